"""Hijri (Umm al-Qura) and Gregorian dates, by ``hijridate``."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

__all__ = ["from_hijri", "hijri_month", "hijri_year", "to_hijri"]


def from_hijri(year: int, month: int, day: int) -> date | None:
    """
    Give the Gregorian day of a Hijri one, or `None` outside 1343-1500 or where there is no such day.

    >>> from_hijri(1436, 10, 23)
    datetime.date(2015, 8, 8)
    """
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)


def to_hijri(day: date) -> tuple[int, int, int] | None:
    """Give the Hijri year, month and day of a Gregorian day, or `None` outside the table."""
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
