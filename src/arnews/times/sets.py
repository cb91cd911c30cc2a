"""Sets: what happens every day, twice a week, in the year."""

from arnews.document import Reading
from arnews.numbers.words import number_finder
from arnews.times.around import as_reading, number_before
from arnews.times.durations import plain_amount, timex_period
from arnews.times.words import Hit, look
from arnews.times.written import Written
from arnews.tokenization import Tokens

__all__ = ["read_set"]


def read_set(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a set: يوميا, كل ثلاثة أشهر, (عشر ساعات) في اليوم."""
    adverb = look(tokens, index, "set")
    if adverb is not None:
        return [as_reading(tokens, index, Written(type="SET", value=str(adverb.entry.value)), adverb.stop, "set")]
    near = number_finder()(tokens.words[index - 1]) if index else None
    read = _set(tokens, index, floor) if near is not None or look(tokens, index - 1, "every") is not None else None
    if read is not None:
        return [as_reading(tokens, read[0], read[1], read[2], "every")]
    return _per(tokens, index) if floor == index - 1 and floor > 0 else []


def _set(tokens: Tokens, index: int, floor: int) -> tuple[int, Written, int] | None:
    """Read a set around a unit, weekday or season: كل يوم, كل ثلاثة أشهر, عشر ساعات في اليوم."""
    unit = look(tokens, index, "unit", "weekday", "season")
    if unit is None:
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
    code = {"weekday": "W", "season": "Y"}.get(unit.entry.kind, unit.entry.code)
    stop = unit.stop
    if unit.entry.code == "D" and (weekday := look(tokens, stop, "weekday")) is not None:
        code, stop = "W", weekday.stop
    return every.start, Written(type="SET", value=timex_period(amount, code), unit=code), stop


def _per(tokens: Tokens, index: int) -> list[Reading[Written]]:
    """Read the unit of a rate right after a period or number: عشر ساعات في اليوم."""
    unit = look(tokens, index, "unit")
    if unit is None or not unit.definite or unit.proclitics or look(tokens, index - 1, "per") is None:
        return []
    if look(tokens, unit.stop, "relative", "same", "day_noun_after") is not None:
        return []
    return [as_reading(tokens, index, Written(type="SET", value=timex_period("1", unit.entry.code)), unit.stop, "per")]
