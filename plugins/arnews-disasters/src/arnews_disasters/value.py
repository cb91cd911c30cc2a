"""What is said of a disaster."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from attrs import field, frozen

from arnews import Annotation, Span
from arnews.records import Factuality

__all__ = ["Disaster", "Kind"]

Kind = Literal[
    "earthquake", "tsunami", "volcano", "flood", "storm", "landslide", "avalanche", "fire", "drought", "heatwave",
]  # fmt: skip


@frozen
class Disaster:
    """
    A disaster: what struck, how strongly, where and when; what the text does not say is `None`.

    All that a document tells of one disaster is in one record, `mentions` says where.

    >>> from arnews import analyze
    >>> doc = analyze("ضرب زلزال بقوة 6.4 درجات مدينة اللاذقية", extractors=["disasters"])
    >>> [one] = doc.layer("disasters")
    >>> one.value.kind, one.value.magnitude
    ('earthquake', Decimal('6.4'))
    """

    kind: Kind
    """What struck."""
    name: Span | None = None
    """Of a storm or a volcano: «إعصار دانيال», «بركان إتنا»."""
    magnitude: Decimal | None = None
    """Of an earthquake, in degrees of the usual scales."""
    depth_km: Decimal | None = None
    """Of an earthquake, in kilometres."""
    wind_kmh: Decimal | None = None
    """Of a storm, in kilometres an hour."""
    area: tuple[Decimal, str] | None = None
    """What burnt or was flooded, with the unit: ``hectare``, ``square kilometre``, ``acre``."""
    place: tuple[Span, ...] = ()
    """Where, the nearest names; with the ``places`` layer those that it knows."""
    date: Annotation[Any] | None = None
    """When: the time expression."""
    casualties: tuple[Annotation[Any], ...] = ()
    """The records of the ``casualties`` layer that it caused, where that was run."""
    factuality: Factuality = "asserted"
    """``hypothetical`` for one that is warned of or expected."""
    mentions: tuple[Span, ...] = ()
    """Every place where the text speaks of it."""
    confidence: float = 1.0
    """A rough share of right readings of its rule."""
    evidence: Mapping[str, Span] = field(factory=dict, hash=False)
    """The words for ``magnitude``, ``depth``, ``wind``, ``area`` and the verb (``struck``)."""
