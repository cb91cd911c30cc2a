"""
The paragraphs of a text: its lines, those that only go on joined to the line before.

Pages and archives break a text where nothing ends: at a margin, as mail programs and PDF files do, or by accident
behind a comma or a preposition. Every layer reads through such a break, since all learn here where lines end.
"""

import re
from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from arnews.letters import ALEF_FORMS, BIDI_CONTROLS, ZERO_WIDTH
from arnews.normalization import letters_of
from arnews.resources import read_toml
from arnews.spans import Span

__all__ = ["Paragraphs", "read_paragraphs", "split_paragraphs"]

_INVISIBLE: Final = ZERO_WIDTH | BIDI_CONTROLS
_BLANK: Final = "".join(_INVISIBLE) + (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_COMMAS: Final = frozenset((",", "\N{ARABIC COMMA}"))
_STOPS: Final = frozenset((".", "!", "?", ":", "\N{ARABIC QUESTION MARK}", "\N{HORIZONTAL ELLIPSIS}"))
_OPENING: Final = frozenset("([{«“")
_CLOSING: Final = "\"'»”’)]}"
_AND: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ONE_ALEF: Final = str.maketrans(dict.fromkeys(ALEF_FORMS, "\N{ARABIC LETTER ALEF}"))
_ITEM: Final = re.compile(  # what begins an item of a list, a row or a line of its own
    r"[-\N{EN DASH}\N{EM DASH}*#>|\u2022\u25aa\u25cf\u00b7\u25e6\u25ba\u25cb\u2713]|\w{1,3}[-.)/:\]]|[(\[]\w{1,3}[)\]]"
)
_ENDING: Final = frozenset(",;.)]»!?\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}")
_LOW: Final = re.compile(rf"[{re.escape(''.join(sorted(_ENDING)))}](?!\w)(?!\.)")
"""A mark that ends something, so nothing begins with it."""
_STOP_INSIDE: Final = re.compile(r"\w\w[.!?\N{ARABIC QUESTION MARK}]\s+\w")

# Longer than a greeting, a verse or an item of a list; longer than a headline of one clause or a title.
_LONG: Final = 60
_CLAUSE: Final = 40
# Margins that mail programs, typewriters and PDF pages have; RFC 5322 recommends 78 characters.
_NARROWEST: Final = 30
_WIDEST: Final = 132
_MOST_WRITTEN: Final = 4 * _WIDEST
"""Code points that hold as many letters as the widest line, whatever is written on them."""
_NEARLY: Final = 0.85
"""How much of the margin a line fills at least, with the word that did not fit: letters of print differ in width."""
_FEWEST: Final = 3
"""How many lines are filled at least, and"""
_MOST: Final = 0.6
"""how large a share of those that end without a stop; then"""
_TORN: Final = 0.4
_SOME: Final = 0.15
"""in how many of these prose shows: a stop inside, or a word at the end that ends no sentence. Verses have neither."""


class _Line(NamedTuple):
    """A line that holds something."""

    start: int
    text: str
    number: int
    """Which line of the text it is, empty ones counted."""
    indent: int
    """How much white space stands before it."""


class Paragraphs(NamedTuple):
    r"""
    What the lines of a text are.

    >>> read_paragraphs("وصل الوفد\nثم غادر").continued
    frozenset()
    """

    spans: tuple[Span, ...]
    """The paragraphs, without the white space and the invisible characters around them."""
    continued: frozenset[int]
    """Where the lines begin that go on with the sentence of the line before."""


def split_paragraphs(text: str) -> tuple[Span, ...]:
    r"""
    Give the paragraphs of a text, without the white space and the invisible characters around them.

    A line is a paragraph, unless it goes on with the sentence of the line before: that one breaks off behind a comma or
    a word that ends no sentence, or this one begins with what begins none, or lines are filled up to a margin.

    >>> split_paragraphs("وصل الوفد\n\n وغادر ")
    (Span(start=0, end=9), Span(start=12, end=17))
    >>> split_paragraphs("وصل الوفد إلى\nالمدينة")
    (Span(start=0, end=21),)
    """
    return read_paragraphs(text).spans


def read_paragraphs(text: str) -> Paragraphs:
    r"""
    Give the paragraphs of a text, and where lines begin in the middle of one.

    >>> read_paragraphs("وصل الوفد إلى\nالمدينة\nثم غادر")
    Paragraphs(spans=(Span(start=0, end=21), Span(start=22, end=29)), continued=frozenset({14}))
    """
    rows = _rows(text.splitlines(keepends=True))
    if len(rows) < 2 or _each_ends([held for _, held, _, _ in rows]):
        return Paragraphs(tuple([Span(start, start + len(held)) for start, held, _, _ in rows]), frozenset())
    lines = list(map(_Line._make, rows))
    continued = _continued(lines)
    spans: list[Span] = []
    for line in lines:
        begin = spans.pop().start if line.start in continued else line.start
        spans.append(Span(begin, line.start + len(line.text)))
    return Paragraphs(tuple(spans), continued)


def _continued(lines: Sequence[_Line]) -> frozenset[int]:
    """Give where the lines begin that go on with the sentence of the line before."""
    margin = _margin(lines)
    found = frozenset(
        line.start
        for before, line in pairwise(lines)
        if (margin or before.text[-1] not in _STOPS or line.text[0] in _ENDING)
        and _goes_on(_in_letters(before), _in_letters(line, _LOOKED_AT), margin)
    )
    return found if margin or len(found) < _FEWEST - 1 else found | _torn(lines, found)


def _torn(lines: Sequence[_Line], found: Set[int]) -> frozenset[int]:
    """
    Give where the lines begin that go on in a text that is torn anywhere, without a margin: all that follow no stop.

    Three breaks and two of five show it, which are in the middle of a clause as words tell.
    """
    pairs = [
        (before, line)
        for before, line in pairwise(lines)
        if line.number == before.number + 1 and before.text.rstrip(_CLOSING)[-1:] not in _STOPS
    ]
    shown = sum(line.start in found or _waits(before.text, line.text) for before, line in pairs)
    if shown < max(_FEWEST, _TORN * len(pairs)):
        return frozenset()
    return frozenset(line.start for _, line in pairs if not _ITEM.match(line.text))


def _waits(before: str, line: str) -> bool:
    """Tell whether a verb of saying in a line has no content there, and أن stands in the next without a verb."""
    last = [_one_alef(letters_of(one)).lstrip(_AND) for one in before[-_LOOKED_AT:].split()]
    saying = [number for number, one in enumerate(last) if one in _words("said") or one in _words("verb")]
    if not saying or any(one in _words("that") for one in last[saying[-1] :]):
        return False
    for one in map(_one_alef, letters_of(line[:_LONG]).split()):
        if one in _words("that"):
            return True
        if one.lstrip(_AND) in _words("said") or one.lstrip(_AND) in _words("verb"):
            return False
    return False


def _goes_on(before: _Line, line: _Line, margin: int) -> bool:
    """Tell whether a line goes on with the one before; both have their letters alone."""
    if _ITEM.match(line.text):
        return False
    return (margin > 0 and _is_filled(before, line, margin)) or _breaks_off(before.text, line.text)


def _in_letters(line: _Line, most: int | None = None) -> _Line:
    """Give a line, or so many code points of it, without what is written on letters: vowels make none longer."""
    text = line.text if most is None else line.text[:most]
    if not _ON_LETTERS.search(text):
        return line
    return line._replace(text=letters_of(text).strip() or text)


_ON_LETTERS: Final = re.compile(  # blocks that hold all marks, tatweel, invisible characters and presentation forms
    r"[\u00ad\u0300-\u036f\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0898-\u089f\u08ca-\u08ff\u180e"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufb50-\ufeff]"
)
_LOOKED_AT: Final = 8 * _LONG
"""Code points of a line that hold more letters than are looked at, whatever is written on them."""


def _each_ends(held: Sequence[str]) -> bool:
    """Tell whether each line but the last ends with a stop and none begins with a mark that ends something."""
    return all(line[-1] in _STOPS for line in held[:-1]) and _ENDING.isdisjoint([line[0] for line in held])


def _rows(written: Sequence[str]) -> list[tuple[int, str, int, int]]:
    """Give the fields of `_Line` for each line that holds something: most texts need no more of them."""
    found = []
    start = 0
    for number, line in enumerate(written):
        stripped = line.strip()
        if stripped and (stripped[0] in _INVISIBLE or stripped[-1] in _INVISIBLE):
            stripped = line.strip(_BLANK)
        if stripped:
            indent = line.index(stripped[0])
            found.append((start + indent, stripped, number, indent))
        start += len(line)
    return found


def _breaks_off(before: str, line: str) -> bool:
    """Tell whether a sentence goes on from one line to the next, by what stands before and behind the break."""
    last = before[-1]
    ended = before.rstrip(_CLOSING)[-1:] in _STOPS
    if last in _OPENING or (_LOW.match(line) and not (ended and line[0] in _STOPS)):
        return True
    first = line.split(None, 1)[0]
    if last in _COMMAS:
        return _one_alef(first) in _words("continuation") or len(before) >= _LONG
    if _is_open(before):
        return True
    if ended:
        return False
    if len(before) >= _CLAUSE and first in _spelled("continuation"):
        return True
    return (first in _spelled("introduction") and _has_said(before)) or _is_bracketed(before, line)


def _is_open(line: str) -> bool:
    """Tell whether the last word of a line ends no sentence: a preposition, a conjunction, وقال."""
    ahead = line[-2 * _LONGEST_WORD :].split()
    if ahead[-1].startswith(_ARTICLE) and len(ahead) > 2 and ahead[-2] in _spelled("that"):
        return True  # «… إن المعلم»: nothing is said of it yet
    form = _one_alef(line[-_LONGEST_WORD:].split()[-1])
    if form in _words("open") or (form in _words("name") and len(line) >= _CLAUSE):
        return True
    return form[:1] in _AND and (form[1:] in _words("open") or form[1:] in _words("verb"))


def _has_said(line: str) -> bool:
    """Tell whether a line has a verb whose content begins with إن: وقال الوزير."""
    return any(one.lstrip(_AND) in _spelled("said") for one in line[-2 * _LONG :].split())


_LONGEST_WORD: Final = 20


def _is_bracketed(before: str, line: str) -> bool:
    """Tell whether a bracket that a line leaves open is closed in the next."""
    if before.rfind("(") <= before.rfind(")"):
        return False
    closing = line.find(")", 0, _LONG)
    return closing >= 0 and "(" not in line[:closing]


def _margin(lines: Sequence[_Line]) -> int:
    """Give the width that the lines of a text are filled up to; 0 if they are not wrapped."""
    pairs = [(before, line) for before, line in pairwise(lines) if line.number == before.number + 1]
    if any(_is_too_wide(before) for before, _ in pairs):
        return 0
    pairs = [(_in_letters(before), _in_letters(line)) for before, line in pairs]
    margin = max([len(before.text) for before, _ in pairs], default=0)
    if not _NARROWEST <= margin <= _WIDEST:
        return 0
    pairs = [(before, line) for before, line in pairs if 2 * len(before.text) > margin]  # no greeting, no signature
    filled = [(before, line) for before, line in pairs if _is_filled(before, line, margin)]
    flowing = sum(bool(_is_open(before.text) or _STOP_INSIDE.search(before.text)) for before, _ in filled)
    ended = sum(before.text[-1] in _STOPS for before, _ in pairs)
    if len(filled) < max(_FEWEST, _MOST * (len(pairs) - ended)) or flowing < max(1, _SOME * len(filled)):
        return 0
    return margin if 2 * ended <= len(pairs) else 0


def _is_too_wide(line: _Line) -> bool:
    """Tell whether a line has more letters than any margin leaves place for."""
    if len(line.text) <= _WIDEST:
        return False
    bare = not _ON_LETTERS.search(line.text, 0, _WIDEST + 1)
    return bare or len(_in_letters(line, _MOST_WRITTEN).text) > _WIDEST


def _is_filled(before: _Line, line: _Line, margin: int) -> bool:
    """Tell whether a line has no place left for the first word of the next."""
    if line.number != before.number + 1 or line.indent > before.indent + 1 or _ITEM.match(line.text):
        return False
    first = line.text.split(None, 1)[0]
    return len(before.text) + 1 + len(first) >= _NEARLY * margin


def _one_alef(written: str) -> str:
    return written.translate(_ONE_ALEF)


@cache
def _words(name: str) -> frozenset[str]:
    """Give a list of words with one alef for all."""
    return frozenset(map(_one_alef, _spelled(name)))


@cache
def _spelled(name: str) -> frozenset[str]:
    return frozenset(_lists()[name]["forms"])


@cache
def _lists() -> dict[str, Any]:
    return read_toml("arnews", "paragraphs.toml")
