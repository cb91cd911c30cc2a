"""
Text to tokens with their places, sentences and paragraphs.

Tokens are columns: where each begins, where it ends, what is written. A `Token` object is made when somebody looks
at one. What can be said about a written form whatever its place (its bare and folded form, its kind) is worked out
once per distinct form and kept.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, Literal, overload

from attrs import field, frozen

from arnews.letters import DIGIT_VALUES, is_arabic_letter
from arnews.normalization import fold, strip_marks
from arnews.spans import Span, split_paragraphs

__all__ = ["Token", "TokenKind", "Tokens", "Word", "split_paragraphs", "split_sentences", "tokenize", "word"]

TokenKind = Literal["word", "number", "quote", "punctuation", "symbol", "latin", "url", "email", "handle", "hashtag"]

_ARABIC: Final = (
    r"\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06ef\u06fa-\u06ff"
    r"\u0750-\u077f\u0870-\u088e\u0890-\u0891\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
)
_DIGITS: Final = r"0-9\u0660-\u0669\u06f0-\u06f9"
_JOINERS: Final = r"\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff"

_TOKEN: Final = re.compile(
    rf"""(
      [{_ARABIC}][{_ARABIC}{_JOINERS}]*                       # Arabic word with its marks
    | [{_DIGITS}]+(?:[.,\u066b\u066c][{_DIGITS}]+)*           # number with its separators
    | https?://[^\s<>"«»“”]+ | www\.[^\s<>"«»“”]+             # address on the web
    | [\w.+-]+@[\w-]+\.[\w.-]*\w                              # e-mail
    | [@\#]\w+                                                # handle, hashtag
    | [^\W\d_]+(?:['’]?[^\W_]+)*                              # word of another script
    | \.{{2,}} | -{{2,}} | <<|>>|''|,,                        # marks typed as two
    | \S
    )""",
    re.VERBOSE,
)

_QUOTE_MARKS: Final = frozenset("\"'“”„‟«»‘’‚‹›`") | {"<<", ">>", "''", ",,"}
_SENTENCE_ENDS: Final = frozenset(".!?…\N{ARABIC QUESTION MARK}")
_CACHE_LIMIT: Final = 1 << 18


@frozen
class Word:
    """What can be said of a written form wherever it stands."""

    text: str
    bare: str
    """Without marks, tatweel and controls; letters untouched."""
    folded: str
    """`bare` with alef, yeh, waw, teh marbuta and digits made uniform."""
    kind: TokenKind


class _Words(dict[str, Word]):
    """Written form to `Word`; each distinct form is analysed once. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> Word:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        found = self[text] = Word(text, strip_marks(text), fold(text), _kind(text))
        return found


def _kind(text: str) -> TokenKind:
    first = text[0]
    if is_arabic_letter(first):
        return "word"
    if first in DIGIT_VALUES:
        return "number"
    if text in _QUOTE_MARKS:
        return "quote"
    if len(text) > 1 and first == "@":
        return "handle"
    if len(text) > 1 and first == "#":
        return "hashtag"
    if "://" in text or text.startswith("www."):
        return "url"
    if "@" in text:
        return "email"
    if first.isalpha():
        return "latin"
    return "symbol" if first in "+=<>|~^$€£¥₪%٪°№*/\\" or ord(first) > 0x2190 else "punctuation"


_WORDS: Final = _Words()
word: Final = _WORDS.__getitem__
"""Give the `Word` of a written form (one dictionary look-up for a form seen before)."""


@frozen
class Token:
    """One token: its place, what is written there, and its forms for looking it up."""

    span: Span
    text: str
    bare: str
    folded: str
    kind: TokenKind


@frozen(eq=False)
class Tokens(Sequence[Token]):
    """
    The tokens of a text as columns; a `Token` on demand.

    `starts` and `ends` are code points (end exclusive), `words` what is written. All three are equally long.

    >>> tokens = tokenize("قال إنه")
    >>> tokens.words, tokens.starts, tokens.ends
    (['قال', 'إنه'], [0, 4], [3, 7])
    >>> tokens[1].folded
    'انه'
    """

    text: str = field(repr=False)
    starts: list[int]
    ends: list[int]
    words: list[str]

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, index: int) -> Token: ...

    @overload
    def __getitem__(self, index: slice) -> "Tokens": ...

    def __getitem__(self, index: int | slice) -> "Token | Tokens":
        if isinstance(index, slice):
            return Tokens(self.text, self.starts[index], self.ends[index], self.words[index])
        known = word(self.words[index])
        return Token(Span(self.starts[index], self.ends[index]), known.text, known.bare, known.folded, known.kind)

    def __iter__(self) -> Iterator[Token]:
        return (self[index] for index in range(len(self.words)))

    def span(self, start: int, stop: int) -> Span:
        """Give the place of tokens `start` up to but without `stop`."""
        return Span(self.starts[start], self.ends[stop - 1])

    def within(self, span: Span) -> range:
        """Give the indices of the tokens that lie in a place, those that are cut by its ends included."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def at(self, offset: int) -> int:
        """Give the index of the first token that ends after an offset (`len` of the tokens if there is none)."""
        return bisect_right(self.ends, offset)


def tokenize(text: str) -> Tokens:
    """
    Split a text into tokens; every code point that is not white space is in exactly one.

    >>> tokenize("بلغت 12.500 ريال، «تقريبا».").words
    ['بلغت', '12.500', 'ريال', '،', '«', 'تقريبا', '»', '.']
    """
    if not isinstance(text, str):
        raise TypeError(f"tokenize takes a str, not {type(text).__name__}")
    parts = _TOKEN.split(text)  # gap, token, gap, token, …, gap
    places = list(accumulate(map(len, parts)))
    return Tokens(text, places[:-1:2], places[1::2], parts[1::2])


def split_sentences(text: str | Tokens) -> tuple[Span, ...]:
    """
    Give the sentences of a text.

    >>> text = "وصل الوفد. غادر أمس"
    >>> [text[s.start : s.end] for s in split_sentences(text)]
    ['وصل الوفد.', 'غادر أمس']
    """
    tokens = tokenize(text) if isinstance(text, str) else text
    found = []
    for paragraph in split_paragraphs(tokens.text):
        indices = tokens.within(paragraph)
        first = indices.start
        for index in indices:
            if tokens.words[index] in _SENTENCE_ENDS:
                found.append(tokens.span(first, index + 1))
                first = index + 1
        if first < indices.stop:
            found.append(tokens.span(first, indices.stop))
    return tuple(found)
