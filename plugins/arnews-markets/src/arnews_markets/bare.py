"""
Amounts whose unit is not written: rates of exchange and levels of an index.

«انخفضت الليرة التركية إلى | 9.83 | أمام الدولار» is a rate, for what it is measured against is named; «صعد المؤشر إلى
| 9,024» is a level in points, for an index has no other unit.
"""

from decimal import Decimal
from typing import Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.tokenization import Tokens
from arnews.words import word
from arnews_markets.measures import Measure, ends_amount, is_compared, role_before
from arnews_markets.sentence import Sentence, instrument_in
from arnews_markets.value import Amount, Change, Instrument
from arnews_markets.words import Currency, currencies, words

__all__ = ["from_to", "may_be_bare", "read_bare"]

_NEAR: Final = 24
"""How many tokens before a number what is quoted may stand."""
_BACK: Final = 4
"""How many tokens before a number what it is measured against may begin: «وأمام الجنيه الإسترليني سجلت»."""
_LEAST_LEVEL: Final = 100
"""Levels of indices are larger: «إلى 45» counts something else."""
_DIRECTED: Final = 12
"""How many tokens before «من» the word of direction may stand that makes two levels of a range."""
_TO: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF MAKSURA}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_BASES: Final = ("EUR", "GBP", "AUD", "NZD", "USD")
"""Currencies that are quoted in others, the first first: so many dollars for a euro, so many lira for a dollar."""


def may_be_bare(tokens: Tokens, number: Annotation[Number]) -> bool:
    """
    Tell whether a number may be an amount without its unit: one value, and nothing behind it that it counts.

    >>> from arnews import analyze
    >>> doc = analyze("عند 1.08 مقابل الدولار، وحضر 27 طالبا")
    >>> [may_be_bare(doc.tokens, one) for one in doc.numbers]
    [True, False]
    """
    if number.value.kind != "cardinal" or not isinstance(number.value.value, (int, Decimal)):
        return False
    return _may_end(tokens, tokens.at(number.span.end - 1) + 1)


def read_bare(
    sentence: Sentence, number: Annotation[Number], last: tuple[Span, Amount, str] | None
) -> tuple[Span, Amount, str] | None:
    """Read a number without a unit as a rate of exchange or as the level of an index; `last` stands before it."""
    tokens = sentence.tokens
    start, stop = tokens.at(number.span.start), tokens.at(number.span.end - 1) + 1
    is_level = role_before(tokens, start, sentence.start) == "level"
    return (
        _rate(sentence, number, start, stop, is_level)
        or _second_rate(sentence, number, start, stop, last)
        or _level(sentence, number, start, stop, is_level, last)
        or _points_gained(sentence, number, start, stop, last)
    )


def _second_rate(
    sentence: Sentence, number: Annotation[Number], start: int, stop: int, last: tuple[Span, Amount, str] | None
) -> tuple[Span, Amount, str] | None:
    """Read the rate or price for the other side of a deal behind the first: «47.20 للشراء و| 47.30 للبيع»."""
    if last is None or last[1].kind not in _OF_SIDES or words("side").match(sentence.tokens, stop) is None:
        return None
    if not 0 < start - sentence.tokens.at(last[0].end - 1) <= _BACK:
        return None
    evidence = {**last[1].evidence, "value": number.span}
    amount = evolve(last[1], value=number.value.value, approx=number.value.approx, change=None, evidence=evidence)
    return number.span, amount, f"amounts.{amount.kind}"


_OF_SIDES: Final = ("exchange_rate", "price")
"""What is told for who buys and for who sells."""


def _rate(
    sentence: Sentence, number: Annotation[Number], start: int, stop: int, is_level: bool
) -> tuple[Span, Amount, str] | None:
    """Read how much of one currency another one is worth: «إلى 9.83 أمام الدولار»."""
    is_said = is_level or words("side").match(sentence.tokens, stop) is not None  # «47.20 للشراء»
    of_exchange = _is_of_exchange(sentence, start)
    against = _against(sentence, start, stop, of_exchange) if is_said or of_exchange else None
    if against is None:
        return None
    other, first = against
    subject = _currency_before(sentence, min(start, first), other)
    if subject is None:
        return None
    own, span = subject
    base, unit = (own, other) if _rank(own) < _rank(other) else (other, own)
    evidence = {"value": number.span, "instrument": span}
    instrument = Instrument(f"{base}_{unit}".lower(), span)
    way = _way(sentence, start) if is_level else None
    change = Change(way.entry) if way is not None else None  # type: ignore[arg-type]
    evidence |= {"direction": way.span(sentence.tokens)} if way is not None else {}
    amount = Amount("exchange_rate", number.value.value, unit, number.value.approx, base, instrument, change)
    return number.span, evolve(amount, confidence=0.7, evidence=evidence), "amounts.exchange_rate"


def _is_of_exchange(sentence: Sentence, stop: int) -> bool:
    """Tell whether «سعر صرف» stands before a number, no other one between: «سعر صرف اليورو أمام الجنيه 52.10»."""
    if word(sentence.tokens.words[stop - 1]).folded == _WAW:
        return False  # «سعر صرف اليورو أمام الجنيه | و12 عن التضخم»
    for index in range(stop - 1, max(sentence.start, stop - _DIRECTED) - 1, -1):
        if index in sentence.taken or word(sentence.tokens.words[index]).kind == "number":
            return False
        found = words("exchange").match(sentence.tokens, index)
        if found is not None and found.stop <= stop:
            return True
    return False


def _way(sentence: Sentence, stop: int) -> Match[str] | None:
    """Give the word of direction that leads to a number in its clause: «تراجعت الليرة إلى | 34.5»."""
    for index in range(stop - 1, max(sentence.start, stop - _DIRECTED) - 1, -1):
        if index in sentence.taken or word(sentence.tokens.words[index]).kind != "word":
            return None
        found = words("direction").match(sentence.tokens, index)
        if found is not None and found.stop <= stop:
            return found
    return None


def _rank(code: str) -> int:
    return _BASES.index(code) if code in _BASES else len(_BASES)


def _against(sentence: Sentence, start: int, stop: int, of_exchange: bool) -> tuple[str, int] | None:
    """
    Give the currency that a number is measured against, right behind it or before its verb, and its token.

    Right before the number it stands where a rate of exchange is spoken of, or where one side of a deal follows.
    """
    of_side = words("side").match(sentence.tokens, stop) is not None
    for index in (stop, *range(max(sentence.start, start - _BACK), start)):
        found = words("against").match(sentence.tokens, index) if index < sentence.stop else None
        if found is None and index == stop < sentence.stop and (each := _of_each(sentence.tokens, stop)) is not None:
            return each.entry.code or "", index
        money = currencies().match(sentence.tokens, found.stop) if found is not None else None
        if found is None or money is None or not money.entry.definite:
            continue
        settled = None if money.entry.code else sentence.settle(found.stop, money.entry.candidates)
        code = money.entry.code if settled is None else settled[0]
        is_before = money.stop <= start - (not of_side) or (of_exchange and money.stop == start)
        if code is not None and (index == stop or is_before):
            return code, index
    return None


def _currency_before(sentence: Sentence, stop: int, other: str) -> tuple[str, Span] | None:
    """Give the currency that a sentence, or the one before it, speaks of last before a token."""
    tokens = sentence.tokens
    for index in range(stop - 1, max(-1, stop - _NEAR), -1):
        money = currencies().match(tokens, index)
        if money is None or money.stop > stop or not money.entry.definite:
            continue
        if index and words("against").match(tokens, index - 1) is not None:
            continue
        settled = None if money.entry.code else sentence.settle(index, money.entry.candidates)
        code = settled[0] if settled is not None else money.entry.code
        if code is not None and code != other:
            return code, money.span(tokens)
    return None


def _level(
    sentence: Sentence,
    number: Annotation[Number],
    start: int,
    stop: int,
    is_level: bool,
    last: tuple[Span, Amount, str] | None,
) -> tuple[Span, Amount, str] | None:
    """Read the level of an index: «ليصل إلى 9,024», and what it is compared with: «مقابل 8,620»."""
    tokens, value = sentence.tokens, number.value.value
    if not isinstance(value, (int, Decimal)) or value < _LEAST_LEVEL or not _may_end(tokens, stop):
        return None
    if not is_level:
        is_next = last is not None and last[1].kind == "index_level" and start - tokens.at(last[0].end - 1) <= _BACK
        if last is None or not is_next or not is_compared(tokens, start):
            return None
        instrument = last[1].instrument
    else:
        subject = instrument_in(sentence, max(sentence.start, start - _NEAR), start)
        if subject is None or subject.entry.kind != "index_level":
            return None
        first = tokens.at(subject.span.start)
        if first > sentence.start and words("inside").match(tokens, first - 1) is not None:
            return None  # «عدد العاملين في المؤشر إلى 450»
        behind = range(tokens.at(subject.span.end - 1) + 1, start)
        if any(words("number_of").match(tokens, index) for index in behind):
            return None  # «المؤشر … ورفعوا عدد الأسهم الصاعدة إلى 122»
        instrument = Instrument(subject.entry.id, subject.span)
    evidence = {"value": number.span} | ({"instrument": instrument.span} if instrument is not None else {})
    amount = Amount("index_level", value, "points", number.value.approx, None, instrument)
    return number.span, evolve(amount, confidence=0.6, evidence=evidence), "amounts.index_level"


def _points_gained(
    sentence: Sentence, number: Annotation[Number], start: int, stop: int, last: tuple[Span, Amount, str] | None
) -> tuple[Span, Amount, str] | None:
    """Read by how many points an index rose or fell, behind its level: «على 10405.81 نقطة، مرتفعا | 102.94»."""
    if last is None or last[1].kind != "index_level" or not _may_end(sentence.tokens, stop):
        return None
    way = words("direction").match(sentence.tokens, start - 1)
    if way is None or way.stop != start or not 0 < start - sentence.tokens.at(last[0].end - 1) <= _BACK:
        return None
    change = Change(way.entry, None, number.value.value, "points")  # type: ignore[arg-type]
    evidence = {"value": number.span, "direction": way.span(sentence.tokens)}
    amount = Amount("change_only", None, None, None, None, last[1].instrument, change, confidence=0.6)
    return number.span, evolve(amount, evidence=evidence), "amounts.change"


def _may_end(tokens: Tokens, index: int) -> bool:
    if ends_amount(tokens, index) or any(words(name).match(tokens, index) for name in ("compared", "against")):
        return True
    return _of_each(tokens, index) is not None


def _of_each(tokens: Tokens, index: int) -> Match[Currency] | None:
    """Read the currency of which a number without a unit is the price: «إلى 89,500 | للدولار»."""
    money = currencies().match(tokens, index) if index < len(tokens) else None
    if money is None or money.found.proclitics != _LAM or money.entry.code is None:
        return None
    return money


def from_to(sentence_start: int, tokens: Tokens, measure: Measure) -> tuple[Measure, ...]:
    """
    Take a range apart that says from where to where a rate went: «ارتفاع التضخم من 14.1 إلى 18.4 بالمئة».

    Without a word of direction before it the range stays one: «تتراوح من 3 إلى 4 بالمئة».
    """
    if measure.unit != "percent" or not isinstance(measure.value, tuple) or measure.role != "start":
        return (measure,)
    to = next((index for index in range(measure.start, measure.stop) if word(tokens.words[index]).bare == _TO), None)
    around = range(max(sentence_start, measure.start - _DIRECTED), measure.start)
    if to is None or not any(words("direction").match(tokens, index) for index in around):
        return (measure,)
    low, high = measure.value
    first = Span(measure.number.start, tokens.ends[to - 1])
    second = Span(tokens.starts[to + 1], measure.span.end)
    return (
        evolve(measure, value=low, span=first, number=first, stop=to),
        evolve(measure, value=high, span=second, number=second, start=to + 1, role="level"),
    )
