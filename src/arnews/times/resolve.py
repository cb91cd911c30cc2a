"""What is meant: a written time expression set against the publication date, as a newspaper reader would."""

from datetime import MAXYEAR, date, datetime, timedelta
from typing import Final

from arnews.times.calendars import coptic_year, from_coptic, from_hijri, hijri_month, to_hijri
from arnews.times.context import Context
from arnews.times.intervals import (
    FIRST_HIJRI_YEAR,
    PORTIONS,
    YEARS_OF_HIJRI,
    expression,
    fixed,
    in_hijri_year,
    in_month,
    in_year,
    in_years,
    on_day,
    shifted,
    valid_day,
    week_of_year,
    year_outside_the_table,
)
from arnews.times.nearest import (
    hijri_year_of,
    is_gregorian,
    school_year,
    year_of_month,
    year_of_quarter,
    year_of_season,
)
from arnews.times.value import TimeExpression
from arnews.times.written import Written

__all__ = ["is_impossible", "resolve"]


def resolve(written: Written, context: Context) -> TimeExpression:
    """
    Give the value and the interval of what is written.

    >>> resolve(Written(month=3, unit="M", direction=-1), Context(date(2024, 11, 30))).value
    '2024-03'
    """
    try:
        return _resolved(written, context)
    except (OverflowError, ValueError):  # a date before the year 1 or after 9999
        return expression(written, None, None)


def _resolved(written: Written, context: Context) -> TimeExpression:
    published = context.published
    today = published.date() if isinstance(published, datetime) else published
    if written.type in ("DURATION", "SET"):
        return TimeExpression(written.type, written.value, written.mod)
    if written.anchor is not None:
        from_last = context.last is not None and (written.anchor > 0 or written.same is not None)
        of_story = context.last is None and written.anchor > 0 and written.unit in _OF_STORY and not context.future
        told = context.last if from_last else context.story if of_story else None
        return _anchored(written, published, told or today)
    if written.value is not None:
        return fixed(written)
    if written.calendar == "before_christ" and written.month is not None:
        day = f"-{written.day:02}" if written.day is not None else ""
        return expression(written, f"BC{written.year:04}-{written.month:02}{day}", None)
    if written.nth is not None:
        return _nth_day(written, context, today)
    if written.hour is not None or written.part is not None:
        return _time(written, context, today)
    if written.every and written.month is not None:
        day = f"-{written.day:02}" if written.day is not None else ""
        return expression(written, f"XXXX-{written.month:02}{day}", None)
    if written.every and written.weekday is not None and written.month is None:
        return expression(written, f"XXXX-WXX-{written.weekday}", None)
    return _date(written, context, today)


_OF_STORY: Final = ("Y", "DE", "CE")
"""Units that a story goes on by from one of its years: سافر سنة 1974 وعاد بعد سنتين."""


def is_impossible(written: Written) -> bool:
    """
    Tell whether a date names a day that its month does not have; a Hijri month has 29 or 30, as the moon is seen.

    >>> is_impossible(Written(day=31, month=2, year=2016)), is_impossible(Written(day=29, month=2))
    (True, False)
    """
    if written.day is None or written.month is None:
        return False
    if written.calendar == "coptic":
        return from_coptic(written.year or _COPTIC_LEAP_YEAR, written.month, written.day) is None
    if written.calendar == "hijri":
        return written.day > _LONGEST_HIJRI_MONTH
    leap = 2000
    return valid_day(written.year if written.year is not None else leap, written.month, written.day) is None


_LONGEST_HIJRI_MONTH: Final = 30
_COPTIC_LEAP_YEAR: Final = 1739


def _nth_day(written: Written, context: Context, today: date | None) -> TimeExpression:
    """Give the first, second … or last day, or such weekday, of a month or year."""
    period = _date(written._replace(nth=None, weekday=None, day=None), context, today)
    begin, end = period.begin, period.end
    if not isinstance(begin, date) or not isinstance(end, date) or written.nth is None:
        return expression(written, None, None)
    step = 1 if written.weekday is None else 7
    if written.nth < 0:
        last = shifted(end, -1)
        back = (last.isoweekday() - written.weekday) % 7 if written.weekday is not None else 0
        day = shifted(last, -back)
    else:
        ahead = (written.weekday - begin.isoweekday()) % 7 if written.weekday is not None else 0
        day = shifted(begin, ahead + step * (written.nth - 1))
        numbered = shifted(begin, written.nth - 1)
        if written.weekday is not None and (day >= end or written.day is not None):
            # the Fifth: the fifth of the month where it falls on that weekday
            day = numbered if numbered.isoweekday() == written.weekday or day >= end else day
    if written.hour is not None or written.part is not None:  # الخميس الأول من مايو الساعة الخامسة
        whole = written._replace(
            nth=None, weekday=None, calendar="gregorian", year=day.year, month=day.month, day=day.day
        )
        return _time(whole, context, today)
    hijri = to_hijri(day) if period.written is not None and period.calendar == "hijri" else None
    as_written = f"{hijri[0]:04}-{hijri[1]:02}-{hijri[2]:02}" if hijri is not None else period.written
    return on_day(written, day, as_written=as_written)


def _anchored(written: Written, published: date | None, today: date | None) -> TimeExpression:
    """Resolve قبل ثلاثة أيام and بعد شهرين at the grain of the unit."""
    direction = written.anchor or 1
    if written.amount == "X":
        return expression(written, "PAST_REF" if direction < 0 else "FUTURE_REF", None)
    if today is None or written.amount is None or not written.amount.isdecimal():
        return expression(written, None, None)
    shift = direction * int(written.amount)
    unit = written.unit or "D"
    steps = [(shift, unit), *((direction * int(amount), smaller) for amount, smaller in written.rest)]
    clock = [step * _SECONDS[unit] for step, unit in steps if unit in _SECONDS]
    if clock:
        if not isinstance(published, datetime):
            return TimeExpression("TIME", None, written.mod)
        try:
            moment = published + timedelta(
                days=sum(_DAYS.get(unit, 0) * step for step, unit in steps), seconds=sum(clock)
            )
        except OverflowError:
            return TimeExpression("TIME", None, written.mod)
        value = moment.isoformat(timespec="minutes")
        return TimeExpression("TIME", value, written.mod, begin=moment, end=moment + timedelta(minutes=1))
    if written.rest:
        return _after_steps(written, steps, today)
    return _of_unit(written, unit, shift, today)


_SECONDS: Final = {"S": 1, "MIN": 60, "H": 3600}
_DAYS: Final = {"D": 1, "W": 7}
_MONTHS: Final = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}


def _after_steps(written: Written, steps: list[tuple[int, str]], today: date) -> TimeExpression:
    """Give the month or day that lies years, months and days away, at the grain of the smallest unit."""
    months = today.year * 12 + today.month - 1 + sum(_MONTHS.get(unit, 0) * step for step, unit in steps)
    days = sum(_DAYS.get(unit, 0) * step for step, unit in steps)
    if not days and all(_MONTHS.get(unit, 0) >= _MONTHS["Y"] for _, unit in steps):
        return in_year(written._replace(rest=()), months // 12)
    if not days or not 12 <= months < 9999 * 12:
        return in_month(written, months // 12, months % 12 + 1)
    year, month = months // 12, months % 12 + 1
    day = min(today.day, (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day)
    return on_day(written, shifted(date(year, month, day), days))


def _of_unit(written: Written, unit: str, shift: int, today: date) -> TimeExpression:
    """Give the unit of the calendar that lies so many units from today."""
    if unit in ("D", "NI"):
        return on_day(written, shifted(today, shift))
    if unit == "WE":
        whole = _of_unit(written, "W", shift, today)
        return expression(written, f"{whole.value}-WE" if whole.value is not None else None, None)
    if unit == "W":
        # the week of the Arab press begins on Sunday; on a Sunday "last week" is the ISO week that ends that day
        monday = today - timedelta(days=today.weekday())
        if today.weekday() == _SUNDAY:
            monday += timedelta(days=7)
        monday = shifted(monday, 7 * shift)
        year, week, _ = monday.isocalendar()
        return expression(written, f"{year:04}-W{week:02}", (monday, shifted(monday, 7)))
    if unit == "M":
        months = today.year * 12 + today.month - 1 + shift
        return in_month(written, months // 12, months % 12 + 1)
    if unit == "Q":
        quarters = today.year * 4 + (today.month - 1) // 3 + shift
        return in_year(written._replace(portion=f"Q{quarters % 4 + 1}"), quarters // 4)
    if unit == "Y":
        return in_year(written, today.year + shift)
    if unit == "SY":
        begins = school_year(shift, today)
        return in_year(written._replace(end_year=begins + 1), begins)
    if unit == "DE":
        return in_years(written, today.year // 10 + shift, 3)
    if unit == "CE":
        return in_years(written, today.year // 100 + shift, 2)
    return expression(written, None, None)


_SUNDAY: Final = 6
_WEEKEND: Final = (4, 5)
"""The days that are of a weekend somewhere and of the week that is told of: Friday and Saturday."""


def _date(written: Written, context: Context, today: date | None) -> TimeExpression:
    if written.calendar == "coptic" and written.month is not None:
        return _coptic(written, context, today)
    if context.moon is not None and written.same is not None and written.unit == "M" and written.month is None:
        years = written.years or 0 if written.before else 0
        months = (context.moon[0] + years) * 12 + context.moon[1] - 1 + written.same  # (10 صفر) … 20 من الشهر نفسه
        unit = "M" if written.day is None else "D"
        year, month = months // 12, months % 12 + 1
        written = written._replace(year=year, month=month, calendar="hijri", same=None, unit=unit)
    day = _resolved_day(written, context, today)
    if day is not None:
        return on_day(written, day, as_written=_hijri_written(written, context, today))
    if written.day is not None or written.weekday is not None or written.offset is not None:
        return _unresolved_day(written, context, today)
    if written.month is not None:
        return _named_month(written, context, today)
    if written.unit in _PARTS_OF_YEAR and written.same == 0 and today is not None:
        if written.direction is not None:  # this quarter, which reports give first
            return _of_unit(written, written.unit, 0, context.given.get(written.unit) or today)
        return _same_part(written, context, today)
    if (
        written.unit in ("D", "M", "W")
        and written.week is None
        and (written.year is not None or written.years is not None or written.months is not None)
    ):
        return _in_another_year(written, context, today)
    if written.year is not None:
        if written.calendar == "hijri" and not written.marked and is_gregorian(written.year, context, today):
            return in_year(written._replace(calendar="gregorian"), written.year)
        if written.calendar == "hijri" and written.unit == "CE":
            middle_year = FIRST_HIJRI_YEAR + YEARS_OF_HIJRI * (100 * written.year - 50)
            return in_years(written, int(middle_year) // 100, 2)
        if written.calendar == "hijri":
            return in_hijri_year(written)
        if written.calendar == "before_christ":
            return expression(written, f"BC{written.year:04}", None)
        return week_of_year(written, written.year) if written.week is not None else in_year(written, written.year)
    if today is None or written.unit is None:
        return expression(written, None, None)
    if written.week is not None:
        return week_of_year(written, today.year + (written.direction or 0))
    if written.portion in PORTIONS and written.direction is None and written.same is None:
        return in_year(written, year_of_quarter(written, context, today))
    if written.same is not None:
        return _of_unit(written, written.unit, written.same, context.given.get(written.unit) or context.last or today)
    if written.unit == "SE":
        return in_year(written, year_of_season(written, context, today))
    if written.calendar == "hijri":
        return _of_hijri_unit(written, written.direction or 0, today)
    if written.new:
        return _of_unit(written, written.unit, int(today.month > _MONTHS_OF_NEW), today)
    over = written.unit == "WE" and context.past and today.weekday() not in _WEEKEND
    return _of_unit(written, written.unit, written.direction or -int(over), today)  # فيضانات شهدها نهاية الأسبوع


def _same_part(written: Written, context: Context, today: date) -> TimeExpression:
    """Give the quarter or half that was given last, else the last one that is over, in another year."""
    months = _PARTS_OF_YEAR[written.unit or ""]
    given = context.given.get(written.unit or "")
    month = given.month - 1 if given is not None else (today.month - 1 - months) % 12
    letter = "Q" if months == 3 else "H"
    told = given if written.before and given is not None else today
    year = written.year if written.year is not None else told.year + (written.years or 0)
    return in_year(written._replace(portion=f"{letter}{month // months + 1}"), year)


_PARTS_OF_YEAR: Final = {"Q": 3, "HY": 6}
"""The months of a quarter and of a half."""


def _coptic(written: Written, context: Context, today: date | None) -> TimeExpression:
    """Give a Coptic day or month; without a year the last that has come, in the future the next."""
    assert written.month is not None
    year = written.year
    if year is None and today is not None:
        begin = from_coptic(year := coptic_year(today), written.month, written.day or 1)
        ahead = context.future if written.direction is None else written.direction > 0
        if begin is not None and ahead:
            year += begin < today
        elif begin is not None:
            year -= begin > today
    begin = from_coptic(year, written.month, written.day or 1) if year is not None else None
    if year is None or begin is None:
        return expression(written, None, None)
    as_written = f"{year:04}-{written.month:02}" + (f"-{written.day:02}" if written.day is not None else "")
    if written.day is not None:
        return on_day(written, begin, as_written=as_written)
    end = from_coptic(year + written.month // 13, written.month % 13 + 1, 1) or begin
    middle = begin + (end - begin) / 2
    return expression(written, f"{middle:%Y-%m}", (begin, end), as_written=as_written)


def _in_another_year(written: Written, context: Context, today: date | None) -> TimeExpression:
    """Give the day or month of today, or the month given last, in another year: هذا اليوم من عام 1990."""
    if today is None:
        return expression(written, None, None)
    given = context.given.get("M") if written.same is not None else None
    base = given or today
    if written.unit in ("D", "W") and written.same is not None:
        base = context.last or today
    if written.months is not None:
        months = today.year * 12 + today.month - 1 + written.months
        day = valid_day(months // 12, months % 12 + 1, base.day)
        return on_day(written, day) if day is not None else expression(written, None, None)
    year = written.year if written.year is not None else (base if written.before else today).year + (written.years or 0)
    if written.unit == "M":
        return in_month(written, year, base.month)
    if written.unit == "W":
        return week_of_year(written._replace(week=base.isocalendar().week), year)
    day = valid_day(year, base.month, base.day)
    return on_day(written, day) if day is not None else expression(written, None, None)


_MONTHS_OF_NEW: Final = 6
"""The month of a year in which it is still the new one; from then on the new one is the next."""


def _of_hijri_unit(written: Written, shift: int, today: date) -> TimeExpression:
    """Give the Hijri month or year that lies so many from the one of today."""
    now = to_hijri(today)
    if written.new and now is not None:
        shift = int(now[1] > _MONTHS_OF_NEW)
    if now is None:
        return expression(written, None, None)
    if written.unit == "Y":
        return in_hijri_year(written._replace(year=now[0] + shift, direction=None))
    months = now[0] * 12 + now[1] - 1 + shift
    return _named_month(
        written._replace(year=months // 12, month=months % 12 + 1, direction=None), Context(today), today
    )


def _hijri_written(written: Written, context: Context, today: date | None) -> str | None:
    if written.calendar != "hijri" or written.month is None:
        return None
    year = written.year if written.year is not None else hijri_year_of(written, context, today)
    if year is None:
        return None
    day = written.day
    if day == _LAST_DAY:
        month = hijri_month(year, written.month)
        day = (month[1] - month[0]).days if month is not None else None
    return f"{year:04}-{written.month:02}" + (f"-{day:02}" if day is not None else "")


def _resolved_day(written: Written, context: Context, today: date | None) -> date | None:
    """Give the day that is meant, if it can be told."""
    if written.day is not None:
        day = _numbered_day(written, context, today)
        return shifted(day, -1) if day is not None and written.eve else day
    if written.offset is not None and today is not None:
        day = shifted(today, written.offset)
        if written.weekday is not None and day.isoweekday() != written.weekday:
            # أمس السبت in a Monday's paper: the text fixes the day; one put online the evening before is one day ahead
            back = 5 if written.offset < 0 else 1 if written.offset > 0 else 3
            return shifted(day, (written.weekday - day.isoweekday() + back) % 7 - back)
        return day
    if written.weekday is None or today is None:
        return None
    if written.week is not None:
        sunday = shifted(today, -(today.isoweekday() % 7))  # the week of the Arab press begins on Sunday
        return shifted(sunday, 7 * written.week + written.weekday % 7)
    if written.direction == 0:  # this Thursday: the next one, today included
        return shifted(today, (written.weekday - today.isoweekday()) % 7)
    if context.from_day is not None and written.direction is None:
        return shifted(context.from_day, (written.weekday - context.from_day.isoweekday()) % 7)
    if written.direction is not None:
        return _weekday(today, written.weekday, written.direction)
    if context.future:  # today included: agencies name the day where papers say today
        return shifted(today, (written.weekday - today.isoweekday()) % 7)
    return _weekday(today, written.weekday, 0)


def _weekday(today: date, weekday: int, direction: int) -> date:
    """
    Give the nearest day of the week: not after today (0), strictly before (-1), strictly after (1).

    >>> _weekday(date(2024, 11, 30), 3, 0), _weekday(date(2024, 11, 30), 6, 1)
    (datetime.date(2024, 11, 27), datetime.date(2024, 12, 7))
    """
    back = (today.isoweekday() - weekday) % 7
    if direction > 0:
        return shifted(today, (7 - back) + 7 * (direction - 1))
    if direction < 0:
        return shifted(today, -(back or 7) + 7 * (direction + 1))
    return shifted(today, -back)


def _feast(written: Written, context: Context, today: date | None) -> date | None:
    """Give a day of the nearer of the two feasts: ثاني أيام العيد."""
    days = [
        _numbered_day(written._replace(month=month, day=first, calendar="hijri", holiday="named"), context, today)
        for month, first in ((10, 1), (12, 10))
    ]
    nearest = min(
        (day for day in days if day is not None and today), key=lambda day: abs(day - (today or day)), default=None
    )
    return shifted(nearest, (written.day or 1) - 1) if nearest is not None else None


def _numbered_day(written: Written, context: Context, today: date | None) -> date | None:
    assert written.day is not None
    if written.holiday == "feast":
        return _feast(written, context, today)
    if written.month is None:
        return _day_of_this_month(written, context, today) if today is not None else None
    hijri = written.calendar == "hijri"
    if written.year is not None:
        year: int | None = written.year
    elif written.offset is not None and today is not None:
        return _as_seen(written, _day_near(written, shifted(today, written.offset)), today)
    else:
        year = hijri_year_of(written, context, today) if hijri else year_of_month(written, context, today, written.day)
    if year is None:
        return None
    day = _in_year(written, year)
    if hijri and day is not None and written.holiday is None:
        return _as_seen(written, day, today)
    free = written.year is written.years is written.direction is None
    close = day is not None and today is not None and abs((day - today).days) <= _CLOSE  # a misprint of the weekday
    if free and written.weekday is not None and not close and (day is None or day.isoweekday() != written.weekday):
        for step in _STEPS_TO_A_WEEKDAY:
            if context.preferred and step > 0:
                continue  # only further where it is looked for
            other = _in_year(written, year + (-step if context.future else step))
            if other is not None and other.isoweekday() == written.weekday:
                return other
    return day


def _as_seen(written: Written, day: date | None, today: date | None) -> date | None:
    """
    Give a Hijri day as the country of the text counts it, where its weekday or a word such as today tells.

    Where the moon is seen and not calculated, a month begins up to two days from Umm al-Qura.
    """
    if day is None or written.calendar != "hijri":
        return day
    if written.weekday is None:
        told = shifted(today, written.offset) if written.offset is not None and today is not None else day
        return told if abs(told - day) <= timedelta(days=_MOON) else day
    behind = (written.weekday - day.isoweekday() + _MOON) % 7 - _MOON
    return shifted(day, behind) if abs(behind) <= _MOON else day


_MOON: Final = 2
"""Days that a month of the moon may begin from the calculated day."""
_CLOSE: Final = 7
"""Days from publication within which a date is meant though its weekday does not fit."""


def _day_near(written: Written, day: date) -> date | None:
    """Give the day that a month and a number name and that lies next to one: أمس 31 ديسمبر, on 1 January."""
    hijri = to_hijri(day) if written.calendar == "hijri" else None
    middle = hijri[0] if hijri is not None else day.year
    named = [_in_year(written, year) for year in (middle - 1, middle, middle + 1)]
    return min((one for one in named if one is not None), key=lambda one: abs(one - day), default=None)


_STEPS_TO_A_WEEKDAY: Final = (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6)
"""Years from the one that is meant without a weekday to those tried where the weekday does not fit: the past first."""


def _in_year(written: Written, year: int) -> date | None:
    """Give the day that a month and the number of a day name in a year."""
    assert written.month is not None
    assert written.day is not None
    if written.calendar != "hijri":
        return valid_day(year, written.month, written.day)
    if written.day == _LAST_DAY:
        month = hijri_month(year, written.month)
        return shifted(month[1], -1) if month is not None else None
    return from_hijri(year, written.month, written.day)


def _day_of_this_month(written: Written, context: Context, today: date) -> date | None:
    """
    Give the day of a month that only a relative word or a weekday tells: اليوم السابع من الشهر المقبل, الجمعة 15.

    With a weekday it is the day of this, the last or the next month that falls on it; without one the last such day
    in the past, the next in the future, else that of this month.
    """
    months = today.year * 12 + today.month - 1
    assert written.day is not None
    if written.same is not None:
        given = context.given.get("M") or today
        months = given.year * 12 + given.month - 1 + written.same
    elif written.direction is not None:
        months += written.direction
    elif written.weekday is not None:
        steps = (0, 1, -1, 2, -2) if context.future else (0, -1, 1, -2, 2)
        for step in steps:
            day = valid_day((months + step) // 12, (months + step) % 12 + 1, written.day)
            if day is not None and day.isoweekday() == written.weekday:
                return day
        return _weekday(today, written.weekday, 1 if context.future else 0)
    elif context.future or context.past:
        ahead = context.future and written.day < today.day
        back = context.past and written.day > today.day
        months += 1 if ahead else -1 if back else 0
    return valid_day(months // 12, months % 12 + 1, written.day)


_LAST_DAY: Final = -1
"""The day of a month that is named as its last: سلخ."""


def _named_month(written: Written, context: Context, today: date | None) -> TimeExpression:
    assert written.month is not None
    if written.calendar == "hijri":
        hijri = written.year if written.year is not None else hijri_year_of(written, context, today)
        interval = hijri_month(hijri, written.month) if hijri is not None else None
        if interval is None:
            as_written = _hijri_written(written, context, today)
            return expression(written, year_outside_the_table(written), None, as_written=as_written)
        middle = interval[0] + (interval[1] - interval[0]) / 2
        return expression(written, f"{middle:%Y-%m}", interval, as_written=_hijri_written(written, context, today))
    year = written.year if written.year is not None else year_of_month(written, context, today)
    if year is None:
        return expression(written, f"XXXX-{written.month:02}", None)
    return in_month(written, year, written.month)


def _unresolved_day(written: Written, context: Context, today: date | None) -> TimeExpression:
    """Give what can be said of a day without a publication date, or of one that does not exist."""
    if written.month is not None and written.day is not None:
        as_written = _hijri_written(written, context, today)
        if written.calendar == "hijri":
            return expression(written, year_outside_the_table(written), None, as_written=as_written)
        known = written.year if written.year is not None else year_of_month(written, context, today)
        if known is None or known > MAXYEAR:
            return expression(written, f"XXXX-{written.month:02}-{written.day:02}", None)
        return expression(written, f"{known:04}-{written.month:02}", None)
    if written.weekday is not None and written.offset is None:
        return expression(written, f"XXXX-WXX-{written.weekday}", None)
    if today is None and written.day is not None and written.direction is written.same is None:
        return expression(written, f"XXXX-XX-{written.day:02}", None)
    return expression(written, None, None)


def _time(written: Written, context: Context, today: date | None) -> TimeExpression:
    day = _resolved_day(written, context, today)
    told = context.last if context.last is not None else today
    if day is None and written.same is not None and written.month is None and told is not None:
        day = shifted(told, written.same)  # صباح اليوم التالي
    if day is None and written.part not in (None, "NI") and written.hour is None and written.unit is None:
        day = context.last  # a night lies before a day as often as behind it
    if day is None and written.hour is not None and written.weekday is None and written.offset is None:
        day = context.near
    if written.later:
        day = shifted(day, 1) if day is not None else None
        written = written._replace(weekday=written.weekday % 7 + 1 if written.weekday is not None else None)
    prefix = day.isoformat() if day is not None else ""
    if day is None and written.weekday is not None:
        prefix = f"XXXX-WXX-{written.weekday}"
    if day is None and written.offset is not None:
        return expression(written, None, None)
    if written.hour is None:
        return expression(written, f"{prefix}T{written.part}", (day, shifted(day, 1)) if day is not None else None)
    hour = written.hour if not written.minute else written.hour % 24  # 24:00 ends a day, 00:30 begins one
    if written.eve and day is not None and day == today and not context.future:
        hour = 0  # منتصف ليلة الثلاثاء, in a text of Tuesday
    seconds = f":{written.second:02}" if written.second is not None else ""
    value = f"{prefix}T{hour:02}:{written.minute:02}{seconds}{written.zone}"
    if day is None:
        return expression(written, value, None)
    first = shifted(day, hour // 24)
    moment = datetime(first.year, first.month, first.day, hour % 24, written.minute, written.second or 0)
    length = timedelta(minutes=1) if written.second is None else timedelta(seconds=1)
    return expression(written, value, (moment, moment + length))
