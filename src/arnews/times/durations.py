"""Durations: one or several counted units, and what makes a date of them (three days ago, two weeks from now)."""

from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from arnews.document import Reading
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.hedges import hedge, hedge_behind
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.ranges import read_range
from arnews.numbers.value import Approx
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.added_parts import and_part, spoken_half
from arnews.times.anchored import after_that, anchored, is_told, until_now
from arnews.times.around import (
    MOD_OF,
    as_reading,
    bracketed_number,
    cut_of,
    digits_at,
    ends_phrase,
    first_number_before,
    has_article,
    hedge_before,
    is_counted,
    is_name_or_noun,
    is_over,
    joined_to_number,
    mod_of,
    number_at,
    number_before,
)
from arnews.times.dates import read_month
from arnews.times.decades import are_contracts, end_of_long_decades
from arnews.times.ones import is_spent, lasts
from arnews.times.relative import read_relative_unit, read_this_unit
from arnews.times.timex_periods import join_periods, plain_amount, timex_period, with_fraction
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Written
from arnews.times.years_headed import read_year, year_in_digits
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, OWNED, classes_of
from arnews.words import word

__all__ = ["halved_until", "is_told", "read_lasting", "read_unit"]


class _Period(NamedTuple):
    """So many of one unit."""

    start: int
    stop: int
    code: str
    amount: int | Fraction | None
    """`None` where it is not told how many."""
    bare: bool
    """Whether one is meant without a word that says so: شهر."""


def read_lasting(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a period and what makes a date of it: ثلاثة أيام, قبل ثلاثة أيام, أسبوعين من الآن."""
    first = _period(tokens, index, floor)
    if first is None:
        return []
    parts, stop = _with_smaller(tokens, first)
    nights = _nights_behind(tokens, parts, stop)
    if nights is not None:
        if first.code == "NI" or look(tokens, first.start - 1, "between") is not None:
            return []  # ألف ليلة وليلة, بين يوم وليلة
        first, stop = first._replace(bare=False), nights
    second = _alternative(tokens, first) if len(parts) == 1 else None
    bare = first.bare and len(parts) == 1
    if (
        bare
        and second is None
        and not (lasts(tokens, hit, floor, stop) or _begins_a_range(tokens, hit))
        and after_that(tokens, first.start, floor) is None
        and until_now(tokens, stop) is None
    ):
        return []
    if bare and _comes_again(tokens, first):
        return []
    start, written = first.start, _written(parts)
    counted = len(parts) == 1 and start < index and first.amount is not None
    pair = _both_ages(tokens, index, floor, start, written, stop) if counted else []
    if pair:
        return pair
    hedged = hedge_before(tokens, start, floor)
    aged = look(tokens, start - 1, "age") is not None  # دون سن 18 عاما
    under = look(tokens, start - 1 - aged, "under", "over") if start - aged > floor else None
    if hedged is not None:
        start, written = hedged.start, written._replace(mod=mod_of(hedged))
    elif under is not None:
        written = written._replace(mod=mod_of(under))
    else:
        within = look(tokens, start - 1, "per", "during") is not None  # تجاوز عدد الزوار خلال ثلاثة أيام المليون
        number_hedge = None if within else hedge(tokens, start, index)
        number_hedge = number_hedge or _hedged_behind(tokens, stop) or _hedged_owner(tokens, start)
        written = written._replace(mod=MOD_OF[number_hedge]) if number_hedge is not None else written
    if _is_described(tokens, first, parts) and look(tokens, start - 1, "anchor") is not None:
        return []  # بعد يوم انتخابي
    reading = anchored(tokens, start, floor, written, stop)
    if reading is None or second is None or second.amount is None or second.stop > second.start + 1:
        return [reading] if reading is not None else []
    amount = plain_amount(second.amount)
    other = reading.value._replace(value=timex_period(amount, second.code), amount=amount)
    return [reading, as_reading(tokens, second.start, other, second.stop, reading.rule.removeprefix("times."))]


def _hedged_behind(tokens: Tokens, stop: int) -> Approx | None:
    """Give the hedge right behind a period of several words: (سنة ونصف) على الأقل, (3 سنوات وشهر) تقريبا."""
    behind = hedge_behind(tokens, stop) if stop < len(tokens.words) else None
    return behind[0] if behind is not None and hedge_behind(tokens, stop + 1) != behind else None


def _is_described(tokens: Tokens, first: _Period, parts: list[_Period]) -> bool:
    """Tell whether a unit without a number has an adjective of what happened in it: (بعد) يوم انتخابي."""
    if not first.bare or len(parts) > 1 or first.stop >= len(tokens.words) or kinds_at(tokens, first.stop):
        return False
    likeliest = classes_of(tokens.words[first.stop]).likeliest
    described = likeliest is not None and likeliest.part == "adjective" and not cut_of(tokens, first.stop)
    return described and not tokens.begins_line(first.stop) and not ends_phrase(tokens, first.stop)


def _alternative(tokens: Tokens, first: _Period) -> _Period | None:
    """Read what one or two units may also be: (يوم) أو يومين, (يومين) أو ثلاثة, (ساعة) إلى ثلاث ساعات."""
    joint = look(tokens, first.stop, "or", "until") if first.amount in (1, 2) else None
    if joint is None:
        return None
    unit = look(tokens, joint.stop, "unit")
    if unit is not None and unit.entry.code == first.code and unit.entry.form == "dual" and not unit.proclitics:
        return _Period(unit.start, unit.stop + 1, first.code, 2, False)
    number = read_cardinal(tokens, joint.stop) if number_at(tokens, joint.stop) is not None else None
    amount = number.value.value if number is not None else None
    if number is None or number.stop > joint.stop + 1 or not isinstance(amount, int) or amount <= (first.amount or 0):
        return None
    counted = look(tokens, number.stop, "unit")
    if counted is not None and counted.entry.code == first.code and not tokens.begins_line(number.stop):
        return _Period(joint.stop, counted.stop, first.code, amount, False)
    if first.amount == 1 or amount > _MOST_ALTERNATIVE or not ends_phrase(tokens, number.stop):
        return None
    return _Period(joint.stop, number.stop, first.code, amount, False)


_MOST_ALTERNATIVE: Final = 10


def _comes_again(tokens: Tokens, period: _Period) -> bool:
    """Tell whether the same unit follows behind بعد: عاما بعد عام."""
    anchor = look(tokens, period.stop, "anchor")
    again = look(tokens, anchor.stop, "unit") if anchor is not None else None
    return again is not None and again.entry.code == period.code and again.entry.form == "singular"


def read_unit(tokens: Tokens, start: int) -> tuple[Written, int] | None:
    """Read a whole text that is a period: شهر, عام وشهر."""
    first = _period(tokens, start, start)
    if first is None:
        return None
    parts, stop = _with_smaller(tokens, first)
    return _written(parts), stop


_UNITS: Final = ("CE", "DE", "Y", "M", "W", "D", "H", "MIN", "S")


def _with_smaller(tokens: Tokens, first: _Period) -> tuple[list[_Period], int]:
    """Add the smaller units that follow after و, with or without a comma: ساعة وعشرون دقيقة, 3 سنوات، و5 أشهر."""
    parts, stop = [first], first.stop
    while parts[-1].code in _UNITS and parts[-1].amount is not None:
        read = _joined(tokens, stop)
        if read is None or read.amount is None or read.code not in _UNITS:
            break
        if _UNITS.index(read.code) <= _UNITS.index(parts[-1].code):
            break
        parts.append(read)
        stop = read.stop
    return parts, stop


def _nights_behind(tokens: Tokens, parts: list[_Period], stop: int) -> int | None:
    """Give the token after the nights that go with as many days: (يوما) وليلة, (ثلاثة أيام) وثلاث ليال."""
    last = parts[-1]
    if last.code not in ("D", "NI") or last.amount is None or stop >= len(tokens.words) or tokens.begins_line(stop):
        return None
    nights = _joined(tokens, stop)
    if nights is None or nights.code != "NI" or nights.amount is None:
        return None
    return nights.stop if nights.amount == (1 if last.code == "NI" else last.amount) else None


def _joined(tokens: Tokens, index: int) -> _Period | None:
    """Read a period that begins with a conjunction: وعشرون دقيقة, ودقيقتان, و20 دقيقة, ونصف ساعة, ويوما."""
    if index >= len(tokens.words) or not (
        word(tokens.words[index]).folded[:1] == CONJUNCTION or kinds_at(tokens, index)
    ):
        return None
    comma = look(tokens, index, "comma")
    at = comma.stop if comma is not None else index
    if at >= len(tokens.words):
        return None
    first = at + 1 if word(tokens.words[at]).bare == CONJUNCTION else at
    if first == at and word(tokens.words[at]).folded[:1] != CONJUNCTION:
        return None
    for place in range(first, min(first + _LONGEST_NUMBER, len(tokens.words))):
        unit = look(tokens, place, "unit")
        if unit is None:
            continue
        read = _period(tokens, place, first)
        return read if read is not None and read.start == first and unit.proclitics in ("", CONJUNCTION) else None
    return None


_LONGEST_NUMBER: Final = 5


def _written(parts: list[_Period]) -> Written:
    """
    Give what a period of several units says.

    >>> year, months = (_Period(0, 1, "Y", 1, False), _Period(1, 2, "M", 3, False))
    >>> _written([year, months]).value, _written([year]).value
    ('P1Y3M', 'P1Y')
    """
    first = parts[0]
    if first.amount is None:
        return Written(type="DURATION", value=timex_period("X", first.code), amount="X", unit=first.code)
    if len(parts) == 1 and isinstance(first.amount, Fraction):
        return with_fraction(first.amount, first.code)
    value = join_periods([_as_timex(part) for part in parts])
    rest = tuple((plain_amount(part.amount), part.code) for part in parts[1:] if part.amount is not None)
    return Written(type="DURATION", value=value, amount=plain_amount(first.amount), unit=first.code, rest=rest)


def _as_timex(part: _Period) -> str:
    if part.amount is None:
        return timex_period("X", part.code)
    if isinstance(part.amount, Fraction):
        return str(with_fraction(part.amount, part.code).value)
    return timex_period(plain_amount(part.amount), part.code)


def _both_ages(
    tokens: Tokens, index: int, floor: int, start: int, written: Written, stop: int
) -> list[Reading[Written]]:
    """Read two numbers before one unit as two periods: بين 38 و50 عاما, من العمر 67 و69 عاما."""
    if start <= floor + 1 or not joined_to_number(tokens, start):
        return []
    listed = _listed_before(tokens, start, floor)
    if listed is not None and written.unit is not None:
        first, value = listed
        amount = plain_amount(value)
        other = written._replace(value=timex_period(amount, written.unit), amount=amount)
        last = tokens.words[start - 1]
        stop_of_first = start - 1 if word(last).bare == CONJUNCTION else start
        return [
            as_reading(tokens, first, other, stop_of_first, "duration"),
            as_reading(tokens, start, written, stop, "duration"),
        ]
    for first in range(max(floor, start - 4), start):
        found = read_range(tokens, first)
        if found is None or found.stop != index or not isinstance(found.value.value, tuple):
            continue
        low = read_cardinal(tokens, first)
        if low is None or written.unit is None or low.value.value is None or isinstance(low.value.value, tuple):
            continue
        amount = plain_amount(low.value.value)
        lower = written._replace(value=timex_period(amount, written.unit), amount=amount)
        return [
            Reading(lower, low.span, low.stop, "times.duration"),
            as_reading(tokens, start, written, stop, "duration"),
        ]
    return []


def _listed_before(tokens: Tokens, start: int, floor: int) -> tuple[int, int] | None:
    """Give the first of two numbers that share their unit behind what has such periods: (عمرهما) 20 و(25 سنة)."""
    apart = word(tokens.words[start - 1]).bare == CONJUNCTION
    if not apart and word(tokens.words[start]).folded[:1] != CONJUNCTION:
        return None
    number = number_before(tokens, start - apart, floor)
    if number is None or not isinstance(number[1], int) or look(tokens, number[0] - 1, "age", "life", "jail") is None:
        return None
    return number[0], number[1]


def _hedged_owner(tokens: Tokens, start: int) -> Approx | None:
    """Read a hedging verb with what it measures between it and the period: لا تتجاوز أعمارهم ثماني سنوات."""
    if start < _VERB_AND_OWNED or not classes_of(tokens.words[start - 1]).mask & OWNED:
        return None
    found = hedge(tokens, start - 1, start - 1)
    return found if found != "about" else None


_VERB_AND_OWNED: Final = 2


def _period(tokens: Tokens, index: int, floor: int) -> _Period | None:
    """Read so many of the unit at a token: ثلاثة أيام, شهرا واحدا, عامين ونصف, عدة سنوات, الأيام الثلاثة الماضية."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.form == "construct" or look(tokens, unit.stop, "of_light") is not None:
        return None
    if unit.entry.code == "H" and look(tokens, unit.stop, "watch") is not None:
        return None  # 20 ساعة فاخرة
    if unit.entry.form == "dual" and look(tokens, index - 1, "general_pair") is not None:
        return None  # مديرين عامين
    _code, form = unit.entry.code, unit.entry.form
    is_first = bool(unit.proclitics) or tokens.begins_line(index)
    before = None if is_first else bracketed_number(tokens, index, floor) or number_before(tokens, index, floor)
    if before is None and not is_first and index > floor and spoken_half(tokens, index - 1, "") == index:
        before = index - 1, Fraction(1, 2)  # نص ساعة
    if unit.entry.code == "Y" and form == "singular" and not is_first and not unit.definite:
        before = _age_in_ordinal(tokens, index, floor) or before
    if before is not None and unit.definite and look(tokens, before[0] - 1, "school_event") is not None:
        return None  # امتحانات نصف العام
    if before is not None and form != "dual" and _agrees(before[1], form):
        start, value = before
        if (
            start
            and tokens.words[start - 1] == ":"
            and not tokens.gap(start)
            and digits_at(tokens, start - 2) is not None
        ):
            return None  # 2:03:45 ساعة
        if unit.entry.code == "Y" and form == "singular" and _is_year(tokens, start, value):
            return None  # 2025 سنة استثنائية
        if form == "singular" and unit.definite and not (isinstance(value, Fraction) and value < 1):
            both = look(tokens, start - 1, "article") is not None and look(tokens, unit.stop, "relative") is not None
            if not both:  # الـ24 الساعة الماضية
                return None
        if unit.entry.code == "DE" and are_contracts(tokens, start, unit, value):
            return None
        if value == 0 and len(tokens.words[start]) > 1:
            return None  # 35، 000 سنة
        amount = Fraction(value) if isinstance(value, Decimal) else value
        if amount is not None and amount.denominator == 1:
            amount = int(amount)
        period = _whole(tokens, start, unit, amount, unit.stop)
        if start > floor and "nth" in kinds_at(tokens, start - 1) and (end := _end_of_year_behind(tokens, period.stop)):
            return period._replace(start=start - 1, stop=end)  # أول تسعة أشهر من العام
        return period
    if unit.entry.needs == "counted":
        return None
    if form == "dual" and unit.definite and digits_at(tokens, unit.stop) is not None:
        return None  # في الدقيقتين 16 و56
    if form == "dual":
        two = look(tokens, unit.stop, "two")
        return _whole(tokens, index, unit, 2, two.stop if two is not None else unit.stop)
    if form == "plural":
        return _uncounted(tokens, unit, floor)
    if unit.definite:
        return _throughout(tokens, unit)
    one = look(tokens, unit.stop, "one")
    if one is not None and not one.proclitics:
        return _whole(tokens, index, unit, 1, one.stop)
    if _is_general(tokens, unit):
        return None
    return _whole(tokens, index, unit, 1, unit.stop)._replace(bare=True)


def _age_in_ordinal(tokens: Tokens, index: int, floor: int) -> tuple[int, int] | None:
    """Give where an age in an ordinal before سنة begins, and its years: (يناهز) السابعة والثمانين (سنة)."""
    if digits_at(tokens, index + 1) is not None or look(tokens, index + 1, "relative", "year_adjective") is not None:
        return None  # للمرة الحادية عشرة سنة 2005
    for start in range(first_number_before(tokens, index, floor), index - 1):
        found = number_at(tokens, start)
        if found is None or not found.definite or found.proclitics:
            continue
        ordinal = read_ordinal(tokens, start)
        if ordinal is not None and ordinal.stop == index and isinstance(ordinal.value.value, int):
            return (start, ordinal.value.value) if word(tokens.words[start]).folded.endswith(_HEH) else None
    return None


_HEH: Final = "\N{ARABIC LETTER HEH}"


def _is_year(tokens: Tokens, start: int, value: Decimal | Fraction | int | None) -> bool:
    """Tell whether digits before سنة are a year of our time and count none."""
    return (
        isinstance(value, int)
        and _FIRST_YEAR <= value <= _LAST_YEAR
        and value % 100 != 0
        and len(tokens.words[start]) == 4
    )


_FIRST_YEAR, _LAST_YEAR = 1950, 2050


def _agrees(value: Decimal | Fraction | int | None, form: str) -> bool:
    """Tell whether a unit of some form may be counted by a number: no plural by one (أحد أشهر الرسامين)."""
    return not (form == "plural" and value is not None and value == 1)


def _whole(tokens: Tokens, start: int, unit: Hit, amount: int | Fraction | None, stop: int) -> _Period:
    """Add the parts of the same unit and the adjectives that follow: ونصف, إلا ربعا, متتالية."""
    if is_over(tokens, stop):
        return _Period(start, stop, unit.entry.code, amount, False)
    if amount is not None and amount.denominator == 1:
        part, stop = and_part(tokens, unit.entry.code, stop)
        if part:
            whole = amount + part
            amount = int(whole) if whole.denominator == 1 else whole
    return _Period(start, _tail(tokens, stop, unit), unit.entry.code, amount, False)


def _begins_a_range(tokens: Tokens, unit: Hit) -> bool:
    """Tell whether a unit stands between بين and more of it: بين سنة (وثلاث سنوات)."""
    between = look(tokens, unit.start - 1, "between")
    if unit.proclitics or unit.definite or unit.entry.form != "singular":
        return False
    if between is None or between.entry.form != "both":
        return False
    more = _joined(tokens, unit.stop)
    return more is not None and more.amount not in (None, 1)


def _throughout(tokens: Tokens, unit: Hit) -> _Period | None:
    """Read a unit with the article as a whole one: على مدار السنة, طوال العام, خلال كامل الشهر."""
    if (end := halved_until(tokens, unit)) is not None:
        return _Period(unit.start, end, unit.entry.code, Fraction(3, 2), False)
    led = look(tokens, unit.start - 1, "throughout")
    if led is None and _is_about(tokens, unit):
        return _Period(unit.start, unit.stop, unit.entry.code, 1, False)
    if led is None or unit.proclitics or unit.entry.code in ("H", "NI", "MIN", "S"):
        return None
    whole = look(tokens, unit.stop, "period_adjective")
    stop = whole.stop if whole is not None and not whole.proclitics else unit.stop
    if look(tokens, stop, "relative", "year_adjective", "same", "year", "day_noun_after") is not None:
        return None
    return _Period(unit.start, stop, unit.entry.code, 1, False)


def halved_until(tokens: Tokens, unit: Hit) -> int | None:
    """Give the token after what makes one and a half of a unit with the article: العام ونصف العام (المقبلين)."""
    if unit.proclitics or unit.entry.form != "singular" or cut_of(tokens, unit.stop) == 0:
        return None
    part, stop = and_part(tokens, unit.entry.code, unit.stop)
    again = look(tokens, stop - 1, "unit") if part == Fraction(1, 2) else None
    if again is None or not again.definite:
        return None
    relative = look(tokens, stop, "relative")
    return relative.stop if relative is not None and not relative.proclitics else stop


def _is_about(tokens: Tokens, unit: Hit) -> bool:
    """Tell whether a unit with the article is about one: قرابة الشهر, زهاء الساعة; not قرابة الساعة الثامنة."""
    hedged = hedge_before(tokens, unit.start, 0) if unit.start and not unit.proclitics else None
    if hedged is None or hedged.entry.value != "APPROX" or unit.entry.code not in _ABOUT:
        return False
    if unit.stop >= len(tokens.words) or tokens.begins_line(unit.stop):
        return True
    described = has_article(tokens, unit.stop) or digits_at(tokens, unit.stop) is not None
    return not described and look(tokens, unit.stop, "relative", "year_adjective", "month", "article") is None


_ABOUT: Final = ("H", "W", "M", "Y", "CE")


def _uncounted(tokens: Tokens, unit: Hit, floor: int) -> _Period | None:
    """Read units without a number before: أشهر, عدة سنوات, الأيام الثلاثة الماضية, السنوات الأخيرة, آلاف السنين."""
    stop, code = unit.stop, unit.entry.code
    amount: int | None = None
    vague = _vague_before(tokens, unit.start, floor)
    start = vague if vague is not None else unit.start
    if unit.definite:
        article = look(tokens, stop, "article")  # الساعات الـ48
        at = article.stop if article is not None else stop
        number = read_cardinal(tokens, at) if number_at(tokens, at) is not None else None
        value = number.value.value if number is not None and number.span.start == tokens.starts[at] else None
        if number is not None and isinstance(value, int) and value <= _MOST_UNITS:
            amount, stop = value, number.stop
            numbered = tokens.words[at].isdecimal() and code in ("MIN", "CE")
            if numbered and look(tokens, stop, "first_ones", "relative") is None:
                return None  # في الدقائق 47 و58, of a match; القرون 15 و16
        few = look(tokens, stop, "few") if amount is None else None
        if few is not None and look(tokens, few.stop, "relative", "that_which") is not None:
            stop = few.stop
        first_ones = look(tokens, stop, "first_ones", "last") if amount is not None else None
        year = _year_beside(tokens, first_ones.stop) if amount is not None and first_ones is not None else None
        if year is not None:
            return _Period(start, year, code, amount, False)  # الأشهر التسعة الأولى 2012
        if amount is not None and (
            end := _end_of_year_behind(tokens, first_ones.stop if first_ones else stop, code == "D")
        ):
            return _Period(start, end, code, amount, False)
        if first_ones is not None and first_ones.entry.kind == "first_ones":
            stop = first_ones.stop
        relative = look(tokens, stop, "relative", "that_which", "same")
        if relative is not None and relative.entry.kind == "same" and not relative.entry.value:
            relative = None  # الأيام نفسها
        if relative is None and amount is None and vague is None:
            few_of_these = few is not None and look(tokens, start - 1, "demonstrative") is not None
            return _Period(start - 1, few.stop, code, None, False) if few is not None and few_of_these else None
        return _Period(start, relative.stop if relative is not None else stop, code, amount, False)
    if code == "M" and look(tokens, stop, "month") is not None and not tokens.begins_line(stop):
        return None  # أشهر مايو ويونيو
    if code == "Y" and look(tokens, stop, "opening") is not None and digits_at(tokens, stop + 1) is not None:
        return None  # أعوام (1990-1998)
    some = look(tokens, unit.start - 1, "some") if unit.start > floor and not unit.proclitics else None
    if some is not None:
        return _Period(some.start, _tail(tokens, stop, unit), code, None, False)
    led = look(tokens, start - 1, "lasting", "anchor", "since") is not None
    led = led or (unit.proclitics == _LAM and ends_phrase(tokens, _tail(tokens, stop, unit)))  # عمل لعقود
    led = led or (unit.entry.needs == "lasting" and is_spent(tokens, start))  # استمر النزاع عقودا
    if unit.entry.needs == "lasting" and not led and look(tokens, stop, "of_time") is None:
        end = end_of_long_decades(tokens, unit)
        return _Period(unit.start, end, unit.entry.code, None, False) if end is not None else None
    if (
        unit.entry.needs == "elative"
        and not led
        and (
            look(tokens, start - 1, "elative_before") is not None
            or (is_counted(tokens, stop) and look(tokens, stop, "period_adjective") is None)  # أشهر طويلة
            or digits_at(tokens, stop) is not None
        )
    ):
        return None  # أحد أشهر الرسامين, أشهر مطرب
    if look(
        tokens, stop, "holiday", "weekend_head", "school_event", "watch", "event_before"
    ) is not None or _heads_a_noun(tokens, stop):
        return None  # ثاني أيام عيد الفطر, ساعات العمل, أشهر الأطباء
    if not led and start == unit.start and is_name_or_noun(tokens, stop) and _tail(tokens, stop, unit) == stop:
        return None  # ساعات رولكس, ساعات عمل
    if look(tokens, start - 1, "nth") is not None:
        return None  # رابع أيام معرض الكتاب
    return _Period(start, _tail(tokens, stop, unit), code, None, False)


def _year_beside(tokens: Tokens, index: int) -> int | None:
    """Give the token after the digits of a year that months are of: (الأشهر التسعة الأولى) 2012, (الأولى) لعام 2012."""
    year = year_in_digits(tokens, index, headed=False) if digits_at(tokens, index) is not None else None
    free = year is not None and year[0].end_year is None and not is_counted(tokens, year[1])
    return year[1] if year is not None and free and not tokens.begins_line(index) else None


def _end_of_year_behind(tokens: Tokens, stop: int, days: bool = False) -> int | None:
    """Give the token after the year that months are of, or `days` their month: (الأشهر السبعة) من العام الجاري."""
    of = look(tokens, stop, "of")
    if of is None or of.proclitics:
        return None
    year = (
        read_year(tokens, of.stop, bare=True) or read_relative_unit(tokens, of.stop) or read_this_unit(tokens, of.stop)
    )
    if year is None and days:
        year = read_month(tokens, of.stop)
    units = ("Y", "M") if days else ("Y",)
    return year[1] if year is not None and year[0].unit in units and year[0].same is None else None


def _is_general(tokens: Tokens, unit: Hit) -> bool:
    """Tell whether a unit is an adjective that agrees with the noun before it: أمينا عاما, إضرابا عاما."""
    if (
        unit.start == 0
        or unit.proclitics
        or not all(_ends_accusative(tokens, at) for at in (unit.start - 1, unit.start))
    ):
        return False
    before, adjective = classes_of(tokens.words[unit.start - 1]), classes_of(tokens.words[unit.start]).mask & ADJECTIVE
    likeliest = before.likeliest
    return bool(adjective) and likeliest is not None and likeliest.part in ("noun", "adjective")


def _ends_accusative(tokens: Tokens, index: int) -> bool:
    return word(tokens.words[index]).folded.endswith(_ALEF)


_MOST_UNITS: Final = 1000
"""More years than this are no count behind the article but a date: الأعوام 2015 و2016."""


def _vague_before(tokens: Tokens, index: int, floor: int) -> int | None:
    """Give where a vague number before definite units begins: آلاف السنين, عشرات الأعوام."""
    if index <= floor:
        return None
    found = number_finder()(tokens.words[index - 1])
    if found is None or not found.entries or not (found.entry.role == "vague" or found.entry.form == "plural"):
        return None
    return index - 1


def _heads_a_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun with the article follows that makes a unit something else: (ساعات) العمل."""
    if index >= len(tokens.words):
        return False
    known = word(tokens.words[index])
    if known.kind != "word" or not has_article(tokens, index):
        return False
    return look(tokens, index, "relative", "that_which") is None


def _tail(tokens: Tokens, stop: int, unit: Hit) -> int:
    """Read what belongs to a period after its unit: متتالية, من الزمان, الماضية, عمل."""
    if stop >= len(tokens.words) or tokens.begins_line(stop):
        return stop
    tail = look(tokens, stop, "of_time", "period_adjective", "relative", "first_ones")
    if tail is not None and tail.entry.kind == "first_ones" and unit.entry.form == "plural":
        return _end_of_year_behind(tokens, tail.stop) or _year_beside(tokens, tail.stop) or tail.stop
    if tail is not None and tail.entry.kind == "first_ones" and unit.entry.form != "plural":
        return stop
    several = unit.entry.form in ("plural", "dual")
    if tail is None and several and (before := look(tokens, stop, "same")) is not None:
        return before.stop if before.entry.value and not before.proclitics else stop  # الأربع سنوات السابقة
    if tail is not None and not tail.proclitics and not (tail.entry.kind == "relative" and tail.entry.value == 0):
        return tail.stop
    work = look(tokens, stop, "of_work") if unit.entry.code == "D" else None
    return work.stop if work is not None and not work.proclitics else stop


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
