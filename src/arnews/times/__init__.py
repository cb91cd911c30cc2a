"""Dates, times of day, durations and sets."""

from typing import TYPE_CHECKING

from arnews.late import offered
from arnews.times.extract import Preference, find_times, parse_time, times
from arnews.times.grammar import read_time
from arnews.times.value import Calendar, TimeExpression, TimexMod, TimexType

if TYPE_CHECKING:
    from arnews.times.write import MonthNames, write_time

__all__ = [
    "Calendar",
    "MonthNames",
    "Preference",
    "TimeExpression",
    "TimexMod",
    "TimexType",
    "find_times",
    "parse_time",
    "read_time",
    "times",
    "write_time",
]

if not TYPE_CHECKING:  # or checkers would take every name to be there
    __getattr__, __dir__ = offered(
        __name__,
        {
            "write": "MonthNames write_time",
        },
    )
