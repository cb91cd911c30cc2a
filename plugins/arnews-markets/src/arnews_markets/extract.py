"""The way in: amounts of a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Document, Extractor, Span
from arnews.numbers import Number
from arnews_markets.bare import from_to, may_be_bare, read_bare
from arnews_markets.grammar import Sentence, read_amounts
from arnews_markets.measures import Measure, joined, read_measure, with_half, without_unit
from arnews_markets.value import Amount
from arnews_markets.words import Country, countries, currencies, words

__all__ = ["amounts", "find_amounts"]

_AROUND: Final = 30
"""How many names of countries on each side are asked whose currency it is."""


def find_amounts(doc: Document) -> Iterator[Annotation[Amount]]:
    """
    Find amounts; reads the layer ``numbers``, and ``times`` if it is there.

    >>> from arnews import analyze
    >>> doc = analyze("قروض بقيمة 300 يورو", extractors=[amounts])
    >>> [(doc[one.span], one.value.kind, one.value.value, one.value.unit) for one in doc.layer("amounts")]
    [('300 يورو', 'money', 300, 'EUR')]
    """
    nations, times = _Countries(doc), doc.layer("times", ())
    found, bare = _by_sentence(doc)
    rates = tuple(one for ones in found.values() for one in ones if _is_rate(doc, one))
    for number in sorted({*found, *bare}):
        indices = doc.tokens.within(doc.sentences[number])
        measures = [part for one in found.get(number, ()) for part in from_to(indices.start, doc.tokens, one)]
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


class _Countries:
    """Where a document names countries; looked up once, and only if a currency asks."""

    def __init__(self, doc: Document) -> None:
        self._doc, self._tokens = doc, doc.tokens
        self._hits: list[int] | None = None
        self._places: set[str] | None = None

    def settle(self, index: int, candidates: tuple[str, ...]) -> tuple[str, float] | None:
        """
        Give the currency of the country that the sentence names nearest, the one before first; else of the only one.

        The second value is how sure that is. Countries of other sentences, and adjectives, count where all agree.
        """
        if self._hits is None:
            self._hits = countries().hits(self._tokens)
        at = bisect_left(self._hits, index)
        around = self._hits[max(at - _AROUND, 0) : at + _AROUND]
        sentence = self._sentence(index)
        spoken_of = [(hit, one) for hit in around if (one := self._country_at(hit, candidates, sentence)) is not None]
        named = [
            (index - hit if hit <= index else 2 * (hit - index), one.code)
            for hit, one in spoken_of
            if one.named and hit in sentence
        ]
        if named:
            return min(named)[1], 0.75
        for ones in ([one for _, one in spoken_of if one.named], [one for _, one in spoken_of]):
            codes = {one.code for one in ones}
            if len(codes) == 1:
                return codes.pop(), 0.65
        return self._of_places(candidates) or self._of_rates(candidates)

    def _of_rates(self, candidates: tuple[str, ...]) -> tuple[str, float] | None:
        """Give the only currency of some in which a document tells what others are worth: «مقابل الجنيه السوداني»."""
        codes = set()
        for hit in self._hits or ():
            money = currencies().match(self._tokens, hit - 1) if hit > 1 else None
            if money is not None and money.stop > hit and words("against").match(self._tokens, hit - 2) is not None:
                codes.add(money.entry.code)
        codes &= set(candidates)
        return (codes.pop() or "", 0.6) if len(codes) == 1 else None

    def _names_a_currency(self, hit: int, sentence: range) -> bool:
        """Tell whether a word only names another currency, of another sentence or of a list: «الجنيه الإسترليني:»."""
        money = currencies().match(self._tokens, hit - 1) if hit else None
        if money is None or money.stop <= hit or not money.entry.definite:
            return False
        return hit not in sentence or self._tokens.words[money.stop : money.stop + 1] == [":"]

    def _of_places(self, candidates: tuple[str, ...]) -> tuple[str, float] | None:
        """Give the currency of the only country whose places the document names, where ``places`` was run."""
        if self._places is None:
            places = self._doc.layer("places", ())
            self._places = {code for one in places if one.value.role != "adjective" and (code := one.value.country)}
        codes = {code for code in candidates if code[:2] in self._places}
        return (codes.pop(), 0.65) if len(codes) == 1 else None

    def _sentence(self, index: int) -> range:
        place = bisect_right(self._doc.sentences, self._tokens.starts[index], key=lambda one: one.start) - 1
        return self._tokens.within(self._doc.sentences[place])

    def _country_at(self, hit: int, candidates: tuple[str, ...], sentence: range) -> Country | None:
        found = countries().match(self._tokens, hit)
        if found is None or self._names_a_currency(hit, sentence):
            return None
        return next((one for one in (found.entry, *found.found.entries) if one.code in candidates), None)


amounts: Final[Extractor] = Extractor(
    "amounts",
    find_amounts,
    reads=("numbers",),
    uses=("times", "places"),
    value=Amount,
    display="arnews_markets.display:amounts",
)
