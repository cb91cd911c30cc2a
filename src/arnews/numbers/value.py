"""What a number in a text means."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import frozen

from arnews.spans import Span

__all__ = ["Approx", "Number", "NumberKind", "NumberValue", "Quantity"]

NumberKind = Literal["cardinal", "ordinal", "percent", "fraction", "range", "vague", "dual", "label"]
Approx = Literal["about", "more_than", "at_least", "less_than", "at_most"]
Exact = int | Decimal | Fraction
NumberValue = Exact | tuple[Exact, Exact] | None


@frozen
class Number:
    """
    A number: its kind, its exact value (two for a range, `None` for a vague one), and how it was hedged.

    >>> Number("cardinal", 27, "at_least").value
    27
    """

    kind: NumberKind
    value: NumberValue
    approx: Approx | None = None


@frozen
class Quantity:
    """A number of something: the unit is a UCUM or ISO 4217 code, or `None` where only the noun is known."""

    number: Number
    unit: str | None
    noun: Span | None = None
