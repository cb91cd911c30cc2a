"""
What is written: time expressions read from tokens, not yet set against a publication date.

Reading begins where a word of time stands. What belongs to it on its left (a number, a head such as يوم, a part such
as أواخر) is looked for first, then everything is read once from left to right.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple, cast

from arnews.document import Reading
from arnews.numbers.grammar import HYPHENS, hedge, read_cardinal, read_fraction, read_ordinal, read_range
from arnews.numbers.words import CONJUNCTION, context, number_finder
from arnews.spans import Span
from arnews.times.value import TimexMod, TimexType
from arnews.times.words import Hit, kinds_at, look, time_words
from arnews.tokenization import Tokens, word

__all__ = ["Written", "read_date", "read_duration", "read_time", "read_times_at"]


class Written(NamedTuple):
    """A time expression as it is written."""

    type: TimexType = "DATE"
    year: int | None = None
    end_year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str = "gregorian"
    weekday: int | None = None
    offset: int | None = None
    """Days from the day of writing."""
    direction: int | None = None
    """-1 last, 0 this, 1 next; of the unit, the weekday or the month."""
    unit: str | None = None
    same: int | None = None
    """Units from a date that was just given."""
    part: str | None = None
    hour: int | None = None
    minute: int = 0
    zone: str = ""
    amount: str | None = None
    anchor: int | None = None
    """-1 before, 1 after the day of writing, by `amount` of `unit`."""
    value: str | None = None
    """Where it is plain: PRESENT_REF, P1D, 198."""
    portion: str | None = None
    """Q1-Q4, H1, H2, SP, SU, FA, WI of the year."""
    mod: TimexMod | None = None


_MOD_OF: Final[dict[str, TimexMod]] = {
    "about": "APPROX", "more_than": "MORE_THAN", "at_least": "MORE_THAN", "less_than": "LESS_THAN",
    "at_most": "LESS_THAN",
}  # fmt: skip

Part = tuple[Written, int]
"""What is written, and the token after it."""


# -- numbers beside words of time --------------------------------------------------------------------------------------


def _number_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Decimal | Fraction | int | None] | None:
    """Give where the number that ends before a token begins, and its value."""
    first = index
    words = number_finder()
    while first > floor and index - first < 10:
        written = tokens.words[first - 1]
        if words(written) is None and word(written).bare != CONJUNCTION:
            break
        first -= 1
    for start in range(first, index):
        for reader in (read_cardinal, read_fraction):
            reading = reader(tokens, start)
            if reading is not None and reading.stop == index:
                value = reading.value.value
                assert not isinstance(value, tuple)
                return start, value
    return None


def _bracketed_number(tokens: Tokens, index: int, floor: int) -> tuple[int, int] | None:
    """Give where digits in brackets before a token begin, and their value: (60) يوما."""
    if index - 3 < floor or tokens.words[index - 1] != ")" or tokens.words[index - 3] != "(":
        return None
    value = _digits(tokens, index - 2)
    return None if value is None else (index - 3, value)


def _day_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read the number of a day: 15, الخامس عشر, الـ7."""
    article = look(tokens, index, "article")
    if article is not None:
        index = article.stop
    reading = read_ordinal(tokens, index) or read_cardinal(tokens, index)
    if reading is None or not isinstance(reading.value.value, int) or not 1 <= reading.value.value <= 31:
        return None
    return reading.value.value, reading.stop


def _cut(tokens: Tokens, index: int) -> int:
    """Give how many code points of a token are proclitics, as the lexicons of time and numbers know it."""
    found = time_words()[0][tokens.words[index]] or number_finder()(tokens.words[index])
    return found.cut if found is not None else 0


# -- years, months, calendar dates -------------------------------------------------------------------------------------


def _digits(tokens: Tokens, index: int) -> int | None:
    if index >= len(tokens.words) or len(tokens.words[index]) > 9 or not tokens.words[index].isdecimal():
        return None
    return int(tokens.words[index])


def _era(tokens: Tokens, index: int, year: int) -> tuple[str, int]:
    """Read the mark of the calendar after a year (هـ, م); without one, the number tells."""
    hijri = look(tokens, index, "hijri_mark")
    if hijri is not None and not hijri.cut:
        return "hijri", hijri.stop
    gregorian = look(tokens, index, "gregorian_mark")
    if gregorian is not None and not gregorian.cut and tokens.starts[index] - tokens.ends[index - 1] <= 1:
        return "gregorian", gregorian.stop
    return ("hijri" if 1300 <= year <= 1500 else "gregorian"), index


def _second_year(tokens: Tokens, index: int, year: int) -> tuple[int, int] | None:
    """Read the second year of a school or fiscal year: /2016, -1438."""
    if index + 1 >= len(tokens.words) or tokens.words[index] not in ("/", "-", "–"):
        return None
    second = _digits(tokens, index + 1)
    if second is None or second != year + 1:
        return None
    return second, index + 2


def _year(tokens: Tokens, index: int, bare: bool = False) -> Part | None:
    """Read a year with its head (عام 2016, للعام الهجري 1436), or only its digits where `bare` allows."""
    head = look(tokens, index, "unit")
    at, adjective = index, False
    if head is not None and head.entry.code == "Y" and head.entry.form in ("singular", "construct"):
        at = head.stop
        while (described := look(tokens, at, "year_adjective", "relative")) is not None:
            at, adjective = described.stop, True
        year = _digits(tokens, at)
        if year is None and not adjective:
            words = read_cardinal(tokens, at)
            if words is not None and isinstance(words.value.value, int) and 1000 <= words.value.value <= 2100:
                return Written(year=words.value.value, unit="Y"), words.stop
    elif bare:
        year = _digits(tokens, at)
    else:
        return None
    if year is None or not 100 <= year <= 2100 or (head is None and year < 1300):
        return None
    stop = at + 1
    second = _second_year(tokens, stop, year)
    if second is not None:
        calendar, stop = _era(tokens, second[1], year)
        return Written(year=year, end_year=second[0], calendar=calendar, unit="Y"), stop
    calendar, stop = _era(tokens, stop, year)
    if calendar == "hijri" and second is None and (again := _second_year(tokens, stop, year)) is not None:
        calendar, stop = _era(tokens, again[1], year)
        return Written(year=year, end_year=again[0], calendar=calendar, unit="Y"), stop
    return Written(year=year, calendar=calendar, unit="Y"), stop


def _month(tokens: Tokens, index: int) -> Part | None:
    """Read a month with its other name, a relative word or a year: شهر مارس 2017, يوليو (تموز), أيار المقبل."""
    head = look(tokens, index, "month_head")
    at = head.stop if head is not None else index
    name = look(tokens, at, "month")
    if name is None or (at > index and name.proclitics):
        return None
    number, calendar, stop = int(name.entry.value), name.entry.calendar, name.stop
    sure = head is not None or not name.entry.needs
    other = _other_name(tokens, stop, number)
    if other is not None:
        stop, sure = other, True
    written = Written(month=number, calendar=calendar, unit="M")
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics:
        return written._replace(direction=int(relative.entry.value)), relative.stop
    of = look(tokens, stop, "of")
    year = _year(tokens, stop, bare=True) or (_year(tokens, of.stop) if of is not None else None)
    if year is not None and year[0].end_year is None and not _new_line(tokens, stop) and calendar == year[0].calendar:
        return written._replace(year=year[0].year), year[1]
    return written._replace(portion=None if sure else "unsure"), stop


def _new_line(tokens: Tokens, index: int) -> bool:
    """Tell whether a token stands on another line than the one before it."""
    return "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


def _other_name(tokens: Tokens, index: int, number: int) -> int | None:
    """Read the second name of the same month: /تموز, (تموز), آب."""
    at = index
    opening = look(tokens, at, "opening")
    slash = look(tokens, at, "slash")
    if opening is not None or slash is not None:
        at += 1
    name = look(tokens, at, "month")
    if name is None or int(name.entry.value) != number or name.proclitics:
        return None
    if opening is not None:
        return name.stop + 1 if look(tokens, name.stop, "closing") is not None else None
    return name.stop


def _calendar_date(tokens: Tokens, index: int) -> Part | None:
    """Read a day of a month: 15 مارس 2016, الخامس عشر من شهر مارس, الـ 7 من الشهر المقبل."""
    if index >= len(tokens.words):
        return None
    written = tokens.words[index]
    if number_finder()(written) is None and "." not in written and look(tokens, index, "article") is None:
        return None
    numeric = _numeric_date(tokens, index)
    if numeric is not None:
        return numeric
    day = _day_number(tokens, index)
    if day is None:
        return None
    number, at = day
    of = look(tokens, at, "of")
    at = of.stop if of is not None else at
    month = _month(tokens, at)
    if month is not None:
        first = look(tokens, at, "month", "month_head")
        if first is not None and first.proclitics:
            return None
        return month[0]._replace(day=number, unit="D", portion=None), month[1]
    period = _relative_unit(tokens, at) if of is not None else None
    if period is not None and period[0].unit == "M":
        return period[0]._replace(day=number), period[1]
    return None


_SEPARATORS: Final = frozenset("/-–.")


def _numeric_date(tokens: Tokens, index: int) -> Part | None:
    """Read a date in digits: 15/3/2016, 2016-03-15, 13 / 3/ 1442 هـ. Day before month, unless only the other fits."""
    parts: list[int] = []
    if index + 4 < len(tokens.words) and tokens.words[index + 1] in _SEPARATORS:
        if tokens.words[index + 1] != tokens.words[index + 3]:
            return None
        numbers = [_digits(tokens, index + step) for step in (0, 2, 4)]
        parts = [number for number in numbers if number is not None]
        stop = index + 5
        gap = max(tokens.starts[at + 1] - tokens.ends[at] for at in range(index, index + 4))
        if gap > (1 if tokens.words[index + 1] == "/" else 0):
            return None
    elif tokens.words[index].count(".") == 2 and len(tokens.words[index]) < 11:
        pieces = tokens.words[index].split(".")
        parts = [int(piece) for piece in pieces if piece.isdecimal()]
        stop = index + 1
    if len(parts) != 3:
        return None
    first, second, third = parts
    year, month, day = (first, second, third) if first >= 1000 else (third, second, first)
    if month > 12 >= day:
        month, day = day, month
    calendar, end = _era(tokens, stop, year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2100):
        return None
    return Written(year=year, month=month, day=day, calendar=calendar, unit="D"), end


# -- relative units and days -------------------------------------------------------------------------------------------


def _relative_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a unit set by a relative word: الشهر الماضي, هذا العام, الأسبوع نفسه."""
    this = look(tokens, index, "demonstrative")
    at = this.stop if this is not None else index
    unit = look(tokens, at, "unit")
    season = look(tokens, at, "season") if unit is None else None
    if season is not None:
        return _season(tokens, index, season, this is not None)
    if unit is None or unit.entry.form != "singular" or not unit.definite or unit.entry.code in ("S", "MIN", "H"):
        return None
    code, stop = unit.entry.code, unit.stop
    described = look(tokens, stop, "year_adjective")
    if described is not None and code == "Y":
        stop = described.stop
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics and not (this is not None):
        written = Written(unit=code, direction=int(relative.entry.value))
        year = _year(tokens, relative.stop, bare=True) if code == "Y" else None
        if year is not None:
            return year
        return written, relative.stop
    if this is not None:
        return Written(unit=code, direction=0), stop
    same = look(tokens, stop, "same")
    if same is not None and not same.proclitics:
        return Written(unit=code, same=int(same.entry.value)), same.stop
    return None


def _season(tokens: Tokens, index: int, season: Hit, this: bool) -> Part | None:
    """Read a season of a year: صيف 2014, الصيف الماضي."""
    relative = look(tokens, season.stop, "relative")
    if relative is not None:
        return Written(unit="Y", portion=season.entry.code, direction=int(relative.entry.value)), relative.stop
    if this:
        return Written(unit="Y", portion=season.entry.code, direction=0), season.stop
    year = _year(tokens, season.stop, bare=True)
    if year is not None:
        return year[0]._replace(portion=season.entry.code), year[1]
    return None


def _in_brackets(tokens: Tokens, index: int) -> Part | None:
    """Read what repeats a day in brackets: (الاثنين), (19 تموز/ يوليو 2015)."""
    opening = look(tokens, index, "opening")
    if opening is None:
        return None
    weekday = look(tokens, opening.stop, "weekday")
    if weekday is not None and look(tokens, weekday.stop, "closing") is not None:
        return Written(weekday=int(weekday.entry.value), unit="D"), weekday.stop + 1
    date = _calendar_date(tokens, opening.stop)
    if date is not None and look(tokens, date[1], "closing") is not None:
        return date[0], date[1] + 1
    return None


def read_date(tokens: Tokens, start: int) -> Part | None:
    """
    Read a day: يوم الأربعاء, أمس السبت, الخميس المقبل 21/10/1436هـ, 15 مارس 2016, يوم 26 فبراير.

    >>> from arnews import tokenize
    >>> written, stop = read_date(tokenize("يوم 15 مارس 2016"), 0)
    >>> written.year, written.month, written.day, stop
    (2016, 3, 15, 4)
    """
    head = look(tokens, start, "unit")
    at = start
    if head is not None and head.entry.code == "D" and head.entry.form == "singular":
        at = head.stop
    elif head is not None:
        head = None
    deictic = look(tokens, at, "deictic") if head is None or not head.definite else None
    if head is not None and head.definite:
        deictic = look(tokens, start, "deictic")
        at = start if deictic is not None else at
    if deictic is not None and (at == start or not deictic.proclitics):
        return _deictic(tokens, start, deictic)
    weekday = look(tokens, at, "weekday")
    if weekday is not None and (at == start or not weekday.proclitics):
        read = _weekday(tokens, weekday)
        if read is not None and head is not None and head.definite and read[0].day is None:
            return read[0]._replace(offset=0), read[1]  # لليوم الأحد
        return read
    return _calendar_date(tokens, at)


def _deictic(tokens: Tokens, start: int, deictic: Hit) -> Part | None:
    written = Written(offset=int(deictic.entry.value), unit="D")
    stop = deictic.stop
    if deictic.entry.part:
        return written._replace(type="TIME", part=deictic.entry.part), stop
    if deictic.entry.value == 0:
        dated = _calendar_date(tokens, stop)
        if dated is not None and not _cut(tokens, stop):
            return dated  # اليوم السابع من الشهر المقبل
        if look(tokens, stop, "day_noun_after", "same") is not None:
            return None
        if (relative := look(tokens, stop, "relative")) is not None and not relative.proclitics:
            return None
    weekday = look(tokens, stop, "weekday")
    if weekday is not None and not weekday.proclitics:
        written, stop = written._replace(weekday=int(weekday.entry.value)), weekday.stop
    bracketed = _in_brackets(tokens, stop)
    if bracketed is not None:
        date, stop = bracketed
        if date.day is not None:
            return date._replace(weekday=written.weekday), stop
        written = written._replace(weekday=date.weekday)
    elif written.weekday is not None and (date_part := _calendar_date(tokens, stop)) is not None:
        return date_part[0]._replace(weekday=written.weekday), date_part[1]
    return written, stop


def _weekday(tokens: Tokens, weekday: Hit) -> Part | None:
    written = Written(weekday=int(weekday.entry.value), unit="D")
    stop = weekday.stop
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics:
        written, stop = written._replace(direction=int(relative.entry.value)), relative.stop
    comma = look(tokens, stop, "comma")
    date = _calendar_date(tokens, comma.stop if comma is not None else stop) or _in_brackets(tokens, stop)
    if date is not None and date[0].day is not None:
        return date[0]._replace(weekday=written.weekday), date[1]
    return written, stop


# -- the clock ---------------------------------------------------------------------------------------------------------


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
        minute = _digits(tokens, index + 2)
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


def _zone(tokens: Tokens, index: int) -> tuple[str, int, bool]:
    """Read a time zone: بتوقيت غرينتش. Gives its offset, the token after, and whether there was one."""
    head = look(tokens, index, "zone_head")
    name = look(tokens, head.stop, "zone") if head is not None else None
    if name is None:
        return "", index, False
    return str(name.entry.value), name.stop, True


# -- durations and sets ------------------------------------------------------------------------------------------------

_HALVES: Final = {
    ("H", 2): "PT30M", ("H", 4): "PT15M", ("H", 3): "PT20M", ("Y", 2): "P6M", ("Y", 4): "P3M", ("CE", 2): "P50Y",
    ("DE", 2): "P5Y", ("D", 2): "PT12H",
}  # fmt: skip


def _period(amount: str, unit: str) -> str:
    """
    Write a period as TIMEX3 has it.

    >>> _period("3", "D"), _period("X", "H"), _period("15", "MIN")
    ('P3D', 'PTXH', 'PT15M')
    """
    if unit in ("S", "MIN", "H"):
        return f"PT{amount}{unit[0]}"
    return f"P{amount}{'D' if unit == 'NI' else unit}"


def _plain(value: int | Decimal | Fraction) -> str:
    return f"{float(value):g}" if not isinstance(value, int) else str(value)


def read_duration(tokens: Tokens, index: int, floor: int = 0) -> tuple[int, Written, int] | None:
    """
    Read the period around a unit of time; gives its first token, what is written, and the token after.

    >>> from arnews import tokenize
    >>> start, written, stop = read_duration(tokenize("على مدى الأيام الثلاثة الماضية"), 2)
    >>> start, written.value, stop
    (2, 'P3D', 5)
    """
    unit = look(tokens, index, "unit")
    if unit is None:
        return None
    code, form = unit.entry.code, unit.entry.form
    before = (
        None if unit.proclitics else _bracketed_number(tokens, index, floor) or _number_before(tokens, index, floor)
    )
    start, stop = index, unit.stop
    amount: str | None = None
    if before is not None and before[1] is not None and form != "dual":
        start, value = before
        if isinstance(value, Fraction) and value < 1:
            half = _HALVES.get((code, value.denominator)) if value.numerator == 1 else None
            return start, Written(type="DURATION", value=half or _period(_plain(value), code), unit=code), stop
        amount = _plain(value) if value is not None else None
    elif before is not None and form != "dual":
        start, amount = before[0], "X"
    elif form == "dual":
        amount = "2"
    elif form == "construct":
        return None
    elif form == "plural":
        return _uncounted(tokens, unit, floor)
    elif _lasts(tokens, unit, floor):
        amount = "1"
    if amount is None or (form == "singular" and unit.definite):
        return None
    more, stop = _and_part(tokens, amount, code, stop)
    stop = _tail(tokens, stop, unit)
    return start, Written(type="DURATION", value=more or _period(amount, code), amount=amount, unit=code), stop


def _lasts(tokens: Tokens, unit: Hit, floor: int) -> bool:
    """Tell whether one unit without a number is a period of one: خلال أسبوع, شهر ونصف, سنة دراسية."""
    if unit.definite:
        return False
    if look(tokens, unit.stop, "period_adjective", "of_time") is not None:
        return True
    if _and_part(tokens, "1", unit.entry.code, unit.stop)[0] is not None:
        return True
    if unit.proclitics:
        return False
    following = look(tokens, unit.stop, "month", "weekday", "year", "deictic")
    number = following is None and unit.stop < len(tokens.words) and tokens.words[unit.stop][:1].isdecimal()
    if following is not None or number:
        return False
    return (
        look(tokens, unit.start - 1, "lasting", "approximator") is not None
        or _approximated(tokens, unit.start, floor) is not None
    )


def _uncounted(tokens: Tokens, unit: Hit, floor: int) -> tuple[int, Written, int] | None:
    """Read units without a number: أشهر, عدة سنوات, الأيام الثلاثة الماضية, السنوات الأخيرة."""
    stop, amount = unit.stop, "X"
    if unit.definite:
        number = read_cardinal(tokens, stop)
        if number is not None and isinstance(number.value.value, int) and not number.span.start > tokens.starts[stop]:
            amount, stop = str(number.value.value), number.stop
        relative = look(tokens, stop, "relative")
        if relative is None and amount == "X":
            vague = _vague_before(tokens, unit.start, floor)
            if vague is None:
                return None
            return (
                vague,
                Written(type="DURATION", value=_period("X", unit.entry.code), amount="X", unit=unit.entry.code),
                stop,
            )
        stop = relative.stop if relative is not None else stop
        start = unit.start
        vague = _vague_before(tokens, unit.start, floor)
        start = vague if vague is not None else start
        return (
            start,
            Written(type="DURATION", value=_period(amount, unit.entry.code), amount=amount, unit=unit.entry.code),
            stop,
        )
    start = unit.start
    some = look(tokens, unit.start - 1, "some") if unit.start > floor and not unit.proclitics else None
    if some is not None:
        start = some.start
    elif (
        unit.entry.needs == "lasting"
        and look(tokens, stop, "of_time") is None
        and look(tokens, start - 1, "lasting") is None
    ):
        return None  # contracts
    elif stop < len(tokens.words) and _is_definite_noun(tokens, stop):
        return None  # ساعات العمل, أشهر الأطباء
    return start, _vague_period(unit), _tail(tokens, stop, unit)


def _vague_period(unit: Hit) -> Written:
    return Written(type="DURATION", value=_period("X", unit.entry.code), amount="X", unit=unit.entry.code)


def _vague_before(tokens: Tokens, index: int, floor: int) -> int | None:
    """Give where a vague number before definite units begins: آلاف السنين, عشرات الأعوام."""
    if index <= floor:
        return None
    found = number_finder()(tokens.words[index - 1])
    if found is None or not found.entries or not (found.entry.role == "vague" or found.entry.form == "plural"):
        return None
    return index - 1


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def _is_definite_noun(tokens: Tokens, index: int) -> bool:
    known = word(tokens.words[index])
    return known.kind == "word" and known.folded.startswith(_ARTICLE) and look(tokens, index, "relative") is None


def _and_part(tokens: Tokens, amount: str, code: str, stop: int) -> tuple[str | None, int]:
    """Read a fraction joined to a period: عامين ونصف, ساعة ونصف الساعة."""
    if stop >= len(tokens.words):
        return None, stop
    found = number_finder()(tokens.words[stop])
    if found is None or found.proclitics != CONJUNCTION or not found.entries or found.entry.role != "fraction":
        return None, stop
    part = read_fraction(tokens, stop)
    if part is None or not isinstance(part.value.value, Fraction) or not amount.isdecimal():
        return None, stop
    again = look(tokens, part.stop, "unit")
    end = again.stop if again is not None and again.entry.code == code and not again.proclitics else part.stop
    return _period(_plain(int(amount) + part.value.value), code), end


def _tail(tokens: Tokens, stop: int, unit: Hit) -> int:
    """Read what belongs to a period after its unit: متتالية, من الزمان, الماضية, عمل."""
    tail = look(tokens, stop, "of_time", "period_adjective", "relative")
    if tail is not None and not tail.proclitics and not (tail.entry.kind == "relative" and tail.entry.value == 0):
        return tail.stop
    work = look(tokens, stop, "of_work") if unit.entry.code == "D" else None
    return work.stop if work is not None and not work.proclitics else stop


def _approximated(tokens: Tokens, index: int, floor: int) -> Hit | None:
    """Give the hedge that ends right before a token and belongs to the span of a period."""
    for width in (4, 3, 2, 1):
        if index - width < floor:
            continue
        hit = look(tokens, index - width, "approximator")
        if hit is not None and hit.stop == index:
            return hit
    return None


def _set(tokens: Tokens, index: int, floor: int) -> tuple[int, Written, int] | None:
    """Read a set around a unit, weekday or season: كل يوم, كل ثلاثة أشهر, عشر ساعات في اليوم."""
    unit = look(tokens, index, "unit", "weekday", "season")
    if unit is None:
        return None
    before = _number_before(tokens, index, floor) if unit.entry.kind == "unit" else None
    start = before[0] if before is not None else index
    every = look(tokens, start - 1, "every") if start > floor else None
    if every is None or (unit.entry.form == "plural" and before is None):
        return None
    amount = (
        _plain(before[1]) if before is not None and before[1] is not None else "2" if unit.entry.form == "dual" else "1"
    )
    code = {"weekday": "W", "season": "Y"}.get(unit.entry.kind, unit.entry.code)
    stop = unit.stop
    if unit.entry.code == "D" and (weekday := look(tokens, stop, "weekday")) is not None:
        code, stop = "W", weekday.stop
    return every.start, Written(type="SET", value=_period(amount, code), unit=code), stop


# -- periods of the calendar -------------------------------------------------------------------------------------------


def _calendar_period(tokens: Tokens, index: int) -> Part | None:
    """Read a month, year, decade, century, quarter or relative unit that begins at a token."""
    decade = look(tokens, index, "decade")
    if decade is not None:
        return Written(value=str(decade.entry.value), unit="DE"), decade.stop
    portion = _portion(tokens, index)
    if portion is not None:
        return portion
    century = _century(tokens, index)
    if century is not None:
        return century
    relative = _relative_unit(tokens, index)
    if relative is not None:
        return relative
    month = _month(tokens, index)
    if month is not None:
        return month
    season = look(tokens, index, "season")
    if season is not None:
        return _season(tokens, index, season, False)
    return _year(tokens, index)


def _portion(tokens: Tokens, index: int) -> Part | None:
    """Read a quarter or half of a year: الربع الأول من عام 2015."""
    portion = look(tokens, index, "portion")
    if portion is None:
        return None
    ordinal = read_ordinal(tokens, portion.stop)
    limit = 4 if portion.entry.code == "Q" else 2
    if ordinal is None or not isinstance(ordinal.value.value, int) or ordinal.value.value > limit:
        return None
    of = look(tokens, ordinal.stop, "of")
    at = of.stop if of is not None else ordinal.stop
    name = f"{portion.entry.code}{ordinal.value.value}"
    year = _year(tokens, at, bare=True) or _relative_unit(tokens, at)
    if year is not None and year[0].unit == "Y":
        return year[0]._replace(portion=name), year[1]
    return None


def _century(tokens: Tokens, index: int) -> Part | None:
    """Read a century or decade: القرن التاسع عشر, القرن الماضي."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.code not in ("CE", "DE") or unit.entry.form != "singular" or not unit.definite:
        return None
    ordinal = read_ordinal(tokens, unit.stop)
    if ordinal is not None and unit.entry.code == "CE" and isinstance(ordinal.value.value, int):
        return Written(value=f"{ordinal.value.value - 1:02}", unit="CE"), ordinal.stop
    twentieth = read_cardinal(tokens, unit.stop)
    if twentieth is not None and unit.entry.code == "CE" and twentieth.value.value == 20:
        return Written(value="19", unit="CE"), twentieth.stop
    return None


# -- the whole ---------------------------------------------------------------------------------------------------------


def _reading(tokens: Tokens, start: int, written: Written, stop: int, rule: str) -> Reading[Written]:
    return Reading(
        written, Span(tokens.starts[start] + _cut(tokens, start), tokens.ends[stop - 1]), stop, f"times.{rule}"
    )


def _mod(hit: Hit) -> TimexMod:
    """Give the TIMEX3 modifier that a word of the file stands for."""
    return cast(TimexMod, hit.entry.value)


def _with_part(tokens: Tokens, start: int, floor: int, written: Written) -> tuple[int, Written]:
    """Add a part of the period that stands before it: أواخر عام 2016."""
    if start <= floor:
        return start, written
    part = look(tokens, start - 1, "part_of_period")
    first = look(
        tokens, start, "unit", "month", "month_head", "weekday", "deictic", "decade", "season", "demonstrative"
    )
    if part is None or part.definite or (first is not None and first.proclitics):
        return start, written
    return start - 1, written._replace(mod=_mod(part))


def _named(tokens: Tokens, start: int) -> bool:
    """Tell whether the expression is part of a name: حركة 14 آذار, شارع 26 يوليو."""
    before = start - 1
    if before > 0 and _digits(tokens, before) is not None:
        before -= 1
    return before >= 0 and look(tokens, before, "name_before") is not None


def read_times_at(tokens: Tokens, index: int, floor: int = 0) -> list[Reading[Written]]:
    """
    Read the time expression around a word of time; two where a range gives each end.

    `floor` is the first token that may belong to it.
    """
    kinds = kinds_at(tokens, index)
    for reader, needed in _READERS:
        if kinds.isdisjoint(needed):
            continue
        hit = look(tokens, index, *needed)
        readings = reader(tokens, index, floor, hit) if hit is not None else []
        if readings:
            return readings
    return []


def read_time(tokens: Tokens, start: int) -> Reading[Written] | None:
    """
    Read the time expression that begins at a token.

    >>> from arnews import tokenize
    >>> read_time(tokenize("أواخر عام 2016"), 0).value.mod
    'END'
    """
    for index in range(start, min(start + 8, len(tokens.words))):
        for reading in read_times_at(tokens, index, start):
            if reading.span.start == tokens.starts[start] + _cut(tokens, start):
                return reading
    return None


def _read_set(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    adverb = look(tokens, index, "set")
    if adverb is not None:
        return [_reading(tokens, index, Written(type="SET", value=str(adverb.entry.value)), adverb.stop, "set")]
    near = number_finder()(tokens.words[index - 1]) if index else None
    read = _set(tokens, index, floor) if near is not None or look(tokens, index - 1, "every") is not None else None
    if read is not None:
        return [_reading(tokens, read[0], read[1], read[2], "every")]
    return _per(tokens, index) if floor == index - 1 and floor > 0 else []


def _per(tokens: Tokens, index: int) -> list[Reading[Written]]:
    """Read the unit of a rate right after a period or number: عشر ساعات في اليوم."""
    unit = look(tokens, index, "unit")
    if unit is None or not unit.definite or unit.proclitics or look(tokens, index - 1, "per") is None:
        return []
    if look(tokens, unit.stop, "relative", "same", "day_noun_after") is not None:
        return []
    return [_reading(tokens, index, Written(type="SET", value=_period("1", unit.entry.code)), unit.stop, "per")]


def _read_clock(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    clock = look(tokens, index, "clock")
    if clock is not None:
        read = _clock(tokens, clock.stop, sure=True)
        return [_reading(tokens, index, *read, "clock")] if read is not None else []
    if look(tokens, index, "colon") is not None and index > floor:
        read = _clock(tokens, index - 1, sure=False) if _digits(tokens, index - 1) is not None else None
        return [_reading(tokens, index - 1, *read, "clock")] if read is not None else []
    if look(tokens, index, "adverb_of_day", "part_of_day") is not None and index > floor:
        if number_finder()(tokens.words[index - 1]) is None and look(tokens, index - 1, "of") is None:
            return []
        for start in range(max(floor, index - 4), index):
            read = _clock(tokens, start, sure=False)
            if read is not None and read[1] > index:
                return [_reading(tokens, start, *read, "clock")]
    return []


def _read_part_of_day(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    part = look(tokens, index, "part_of_day")
    if part is not None:
        of = look(tokens, part.stop, "of")
        day = read_date(tokens, part.stop) or (read_date(tokens, of.stop) if of is not None else None)
        if day is not None:
            written = day[0]._replace(type="TIME", part=part.entry.code)
            return [_reading(tokens, index, written, day[1], "part_of_day")]
        if part.stop < index + 2 and part.definite:
            return []
    adverb = look(tokens, index, "adverb_of_day")
    if adverb is not None and not adverb.definite and not adverb.proclitics:
        return [_reading(tokens, index, Written(type="TIME", part=adverb.entry.code), adverb.stop, "adverb_of_day")]
    return []


def _read_day(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a day around a weekday, a deictic, a month, a numeric date, or the head يوم."""
    if hit.entry.kind == "unit" and (hit.entry.code != "D" or hit.entry.form != "singular"):
        return []
    start = index
    if hit.entry.kind in ("slash", "year"):
        start = _numeric_start(tokens, index, floor)
    elif look(tokens, index, "month", "month_head") is not None:
        start = _day_start(tokens, index, floor)
    head = look(tokens, start - 1, "unit") if start > floor else None
    if head is not None and head.entry.code == "D" and head.entry.form == "singular" and not hit.proclitics:
        start -= 1
    read = read_date(tokens, start)
    if read is None or read[1] <= index or _named(tokens, start):
        return []
    first = _first_of_two_days(tokens, start, floor, read[0])
    start, written = _with_part(tokens, start, floor, read[0])
    reading = _reading(tokens, start, written, read[1], "day")
    return [first, reading] if first is not None else [reading]


def _first_of_two_days(tokens: Tokens, start: int, floor: int, second: Written) -> Reading[Written] | None:
    """Read the first of two days that share the month of the second: 15 في «من 15 إلى 17 أغسطس»."""
    if second.day is None or second.month is None or start <= floor or not _joined_to_number(tokens, start):
        return None
    end = start if _cut(tokens, start) else start - 1
    for first in range(max(floor, end - 4), end):
        day = _day_number(tokens, first)
        if day is None or day[1] != end or not day[0] < second.day:
            continue
        head = look(tokens, first - 1, "unit") if first > floor else None
        is_head = head is not None and head.entry.code == "D" and head.entry.form in ("singular", "construct")
        begin = first - 1 if is_head else first
        if word(tokens.words[end]).bare == CONJUNCTION or end == start:
            before = look(tokens, begin - 1, "year_before", "year_perhaps_before")
            if not is_head and before is None:
                return None
        return _reading(tokens, begin, second._replace(day=day[0], weekday=None), end, "day")
    return None


def _numeric_start(tokens: Tokens, index: int, floor: int) -> int:
    """Give where the numeric date around a token begins (the token itself if there is none)."""
    near = tokens.words[max(0, index - 1) : index + 2]
    if _SEPARATORS.isdisjoint(near):
        return index
    for start in range(max(floor, index - 4), index + 1):
        date = _numeric_date(tokens, start)
        if date is not None and date[1] > index:
            return start
    return index


def _day_start(tokens: Tokens, index: int, floor: int) -> int:
    """Give where the day number before a month begins."""
    at = index
    if at > floor and look(tokens, at - 1, "month_head") is not None and not _cut(tokens, at):
        at -= 1
    if at > floor and look(tokens, at - 1, "of") is not None:
        at -= 1
    first = max(floor, at - 5)
    for start in range(first, at):
        date = _calendar_date(tokens, start)
        if date is not None and date[1] > index:
            return start
    return index


def _read_period(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a month, a year, a decade, a quarter or a relative unit."""
    if hit.entry.kind == "unit" and not hit.definite and hit.entry.code != "Y":
        return []
    if hit.entry.kind == "unit" and hit.entry.form in ("dual", "plural"):
        return []
    start = index
    if start > floor and look(tokens, index, "month") is not None and look(tokens, start - 1, "month_head") is not None:
        start -= 1 if not _cut(tokens, index) else 0
    elif start > floor and look(tokens, start - 1, "demonstrative") is not None and not hit.proclitics:
        start -= 1
    read = _calendar_period(tokens, start)
    if read is None and start != index:
        start, read = index, _calendar_period(tokens, index)
    if read is None and hit.entry.kind == "year":
        read = _bare_year(tokens, index)
    whole = read is None and hit.definite and hit.entry.kind in ("unit", "season")
    if whole and hit.entry.form != "plural" and hit.entry.code not in ("D", "H", "MIN", "S", "NI", "CE", "DE"):
        part = look(tokens, index - 1, "part_of_period") if index > floor else None
        if part is not None and not part.definite and not hit.proclitics:
            portion = hit.entry.code if hit.entry.kind == "season" else None
            read = Written(unit="Y" if portion else hit.entry.code, direction=0, portion=portion), hit.stop
    if read is None or read[1] <= index or _named(tokens, start):
        return []
    start, written = _with_part(tokens, start, floor, read[0])
    if written.portion == "unsure":
        if written.mod is None:
            return []
        written = written._replace(portion=None)
    reading = _reading(tokens, start, written, read[1], "period")
    second = _second_of_pair(tokens, hit, read[1])
    return [reading, second] if second is not None else [reading]


def _second_of_pair(tokens: Tokens, hit: Hit, stop: int) -> Reading[Written] | None:
    """Read the second of two years under one head: عامي 2011 و2016."""
    if hit.entry.kind != "unit" or hit.entry.form != "construct" or stop + 1 >= len(tokens.words):
        return None
    if word(tokens.words[stop]).bare != CONJUNCTION:
        return None
    year = _year(tokens, stop + 1, bare=True)
    return None if year is None else _reading(tokens, stop + 1, year[0], year[1], "period")


def _bare_year(tokens: Tokens, index: int) -> Part | None:
    """Read four digits as a year where nothing is counted by them: after منذ, before a stop or a preposition."""
    year = _year(tokens, index, bare=True)
    if year is None:
        return None
    number, stop = year[0].year or 0, year[1]
    marked = stop > index + 1
    if not marked and not 1900 <= number <= 2100:
        return None
    if (
        index
        and tokens.ends[index - 1] == tokens.starts[index]
        and tokens.words[index - 1] in ("-", ".", ",", "/", "+", "#")
    ):
        return None
    if marked or look(tokens, index - 1, "year_before") is not None:
        return year
    if look(tokens, index - 1, "year_perhaps_before") is None and look(tokens, index - 2, "yearly_event") is None:
        return None
    if stop < len(tokens.words) and _counts(tokens, stop) and look(tokens, stop, "year_neighbour") is None:
        return None
    return year


def _counts(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may be the noun that digits before it count: a word without article or function."""
    folded = word(tokens.words[index]).folded
    return (
        word(tokens.words[index]).kind == "word" and not folded.startswith((_ARTICLE, CONJUNCTION)) and len(folded) > 2
    )


def _read_lasting(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a period and what makes a date of it: ثلاثة أيام, قبل ثلاثة أيام."""
    read = read_duration(tokens, index, floor)
    if read is None:
        return []
    start, written, stop = read
    pair = _both_ages(tokens, index, floor, start, written, stop)
    if pair:
        return pair
    hedged = _approximated(tokens, start, floor)
    under = look(tokens, start - 1, "under", "over") if start > floor else None
    if hedged is not None:
        start, written = hedged.start, written._replace(mod=_mod(hedged))
    elif under is not None:
        written = written._replace(mod=_mod(under))
    else:
        number_hedge = hedge(tokens, start, index)
        written = written._replace(
            mod=_MOD_OF[number_hedge] if number_hedge is not None else _hedged_far(tokens, start)
        )
    anchor = look(tokens, start - 1, "anchor") if start > floor else None
    counted = written.amount is not None
    if anchor is not None and counted and not _cut(tokens, start) and look(tokens, stop, "of", "since") is None:
        direction = int(anchor.entry.value)
        ends = stop >= len(tokens.words) or word(tokens.words[stop]).folded[:1] != CONJUNCTION
        if direction < 0 or ends:
            dated = written._replace(type="DATE", anchor=direction)
            return [_reading(tokens, start - 1, dated, stop, "before" if direction < 0 else "after")]
    return [_reading(tokens, start, written, stop, "duration")]


def _hedged_far(tokens: Tokens, start: int) -> TimexMod | None:
    """Read a hedging verb whose subject stands between it and the period: لا تتجاوز أعمارهم ثماني سنوات."""
    if start < 2:
        return None
    found = hedge(tokens, start - 1, start - 1)
    return _MOD_OF[found] if found is not None and found != "about" else None


def _joined_to_number(tokens: Tokens, start: int) -> bool:
    """Tell whether a number may be the second of two: و50, إلى 50, أو خمسة, -50."""
    found = number_finder()(tokens.words[start])
    if found is not None and found.proclitics == CONJUNCTION:
        return True
    before = tokens.words[start - 1]
    return before in HYPHENS or word(before).bare == CONJUNCTION or context()[before] is not None


def _both_ages(
    tokens: Tokens, index: int, floor: int, start: int, written: Written, stop: int
) -> list[Reading[Written]]:
    """Read two numbers before one unit as two periods: بين 38 و50 عاما."""
    if start <= floor + 1 or not _joined_to_number(tokens, start):
        return []
    for first in range(max(floor, start - 4), start):
        found = read_range(tokens, first)
        if found is None or found.stop != index or not isinstance(found.value.value, tuple):
            continue
        low = read_cardinal(tokens, first)
        if low is None or written.unit is None or low.value.value is None or isinstance(low.value.value, tuple):
            continue
        amount = _plain(low.value.value)
        lower = written._replace(value=_period(amount, written.unit), amount=amount)
        return [
            Reading(lower, low.span, low.stop, "times.duration"),
            _reading(tokens, start, written, stop, "duration"),
        ]
    return []


def _read_reference(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    reference = look(tokens, index, "reference")
    if reference is None:
        return []
    return [_reading(tokens, index, Written(value=str(reference.entry.value)), reference.stop, "reference")]


_Reader = Callable[[Tokens, int, int, Hit], list[Reading[Written]]]

_READERS: Final[tuple[tuple[_Reader, tuple[str, ...]], ...]] = (
    (_read_set, ("set", "unit", "weekday", "season")),
    (_read_clock, ("clock", "colon", "adverb_of_day", "part_of_day")),
    (_read_part_of_day, ("part_of_day", "adverb_of_day")),
    (_read_day, ("weekday", "deictic", "month", "month_head", "slash", "year", "unit")),
    (_read_period, ("month", "month_head", "decade", "portion", "season", "year", "unit")),
    (_read_lasting, ("unit",)),
    (_read_reference, ("reference",)),
)
"""The readers in the order in which they are tried, and the kinds of word that each begins at."""
