"""Where what seems a place is somebody: a given name, a family name behind a title, a surname of elsewhere."""

from collections.abc import Mapping
from typing import Final

from arnews.lexicon import Match
from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_places.cues import Cue, roles
from arnews_places.gazetteer import Form, Name, names

__all__ = ["begins_a_name", "has_article", "is_country", "is_surname"]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_TITLED: Final = 2
"""Tokens before a family name behind a title: that and the given name."""


def is_country(name: Name) -> bool:
    """Tell whether a name is one of a country: «بنك المغرب» is its bank."""
    return bool(name.places) and name.places[0][1].kind == "country"


def has_article(folded: str) -> bool:
    """Tell whether a word has the article, perhaps behind a proclitic."""
    return folded.startswith((_ARTICLE, _LAM * 2)) or folded[1:].startswith(_ARTICLE)


def begins_a_name(tokens: Tokens, match: Match[Form], beside: Mapping[str, Cue], joined: bool) -> bool:
    """
    Tell whether a town is somebody's given name: a name that is no place follows («شارلوت | غينسبورغ»).

    A capital may stand for a government before whom it speaks of («اتهمت باريس | ماكرون»), and what a preposition or a
    noun of places leads to is a place.
    """
    name = match.entry.name
    if joined or match.found.proclitics or match.stop >= len(tokens.words):
        return False
    if not name.is_town and not (is_country(name) and _is_foreign_pair(tokens, match.start, match.stop)):
        return False
    if (name.governs and name.places[0][1].kind != "country") or "head" in beside or "preposition" in beside:
        return False
    if word(tokens.words[match.start]).bare.startswith(_ARTICLE):
        return False
    before = classes_of(tokens.words[match.start - 1]).likeliest if match.start else None
    if before is not None and before.part == "noun" and not before.mask & (ARTICLE | UNKNOWN):
        return False  # «قطار بنها | إدوارد ملاك»
    text = tokens.words[match.stop]
    first = classes_of(text).likeliest
    is_name = first is not None and (first.part == "name" or bool(first.mask & UNKNOWN))
    if first is None or not is_name or first.mask & (AND | BOUND_PREPOSITION | ARTICLE):
        return False
    other = names()[text]
    return other is None or not other.entries or other.entry.name.context != "alone"


def _is_foreign_pair(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a definite noun stands before a country and a foreign word behind it: «النائب | بيرو غراسو»."""
    if not start or tokens.begins_line(start) or tokens.begins_line(stop):
        return False
    before, after = classes_of(tokens.words[start - 1]).likeliest, classes_of(tokens.words[stop]).likeliest
    if before is None or after is None or before.part != "noun" or not before.mask & ARTICLE:
        return False
    return bool(after.mask & UNKNOWN) and not word_frequency(tokens.words[stop]) > _UNHEARD


_UNHEARD: Final = 3.0


def is_surname(tokens: Tokens, match: Match[Form]) -> bool:
    """Tell whether a small town of a name that the language does not know ends somebody's: «كوامي | كويدو»."""
    start, name = match.start, match.entry.name
    if _is_titled_name(tokens, match):
        return True
    if not start or match.found.proclitics or match.stop > start + 1 or not name.is_town or tokens.begins_line(start):
        return False
    own, before = classes_of(tokens.words[start]).likeliest, classes_of(tokens.words[start - 1]).likeliest
    if own is None or before is None or not own.mask & UNKNOWN or before.part != "name":
        return False
    if before.mask & (AND | BOUND_PREPOSITION) or _is_known_to_all(name):
        return False
    other = names()[tokens.words[start - 1]]
    return other is None or not other.entries


def _is_known_to_all(name: Name) -> bool:
    """Tell whether a name is one of a country or of a large town."""
    return is_country(name) or any((place.population or 0) >= _LARGE for _, place in name.places)


_LARGE: Final = 300_000


def _is_titled_name(tokens: Tokens, match: Match[Form]) -> bool:
    """Tell whether a title and a word that may be a given name stand before a name: «الدكتور سيد | قنديل»."""
    start = match.start
    if start < _TITLED or match.found.proclitics or match.stop > start + 1 or tokens.begins_line(start):
        return False
    if "title" not in roles(tokens.words[start - 2]) or _is_known_to_all(match.entry.name):
        return False  # «اللواء قائد | حلب»
    between = tokens.words[start - 1]
    first = classes_of(between).likeliest
    if word(between).kind != "word" or has_article(word(between).folded) or first is None or roles(between):
        return False
    return first.part in ("noun", "name") and not first.mask & (AND | BOUND_PREPOSITION | OWNED)
