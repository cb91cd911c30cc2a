"""What a number in a text means."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import frozen

from arnews.errors import NumberError
from arnews.spans import Span

__all__ = [
    "Approx",
    "Exact",
    "Number",
    "NumberKind",
    "NumberValue",
    "Quantity",
    "exact_product",
    "exact_sum",
    "simplest",
]

NumberKind = Literal["cardinal", "ordinal", "percent", "fraction", "range", "vague", "dual", "label"]
Approx = Literal["about", "more_than", "at_least", "less_than", "at_most"]
Exact = int | Decimal | Fraction
NumberValue = Exact | tuple[Exact, Exact] | None


def simplest(value: Fraction) -> Exact:
    """Give a fraction as an `int` or a `Decimal` where that is exact."""
    if value.denominator == 1:
        return int(value)
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal if Fraction(decimal) == value else value


def exact_sum(one: Exact, other: Exact) -> Exact:
    """Add two numbers of whatever kinds, in the simplest kind that has the sum."""
    return one + other if isinstance(one, int) and isinstance(other, int) else simplest(Fraction(one) + Fraction(other))


def exact_product(one: Exact, other: Exact) -> Exact:
    """Multiply two numbers of whatever kinds, in the simplest kind that has the product."""
    return one * other if isinstance(one, int) and isinstance(other, int) else simplest(Fraction(one) * Fraction(other))


@frozen
class Number:
    """
    A number: its kind, its exact value (two for a range, `None` for a vague one), and how it was hedged.

    >>> Number("cardinal", 27, "at_least").bounds
    (27, None)
    """

    kind: NumberKind
    """What sort of number it is."""
    value: NumberValue
    """Its exact value: two for a range, `None` for a vague number."""
    approx: Approx | None = None
    """How it is hedged; `None` where it is not."""
    low: int | None = None
    """The least that a vague number can mean: 10 for عشرات."""
    style: Literal["dialect"] | None = None
    """Set where a spelling of the dialects was read (تلاتة)."""

    @property
    def bounds(self) -> tuple[Exact | None, Exact | None]:
        """
        The least and the most it can mean, both inclusive; `None` where there is no bound.

        "more than 20" of things that are counted begins at 21; "about 20" and a vague number have no upper bound.

        >>> Number("cardinal", 20, "more_than").bounds, Number("range", (5, 10)).bounds
        ((21, None), (5, 10))
        """
        if isinstance(self.value, tuple):
            return self.value
        if self.value is None or self.approx == "about":
            return self.low, None
        if self.approx == "more_than":
            return (self.value + 1 if isinstance(self.value, int) else self.value), None
        if self.approx == "at_least":
            return self.value, None
        if self.approx == "less_than":
            return None, (self.value - 1 if isinstance(self.value, int) else self.value)
        if self.approx == "at_most":
            return None, self.value
        return self.value, self.value

    def as_int(self) -> int:
        """
        Give the value as an `int`; that of a range, of a vague number or between two whole ones is a `NumberError`.

        How it is hedged is left aside, as in `value`.

        >>> from arnews import parse_number
        >>> parse_number("سبعة وعشرون ألفا").as_int() + 1
        27001
        """
        value = self.as_fraction()
        if value.denominator != 1:
            raise NumberError(f"{value} is no whole number; as_fraction gives it")
        return value.numerator

    def as_decimal(self) -> Decimal:
        """
        Give the value as a `Decimal`; that of a range, of a vague number or of a third is a `NumberError`.

        >>> Number("cardinal", 27).as_decimal() / 4
        Decimal('6.75')
        """
        value = simplest(self.as_fraction())
        if isinstance(value, Fraction):
            raise NumberError(f"{value} has no end as a decimal; as_fraction gives it")
        return Decimal(value)

    def as_fraction(self) -> Fraction:
        """
        Give the value as a `Fraction`; that of a range or of a vague number is a `NumberError`.

        >>> Number("range", (5, 10)).as_fraction()
        Traceback (most recent call last):
        ...
        arnews.errors.NumberError: a range has no one value; bounds gives (5, 10)
        """
        if self.value is None or isinstance(self.value, tuple):
            kind = "a range" if isinstance(self.value, tuple) else "a vague number"
            raise NumberError(f"{kind} has no one value; bounds gives {self.bounds}")
        return Fraction(self.value)


@frozen
class Quantity:
    """
    A number of something: the unit is a UCUM or ISO 4217 code, or `None` where only the noun is known.

    >>> from arnews import find_quantities
    >>> found = next(iter(find_quantities("قطعت السيارة 60 كيلومترا")))
    >>> found.value.number.value, found.value.unit
    (60, 'km')
    """

    number: Number
    """How many."""
    unit: str | None
    """The code of the unit, in UCUM or ISO 4217."""
    noun: Span | None = None
    """Where the noun stands that is counted or measured."""
