"""Cardinals: whole and decimal numbers in words, digits or both."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from arnews.document import Reading
from arnews.letters import DIGIT_VALUES
from arnews.numbers.around import Part, Whole, after_context, after_waw, as_reading, entry_at, entry_beside
from arnews.numbers.fractions import fraction_at, simplest
from arnews.numbers.value import Number
from arnews.tokenization import Tokens, word

__all__ = ["read_cardinal", "sum_at", "whole_or_decimal"]


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read 1-99 in words: ثلاثة, ثلاثة عشر, ثلاثة وعشرون, عشرون."""
    unit = entry_at(tokens, index, "unit")
    if unit is not None:
        teen = entry_beside(tokens, index + 1, "ten_part")
        if teen is not None:
            return int(unit.value) + 10, index + 2
        addend = after_waw(tokens, index + 1)
        if addend is not None and (ten := entry_at(tokens, addend, "ten")) is not None:
            return int(unit.value) + int(ten.value), addend + 1
        return None if unit.needs == "compound" else (int(unit.value), index + 1)
    other = entry_at(tokens, index, "ten", "ten_part", "teen")
    return None if other is None else (int(other.value), index + 1)


def _hundreds(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read a hundred: مئة, مئتان, ثلاثمئة, ثلاث مئة."""
    unit = entry_at(tokens, index, "unit")
    if unit is not None and 3 <= unit.value <= 9:
        hundred = entry_beside(tokens, index + 1, "hundred")
        if hundred is not None and hundred.value == 100:
            return int(unit.value) * 100, index + 2
        return None
    hundred = entry_at(tokens, index, "hundred")
    if hundred is None or hundred.form == "plural" or (hundred.needs == "count" and not _goes_on(tokens, index + 1)):
        return None
    return int(hundred.value), index + 1


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether a number goes on at a token: مية وخمسين, مية ألف."""
    addend = after_waw(tokens, index)
    if addend is not None:
        return entry_at(tokens, addend, "unit", "ten", "ten_part", "teen") is not None
    return entry_beside(tokens, index, "scale") is not None


def _below_thousand(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read 1-999 in words; units may also stand before the hundred (خمس وعشرون ومئة)."""
    hundreds = _hundreds(tokens, index)
    if hundreds is not None:
        value, stop = hundreds
        addend = after_waw(tokens, stop)
        if addend is not None and (rest := _below_hundred(tokens, addend)) is not None:
            return value + rest[0], rest[1]
        return hundreds
    small = _below_hundred(tokens, index)
    if small is None:
        return None
    addend = after_waw(tokens, small[1])
    if addend is not None and (hundreds := _hundreds(tokens, addend)) is not None and small[0] > 10:
        return small[0] + hundreds[0], hundreds[1]
    return small


def _term(tokens: Tokens, index: int) -> tuple[Whole, int, int] | None:
    """Read a number and its scale: ثلاثة آلاف, 27 مليون, ألفان. Gives the value, the scale (or 1), the token after."""
    digits = entry_at(tokens, index, "digits")
    if digits is not None:
        following = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
        whole = _in_groups(tokens, index) if following.isdecimal() else None
        if following == "^":
            whole = _power(tokens, index)
        if whole is not None:
            scale, stop = _scales(tokens, whole[1])
            return whole[0] * scale, scale, stop
        scale, stop = _scales(tokens, index + 1)
        if scale == 1:
            return digits.value, 1, index + 1
        exact = digits.decimal if digits.decimal is not None else digits.value
        return whole_or_decimal(exact * scale), scale, stop
    scale_word = entry_at(tokens, index, "scale")
    if scale_word is not None:
        if scale_word.form == "plural":
            return None
        written = int(scale_word.value)
        single = written // 2 if scale_word.form == "dual" else written
        more, stop = _scales(tokens, index + 1)
        twice = scale_word.form == "accusative" and _is_counted(tokens, index + 1)
        return (written * 2 if twice else written) * more, single * more, stop
    group = _below_thousand(tokens, index)
    if group is None:
        return None
    value, stop = group
    scale, stop = _scales(tokens, stop)
    return value * scale, scale, stop


def _in_groups(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """
    Read digits in groups of three with spaces between, as the press of the Maghreb prints them: 25 000.

    A space that does not break is enough; plain ones join only where a group is 000, as two numbers may stand in a row.
    """
    words, stop = tokens.words, index + 1
    if not words[index].isdecimal() or len(words[index]) > 3 or words[index][0] in _ZEROS:
        return None
    sure = False
    while stop < min(index + _MOST_GROUPS, len(words)) and len(words[stop]) == 3 and words[stop].isdecimal():
        gap = tokens.gap(stop)
        if gap != " " and gap not in _GROUP_SPACES:
            break
        sure = sure or gap != " " or not int(words[stop])
        stop += 1
    return (int("".join(words[index:stop])), stop) if sure else None


def _power(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read a power of ten as printed: 10^6."""
    words = tokens.words
    if index + 2 >= len(words) or words[index] not in ("10", "١٠"):
        return None
    if tokens.gap(index + 1) or tokens.gap(index + 2):
        return None
    exponent = words[index + 2]
    return (10 ** int(exponent), index + 3) if exponent.isdecimal() and len(exponent) < 3 else None


_MOST_GROUPS: Final = 7


_GROUP_SPACES: Final = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}")


_ZEROS: Final = frozenset(digit for digit, value in DIGIT_VALUES.items() if value == 0)


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun follows: ألفا كتاب is two thousand, ألفا وخمسمئة and ألفا by itself one thousand."""
    if index >= len(tokens.words) or word(tokens.words[index]).kind != "word":
        return False
    joined = (
        after_waw(tokens, index) is not None or after_context(tokens, index, "point") is not None
    )  # ألفا فاصلة خمسة
    return not joined and after_context(tokens, index, "function") is None


_LARGEST: Final = 10**36
"""No scale word multiplies a number beyond this: «مليون» repeated is no number."""


def _scales(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read the scale words beside a number: مليون, ألف مليون. Gives their product (1 if there is none)."""
    product = 1
    while product < _LARGEST and (scale := entry_beside(tokens, index, "scale")) is not None and scale.form != "dual":
        product *= int(scale.value)
        index += 1
    return product, index


def whole_or_decimal(value: Whole) -> Whole:
    """Give an `int` for a value that is whole."""
    return int(value) if value == int(value) else value


def sum_at(tokens: Tokens, index: int) -> Part | None:
    """Read terms joined by و, each smaller than the scale before it."""
    first = _term(tokens, index)
    if first is None:
        return None
    total, scale, stop = first
    while scale > 1:
        addend = after_waw(tokens, stop)
        following = None if addend is None else _term(tokens, addend)
        if following is None or addend is None:
            break
        if following[0] >= scale and not (_is_one_more(tokens, addend, total, scale) and following[1] == scale):
            break
        total, scale, stop = total + following[0], following[1], following[2]
    if scale == 1 and 100 <= total < 1000 and entry_at(tokens, index, "digits") is None:
        addend = after_waw(tokens, stop)  # the classical order: أربع وتسعين وتسعمئة وألف
        thousand = None if addend is None else entry_at(tokens, addend, "scale")
        if addend is not None and thousand is not None and thousand.value in (1000, 2000) and thousand.form != "plural":
            return total + thousand.value, addend + 1
    return _with_fraction(tokens, total, first[1], stop)


def _glued_fraction(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a fraction of one character right after digits: 2½."""
    if index >= len(tokens.words) or tokens.gap(index):
        return None
    part = entry_at(tokens, index, "fraction")
    if part is None or part.form != "digits":
        return None
    return Fraction(int(part.value), part.denominator), index + 1


def _is_one_more(tokens: Tokens, index: int, total: Whole, scale: int) -> bool:
    """Tell whether one or two of a scale are added to hundreds of it: مئة ألف وألف, مئتا مليون ومليونان."""
    more = entry_at(tokens, index, "scale")
    return more is not None and more.value in (scale, 2 * scale) and total % (100 * scale) == 0


def _with_fraction(tokens: Tokens, total: Whole, scale: int, stop: int) -> Part:
    """Read a fraction joined to a whole number: ثلاثة وربع, مليون ونصف المليون."""
    addend = after_waw(tokens, stop)
    part = _glued_fraction(tokens, stop) if addend is None else fraction_at(tokens, addend)
    if part is None:
        return total, stop
    fraction, stop = part
    again = entry_beside(tokens, stop, "scale")
    if again is not None and again.value == scale and again.form != "plural":
        stop += 1
    return simplest(Fraction(total) + fraction * scale), stop


def read_cardinal(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a whole or decimal number in words, digits or both.

    >>> from arnews import tokenize
    >>> for text in ("السبعة والعشرين", "27 ألفا و500", "ثلاث مئة وخمسة عشر ألفا", "مليون ونصف المليون"):
    ...     print(read_cardinal(tokenize(text), 0).value.value)
    27
    27500
    315000
    1500000
    """
    zero = entry_at(tokens, start, "zero")
    if zero is not None:
        read: Part | None = (0, start + 1)
    else:
        read = sum_at(tokens, start)
    if read is None:
        return None
    value, stop = read
    after_point = after_context(tokens, stop, "point")
    if after_point is not None and isinstance(value, int):
        value, stop = _decimals(tokens, after_point, value) or (value, stop)
    rule = "digits" if stop == start + 1 and entry_at(tokens, start, "digits") is not None else "sum"
    return as_reading(tokens, start, stop, "cardinal", value, rule)


def _decimals(tokens: Tokens, index: int, whole: int) -> tuple[Decimal, int] | None:
    """Read what stands after فاصلة: خمسة, صفر خمسة."""
    first = index
    while entry_at(tokens, index, "zero") is not None:
        index += 1
    digits, stop = "0" * (index - first), index
    rest = sum_at(tokens, index)
    if rest is not None and isinstance(rest[0], int):
        digits, stop = digits + str(rest[0]), rest[1]
    return (Decimal(f"{whole}.{digits}"), stop) if digits else None
