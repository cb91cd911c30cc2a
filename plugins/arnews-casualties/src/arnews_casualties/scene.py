"""A document as the grammar sees it: tokens, and by token the annotations of the layers that are read."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

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
        )

    def is_role(self, name: str, index: int) -> bool:
        """Tell whether a word (or a phrase) of a role begins at a token."""
        return self.match(name, index) is not None

    def match(self, name: str, index: int) -> Match[Any] | None:
        """Give the word or phrase of a role that begins at a token."""
        if index < 0:
            return None
        return roles(name).match(self.tokens, index)

    def role_before(self, name: str, index: int, reach: int) -> Match[Any] | None:
        """Give the nearest word of a role that ends at most `reach` tokens before a token, in its sentence."""
        first = max(self.sentence(index)[0], index - reach)
        for start in range(index - 1, first - 1, -1):
            found = self.match(name, start)
            if found is not None and found.stop <= index:
                return found
        return None

    def sentence(self, index: int) -> tuple[int, int]:
        """Give the first token of the sentence of a token, and the token after its last."""
        indices = self.tokens.within(self.doc.sentences[self.sentence_number(index)])
        return indices.start, indices.stop

    def sentence_number(self, index: int) -> int:
        """Give the number of the sentence that a token is in."""
        return max(bisect_right(self.doc.sentences, Span(self.tokens.starts[index], len(self.doc.text) + 1)) - 1, 0)

    def is_punctuation(self, index: int) -> bool:
        """Tell whether a token is a mark, not a word or a number."""
        return word(self.tokens.words[index]).kind in ("punctuation", "quote", "symbol")

    def past(self, annotation: Annotation[Any]) -> int:
        """Give the token after an annotation."""
        return self.tokens.at(annotation.span.end - 1) + 1
