"""
What stands between a role and the name of who has it: where the office is, whom it is for, what it sees to.

«المدير التنفيذي | لمحلية دلقو | مدثر شرف», «رئيسة القسم | في مستشفى الولادة | هدى سعد», «الطبيبة | المشرفة على الوحدة |
هنادي سعد». Each piece closes itself with a definite noun, an adjective of one or a place, so the name belongs to none.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from arnews.document import Annotation
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, FINITE_VERB, OWNED, classes_of
from arnews.words import word
from arnews_people.borders import skip_titles
from arnews_people.complements import is_place, is_stop
from arnews_people.evidence import looks_foreign
from arnews_people.names import names_in
from arnews_people.words import body_words, heads, nations, role_part, role_words

__all__ = ["skip_bridge", "skip_construct"]

_MOST: Final = 4
"""Pieces between a role and the name."""
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_COMMAS: Final = frozenset(("\N{ARABIC COMMA}", ","))


def skip_bridge(
    tokens: Tokens,
    start: int,
    organizations: Mapping[int, Annotation[Any]],
    grounds: Mapping[int, int],
    joined: Mapping[int, int],
) -> int:
    """Give the token after what goes on with a role at a token, if a full name follows; else the token itself."""
    index = _skip_charge(tokens, start)
    for _ in range(_MOST):
        after = _skip_piece(tokens, index, organizations, grounds, joined)
        if after == index:
            break
        index = after
    return index if index > start and _is_named(tokens, index) else start


def _skip_charge(tokens: Tokens, index: int) -> int:
    """Skip what somebody has charge of whose role says so: «المشرف | على المشروع», «المسؤول | عن الملف»."""
    if index + 1 >= len(tokens.words) or tokens.words[index] not in body_words("charge"):
        return index
    first = classes_of(tokens.words[index - 1]).likeliest
    is_charged = first is not None and first.form == "participle"
    return index + 2 if is_charged and _is_definite(tokens.words[index + 1]) else index


def skip_construct(tokens: Tokens, start: int, grounds: Mapping[int, int]) -> int:
    """
    Give the token after nouns without the article and what ends them, a definite noun or a place; else the token.

    >>> from arnews.tokenization import tokenize
    >>> skip_construct(tokenize("مدير مصنع السكر سامي حسن"), 1, {}), skip_construct(tokenize("مدير مصنع جديد"), 1, {})
    (3, 1)
    """
    named = names_in(tokens)
    for index in range(start, min(start + _CHAIN + 1, len(tokens.words))):
        text = tokens.words[index]
        if tokens.begins_line(index) or index in named or is_stop(text):
            return start
        if index > start and index in grounds:
            return grounds[index]
        if index > start and _is_definite(text):
            return index + 1
        if not _is_indefinite(word(text).bare) or role_part("title")[text] is not None:
            return start
    return start


_CHAIN: Final = 3
"""Nouns without the article between a role and the definite one."""


def _is_named(tokens: Tokens, index: int) -> bool:
    """Tell whether a name of two words or more begins at a token, behind titles or between commas."""
    is_comma = index < len(tokens.words) and tokens.words[index] in _COMMAS
    first = skip_titles(tokens, index + is_comma)
    name = names_in(tokens).get(first)
    if name is None or len(name.parts) < 2 or name.span.start > tokens.starts[first]:
        return False
    return not is_comma or first > index + 1 or (name.stop < len(tokens.words) and tokens.words[name.stop] in _COMMAS)


def _skip_piece(
    tokens: Tokens,
    index: int,
    organizations: Mapping[int, Annotation[Any]],
    grounds: Mapping[int, int],
    joined: Mapping[int, int],
) -> int:
    """Skip one piece: an adjective, a body, where it is, whom it is for."""
    words = tokens.words
    if index >= len(words) or word(words[index]).kind != "word" or tokens.begins_line(index):
        return index
    if index in organizations:
        return tokens.at(organizations[index].span.end - 1) + 1
    if index in joined:
        return joined[index]
    text = words[index]
    if role_part("within")[text] is not None and index + 1 < len(words):
        after = index + 1
        if after in organizations:
            return tokens.at(organizations[after].span.end - 1) + 1
        if after in grounds:
            return grounds[after]
        return _skip_land(tokens, after, grounds) or index
    bare = word(text).bare
    if bare[:1] in (_BEH, _LAM) and (land := _skip_land(tokens, index, grounds, cut=1)):
        return land
    if bare.startswith(_LAM) and not bare.startswith(_LAM * 2) and _is_noun(bare[1:]) and _is_closed(tokens, index + 1):
        return index + 2  # «لشؤون | المديريات»
    return _skip_adjective(tokens, index)


def _skip_land(tokens: Tokens, index: int, grounds: Mapping[int, int], cut: int = 0) -> int:
    """Skip a noun of places and the place that it is: «بقضاء | الخالص», «في بلدة | كفر سعد»; 0 if there is none."""
    bare = word(tokens.words[index]).bare[cut:]
    after = index + 1
    if bare not in body_words("locality"):
        return 0
    if after >= len(tokens.words) or tokens.begins_line(after) or bare.startswith(_ARTICLE):
        return 0
    if after in grounds:
        return grounds[after]
    text = tokens.words[after]
    is_there = is_place(text) or looks_foreign(text) or _is_definite(text)
    return after + 1 if is_there and after not in names_in(tokens) else 0


def _skip_adjective(tokens: Tokens, index: int) -> int:
    """Skip an adjective of the role or of what stands before, and what one that takes a preposition is for."""
    text = tokens.words[index]
    first = classes_of(text).likeliest
    is_adjective = first is not None and first.part in ("adjective", "noun") and bool(first.mask & ARTICLE)
    if not is_adjective or first is None or (not classes_of(text).mask & ADJECTIVE and first.form != "participle"):
        return index
    if first.mask & AND or role_words()[text] is not None or index in names_in(tokens) or is_stop(text):
        return index
    after = index + 1
    if after + 1 < len(tokens.words) and tokens.words[after] in body_words("charge"):
        return after + 2 if _is_definite(tokens.words[after + 1]) else index  # «المشرفة على الوحدة»
    return after


def _is_closed(tokens: Tokens, index: int) -> bool:
    return index < len(tokens.words) and not tokens.begins_line(index) and _is_definite(tokens.words[index])


def _is_noun(bare: str) -> bool:
    """Tell whether a word is a noun without the article that begins no body."""
    return _is_indefinite(bare) and heads()[bare] is None


@lru_cache(maxsize=1 << 12)
def _is_indefinite(bare: str) -> bool:
    """Tell whether a word is a noun without the article, no role, no portfolio and no nationality."""
    first = classes_of(bare).likeliest
    is_free = role_words()[bare] is None and nations()[bare] is None and role_part("portfolio")[bare] is None
    return first is not None and first.part == "noun" and is_free and not first.mask & _NEVER


_NEVER: Final = ARTICLE | OWNED | AND | BOUND_PREPOSITION


@lru_cache(maxsize=1 << 12)
def _is_definite(text: str) -> bool:
    """Tell whether a word is a definite noun of things, which no name can belong to."""
    first = classes_of(text).likeliest
    if first is None or not word(text).bare.startswith(_ARTICLE) or role_words()[text] is not None:
        return False
    return first.part in ("noun", "name") and not first.mask & FINITE_VERB and role_part("title")[text] is None
