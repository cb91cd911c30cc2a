"""
What the records of plugins share: counts with their hedges, links between records, who says so.

A count is an interval, as in the Uppsala Conflict Data Program's event data (``best``, ``low``, ``high``), with the
qualifier that made it one. What the text does not say stays `None`: a record never invents a best estimate.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar

from attrs import field, frozen

from arnews.document import Annotation
from arnews.numbers import Number
from arnews.quotations import Quotation
from arnews.spans import Span
from arnews.tokenization import Tokens

__all__ = [
    "Count",
    "Factuality",
    "Link",
    "Qualifier",
    "Relation",
    "claiming",
    "count_of",
    "ending_at",
    "inside",
    "starting_at",
]

V = TypeVar("V")

Qualifier = Literal["exact", "at_least", "more_than", "at_most", "less_than", "about", "range", "vague", "none"]
Factuality = Literal["asserted", "denied", "unconfirmed", "hypothetical"]
Relation = Literal["part_of", "same_as", "summarises", "may_overlap", "updates", "sum_of", "disputes"]


@frozen
class Count:
    """
    How many, as far as the text says: ``low <= best <= high`` where they are known.

    A count that is out of order is a `ValueError`.

    >>> Count(27, 27, None, "at_least")
    Count(low=27, best=27, high=None, qualifier='at_least', span=None, alternatives=())
    """

    low: int | None
    """The least it can be."""
    best: int | None
    """The number that is told."""
    high: int | None
    """The most it can be."""
    qualifier: Qualifier
    """How the text puts it: ``exact``, ``about``, ``at_least``, …"""
    span: Span | None = None
    """The number or the noun that says how many."""
    alternatives: tuple[str, ...] = ()
    """The readings of an ambiguous form: ``("dual", "plural")`` for «مدنيين» without vowels."""

    def __attrs_post_init__(self) -> None:
        known = [bound for bound in (self.low, self.best, self.high) if bound is not None]
        if known != sorted(known):
            raise ValueError(f"a count needs low <= best <= high, not {self.low}/{self.best}/{self.high}")


def _place(annotation: Annotation[Any]) -> str:
    return f"{annotation.layer} {annotation.span.start}-{annotation.span.end}"


@frozen
class Link:
    """
    How one record stands to another; the other one is the annotation itself (``"layer/index"`` in the output).

    >>> from arnews import analyze
    >>> doc = analyze("قتل 5 أشخاص بينهم 3 أطفال", extractors=["casualties"])
    >>> [(link.relation, doc[link.target.span]) for one in doc.layer("casualties") for link in one.value.links]
    [('part_of', 'قتل 5 أشخاص')]
    """

    relation: Relation
    """How the two stand to each other: ``part_of``, ``same_as``, ``updates``, …"""
    target: Annotation[Any] = field(eq=_place, repr=_place)  # records link records: neither goes into the depth
    """The other record."""
    status: str | None = None
    """``"unknown"`` where the text says that nobody knows; ``"other_count"`` where the two count different things."""
    span: Span | None = None
    """The words that say so."""


def count_of(number: Number, span: Span | None = None, qualifier: Qualifier | None = None) -> Count | None:
    """
    Turn a number into a count; `qualifier` is used where the number itself has no hedge.

    A fraction, a percentage, an ordinal, a label or a number that is no whole one counts nothing: `None`. So does a
    vague number, whose word must be known («عشرات», «آلاف»).

    >>> count_of(Number("cardinal", 27, "at_least"))
    Count(low=27, best=27, high=None, qualifier='at_least', span=None, alternatives=())
    >>> count_of(Number("range", (5, 10))), count_of(Number("percent", 5))
    (Count(low=5, best=None, high=10, qualifier='range', span=None, alternatives=()), None)
    """
    if number.kind == "range" and isinstance(number.value, tuple):
        low, high = number.value
        if not (isinstance(low, int) and isinstance(high, int) and 0 <= low <= high):
            return None
        return Count(low, None, high, "range", span)
    if number.kind not in ("cardinal", "dual") or not isinstance(number.value, int) or number.value < 0:
        return None
    value, hedge = number.value, number.approx or qualifier or "exact"
    match hedge:
        case "at_least":
            return Count(value, value, None, "at_least", span)
        case "more_than":
            return Count(value + 1, None, None, "more_than", span)
        case "at_most":
            return Count(None, None, value, "at_most", span)
        case "less_than":
            return Count(None, None, max(value - 1, 0), "less_than", span)
        case "about":
            return Count(None, value, None, "about", span)
        case _:
            return Count(value, value, value, "exact", span)


def starting_at(tokens: Tokens, annotations: Iterable[Annotation[V]]) -> Mapping[int, Annotation[V]]:
    """
    Give annotations by the token they begin in; of several the one that comes last in the layer.

    >>> from arnews import analyze
    >>> doc = analyze("وصل نحو 27 مدنيا")
    >>> [place for place in starting_at(doc.tokens, doc.numbers)]
    [2]
    """
    return {tokens.at(annotation.span.start): annotation for annotation in annotations}


def ending_at(tokens: Tokens, annotations: Iterable[Annotation[V]]) -> Mapping[int, Annotation[V]]:
    """
    Give annotations by the token they end in; of several the one that comes last in the layer.

    >>> from arnews import analyze
    >>> doc = analyze("وصل سبعة وعشرون مدنيا")
    >>> [place for place in ending_at(doc.tokens, doc.numbers)]
    [2]
    """
    return {tokens.at(annotation.span.end - 1): annotation for annotation in annotations}


def claiming(quotations: Iterable[Annotation[Quotation]], span: Span) -> Annotation[Quotation] | None:
    """
    Give the quotation in whose content a place lies: the innermost one, `None` if the article itself says it.

    >>> inner = Annotation("quotations", Span(0, 9), Quotation((Span(5, 9),), None, None, None, "direct"))
    >>> claiming([inner], Span(6, 8)) is inner, claiming([inner], Span(2, 8))
    (True, None)
    """
    around = [
        (len(content), index, quotation)
        for index, quotation in enumerate(quotations)
        for content in quotation.value.content
        if content.start <= span.start and span.end <= content.end
    ]
    return min(around)[2] if around else None


def inside(annotations: Iterable[Annotation[V]], span: Span) -> tuple[Annotation[V], ...]:
    """
    Give the annotations that lie wholly in a place.

    >>> from arnews import analyze
    >>> doc = analyze("وصل 27 مدنيا و5 جنود")
    >>> [doc[one.span] for one in inside(doc.numbers, Span(4, 12))]
    ['27']
    """
    return tuple(one for one in annotations if span.start <= one.span.start and one.span.end <= span.end)
