"""The clock: hours, minutes and seconds, the part of the day and the zone that they have beside them."""

from fractions import Fraction
from typing import Final, NamedTuple

from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import cut_of, digits_at, ends_phrase, has_article, is_counted, ordinal_at, plain
from arnews.times.parts import hour_of_day, part_at
from arnews.times.words import kinds_at, look
from arnews.times.zones import offset_at, zone_at
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, PARTICIPLE, classes_of
from arnews.words import word

__all__ = ["Clock", "clock_at", "hour_stands", "iso_clock_at"]


class Clock(NamedTuple):
    """A time of day as it is written."""

    hour: int
    """As written; `part` may move it behind noon."""
    minute: int
    second: int | None
    part: str | None
    zone: str
    stop: int
    sure: bool
    """Whether something shows that it is one: الساعة, a colon, minutes, a part of the day, a zone."""

    @property
    def of_day(self) -> int:
        """The hour of the day."""
        return hour_of_day(self.hour, self.part)


class _Hour(NamedTuple):
    hour: int
    minute: int
    second: int | None
    stop: int
    shown: bool
    """Whether a colon or minutes show that it is an hour."""
    named: bool


def clock_at(
    tokens: Tokens, index: int, pair: bool = False, whole: bool = False, behind_day: bool = False
) -> Clock | None:
    """
    Read a time of day: الساعة الثالثة والنصف عصرا, 14:30 بتوقيت غرينتش, السابعة وعشر دقائق, 9 ص.

    `pair` says that two hours are meant, so that a number after و is the second hour and no minute; `whole`, that the
    text is a time; `behind_day`, that a day stands before it, so that ص and م are what they look like.
    """
    said = look(tokens, index, "clock")
    at = said.stop if said is not None else index
    if said is not None and at < len(tokens.words) and tokens.begins_line(at) and _is_apart(tokens, at):
        return None
    opening = look(tokens, at, "opening") if said is not None else None  # الساعة (12:55) ظهرا
    hour = _hour(tokens, opening.stop if opening is not None else at, said is not None or whole, pair)
    if opening is not None and hour is not None:
        closing = look(tokens, hour.stop, "closing")
        hour = hour._replace(stop=closing.stop) if closing is not None else None
    if hour is None:
        return None
    part, zone, stop, zoned = None, "", hour.stop, False
    firm = said is not None or hour.shown or hour.named or whole or behind_day
    while True:
        if part is None and (read := _part_after(tokens, hour, stop, firm)) is not None:
            part, stop = read
            if (
                firm
                and not hour.shown
                and hour.second is None
                and (late := _late_minutes(tokens, hour, stop)) is not None
            ):
                hour = late  # العاشرة صباحا و40 دقيقة
                stop = hour.stop
            continue
        if not zoned:
            zone, end, zoned = zone_at(tokens, stop)
            if zoned:
                stop = end
                continue
        if firm and (exactly := look(tokens, stop, "exactly")) is not None:
            stop = exactly.stop
            continue
        break
    value = hour.hour
    if part == "EV" and value == _NOON and hour.minute and hour.shown and not hour.named:
        part = "PM"  # 12:58 مساء, as sites stamp what they publish
    if part in ("midnight", "noon"):
        value, part = (24 if part == "midnight" else _NOON), None
    sure = said is not None or hour.shown or zoned or stop > hour.stop or (whole and hour.named)
    dated = not kinds_at(tokens, stop).isdisjoint(("deictic", "weekday"))  # عند التاسعة الليلة
    ends = hour.named and not sure and (dated or ends_phrase(tokens, stop))
    if ends and look(tokens, index - 1, "at_hour") is not None:
        aged = (of := look(tokens, stop, "of")) is not None and look(tokens, of.stop, "life") is not None
        sure = not aged and not cut_of(tokens, index)  # عند الثامنة
    return Clock(value, hour.minute, hour.second, part, zone, stop, sure)


_NOON: Final = 12


def _part_after(tokens: Tokens, hour: _Hour, stop: int, firm: bool) -> tuple[str, int] | None:
    """Read the part of the day after an hour: صباحا, من مساء, (مساء), في الليل, ص, منتصف الليل. Gives its code."""
    if kinds_at(tokens, stop).isdisjoint(_PARTS_AFTER):
        return _latin_part(tokens, stop)
    if (comma := look(tokens, stop, "comma")) is not None:
        return _part_behind_comma(tokens, comma.stop) if firm else None
    opening = look(tokens, stop, "opening")
    if opening is not None:
        inside = _part_after(tokens, hour, opening.stop, firm)
        closing = look(tokens, inside[1], "closing") if inside is not None else None
        return (inside[0], closing.stop) if inside is not None and closing is not None else None
    joint = look(tokens, stop, "of", "per", "part_joint")
    at = joint.stop if joint is not None else stop
    named = look(tokens, at, "midnight")
    if named is not None and not named.proclitics and hour.hour == _NOON:
        return ("midnight" if int(named.entry.value) > _NOON else "noon"), named.stop
    part = part_at(tokens, at)
    if part is None or (part.hit.proclitics and (joint is not None or part.hit.proclitics == CONJUNCTION)):
        short = look(tokens, stop, "abbreviated_day")
        if short is None or short.proclitics:
            return None
        sure = (
            firm or word(tokens.words[stop]).kind == "latin" or zone_at(tokens, short.stop)[2]
        )  # 6 PM, 3 ص بتوقيت مكة
        if not sure and not _in_a_range(tokens, stop, short.entry.code):
            return None
        dot = stop + 1 < len(tokens.words) and tokens.words[stop + 1] == "." and not _ends_sentence(tokens, stop + 1)
        return short.entry.code, short.stop + dot
    if part.adverb or part.hit.definite or part.this:
        return part.code, part.stop
    return (part.code, part.stop) if firm or has_day(tokens, part.stop) else None


def _part_behind_comma(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read a part of the day with its day behind a comma: الساعة الخامسة، مساء اليوم."""
    if at >= len(tokens.words) or tokens.begins_line(at):
        return None
    part = part_at(tokens, at)
    if part is None or part.hit.proclitics or part.this or not has_day(tokens, part.stop):
        return None
    return part.code, part.stop


def _latin_part(tokens: Tokens, stop: int) -> tuple[str, int] | None:
    """Read the part of the day in letters with stops: a.m., p.m."""
    words = tokens.words[stop : stop + 4]
    if len(words) < 3 or words[0] not in _LATIN_PARTS or words[1] != "." or words[2] not in ("m", "M"):
        return None
    return _LATIN_PARTS[words[0]], stop + (4 if words[3:] == ["."] and not tokens.gap(stop + 3) else 3)


_LATIN_PARTS: Final = {"a": "AM", "A": "AM", "p": "PM", "P": "PM"}


_PARTS_AFTER: Final = (
    "opening", "of", "per", "part_joint", "midnight", "part_lead", "demonstrative", "adverb_of_day", "part_of_day",
    "abbreviated_day", "comma",
)  # fmt: skip
"""What the part of the day after an hour may begin with."""


def _in_a_range(tokens: Tokens, index: int, code: str) -> bool:
    """Tell whether an hour and its short part of the day are an end of a range: من 9 ص, 9 ص - 5 م."""
    if look(tokens, index - 2, "between", "until") is not None:
        return True
    if code == "AM" and tokens.words[index + 1 : index + 2] in (["-"], ["–"]):
        return True
    until = look(tokens, index + 1, "until")
    if until is not None and len(plain(tokens, until.stop)) <= _HOUR_DIGITS:  # 6 م إلى 9 مساء
        return look(tokens, until.stop + 1, "adverb_of_day", "abbreviated_day") is not None
    joint = tokens.words[index - 2] if index > 2 else ""
    hour = joint in ("-", "–", CONJUNCTION) and len(tokens.words[index - 1]) <= _HOUR_DIGITS
    return hour and not kinds_at(tokens, index - 3).isdisjoint(("abbreviated_day", "adverb_of_day", "part_of_day"))


_HOUR_DIGITS: Final = 2


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    """Tell whether a full stop is the last token of a line or text."""
    return bool(tokens.gap(index + 1))


def has_day(tokens: Tokens, index: int) -> bool:
    """Tell whether a day begins at a token, with or without من before it."""
    of = look(tokens, index, "of")
    kinds = kinds_at(tokens, of.stop if of is not None else index)
    return not kinds.isdisjoint(_DAYS)


_DAYS: Final = ("deictic", "weekday", "unit", "demonstrative")


def _hour(tokens: Tokens, index: int, said: bool, pair: bool) -> _Hour | None:
    """Read hour, minute and second: الثالثة والنصف, الثامنة إلا ربعا, 14:30, 0420, 6:20:45."""
    article = look(tokens, index, "article") if said else None
    if article is not None:
        index = article.stop
    written = plain(tokens, index)
    if not written:
        return None
    if written[0].isdigit():
        return _hour_in_digits(tokens, index, written, said, pair)
    named = look(tokens, index, "hour")
    ordinal = read_ordinal(tokens, index) if named is not None or said else None
    if ordinal is not None and (named is None or ordinal.stop > named.stop):
        if not said and ((counted := look(tokens, ordinal.stop, "unit")) is None or counted.entry.code != "MIN"):
            return None  # الجولة السابعة والعشرين
        value = ordinal.value.value
        whole = isinstance(value, int) and value <= _HOURS and said and _is_feminine(tokens, index)
        unit = look(tokens, ordinal.stop, "unit")
        minutes = unit is not None and unit.entry.code == "MIN"  # الثانية والعشرون دقيقة: 2:20
        if said and value == 1 and not minutes:
            return _first_hour(tokens, ordinal.stop, pair)
        if whole and isinstance(value, int) and not minutes:
            return _minutes(tokens, value, ordinal.stop, True, pair)
    if named is not None:
        return _minutes(tokens, int(named.entry.value), named.stop, True, pair)
    if not said:
        return None
    number = _whole_number(tokens, index)
    return _minutes(tokens, number[0], number[1], False, pair) if number is not None else None


_HOURS: Final = 24


def _first_hour(tokens: Tokens, stop: int, pair: bool) -> _Hour | None:
    """Read the first hour, which is one o'clock where minutes or a part of the day follow: الساعة الأولى والنصف."""
    hour = _minutes(tokens, 1, stop, True, pair)
    if hour is None or (hour.stop == stop and _part_after(tokens, hour, stop, True) is None):
        return None  # الساعة الأولى من المعركة
    return hour


def _is_feminine(tokens: Tokens, index: int) -> bool:
    return plain(tokens, index).endswith("\N{ARABIC LETTER HEH}")


def _whole_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read an hour in words without its fraction: خمسة of «خمسة ونصف»."""
    number = read_cardinal(tokens, index)
    if number is None:
        return None
    value, stop = number.value.value, number.stop
    if not isinstance(value, int):
        found = number_finder()(tokens.words[index])
        if found is None or not found.entries or not isinstance(found.entry.value, int) or isinstance(value, tuple):
            return None
        ends = (at for at in range(index + 1, stop) if _after_and(tokens, at) is not None)
        value, stop = int(value or 0), next(ends, index + 1)  # إحدى عشرة ونصف
    return (value, stop) if 0 <= value <= _HOURS else None


def _hour_in_digits(tokens: Tokens, index: int, written: str, said: bool, pair: bool) -> _Hour | None:
    digits = written.replace(",", ".").split(".")
    if len(written) > _LONGEST_HOUR or not all(piece.isdecimal() for piece in digits):
        return None
    if len(digits) == 2 and len(digits[1]) == 2:
        second = plain(tokens, index + 2) if plain(tokens, index + 1) in _COLONS and said else ""
        if len(second) == 2 and second.isdecimal():  # الساعة 1,01:17
            return _valid(int(digits[0]), int(digits[1]), int(second), index + 3, True)
        return _valid(int(digits[0]), int(digits[1]), None, index + 1, False)
    if len(digits) > 1:
        return None
    if (lettered := _hour_in_letters(tokens, index, written, said)) is not None:
        return lettered
    if said and (of_agencies := _hour_of_agencies(tokens, index)) is not None:
        return of_agencies
    colon = index + 2 < len(tokens.words) and (tokens.words[index + 1] in _COLONS or _is_comma(tokens, index, said))
    minute = plain(tokens, index + 2) if colon else ""
    if minute.isdecimal() and len(minute) == 2 and len(written) <= 2:
        second = plain(tokens, index + 4) if plain(tokens, index + 3) in _COLONS else ""
        whole, _, rest = second.partition(".")
        if len(whole) == 2 and whole.isdecimal() and (not rest or rest.isdecimal()):
            return _valid(int(written), int(minute), int(whole), index + 5, True)
        marked = "hour_mark" in kinds_at(tokens, index + 3)  # 21:00 سا
        return _valid(int(written), int(minute), None, index + 3 + marked, True)
    if len(written) == 4 and not (index and word(tokens.words[index - 1]).kind == "latin"):  # September 2023 GMT
        return _valid(int(written[:2]), int(written[2:]), None, index + 1, False)
    if len(written) > 2:
        return None
    if said and "hour_mark" in kinds_at(tokens, index + 1):
        return _marked(tokens, index, int(written))
    return _minutes(tokens, int(written), index + 1, False, pair, said)


def _hour_in_letters(tokens: Tokens, index: int, written: str, said: bool) -> _Hour | None:
    """Read an hour with h between it and its minutes, as the Maghreb types it: 18h30, 20 h 15, الساعة 18h."""
    mark = tokens.words[index + 1].lower() if index + 1 < len(tokens.words) else ""
    if mark[:1] != "h" or len(written) > _HOUR_DIGITS or len(tokens.gap(index + 1)) > 1:
        return None
    if len(mark) > 1:
        minute, stop = plain(tokens, index + 1)[1:3], index + 2
        if mark[3:] not in ("", "m", "mn", "min"):
            return None
    else:
        minute, stop = plain(tokens, index + 2), index + 3
        minute = minute if index + 2 < len(tokens.words) and len(tokens.gap(index + 2)) <= 1 else ""
    if not said and _is_taken(tokens, index):
        return None
    if len(minute) == len("30") and minute.isdecimal():
        timed = said or len(written) == _HOUR_DIGITS or int(written) >= _FIRST_BARE_HOUR  # not سباق 2h10
        return _valid(int(written), int(minute), None, stop, True) if timed else None
    ranged = look(tokens, index - 1, "between", "until") is not None and int(written) < _HOURS  # من 9h إلى 17h
    return _valid(int(written), 0, None, index + 2, True) if (said or ranged) and mark == "h" else None


def _is_taken(tokens: Tokens, index: int) -> bool:
    """Tell whether hours and minutes are what something takes: تستغرق الرحلة (8h30), لمدة (10h15)."""
    if look(tokens, index - 1, "between", "until") is not None or tokens.begins_line(index):
        return False
    taking = (look(tokens, at, "lasting", "spends") for at in range(max(0, index - _TAKING), index))
    return any(hit is not None and (hit.entry.kind == "spends" or hit.entry.form == "takes") for hit in taking)


_TAKING: Final = 2
"""Words from what tells that something lasts, its subject between, to how long."""
_FIRST_BARE_HOUR: Final = 7
"""The first hour of one digit that with h and its minutes is no time that something takes."""


def _hour_of_agencies(tokens: Tokens, index: int) -> _Hour | None:
    """Read an hour as agencies type decimals, what is behind the point first: الساعة 17ر03 is 3:17."""
    glued = plain(tokens, index + 1) == _REH and not (tokens.gap(index + 1) or tokens.gap(index + 2))
    minute, hour = plain(tokens, index), plain(tokens, index + 2)
    if not glued or len(minute) != 2 or not hour.isdecimal() or len(hour) > 2:
        return None
    return _valid(int(hour), int(minute), None, index + 3, True)


_REH: Final = "\N{ARABIC LETTER REH}"


def _marked(tokens: Tokens, index: int, hour: int) -> _Hour | None:
    """Read an hour and its minutes with their marks: 14سا و30د, 08سا00, 21سا."""
    at = _after_and(tokens, index + 2)
    at = at if at is not None else index + 2
    minute = plain(tokens, at)
    mark = look(tokens, at + 1, "minute_mark")
    if len(minute) != 2 or not minute.isdecimal() or (tokens.gap(at) and mark is None):
        return _valid(hour, 0, None, index + 2, False)
    return _valid(hour, int(minute), None, mark.stop if mark is not None else at + 1, True)


def _is_comma(tokens: Tokens, index: int, said: bool) -> bool:
    """Tell whether a comma stands for the colon of a clock: الساعة 09،14, 21،14 ت غ."""
    comma = tokens.words[index + 1] == "\N{ARABIC COMMA}" and not tokens.gap(index + 1) and not tokens.gap(index + 2)
    return comma and (said or zone_at(tokens, index + 3)[2])


_LONGEST_HOUR: Final = 5
_COLONS: Final = frozenset((":", "\N{RATIO}", "\N{FULLWIDTH COLON}"))
_COLON_TOKENS: Final = tuple([colon] for colon in _COLONS)


def _valid(hour: int, minute: int, second: int | None, stop: int, shown: bool, named: bool = False) -> _Hour | None:
    if hour > _HOURS or minute > _MINUTES or (second or 0) > _MINUTES or (hour == _HOURS and (minute or second)):
        return None
    return _Hour(hour, minute, second, stop, shown, named)


_MINUTES: Final = 59


def _minutes(tokens: Tokens, hour: int, stop: int, named: bool, pair: bool, said: bool = True) -> _Hour | None:
    """Read what follows the hour: والنصف, إلا ربعا, و10 دقائق, والدقيقة العاشرة, وعشر (مساء)."""
    plain_hour = _valid(hour, 0, None, stop, False, named)
    minus = look(tokens, stop, "to")
    at = minus.stop if minus is not None else _after_and(tokens, stop)
    if at is None or at >= len(tokens.words) or plain_hour is None:
        return plain_hour
    read = _minute(tokens, at, stop, (named or said) and not pair, minus is not None)
    if read is None and minus is None and (second := _seconds(tokens, stop)) is not None:
        return _valid(hour, 0, second[0], second[1], True, named)  # الثالثة و12 ثانية
    if read is None:
        return plain_hour
    minute, end = read
    total = hour * 60 + (minute if minus is None else -minute)
    more = None if minus is not None or total < 0 else _more_minutes(tokens, end)
    if more is not None:
        total, end = total + more[0], more[1]
    if total < 0:
        total += _NOON * 60
    second = _seconds(tokens, end)
    if second is not None:
        return _valid(total // 60, total % 60, second[0], second[1], True, named)
    return _valid(total // 60, total % 60, None, end, True, named)


def _late_minutes(tokens: Tokens, hour: _Hour, stop: int) -> _Hour | None:
    """Read the minutes and seconds of an hour whose part of the day stands before them: (الثامنة مساء) و10 دقائق."""
    at = _after_and(tokens, stop)
    read = _minute(tokens, at, stop, False, False) if at is not None and at < len(tokens.words) else None
    if read is None or look(tokens, read[1] - 1, "unit") is None:
        return None
    second = _seconds(tokens, read[1])
    return hour._replace(
        minute=read[0],
        second=second[0] if second is not None else None,
        stop=second[1] if second is not None else read[1],
        shown=True,
    )


def _after_and(tokens: Tokens, index: int) -> int | None:
    """Give the token that a number joined by و begins in."""
    if index >= len(tokens.words):
        return None
    if word(tokens.words[index]).bare == CONJUNCTION:
        return index + 1
    found = number_finder()(tokens.words[index])
    if found is not None and found.proclitics == CONJUNCTION:
        return index
    unit = look(tokens, index, "unit", "spoken_half")
    return index if unit is not None and unit.proclitics == CONJUNCTION else None


def _minute(tokens: Tokens, at: int, before: int, bare: bool, minus: bool) -> tuple[int, int] | None:
    unit = look(tokens, at, "unit")
    if unit is not None and unit.entry.code == "MIN":  # والدقيقة العاشرة, ودقيقتين
        if unit.entry.form == "dual":
            return 2, unit.stop
        ordinal = read_ordinal(tokens, unit.stop) or read_cardinal(tokens, unit.stop)
        if ordinal is not None and isinstance(ordinal.value.value, int) and ordinal.value.value <= _MINUTES:
            return ordinal.value.value, ordinal.stop
        return (1, unit.stop) if not unit.definite else None
    half = look(tokens, at, "spoken_half")
    if half is not None and half.proclitics == CONJUNCTION:
        return 30, half.stop
    part = read_fraction(tokens, at) if bare or digits_at(tokens, at) is None else None  # 2/3 و1/3
    if part is not None and _is_portion(tokens, part.stop):
        return None  # السادسة والنصف الثاني
    if part is not None and isinstance(part.value.value, Fraction):
        minute = _MINUTES_OF_HOUR.get(part.value.value)
        if minus and part.value.value == _THIRD_WITH_TANWIN:
            minute = 20
        found = number_finder()(tokens.words[at])
        definite = found is not None and found.definite
        if minute is not None and (definite or minus or not _is_noun_after(tokens, part.stop)):
            again = look(tokens, part.stop, "clock")
            return minute, again.stop if again is not None and not again.proclitics else part.stop
        return None
    number = read_cardinal(tokens, at)
    value = number.value.value if number is not None else None
    if number is None or not isinstance(value, int) or not 0 < value <= _MINUTES:
        return None
    unit = look(tokens, number.stop, "unit")
    if unit is not None and unit.entry.code == "MIN" and not unit.proclitics:
        return value, unit.stop
    if not bare or value < _SMALLEST_MINUTE:
        return None
    part_of_day = look(tokens, number.stop, "adverb_of_day", "part_of_day", "zone_head", "abbreviated_day")
    return (value, number.stop) if part_of_day is not None or ends_phrase(tokens, number.stop) else None


def _is_portion(tokens: Tokens, index: int) -> bool:
    """Tell whether an ordinal or an adjective says the part that a fraction is: والربع الأول, والثلث الأخير."""
    if index >= len(tokens.words) or tokens.begins_line(index) or not has_article(tokens, index):
        return False
    if look(tokens, index, "last") is not None or ordinal_at(tokens, index) is not None:
        return True
    described = classes_of(tokens.words[index]).mask & (ADJECTIVE | PARTICIPLE)
    timed = not kinds_at(tokens, index).isdisjoint(_TELLS_TIME)
    return bool(described) and not timed and not _is_feminine(tokens, index)


_TELLS_TIME: Final = (
    "adverb_of_day", "part_of_day", "zone_head", "zone", "weekday", "deictic", "unit", "relative", "demonstrative",
)  # fmt: skip


_SMALLEST_MINUTE: Final = 5
_THIRD_WITH_TANWIN: Final = Fraction(2, 3)
"""What ثلثا is elsewhere: two thirds of something."""
_MINUTES_OF_HOUR: Final = {Fraction(1, 2): 30, Fraction(1, 3): 20, Fraction(1, 4): 15, Fraction(3, 4): 45}


def _is_noun_after(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun follows a fraction: نصف المقاعد."""
    if index >= len(tokens.words) or word(tokens.words[index]).kind != "word":
        return False
    kinds = kinds_at(tokens, index)
    if not kinds.isdisjoint(_AFTER_HOUR):
        return False
    return not ends_phrase(tokens, index)


_AFTER_HOUR: Final = (
    "adverb_of_day", "part_of_day", "zone_head", "zone", "abbreviated_day", "clock", "weekday", "deictic", "until",
    "of", "to",
)  # fmt: skip


def _more_minutes(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read minutes after a fraction: (النصف) وخمس دقائق, (النصف) إلا خمس دقائق."""
    minus = look(tokens, index, "to")
    at = minus.stop if minus is not None else _after_and(tokens, index)
    number = read_cardinal(tokens, at) if at is not None and at < len(tokens.words) else None
    unit = look(tokens, number.stop, "unit") if number is not None else None
    value = number.value.value if number is not None else None
    if unit is None or unit.entry.code != "MIN" or not isinstance(value, int):
        return None
    return (-value if minus is not None else value), unit.stop


def _seconds(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read seconds: و20 ثانية."""
    at = _after_and(tokens, index)
    number = read_cardinal(tokens, at) if at is not None and at < len(tokens.words) else None
    unit = look(tokens, number.stop, "unit") if number is not None else None
    value = number.value.value if number is not None else None
    if unit is None or unit.entry.code != "S" or not isinstance(value, int) or value > _MINUTES:
        return None
    return value, unit.stop


def _is_apart(tokens: Tokens, index: int) -> bool:
    """Tell whether an empty line stands before a token; an hour whose line breaks off goes on in the next."""
    return len(f".{tokens.gap(index)}.".splitlines()) > _LINES_OF_ONE_PARAGRAPH


_LINES_OF_ONE_PARAGRAPH: Final = 2


def iso_clock_at(tokens: Tokens, index: int) -> Clock | None:
    """Read the clock of ISO 8601, written to its date: T14:30, T14:30:05Z, T09:00+03:00."""
    written = tokens.words[index] if index < len(tokens.words) else ""
    if written[:1] not in ("T", "t") or len(written) != 3 or not written[1:].isdecimal() or tokens.gap(index):
        return None
    minute = plain(tokens, index + 2) if plain(tokens, index + 1) in _COLONS else ""
    if len(minute) != 2 or not minute.isdecimal():
        return None
    stop, second = index + 3, None
    whole = plain(tokens, stop + 1).partition(".")[0] if plain(tokens, stop) in _COLONS else ""
    if len(whole) == 2 and whole.isdecimal():
        second, stop = int(whole), stop + 2
    hour = _valid(int(written[1:]), int(minute), second, stop, True)
    if hour is None:
        return None
    zone = ""
    if stop < len(tokens.words) and not tokens.gap(stop):
        if tokens.words[stop] in ("Z", "z"):
            zone, stop = "Z", stop + 1
        elif (offset := offset_at(tokens, stop)) is not None:
            zone, stop = offset
    return Clock(hour.hour, hour.minute, hour.second, None, zone, stop, True)


def hour_stands(tokens: Tokens, index: int, clock: Clock) -> bool:
    """
    Tell whether an hour without الساعة is one where it stands, and not the ordinal of a noun or a count.

    «للمرة الثانية صباح السبت» is the second time, «الجولة الثالثة مساء الأحد» the third round.
    """
    if not clock.sure:
        return False
    if look(tokens, index, "clock") is not None:
        return True
    name = look(tokens, index, "hour")
    before = word(tokens.words[index - 1]) if index and not tokens.begins_line(index) else None
    if name is None and (_is_race_time(tokens, index) or _ends_another(tokens, index)):
        return False
    if name is None:
        opens = index == 0 or tokens.begins_line(index)  # 22:00 نشرة الأخبار
        listed = opens and tokens.words[index + 1 : index + 2] in _COLON_TOKENS
        dated = (day := look(tokens, clock.stop, "unit")) is not None and day.entry.code == "D"  # 2:05 يوم 9/3
        return (
            listed
            or dated
            or _is_on_the_quarter(tokens, index, clock)
            or not is_counted(tokens, clock.stop)
            or clock.part is not None
            or bool(clock.zone)
        )
    if any(look(tokens, at, "zone_head") is not None for at in range(name.stop, clock.stop)):
        return True  # السادسة مساء بتوقيت القاهرة والسابعة مساء بتوقيت مكة
    if name.proclitics == CONJUNCTION and not clock.minute and _goes_on(tokens, index):
        return False
    if before is None or before.kind != "word" or (clock.stop > name.stop and _has_minutes(tokens, name.stop, clock)):
        return True
    if look(tokens, index - 1, "hour_before") is not None:
        return True
    if not kinds_at(tokens, index - 1).isdisjoint(("weekday", "hijri_mark")):
        return True  # الجمعة الثامنة مساء
    if clock.part == "EV" and clock.hour <= _EARLIEST_EVENING and _is_of_a_row(tokens, index):
        return False
    return not before.folded.endswith("\N{ARABIC LETTER HEH}")


_EARLIEST_EVENING: Final = 3
"""Hours behind noon that hardly anybody calls the evening."""


def _is_of_a_row(tokens: Tokens, index: int) -> bool:
    """Tell whether a feminine noun with a genitive stands before, that an ordinal may number: ركلة الجزاء (الثانية)."""
    if index < _HEAD_AND_GENITIVE or not has_article(tokens, index - 1) or tokens.begins_line(index - 1):
        return False
    head = classes_of(tokens.words[index - _HEAD_AND_GENITIVE]).likeliest
    noun = head is not None and head.part == "noun" and head.number == "singular"
    return noun and _is_feminine(tokens, index - _HEAD_AND_GENITIVE) and not has_article(tokens, index - 2)


_HEAD_AND_GENITIVE: Final = 2


def _is_on_the_quarter(tokens: Tokens, index: int, clock: Clock) -> bool:
    """Tell whether digits are an hour as programmes list them, with what goes on then: 20:00 استاد البيت."""
    listed = len(plain(tokens, index)) == 2 and clock.hour >= 10 and clock.minute % 15 == 0 and clock.second is None
    return listed and look(tokens, clock.stop, "unit") is None and tokens.words[index + 1] in _COLONS


def _ends_another(tokens: Tokens, index: int) -> bool:
    """Tell whether digits are the minutes of an hour that a mark hides: 2025-12-14@19:16:55 GMT."""
    return index > 1 and tokens.words[index - 1] in _COLONS and plain(tokens, index - 2).startswith("@")


def _is_race_time(tokens: Tokens, index: int) -> bool:
    """Tell whether digits are the time that something took: بزمن 2:03:45, بزمن قدره 2:03:45."""
    return any(
        (hit := look(tokens, at, "race_time")) is not None and hit.stop == index for at in (index - 2, index - 1)
    )


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether an ordinal goes on the one before it: (الأولى مساء الثلاثاء)، والثانية مساء الأربعاء."""
    ordinal = read_ordinal(tokens, index)
    if ordinal is None or not isinstance(ordinal.value.value, int):
        return False
    for before in range(index - 1, max(-1, index - 1 - _SERIES), -1):
        if ordinal.value.value == 2 and look(tokens, before, "one_of") is not None:
            return True  # غارتان إحداهما فجرا والثانية بعد الظهر
        if number_finder()(tokens.words[before]) is None:
            continue
        other = read_ordinal(tokens, before)
        feminine = plain(tokens, before).endswith(_FEMININE)
        if other is not None and other.value.value == ordinal.value.value - 1 and feminine:
            part = look(tokens, other.stop, "adverb_of_day")
            hour = part is not None and not has_day(tokens, part.stop)  # الأولى ظهرا والثانية ظهرا
            return look(tokens, before - 1, "clock") is None and not hour
    return False


_FEMININE: Final = ("\N{ARABIC LETTER HEH}", "\N{ARABIC LETTER YEH}")
"""What الثانية and الأولى end with, folded."""
_SERIES: Final = 25
"""Words that what is first may take before the second."""


def _has_minutes(tokens: Tokens, stop: int, clock: Clock) -> bool:
    return clock.minute > 0 and (look(tokens, stop, "to") is not None or _after_and(tokens, stop) is not None)
