"""A number and its unit: «23 مليار دولار», «4 جنيهات و75 قرشا», «USD 200», «نصف نقطة مئوية»."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from arnews import Annotation, Reading, Span
from arnews.errors import ParseError
from arnews.lexicon import Match
from arnews.numbers import Approx, Number, NumberValue, parse_number
from arnews.numbers.value import Exact
from arnews.tokenization import Tokens
from arnews.word_classes import classes_of
from arnews.words import word
from arnews_markets.words import Currency, currencies, instruments, units, words

__all__ = [
    "Measure",
    "ends_amount",
    "in_whole",
    "is_compared",
    "joined",
    "read_measure",
    "role_before",
    "with_half",
    "without_unit",
]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_COUNTED: Final = frozenset({"cardinal", "range", "fraction", "dual"})


@frozen
class Measure:
    """A number with its unit: «23 مليار دولار», «1.2 بالمئة», «35 نقطة»."""

    value: NumberValue
    approx: Approx | None
    unit: str | None
    per: str | None
    role: str | None
    """What stands before it says: the ``level`` reached, the ``change``, the ``start``; `None` if nothing does."""
    span: Span
    start: int
    stop: int
    number: Span
    unit_words: Span
    per_words: Span | None = None
    candidates: tuple[str, ...] = ()
    confidence: float = 1.0
    parts: tuple[tuple[str, int], ...] = ()
    """Of so many fils or piastres: how many make one of each currency it may be."""
    most_often: str | None = None
    base: str | None = None
    """The currency of which it is the price of one, where that is counted: «1 دولار = 0.71 دينار»."""
    base_words: Span | None = None
    in_points: bool = False
    """Whether it is points of a per cent, by which a rate changes: «نصف نقطة مئوية»."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The currencies that it may be."""
        return self.candidates if self.unit is None else (self.unit,)

    @property
    def else_other(self) -> bool:
        """Whether it is no money unless the text speaks of the country of its one currency: ounces, «أوقية»."""
        return self.unit is None and len(self.candidates) == 1

    @property
    def is_money(self) -> bool:
        """Whether it counts a currency."""
        return self.unit not in ("percent", "points", "bps")

    @property
    def is_percent(self) -> bool:
        """Whether it is a share or a rate, and no points of one."""
        return self.unit == "percent" and not self.in_points


def read_measure(tokens: Tokens, number: Annotation[Number], previous: int = 0) -> Measure | None:
    """
    Read a number and the unit after it, or the sign of a currency before it.

    `previous` is the token after the measure before: what says the role of this one stands between the two.
    """
    if number.value.kind == "label":
        number = _behind_code(tokens, number)  # «EUR 15»
    start, stop = tokens.at(number.span.start), tokens.at(number.span.end - 1) + 1
    role = role_before(tokens, start, previous)
    value, approx = number.value.value, number.value.approx
    if number.value.kind == "percent" or _is_percent_range(tokens, number, stop):
        sign = tokens.span(stop - 1, stop)
        return Measure(value, approx, "percent", None, role, number.span, start, stop, number.span, sign)
    coded = number.value.kind == "label"  # digits beside Latin letters: «EUR 15»
    if (number.value.kind not in _COUNTED and not coded) or value is None:
        return None
    if _is_marked_off(tokens, start, stop):
        stop += 1  # «(35) ريالا»
    unit = _unit_after(tokens, stop) if not coded else None
    if unit is not None and number.value.kind != "dual":
        span = Span(number.span.start, unit.span.end)
        if unit.value == "percentage_points":
            points = _decimal(value)
            read = Measure(points, approx, "percent", None, role, span, start, unit.stop, number.span, unit.span)
            return evolve(read, in_points=True)
        return Measure(value, approx, unit.value, None, role, span, start, unit.stop, number.span, unit.span)
    money = _money_at(tokens, number, start, stop)
    if money is None:
        return None
    currency, first, after = money
    if coded and not tokens.words[first].isascii():
        return None
    per = words("per").match(tokens, after)
    if per is None and after < len(tokens) and tokens.words[after] == "/":  # «3.5 دولار/كغم»
        per = words("measured").match(tokens, after + 1)
    end = per.stop if per is not None else after
    unit_words = tokens.span(first, after)
    return Measure(
        value,
        approx,
        currency.code,
        per.entry if per is not None else None,
        role,
        Span(min(number.span.start, unit_words.start), max(number.span.end, unit_words.end)),
        min(start, first),
        end,
        number.span,
        unit_words,
        per.span(tokens) if per is not None else None,
        currency.candidates,
        currency.confidence,
        currency.parts,
        currency.most_often,
    )


def _is_marked_off(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a number stands by itself in brackets or quote marks, with what it counts behind them."""
    if start == 0 or stop >= len(tokens):
        return False
    marks = (tokens.words[start - 1], tokens.words[stop])
    glued = not tokens.gap(start) and not tokens.gap(stop)
    return marks in _MARKS or (marks == ("/", "/") and glued and bool(tokens.gap(stop + 1)))  # /3/ مليارات


_MARKS: Final = frozenset(
    {
        ("(", ")"),
        ("[", "]"),
        ("«", "»"),
        ('"', '"'),
        ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"),
    }
)
"""Brackets and quote marks in which some papers print every number."""


def _behind_code(tokens: Tokens, label: Annotation[Number]) -> Annotation[Number]:
    """Give the digits alone of a code of a currency and digits, which look like a model: «EUR 15»."""
    start, last = tokens.at(label.span.start), tokens.at(label.span.end - 1)
    sign = currencies().match(tokens, start)
    digits = tokens.words[last]
    if last != start + 1 or sign is None or sign.stop != last or not digits[0].isdecimal():
        return label
    try:
        number = parse_number(digits)  # «SAR 5,000»
    except ParseError:
        return label
    return evolve(label, span=tokens.span(last, last + 1), value=evolve(label.value, value=number.value))


def joined(tokens: Tokens, whole: Measure, part: Measure) -> Measure | None:
    """Join a whole and its parts: «4 جنيهات و75 قرشا», «3 دولارات و50 سنتا»."""
    is_said = part.unit is not None and len(part.parts) == 1  # «30 سنتا» alone are American, behind «12 يورو» are not
    codes = [code for code, _ in part.parts if code in whole.codes and (not is_said or code == part.unit)]
    counts = {dict(part.parts)[code] for code in codes}
    if whole.parts or len(counts) != 1 or not _follows_by_waw(tokens, whole, part.start):
        return None
    value, more = whole.value, in_whole(part.value, counts.pop())
    if isinstance(value, tuple) or isinstance(more, tuple) or value is None or more is None:
        return None
    unit = whole.unit or part.unit or (codes[0] if len(codes) == 1 else None)
    return evolve(
        whole,
        value=_sum(value, more),
        unit=unit,
        candidates=() if unit else tuple(codes),
        confidence=max(whole.confidence, part.confidence) if unit else whole.confidence,
        span=Span(whole.span.start, part.span.end),
        stop=part.stop,
        number=Span(whole.number.start, part.number.end),
        per=part.per or whole.per,
        per_words=part.per_words or whole.per_words,
        unit_words=part.unit_words if part.unit and not whole.unit else whole.unit_words,
    )


def with_half(tokens: Tokens, whole: Measure, number: Annotation[Number]) -> Measure | None:
    """Add «ونصف» behind the currency: «3 دولارات ونصف»."""
    fraction, value, start = number.value.value, whole.value, tokens.at(number.span.start)
    if number.value.kind != "fraction" or not isinstance(fraction, Fraction) or isinstance(value, tuple):
        return None
    if value is None or not whole.is_money or whole.per or not _follows_by_waw(tokens, whole, start):
        return None
    stop = tokens.at(number.span.end - 1) + 1
    again = currencies().match(tokens, stop)
    if again is not None and set(whole.codes) & {again.entry.code, *again.entry.candidates}:
        stop = again.stop
    elif stop < len(tokens) and word(tokens.words[stop]).kind == "word" and not words("of").match(tokens, stop):
        return None
    return evolve(whole, value=_sum(value, fraction), span=Span(whole.span.start, tokens.ends[stop - 1]), stop=stop)


def without_unit(tokens: Tokens, before: Sequence[Measure], number: Annotation[Number]) -> Measure | None:
    """
    Read what an amount was before, whose currency is not said again: «8.4 مليون دينار ارتفاعا من | 6.2 مليون».

    `before` are the measures of the sentence so far; one in brackets only says the last one again.
    """
    start, stop = tokens.at(number.span.start), tokens.at(number.span.end - 1) + 1
    if number.value.kind != "cardinal":
        return None
    near = reversed(before[-_LAST:])
    whole = next((one for one in near if one.is_money and not _is_in_brackets(tokens, one)), None)
    if whole is None or whole.per or whole.parts or start - before[-1].stop > _BARE:
        return None
    if stop - start < _WITH_SCALE:
        if not (_is_beside(tokens, number, before[-1], start) and _may_end_there(tokens, stop)):
            return None
    elif not _is_compared(tokens, number, start, whole) or not ends_amount(tokens, stop):
        return None
    return evolve(
        whole,
        value=number.value.value,
        approx=number.value.approx,
        role="start",
        span=number.span,
        start=start,
        stop=stop,
        number=number.span,
    )


_WITH_SCALE: Final = 2
"""Tokens of a number with its thousands or millions."""
_ALIKE: Final = 4
"""How many times another price of the same thing may be."""


def _is_beside(tokens: Tokens, number: Annotation[Number], whole: Measure, start: int) -> bool:
    """Tell whether a number is what a price right before it is compared with: «120 جنيها مقابل | 90»."""
    value, other = number.value.value, whole.value
    if not isinstance(value, (int, Decimal)) or not isinstance(other, (int, Decimal)) or value <= 0:
        return False
    is_alike = value < other * _ALIKE and other < value * _ALIKE
    return (
        is_alike
        and whole.is_money
        and start - whole.stop == 1
        and words("compared").match(tokens, start - 1) is not None
    )


def _may_end_there(tokens: Tokens, index: int) -> bool:
    """Tell whether a number counts nothing: a mark follows, a time, «and»."""
    return ends_amount(tokens, index) or word(tokens.words[index]).bare.startswith(_WAW)


def is_compared(tokens: Tokens, start: int) -> bool:
    """Tell whether what is compared with something stands before a token: «مقابل», «مقارنة مع»."""
    return any(
        (found := words("compared").match(tokens, index)) is not None and found.stop == start
        for index in (start - 1, start - 2)
        if index >= 0
    )


def _is_compared(tokens: Tokens, number: Annotation[Number], start: int, whole: Measure) -> bool:
    """Tell whether a number is what an amount is compared with: «ارتفاعا من», «مقابل», «مقارنة ب74 مليارا»."""
    if role_before(tokens, start, whole.stop) == "start" or is_compared(tokens, start):
        return True
    by = start - 1 if tokens.starts[start] < number.span.start else start - 2
    is_glued = by == start - 1 or word(tokens.words[start - 1]).folded == _BEH
    return is_glued and words("comparison").match(tokens, by) is not None


_LAST: Final = 4
"""Among how many measures before a number the amount is looked for that it compares with."""
_BARE: Final = 4
"""How many tokens behind an amount what it was before may stand: «) ارتفاعا من»."""


def _is_in_brackets(tokens: Tokens, measure: Measure) -> bool:
    return measure.start > 0 and tokens.words[measure.start - 1] == "("


def ends_amount(tokens: Tokens, index: int) -> bool:
    """Tell whether no noun follows that a number without a unit may count: «من 6.2 مليون | طن»."""
    if index >= len(tokens) or word(tokens.words[index]).kind != "word":
        return True
    likeliest = classes_of(tokens.words[index]).likeliest
    if likeliest is not None and likeliest.part in _NO_NOUNS and word(tokens.words[index]).folded != _OF:
        return True
    return words("after_bare").match(tokens, index) is not None


_NO_NOUNS: Final = ("preposition", "particle", "conjunction", "complementiser", "demonstrative")
_OF: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
"""What is counted may stand behind it: «12 من الطلاب»."""


def _follows_by_waw(tokens: Tokens, whole: Measure, start: int) -> bool:
    """Tell whether «و» joins what begins at a token to a measure, right behind it."""
    if start == whole.stop:
        return word(tokens.words[start]).folded.startswith(_WAW)
    return start == whole.stop + 1 and word(tokens.words[start - 1]).folded == _WAW


def _sum(one: Exact, other: Exact) -> Exact:
    """Add exactly; what ends in tenths stays decimal."""
    total = Fraction(one) + Fraction(other)
    if total.denominator == 1:
        return int(total)
    decimal = Decimal(total.numerator) / total.denominator
    return decimal if Fraction(decimal) == total else total


def _is_percent_range(tokens: Tokens, number: Annotation[Number], stop: int) -> bool:
    """Tell whether the span of a range has «بالمئة» in it: «بين 2.5 و3 بالمئة»."""
    if number.value.kind != "range":
        return False
    found = units().match(tokens, stop - 1) or units().match(tokens, stop - 2)
    return found is not None and found.stop == stop


def _unit_after(tokens: Tokens, index: int) -> Reading[str] | None:
    found = units().match(tokens, index)
    return None if found is None else Reading(found.entry, found.span(tokens), found.stop, "amounts.unit")


def _money_at(tokens: Tokens, number: Annotation[Number], start: int, stop: int) -> tuple[Currency, int, int] | None:
    """Give the currency of a number, and its tokens: after it, as a sign before it, or in a dual noun itself."""
    index = stop
    if number.value.kind == "dual":
        index = start
    elif stop < len(tokens) and words("of").match(tokens, stop):
        index = stop + 1  # «ملايين من الدولارات»
    found = currencies().match(tokens, index)
    if found is not None and not found.found.proclitics:
        return found.entry, index, found.stop
    if number.value.kind == "dual":
        return None
    for first in (start - 1, start - 2) if number.value.value == 1 and not tokens.words[start][0].isdecimal() else ():
        one = currencies().match(tokens, first) if first >= 0 else None
        if one is not None and one.stop == start and not one.entry.definite and _may_count_one(tokens, one):
            return one.entry, first, stop  # «دولار واحد»
    short = words("short").match(tokens, stop) if stop - start >= _WITH_SCALE else None  # «200 ألف د»
    noun = currencies().find(short.entry) if short is not None else None
    if short is not None and noun is not None and noun.entries:
        return noun.entries[0], stop, short.stop
    for first in (start - 1, start - 3):  # «USD 200», «ج.م 20»
        sign = currencies().match(tokens, first) if first >= 0 else None
        if sign is not None and sign.stop == start and (start - first == 3 or _is_sign(tokens.words[first])):
            return sign.entry, first, stop
    return None


def _may_count_one(tokens: Tokens, money: Match[Currency]) -> bool:
    """Tell whether one of a currency is counted; of its parts where something changed, not «لا يملك فلسا واحدا»."""
    if not money.entry.parts:
        return True
    before = range(max(money.start - _CHANGED, 0), money.start)
    return any(words("direction").match(tokens, index) for index in before)


_CHANGED: Final = 4


def _decimal(value: NumberValue) -> NumberValue:
    """Give a half as 0.5, as levels of rates are written."""
    return _sum(value, 0) if isinstance(value, Fraction) else value


def _is_sign(written: str) -> bool:
    """Tell whether a currency may stand before its number: a sign or a code in Latin letters, no noun."""
    return not written[0].isalpha() or (written.isascii() and written.isupper())


def in_whole(value: NumberValue, count: int) -> NumberValue:
    """Turn cents into dollars."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return _part(value[0], count), _part(value[1], count)
    return _part(value, count)


def _part(value: Exact, count: int) -> Exact:
    if isinstance(value, Fraction):
        return value / count
    return Decimal(value) / count


def role_before(tokens: Tokens, start: int, previous: int) -> str | None:
    """Give the role that the nearest word before a number says, if that stands right before it or its hedge."""
    for first in range(start - 1, max(start - 4, previous) - 1, -1):
        found = words("role").match(tokens, first)
        if found is None or found.stop > start:
            continue
        quoted = instruments().match(tokens, first)
        if quoted is not None and quoted.stop > found.stop:
            return None  # «سعر الفائدة»
        if found.entry == "level" and found.stop < start and words("direction").match(tokens, found.stop) is not None:
            return "change"  # «على ارتفاع 0.4 بالمئة»
        longer = words("role").match(tokens, first - 1) if first > previous else None
        if longer is not None and longer.stop > first:
            found = longer
        return found.entry if found.stop >= start - 2 and found.entry != "none" else None
    return None
