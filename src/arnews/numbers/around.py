"""What single tokens are within a number: their entries by role, what joins them, what stands after them."""

from collections.abc import Mapping
from typing import Final, TypeVar

from arnews.document import Reading
from arnews.memo import Memo
from arnews.numbers.value import Exact, Number, NumberKind
from arnews.numbers.words import CONJUNCTION, NumberWord, context, context_finder, number_finder
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = [
    "CLOSING",
    "DASHES",
    "HYPHENS",
    "OPENING",
    "PROCLITICS",
    "ROLES",
    "SLASHES",
    "Memo",
    "Part",
    "after_context",
    "after_waw",
    "are_proclitics",
    "as_reading",
    "entry_at",
    "entry_beside",
    "in_context",
    "is_glued",
    "names_at",
    "names_of",
    "past_closing",
]


V = TypeVar("V")


Part = tuple[Exact, int]
"""A value and the token after it."""


PROCLITICS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"


DASHES: Final = frozenset("-–—‐‑‒―−﹣－")
HYPHENS: Final = DASHES | {"\N{ARABIC TATWEEL}", 2 * "\N{ARABIC TATWEEL}"}
"""Hyphens, dashes, and the tatweel that agencies type for them."""


SLASHES: Final = frozenset("/\N{DIVISION SLASH}\N{FRACTION SLASH}\N{FULLWIDTH SOLIDUS}")
"""Strokes of a fraction in digits."""


OPENING: Final = frozenset('([«"“')
CLOSING: Final = frozenset(')]»"”')
"""Brackets and quote marks that newspapers put around numbers: (34) ألفا."""


def are_proclitics(written: str) -> bool:
    """
    Tell whether letters are nothing but what is written to a number: بـ, وبـ.

    >>> are_proclitics("وبـ"), are_proclitics("في")
    (True, False)
    """
    bare = word(written).bare
    return 0 < len(bare) <= _MOST_PROCLITICS and all(letter in PROCLITICS for letter in bare)


_MOST_PROCLITICS: Final = 2


def past_closing(tokens: Tokens, stop: int) -> int:
    """Give the token after the bracket or quote mark that closes right behind a number, or the token itself."""
    return stop + 1 if stop < len(tokens.words) and tokens.words[stop] in CLOSING else stop


def is_glued(tokens: Tokens, index: int) -> bool:
    """Tell whether nothing that can be seen stands between a token and the one before; most often it is a space."""
    end = tokens.ends[index - 1]
    return end == tokens.starts[index] or (tokens.text[end] != " " and not tokens.gap(index))


def entry_at(tokens: Tokens, index: int, *roles: str) -> NumberWord | None:
    """Give the entry of a token in one of some roles."""
    if not 0 <= index < len(tokens.words):
        return None
    known = ROLES[tokens.words[index]]
    for role in roles:
        if role in known:
            return known[role]
    return None


def _roles(text: str) -> Mapping[str, NumberWord]:
    """Give the entries of a written form by their role."""
    found = number_finder()(text)
    if found is None or not found.entries:
        return _NO_ROLES
    roles: dict[str, NumberWord] = {}
    for entry in found.entries:
        if not entry.spelling or found.exact:
            roles.setdefault(entry.role, entry)
    return roles


_NO_ROLES: Final[Mapping[str, NumberWord]] = {}
"""One for all words that are in no number."""
ROLES: Final = Memo(_roles)


def entry_beside(tokens: Tokens, index: int, *roles: str) -> NumberWord | None:
    """Give the entry of a token that continues a number by standing beside it: no proclitic, on the same line."""
    if not index < len(tokens.words) or (found := number_finder()(tokens.words[index])) is None or found.proclitics:
        return None
    if tokens.begins_line(index):
        return None
    return entry_at(tokens, index, *roles)


def after_waw(tokens: Tokens, index: int) -> int | None:
    """
    Give the token that an addend begins in, if و joins it on the same line: و27 (two tokens), وعشرون (one).

    Behind a و that ends the text there is none.
    """
    if index >= len(tokens.words):
        return None
    written = tokens.words[index]
    if word(written).bare == CONJUNCTION:
        return None if tokens.begins_line(index) or index + 1 == len(tokens.words) else index + 1
    found = number_finder()(written)
    if found is not None and found.proclitics == CONJUNCTION:
        return None if tokens.begins_line(index) else index
    eleven = word(written).bare == _AND_ONE and entry_beside(tokens, index + 1, "ten_part") is not None
    return index if eleven else None


_AND_ONE: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER HAH}\N{ARABIC LETTER DAL}"
"""وأحد without its hamza, which is the word for one too: مئة واحد عشر."""


def _names(text: str) -> frozenset[str]:
    """Give the tables of context that a written form stands in or begins a phrase of."""
    found = context_finder()(text)
    return _NO_NAMES if found is None else frozenset((*found.entries, *(entry for _, entry in found.phrases)))


_NO_NAMES: Final[frozenset[str]] = frozenset()
_NAMES: Final = Memo(_names)


names_of: Final = _NAMES.__getitem__
"""Give the tables of context that a written form may begin a form of: the quick question before the exact ones."""


def names_at(tokens: Tokens, index: int) -> frozenset[str]:
    """Give the tables of context that a token may begin a form of; none where there is no token."""
    return _NAMES[tokens.words[index]] if 0 <= index < len(tokens.words) else _NO_NAMES


def after_context(tokens: Tokens, index: int, name: str) -> int | None:
    """Give the token after a word of context of one table, or `None`."""
    if not 0 <= index < len(tokens.words) or name not in _NAMES[tokens.words[index]]:
        return None
    match = context().match(tokens, index)
    if match is None:
        return None
    if match.entry == name or name in match.found.entries:
        return match.stop
    return None


def in_context(tokens: Tokens, index: int, name: str) -> bool:
    """Tell whether a word of context of one table stands at a token."""
    return after_context(tokens, index, name) is not None


def as_reading(
    tokens: Tokens, start: int, stop: int, kind: NumberKind, value: Exact | None, rule: str, low: int | None = None
) -> Reading[Number]:
    """Give the reading of a number from one token up to another, without the proclitics of its first word."""
    cut, style = 0, None
    find, words = number_finder(), tokens.words
    for index in range(start, stop):
        found = find(words[index])
        if found is None:
            continue
        if index == start:
            cut = found.cut
        if found.entries and found.entries[0].style:
            style = found.entries[0].style
    place = tokens.span(start, stop, cut)
    return Reading(Number(kind, value, low=low, style=style), place, stop, f"numbers.{rule}")
