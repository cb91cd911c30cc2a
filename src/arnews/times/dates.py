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
    plain,
)
from arnews.times.calendars import hijri_month
from arnews.times.numeric import FIRST_HIJRI, GLUE, YEAR_LENGTH, era_at, full_year, read_numeric_date
from arnews.times.relative import read_relative_unit, read_this_unit
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.times.years_headed import FIRST_UNHEADED, SHORT_YEARS, read_year, year_in_words
from arnews.tokenization import Tokens

__all__ = ["ENGLISH_ENDINGS", "read_calendar_date", "read_day_by_name", "read_month", "read_period_of"]

_LAST_COPTIC_YEAR: Final = 1800


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
        ends = ends or _is_set_apart(tokens, at + 1)
        if short in SHORT_YEARS and not is_counted(tokens, at + 1) and ends:
            year = Written(year=1900 + (short or 0), unit="Y"), at + 1
    if year is None and day and calendar == "gregorian" and comma is None and of is None:
        old = digits_at(tokens, at) if len(plain(tokens, at)) == YEAR_LENGTH else None  # 3 سبتمبر 1260
        if old is not None and FIRST_UNHEADED <= old < FIRST_HIJRI and ends_phrase(tokens, at + 1):
            year = Written(year=old, unit="Y"), at + 1
    if year is None and comma is None and not slash and of is None:
        year = year_in_words(tokens, at)
    head = look(tokens, at, "unit") if year is None and calendar == "hijri" else None
    if head is not None and head.entry.code == "Y" and head.entry.form == "singular":
        year = year_in_words(tokens, head.stop, first=100)
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


def _is_set_apart(tokens: Tokens, index: int) -> bool:
    """Tell whether a colon, or a dash or bar with white space around it, follows: (5 يونيو 67) - بحسب أسرته."""
    if tokens.words[index] == ":":
        return index + 1 == len(tokens.words) or bool(tokens.gap(index + 1))
    dash = tokens.words[index] in HYPHENS or tokens.words[index] == "|"
    apart = dash and index + 1 < len(tokens.words) and tokens.gap(index) and tokens.gap(index + 1)
    return bool(apart) and not tokens.words[index + 1][0].isdigit()


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
    behind = digits_at(tokens, comma.stop) if comma is not None and name.entry.calendar == "gregorian" else None
    if comma is not None and behind is not None and _FIRST_BARE_YEAR <= behind <= _LAST_BARE_YEAR:
        return written._replace(year=behind), comma.stop + 1  # مارس 15، 2016 رسالة
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


def read_period_of(tokens: Tokens, index: int) -> Part | None:
    """Read the month or year that something lies in, after من or في: مارس 2016, العام, الشهر المقبل, عام 2018."""
    return (
        read_month(tokens, index)
        or read_relative_unit(tokens, index)
        or read_year(tokens, index, bare=True)
        or read_this_unit(tokens, index)
    )
