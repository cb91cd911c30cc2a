"""Periods of the calendar: months, years, quarters, decades, centuries."""

from collections.abc import Callable
from typing import Final

from attrs import evolve

from arnews.document import Reading
from arnews.numbers.around import HYPHENS
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.value import Number
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import (
    as_reading,
    cut_of,
    digits_at,
    ends_phrase,
    has_article,
    is_named,
    number_at,
    plain,
    with_part_before,
)
from arnews.times.dates import read_month, read_period_of
from arnews.times.durations import halved_until
from arnews.times.numeric import YEAR_LENGTH
from arnews.times.relative import read_relative_unit, read_season, read_this_unit, year_away
from arnews.times.shared import with_shared_year
from arnews.times.value import TimexMod
from arnews.times.verbs import goes_back_to, keeps_a_month
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.times.years import (
    RANGE_OF_YEARS,
    are_before_christ,
    as_readings,
    listed_years,
    read_bare_years,
    read_common_year,
    read_headed_years,
    read_hijri_years,
    read_next_year,
    read_two_years,
    read_years_before_christ,
    read_years_of_our_era,
)
from arnews.times.years_headed import read_year
from arnews.tokenization import Tokens
from arnews.word_classes import FINITE_VERB, classes_of
from arnews.words import word

__all__ = ["read_period", "read_quarter"]


def read_period(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a month, a year, a decade, a quarter or a relative unit."""
    if hit.entry.kind == "month_head" and hit.definite:
        hit = look(tokens, index, "unit") or hit
    if hit.entry.needs == "year":
        hit = look(tokens, index, "season") or hit
    counted = index > floor and not hit.proclitics and _is_counted_by(tokens, index - 1)
    if hit.entry.kind == "unit" and not hit.definite and (counted or hit.entry.code not in ("Y", "W")):
        return []
    if hit.entry.kind == "unit" and hit.definite and halved_until(tokens, hit) is not None:
        return []
    if hit.entry.kind == "unit" and hit.entry.code == "Y" and hit.stop + 1 < len(tokens.words):
        old = hit.entry.form == "singular" and digits_at(tokens, hit.stop) is not None
        if old and are_before_christ(tokens, hit.stop):  # سنة 264 أو 263 قبل الميلاد
            return as_readings(tokens, index, listed_years(tokens, hit.stop, headed=True))
        ends = listed_years(tokens, hit.stop) if tokens.words[hit.stop + 1] in RANGE_OF_YEARS else []
        if len(ends) == _PAIR_OF_YEARS:  # عام 2018-2019
            return as_readings(tokens, index, ends)
    if hit.entry.code == "CE" and hit.entry.form == "dual" and hit.definite:
        return _two_centuries(tokens, hit)
    if hit.entry.code == "CE" and hit.entry.form == "plural" and hit.definite and (several := _centuries(tokens, hit)):
        return several
    if hit.entry.kind == "unit" and hit.entry.form in ("dual", "plural", "construct"):
        return read_headed_years(tokens, hit) if hit.entry.code == "Y" else _edge_of_period(tokens, hit)
    start = index
    if start > floor and look(tokens, index, "month") is not None and look(tokens, start - 1, "month_head") is not None:
        start -= 1 if not cut_of(tokens, index) else 0
    elif start > floor and not hit.proclitics and _belongs_before(tokens, start - 1, hit):
        start -= 1
    read = _calendar_period(tokens, start)
    if read is None and start != index:
        start, read = index, _calendar_period(tokens, index)
    if read is None and hit.entry.kind == "year":
        years = read_two_years(tokens, index, floor)
        if years:
            return years
        return read_bare_years(tokens, index, floor)
    if hit.entry.kind == "hijri_mark":
        return read_hijri_years(tokens, index, floor)
    if hit.entry.kind == "gregorian_mark":
        return read_years_of_our_era(tokens, index, floor)
    if hit.entry.kind == "christ":
        return read_years_before_christ(tokens, index, floor)
    whole = read is None and hit.definite and hit.entry.kind in ("unit", "season")
    if hit.entry.code == "M" and look(tokens, hit.stop, "year_adjective") is not None:
        whole = False  # بداية الشهر الهجري, of any
    if whole and hit.entry.form != "plural" and hit.entry.code not in ("D", "H", "MIN", "S", "NI", "CE", "DE"):
        part = look(tokens, index - 1, "part_of_period") if index > floor else None
        within = part is None and _lies_within(tokens, hit)
        if within or (part is not None and not part.definite and not hit.proclitics):
            portion = hit.entry.code if hit.entry.kind == "season" else None
            new = look(tokens, hit.stop, "new") if part is not None and hit.entry.code == "Y" else None
            told = new is not None and not new.proclitics  # مطلع العام الجديد
            written = Written(unit="Y" if portion else hit.entry.code, direction=0, portion=portion, new=told)
            read = written, new.stop if new is not None and told else hit.stop
    if read is None or read[1] <= index or is_named(tokens, start, read[0]):
        return []
    start, written = with_part_before(tokens, start, floor, read[0])
    if written.mod == "MID" and written.unit == "Y" and look(tokens, start - 1, "school_event") is not None:
        return []  # عطلة منتصف العام
    if written.unit == "W" and written.mod == "END" and written.week is None and written.same is None:
        led = look(tokens, start - 1, "weekend_head") if start > floor else None
        start = led.start if led is not None else start
        if led is not None or written.direction is None or read[1] == hit.stop:
            written = written._replace(unit="WE", mod=None)
    if hit.entry.kind == "month" and start == index > floor and _heads_months(tokens, start - 1) and not hit.proclitics:
        start, written = start - 1, written._replace(sure=True)
    if not written.sure:
        if written.mod is None and not _is_proven(tokens, start, read[1]):
            return []
        written = written._replace(sure=True)
    if hit.entry.kind in ("month", "month_head"):
        written = with_shared_year(tokens, written, read[1])
    told = written.unit == "D" and written.same is not None
    stop = _behind_its_weekday(tokens, read[1]) if told else read[1]
    reading = as_reading(tokens, start, written, stop, "period")
    if written.unit == "CE" and written.value is not None:
        return _with_next_century(tokens, reading, read[1], written.value)
    if written.calendar == "hijri" and written.unit == "Y" and written.year is not None:
        return [reading, *read_common_year(tokens, read[1])]  # سنة 732هـ/1332م
    alone = written.unit == "Y" and written.end_year is None and written.calendar == "gregorian"
    if alone and written.year is not None and written.year >= _FIRST_LISTED:
        return [reading, *read_next_year(tokens, read[1], written.year)]
    return [reading]


_FIRST_LISTED: Final = 1900


def _behind_its_weekday(tokens: Tokens, stop: int) -> int:
    """Give the token after the weekday that a day told before has beside it: اليوم التالي (الأحد)."""
    opening = look(tokens, stop, "opening")
    weekday = look(tokens, opening.stop, "weekday") if opening is not None else None
    closing = look(tokens, weekday.stop, "closing") if weekday is not None else None
    return closing.stop if closing is not None else stop


def _lies_within(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether something lies in the period that is going on: في وقت سابق من (العام), خلال (الأسبوع) شهدت السوق."""
    if hit.proclitics or hit.entry.kind != "unit":
        return False
    before = look(tokens, hit.start - 1, "of", "during")
    if before is None:
        return False
    if before.entry.kind == "of":
        return look(tokens, before.start - 1, "earlier") is not None
    ends = ends_phrase(tokens, hit.stop) or tokens.words[hit.stop] == ":"
    ends = ends or bool(classes_of(tokens.words[hit.stop]).mask & FINITE_VERB)
    counted = any(look(tokens, at, "occurrence") is not None for at in range(max(0, before.start - 3), before.start))
    return ends and not counted


def _heads_months(tokens: Tokens, index: int) -> bool:
    """Tell whether a head of months stands at a token: شهري (يناير وفبراير), أشهر (مايو ويونيو ويوليو)."""
    head = look(tokens, index, "unit")
    if head is None or head.entry.code != "M" or head.entry.form not in ("construct", "plural"):
        return False
    return head.entry.form == "construct" or number_at(tokens, index - 1) is None


def _is_counted_by(tokens: Tokens, index: int) -> bool:
    """Tell whether the number right before a unit counts it: 37 عاما."""
    return tokens.words[index].isdecimal() and len(tokens.words[index]) < YEAR_LENGTH


def _is_proven(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a month whose name is another word too is a month: after في, منذ; beside another month."""
    if not cut_of(tokens, start) and look(tokens, start - 1, "year_before", "month_lead") is not None:
        return True
    if _is_month_after(tokens, stop):
        return True
    month = look(tokens, start, "month")
    if month is not None and not month.definite and look(tokens, start - 1, "month_begins") is not None:
        return ends_phrase(tokens, stop) and not month.proclitics  # يبدأ رمضان في مارس
    if month is not None and month.proclitics == _LAM and not month.definite:  # تستعد الأسواق لرمضان
        return any(look(tokens, at, "coming_lead") is not None for at in range(max(0, start - _PREPARED), start))
    if goes_back_to(tokens, start):
        return True  # تعود الواقعة إلى مارس
    if month is not None and month.entry.calendar == "hijri" and not month.proclitics and keeps_a_month(tokens, start):
        return True
    joined = look(tokens, start - 1, "until") is not None or bool(cut_of(tokens, start))
    joined = joined or ((until := look(tokens, start - 2, "until")) is not None and until.stop == start)  # إلى غاية ماي
    joined = joined or (start > 0 and word(tokens.words[start - 1]).bare == CONJUNCTION)
    return joined and _is_month_before(tokens, start)


def _is_month_before(tokens: Tokens, start: int) -> bool:
    """Tell whether a month stands close before a token, in its line."""
    for at in range(start, max(0, start - _PAIR), -1):
        if tokens.begins_line(at):
            return False
        if "month" in kinds_at(tokens, at - 1):
            return True
    return False


_PREPARED: Final = 4
"""Words from what is prepared to the month that it is prepared for."""
_LAM: Final = "\N{ARABIC LETTER LAM}"
_PAIR: Final = 4
"""Tokens that the first of two months and what joins them take."""


def _is_month_after(tokens: Tokens, stop: int) -> bool:
    """Tell whether another month follows after إلى, و, a comma or a hyphen."""
    comma = look(tokens, stop, "comma")
    at = comma.stop if comma is not None else stop
    if at >= len(tokens.words):
        return False
    until = look(tokens, at, "until")
    apart = until is not None or word(tokens.words[at]).bare == CONJUNCTION
    month = look(tokens, until.stop if until is not None else at + (apart or tokens.words[at] in HYPHENS), "month")
    if month is not None and plain(tokens, month.start) == plain(tokens, stop - 1):
        return False  # صفر-صفر is a score
    return month is not None and (apart or comma is not None or month.proclitics == CONJUNCTION or at != month.start)


def _belongs_before(tokens: Tokens, index: int, hit: Hit) -> bool:
    """Tell whether a token before a period belongs to it: هذا, نفس, عقد before the name of a decade."""
    if look(tokens, index, "demonstrative", "same_before") is not None:
        return True
    if hit.entry.kind == "season" and look(tokens, index, "season_head") is not None:
        return True
    if hit.entry.code == "W" and look(tokens, index, "nth") is not None:
        return True
    return hit.entry.kind == "decade" and _is_one_decade(tokens, index)


def _two_centuries(tokens: Tokens, unit: Hit) -> list[Reading[Written]]:
    """Read two centuries by their numbers: القرنين التاسع والعاشر, القرنين الأول قبل الميلاد والأول الميلادي."""
    first = _numbered_century(tokens, unit.stop)
    at = _behind_and(tokens, first[1]) if first is not None else None
    second = _numbered_century(tokens, at) if at is not None else None
    if first is None or second is None or at is None:
        return []
    first = _of_the_era(first[0], second[0]), first[1]
    return [
        as_reading(tokens, unit.start, first[0], first[1], "period"),
        as_reading(tokens, at + (look(tokens, at, "article") is not None), second[0], second[1], "period"),
    ]


def _centuries(tokens: Tokens, unit: Hit) -> list[Reading[Written]]:
    """Read three centuries or more by their numbers: القرون 15 و16 و17, القرون الثاني والثالث والرابع."""
    found: list[tuple[int, Written, int]] = []
    at: int | None = unit.stop
    while at is not None and len(found) < _LAST_CENTURY:
        century = _numbered_century(tokens, at)
        if century is None:
            break
        found.append((at + (look(tokens, at, "article") is not None) if found else unit.start, *century))
        comma = look(tokens, century[1], "comma")
        at = comma.stop if comma is not None else _behind_and(tokens, century[1])
        at = _behind_and(tokens, at) or at if comma is not None and at is not None else at
    if len(found) < _SEVERAL:
        return []
    return [as_reading(tokens, begin, _of_the_era(one, found[-1][1]), stop, "period") for begin, one, stop in found]


_SEVERAL: Final = 2


def _of_the_era(century: Written, last: Written) -> Written:
    """Give a century the era of the last of its list: الرابع (والخامس الهجريين), 3 (و2 قبل الميلاد)."""
    value = century.value or ""
    if last.calendar == "hijri" and value.isdecimal():
        return century._replace(year=int(value) + 1, value=None, calendar="hijri")
    if (last.value or "").startswith("BC") and value.isdecimal():
        return century._replace(value=f"BC{value}")
    return century


def _behind_and(tokens: Tokens, index: int) -> int | None:
    """Give the token that و joins begins in, whether it is written to it or stands alone: والعاشر, و 19, والـ19."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return None
    alone = word(tokens.words[index]).bare == CONJUNCTION
    article = look(tokens, index, "article")
    joined = alone or cut_of(tokens, index) > 0 or (article is not None and article.proclitics == CONJUNCTION)
    return index + alone if joined else None


def _with_next_century(tokens: Tokens, reading: Reading[Written], stop: int, first: str) -> list[Reading[Written]]:
    """
    Add the century that one reaches to, or that goes on it: (القرن الرابع عشر) حتى السابع عشر, والخامس عشر.

    Both are of its era: (القرن الثالث) والثاني قبل الميلاد, unless each has its own: (القرن الأول قبل الميلاد) والأول
    الميلادي.
    """
    until = look(tokens, stop, "until") if stop < len(tokens.words) and not tokens.begins_line(stop) else None
    either = look(tokens, stop, "or") if until is None else None
    at = until.stop if until is not None else either.stop if either is not None else _behind_and(tokens, stop)
    century = _numbered_century(tokens, at) if at is not None else None
    if century is None or at is None or not ends_phrase(tokens, century[1]):
        return [reading]
    last, end = century
    if not first.isdecimal() and look(tokens, end - 1, "year_adjective", "gregorian_mark", "before_christ") is None:
        if look(tokens, end - _ERA, "gregorian_mark", "before_christ") is None:
            return [reading]  # القرن الأول قبل الميلاد والثاني
    elif first.isdecimal() and last.value is not None and last.value.isdecimal() and int(last.value) <= int(first):
        return [reading]
    begin = at + (look(tokens, at, "article") is not None)
    return [
        evolve(reading, value=_of_the_era(reading.value, last)),
        as_reading(tokens, begin, last, end, "period"),
    ]


_ERA: Final = 2
"""Words of an era: قبل الميلاد."""


def _numbered_century(tokens: Tokens, index: int) -> Part | None:
    """Read the number of a century, with its era: التاسع عشر, الأول قبل الميلاد, الـ19."""
    article = look(tokens, index, "article")
    index = article.stop if article is not None else index
    if digits_at(tokens, index) is not None:
        ordinal = read_cardinal(tokens, index)
        if ordinal is not None and ordinal.stop > index + 1:
            return None
    else:
        ordinal = (read_ordinal(tokens, index) or _twentieth(tokens, index)) if index < len(tokens.words) else None
    if ordinal is None or not isinstance(ordinal.value.value, int) or not 1 <= ordinal.value.value <= _LAST_CENTURY:
        return None
    number = ordinal.value.value - 1
    before = look(tokens, ordinal.stop, "before_christ")
    if before is not None:
        return Written(value=f"BC{number:02}", unit="CE"), before.stop
    era = look(tokens, ordinal.stop, "year_adjective")
    if era is not None and not era.proclitics and era.entry.calendar == "hijri":
        return Written(year=number + 1, calendar="hijri", unit="CE"), era.stop
    era = era if era is not None and not era.proclitics else look(tokens, ordinal.stop, "gregorian_mark")
    return Written(value=f"{number:02}", unit="CE"), era.stop if era is not None else ordinal.stop


def _twentieth(tokens: Tokens, index: int) -> Reading[Number] | None:
    """Read the twentieth, which is written like the number: (القرنين التاسع عشر) والعشرين."""
    number = read_cardinal(tokens, index)
    return number if number is not None and number.value.value == _TWENTY and number.stop == index + 1 else None


_TWENTY: Final = 20


def _edge_of_period(tokens: Tokens, unit: Hit) -> list[Reading[Written]]:
    """Read the first or last days, weeks or months of a period: الأيام الأخيرة من ديسمبر 2021."""
    if not unit.definite or unit.entry.code not in ("D", "W", "M"):
        return []
    edge = look(tokens, unit.stop, "first_ones", "last")
    of = look(tokens, edge.stop, "of") if edge is not None else None
    period = read_period_of(tokens, of.stop) if of is not None else None
    if edge is None or period is None or period[0].unit not in ("M", "Y") or period[0].unit == unit.entry.code:
        return []
    mod: TimexMod = "START" if edge.entry.kind == "first_ones" else "END"
    return [as_reading(tokens, unit.start, period[0]._replace(mod=mod, sure=True), period[1], "period")]


_PAIR_OF_YEARS: Final = 2


def _calendar_period(tokens: Tokens, index: int) -> Part | None:
    """Read a month, year, decade, century, quarter or relative unit that begins at a token."""
    kinds = kinds_at(tokens, index)
    for reader, needed in _READERS:
        if not kinds.isdisjoint(needed) and (read := reader(tokens, index)) is not None:
            return read
    return None


def _decade_with_head(tokens: Tokens, index: int) -> Part | None:
    """Read a decade, with or without its head: الثمانينيات, عقد التسعينيات."""
    decade = look(tokens, index, "decade") or look(tokens, index + 1, "decade")
    of = look(tokens, decade.stop, "of") if decade is not None else None
    if of is not None and look(tokens, of.stop, "life") is not None:
        return None  # في العشرينات من عمره
    if decade is None or (decade.start > index and not _is_one_decade(tokens, index)):
        return None
    if _is_of_somebody(tokens, index):
        return Written(type="DURATION", value="PXY", amount="X", unit="Y"), decade.stop
    return _decade(tokens, decade)


def _is_of_somebody(tokens: Tokens, index: int) -> bool:
    """Tell whether the decade is that of an age, with the life unsaid: شاب في العشرينيات."""
    if look(tokens, index - 1, "per") is None:
        return False
    return any(look(tokens, at, "person") is not None for at in (index - 2, index - 3))


def _is_one_decade(tokens: Tokens, index: int) -> bool:
    unit = look(tokens, index, "unit")
    return unit is not None and unit.entry.code == "DE" and unit.entry.form == "singular"


def _season(tokens: Tokens, index: int) -> Part | None:
    head = look(tokens, index, "season_head")
    at = head.stop if head is not None else index
    season = look(tokens, at, "season")
    if season is None:
        return None
    index = at
    read = read_season(tokens, index, season, False)
    if read is not None or not season.definite or season.proclitics:
        return read
    led = look(tokens, index - 1, "season_head", "season_before")
    ends = season.stop >= len(tokens.words) or tokens.begins_line(season.stop)
    if led is None or not (ends or not has_article(tokens, season.stop)):
        return None
    return Written(value=f"XXXX-{season.entry.code}", unit="SE"), season.stop


def _decade(tokens: Tokens, decade: Hit) -> Part:
    """Read a decade, of its century if that is named: الثمانينيات, خمسينيات القرن التاسع عشر."""
    value = str(decade.entry.value)
    of = look(tokens, decade.stop, "of")
    at = of.stop if of is not None else decade.stop
    unit = look(tokens, at, "unit")
    if unit is None or unit.entry.code != "CE" or not unit.definite:
        return Written(value=value, unit="DE"), decade.stop
    relative = look(tokens, unit.stop, "relative")
    if relative is not None:
        century = value[:-1] if int(relative.entry.value) < 0 else "20"
        return Written(value=century + value[-1], unit="DE"), relative.stop
    named = _century(tokens, at)
    if named is not None and named[0].value is not None:
        return Written(value=named[0].value + value[-1], unit="DE"), named[1]
    return Written(value=value, unit="DE"), decade.stop


def _millennium(tokens: Tokens, index: int) -> Part | None:
    """Read a millennium by its number, or this one after a part of it: الألفية الثالثة, مطلع الألفية."""
    millennium = look(tokens, index, "millennium")
    if millennium is None:
        return None
    ordinal = read_ordinal(tokens, millennium.stop)
    if ordinal is not None and isinstance(ordinal.value.value, int):
        era, stop = _era_behind(tokens, ordinal.stop)
        return Written(value=f"{era}{ordinal.value.value - 1}"), stop
    if look(tokens, millennium.start - 1, "part_of_period") is not None:
        return Written(value="2"), millennium.stop
    return None


def _week(tokens: Tokens, index: int) -> Part | None:
    """
    Read a week by its number in the year or in a month.

    الأسبوع 32 من عام 2015, الأسبوع الأول من نوفمبر, آخر أسبوع من سبتمبر.
    """
    unit = look(tokens, index, "unit")
    nth = look(tokens, index, "nth") if unit is None else None
    if nth is not None:
        unit = look(tokens, nth.stop, "unit")
    if unit is None or unit.entry.code != "W" or unit.entry.form != "singular" or unit.definite != (nth is None):
        return None
    stop, week = unit.stop, _LAST_WEEK
    if nth is not None:
        week = int(nth.entry.value) if int(nth.entry.value) > 0 else _LAST_WEEK
    elif (last := look(tokens, unit.stop, "last")) is not None:
        stop = last.stop
    else:
        number = read_ordinal(tokens, unit.stop) or read_cardinal(tokens, unit.stop)
        if number is None or not isinstance(number.value.value, int):
            return None
        stop, week = number.stop, number.value.value
    of = look(tokens, stop, "of", "per")
    period = read_period_of(tokens, of.stop if of is not None else stop) if of is not None or nth is None else None
    if period is None:
        alone = index == 0 and stop == len(tokens.words)  # of a league elsewhere
        return (Written(unit="Y", direction=0, week=week), stop) if 6 <= week <= 53 and alone else None
    if period[0].unit == "Y" and (1 <= week <= 53 or week == _LAST_WEEK):
        return period[0]._replace(week=week), period[1]
    if period[0].unit == "M" and (1 <= week <= 5 or week == _LAST_WEEK):
        mod: TimexMod = "START" if week == 1 else "MID" if week < 4 else "END"
        return period[0]._replace(mod=mod, sure=True), period[1]
    return None


_LAST_WEEK: Final = 99


def _portion(tokens: Tokens, index: int) -> Part | None:
    """
    Read a part of a year or month by its number: الربع الأول من عام 2015, الثلث الأخير من رمضان.

    Quarters and halves of a year have a value of their own; of other parts the first, the middle and the last are told.
    """
    portion = look(tokens, index, "portion")
    numbered = _number_of_portion(tokens, portion) if portion is not None else None
    if portion is None or numbered is None:
        return (_same_portion(tokens, portion) or _relative_quarter(tokens, portion)) if portion is not None else None
    number, count, stop = numbered
    of = look(tokens, stop, "of")
    at = of.stop if of is not None else stop
    period = read_year(tokens, at, bare=True) or read_relative_unit(tokens, at)
    period = period or (read_month(tokens, at) or read_this_unit(tokens, at) if of is not None else None)
    century = _century(tokens, at) if period is None and of is not None and portion.entry.needs != "year" else None
    if period is not None and period[0].unit == "CE" and portion.entry.needs != "year":
        century = period  # الربع الأخير من القرن الماضي
    if century is not None:
        part: TimexMod = "START" if number == 1 else "END" if number == count else "MID"
        return century[0]._replace(mod=part), century[1]
    quarter = read_quarter(tokens, index) if period is None and of is None else None
    last = look(tokens, portion.stop, "last") is not None
    led = look(tokens, index - 1, "quarter_before") is not None
    if quarter is not None and (ends_phrase(tokens, stop) or (led and digits_at(tokens, stop) is not None)):
        return quarter if not last or led else None  # تراجعت أرباح الربع الثاني 12%
    if period is None or period[0].unit not in ("Y", "M"):
        return None
    term = period[0].unit == "M" or look(tokens, period[1] - 1, "year_adjective") is not None  # of a school year
    if portion.entry.needs == "year" and term:
        return None
    if period[0].unit == "Y" and portion.entry.code in ("Q", "H"):
        return period[0]._replace(portion=f"{portion.entry.code}{number}"), period[1]
    mod: TimexMod = "START" if number == 1 else "END" if number == count else "MID"
    return period[0]._replace(portion=None, mod=mod), period[1]


def read_quarter(tokens: Tokens, index: int) -> Part | None:
    """Read a quarter that is told by its number alone, or a half behind a preposition: الربع الثالث, في النصف الأول."""
    portion = look(tokens, index, "portion")
    numbered = _number_of_portion(tokens, portion) if portion is not None and portion.definite else None
    if portion is None or numbered is None or portion.entry.code not in ("Q", "H"):
        return None
    led = look(tokens, index - 1, "year_before", "quarter_before") is not None
    if portion.entry.needs and (portion.entry.needs != "led" or not led):
        return None
    return Written(unit="Y", portion=f"{portion.entry.code}{numbered[0]}"), numbered[2]


def _same_portion(tokens: Tokens, portion: Hit) -> Part | None:
    """Read the quarter or half that was given, in another year: الربع المماثل من العام الماضي, النصف نفسه من 2022."""
    code = _COMPARED.get(portion.entry.code)
    like = look(tokens, portion.stop, "same", "like") if code is not None and portion.definite else None
    if like is None or like.proclitics or like.entry.value:
        return None
    of = look(tokens, like.stop, "of")
    year = _year_compared(tokens, of.stop) if of is not None else None
    if year is None:
        return None
    return Written(unit=code, same=0, year=year[0].year, years=year[0].years, before=year[0].before), year[1]


def _year_compared(tokens: Tokens, index: int) -> Part | None:
    """Read the year that a part of a year is taken in: 2022, العام الماضي, العام السابق."""
    year = year_away(tokens, index)
    if year is not None:
        return year
    before = read_relative_unit(tokens, index)
    if before is None or before[0].unit != "Y" or before[0].same is None:
        return None
    return Written(years=before[0].same, before=True), before[1]


_COMPARED: Final = {"Q": "Q", "H": "HY"}


def _relative_quarter(tokens: Tokens, portion: Hit) -> Part | None:
    """Read the quarter that lies beside this one: الربع الماضي, الربع الحالي, هذا الربع."""
    if portion.entry.code != "Q" or not portion.definite:
        return None
    this = look(tokens, portion.start - 1, "demonstrative")
    relative = look(tokens, portion.stop, "relative")
    if this is not None and (ends_phrase(tokens, portion.stop) or number_at(tokens, portion.stop) is not None):
        return Written(unit="Q", direction=0, same=0), _after_its_year(tokens, portion.stop)
    if relative is None and this is None:
        relative = look(tokens, portion.stop, "before_this")
    if relative is None or relative.proclitics or this is not None:
        return None
    direction = int(relative.entry.value) if relative.entry.kind == "relative" else -1
    compared = portion.proclitics == _BEH or look(tokens, portion.start - 1, "compared") is not None
    if relative.entry.kind == "before_this" and compared:
        return Written(unit="Q", same=-1), relative.stop  # مقارنة بالربع السابق: before the one that was given
    return Written(unit="Q", direction=direction), _after_its_year(tokens, relative.stop)


_BEH: Final = "\N{ARABIC LETTER BEH}"


def _after_its_year(tokens: Tokens, stop: int) -> int:
    """Give the token after the year that a quarter told by a relative word is of: (الربع الجاري) من العام."""
    of = look(tokens, stop, "of")
    year = read_this_unit(tokens, of.stop) if of is not None else None
    return year[1] if year is not None and year[0].unit == "Y" else stop


def _this_quarter(tokens: Tokens, index: int) -> Part | None:
    portion = look(tokens, index + 1, "portion")
    return _relative_quarter(tokens, portion) if portion is not None and not portion.proclitics else None


def _number_of_portion(tokens: Tokens, portion: Hit) -> tuple[int, int, int] | None:
    """Read which of the parts it is; gives its number, how many there are, and the token after."""
    count = _PARTS[portion.entry.code]
    last = look(tokens, portion.stop, "last")
    if last is not None:
        return count, count, last.stop
    ordinal = read_ordinal(tokens, portion.stop)
    number = ordinal.value.value if ordinal is not None else None
    if ordinal is None or not isinstance(number, int) or not 1 <= number <= count:
        return None
    return number, count, ordinal.stop


_PARTS: Final = {"Q": 4, "T": 3, "H": 2}


def _century(tokens: Tokens, index: int) -> Part | None:
    """Read a century or decade: القرن التاسع عشر, القرن الماضي."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.code not in ("CE", "DE") or unit.entry.form != "singular" or not unit.definite:
        return None
    ordinal = read_ordinal(tokens, unit.stop)
    if ordinal is not None and unit.entry.code == "DE" and isinstance(ordinal.value.value, int):
        return _decade_of_century(tokens, ordinal.value.value, ordinal.stop)
    last = look(tokens, unit.stop, "last") if unit.entry.code == "DE" else None
    if last is not None and (decade := _decade_of_century(tokens, _DECADES, last.stop)) is not None:
        return decade  # العقد الأخير من القرن التاسع عشر
    if ordinal is not None and unit.entry.code == "CE" and isinstance(ordinal.value.value, int):
        era_after = look(tokens, ordinal.stop, "year_adjective", "hijri_mark")
        if era_after is not None and not era_after.proclitics:
            hijri = era_after.entry.kind == "hijri_mark" or era_after.entry.calendar == "hijri"
            if hijri:
                return Written(year=ordinal.value.value, calendar="hijri", unit="CE"), era_after.stop
            return Written(value=f"{ordinal.value.value - 1:02}", unit="CE"), era_after.stop
        era, stop = _era_behind(tokens, ordinal.stop)
        return Written(value=f"{era}{ordinal.value.value - 1:02}", unit="CE"), stop
    article = look(tokens, unit.stop, "article")
    number = read_cardinal(tokens, article.stop if article is not None else unit.stop)
    count = number.value.value if number is not None else None
    if number is None or unit.entry.code != "CE" or not isinstance(count, int) or not 1 <= count <= _LAST_CENTURY:
        return None
    before = look(tokens, number.stop, "before_christ")
    if before is not None:
        return Written(value=f"BC{count - 1:02}", unit="CE"), before.stop  # القرن 17 ق.م
    mark = look(tokens, number.stop, "gregorian_mark", "year_adjective")
    told = mark is not None and not mark.cut and not mark.entry.calendar
    return Written(value=f"{count - 1:02}", unit="CE"), mark.stop if mark is not None and told else number.stop


_LAST_CENTURY: Final = 25


def _era_behind(tokens: Tokens, stop: int) -> tuple[str, int]:
    """Give what an era of several words makes of a value, and the token after it: قبل الميلاد, بعد الميلاد."""
    era = look(tokens, stop, "before_christ", "gregorian_mark")
    if era is None or (era.entry.kind == "gregorian_mark" and era.stop == stop + 1):
        return "", stop
    return "BC" if era.entry.kind == "before_christ" else "", era.stop


def _decade_of_century(tokens: Tokens, number: int, stop: int) -> Part | None:
    """Read a decade by its number in a century or millennium: العقد الأول من القرن الحادي والعشرين."""
    of = look(tokens, stop, "of")
    if of is None or not 1 <= number <= _DECADES:
        return None
    of_this = read_relative_unit(tokens, of.stop)
    if of_this is not None and of_this[0].unit == "CE" and of_this[0].direction == 0:
        return Written(value=f"20{number - 1}", unit="DE"), of_this[1]
    period = _century(tokens, of.stop) or _millennium(tokens, of.stop)
    value = period[0].value if period is not None else None
    if period is None or value is None or not value.isdecimal():
        return None
    return Written(value=f"{value:0<2}{number - 1}", unit="DE"), period[1]


_DECADES: Final = 10


_READERS: Final[tuple[tuple[Callable[[Tokens, int], Part | None], tuple[str, ...]], ...]] = (
    (_decade_with_head, ("decade", "unit")),
    (_millennium, ("millennium",)),
    (_week, ("unit", "nth")),
    (_portion, ("portion",)),
    (_this_quarter, ("demonstrative",)),
    (_century, ("unit",)),
    (read_relative_unit, ("unit", "demonstrative", "same_before", "season", "this_unit")),
    (read_month, ("month", "month_head")),
    (_season, ("season", "season_head")),
    (read_year, ("unit",)),
)
"""What reads a period, in the order in which it is tried, and the kinds of word that each begins with."""
