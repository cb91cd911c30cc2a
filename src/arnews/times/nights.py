"""Midnight and nights by the two days between which they lie: منتصف الليل, ليلة الخميس الجمعة."""

from typing import Final, NamedTuple

from arnews.numbers.around import HYPHENS
from arnews.times.around import cut_of, digits_at
from arnews.times.clock import Clock
from arnews.times.days import read_day
from arnews.times.words import Hit, look
from arnews.times.written import Written
from arnews.times.zones import zone_at
from arnews.tokenization import Tokens

__all__ = ["Pieces", "night_between", "night_to", "read_midnight"]


class Pieces(NamedTuple):
    """What is known of a moment so far."""

    day: Written | None
    part: str | None
    clock: Clock | None
    stop: int
    about: bool = False
    """Whether a hedge stands before the clock: (أمس) حوالي الساعة 4."""


def read_midnight(tokens: Tokens, named: Hit) -> Pieces | None:
    """Read منتصف الليل and منتصف النهار; منتصف ليل only with its day, منتصف ليلة is perhaps that of its eve."""
    hour = int(named.entry.value)
    clock = Clock(hour, 0, None, None, "", named.stop, True)
    if not named.entry.needs:
        zone, stop, _ = zone_at(tokens, named.stop)
        return Pieces(None, None, clock._replace(zone=zone), stop)
    day = read_day(tokens, named.stop)
    if day is None or day[0].type == "TIME" or cut_of(tokens, named.stop):
        return None
    stop = night_to(tokens, "NI" if hour != _NOON else "MI", day[0], day[1])
    if not hour:  # منتصف ليلة الثلاثاء may be the night before; not منتصف ليلة الجمعة السبت
        eve = stop == day[1] and day[0].weekday is not None and day[0].day is None
        return Pieces(day[0]._replace(eve=eve), None, clock._replace(hour=_MIDNIGHT), stop)
    return Pieces(day[0], None, clock, stop)


def night_between(tokens: Tokens, start: int) -> Pieces | None:
    """Read the night from one day to the next, which begins on the first: الليلة الفاصلة بين الجمعة والسبت."""
    named = look(tokens, start, "night")
    if named is None:
        return None
    first = read_day(tokens, named.stop)
    number = digits_at(tokens, named.stop) if first is None else None  # بين 3 و4 مايو
    at = first[1] if first is not None else named.stop + 1
    joint = look(tokens, at, "and")
    second = read_day(tokens, joint.stop if joint is not None else at)
    if second is None or (joint is None and not cut_of(tokens, at)):
        return None
    day = second[0].day
    if day is not None and day > 1 and (first is None or first[0].day is None):  # بين الجمعة والسبت 30 مايو
        if number is not None and number + 1 != day:
            return None
        weekday = first[0].weekday if first is not None else None
        return Pieces(second[0]._replace(day=day - 1, weekday=weekday), "NI", None, second[1])
    return Pieces(first[0], "NI", None, second[1]) if first is not None and first[0].type != "TIME" else None


def night_to(tokens: Tokens, part: str, night: Written, stop: int) -> int:
    """Give the token after the day that a night goes over to: ليل الجمعة السبت, ليل الجمعة - السبت, إلى السبت."""
    if part != "NI" or night.weekday is None or stop >= len(tokens.words):
        return stop
    joined = tokens.words[stop] in HYPHENS or tokens.words[stop] == "/"
    until = look(tokens, stop, "until") if not joined else None
    if until is not None and until.proclitics:
        return stop  # ليلة السبت وحتى الأحد: a range
    at = stop + 1 if joined else until.stop if until is not None else stop
    following = look(tokens, at, "weekday")
    if following is None or following.proclitics:
        return stop
    return following.stop if int(following.entry.value) % 7 == (night.weekday + 1) % 7 else stop


_NOON: Final = 12
_MIDNIGHT: Final = 24
