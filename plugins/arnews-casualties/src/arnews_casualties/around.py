"""What was found around the victims."""

from attrs import define, field

from arnews import Annotation, Span
from arnews.times import TimeExpression
from arnews_casualties.value import Cause, Location

__all__ = ["Circumstances"]


@define
class Circumstances:
    """What was found around the victims."""

    cause: Cause | None = None
    perpetrator: Span | None = None
    target: Span | None = None
    place: list[Location] = field(factory=list)
    date: Annotation[TimeExpression] | None = None
    end: int = 0
    """The code point where the last of them ends."""
