"""A document as the grammar sees it: tokens, and by token the annotations of the layers that are read."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, Final

from attrs import frozen

from arnews import Annotation, Document, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.quotations import Quotation
from arnews.records import ending_at, starting_at
from arnews.times import TimeExpression
from arnews.tokenization import Tokens, word
from arnews_casualties.words import roles

__all__ = ["Scene"]

_QUOTATIONS: Final = 40
"""How many quotations are looked at for the one that claims a record; they nest seldom and never so deep."""


@frozen
class Scene:
    """The tokens of a document and what the layers below found, by the token where it begins or ends."""

    doc: Document
    tokens: Tokens
    numbers: Mapping[int, Annotation[Number]]
    numbers_end: Mapping[int, Annotation[Number]]
    times: Mapping[int, Annotation[TimeExpression]]
    places: Mapping[int, Annotation[Any]]
    quotations: tuple[Annotation[Quotation], ...]
    sentences: list[int]
    """The first token of each sentence."""

    @classmethod
    def of(cls, doc: Document) -> "Scene":
        """Look at a document."""
        tokens = doc.tokens
        return cls(
            doc,
            tokens,
            starting_at(tokens, doc.numbers),
            ending_at(tokens, doc.numbers),
            starting_at(tokens, doc.times),
            starting_at(tokens, doc.layer("places")),
            doc.quotations,
            [tokens.at(sentence.start) for sentence in doc.sentences],
        )

    def is_role(self, name: str, index: int) -> bool:
        """Tell whether a word (or a phrase) of a role begins at a token."""
        return self.match(name, index) is not None

    def match(self, name: str, index: int) -> Match[Any] | None:
        """Give the word or phrase of a role that begins at a token."""
        words, lexicon = self.tokens.words, roles(name)
        if not 0 <= index < len(words) or lexicon[words[index]] is None:
            return None
        return lexicon.match(self.tokens, index)

    def role_before(self, name: str, index: int, reach: int) -> Match[Any] | None:
        """Give the nearest word of a role that ends at most `reach` tokens before a token, in its sentence."""
        words, lexicon = self.tokens.words, roles(name)
        for start in range(index - 1, max(self.sentence(index)[0], index - reach) - 1, -1):
            if lexicon[words[start]] is None:
                continue
            found = lexicon.match(self.tokens, start)
            if found is not None and found.stop <= index:
                return found
        return None

    def sentence(self, index: int) -> tuple[int, int]:
        """Give the first token of the sentence of a token, and the token after its last."""
        number = self.sentence_number(index)
        following = number + 1
        return self.sentences[number], self.sentences[following] if following < len(self.sentences) else len(
            self.tokens
        )

    def sentence_number(self, index: int) -> int:
        """Give the number of the sentence that a token is in."""
        return max(bisect_right(self.sentences, index) - 1, 0)

    def quotations_around(self, span: Span) -> tuple[Annotation[Quotation], ...]:
        """Give the quotations that begin last before a place ends: those that may hold it."""
        stop = bisect_right(self.quotations, span.end, key=lambda one: one.span.start)
        return self.quotations[max(stop - _QUOTATIONS, 0) : stop]

    def is_punctuation(self, index: int) -> bool:
        """Tell whether a token is a mark, not a word or a number."""
        return word(self.tokens.words[index]).kind in ("punctuation", "quote", "symbol")

    def past(self, annotation: Annotation[Any]) -> int:
        """Give the token after an annotation."""
        return self.tokens.at(annotation.span.end - 1) + 1

    def past_time(self, index: int) -> int:
        """Give the token itself, or the one after the time expression that begins there: «قتل أمس خمسة»."""
        time = self.times.get(index)
        return index if time is None else self.past(time)
