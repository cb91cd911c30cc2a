"""Duals that count two, and multiples."""

from arnews.document import Reading
from arnews.numbers.around import after_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.value import Number
from arnews.numbers.words import dual_evidence, duals
from arnews.spans import Span
from arnews.tokenization import Tokens

__all__ = ["read_dual", "read_multiple"]


def read_dual(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a dual noun that counts two: جنديين, مرتين, طالبان (beside a word that keeps the movement out).

    >>> from arnews import tokenize
    >>> read_dual(tokenize("بينهم طالبان"), 1).span
    Span(start=6, end=12)
    """
    found = duals()[tokens.words[start]]
    if found is None or found.definite:
        return None  # الفريقان are known already
    if start and not found.entry and tokens.words[start - 1].endswith(tokens.words[start][-1]):
        before = duals()[tokens.words[start - 1]]
        if before is not None and not found.cut:
            return None  # an adjective: رجلان مسلحان
    if found.entry == "evidence" and (start == 0 or tokens.words[start - 1] not in dual_evidence()):
        return None
    span = tokens.span(start, start + 1, found.cut)
    return Reading(Number("dual", 2), span, start + 1, "numbers.dual")


def read_multiple(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read how many times as much: ضعفين, ثلاثة أضعاف.

    >>> from arnews import tokenize
    >>> read_multiple(tokenize("ثلاثة أضعاف"), 0).value.value
    3
    """
    stop = after_context(tokens, start, "times")
    if stop is not None:
        return Reading(Number("cardinal", 2), tokens.span(start, stop), stop, "numbers.multiple")
    number = read_cardinal(tokens, start)
    if number is None or (stop := after_context(tokens, number.stop, "times")) is None:
        return None
    return Reading(number.value, Span(number.span.start, tokens.ends[stop - 1]), stop, "numbers.multiple")
