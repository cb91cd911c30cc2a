"""What stands right before a number and belongs to it: a minus in words or as a sign, a percent sign."""

from attrs import evolve

from arnews.document import Reading
from arnews.numbers.around import HYPHENS, OPENING, are_proclitics, entry_at, in_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.value import Number
from arnews.numbers.words import CONJUNCTION, context
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["is_minus", "is_percent_before", "negated", "read_signed"]


def is_minus(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a token makes the number after it negative: سالب, ناقص, or a hyphen that is glued to digits alone.

    >>> from arnews import tokenize
    >>> [is_minus(tokenize(text), 1) for text in ("بلغت -5", "بلغت سالب خمسة", "5-3", "10 - 3")]
    [True, True, False, False]
    """
    if index < 0 or index + 1 >= len(tokens.words):
        return False
    if tokens.words[index] not in HYPHENS:
        return in_context(tokens, index, "minus")
    if tokens.gap(index + 1) or entry_at(tokens, index + 1, "digits") is None:
        return False
    if index == 0:
        return True
    apart = tokens.gap(index) or tokens.words[index - 1] in OPENING or word(tokens.words[index - 1]).bare == CONJUNCTION
    return bool(apart) and not tokens.begins_line(index)  # else a dash that opens a line


def is_percent_before(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a token is a percent sign before its number: %35, ‰22, and ٪ 20 where no number stands before.

    >>> from arnews import tokenize
    >>> [is_percent_before(tokenize(text), 1) for text in ("بلغت %35", "بلغت ٪ 20", "35 % 20")]
    [True, True, False]
    """
    if not 0 <= index < len(tokens.words) - 1:
        return False
    if not in_context(tokens, index, "percent") and not in_context(tokens, index, "per_thousand"):
        return False
    if len(word(tokens.words[index]).bare) > 1 or entry_at(tokens, index + 1, "digits") is None:
        return False
    before = tokens.words[index - 1] if index else ""
    if before and not tokens.gap(index) and before not in OPENING and not are_proclitics(before):
        return False  # but بـ٪4
    return not tokens.gap(index + 1) or (
        len(tokens.gap(index + 1)) == 1 and entry_at(tokens, index - 1, "digits", "unit", "ten", "hundred") is None
    )


def negated(tokens: Tokens, sign: int, reading: Reading[Number]) -> Reading[Number]:
    """Make a number negative whose minus is the token `sign`; the proclitics of the word are out of the span."""
    value = reading.value.value
    if value is None or isinstance(value, tuple):
        return reading
    found = context().find(tokens.words[sign])
    start = tokens.place(sign, found.cut if found is not None else 0)
    return Reading(evolve(reading.value, value=-value), Span(start, reading.span.end), reading.stop, "numbers.negative")


def read_signed(tokens: Tokens, index: int) -> Reading[Number] | None:
    """
    Read a cardinal with the minus before it, if there is one.

    >>> from arnews import tokenize
    >>> [read_signed(tokenize(text), 0).value.value for text in ("سالب ثلاثة", "سبعة", "-4")]
    [-3, 7, -4]
    """
    if in_context(tokens, index, "plus"):
        return read_cardinal(tokens, index + 1)
    if not is_minus(tokens, index):
        return read_cardinal(tokens, index)
    number = read_cardinal(tokens, index + 1)
    return negated(tokens, index, number) if number is not None else None
