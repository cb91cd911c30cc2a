"""What a casualty record says."""

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from arnews import Annotation, Span
from arnews.quotations import Quotation
from arnews.records import Count, Factuality, Link
from arnews.times import TimeExpression

__all__ = ["Casualty", "Cause", "Kind", "Location", "Victims"]

Kind = Literal["killed", "wounded", "missing", "detained", "abducted", "displaced", "affected", "losses"]


@frozen
class Victims:
    """
    Who came to harm, as far as the noun and its adjectives tell.

    >>> from arnews import analyze
    >>> doc = analyze("قتل 5 أطفال سوريين", extractors=["casualties"])
    >>> victims = doc.layer("casualties")[0].value.victims
    >>> doc[victims.span], victims.age, victims.nationality
    ('أطفال', 'child', 'SY')
    """

    span: Span | None = None
    """The head noun."""
    status: Literal["civilian", "combatant", "unknown"] = "unknown"
    """Whether they are civilians or fight."""
    group: str | None = None
    """police, official, journalist, medic, aid_worker, student, migrant, prisoner, rebel, soldier."""
    age: Literal["child", "adult", "elderly"] | None = None
    """How old they are, roughly."""
    age_low: int | None = None
    """In years."""
    age_high: int | None = None
    """In years, where the text has a range."""
    gender: Literal["male", "female"] | None = None
    """Their gender."""
    nationality: str | None = None
    """ISO 3166-1 alpha-2."""
    affiliation: Span | None = None
    """The words for whom they belong to."""


@frozen
class Cause:
    """
    What did it: a mode as in PLOVER, or airstrike, shelling, gunfire, clash, attack, quake, flood, fire, crash.

    >>> from arnews import analyze
    >>> doc = analyze("قتل 5 مدنيين في قصف جوي على البلدة", extractors=["casualties"])
    >>> cause = doc.layer("casualties")[0].value.cause
    >>> cause.mode, doc[cause.span]
    ('airstrike', 'قصف جوي')
    """

    mode: str
    """The kind of cause."""
    span: Span
    """The words for it."""


@frozen
class Location:
    """
    Where it happened; `record` is the place of the ``places`` layer where that was asked for.

    >>> from arnews import analyze
    >>> doc = analyze("قتل 5 مدنيين في مدينة حلب", extractors=["casualties"])
    >>> [doc[place.span] for place in doc.layer("casualties")[0].value.place]
    ['مدينة حلب']
    """

    span: Span
    """Where the name stands."""
    precision: int
    """As in UCDP's ``where_prec``: 1 the exact place, 4 a province, 6 a country, 7 unknown."""
    record: Annotation[Any] | None = None
    """The annotation of the ``places`` layer."""
    country: str | None = None
    """ISO 3166-1 alpha-2, of a country that was known without that layer."""
    head: str = ""
    """The word for its kind, where the text has one before the name: «مدينة»."""
    name: str = ""
    """The words behind it, without marks."""
    beside: bool = False
    """Whether it may lie outside that place: «شمال شرق بغداد»."""


@frozen
class Casualty:
    """
    Harm to people: what, how many, to whom, by what, where, when, and who says so.

    What the text does not say is `None`. The text's word for it, and for every other field, is in `evidence`.

    >>> from arnews import analyze
    >>> doc = analyze("قال الوزير إن 27 مدنيا على الأقل قتلوا في حلب", extractors=["casualties"])
    >>> [one] = doc.layer("casualties")
    >>> one.value.kind, one.value.count.best, one.value.count.qualifier, doc[one.value.claimant]
    ('killed', 27, 'at_least', 'الوزير')
    """

    kind: Kind
    """What happened to them; ``affected`` also where one number counts dead and wounded: «61 قتيلا وجريحا»."""
    count: Count
    """How many, as an interval."""
    victims: Victims
    """Who they are."""
    cause: Cause | None = None
    """What did it."""
    perpetrator: Span | None = None
    """Who did it, as claimed."""
    target: Span | None = None
    """What was hit."""
    place: tuple[Location, ...] = ()
    """Where it happened."""
    date: Annotation[TimeExpression] | None = None
    """When: the time expression."""
    date_precision: int | None = None
    """As in ACLED's ``time_precision``: 1 the day, 2 the week or some days, 3 the month; else `None`."""
    quotation: Annotation[Quotation] | None = None
    """The quotation that claims it; `None` if the article itself says it."""
    claimant: Span | None = None
    """Who says so: the fullest mention of the quotation's speaker, or who reported «القتلى»."""
    factuality: Factuality = "asserted"
    """Whether it is told as a fact, denied, unconfirmed or hypothetical."""
    confidence: float = 1.0
    """A rough share of right readings of its rule."""
    sentence: int = 0
    """Which sentence of the document."""
    running: bool = False
    """Whether it is a running figure, a toll that rose or counts since a date: «ليرتفع عدد القتلى إلى 88»."""
    links: tuple[Link, ...] = ()
    """How it stands to other records."""
    evidence: Mapping[str, Span] = field(factory=dict, hash=False)
    """The words for each part: trigger, count, qualifier, victims, cause, perpetrator, target, place, date, age."""
