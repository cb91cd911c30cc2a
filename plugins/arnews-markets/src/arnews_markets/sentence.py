"""What is known of a sentence before its amounts are read: its measures, which are joined, what is quoted in it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from arnews import Span
from arnews.lexicon import Match
from arnews.tokenization import Tokens
from arnews.word_classes import ARTICLE, NAME, UNKNOWN, classes_of
from arnews_markets.measures import Measure, in_whole
from arnews_markets.words import Currency, Quoted, currencies, instruments, words

__all__ = ["Sentence", "Settle", "Subject", "are_equated", "instrument_in", "lead_of", "own_noun_in"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_DASHES: Final = frozenset({"-", "/", "\N{EN DASH}", "\N{EM DASH}"})
_JOINED: Final = 3
"""How many tokens after one rate the next one may stand."""
Settle = Callable[[int, tuple[str, ...]], tuple[str, float] | None]


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
    of_market: bool = False
    """Whether it counts points and speaks of a market: they are those of an index."""
    leads: tuple[Measure, ...] = ()
    """For each of the measures the first of those that «و» or a dash joins to it."""
    rates: tuple[Measure, ...] = ()
    """Measures of money of the document that have a decimal point."""

    @classmethod
    def of(
        cls, tokens: Tokens, indices: range, measures: list[Measure], settle: Settle, rates: tuple[Measure, ...] = ()
    ) -> "Sentence":
        """Look at a sentence and its measures; `rates` are those of the document that have a decimal point."""
        taken = frozenset(index for one in measures for index in range(one.start, one.stop))
        points = any(one.unit == "points" for one in measures)
        of_market = points and any(words("market").match(tokens, index) for index in indices)
        measures = _priced_by_count(tokens, indices, measures)
        leads = _leads(tokens, measures)
        return cls(tokens, indices.start, indices.stop, tuple(measures), taken, settle, of_market, leads, rates)


@frozen
class Subject:
    """What is quoted, and where."""

    entry: Quoted
    span: Span
    currency: str | None = None


def instrument_in(sentence: Sentence, start: int, stop: int) -> Subject | None:
    """Give the first thing quoted between two tokens; a currency without a number is one too."""
    tokens = sentence.tokens
    for index in range(start, stop):
        found = instruments().match(tokens, index)
        if found is not None and any(words("not_quoted").match(tokens, at) for at in (index, index - 1) if at >= 0):
            continue
        if found is not None and found.stop <= stop:
            return Subject(found.entry, found.span(tokens))
        money = currencies().match(tokens, index)
        if money is None or money.stop > stop or not _is_subject(sentence, money):
            continue
        settled = None if money.entry.code else sentence.settle(index, money.entry.candidates)
        code = settled[0] if settled is not None else money.entry.code or money.entry.most_often
        if code is not None:
            return Subject(Quoted(code.lower(), "exchange_rate"), money.span(tokens), code)
    return None


def _is_subject(sentence: Sentence, money: Match[Currency]) -> bool:
    """
    Tell whether a currency is spoken of and not counted: with its article, outside every measure.

    Without the article where it heads a row: «دولار أمريكي: 3.67 درهم».
    """
    if money.found.proclitics or money.start in sentence.taken:
        return False
    tokens = sentence.tokens
    heads = money.stop < sentence.stop and tokens.words[money.stop] in _HEADING
    return money.entry.definite or (heads and (money.start == sentence.start or tokens.begins_line(money.start)))


def own_noun_in(sentence: Sentence, start: int, stop: int) -> bool:
    """
    Tell whether a noun of its own stands before an amount, between two tokens: «لتبلغ قيمتها السوقية».

    Trading is none where it only tells when something went up: «خلال تداولات أمس».
    """
    tokens = sentence.tokens
    for index in range(start, stop):
        if words("own").match(tokens, index) is None:
            continue
        during = index > sentence.start and words("during").match(tokens, index - 1) is not None
        if not (during and words("session").match(tokens, index) is not None):
            return True
    return False


def are_equated(sentence: Sentence, start: int, stop: int) -> bool:
    """
    Tell whether only words that equate stand between a currency and what it is worth: «الدولار | يباع ب | 3200 ليرة».

    Where it is dealt in is no matter: «الدولار في السوق الموازية بنحو».
    """
    tokens, index, left = sentence.tokens, start, _BETWEEN
    while index < stop:
        is_place = words("dealt_in").match(tokens, index) is not None
        if not (words("equation").match(tokens, index) or currencies().match(tokens, index)) or not left:
            return False
        index, left = index + 1, left - 1
        place = index
        while is_place and index < stop and index - place < _PLACE and words("equation").match(tokens, index) is None:
            if index == place and not classes_of(tokens.words[index]).mask & (ARTICLE | NAME | UNKNOWN):
                return False  # «في مقال»
            index += 1
    return True


_BETWEEN: Final = 4
"""How many words that equate may stand between a currency and what it is equal to."""
_PLACE: Final = 3


def lead_of(sentence: Sentence, measure: Measure) -> Measure:
    """Give the first of the measures that are joined to a measure, itself included."""
    return sentence.leads[bisect_left(sentence.measures, measure.start, key=lambda one: one.start)]


def _leads(tokens: Tokens, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """Give for each the first of measures that «و» or a dash joins: «48.02 جنيه للشراء – 48.22 جنيه للبيع»."""
    leads = list(measures[:1])
    for before, own in pairwise(measures):
        leads.append(leads[-1] if _are_joined(tokens, before, own) else own)
    return tuple(leads)


def _priced_by_count(tokens: Tokens, indices: range, measures: list[Measure]) -> list[Measure]:
    """
    Join a counted currency to the amount of another one that it is worth, which is a rate of exchange then.

    «1 دولار = 0.71 دينار», «152500 دينار لكل 100 دولار» where a rate of exchange or that currency is spoken of.
    """
    kept: list[Measure] = []
    for index, own in enumerate(measures):
        before = measures[index - 1] if index else None
        after = measures[index + 1] if index + 1 < len(measures) else None
        if before is not None and before.value in _LOTS and _are_two_currencies(before, own):
            between = range(before.stop, own.start)
            worth = between and len(between) <= _EQUATED and all(words("worth").match(tokens, at) for at in between)
            if worth or (own.role == "level" and _is_price_of(tokens, indices.start, before)):
                kept[-1] = evolve(_of_one(own, before), role="level")
                continue
        if (
            after is not None
            and after.value in _LOTS
            and _are_two_currencies(after, own)
            and _is_dealt(tokens, indices.start, own, after)
        ):
            kept.append(_of_one(own, after))
        elif not (kept and kept[-1].base_words == own.unit_words):
            kept.append(own)
    return kept


def _is_price_of(tokens: Tokens, start: int, lot: Measure) -> bool:
    """Tell whether the price of a lot is told: «سعر | 100 دولار إلى 152000 دينار»."""
    before = range(max(start, lot.start - _EQUATED), lot.start)
    return lot.role != "start" and any(
        words(name).match(tokens, index) for name in ("price", "exchange") for index in before
    )


def _of_one(own: Measure, lot: Measure) -> Measure:
    """Give what one of a currency is worth, of which a lot is worth so much."""
    value = own.value if lot.value == 1 else in_whole(own.value, int(lot.value))  # type: ignore[arg-type]
    return evolve(own, value=value, base=lot.unit, base_words=lot.unit_words)


_EQUATED: Final = 2
_LOTS: Final = (1, 100, 1000)
"""So many of a currency its rate is told for."""


def _are_two_currencies(base: Measure, own: Measure) -> bool:
    return base.is_money and own.is_money and base.unit is not None and base.unit not in own.codes and not own.per


def _is_dealt(tokens: Tokens, start: int, own: Measure, lot: Measure) -> bool:
    """Tell whether a lot of a currency follows an amount of another, where its rate or itself is spoken of."""
    against = words("against").match(tokens, own.stop)
    if against is None or against.stop != lot.start:
        return False
    for index in range(max(start, own.start - _DEALT), own.start):
        money = currencies().match(tokens, index)
        if words("exchange").match(tokens, index) or (money and money.entry.definite and money.entry.code == lot.unit):
            return True
    return False


_DEALT: Final = 16
"""How many tokens before an amount its currency may be spoken of."""
_HEADING: Final = frozenset({":", "="})


def _are_joined(tokens: Tokens, before: Measure, own: Measure) -> bool:
    if set(before.codes).isdisjoint(own.codes) or own.start - before.stop > _JOINED:
        return False
    between = tokens.words[before.stop : own.start + 1]
    if any(words("side").match(tokens, index) for index in range(before.stop, own.start)):
        return True  # «شراء 50.10، بيع 50.20»
    return any(written in _DASHES or written[:1] == _WAW for written in between)
