"""The clock: hours and minutes, parts of the day, time zones."""

from fractions import Fraction
from typing import Final

from arnews.document import Reading
from arnews.numbers.grammar import read_cardinal, read_fraction, read_ordinal
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import as_reading, digits_at
from arnews.times.dates import read_date
from arnews.times.words import Hit, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens, word

__all__ = ["read_clock", "read_part_of_day"]


def read_clock(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a time of day around الساعة, a colon, or a part of the day."""
    clock = look(tokens, index, "clock")
    if clock is not None:
        read = _clock(tokens, clock.stop, sure=True)
        return [as_reading(tokens, index, *read, "clock")] if read is not None else []
    if look(tokens, index, "colon") is not None and index > floor:
        read = _clock(tokens, index - 1, sure=False) if digits_at(tokens, index - 1) is not None else None
        return [as_reading(tokens, index - 1, *read, "clock")] if read is not None else []
    if look(tokens, index, "adverb_of_day", "part_of_day") is not None and index > floor:
        if number_finder()(tokens.words[index - 1]) is None and look(tokens, index - 1, "of") is None:
            return []
        for start in range(max(floor, index - 4), index):
            read = _clock(tokens, start, sure=False)
            if read is not None and read[1] > index:
                return [as_reading(tokens, start, *read, "clock")]
    return []


def read_part_of_day(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a part of the day with its day, or as an adverb: فجر الأحد, مساء أمس, صباحا."""
    part = look(tokens, index, "part_of_day")
    if part is not None:
        of = look(tokens, part.stop, "of")
        day = read_date(tokens, part.stop) or (read_date(tokens, of.stop) if of is not None else None)
        if day is not None:
            written = day[0]._replace(type="TIME", part=part.entry.code)
            return [as_reading(tokens, index, written, day[1], "part_of_day")]
        if part.stop < index + 2 and part.definite:
            return []
    adverb = look(tokens, index, "adverb_of_day")
    if adverb is not None and not adverb.definite and not adverb.proclitics:
        return [as_reading(tokens, index, Written(type="TIME", part=adverb.entry.code), adverb.stop, "adverb_of_day")]
    return []


def _clock(tokens: Tokens, index: int, sure: bool) -> Part | None:
    """Read a time of day from its hour: then part of the day, day, zone."""
    read = _hour(tokens, index)
    if read is None:
        return None
    hour, minute, stop = read
    sure = sure or (stop == index + 3 and tokens.words[index + 1] == ":")
    part: str | None = None
    date: Written | None = None
    of = look(tokens, stop, "of")
    at = of.stop if of is not None else stop
    daypart = look(tokens, at, "part_of_day")
    adverb = look(tokens, stop, "adverb_of_day")
    short = look(tokens, stop, "abbreviated_day")
    day = read_date(tokens, daypart.stop) if daypart is not None and not daypart.proclitics else None
    if daypart is not None and day is not None:
        part, date, stop = daypart.entry.code, day[0], day[1]
    elif adverb is not None and not adverb.proclitics:
        part, stop = adverb.entry.code, adverb.stop
        follows = read_date(tokens, stop)
        first = look(tokens, stop, "deictic", "weekday", "unit")
        if follows is not None and first is not None and not first.proclitics:
            date, stop = follows
    elif short is not None and not short.proclitics and (sure or ":" in tokens.words[index:stop]):
        part, stop = short.entry.code, short.stop
    zone, stop, zoned = _zone(tokens, stop)
    if not (sure or part is not None or zoned):
        return None
    written = date._replace(type="TIME") if date is not None else Written(type="TIME")
    return written._replace(hour=_twenty_four(hour, part), minute=minute, zone=zone, unit="H"), stop


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
    ordinal = read_ordinal(tokens, index) or read_cardinal(tokens, index)
    if ordinal is None or not isinstance(ordinal.value.value, int):
        return None
    stop = ordinal.stop
    hour = ordinal.value.value
    if hour > 12 and stop > index + 1:  # الثالثة وعشر دقائق is read apart from الثالثة عشرة
        return None
    return _minutes(tokens, hour, stop)


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
    part = read_fraction(tokens, at)
    if part is not None and isinstance(part.value.value, Fraction):
        minute, end = int(part.value.value * 60), part.stop
    else:
        number = read_cardinal(tokens, at)
        unit = look(tokens, number.stop, "unit") if number is not None else None
        if number is not None and unit is not None and unit.entry.code == "MIN" and isinstance(number.value.value, int):
            minute, end = number.value.value, unit.stop
    if minute is None:
        return _valid(hour, 0, stop)
    total = hour * 60 + (minute if minus is None else -minute)
    return _valid(total // 60, total % 60, end)


_AFTER_NOON: Final = {"AF", "EV"}


def _twenty_four(hour: int, part: str | None) -> int:
    """Give the hour of the day: the Third in the afternoon is 15, the Twelfth at night 0."""
    if part is None or hour > 12:
        return hour
    if part in _AFTER_NOON:
        return hour if hour == 12 else hour + 12
    if part == "MI":
        return hour if hour >= 10 else hour + 12
    if part == "NI":
        return hour + 12 if 6 <= hour < 12 else hour % 12
    return hour % 12


def _zone(tokens: Tokens, index: int) -> tuple[str, int, bool]:
    """Read a time zone: بتوقيت غرينتش. Gives its offset, the token after, and whether there was one."""
    head = look(tokens, index, "zone_head")
    name = look(tokens, head.stop, "zone") if head is not None else None
    if name is None:
        return "", index, False
    return str(name.entry.value), name.stop, True
