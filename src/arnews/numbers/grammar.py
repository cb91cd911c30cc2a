"""
How number words and digits combine.

Every reader takes tokens and a position and gives a `Reading` or `None`. Inside a number, words are joined by و
(ثلاثة وعشرون) or stand side by side (ثلاثة آلاف, خمسة عشر); a scale word multiplies what stands before it, and after
it only smaller terms follow, so reading goes once from left to right.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from arnews.document import Reading
from arnews.letters import DIGIT_VALUES
from arnews.numbers.value import Approx, Exact, Number, NumberKind
from arnews.numbers.words import (
    CONJUNCTION,
    NumberWord,
    approximators,
    context,
    context_finder,
    dual_evidence,
    duals,
    number_finder,
)
from arnews.spans import Span
from arnews.tokenization import Tokens, word

__all__ = [
    "hedge",
    "is_zero",
    "read_ambiguous",
    "read_cardinal",
    "read_dual",
    "read_fraction",
    "read_multiple",
    "read_number",
    "read_ordinal",
    "read_percent",
    "read_range",
    "read_vague",
]

Whole = int | Decimal
Part = tuple[Exact, int]
"""A value and the token after it."""

_DAMMA: Final = "\N{ARABIC DAMMA}"
_PROCLITICS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"
HYPHENS: Final = frozenset("-–—‐‑−")


# -- looking at single tokens ---------------------------------------------------------------------------------------


def _entry(tokens: Tokens, index: int, *roles: str) -> NumberWord | None:
    """Give the entry of a token in one of some roles."""
    if not 0 <= index < len(tokens.words):
        return None
    known = _ROLES[tokens.words[index]]
    for role in roles:
        if role in known:
            return known[role]
    return None


class _Roles(dict[str, dict[str, NumberWord]]):
    """Written form to its entries by their role. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> dict[str, NumberWord]:
        if len(self) >= 1 << 18:
            self.clear()
        found = number_finder()(text)
        roles: dict[str, NumberWord] = {}
        for entry in found.entries if found is not None else ():
            if not entry.spelling or (found is not None and found.exact):
                roles.setdefault(entry.role, entry)
        self[text] = roles
        return roles


_ROLES: Final = _Roles()


def read_ambiguous(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a word that is a number only where nothing else can be meant: مية (also dead), ثمن (also price).

    >>> from arnews import tokenize
    >>> [read_ambiguous(tokenize(text), 0).value.value for text in ("مية", "ثمن")]
    [100, Fraction(1, 8)]
    """
    part = _entry(tokens, start, "fraction")
    if part is not None and part.needs:
        value = Fraction(int(part.value), part.denominator)
        return _reading(tokens, start, start + 1, "fraction", value, "fraction")
    hundred = _entry(tokens, start, "hundred")
    if hundred is not None and hundred.needs == "count" and hundred.form != "plural":
        return _reading(tokens, start, start + 1, "cardinal", hundred.value, "sum")
    return None


def is_zero(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is zero in words."""
    return "zero" in _ROLES[tokens.words[index]]


def _beside(tokens: Tokens, index: int, *roles: str) -> NumberWord | None:
    """Give the entry of a token that continues a number by standing beside it: no proclitic, on the same line."""
    if not index < len(tokens.words) or (found := number_finder()(tokens.words[index])) is None or found.proclitics:
        return None
    if "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]:
        return None
    return _entry(tokens, index, *roles)


def _after_waw(tokens: Tokens, index: int) -> int | None:
    """Give the token that an addend begins in, if و joins it: و27 (two tokens), وعشرون (one)."""
    if index >= len(tokens.words):
        return None
    written = tokens.words[index]
    if word(written).bare == CONJUNCTION:
        return index + 1 if index + 1 < len(tokens.words) else None
    found = number_finder()(written)
    joined = found is not None and (found.proclitics == CONJUNCTION or _is_and_one(tokens, index))
    return index if joined else None


def _is_and_one(tokens: Tokens, index: int) -> bool:
    """Tell «وأحد عشر» and «وأحد وعشرون», whose first word folds to واحد, from that."""
    bare = word(tokens.words[index]).bare
    inner = number_finder()(bare[1:]) if bare.startswith(CONJUNCTION) and len(bare) > 2 else None
    if inner is None or not inner.exact or not inner.entries or inner.entry.needs != "compound":
        return False
    return _entry(tokens, index + 1, "ten_part", "ten") is not None


def _is(tokens: Tokens, index: int, name: str) -> int | None:
    """Give the token after a word of context of one table, or `None`."""
    if index >= len(tokens.words) or context_finder()(tokens.words[index]) is None:
        return None
    match = context().match(tokens, index)
    if match is None:
        return None
    if match.entry == name or name in match.found.entries:
        return match.stop
    return None


# -- cardinals ------------------------------------------------------------------------------------------------------


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read 1-99 in words: ثلاثة, ثلاثة عشر, ثلاثة وعشرون, عشرون."""
    unit = _entry(tokens, index, "unit")
    if unit is not None:
        teen = _beside(tokens, index + 1, "ten_part")
        if teen is not None:
            return int(unit.value) + 10, index + 2
        addend = _after_waw(tokens, index + 1)
        if addend is not None and (ten := _entry(tokens, addend, "ten")) is not None:
            return int(unit.value) + int(ten.value), addend + 1
        return None if unit.needs == "compound" else (int(unit.value), index + 1)
    other = _entry(tokens, index, "ten", "ten_part", "teen")
    return None if other is None else (int(other.value), index + 1)


def _hundreds(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read a hundred: مئة, مئتان, ثلاثمئة, ثلاث مئة."""
    unit = _entry(tokens, index, "unit")
    if unit is not None and 3 <= unit.value <= 9:
        hundred = _beside(tokens, index + 1, "hundred")
        if hundred is not None and hundred.value == 100:
            return int(unit.value) * 100, index + 2
        return None
    hundred = _entry(tokens, index, "hundred")
    if hundred is None or hundred.form == "plural" or (hundred.needs == "count" and not _goes_on(tokens, index + 1)):
        return None
    return int(hundred.value), index + 1


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether a number goes on at a token: مية وخمسين, مية ألف."""
    addend = _after_waw(tokens, index)
    if addend is not None:
        return _entry(tokens, addend, "unit", "ten", "ten_part", "teen") is not None
    return _beside(tokens, index, "scale") is not None


def _below_thousand(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read 1-999 in words; units may also stand before the hundred (خمس وعشرون ومئة)."""
    hundreds = _hundreds(tokens, index)
    if hundreds is not None:
        value, stop = hundreds
        addend = _after_waw(tokens, stop)
        if addend is not None and (rest := _below_hundred(tokens, addend)) is not None:
            return value + rest[0], rest[1]
        return hundreds
    small = _below_hundred(tokens, index)
    if small is None:
        return None
    addend = _after_waw(tokens, small[1])
    if addend is not None and (hundreds := _hundreds(tokens, addend)) is not None and small[0] > 10:
        return small[0] + hundreds[0], hundreds[1]
    return small


def _term(tokens: Tokens, index: int) -> tuple[Whole, int, int] | None:
    """Read a number and its scale: ثلاثة آلاف, 27 مليون, ألفان. Gives the value, the scale (or 1), the token after."""
    digits = _entry(tokens, index, "digits")
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
        return _whole(exact * scale), scale, stop
    scale_word = _entry(tokens, index, "scale")
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
        gap = tokens.text[tokens.ends[stop - 1] : tokens.starts[stop]]
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
    if tokens.ends[index] != tokens.starts[index + 1] or tokens.ends[index + 1] != tokens.starts[index + 2]:
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
    joined = _after_waw(tokens, index) is not None or _is(tokens, index, "point") is not None  # ألفا فاصلة خمسة
    return not joined and _is(tokens, index, "function") is None


_LARGEST: Final = 10**36
"""No scale word multiplies a number beyond this: «مليون» repeated is no number."""


def _scales(tokens: Tokens, index: int) -> tuple[int, int]:
    """Read the scale words beside a number: مليون, ألف مليون. Gives their product (1 if there is none)."""
    product = 1
    while product < _LARGEST and (scale := _beside(tokens, index, "scale")) is not None and scale.form != "dual":
        product *= int(scale.value)
        index += 1
    return product, index


def _whole(value: Whole) -> Whole:
    """Give an `int` for a value that is whole."""
    return int(value) if value == int(value) else value


def _sum(tokens: Tokens, index: int) -> Part | None:
    """Read terms joined by و, each smaller than the scale before it."""
    first = _term(tokens, index)
    if first is None:
        return None
    total, scale, stop = first
    while scale > 1:
        addend = _after_waw(tokens, stop)
        following = None if addend is None else _term(tokens, addend)
        if following is None or addend is None:
            break
        if following[0] >= scale and not (_is_one_more(tokens, addend, total, scale) and following[1] == scale):
            break
        total, scale, stop = total + following[0], following[1], following[2]
    if scale == 1 and 100 <= total < 1000 and _entry(tokens, index, "digits") is None:
        addend = _after_waw(tokens, stop)  # the classical order: أربع وتسعين وتسعمئة وألف
        thousand = None if addend is None else _entry(tokens, addend, "scale")
        if addend is not None and thousand is not None and thousand.value in (1000, 2000) and thousand.form != "plural":
            return total + thousand.value, addend + 1
    return _with_fraction(tokens, total, first[1], stop)


def _glued_fraction(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a fraction of one character right after digits: 2½."""
    if index >= len(tokens.words) or tokens.ends[index - 1] != tokens.starts[index]:
        return None
    part = _entry(tokens, index, "fraction")
    if part is None or part.form != "digits":
        return None
    return Fraction(int(part.value), part.denominator), index + 1


def _is_one_more(tokens: Tokens, index: int, total: Whole, scale: int) -> bool:
    """Tell whether one or two of a scale are added to hundreds of it: مئة ألف وألف, مئتا مليون ومليونان."""
    more = _entry(tokens, index, "scale")
    return more is not None and more.value in (scale, 2 * scale) and total % (100 * scale) == 0


def _with_fraction(tokens: Tokens, total: Whole, scale: int, stop: int) -> Part:
    """Read a fraction joined to a whole number: ثلاثة وربع, مليون ونصف المليون."""
    addend = _after_waw(tokens, stop)
    part = _glued_fraction(tokens, stop) if addend is None else _fraction(tokens, addend)
    if part is None:
        return total, stop
    fraction, stop = part
    again = _beside(tokens, stop, "scale")
    if again is not None and again.value == scale and again.form != "plural":
        stop += 1
    return _simplest(Fraction(total) + fraction * scale), stop


def _simplest(value: Fraction) -> Exact:
    """Give a fraction as an `int` or a `Decimal` where that is exact."""
    if value.denominator == 1:
        return int(value)
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal if Fraction(decimal) == value else value


def _place(tokens: Tokens, start: int, stop: int) -> Span:
    """Give the place of a number: the proclitics of its first word are out."""
    found = number_finder()(tokens.words[start])
    cut = found.cut if found is not None else 0
    return Span(tokens.starts[start] + cut, tokens.ends[stop - 1])


def _style(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a word of the number is written as in the dialects."""
    for index in range(start, stop):
        found = number_finder()(tokens.words[index])
        if found is not None and found.entries and found.entry.style == "dialect":
            return True
    return False


def _reading(
    tokens: Tokens, start: int, stop: int, kind: NumberKind, value: Exact | None, rule: str, low: int | None = None
) -> Reading[Number]:
    style: Literal["dialect"] | None = "dialect" if _style(tokens, start, stop) else None
    return Reading(Number(kind, value, low=low, style=style), _place(tokens, start, stop), stop, f"numbers.{rule}")


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
    zero = _entry(tokens, start, "zero")
    if zero is not None:
        read: Part | None = (0, start + 1)
    else:
        read = _sum(tokens, start)
    if read is None:
        return None
    value, stop = read
    after_point = _is(tokens, stop, "point")
    if after_point is not None and isinstance(value, int):
        value, stop = _decimals(tokens, after_point, value) or (value, stop)
    rule = "digits" if stop == start + 1 and _entry(tokens, start, "digits") is not None else "sum"
    return _reading(tokens, start, stop, "cardinal", value, rule)


def _decimals(tokens: Tokens, index: int, whole: int) -> tuple[Decimal, int] | None:
    """Read what stands after فاصلة: خمسة, صفر خمسة."""
    first = index
    while _entry(tokens, index, "zero") is not None:
        index += 1
    digits, stop = "0" * (index - first), index
    rest = _sum(tokens, index)
    if rest is not None and isinstance(rest[0], int):
        digits, stop = digits + str(rest[0]), rest[1]
    return (Decimal(f"{whole}.{digits}"), stop) if digits else None


# -- ordinals, fractions, vague ones ----------------------------------------------------------------------------------


def read_ordinal(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read an ordinal: الأول, الثانية عشرة, الحادي والعشرون, العاشر بعد المئة.

    >>> from arnews import tokenize
    >>> read_ordinal(tokenize("الحادية والعشرين"), 0).value.value
    21
    """
    unit = _entry(tokens, start, "ordinal")
    if unit is None:
        return None
    value, stop = int(unit.value), start + 1
    addend = _after_waw(tokens, stop)
    if (teen := _beside(tokens, stop, "ten_part")) is not None:
        value, stop = value + int(teen.value), stop + 1
    elif addend is not None and (ten := _entry(tokens, addend, "ten")) is not None:
        value, stop = value + int(ten.value), addend + 1
    elif unit.needs == "compound":
        return None
    value, stop = _beyond(tokens, value, stop)
    return _reading(tokens, start, stop, "ordinal", value, "ordinal")


def _beyond(tokens: Tokens, value: int, stop: int) -> tuple[int, int]:
    """Read the hundreds after an ordinal: بعد المئة, بعد الألف والتسعمئة."""
    joint = _is(tokens, stop, "beyond")
    found = number_finder()(tokens.words[joint]) if joint is not None and joint < len(tokens.words) else None
    above = _sum(tokens, joint) if joint is not None and found is not None and found.definite else None
    if above is None or not isinstance(above[0], int) or above[0] <= 0 or above[0] % 100:
        return value, stop
    return value + above[0], above[1]


def _fraction(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a part of one: نصف, ثلثي, ثلاثة أرباع, ½, 3/4."""
    part = _entry(tokens, index, "fraction")
    if part is not None and part.form != "plural" and (not part.needs or _is_marked(tokens.words[index])):
        return Fraction(int(part.value), part.denominator), index + 1
    numerator = _entry(tokens, index, "unit", "digits")
    if numerator is None or not isinstance(numerator.value, int) or not numerator.value:
        return None
    plural = _beside(tokens, index + 1, "fraction")
    if plural is not None and plural.form == "plural" and numerator.value < 10:
        return Fraction(numerator.value, plural.denominator), index + 2
    return None


def _is_marked(written: str) -> bool:
    """Tell خُمس, a fifth, from خمس, five: by a damma on the first letter."""
    return written[1:2] == _DAMMA or (written[2:3] == _DAMMA and written[0] in _PROCLITICS)


def _slash(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a fraction in digits: 3/4; not what continues as a date."""
    if index + 2 >= len(tokens.words) or tokens.words[index + 1] != "/":
        return None
    numerator, denominator = _entry(tokens, index, "digits"), _entry(tokens, index + 2, "digits")
    if numerator is None or denominator is None:
        return None
    if tokens.ends[index] != tokens.starts[index + 1] or tokens.ends[index + 1] != tokens.starts[index + 2]:
        return None
    longer = index + 3 < len(tokens.words) and tokens.words[index + 3] == "/"
    if longer or (index > 0 and tokens.words[index - 1] == "/"):
        return None
    if not isinstance(numerator.value, int) or not isinstance(denominator.value, int):
        return None
    if not 0 < numerator.value < denominator.value <= 10:
        return None
    return Fraction(numerator.value, denominator.value), index + 3


def read_fraction(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a part of one, or a part of a scale (which is a cardinal): نصف, ثلاثة أرباع, ربع مليون.

    >>> from arnews import tokenize
    >>> [read_fraction(tokenize(text), 0).value.value for text in ("ثلاثة أرباع", "نصف مليون")]
    [Fraction(3, 4), 500000]
    """
    part = _fraction(tokens, start) or _slash(tokens, start)
    if part is None:
        return None
    value, stop = part
    scale = _beside(tokens, stop, "scale")
    if scale is not None and scale.form not in ("plural", "dual"):
        return _reading(tokens, start, stop + 1, "cardinal", _simplest(value * int(scale.value)), "part_of_scale")
    return _reading(tokens, start, stop, "fraction", value, "fraction")


def _odd_first(tokens: Tokens, start: int) -> Reading[Number] | None:
    """Read a few and a round number: نيف وعشرون."""
    odd = _is(tokens, start, "odd")
    first = _after_waw(tokens, odd) if odd is not None else None
    number = read_cardinal(tokens, first) if first is not None else None
    if number is None or not isinstance(number.value.value, int) or number.value.value % 10:
        return None
    return _reading(tokens, start, number.stop, "vague", None, "odd", number.value.value + 1)


def _odd_after(tokens: Tokens, start: int, number: Reading[Number]) -> Reading[Number] | None:
    """Read a round number and a few: عشرون ونيف."""
    at = number.stop
    if word(tokens.words[at]).bare == CONJUNCTION:
        at += 1
    stop = _is(tokens, at, "odd")
    if stop is None or not isinstance(number.value.value, int) or number.value.value % 10:
        return None
    return _reading(tokens, start, stop, "vague", None, "odd", number.value.value + 1)


def read_vague(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a number that is not told: عشرات, مئات الآلاف, بضعة, آلاف.

    >>> from arnews import tokenize
    >>> number = read_vague(tokenize("عشرات الآلاف"), 0).value
    >>> number.value, number.low
    (None, 10000)
    """
    vague = _entry(tokens, start, "vague")
    if vague is not None:
        if vague.needs:
            return None
        low, stop = int(vague.value), start + 1
        if (teen := _beside(tokens, stop, "ten_part")) is not None:
            low, stop = low + int(teen.value), stop + 1
        while (scale := _beside(tokens, stop, "scale", "hundred")) is not None and (
            scale.form == "plural" or low in (3, 13)
        ):
            low, stop = low * int(scale.value), stop + 1
        return _reading(tokens, start, stop, "vague", None, "vague", low)
    plural = _entry(tokens, start, "scale")
    if plural is None or plural.form != "plural":
        return None
    low, stop = int(plural.value), start + 1
    while (scale := _beside(tokens, stop, "scale")) is not None and scale.form == "plural":
        low, stop = low * int(scale.value), stop + 1
    return _reading(tokens, start, stop, "vague", None, "vague", low)


# -- percentages, ranges ----------------------------------------------------------------------------------------------


def read_percent(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a number with its percent sign or words; a sign glued before the digits counts too.

    >>> from arnews import tokenize
    >>> [read_percent(tokenize(text), 0).value.value for text in ("35٪", "ثمانية في المئة", "%3.5")]
    [35, 8, Decimal('3.5')]
    """
    stop = _is(tokens, start, "percent")
    if stop is not None and stop == start + 1:
        digits = _entry(tokens, stop, "digits")
        if digits is None or tokens.starts[stop] != tokens.ends[start]:
            return None
        value = digits.decimal if digits.decimal is not None else digits.value
        span = Span(tokens.starts[start], tokens.ends[stop])
        return Reading(Number("percent", value), span, stop + 1, "numbers.percent")
    number = read_fraction(tokens, start) or read_cardinal(tokens, start)
    return None if number is None else _percent(tokens, start, number)


def _percent(tokens: Tokens, start: int, number: Reading[Number]) -> Reading[Number] | None:
    """Read the percent sign or words after a number; 12.500 % is twelve and a half."""
    stop = _is(tokens, number.stop, "percent")
    if stop is None:
        return None
    value = number.value.value
    digits = _entry(tokens, start, "digits") if number.stop == start + 1 else None
    if digits is not None and digits.decimal is not None:
        value = digits.decimal
    return Reading(Number("percent", value), Span(number.span.start, tokens.ends[stop - 1]), stop, "numbers.percent")


def read_range(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read two numbers that bound a third: 30 إلى 60, 10-15, ثلاثة أو أربعة; after بين also 20 و30.

    A scale or a percent sign after the second holds for both. The first must be the smaller.

    >>> from arnews import tokenize
    >>> [read_range(tokenize(text), at).value.value for text, at in (("10-15", 0), ("بين 5 و7 ملايين", 1))]
    [(10, 15), (5000000, 7000000)]
    """
    first = read_cardinal(tokens, start)
    return None if first is None else _range(tokens, start, first)


def _range(tokens: Tokens, start: int, first: Reading[Number]) -> Reading[Number] | None:
    if not _is_plain(first.value):
        return None
    percent = _is(tokens, first.stop, "percent")
    second_at = _range_joint(tokens, start, percent or first.stop)
    second = None if second_at is None else read_cardinal(tokens, second_at)
    if second is None or not _is_plain(second.value):
        return None
    low, high = first.value.value, second.value.value
    assert isinstance(low, int | Decimal)
    assert isinstance(high, int | Decimal)
    if low < 1000 <= high and _entry(tokens, second.stop - 1, "scale") is not None:
        scale = int(number_finder()(tokens.words[second.stop - 1]).entry.value)  # type: ignore[union-attr]
        low = _whole(low * scale) if low * scale < high else low
    closing = _is(tokens, second.stop, "percent")
    if not low < high or (percent is not None and closing is None):
        return None  # 0.57 بالمئة إلى 90.25 دولار: two things
    stop = closing or second.stop
    return Reading(Number("range", (low, high)), Span(first.span.start, tokens.ends[stop - 1]), stop, "numbers.range")


def _is_plain(number: Number) -> bool:
    return isinstance(number.value, int | Decimal) and number.value > 0


def _range_joint(tokens: Tokens, start: int, index: int) -> int | None:
    """Give where the second number of a range begins: after إلى, أو, a hyphen, or (following بين) و."""
    if index >= len(tokens.words):
        return None
    if tokens.words[index] in HYPHENS:
        return _after_hyphen(tokens, start, index)
    if tokens.words[index] == "--":
        return None
    stop = _is(tokens, index, "to") or _is(tokens, index, "or")
    if stop is not None:
        return stop
    if start > 0 and _is(tokens, start - 1, "between") is not None:
        return _after_waw(tokens, index)
    return None


def _after_hyphen(tokens: Tokens, start: int, index: int) -> int | None:
    """Give the token after a hyphen between two numbers; a chain of hyphens (telephone, date) is no range."""
    following = index + 1
    if following >= len(tokens.words) or _entry(tokens, following, "digits") is None:
        return None
    if following + 1 < len(tokens.words) and tokens.words[following + 1] in HYPHENS:
        glued = tokens.ends[following] == tokens.starts[following + 1]
        if glued:
            return None
    if start > 0 and tokens.words[start - 1] in HYPHENS and tokens.ends[start - 1] == tokens.starts[start]:
        return None
    return following


# -- duals, multiples -------------------------------------------------------------------------------------------------


def read_dual(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a dual noun that counts two: جنديين, مرتين, طالبان (beside a word that keeps the movement out).

    >>> from arnews import tokenize
    >>> read_dual(tokenize("بينهم طالبان"), 1).span
    Span(start=6, end=12)
    """
    found = duals()[tokens.words[start]]
    if found is None:
        return None
    if found.entry == "evidence" and (start == 0 or tokens.words[start - 1] not in dual_evidence()):
        return None
    span = Span(tokens.starts[start] + found.cut, tokens.ends[start])
    return Reading(Number("dual", 2), span, start + 1, "numbers.dual")


def read_multiple(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read how many times as much: ضعفين, ثلاثة أضعاف.

    >>> from arnews import tokenize
    >>> read_multiple(tokenize("ثلاثة أضعاف"), 0).value.value
    3
    """
    stop = _is(tokens, start, "times")
    if stop is not None:
        return Reading(Number("cardinal", 2), tokens.span(start, stop), stop, "numbers.multiple")
    number = read_cardinal(tokens, start)
    if number is None or (stop := _is(tokens, number.stop, "times")) is None:
        return None
    return Reading(number.value, Span(number.span.start, tokens.ends[stop - 1]), stop, "numbers.multiple")


# -- the whole ---------------------------------------------------------------------------------------------------------


def read_number(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read the longest number that begins at a token: cardinal, ordinal, fraction, percentage, range or vague.

    >>> from arnews import tokenize
    >>> reading = read_number(tokenize("وبثلاثة وعشرين كتابا"), 0)
    >>> reading.value.value, reading.span, reading.stop
    (23, Span(start=2, end=14), 2)
    """
    if start >= len(tokens.words) or (found := number_finder()(tokens.words[start])) is None or not found.entries:
        return None
    entry = found.entry
    if entry.role == "ordinal":
        return read_ordinal(tokens, start)
    if entry.form == "plural" or entry.role == "vague":
        return _odd_first(tokens, start) or read_vague(tokens, start)
    if entry.role in _WHOLE_WORDS and not (entry.form or entry.needs) and _is_single(tokens, start):
        rule = "digits" if entry.role == "digits" else "sum"
        return _reading(tokens, start, start + 1, "cardinal", entry.value, rule)
    number = read_fraction(tokens, start) or read_cardinal(tokens, start)
    if number is None or number.stop >= len(tokens.words):
        return number
    if entry.role == "ten" and found.definite:
        value, stop = _beyond(tokens, int(entry.value), start + 1)
        if stop > start + 1:  # العشرون بعد المئة
            return _reading(tokens, start, stop, "ordinal", value, "ordinal")
    following = tokens.words[number.stop]
    if following[0] == CONJUNCTION and (odd := _odd_after(tokens, start, number)) is not None:
        return odd
    joined = following in HYPHENS or word(following).bare == CONJUNCTION or number_finder()(following) is not None
    if not joined and context_finder()(following) is None:
        return number
    return _range(tokens, start, number) or _percent(tokens, start, number) or number


_WHOLE_WORDS: Final = frozenset({"digits", "unit", "ten", "teen", "hundred"})


def _is_single(tokens: Tokens, start: int) -> bool:
    """Tell whether a number word can only be a number by itself: what follows belongs to no number."""
    following = tokens.words[start + 1] if start + 1 < len(tokens.words) else ""
    return _QUIET[following] and "fraction" not in _ROLES[tokens.words[start]]


class _Quiet(dict[str, bool]):
    """Written form to whether it never belongs to the number before it. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> bool:
        if len(self) >= 1 << 18:
            self.clear()
        found = self[text] = not text or (
            text not in _JOINTS
            and word(text).bare != CONJUNCTION
            and number_finder()(text) is None
            and context_finder()(text) is None
        )
        return found


_JOINTS: Final = HYPHENS | {"/", "^"}
_QUIET: Final = _Quiet()


def hedge(tokens: Tokens, start: int, stop: int) -> Approx | None:
    """
    Give how a number at tokens `start` to `stop` is hedged, by words before it or close after it.

    >>> from arnews import tokenize
    >>> hedge(tokenize("ما لا يقل عن 20 قتيلا"), 4, 5), hedge(tokenize("27 مدنيا على الأقل"), 0, 1)
    ('at_least', 'at_least')
    """
    before, after, ends = approximators()
    left = start
    if left > 0 and tokens.ends[left - 1] == tokens.starts[left] and _is(tokens, left - 1, "article") is not None:
        left -= 1
    if left > 0 and ends.find(tokens.words[left - 1]) is not None:
        for width in (5, 4, 3, 2, 1):
            match = before.match(tokens, left - width) if left >= width else None
            if match is not None and match.stop == left:
                return match.entry
    for index in range(stop, min(stop + 4, len(tokens.words))):
        match = after.match(tokens, index) if after.find(tokens.words[index]) is not None else None
        if match is not None:
            return match.entry
        if word(tokens.words[index]).kind != "word" or number_finder()(tokens.words[index]) is not None:
            return None
    return None
