"""What an entity is: somebody or something, with all mentions of it."""

from attrs import frozen

from arnews.mentions.value import Gender, Kind, Mention, Number

__all__ = ["Entity"]


@frozen
class Entity:
    """Somebody or something that a document names, in the order in which it does."""

    mentions: tuple[Mention, ...]
    """All mentions, in the order of the text."""
    fullest: Mention
    """The mention with a name and the most words of title, name and apposition; the first of equal ones."""
    kind: Kind | None = None
    gender: Gender | None = None
    number: Number = "one"
