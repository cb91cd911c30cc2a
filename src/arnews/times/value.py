"""What a time expression means: TimeML TIMEX3 and the interval it covers."""

import re
from datetime import date, datetime
from typing import ClassVar, Final, Literal

from attrs import frozen

__all__ = ["Calendar", "TimeExpression", "TimexMod", "TimexType"]

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "BEFORE", "AFTER"]
Calendar = Literal["gregorian", "hijri", "coptic"]


@frozen
class TimeExpression:
    """
    A date, a time of day, a duration or a set of times.

    `value` is written as TIMEX3 has it (``2016-03-15``, ``P3D``, ``PRESENT_REF``); it is `None` where only a
    publication date could tell. `begin` and `end` are what it covers, the end exclusive, where that is known.

    >>> from arnews import parse_time
    >>> time = parse_time("أواخر عام 2016")
    >>> time.type, time.value, time.mod, time.begin.isoformat()
    ('DATE', '2016', 'END', '2016-01-01')
    """

    type: TimexType
    """``DATE``, ``TIME``, ``DURATION`` or ``SET``."""
    value: str | None
    """As TIMEX3 writes it; `None` where only a publication date could tell."""
    mod: TimexMod | None = None
    """What limits it: ``APPROX``, ``START``, ``BEFORE`` and the other modifiers of TIMEX3."""
    calendar: Calendar = "gregorian"
    """The calendar that it is written in."""
    written: str | None = None
    """The date as written (``1436-10-23``) where the calendar is Hijri or Coptic."""
    begin: date | datetime | None = None
    """When it begins, where that is known."""
    end: date | datetime | None = None
    """When it ends, exclusive, where that is known."""

    DERIVED: ClassVar = ("edtf",)

    @property
    def edtf(self) -> str | None:
        """
        The same date in EDTF (ISO 8601-2 level 2) where that can say it, else `None`.

        Parts of a period (`START`, `MID`, `END`), weeks, bare times of day, periods and sets it cannot say.

        >>> [TimeExpression("DATE", value).edtf for value in ("2016-03-15", "201", "2016-Q1", "BC0331", "2016-W03")]
        ['2016-03-15', '201X', '2016-33', '-0330', None]
        >>> [TimeExpression("DATE", "2016", mod).edtf for mod in ("APPROX", "BEFORE", "END")]
        ['2016~', '../2016', None]
        """
        if self.value is None or self.type not in ("DATE", "TIME"):
            return None
        plain = _edtf(self.value)
        if plain is None or self.mod is None:
            return plain
        pattern = _EDTF_OF_MOD.get(self.mod)
        return pattern.format(plain) if pattern is not None and "/" not in plain else None


_EDTF_OF_MOD: Final = {"APPROX": "{}~", "BEFORE": "../{}", "AFTER": "{}/.."}

_EDTF_PORTIONS: Final = {
    "SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40",
    "H2": "41",
}  # fmt: skip
"""Seasons, quarters and halves of a year: the numbers that ISO 8601-2 gives them in place of a month."""

_EDTF_SHAPES: Final = re.compile(
    r"""
    (?P<day> [\dX]{4} (-\d\d){0,2} )          # 2016, 2016-03, 2016-03-15, XXXX-03-15
    | (?P<prefix> \d{1,3} )                    # a millennium, century or decade
    | BC (?P<before> \d{4} )                   # a year before Christ
    | (?P<year> \d{4} ) - (?P<portion> [A-Z][A-Z0-9] )
    | (?P<school> \d{4}/\d{4} )
    | (?P<minute> \d{4}-\d\d-\d\dT\d\d:\d\d ) (?P<second> :\d\d )? (?P<zone> Z | [+-]\d\d:\d\d )?
    """,
    re.VERBOSE,
)


def _edtf(value: str) -> str | None:
    found = _EDTF_SHAPES.fullmatch(value)
    if found is None:
        return None
    if found["prefix"]:
        return found["prefix"].ljust(4, "X")
    if found["before"]:  # the year 1 BC is 0
        return f"-{int(found['before']) - 1:04}" if int(found["before"]) > 1 else "0000"
    if found["portion"]:
        number = _EDTF_PORTIONS.get(found["portion"])
        return f"{found['year']}-{number}" if number is not None else None
    if found["minute"]:  # EDTF writes seconds always
        return f"{found['minute']}{found['second'] or ':00'}{found['zone'] or ''}"
    return value
