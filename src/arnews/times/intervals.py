"""Time expressions made of days, months and years that are known: their value and their interval."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from arnews.times.calendars import hijri_year
from arnews.times.value import Calendar, TimeExpression
from arnews.times.written import Written

__all__ = [
    "FIRST_HIJRI_YEAR",
    "PORTIONS",
    "SEASONS",
    "YEARS_OF_HIJRI",
    "Interval",
    "expression",
    "fixed",
    "in_hijri_year",
    "in_month",
    "in_year",
    "in_years",
    "months_after",
    "on_day",
    "shifted",
    "valid_day",
    "week_of_year",
    "year_outside_the_table",
]


Interval = tuple[date, date]


def fixed(written: Written) -> TimeExpression:
    """Give what is plain as it is written: PRESENT_REF, P1D, 198."""
    value = written.value or ""
    if value.isdecimal() and int(value):
        return in_years(written, int(value), len(value))
    return expression(written, value, None)


def expression(
    written: Written, value: str | None, interval: Interval | None, as_written: str | None = None
) -> TimeExpression:
    """Give a time with its value and interval, and what is written with it."""
    begin, end = interval if interval is not None else (None, None)
    return TimeExpression(
        written.type,
        value,
        written.mod,
        calendar=_CALENDARS.get(written.calendar, "gregorian"),
        written=as_written,
        begin=begin,
        end=end,
    )


_CALENDARS: Final[Mapping[str, Calendar]] = {"hijri": "hijri", "coptic": "coptic"}


def in_years(written: Written, number: int, digits: int) -> TimeExpression:
    """Give the decade, century or millennium whose years begin with the digits of a number."""
    length = 10 ** (4 - digits)
    if not 0 < number < 10**digits - 1:
        return expression(written, None, None)
    interval = date(number * length, 1, 1), date((number + 1) * length, 1, 1)
    return expression(written, f"{number:0{digits}}", interval)


def shifted(day: date, days: int) -> date:
    """Give the day that lies so many days from one; where the calendar ends, `OverflowError`."""
    return day + timedelta(days=days)


def on_day(written: Written, day: date, as_written: str | None = None) -> TimeExpression:
    """Give a time of one day."""
    return expression(written, day.isoformat(), (day, shifted(day, 1)), as_written=as_written)


def in_month(written: Written, year: int, month: int) -> TimeExpression:
    """Give a time of a month."""
    if not 1 <= year <= 9998:
        return expression(written, None, None)
    begin = date(year, month, 1)
    return expression(written, f"{year:04}-{month:02}", (begin, date(year + month // 12, month % 12 + 1, 1)))


PORTIONS: Final = {"Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6)}
SEASONS: Final = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}
"""The first month of a part of the year, and how many it has."""


def in_year(written: Written, year: int) -> TimeExpression:
    """Give a time of a year, or of a season or quarter of it."""
    if not 1 <= year <= 9990:
        return expression(written, None, None)
    if written.portion in PORTIONS or written.portion in SEASONS:
        month, months = (PORTIONS | SEASONS)[written.portion]
        last = year * 12 + month - 1 + months
        interval = date(year, month, 1), date(last // 12, last % 12 + 1, 1)
        return expression(written, f"{year:04}-{written.portion}", interval)
    if written.end_year is not None:
        return expression(written, f"{year:04}/{year + 1:04}", (date(year, 1, 1), date(year + 2, 1, 1)))
    return expression(written, f"{year:04}", (date(year, 1, 1), date(year + 1, 1, 1)))


def months_after(day: date, months: int) -> date:
    """Give the first day of the month so many months after that of a day."""
    month = day.year * 12 + day.month - 1 + months
    return date(month // 12, month % 12 + 1, 1)


def week_of_year(written: Written, year: int) -> TimeExpression:
    """Give a week of a year by its number, as ISO 8601 counts them."""
    week = written.week or 1
    if week == _LAST_WEEK:
        week = date(year, 12, 28).isocalendar().week
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return expression(written, None, None)
    return expression(written, f"{year:04}-W{week:02}", (monday, shifted(monday, 7)))


_LAST_WEEK: Final = 99
"""The week of a year that is named as its last."""


def valid_day(year: int, month: int, day: int) -> date | None:
    """Give a day, or `None` where its month does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


FIRST_HIJRI_YEAR: Final = 622.54
YEARS_OF_HIJRI: Final = 0.970224
"""The Hijri era begins in July 622; its year of 354.367 days is so much of a Gregorian one."""


def year_outside_the_table(written: Written) -> str | None:
    """
    Give the Gregorian year of a Hijri date that Umm al-Qura does not have: the day and the month are not invented.

    >>> [year_outside_the_table(Written(year=1200, month=month)) for month in (None, 1, 12)]
    ['1786', '1785', '1786']
    """
    if written.year is None or hijri_year(written.year) is not None:
        return None
    part = (written.month - 0.5) / 12 if written.month is not None else 0.5
    return f"{int(FIRST_HIJRI_YEAR + YEARS_OF_HIJRI * (written.year - 1 + part)):04}"


def in_hijri_year(written: Written) -> TimeExpression:
    """Give the Gregorian year in which the larger part of a Hijri year lies."""
    assert written.year is not None
    interval = hijri_year(written.year)
    as_written = f"{written.year:04}" + (f"/{written.end_year:04}" if written.end_year is not None else "")
    if interval is None:
        return expression(written, year_outside_the_table(written), None, as_written=as_written)
    middle = interval[0] + (interval[1] - interval[0]) / 2
    if written.end_year is not None:  # a school year begins in the autumn before
        end = hijri_year(written.end_year)
        last = end[0] + (end[1] - end[0]) / 2 if end is not None else middle + timedelta(days=354)
        return expression(
            written,
            f"{min(middle.year, last.year - 1)}/{last.year}",
            (interval[0], end[1] if end else interval[1]),
            as_written=as_written,
        )
    return expression(written, f"{middle.year}", interval, as_written=as_written)
