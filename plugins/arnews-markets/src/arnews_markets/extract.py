"""The way in: amounts of a document."""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve

from arnews import Annotation, Document, Extractor
from arnews_markets.grammar import Measure, Sentence, read_amounts, read_measure
from arnews_markets.value import Amount
from arnews_markets.words import countries

__all__ = ["amounts", "find_amounts"]


def find_amounts(doc: Document) -> Iterator[Annotation[Amount]]:
    """
    Find amounts; reads the layer ``numbers``, and ``times`` if it is there.

    >>> from arnews import analyze
    >>> doc = analyze("قروض بقيمة 300 يورو", extractors=[amounts])
    >>> [(doc[one.span], one.value.kind, one.value.value, one.value.unit) for one in doc.layer("amounts")]
    [('300 يورو', 'money', 300, 'EUR')]
    """
    nations = _Countries(doc)
    for first, stop, measures in _by_sentence(doc):
        sentence = Sentence(doc.tokens, first, stop, tuple(measures), nations.nearest)
        dates = [one for one in doc.times if first <= doc.tokens.at(one.span.start) < stop]
        for span, amount, rule in read_amounts(sentence):
            date = dates[0] if len(dates) == 1 else None
            yield Annotation("amounts", span, evolve(amount, date=date), rule)


def _by_sentence(doc: Document) -> Iterator[tuple[int, int, list[Measure]]]:
    """Give the sentences that have measures: first token, token after the last, measures."""
    found: dict[int, list[Measure]] = {}
    starts = [sentence.start for sentence in doc.sentences]
    previous = 0
    for number in doc.numbers:
        measure = read_measure(doc.tokens, number, previous)
        if measure is not None:
            found.setdefault(bisect_right(starts, number.span.start) - 1, []).append(measure)
            previous = measure.stop
    for index, measures in found.items():
        tokens = doc.tokens.within(doc.sentences[index])
        yield tokens.start, tokens.stop, measures


class _Countries:
    """Where a document names countries; looked up once, and only if a currency asks."""

    def __init__(self, doc: Document) -> None:
        self._tokens = doc.tokens
        self._hits: list[int] | None = None

    def nearest(self, index: int, candidates: tuple[str, ...]) -> str | None:
        """Give the currency of the country that is named nearest to a token, the one before it first."""
        if self._hits is None:
            self._hits = countries().hits(self._tokens)
        best: tuple[int, str] | None = None
        for hit in self._hits:
            found = countries().match(self._tokens, hit)
            codes = [code for code in found.found.entries if code in candidates] if found is not None else []
            if found is not None and found.entry in candidates:
                codes = [found.entry]
            distance = index - hit if hit <= index else 2 * (hit - index)
            if len(codes) == 1 and (best is None or distance < best[0]):
                best = distance, codes[0]
        return best[1] if best is not None else None


amounts = Extractor("amounts", find_amounts, reads=("numbers",), uses=("times",))
