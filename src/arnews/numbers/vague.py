"""Numbers that are not told: tens, a few, twenty-odd."""

from arnews.document import Reading
from arnews.numbers.around import after_context, after_waw, as_reading, entry_at, entry_beside
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.value import Number
from arnews.numbers.words import CONJUNCTION
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["odd_after", "odd_first", "read_vague"]


def read_vague(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a number that is not told: عشرات, مئات الآلاف, بضعة, آلاف.

    >>> from arnews import tokenize
    >>> number = read_vague(tokenize("عشرات الآلاف"), 0).value
    >>> number.value, number.low
    (None, 10000)
    """
    vague = entry_at(tokens, start, "vague")
    if vague is not None:
        if vague.needs:
            return None
        low, stop = int(vague.value), start + 1
        if (teen := entry_beside(tokens, stop, "ten_part")) is not None:
            low, stop = low + int(teen.value), stop + 1
        joined = after_waw(tokens, stop) if low == 3 else None
        ten = entry_at(tokens, joined, "ten") if joined is not None else None
        if ten is not None and joined is not None:  # بضعة وعشرون
            return as_reading(tokens, start, joined + 1, "vague", None, "vague", low + int(ten.value))
        tens = entry_beside(tokens, stop, "vague") if low == 3 else None  # بضع عشرات
        if tens is not None and tens.value != low and not tens.needs:
            low, stop = low * int(tens.value), stop + 1
        while (scale := entry_beside(tokens, stop, "scale", "hundred")) is not None and (
            scale.form == "plural" or low in (3, 13)
        ):
            low, stop = low * int(scale.value), stop + 1
        return as_reading(tokens, start, stop, "vague", None, "vague", low)
    plural = entry_at(tokens, start, "scale")
    if plural is None or plural.form != "plural":
        return None
    low, stop = int(plural.value), start + 1
    while (scale := entry_beside(tokens, stop, "scale")) is not None and scale.form == "plural":
        low, stop = low * int(scale.value), stop + 1
    return as_reading(tokens, start, stop, "vague", None, "vague", low)


def odd_first(tokens: Tokens, start: int) -> Reading[Number] | None:
    """Read a few and a round number: نيف وعشرون."""
    odd = after_context(tokens, start, "odd")
    first = after_waw(tokens, odd) if odd is not None else None
    number = read_cardinal(tokens, first) if first is not None else None
    if number is None or not isinstance(number.value.value, int) or number.value.value % 10:
        return None
    return as_reading(tokens, start, number.stop, "vague", None, "odd", number.value.value + 1)


def odd_after(tokens: Tokens, start: int, number: Reading[Number]) -> Reading[Number] | None:
    """Read a round number and a few: عشرون ونيف."""
    at = number.stop
    if word(tokens.words[at]).bare == CONJUNCTION:
        at += 1
    stop = after_context(tokens, at, "odd")
    if stop is None or not isinstance(number.value.value, int) or number.value.value % 10:
        return None
    return as_reading(tokens, start, stop, "vague", None, "odd", number.value.value + 1)
