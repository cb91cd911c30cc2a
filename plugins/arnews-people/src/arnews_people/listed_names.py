"""
Names that their place in a list shows: «سلمى حداد، وأحمد السبت، وحسنين الرمل».

What stands between two commas, behind «and», or alone in a line is an item. Where items before and behind one are full
names, it is one too, if it begins with what can be a given name and all its words can stand in a name.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, Protocol

from arnews.tokenization import Tokens, code_points
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, FINITE_VERB, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.evidence import looks_foreign
from arnews_people.words import name_counts, nations, role_part, role_words

__all__ = ["names_in_lists"]

_COMMAS: Final = frozenset(("\N{ARABIC COMMA}", ",", "\N{ARABIC SEMICOLON}", ";"))
_BULLETS: Final = frozenset(("-", "\N{EN DASH}", "\N{EM DASH}", "\N{BULLET}", "*", "\N{MIDDLE DOT}"))
_WAW: Final = "\N{ARABIC LETTER WAW}"
_LONGEST: Final = 4
"""Words of an item that is a name."""
_ENOUGH: Final = 2
"""Full names in a row that make a list."""
_LONGEST_BRACKET: Final = 5
_GIVEN: Final = 10
"""How often the lists have a given name that needs no known family name behind it."""
_SURE: Final = 0.8


class _Found(Protocol):
    """A name as far as it is known: the token it begins in and the one after it."""

    @property
    def start(self) -> int:
        """The first token."""

    @property
    def stop(self) -> int:
        """The token after the last."""


def names_in_lists(tokens: Tokens, found: Mapping[int, _Found]) -> Iterator[tuple[int, int, int]]:
    """
    Give the items of lists of names that are names as a whole: first token, the one after the last, letters joined.

    `found` are the names that evidence knows, by the token that they begin in.
    """
    if sum(name.stop > name.start + 1 for name in found.values()) <= _ENOUGH:
        return
    done = -1
    for start, name in sorted(found.items()):
        if start < done or name.stop <= name.start + 1:
            continue
        items = [(start, name.stop, True)]
        while (item := _next_item(tokens, items[-1][1])) is not None:
            begin, stop = item
            is_known = begin in found and found[begin].stop > begin + 1
            items.append((begin, stop, is_known and not _goes_on(tokens, found[begin].stop, stop)))
        done = items[-1][1]
        yield from _unknown(tokens, items)


def _goes_on(tokens: Tokens, known: int, stop: int) -> bool:
    """Tell whether one more word of an item, which the lists have, ends a full name: «حسين علي | رعد»."""
    return (
        known == stop - 1 and any(name_counts(word(tokens.words[known]).bare)[:2]) and not _is_and(tokens.words[known])
    )


def _unknown(tokens: Tokens, items: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int, int]]:
    """Give the items of one list that are names although evidence knows none, or a part of one."""
    whole = 0
    for number, (start, stop, is_name) in enumerate(items):
        following = sum(one[2] for one in items[number + 1 : number + 1 + _ENOUGH])
        if not is_name and whole + following >= _ENOUGH and whole and stop > start + 1:
            cut = _joined(tokens, start)
            is_name = _is_name(tokens, start, stop, cut)
            if is_name:
                yield start, stop, cut
        whole = whole + 1 if is_name else 0


def _next_item(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Give the item of a list behind a token where one ends, over what brackets say of that."""
    words = tokens.words
    index = _skip_bracket(tokens, index)
    if index >= len(words):
        return None
    begin = index
    if tokens.begins_line(index):
        begin += words[index] in _BULLETS
    elif words[index] in _COMMAS:
        begin += 1
        if begin < len(words) and tokens.begins_line(begin):
            return None
    elif word(words[index]).bare[:1] != _WAW or len(word(words[index]).bare) < _LONGEST:
        return None
    stop = begin
    while stop < min(len(words), begin + _LONGEST) and word(words[stop]).kind == "word":
        if stop > begin and (tokens.begins_line(stop) or _is_and(words[stop])):
            break
        stop += 1
    return (begin, stop) if stop > begin and _is_end(tokens, stop) else None


def _skip_bracket(tokens: Tokens, index: int) -> int:
    """Skip what stands in brackets behind a name: «(الهلال)», «(23 عاما)»."""
    if index >= len(tokens.words) or tokens.words[index] != "(":
        return index
    for stop in range(index + 1, min(len(tokens.words), index + _LONGEST_BRACKET)):
        if tokens.words[stop] == ")":
            return stop + 1
    return index


def _is_end(tokens: Tokens, index: int) -> bool:
    """Tell whether an item ends before a token: a mark, a bracket, a new line, «and»."""
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind != "word":
        return True
    return _is_and(tokens.words[index])


@lru_cache(maxsize=1 << 12)
def _is_and(text: str) -> bool:
    """Tell whether «and» is joined to a word that can be a name without it."""
    bare = word(text).bare
    if bare[:1] != _WAW or len(bare) < _LONGEST or name_counts(bare)[0] > name_counts(bare[1:])[0]:
        return False
    return any(name_counts(bare[1:])[:3]) or looks_foreign(bare[1:])


def _joined(tokens: Tokens, start: int) -> int:
    """Give how many code points of an item belong to the sentence: «و|حسنين»."""
    text = tokens.words[start]
    bare = word(text).bare
    is_and = bare[0] == _WAW and len(bare) >= _LONGEST and not name_counts(bare)[0]
    return code_points(text, 1) if is_and or _is_and(text) else 0


def _is_name(tokens: Tokens, start: int, stop: int, cut: int) -> bool:
    """Tell whether the words of an item can be a name: one that can be given first, and none that is something else."""
    first = word(tokens.words[start]).bare[1 if cut else 0 :]
    if not _may_be_given(first) or (role_words()[first] is not None and not _is_family(tokens.words[start + 1])):
        return False
    given, surname, elsewhere, _ = name_counts(first)
    is_sure = given >= _GIVEN and given + elsewhere >= surname
    return all(_may_be_second(text, is_sure) for text in tokens.words[start + 1 : stop])


@lru_cache(maxsize=1 << 12)
def _may_be_given(bare: str) -> bool:
    """Tell whether a word can be the given name of an item: the lists have it so, or no list has it at all."""
    if nations()[bare] is not None or (role_part("title")[bare] is not None and name_counts(bare)[0] < _GIVEN):
        return False
    first = classes_of(bare).likeliest
    if first is not None and first.mask & OWNED and not first.mask & UNKNOWN:
        return False
    return name_counts(bare)[0] > 1 or looks_foreign(bare)


@lru_cache(maxsize=1 << 12)
def _is_family(text: str) -> bool:
    """Tell whether a word is a family name and no place: «سلطان | الغنام», not «أمير | قطر»."""
    return name_counts(word(text).bare)[1] > 1 and nations()[text] is None and role_part("part")[text] is None


@lru_cache(maxsize=1 << 12)
def _may_be_second(text: str, is_sure: bool) -> bool:
    """Tell whether a word can stand behind the first of an item; behind a sure given name any definite noun can."""
    bare = word(text).bare
    first = classes_of(text).likeliest
    if first is None or role_words()[text] is not None or role_part("portfolio")[text] is not None:
        return False
    if any(name_counts(bare)[:3]):
        return True
    if first.mask & (FINITE_VERB | AND | BOUND_PREPOSITION | OWNED) and first.share > _SURE:
        return False
    if looks_foreign(text) or first.mask & UNKNOWN:
        return True
    return is_sure and bool(first.mask & ARTICLE) and first.part in ("noun", "name")
