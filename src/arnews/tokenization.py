"""
Text to tokens with their places, sentences and paragraphs.

Tokens are columns: where each begins, where it ends, what is written. A `Token` object is made when somebody looks
at one. What can be said about a written form whatever its place (its bare and folded form, its kind) is worked out
once per distinct form and kept.

Invisible characters (direction marks, isolates, joiners, soft hyphens) are left out, and presentation forms written as
whole letters, before a text is split, and places are given in the text as it is: so they lie inside tokens or between
them and change nothing, and no reader of tokens has to know of them.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, overload

from attrs import field, frozen

from arnews.letters import BIDI_CONTROLS, PRESENTATION_FORMS, ZERO_WIDTH
from arnews.normalization import letters_of
from arnews.paragraphs import Paragraphs, read_paragraphs, split_paragraphs
from arnews.quote_marks import LIKE_TANWIN, first_quote_mark, is_accusative, pair_quote_marks
from arnews.sentences import SEMICOLONS, STOPS, sentences_of
from arnews.spans import Span
from arnews.words import LOOKS, PICTURE, PICTURES, TokenKind, word

__all__ = [
    "Token",
    "Tokens",
    "code_points",
    "split_paragraphs",
    "split_sentences",
    "tokenize",
]


_ARABIC: Final = (
    r"\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06ef\u06fa-\u06ff"
    r"\u0750-\u077f\u0870-\u088e\u0890-\u0891\u08a0-\u08ff"
    r"\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
_COMBINING: Final = (  # marks of other scripts, and what selects the look of a symbol
    r"\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05c7"
    r"\u0900-\u0903\u093a-\u0963\u0981-\u0983\u09bc-\u09e3\u0a01-\u0a03\u0a3c-\u0a51\u0a81-\u0a83\u0abc-\u0ae3"
    r"\u0b01-\u0b03\u0b3c-\u0b63\u0bbe-\u0bcd\u0c00-\u0c04\u0c3c-\u0c63\u0c81-\u0c83\u0cbc-\u0ce3\u0d00-\u0d03\u0d3b-\u0d63"
    r"\u0e31-\u0e4e\u0eb1-\u0ecd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_INVISIBLE: Final = ZERO_WIDTH | BIDI_CONTROLS
_JOINER: Final = "\N{ZERO WIDTH JOINER}"
_CONTROLS: Final = re.escape("".join(sorted(_INVISIBLE)))
_ADDRESS: Final = (
    rf"""[^\s<>"«»“”{_CONTROLS}]*"""
    rf"""[^\s<>"«»“”{_CONTROLS}.,;:!?'()\[\]{{}}…،؛؟*]"""  # up to its last character that is no punctuation
)

# The look-aheads let white space fail at once; possessive quantifiers (++) give nothing back: nothing is tried twice.
_TOKEN: Final = re.compile(
    rf"""(?!\ )(
      [{_ARABIC}]++                                           # Arabic word with its marks
    | [()\[\]"«»!:\u060c\u061b\u061f](?![{_COMBINING}]) | [.](?=\s)   # the marks that are frequent, before the rest
    | (?=\S)(?:
        [0-9#*]\ufe0f?\u20e3                                  # keycap
      | [A-Za-z0-9._%+-]{{1,64}}+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++ # e-mail
      | \d{{1,3}}(?:\u060c\d{{3}})+(?!\d)                    # number with Arabic commas: 12،500
      | \d++(?:[.,\u066b\u066c]\d++)*+                       # number with its separators
      | (?:(?i:https?|ftp)://|(?i:www)\.){_ADDRESS}           # address on the web
      | [@\#][\w{_ARABIC}]+                                   # handle, hashtag
      | [^\W_](?:['’]?[^\W_]|[{_COMBINING}])*+                # word of another script
      | [\U0001f1e6-\U0001f1ff]{{2}} | {PICTURE}(?:\u200d{PICTURE})*+   # flag, emoji
      | [{_CONTROLS}]                                         # invisible; such a text is read once more without
      | \.{{2,}} | -{{2,}} | _{{2,}} | ={{2,}} | \*{{2,}} | <<|>>|''|,,|``   # what is typed as several characters
      | \S[{_COMBINING}]*
      )
    )""",
    re.VERBOSE,
)

_CONTROL: Final = re.compile(f"[{_CONTROLS}]")
_FORMS: Final = rf"[{re.escape(''.join(PRESENTATION_FORMS))}]"
_DISGUISED: Final = re.compile(f"[{_CONTROLS}]|{_FORMS}")
_ENCODED: Final = {sign: sign.encode() for sign in _INVISIBLE | PRESENTATION_FORMS.keys()}
_LEADS: Final = {code[:1] for code in _ENCODED.values() if len(code) == 3}
_OF_QUOTE_MARKS: Final = b"\xe2"
"""What the codes of quote marks and dashes in UTF-8 begin with, and those of most invisible characters."""
_RARE_LEADS: Final = tuple(sorted(_LEADS - {_OF_QUOTE_MARKS}))
"""What begins no code of what is usual in news but those of presentation forms and byte order marks."""
_SHORT: Final = tuple(sorted(sign for sign, code in _ENCODED.items() if len(code) == 2))
"""Invisible characters whose codes begin as those of letters: the soft hyphen, the mark of Arabic letters."""
_UNSEEN_PUNCTUATION: Final = re.compile(
    b"|".join(sorted(code for code in _ENCODED.values() if code.startswith(_OF_QUOTE_MARKS)))
)


def _is_disguised(text: str) -> bool:
    """Tell whether a text has invisible characters or presentation forms: at once, where no byte begins their codes."""
    written = text.encode("utf-8", "surrogatepass")
    for lead in _RARE_LEADS:
        if lead in written:
            return _DISGUISED.search(text) is not None
    for sign in _SHORT:
        if sign in text:
            return True
    return _OF_QUOTE_MARKS in written and _UNSEEN_PUNCTUATION.search(written) is not None


@cache
def _disguises() -> re.Pattern[str]:
    """Give what is found of disguises, in a text that has some: runs of invisible characters and single forms."""
    return re.compile(  # a joiner between pictures makes one picture of two, so it stays
        rf"""(?: [{re.escape("".join(sorted(_INVISIBLE - {_JOINER})))}]
        | {_JOINER} (?! (?: (?<={PICTURES}.) | (?<={PICTURES}{LOOKS}.) ) {PICTURES} )
        )+ | {_FORMS}""",
        re.VERBOSE,
    )


@frozen
class Token:
    """
    One token: its place, what is written there, and its forms for looking it up.

    >>> token = tokenize("قَالَ")[0]
    >>> token.bare, token.kind, token.span
    ('قال', 'word', Span(start=0, end=5))
    """

    span: Span
    """Where it stands."""
    text: str
    """What is written there."""
    bare: str
    """The same without marks, tatweel and presentation forms."""
    folded: str
    """The same with one letter for each family of letters, for looking it up."""
    kind: TokenKind
    """What it is: a word, a number, punctuation, …"""


@frozen(eq=False)
class Tokens(Sequence[Token]):
    """
    The tokens of a text as columns; a `Token` on demand.

    `starts` and `ends` are code points (end exclusive), `words` what is written. All three are equally long. No token
    begins or ends with an invisible character; those inside one are left out of `words`, which have whole letters for
    presentation forms.

    >>> tokens = tokenize("قال إنه")
    >>> tokens.words, tokens.starts, tokens.ends
    (['قال', 'إنه'], [0, 4], [3, 7])
    >>> tokens[1].folded
    'انه'
    """

    text: str = field(repr=False)
    """The text that was split."""
    starts: list[int]
    """Where each token begins."""
    ends: list[int]
    """Where each ends, exclusive."""
    words: list[str]
    """What is written there."""
    _whole: "Tokens | None" = field(default=None, repr=False)
    """All tokens of the text, where these are a slice of them."""
    _layout: Paragraphs | None = field(default=None, init=False, repr=False)
    """What the lines of the text are, once somebody asked."""
    _sentences: tuple[Span, ...] | None = field(default=None, init=False, repr=False)
    """The sentences, once somebody asked."""

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of the text (`arnews.paragraphs`), found when somebody asks."""
        return self._lines().spans

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text (`split_sentences`), found when somebody asks."""
        found = self._sentences
        if found is None:
            found = sentences_of(self, STOPS)
            object.__setattr__(self, "_sentences", found)
        return found

    @property
    def continued(self) -> frozenset[int]:
        """Where lines begin that go on with the sentence of the line before."""
        return self._lines().continued

    def _lines(self) -> Paragraphs:
        if self._whole is not None:
            return self._whole._lines()
        found = self._layout
        if found is None:
            found = read_paragraphs(self.text)
            object.__setattr__(self, "_layout", found)
        return found

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, index: int) -> Token: ...

    @overload
    def __getitem__(self, index: slice) -> "Tokens": ...

    def __getitem__(self, index: int | slice) -> "Token | Tokens":
        if isinstance(index, slice):
            whole = self if self._whole is None else self._whole
            return Tokens(self.text, self.starts[index], self.ends[index], self.words[index], whole)
        known = word(self.words[index])
        return Token(Span(self.starts[index], self.ends[index]), known.text, known.bare, known.folded, known.kind)

    def __iter__(self) -> Iterator[Token]:
        return (self[index] for index in range(len(self.words)))

    def span(self, start: int, stop: int, cut: int = 0) -> Span:
        """
        Give the place of tokens `start` up to but without `stop`, without the first `cut` code points of their words.

        >>> tokenize("وقال إنه").span(0, 1, 1)
        Span(start=1, end=4)
        """
        return Span(self.place(start, cut) if cut else self.starts[start], self.ends[stop - 1])

    def place(self, index: int, cut: int) -> int:
        r"""
        Give where a token goes on after the first `cut` code points of its word.

        >>> tokenize("و\u200dقال").place(0, 1)
        2
        """
        start, end = self.starts[index], self.ends[index]
        if not cut or end - start == len(self.words[index]):
            return start + cut
        for place in range(start, end):
            character = self.text[place]
            size = 0 if character in _INVISIBLE else len(PRESENTATION_FORMS.get(character, character))
            if size > cut:  # a ligature that holds the last letter cut and the first one left stays whole
                return place
            cut -= size
        return end

    def within(self, span: Span) -> range:
        """Give the indices of the tokens that lie in a place, those that are cut by its ends included."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def inside(self, index: int, letters: int) -> int:
        """
        Give where a token goes on after its first letters, with what is written on them.

        >>> tokenize("وَالوزير").inside(0, 1)
        2
        """
        start, end = self.starts[index], self.ends[index]
        return start + code_points(self.text[start:end], letters)

    def until(self, index: int, letters: int) -> int:
        r"""
        Give where the first letters of a token end, with what is written on them.

        >>> tokenize("وَ\u200dالوزير").until(0, 1), tokenize("وَ\u200dالوزير").inside(0, 1)
        (2, 3)
        """
        place = self.inside(index, letters)
        while self.text[place - 1] in _INVISIBLE:
            place -= 1
        return place

    def written(self, span: Span) -> str:
        r"""
        Give what is written in a place: the text without invisible characters, whole letters for presentation forms.

        >>> tokenize("حي\u200d ﺍﻟﺰﻫﻮﺭ").written(Span(0, 10))
        'حي الزهور'
        """
        text = self.text[span.start : span.end]
        if not _is_disguised(text):
            return text
        return "".join(PRESENTATION_FORMS.get(one, one) for one in text if one not in _INVISIBLE)

    def cut(self, index: int, place: int) -> int:
        r"""
        Give how many code points of the word of a token stand before a place in it; `place` is the way back.

        >>> tokenize("و\u200dقال").cut(0, 2)
        1
        """
        start = self.starts[index]
        return len(self.written(Span(start, place))) if place > start else 0

    def gap(self, index: int) -> str:
        r"""
        Give the white space between the token before `index` and that token, invisible characters left out.

        A break inside a sentence counts as one space. Empty means that the two are written together. Before the first
        token it is what the text begins with; before the first of a slice, and behind the last token, where a grammar
        looks for more than there is, it is a line's end.

        >>> tokens = tokenize("28\u200f/6 يوما")
        >>> tokens.words, [tokens.gap(index) for index in range(4)]
        (['28', '/', '6', 'يوما'], ['', '', '', ' '])
        """
        if index >= len(self.starts) or (not index and self._whole is not None):
            return "\n"
        gap = self.text[self.ends[index - 1] if index else 0 : self.starts[index]]
        if gap not in _WITHIN_LINE and self.starts[index] in self.continued:
            return " "
        return gap if not gap or gap.isspace() else _CONTROL.sub("", gap)

    def is_spaced(self, index: int) -> bool:
        r"""
        Tell whether one white space of any kind, and nothing else, stands between a token and the one before.

        >>> tokenize("25\u00a0300").is_spaced(1), tokenize("25  300").is_spaced(1)
        (True, False)
        """
        gap = self.gap(index)
        return len(gap) == 1 and gap.isspace()

    def begins_line(self, index: int) -> bool:
        """Tell whether a token is the first of its line; one that goes on with a sentence belongs to that before."""
        if not index:
            return True
        start = self.starts[index]
        gap = self.text[self.ends[index - 1] : start]
        if gap in _WITHIN_LINE or start in self.continued:
            return False
        return len(f".{_CONTROL.sub('', gap)}.".splitlines()) > 1

    def at(self, offset: int) -> int:
        """Give the index of the first token that ends after an offset (`len` of the tokens if there is none)."""
        return bisect_right(self.ends, offset)


_WITHIN_LINE: Final = frozenset(("", " "))
"""What stands between nearly all tokens."""


def code_points(text: str, letters: int) -> int:
    """
    Count the code points that the first `letters` letters of a written form take, with what is written on them.

    >>> code_points("وَبِالـدفاع", 2)
    4
    """
    if not letters:
        return 0
    for index, character in enumerate(text):
        size = len(letters_of(character))
        if size > letters:  # a ligature that holds the last proclitic and the first letter stays whole
            return index
        letters -= size
    return len(text)


def tokenize(text: str) -> Tokens:
    """
    Split a text into tokens; every code point that is neither white space nor invisible is in exactly one.

    >>> tokenize("بلغت 12.500 ريال، «تقريبا».").words
    ['بلغت', '12.500', 'ريال', '،', '«', 'تقريبا', '»', '.']
    """
    if not isinstance(text, str):
        raise TypeError(f"tokenize takes a str, not {type(text).__name__}")
    parts = _TOKEN.split(text)  # gap, token, gap, token, …, gap
    words = parts[1::2]
    if _is_disguised(text):
        return _undisguised(text)
    places = list(accumulate(map(len, parts)))
    tokens = Tokens(text, places[:-1:2], places[1::2], words)
    return _nunated(tokens, at_alef) if (at_alef := _marks_at_alef(text)) else tokens


def _undisguised(text: str) -> Tokens:
    """Split what can be seen of a text, written with whole letters, and give the places in the text itself."""
    places = array("q")
    visible: list[str] = []
    done = 0
    for match in _disguises().finditer(text):
        letters = PRESENTATION_FORMS.get(match[0], "")
        visible += (text[done : match.start()], letters)
        places.extend(range(done, match.start()))
        places.extend([match.start()] * len(letters))
        done = match.end()
    visible.append(text[done:])
    places.extend(range(done, len(text)))
    found = list(_TOKEN.finditer("".join(visible)))
    starts = [places[match.start()] for match in found]
    ends = [places[match.end() - 1] + 1 for match in found]
    tokens = Tokens(text, starts, ends, [match[0] for match in found])
    return _nunated(tokens, at_alef) if (at_alef := _marks_at_alef(text)) else tokens


def _marks_at_alef(text: str) -> list[int]:
    """Give where marks stand that may be a tanwin, typed as what looks like it: «كبيرا" جدا»."""
    found: list[int] = []
    for mark in LIKE_TANWIN:
        place = text.find(mark, 1)
        while place > 0:
            if not text[place - 1].isspace() and _ALEF.match(text, place - 1):
                found.append(place)
            place = text.find(mark, place + 1)
    return sorted(found)


_ALEF: Final = re.compile(rf"[\u0627\u064b-\u065f\u0670\ufe8d\ufe8e\ufef5-\ufefc{_CONTROLS}{_COMBINING}]")
"""An alef, alone or in a ligature, or what may stand on it."""


def _nunated(tokens: Tokens, places: Iterable[int]) -> Tokens:
    """Give the tokens with each quote mark, of some, that stands for a tanwin written on its word: it is in no pair."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    candidates = [
        index
        for place in places
        if not _is_opened(tokens.text, place)
        and (index := tokens.at(place))
        and starts[index] == place
        and not tokens.gap(index)
        and (index + 1 == len(words) or tokens.gap(index + 1) or not words[index + 1][0].isalnum())
        and is_accusative(words[index - 1])
    ]
    if not candidates:
        return tokens
    paired = {mark.start for pair in pair_quote_marks(tokens.text) for mark in (pair.opening, pair.closing) if mark}
    signs = {index for index in candidates if starts[index] not in paired}
    if not signs:
        return tokens
    kept = [index for index in range(len(words)) if index not in signs]
    return Tokens(
        tokens.text,
        [starts[index] for index in kept],
        [ends[index + 1] if index + 1 in signs else ends[index] for index in kept],
        [words[index] for index in kept],
    )


def _is_opened(text: str, place: int) -> bool:
    """Tell whether a mark can only close what the one before it in its line opens."""
    opening = _OPENS.get(text[place], "\n")
    before = text.rfind(opening, text.rfind("\n", max(0, place - _LONGEST_LINE), place) + 1, place)
    if before < 0 or not _looks_opening(text, before) or first_quote_mark(text, Span(before + 1, place)) < place:
        return False
    if opening != text[place]:
        return True
    following = text.find(opening, place + 1, place + _LONGEST_LINE)  # the same mark: it opens anew, if there is any
    return following < 0 or _looks_opening(text, following)


def _looks_opening(text: str, place: int) -> bool:
    """Tell whether white space and nothing else stands before a mark, and a letter or digit behind it."""
    return text[place + 1 : place + 2].isalnum() and (not place or text[place - 1].isspace())


_OPENS: Final = {'"': '"', "\N{RIGHT DOUBLE QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}"}
"""What opens before a mark that closes."""


_LONGEST_LINE: Final = 8000
"""How many code points of a line are looked through for what opens before a mark."""


def split_sentences(text: str | Tokens, *, semicolons: bool = False) -> tuple[Span, ...]:
    """
    Give the sentences of a text; a paragraph (a heading, too) ends one even without a full stop.

    Full stops, question and exclamation marks and ellipses end a sentence; with `semicolons`, these as well. A full
    stop does not after an abbreviation or an initial, in an address, or where a comma follows; two dots are a pause;
    nothing ends a sentence inside quote marks that are closed in the same paragraph.

    >>> text = "وصل د. سامي. وقال: «سنبدأ. غدا». ثم غادر"
    >>> [text[s.start : s.end] for s in split_sentences(text)]
    ['وصل د. سامي.', 'وقال: «سنبدأ. غدا».', 'ثم غادر']
    """
    tokens = text if isinstance(text, Tokens) else tokenize(text)
    return sentences_of(tokens, STOPS | SEMICOLONS) if semicolons else tokens.sentences
