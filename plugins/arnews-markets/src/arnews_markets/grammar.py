"""How amounts are put together: a number and its unit, then what is quoted and how it changed."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from arnews import Annotation, Reading, Span
from arnews.lexicon import Match
from arnews.numbers import Approx, Number, NumberValue
from arnews.numbers.value import Exact
from arnews.tokenization import Tokens
from arnews_markets.value import Amount, Change, Direction, Instrument, Kind
from arnews_markets.words import Currency, Quoted, currencies, instruments, units, words

__all__ = ["Measure", "Sentence", "read_amounts", "read_measure"]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_NEAR: Final = 8
"""How many tokens may stand between what is quoted and its amount."""
_FAR: Final = 24
"""How many tokens after a verb may say by how much and to where."""
Settle = Callable[[int, tuple[str, ...]], tuple[str, float] | None]

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

    @property
    def is_money(self) -> bool:
        """Whether it counts a currency."""
        return self.unit not in ("percent", "points", "bps")


# --- a number and its unit ----------------------------------------------------------------------------------------


def read_measure(tokens: Tokens, number: Annotation[Number], previous: int = 0) -> Measure | None:
    """
    Read a number and the unit after it, or the sign of a currency before it.

    `previous` is the token after the measure before: what says the role of this one stands between the two.
    """
    start, stop = tokens.at(number.span.start), tokens.at(number.span.end - 1) + 1
    role = _role_before(tokens, start, previous)
    value, approx = number.value.value, number.value.approx
    if number.value.kind == "percent" or _is_percent_range(tokens, number, stop):
        sign = tokens.span(stop - 1, stop)
        return Measure(value, approx, "percent", None, role, number.span, start, stop, number.span, sign)
    if number.value.kind not in _COUNTED or value is None:
        return None
    unit = _unit_after(tokens, stop)
    if unit is not None and number.value.kind != "dual":
        span = Span(number.span.start, unit.span.end)
        return Measure(value, approx, unit.value, None, role, span, start, unit.stop, number.span, unit.span)
    money = _money_at(tokens, number, start, stop)
    if money is None:
        return None
    currency, first, after = money
    per = words("per").match(tokens, after)
    end = per.stop if per is not None else after
    unit_words = tokens.span(first, after)
    return Measure(
        _scaled(value, currency.hundredths),
        approx,
        currency.code,
        per.entry if per is not None else None,
        role,
        Span(min(number.span.start, unit_words.start), tokens.ends[end - 1]),
        min(start, first),
        end,
        number.span,
        unit_words,
        per.span(tokens) if per is not None else None,
        currency.candidates,
        currency.confidence,
    )


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
    if start and number.value.kind != "dual":
        sign = currencies().match(tokens, start - 1)
        if sign is not None and sign.stop == start and not tokens.words[start - 1][0].isalpha():
            return sign.entry, start - 1, stop
    return None


def _scaled(value: NumberValue, hundredths: int) -> NumberValue:
    """Turn cents into dollars."""
    if hundredths == 100 or value is None:
        return value
    if isinstance(value, tuple):
        return _part(value[0], hundredths), _part(value[1], hundredths)
    return _part(value, hundredths)


def _part(value: Exact, hundredths: int) -> Exact:
    if isinstance(value, Fraction):
        return value * Fraction(hundredths, 100)
    return Decimal(value) * hundredths / 100


def _role_before(tokens: Tokens, start: int, previous: int) -> str | None:
    """Give the role that the nearest word before a number says, if that stands right before it or its hedge."""
    for first in range(start - 1, max(start - 4, previous) - 1, -1):
        found = words("role").match(tokens, first)
        if found is None or found.stop > start:
            continue
        longer = words("role").match(tokens, first - 1) if first > previous else None
        if longer is not None and longer.stop > first:
            found = longer
        return found.entry if found.stop >= start - 2 else None
    return None


# --- what is quoted, and how it changed ---------------------------------------------------------------------------


@frozen
class Sentence:
    """The tokens of one sentence and the measures in it."""

    tokens: Tokens
    start: int
    stop: int
    measures: tuple[Measure, ...]
    taken: frozenset[int]
    """The tokens of the measures."""
    settle: Settle
    """Which of some currencies the countries speak for that are named around a token, and how surely."""

    @classmethod
    def of(cls, tokens: Tokens, indices: range, measures: list[Measure], settle: Settle) -> "Sentence":
        """Look at a sentence and its measures."""
        taken = frozenset(index for one in measures for index in range(one.start, one.stop))
        return cls(tokens, indices.start, indices.stop, tuple(measures), taken, settle)


@frozen
class _Stretch:
    """What one word of direction governs: the measures after it, up to the next such word."""

    direction: Match[str] | None
    measures: tuple[Measure, ...]
    start: int
    stop: int


def read_amounts(sentence: Sentence) -> list[tuple[Span, Amount, str]]:
    """Read the amounts of a sentence: their place, value and rule."""
    found: list[tuple[Span, Amount, str]] = []
    stretches = _stretches(sentence)
    index = 0
    while index < len(stretches):
        stretch = stretches[index]
        after = stretches[index + 1] if index + 1 < len(stretches) else None
        if after is not None and _completes(sentence, stretch, after):
            direction = after.direction if stretch.direction is None else stretch.direction
            stretch = _Stretch(direction, stretch.measures + after.measures, stretch.start, after.stop)
            index += 1
        found += _amounts_of(sentence, stretch)
        index += 1
    return found


def _stretches(sentence: Sentence) -> list[_Stretch]:
    tokens, taken = sentence.tokens, 0
    directions: list[Match[str]] = []
    for index in range(sentence.start, sentence.stop):
        match = words("direction").match(tokens, index) if index >= taken else None
        if match is not None:
            directions.append(match)
            taken = match.stop
    begins = [sentence.start, *(match.start for match in directions), sentence.stop]
    governing: list[Match[str] | None] = [None, *directions]
    starts = [one.start for one in sentence.measures]
    return [
        _Stretch(direction, sentence.measures[bisect_left(starts, start) : bisect_left(starts, stop)], start, stop)
        for direction, start, stop in zip(governing, begins, begins[1:], strict=False)
    ]


def _completes(sentence: Sentence, stretch: _Stretch, after: _Stretch) -> bool:
    """Tell whether a direction only adds the change to a level: «أغلق المؤشر عند 8500 نقطة مرتفعا 0.5 بالمئة»."""
    if after.direction is None or not stretch.measures or not after.measures:
        return False
    last = stretch.measures[-1]
    if after.direction.start - last.stop > 2:
        return False
    if stretch.direction is not None and stretch.direction.entry != after.direction.entry:
        return False
    if _instrument_in(sentence, after.direction.stop, after.measures[0].start) is not None:
        return False
    return all(one.role != "level" for one in after.measures) and _level(sentence, stretch) is last


def _level(sentence: Sentence, stretch: _Stretch) -> Measure | None:
    """Give the measure that is the level reached, not the change."""
    for one in stretch.measures:
        if one.role == "level" or (stretch.direction is None and one.role is None):
            return one
    return None


def _amounts_of(sentence: Sentence, stretch: _Stretch) -> list[tuple[Span, Amount, str]]:
    bound = _bound(sentence, stretch)
    if bound is None:
        return [one for measure in stretch.measures for one in _alone(sentence, measure)]
    amount, used = bound
    rest = [one for measure in stretch.measures if measure not in used for one in _alone(sentence, measure)]
    return sorted([amount, *rest], key=lambda one: one[0])


def _bound(sentence: Sentence, stretch: _Stretch) -> tuple[tuple[Span, Amount, str], tuple[Measure, ...]] | None:
    """Bind what is quoted, its level and its change into one amount."""
    direction = stretch.direction
    if direction is None or not stretch.measures or stretch.measures[0].start - direction.start > _FAR:
        return None
    quoted = _quoted(sentence, stretch)
    level = next((one for one in stretch.measures if one.role == "level" and _fits(sentence, one, quoted)), None)
    changes = [one for one in stretch.measures if one is not level and one.role in (None, "change")]
    if quoted is None:
        changes = [one for one in changes if one.unit == "percent"]
        level = None
    percent = next((one for one in changes if one.unit == "percent"), None)
    absolute = next((one for one in changes if one.unit != "percent" and _changes(one, quoted, level)), None)
    if percent is None and absolute is None and level is None:
        return None
    way: Direction = direction.entry  # type: ignore[assignment]
    base = _base(sentence, stretch)
    change = Change(
        way,
        percent.value if percent else None,
        absolute.value if absolute else None,
        _settled(sentence, absolute)[0] if absolute else None,
        base.entry if base else None,  # type: ignore[arg-type]
    )
    parts = [one for one in (level, percent, absolute) if one is not None]
    head = level or absolute or percent
    assert head is not None
    instrument = _named(sentence, stretch, quoted, level)
    evidence = _evidence(
        value=head.number,
        unit=head.unit_words,
        per=head.per_words,
        instrument=instrument.span if instrument else None,
        direction=direction.span(sentence.tokens),
        change=next((one.span for one in (percent, absolute) if one is not None and one is not level), None),
        base=base.span(sentence.tokens) if base else None,
    )
    if level is None:
        sure = 0.9 if instrument is not None else 0.6
        amount = Amount("change_only", None, None, None, None, instrument, change, confidence=sure, evidence=evidence)
        return (head.span, amount, "amounts.change"), tuple(parts)
    unit, candidates, sure = _settled(sentence, level)
    kind, span = _kind(level, quoted), level.span
    per = level.per or (quoted.entry.per if quoted and kind == "price" else None)
    if kind == "exchange_rate" and quoted is not None:
        per = quoted.currency
        rate = _exchange(sentence, level, unit, quoted)
        if rate is not None:
            per, span = rate[1], rate[2]
            instrument = Instrument(rate[0].id, quoted.span)
    amount = Amount(kind, level.value, unit, level.approx, per, instrument, change, candidates)
    return (span, evolve(amount, confidence=sure, evidence=evidence), "amounts.level"), tuple(parts)


@frozen
class _Subject:
    """What is quoted, and where."""

    entry: Quoted
    span: Span
    currency: str | None = None


def _quoted(sentence: Sentence, stretch: _Stretch) -> _Subject | None:
    """Give what a stretch is about: named between verb and number, else right before the verb."""
    assert stretch.direction is not None
    after = _instrument_in(sentence, stretch.direction.stop, stretch.measures[0].start)
    if after is not None:
        return after
    return _instrument_in(sentence, max(sentence.start, stretch.direction.start - _NEAR), stretch.direction.start)


def _instrument_in(sentence: Sentence, start: int, stop: int) -> _Subject | None:
    """Give the first thing quoted between two tokens; a currency without a number is one too."""
    tokens = sentence.tokens
    for index in range(start, stop):
        found = instruments().match(tokens, index)
        if found is not None and found.stop <= stop:
            return _Subject(found.entry, found.span(tokens))
        money = currencies().match(tokens, index)
        if money is None or money.stop > stop or not _is_subject(sentence, money):
            continue
        settled = None if money.entry.code else sentence.settle(index, money.entry.candidates)
        code = settled[0] if settled is not None else money.entry.code
        if code is not None:
            return _Subject(Quoted(code.lower(), "exchange_rate"), money.span(tokens), code)
    return None


def _is_subject(sentence: Sentence, money: Match[Currency]) -> bool:
    """Tell whether a currency is spoken of and not counted: with its article, outside every measure."""
    return money.entry.definite and not money.found.proclitics and money.start not in sentence.taken


def _fits(sentence: Sentence, level: Measure, quoted: _Subject | None) -> bool:
    """Tell whether a level can be that of what is quoted."""
    if quoted is None:
        return False
    match quoted.entry.kind:
        case "index_level":
            return level.unit == "points"
        case "rate":
            return level.unit == "percent"
        case "exchange_rate":
            return level.is_money and (level.unit != quoted.currency or _rate_at(sentence, level) is not None)
        case "money":
            return level.is_money or level.unit == "percent"  # «انخفض العجز إلى 11 بالمئة»
        case _:
            return level.is_money


def _changes(one: Measure, quoted: _Subject | None, level: Measure | None) -> bool:
    if quoted is None:
        return False
    if one.unit == "bps":
        return quoted.entry.kind == "rate"
    if one.unit == "points":
        return quoted.entry.kind == "index_level"
    return one.is_money and quoted.entry.kind in ("price", "exchange_rate", "money")


def _kind(level: Measure, quoted: _Subject | None) -> Kind:
    if level.unit == "points":
        return "index_level"
    if level.unit == "percent":
        return "rate"
    if quoted is not None and quoted.entry.kind in ("price", "exchange_rate"):
        return quoted.entry.kind
    return "price" if level.per else "money"


def _named(sentence: Sentence, stretch: _Stretch, quoted: _Subject | None, level: Measure | None) -> Instrument | None:
    """Name what is quoted; a currency is named with the other one: ``usd_egp``."""
    if quoted is None:
        return None
    other = _settled(sentence, level)[0] if level is not None and quoted.currency else None
    if quoted.currency and other is None:
        other = _against(sentence, stretch, quoted)
    return Instrument(_pair(quoted.entry.id, other), quoted.span)


def _against(sentence: Sentence, stretch: _Stretch, quoted: _Subject) -> str | None:
    """Give the currency that another one is measured against: «أمام الدولار»."""
    for index in range(stretch.start, min(stretch.stop, sentence.stop - 1)):
        found = words("against").match(sentence.tokens, index)
        money = currencies().match(sentence.tokens, found.stop) if found is not None else None
        if money is not None and money.entry.code not in (None, quoted.currency):
            return money.entry.code
    return None


def _settled(sentence: Sentence, measure: Measure | None) -> tuple[str | None, tuple[str, ...], float]:
    """Settle whose pound or dinar it is, if the text tells."""
    if measure is None:
        return None, (), 1.0
    if measure.unit is not None or not measure.candidates:
        return measure.unit, (), measure.confidence
    settled = sentence.settle(measure.start, measure.candidates)
    return (settled[0], (), settled[1]) if settled is not None else (None, measure.candidates, measure.confidence)


def _base(sentence: Sentence, stretch: _Stretch) -> Match[str] | None:
    for index in range(stretch.start, min(sentence.stop, stretch.stop + 4)):
        found = words("base").match(sentence.tokens, index)
        if found is not None:
            return found
    return None


def _evidence(**places: Span | None) -> Mapping[str, Span]:
    return {role: span for role, span in places.items() if span is not None}


def _alone(sentence: Sentence, measure: Measure) -> Iterable[tuple[Span, Amount, str]]:
    """Read a measure that is part of no change."""
    subject = _subject_before(sentence, measure)
    evidence = _evidence(value=measure.number, unit=measure.unit_words, per=measure.per_words)
    if measure.unit in ("points", "bps"):
        if subject is None or subject.entry.kind != "index_level" or measure.unit == "bps":
            return
        kind: Kind = "index_level"
    elif measure.unit == "percent":
        subject = subject if subject is not None and subject.entry.kind == "rate" else None
        kind = "rate"
    else:
        yield from _money_alone(sentence, measure, subject)
        return
    instrument = Instrument(subject.entry.id, subject.span) if subject else None
    yield (
        measure.span,
        Amount(
            kind,
            measure.value,
            measure.unit,
            measure.approx,
            instrument=instrument,
            confidence=0.9 if instrument else 0.6,
            evidence={**evidence, **_evidence(instrument=instrument.span if instrument else None)},
        ),
        f"amounts.{kind}",
    )


def _subject_before(sentence: Sentence, measure: Measure) -> _Subject | None:
    first = measure.start
    while first > max(sentence.start, measure.start - _NEAR) and first - 1 not in sentence.taken:
        first -= 1
    return _instrument_in(sentence, first, measure.start)


def _money_alone(sentence: Sentence, measure: Measure, subject: _Subject | None) -> Iterable[tuple[Span, Amount, str]]:
    unit, candidates, sure = _settled(sentence, measure)
    exchange = _exchange(sentence, measure, unit, subject)
    evidence = _evidence(value=measure.number, unit=measure.unit_words, per=measure.per_words)
    if exchange is not None:
        pair, per, span = exchange
        evidence = {**evidence, "instrument": pair.span}
        amount = Amount("exchange_rate", measure.value, unit, measure.approx, per, pair, None, candidates)
        yield span, evolve(amount, confidence=sure, evidence=evidence), "amounts.exchange_rate"
        return
    priced = _is_priced(sentence, measure)
    quoted = subject if subject is not None and subject.entry.kind == "price" and (priced or measure.per) else None
    instrument = Instrument(quoted.entry.id, quoted.span) if quoted else None
    kind: Kind = "price" if measure.per or priced else "money"
    evidence = {**evidence, **_evidence(instrument=instrument.span if instrument else None)}
    amount = Amount(kind, measure.value, unit, measure.approx, measure.per, instrument, None, candidates)
    yield measure.span, evolve(amount, confidence=sure, evidence=evidence), f"amounts.{kind}"


def _is_priced(sentence: Sentence, measure: Measure) -> bool:
    first = max(sentence.start, measure.start - _NEAR)
    return any(words("price").match(sentence.tokens, index) for index in range(first, measure.start))


def _exchange(
    sentence: Sentence, measure: Measure, unit: str | None, subject: _Subject | None
) -> tuple[Instrument, str, Span] | None:
    """Read a rate of exchange: «15000 ليرة للدولار», «سعر صرف الدولار 48 جنيها»."""
    money = _rate_at(sentence, measure)
    if money is not None and money.entry.code is not None:
        span = money.span(sentence.tokens)
        return Instrument(_pair(money.entry.code, unit), span), money.entry.code, Span(measure.span.start, span.end)
    if subject is None or subject.currency is None or subject.currency == unit:
        return None
    first = max(sentence.start, measure.start - _NEAR - 2)
    names = ("exchange", "price")
    adjacent = measure.number.start - subject.span.end <= 1  # «سجل الدولار 124 ينا»
    if not adjacent and not any(
        words(name).match(sentence.tokens, at) for name in names for at in range(first, measure.start)
    ):
        return None
    return Instrument(_pair(subject.currency, unit), subject.span), subject.currency, measure.span


def _rate_at(sentence: Sentence, measure: Measure) -> Match[Currency] | None:
    """Give the currency that an amount is the price of: «للدولار», «مقابل الدولار», «لكل دولار»."""
    index = measure.stop
    if index >= sentence.stop:
        return None
    against = words("against").match(sentence.tokens, index)
    money = currencies().match(sentence.tokens, against.stop if against else index)
    if money is None or money.entry.code in (None, measure.unit) or not (against or money.found.proclitics == _LAM):
        return None
    return money


def _pair(base: str, quote: str | None) -> str:
    return f"{base}_{quote}".lower() if quote else base.lower()
