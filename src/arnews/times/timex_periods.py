"""How TIMEX3 writes a period: P3D, PT1H30M, and parts of a unit in a smaller one where they are whole."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from arnews.times.written import Written

__all__ = ["join_periods", "plain_amount", "timex_period", "whole_period", "with_fraction"]


def timex_period(amount: str, unit: str) -> str:
    """
    Write a period as TIMEX3 has it.

    >>> timex_period("3", "D"), timex_period("X", "H"), timex_period("15", "MIN")
    ('P3D', 'PTXH', 'PT15M')
    """
    if unit in ("S", "MIN", "H"):
        return f"PT{amount}{unit[0]}"
    return f"P{amount}{'D' if unit == 'NI' else unit}"


def plain_amount(value: int | Decimal | Fraction) -> str:
    """
    Write a number as the value of a period has it.

    >>> plain_amount(3), plain_amount(Fraction(5, 2)), plain_amount(Decimal("1.50")), plain_amount(Fraction(4))
    ('3', '2.5', '1.5', '4')
    """
    if isinstance(value, int) or value == int(value):
        return str(int(value))
    return f"{float(value):g}"


def whole_period(amount: int | Decimal | Fraction, code: str) -> str:
    """
    Write so many of a unit; a part of one in the smaller unit in which it is whole.

    >>> whole_period(Fraction(1, 2), "H"), whole_period(Fraction(1, 4), "Y"), whole_period(3, "D")
    ('PT30M', 'P3M', 'P3D')
    """
    return str(with_fraction(Fraction(amount), code).value)


def with_fraction(amount: Fraction, code: str) -> Written:
    """Give a period with a part of a unit; a part alone is told in a smaller unit where that is whole: half an hour."""
    whole, part = int(amount), amount - int(amount)
    smaller = _SMALLER.get((code, part.denominator))
    if not whole:
        value = timex_period(plain_amount(part), code)
        if smaller is not None:
            value = timex_period(str(part.numerator * smaller[0]), smaller[1])
            return Written(type="DURATION", value=value, amount=str(part.numerator * smaller[0]), unit=smaller[1])
        return Written(type="DURATION", value=value, unit=code)
    rest = ((str(part.numerator * smaller[0]), smaller[1]),) if smaller is not None else ()
    value = timex_period(plain_amount(amount), code)
    if rest and part.denominator not in _AS_DECIMALS:  # a third of an hour has no end as a decimal
        value = join_periods([timex_period(str(whole), code), timex_period(*rest[0])])
    return Written(type="DURATION", value=value, amount=str(whole), unit=code, rest=rest)


_SMALLER: Final = {
    ("CE", 2): (50, "Y"), ("CE", 4): (25, "Y"), ("DE", 2): (5, "Y"),
    ("Y", 2): (6, "M"), ("Y", 3): (4, "M"), ("Y", 4): (3, "M"),
    ("M", 2): (15, "D"), ("D", 2): (12, "H"), ("H", 2): (30, "MIN"), ("H", 3): (20, "MIN"), ("H", 4): (15, "MIN"),
    ("MIN", 2): (30, "S"),
    ("Y", 6): (2, "M"), ("Y", 12): (1, "M"), ("W", 7): (1, "D"), ("D", 24): (1, "H"),
    **{("H", parts): (60 // parts, "MIN") for parts in (5, 6, 10, 12, 15, 20, 30, 60)},
}  # fmt: skip
"""What a half, a third or a quarter of a unit is in a smaller one, and minutes as parts of an hour."""
_AS_DECIMALS: Final = frozenset({2, 4})


def join_periods(periods: list[str]) -> str:
    """
    Write several periods as one.

    >>> join_periods(["P1Y", "P3M"]), join_periods(["P1D", "PT2H", "PT5M"])
    ('P1Y3M', 'P1DT2H5M')
    """
    days = "".join(period[1:] for period in periods if not period.startswith("PT"))
    clock = "".join(period[2:] for period in periods if period.startswith("PT"))
    return f"P{days}" + (f"T{clock}" if clock else "")
