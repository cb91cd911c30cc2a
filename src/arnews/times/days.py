"""Days: weekdays and what stands beside them, days told from the day of writing, the nth day of a period."""

from typing import Final

from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import (
    ARTICLE,
    cut_of,
    day_number,
    digits_at,
    ends_phrase,
    has_article,
    is_over,
    number_at,
    ordinal_at,
    plain,
)
from arnews.times.dates import read_calendar_date, read_day_by_name, read_period_of
from arnews.times.numeric import read_day_and_month
from arnews.times.relative import read_relative_unit, year_away
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens
from arnews.word_classes import classes_of
from arnews.words import looks_definite, word

__all__ = ["read_day", "read_nth"]


def read_day(tokens: Tokens, start: int) -> Part | None:
    """
    Read a day: يوم الأربعاء, أمس السبت, الخميس الموافق 12 ديسمبر, 15 مارس 2016, الأسبوع المقبل يوم الأحد.

    >>> from arnews import tokenize
    >>> written, stop = read_day(tokenize("يوم الخميس الموافق 15 مارس 2016"), 0)
    >>> written.year, written.month, written.day, stop
    (2016, 3, 15, 6)
    """
    kinds = kinds_at(tokens, start)
    nth = read_nth(tokens, start) if not kinds.isdisjoint(_NTH) else None
    if nth is not None:
        return nth
    at, head = start, None
    if "unit" in kinds or "day_head" in kinds:
        head = look(tokens, start, "day_head", "unit")
        if head is not None and (head.entry.code != "D" or head.entry.form != "singular"):
            week = _weekday_of_week(tokens, start)
            if week is not None:
                return week
            head = None
        at = head.stop if head is not None else start
    elif "same_before" in kinds and (same := read_relative_unit(tokens, start)) is not None:
        return same if same[0].unit == "D" else None
    elif "demonstrative" in kinds:
        return _this_day(tokens, start) or _weekday_of_week(tokens, start)
    if head is not None and head.definite and head.entry.kind == "unit" and not head.proclitics:
        last = look(tokens, at, "last")
        if last is not None:  # اليوم الأخير من الشهر
            return _of_period(tokens, last.stop, -1, None)
    there = start if head is None or head.definite else at
    deictic = look(tokens, there, "deictic") if "deictic" in kinds_at(tokens, there) else None
    if deictic is not None and _is_ball(tokens, deictic):
        return None
    if deictic is not None and not deictic.definite and (deictic.start == start or not deictic.proclitics):
        read = _deictic(tokens, deictic)
        if read is not None or head is None:
            return read
    here = kinds_at(tokens, at)
    weekday = look(tokens, at, "weekday") if "weekday" in here else None
    if weekday is not None and at == start and _is_number(tokens, weekday):
        return None
    if weekday is not None and (at == start or not weekday.proclitics):
        read = _weekday(tokens, weekday)
        if (
            read is not None
            and head is not None
            and head.definite
            and read[0].day is None
            and head.entry.kind == "unit"
        ):
            return read[0]._replace(offset=0), read[1]  # لليوم الأحد
        return read
    if at == start and "weekday_bare" in here:
        return _bare_weekday_of_week(tokens, start) or _weekday_of_stamp(tokens, start)
    if (
        at > start
        and "weekday_bare" in here
        and (bare := look(tokens, at, "weekday_bare")) is not None
        and not bare.proclitics
        and not (plain(tokens, at).startswith(ARTICLE) and _is_described(tokens, bare.stop))
    ):
        return _weekday(tokens, bare)
    if at > start and cut_of(tokens, at):
        return None
    date = read_calendar_date(tokens, at)
    if date is not None:
        return _with_weekday_behind(tokens, *date)
    return _in_digits(tokens, at) or _day_by_number(tokens, head, at)


def _in_digits(tokens: Tokens, at: int) -> Part | None:
    """Read a day and month in digits with the year told behind them: 7/10 من العام الماضي, 5/6 (و10/6) من عام 2020."""
    date = read_day_and_month(tokens, at)
    if date is None or date[1] >= len(tokens.words) or tokens.begins_line(date[1]):
        return date
    if (year := _year_behind(tokens, date[1])) is not None:
        return date[0]._replace(year=year[0].year, years=year[0].years), year[1]
    until = look(tokens, date[1], "until", "and", "range_mark")
    second = read_day_and_month(tokens, until.stop, sure=True) if until is not None else None
    year = _year_behind(tokens, second[1]) if second is not None else None
    if second is None or year is None:
        return date
    turns = (date[0].month or 0) > (second[0].month or 0)  # بين 25/12 و5/1 من العام المقبل
    written, years = year[0].year, year[0].years
    return date[0]._replace(
        year=written - turns if written is not None else None, years=years - turns if years is not None else None
    ), date[1]


def _year_behind(tokens: Tokens, stop: int) -> Part | None:
    """Read the year behind a day in digits: (15/3) من هذا العام, (24/2) من عام 2022."""
    of = look(tokens, stop, "of")
    return year_away(tokens, of.stop) if of is not None else None


def _with_weekday_behind(tokens: Tokens, date: Written, stop: int) -> Part:
    """Add the weekday that a joint sets behind its date: (10 سبتمبر)، والموافق يوم السبت; (5 مايو) الموافق الأحد."""
    comma = look(tokens, stop, "comma")
    joint = look(tokens, comma.stop if comma is not None else stop, "date_joint")
    if joint is None and comma is None and date.weekday is None and date.month is not None:
        behind = look(tokens, stop, "weekday") if stop < len(tokens.words) and not tokens.begins_line(stop) else None
        if behind is None or behind.proclitics or look(tokens, behind.stop, "relative") is not None:
            return date, stop
        return date._replace(weekday=int(behind.entry.value)), behind.stop  # 25 أيار الخميس
    if joint is None or date.weekday is not None or joint.entry.needs:
        return date, stop
    head = look(tokens, joint.stop, "unit")
    named = head is not None and head.entry.code == "D" and head.entry.form == "singular" and not head.proclitics
    weekday = look(tokens, head.stop if head is not None and named else joint.stop, "weekday")
    if weekday is None or weekday.proclitics or _joined_date(tokens, weekday.stop, strict=False) is not None:
        return date, stop
    return date._replace(weekday=int(weekday.entry.value)), weekday.stop


_NTH: Final = ("nth", "day_name", "last")


def _is_described(tokens: Tokens, index: int) -> bool:
    """Tell whether a word with the article that is none of time goes on behind a day: (يوم الحد) الأدنى."""
    return plain(tokens, index).startswith(ARTICLE) and not kinds_at(tokens, index)


def _day_by_number(tokens: Tokens, head: Hit | None, at: int) -> Part | None:
    """Read a day that its number alone tells: يوم 15, يوم الخامس عشر."""
    if head is None or head.definite or head.entry.kind != "unit":
        return None
    numbered = _numbered(tokens, at)
    return (Written(day=numbered[0], unit="D"), numbered[1]) if numbered is not None else None


def _this_day(tokens: Tokens, start: int) -> Part | None:
    """Read a day with a demonstrative: هذا الأحد, هذا اليوم."""
    weekday = look(tokens, start + 1, "weekday")
    if weekday is not None and not weekday.proclitics:
        return Written(weekday=int(weekday.entry.value), unit="D", direction=0), weekday.stop
    today = look(tokens, start + 1, "deictic")
    if today is not None and today.entry.value == 0 and not today.proclitics:
        part = today.entry.part or None
        of = look(tokens, today.stop, "of")
        year = year_away(tokens, of.stop) if of is not None and part is None else None
        if year is not None:
            return Written(unit="D", direction=0, year=year[0].year, years=year[0].years), year[1]
        month = read_relative_unit(tokens, of.stop) if of is not None and part is None else None
        if month is not None and month[0].unit == "M" and month[0].direction:
            return Written(unit="D", direction=0, months=month[0].direction), month[1]
        written = Written(offset=0, unit="D", type="TIME" if part else "DATE", part=part)
        weekday = look(tokens, today.stop, "weekday") if part is None else None
        if weekday is None or weekday.proclitics or tokens.begins_line(weekday.start):
            return written, today.stop
        date = _joined_date(tokens, weekday.stop, strict=False)
        dated, stop = date if date is not None else (written, weekday.stop)
        return dated._replace(weekday=int(weekday.entry.value), offset=0), stop
    return None


def _weekday_of_week(tokens: Tokens, start: int) -> Part | None:
    """Read a weekday behind its week: الأسبوع المقبل يوم الأربعاء, هذا الأسبوع الخميس."""
    week = read_relative_unit(tokens, start)
    if week is None or week[0].unit != "W" or week[0].same is not None:
        return None
    joint = look(tokens, week[1], "comma", "per")
    at = joint.stop if joint is not None else week[1]
    if at < len(tokens.words) and (tokens.begins_line(week[1]) or tokens.begins_line(at)):
        return None
    head = look(tokens, at, "day_head", "unit")
    if head is not None and head.entry.code == "D" and head.entry.form == "singular" and not head.proclitics:
        at = head.stop
    weekday = look(tokens, at, "weekday")
    if weekday is None or weekday.proclitics:
        return None
    read = _weekday(tokens, weekday)
    if read is None or read[0].day is not None or read[0].direction is not None:
        return read
    return read[0]._replace(week=week[0].direction or 0), read[1]


def _bare_weekday_of_week(tokens: Tokens, start: int) -> Part | None:
    """Read a weekday without its article before its week: خميس الأسبوع المقبل."""
    weekday = look(tokens, start, "weekday_bare")
    week = read_relative_unit(tokens, weekday.stop) if weekday is not None else None
    if weekday is None or week is None or week[0].unit != "W" or week[0].same is not None:
        return None
    return Written(weekday=int(weekday.entry.value), unit="D", week=week[0].direction or 0), week[1]


def _weekday_of_stamp(tokens: Tokens, start: int) -> Part | None:
    """Read a weekday without its article that opens a line before its date in digits: أحد, 21/04/2024."""
    weekday = look(tokens, start, "weekday_bare") if start == 0 or tokens.begins_line(start) else None
    comma = look(tokens, weekday.stop, "comma") if weekday is not None and not weekday.proclitics else None
    date = read_calendar_date(tokens, comma.stop) if comma is not None else None
    if weekday is None or date is None or date[0].year is None or date[0].day is None:
        return None
    return date[0]._replace(weekday=int(weekday.entry.value)), date[1]


def read_nth(tokens: Tokens, start: int) -> Part | None:
    """
    Read a day by its number in a month or year: أول يوم من الشهر المقبل, آخر جمعة في رمضان, ثاني أيام رمضان, غرة شعبان.
    """
    if "day_name" in kinds_at(tokens, start):
        return read_day_by_name(tokens, start)
    nth = look(tokens, start, "nth")
    if nth is None:
        return None
    at, weekday = nth.stop, None
    unit = look(tokens, at, "unit")
    if (
        unit is not None
        and unit.entry.code == "D"
        and unit.entry.form in ("singular", "plural")
        and not unit.proclitics
    ):
        at = unit.stop
    elif unit is not None:
        return None
    day = look(tokens, at, "weekday_bare", "weekday")
    if day is not None and not day.proclitics:
        weekday, at = int(day.entry.value), day.stop
    elif unit is None or unit.definite:
        return None
    return _of_period(
        tokens, at, int(nth.entry.value), weekday, plural=unit is not None and unit.entry.form == "plural"
    )


def _of_period(tokens: Tokens, at: int, nth: int, weekday: int | None, plural: bool = False) -> Part | None:
    of = look(tokens, at, "of", "per")
    if of is None and not plural:
        return None
    every = look(tokens, of.stop, "every") if of is not None else None
    if every is not None and weekday is not None:
        unit = look(tokens, every.stop, "unit")
        if unit is not None and unit.entry.code in ("M", "Y") and unit.entry.form == "singular":
            return Written(type="SET", value=f"P1{unit.entry.code}", unit=unit.entry.code), unit.stop
    period = read_period_of(tokens, of.stop if of is not None else at)
    if period is None or period[0].unit not in ("M", "Y") or (period[0].same is not None and period[0].years is None):
        return None
    return period[0]._replace(nth=nth, weekday=weekday, sure=True), period[1]


def _in_brackets(tokens: Tokens, index: int) -> Part | None:
    """Read what repeats a day in brackets: (الاثنين), (19 تموز/ يوليو 2015)."""
    comma = look(tokens, index, "comma")
    opening = look(tokens, comma.stop if comma is not None else index, "opening")
    if opening is None:
        return _between_slashes(tokens, index)
    weekday = look(tokens, opening.stop, "weekday")
    if weekday is not None and comma is None and look(tokens, weekday.stop, "closing") is not None:
        return Written(weekday=int(weekday.entry.value), unit="D"), weekday.stop + 1
    date = _weekday(tokens, weekday) if weekday is not None else read_calendar_date(tokens, opening.stop)
    if date is None and tokens.words[opening.stop + 1 : opening.stop + 2] in (["/"], ["|"]):
        date = read_day_and_month(tokens, opening.stop, sure=True)  # (14|7); (2-3) may be a score
    if date is not None and look(tokens, date[1], "closing") is not None:
        return date[0], date[1] + 1
    return None


def _weekday_in_quote_marks(tokens: Tokens, index: int) -> Part | None:
    """Read a weekday in quote marks behind a deictic: بعد غد «الخميس»."""
    if index + 2 >= len(tokens.words) or word(tokens.words[index]).kind != "quote" or tokens.begins_line(index):
        return None
    weekday = look(tokens, index + 1, "weekday") if word(tokens.words[index + 2]).kind == "quote" else None
    if weekday is None or weekday.proclitics:
        return None
    return Written(weekday=int(weekday.entry.value), unit="D"), index + 3


def _between_slashes(tokens: Tokens, index: int) -> Part | None:
    """Read a weekday between strokes, which some agencies type for brackets: (اليوم) /السبت/."""
    if tokens.words[index : index + 1] != ["/"] or tokens.words[index + 2 : index + 3] != ["/"]:
        return None
    weekday = look(tokens, index + 1, "weekday")
    if weekday is None or weekday.proclitics:
        return None
    return Written(weekday=int(weekday.entry.value), unit="D"), index + 3


def _in_quote_marks(tokens: Tokens, index: int) -> Part | None:
    """Read a date that stands alone in quote marks behind its weekday: (السبت) «11 يونيو»."""
    if index + 3 >= len(tokens.words) or word(tokens.words[index]).kind != "quote" or tokens.begins_line(index):
        return None
    date = read_calendar_date(tokens, index + 1)
    closed = date is not None and date[1] < len(tokens.words) and word(tokens.words[date[1]]).kind == "quote"
    return (date[0], date[1] + 1) if date is not None and closed and date[0].month is not None else None


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


def _is_ball(tokens: Tokens, deictic: Hit) -> bool:
    """Tell whether a word for tomorrow is a thing, since what it is of follows: «الفريق الأول بكرة القدم»."""
    if look(tokens, deictic.start, "ball") is None or not has_article(tokens, deictic.stop):
        return False
    return look(tokens, deictic.stop, "part_of_day", "adverb_of_day", "weekday", "unit") is None


def _deictic(tokens: Tokens, deictic: Hit) -> Part | None:
    written = Written(offset=int(deictic.entry.value), unit="D")
    stop = deictic.stop
    if deictic.entry.value == 0 and (that := look(tokens, deictic.start - 1, "that")) is not None:
        subject = not deictic.entry.part and look(tokens, that.start - 1, "occurs") is not None
        described = stop < len(tokens.words) and _is_definite_adjective(tokens, stop)
        if not subject or described or look(tokens, stop, "relative") is not None:
            return None  # ذلك اليوم, حدث ذلك اليوم المشؤوم, but not جاء ذلك | اليوم
    part = number_at(tokens, deictic.start - 1) if deictic.entry.value == 0 else None
    if part is not None and part.entries and part.entry.role == "fraction" and not part.definite:
        return None  # نصف اليوم
    if deictic.entry.part and not (stop < len(tokens.words) and tokens.begins_line(stop)):
        follows = look(tokens, stop, "day_noun_after", "same", "relative")
        if follows is not None and follows.entry.needs == "unit" and not follows.proclitics:
            return written._replace(type="TIME", part=deictic.entry.part), follows.stop  # الليلة دي
        plain = deictic.entry.value == 0 and follows is not None and not follows.proclitics
        if plain or (deictic.entry.value == 0 and ordinal_at(tokens, stop) is not None):
            return None
    if deictic.entry.part:
        return written._replace(type="TIME", part=deictic.entry.part), stop
    led = not deictic.entry.value and stop < len(tokens.words) and look(tokens, deictic.start - 1, "per") is not None
    if led and _is_definite_adjective(tokens, stop):
        return None  # في اليوم المحدد
    if is_over(tokens, stop) and (deictic.entry.value or look(tokens, deictic.start - 1, "throughout") is None):
        quoted = _weekday_in_quote_marks(tokens, stop)
        return (written._replace(weekday=quoted[0].weekday), quoted[1]) if quoted is not None else (written, stop)
    if deictic.entry.value == 0:
        if look(tokens, deictic.start - 1, "throughout") is not None:
            return None  # طوال اليوم
        dated = read_calendar_date(tokens, stop)
        if dated is not None and not cut_of(tokens, stop):
            return dated  # اليوم السابع من الشهر المقبل
        numbered = ordinal_at(tokens, stop) is not None and look(tokens, stop, "hour") is None  # not اليوم الثامنة مساء
        if numbered or look(tokens, stop, "day_noun_after", "same", "article") is not None:
            return None
        if (relative := look(tokens, stop, "relative")) is not None and not relative.proclitics:
            return None
        other = look(tokens, stop, "unit") if cut_of(tokens, stop) else None
        if other is not None and other.definite and look(tokens, other.stop, "relative") is None:
            return None  # تاريخ اليوم والشهر
        nth = digits_at(tokens, stop)
        if nth is not None and nth <= _MOST_DAYS and ends_phrase(tokens, stop + 1):
            return None  # في اليوم 18 من الحرب; not حتى اليوم 22484
    comma = look(tokens, stop, "comma")
    weekday = look(tokens, comma.stop if comma is not None else stop, "weekday")
    if weekday is not None and (weekday.proclitics or tokens.begins_line(weekday.start)):
        weekday = None
    if weekday is not None and (comma is None or _closes(tokens, weekday.stop)):
        written, stop = written._replace(weekday=int(weekday.entry.value)), weekday.stop
    bracketed = _in_brackets(tokens, stop)
    if bracketed is None and written.offset == 0 and (corrected := _corrected(tokens, stop)) is not None:
        return corrected, stop
    if bracketed is not None:
        date, stop = bracketed
        if date.day is not None:
            return date._replace(weekday=date.weekday or written.weekday, offset=written.offset), stop
        return written._replace(weekday=date.weekday), stop
    date_part = _joined_date(tokens, stop, strict=written.weekday is None)
    if date_part is not None:
        return date_part[0]._replace(weekday=written.weekday, offset=written.offset), date_part[1]
    return written, stop


_MOST_DAYS: Final = 2000
"""The last day of a war or a strike that is counted: اليوم 500."""


def _is_definite_adjective(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective with the article stands at a token: (اليوم) المحدد."""
    known = classes_of(tokens.words[index])
    described = known.likeliest is not None and known.likeliest.part == "adjective"
    return described and looks_definite(word(tokens.words[index])) and not tokens.begins_line(index)


def _closes(tokens: Tokens, index: int) -> bool:
    """Tell whether a comma, a date or the end follows a weekday that a comma sets off: اليوم، الخميس،."""
    return ends_phrase(tokens, index) or _joined_date(tokens, index, strict=False) is not None


def _joined_date(tokens: Tokens, index: int, strict: bool) -> Part | None:
    """
    Read the date that belongs to a weekday or a deictic: (الخميس) الموافق 12 ديسمبر, في 15 مارس, (أمس) 12 آذار.

    Behind a deictic without its weekday (`strict`) it names its month, and a comma sets it off on both sides.

    A date in words of two calendars after الموافق is another expression; it is told by a date right before الموافق.
    """
    if index >= len(tokens.words) or tokens.begins_line(index):
        return None
    joint = look(tokens, index, "date_joint", "comma")
    colon = not strict and tokens.words[index] == ":"
    if colon or (joint is None and not strict and tokens.words[index] in ("-", "–", "/")):
        at = index + 1
    else:
        at = joint.stop if joint is not None else index
    again = look(tokens, at, "date_joint") if joint is not None else None
    at = again.stop if again is not None else at
    pause = look(tokens, at, "comma") if at and look(tokens, at - 1, "date_joint") is not None else None
    at = pause.stop if pause is not None else at  # يوم الأربعاء، الموافق، 17/7/2024
    head = look(tokens, at, "unit")
    if head is not None and head.entry.code == "D" and head.entry.form == "singular" and joint is not None:
        at = head.stop
    article = look(tokens, at, "of_date")  # الموافق لـ 12 ديسمبر
    at = article.stop if article is not None and joint is not None else at
    opening = look(tokens, at, "opening") if joint is not None and joint.entry.kind == "date_joint" else None
    at = opening.stop if opening is not None else at  # الموافق (12 ديسمبر)
    first = look(tokens, at, "month")
    if first is not None and first.proclitics and (joint is None or first.proclitics != _LAM):
        return None
    date = read_calendar_date(tokens, at) or read_day_and_month(tokens, at, sure=joint is not None or not strict)
    if date is None or date[0].day is None or (colon and date[0].year is None):
        return None  # قال الخميس: 15 مارس يوم مهم
    if strict and (joint is None or joint.entry.kind == "comma"):
        apart = cut_of(tokens, at) or (joint is not None and not ends_phrase(tokens, date[1]))
        return None if apart or date[0].month is None else date  # أمس 12 آذار/ مارس
    closing = look(tokens, date[1], "closing") if opening is not None else None
    return (date[0], closing.stop) if closing is not None else date


def _are_two(tokens: Tokens, weekday: Hit) -> bool:
    """Tell Monday from the two: الاثنين معا, الخلاف بين الاثنين؛ not بين الاثنين والخميس."""
    if look(tokens, weekday.stop, "together") is not None:
        return True
    between = look(tokens, weekday.start - 1, "between")
    return (
        between is not None
        and between.entry.form == "both"
        and ends_phrase(tokens, weekday.stop)
        and not (cut_of(tokens, weekday.stop) or look(tokens, weekday.stop, "until", "of") is not None)
    )


def _is_number(tokens: Tokens, weekday: Hit) -> bool:
    """Tell eleven and twenty-two from a Sunday and a Monday: اللاعبون الأحد عشر, أعضاؤه الاثنين والعشرين."""
    following = number_finder()(tokens.words[weekday.stop]) if weekday.stop < len(tokens.words) else None
    if (
        following is None
        or (following.cut and not following.definite)
        or word(tokens.words[weekday.stop]).folded[-1:] == _HEH
    ):
        return False
    number = read_cardinal(tokens, weekday.start)
    return number is not None and number.stop > weekday.stop


_HEH: Final = "\N{ARABIC LETTER HEH}"


def _weekday(tokens: Tokens, weekday: Hit) -> Part | None:
    written = Written(weekday=int(weekday.entry.value), unit="D")
    stop = weekday.stop
    if is_over(tokens, stop):
        quoted = _in_quote_marks(tokens, stop)
        return (quoted[0]._replace(weekday=written.weekday), quoted[1]) if quoted is not None else (written, stop)
    if look(tokens, stop, "named_day") is not None or (written.weekday == 1 and _are_two(tokens, weekday)):
        return None
    nth = _nth_weekday(tokens, weekday)
    if nth is not None:
        return nth
    relative = look(tokens, stop, "relative")
    if relative is not None and not relative.proclitics:
        written, stop = written._replace(direction=int(relative.entry.value)), relative.stop
    same = look(tokens, stop, "before_this")
    if same is not None and not same.proclitics:
        written, stop = written._replace(direction=-1), same.stop
    of = look(tokens, stop, "of", "per")
    week = read_relative_unit(tokens, of.stop if of is not None else stop)
    if week is not None and week[0].unit == "W" and week[0].same is None:
        return written._replace(week=week[0].direction or 0), week[1]
    date = _joined_date(tokens, stop, strict=False) or _in_brackets(tokens, stop)
    if date is not None and date[0].day is not None:
        return date[0]._replace(weekday=written.weekday), date[1]
    numbered = _numbered(tokens, stop) if relative is None else None
    if numbered is not None:
        return written._replace(day=numbered[0]), numbered[1]
    shared = _in_shared_month(tokens, stop) if relative is None else None
    if shared is not None:
        return shared[0]._replace(weekday=written.weekday), shared[1]
    return (written, stop) if relative is not None or not _is_numbered(tokens, stop) else None


def _is_numbered(tokens: Tokens, index: int) -> bool:
    """Tell whether it is told which one of a row a weekday is: الجمعة الـ23, الجمعة الثالثة للحراك."""
    article = look(tokens, index, "article")
    if article is not None:
        return digits_at(tokens, article.stop) is not None
    ordinal = ordinal_at(tokens, index)
    following = tokens.words[ordinal[1]] if ordinal is not None and ordinal[1] < len(tokens.words) else ""
    feminine = word(tokens.words[index]).folded.endswith(_HEH) if ordinal is not None else False
    return feminine and bool(following) and word(following).folded.startswith(_LAM)


_LAM: Final = "\N{ARABIC LETTER LAM}"


def _numbered(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read the day of the month alone behind a weekday, where the phrase ends with it: الجمعة 15."""
    if index >= len(tokens.words) or cut_of(tokens, index):
        return None
    day = day_number(tokens, index)
    if day is None or (digits_at(tokens, index) is None and ordinal_at(tokens, index) is None):
        return None
    if digits_at(tokens, index) is not None and day[1] != index + 1:
        return None
    if not ends_phrase(tokens, day[1]):
        return None
    if kinds_at(tokens, day[1]) & _AFTER_NO_DAY and not tokens.begins_line(day[1]):
        return None
    joined = day[1] < len(tokens.words) and word(tokens.words[day[1]]).folded[:1] == CONJUNCTION
    return None if joined and (number_at(tokens, day[1]) or number_at(tokens, day[1] + 1)) else day


_AFTER_NO_DAY: Final = frozenset({"of", "per", "part_of_day", "adverb_of_day"})
"""What makes an hour or a part of something of a number behind a weekday: الثلاثاء 5 بعد الظهر."""


def _in_shared_month(tokens: Tokens, index: int) -> Part | None:
    """Read the day of a weekday whose month the next one tells: (السبت) 18 والأربعاء 22 أكتوبر, إلى الأحد 3 مايو."""
    day = day_number(tokens, index) if digits_at(tokens, index) is not None else None
    if day is None or day[1] >= len(tokens.words) or tokens.begins_line(day[1]):
        return None
    comma = look(tokens, day[1], "comma")
    at = comma.stop if comma is not None else day[1]
    joint = look(tokens, at, "until", "and", "range_mark") or comma
    at = joint.stop if joint is not None else at
    head = look(tokens, at, "unit")
    headed = head is not None and head.entry.code == "D" and head.entry.form == "singular"
    weekday = look(tokens, head.stop if head is not None and headed else at, "weekday")
    if weekday is None or (joint is None and weekday.proclitics != CONJUNCTION and not (headed and cut_of(tokens, at))):
        return None
    date = _weekday(tokens, weekday)
    if date is None or date[0].day is None or date[0].unit != "D" or (date[0].month is None and not _is_told(date[0])):
        return None
    if day[0] < date[0].day:
        return date[0]._replace(day=day[0]), day[1]
    if date[0].month is None or day[0] == date[0].day:
        return None
    year = date[0].year - (date[0].month == 1) if date[0].year is not None else None
    return date[0]._replace(day=day[0], month=(date[0].month - 2) % 12 + 1, year=year), day[1]


def _is_told(day: Written) -> bool:
    """Tell whether a word sets the month of a day: (19) الجاري."""
    return day.direction is not None


def _nth_weekday(tokens: Tokens, weekday: Hit) -> Part | None:
    """Read an nth weekday: الأربعاء الثاني من مارس, الجمعة الأخيرة من رمضان, الثلاثاء الثالث من كل شهر."""
    ordinal = ordinal_at(tokens, weekday.stop)
    last = look(tokens, weekday.stop, "last")
    if ordinal is not None and 1 <= ordinal[0] <= _MOST_WEEKDAYS:
        nth, at = ordinal
    elif last is not None:
        nth, at = -1, last.stop
    else:
        return None
    read = _of_period(tokens, at, nth, int(weekday.entry.value))
    if read is None or read[0].type == "SET" or nth < 0 or read[0].month is None:
        return read
    slashed = read[0].day is None and look(tokens, weekday.start - 1, "unit") is not None
    return read[0]._replace(day=nth if slashed else None), read[1]


_MOST_WEEKDAYS: Final = 5
