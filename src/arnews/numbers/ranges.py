"""Percentages, parts per thousand and ranges: what stands behind a number and goes with it."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from arnews.document import Reading
from arnews.numbers.around import HYPHENS, OPENING, after_context, after_waw, as_reading, entry_at, in_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.counted import is_noun
from arnews.numbers.digits import bracketed, read_digits
from arnews.numbers.fractions import read_fraction
from arnews.numbers.signs import is_minus, is_percent_before, negated, read_signed
from arnews.numbers.units import is_money, read_unit
from arnews.numbers.value import Exact, Number, exact_product, simplest
from arnews.numbers.words import CONJUNCTION, context, number_finder
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["PARTS", "part_after", "percent_after", "range_after", "read_over", "read_percent", "read_range"]


def read_percent(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a number with its percent sign or words; the sign may stand before the digits.

    >>> from arnews import tokenize
    >>> [read_percent(tokenize(text), 0).value.value for text in ("35٪", "ثمانية في المئة", "%3.5")]
    [35, 8, Decimal('3.5')]
    """
    if is_percent_before(tokens, start):
        digits = read_digits(tokens, start + 1)
        if digits is None:
            return None
        value = digits.decimal if digits.decimal is not None else digits.value
        span = tokens.span(start, digits.stop)
        if in_context(tokens, start, "per_thousand"):
            whole = as_reading(tokens, start, digits.stop, "cardinal", value, "digits")
            return _part(whole, value, _DENOMINATORS["per_thousand"], span, digits.stop)
        return Reading(Number("percent", value), span, digits.stop, "numbers.percent")
    number = read_fraction(tokens, start) or read_cardinal(tokens, start)
    return None if number is None else percent_after(tokens, start, number)


def percent_after(tokens: Tokens, start: int, number: Reading[Number]) -> Reading[Number] | None:
    """Read the percent sign or words after a number; 12.500 % is twelve and a half."""
    stop = after_context(tokens, _past_bracket(tokens, start, number.stop), "percent")
    if stop is None or (stop - number.stop == 1 and is_percent_before(tokens, stop - 1) and tokens.gap(stop - 1)):
        return None  # the sign belongs to what follows: عشرة %6
    span = Span(number.span.start, tokens.ends[stop - 1])
    return Reading(Number("percent", _as_decimal(tokens, start, number)), span, stop, "numbers.percent")


def part_after(tokens: Tokens, start: int, number: Reading[Number]) -> Reading[Number] | None:
    """
    Read what a number is a part of, behind it: a thousand, a million, a count of all.

    >>> from arnews import tokenize
    >>> for text in ("4 بالألف", "واحد من كل خمسة"):
    ...     tokens = tokenize(text)
    ...     print(part_after(tokens, 0, read_cardinal(tokens, 0)).value.value)
    0.004
    0.2
    """
    value = number.value.value
    if value is None or isinstance(value, tuple):
        return None
    of_each = after_context(tokens, number.stop, "of_each")
    whole = read_cardinal(tokens, of_each) if of_each is not None else None
    if whole is not None and isinstance(whole.value.value, int) and value < whole.value.value:
        return _part(number, value, whole.value.value, Span(number.span.start, whole.span.end), whole.stop)
    for name, denominator in _DENOMINATORS.items():
        stop = after_context(tokens, _past_bracket(tokens, start, number.stop), name)
        if stop is not None:
            value = _as_decimal(tokens, start, number)
            return _part(number, value, denominator, Span(number.span.start, tokens.ends[stop - 1]), stop)
    return None


def read_over(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a fraction as schools say it: ثلاثة على سبعة. In running text that may be a mark or a division among people.

    >>> from arnews import tokenize
    >>> read_over(tokenize("ثلاثة على سبعة"), 0).value.value
    Fraction(3, 7)
    """
    numerator = read_cardinal(tokens, start)
    over = after_context(tokens, numerator.stop, "over") if numerator is not None else None
    denominator = read_cardinal(tokens, over) if over is not None else None
    if numerator is None or denominator is None:
        return None
    low, high = numerator.value.value, denominator.value.value
    if not isinstance(low, int) or not isinstance(high, int) or not 0 < low < high:
        return None
    span = Span(numerator.span.start, denominator.span.end)
    return Reading(Number("fraction", Fraction(low, high)), span, denominator.stop, "numbers.over")


_DENOMINATORS: Final = {"per_thousand": 1000, "per_million": 1_000_000}
PARTS: Final = frozenset({"of_each", *_DENOMINATORS})
"""Tables of what a number may be a part of."""


def _part(number: Reading[Number], value: Exact, denominator: int, span: Span, stop: int) -> Reading[Number]:
    return Reading(Number("fraction", simplest(Fraction(value) / denominator)), span, stop, "numbers.part")


def _as_decimal(tokens: Tokens, start: int, number: Reading[Number]) -> Exact:
    """Give the value of a number of which nobody groups the thousands: 12.500 % is twelve and a half."""
    value = number.value.value
    assert value is not None
    assert not isinstance(value, tuple)
    entry = entry_at(tokens, start, "digits")
    digits = read_digits(tokens, start) if entry is not None and entry.decimal is not None else None
    return digits.decimal if digits is not None and digits.decimal is not None and digits.stop == number.stop else value


def _past_bracket(tokens: Tokens, start: int, stop: int) -> int:
    """Give the token after the bracket that closes behind a number which stands in it alone."""
    return stop + 1 if bracketed(tokens, start, stop) else stop


def read_range(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read two numbers that bound a third: 30 إلى 60, 10-15, ثلاثة أو أربعة; after بين also 20 و30.

    A scale or a percent sign after the second holds for both. The first must be the smaller; after بين and من it may be
    negative or zero.

    >>> from arnews import tokenize
    >>> [read_range(tokenize(text), at).value.value for text, at in (("10-15", 0), ("بين 5 و7 ملايين", 1))]
    [(10, 15), (5000000, 7000000)]
    """
    first = read_cardinal(tokens, start)
    return None if first is None else range_after(tokens, start, first)


def range_after(tokens: Tokens, start: int, first: Reading[Number]) -> Reading[Number] | None:
    """Read the second number of a range whose first was read."""
    begin = start
    if is_percent_before(tokens, start - 1):
        begin = start - 1
    elif is_minus(tokens, start - 1):
        begin, first = start - 1, negated(tokens, start - 1, first)
    between, since = _opens(tokens, begin, "between"), _opens(tokens, begin, "from")
    if not _is_plain(first.value, signed=between or since):
        return None
    percent = begin < start and begin + 1 == start and is_percent_before(tokens, begin)
    after = after_context(tokens, _past_bracket(tokens, start, first.stop), "percent")
    stop = after or _past_bracket(tokens, start, first.stop)
    joint = _range_joint(tokens, start, stop, between)
    if joint is None and since:
        joint = _after_lam(tokens, stop)
    if joint is None and (between or since) and after is None:
        joint = _past_unit(tokens, stop, between)
    if joint is None:
        return _split_between(tokens, start, first) if between else None
    before = is_percent_before(tokens, joint)
    second = read_signed(tokens, joint + 1 if before else joint)
    if second is None or not _is_plain(second.value, signed=between or since):
        return None
    low, high = first.value.value, second.value.value
    assert isinstance(low, int | Decimal)
    assert isinstance(high, int | Decimal)
    if high < low < 0:
        low, high = high, low  # بين -5 و-10 درجات
    if between and _goes_on_as_list(tokens, joint, second.stop):
        return None  # بين 2 و4 و5 كيلومترات
    low = _shared_scale(tokens, low, high, second.stop)
    if begin and in_context(tokens, begin - 1, "by") and high > low * _STEP:
        return None  # بمقدار 13 إلى 662: by so many, to so many
    at = joint + 1 if before else joint
    closing = after_context(tokens, _past_bracket(tokens, at, second.stop), "percent")
    signed = percent and tokens.words[joint - 1] in HYPHENS and not tokens.gap(joint)  # %20-30
    if not low < high or ((percent or after is not None) and not (closing is not None or before or signed)):
        return None  # 0.57 بالمئة إلى 90.25 دولار: two things
    start_of = tokens.starts[begin] if percent else first.span.start
    end = tokens.ends[closing - 1] if closing is not None else second.span.end
    return Reading(Number("range", (low, high)), Span(start_of, end), closing or second.stop, "numbers.range")


def _goes_on_as_list(tokens: Tokens, joint: int, stop: int) -> bool:
    """Tell whether و joins a third number right behind two that it joins."""
    third = after_waw(tokens, stop) if word(tokens.words[joint - 1]).bare == CONJUNCTION else None
    return third is not None and entry_at(tokens, third, "digits") is not None


_STEP: Final = 10
"""How many times a range may grow behind بمقدار."""


def _is_plain(number: Number, signed: bool) -> bool:
    return isinstance(number.value, int | Decimal) and (signed or number.value > 0)


def _opens(tokens: Tokens, begin: int, name: str) -> bool:
    """Tell whether بين or من stands before a number, its bracket, article or "about" apart: بين (5, بين نحو 5."""
    apart = begin and (tokens.words[begin - 1] in OPENING or in_context(tokens, begin - 1, "article"))
    before = begin - 2 if apart else begin - 1
    if before > 0 and in_context(tokens, before, "about"):
        before -= 1
    return before >= 0 and in_context(tokens, before, name)


def _shared_scale(tokens: Tokens, low: Exact, high: Exact, stop: int) -> Exact:
    """Give the lower end of a range with the scale that stands behind the upper: بين 5 و7 ملايين."""
    if not 0 < low < _LEAST_SCALE <= high or entry_at(tokens, stop - 1, "scale") is None:
        return low
    scale = int(number_finder()(tokens.words[stop - 1]).entry.value)  # type: ignore[union-attr]
    return exact_product(low, scale) if low * scale < high else low


_LEAST_SCALE: Final = 1000


def _split_between(tokens: Tokens, start: int, first: Reading[Number]) -> Reading[Number] | None:
    """Read بين خمسة وعشرين, with no other number behind, as five and twenty: between wants two."""
    unit, addend = entry_at(tokens, start, "unit"), after_waw(tokens, start + 1)
    ten = entry_at(tokens, addend, "ten") if addend is not None else None
    if unit is None or ten is None or unit.needs or addend is None or first.stop != addend + 1:
        return None
    value = Number("range", (unit.value, ten.value))
    return Reading(value, Span(first.span.start, tokens.ends[addend]), first.stop, "numbers.range")


def _range_joint(tokens: Tokens, start: int, index: int, between: bool) -> int | None:
    """Give where the second number of a range begins: after إلى, أو, a hyphen, or (following بين) و."""
    if index >= len(tokens.words):
        return None
    if tokens.words[index] in HYPHENS:
        return _after_hyphen(tokens, start, index)
    stop = after_context(tokens, index, "to") or after_context(tokens, index, "or")
    if stop is not None and stop + 1 < len(tokens.words) and tokens.words[stop] == "+" and not tokens.gap(stop + 1):
        stop += 1  # من -5 إلى +5
    if stop is None and between:
        stop = after_waw(tokens, index) if word(tokens.words[index]).bare != CONJUNCTION else index + 1
        stop = stop if stop is not None else _and_sign(tokens, index)
        if stop is not None and stop + 1 < len(tokens.words) and tokens.words[stop] == "+" and not tokens.gap(stop + 1):
            stop += 1  # بين -5 و+3
        if stop is None and in_context(tokens, index, "article"):
            stop = index + 1  # بين الـ18 والـ25
    if stop is None or stop >= len(tokens.words):
        return None
    article = (
        in_context(tokens, stop, "article") and not tokens.gap(stop + 1) if stop + 1 < len(tokens.words) else False
    )
    return stop + 1 if article or tokens.words[stop] in OPENING else stop


def _after_lam(tokens: Tokens, index: int) -> int | None:
    """Give where the second number of a range begins that ل joins: من 5 ل10, من خمسة لستة."""
    if index >= len(tokens.words):
        return None
    if word(tokens.words[index]).bare == _LAM:
        return index + 1 if index + 1 < len(tokens.words) and not tokens.gap(index + 1) else None
    found = number_finder()(tokens.words[index])
    return index if found is not None and found.proclitics == _LAM else None


_LAM: Final = "\N{ARABIC LETTER LAM}"


def _and_sign(tokens: Tokens, index: int) -> int | None:
    """Give the token of a sign that و joins: وسالب 2, وزائد 3."""
    found = context().find(tokens.words[index])
    if found is None or found.proclitics != CONJUNCTION:
        return None
    return index if is_minus(tokens, index) or in_context(tokens, index, "plus") else None


def _past_unit(tokens: Tokens, index: int, between: bool) -> int | None:
    """Give where the second number begins behind the unit of the first, if both have one: من 5 أمتار إلى 10 أمتار."""
    unit = read_unit(tokens, index)
    joint = _range_joint(tokens, index, unit[1], between) if unit is not None else None
    second = read_signed(tokens, joint) if joint is not None else None
    if second is not None and read_unit(tokens, second.stop) is not None:
        return joint
    return _past_noun(tokens, index, between) if unit is None else None


def _past_noun(tokens: Tokens, index: int, between: bool) -> int | None:
    """Give where the second number begins behind a noun that stands behind both: بين 3 درجات و7 درجات."""
    if not is_noun(tokens, index) or is_money(tokens, index):
        return None
    joint = _range_joint(tokens, index, index + 1, between)
    second = read_signed(tokens, joint) if joint is not None else None
    if second is None or second.stop >= len(tokens.words):
        return None
    one, other = word(tokens.words[index]).folded, word(tokens.words[second.stop]).folded
    return joint if one[:_STEM] == other[:_STEM] and len(one) >= _STEM else None


_STEM: Final = 3
"""Letters that a noun has in the singular and the plural: درجة, درجات."""


def _after_hyphen(tokens: Tokens, start: int, index: int) -> int | None:
    """Give the token after a hyphen between two numbers; a chain of hyphens (telephone, date) is no range."""
    following = index + 1
    if (
        following < len(tokens.words)
        and tokens.words[following] in OPENING
        and bracketed(tokens, following + 1, following + 2)
    ):
        following += 1
    percent = is_percent_before(tokens, following)
    if following >= len(tokens.words) or (entry_at(tokens, following, "digits") is None and not percent):
        return None
    after = following + 1
    if after < len(tokens.words) and tokens.words[after] in HYPHENS and not tokens.gap(after):
        return None
    if start > 0 and tokens.words[start - 1] in HYPHENS and not tokens.gap(start) and not is_minus(tokens, start - 1):
        return None
    return following
