"""What an entity is: somebody or something, with all mentions of it."""

from attrs import frozen

from arnews.mentions.value import Gender, Kind, Mention, Number

__all__ = ["Entity"]


@frozen
class Entity:
    """
    Somebody or something that a document names, in the order in which it does.

    >>> from arnews import analyze, entities
    >>> doc = analyze("قال وزير النقل سامر العلي إن الجسر مفتوح. وأضاف الوزير أن الطريق مغلق")
    >>> [doc[one.fullest.span] for one in entities(doc)]
    ['وزير النقل سامر العلي']
    """

    mentions: tuple[Mention, ...]
    """All mentions, in the order of the text."""
    fullest: Mention
    """The mention with a name and the most words of title, name and apposition; the first of equal ones."""
    kind: Kind | None = None
    """What it is, where a noun says so."""
    gender: Gender | None = None
    """Its gender, where something shows it."""
    number: Number = "one"
    """Whether it is one, two or more."""
