"""What a time expression is resolved against."""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

__all__ = ["Context"]


@frozen
class Context:
    """What a time expression is resolved against."""

    published: date | None
    future: bool = False
    """Whether the words before it are in the future tense."""
    past: bool = False
    """Whether they are in the past tense."""
    last: date | None = None
    """The day that was given last in the same sentence."""
    given: Mapping[str, date] = {}
    """Where the month and the year that were given last in the same sentence begin, by their unit."""
    near: date | None = None
    """The day that was given last, if it stands right before."""
    from_day: date | None = None
    """The day that it ends a range from: Monday in «from Monday to Friday»."""
    known: Mapping[int, int] = {}
    """Months that were given with their year earlier in the text, and that year."""
    story: date | None = None
    """Where the date of years past begins that was given last in the same sentence."""
    moon: tuple[int, int] | None = None
    """The Hijri year and month that were given last in the same sentence, if no Gregorian one was after it."""
    preferred: bool = False
    """Whether no word and no tense said so, but the one who asks."""
    history: bool = False
    """Whether the text tells of centuries past, by the years of the common era that it names."""
