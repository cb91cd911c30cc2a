"""Years in digits: bare, in brackets, in lists and ranges, under a head of several, with the mark of an era."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.around import HYPHENS, in_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.label_words import is_word_of
from arnews.numbers.units import is_money, unit_at
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import (
    as_reading,
    digits_at,
    ends_phrase,
    has_article,
    is_counted,
    is_named,
    number_at,
    plain,
    with_part_before,
)
from arnews.times.dates import read_calendar_date
from arnews.times.events import event_ends
from arnews.times.numeric import FIRST_HIJRI, YEAR_LENGTH
from arnews.times.passing import ends_a_citation, ends_a_work, follows_a_noun, is_of_a_life, is_told_in_passing
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Part, Written
from arnews.times.years_headed import SHORT_YEARS, read_year, year_in_digits
from arnews.tokenization import Tokens
from arnews.word_classes import (
    BOUND_PREPOSITION,
    PERFECT,
    classes_of,
    is_finite_verb,
    read_class,
)
from arnews.words import word

__all__ = [
    "RANGE_OF_YEARS", "are_before_christ", "as_readings", "listed_years", "read_bare_years", "read_common_year",
    "read_headed_years", "read_hijri_years", "read_next_year", "read_two_years", "read_year_of_event",
    "read_years_before_christ", "read_years_of_our_era", "tells_history",
]  # fmt: skip


_BESIDE_YEARS: Final = HYPHENS | {"/", "#", "+"}


def read_two_years(tokens: Tokens, index: int, floor: int) -> list[Reading[Written]]:
    """Read two years with a hyphen between: 2011-2016, (1868-1932), (1254 - 1517)."""
    words = tokens.words
    season = read_year(tokens, index, bare=True)
    if season is not None and season[0].end_year is not None:
        return []
    at = index - 2 if index - 2 >= floor and _in_brackets(tokens, index - 2) else index
    first, second = digits_at(tokens, at), digits_at(tokens, at + 2)
    earliest = _FIRST_IN_BRACKETS if _in_brackets(tokens, at) else 1900
    if first is None or second is None or not _joins_years(tokens, at) or not earliest <= first < second <= 2100:
        return []
    glued = [not tokens.gap(near + 1) for near in range(max(0, at - 1), min(at + 3, len(words) - 1))]
    ends = [near for near in (at - 1, at + 3) if 0 <= near < len(words) and words[near] in _BESIDE_YEARS]
    if ends and any(glued):
        return []
    return [
        as_reading(tokens, at, Written(year=first, unit="Y"), at + 1, "period"),
        as_reading(tokens, at + 2, Written(year=second, unit="Y"), _behind_era(tokens, at + 3), "period"),
    ]


def _joins_years(tokens: Tokens, at: int) -> bool:
    """Tell whether a hyphen stands behind the first of two years, or the line under that is typed for one."""
    joint = tokens.words[at + 1]
    return joint in HYPHENS or (joint == "_" and not tokens.gap(at + 1) and not tokens.gap(at + 2))


def _behind_era(tokens: Tokens, stop: int) -> int:
    """Give the token after the mark of the common era, where one stands behind a year: (1953-1986) م."""
    mark = look(tokens, stop, "gregorian_mark")
    return mark.stop if mark is not None and not mark.cut and len(tokens.gap(stop)) <= 1 else stop


_FIRST_IN_BRACKETS: Final = 1000
"""Two numbers from this one on that are all there is in brackets are the years of a life or a rule: (1254-1517)."""


def _in_brackets(tokens: Tokens, index: int) -> bool:
    """Tell whether two numbers with a hyphen between are all there is in brackets, and count nothing."""
    if look(tokens, index - 1, "opening") is None or index + 3 >= len(tokens.words):
        return False
    closing = look(tokens, _behind_era(tokens, index + 3), "closing")
    return closing is not None and _joins_years(tokens, index) and not is_counted(tokens, closing.stop)


def read_hijri_years(tokens: Tokens, index: int, floor: int) -> list[Reading[Written]]:
    """Read digits before the mark of the Hijri years that have no head: (ت 728هـ), (661-728هـ)."""
    mark, year = look(tokens, index, "hijri_mark"), digits_at(tokens, index - 1)
    if mark is None or mark.cut or year is None or index - 1 < floor or tokens.begins_line(index):
        return []
    if not _FIRST_HIJRI_IN_DIGITS <= year <= _LAST_HIJRI or len(tokens.gap(index)) > 1:
        return []
    written = Written(year=year, calendar="hijri", unit="Y")
    last = as_reading(tokens, index - 1, written, mark.stop, "period")
    first = digits_at(tokens, index - 3) if index - 3 >= floor and tokens.words[index - 2] in HYPHENS else None
    readings = [last]
    if first is not None and _FIRST_HIJRI_IN_DIGITS <= first < year:
        readings.insert(0, as_reading(tokens, index - 3, written._replace(year=first), index - 2, "period"))
    return [*readings, *read_common_year(tokens, mark.stop)]


_FIRST_HIJRI_IN_DIGITS, _LAST_HIJRI = 10, 1500


def read_years_of_our_era(tokens: Tokens, index: int, floor: int) -> list[Reading[Written]]:
    """Read two years with the mark of the common era behind them, or one alone in brackets: 386 - 557م, (1198م)."""
    mark, year = look(tokens, index, "gregorian_mark"), digits_at(tokens, index - 1)
    if mark is None or mark.cut or year is None or tokens.begins_line(index):
        return []
    spelled = mark.stop > index + 1  # 220 بعد الميلاد
    if tokens.gap(index) and not spelled and look(tokens, mark.stop, "closing") is None:
        return []
    if index - 1 < floor or not _FIRST_IN_PAIR <= year <= _LAST_YEAR:
        return []
    last = as_reading(tokens, index - 1, Written(year=year, unit="Y"), mark.stop, "period")
    first = digits_at(tokens, index - 3) if index - 3 >= floor and tokens.words[index - 2] in HYPHENS else None
    measured = _is_measure(tokens, index - 3) or (first or 0) % 10 == year % 10 == 0  # من 100 - 200م
    if first is not None and _FIRST_IN_PAIR <= first < year and not measured:
        return [as_reading(tokens, index - 3, Written(year=first, unit="Y"), index - 2, "period"), last]
    if first is not None and not measured and _is_life_backwards(tokens, index - 3, first, year):
        return [as_reading(tokens, index - 3, Written(year=first, unit="Y"), index - 2, "period"), last]
    alone = look(tokens, index - 2, "opening") is not None and look(tokens, mark.stop, "closing") is not None
    return [last] if spelled or (alone and len(plain(tokens, index - 1)) == YEAR_LENGTH) else []


_FIRST_IN_PAIR, _LAST_YEAR = 100, 2100


def _is_life_backwards(tokens: Tokens, index: int, last: int, first: int) -> bool:
    """Tell whether two years are those of a life, typed as they are seen: 1986-1931م."""
    glued = not (tokens.gap(index + 1) or tokens.gap(index + 2))
    return glued and _FIRST_IN_BRACKETS <= first < last <= first + _LONGEST_LIFE


_LONGEST_LIFE: Final = 110


def _is_measure(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that is measured in metres stands close before a token: بارتفاع (1500 م), سباق (1500م)."""
    return any(look(tokens, at, "in_metres") is not None for at in range(max(0, index - _MEASURED), index))


_MEASURED: Final = 3


def read_common_year(tokens: Tokens, stop: int) -> list[Reading[Written]]:
    """Read the year of the common era that repeats a Hijri one before it: (626 هـ) = 1230 م, (505هـ) (1111م)."""
    opening = look(tokens, stop, "opening")
    if opening is None and tokens.words[stop : stop + 1] not in (["="], ["/"], ["-"]):
        return []
    year = digits_at(tokens, stop + 1)
    era = look(tokens, stop + 2, "gregorian_mark") if year else None
    if year is None or era is None or era.cut:
        return []
    if opening is not None and look(tokens, era.stop, "closing") is None:
        return []
    return [as_reading(tokens, stop + 1, Written(year=year, unit="Y"), era.stop, "period")]


def read_years_before_christ(tokens: Tokens, index: int, floor: int) -> list[Reading[Written]]:
    """Read digits before قبل الميلاد that have no head."""
    for at in (index, index - 1):
        before = look(tokens, at, "before_christ")
        year = digits_at(tokens, at - 1) if before is not None and at - 1 >= floor else None
        if before is not None and year:
            written = Written(year=year, calendar="before_christ", unit="Y")
            last = as_reading(tokens, at - 1, written, before.stop, "period")
            first = digits_at(tokens, at - 3) if at - 3 >= floor and _joins_old_years(tokens, at - 2) else None
            if first is None or first <= year:
                return [last]
            earlier = as_reading(tokens, at - 3, written._replace(year=first), at - 2, "period")
            return [earlier, last]  # 1403 - 1205 قبل الميلاد
    return []


def _joins_old_years(tokens: Tokens, index: int) -> bool:
    """Tell whether a hyphen stands between two years, or what ends a range that من or بين begins: من 264 إلى (146)."""
    if tokens.words[index] in HYPHENS:
        return True
    between = look(tokens, index - 2, "between")
    if between is None:
        return False
    if between.entry.form == "both":
        return word(tokens.words[index]).bare == CONJUNCTION
    return look(tokens, index, "until") is not None


def read_headed_years(tokens: Tokens, head: Hit) -> list[Reading[Written]]:
    """Read the years under a head in the dual or plural: عامي 2011 و2016, الأعوام 2015 و2016 و2017, سنوات 2010-2015."""
    at = head.stop
    while (described := look(tokens, at, "year_adjective", "between")) is not None:
        at = described.stop
    years = listed_years(tokens, at, headed=True, short=head.entry.form == "construct")
    if len(years) < 2 and head.entry.form != "construct":
        return []
    return as_readings(tokens, head.start, years)


def as_readings(tokens: Tokens, start: int, years: list[tuple[int, Written, int]]) -> list[Reading[Written]]:
    """Give the readings of listed years; the first begins with its head, the era of the last is that of all."""
    if not years:
        return []
    era = years[-1][1]
    shared = era.calendar if era.calendar == "before_christ" or (era.calendar == "hijri" and era.marked) else None
    readings = []
    for place, (at, year, stop) in enumerate(years):
        year = year._replace(calendar=shared, marked=True) if shared is not None else year
        readings.append(as_reading(tokens, at if place else start, year, stop, "period"))
    return readings


def listed_years(tokens: Tokens, at: int, headed: bool = False, short: bool = False) -> list[tuple[int, Written, int]]:
    """
    Read years joined by و, commas, إلى or a hyphen: where each begins, the year, the token after it.

    Behind a head in the plural (`headed`) the last of them counts nothing: السنوات 2008 و2009 ركودا. Behind عامي they
    may have two and three digits (`short`).
    """
    years: list[tuple[int, Written, int]] = []
    while len(years) < _MOST_YEARS:
        year = read_year(tokens, at, bare=True) if look(tokens, at, "unit") is None else None
        if year is None and (digits := digits_at(tokens, at)) is not None and are_before_christ(tokens, at):
            year = Written(year=digits, calendar="before_christ", unit="Y"), at + 1
        later = headed and years and len(plain(tokens, at)) == _SHORT and not is_counted(tokens, at + 1)
        if year is None and (short or later):
            year = year_in_digits(tokens, at, headed=True)  # عامي 661 و750, أعوام 1967 و73
        if year is None:
            break
        years.append((at, *year))
        joint = _joint_of_years(tokens, year[1])
        if joint is None and headed and tokens.words[year[1] : year[1] + 1] == ["/"]:
            joint = year[1] + 1  # للسنوات 2022/2026
        if joint is None:
            break
        at = joint
    if headed:
        return years
    if years and is_counted(tokens, years[-1][2]) and years[-1][1].marked and years[-1][2] == years[-1][0] + 1:
        return years[:-1] if len(years) > _PAIR else []
    return years


_MOST_YEARS: Final = 20


def are_before_christ(tokens: Tokens, at: int) -> bool:
    """Tell whether digits begin or go on a list of years whose last one is before Christ: 44 و43 قبل الميلاد."""
    for _ in range(_MOST_YEARS):
        digits = digits_at(tokens, at)
        joint = _joint_of_years(tokens, at + 1) if digits is not None and 1 <= digits < FIRST_HIJRI else None
        if joint is None:
            return False
        at = joint
        if look(tokens, at + 1, "before_christ") is not None:
            return digits_at(tokens, at) is not None
    return False


def read_year_of_event(tokens: Tokens, index: int, _floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read the last two digits of a year behind an event that is called by it: نكسة 67, مونديال 98, حدود الـ67."""
    article = look(tokens, hit.stop, "article")
    at = article.stop if article is not None and not article.proclitics else hit.stop
    year = digits_at(tokens, at)
    if hit.definite or year not in SHORT_YEARS or len(tokens.words[at]) != _SHORT or tokens.begins_line(at):
        return []
    if read_calendar_date(tokens, at) is not None or (
        hit.entry.needs and article is None and not _is_upon(tokens, hit)
    ):
        return []  # أحداث 31 من أغسطس, في حدود 60
    stop = at + 1
    era = look(tokens, stop, "gregorian_mark")
    if era is not None and not era.cut and len(tokens.gap(stop)) <= 1:
        return [as_reading(tokens, at, Written(year=1900 + (year or 0), unit="Y"), era.stop, "period")]  # حرب 73م
    if is_counted(tokens, stop) or not (ends_phrase(tokens, stop) or _is_set_off(tokens, stop)):
        return []
    return [as_reading(tokens, at, Written(year=1900 + (year or 0), unit="Y"), stop, "period")]


def _is_upon(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether على stands before the borders of a year: على حدود 67, but في حدود 67."""
    return not hit.proclitics and look(tokens, hit.start - 1, "upon") is not None


def _is_set_off(tokens: Tokens, index: int) -> bool:
    """Tell whether what stands behind digits is not counted: definite, with a preposition, a verb."""
    bound = bool(classes_of(tokens.words[index]).mask & BOUND_PREPOSITION)
    return bound or has_article(tokens, index) or is_finite_verb(tokens, index)


_SHORT: Final = 2
_PAIR: Final = 2


def tells_history(tokens: Tokens) -> bool:
    """
    Tell whether a text names years of the common era before ours and has no sign of the Hijri calendar.

    >>> from arnews import tokenize
    >>> [tells_history(tokenize(text)) for text in ("عام 1340 وعام 1563", "عام 1340 وعام 1990", "عام 1340 و1250 هـ")]
    [True, False, False]
    """
    old = False
    for index, written in enumerate(tokens.words):
        if len(word(written).bare) == YEAR_LENGTH and (year := digits_at(tokens, index)) is not None:
            old = old or _FIRST_OLD <= year < _FIRST_PERHAPS_HIJRI or _LAST_PERHAPS_HIJRI < year < _FIRST_NEW
        kinds = kinds_at(tokens, index)
        if kinds & _HIJRI_SIGNS and look(tokens, index, "hijri_mark") is not None:
            return False
        month = look(tokens, index, "month") if "month" in kinds else None
        headed = month is not None and look(tokens, index - 1, "month_head") is not None
        if month is not None and month.entry.calendar == "hijri" and (headed or not month.entry.needs):
            return False
    return old


_HIJRI_SIGNS: Final = frozenset({"hijri_mark"})
_FIRST_OLD, _FIRST_PERHAPS_HIJRI, _LAST_PERHAPS_HIJRI, _FIRST_NEW = 1000, 1300, 1500, 1880


RANGE_OF_YEARS: Final = HYPHENS | {"_"}
"""What stands between two years that make one expression or a range."""


def _joint_of_years(tokens: Tokens, stop: int) -> int | None:
    """Give the token after what joins two years."""
    comma = look(tokens, stop, "comma")
    at = comma.stop if comma is not None else stop
    if at >= len(tokens.words):
        return None
    if word(tokens.words[at]).bare == CONJUNCTION or (comma is None and look(tokens, at, "until") is not None):
        return at + 1
    if comma is None and (tokens.words[at] in RANGE_OF_YEARS or look(tokens, at, "or") is not None):
        return at + 1
    return at if comma is not None else None


def read_bare_years(tokens: Tokens, index: int, floor: int) -> list[Reading[Written]]:
    """Read digits as a year, and the years that are joined to it: منذ 1990, في 2015 و2016, انتخابات 2019, (1984)."""
    year = _bare_year(tokens, index)
    if year is None or is_named(tokens, index, year[0]):
        return []
    listed = listed_years(tokens, index, headed=_bounds_a_span(tokens, index))
    alike = len(listed) > 1 and (listed[1][1].end_year is None or listed[0][1].end_year is not None)
    if alike and listed[1][1].year is not None:
        hyphen = tokens.words[listed[1][0] - 1] in HYPHENS
        if not hyphen:
            return as_readings(tokens, index, listed)
    start, written = with_part_before(tokens, index, floor, year[0])
    return [as_reading(tokens, start, written, year[1], "period")]


def read_next_year(tokens: Tokens, stop: int, year: int) -> list[Reading[Written]]:
    """Read a year that و or أو joins to one with its head: (عام 2011) و2012, (سنة 2004) أو 2005; not و2500 طن."""
    if stop + 1 >= len(tokens.words) or tokens.begins_line(stop):
        return []
    if word(tokens.words[stop]).bare != CONJUNCTION and look(tokens, stop, "or") is None:
        return []
    at = stop + 1
    second = digits_at(tokens, at)
    if second is None or not year < second <= min(year + _NEAR, _LAST_YEAR) or is_counted(tokens, at + 1):
        return []
    if at + 1 < len(tokens.words) and not (tokens.gap(at + 1) or word(tokens.words[at + 1]).kind == "punctuation"):
        return []
    return [as_reading(tokens, at, Written(year=second, unit="Y"), at + 1, "period")]


_NEAR: Final = 10
"""How many years behind the first of two the second may be that has no head."""


def _is_bracketed(tokens: Tokens, index: int) -> bool:
    """Tell whether digits stand alone in brackets and count nothing: (1984), «الأرض» (1970) فيلم."""
    inside = look(tokens, index - 1, "opening") is not None and look(tokens, index + 1, "closing") is not None
    if not inside or not is_counted(tokens, index + 2):
        return inside
    work = index > 1 and word(tokens.words[index - 2]).kind == "quote"
    return work or _is_told_of_her(tokens, index + 2)


def _is_told_of_her(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective in ة says something of an event in the feminine: معركة الكرامة (1968) حاضرة."""
    told = classes_of(tokens.words[index]).likeliest
    return told is not None and told.part == "adjective" and word(tokens.words[index]).folded.endswith(_HEH)


_HEH: Final = "\N{ARABIC LETTER HEH}"


def _names_an_event(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun that has its year stands before a token: انتخابات 2019, قانون مالية 2026, كأس العالم 2022."""
    quoted = index > 1 and word(tokens.words[index - 1]).kind == "quote"  # الميزانية العامة "2023-2024"
    for before in range(index - 1 - quoted, max(-1, index - 1 - _EVENT), -1):
        if before < 0 or word(tokens.words[before]).kind != "word":
            return False
        hit = look(tokens, before, "yearly_event")
        if hit is not None:
            return hit.stop <= index
        stop = event_ends(tokens, before)
        if stop is not None:
            return stop <= index
        if event_ends(tokens, before - 1) == before + 1:
            return True  # مهرجان كان 2011
        if look(tokens, before, "year_neighbour") is not None or is_word_of(tokens, before, "head"):
            return False
    return False


_EVENT: Final = 4
"""Words that the name of a yearly event may take before its year."""


def _bare_year(tokens: Tokens, index: int) -> Part | None:
    """Read four digits as a year where nothing is counted by them: after منذ, before a stop or a preposition."""
    year = read_year(tokens, index, bare=True)
    if year is None:
        return None
    if year[1] == index + 1 and (
        _opens_a_clause(tokens, index) or _reaches_a_year(tokens, index) or _ends_what_a_month_begins(tokens, index)
    ):
        return year[0]._replace(calendar="gregorian", marked=True), year[1]
    number, stop = year[0].year or 0, year[1]
    if stop == index + 1 and (is_of_a_life(tokens, index) or ends_a_work(tokens, index)):
        return year[0]._replace(calendar="gregorian", marked=True), stop
    pair = stop > index + 1 and tokens.words[index + 1] in HYPHENS  # 2022-23, also the number of a file
    marked = stop > index + 1 and not pair
    if _bounds_a_span(tokens, index):
        return year
    since = look(tokens, index - 1, "since") is not None  # منذ 1880
    old = _FIRST_SINCE <= number < 1900 and (since or _names_an_event(tokens, index))  # ثورة 1789
    if not marked and not (1900 <= number <= 2100 or (old and not is_counted(tokens, stop))):
        return None
    if index and not tokens.gap(index) and tokens.words[index - 1] in ("-", ".", ",", "/", "+", "#"):
        return None
    if marked and look(tokens, index + 1, "gregorian_mark") is not None and _is_measure(tokens, index):
        return None
    alone = (index == 0 and stop == len(tokens.words)) or _ends_quoted_name(tokens, index, stop)
    if marked or alone or look(tokens, index - 1, "year_before") is not None or _is_bracketed(tokens, index):
        return year
    if stop == index + 1 and ends_a_citation(tokens, index):
        return year
    perhaps = look(tokens, index - 1, "year_perhaps_before")
    if perhaps is None and not _names_an_event(tokens, index):
        told = is_told_in_passing(tokens, index) or follows_a_noun(tokens, index)
        return year if stop == index + 1 and told else None
    if perhaps is None and year[0].end_year is not None:
        return year  # الموسم الماضي 2023-2024 ثلاثة ألقاب
    reached = perhaps is not None and look(tokens, index - 1, "until") is not None
    if reached and (_is_reached(tokens, index) or look(tokens, stop, "among") is not None):
        return None
    event = look(tokens, index - 1, "yearly_event")
    if event is not None and not event.definite and stop == index + 1 and not in_context(tokens, stop, "percent"):
        measured = is_money(tokens, stop) or unit_at(tokens, stop) is not None or number_at(tokens, stop) is not None
        return None if measured else year  # انتخابات 2018 فوزا ساحقا, but ميزانية 2022 ريالا
    if is_counted(tokens, stop) or is_counted(tokens, _second_number(tokens, stop)):
        return None
    return year


_FIRST_SINCE: Final = 1700


def _opens_a_clause(tokens: Tokens, index: int) -> bool:
    """Tell whether a sentence begins with في and digits, and its verb follows: (وفي) 1492 سقطت, (في) 1830، احتلت."""
    before = look(tokens, index - 1, "per")
    at = index + 1
    if before is None or at >= len(tokens.words) or tokens.begins_line(at):
        return False
    first = before.start
    if first and not tokens.begins_line(first) and word(tokens.words[first - 1]).kind == "word":
        return False
    comma = look(tokens, at, "comma")
    at = comma.stop if comma is not None else at
    return at < len(tokens.words) and not tokens.begins_line(at) and _is_perfect(tokens, at)


def _is_perfect(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb in the perfect stands at a token, and can be no noun that digits count."""
    known = classes_of(tokens.words[index])
    if not known.mask & PERFECT or known.verb < _LIKELY:
        return False
    read = read_class(tokens, index)
    return read is not None and bool(read.mask & PERFECT)


_LIKELY: Final = 0.5


def _reaches_a_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a later year under its head ends what digits begin: (تولى الرئاسة) 1998 حتى عام 2006."""
    until = look(tokens, index + 1, "until")
    if until is None or look(tokens, until.stop, "unit") is None or number_at(tokens, index - 1) is not None:
        return False
    second = read_year(tokens, until.stop)
    first = digits_at(tokens, index)
    return second is not None and first is not None and first < (second[0].year or 0)


def _ends_what_a_month_begins(tokens: Tokens, index: int) -> bool:
    """Tell whether digits are the later end of what begins in a month: (بين يناير 2015 و)2016."""
    first, second = digits_at(tokens, index - 2), digits_at(tokens, index)
    months = look(tokens, index - 3, "month") is not None and look(tokens, index - 4, "between") is not None
    joined = index > _PAIR and word(tokens.words[index - 1]).bare == CONJUNCTION
    later = joined and months and first is not None and second is not None and 1900 <= first < second
    return later and not is_counted(tokens, index + 1)


def _bounds_a_span(tokens: Tokens, index: int) -> bool:
    """Tell whether a year is an end of a span that a noun names: الفترة (الممتدة) بين 1830 و1962, من 1830 إلى 1962."""
    between = next((at for at in (index - 1, index - 3) if look(tokens, at, "between") is not None), None)
    dated = (
        tokens.words[index + 1 : index + 2] and tokens.words[index + 1] in _BESIDE_YEARS and not tokens.gap(index + 1)
    )
    if between is None or dated:
        return False
    named = [look(tokens, at, "span_of_years") for at in range(max(0, between - _DESCRIBED), between)]
    if not any(hit is not None and hit.entry.form != "held" for hit in named):
        counted = is_counted(tokens, index + 1) or is_counted(tokens, _second_number(tokens, index + 1))
        return any(named) and not counted  # حكم من 1878 إلى 1879, but شغل من 1500 إلى 2000 عامل
    return True


_DESCRIBED: Final = 2
"""Words that the noun of a span may take: الفترة الواقعة ما."""


def _is_reached(tokens: Tokens, index: int) -> bool:
    """Tell whether digits behind «إلى» are how many there are: «ارتفع عدد القتلى إلى 1950»."""
    for before in range(index - 2, max(-1, index - 2 - _COUNTED), -1):
        if word(tokens.words[before]).kind != "word" or digits_at(tokens, before) is not None:
            return False
        if tokens.begins_line(before + 1):
            return False
        if look(tokens, before, "counting") is not None:
            return True
    return False


_COUNTED: Final = 8
"""How many words before «إلى» «عدد» may stand."""


def _ends_quoted_name(tokens: Tokens, index: int, stop: int) -> bool:
    """Tell whether a year ends a name in quote marks: «حوار المنامة 2025»."""
    if stop >= len(tokens.words) or word(tokens.words[stop]).kind != "quote":
        return False
    for before in range(index - 1, max(-1, index - 1 - _LONGEST_NAME), -1):
        kind = word(tokens.words[before]).kind
        if kind != "word":
            return kind == "quote" and before < index - 1
    return False


_LONGEST_NAME: Final = 6


def _second_number(tokens: Tokens, stop: int) -> int:
    """Give the token after the second of two numbers: 2000 in «من 1990 إلى 2000 شخص»; where there is none, the end."""
    joined = stop < len(tokens.words) and word(tokens.words[stop]).bare == CONJUNCTION
    if not joined and look(tokens, stop, "until") is None:
        return len(tokens.words)
    second = read_cardinal(tokens, stop + 1)
    return second.stop if second is not None else len(tokens.words)
