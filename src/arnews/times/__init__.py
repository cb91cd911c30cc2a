"""Dates, times of day, durations and sets."""

from arnews.times.extract import Preference, find_times, parse_time, times
from arnews.times.grammar import read_time
from arnews.times.value import Calendar, TimeExpression, TimexMod, TimexType
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
