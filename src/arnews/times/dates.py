"""Calendar dates: years, months and days by their names and numbers, units of the calendar by a relative word."""

from typing import Final

from arnews.numbers.around import HYPHENS
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.words import number_finder
from arnews.times.around import (
    day_number,
    digits_at,
    ends_phrase,
    has_article,
    is_counted,
    is_glued,
    is_over,
    number_at,
    plain,
)
from arnews.times.calendars import hijri_month
from arnews.times.numeric import FIRST_HIJRI, GLUE, YEAR_LENGTH, era_at, full_year, read_numeric_date
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = [
    "ENGLISH_ENDINGS",
    "SHORT_YEARS",
    "read_calendar_date",
    "read_day_by_name",
    "read_month",
    "read_period_of",
    "read_relative_unit",
    "read_season",
    "read_this_unit",
    "read_year",
    "year_away",
    "year_in_digits",
]

_LAST_YEAR: Final = 2999
_LAST_COPTIC_YEAR: Final = 1800
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
    named = tokens.words[index] == "/" or _has_two_years(tokens, index - 2 - apart)
    short = len(plain(tokens, index + 1)) == len("23") and not (tokens.gap(index) or tokens.gap(index + 1))
    if not (named or short):  # 2022-23
        return None
    return year + 1, index + 2


def _has_two_years(tokens: Tokens, index: int) -> bool:
    """Tell whether what has two years ends at a token: موسم, العام الدراسي, الموسم الحالي, الموسم الفلاحي."""
    if look(tokens, index, *_OF_TWO_YEARS) is not None:
        return True
    if look(tokens, index, "relative") is not None and look(tokens, index - 1, "year_adjective") is not None:
        return True
    described = has_article(tokens, index) and look(tokens, index - 1, "yearly_event")
    return bool(described and described.definite)


_FIRST_UNHEADED: Final = 10
"""The first Hijri year that its mark alone shows: 25 هـ."""
_OF_TWO_YEARS: Final = ("year_adjective", "season", "yearly_event")
"""What may have two years: العام الدراسي, شتاء, موسم."""


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
    year = _told_again(tokens, year) if relative else year
    if year is not None and hijri and year[0].calendar == "gregorian":
        return year[0]._replace(calendar="hijri"), year[1]
    if year is not None or adjective:
        return year
    return _year_in_words(tokens, at) or _year_of_an_era(tokens, at) or _short_year_in_words(tokens, at)


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


def _year_in_words(tokens: Tokens, index: int, first: int = 1000) -> Part | None:
    """Read a year in words: ألفين وعشرة, ألف وتسعمئة وسبعين; from 100 on behind a Hijri month: (سنة) خمسمئة وخمس."""
    number = read_cardinal(tokens, index)
    year = number.value.value if number is not None else None
    if number is None or (number.stop == index + 1 and digits_at(tokens, index) is not None):
        return None
    if not isinstance(year, int) or not first <= year <= 2100 or is_counted(tokens, number.stop):
        return None
    calendar, stop = era_at(tokens, number.stop, year)
    return Written(year=year, calendar=calendar, unit="Y"), stop


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
        return year_in_digits(tokens, index + 1, headed) if headed and _is_comma_astray(tokens, index) else None
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
    if calendar == "hijri" and year < FIRST_HIJRI and (year > 0 if headed else year >= _FIRST_UNHEADED):
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


def _is_comma_astray(tokens: Tokens, index: int) -> bool:
    """Tell whether a comma that belongs behind a year is typed before it, as it is seen: (بداية عام) ،2010."""
    if index + 1 >= len(tokens.words) or not tokens.words[index + 1].isdecimal():
        return False
    comma = tokens.words[index] in _COMMAS and tokens.gap(index) and not tokens.gap(index + 1)
    return bool(comma) and len(tokens.words[index + 1]) == YEAR_LENGTH


_COMMAS: Final = ("\N{ARABIC COMMA}", ",")


def _year_of(tokens: Tokens, index: int, calendar: str, day: bool) -> tuple[Written, int] | None:
    """
    Read the year that a month or a day belongs to; a year without a mark is of the calendar of its month.

    «2016», «من عام 2016», «، 2016», «/2016», «(2016)», «67» after a day, «من السنة الماضية», «ألفين وعشرة».
    """
    if index >= len(tokens.words) or not (kinds_at(tokens, index) or number_finder()(tokens.words[index])):
        return None
    if tokens.begins_line(index):
        return None
    of = look(tokens, index, "of")
    comma = look(tokens, index, "comma")
    slash = tokens.words[index] in GLUE and is_glued(tokens, index) and len(plain(tokens, index + 1)) == 4
    at = of.stop if of is not None else comma.stop if comma is not None else index + 1 if slash else index
    year = read_year(tokens, at, bare=of is None or _is_year_behind_of(tokens, at))
    if year is None and day and comma is None and of is None and len(plain(tokens, at)) == 2:
        short = digits_at(tokens, at)
        ends = ends_phrase(tokens, at + 1) or has_article(tokens, at + 1)  # حرب أكتوبر 73 المجيدة
        if short in SHORT_YEARS and not is_counted(tokens, at + 1) and ends:
            year = Written(year=1900 + (short or 0), unit="Y"), at + 1
    if year is None and day and calendar == "gregorian" and comma is None and of is None:
        old = digits_at(tokens, at) if len(plain(tokens, at)) == YEAR_LENGTH else None  # 3 سبتمبر 1260
        if old is not None and _FIRST_UNHEADED <= old < FIRST_HIJRI and ends_phrase(tokens, at + 1):
            year = Written(year=old, unit="Y"), at + 1
    if year is None and comma is None and not slash and of is None:
        year = _year_in_words(tokens, at)
    head = look(tokens, at, "unit") if year is None and calendar == "hijri" else None
    if head is not None and head.entry.code == "Y" and head.entry.form == "singular":
        year = _year_in_words(tokens, head.stop, first=100)
    if year is None:
        period = read_relative_unit(tokens, at) if comma is None and not slash else None
        if period is None or period[0].unit != "Y":
            return None
        away = period[0].direction if period[0].direction is not None else period[0].same
        return Written(years=away, same=period[0].same), period[1]
    written, stop = year
    if written.end_year is not None:
        return None
    before_christ = written.calendar == "before_christ"
    marked = written.marked and stop > at + 1 and look(tokens, stop - 1, "hijri_mark", "gregorian_mark")
    if written.calendar != calendar and marked and not before_christ:
        return None
    if written.calendar not in (calendar, "before_christ") and calendar == "hijri" and (written.year or 0) > 1600:
        return None
    if calendar == "coptic" and (written.year or 0) > _LAST_COPTIC_YEAR:
        return None  # مقبرة توت عام 1922
    if comma is not None and at < stop and look(tokens, at, "unit") is None and is_counted(tokens, stop):
        return None
    if (
        look(tokens, at, "unit") is None
        and of is None
        and not marked
        and is_counted(tokens, stop)
        and comma is not None
    ):
        return None
    return Written(year=written.year, calendar=written.calendar if before_christ else calendar), stop


def _is_year_behind_of(tokens: Tokens, index: int) -> bool:
    """Tell whether four digits right after من are the year of a month: (مارس من) 2013; not (مارس من) 2010 إلى 2150."""
    year = digits_at(tokens, index)
    if year is None or not _FIRST_BARE_YEAR <= year <= _LAST_BARE_YEAR or len(plain(tokens, index)) != YEAR_LENGTH:
        return False
    return not is_counted(tokens, index + 1) and look(tokens, index + 1, "until") is None


_FIRST_BARE_YEAR, _LAST_BARE_YEAR = 1900, 2100


def _with_year(tokens: Tokens, month: Written, stop: int, day: bool) -> Part:
    year = _year_of(tokens, stop, month.calendar, day)
    if year is None:
        of = look(tokens, stop, "of")
        head = look(tokens, of.stop, "unit") if of is not None else None
        at = head.stop if head is not None and head.entry.code == "Y" else stop  # رمضان من العام 2020
        hijri = _hijri_year_in(tokens, month, at) if month.calendar == "hijri" else None
        return (month._replace(year=hijri), at + 1) if hijri is not None else (month, stop)
    found, end = year
    month = month._replace(calendar=found.calendar) if found.calendar == "before_christ" else month
    return month._replace(year=found.year, years=found.years, same=found.same), end


def _hijri_year_in(tokens: Tokens, month: Written, stop: int) -> int | None:
    """Give the Hijri year of a month that has a year of the Christian era right behind it: رمضان 2026."""
    year = digits_at(tokens, stop)
    if year is None or month.month is None or not 1950 <= year <= 2076 or is_counted(tokens, stop + 1):
        return None
    if tokens.begins_line(stop) or len(plain(tokens, stop)) != YEAR_LENGTH:
        return None
    first = (year - 622) * 33 // 32
    for hijri in range(first - 1, first + 3):
        interval = hijri_month(hijri, month.month)
        if interval is not None and (interval[0] + (interval[1] - interval[0]) / 2).year == year:
            return hijri
    return None


def read_month(tokens: Tokens, index: int, day: bool = False) -> Part | None:
    """
    Read a month with its other name, a relative word or a year: شهر مارس 2017, يوليو (تموز), أيار المقبل, شهر 9.

    A name that is another word too and has nothing to prove it is not `sure`.
    """
    if kinds_at(tokens, index).isdisjoint(_MONTHS):
        return None
    head = look(tokens, index, "month_head")
    at = head.stop if head is not None else index
    name = look(tokens, at, "month")
    if name is None:
        return _numbered_month(tokens, head) if head is not None else None
    if at > index and name.proclitics:
        return None
    number, calendar, stop = int(name.entry.value), name.entry.calendar, name.stop
    if look(tokens, stop, "name_after") is not None:
        return None
    if name.definite and not name.entry.definite and calendar != "hijri":
        return None  # التوت: months have no article
    sure = head is not None or not name.entry.needs
    if is_over(tokens, stop) and name.entry.needs != "year":
        return Written(month=number, calendar=calendar, unit="M", sure=sure), stop
    other = _other_name(tokens, stop, number)
    if other is not None:
        stop, sure = other, True
    epithet = look(tokens, stop, "month_epithet") if calendar == "hijri" else None
    if epithet is not None and not epithet.proclitics:
        stop, sure = epithet.stop, True
    written = Written(month=number, calendar=calendar, unit="M")
    if name.entry.needs == "year":
        dated, end = _with_year(tokens, written, stop, day)
        return (dated, end) if day and dated.year is not None else None
    dated, end = _with_year(tokens, written, stop, day or look(tokens, index - 1, "event_of_year") is not None)
    if end > stop:
        known = look(tokens, end, "relative") if end < len(tokens.words) and not tokens.begins_line(end) else None
        told = known is not None and known.entry.value and not known.proclitics and dated.year is not None
        return dated, known.stop if known is not None and told else end  # تموز 2015 المنصرم
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics and not relative.entry.needs:
        return written._replace(direction=int(relative.entry.value)), relative.stop
    before = look(tokens, stop, "before_this") if sure else None
    if before is not None and not before.proclitics and ends_phrase(tokens, before.stop):
        return written._replace(direction=-1), before.stop  # ديسمبر السابق
    return written._replace(sure=sure), stop


_MONTHS: Final = ("month", "month_head")


def _numbered_month(tokens: Tokens, head: Hit) -> Part | None:
    """Read a month by its number: شهر 9 القادم, شهر 2 2017, شهر تسعة."""
    if head.definite or head.entry.form == "dual":
        return None
    number = read_cardinal(tokens, head.stop) if look(tokens, head.stop, "one") is None else None
    month = number.value.value if number is not None else None
    if number is None or not isinstance(month, int) or not 1 <= month <= 12 or number.stop != head.stop + 1:
        return None
    written = Written(month=month, unit="M")
    relative = look(tokens, number.stop, "relative")
    if relative is not None and not relative.proclitics:
        return written._replace(direction=int(relative.entry.value)), relative.stop
    dated, stop = _with_year(tokens, written, number.stop, day=False)
    if stop > number.stop:
        return dated, stop
    return (written, stop) if ends_phrase(tokens, stop) else None


def _other_name(tokens: Tokens, index: int, number: int) -> int | None:
    """Read the second name of the same month, or its number in brackets: /تموز, - تموز, (تموز), آب, (السابع), (7)."""
    kinds = kinds_at(tokens, index)
    if "opening" not in kinds and "slash" not in kinds and "month" not in kinds:
        return None
    at = index
    opening = look(tokens, at, "opening")
    slash = look(tokens, at, "slash")
    if opening is not None or slash is not None:
        at += 1
    name = look(tokens, at, "month")
    if name is None and opening is not None and (numbered := day_number(tokens, at)) is not None:
        closed = numbered[0] == number and look(tokens, numbered[1], "closing") is not None
        return numbered[1] + 1 if closed else None
    if name is None or int(name.entry.value) != number or name.proclitics:
        return None
    if plain(tokens, at) == plain(tokens, index - 1):
        return None  # صفر-صفر is a score
    if opening is not None:
        return name.stop + 1 if look(tokens, name.stop, "closing") is not None else None
    return name.stop


def read_calendar_date(tokens: Tokens, index: int) -> Part | None:
    """
    Read a day of a month: 15 مارس 2016, الخامس عشر من شهر مارس, الـ 7 من الشهر المقبل, 15-مارس-2016, مارس 15، 2016.
    """
    if index >= len(tokens.words):
        return None
    kinds = kinds_at(tokens, index)
    if "month" in kinds or "month_head" in kinds:
        return _month_first(tokens, index)
    if "day_name" in kinds:
        return read_day_by_name(tokens, index)
    if number_finder()(tokens.words[index]) is None and "slash" not in kinds and "article" not in kinds:
        return None
    numeric = read_numeric_date(tokens, index)
    if numeric is not None:
        return numeric
    day = day_number(tokens, index)
    if day is None:
        return _year_first(tokens, index)
    number, at = day
    at = _behind_comma_of_stamp(tokens, index, _behind_english_ending(tokens, at))
    if at >= len(tokens.words) or tokens.begins_line(at):
        return None
    mark = tokens.words[at] if tokens.words[at] in GLUE and is_glued(tokens, at) else None
    of = look(tokens, at, "of")
    at = of.stop if of is not None else at + 1 if mark else at
    month = read_month(tokens, at, day=True)
    if month is not None:
        first = look(tokens, at, "month", "month_head")
        if first is None or first.proclitics or (month[0].same is not None and month[0].years is None):
            return None
        dated = month[0]._replace(day=number, unit="D", sure=True)
        if not mark or dated.year is not None:
            return dated, month[1]
        with_year = _with_glued_year(tokens, dated, month[1], mark)
        score = first.entry.needs and with_year[0].year is None  # 3-صفر
        return None if score else with_year
    return _day_of_this_month(tokens, number, index, at, of is not None) if mark is None else None


def read_day_by_name(tokens: Tokens, index: int) -> Part | None:
    """Read the first or last day of a month by its name: غرة شعبان, فاتح ماي, الفاتح من نوفمبر."""
    name = look(tokens, index, "day_name")
    if name is None:
        return None
    of = look(tokens, name.stop, "of")
    at = of.stop if of is not None else name.stop
    month = look(tokens, at, "month", "month_head") if name.entry.needs else None
    if name.entry.needs and month is None:
        return None
    period = read_period_of(tokens, at) if (of is None) != (name.entry.needs == "of") else None
    if period is None or period[0].unit != "M" or (name.entry.calendar and name.entry.calendar != period[0].calendar):
        return None
    return period[0]._replace(day=int(name.entry.value), unit="D", sure=True), period[1]


def _day_of_this_month(tokens: Tokens, number: int, start: int, at: int, of: bool) -> Part | None:
    """Read the month of a day that a word tells: (27) من هذا الشهر, (20) الجاري, (7) الشهر المقبل, (25) منه."""
    it = look(tokens, at, "of_it")
    if it is not None and _is_of_a_month(tokens, start):
        return Written(day=number, unit="M", same=0), it.stop
    period = read_relative_unit(tokens, at)
    if period is not None and period[0].unit == "M":
        return period[0]._replace(day=number), period[1]
    month = read_this_unit(tokens, at) if of else None
    if month is not None and month[0].unit == "M":
        return month[0]._replace(day=number), month[1]
    current = look(tokens, at, "current")
    if current is not None and not current.proclitics:
        return Written(day=number, unit="M", direction=0), current.stop
    return _day_of_left_out_month(tokens, number, start, at) if not of else None


def _day_of_left_out_month(tokens: Tokens, number: int, start: int, at: int) -> Part | None:
    """Read the day of a month that only its relative word tells: (في) 29 المنصرم, (الخميس) 5 المقبل."""
    relative = look(tokens, at, "left_out") if digits_at(tokens, at - 1) is not None else None
    if relative is None or relative.proclitics:
        return None
    before = look(tokens, start - 1, "date_before", "weekday", "unit")
    day = before is not None and (before.entry.kind != "unit" or (before.entry.code == "D" and not before.definite))
    alone = start == 0 and relative.stop == len(tokens.words)
    if not (day or alone):
        return None
    return Written(day=number, unit="M", direction=int(relative.entry.value)), relative.stop


def _is_of_a_month(tokens: Tokens, start: int) -> bool:
    """Tell whether a number before منه is a day; one in words needs its month near: (في مطلع أكتوبر وفي) الخامس عشر."""
    head = look(tokens, start - 1, "unit")
    if head is not None and head.entry.code == "D" and head.entry.form == "singular":
        return True
    if look(tokens, start - 1, "date_before") is None:
        return False
    near = range(max(0, start - _NEAR_MONTH), start)
    return digits_at(tokens, start) is not None or any(look(tokens, at, *_MONTHS) is not None for at in near)


_NEAR_MONTH: Final = 15


def _with_glued_year(tokens: Tokens, day: Written, stop: int, mark: str) -> Part:
    """Read the year after the second of two marks: /2016, -16."""
    if stop + 1 >= len(tokens.words) or tokens.words[stop] != mark or not is_glued(tokens, stop):
        return day, stop
    year = digits_at(tokens, stop + 1)
    length = len(plain(tokens, stop + 1))
    if year is None or length not in (2, 4):
        return day, stop
    calendar, end = era_at(tokens, stop + 2, year)
    if length == 2:
        year = full_year(year, "hijri" if day.calendar == "hijri" or calendar == "hijri" else "gregorian")
    return day._replace(year=year), end


def _behind_english_ending(tokens: Tokens, at: int) -> int:
    """Give the token after the ending of a day in English, as sites stamp what they take over: 25th, February 2024."""
    if at >= len(tokens.words) or tokens.gap(at) or tokens.words[at].lower() not in ENGLISH_ENDINGS:
        return at
    comma = look(tokens, at + 1, "comma")
    return comma.stop if comma is not None else at + 1


def _behind_comma_of_stamp(tokens: Tokens, day: int, at: int) -> int:
    """Give the token after the comma behind a day whose month and year follow in brackets: (21، آذار، 2019)."""
    comma = look(tokens, at, "comma") if day and tokens.words[day - 1] in _BRACKETS else None
    month = read_month(tokens, comma.stop, day=True) if comma is not None else None
    return comma.stop if comma is not None and month is not None and month[0].year is not None else at


_BRACKETS: Final = frozenset("([")
ENGLISH_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})


def _month_first(tokens: Tokens, index: int) -> Part | None:
    """Read a date whose month stands before its day: نوفمبر 15, 2023; مارس 3، 2021; آذار 15."""
    name = look(tokens, index, "month")
    if name is None:
        return None
    at = _other_name(tokens, name.stop, int(name.entry.value)) or name.stop
    day = digits_at(tokens, at)
    if day is None or not 1 <= day <= 31 or len(plain(tokens, at)) > 2 or tokens.begins_line(at):
        return None
    written = Written(month=int(name.entry.value), calendar=name.entry.calendar, day=day, unit="D")
    stop = at + 1
    comma = look(tokens, stop, "comma")
    year = _year_of(tokens, stop, name.entry.calendar, day=False)
    if year is not None and (comma is not None or year[0].year is not None):
        return written._replace(year=year[0].year, years=year[0].years, same=year[0].same), year[1]
    if name.entry.needs or not ends_phrase(tokens, stop) or name.proclitics:
        return None
    return written, stop


def _year_first(tokens: Tokens, index: int) -> Part | None:
    """Read a date that begins with its year: 2016 مارس 15, 2016-مارس-15."""
    year = digits_at(tokens, index)
    if year is None or len(plain(tokens, index)) != 4 or index + 2 >= len(tokens.words):
        return None
    mark = tokens.words[index + 1] if tokens.words[index + 1] in GLUE else None
    name = look(tokens, index + 2 if mark else index + 1, "month")
    if name is None or name.proclitics:
        return None
    at = name.stop
    if mark:
        if tokens.words[at : at + 1] != [mark]:
            return None
        at += 1
    day = digits_at(tokens, at)
    if day is None or not 1 <= day <= 31 or is_counted(tokens, at + 1):
        return None
    month = int(name.entry.value)
    return Written(year=year, month=month, day=day, calendar=name.entry.calendar, unit="D"), at + 1


def year_away(tokens: Tokens, index: int) -> Part | None:
    """Read the year of a day or month that comes again: (هذا اليوم من) عام 1990, (الشهر نفسه من) العام الماضي."""
    year = read_year(tokens, index, bare=True)
    if year is not None and year[0].end_year is None and year[0].calendar == "gregorian":
        return year
    period = read_relative_unit(tokens, index)
    if period is None or period[0].unit != "Y" or period[0].direction is None:
        return None
    return Written(years=period[0].direction), period[1]


def _of_another_year(tokens: Tokens, written: Written, stop: int) -> Part:
    """
    Add the year that the month or day of today or the one given last is taken in.

    الشهر نفسه من العام الماضي, and from the year that was given: نفس الشهر من العام السابق, من السنة التي سبقت.
    """
    if written.unit not in ("M", "D", "W") or written.direction or written.same:
        return written, stop
    of = look(tokens, stop, "of")
    if of is None and (written.same is None or is_over(tokens, stop)):
        return written, stop
    at = of.stop if of is not None else stop
    year = year_away(tokens, at) if of is not None else _relative_year(tokens, at)
    if year is not None:
        return written._replace(year=year[0].year, years=year[0].years), year[1]
    month = read_relative_unit(tokens, at) if of is not None and written.unit == "D" else None
    if month is not None and month[0].unit == "M" and month[0].direction:
        return written._replace(months=month[0].direction), month[1]  # اليوم نفسه من الشهر الماضي
    before = read_relative_unit(tokens, at) if written.same is not None else None
    if before is None or before[0].unit != "Y" or before[0].same is None or before[0].same >= 0:
        return written, stop
    return written._replace(years=before[0].same, before=True), before[1]


def _relative_year(tokens: Tokens, index: int) -> Part | None:
    """Read the year before this one behind what comes again, without من: (الشهر نفسه) العام الماضي."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.proclitics or unit.entry.code != "Y":
        return None
    year = year_away(tokens, index)
    return year if year is not None and year[0].years is not None else None


def read_relative_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a unit set by a relative word: الشهر الماضي, هذا العام, الأسبوع نفسه, السنة الهجرية الماضية."""
    kinds = kinds_at(tokens, index)
    if kinds.isdisjoint(_RELATIVE_KINDS):
        return None
    spoken = look(tokens, index, "this_unit") if "this_unit" in kinds else None
    if spoken is not None:
        return Written(unit=spoken.entry.code, direction=0), spoken.stop
    this = look(tokens, index, "demonstrative") if "demonstrative" in kinds else None
    before = look(tokens, index, "same_before") if "same_before" in kinds else None
    at = index if this is None and before is None else index + 1
    unit = look(tokens, at, "unit")
    season = look(tokens, at, "season") if unit is None else None
    if season is not None:
        return read_season(tokens, index, season, this is not None)
    if unit is None or unit.entry.form != "singular" or not unit.definite or unit.entry.code in ("S", "MIN", "H"):
        return None
    code, stop = unit.entry.code, unit.stop
    if code == "Y" and this is None and look(tokens, at - 1, "general_before") is not None:
        return None
    if this is None and before is None and (kinds_at(tokens, stop).isdisjoint(_SETTING) or tokens.begins_line(stop)):
        return None
    calendar = "gregorian"
    described = look(tokens, stop, "year_adjective")
    if described is not None and code in ("Y", "M"):
        stop = described.stop
        calendar = described.entry.calendar or calendar
        code = "SY" if code == "Y" and described.entry.code == "school" else code
    new = look(tokens, stop, "new") if calendar == "hijri" and code == "Y" else None
    if new is not None and not new.proclitics and this is None:
        return Written(unit=code, calendar=calendar, direction=0, new=True), new.stop  # العام الهجري الجديد
    relative = look(tokens, stop, "relative")
    if relative is not None and code == "D" and look(tokens, stop, "last") is not None:
        return None  # اليوم الأخير is of something
    if relative is not None and _opens_the_next(tokens, relative):
        relative = None
    last = relative is not None and code in _UNITS_OF_A_YEAR and look(tokens, stop, "last") is not None
    if relative is not None and last and look(tokens, index - 1, "lasting") is not None:
        return Written(type="DURATION", value=f"P1{code}", amount="1", unit=code), relative.stop  # خلال الأسبوع الأخير
    if relative is not None and not relative.proclitics and this is None:
        written = Written(unit=code, direction=int(relative.entry.value), calendar=calendar)
        if code == "Y" and not (relative.stop < len(tokens.words) and tokens.begins_line(relative.stop)):
            at = relative.stop + _is_comma_astray(tokens, relative.stop)  # العام المنصرم ،2011
            return _told_again(tokens, read_year(tokens, at, bare=True)) or (written, relative.stop)
        told = look(tokens, relative.stop, "opening") if code == "SY" else None
        years = year_in_digits(tokens, relative.stop, headed=True) if told is not None else None
        if years is not None and years[0].end_year is not None:
            return years  # العام الدراسي المقبل (2024-2025)
        return written, relative.stop
    if this is not None and code == "Y":
        year = _told_again(tokens, year_in_digits(tokens, stop, headed=True))
        if year is not None:
            return year  # هذا العام 2011
    if this is not None:
        return _of_another_year(tokens, Written(unit=code, direction=0, calendar=calendar), stop)
    if before is not None:
        return _of_another_year(tokens, Written(unit=code, same=0), stop)
    like = look(tokens, stop, "like") if code in ("M", "W") else None
    if like is not None and not like.proclitics:
        other = _of_another_year(tokens, Written(unit=code, same=0), like.stop)
        return other if other[1] > like.stop else None  # الشهر المماثل من العام الماضي
    same = look(tokens, stop, "same")
    if same is not None and not same.proclitics and (not same.entry.needs or ends_phrase(tokens, same.stop)):
        return _of_another_year(tokens, Written(unit=code, same=int(same.entry.value)), same.stop)
    return None


def _told_again(tokens: Tokens, year: Part | None) -> Part | None:
    """Give the year behind a relative word, if it is of our time or counts nothing: not (هذا العام) 2960 يتيما."""
    if year is None or year[0].year is None or year[0].end_year is not None:
        return year
    near = _NEAR_HIJRI if year[0].calendar == "hijri" else _NEAR_YEARS
    return year if year[0].year in near or not is_counted(tokens, year[1]) else None


_NEAR_YEARS, _NEAR_HIJRI = range(1950, 2101), range(1300, 1501)


def _opens_the_next(tokens: Tokens, relative: Hit) -> bool:
    """Tell whether a demonstrative belongs to the time behind it: (الإضراب العام) هذا الخميس."""
    if relative.entry.value != 0 or look(tokens, relative.start, "demonstrative") is None:
        return False
    following = look(tokens, relative.stop, "weekday", "unit", "part_of_day", "season")
    return following is not None and not following.proclitics


_UNITS_OF_A_YEAR: Final = ("W", "M", "Y")
_SETTING: Final = ("year_adjective", "relative", "same", "like")
"""What sets a unit from behind."""
_RELATIVE_KINDS: Final = ("demonstrative", "same_before", "unit", "season", "this_unit")


def read_this_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a month or year with the article for the one that is going on: من العام, من الشهر."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.code not in ("M", "Y") or unit.entry.form != "singular" or not unit.definite:
        return None
    described = look(tokens, unit.stop, "year_adjective") if unit.entry.code == "Y" else None
    stop = described.stop if described is not None and not described.proclitics else unit.stop
    new = look(tokens, unit.stop, "new") if unit.entry.code == "Y" else None
    if new is not None and not new.proclitics:
        return Written(unit="Y", direction=0, new=True), new.stop  # (أول يوم من) العام الجديد
    return Written(unit=unit.entry.code, direction=0), stop


def read_period_of(tokens: Tokens, index: int) -> Part | None:
    """Read the month or year that something lies in, after من or في: مارس 2016, العام, الشهر المقبل, عام 2018."""
    return (
        read_month(tokens, index)
        or read_relative_unit(tokens, index)
        or read_year(tokens, index, bare=True)
        or read_this_unit(tokens, index)
    )


def read_season(tokens: Tokens, index: int, season: Hit, this: bool) -> Part | None:
    """Read a season of a year: صيف 2014, الصيف الماضي, صيف العام الماضي."""
    of = look(tokens, season.stop, "of")
    year = read_year(tokens, season.stop, bare=True)
    if year is None and of is not None:
        year = read_year(tokens, of.stop) or read_relative_unit(tokens, of.stop)
    if year is None and look(tokens, season.stop, "unit", "demonstrative") is not None:
        year = read_relative_unit(tokens, season.stop)
    if year is not None and year[0].unit == "Y":
        return year[0]._replace(portion=season.entry.code), year[1]
    relative = look(tokens, season.stop, "relative")
    if relative is not None and not relative.proclitics:
        return Written(unit="SE", portion=season.entry.code, direction=int(relative.entry.value)), relative.stop
    return (Written(unit="SE", portion=season.entry.code, direction=0), season.stop) if this else None
