"""Units that a relative word sets: الشهر الماضي, هذا العام, الأسبوع نفسه, صيف العام الماضي."""

from typing import Final

from arnews.times.around import ends_phrase, is_over
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.times.years_headed import is_comma_astray, read_year, told_again, year_in_digits
from arnews.tokenization import Tokens

__all__ = ["read_relative_unit", "read_season", "read_this_unit", "year_away"]


def year_away(tokens: Tokens, index: int) -> Part | None:
    """Read the year of a day or month that comes again: (هذا اليوم من) عام 1990, (الشهر نفسه من) العام الماضي."""
    year = read_year(tokens, index, bare=True)
    if year is not None and year[0].end_year is None and year[0].calendar == "gregorian":
        return year
    period = read_relative_unit(tokens, index)
    if period is None or period[0].unit != "Y" or period[0].direction is None:
        return None
    return Written(years=period[0].direction), period[1]


def _of_another_year(tokens: Tokens, written: Written, stop: int) -> Part:
    """
    Add the year that the month or day of today or the one given last is taken in.

    الشهر نفسه من العام الماضي, and from the year that was given: نفس الشهر من العام السابق, من السنة التي سبقت.
    """
    if written.unit not in ("M", "D", "W") or written.direction or written.same:
        return written, stop
    of = look(tokens, stop, "of")
    if of is None and (written.same is None or is_over(tokens, stop)):
        return written, stop
    at = of.stop if of is not None else stop
    year = year_away(tokens, at) if of is not None else _relative_year(tokens, at)
    if year is not None:
        return written._replace(year=year[0].year, years=year[0].years), year[1]
    month = read_relative_unit(tokens, at) if of is not None and written.unit == "D" else None
    if month is not None and month[0].unit == "M" and month[0].direction:
        return written._replace(months=month[0].direction), month[1]  # اليوم نفسه من الشهر الماضي
    before = read_relative_unit(tokens, at) if written.same is not None else None
    if before is None or before[0].unit != "Y" or before[0].same is None or before[0].same >= 0:
        return written, stop
    return written._replace(years=before[0].same, before=True), before[1]


def _relative_year(tokens: Tokens, index: int) -> Part | None:
    """Read the year before this one behind what comes again, without من: (الشهر نفسه) العام الماضي."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.proclitics or unit.entry.code != "Y":
        return None
    year = year_away(tokens, index)
    return year if year is not None and year[0].years is not None else None


def read_relative_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a unit set by a relative word: الشهر الماضي, هذا العام, الأسبوع نفسه, السنة الهجرية الماضية."""
    kinds = kinds_at(tokens, index)
    if kinds.isdisjoint(_RELATIVE_KINDS):
        return None
    spoken = look(tokens, index, "this_unit") if "this_unit" in kinds else None
    if spoken is not None:
        return Written(unit=spoken.entry.code, direction=0), spoken.stop
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
    if code == "Y" and this is None and look(tokens, at - 1, "general_before") is not None:
        return None
    if this is None and before is None and (kinds_at(tokens, stop).isdisjoint(_SETTING) or tokens.begins_line(stop)):
        return None
    calendar = "gregorian"
    described = look(tokens, stop, "year_adjective")
    if described is not None and code in ("Y", "M"):
        stop = described.stop
        calendar = described.entry.calendar or calendar
        code = "SY" if code == "Y" and described.entry.code == "school" else code
    new = look(tokens, stop, "new") if calendar == "hijri" and code == "Y" else None
    if new is not None and not new.proclitics and this is None:
        return Written(unit=code, calendar=calendar, direction=0, new=True), new.stop  # العام الهجري الجديد
    relative = look(tokens, stop, "relative")
    if relative is not None and code == "D" and look(tokens, stop, "last") is not None:
        return None  # اليوم الأخير is of something
    if relative is not None and _opens_the_next(tokens, relative):
        relative = None
    last = relative is not None and code in _UNITS_OF_A_YEAR and look(tokens, stop, "last") is not None
    if relative is not None and last and look(tokens, index - 1, "lasting") is not None:
        return Written(type="DURATION", value=f"P1{code}", amount="1", unit=code), relative.stop  # خلال الأسبوع الأخير
    if relative is not None and not relative.proclitics and this is None:
        written = Written(unit=code, direction=int(relative.entry.value), calendar=calendar)
        if code == "Y" and not (relative.stop < len(tokens.words) and tokens.begins_line(relative.stop)):
            at = relative.stop + is_comma_astray(tokens, relative.stop)  # العام المنصرم ،2011
            return told_again(tokens, read_year(tokens, at, bare=True)) or (written, relative.stop)
        told = look(tokens, relative.stop, "opening") if code == "SY" else None
        years = year_in_digits(tokens, relative.stop, headed=True) if told is not None else None
        if years is not None and years[0].end_year is not None:
            return years  # العام الدراسي المقبل (2024-2025)
        return written, relative.stop
    if this is not None and code == "Y":
        year = told_again(tokens, year_in_digits(tokens, stop, headed=True))
        if year is not None:
            return year  # هذا العام 2011
    if this is not None:
        return _of_another_year(tokens, Written(unit=code, direction=0, calendar=calendar), stop)
    if before is not None:
        return _of_another_year(tokens, Written(unit=code, same=0), stop)
    like = look(tokens, stop, "like") if code in ("M", "W") else None
    if like is not None and not like.proclitics:
        other = _of_another_year(tokens, Written(unit=code, same=0), like.stop)
        return other if other[1] > like.stop else None  # الشهر المماثل من العام الماضي
    same = look(tokens, stop, "same")
    if same is not None and not same.proclitics and (not same.entry.needs or ends_phrase(tokens, same.stop)):
        return _of_another_year(tokens, Written(unit=code, same=int(same.entry.value)), same.stop)
    return None


def _opens_the_next(tokens: Tokens, relative: Hit) -> bool:
    """Tell whether a demonstrative belongs to the time behind it: (الإضراب العام) هذا الخميس."""
    if relative.entry.value != 0 or look(tokens, relative.start, "demonstrative") is None:
        return False
    following = look(tokens, relative.stop, "weekday", "unit", "part_of_day", "season")
    return following is not None and not following.proclitics


_UNITS_OF_A_YEAR: Final = ("W", "M", "Y")


_SETTING: Final = ("year_adjective", "relative", "same", "like")
"""What sets a unit from behind."""


_RELATIVE_KINDS: Final = ("demonstrative", "same_before", "unit", "season", "this_unit")


def read_this_unit(tokens: Tokens, index: int) -> Part | None:
    """Read a month or year with the article for the one that is going on: من العام, من الشهر."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.code not in ("M", "Y") or unit.entry.form != "singular" or not unit.definite:
        return None
    described = look(tokens, unit.stop, "year_adjective") if unit.entry.code == "Y" else None
    stop = described.stop if described is not None and not described.proclitics else unit.stop
    new = look(tokens, unit.stop, "new") if unit.entry.code == "Y" else None
    if new is not None and not new.proclitics:
        return Written(unit="Y", direction=0, new=True), new.stop  # (أول يوم من) العام الجديد
    return Written(unit=unit.entry.code, direction=0), stop


def read_season(tokens: Tokens, index: int, season: Hit, this: bool) -> Part | None:
    """Read a season of a year: صيف 2014, الصيف الماضي, صيف العام الماضي."""
    of = look(tokens, season.stop, "of")
    year = read_year(tokens, season.stop, bare=True)
    if year is None and of is not None:
        year = read_year(tokens, of.stop) or read_relative_unit(tokens, of.stop)
    if year is None and look(tokens, season.stop, "unit", "demonstrative") is not None:
        year = read_relative_unit(tokens, season.stop)
    if year is not None and year[0].unit == "Y":
        return year[0]._replace(portion=season.entry.code), year[1]
    relative = look(tokens, season.stop, "relative")
    if relative is not None and not relative.proclitics:
        return Written(unit="SE", portion=season.entry.code, direction=int(relative.entry.value)), relative.stop
    return (Written(unit="SE", portion=season.entry.code, direction=0), season.stop) if this else None
