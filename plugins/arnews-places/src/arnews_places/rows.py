"""
Rows of names that no table has, behind a noun that calls them places: «بلدات حاس وركايا», «القرى: تل سمور، الجدعا».
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_places.cues import is_spot, roles
from arnews_places.gazetteer import names
from arnews_places.unlisted import (
    Unlisted,
    callers,
    goes_on,
    is_compound,
    is_only_name,
    is_opener,
    is_unheard,
    may_be_item,
    may_be_name,
    may_follow,
)
from arnews_places.value import Kind

__all__ = ["read_list", "read_named", "read_row"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_RARE: Final = 3.3
"""Zipf: a noun that is more usual than this is what it says («مدينة الألعاب»)."""
_SHORTEST: Final = 3


def read_list(tokens: Tokens, start: int) -> Iterator[Unlisted]:
    """
    Read the names of a list, each with «و» before it: «بلدات حاس | وركايا | وأم زيتونة»; of two only the second.

    >>> from arnews import tokenize
    >>> [one.start for one in read_list(tokenize("قصفوا بلدات حاس وركايا وأم زيتونة"), 1)]
    [2, 3, 4]
    """
    found = callers()[tokens.words[start]]
    if found is None or not found.entries or not found.entry.several:
        return
    items = list(_read_items(tokens, start + 1, found.entry.kind)) if not found.entry.weak else []
    if items:
        yield from items
        return
    index = start + 1
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).folded[:1] == _WAW:
        return
    for _ in range(_LONGEST_LIST):
        at = _next_of_list(tokens, index)
        if at is None:
            return
        rest = tokens.words[at][1:]
        stop = at + 1
        if is_opener(rest) and stop < len(tokens.words) and may_follow(tokens.words[stop]):
            stop += 1
        elif not (is_only_name(rest) or is_unheard(rest) if found.entry.weak else _may_be_listed(rest)):
            if found.entry.weak or not _is_rare_definite(rest):
                return
        elif not found.entry.weak and stop < len(tokens.words) and _is_rare_definite(tokens.words[stop]):
            stop += 1  # «وكوثرية السياد»
        elif stop < len(tokens.words) and not tokens.begins_line(stop) and goes_on(tokens.words[stop], definite=False):
            stop += 1
        yield Unlisted(at, stop, found.entry.kind, 1)
        index = stop


def read_row(tokens: Tokens, colon: int) -> Iterator[Unlisted]:
    """
    Read the names behind a plural and a colon: «القرى: تل سمور، الجدعا، وخشاع القن».

    >>> from arnews import tokenize
    >>> tokens = tokenize("من هذه القرى: تل أرماح، مدور القن، دير القن، الجدعا.")
    >>> [(one.start, one.stop) for one in read_row(tokens, 3)]
    [(4, 6), (7, 9), (10, 12), (13, 14)]
    """
    before = word(tokens.words[colon - 1]).bare if colon else ""
    found = callers()[before.removeprefix(_ARTICLE)] if before else None
    if found is not None and found.entries and found.entry.several and not found.entry.weak:
        yield from _read_items(tokens, colon + 1, found.entry.kind, told=True)


def read_named(tokens: Tokens, index: int) -> Unlisted | None:
    """
    Read the name behind «المكان المسمى», up to a mark or a word that is in no name.

    >>> from arnews import tokenize
    >>> read_named(tokenize("غابة بالمكان المسمى برج الغولة – بلدية شرشال"), 2)
    Unlisted(start=3, stop=5, kind='region', cut=0)
    """
    start = index + 1
    if not index or start >= len(tokens.words) or tokens.begins_line(start) or not is_spot(tokens.words[index - 1]):
        return None
    stop = start
    while stop < min(len(tokens.words), start + _ONE_NAME) and not (stop > start and tokens.begins_line(stop)):
        text = tokens.words[stop]
        if word(text).kind != "word" or not _may_be_in_item(text) or callers()[text] is not None:
            break
        stop += 1
    return Unlisted(start, stop, "region") if stop > start else None


def _read_items(tokens: Tokens, start: int, kind: Kind, *, told: bool = False) -> Iterator[Unlisted]:
    """
    Read a list of three or more names, each behind a comma or «و», of one to three words that can be in a name.

    All but one must look like names: that may be a usual noun («بلديات لب ومليح وذيبان»). Where a colon `told` that a
    list comes, half of them is enough.
    """
    items: list[Unlisted] = []
    index, size, plain = start, len(tokens.words), 0
    while index < size and len(items) < _LONGEST_LIST and not tokens.begins_line(index):
        stop = _end_of_item(tokens, index)
        cut = int(bool(items) and word(tokens.words[index]).folded[:1] == _WAW and not _is_listed(tokens.words[index]))
        inside = [tokens.words[index][cut:], *tokens.words[index + 1 : stop]] if stop > index else []
        if (
            not inside
            or not all(may_be_item(one) or _is_listed(one) for one in inside)
            or callers()[inside[0]] is not None
        ):
            break
        plain += not (any(map(_is_listed, inside)) or all(map(_may_be_listed, inside)) or is_opener(inside[0]))
        items.append(Unlisted(index, stop, kind, cut))
        index = stop + (stop < size and tokens.words[stop] in _COMMAS)
    is_long = len(items) >= _ONE_NAME and (told or index >= size or tokens.words[index - 1] not in _COMMAS)
    if is_long and plain <= (len(items) // 2 if told else 1):
        yield from items


def _may_be_in_item(text: str) -> bool:
    return may_be_item(text) or _is_listed(text)


@lru_cache(maxsize=1 << 13)
def _is_joined(text: str) -> bool:
    """Tell whether «و» begins the next item of a row: a word of its own with that is rarer than what is behind it."""
    bare = word(text).bare
    if bare[:1] != _WAW or len(bare) < _SHORTEST or _is_listed(text):
        return False
    is_known = bool(classes_of(text).mask & (AND | UNKNOWN)) or _is_listed(bare[1:])
    return is_known or is_opener(bare[1:])


def _end_of_item(tokens: Tokens, index: int) -> int:
    """Give the token after an item of a list: before a mark, a new line, or «and»."""
    stop, size = index, len(tokens.words)
    while stop < min(size, index + _ONE_NAME + 1) and word(tokens.words[stop]).kind == "word":
        text = tokens.words[stop]
        is_next = _is_joined(text)
        if stop > index and (is_next or tokens.begins_line(stop) or not _may_be_in_item(text)):
            return stop
        stop += 1
    return stop if stop <= index + _ONE_NAME else index


@lru_cache(maxsize=1 << 13)
def _is_listed(text: str) -> bool:
    """Tell whether the tables have a word as it is written."""
    found = names()[text] if text else None
    return found is not None and bool(found.entries) and not found.proclitics


_LONGEST_LIST: Final = 24
_ONE_NAME: Final = 3
"""How many tokens the name before «و» has at most."""


def _next_of_list(tokens: Tokens, index: int) -> int | None:
    """Give the next token that «و» begins, past the name at a token and a comma."""
    for at in range(index, min(index + _ONE_NAME, len(tokens.words))):
        if tokens.begins_line(at):
            return None
        if word(tokens.words[at]).folded[:1] == _WAW and len(word(tokens.words[at]).bare) >= _SHORTEST:
            return at
        if word(tokens.words[at]).kind != "word" and tokens.words[at] not in _COMMAS:
            return None
    return None


_COMMAS: Final = frozenset({",", "\N{ARABIC COMMA}"})


@lru_cache(maxsize=1 << 14)
def _may_be_listed(text: str) -> bool:
    """Tell whether a word may be one of several names that a noun calls places."""
    known = word(text)
    if known.kind != "word" or len(known.bare) < _SHORTEST or roles(text):
        return False
    first = classes_of(text).likeliest
    if first is None or first.part in ("verb", "preposition", "particle", "conjunction", "pronoun"):
        return False
    return is_only_name(text) or may_be_name(text) or is_compound(text) or word_frequency(known.bare) < _RARE - 1


@lru_cache(maxsize=1 << 14)
def _is_rare_definite(text: str) -> bool:
    """Tell whether a rare word with the article may be one of several names, whatever its class: «البابلية»."""
    known = word(text)
    if known.kind != "word" or not known.bare.startswith(_ARTICLE) or roles(text) or word_frequency(known.bare) > _RARE:
        return False
    first = classes_of(text).likeliest
    return first is not None and first.part in ("noun", "name", "adjective") and not first.mask & OWNED
