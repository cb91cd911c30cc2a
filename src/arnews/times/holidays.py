"""Holidays with a day in the calendar: عيد الفطر, ثاني أيام عيد الأضحى, رأس السنة الهجرية."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.words import number_finder
from arnews.times.around import as_reading, cut_of
from arnews.times.calendars import from_hijri
from arnews.times.words import Hit, look
from arnews.times.written import Part, Written
from arnews.times.years_headed import read_year
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["holiday_at", "read_holiday"]

_LAST_DAY_OF_FEAST: Final = 4


def read_holiday(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a holiday, with the number of its day before it, and a relative word or a year after it."""
    start, nth = _day_of_feast(tokens, index, floor)
    if hit.entry.kind == "feast":
        if nth is None:
            return []
        return [as_reading(tokens, start, Written(day=nth, unit="D", holiday="feast"), hit.stop, "holiday")]
    if look(tokens, index - 1, "same_before") is not None or _is_numbered(tokens, hit.stop):
        return []  # نفس عيد الميلاد, عيد الميلاد العاشر: somebody's birthday
    year = read_year(tokens, hit.stop, bare=True)
    dated = year is not None and year[0].year is not None and year[0].end_year is None
    if _names_something_else(tokens, start, hit.stop) and not dated:
        return []  # صلاة عيد الفطر; not صلاة عيد الفطر 2023
    month, _, day = str(hit.entry.value).partition("-")
    written = Written(
        month=int(month), day=int(day) + (nth or 1) - 1, calendar=hit.entry.calendar, unit="D", holiday="named"
    )
    stop = hit.stop
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics:
        written, stop = written._replace(direction=int(relative.entry.value)), relative.stop
    elif year is not None and dated:
        written, stop = written._replace(year=_year_of(written, year[0])), year[1]
    return [as_reading(tokens, start, written, stop, "holiday")]


def holiday_at(tokens: Tokens, index: int) -> Part | None:
    """Read a holiday that begins at a token, as a day; also one of its days: (فجر) ثاني أيام عيد الفطر."""
    nth = look(tokens, index, "nth")
    at = index + 2 if nth is not None and look(tokens, index + 1, "days_of") is not None else index
    hit = look(tokens, at, "holiday", "feast")
    readings = read_holiday(tokens, at, index, hit) if hit is not None and not hit.proclitics else []
    return (readings[0].value, readings[0].stop) if readings else None


def _names_something_else(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether the words are part of a name, or of another new year: سورة عاشوراء, رأس السنة الصينية."""
    before = look(tokens, start - 1, "named_after_holiday")
    return (before is not None and not before.definite) or look(tokens, stop, "other_new_year") is not None


def _is_numbered(tokens: Tokens, index: int) -> bool:
    """Tell whether a number in words follows: the tenth, the sixtieth."""
    if index >= len(tokens.words) or word(tokens.words[index]).kind != "word" or tokens.begins_line(index):
        return False
    return number_finder()(tokens.words[index]) is not None


def _day_of_feast(tokens: Tokens, index: int, floor: int) -> tuple[int, int | None]:
    """Give where a holiday begins whose days are counted, and the number of the day: ثاني أيام."""
    if index - 2 < floor or cut_of(tokens, index) or look(tokens, index - 1, "days_of") is None:
        return index, None
    nth = look(tokens, index - 2, "nth")
    if nth is None or not 1 <= int(nth.entry.value) <= _LAST_DAY_OF_FEAST:
        return index, None
    return index - 2, int(nth.entry.value)


def _year_of(holiday: Written, year: Written) -> int | None:
    """Give the year of a holiday in its own calendar; of a Hijri one, that in which it falls in a Gregorian year."""
    if holiday.calendar == year.calendar or holiday.month is None or holiday.day is None or year.year is None:
        return year.year
    if holiday.calendar == "gregorian":
        return None
    first = (year.year - 622) * 33 // 32
    for hijri in range(first - 1, first + 3):
        day = from_hijri(hijri, holiday.month, holiday.day)
        if day is not None and day.year == year.year:
            return hijri
    return None
