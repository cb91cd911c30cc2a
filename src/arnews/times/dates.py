"""Dates: years, months, calendar dates, units and days set by a relative word."""

from typing import Final

from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import cut_of, day_number, digits_at
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens, word

__all__ = [
    "SEPARATORS",
    "read_calendar_date",
    "read_date",
    "read_month",
    "read_numeric_date",
    "read_relative_unit",
    "read_season",
    "read_this_unit",
    "read_year",
    "with_shared_year",
]


def _era(tokens: Tokens, index: int, year: int) -> tuple[str, int]:
    """Read the mark of the calendar after a year (هـ, م); without one, the number tells."""
    before = look(tokens, index, "before_christ")
    if before is not None:
        return "before_christ", before.stop
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
    second = digits_at(tokens, index + 1)
    if second is None or second != year + 1:
        return None
    return second, index + 2


def read_year(tokens: Tokens, index: int, bare: bool = False) -> Part | None:
    """Read a year with its head (عام 2016, للعام الهجري 1436), or only its digits where `bare` allows."""
    head = look(tokens, index, "unit")
    at, adjective = index, False
    if head is not None and head.entry.code == "Y" and head.entry.form in ("singular", "construct"):
        at = head.stop
        while (described := look(tokens, at, "year_adjective", "relative")) is not None:
            at, adjective = described.stop, True
        year = digits_at(tokens, at)
        if year is None and not adjective:
            words = read_cardinal(tokens, at)
            if words is not None and isinstance(words.value.value, int) and 1000 <= words.value.value <= 2100:
                return Written(year=words.value.value, unit="Y"), words.stop
    elif bare:
        year = digits_at(tokens, at)
    else:
        return None
    if year is None:
        return None
    stop = at + 1
    if (before := look(tokens, stop, "before_christ")) is not None and year:
        return Written(year=year, calendar="before_christ", unit="Y"), before.stop
    if head is not None and 0 < year < 1300 and _era(tokens, stop, year)[0] == "hijri":
        return Written(year=year, calendar="hijri", unit="Y"), _era(tokens, stop, year)[1]
    if not 100 <= year <= 2100 or (head is None and year < 1300 and _era(tokens, stop, year)[1] == stop):
        return None
    second = _second_year(tokens, stop, year)
    if second is not None:
        calendar, stop = _era(tokens, second[1], year)
        return Written(year=year, end_year=second[0], calendar=calendar, unit="Y"), stop
    calendar, stop = _era(tokens, stop, year)
    if calendar == "hijri" and second is None and (again := _second_year(tokens, stop, year)) is not None:
        calendar, stop = _era(tokens, again[1], year)
        return Written(year=year, end_year=again[0], calendar=calendar, unit="Y"), stop
    return Written(year=year, calendar=calendar, unit="Y"), stop


def read_month(tokens: Tokens, index: int) -> Part | None:
    """Read a month with its other name, a relative word or a year: شهر مارس 2017, يوليو (تموز), أيار المقبل."""
    head = look(tokens, index, "month_head")
    at = head.stop if head is not None else index
    name = look(tokens, at, "month")
    if name is None or (at > index and name.proclitics):
        return None
    number, calendar, stop = int(name.entry.value), name.entry.calendar, name.stop
    if look(tokens, stop, "name_after") is not None:
        return None
    sure = head is not None or not name.entry.needs
    other = _other_name(tokens, stop, number)
    if other is not None:
        stop, sure = other, True
    written = Written(month=number, calendar=calendar, unit="M")
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics:
        return written._replace(direction=int(relative.entry.value)), relative.stop
    of = look(tokens, stop, "of")
    year = read_year(tokens, stop, bare=True) or (read_year(tokens, of.stop) if of is not None else None)
    if year is not None and year[0].end_year is None and not tokens.begins_line(stop) and calendar == year[0].calendar:
        return written._replace(year=year[0].year), year[1]
    return written._replace(portion=None if sure else "unsure"), stop


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


def read_calendar_date(tokens: Tokens, index: int) -> Part | None:
    """Read a day of a month: 15 مارس 2016, الخامس عشر من شهر مارس, الـ 7 من الشهر المقبل."""
    if index >= len(tokens.words):
        return None
    written = tokens.words[index]
    if number_finder()(written) is None and "." not in written and look(tokens, index, "article") is None:
        return None
    numeric = read_numeric_date(tokens, index)
    if numeric is not None:
        return numeric
    day = day_number(tokens, index)
    if day is None:
        return None
    number, at = day
    of = look(tokens, at, "of")
    at = of.stop if of is not None else at
    month = read_month(tokens, at)
    if month is not None:
        first = look(tokens, at, "month", "month_head")
        if first is not None and first.proclitics:
            return None
        return _with_year_after_comma(tokens, month[0]._replace(day=number, unit="D", portion=None), month[1])
    period = read_relative_unit(tokens, at) if of is not None else None
    if period is not None and period[0].unit == "M":
        return period[0]._replace(day=number), period[1]
    return None


def _with_year_after_comma(tokens: Tokens, day: Written, stop: int) -> Part:
    """Add the year of a day that a comma sets off, where it counts nothing: 15 مارس، 2016."""
    comma = look(tokens, stop, "comma") if day.year is None and day.direction is None else None
    year = read_year(tokens, comma.stop, bare=True) if comma is not None else None
    if year is None or year[0].year is None or year[0].end_year is not None or year[0].calendar != day.calendar:
        return day, stop
    after = year[1]
    counted = after < len(tokens.words) and word(tokens.words[after]).kind == "word"
    if counted and look(tokens, after, "year_neighbour") is None:
        return day, stop
    return day._replace(year=year[0].year), after


_THIS_CENTURY: Final = 50
"""Years of two digits up to this one lie in this century: 15/3/16, but 15/3/67."""
SEPARATORS: Final = frozenset("/-–.")


def read_numeric_date(tokens: Tokens, index: int) -> Part | None:
    """Read a date in digits: 15/3/2016, 2016-03-15, 13 / 3/ 1442 هـ. Day before month, unless only the other fits."""
    parts: list[int] = []
    if index + 4 < len(tokens.words) and tokens.words[index + 1] in SEPARATORS:
        if tokens.words[index + 1] != tokens.words[index + 3]:
            return None
        numbers = [digits_at(tokens, index + step) for step in (0, 2, 4)]
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
    if (
        tokens.words[index + 1 : index + 2] == ["/"]
        and first < 100
        and third < 100
        and len(tokens.words[index + 4]) == 2
    ):
        year += 2000 if third <= _THIS_CENTURY else 1900
    calendar, end = _era(tokens, stop, year)
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2100):
        return None
    return Written(year=year, month=month, day=day, calendar=calendar, unit="D"), end


def with_shared_year(tokens: Tokens, written: Written, stop: int) -> Written:
    """Add the year that a day or month shares with the one that ends its range: من 28 فبراير إلى 3 مارس 2023."""
    if written.month is None or written.year is not None or written.direction is not None:
        return written
    if stop >= len(tokens.words):
        return written
    apart = word(tokens.words[stop]).bare == CONJUNCTION or look(tokens, stop, "until") is not None
    glued = tokens.words[stop][0] == CONJUNCTION
    if not (apart or glued):
        return written
    second = (read_calendar_date if written.day is not None else read_month)(tokens, stop + apart)
    if second is None or second[0].year is None or second[0].month is None or second[0].calendar != written.calendar:
        return written
    return written._replace(year=second[0].year - (written.month > second[0].month))


def read_relative_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a unit set by a relative word: الشهر الماضي, هذا العام, الأسبوع نفسه."""
    kinds = kinds_at(tokens, index) if index < len(tokens.words) else frozenset()
    this = look(tokens, index, "demonstrative") if "demonstrative" in kinds else None
    before = look(tokens, index, "same_before") if "same_before" in kinds else None
    at = index if this is None and before is None else index + 1
    unit = look(tokens, at, "unit")
    season = look(tokens, at, "season") if unit is None else None
    if season is not None:
        return read_season(tokens, index, season, this is not None)
    if unit is None or unit.entry.form != "singular" or not unit.definite or unit.entry.code in ("S", "MIN", "H"):
        return None
    code, stop = unit.entry.code, unit.stop
    described = look(tokens, stop, "year_adjective")
    if described is not None and code == "Y":
        stop = described.stop
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics and not (this is not None):
        written = Written(unit=code, direction=int(relative.entry.value))
        year = read_year(tokens, relative.stop, bare=True) if code == "Y" else None
        if year is not None:
            return year
        return written, relative.stop
    if this is not None:
        return Written(unit=code, direction=0), stop
    if before is not None:
        return Written(unit=code, same=0), stop
    same = look(tokens, stop, "same")
    if same is not None and not same.proclitics:
        return Written(unit=code, same=int(same.entry.value)), same.stop
    return None


def read_this_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a month or year with the article for the one that is going on: من العام, من الشهر."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.code not in ("M", "Y") or unit.entry.form != "singular" or not unit.definite:
        return None
    return Written(unit=unit.entry.code, direction=0), unit.stop


def read_season(tokens: Tokens, index: int, season: Hit, this: bool) -> Part | None:
    """Read a season of a year: صيف 2014, الصيف الماضي, صيف العام الماضي."""
    year = read_year(tokens, season.stop, bare=True)
    if year is None and look(tokens, season.stop, "unit", "demonstrative") is not None:
        year = read_relative_unit(tokens, season.stop)
    if year is not None and year[0].unit == "Y":
        return year[0]._replace(portion=season.entry.code), year[1]
    relative = look(tokens, season.stop, "relative")
    if relative is not None:
        return Written(unit="SE", portion=season.entry.code, direction=int(relative.entry.value)), relative.stop
    return (Written(unit="SE", portion=season.entry.code, direction=0), season.stop) if this else None


def _in_brackets(tokens: Tokens, index: int) -> Part | None:
    """Read what repeats a day in brackets: (الاثنين), (19 تموز/ يوليو 2015)."""
    opening = look(tokens, index, "opening")
    if opening is None:
        return None
    weekday = look(tokens, opening.stop, "weekday")
    if weekday is not None and look(tokens, weekday.stop, "closing") is not None:
        return Written(weekday=int(weekday.entry.value), unit="D"), weekday.stop + 1
    date = read_calendar_date(tokens, opening.stop)
    if date is not None and look(tokens, date[1], "closing") is not None:
        return date[0], date[1] + 1
    return None


def _corrected(tokens: Tokens, index: int) -> Written | None:
    """Read the day of the event where the paper of the next day adds it in brackets: فجر اليوم (أمس السبت)."""
    opening = look(tokens, index, "opening")
    deictic = look(tokens, opening.stop, "deictic") if opening is not None else None
    if deictic is None or not deictic.entry.value or deictic.entry.part:
        return None
    weekday = look(tokens, deictic.stop, "weekday")
    closing = look(tokens, weekday.stop if weekday is not None else deictic.stop, "closing")
    if closing is None:
        return None
    named = int(weekday.entry.value) if weekday is not None else None
    return Written(offset=int(deictic.entry.value), weekday=named, unit="D")


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
    return read_calendar_date(tokens, at)


def _deictic(tokens: Tokens, start: int, deictic: Hit) -> Part | None:
    written = Written(offset=int(deictic.entry.value), unit="D")
    stop = deictic.stop
    if deictic.entry.part:
        follows = look(tokens, stop, "day_noun_after", "same", "relative")
        plain = deictic.entry.value == 0 and follows is not None and not follows.proclitics
        return None if plain else (written._replace(type="TIME", part=deictic.entry.part), stop)
    if deictic.entry.value == 0:
        dated = read_calendar_date(tokens, stop)
        if dated is not None and not cut_of(tokens, stop):
            return dated  # اليوم السابع من الشهر المقبل
        if look(tokens, stop, "day_noun_after", "same") is not None:
            return None
        if (relative := look(tokens, stop, "relative")) is not None and not relative.proclitics:
            return None
    weekday = look(tokens, stop, "weekday")
    if weekday is not None and not weekday.proclitics:
        written, stop = written._replace(weekday=int(weekday.entry.value)), weekday.stop
    bracketed = _in_brackets(tokens, stop)
    if bracketed is None and written.offset == 0 and (corrected := _corrected(tokens, stop)) is not None:
        return corrected, stop
    if bracketed is not None:
        date, stop = bracketed
        if date.day is not None:
            return date._replace(weekday=written.weekday), stop
        written = written._replace(weekday=date.weekday)
    elif written.weekday is not None and (date_part := read_calendar_date(tokens, stop)) is not None:
        return date_part[0]._replace(weekday=written.weekday), date_part[1]
    return written, stop


def _weekday(tokens: Tokens, weekday: Hit) -> Part | None:
    written = Written(weekday=int(weekday.entry.value), unit="D")
    stop = weekday.stop
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics:
        written, stop = written._replace(direction=int(relative.entry.value)), relative.stop
    of = look(tokens, stop, "of")
    week = read_relative_unit(tokens, of.stop) if of is not None else None
    if week is not None and week[0].unit == "W" and week[0].same is None:
        return written._replace(week=week[0].direction or 0), week[1]
    comma = look(tokens, stop, "comma")
    date = read_calendar_date(tokens, comma.stop if comma is not None else stop) or _in_brackets(tokens, stop)
    if date is not None and date[0].day is not None:
        return date[0]._replace(weekday=written.weekday), date[1]
    return written, stop
