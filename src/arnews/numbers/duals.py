"""Duals that count two, and multiples."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.around import after_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.value import Number
from arnews.numbers.words import dual_evidence, duals
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, OWNED, classes_of

__all__ = ["is_nisba", "read_dual", "read_multiple"]


def read_dual(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a dual noun that counts two: جنديين, مرتين, طالبان (beside a word that keeps the movement out).

    >>> from arnews import tokenize
    >>> read_dual(tokenize("بينهم طالبان"), 1).span
    Span(start=6, end=12)
    """
    found = duals()[tokens.words[start]]
    if found is None or found.definite or is_nisba(tokens.words[start]):
        return None  # الفريقان are known already; قصف صاروخي is an adjective
    if start and not found.entry and tokens.words[start - 1].endswith(tokens.words[start][-1]):
        before = duals()[tokens.words[start - 1]]
        if before is not None and not found.cut:
            return None  # an adjective: رجلان مسلحان
    if found.entry == "construct" and not _is_indefinite(tokens, start + 1):
        return None  # بلدتي, my town
    if found.entry == "evidence" and (start == 0 or tokens.words[start - 1] not in dual_evidence()):
        return None
    span = tokens.span(start, start + 1, found.cut)
    return Reading(Number("dual", 2), span, start + 1, "numbers.dual")


def is_nisba(written: str) -> bool:
    """Tell whether a word in ي is an adjective of relation, and no dual before another noun."""
    known = classes_of(written).likeliest
    return written.endswith(_YEH) and known is not None and known.part == "adjective"


def _is_indefinite(tokens: Tokens, index: int) -> bool:
    """Tell whether an indefinite noun stands at a token, with which a dual in ي counts: نقطتي تفتيش."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    if index + 1 < len(tokens.words) and classes_of(tokens.words[index + 1]).mask & AND:
        return False  # منطقتي عسير وجازان: they are named
    known = classes_of(tokens.words[index])
    free = not known.mask & (ARTICLE | OWNED | AND | BOUND_PREPOSITION)
    return free and known.likeliest is not None and known.likeliest.part == "noun"


_YEH: Final = "\N{ARABIC LETTER YEH}"


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
