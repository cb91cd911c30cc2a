"""Maha: cleaning and parsing of dimensions."""

from maha.cleaners.functions import normalize
from maha.parsers.functions import parse_dimension

LACKS = "tokens; values of dates are fields of datetime without granularity; numbers are not written"


def numbers(text: str) -> list[object]:
    return [*parse_dimension(text, numeral=True), *parse_dimension(text, ordinal=True)]


WORK = {
    "normalize": (
        "normalize(lam_alef, alef, waw, yeh, teh_marbuta)",
        lambda text: normalize(text, lam_alef=True, alef=True, waw=True, yeh=True, teh_marbuta=True),
    ),
    "find numbers": ("parse_dimension(numeral), (ordinal)", numbers),
    "find times": ("parse_dimension(time)", lambda text: parse_dimension(text, time=True)),
    "read a number": ("parse_dimension(numeral)", lambda text: parse_dimension(text, numeral=True)),
    "read a time": ("parse_dimension(time)", lambda text: parse_dimension(text, time=True)),
    "values of numbers": (
        "parse_dimension(numeral), (ordinal)",
        lambda text: [float(one.value) for one in sorted(numbers(text), key=lambda one: one.start)],  # type: ignore[attr-defined]
    ),
}
