"""
Where a name begins of which evidence knows the later words alone: the child of «ولد», a given name that is a word too.

«إصابة | شهد محمد علي», «إيال | زامير», «النار على | وجدي | أنور خير»: what stands before, and how usual the word is
elsewhere, tell whether it is the name of somebody here.
"""

from functools import lru_cache
from typing import Final

from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.evidence import looks_foreign
from arnews_people.words import (
    bound_forms,
    child_words,
    compounds,
    heads,
    is_given_name,
    is_known_surname,
    name_counts,
    nations,
    particles,
    role_part,
    role_words,
)

__all__ = ["before_family", "before_father", "before_son", "may_be_rare_given"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_HEH: Final = "\N{ARABIC LETTER HEH}"  # as folding writes the feminine ending
_WAW: Final = "\N{ARABIC LETTER WAW}"
_PLAIN: Final = 3.5
"""Zipf: a given name that is a word too and more usual is none without a sign."""


def before_son(tokens: Tokens, start: int) -> int:
    """Give where a name begins that «ولد», «بنت» seem to begin: what stands before is the name of the child."""
    if not start or tokens.begins_line(start):
        return start
    is_son = tokens.words[start] in child_words()
    is_behind = not is_son and start > 1 and tokens.words[start - 1] in child_words()
    first = start - 1 if is_son else start - 2 if is_behind else start
    if 0 < first < start and tokens.words[first - 1] in bound_forms():
        return first - 1
    if first == start or tokens.begins_line(first + 1) or not _may_be_child(tokens.words[first]):
        return start
    return first


def before_father(tokens: Tokens, start: int, stop: int) -> int:
    """
    Give where a name begins whose first word is a usual word too: «إصابة | شهد محمد علي», «وحليمة محمد عبد الله».

    A name of two words or more follows that begins with a given name; a noun of harm, a comma or a dash stands before.
    """
    if start < 2 or stop < start + 2 or tokens.begins_line(start):
        return start
    if tokens.words[start] in particles() and _is_joined_given(tokens.words[start - 1]):
        return start - 1  # «ووائل | أبو فاعور»
    if tokens.words[start] in particles() and _is_given_behind(tokens, start - 1):
        return start - 1  # «المسعف | نضال | أبو حجير»
    if not is_given_name(tokens.words[start]):
        return start
    if _is_compound(tokens, start - 2):
        return start - 2  # «قمر الدين | أحمد عوض»
    text = word(tokens.words[start - 1]).bare
    cut = int(text[:1] == _WAW and len(text) > 1)
    if _is_only_given(text) and not tokens.begins_line(start - 1):
        return start - 1  # «النار على | وجدي | أنور خير»
    before = tokens.words[start - 2]
    if cut and role_part("speech")[text] is not None:
        return start  # «ووعد | صالح جمعة»
    if not _may_be_daughter(text[cut:]):
        return start - 1 if before in _PAUSES and _is_no_word(text[cut:]) else start
    is_told = before in _PAUSES or role_part("harmed")[before] is not None or word(before).kind in _NO_WORDS
    return start - 1 if is_told or cut else start


def _is_given_behind(tokens: Tokens, index: int) -> bool:
    """Tell whether a given name of many that is a word too stands behind who somebody is: «المسعف | نضال»."""
    if index < 1 or tokens.begins_line(index) or tokens.begins_line(index + 1):
        return False
    own, before = classes_of(tokens.words[index]).likeliest, classes_of(tokens.words[index - 1]).likeliest
    if own is None or before is None or own.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED):
        return False
    is_somebody = before.form == "participle" and bool(before.mask & ARTICLE) and before.number == "singular"
    is_somebody = is_somebody or role_words()[tokens.words[index - 1]] is not None
    return is_somebody and name_counts(word(tokens.words[index]).bare)[0] >= _KNOWN_GIVEN


def _is_compound(tokens: Tokens, index: int) -> bool:
    """Tell whether two words on one line are one given name: «قمر الدين»."""
    found = compounds()[tokens.words[index]]
    if found is None or found.cut or tokens.begins_line(index + 1):
        return False
    title = role_part("title").match(tokens, index)
    if title is not None and title.stop > index + 1:
        return False  # «آية الله | ناصر رضا»
    return word(tokens.words[index + 1]).bare in found.entries


def before_family(tokens: Tokens, start: int) -> int:
    """Give where a name begins of which evidence knows the family name alone: «إيال | زامير»."""
    text = tokens.words[start]
    if not start or tokens.begins_line(start) or not (is_known_surname(word(text).bare) or looks_foreign(text)):
        return start
    return start - 1 if _may_be_given(tokens.words[start - 1]) else start


@lru_cache(maxsize=1 << 12)
def _may_be_given(text: str) -> bool:
    """Tell whether a word before a family name is the given one: in the lists, or known as nothing."""
    first = classes_of(text).likeliest
    if first is None or word(text).kind != "word" or first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED):
        return False
    tables = (role_words()[text], role_part("title")[text], role_part("speech")[text], role_part("stop")[text])
    if any(one is not None for one in tables) or first.part not in ("name", "noun") or name_counts(text)[3]:
        return False
    return looks_foreign(text) if first.mask & UNKNOWN else is_given_name(text) and first.part == "name"


_NO_WORDS: Final = ("latin", "number", "quote")
_PAUSES: Final = frozenset(("،", ",", ":", ".", "-", "(", "\N{EN DASH}", "\N{EM DASH}"))


@lru_cache(maxsize=1 << 12)
def _is_joined_given(text: str) -> bool:
    """Tell whether a word is «and» and a given name: «ووائل»."""
    known = word(text)
    return known.kind == "word" and known.bare[0] == _WAW and len(known.bare) > 3 and is_given_name(known.bare[1:])


@lru_cache(maxsize=1 << 12)
def _may_be_daughter(text: str) -> bool:
    """Tell whether a word is a given name rather than a family name, and has no article."""
    known = word(text)
    if known.kind != "word" or known.folded.startswith(_ARTICLE):
        return False
    given, surname, _, place = name_counts(known.folded)
    return given >= _KNOWN_GIVEN and given > 2 * surname and not place


_KNOWN_GIVEN: Final = 10


@lru_cache(maxsize=1 << 12)
def _is_no_word(text: str) -> bool:
    """Tell whether a word can only be a foreign name: «، وناتن | أنور مشلب»."""
    first = classes_of(text).likeliest
    return first is not None and first.part == "name" and bool(first.mask & UNKNOWN) and looks_foreign(text)


@lru_cache(maxsize=1 << 12)
def _is_only_given(text: str) -> bool:
    """Tell whether a word is a given name and no usual word, whatever its first letter may be elsewhere: «وجدي»."""
    first = classes_of(text).likeliest
    if first is None or first.part not in ("name", "noun") or role_part("title")[text] is not None:
        return False
    return _may_be_daughter(text) and word_frequency(text) < _PLAIN and role_words()[text] is None


@lru_cache(maxsize=1 << 12)
def _may_be_child(text: str) -> bool:
    """Tell whether a word may be a given name that no list has: no verb, role or word of the sentence."""
    if word(text).kind != "word" or role_words()[text] is not None or role_part("title")[text] is not None:
        return False
    first = classes_of(text).likeliest
    stop = role_part("stop")[text]
    if (
        stop is not None
        or role_part("speech")[text] is not None
        or first is None
        or first.mask & (AND | BOUND_PREPOSITION)
    ):
        return False
    return first.part in ("name", "noun", "adjective") and word_frequency(text) < _PLAIN + 1


@lru_cache(maxsize=1 << 12)
def may_be_rare_given(text: str) -> bool:
    """Tell whether a noun without the article is seldom enough to be a given name: «وميض», not «قصيدة»."""
    first = classes_of(text).likeliest
    is_order = first is not None and first.form == "imperative"  # nobody is told to do anything in the news: «روا»
    if first is None or word(text).kind != "word" or not (first.part in ("noun", "name", "adjective") or is_order):
        return False
    if first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED | UNKNOWN) or len(word(text).bare) < 3:
        return False
    tables = (role_words()[text], role_part("title")[text], role_part("stop")[text], nations()[text], heads()[text])
    if any(one is not None for one in tables) or looks_foreign(text):
        return False
    given = name_counts(word(text).bare)[0]
    if not given and (
        word(text).folded.endswith(_HEH) or (first.number == "plural" and first.gender == "masculine" and not is_order)
    ):
        return False  # «الشاعر | مرثية محمد»
    return word_frequency(text) < (_RARE_LISTED if given else _RARE_GIVEN)


_RARE_GIVEN: Final = 3.6
_RARE_LISTED: Final = 4.3
"""Zipf: a word that is no name in the lists, or one of few, and is more usual than this is the noun that it is."""
