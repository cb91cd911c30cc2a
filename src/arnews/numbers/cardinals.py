"""Cardinals: whole and decimal numbers in words, digits or both."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve

from arnews.document import Reading
from arnews.numbers.around import (
    OPENING,
    Part,
    after_context,
    after_waw,
    as_reading,
    entry_at,
    entry_beside,
    in_context,
)
from arnews.numbers.counted import counts, is_often_counted
from arnews.numbers.digits import bracketed, lost_zero, read_digits
from arnews.numbers.fractions import fraction_at, slash_at
from arnews.numbers.units import is_money, unit_at
from arnews.numbers.value import Exact, Number, exact_product, exact_sum
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import OWNED, classes_of
from arnews.words import word

__all__ = ["read_cardinal", "sum_at", "with_addend"]


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
    if hundred is None or hundred.form == "plural" or (hundred.needs == "count" and not _counts(tokens, index + 1)):
        return None
    return int(hundred.value), index + 1


def _counts(tokens: Tokens, index: int) -> bool:
    """Tell whether a hundred as it is spoken, which is water too, goes on or counts: مية وخمسين, مية دينار."""
    if in_context(tokens, index - 2, "vessel"):
        return False  # قنينة ميه وثلاثة أرغفة
    if _goes_on(tokens, index) or is_money(tokens, index) or is_often_counted(tokens, index):
        return True
    return word(tokens.words[index - 1]).bare[:1] == CONJUNCTION and counts(tokens, index, _HUNDRED)  # ومية حاج


_HUNDRED: Final = 100


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
        if addend is None or fraction_at(tokens, addend) is not None:  # مئة وثلاثة أرباع
            return hundreds
        rest = _below_hundred(tokens, addend)
        return (value + rest[0], rest[1]) if rest is not None else hundreds
    small = _below_hundred(tokens, index)
    if small is None:
        return None
    addend = after_waw(tokens, small[1])
    if addend is not None and (hundreds := _hundreds(tokens, addend)) is not None and small[0] > 10:
        return small[0] + hundreds[0], hundreds[1]
    return small


def _term(tokens: Tokens, index: int) -> tuple[Exact, int, int] | None:
    """
    Read a number and its scale: ثلاثة آلاف, 27 مليون, (34) ألفا, ألفان.

    Gives the value, the scale (or 1), the token after.
    """
    digits = read_digits(tokens, index)
    if digits is not None:
        scale, stop = _scales_behind(tokens, index, digits.stop)
        if scale == 1:
            return digits.value, 1, digits.stop
        return exact_product(digits.value if digits.decimal is None else digits.decimal, scale), scale, stop
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
    scale, after = _scales_behind(tokens, index, stop)
    return value * scale, scale, after if scale > 1 else stop


def _scales_behind(tokens: Tokens, start: int, stop: int) -> tuple[int, int]:
    """Read the scale words behind a number, which may stand alone in brackets: (34) ألفا."""
    return _scales(tokens, stop + 1 if bracketed(tokens, start, stop) else stop)


def _addend(tokens: Tokens, index: int) -> int | None:
    """Give the token that an addend begins in, stepping into its brackets: و27, و(187)."""
    addend = after_waw(tokens, index)
    opened = addend is not None and addend < len(tokens.words) and tokens.words[addend] in OPENING
    return addend + 1 if addend is not None and opened else addend


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun follows: ألفا كتاب is two thousand, ألفا وخمسمئة and ألفا by itself one thousand."""
    if index >= len(tokens.words) or word(tokens.words[index]).kind != "word":
        return False
    joined = (
        after_waw(tokens, index) is not None or after_context(tokens, index, "point") is not None
    )  # ألفا فاصلة خمسة
    if joined or after_context(tokens, index, "function") is not None:
        return False
    if counts(tokens, index, _TWO_THOUSAND):
        return True
    known = classes_of(tokens.words[index]).likeliest
    return known is None or known.part in ("noun", "adjective", "name")


_TWO_THOUSAND: Final = 2000


_LARGEST: Final = 10**36
"""No scale word multiplies a number beyond this: «مليون» repeated is no number."""


def _scales(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read the scale words beside a number: مليون, ألف مليون. Gives their product (1 if there is none)."""
    product = 1
    while product < _LARGEST and (scale := entry_beside(tokens, index, "scale")) is not None and scale.form != "dual":
        product *= int(scale.value)
        index += 1
    return product, index


def sum_at(tokens: Tokens, index: int) -> Part | None:
    """
    Read terms joined by و, each smaller than the scale before it.

    A fraction at the end is one of the last term: three thousand two hundred and a half, a million and a half.
    """
    first = _term(tokens, index)
    if first is None:
        return None
    total, scale, stop = first
    while scale > 1:
        if _goes_on_in_digits(tokens, index, stop, scale):
            addend: int | None = stop
        else:
            addend = stop + 1 if _goes_on_in_brackets(tokens, index, stop, scale) else _addend(tokens, stop)
        if addend is None or _part_at(tokens, addend) is not None:
            break
        following = _term(tokens, addend) or _spoken_hundreds(tokens, addend, scale)
        if following is None:
            break
        if following[0] >= scale and not (_is_one_more(tokens, addend, total, scale) and following[1] == scale):
            break
        if tokens.words[addend - 1] in OPENING and not bracketed(tokens, addend, following[2]) and following[1] == 1:
            break
        total, scale, stop = exact_sum(total, following[0]), following[1], following[2]
    if scale == 1 and 100 <= total < 1000 and entry_at(tokens, index, "digits") is None:
        addend = after_waw(tokens, stop)  # the classical order: أربع وتسعين وتسعمئة وألف
        thousand = None if addend is None else entry_at(tokens, addend, "scale")
        if addend is not None and thousand is not None and thousand.value in (1000, 2000) and thousand.form != "plural":
            return exact_sum(total, thousand.value), addend + 1
    return _with_fraction(tokens, total, scale, stop)


def _part_at(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a part of one behind و, in words or digits: ونصف, و1/2."""
    return fraction_at(tokens, index) or slash_at(tokens, index)


def _ends(tokens: Tokens, index: int) -> bool:
    """Tell whether a unit, money or no noun stands behind a part that is taken off: إلا ربعا, not إلا ربع الجيش."""
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind != "word":
        return True
    return unit_at(tokens, index) is not None or is_money(tokens, index)


def _spoken_hundreds(tokens: Tokens, index: int, scale: int) -> tuple[Exact, int, int] | None:
    """Read hundreds as they are spoken, which alone are other words too, behind thousands: (ألف) ومية."""
    hundred = entry_at(tokens, index, "hundred")
    if hundred is None or hundred.needs != "count" or hundred.form == "plural" or scale < _THOUSAND:
        return None
    return int(hundred.value), 1, index + 1


_THOUSAND: Final = 1000


def _goes_on_in_digits(tokens: Tokens, index: int, stop: int, scale: int) -> bool:
    """Tell whether the next digits are of the same number, without a و: 4 آلاف 657 حاجا, مليون 504 آلاف."""
    if stop >= len(tokens.words) or not tokens.words[stop].isdecimal() or len(tokens.words[stop]) > _GROUP:
        return False
    smaller = _scales(tokens, stop + 1)[0]
    if 1 < smaller < scale and tokens.is_spaced(stop) and not tokens.begins_line(stop):
        return True  # مليون 504 آلاف
    if len(tokens.words[stop]) != _GROUP:
        return False
    return entry_at(tokens, index, "digits") is not None and tokens.is_spaced(stop)


_GROUP: Final = 3


def _goes_on_in_brackets(tokens: Tokens, index: int, stop: int, scale: int) -> bool:
    """Tell whether digits in brackets of their own go on those before, without a و: (94) مليونا (660) ألفا."""
    if stop >= len(tokens.words) or tokens.words[stop] not in OPENING:
        return False
    if not bracketed(tokens, stop + 1, stop + 2) or not bracketed(tokens, index, index + 1):
        return False
    return 1 < _scales(tokens, stop + 3)[0] < scale and not tokens.begins_line(stop)


def _is_one_more(tokens: Tokens, index: int, total: Exact, scale: int) -> bool:
    """Tell whether one or two of a scale are added to hundreds of it: مئة ألف وألف, مئتا مليون ومليونان."""
    more = entry_at(tokens, index, "scale")
    return more is not None and more.value in (scale, 2 * scale) and total % (100 * scale) == 0


def _with_fraction(tokens: Tokens, total: Exact, scale: int, stop: int) -> Part:
    """Read a fraction joined to a whole number: ثلاثة وربع, مليون ونصف المليون."""
    half = after_context(tokens, stop, "spoken_half") if scale > 1 and isinstance(total, int) else None
    ends = half is not None and (half == len(tokens.words) or tokens.begins_line(half))
    if half is not None and (ends or unit_at(tokens, half) or is_money(tokens, half)):
        return total + scale // 2, half  # مليون ونص
    addend = after_waw(tokens, stop)
    part = _part_at(tokens, addend) if addend is not None else None
    if part is None and (less := after_context(tokens, stop, "except")) is not None:
        found = number_finder()(tokens.words[less]) if less < len(tokens.words) else None
        taken = entry_at(tokens, less, "fraction")  # مليون إلا ربعا
        plain = found is not None and not (found.proclitics or found.definite) and _ends(tokens, less + 1)
        if taken is not None and plain and not (taken.form or taken.needs) and taken.value == 1:
            return exact_sum(total, -taken.fraction * scale), less + 1
    if part is None or addend is None or not isinstance(total, int) or classes_of(tokens.words[addend]).mask & OWNED:
        return total, stop  # مئة، ونصفهم
    fraction, stop = part
    again = entry_beside(tokens, stop, "scale")
    if again is not None and scale == 1 and total < 1000 and again.form not in ("plural", "dual"):
        return exact_product(exact_sum(total, fraction), int(again.value)), stop + 1  # ثلاثة ونصف مليون
    if again is not None and again.value == scale and again.form != "plural":
        stop += 1
    return exact_sum(total, fraction * scale), stop


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
    reading = as_reading(tokens, start, stop, "cardinal", value, rule)
    if start and lost_zero(tokens, start):
        return evolve(reading, span=Span(tokens.starts[start - 1], reading.span.end))
    return reading


def with_addend(tokens: Tokens, start: int, part: Reading[Number]) -> Reading[Number]:
    """
    Give a part of a scale with the smaller terms that و joins to it.

    >>> from arnews import tokenize
    >>> from arnews.numbers.fractions import read_fraction
    >>> tokens = tokenize("نصف مليون وعشرة آلاف")
    >>> with_addend(tokens, 0, read_fraction(tokens, 0)).value.value
    510000
    """
    value, addend = part.value.value, _addend(tokens, part.stop)
    scale = entry_at(tokens, part.stop - 1, "scale")
    if addend is None or scale is None or not isinstance(value, int) or fraction_at(tokens, addend) is not None:
        return part
    rest = sum_at(tokens, addend)
    smaller = rest is not None and isinstance(rest[0], int) and _THOUSAND <= rest[0] < value
    if rest is None or not smaller or rest[1] == addend + 1 or scale.value == _THOUSAND:
        return part  # نصف مليون و2000: two
    return as_reading(tokens, start, rest[1], "cardinal", exact_sum(value, rest[0]), "sum")


def _decimals(tokens: Tokens, index: int, whole: int) -> Part | None:
    """Read what stands after فاصلة, and a scale of all: خمسة, صفر خمسة, اثنين مليار."""
    first = index
    while entry_at(tokens, index, "zero") is not None:
        index += 1
    digits, stop = "0" * (index - first), index
    if entry_at(tokens, index, "digits") is not None and tokens.words[index].isdecimal() and not digits:
        scale, stop = _scales(tokens, index + 1)
        return exact_product(Decimal(f"{whole}.{word(tokens.words[index]).folded}"), scale), stop
    rest, short = sum_at(tokens, index), _below_thousand(tokens, index)
    scale, after = _scales(tokens, short[1]) if short is not None else (1, stop)
    if rest is not None and short is not None and after == rest[1]:
        digits, stop = digits + str(short[0]), after
    elif rest is not None and isinstance(rest[0], int):
        digits, stop, scale = digits + str(rest[0]), rest[1], 1
    if not digits:
        return None
    value = Decimal(f"{whole}.{digits}")
    return exact_product(value, scale) if scale > 1 else value, stop
