"""
Numbers in digits as newspapers print them, where they take more than one token.

«7ر3» of the agencies, 2،75 where the keyboard has no ٫, groups with spaces (25 000), a decimal point that has lost its
zero or its place, 3 1/2, 10^6. What is one token (12.500) is an entry of the number words.
"""

from decimal import Decimal
from typing import Final

from attrs import frozen

from arnews.numbers.around import CLOSING, OPENING, SLASHES, after_context, are_proclitics, entry_at, entry_beside
from arnews.numbers.fractions import slash_at
from arnews.numbers.units import is_money, unit_at
from arnews.numbers.value import Exact, exact_sum
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["Digits", "bracketed", "lost_zero", "read_digits"]


@frozen
class Digits:
    """A number in digits, and the token after it."""

    value: Exact
    stop: int
    decimal: Exact | None = None
    """The value if its one separator is a decimal point, where it may be read two ways (12.500)."""


def read_digits(tokens: Tokens, index: int) -> Digits | None:
    """
    Read a number in digits.

    >>> from arnews import tokenize
    >>> for text in ("7ر3 بالمئة", "2،75 مليار", "1 250,50 دينار", "3 1/2", "10^6"):
    ...     print(read_digits(tokenize(text), 0).value)
    3.7
    2.75
    1250.50
    3.5
    1000000
    """
    entry = entry_at(tokens, index, "digits")
    if entry is None:
        return None
    if lost_zero(tokens, index):
        return Digits(Decimal(f"0.{word(tokens.words[index]).folded}"), index + 1)
    following = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    if following in _POINTS or following == _COMMA:
        return _pointed(tokens, index) or Digits(entry.value, index + 1, entry.decimal)
    if following and word(following).bare == _REH and (read := _of_agencies(tokens, index)) is not None:
        return read
    if following == "^" and (read := _power(tokens, index)) is not None:
        return read
    if following[:1].isdecimal() and (read := _in_groups(tokens, index)) is not None:
        return read
    return _mixed(tokens, index, Digits(entry.value, index + 1, entry.decimal))


_REH: Final = "\N{ARABIC LETTER REH}"
_COMMA: Final = "\N{ARABIC COMMA}"
_DECIMAL: Final = "\N{ARABIC DECIMAL SEPARATOR}"
_POINTS: Final = frozenset({".", ",", _DECIMAL})


def _of_agencies(tokens: Tokens, index: int) -> Digits | None:
    """
    Read «7ر3», which is 3.7: ر between digits is the decimal sign of Arab news agencies.

    Their desks type what is behind the point first, so that it stands right of it on the printed page.
    """
    words = tokens.words
    if index + 2 >= len(words) or word(words[index + 1]).bare != _REH:
        return None
    if (tokens.gap(index + 1) or tokens.gap(index + 2)) and not _is_torn_reh(tokens, index):
        return None
    if words[index + 2] in _ZEROS and words[index].isdecimal() and _is_measured(tokens, index + 3):
        return Digits(Decimal(f"0.{word(words[index]).folded}"), index + 3)  # 53ر.%
    behind, whole = word(words[index]).folded, word(words[index + 2]).folded
    if not (behind.isdecimal() and whole.isdecimal()) or _is_chain(tokens, index, _REH):
        return None
    return Digits(Decimal(f"{int(whole)}.{behind}"), index + 3)


def _is_torn_reh(tokens: Tokens, index: int) -> bool:
    """Tell whether ر has got a space on one side, before what only one number can stand before: 8ر 3 بالمئة."""
    one_space = len(tokens.gap(index + 1)) + len(tokens.gap(index + 2)) == 1
    if not one_space or not tokens.words[index + 2].isdecimal() or tokens.begins_line(index):
        return False
    return not tokens.begins_line(index + 2) and _is_measured(tokens, index + 3)


_ZEROS: Final = frozenset({".", "\N{ARABIC-INDIC DIGIT ZERO}"})
"""How a zero is typed behind the sign: a point looks like one of Arabic."""


def _is_measured(tokens: Tokens, index: int) -> bool:
    """Tell whether a scale, a percent sign, a unit or money stands at a token."""
    if entry_beside(tokens, index, "scale") is not None or after_context(tokens, index, "percent") is not None:
        return True
    return unit_at(tokens, index) is not None or is_money(tokens, index)


def _pointed(tokens: Tokens, index: int) -> Digits | None:
    """Read digits, a point or comma, and decimals that are no part of the token: ٣،٥, 31،407,62, and «4. 5 مليار»."""
    words = tokens.words
    if index + 2 >= len(words):
        return None
    first, mark, decimals = (word(written).folded for written in words[index : index + 3])
    value = entry_at(tokens, index, "digits")
    if value is None or not isinstance(value.value, int) or not decimals.isdecimal():
        return None
    if not tokens.gap(index + 1) and not tokens.gap(index + 2):
        long = len(decimals) > _GROUP and len(first) > _GROUP  # 2010،2012: two years
        if (mark != _COMMA and _COMMA not in first) or long or _is_chain(tokens, index, mark):
            return None
    elif not _is_torn(tokens, index) or (mark == _COMMA and tokens.gap(index + 1)):
        return _turned(tokens, index)
    return Digits(Decimal(f"{value.value}.{decimals}"), index + 3)


def _turned(tokens: Tokens, index: int) -> Digits | None:
    """Read «4 ،15 مليار», which is 15.4: typed from right to left, with the comma glued to the whole."""
    words = tokens.words
    apart = tokens.is_spaced(index + 1) and not tokens.gap(index + 2)
    if words[index + 1] != _COMMA or not apart or tokens.begins_line(index):
        return None
    behind, whole = word(words[index]).folded, word(words[index + 2]).folded
    if not (behind.isdecimal() and whole.isdecimal()) or len(behind) > _GROUP:
        return None
    after = index + 3
    return Digits(Decimal(f"{int(whole)}.{behind}"), after) if _is_measured(tokens, after) else None


def _is_torn(tokens: Tokens, index: int) -> bool:
    """Tell whether a decimal point has got a space on one side: «4. 5 مليار», where no sentence can end."""
    one_space = len(tokens.gap(index + 1)) + len(tokens.gap(index + 2)) == 1
    if tokens.words[index + 1] == "," or not one_space or not tokens.words[index].isdecimal():
        return False
    scale = entry_beside(tokens, index + 3, "scale") is not None
    return not tokens.begins_line(index) and (scale or after_context(tokens, index + 3, "percent") is not None)


def _is_chain(tokens: Tokens, index: int, mark: str) -> bool:
    """Tell whether digits before or behind two are joined in the same way: 3،5،7."""
    words = tokens.words
    before = (
        index > 1 and word(words[index - 1]).bare == mark and not tokens.gap(index) and words[index - 2][0].isdecimal()
    )
    after = index + 4
    behind = after < len(words) and word(words[after - 1]).bare == mark and words[after][0].isdecimal()
    return before or (behind and not tokens.gap(after - 1) and not tokens.gap(after))


def _in_groups(tokens: Tokens, index: int) -> Digits | None:
    """
    Read digits in groups of three with spaces between, as the press of the Maghreb prints them: 25 000, 2 750 300,50.

    Two groups with a plain space between join only where one is 000 or has decimals, or where a unit or a currency
    follows: elsewhere two numbers may stand in a row.
    """
    words, stop = tokens.words, index + 1
    if not words[index].isdecimal() or len(words[index]) > _GROUP or int(words[index][0]) == 0:
        return None
    sure, decimals = False, ""
    while stop < min(index + _MOST_GROUPS, len(words)) and not decimals:
        gap, (group, _, rest) = tokens.gap(stop), _partition(word(words[stop]).folded)
        if len(group) != _GROUP or not group.isdecimal() or (gap != " " and gap not in _GROUP_SPACES):
            break
        sure = sure or gap != " " or not int(group) or bool(rest)
        decimals, stop = rest, stop + 1
    counted = stop == index + 2 and (unit_at(tokens, stop) is not None or is_money(tokens, stop))
    if not (sure or stop - index > 2 or counted):
        return None
    whole = "".join(_partition(word(written).folded)[0] for written in words[index:stop])
    return Digits(Decimal(f"{whole}.{decimals}") if decimals else int(whole), stop)


def _partition(group: str) -> tuple[str, str, str]:
    """Split a group of digits at its decimal sign."""
    mark = next((mark for mark in (",", _DECIMAL, ".") if mark in group), ",")
    whole, point, rest = group.partition(mark)
    return (whole, point, rest) if rest.isdecimal() or not point else (group, "", "")


_GROUP: Final = 3
_MOST_GROUPS: Final = 7
_GROUP_SPACES: Final = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}")


def _power(tokens: Tokens, index: int) -> Digits | None:
    """Read a power of ten as printed: 10^6."""
    words = tokens.words
    if index + 2 >= len(words) or word(words[index]).folded != "10" or tokens.gap(index + 1) or tokens.gap(index + 2):
        return None
    exponent = words[index + 2]
    return Digits(10 ** int(exponent), index + 3) if exponent.isdecimal() and len(exponent) < _GROUP else None


def _mixed(tokens: Tokens, index: int, whole: Digits) -> Digits:
    """Read a fraction behind a whole number: 1½, 3 1/2."""
    if whole.stop >= len(tokens.words) or not isinstance(whole.value, int) or whole.value > _MOST_MIXED:
        return whole
    part = entry_at(tokens, whole.stop, "fraction")
    if part is not None and part.form == "digits" and len(tokens.gap(whole.stop)) <= 1:
        return Digits(exact_sum(whole.value, part.fraction), whole.stop + 1)
    mark = tokens.words[whole.stop + 1] if whole.stop + 1 < len(tokens.words) else ""
    if mark not in SLASHES or not tokens.is_spaced(whole.stop):
        return whole
    slash = slash_at(tokens, whole.stop)
    return Digits(exact_sum(whole.value, slash[0]), slash[1]) if slash is not None else whole


_MOST_MIXED: Final = 999


def lost_zero(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a decimal point before digits has lost its zero: ٫٢٥, and .5 before a scale, a percent sign or a unit.

    Elsewhere a point before digits is a full stop that has lost its place: «إلى .2020».
    """
    if not index or tokens.words[index - 1] not in (".", _DECIMAL) or tokens.gap(index):
        return False
    glued = index > 1 and not tokens.gap(index - 1) and not _is_bound(tokens, index - 2)
    if glued or not tokens.words[index].isdecimal():
        return False
    if tokens.words[index - 1] == _DECIMAL:
        return True
    after = index + 1
    return (
        entry_beside(tokens, after, "scale") is not None
        or after_context(tokens, after, "percent") is not None
        or ((unit := unit_at(tokens, after)) is not None and not unit.found.proclitics)
        or is_money(tokens, after)
    )


def _is_bound(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is a letter that is written to a number: (تراجع) بـ.4%."""
    return are_proclitics(tokens.words[index])


def bracketed(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a number stands alone in brackets, quote marks or strokes: (34) ألفا, /3/ مليارات."""
    if not 0 < start < stop < len(tokens.words):
        return False
    before, behind = tokens.words[start - 1], tokens.words[stop]
    return (before in OPENING and behind in CLOSING) or (
        before == behind == _STROKE and _in_strokes(tokens, start, stop)
    )


def _in_strokes(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether the strokes around a number are written to it alone, as some papers write brackets: not 3/9/2014."""
    if tokens.gap(start) or tokens.gap(stop):
        return False
    leads = start < _SECOND or bool(tokens.gap(start - 1)) or are_proclitics(tokens.words[start - 2])
    return leads and stop + 1 < len(tokens.words) and bool(tokens.gap(stop + 1))


_STROKE: Final = "/"
_SECOND: Final = 2
