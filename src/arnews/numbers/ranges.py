"""Percentages and ranges: what stands behind a number and goes with it."""

from decimal import Decimal

from arnews.document import Reading
from arnews.numbers.around import HYPHENS, after_context, after_waw, entry_at
from arnews.numbers.cardinals import read_cardinal, whole_or_decimal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.value import Number
from arnews.numbers.words import number_finder
from arnews.spans import Span
from arnews.tokenization import Tokens

__all__ = ["percent_after", "range_after", "read_percent", "read_range"]


def read_percent(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a number with its percent sign or words; a sign glued before the digits counts too.

    >>> from arnews import tokenize
    >>> [read_percent(tokenize(text), 0).value.value for text in ("35٪", "ثمانية في المئة", "%3.5")]
    [35, 8, Decimal('3.5')]
    """
    stop = after_context(tokens, start, "percent")
    if stop is not None and stop == start + 1:
        digits = entry_at(tokens, stop, "digits")
        if digits is None or tokens.gap(stop):
            return None
        value = digits.decimal if digits.decimal is not None else digits.value
        span = Span(tokens.starts[start], tokens.ends[stop])
        return Reading(Number("percent", value), span, stop + 1, "numbers.percent")
    number = read_fraction(tokens, start) or read_cardinal(tokens, start)
    return None if number is None else percent_after(tokens, start, number)


def percent_after(tokens: Tokens, start: int, number: Reading[Number]) -> Reading[Number] | None:
    """Read the percent sign or words after a number; 12.500 % is twelve and a half."""
    stop = after_context(tokens, number.stop, "percent")
    if stop is None:
        return None
    value = number.value.value
    digits = entry_at(tokens, start, "digits") if number.stop == start + 1 else None
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
    return None if first is None else range_after(tokens, start, first)


def range_after(tokens: Tokens, start: int, first: Reading[Number]) -> Reading[Number] | None:
    """Read the second number of a range whose first was read."""
    if not _is_plain(first.value):
        return None
    percent = after_context(tokens, first.stop, "percent")
    second_at = _range_joint(tokens, start, percent or first.stop)
    second = None if second_at is None else read_cardinal(tokens, second_at)
    if second is None or not _is_plain(second.value):
        return None
    low, high = first.value.value, second.value.value
    assert isinstance(low, int | Decimal)
    assert isinstance(high, int | Decimal)
    if low < 1000 <= high and entry_at(tokens, second.stop - 1, "scale") is not None:
        scale = int(number_finder()(tokens.words[second.stop - 1]).entry.value)  # type: ignore[union-attr]
        low = whole_or_decimal(low * scale) if low * scale < high else low
    closing = after_context(tokens, second.stop, "percent")
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
    stop = after_context(tokens, index, "to") or after_context(tokens, index, "or")
    if stop is not None:
        return stop
    if start > 0 and after_context(tokens, start - 1, "between") is not None:
        return after_waw(tokens, index)
    return None


def _after_hyphen(tokens: Tokens, start: int, index: int) -> int | None:
    """Give the token after a hyphen between two numbers; a chain of hyphens (telephone, date) is no range."""
    following = index + 1
    if following >= len(tokens.words) or entry_at(tokens, following, "digits") is None:
        return None
    after = following + 1
    if after < len(tokens.words) and tokens.words[after] in HYPHENS and not tokens.gap(after):
        return None
    if start > 0 and tokens.words[start - 1] in HYPHENS and not tokens.gap(start):
        return None
    return following
