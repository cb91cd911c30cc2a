"""What is written: a time expression read from tokens, not yet set against a publication date."""

from typing import NamedTuple

from arnews.times.value import TimexMod, TimexType

__all__ = ["Part", "Written"]


class Written(NamedTuple):
    """A time expression as it is written."""

    type: TimexType = "DATE"
    year: int | None = None
    end_year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str = "gregorian"
    weekday: int | None = None
    offset: int | None = None
    """Days from the day of writing."""
    direction: int | None = None
    """-1 last, 0 this, 1 next; of the unit, the weekday or the month."""
    unit: str | None = None
    same: int | None = None
    """Units from a date that was just given."""
    part: str | None = None
    hour: int | None = None
    minute: int = 0
    zone: str = ""
    amount: str | None = None
    rest: tuple[tuple[str, str], ...] = ()
    """Amounts of smaller units that are added: two hours and ten minutes."""
    anchor: int | None = None
    """-1 before, 1 after the day of writing, by `amount` of `unit`."""
    week: int | None = None
    """Of a weekday the weeks from this one (Thursday of next week), of a year the number of a week."""
    holiday: str | None = None
    """named: with its month and day; feast: whichever of the two feasts is nearest, `day` counts its days."""
    nth: int | None = None
    """Which day, or which such weekday, of a month or year; -1 is the last."""
    value: str | None = None
    """Where it is plain: PRESENT_REF, P1D, 198."""
    portion: str | None = None
    """Q1-Q4, H1, H2, SP, SU, FA, WI of the year."""
    mod: TimexMod | None = None
    years: int | None = None
    """Of a month: the year it lies in, in years from this one, or with `same` from the one given last."""
    months: int | None = None
    """Of a day that comes again: the month it lies in, in months from that of its date."""
    before: bool = False
    """Whether `years` are counted from the year given last: نفس الشهر من العام السابق."""
    new: bool = False
    """The year that begins soon or has begun: العام الهجري الجديد."""
    second: int | None = None
    """Of a minute."""
    sure: bool = True
    """Whether the name of a month can be nothing else where it stands."""
    marked: bool = True
    """Whether the calendar of a year is told, by a mark or its month; else by its number alone."""
    eve: bool = False
    """The night before: ليلة العيد."""
    every: bool = False
    """A date that comes every year."""
    later: bool = False
    """The day after: the hour that ends what begins in the evening before."""


Part = tuple[Written, int]
"""What is written, and the token after it."""
