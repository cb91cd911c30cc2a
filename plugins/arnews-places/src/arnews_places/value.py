"""What a place record says."""

from typing import Literal

from attrs import frozen

__all__ = ["Candidate", "Gazetteer", "Kind", "Method", "Place", "Ref", "Role"]

Kind = Literal["country", "adm1", "city", "village", "region", "water", "facility"]
Role = Literal["literal", "metonym", "adjective", "part"]
Gazetteer = Literal["geonames", "iso", "cldr"]
Method = Literal["exact", "clitic", "folded", "demonym", "context"]


@frozen
class Ref:
    """
    Where more is to be found: a GeoNames id, an ISO 3166-2 or a CLDR territory code.

    >>> from arnews import analyze
    >>> doc = analyze("وصل الوفد إلى سوريا", extractors=["places"])
    >>> doc.layer("places")[0].value.ref
    Ref(gazetteer='geonames', id='163843')
    """

    gazetteer: Gazetteer
    """Which list it is in."""
    id: str
    """Its key there."""


@frozen
class Candidate:
    """
    One of several places that the name may mean; `score` is its share, all of them together have 1.

    >>> from arnews import analyze
    >>> doc = analyze("وصل الوفد إلى طرابلس", extractors=["places"])
    >>> [(one.country, one.score > 0) for one in doc.layer("places")[0].value.candidates]
    [('LY', True), ('LB', True), ('LY', True)]
    """

    ref: Ref | None
    """Where more is to be found."""
    kind: Kind
    """What sort of place it is."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    score: float
    """Its share of all candidates."""


@frozen
class Place:
    """
    A place that the text names, or whose people or things it names by an adjective.

    Coordinates and population are those of GeoNames; what it does not know is `None`.

    >>> from arnews import analyze
    >>> doc = analyze("وصل الوفد إلى دمشق", extractors=["places"])
    >>> [one] = doc.layer("places")
    >>> one.value.name_en, one.value.kind, one.value.country, round(one.value.lat, 1)
    ('Damascus', 'city', 'SY', 33.5)
    """

    name: str
    """The usual Arabic name, whatever spelling the text has."""
    name_en: str
    """The usual English name."""
    kind: Kind
    """What sort of place it is."""
    role: Role = "literal"
    """``metonym`` for «موسكو» the government, ``adjective`` for «السورية», ``part`` for «حلب» in «ريف حلب»."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    adm1: str | None = None
    """ISO 3166-2."""
    ref: Ref | None = None
    """Where more is to be found."""
    lat: float | None = None
    """Degrees north."""
    lon: float | None = None
    """Degrees east."""
    population: int | None = None
    """How many live there."""
    method: Method = "exact"
    """How it was found: as written, after a proclitic, by folding, as an adjective, or chosen by its context."""
    candidates: tuple[Candidate, ...] = ()
    """At most five, the best first; none where the name means one place only."""
    norm: str | None = None
    """The name with its article restored, where «لل» has swallowed it."""
