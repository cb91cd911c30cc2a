"""Dates, times of day, durations and sets."""

from arnews.times.extract import times
from arnews.times.value import Calendar, TimeExpression, TimexMod, TimexType

__all__ = ["Calendar", "TimeExpression", "TimexMod", "TimexType", "times"]
