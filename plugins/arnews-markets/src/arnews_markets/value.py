"""What an amount means."""

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from arnews import Annotation, Span
from arnews.numbers import Approx, NumberValue

__all__ = ["Amount", "Base", "Change", "Direction", "Instrument", "Kind"]

Kind = Literal[
    "money", "profit", "loss", "budget", "capital", "share", "price", "index_level", "exchange_rate", "rate",
    "change_only",
]  # fmt: skip
Direction = Literal["up", "down", "flat"]
Base = Literal["previous_close", "month", "quarter", "year"]


@frozen
class Instrument:
    """
    What is quoted, by a short name: ``brent``, ``gold``, ``tasi``, ``inflation``, ``usd_egp``.

    >>> from arnews import analyze
    >>> doc = analyze("ارتفع خام برنت 2% إلى 84.5 دولارا للبرميل", extractors=["amounts"])
    >>> instrument = doc.layer("amounts")[0].value.instrument
    >>> instrument.id, doc[instrument.span]
    ('brent', 'خام برنت')
    """

    id: str
    """The short name."""
    span: Span
    """The words for it."""


@frozen
class Change:
    """
    Which way it went, by how much, compared with what.

    >>> from arnews import analyze
    >>> doc = analyze("ارتفع خام برنت 2% إلى 84.5 دولارا للبرميل", extractors=["amounts"])
    >>> change = doc.layer("amounts")[0].value.change
    >>> change.direction, change.percent
    ('up', 2)
    """

    direction: Direction
    """Which way it went."""
    percent: NumberValue = None
    """By how many per cent."""
    absolute: NumberValue = None
    """By how much, in `unit`."""
    unit: str | None = None
    """Of `absolute`: an ISO 4217 code, ``points``, ``bps`` (hundredths of a point), ``percent`` (points of a rate)."""
    base: Base | None = None
    """What it is compared with."""


@frozen
class Amount:
    """
    An amount of money, a price, the level of an index or a rate; or only its change.

    The value is exact, two values for a range. `unit` is an ISO 4217 code, ``percent`` or ``points``; it is `None` for
    a currency that nothing settles, which `candidates` lists.

    >>> from arnews import analyze
    >>> doc = analyze("ارتفع خام برنت 2% إلى 84.5 دولارا للبرميل", extractors=["amounts"])
    >>> [(one.value.kind, one.value.value, one.value.unit, one.value.per) for one in doc.layer("amounts")]
    [('price', Decimal('84.5'), 'USD', 'barrel')]
    """

    kind: Kind
    """What it is an amount of."""
    value: NumberValue
    """The exact value; two for a range, `None` where only a change is told."""
    unit: str | None
    """An ISO 4217 code, ``percent`` or ``points``."""
    approx: Approx | None = None
    """How it is hedged."""
    per: str | None = None
    """What a price is for (``barrel``, ``ounce``, …), or the other currency of a rate of exchange."""
    instrument: Instrument | None = None
    """What is quoted."""
    change: Change | None = None
    """How it changed."""
    candidates: tuple[str, ...] = ()
    """The currencies that it may be, where nothing settles it."""
    date: Annotation[Any] | None = None
    """The time expression of the sentence, if it has one and the ``times`` layer was run."""
    confidence: float = 1.0
    """A rough share of right readings of its rule."""
    evidence: Mapping[str, Span] = field(factory=dict, hash=False)
    """The words for value, unit, per, instrument, direction, change and base."""
