"""Days in running text: where a day begins that a weekday, month or numeric date stands in."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import as_reading, cut_of, day_number, is_named, joined_to_number, with_part_before
from arnews.times.clock import clock_from
from arnews.times.dates import (
    SEPARATORS,
    read_calendar_date,
    read_date,
    read_month,
    read_numeric_date,
    read_relative_unit,
    read_this_unit,
    read_year,
    with_shared_year,
)
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens, word

__all__ = ["read_day"]


def read_day(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a day around a weekday, a deictic, a month, a numeric date, or the head يوم."""
    kinds = kinds_at(tokens, index)
    deictic = look(tokens, index, "deictic") if "deictic" in kinds else None
    of_month = hit.entry.code == "M" and hit.definite and look(tokens, index - 1, "of") is not None
    singular = hit.entry.form == "singular" and (hit.entry.code == "D" or of_month)
    if hit.entry.kind == "unit" and deictic is None and not singular:
        return []
    month = "month" in kinds or "month_head" in kinds
    if month and index > floor and (named := _day_of_month(tokens, index)) is not None:
        return [as_reading(tokens, index - 1, *named, "day")]
    if deictic is not None and deictic.entry.value == 0 and index > floor and not deictic.proclitics:
        if look(tokens, index - 1, "same_before") is not None:
            return [as_reading(tokens, index - 1, Written(unit="D", same=0), deictic.stop, "day")]
        if deictic.entry.part and look(tokens, index - 1, "that") is not None:
            return []  # تلك الليلة
    start = index
    weekday = hit.entry.kind == "weekday" and index > floor and not hit.proclitics
    if weekday and look(tokens, index - 1, "demonstrative") is not None:  # هذا الأحد
        written = Written(weekday=int(hit.entry.value), unit="D", direction=0)
        return [as_reading(tokens, index - 1, written, hit.stop, "day")]
    if hit.entry.kind in ("unit", "weekday_bare") and not hit.definite and index > floor:
        nth = _nth(tokens, index, hit)
        if nth is not None or hit.entry.kind == "weekday_bare":
            return [as_reading(tokens, index - 1, *nth, "nth")] if nth is not None else []
    if hit.entry.kind in ("slash", "year"):
        start = _numeric_start(tokens, index, floor)
    elif month or of_month:
        start = _day_start(tokens, index, floor)
        if of_month and start == index:
            return []
    head = look(tokens, start - 1, "unit") if start > floor else None
    if head is not None and head.entry.code == "D" and head.entry.form == "singular" and not hit.proclitics:
        start -= 1
    read = read_date(tokens, start)
    if read is None or read[1] <= index or is_named(tokens, start):
        return []
    clock = look(tokens, read[1], "clock")
    timed = clock_from(tokens, clock.stop, sure=True) if clock is not None and not clock.proclitics else None
    if timed is not None and timed[0].day is timed[0].weekday is timed[0].offset is None:
        written, stop = timed  # غدا الساعة الخامسة مساء
        day = read[0]._replace(type="TIME", hour=written.hour, minute=written.minute, zone=written.zone, unit="H")
        return [as_reading(tokens, start, day, stop, "clock")]
    firsts = _days_before(tokens, start, floor, read[0])
    start, written = with_part_before(tokens, start, floor, with_shared_year(tokens, *read))
    return [*firsts, as_reading(tokens, start, written, read[1], "day")]


def _nth(tokens: Tokens, index: int, hit: Hit) -> Part | None:
    """Read a day by its number in a month or year: أول يوم من الشهر المقبل, آخر جمعة في رمضان."""
    nth = look(tokens, index - 1, "nth")
    of = look(tokens, hit.stop, "of", "per")
    if nth is None or of is None or hit.proclitics:
        return None
    at = of.stop
    period = read_month(tokens, at) or read_relative_unit(tokens, at) or read_year(tokens, at)
    period = period or read_this_unit(tokens, at)
    if period is None or period[0].unit not in ("M", "Y") or period[0].same is not None:
        return None
    weekday = int(hit.entry.value) if hit.entry.kind == "weekday_bare" else None
    return period[0]._replace(nth=int(nth.entry.value), weekday=weekday, portion=None), period[1]


def _day_of_month(tokens: Tokens, index: int) -> Part | None:
    """Read the first or last day of a month by its name: غرة رمضان, سلخ شعبان."""
    name = look(tokens, index - 1, "day_name")
    month = read_month(tokens, index) if name is not None else None
    return (month[0]._replace(day=int(name.entry.value), unit="D", portion=None), month[1]) if name and month else None


def _days_before(tokens: Tokens, start: int, floor: int, last: Written) -> list[Reading[Written]]:
    """
    Read the days before one that share its month: 15 in «من 15 إلى 17 أغسطس», 15 and 16 in «في 15 و16 و17 مايو».

    After و a number may be something else, so the first of them needs a head or a preposition before it.
    """
    found: list[Reading[Written]] = []
    sure = True
    while len(found) < _MOST_DAYS and (joined := _joined_day(tokens, start, floor, last)) is not None:
        begin, end, number, is_head = joined
        if not is_head and (end == start or word(tokens.words[end]).bare == CONJUNCTION):
            sure = look(tokens, begin - 1, "year_before", "year_perhaps_before") is not None
        last = last._replace(day=number, weekday=None)
        found.insert(0, as_reading(tokens, begin, last, end, "day"))
        start = begin
    return found if sure else []


_MOST_DAYS: Final = 10


def _joined_day(tokens: Tokens, start: int, floor: int, second: Written) -> tuple[int, int, int, bool] | None:
    """Give where the number of a day that is joined to one begins and ends, its value, and whether it has a head."""
    if second.day is None or second.month is None or start <= floor or not joined_to_number(tokens, start):
        return None
    end = start if cut_of(tokens, start) else start - 1
    for first in range(max(floor, end - 4), end):
        day = day_number(tokens, first)
        if day is None or day[1] != end or not day[0] < second.day:
            continue
        head = look(tokens, first - 1, "unit") if first > floor else None
        is_head = head is not None and head.entry.code == "D" and head.entry.form in ("singular", "construct")
        return first - is_head, end, day[0], is_head
    return None


def _numeric_start(tokens: Tokens, index: int, floor: int) -> int:
    """Give where the numeric date around a token begins (the token itself if there is none)."""
    near = tokens.words[max(0, index - 1) : index + 2]
    if SEPARATORS.isdisjoint(near):
        return index
    for start in range(max(floor, index - 4), index + 1):
        date = read_numeric_date(tokens, start)
        if date is not None and date[1] > index:
            return start
    return index


def _day_start(tokens: Tokens, index: int, floor: int) -> int:
    """Give where the day number before a month begins."""
    at = index
    if at > floor and look(tokens, at - 1, "month_head") is not None and not cut_of(tokens, at):
        at -= 1
    if at > floor and look(tokens, at - 1, "of") is not None:
        at -= 1
    first = max(floor, at - 5)
    for start in range(first, at):
        date = read_calendar_date(tokens, start)
        if date is not None and date[1] > index:
            return start
    return index
