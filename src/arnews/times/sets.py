"""Sets: what happens every day, twice a week, in the year."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import as_reading, number_before
from arnews.times.clock import clock_from
from arnews.times.durations import plain_amount, timex_period
from arnews.times.words import Hit, look
from arnews.times.written import Written
from arnews.tokenization import Tokens

__all__ = ["read_set"]


def read_set(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a set: يوميا, كل ثلاثة أشهر, (عشر ساعات) في اليوم."""
    if hit.entry.kind == "set":
        return [as_reading(tokens, index, Written(type="SET", value=str(hit.entry.value)), hit.stop, "set")]
    near = number_finder()(tokens.words[index - 1]) if index else None
    read = _set(tokens, index, floor) if near is not None or look(tokens, index - 1, "every") is not None else None
    if read is not None:
        return [as_reading(tokens, read[0], read[1], read[2], "every")]
    if hit.entry.kind != "unit":
        return []
    if hit.entry.form == "plural":
        return _days(tokens, hit)
    often = floor == index - 1 and floor > 0
    return _per(tokens, index) if often or look(tokens, index - 2, "occurrence") is not None else []


def _set(tokens: Tokens, index: int, floor: int) -> tuple[int, Written, int] | None:
    """Read a set around a unit, weekday, season or part of the day: كل يوم, كل جمعة, كل ثلاثة أشهر."""
    unit = look(tokens, index, "unit", "weekday", "weekday_bare", "season", "part_of_day")
    if unit is None or unit.proclitics:
        return None
    before = number_before(tokens, index, floor) if unit.entry.kind == "unit" else None
    start = before[0] if before is not None else index
    every = look(tokens, start - 1, "every") if start > floor else None
    if every is None or (unit.entry.form == "plural" and before is None):
        return None
    if before is not None and before[1] is not None:
        amount = plain_amount(before[1])
    else:
        amount = "2" if unit.entry.form == "dual" else "1"
    code = _PERIODS.get(unit.entry.kind, unit.entry.code)
    stop = unit.stop
    if unit.entry.code == "D" and (weekday := look(tokens, stop, "weekday", "weekday_bare")) is not None:
        code, stop = "W", weekday.stop
    return every.start, Written(type="SET", value=timex_period(amount, code), unit=code), stop


_PERIODS: Final = {"weekday": "W", "weekday_bare": "W", "season": "Y", "part_of_day": "D"}
"""How often it is that what has no unit of its own comes again: every Friday, every summer, every morning."""


def _days(tokens: Tokens, unit: Hit) -> list[Reading[Written]]:
    """Read the days of a weekday, which come every week: أيام الجمعة, أيام السبت والأحد."""
    if unit.entry.code != "D" or unit.definite:
        return []
    weekday = look(tokens, unit.stop, "weekday")
    if weekday is None or weekday.proclitics:
        return []
    stop = weekday.stop
    while (more := look(tokens, stop, "weekday")) is not None and more.proclitics == CONJUNCTION:
        stop = more.stop
    return [as_reading(tokens, unit.start, Written(type="SET", value="P1W", unit="W"), stop, "days")]


def _per(tokens: Tokens, index: int) -> list[Reading[Written]]:
    """Read the unit of a rate right after a period or number: عشر ساعات في اليوم."""
    unit = look(tokens, index, "unit")
    if unit is None or not unit.definite or unit.proclitics or look(tokens, index - 1, "per") is None:
        return []
    if look(tokens, unit.stop, "relative", "same", "day_noun_after") is not None:
        return []
    if unit.entry.code == "H" and clock_from(tokens, unit.stop, sure=True) is not None:
        return []  # في الساعة الثامنة
    return [as_reading(tokens, index, Written(type="SET", value=timex_period("1", unit.entry.code)), unit.stop, "per")]
