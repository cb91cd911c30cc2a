"""Moments: a day, a part of the day and a clock that stand together, in any order, are one expression."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnews.document import Reading
from arnews.numbers.around import HYPHENS
from arnews.numbers.hedges import hedge_behind
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import (
    as_reading,
    cut_of,
    digits_at,
    ends_phrase,
    hedge_before,
    is_named,
    mod_of,
    number_at,
    plain,
    with_part_before,
)
from arnews.times.clock import Clock, clock_at, hour_stands, iso_clock_at
from arnews.times.dates import ENGLISH_ENDINGS, read_month
from arnews.times.days import read_day
from arnews.times.holidays import holiday_at
from arnews.times.nights import Pieces, night_between, night_to, read_midnight
from arnews.times.numeric import YEAR_LENGTH, read_month_and_year
from arnews.times.parts import PartOfDay, is_marked, part_at
from arnews.times.relative import read_relative_unit
from arnews.times.shared import is_every, read_days, with_shared_direction, with_shared_year
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.times.zones import zone_at, zone_before
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["read_moment", "read_moments"]


def read_moments(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read the moment around a word of time; several where a list or a range gives each member."""
    if not _may_be_moment(tokens, index, hit):
        return []
    for start in _starts(tokens, index, floor):
        readings = _moments_from(tokens, start, floor)
        if readings and readings[-1].stop > index:
            return [] if is_named(tokens, start, readings[0].value) else readings
    return []


def _may_be_moment(tokens: Tokens, index: int, hit: Hit) -> bool:
    """Ask a quick question first, for years, hours by name and bare weekdays, most of which are no moment."""
    kind = hit.entry.kind
    if kind == "weekday_bare":
        if "unit" in kinds_at(tokens, hit.stop) or _opens_a_stamp(tokens, index):
            return True
        return index > 0 and not kinds_at(tokens, index - 1).isdisjoint(_BEFORE_WEEKDAY)
    if kind == "year":
        beside = tokens.words[max(0, index - 1) : index + 2]
        return not _DATE_MARKS.isdisjoint(beside) or "month" in kinds_at(tokens, index + 1)
    if kind == "slash" and tokens.words[index] in HYPHENS:
        words = tokens.words
        again = words[index + 2 : index + 3] == [words[index]] or (index > 1 and words[index - 2] == words[index])
        return again or YEAR_LENGTH in (len(plain(tokens, index - 1)), len(plain(tokens, index + 1)))
    if kind == "of_it":
        return index > 1 and number_at(tokens, index - 1) is not None
    if kind == "hour_letter":
        return digits_at(tokens, index - 1) is not None
    if kind == "left_out":
        return digits_at(tokens, index - 1) is not None
    if kind == "hour":
        stop = hit.stop
        if index and "at_hour" in kinds_at(tokens, index - 1):
            return True
        if stop >= len(tokens.words):
            return False
        following = tokens.words[stop]
        return bool(kinds_at(tokens, stop)) or following[0] == CONJUNCTION or following in HYPHENS
    return True


def _opens_a_stamp(tokens: Tokens, index: int) -> bool:
    """Tell whether a weekday without its article opens a line and its date in digits follows: أحد, 21/04/2024."""
    opens = index == 0 or tokens.begins_line(index)
    return opens and tokens.words[index + 1 : index + 2] in _PAUSES and tokens.words[index + 3 : index + 4] == ["/"]


_PAUSES: Final = ([","], ["\N{ARABIC COMMA}"])
_BEFORE_WEEKDAY: Final = ("nth", "unit")
_DATE_MARKS: Final = HYPHENS | {"/", "\\", "."}


def _moments_from(tokens: Tokens, start: int, floor: int) -> list[Reading[Written]]:
    kinds = kinds_at(tokens, start)
    number = number_at(tokens, start) is not None or "article" in kinds
    if (number or not kinds.isdisjoint(_CLOCKS)) and (hours := _hours(tokens, start, start, floor, None)):
        return hours
    two = _two_hours(tokens, start) if "unit" in kinds else None
    if two is not None:
        return _hours(tokens, start, two.stop, floor, None, named=True)
    if (number or "unit" in kinds) and (days := read_days(tokens, start)):
        return days
    read = read_moment(tokens, start, floor=floor) or read_month_and_year(tokens, start)
    if read is None:
        return []
    written, stop = read
    single = written.type == "DATE" and written.unit == "D" and look(tokens, start - 1, "until", "and") is None
    between = look(tokens, stop, "between", "comma") if single else None
    if between is not None and not tokens.begins_line(stop):
        more = look(tokens, between.stop, "between") if between.entry.kind == "comma" else None
        hours = _hours(tokens, start, more.stop if more is not None else between.stop, floor, written)
        if hours:
            return hours
    return [_reading_of(tokens, start, floor, written, stop)]


def _two_hours(tokens: Tokens, index: int) -> Hit | None:
    """Give the head of two hours: (بين) الساعتين (الثامنة والعاشرة)."""
    head = look(tokens, index, "unit")
    two = head is not None and head.entry.code == "H" and head.entry.form == "dual" and head.definite
    return head if two else None


def _starts(tokens: Tokens, index: int, floor: int) -> Iterator[int]:
    """Give where an expression around a token may begin: at the numbers and heads before it, the farthest first."""
    first = index
    while first > floor and index - first < _REACH and _leads(tokens, first - 1) and not tokens.begins_line(first):
        first -= 1
    while first < index and not _begins(tokens, first):
        first += 1
    yield from (at for at in range(first, index) if _begins(tokens, at))
    yield index


_REACH: Final = 9
_LEADING: Final = (
    "of", "until", "to", "same_before", "demonstrative", "article", "nth", "day_name", "colon", "slash", "month_head",
    "day_head", "per", "comma", "closing", "opening", "zone_head",
)  # fmt: skip
_BEGINNING: Final = (
    "same_before",
    "nth",
    "day_name",
    "month_head",
    "day_head",
    "article",
    "demonstrative",
    "part_lead",
)


def _leads(tokens: Tokens, index: int) -> bool:
    """Tell whether a token may stand between the beginning of an expression and its word of time."""
    written = tokens.words[index]
    if written in ENGLISH_ENDINGS and not tokens.gap(index):
        return True
    if number_finder()(written) is not None or written in HYPHENS or word(written).bare == CONJUNCTION:
        return True
    return not kinds_at(tokens, index).isdisjoint(_LEADING)


def _begins(tokens: Tokens, index: int) -> bool:
    return number_finder()(tokens.words[index]) is not None or not kinds_at(tokens, index).isdisjoint(_BEGINNING)


def _reading_of(tokens: Tokens, start: int, floor: int, written: Written, stop: int) -> Reading[Written]:
    if written.nth is not None and look(tokens, start - 1, "every") is not None and start > floor:
        start, written = start - 1, Written(type="SET", value=f"P1{written.unit}", unit=written.unit)  # كل أول خميس من
    rule = "clock" if written.hour is not None else "part_of_day" if written.part is not None else "day"
    if written.nth is not None:
        rule = "nth"
    elif written.type == "SET":
        rule = "every"
    if written.weekday is not None and written.day is written.direction is written.week is None:
        written = with_shared_direction(tokens, written, stop)
        written = written._replace(every=written.month is None and is_every(tokens, stop, "W"))
    if written.hour is None and written.part is not None:
        start = _before_prayer(tokens, start, floor)
    if written.part == "NI" and start > floor and (middle := look(tokens, start - 1, "part_of_period")) is not None:
        tonight = not kinds_at(tokens, start).isdisjoint(("deictic", "demonstrative"))  # منتصف هذه الليلة
        night = not middle.definite and middle.entry.value == "MID" and tonight
        if night:  # منتصف الليلة الماضية
            start, written = start - 1, written._replace(part=None, hour=24, unit="H")
    leads = written.hour is None and "part_lead" in kinds_at(tokens, start)
    if leads and (lead := look(tokens, start, "part_lead")) is not None:
        told = lead if lead.entry.value else _which_hours(tokens, lead)
        written = written._replace(mod=mod_of(told) if told is not None else None)  # ساعة متأخرة من مساء أمس
    if rule == "clock" and (hedged := hedge_before(tokens, start, floor)) is not None:
        start, written = hedged.start, written._replace(mod=mod_of(hedged))  # حوالي الساعة الثامنة
    elif rule == "clock" and start > floor and (hedged := look(tokens, start - 1, "hour_hedge")) is not None:
        start, written = start - 1, written._replace(mod=mod_of(hedged))
    elif rule == "clock" and written.mod is None and (behind := hedge_behind(tokens, stop)) is not None:
        written = written._replace(mod="APPROX" if behind[0] == "about" else None)  # الساعة الثامنة تقريبا
    if rule == "day" and written.weekday is not None and start > floor and "unit" in kinds_at(tokens, start - 1):
        head = look(tokens, start - 1, "unit")  # يومي الخميس والجمعة
        heads = head is not None and head.entry.code == "D" and head.entry.form == "construct"
        start -= heads and not cut_of(tokens, start)
    if rule == "day":
        start, written = with_part_before(tokens, start, floor, with_shared_year(tokens, written, stop))
    return as_reading(tokens, start, written, stop, rule)


def _which_hours(tokens: Tokens, lead: Hit) -> Hit | None:
    """Give the adjective that says which hours of a part of the day are meant: ساعات الصباح (الأولى)."""
    part = look(tokens, lead.stop, "part_of_day")
    which = look(tokens, part.stop, "early") if part is not None else None
    return which if which is not None and which.entry.value else None


def _before_prayer(tokens: Tokens, start: int, floor: int) -> int:
    """Give where a time begins that a preposition makes of the name of a prayer: بعد المغرب, بعد صلاة العشاء."""
    part = part_at(tokens, start) if start > floor else None
    if part is None or part.hit.proclitics:
        return start
    prayer = look(tokens, start - 1, "prayer")
    led = prayer is not None and start - 1 > floor and not prayer.proclitics
    if led and look(tokens, part.stop, "deictic", "weekday") is None:
        return start - 2 if look(tokens, start - 2, "anchor") is not None else start - 1
    if part.hit.entry.needs != "prayer_before":
        return start
    return start - 1 if look(tokens, start - 1, "anchor") is not None else start


def _is_country(tokens: Tokens, part: PartOfDay) -> bool:
    """Tell whether المغرب is the country, with no word of prayers before it: منتخب المغرب (غدا), not عند المغرب."""
    if part.hit.entry.form != "country" or not part.hit.definite or part.led or part.this:
        return False
    return look(tokens, part.start - 1, "prayer_before", "prayer", "call_to_prayer") is None


def read_moment(tokens: Tokens, start: int, floor: int = 0, whole: bool = False) -> Part | None:
    """
    Read a day, a part of the day, a clock, or several of them joined.

    >>> from arnews import tokenize
    >>> written, stop = read_moment(tokenize("مساء اليوم الساعة التاسعة"), 0)
    >>> written.offset, written.hour, stop
    (0, 21, 4)
    """
    pieces = _first(tokens, start, whole)
    if pieces is None:
        return None
    while (more := _next(tokens, pieces)) is not None:
        pieces = more
    if pieces.day is not None and pieces.clock is None and pieces.part is None:
        return pieces.day, pieces.stop
    if pieces.clock is None and pieces.day is None and not whole:
        part = part_at(tokens, start)
        if part is None or not is_marked(tokens, part):
            return None
    written = _together(pieces)
    if pieces.clock is not None and not written.zone:
        written = written._replace(zone=zone_before(tokens, start, floor))
    return written, pieces.stop


def _together(pieces: Pieces) -> Written:
    base = pieces.day if pieces.day is not None else Written()
    clock = pieces.clock
    if clock is not None:
        part = clock.part if clock.part is not None else pieces.part
        return base._replace(
            type="TIME",
            hour=clock._replace(part=part).of_day,
            minute=clock.minute,
            second=clock.second,
            zone=clock.zone,
            part=None,
            unit="H",
            mod="APPROX" if pieces.about else base.mod,
        )
    if pieces.part == "AN" and pieces.day is None:
        return base._replace(type="TIME", hour=0, mod="AFTER", unit="H")
    if pieces.part == "BN" and pieces.day is None:
        return base._replace(type="TIME", hour=24, mod="BEFORE", unit="H")
    part = "NI" if pieces.part in ("AN", "BN") else pieces.part
    return base._replace(type="TIME", part=part)


def _first(tokens: Tokens, start: int, whole: bool) -> Pieces | None:
    """Read the first piece of a moment."""
    kinds = kinds_at(tokens, start)
    if not kinds.isdisjoint(_CLOCKS) or number_finder()(tokens.words[start]) is not None:
        clock = clock_at(tokens, start, whole=whole)
        stands = clock is not None and ((whole and clock.sure) or hour_stands(tokens, start, clock))
        stands = stands and not (start and tokens.words[start - 1] == "+")  # (+3 توقيت غرينتش)
        if clock is not None and stands and ("clock" in kinds or clock.zone or not _is_score(tokens, start)):
            return Pieces(None, None, clock, clock.stop)
    if "midnight" in kinds and (named := look(tokens, start, "midnight")) is not None:
        return read_midnight(tokens, named)
    if "night" in kinds and (night := night_between(tokens, start)) is not None:
        return night
    part = part_at(tokens, start) if not kinds.isdisjoint(_PARTS) else None
    if part is not None and _is_country(tokens, part) and not whole:
        return None
    if part is not None:
        ends = part.stop >= len(tokens.words) or tokens.begins_line(part.stop)
        of = look(tokens, part.stop, "of")
        day = None if ends else _day_of_part(tokens, start, of.stop if of is not None else part.stop)
        shared = _day_of_next_part(tokens, part) if day is None and not ends else None
        if shared is not None:
            return Pieces(shared, part.code, None, part.stop)
        bracketed = _weekday_in_brackets(tokens, part.stop) if day is None and not ends else None
        if bracketed is not None:
            return Pieces(bracketed[0], part.code, None, bracketed[1])
        if part.this:
            return Pieces(Written(offset=0, unit="D"), part.code, None, part.stop)
        if day is not None and day[0].type != "TIME" and not cut_of(tokens, of.stop if of is not None else part.stop):
            return Pieces(day[0], part.code, None, night_to(tokens, part.code, day[0], day[1]))
        if is_marked(tokens, part) or whole or (part.hit.definite and _clock_after(tokens, part.stop) is not None):
            return Pieces(None, part.code, None, part.stop)
        if part.stop > part.hit.stop or part.led:
            return None
    lead = look(tokens, start, "part_lead") if "part_lead" in kinds else None
    day = read_day(tokens, lead.stop if lead is not None else start)
    if day is None or (lead is not None and not (day[0].part or lead.entry.value)):
        return None
    return (
        Pieces(day[0]._replace(part=None, type="DATE"), day[0].part, None, day[1])
        if day[0].part
        else Pieces(day[0], None, None, day[1])
    )


def _day_of_part(tokens: Tokens, start: int, after: int) -> Part | None:
    """Read the day behind a part of the day that begins at `start`: (صباح) الأحد, (ليلة) عيد الفطر."""
    day = read_day(tokens, after)
    if day is None and (period := read_relative_unit(tokens, after)) is not None and period[0].unit == "D":
        return period  # صباح اليوم التالي
    if day is not None and "day_name" in kinds_at(tokens, after):
        return day[0]._replace(eve=look(tokens, start, "eve") is not None), day[1]  # ليلة النصف من شعبان
    party = look(tokens, start, "part_of_day")
    if party is not None and party.entry.needs == "party_before":
        return day or _first_of_two(tokens, after)  # سهرة رأس السنة is no evening of its day
    if day is None and (holiday := holiday_at(tokens, after)) is not None:
        return holiday[0]._replace(eve=look(tokens, start, "eve") is not None), holiday[1]
    return day or _first_of_two(tokens, after)


def _day_of_next_part(tokens: Tokens, part: PartOfDay) -> Written | None:
    """Read the day that a part of the day shares with the next: صباح (ومساء الخميس), فجر (وصباح أمس)."""
    if part.hit.definite or part.adverb or part.led or part.stop >= len(tokens.words):
        return None
    alone = word(tokens.words[part.stop]).bare == CONJUNCTION
    second = part_at(tokens, part.stop + alone)
    if second is None or second.hit.definite or second.led:
        return None
    if not alone and second.hit.proclitics != CONJUNCTION:
        return None
    day = read_day(tokens, second.stop) if second.stop < len(tokens.words) else None
    return day[0] if day is not None and day[0].type == "DATE" and not cut_of(tokens, second.stop) else None


def _first_of_two(tokens: Tokens, index: int) -> Part | None:
    """Read the first of two days under one head: (مساء) يومي الخميس (والجمعة), (مساء) يومي 1 (و2 ديسمبر)."""
    head = look(tokens, index, "unit")
    if head is None or head.entry.code != "D" or head.entry.form != "construct" or head.proclitics:
        return None
    if look(tokens, head.stop, "weekday") is not None and not cut_of(tokens, head.stop):
        return read_day(tokens, head.stop)
    days = read_days(tokens, index)
    return (days[0].value, days[0].stop) if len(days) == _PAIR else None


_PAIR: Final = 2


def _weekday_in_brackets(tokens: Tokens, index: int) -> Part | None:
    """Read the weekday of a part of the day in brackets: فجر (الأحد)."""
    opening = look(tokens, index, "opening")
    weekday = look(tokens, opening.stop, "weekday") if opening is not None else None
    closing = look(tokens, weekday.stop, "closing") if weekday is not None and not weekday.proclitics else None
    if weekday is None or closing is None:
        return None
    return Written(weekday=int(weekday.entry.value), unit="D"), closing.stop


_CLOCKS: Final = ("clock", "hour")
_PARTS: Final = ("adverb_of_day", "part_of_day", "part_lead", "demonstrative")


def _is_score(tokens: Tokens, start: int) -> bool:
    """Tell whether digits and a hyphen or a colon stand before a number: 3-1 مساء, 3:2 مساء السبت."""
    marked = start > 1 and (tokens.words[start - 1] in HYPHENS or tokens.words[start - 1] == ":")
    return marked and digits_at(tokens, start - 2) is not None


def _next(tokens: Tokens, pieces: Pieces) -> Pieces | None:
    """Add the next piece, if one follows that the moment has not yet."""
    if pieces.stop >= len(tokens.words):
        return None
    if not kinds_at(tokens, pieces.stop) and number_at(tokens, pieces.stop) is None and tokens.gap(pieces.stop):
        return None  # no word of time: no piece and no joint
    if pieces.clock is not None and pieces.day is not None and not pieces.clock.zone:
        zone, stop, zoned = zone_at(tokens, pieces.stop)  # الثامنة مساء الجمعة بتوقيت القاهرة
        return pieces._replace(clock=pieces.clock._replace(zone=zone), stop=stop) if zoned else None
    joint = _read_joint(tokens, pieces.stop)
    if joint.stop >= len(tokens.words) or tokens.begins_line(joint.stop):
        return None
    if joint.stop == pieces.stop and pieces.day is None and pieces.clock is not None and _is_stamp(tokens, joint.stop):
        joint = _Joint(pieces.stop + 1, False, ())  # 09:54 ص - السبت 27 ديسمبر 2025
    if pieces.day is not None and pieces.day.type == "SET":
        return None
    dated = pieces.day is not None and pieces.day.year is not None
    if pieces.clock is None and (clock := _clock_after(tokens, pieces.stop, pieces.part, dated)) is not None:
        differ = pieces.part is not None and clock.part is not None and clock.part != pieces.part
        return pieces._replace(clock=clock, stop=clock.stop, about=joint.about) if not differ else None
    if pieces.part is None and pieces.clock is None and (part := _part_of(tokens, pieces.day, joint)) is not None:
        return pieces._replace(part=part.code, stop=part.stop)
    if pieces.day is None and not cut_of(tokens, joint.stop):
        return _with_day(tokens, pieces, joint)
    return None


def _is_stamp(tokens: Tokens, index: int) -> bool:
    """Tell whether a dash or bar set off by spaces stands between a clock and its whole date."""
    dash = look(tokens, index, "range_mark") is not None or look(tokens, index, "bar") is not None
    if not dash or not tokens.gap(index) or index + 1 >= len(tokens.words) or tokens.begins_line(index + 1):
        return False
    day = read_day(tokens, index + 1)
    return day is not None and day[0].year is not None and day[0].day is not None


def _with_day(tokens: Tokens, pieces: Pieces, joint: "_Joint") -> Pieces | None:
    """Add the day of a clock or part: (الثامنة مساء) السبت, (الساعة 10) من يوم الثلاثاء, (14:30)، 15 مارس."""
    if len(joint.words) + joint.comma > 1 or "at" in joint.words:
        return None
    day = read_day(tokens, joint.stop)
    if day is None and joint.words in ((), ("of",)) and "unit" in kinds_at(tokens, joint.stop):
        same = read_relative_unit(tokens, joint.stop)  # الساعة العاشرة من مساء اليوم نفسه
        if same is not None and same[0].unit == "D" and same[0].same == 0 and not joint.comma:
            return pieces._replace(day=same[0], stop=same[1])
    numbered = day is not None and day[0].day is not None  # 15 من الشهر الجاري
    if day is None or not (numbered or (day[0].unit == "D" and day[0].same is None)):
        return None
    if day[0].part is not None and pieces.part is None and pieces.clock is not None and pieces.clock.part is None:
        return pieces._replace(day=day[0]._replace(type="DATE", part=None), part=day[0].part, stop=day[1])
    return pieces._replace(day=day[0], stop=day[1]) if day[0].type == "DATE" else None


def _part_of(tokens: Tokens, day: Written | None, joint: "_Joint") -> PartOfDay | None:
    """Read the part of a day right behind it: (غدا) صباحا, (الخميس) في الصباح, (السبت) بالليل."""
    if joint.comma or joint.words not in ((), ("in",)):
        return None
    part = part_at(tokens, joint.stop)
    if part is None or part.this:
        return None
    if part.adverb:
        return part if not part.hit.proclitics else None
    if day is None or not part.hit.definite:
        return None
    if joint.words:
        return part
    if part.hit.proclitics == CONJUNCTION or part.hit.entry.form == "country":
        return None
    return part if not part.hit.entry.needs or ends_phrase(tokens, part.stop) else None  # غدا الظهر


class _Joint(NamedTuple):
    """What may join two pieces of a moment."""

    stop: int
    comma: bool
    words: tuple[str, ...]
    """in for في, of for من, at for عند, على, تمام, نحو, dated for بتاريخ."""
    about: bool = False
    """Whether one of them hedges: نحو, في حدود."""


def _read_joint(tokens: Tokens, stop: int) -> _Joint:
    """Step over what may join two pieces in one line: a comma, في, من, عند, في تمام, على نحو."""
    if kinds_at(tokens, stop).isdisjoint(_JOINTS):
        return _Joint(stop, False, ())
    comma = look(tokens, stop, "comma")
    at = comma.stop if comma is not None else stop
    words: list[str] = []
    about = False
    while len(words) < _MOST_JOINTS and (hit := look(tokens, at, "moment_joint", "of")) is not None:
        if tokens.begins_line(at):
            break
        about = about or hit.entry.form == "about"
        words.append("of" if hit.entry.kind == "of" else "at" if hit.entry.form == "about" else hit.entry.form)
        at = hit.stop
    return _Joint(at, comma is not None, tuple(words), about)


_JOINTS: Final = ("comma", "moment_joint", "of")
_MOST_JOINTS: Final = 3


def _clock_after(tokens: Tokens, stop: int, part: str | None = None, dated: bool = False) -> Clock | None:
    """Read the clock of a day or part before it: (غدا) في تمام الساعة الثامنة, (مساء اليوم) عند التاسعة."""
    iso = iso_clock_at(tokens, stop)
    if iso is not None:
        return iso
    joint = _read_joint(tokens, stop)
    at = joint.stop
    dash = look(tokens, at, "range_mark") is not None or look(tokens, at, "bar") is not None
    colon = tokens.words[at : at + 1] in _COLON and plain(tokens, at + 2) == ":" and len(plain(tokens, at + 3)) == 2
    if colon:
        at += 1  # الخميس 13 مارس: 18:00
    if dash and tokens.gap(at) and (plain(tokens, at + 2) == ":" or _is_hour(tokens, at + 1, dated)):
        at += 1  # الثلاثاء 4 شتنبر 2018 - 11:45, 31-05-2015 | 00:03, 20 أبريل 2016 - الساعة 3
    if at >= len(tokens.words) or tokens.begins_line(at) or cut_of(tokens, at) or "of" in joint.words:
        return None
    kinds = kinds_at(tokens, at)
    midnight = look(tokens, at, "midnight") if "midnight" in kinds else None
    if midnight is not None and not midnight.entry.needs and (joint.words or joint.comma):
        return Clock(int(midnight.entry.value), 0, None, None, "", midnight.stop, True)
    if kinds.isdisjoint(_CLOCKS) and digits_at(tokens, at) is None and "." not in tokens.words[at]:
        return None
    clock = clock_at(tokens, at, behind_day=not joint.words)
    if clock is None or "clock" in kinds:
        return clock
    digits = tokens.words[at][0].isdigit() and not joint.words
    stamp = digits and (
        clock.second is not None or colon or (dated and tokens.words[at + 1 : at + 2] in _COLON)
    )  # 2018-01-11 07:57
    if clock.sure and (stamp or hour_stands(tokens, at, clock)) and not _goes_on_as_range(tokens, clock):
        return clock
    if part is None or "hour" not in kinds:
        return None
    told = joint.words[-1:] == ("at",) or (joint.words == ("in",) and ends_phrase(tokens, clock.stop))
    return clock if told else None


_COLON: Final = ([":"],)


def _is_hour(tokens: Tokens, index: int, dated: bool) -> bool:
    """Tell whether an hour stands behind a dash or a bar: (15 مارس 2016 -) الساعة 3, الثامنة مساء, 8 مساء."""
    if not dated:
        return look(tokens, index, "clock") is not None  # غدا - الساعة 8
    if not kinds_at(tokens, index).isdisjoint(_CLOCKS):
        return True
    clock = clock_at(tokens, index, behind_day=True) if digits_at(tokens, index) is not None else None
    return clock is not None and clock.part is not None


def _goes_on_as_range(tokens: Tokens, clock: Clock) -> bool:
    """Tell whether two bare numbers with a hyphen follow, which are a score and no hour."""
    return (
        clock.part is None
        and not clock.zone
        and clock.stop < len(tokens.words)
        and tokens.words[clock.stop] in HYPHENS
        and not clock.minute
    )


def _hours(
    tokens: Tokens, start: int, at: int, floor: int, day: Written | None, named: bool = False
) -> list[Reading[Written]]:
    """
    Read two hours that share a part of the day, a zone or a day: من 8 إلى 10 مساء, من التاسعة صباحا حتى الثالثة.

    The expression begins at `start`, with a day, the head of two hours (`named`) or the first hour, which stands at
    `at`.
    """
    pair = look(tokens, at - 1, "between")
    both = named or (pair is not None and pair.entry.form == "both")
    first = clock_at(tokens, at, pair=both)
    first = first._replace(sure=True) if first is not None and named else first
    joint = _joint_of_hours(tokens, first.stop, both) if first is not None else None
    if first is None or joint is None:
        return []
    second = clock_at(tokens, joint)
    if second is None or not _are_hours(tokens, at, first, joint, second, named or pair is not None):
        return []
    return _pair_of_hours(tokens, start, floor, day, first, joint, second)


def _joint_of_hours(tokens: Tokens, stop: int, both: bool) -> int | None:
    """Give the token that the second of two hours begins in."""
    if stop >= len(tokens.words):
        return None
    until = look(tokens, stop, "until")
    if until is not None:
        return until.stop
    if both and word(tokens.words[stop]).bare == CONJUNCTION:
        return stop + 1
    if both and tokens.words[stop][0] == CONJUNCTION:
        return stop
    return stop + 1 if tokens.words[stop] in HYPHENS else None


def _are_hours(tokens: Tokens, at: int, first: Clock, joint: int, second: Clock, led: bool) -> bool:
    """Tell whether two numbers are hours: one of them is sure, and the other counts nothing."""
    if not (first.sure or second.sure) or max(first.hour, second.hour) > _HOURS:
        return False
    hyphen = tokens.words[joint - 1] in HYPHENS
    if not second.sure and (not ends_phrase(tokens, second.stop) or _is_month(tokens, second.stop)):
        return False
    if hyphen and not second.sure and tokens.gap(joint):
        return False
    noon = second.part in ("MI", "AF") and _EARLIEST_MORNING <= first.hour <= _NOON  # 10 - 2 ظهرا
    if hyphen and not first.sure and not led and not (noon or 0 < first.hour < second.hour):
        return False  # a score: 3-1 مساء
    name = look(tokens, at, "hour")
    if name is not None and not first.sure and not led and look(tokens, at - 1, "hour_before") is None:
        return at == 0 or tokens.begins_line(at) or tokens.words[at - 1] == ":"  # المواعيد: الثامنة - العاشرة مساء
    return first.sure or led or hyphen


_HOURS: Final = 24


def _is_month(tokens: Tokens, stop: int) -> bool:
    of = look(tokens, stop, "of")
    return read_month(tokens, of.stop if of is not None else stop) is not None


def _pair_of_hours(
    tokens: Tokens, start: int, floor: int, day: Written | None, first: Clock, joint: int, second: Clock
) -> list[Reading[Written]]:
    if second.zone and not first.zone and _is_between_dashes(tokens, joint, second.stop):
        return []
    if _are_reversed(first, second):
        first = first._replace(hour=first.minute, minute=0)
        second = second._replace(hour=second.minute, minute=0)
    low, high = _shared_hours(first, second)
    if low is None or high is None:
        return []
    zone = second.zone or zone_before(tokens, start, floor)
    base, end = day, second.stop
    if base is None:
        pieces = _next(tokens, Pieces(None, second.part or "", second, second.stop))
        if pieces is not None and pieces.day is not None and pieces.clock is second:
            base, end = pieces.day, pieces.stop
    overnight = (high, second.minute) < (low, first.minute)
    base = base if base is not None else Written()
    begin = (base if day is not None or not overnight else Written())._replace(
        type="TIME", hour=low, minute=first.minute, second=first.second, zone=first.zone or zone, part=None, unit="H"
    )
    until = base._replace(
        type="TIME", hour=high, minute=second.minute, second=second.second, zone=second.zone or first.zone or zone,
        part=None, unit="H", later=overnight and end == second.stop,
    )  # fmt: skip
    return [
        as_reading(tokens, start, begin, first.stop, "clock"),
        as_reading(tokens, joint, until, end, "clock"),
    ]


def _are_reversed(first: Clock, second: Clock) -> bool:
    """Tell whether two hours are typed from right to left, minutes first: من 00:10 إلى 00:12 is ten to twelve."""
    plain = first.part is None and second.part is None and first.second is None and second.second is None
    return plain and first.hour == second.hour == 0 and 0 < first.minute < second.minute <= _HOURS


def _is_between_dashes(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether dashes set an hour off as brackets would: 17:00 - 14:00 بتوقيت غرينتش -."""
    before, after = tokens.words[start - 1], tokens.words[stop : stop + 1]
    return before in HYPHENS and bool(tokens.gap(start - 1)) and bool(after) and after[0] in HYPHENS


def _shared_hours(first: Clock, second: Clock) -> tuple[int | None, int | None]:
    """
    Give the hours of the day of two that share the part of the day that only one of them has; their order stays right.

    >>> evening, eleven = Clock(2, 0, None, "AF", "", 0, True), Clock(11, 0, None, None, "", 0, False)
    >>> _shared_hours(eleven, evening), _shared_hours(Clock(9, 0, None, "MO", "", 0, True), eleven._replace(hour=3))
    ((11, 14), (9, 15))
    """
    low, high = first.of_day, second.of_day
    if first.part is None and second.part is not None and first.hour <= _NOON:
        limit = high * 60 + second.minute
        candidates = [hour for hour in (low, low + _NOON) if hour * 60 + first.minute < limit]
        low = candidates[-1] if candidates else low
    elif second.part is None and first.part is not None and second.hour <= _NOON:
        limit = low * 60 + first.minute
        candidates = [hour for hour in (high, high + _NOON) if hour * 60 + second.minute > limit]
        high = candidates[0] if candidates else high
    return low, high


_NOON: Final = 12
_EARLIEST_MORNING: Final = 9
