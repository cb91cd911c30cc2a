"""What dates share with each other: a list of days its month, a range its year, two weekdays their relative word."""

from datetime import date
from typing import Final

from arnews.document import Reading
from arnews.numbers.around import HYPHENS
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import as_reading, day_number, number_at
from arnews.times.calendars import from_hijri, to_hijri
from arnews.times.dates import read_calendar_date, read_month
from arnews.times.numeric import read_numeric_date
from arnews.times.words import kinds_at, look
from arnews.times.written import Written
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["is_every", "read_days", "with_shared_direction", "with_shared_year"]


def read_days(tokens: Tokens, start: int) -> list[Reading[Written]]:
    """
    Read the days of a list or range that share their month: أيام 3 و4 و5 يونيو, من 15 إلى 17 أغسطس, 15-17 مايو.

    After و and a comma a number may be something else, so the first of them needs a head or a preposition before it.
    """
    head = look(tokens, start, "unit")
    at = start
    if head is not None and head.entry.code == "D" and not head.proclitics:
        at = head.stop
    elif head is not None:
        return []
    if number_at(tokens, at) is None and look(tokens, at, "article") is None:
        return []
    listed = _listed(tokens, at) if read_numeric_date(tokens, at) is None else None
    if listed is None:
        return []
    members, last, sure = listed
    if last[0].month is not None and last[0].year is last[0].direction is None and is_every(tokens, last[1], "Y"):
        last = last[0]._replace(every=True), *last[1:]  # بين 2 و20 مارس من كل عام
    headed = head is not None and head.entry.form in ("plural", "construct", "dual", "singular")
    led = look(tokens, start - 1, "date_before", "between") is not None or _goes_on_a_date(tokens, start)
    if not (sure or headed or led):
        return []
    readings = []
    for place, (begin, number, end) in enumerate(members):
        shared = last[0]._replace(day=number, weekday=None)
        if last[0].day is not None and number > last[0].day:
            shared = _of_month_before(shared)
        readings.append(as_reading(tokens, start if place == 0 else begin, shared, end, "day"))
    return [*readings, as_reading(tokens, last[2], last[0], last[1], "day")]


def _listed(tokens: Tokens, at: int) -> tuple[list[tuple[int, int, int]], tuple[Written, int, int], bool] | None:
    """Give the days before the last of a list, the last with the token after it and its first, and if it is sure."""
    members: list[tuple[int, int, int]] = []
    sure = False
    while len(members) < _MOST_DAYS:
        if members and (date := read_calendar_date(tokens, _over_head(tokens, at))) is not None:
            day = date[0].day
            turns = len(members) == 1 and sure and date[0].month is not None  # من 28 إلى 3 يناير
            if day is None or (members[-1][1] >= day and not (turns and members[0][1] - day >= _TURN)):
                return None
            numbers = [number for _at, number, _stop in members] + [day]
            row = len(numbers) > _PAIR and numbers == list(range(numbers[0], day + 1))
            return members, (date[0], date[1], at), sure or row  # 15 و16 و17 من الشهر الحالي
        number = day_number(tokens, _over_head(tokens, at))
        if number is None or (members and members[-1][1] >= number[0]):
            return None
        members.append((at, *number))
        joint = _joint_of_days(tokens, number[1])
        if joint is None:
            return None
        sure = sure or joint[1] or (_is_definite(tokens, at) and _is_definite(tokens, joint[0]))
        at = joint[0]
    return None


_TURN: Final = 10
"""How many days later than the second the first of two may be, if it is of the month before: من 28 إلى 3 يناير."""


def _of_month_before(written: Written) -> Written:
    """Give the same day of the month before; what lies ahead of a text is looked for without a word that says so."""
    month, year = written.month, written.year
    ahead = written.direction is not None and written.direction > 0
    written = written._replace(direction=None) if ahead else written
    if month == 1:
        return written._replace(month=12, year=year - 1 if year is not None else None)
    return written._replace(month=month - 1 if month is not None else None)


def _goes_on_a_date(tokens: Tokens, start: int) -> bool:
    """Tell whether و joins a day to one whose month is named: (25 أكتوبر)، و(1 و2 نوفمبر)."""
    if start < _PAIR or word(tokens.words[start - 1]).bare != CONJUNCTION:
        return False
    comma = look(tokens, start - 2, "comma")
    stop = start - 1 - (comma is not None)
    months = (look(tokens, at, "month") for at in range(max(0, stop - _PAIR), stop))
    return any(month is not None and month.stop == stop for month in months)


_MOST_DAYS: Final = 31
_PAIR: Final = 2


def _is_definite(tokens: Tokens, index: int) -> bool:
    """Tell whether a number in words with the article stands at a token: الأول (والثاني من مايو)."""
    found = number_at(tokens, index)
    return found is not None and found.definite


def _over_head(tokens: Tokens, at: int) -> int:
    head = look(tokens, at, "unit")
    return head.stop if head is not None and head.entry.code == "D" and head.entry.form == "singular" else at


def _joint_of_days(tokens: Tokens, stop: int) -> tuple[int, bool] | None:
    """Give the token after what joins two numbers of days, and whether it makes a range."""
    if stop >= len(tokens.words):
        return None
    until = look(tokens, stop, "until")
    if until is not None:
        return until.stop, True
    if tokens.words[stop] in HYPHENS:
        return stop + 1, True
    if (either := look(tokens, stop, "or")) is not None:
        return either.stop, False  # يوم 14 أو 15 ماي
    comma = look(tokens, stop, "comma")
    at = comma.stop if comma is not None else stop
    if at < len(tokens.words) and word(tokens.words[at]).bare == CONJUNCTION:
        return at + 1, False
    found = number_at(tokens, at)
    if found is not None and found.proclitics == CONJUNCTION:
        return at, False
    return (at, False) if comma is not None else None


def with_shared_year(tokens: Tokens, written: Written, stop: int, most: int = 12) -> Written:
    """Add the year that a day or month shares with the one that ends its range: من 28 فبراير إلى 3 مارس 2023."""
    if written.month is None or written.year is not None or written.direction is not None or written.years is not None:
        return written
    if stop >= len(tokens.words) or not (kinds_at(tokens, stop) or word(tokens.words[stop]).folded[:1] == CONJUNCTION):
        return written
    if tokens.begins_line(stop):
        return written
    dated = written.day is not None
    if is_every(tokens, stop, "Y", told=dated):
        return written._replace(every=True)
    if dated and (year := _year_of_the_same(tokens, written, stop)) is not None:
        return written._replace(year=year)
    comma = look(tokens, stop, "comma")
    at = comma.stop if comma is not None else stop
    if at >= len(tokens.words):
        return written
    until = look(tokens, at, "until")
    alone = word(tokens.words[at]).bare == CONJUNCTION or tokens.words[at] in HYPHENS
    apart = until.stop - at if until is not None else int(alone)
    glued = word(tokens.words[at]).folded[:1] == CONJUNCTION
    if not (apart or glued):
        return written
    at = _over_head(tokens, at + apart)
    at += not dated and look(tokens, at, "part_of_period") is not None  # إلى أواخر مايو 2021
    second = read_calendar_date(tokens, at) if dated else read_month(tokens, at)
    if second is None or second[0].month is None or second[0].calendar != written.calendar:
        return written
    other = with_shared_year(tokens, *second, most - 1) if written.day is None and most else second[0]
    if other.month is None:
        return written
    if is_every(tokens, second[1], "Y", told=dated):
        return written._replace(every=True)
    if other.year is not None:
        return written._replace(year=other.year - (written.month > other.month))
    if other.years is not None and other.same is None:
        return written._replace(years=other.years - (written.month > other.month))
    return written


def _year_of_the_same(tokens: Tokens, written: Written, stop: int) -> int | None:
    """Give the year of a day that another calendar tells behind it with its own: 12 رجب الموافق (3 فبراير 2023)."""
    joint = look(tokens, stop, "comma")
    joint = look(tokens, joint.stop if joint is not None else stop, "date_joint", "slash", "opening")
    again = read_calendar_date(tokens, joint.stop) if joint is not None else None
    if again is None or {written.calendar, again[0].calendar} != {"hijri", "gregorian"}:
        return None
    year, month, day = again[0].year, again[0].month, again[0].day
    if year is None or month is None or day is None or written.month is None:
        return None
    if again[0].calendar == "hijri":
        known = from_hijri(year, month, day)
        told = (known.year, known.month) if known is not None else None
    else:
        try:
            hijri = to_hijri(date(year, month, day))
        except ValueError:
            return None
        told = hijri[:2] if hijri is not None else None
    if told is None or (away := (written.month - told[1]) % 12) not in (0, 1, 11):
        return None  # the moon is seen a day apart
    months = told[0] * 12 + told[1] - 1 + (away if away < 2 else -1)
    return months // 12


def with_shared_direction(tokens: Tokens, written: Written, stop: int) -> Written:
    """Add the relative word in the dual that a weekday shares with the next: الأربعاء والخميس المقبلين."""
    at, apart = stop, stop < len(tokens.words) and word(tokens.words[stop]).bare == CONJUNCTION
    second = look(tokens, at + apart, "weekday")
    if second is None or not (apart or second.proclitics == CONJUNCTION):
        return written
    relative = look(tokens, second.stop, "relative")
    if relative is None or not word(tokens.words[relative.start]).bare.endswith(_DUAL):
        return written
    return written._replace(direction=int(relative.entry.value))


_DUAL: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"


def is_every(tokens: Tokens, stop: int, code: str, *, told: bool = True) -> bool:
    """
    Tell whether every year follows a date, or every week a weekday.

    (3 مايو) من كل عام, (السبت) من كل أسبوع, (21 مارس) سنويا. Where no day is `told`, an adverb compares unless it ends
    the clause: يقام (في مارس) سنويا, but ارتفع (في مارس) سنويا بنسبة 3 في المئة.
    """
    if stop >= len(tokens.words) or tokens.begins_line(stop):
        return False
    again = look(tokens, stop, "set")
    if again is not None and not again.proclitics and again.stop == stop + 1:
        return again.entry.value == f"P1{code}" and (told or _ends_clause(tokens, again.stop))
    joint = look(tokens, stop, "of", "per")
    every = look(tokens, joint.stop if joint is not None else stop, "every")
    unit = look(tokens, every.stop, "unit") if every is not None else None
    return unit is not None and unit.entry.code == code and unit.entry.form == "singular"


def _ends_clause(tokens: Tokens, index: int) -> bool:
    """Tell whether the text, its line or a clause is over before a token."""
    return index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind == "punctuation"
