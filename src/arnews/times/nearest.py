"""Which year is meant: that of a month, a day, a quarter or a season that none is written beside."""

from datetime import date
from typing import Final

from arnews.times.calendars import to_hijri
from arnews.times.context import Context
from arnews.times.intervals import PORTIONS, SEASONS, months_after
from arnews.times.written import Written

__all__ = ["hijri_year_of", "is_gregorian", "school_year", "year_of_month", "year_of_quarter", "year_of_season"]


def school_year(shift: int, today: date) -> int:
    """
    Give the year in which the last, this or the next school year begins; it ends in June and the next in August.

    >>> [school_year(shift, date(2019, 11, 12)) for shift in (-1, 0, 1)], school_year(1, date(2019, 7, 1))
    ([2018, 2019, 2020], 2019)
    """
    if shift > 0:
        return today.year + (today.month > _SCHOOL_BEGINS) + shift - 1
    if shift < 0:
        return today.year - (today.month <= _SCHOOL_ENDS) + shift
    return today.year - (today.month < _SCHOOL_BEGINS)


_SCHOOL_ENDS, _SCHOOL_BEGINS = 6, 8


def is_gregorian(year: int, context: Context, today: date | None) -> bool:
    """
    Tell whether a year from 1300 to 1500 without a mark is one of the Christian era: as a Hijri one it lies ahead, or
    the text tells of centuries past.

    >>> [is_gregorian(year, Context(date(2024, 11, 30)), date(2024, 11, 30)) for year in (1433, 1447, 1453)]
    [False, False, True]
    """
    now = to_hijri(today) if today is not None else None
    if context.history:
        return True
    if now is None:
        return year > _LAST_HIJRI_WITHOUT_DATE
    return year > now[0] + (_HIJRI_PLANS if context.future else _NEXT_HIJRI)


_LAST_HIJRI_WITHOUT_DATE: Final = 1450


_NEXT_HIJRI, _HIJRI_PLANS = 1, 30
"""Years ahead that a Hijri year may lie, without and with a sign of the future."""


def year_of_quarter(written: Written, context: Context, today: date) -> int:
    """Give the year of a quarter without one: the last that has begun, in the future the next that is not over."""
    month, months = PORTIONS[written.portion or ""]
    if context.future:
        return today.year + (today.month >= month + months)
    return today.year - (today.month < month)


def year_of_season(written: Written, context: Context, today: date) -> int:
    """
    Give the year of last, this or next summer: the last one that is over, the next one that has not begun.

    Where it is only asked for one to come, or one that has come, it is the nearest such.
    """
    first, months = SEASONS[written.portion or ""]
    begins = [date(year, first, 1) for year in range(today.year - 2, today.year + 3)]
    if written.direction is None and context.preferred:
        if context.future:
            return next(begin.year for begin in begins if months_after(begin, months) > today)
        return next(begin.year for begin in reversed(begins) if begin <= today)
    if not written.direction:
        return today.year
    if written.direction > 0:
        return next(begin.year for begin in begins if begin > today)
    over = (begin for begin in reversed(begins) if months_after(begin, months) <= today)
    return next(over).year


def hijri_year_of(written: Written, context: Context, today: date | None) -> int | None:
    """
    Give the Hijri year that a month without one lies in: as for Gregorian months (`year_of_month`), but a month
    without a relative word lies in this year, unless that of the next or the last one is less than four months away.
    """
    now = to_hijri(today) if today is not None else None
    if now is None or written.month is None:
        return None
    future, past = context.future, context.past
    this = (written.month, written.day or 0), (now[1], now[2] if written.day else 0)
    if written.years is not None and written.same is None:
        return now[0] + written.years
    if written.direction is not None and written.direction > 0:
        return now[0] + (this[0] <= this[1])
    if written.direction is not None and written.direction < 0:
        return now[0] - (this[0] >= this[1])
    if future:
        return now[0] + (this[0] < this[1])
    if past and written.holiday is None:
        return now[0] - (this[0] > this[1])
    ahead = (written.month - now[1]) % 12
    if written.holiday is None:
        if written.month < now[1]:
            return now[0] + (ahead <= _MONTHS_AHEAD)
        return now[0] - (written.month > now[1] and 12 - ahead < _MONTHS_AHEAD)
    if ahead <= _MONTHS_AHEAD and (ahead or this[0] >= this[1]):
        return now[0] + (written.month < now[1])
    return now[0] - (this[0] > this[1])


_MONTHS_AHEAD: Final = 4
"""How many months a month that nothing is said of may lie ahead."""


def year_of_month(written: Written, context: Context, today: date | None, day: int = 15) -> int | None:
    """
    Give the year that a month without one lies in.

    A relative word decides; then a year given with the same month earlier in the text; then a date of years past in
    the same sentence, which a story goes on from; then the tense; then the nearest such month, where the past goes
    eight months back and the future four months ahead. The month that runs is past only from its middle on.
    """
    if today is None or written.month is None:
        return None
    month = written.month
    if written.years is not None:
        given = context.given.get("Y") or context.last or today
        return (given.year if written.same is not None else today.year) + written.years
    if written.direction is not None:
        if written.direction > 0:
            return (
                today.year
                + (month < today.month or (month == today.month and day <= today.day))
                + written.direction
                - 1
            )
        if written.direction < 0:
            return (
                today.year
                - (month > today.month or (month == today.month and day > today.day + _AHEAD * bool(written.day)))
                + written.direction
                + 1
            )
        return today.year
    if month in context.known:
        return context.known[month]
    if context.story is not None and not context.future:
        year = context.story.year + ((month, day if written.day else 31) < (context.story.month, context.story.day))
        if date(year, month, 1) <= today:
            return year  # اعتقل في مايو 2014 وأفرج عنه في نوفمبر
    ahead = (month - today.month) % 12
    if context.future:
        if context.preferred and written.day:
            return today.year + ((month, day) < (today.month, today.day))
        just_over = written.day and 0 <= (today - date(today.year, month, 1)).days - day + 1 <= _JUST_OVER
        return today.year + (month < today.month and not just_over)
    if context.past:
        return today.year - ((month, day if written.day else 0) > (today.month, today.day if written.day else 0))
    if ahead <= _MONTHS_AHEAD:
        return today.year + (today.month + ahead > 12)
    return today.year - (month > today.month)


_AHEAD: Final = 15
"""Days that a day of this month which is called past may still lie ahead of a text."""


_JUST_OVER: Final = 14
"""Days that a day may lie back and still be this year's under a sign of the future: ابتداء من 27 يناير, in February."""
