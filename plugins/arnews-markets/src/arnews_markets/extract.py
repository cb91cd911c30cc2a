"""The way in: amounts of a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Document, Extractor, Span
from arnews.numbers import Number
from arnews_markets.bare import from_to, may_be_bare, read_bare
from arnews_markets.countries import Countries
from arnews_markets.grammar import read_amounts
from arnews_markets.measures import Measure, joined, read_measure, with_half, without_unit
from arnews_markets.sentence import Sentence
from arnews_markets.value import Amount

__all__ = ["amounts", "find_amounts"]


def find_amounts(doc: Document) -> Iterator[Annotation[Amount]]:
    """
    Find amounts; reads the layer ``numbers``, and ``times`` if it is there.

    >>> from arnews import analyze
    >>> doc = analyze("قروض بقيمة 300 يورو", extractors=[amounts])
    >>> [(doc[one.span], one.value.kind, one.value.value, one.value.unit) for one in doc.layer("amounts")]
    [('300 يورو', 'money', 300, 'EUR')]
    """
    nations, times = Countries(doc), doc.layer("times", ())
    found, bare = _by_sentence(doc)
    rates = tuple(one for ones in found.values() for one in ones if _is_rate(doc, one))
    for number in sorted({*found, *bare}):
        indices = doc.tokens.within(doc.sentences[number])
        measures = [
            part
            for one in found.get(number, ())
            if not one.else_other or nations.settle(one.start, one.candidates) is not None
            for part in from_to(indices.start, doc.tokens, one)
        ]
        sentence = Sentence.of(doc.tokens, indices, measures, nations.settle, rates)
        amounts = read_amounts(sentence)
        for one in bare.get(number, ()):
            at = bisect_left(amounts, one.span, key=_place)
            if (amount := read_bare(sentence, one, amounts[at - 1] if at else None)) is not None:
                amounts.insert(at, amount)
        date = _date_of(times, doc.sentences[number]) if amounts else None
        for span, value, rule in amounts:
            yield Annotation("amounts", span, evolve(value, date=date), rule)


def _place(amount: tuple[Span, Any, str]) -> Span:
    return amount[0]


def _is_rate(doc: Document, measure: Measure) -> bool:
    """Tell whether a measure of money has a decimal point, and no thousands behind it."""
    return measure.is_money and isinstance(measure.value, Decimal) and "." in doc[measure.number]


def _by_sentence(doc: Document) -> tuple[dict[int, list[Measure]], dict[int, list[Annotation[Number]]]]:
    """Give the measures by the number of their sentence, and the numbers that may be amounts without a unit."""
    found: dict[int, list[Measure]] = {}
    bare: dict[int, list[Annotation[Number]]] = {}
    previous, at = 0, 0
    for number in doc.numbers:
        measure = read_measure(doc.tokens, number, previous)
        last = measures[-1] if (measures := found.get(at)) else None
        if measure is None and measures:
            measure = without_unit(doc.tokens, measures, number)
        whole = None
        if last is not None:
            whole = joined(doc.tokens, last, measure) if measure else with_half(doc.tokens, last, number)
        if measures and whole is not None:
            measures[-1] = whole
            previous = whole.stop
        elif measure is not None:
            at = bisect_right(doc.sentences, number.span.start, key=lambda one: one.start) - 1
            found.setdefault(at, []).append(measure)
            previous = measure.stop
        elif may_be_bare(doc.tokens, number):
            own = bisect_right(doc.sentences, number.span.start, key=lambda one: one.start) - 1
            bare.setdefault(own, []).append(number)
    return found, bare


def _date_of(times: Sequence[Annotation[Any]], sentence: Span) -> Annotation[Any] | None:
    """Give the time expression of a sentence that has exactly one."""
    first = bisect_left(times, sentence.start, key=lambda one: one.span.start)
    stop = bisect_left(times, sentence.end, key=lambda one: one.span.start)
    return times[first] if stop - first == 1 else None


amounts: Final[Extractor] = Extractor(
    "amounts",
    find_amounts,
    reads=("numbers",),
    uses=("times", "places"),
    value=Amount,
    display="arnews_markets.display:amounts",
)
