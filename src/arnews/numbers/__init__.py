"""Numbers in words and digits."""

from typing import TYPE_CHECKING

from arnews.late import offered

if TYPE_CHECKING:
    from arnews.numbers.extract import find_numbers, numbers, parse_number
    from arnews.numbers.grammar import read_number
    from arnews.numbers.phrases import (
        write_clock,
        write_date,
        write_fraction,
        write_money,
        write_percent,
        write_range,
        write_year,
    )
    from arnews.numbers.quantities import find_quantities
    from arnews.numbers.value import Approx, Exact, Number, NumberKind, NumberValue, Quantity
    from arnews.numbers.write import Case, CountedNoun, Gender, write_number, write_ordinal

__all__ = [
    "Approx",
    "Case",
    "CountedNoun",
    "Exact",
    "Gender",
    "Number",
    "NumberKind",
    "NumberValue",
    "Quantity",
    "find_numbers",
    "find_quantities",
    "numbers",
    "parse_number",
    "read_number",
    "write_clock",
    "write_date",
    "write_fraction",
    "write_money",
    "write_number",
    "write_ordinal",
    "write_percent",
    "write_range",
    "write_year",
]

if not TYPE_CHECKING:  # or checkers would take every name to be there
    __getattr__, __dir__ = offered(
        __name__,
        {
            "extract": "find_numbers numbers parse_number",
            "grammar": "read_number",
            "phrases": "write_clock write_date write_fraction write_money write_percent write_range write_year",
            "quantities": "find_quantities",
            "value": "Approx Exact Number NumberKind NumberValue Quantity",
            "write": "Case CountedNoun Gender write_number write_ordinal",
        },
    )
