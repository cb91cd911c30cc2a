"""What a mention is made of."""

from typing import Literal

from attrs import frozen

from arnews.spans import Span

__all__ = ["Gender", "Kind", "Mention", "Number"]

Kind = Literal["person", "crowd", "organisation", "media", "document", "country"]
Gender = Literal["he", "she"]
Number = Literal["one", "two", "many"]


@frozen
class Mention:
    """
    A noun phrase for somebody or something that can act or speak, with its parts.

    >>> from arnews import find_mentions
    >>> text = "التقى وزير النقل سامر العلي الوفد"
    >>> [text[one.title.start : one.title.end] for one in find_mentions(text) if one.title][:1]
    ['وزير النقل']
    """

    span: Span
    """The whole phrase with its apposition, without a relative clause and without proclitics."""
    kind: Kind | None
    """What its noun says it is; `None` where only a name is given or the noun is not known."""
    honorific: Span | None = None
    """Words of respect and ranks before the name: «معالي», «الدكتور»."""
    title: Span | None = None
    """The noun with what belongs to it: «رئيس نادي الصيد»."""
    name: Span | None = None
    """The name in it."""
    apposition: Span | None = None
    """A title or a name behind: «…، مدير المتحف»."""
    relative: Span | None = None
    """A relative clause behind it: «الذي وصل أمس»."""
    definite: bool = False
    """Whether it is definite, by its article, its owner or its name."""
    count: int | None = None
    """How many there are said to be: «ثلاثة مصادر»."""
    number: Number = "one"
    """Whether it is one, two or more."""
    gender: Gender | None = None
    """Of its verb: plurals of things are feminine; `None` where nothing shows it."""
