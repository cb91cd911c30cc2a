"""
Where sentences end: among the tokens of a text, by its stops, paragraphs and quote marks.

Few code points of a text may begin a stop; only these are looked at, and a paragraph is looked through for quote marks
only where a stop stands behind the first of them.
"""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Set
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from arnews.letters import is_arabic_letter
from arnews.quote_marks import QUOTE_MARKS, first_quote_mark, pair_quote_marks, plain_quote_marks
from arnews.resources import read_toml
from arnews.spans import Span
from arnews.words import word

if TYPE_CHECKING:
    from arnews.tokenization import Tokens

__all__ = ["SEMICOLONS", "STOPS", "sentences_of"]

_FULL_STOPS: Final = frozenset((".", "\N{ARABIC FULL STOP}"))
STOPS: Final = (
    _FULL_STOPS
    | {"!", "?", "\N{ARABIC QUESTION MARK}", "\N{HORIZONTAL ELLIPSIS}"}
    | {"." * dots for dots in range(3, 9)}  # two dots are a pause, more than eight a leader
)
_ELLIPSES: Final = frozenset(("...", "\N{HORIZONTAL ELLIPSIS}"))
SEMICOLONS: Final = frozenset((";", "\N{ARABIC SEMICOLON}"))
_CONTINUES: Final = frozenset((",", ":", ";", "\N{ARABIC COMMA}", "\N{ARABIC SEMICOLON}"))
_OPENING: Final = frozenset("([{")
_CLOSING_BRACKETS: Final = frozenset(")]}")


def sentences_of(tokens: "Tokens", stops: Set[str]) -> tuple[Span, ...]:
    """
    Give the sentences of a text, by marks that end one (`STOPS`, and `SEMICOLONS` where these are to count).

    >>> from arnews.tokenization import tokenize
    >>> sentences_of(tokenize("وصل الوزير. ثم غادر"), STOPS)
    (Span(start=0, end=11), Span(start=12, end=19))
    """
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    candidates = deque(_stops_among(tokens, frozenset(stops)))
    found = []
    first = seen = 0
    for paragraph in tokens.paragraphs:
        stop = bisect_left(starts, paragraph.end, first)
        begin = first
        while candidates and candidates[0] == begin:  # a stop with nothing before it belongs to what follows
            begin = candidates.popleft() + 1
        quotations: _Quotations | None = None  # only a paragraph of several sentences is looked at for marks
        while candidates and candidates[0] < stop:
            index = candidates.popleft()
            if index < seen or index == stop - 1 or not _ends_sentence(tokens, index):
                continue
            if quotations is None:
                quotations = _Quotations(tokens.text, paragraph)
            last = quotations.sentence_end(tokens, index, stop, stops)
            if last is None:
                continue
            seen = last
            if last < stop and words[last] not in _CONTINUES:
                found.append(Span(starts[first], ends[last - 1]))
                first = last
        if first < stop:
            found.append(Span(starts[first], ends[stop - 1]))
            first = stop
    return tuple(found)


def _stops_among(tokens: "Tokens", stops: frozenset[str]) -> Iterator[int]:
    """Give the tokens that are stops: few code points of a text may begin one, so no token is looked at without."""
    words, starts, after = tokens.words, tokens.starts, 0
    for match in _beginning(stops).finditer(tokens.text):
        index = bisect_left(starts, match.start(), after)
        if index < len(words) and starts[index] == match.start() and words[index] in stops:
            yield index
            after = index + 1


@cache
def _beginning(stops: frozenset[str]) -> re.Pattern[str]:
    """Give what is found of places where one of some marks may begin."""
    return re.compile(f"[{re.escape(''.join(sorted({stop[0] for stop in stops})))}]")


def _ends_sentence(tokens: "Tokens", index: int) -> bool:
    """Tell whether a stop that is not the last token ends a sentence, quote marks apart."""
    following = tokens.words[index + 1]
    if following in _CONTINUES:
        return False
    if following in _CLOSING_BRACKETS and tokens.words[index] in _ELLIPSES and index:
        return tokens.words[index - 1] not in _OPENING  # (…): what was left out
    if not tokens.gap(index + 1) and following[0].isalnum() and not is_arabic_letter(following[0]):
        return False  # an address, a number, a version
    if tokens.words[index] not in _FULL_STOPS or not index:
        return True
    if tokens.gap(index):  # set off by a space, as some archives print: only titles and initials stand before that
        return (
            tokens.begins_line(index)
            or not _letter(word(tokens.words[index - 1]).bare)
            or not _is_short(tokens, index - 1)
        )
    return not _is_abbreviation(tokens, index - 1)


def _is_abbreviation(tokens: "Tokens", index: int) -> bool:
    """Tell whether the word before a full stop is an initial, a title, another abbreviation or a number in a list."""
    if word(tokens.words[index]).kind == "number":  # of a list, or with its decimals torn off
        return tokens.begins_line(index) or word(tokens.words[index + 2]).kind == "number"
    return _is_short(tokens, index)


def _is_short(tokens: "Tokens", index: int) -> bool:
    """Tell whether a word before a full stop is an initial, a title or another abbreviation."""
    known = word(tokens.words[index])
    if known.kind not in ("word", "latin"):
        return False
    before = word(tokens.words[index - 1]) if index else None
    if not (letter := _letter(known.bare)):
        return _is_listed(known.bare) or (_has_initial(known.bare) and _is_initial(tokens, index + 2))
    if before is not None and f"{before.bare} {known.bare}" in _abbreviations("phrase"):
        return False
    if before is not None and before.kind == "number":  # an era or a unit, unless it is only half: 50 ر.س.
        return _is_initial(tokens, index + 2) and (not tokens.gap(index + 2) or not _is_title(tokens.words[index + 2]))
    if known.kind == "latin" or _is_initial(tokens, index + 2) or (index >= 2 and _was_initial(tokens, index - 2)):
        return True
    return _is_title(letter) and not (before is not None and before.bare in _abbreviations("label"))


def _is_title(letter: str) -> bool:
    return word(letter).bare in _abbreviations("title")


@lru_cache(maxsize=1 << 12)
def _letter(bare: str) -> str:
    """Give the single letter that a word is, or that is left of a title without its proclitics; empty for others."""
    if len(bare) == 1:
        return bare
    if len(bare) > _LONGEST_ABBREVIATION or bare in _abbreviations("whole") or not _is_title(bare[-1]):
        return ""
    return bare[-1] if bare[:-1] in _abbreviations("proclitics") else ""


@lru_cache(maxsize=1 << 12)
def _is_listed(bare: str) -> bool:
    """Tell whether a word is an abbreviation of several letters, proclitics or none before it."""
    if len(bare) > 2 * _LONGEST_ABBREVIATION:
        return False
    listed = _abbreviations("abbreviation")
    return bare in listed or any(
        bare[:cut] in _abbreviations("proclitics") and bare[cut:] in listed for cut in range(1, len(bare))
    )


def _is_initial(tokens: "Tokens", index: int) -> bool:
    """Tell whether a token is one letter that is glued to a full stop before it or has a stop of any kind after it."""
    if index >= len(tokens.words):
        return False
    known = word(tokens.words[index])
    if known.kind != "word" or len(known.bare) != 1:
        return False
    if index and tokens.words[index - 1] in _FULL_STOPS and not tokens.gap(index):
        return True
    return index + 1 < len(tokens.words) and tokens.words[index + 1] in _AFTER_INITIAL


def _was_initial(tokens: "Tokens", index: int) -> bool:
    """Tell whether a token before an initial is one as well, its proclitic apart: (وف.) ق. سالم."""
    return _is_initial(tokens, index) or (
        _has_initial(word(tokens.words[index]).bare) and tokens.words[index + 1] in _FULL_STOPS
    )


def _has_initial(bare: str) -> bool:
    """Tell whether a word is «and» with one letter."""
    return len(bare) == 2 and bare[0] == "\N{ARABIC LETTER WAW}"


_AFTER_INITIAL: Final = _FULL_STOPS | _CONTINUES | _CLOSING_BRACKETS
_LONGEST_ABBREVIATION: Final = 4


@cache
def _abbreviations(name: str) -> frozenset[str]:
    return frozenset(read_toml("arnews", "abbreviations.toml")[name]["forms"])


class _Quotations:
    """The outermost pairs of quote marks of a paragraph that are closed."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._openings: list[int] = []
        self._closings: list[int] = []
        self._full_stops: list[int] = []
        """Where a full stop would end that stands before the closing mark."""
        self._all_openings: set[int] = set()
        self._text, self._paragraph = text, paragraph
        self._first = first_quote_mark(text, paragraph)
        self._paired = False

    def _pair(self) -> None:
        offset = self._paragraph.start
        self._paired = True
        written = self._text[offset : self._paragraph.end]
        if (marks := plain_quote_marks(written)) is not None:
            marks = [offset + mark for mark in marks]
            self._openings, self._closings = marks[::2], marks[1::2]
            self._full_stops, self._all_openings = self._closings, set(self._openings)
            return
        for pair in pair_quote_marks(written):
            self._all_openings.add(offset + pair.opening.start)
            if pair.closing is None or (self._closings and offset + pair.opening.start < self._closings[-1]):
                continue
            self._openings.append(offset + pair.opening.start)
            self._closings.append(offset + pair.closing.start)
            self._full_stops.append(offset + pair.inside.end if pair.inside else 0)

    def sentence_end(self, tokens: "Tokens", index: int, stop: int, stops: Set[str]) -> int | None:
        """
        Give the token after the sentence that a stop ends, closing marks included; `None` if it ends none.

        Inside quote marks only a full stop before the closing mark does.
        """
        last = index + 1
        if self._first > tokens.starts[last] and (
            tokens.words[last] not in stops and tokens.words[last] not in _CLOSING_BRACKETS
        ):
            return last  # no mark up to here, which is so for most: nothing has to be paired
        if not self._paired:
            self._pair()
        pair = bisect_right(self._openings, tokens.starts[index]) - 1
        if pair >= 0 and tokens.starts[index] < self._closings[pair]:
            if self._full_stops[pair] != tokens.ends[index] or tokens.words[index] not in _FULL_STOPS:
                return None
            last = tokens.at(self._closings[pair]) + 1
        while last < stop and self._closes(tokens, last, stops):
            last += 1
        return last

    def _closes(self, tokens: "Tokens", index: int, stops: Set[str]) -> bool:
        """Tell whether a token after the end of a sentence still belongs to it."""
        if tokens.words[index] in stops:
            return True
        if tokens.gap(index):
            return False
        if tokens.words[index] in QUOTE_MARKS:
            return tokens.starts[index] not in self._all_openings
        return tokens.words[index] in _CLOSING_BRACKETS
