"""Numbers in words and digits."""

from arnews.numbers.extract import numbers
from arnews.numbers.value import Approx, Number, NumberKind, NumberValue, Quantity

__all__ = ["Approx", "Number", "NumberKind", "NumberValue", "Quantity", "numbers"]
