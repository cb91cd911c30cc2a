"""The way in: time expressions of a document or a text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final, Literal

from attrs import evolve

from arnews.document import Annotation, Document, Reading
from arnews.errors import ParseError
from arnews.extractors import Extractor
from arnews.numbers.hedges import hedge_before, hedge_behind
from arnews.numbers.words import CONJUNCTION
from arnews.spans import Span
from arnews.times.around import cut_of
from arnews.times.context import Context
from arnews.times.grammar import leads_into, read_times_at, read_whole
from arnews.times.parts import FIRST_AT_NIGHT
from arnews.times.resolve import is_impossible, resolve
from arnews.times.tense import is_arranged, is_behind_event, is_scheduled, tense_around
from arnews.times.value import TimeExpression
from arnews.times.weekends import country_beside, days_of_weekend
from arnews.times.words import is_trigger, kinds_at, look, trigger_positions
from arnews.times.written import Written
from arnews.times.years import tells_history
from arnews.tokenization import Tokens
from arnews.word_classes import FINITE_VERB, classes_of
from arnews.words import word

__all__ = ["Preference", "find_times", "parse_time", "times"]

Preference = Literal["past", "future"]


def find_times(
    text: str | Document, published: date | datetime | None = None, *, prefer: Preference | None = None
) -> tuple[Annotation[TimeExpression], ...]:
    """
    Find the dates, times of day, durations and sets of a text or a document, in their order.

    `published` is what relative ones are resolved against (that of a document if it is not given). `prefer` says where
    a day or a month lies that neither a year nor a word nor the tense sets: in news a weekday is the last one, a month
    the nearest; a calendar is in the future.

    >>> [one.value.value for one in find_times("وصل أمس بعد ثلاثة أيام من سفره في مارس 2020", date(2024, 11, 30))]
    ['2024-11-29', 'P3D', '2020-03']
    >>> [one.value.value for one in find_times("الخميس: معرض الكتاب", date(2024, 11, 30), prefer="future")]
    ['2024-12-05']
    """
    return tuple(_find(Document.of(text, published), _preferred(prefer)))


def _preferred(prefer: Preference | None) -> int:
    if prefer not in ("past", "future", None):
        raise ValueError(f'prefer is "past", "future" or None, not {prefer!r}')
    return 0 if prefer is None else 1 if prefer == "future" else -1


def parse_time(
    text: str, published: date | datetime | None = None, *, prefer: Preference | None = None
) -> TimeExpression:
    """
    Read a text that is one time expression, or a range of two, and nothing else.

    It knows that the text is a time, and so reads what in running text may be something else (22/9, السابعة, شهر 9). A
    range has the values of its ends with a stroke between, and covers both. `prefer` is as in `find_times`.
    Raises `ParseError` naming the code points that are not part of it.

    >>> parse_time("أواخر عام 2016").mod, parse_time("يوم الأربعاء", date(2024, 11, 30)).value
    ('END', '2024-11-27')
    >>> weekdays = parse_time("من الاثنين إلى الخميس", date(2024, 11, 30))
    >>> weekdays.value, weekdays.end
    ('2024-11-25/2024-11-28', datetime.date(2024, 11, 29))
    """
    doc = Document.read(text, published)
    tokens, preferred = doc.tokens, _preferred(prefer)
    found = list(_find(doc, preferred))
    if len(found) == 1 and _uncovered(tokens, found) is None:
        return found[0].value
    pair = len(found) == 2 and _uncovered(tokens, found) is None
    joined = (_told_twice(tokens, found) or _range(found[0].value, found[1].value)) if pair else None
    if joined is not None:
        return joined
    whole = read_whole(tokens) if tokens else None
    if whole is not None and not is_impossible(whole):
        return resolve(whole, Context(doc.published, preferred > 0, preferred < 0, preferred=preferred != 0))
    if pair:
        raise ParseError(text, found[0].span.start, found[1].span.end, "a range that goes forward")
    if (parted := _in_two(doc, prefer)) is not None:
        return parted
    start, end = _uncovered(tokens, found) or (found[1].span.start, found[1].span.end)
    raise ParseError(text, start, end, "a time expression")


def _in_two(doc: Document, prefer: Preference | None) -> TimeExpression | None:
    """Read a text whose ends are times only because they are all there is: 5/12 - 9/12, from one joint in it."""
    tokens = doc.tokens
    joints = [index for index in range(1, len(tokens.words) - 1) if look(tokens, index, "until", "range_mark")]
    if len(joints) != 1 or not (tokens.gap(joints[0]) and tokens.gap(joints[0] + 1)):
        return None
    before, after = doc.text[: tokens.starts[joints[0]]], doc.text[tokens.starts[joints[0] + 1] :]
    try:
        first, second = (parse_time(one, doc.published, prefer=prefer) for one in (before, after))
    except ParseError:
        return None
    return _range(first, second)


def _told_twice(tokens: Tokens, found: Sequence[Annotation[TimeExpression]]) -> TimeExpression | None:
    """Give the day that two calendars tell: 15 شعبان 1442هـ الموافق 28 مارس 2021, 2 محرم 1445هـ / 20 يوليو 2023."""
    first, second = (one.value for one in found)
    joint = look(tokens, tokens.within(found[0].span).stop, "date_joint", "slash", "range_mark", "opening")
    same = first.value == second.value and first.calendar != second.calendar
    return (first if first.calendar != "gregorian" else second) if joint is not None and same else None


def _uncovered(tokens: Tokens, found: Sequence[Annotation[TimeExpression]]) -> tuple[int, int] | None:
    """Give the place of the first words that no time covers and that join nothing, or `None`."""
    covered = [tokens.within(one.span) for one in found]
    inside = {index for some in covered for index in some}
    if inside:
        inside |= _hedges_around(tokens, min(inside), max(inside) + 1)
        inside |= _marks_around(tokens, min(inside), max(inside) + 1)
    first = min(inside, default=len(tokens.words))
    led = leads_into(tokens) >= first
    for index in range(len(tokens.words)):
        if index in inside:
            continue
        before = index < first and led
        between = len(found) == 2 and covered[0].stop <= index < covered[1].start and _joins(tokens, index)
        if not found or not (before or between):
            stop = index
            while stop < len(tokens.words) and stop not in inside:
                stop += 1
            return tokens.starts[index], tokens.ends[stop - 1]
    return None if found else (0, len(tokens.text))


def _hedges_around(tokens: Tokens, start: int, stop: int) -> set[int]:
    """Give the tokens around a time that say how exactly it is told: لا تزيد عن (سنة), (سنة) فأكثر, (سنة) بالضبط."""
    before = hedge_before(tokens, start)
    exactly, behind = (
        look(tokens, stop, "exactly", "whole_tail"),
        hedge_behind(tokens, stop) if stop < len(tokens.words) else None,
    )
    end = exactly.stop if exactly is not None else behind[1] if behind is not None else stop
    return {*range(before[1] if before is not None else start, start), *range(stop, end)}


def _marks_around(tokens: Tokens, start: int, stop: int) -> set[int]:
    """Give the brackets or quote marks that a whole text stands in: (1975-1990), «أمس»."""
    if start != 1 or stop != len(tokens.words) - 1:
        return set()
    opening = look(tokens, 0, "opening") is not None and look(tokens, stop, "closing") is not None
    quoted = word(tokens.words[0]).kind == "quote" == word(tokens.words[stop]).kind
    return {0, stop} if opening or quoted else set()


def _joins(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may stand between the ends of a range: إلى, حتى, و, a hyphen, and heads of the second."""
    kinds = "until", "and", "range_mark", "of", "unit", "article", "date_joint", "slash"
    return look(tokens, index, *kinds) is not None


def _range(first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """Give two times as one that reaches from the first to the second, or `None` where that goes backwards."""
    if first.value is None or second.value is None or first.type not in ("DATE", "TIME"):
        return None
    if first.type != second.type or (first.begin is None) != (second.begin is None):
        return None
    begin, end = first.begin, second.end
    if begin is not None and end is not None and (type(begin) is not type(end) or begin >= end):
        return None
    written = f"{first.written}/{second.written}" if first.written and second.written else None
    return evolve(first, value=f"{first.value}/{second.value}", mod=None, written=written, end=end)


def _sentences(doc: Document) -> Iterator[Span]:
    """Give the sentences of a document, which are only found where a time stands."""
    yield from doc.sentences


def _find(doc: Document, preferred: int = 0) -> Iterator[Annotation[TimeExpression]]:
    tokens = doc.tokens
    floor = 0
    known: dict[int, int] = {}
    last: date | None = None
    given: dict[str, date] = {}
    before: tuple[date | None, dict[str, date]] = (None, {})
    """What the sentences before gave, for what is said to be the same: وفي اليوم نفسه."""
    last_stop = hour_stop = 0
    """Where the day ends that was given last, and the hour or part of a weekday."""
    story: date | None = None
    """Where the date of years past begins that this sentence gave last."""
    moon: tuple[int, int] | None = None
    """The Hijri year and month that this sentence gave last, if no Gregorian one was after it."""
    part_of: tuple[date, Reading[Written]] | None = None
    """The part of a day that was read last, and its day."""
    yearly = False
    previous: tuple[Reading[Written], TimeExpression] | None = None
    sentence: Span | None = None
    sentence_end = 0
    sentences = _sentences(doc)
    lines = iter([bisect_left(tokens.starts, one.start) for one in tokens.paragraphs[1:]])
    line = next(lines, len(tokens.words))
    ahead = False
    programme: date | None = None
    """The day to come that this paragraph gave last by its date, behind which its weekdays lie that nothing dates."""
    old: bool | None = None
    """Whether the text tells of history; asked once, where a year needs it."""
    for index in trigger_positions(tokens):
        while index >= line:  # nothing that stands before belongs to a time
            floor, line, ahead = max(floor, line), next(lines, len(tokens.words)), False
            programme = None
        if index < floor or not is_trigger(tokens, index):
            continue
        for reading in _read_in_paragraph(tokens, index, floor, line):
            while reading.span.start >= sentence_end:
                sentence = next(sentences, None)
                sentence_end = sentence.end if sentence is not None else len(doc.text) + 1
                before = (last or before[0], {**before[1], **given})
                last, yearly, part_of, story, moon = None, False, None, None, None
                if given:
                    given = {unit: begin for unit, begin in given.items() if unit in ("Q", "HY")}
            written = reading.value
            if written.part is not None and previous is not None and _goes_on(tokens, previous, reading):
                written = _on_the_day_of(previous[1], written)
            if yearly and written.month is not None and _is_free(written):
                written = written._replace(every=True)  # في 1 يوليو من كل عام وتنتهي في 30 يونيو
            if previous is not None and _is_specified(tokens, previous[0], reading):
                written = written._replace(week=previous[0].value.direction)  # الأسبوع المنصرم وتحديدا الأربعاء
            near = last if _is_near(tokens, last_stop, reading) else None
            if previous is not None and _is_same_hour(tokens, previous, reading):
                written = _in_the_afternoon(written)  # الساعة 7 مساء بتوقيت الرياض، السادسة بتوقيت القاهرة
            if part_of is not None and written.hour is not None and _is_near(tokens, part_of[1].stop, reading):
                near = part_of[0]  # مساء اليوم في قاعة البلدية الساعة السابعة
                afternoon = part_of[1].value.part in _AFTERNOON and not _tells_part(tokens, reading)
                late = written.hour >= FIRST_AT_NIGHT or part_of[1].value.part != "NI"  # الليلة ابتداء من التاسعة
                written = _in_the_afternoon(written) if afternoon and late else written
            joint = _joint_of_weekdays(tokens, reading, max(last_stop, hour_stop))
            from_day = last if joint == "until" else None
            told = _tense(tokens, reading)
            if last is not None and _is_announced(tokens, last_stop, reading):
                told = 1
            if story is not None and (written.anchor or 0) > 0 and last is None:
                told = max(0, tense_around(tokens, tokens.at(reading.span.start), reading.stop))  # وستفتح بعد سنتين
            goes_on = (
                not told
                and (ahead or (programme is not None and _is_led_in(tokens, reading)))
                and _is_plain_weekday(written)
                and not is_behind_event(tokens, tokens.at(reading.span.start))
            )
            told = 1 if goes_on else told
            ahead = told > 0 or (ahead and not told) or _lies_ahead(tokens, reading)
            tense = told or preferred
            if old is None and not written.marked:
                old = tells_history(tokens)
            history = not written.marked and bool(old)
            same = written.same is not None
            told_of = (last or before[0], before[1] | given) if same else (last, given)
            context = Context(doc.published, tense > 0, tense < 0, *told_of, near, from_day, known, story, moon)
            if history or preferred:
                context = evolve(context, preferred=told == 0 != preferred, history=history)
            value = resolve(written, context)
            if joint == "and" and last is not None and isinstance(value.begin, date) and _day_of(value.begin) < last:
                following = written._replace(direction=None)
                value = resolve(following, evolve(context, from_day=last))  # يومي الخميس والجمعة, on a Thursday
            if joint is None and _is_plain_weekday(written) and last is not None and tense > 0:
                goes_on = goes_on or _is_elliptic(tokens, last_stop, reading)
                today = doc.published is not None and value.begin == doc.published < last
                if today or (goes_on and isinstance(value.begin, date) and _day_of(value.begin) < last):
                    value = resolve(written, evolve(context, from_day=last))  # الأحد والنهائية الخميس
            if goes_on and programme is not None and _is_led_in(tokens, reading) and _is_before(value, programme):
                value = resolve(written, evolve(context, from_day=programme))  # الأربعاء 24 يناير … ثم الجمعة
            if previous is not None and _is_behind(tokens, previous, reading, value):
                value = resolve(
                    written._replace(years=_years_after(doc.published, previous[1], written.month)), context
                )
            if written.unit == "WE":
                value = _with_days(tokens, sentence, reading, value)
            previous = (reading, value)
            floor = reading.stop
            yearly = yearly or (written.every and written.month is not None)
            if is_impossible(written) or _is_quoted_name(tokens, reading):
                continue
            if written.month is not None and value.value is not None and value.value[:4].isdecimal():
                known[written.month] = int(value.value[:4])
            if value.type == "DATE" and isinstance(value.begin, date) and written.unit == "D":
                last, last_stop = value.begin, reading.stop if from_day is None else 0
            dated = (
                written.part or written.day or written.weekday is not None or written.offset is not None
            )  # يوم 21 يناير في التاسعة مساء
            if written.day is not None and _is_soon(doc.published, value):
                programme = _day_of(value.begin)  # type: ignore[arg-type]
            if value.type == "TIME" and dated and isinstance(value.begin, date):
                given["D"] = _day_of(value.begin)
            if value.type == "TIME" and written.weekday is not None and isinstance(value.begin, date):
                last, hour_stop = _day_of(value.begin), reading.stop
            if value.type == "DATE" or written.hour is None:
                in_part = value.type == "TIME" and written.part is not None
                part_of = (_day_of(value.begin), reading) if in_part and isinstance(value.begin, date) else None
            if value.type == "DATE" and written.unit in ("D", "M") and written.month is not None:
                moon = _moon_of(value)
            if _begins_a_story(tokens, reading, value, doc.published):
                story = value.begin if isinstance(value.begin, date) else None
            compared = (written.same or 0) < 0  # العام السابق, twice: the same year
            if (
                value.type == "DATE"
                and isinstance(value.begin, date)
                and value.calendar == "gregorian"
                and not compared
            ):
                given.update(dict.fromkeys(_UNITS_GIVEN.get(written.unit or "", ()), value.begin))
            elif value.type == "TIME" and written.month is not None and isinstance(value.begin, date):
                given["M"] = given["Y"] = _day_of(value.begin)
            if (written.portion or written.unit in ("Q", "HY")) and isinstance(value.begin, date):
                part = _PARTS_OF_YEAR.get((value.value or "")[-2:-1])
                given.update({part: value.begin} if part is not None else {})
            yield Annotation("times", reading.span, value, reading.rule)


def _read_in_paragraph(tokens: Tokens, index: int, floor: int, line: int) -> list[Reading[Written]]:
    """
    Read the times around a word of time, from the words of its paragraph, which ends before a token, if these have one.

    What is no time without the next line is one that breaks off: «من الساعة», «10:00 إلى 19:00».
    """
    readings = read_times_at(tokens, index, floor)
    if not any(one.stop > line for one in readings):
        return readings
    first = max(floor, index - _REACH)  # «بعد ثلاثة أيام» ends a heading, «الثلاثاء» begins what follows
    inside = read_times_at(tokens[first:line], index - first)
    return [evolve(one, stop=one.stop + first) for one in inside] or readings


_REACH: Final = 64
"""How many tokens before a word of time belong to what it is in at most."""


def _is_led_in(tokens: Tokens, reading: Reading[Written]) -> bool:
    """Tell whether «في» stands before a weekday of a programme, and no bare weekday of a report: (في) يومي الجمعة."""
    return look(tokens, tokens.at(reading.span.start) - 1, "per") is not None


def _is_before(value: TimeExpression, day: date) -> bool:
    return isinstance(value.begin, date) and _day_of(value.begin) < day


def _is_soon(published: date | datetime | None, value: TimeExpression) -> bool:
    """Tell whether a day lies ahead of a text, and not far: what is announced with its date."""
    if published is None or not isinstance(value.begin, date):
        return False
    days = (_day_of(value.begin) - _day_of(published)).days
    return _NOT_THIS_WEEK < days <= _SOON


_NOT_THIS_WEEK, _SOON = 6, 100


def _is_plain_weekday(written: Written) -> bool:
    """Tell whether a weekday has nothing beside it that sets its date."""
    dated = written.day is not None or written.month is not None or written.offset is not None
    return written.weekday is not None and not dated and written.direction is None and written.week is None


def _is_specified(tokens: Tokens, week: Reading[Written], reading: Reading[Written]) -> bool:
    """Tell whether a weekday says which day of a week is meant: (الأسبوع المنصرم)، وتحديدا (يوم الأربعاء)."""
    start, written = tokens.at(reading.span.start), week.value
    if written.unit != "W" or written.direction is None or not _is_plain_weekday(reading.value):
        return False
    comma = look(tokens, week.stop, "comma")
    said = look(tokens, comma.stop if comma is not None else week.stop, "specifically")
    joint = look(tokens, said.stop, "per") if said is not None else None
    return said is not None and start == (joint.stop if joint is not None else said.stop)


def _is_elliptic(tokens: Tokens, last_stop: int, reading: Reading[Written]) -> bool:
    """Tell whether a clause goes on with another weekday and no verb of its own: (الأولى الاثنين) والنهائية الخميس."""
    start = tokens.at(reading.span.start)
    if not last_stop or start - last_stop > _FARTHEST or is_behind_event(tokens, start):
        return False
    return not any(classes_of(tokens.words[at]).mask & FINITE_VERB for at in range(last_stop, start))


def _is_announced(tokens: Tokens, last_stop: int, reading: Reading[Written]) -> bool:
    """Tell whether a weekday is of what somebody has announced on another: أعلنت (الاثنين) الاعتصام الثلاثاء."""
    start = tokens.at(reading.span.start)
    if not last_stop or not 1 < start - last_stop <= _FARTHEST or not _is_plain_weekday(reading.value):
        return False
    planned = look(tokens, start - 1, "planned")
    verb = any(classes_of(tokens.words[at]).mask & FINITE_VERB for at in range(last_stop, start))
    return planned is not None and planned.definite and not verb


def _lies_ahead(tokens: Tokens, reading: Reading[Written]) -> bool:
    """Tell whether a time is told by a word of the future: غدا, الأسبوع المقبل, الأيام الثلاثة المقبلة."""
    written = reading.value
    if (written.direction or written.offset or written.anchor or 0) > 0:
        return True
    relative = look(tokens, reading.stop - 1, "relative")
    return relative is not None and int(relative.entry.value) > 0


def _is_free(written: Written) -> bool:
    """Tell whether no word sets the year that a month or day lies in."""
    return written.year is written.years is written.direction is None and written.holiday is None


def _day_of(begin: date) -> date:
    return begin.date() if isinstance(begin, datetime) else begin


def _goes_on(tokens: Tokens, previous: tuple[Reading[Written], TimeExpression], reading: Reading[Written]) -> bool:
    """Tell whether a part of the day without a day is joined by و to one that has its day: (ساعات المساء) والليل."""
    start = tokens.at(reading.span.start)
    written = reading.value
    free = written.part is not None and written.hour is written.day is written.weekday is written.offset is None
    joined = start == previous[0].stop and cut_of(tokens, start) > 0
    return free and joined and previous[0].value.part is not None and isinstance(previous[1].begin, date)


def _on_the_day_of(value: TimeExpression, written: Written) -> Written:
    begin = value.begin
    return written._replace(year=begin.year, month=begin.month, day=begin.day) if begin is not None else written


def _with_days(
    tokens: Tokens, sentence: Span | None, reading: Reading[Written], value: TimeExpression
) -> TimeExpression:
    """Add the days of a weekend where its sentence names a country."""
    country = country_beside(tokens, sentence, reading.span) if sentence is not None else None
    if country is None or value.value is None:
        return value
    year, week, _ = value.value.split("-")
    begin, end = days_of_weekend(int(year), int(week[1:]), country)
    return evolve(value, begin=begin, end=end)


def _is_quoted_name(tokens: Tokens, reading: Reading[Written]) -> bool:
    """Tell whether one word, or two with a day beside today, are all in quote marks, a name: «اليوم», «روسيا اليوم»."""
    stop = reading.stop
    if not 1 < stop < len(tokens.words) or reading.value.type not in ("DATE", "TIME"):
        return False
    if word(tokens.words[stop]).kind != "quote":
        return False
    if word(tokens.words[stop - 2]).kind != "quote":
        two = stop > 2 and reading.value.offset is not None and word(tokens.words[stop - 3]).kind == "quote"
        return two and classes_of(tokens.words[stop - 2]).verb < _LIKELY
    return tokens.at(reading.span.start) == stop - 1 and not tokens.words[stop - 1].isdecimal()


_LIKELY: Final = 0.5


def _is_behind(
    tokens: Tokens, previous: tuple[Reading[Written], TimeExpression], reading: Reading[Written], value: TimeExpression
) -> bool:
    """Tell whether a month without a year that ends a range or goes on a list lies before the one it follows."""
    written, first = reading.value, previous[1]
    free = written.month is not None and written.year is written.years is written.direction is None
    if not free or previous[0].value.month is None or written.holiday is not None or first.calendar != value.calendar:
        return False
    if first.type != "DATE" or value.type != "DATE" or first.begin is None or value.begin is None:
        return False
    if first.begin < value.begin:
        return False
    start, stop = tokens.at(reading.span.start), previous[0].stop
    joint = look(tokens, stop, "until", "and", "range_mark") if start > stop else None
    joined = joint is not None and joint.stop == start
    return joined or (start == stop and reading.span.start > tokens.starts[start])


def _years_after(published: date | None, first: TimeExpression, month: int | None) -> int | None:
    """Give the years from the one of publication to that of a month after another that begins its range."""
    if published is None or first.begin is None:
        return None
    return first.begin.year - published.year + ((month or 0) <= first.begin.month)


_PARTS_OF_YEAR: Final = {"Q": "Q", "H": "HY"}
"""The units of the parts of a year, by their letter in a value: 2024-Q3, 2024-H1."""
_UNITS_GIVEN: Final = {
    "D": ("M", "Y"), "M": ("M", "Y"), "Y": ("Y",), "DE": ("DE",), "CE": ("CE",),
}  # fmt: skip
"""The units of the calendar that are known where a day, a month or a year is: «عام 2010 وفي العام التالي»."""


def _is_near(tokens: Tokens, last_stop: int, reading: Reading[Written]) -> bool:
    """Tell whether an hour belongs to the day before it: غدا على الملعب الساعة 8, السبت، وذلك في الفترة من الثانية."""
    between = range(last_stop, tokens.at(reading.span.start))
    if len(between) <= _NEAR:
        return True
    if not last_stop or reading.value.hour is None or len(between) > _FARTHEST:
        return False
    return not any(classes_of(tokens.words[at]).mask & FINITE_VERB for at in between)


def _moon_of(value: TimeExpression) -> tuple[int, int] | None:
    """Give the Hijri year and month of a date as it is written."""
    parts = (value.written or "").split("-")
    hijri = value.calendar == "hijri" and len(parts) > 1
    return (int(parts[0]), int(parts[1])) if hijri and parts[0].isdecimal() and parts[1].isdecimal() else None


def _begins_a_story(tokens: Tokens, reading: Reading[Written], value: TimeExpression, published: date | None) -> bool:
    """Tell whether a date with its year lies in years past, and is no beginning of now (منذ) and no comparison (عن)."""
    written = reading.value
    dated = written.year is not None and written.end_year is None and written.calendar == "gregorian"
    if not dated or value.type != "DATE" or published is None or not isinstance(value.begin, date):
        return False
    start = tokens.at(reading.span.start)
    if look(tokens, start - 1, "since", "compared", "until") is not None:
        return False
    if start and written.month is None and word(tokens.words[start - 1]).kind == "number":
        return False  # القضية رقم 87 لسنة 2023
    return value.begin.year < published.year


def _tells_part(tokens: Tokens, reading: Reading[Written]) -> bool:
    """Tell whether an hour has its own part of the day: الساعة الثامنة صباحا."""
    covered = range(tokens.at(reading.span.start), reading.stop)
    return any(look(tokens, at, "part_of_day", "adverb_of_day") is not None for at in covered)


def _is_same_hour(tokens: Tokens, previous: tuple[Reading[Written], TimeExpression], reading: Reading[Written]) -> bool:
    """Tell whether an hour of another zone repeats one after noon: (7 مساء بتوقيت الرياض)، السادسة بتوقيت القاهرة."""
    written, hour, earlier = reading.value, reading.value.hour, previous[0].value.hour
    if hour is None or earlier is None or not _NOON <= earlier < 2 * _NOON or _tells_part(tokens, reading):
        return False
    start = tokens.at(reading.span.start)
    if start - previous[0].stop > _NEAR or hour >= _NOON or abs(hour + _NOON - earlier) > _ZONES:
        return False
    zoned = (look(tokens, at, "zone_head", "greenwich") is not None for at in range(start, reading.stop))
    return bool(written.zone) or any(zoned)


_ZONES: Final = 4
"""Hours that the zones of one broadcast lie apart."""


def _in_the_afternoon(written: Written) -> Written:
    hour = written.hour if written.hour is not None else _NOON
    return written._replace(hour=hour + _NOON) if 0 < hour < _NOON else written


_AFTERNOON: Final = ("AF", "EV", "NI")
"""Parts of the day whose hours are those after noon."""
_NOON: Final = 12
_NEAR: Final = 3
"""Tokens that may stand between a day and the hour that belongs to it: «غدا في تمام الساعة الثامنة»."""
_FARTHEST: Final = 8
"""The same where no verb stands between them."""


def _joint_of_weekdays(tokens: Tokens, reading: Reading[Written], last_stop: int) -> str | None:
    """Give what stands between the day given last and a weekday: "until" for إلى and حتى, "and" for و."""
    if reading.value.weekday is None or not last_stop:
        return None
    start = tokens.at(reading.span.start)
    joint = look(tokens, last_stop, "until", "range_mark") if start > last_stop else None
    if joint is not None and joint.stop == start:
        return "until"
    free = reading.value.week is reading.value.day is reading.value.offset is None
    free = free and reading.value.direction in (None, 1)
    return "and" if free and start == last_stop and cut_of(tokens, start) else None


def _tense(tokens: Tokens, reading: Reading[Written]) -> int:
    """Give 1 or -1 where the words around a day or month without a year, or a year of either era, have a tense."""
    written = reading.value
    if written.unit == "WE" and written.direction == 0:  # فيضانات شهدها الجنوب نهاية الأسبوع
        return tense_around(tokens, tokens.at(reading.span.start), reading.stop)
    if written.direction is not None or written.offset is not None or written.years is not None:
        return 0
    day_or_month = written.weekday is not None or written.month is not None or written.day is not None
    year_free = written.year is None and day_or_month
    if not year_free and written.marked:
        return 0
    start = tokens.at(reading.span.start)
    if written.day is written.weekday is None and look(tokens, start - 1, "dues") is not None:
        return 0  # ينتظر الموظفون رواتب شهر آب
    tense = tense_around(tokens, start, _behind_weekdays(tokens, reading))
    if tense > 0:
        return tense
    dated = written.month is not None and (written.day is not None or written.calendar == "hijri")
    if tense < 0 and dated and (arranged := is_arranged(tokens, start)) is not None:
        return arranged
    plain = written.weekday is not None and written.day is written.month is None
    if plain and (is_scheduled(tokens, start, reading.stop) or _begins_what_lies_ahead(tokens, reading.stop)):
        return 1
    for index in range(
        start - 1, start - 1 - _LEAD, -1
    ):  # استعدادا لعيد الأضحى; قبيل عيد الميلاد, in the past tense too
        lead = look(tokens, index, "coming_lead")
        beside = index == start - 1 or cut_of(tokens, start) > 0  # برنت في عقود مايو, عقود الخام لشهر مايو
        if lead is not None and (lead.entry.needs != "beside" or (beside and not lead.definite)):
            return int(lead.entry.value)
    return tense


_LEAD: Final = 4


def _behind_weekdays(tokens: Tokens, reading: Reading[Written]) -> int:
    """Give the token behind the weekdays that go on a plain one: (الجمعة) والسبت; their clause is one."""
    stop = reading.stop
    if not _is_plain_weekday(reading.value):
        return stop
    while (more := look(tokens, stop, "weekday")) is not None and more.proclitics == CONJUNCTION:
        stop = more.stop
    return stop


def _begins_what_lies_ahead(tokens: Tokens, stop: int) -> bool:
    """Tell whether a weekday begins a range that ends on the next one: (من مساء الأربعاء) حتى يوم السبت المقبل."""
    until = look(tokens, stop, "until", "range_mark")
    if until is None:
        return False
    for at in range(until.stop, min(until.stop + _HEADS, len(tokens.words))):
        weekday = look(tokens, at, "weekday")
        if weekday is not None:
            relative = look(tokens, weekday.stop, "relative")
            return relative is not None and int(relative.entry.value) > 0
        if kinds_at(tokens, at).isdisjoint(("unit", "part_of_day", "range_mark")):
            return False
    return False


_HEADS: Final = 3
"""Words that a weekday may have before it: مساء يوم (السبت)."""


times: Final[Extractor] = Extractor("times", _find, value=TimeExpression)
