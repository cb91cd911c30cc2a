"""The clock: hours and minutes, parts of the day, time zones."""

from fractions import Fraction
from typing import Final

from arnews.document import Reading
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import as_reading, cut_of, digits_at, joined_to_number
from arnews.times.dates import read_date
from arnews.times.words import Hit, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens, word

__all__ = ["clock_from", "read_clock", "read_part_of_day"]


def read_clock(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a time of day around الساعة, the name of an hour, a colon, or a part of the day."""
    clock = look(tokens, index, "clock")
    if clock is not None:
        read = clock_from(tokens, clock.stop, sure=True)
        if read is not None and not read[0].zone:
            read = read[0]._replace(zone=_zone_before(tokens, index, floor)), read[1]
        return _with_first(tokens, index, floor, read) if read is not None else []
    if look(tokens, index, "colon") is not None and index > floor:
        read = clock_from(tokens, index - 1, sure=False) if digits_at(tokens, index - 1) is not None else None
        return _with_first(tokens, index - 1, floor, read) if read is not None else []
    if look(tokens, index, "hour") is not None:
        read = clock_from(tokens, index, sure=False, named=_may_be_hour(tokens, index))
        return _with_first(tokens, index, floor, read) if read is not None else []
    if look(tokens, index, "midnight") is not None:
        return _read_midnight(tokens, index)
    if look(tokens, index, "adverb_of_day", "part_of_day") is not None and index > floor:
        if number_finder()(tokens.words[index - 1]) is None and look(tokens, index - 1, "of") is None:
            return []
        for start in range(max(floor, index - 4), index):
            read = clock_from(tokens, start, sure=False)
            if read is not None and read[1] > index:
                return _with_first(tokens, start, floor, read)
    return []


def _may_be_hour(tokens: Tokens, index: int) -> bool:
    """Tell whether the name of an hour may stand without الساعة: first, after a mark or preposition, or before إلا."""
    if index == 0 or word(tokens.words[index - 1]).kind != "word":
        return True
    if look(tokens, _hour_stop(tokens, index), "to") is not None:
        return True  # الثامنة إلا ربعا
    return look(tokens, index - 1, "hour_before") is not None


def _read_midnight(tokens: Tokens, index: int) -> list[Reading[Written]]:
    """Read منتصف الليل and منتصف النهار, with the day that follows."""
    named = look(tokens, index, "midnight")
    assert named is not None
    written, stop = Written(type="TIME", hour=int(named.entry.value), unit="H"), named.stop
    date = _day_after(tokens, stop)
    if date is not None:
        written, stop = date[0]._replace(type="TIME", hour=written.hour, unit="H"), date[1]
    return [as_reading(tokens, index, written, stop, "clock")]


def _with_first(tokens: Tokens, start: int, floor: int, read: Part) -> list[Reading[Written]]:
    """Add the first of two hours that share what follows the second: 3 in «من 3 إلى 5 مساء»."""
    written, stop = read
    reading = as_reading(tokens, start, written, stop, "clock")
    hour = _hour(tokens, start)
    joined = start > floor + 1 and hour is not None and hour[0] <= 12 and joined_to_number(tokens, start)
    if not joined or written.hour is None or hour is None:
        return [reading]
    end = start if cut_of(tokens, start) else start - 1
    for first in range(max(floor, end - 4), end):
        earlier = _hour(tokens, first)
        if earlier is None or earlier[2] != end or not 0 < earlier[0] < (hour[0] if hour[0] < 12 else 13):
            continue
        if look(tokens, first - 1, "between") is None:
            continue
        shifted = written._replace(hour=earlier[0] + written.hour - hour[0], minute=earlier[1])
        return [as_reading(tokens, first, shifted, end, "clock"), reading]
    return [reading]


def read_part_of_day(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a part of the day with its day, or as an adverb: فجر الأحد, مساء أمس, صباحا."""
    part = look(tokens, index, "part_of_day")
    if part is not None:
        of = look(tokens, part.stop, "of")
        day = read_date(tokens, part.stop) or (read_date(tokens, of.stop) if of is not None else None)
        if day is not None:
            written = day[0]._replace(type="TIME", part=part.entry.code)
            stop = _night_to(tokens, written, day[1])
            return [as_reading(tokens, index, written, stop, "part_of_day")]
        if part.stop < index + 2 and part.definite:
            return []
    adverb = look(tokens, index, "adverb_of_day")
    if adverb is not None and not adverb.definite and not adverb.proclitics:
        return [as_reading(tokens, index, Written(type="TIME", part=adverb.entry.code), adverb.stop, "adverb_of_day")]
    return []


def _night_to(tokens: Tokens, night: Written, stop: int) -> int:
    """Give the token after the day that a night goes over to: ليل الجمعة السبت."""
    following = look(tokens, stop, "weekday") if night.part == "NI" and night.weekday is not None else None
    if following is None or following.proclitics or night.weekday is None:
        return stop
    return following.stop if int(following.entry.value) % 7 == (night.weekday + 1) % 7 else stop


def clock_from(tokens: Tokens, index: int, sure: bool, named: bool = False) -> Part | None:
    """
    Read a time of day from its hour: then part of the day, zone, day.

    `sure` says that a time of day stands here; else something has to show it: a part of the day, a zone, digits with a
    colon, or, where `named` says that the name of an hour may stand alone, its minutes.
    """
    read = _hour(tokens, index)
    if read is None:
        return None
    hour, minute, stop = read
    exact = tokens.words[stop - 2 : stop - 1] == [":"] or (named and stop > _hour_stop(tokens, index))
    of = look(tokens, stop, "of")
    daypart = look(tokens, of.stop if of is not None else stop, "part_of_day")
    adverb = look(tokens, stop, "adverb_of_day")
    short = look(tokens, stop, "abbreviated_day")
    day = read_date(tokens, daypart.stop) if daypart is not None and not daypart.proclitics else None
    part: str | None = None
    date: Written | None = None
    if daypart is not None and day is not None:
        part, (date, stop) = daypart.entry.code, day
    elif adverb is not None and not adverb.proclitics:
        part, stop = adverb.entry.code, adverb.stop
    elif short is not None and not short.proclitics and (sure or exact):
        part, stop = short.entry.code, short.stop
    zone, stop, zoned = _zone(tokens, stop)
    if not (sure or exact or part is not None or zoned):
        return None
    follows = _day_after(tokens, stop) if date is None else None
    if follows is not None:
        date, stop = follows
    written = date._replace(type="TIME") if date is not None else Written(type="TIME")
    return written._replace(hour=_twenty_four(hour, part), minute=minute, zone=zone, unit="H"), stop


def _day_after(tokens: Tokens, index: int) -> Part | None:
    """Read the day of a time of day that stands right after it: الثامنة مساء يوم السبت, 14:30 غدا."""
    first = look(tokens, index, "deictic", "weekday", "unit")
    return read_date(tokens, index) if first is not None and not first.proclitics else None


def _hour_stop(tokens: Tokens, index: int) -> int:
    """Give the token after the name of an hour."""
    name = look(tokens, index, "hour")
    return name.stop if name is not None else len(tokens.words)


def _hour(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """Read hour and minute: الثالثة والنصف, الثامنة إلا ربعا, 14:30, 0420. Gives hour, minute, the token after."""
    written = tokens.words[index] if index < len(tokens.words) else ""
    digits = written.replace(",", ".").split(".")
    if len(written) < 6 and all(piece.isdecimal() for piece in digits) and written:
        if len(digits) == 2 and len(digits[1]) == 2:
            return _valid(int(digits[0]), int(digits[1]), index + 1)
        if len(digits) > 1:
            return None
        if len(written) == 4:
            return _valid(int(written[:2]), int(written[2:]), index + 1)
        minute = digits_at(tokens, index + 2)
        if minute is not None and tokens.words[index + 1] == ":" and len(tokens.words[index + 2]) == 2:
            return _valid(int(written), minute, index + 3)
        return _minutes(tokens, int(written), index + 1)
    named = look(tokens, index, "hour")
    if named is not None:
        return _minutes(tokens, int(named.entry.value), named.stop)
    number = read_cardinal(tokens, index)
    if number is None or not isinstance(number.value.value, int) or number.value.value > 12:
        return None
    return _minutes(tokens, number.value.value, number.stop)


def _valid(hour: int, minute: int, stop: int) -> tuple[int, int, int] | None:
    return (hour, minute, stop) if hour <= 24 and minute <= 59 else None


def _minutes(tokens: Tokens, hour: int, stop: int) -> tuple[int, int, int] | None:
    """Read what follows the hour: والنصف, إلا ربعا, و10 دقائق."""
    minus = look(tokens, stop, "to")
    at = minus.stop if minus is not None else stop
    if minus is None:
        if at >= len(tokens.words):
            return _valid(hour, 0, stop)
        found = number_finder()(tokens.words[at])
        if word(tokens.words[at]).bare == CONJUNCTION:
            at += 1
        elif found is None or found.proclitics != CONJUNCTION:
            return _valid(hour, 0, stop)
    minute: int | None = None
    number = read_cardinal(tokens, at)
    unit = look(tokens, number.stop, "unit") if number is not None else None
    part = read_fraction(tokens, at)
    if number is not None and unit is not None and unit.entry.code == "MIN" and isinstance(number.value.value, int):
        minute, end = number.value.value, unit.stop
    elif part is not None and isinstance(part.value.value, Fraction):
        minute, end = _MINUTES_OF_HOUR.get(part.value.value), part.stop
    if minute is None:
        return _valid(hour, 0, stop)
    total = hour * 60 + (minute if minus is None else -minute)
    return _valid(total // 60, total % 60, end)


_MINUTES_OF_HOUR: Final = {Fraction(1, 2): 30, Fraction(1, 3): 20, Fraction(1, 4): 15}


def _twenty_four(hour: int, part: str | None) -> int:
    """
    Give the hour of the day: the Third in the afternoon is 15, the Twelfth at night or in the evening 24.

    12 م is noon, as in English 12 p.m.
    """
    if part is None or hour > 12:
        return hour
    if part in ("AF", "PM"):
        return hour if hour == 12 else hour + 12
    if part == "EV":
        return hour + 12
    if part == "MI":
        return hour if hour >= 10 else hour + 12
    if part == "NI":
        return hour + 12 if hour >= 6 else hour
    return hour % 12


def _zone(tokens: Tokens, index: int) -> tuple[str, int, bool]:
    """Read a time zone: بتوقيت غرينتش, GMT+3. Gives its offset, the token after, and whether there was one."""
    head = look(tokens, index, "zone_head")
    name = look(tokens, head.stop if head is not None else index, "zone")
    if name is None or (head is None and not tokens.words[index].isascii()):
        return "", index, False
    zone = str(name.entry.value)
    from_utc = _offset(tokens, name.stop) if zone == "Z" else None
    return (*from_utc, True) if from_utc is not None else (zone, name.stop, True)


def _offset(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read the hours and minutes that a zone is away from Greenwich: +3, -05:30."""
    hours = digits_at(tokens, index + 1)
    if hours is None or tokens.words[index] not in _SIGNS or tokens.gap(index + 1):
        return None
    sign, minutes, stop = _SIGNS[tokens.words[index]], 0, index + 2
    if tokens.words[stop : stop + 1] == [":"] and (rest := digits_at(tokens, stop + 1)) is not None:
        minutes, stop = rest, stop + 2
    return (f"{sign}{hours:02}:{minutes:02}", stop) if hours <= _FARTHEST_ZONE and minutes <= 59 else None


_SIGNS: Final = {"+": "+", "-": "-", "\N{MINUS SIGN}": "-", "\N{EN DASH}": "-"}
_FARTHEST_ZONE: Final = 14
"""Hours between Greenwich and Kiribati, the zone that is farthest from it."""


def _zone_before(tokens: Tokens, index: int, floor: int) -> str:
    """Give the offset of the zone that ends right before a token: بتوقيت غرينتش الساعة 14:30."""
    for start in range(max(floor, index - 3), index - 1):
        zone, stop, _ = _zone(tokens, start)
        if stop == index:
            return zone
    return ""
