"""Duals that count two, and multiples."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.around import after_context, entry_beside
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.value import Number
from arnews.numbers.words import dual_evidence, duals
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, DUAL, OWNED, UNKNOWN, classes_of
from arnews.words import word

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
    if found.cut and not _is_so_cut(tokens.words[start], found.cut):
        return None  # للصين is no two thieves, وكاميران no two princes
    if start and not found.entry and not found.cut and _agrees(tokens.words[start - 1], tokens.words[start]):
        return None  # an adjective: رجلان مسلحان, ناجين محتملين
    if (two := entry_beside(tokens, start + 1, "unit")) is not None and two.value == 2:
        return None  # قتيلين اثنين: the numeral counts
    if found.entry == "construct" and not _is_indefinite(tokens, start + 1):
        return None  # بلدتي, my town
    if found.entry == "construct" and not found.cut and start and tokens.words[start - 1][:1].isdecimal():
        return None  # 90 سنتا
    if not found.entry and word(tokens.words[start]).bare.endswith(_YEH) and not _is_of_another(tokens, start + 1):
        return None  # هدفي, my goal
    if not found.entry and not found.cut and _is_predicate(tokens, start):
        return None  # الفريقان جاهزان
    if found.entry == "evidence" and (start == 0 or tokens.words[start - 1] not in dual_evidence()):
        return None
    span = tokens.span(start, start + 1, found.cut)
    return Reading(Number("dual", 2), span, start + 1, "numbers.dual")


def _is_predicate(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective in ان says something of what begins the sentence: الفريقان جاهزان, not قتل مسلحان."""
    known = classes_of(tokens.words[index]).likeliest
    if known is None or known.part != "adjective" or not word(tokens.words[index]).bare.endswith(_NOMINATIVE):
        return False
    for at in range(index - 1, max(-1, index - 1 - _SUBJECT), -1):
        if word(tokens.words[at]).kind != "word":
            return at < index - 1
        before = classes_of(tokens.words[at])
        likeliest = before.likeliest
        if likeliest is None or likeliest.part not in ("noun", "adjective", "name", "conjunction"):
            return False
        if at == index - 1 and not (before.mask & (ARTICLE | OWNED) or likeliest.part == "name"):
            return False
        if tokens.begins_line(at):
            return True
    return index > 0


_NOMINATIVE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"
_SUBJECT: Final = 6
"""Words that the subject of a sentence may have before its predicate."""


def _is_so_cut(written: str, cut: int) -> bool:
    """Tell whether a word is most often what it is with so many letters cut off."""
    known, rest = classes_of(written), word(written[cut:]).bare
    if known.mask & (UNKNOWN | DUAL):
        return True
    return known.stem == (rest[:-1] if known.mask & OWNED else rest)


def _agrees(noun: str, adjective: str) -> bool:
    """Tell whether a dual or plural noun without the article ends like the word behind it, which describes it then."""
    bare = word(noun).bare
    if bare[-2:] != word(adjective).bare[-2:] or len(bare) < _SHORTEST_NOUN:
        return False
    known = classes_of(noun)
    if known.mask & (ARTICLE | OWNED) or known.likeliest is None or known.likeliest.part not in ("noun", "adjective"):
        return False
    return known.likeliest.number in ("dual", "plural") or duals()[noun] is not None


_SHORTEST_NOUN: Final = 5


def is_nisba(written: str) -> bool:
    """Tell whether a word in ي is an adjective of relation, and no dual before another noun."""
    known = classes_of(written).likeliest
    return word(written).bare.endswith(_YEH) and known is not None and known.part == "adjective"


def _is_indefinite(tokens: Tokens, index: int) -> bool:
    """Tell whether an indefinite noun stands at a token, with which a dual in ي counts: نقطتي تفتيش."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    after = index + 1
    if after < len(tokens.words) and classes_of(tokens.words[after]).mask & AND and not tokens.begins_line(after):
        return False  # منطقتي عسير وجازان: they are named
    known = classes_of(tokens.words[index])
    free = not known.mask & (ARTICLE | OWNED | AND | BOUND_PREPOSITION)
    return free and known.likeliest is not None and known.likeliest.part == "noun"


def _is_of_another(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun or a name stands at a token that two things are of: جهازي جوال, هدفي مايكل."""
    known = classes_of(tokens.words[index]).likeliest if index < len(tokens.words) else None
    named = known is not None and known.part == "name" and not tokens.begins_line(index)
    return named or _is_indefinite(tokens, index)


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
