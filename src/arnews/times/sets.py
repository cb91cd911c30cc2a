"""Sets: what happens every day, twice a week, in the year."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.units import unit_at
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import as_reading, cut_of, first_number_before, number_at, number_before, ordinal_at
from arnews.times.clock import clock_at
from arnews.times.dates import read_calendar_date
from arnews.times.days import read_day
from arnews.times.timex_periods import timex_period, whole_period
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Written
from arnews.tokenization import Tokens
from arnews.word_classes import ARTICLE, classes_of
from arnews.words import word

__all__ = ["read_set"]


def read_set(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a set: يوميا, كل ثلاثة أشهر, (عشر ساعات) في اليوم."""
    if hit.entry.kind == "set":
        if _describes_a_noun(tokens, index, hit):
            return []
        return [as_reading(tokens, index, Written(type="SET", value=str(hit.entry.value)), hit.stop, "set")]
    if hit.entry.kind == "part_of_day" and (every := look(tokens, hit.stop, "every")) is not None:
        whole = _set(tokens, every.stop, every.start) if every.stop < len(tokens.words) and not hit.definite else None
        return [as_reading(tokens, index, whole[1], whole[2], "every")] if whole is not None else []  # مساء كل خميس
    read = _set(tokens, index, floor) if _may_be_every(tokens, index, floor) else None
    if read is not None:
        return [as_reading(tokens, read[0], read[1], read[2], "every"), *_more_weekdays(tokens, hit, read)]
    if hit.entry.kind != "unit":
        return []
    if hit.entry.form == "plural":
        return _days(tokens, hit)
    if not hit.definite or (hit.proclitics != _BEH and "per" not in kinds_at(tokens, index - 1)):
        return []
    return _per(tokens, index) if _is_rate(tokens, index, floor) else []


def _more_weekdays(tokens: Tokens, hit: Hit, first: tuple[int, Written, int]) -> list[Reading[Written]]:
    """Read the weekdays that و joins to one that comes again: كل سبت (وثلاثاء)."""
    readings: list[Reading[Written]] = []
    stop = first[2]
    while hit.entry.kind in _WEEKDAYS and (more := look(tokens, stop, *_WEEKDAYS)) is not None:
        if more.proclitics != CONJUNCTION or tokens.begins_line(stop):
            break
        stop = more.stop
        readings.append(as_reading(tokens, more.start, first[1], stop, "every"))
    return readings


_WEEKDAYS: Final = ("weekday", "weekday_bare")


def _describes_a_noun(tokens: Tokens, index: int, hit: Hit) -> bool:
    """Tell whether يوميا is the adjective of an indefinite noun that nothing counts: حدثا يوميا, but 50 طنا يوميا."""
    if not index or hit.stop > index + 1 or hit.proclitics or tokens.begins_line(index):
        return False
    noun = tokens.words[index - 1]
    likeliest = classes_of(noun).likeliest
    if likeliest is None or likeliest.part not in ("noun", "adjective") or not word(noun).folded.endswith(_ALEF):
        return False
    if kinds_at(tokens, index - 1) or number_at(tokens, index - 1) is not None:
        return False
    return not any(_counts(tokens, at) for at in range(max(0, index - 1 - _COUNTED), index - 1))


def _counts(tokens: Tokens, index: int) -> bool:
    """Tell whether a number stands at a token that may count what follows: (20) طنا يوميا; not (الربع) الثالث."""
    found = number_at(tokens, index)
    return found is not None and not (found.entries and found.entry.role == "ordinal" and found.definite)


_ALEF: Final = "\N{ARABIC LETTER ALEF}"


def _may_be_every(tokens: Tokens, index: int, floor: int) -> bool:
    """Ask a quick question first: whether كل stands right before, or before a number that does."""
    return "every" in kinds_at(tokens, first_number_before(tokens, index, floor) - 1)


def _is_rate(tokens: Tokens, index: int, floor: int) -> bool:
    """Tell whether something is counted before في: عشر ساعات في اليوم, مرتين في الشهر, ألف سيارة في الساعة."""
    at = index - 1 if look(tokens, index, "unit") is not None and cut_of(tokens, index) == 0 else index
    if tokens.begins_line(at):
        return False
    if at > floor and _are_two(tokens, at - 1):
        return True  # رغيفين في اليوم
    one = look(tokens, at - 1, "one") is not None  # مرة واحدة في السنة
    if (floor == at and floor > 0) or look(tokens, at - 1 - one, "occurrence") is not None:
        return True
    for before in range(at - 2, max(floor - 1, at - 2 - _COUNTED), -1):
        if before < 0 or word(tokens.words[before + 1]).kind != "word":
            return False
        if number_at(tokens, before) is not None:
            behind = (one for one in range(before + 1, at) if unit_at(tokens, one) is None)  # لتر is no verb
            return not any(classes_of(tokens.words[one]).verb > _LIKELY for one in behind)
    return False


def _are_two(tokens: Tokens, index: int) -> bool:
    """Tell whether an indefinite noun in ين stands at a token: رغيفين, جلستين."""
    known = classes_of(tokens.words[index])
    noun = known.likeliest is not None and known.likeliest.part in ("noun", "name") and not known.mask & ARTICLE
    return noun and word(tokens.words[index]).bare.endswith(_DUAL) and not kinds_at(tokens, index)


_DUAL: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_COUNTED: Final = 2
"""Words that a count may take for what it counts, before في."""
_LIKELY: Final = 0.5


def _set(tokens: Tokens, index: int, floor: int) -> tuple[int, Written, int] | None:
    """Read a set around a unit, weekday, month, season or part of the day: كل يوم, كل جمعة, كل ثلاثة أشهر, كل رمضان."""
    unit = look(tokens, index, "unit", "weekday", "weekday_bare", "season", "part_of_day", "month")
    if unit is None or unit.proclitics:
        return None
    before = number_before(tokens, index, floor) if unit.entry.kind == "unit" else None
    start = before[0] if before is not None else index
    every = look(tokens, start - 1, "every") if start > floor else None
    if every is None and before is None and start - 1 > floor and unit.entry.kind == "unit":
        return _every_nth(tokens, unit)
    if every is None or (unit.entry.form == "plural" and before is None):
        return None
    counted = before[1] if before is not None else None
    amount = counted if counted is not None else 2 if unit.entry.form == "dual" else 1
    code = _PERIODS.get(unit.entry.kind, unit.entry.code)
    stop = unit.stop
    if code == "Y" and look(tokens, stop, "wish") is not None:
        return None  # كل عام وأنتم بخير
    if unit.entry.code == "D" and (weekday := look(tokens, stop, "weekday", "weekday_bare")) is not None:
        code, stop = "W", weekday.stop
    return every.start, Written(type="SET", value=whole_period(amount, code), unit=code), stop


def _every_nth(tokens: Tokens, unit: Hit) -> tuple[int, Written, int] | None:
    """Read every second, third … of a unit: كل ثاني يوم, كل ثالث شهر; not كل ثاني يوم من رمضان."""
    nth = look(tokens, unit.start - 1, "nth")
    every = look(tokens, unit.start - 2, "every") if nth is not None and not nth.proclitics else None
    if nth is None or every is None or int(nth.entry.value) <= 1 or unit.definite or unit.entry.form != "singular":
        return None
    if look(tokens, unit.stop, "of", "month", "month_head") is not None:
        return None
    written = Written(type="SET", value=whole_period(int(nth.entry.value), unit.entry.code), unit=unit.entry.code)
    return every.start, written, unit.stop


_PERIODS: Final = {"weekday": "W", "weekday_bare": "W", "season": "Y", "part_of_day": "D", "month": "Y"}
"""How often it is that what has no unit of its own comes again: every Friday, every summer, every morning."""


def _days(tokens: Tokens, unit: Hit) -> list[Reading[Written]]:
    """Read the days of a weekday, which come every week: أيام الجمعة, أيام السبت والأحد."""
    if unit.entry.code != "D" or unit.definite:
        return []
    weekday = look(tokens, unit.stop, "weekday", "weekdays")
    if weekday is None or weekday.proclitics:
        return []
    dated = read_day(tokens, weekday.start)
    if read_calendar_date(tokens, weekday.stop) is not None or (dated is not None and dated[0].day is not None):
        return []  # أيام الأحد 30 مارس والاثنين 31 مارس, أيام السبت 2 والأحد 3 مايو
    stop, days = weekday.stop, [weekday]
    while (more := look(tokens, stop, "weekday", "weekdays")) is not None and more.proclitics == CONJUNCTION:
        stop = more.stop
        days.append(more)
    relative = look(tokens, stop, "relative") if len(days) > 1 and stop < len(tokens.words) else None
    if relative is not None and not relative.proclitics and all(day.entry.kind == "weekday" for day in days):
        return _dated(tokens, unit, days, relative)
    return [as_reading(tokens, unit.start, Written(type="SET", value="P1W", unit="W"), stop, "days")]


def _dated(tokens: Tokens, unit: Hit, days: list[Hit], relative: Hit) -> list[Reading[Written]]:
    """Give the days of a list of weekdays that a relative word sets: أيام الخميس والجمعة والسبت المقبلة."""
    direction = int(relative.entry.value)
    return [
        as_reading(
            tokens,
            unit.start if day is days[0] else day.start,
            Written(weekday=int(day.entry.value), unit="D", direction=direction),
            relative.stop if day is days[-1] else day.stop,
            "days",
        )
        for day in days
    ]


def _per(tokens: Tokens, index: int) -> list[Reading[Written]]:
    """Read the unit of a rate right after a period or number: عشر ساعات في اليوم."""
    unit = look(tokens, index, "unit")
    if unit is None or not unit.definite or unit.entry.form != "singular":
        return []
    if (look(tokens, index - 1, "per") is None or unit.proclitics) and unit.proclitics != _BEH:
        return []
    single = look(tokens, unit.stop, "one")
    if single is not None or ordinal_at(tokens, unit.stop) is not None:
        return _as_per(tokens, index, unit, single.stop) if single is not None else []
    if look(tokens, unit.stop, "relative", "same", "day_noun_after", "year", "year_adjective", "month") is not None:
        return []
    if unit.entry.code == "H" and clock_at(tokens, index) is not None:
        return []  # في الساعة الثامنة
    if unit.entry.code in ("H", "S") and _is_speed(tokens, index - 1):
        return []
    return _as_per(tokens, index, unit, unit.stop)


def _is_speed(tokens: Tokens, index: int) -> bool:
    """Tell whether a length stands before في: كيلومترا في الساعة, كيلو متر في الساعة."""
    one = look(tokens, index - 1, "length")
    two = look(tokens, index - 2, "length") if one is None else None
    return one is not None or (two is not None and two.stop == index)


def _as_per(tokens: Tokens, index: int, unit: Hit, stop: int) -> list[Reading[Written]]:
    return [as_reading(tokens, index, Written(type="SET", value=timex_period("1", unit.entry.code)), stop, "per")]


_BEH: Final = "\N{ARABIC LETTER BEH}"
