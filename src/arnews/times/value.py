"""What a time expression means: TimeML TIMEX3 and the interval it covers."""

from datetime import date, datetime
from typing import Literal

from attrs import frozen

__all__ = ["Calendar", "TimeExpression", "TimexMod", "TimexType"]

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "BEFORE", "AFTER"]
Calendar = Literal["gregorian", "hijri"]


@frozen
class TimeExpression:
    """
    A date, a time of day, a duration or a set of times.

    `value` is written as TIMEX3 has it (``2016-03-15``, ``P3D``, ``PRESENT_REF``); it is `None` where only a
    publication date could tell. `begin` and `end` are what it covers, the end exclusive, where that is known.
    """

    type: TimexType
    value: str | None
    mod: TimexMod | None = None
    calendar: Calendar = "gregorian"
    written: str | None = None
    """The date as written (``1436-10-23``) where the calendar is Hijri."""
    begin: date | datetime | None = None
    end: date | datetime | None = None
    edtf: str | None = None
    """The same in EDTF (ISO 8601-2) where that can say it."""
