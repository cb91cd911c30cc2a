"""The year under a head or by its digits: عام 2016, سنة 1437هـ, عام ألفين وعشرين, 2015-2016."""

from typing import Final

from arnews.numbers.around import HYPHENS
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import (
    digits_at,
    ends_phrase,
    has_article,
    is_counted,
    number_at,
    plain,
)
from arnews.times.numeric import FIRST_HIJRI, YEAR_LENGTH, era_at
from arnews.times.words import kinds_at, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = [
    "FIRST_UNHEADED",
    "SHORT_YEARS",
    "is_comma_astray",
    "read_year",
    "told_again",
    "year_in_digits",
    "year_in_words",
]


_LAST_YEAR: Final = 2999
FIRST_UNHEADED: Final = 10
"""The first Hijri year that its mark alone shows: 25 هـ."""
_OF_TWO_YEARS: Final = ("year_adjective", "season", "yearly_event")
"""What may have two years: العام الدراسي, شتاء, موسم."""
SHORT_YEARS: Final = range(30, 100)
"""Years of two digits that lie in the last century wherever they stand: 67, 73, 98."""


def _second_year(tokens: Tokens, index: int, year: int) -> tuple[int, int] | None:
    """Read the second year of a school or fiscal year: /2016, /16; with a hyphen only behind what has such years."""
    if index + 1 >= len(tokens.words) or (tokens.words[index] != "/" and tokens.words[index] not in HYPHENS):
        return None
    second = digits_at(tokens, index + 1)
    before = index - 3 if word(tokens.words[index - 2]).kind == "quote" else index - 2
    if second == year - 1 and tokens.words[index] == "/" and look(tokens, before, *_OF_TWO_YEARS):
        return second, index + 2  # 2026/2025, typed as it is seen
    if second is None or second not in (year + 1, (year + 1) % 100):
        return None
    apart = word(tokens.words[index - 2]).kind == "quote" or look(tokens, index - 2, "opening") is not None
    named = tokens.words[index] == "/" or _has_two_years(tokens, index - 2 - apart) or _goes_on(tokens, index - 2)
    short = len(plain(tokens, index + 1)) == len("23") and not (tokens.gap(index) or tokens.gap(index + 1))
    if not (named or short):  # 2022-23
        return None
    return year + 1, index + 2


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether و joins two years to two before them under their head: (موسمي 2021-2022) و(2022-2023)."""
    if index < _TWO_YEARS or word(tokens.words[index]).bare != CONJUNCTION:
        return False
    first, second = digits_at(tokens, index - 3), digits_at(tokens, index - 1)
    joined = tokens.words[index - 2] in HYPHENS and first is not None and second == first + 1
    return joined and _has_two_years(tokens, index - _TWO_YEARS)


_TWO_YEARS: Final = 4
"""Tokens from the head of two years with a hyphen to what follows them."""


def _has_two_years(tokens: Tokens, index: int) -> bool:
    """Tell whether what has two years ends at a token: موسم, العام الدراسي, الموسم الحالي, الموسم الفلاحي."""
    if look(tokens, index, *_OF_TWO_YEARS) is not None:
        return True
    if look(tokens, index, "relative") is not None and look(tokens, index - 1, "year_adjective") is not None:
        return True
    described = has_article(tokens, index) and look(tokens, index - 1, "yearly_event")
    return bool(described and described.definite)


def read_year(tokens: Tokens, index: int, bare: bool = False) -> Part | None:
    """
    Read a year with its head (عام 2016, للعام الهجري 1436, سنة ٧٣), or only its digits where `bare` allows.

    The digits may stand in brackets. A year that by its number alone is taken for Hijri is not `marked`.
    """
    head = look(tokens, index, "unit")
    if head is None or head.entry.code != "Y" or head.entry.form not in ("singular", "construct", "plural"):
        if head is None and "owned_year" in kinds_at(tokens, index):  # عامها المالي 2025
            return year_in_digits(tokens, index + 2, True) if look(tokens, index + 1, "year_adjective") else None
        return year_in_digits(tokens, index, headed=False) if bare else None
    if head.entry.form == "plural" and look(tokens, head.stop, "relative") is not None:
        return None
    at, hijri, adjective = head.stop, False, False
    relative = look(tokens, index - 1, "demonstrative") is not None
    while (described := look(tokens, at, "year_adjective", "relative")) is not None:
        hijri = hijri or described.entry.calendar == "hijri"
        relative = relative or look(tokens, at, "relative") is not None
        at, adjective = described.stop, True
    if hijri or adjective:
        at += tokens.words[at : at + 1] == [":"]  # العام الهجري : 1225
    year = year_in_digits(tokens, at, headed=True)
    year = told_again(tokens, year) if relative else year
    if year is not None and hijri and year[0].calendar == "gregorian":
        return year[0]._replace(calendar="hijri"), year[1]
    if year is not None or adjective:
        return year
    alone = not head.definite and look(tokens, index - 1, "every") is None
    spelled = year_in_words(tokens, at, headed=alone)
    return spelled or _year_of_an_era(tokens, at) or _short_year_in_words(tokens, at)


def _year_of_an_era(tokens: Tokens, index: int) -> Part | None:
    """Read a year in words that its era follows: (عام) مئة وستة وثلاثين للهجرة, (سنة) خمسين للهجرة."""
    number = read_cardinal(tokens, index) if number_at(tokens, index) is not None else None
    year = number.value.value if number is not None else None
    if number is None or not isinstance(year, int) or not 1 <= year <= _LAST_YEAR:
        return None
    calendar, stop = era_at(tokens, number.stop, year)
    return (Written(year=year, calendar=calendar, unit="Y"), stop) if stop > number.stop else None


def _short_year_in_words(tokens: Tokens, index: int) -> Part | None:
    """Read the last two digits of a year in words: (عام) ثمانية وأربعين, (سنة) سبعة وستين."""
    number = read_cardinal(tokens, index) if number_at(tokens, index) is not None else None
    year = number.value.value if number is not None else None
    if number is None or number.stop == index + 1 or not isinstance(year, int) or year not in SHORT_YEARS:
        return None
    ends = ends_phrase(tokens, number.stop) or has_article(tokens, number.stop)
    return (Written(year=1900 + year, unit="Y"), number.stop) if ends else None


def year_in_words(tokens: Tokens, index: int, first: int = 1000, headed: bool = False) -> Part | None:
    """
    Read a year in words: ألفين وعشرة, ألف وتسعمئة وسبعين; from 100 on behind a Hijri month: (سنة) خمسمئة وخمس.

    Right behind its head (`headed`) it counts nothing: (نما عام) ألفين وعشرين (قليلا).
    """
    number = read_cardinal(tokens, index)
    year = number.value.value if number is not None else None
    if number is None or (number.stop == index + 1 and digits_at(tokens, index) is not None):
        return None
    if not isinstance(year, int) or not first <= year <= 2100 or (not headed and is_counted(tokens, number.stop)):
        return None
    if not headed and year == _ONE_THOUSAND:
        return None  # في نوفمبر 12 ألفا
    calendar, stop = era_at(tokens, number.stop, year)
    marked = stop > number.stop or calendar == "gregorian"
    return Written(year=year, calendar=calendar, unit="Y", marked=marked), stop


_ONE_THOUSAND: Final = 1000


def year_in_digits(tokens: Tokens, index: int, headed: bool) -> Part | None:
    """Read the digits of a year, with its second year and its era; `headed` allows two and three digits."""
    quoted = headed and index < len(tokens.words) and word(tokens.words[index]).kind == "quote"
    if quoted or look(tokens, index, "opening") is not None:
        inside = year_in_digits(tokens, index + 1, headed) if digits_at(tokens, index + 1) is not None else None
        if inside is None or inside[1] >= len(tokens.words):
            return None
        closed = look(tokens, inside[1], "closing") or (quoted and word(tokens.words[inside[1]]).kind == "quote")
        if closed and inside[1] == index + 2 and (number := inside[0].year) is not None:
            calendar, end = era_at(tokens, inside[1] + 1, number)  # (1325) هجري
            era = end > inside[1] + 1 and not tokens.begins_line(inside[1] + 1)
            return (inside[0]._replace(calendar=calendar, marked=True), end) if era else (inside[0], inside[1] + 1)
        return (inside[0], inside[1] + 1) if closed else None
    year = digits_at(tokens, index)
    if year is None:
        return year_in_digits(tokens, index + 1, headed) if headed and is_comma_astray(tokens, index) else None
    stop = index + 1
    calendar, end = era_at(tokens, stop, year)
    if calendar == "before_christ":
        return (Written(year=year, calendar=calendar, unit="Y"), end) if year else None
    length = len(plain(tokens, index))
    if end == stop and length == 2 and headed and year in SHORT_YEARS:
        again = _second_year(tokens, stop, year)
        counted = has_article(tokens, index - 1) and is_counted(tokens, stop)  # not عام 79 تاريخ
        counted = counted or number_at(tokens, stop) is not None
        if (again is None and counted) or look(tokens, stop, "judicial") is not None:
            return None  # هذا العام 76 ألف حاج
        return Written(year=1900 + year, unit="Y"), stop
    if calendar == "hijri" and year < FIRST_HIJRI and (year > 0 if headed else year >= FIRST_UNHEADED):
        return Written(year=year, calendar=calendar, unit="Y"), end
    if headed and calendar == "gregorian" and end > stop + 1 and 1 <= year < 100:
        return Written(year=year, unit="Y"), end  # عام 70 بعد الميلاد
    if not 100 <= year <= (_LAST_YEAR if headed else 2100) or length < (3 if headed else 4):
        return None
    if end == stop and length == 3 and is_counted(tokens, stop):
        return None  # «منذ مطلع العام 320 قتيلا»
    second = _second_year(tokens, stop, year)
    if second is not None or (
        calendar == "hijri" and end > stop and (second := _second_year(tokens, end, year)) is not None
    ):
        calendar, end = era_at(tokens, second[1], year)
    marked = end > (second[1] if second is not None else stop)
    if not headed and year < FIRST_HIJRI and not marked:
        return None
    if second is not None and second[0] < year:
        year, second = second[0], (year, second[1])
    written = Written(year=year, end_year=second[0] if second is not None else None, calendar=calendar, unit="Y")
    return written._replace(marked=marked or calendar == "gregorian"), end


def is_comma_astray(tokens: Tokens, index: int) -> bool:
    """Tell whether a comma that belongs behind a year is typed before it, as it is seen: (بداية عام) ،2010."""
    if index + 1 >= len(tokens.words) or not tokens.words[index + 1].isdecimal():
        return False
    comma = tokens.words[index] in _COMMAS and tokens.gap(index) and not tokens.gap(index + 1)
    return bool(comma) and len(tokens.words[index + 1]) == YEAR_LENGTH


_COMMAS: Final = ("\N{ARABIC COMMA}", ",")


def told_again(tokens: Tokens, year: Part | None) -> Part | None:
    """Give the year behind a relative word, if it is of our time or counts nothing: not (هذا العام) 2960 يتيما."""
    if year is None or year[0].year is None or year[0].end_year is not None:
        return year
    near = _NEAR_HIJRI if year[0].calendar == "hijri" else _NEAR_YEARS
    return year if year[0].year in near or not is_counted(tokens, year[1]) else None


_NEAR_YEARS, _NEAR_HIJRI = range(1950, 2101), range(1300, 1501)
