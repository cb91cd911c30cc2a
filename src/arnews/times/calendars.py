"""Hijri (Umm al-Qura) and Gregorian dates, by ``hijridate``; Coptic dates by arithmetic."""

from datetime import date, timedelta
from typing import Final

__all__ = ["coptic_year", "from_coptic", "from_hijri", "hijri_month", "hijri_year", "to_hijri"]


def from_hijri(year: int, month: int, day: int) -> date | None:
    """
    Give the Gregorian day of a Hijri one, or `None` outside 1343-1500 or where there is no such day.

    >>> from_hijri(1436, 10, 23)
    datetime.date(2015, 8, 8)
    """
    from hijridate import Hijri  # its tables are large, and most texts have no such date

    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def to_hijri(day: date) -> tuple[int, int, int] | None:
    """Give the Hijri year, month and day of a Gregorian day, or `None` outside the table."""
    from hijridate import Gregorian

    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return hijri.year, hijri.month, hijri.day


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """Give the first day of a Hijri month and the day after its last."""
    begin = from_hijri(year, month, 1)
    end = from_hijri(year + month // 12, month % 12 + 1, 1)
    if begin is None:
        return None
    return begin, end if end is not None else begin + timedelta(days=29)


def hijri_year(year: int) -> tuple[date, date] | None:
    """Give the first day of a Hijri year and the day after its last."""
    begin, end = from_hijri(year, 1, 1), from_hijri(year + 1, 1, 1)
    if begin is None:
        return None
    return begin, end if end is not None else begin + timedelta(days=354)


_COPTIC_EPOCH: Final = 103605
"""The ordinal of the first day of the Coptic era, 29 August 284 in the Julian calendar."""
_LAST_COPTIC_MONTH: Final = 13
_DAYS_OF_COPTIC_MONTH: Final = 30


def from_coptic(year: int, month: int, day: int) -> date | None:
    """
    Give the Gregorian day of a Coptic one, or `None` where there is no such day.

    >>> from_coptic(1741, 1, 1), from_coptic(1740, 13, 6)
    (datetime.date(2024, 9, 11), None)
    """
    leap = year % 4 == 3
    longest = 5 + leap if month == _LAST_COPTIC_MONTH else _DAYS_OF_COPTIC_MONTH
    if year < 1 or not 1 <= month <= _LAST_COPTIC_MONTH or not 1 <= day <= longest:
        return None
    days = 365 * (year - 1) + year // 4 + _DAYS_OF_COPTIC_MONTH * (month - 1) + day - 1
    return date.fromordinal(_COPTIC_EPOCH + days)


def coptic_year(day: date) -> int:
    """
    Give the Coptic year that a day lies in.

    >>> coptic_year(date(2024, 9, 10)), coptic_year(date(2024, 9, 11))
    (1740, 1741)
    """
    year = day.year - 283
    begin = from_coptic(year, 1, 1)
    return year if begin is not None and begin <= day else year - 1
