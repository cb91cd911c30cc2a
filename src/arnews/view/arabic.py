"""Values in Arabic words, for readers who know no codes: «عقد واحد», «نحو عشر سنوات», «27 على الأقل»."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from attrs import evolve

from arnews.numbers import write_number
from arnews.numbers.value import Number
from arnews.records import Count
from arnews.times import write_time
from arnews.times.value import TimeExpression
from arnews.view.display import load_labels
from arnews.view.plain import exact

__all__ = ["say_count", "say_counted", "say_day", "say_number", "say_time"]


def _labels(table: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = load_labels("arnews.view")[table]
    return found


def say_number(number: Number) -> str:
    """
    Give a number with its hedge.

    >>> say_number(Number("cardinal", 27, "at_least")), say_number(Number("range", (5, 10)))
    ('27 على الأقل', 'بين 5 و10')
    """
    hedges = _labels("hedges")
    if number.value is None:
        return str(hedges["vague"] if number.low is None else hedges["at_least"].format(exact(number.low)))
    if isinstance(number.value, tuple):
        said = str(hedges["range"].format(*map(exact, number.value)))
    else:
        said = exact(number.value)
    if number.kind == "percent":
        said = hedges["percent"].format(said)
    return str(hedges[number.approx].format(said)) if number.approx else said


def say_count(count: Count) -> str:
    """
    Give a count with what made it an interval.

    >>> say_count(Count(27, 27, None, "at_least")), say_count(Count(21, None, None, "more_than"))
    ('27 على الأقل', 'أكثر من 20')
    """
    hedges = _labels("hedges")
    match count.qualifier:
        case "range" if count.low is not None and count.high is not None:
            return str(hedges["range"].format(exact(count.low), exact(count.high)))
        case "more_than" if count.low is not None:
            return str(hedges["more_than"].format(exact(count.low - 1)))
        case "less_than" if count.high is not None:
            return str(hedges["less_than"].format(exact(count.high + 1)))
        case "vague" | "none" | "range":
            least = count.low if count.low is not None else count.best
            return str(hedges["vague"] if least is None else hedges["at_least"].format(exact(least)))
    known = next((each for each in (count.best, count.low, count.high) if each is not None), None)
    if known is None:
        return str(hedges["vague"])
    return str(hedges[count.qualifier].format(exact(known))) if count.qualifier != "exact" else exact(known)


def say_counted(count: int, noun: str) -> str:
    """
    Give how many there are of a noun: in words up to ten, then in digits with the noun as it stands behind them.

    >>> [say_counted(count, "مقال") for count in (2, 11)]
    ['مقالان', '11 مقالا']
    """
    words = write_number(count, counted=noun)
    return words if count <= _IN_WORDS else f"{exact(count)} {words.rpartition(' ')[2]}"


_IN_WORDS: Final = 10


@lru_cache(1 << 12)
def say_time(time: TimeExpression) -> str:
    """
    Give what a time expression means.

    >>> say_time(TimeExpression("DURATION", "P1DE")), say_time(TimeExpression("DURATION", "P10Y", "APPROX"))
    ('عقد واحد', 'نحو عشر سنوات')
    >>> say_time(TimeExpression("DATE", "2024-W48-WE", begin=date(2024, 11, 30), end=date(2024, 12, 2)))
    'من 30 نوفمبر 2024 إلى 1 ديسمبر 2024'
    """
    words = _labels("times")
    if time.value is None:
        return str(words["undated"])
    if time.type in ("DURATION", "SET"):
        period = _period(time.value, genitive=time.mod is not None or time.type == "SET")
        if period is not None:
            said = words["every"].format(period) if time.type == "SET" else period
            return str(words[time.mod].format(said)) if time.mod else str(said)
    said = _written(time)
    if said is None and time.mod is not None:
        plain = _written(evolve(time, mod=None))
        said = words[time.mod].format(plain) if plain is not None else None
    if said is None:
        return _bounds(time) or time.value
    if time.calendar != "gregorian" and isinstance(time.begin, date) and time.end is not None:
        return str(words["with_gregorian"].format(said, _bounds(time)))
    return said


def say_day(day: date) -> str:
    """
    Give a day, with its time of day where it has one.

    >>> say_day(date(2024, 11, 30)), say_day(datetime(2024, 11, 30, 14, 5))
    ('30 نوفمبر 2024', '30 نوفمبر 2024 الساعة 14:05')
    """
    if isinstance(day, datetime):
        return str(_labels("times")["clock"].format(say_day(day.date()), f"{day:%H:%M}"))
    if day == date.max:
        return day.isoformat()
    return _written(TimeExpression("DATE", day.isoformat(), begin=day, end=day + timedelta(days=1))) or day.isoformat()


def _written(time: TimeExpression) -> str | None:
    try:
        return write_time(time)
    except ValueError:
        return None


def _bounds(time: TimeExpression) -> str | None:
    if time.begin is None or time.end is None:
        return None
    last = time.end - timedelta(days=1) if not isinstance(time.end, datetime) else time.end
    first, last_said = say_day(time.begin), say_day(last)
    return first if first == last_said else str(_labels("times")["span"].format(first, last_said))


_STEP: Final = re.compile(r"(?P<amount>[\dX]+)(?P<unit>CE|DE|[YMWDHS])")
_PERIOD: Final = re.compile(r"P(?P<days>(?:[\dX]++(?:CE|DE|Y|M|W|D))*)(?:T(?P<clock>(?:[\dX]++[HMS])+))?")
_FEW_DIGITS: Final = 2
"""So many digits of a number are read more easily in words."""
_MOST_DIGITS: Final = 21
"""Larger numbers have no name."""
_AND: Final = " \N{ARABIC LETTER WAW}"


def _period(value: str, *, genitive: bool) -> str | None:
    found = _PERIOD.fullmatch(value)
    if found is None:
        return None
    steps = [(one["amount"], one["unit"]) for one in _STEP.finditer(found["days"] or "")]
    steps += [(one["amount"], "T" + one["unit"]) for one in _STEP.finditer(found["clock"] or "")]
    return _AND.join(_counted(amount, unit, genitive) for amount, unit in steps) or None


def _counted(amount: str, unit: str, genitive: bool) -> str:
    noun, plural = _labels("periods")[unit]
    if "X" in amount:
        return f"{_labels('times')['some']} {plural}"
    if len(amount) > _MOST_DIGITS:
        return f"{exact(int(amount))} {plural}"
    words = write_number(int(amount), counted=noun, case="genitive" if genitive else "nominative")
    if len(amount) <= _FEW_DIGITS:
        return words
    return f"{exact(int(amount))} {words.rpartition(' ')[2]}"
