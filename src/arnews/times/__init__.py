"""Dates, times of day, durations and sets."""

from arnews.times.extract import find_times, parse_time, times
from arnews.times.grammar import read_time
from arnews.times.value import Calendar, TimeExpression, TimexMod, TimexType

__all__ = [
    "Calendar",
    "TimeExpression",
    "TimexMod",
    "TimexType",
    "find_times",
    "parse_time",
    "read_time",
    "times",
]
