"""The way in: time expressions of a document or a text."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Final

from arnews.document import Annotation, Document, Reading
from arnews.errors import ParseError
from arnews.extractors import Extractor
from arnews.lexicon import load_table
from arnews.normalization import fold
from arnews.numbers.words import CONJUNCTION
from arnews.times.grammar import read_times_at
from arnews.times.resolve import Context, is_impossible, resolve
from arnews.times.value import TimeExpression
from arnews.times.words import look, time_words
from arnews.times.written import Written
from arnews.tokenization import Tokens, word

__all__ = ["find_times", "parse_time", "times"]


def find_times(
    text: str | Document, published: date | datetime | None = None
) -> tuple[Annotation[TimeExpression], ...]:
    """
    Find the dates, times of day, durations and sets of a text or a document, in their order.

    `published` is what relative ones are resolved against (that of a document if it is not given).

    >>> [one.value.value for one in find_times("وصل أمس بعد ثلاثة أيام من سفره في مارس 2020", date(2024, 11, 30))]
    ['2024-11-29', 'P3D', '2020-03']
    """
    return tuple(_find(Document.of(text, published)))


def parse_time(text: str, published: date | datetime | None = None) -> TimeExpression:
    """
    Read a text that is one time expression and nothing else.

    Raises `ParseError` naming the code points that are not part of it.

    >>> parse_time("أواخر عام 2016").mod, parse_time("يوم الأربعاء", date(2024, 11, 30)).value
    ('END', '2024-11-27')
    """
    doc = Document.read(text, published)
    tokens = doc.tokens
    found = list(_find(doc))
    if not found or not tokens:
        raise ParseError(text, tokens.starts[0] if tokens else 0, len(text), "a time expression")
    first = found[0]
    if first.span.start > tokens.starts[0]:
        before = tokens.text[tokens.starts[0] : first.span.start]
        if len(before.split()) > 1 or (look(tokens, 0, "per", "of") is None and before.endswith(" ")):
            raise ParseError(text, tokens.starts[0], first.span.start, "a time expression")
    if first.span.end < tokens.ends[-1]:
        raise ParseError(text, tokens.starts[tokens.at(first.span.end)], tokens.ends[-1], "a time expression")
    return first.value


def _find(doc: Document) -> Iterator[Annotation[TimeExpression]]:
    tokens = doc.tokens
    floor = 0
    known: dict[int, int] = {}
    last: date | None = None
    given: dict[str, date] = {}
    last_stop = 0
    sentence_end = 0
    sentences = iter(doc.sentences)
    for index in time_words()[1].hits(tokens):
        if index < floor:
            continue
        for reading in read_times_at(tokens, index, floor):
            while reading.span.start >= sentence_end:
                sentence = next(sentences, None)
                sentence_end = sentence.end if sentence is not None else len(doc.text) + 1
                last, given = None, {}
            written = reading.value
            near = last if tokens.at(reading.span.start) - last_stop <= _NEAR else None
            from_day = last if _ends_range(tokens, reading, last_stop) else None
            tense = _tense(tokens, written, reading.stop)
            context = Context(doc.published, tense > 0, tense < 0, last, given, near, from_day, known)
            value = resolve(written, context)
            floor = reading.stop
            if is_impossible(written):
                continue
            if written.month is not None and value.value is not None and value.value[:4].isdecimal():
                known[written.month] = int(value.value[:4])
            if value.type == "DATE" and isinstance(value.begin, date) and written.unit == "D":
                last, last_stop = value.begin, reading.stop
            if value.type == "DATE" and isinstance(value.begin, date) and value.calendar == "gregorian":
                given.update(dict.fromkeys(_UNITS_GIVEN.get(written.unit or "", ()), value.begin))
            yield Annotation("times", reading.span, value, reading.rule)


_UNITS_GIVEN: Final = {"D": ("M", "Y"), "M": ("M", "Y"), "Y": ("Y",)}
"""The units of the calendar that are known where a day, a month or a year is: «عام 2010 وفي العام التالي»."""
_REACH: Final = 8
_NEAR: Final = 3
"""Tokens that may stand between a day and the hour that belongs to it: «غدا في تمام الساعة الثامنة»."""


def _ends_range(tokens: Tokens, reading: Reading[Written], last_stop: int) -> bool:
    """Tell whether إلى or حتى stands between the day given last and a weekday: من الاثنين إلى الجمعة."""
    if reading.value.weekday is None or not last_stop:
        return False
    start = tokens.at(reading.span.start)
    return start == last_stop + 1 and look(tokens, last_stop, "until") is not None


def _tense(tokens: Tokens, written: Written, stop: int) -> int:
    """Give 1 or -1 where the nearest sign before a day or month without a year is one of the future or of the past."""
    if written.weekday is None and written.month is None:
        return 0
    if written.year is not None or written.direction is not None or written.offset is not None:
        return 0
    for index in range(stop - 1, max(-1, stop - 1 - _REACH - 4), -1):
        written_word = tokens.words[index]
        if written_word in _STOPS:
            return 0
        if look(tokens, index, "future") is not None:
            return 1
        if look(tokens, index, "past", "since") is not None:
            return -1
        folded = word(written_word).folded
        if folded[:1] == CONJUNCTION:
            folded = folded[1:]
        if folded.startswith(_future_prefixes()) and len(folded) > 4 and look(tokens, index, "no_future") is None:
            return 1
    return 0


_STOPS: Final = frozenset(".!?؟")


@cache
def _future_prefixes() -> tuple[str, ...]:
    table = load_table("arnews.times", "words.toml")
    return tuple(fold(form) for form in table["future_prefix"][0]["forms"])


times = Extractor("times", _find)
