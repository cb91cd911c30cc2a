"""Ordinals: the first, the twenty-first, the tenth after the hundredth."""

from typing import Final

from attrs import evolve

from arnews.document import Reading
from arnews.numbers.around import after_context, after_waw, as_reading, entry_at, entry_beside
from arnews.numbers.cardinals import sum_at
from arnews.numbers.counted import is_definite
from arnews.numbers.value import Number
from arnews.numbers.words import number_finder, owners
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["after_hundreds", "beyond_hundreds", "read_ordinal"]


def read_ordinal(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read an ordinal: الأول, الثانية عشرة, الحادي والعشرون, العاشر بعد المئة, أولها.

    >>> from arnews import tokenize
    >>> read_ordinal(tokenize("الحادية والعشرين"), 0).value.value, read_ordinal(tokenize("وثانيها"), 0).span
    (21, Span(start=1, end=5))
    """
    unit = entry_at(tokens, start, "ordinal")
    if unit is None:
        return None
    if unit.needs == "feminine" and not _is_feminine(tokens, start - 1):
        return None
    if unit.form == "owned":
        return _without_owner(tokens, start, int(unit.value))
    value, stop = int(unit.value), start + 1
    addend = after_waw(tokens, stop)
    if (teen := entry_beside(tokens, stop, "ten_part")) is not None:
        value, stop = value + int(teen.value), stop + 1
    elif addend is not None and (ten := entry_at(tokens, addend, "ten")) is not None:
        value, stop = value + int(ten.value), addend + 1
    elif unit.needs == "compound":
        return None
    value, stop = beyond_hundreds(tokens, value, stop)
    return as_reading(tokens, start, stop, "ordinal", value, "ordinal")


def _is_feminine(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite noun in ة stands at a token: المرحلة (الأولي), للمرة (الأولي); not التحقيق (الأولي)."""
    if index < 0 or not word(tokens.words[index]).folded.endswith(_HEH):
        return False
    return is_definite(tokens, index) and not tokens.begins_line(index + 1)


_HEH: Final = "\N{ARABIC LETTER HEH}"


def _without_owner(tokens: Tokens, start: int, value: int) -> Reading[Number] | None:
    """Give the ordinal of a word that ends with a pronoun, which is no part of it; «ثانيةن» does not."""
    reading = as_reading(tokens, start, start + 1, "ordinal", value, "ordinal")
    bare = word(tokens.words[start]).bare
    owner = next((one for one in owners() if bare.endswith(one)), None)
    if owner is None:
        return None
    return evolve(reading, span=Span(reading.span.start, tokens.until(start, len(bare) - len(owner))))


def beyond_hundreds(tokens: Tokens, value: int, stop: int) -> tuple[int, int]:
    """Read the hundreds after an ordinal: بعد المئة, بعد الألف والتسعمئة."""
    joint = after_context(tokens, stop, "beyond")
    found = number_finder()(tokens.words[joint]) if joint is not None and joint < len(tokens.words) else None
    above = sum_at(tokens, joint) if joint is not None and found is not None and found.definite else None
    if above is None or not isinstance(above[0], int) or above[0] <= 0 or above[0] % 100:
        return value, stop
    return value + above[0], above[1]


def after_hundreds(tokens: Tokens, start: int, hundreds: Reading[Number]) -> Reading[Number] | None:
    """
    Read an ordinal whose hundreds stand first, both with the article: المئة والسابعة, الألف والخامسة.

    >>> from arnews import tokenize
    >>> from arnews.numbers.cardinals import read_cardinal
    >>> tokens = tokenize("المئة والسابعة")
    >>> after_hundreds(tokens, 0, read_cardinal(tokens, 0)).value.value
    107
    """
    value, addend = hundreds.value.value, after_waw(tokens, hundreds.stop)
    if addend is None or addend >= len(tokens.words) or not isinstance(value, int) or value % 100:
        return None
    at = number_finder()(tokens.words[addend])
    rest = read_ordinal(tokens, addend) if at is not None and at.definite else None
    if rest is None or not isinstance(rest.value.value, int) or rest.value.value >= 100:
        return None
    return as_reading(tokens, start, rest.stop, "ordinal", value + rest.value.value, "ordinal")
