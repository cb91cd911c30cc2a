"""What is said of a person, a role and an organisation."""

from typing import Any, Literal

from attrs import field, frozen

from arnews import Annotation, Span

__all__ = ["Mention", "NamePart", "Organization", "OrganizationCategory", "PartKind", "Person", "Role", "RoleCategory"]

PartKind = Literal["given", "father", "family", "kunya"]
Mention = Literal["full", "short", "nominal"]
RoleCategory = Literal[
    "head_of_state", "head_of_government", "minister", "spokesperson", "military_commander", "armed_group_leader",
    "diplomat", "un_official", "legislator", "judge", "police", "expert", "witness", "executive", "sport", "cleric",
    "official", "other",
]  # fmt: skip
OrganizationCategory = Literal[
    "government", "ministry", "military", "intelligence", "police", "armed_group", "igo", "ngo", "party", "media",
    "company", "court", "presidency", "parliament", "club", "education", "body",
]  # fmt: skip


@frozen
class Organization:
    """
    A body that acts or speaks; its span is the name without proclitics.

    >>> from arnews import analyze
    >>> doc = analyze("أعلنت وزارة الصحة السورية الحصيلة", extractors=["organizations"])
    >>> [(doc[one.span], one.value.category, one.value.country) for one in doc.layer("organizations")]
    [('وزارة الصحة السورية', 'ministry', 'SY')]
    """

    category: OrganizationCategory
    """What sort of body it is."""
    country: str | None = None
    """ISO 3166-1 code, if the name says it."""
    acronym: Span | None = None
    """The short name in brackets behind it."""


@frozen
class Role:
    """
    A title that somebody holds; its span is the whole phrase, without the name.

    >>> from arnews import analyze
    >>> doc = analyze("قال وزير النقل السوري سامر العلي إن الجسر مفتوح", extractors=["roles"])
    >>> [one] = doc.layer("roles")
    >>> doc[one.span], one.value.category, one.value.country
    ('وزير النقل السوري', 'minister', 'SY')
    """

    category: RoleCategory
    """What sort of role it is."""
    of: Annotation[Organization] | None = field(default=None, eq=lambda of: of and of.span)
    """The organisation in the phrase."""
    country: str | None = None
    """ISO 3166-1 code, where the phrase says it."""
    former: bool = False
    """Whether it was held before: «الوزير السابق»."""
    person: Span | None = None
    """The name that stands with it."""
    head: str = ""
    """The word that says what the role is, folded, without the article."""


@frozen
class NamePart:
    """
    One part of a name.

    >>> from arnews import analyze
    >>> doc = analyze("قال وزير النقل سامر العلي إن الجسر مفتوح", extractors=["people"])
    >>> [(part.kind, doc[part.span]) for part in doc.layer("people")[0].value.parts]
    [('given', 'سامر'), ('family', 'العلي')]
    """

    kind: PartKind
    """Which part it is."""
    span: Span
    """Where it stands."""


def _place(annotation: Any) -> Any:
    return annotation and (annotation.layer, annotation.span)


@frozen
class Person:
    """
    A mention of somebody; its span is the name, without titles, or the phrase that stands for it.

    >>> from arnews import analyze
    >>> doc = analyze("قال وزير النقل سامر العلي إن الجسر مفتوح", extractors=["people", "roles"])
    >>> [one] = doc.layer("people")
    >>> doc[one.span], one.value.mention, doc[one.value.role.span]
    ('سامر العلي', 'full', 'وزير النقل')
    """

    mention: Mention
    """Whether it is a full name, a short one, or a phrase."""
    parts: tuple[NamePart, ...] = ()
    """The parts of the name."""
    role: Annotation[Role] | None = field(default=None, eq=_place)
    """The role that stands with the name here."""
    canonical: Annotation["Person"] | None = field(default=None, eq=_place)
    """The fullest mention in the document; `None` if this is the one."""
    country: str | None = None
    """ISO 3166-1 code, where the text says it."""
