"""
The last word of a name that evidence ends too early or too late, told by what stands around it.

Behind a given name and nothing else a definite adjective of origin is a family name, for nothing describes a name
(«علي الشمالي»); so is a listed word behind which the clause goes on («حليم عادل جابر.», «نور عبدي فارح لوكالة»).
Behind a verb, what it is done to follows who does it («قلص يوسف مهري | الفارق»).
"""

from functools import lru_cache
from math import log10
from typing import Final

from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    FINITE_VERB,
    OWNED,
    PLURAL,
    UNKNOWN,
    classes_of,
)
from arnews.words import word
from arnews_people.evidence import looks_foreign
from arnews_people.words import (
    bodies,
    bound_forms,
    compounds,
    heads,
    is_given_name,
    is_nationality,
    months,
    name_counts,
    nations,
    owners,
    particles,
    role_part,
    role_words,
    second_names,
)

__all__ = ["family_behind", "is_only_noun", "is_told_body", "without_object"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_FEW: Final = 3
_SOME: Final = 5
_GIVEN: Final = 10
"""How often the lists have a given name of many."""
_RARE: Final = 3.5
_NEVER: Final = 1.5
_USUAL: Final = 4.6
"""Zipf: a definite adjective that is more usual than this describes things before it is a family name."""
_PLAIN: Final = 3.3
"""How many powers of ten more usual than the name a word may be behind a given name."""
_SURE: Final = 0.7
_THING: Final = 3.6
"""Zipf: a definite noun that is more usual than this and in no list of names is a thing."""


def family_behind(tokens: Tokens, start: int, stop: int) -> int:
    """
    Give the token after a name, with the family name that stands behind its given names.

    >>> from arnews.tokenization import tokenize
    >>> family_behind(tokenize("وعبدالله الشمالي تعافيا"), 0, 1), family_behind(tokenize("حليم عادل جابر."), 0, 2)
    (2, 3)
    >>> family_behind(tokenize("حليم عادل شيخ القبيلة"), 0, 2), family_behind(tokenize("محمد الأول"), 0, 1)
    (2, 1)
    """
    if stop >= len(tokens.words) or tokens.begins_line(stop) or word(tokens.words[stop]).kind != "word":
        return stop
    text, last = tokens.words[stop], tokens.words[stop - 1]
    compound = compounds()[last]
    if compound is not None and word(text).bare in compound.entries:
        return stop + 1  # «حسن زين | العابدين»
    if _is_foreign_name(tokens, start, stop) and _is_unseen(text) and _is_open(tokens, stop + 1):
        return stop + 1  # «ميشيل أوليفييه | لاشاريتيه»
    if not _ends_given(tokens, start, stop) or not _is_free(text):
        return stop
    if _is_of_origin(text) or (
        _is_usual_origin(text) and (_is_servant(tokens, start, stop) or _is_open(tokens, stop + 1))
    ):
        return stop + 1 if stop - start <= _LONGEST and not _is_described(tokens, stop + 1) else stop
    return stop + 1 if stop - start <= _LONGEST and _may_close(text) and _is_open(tokens, stop + 1) else stop


_LONGEST: Final = 3


def _is_foreign_name(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether the words of a name are known elsewhere or nowhere: no Arabic ones."""
    words = tokens.words[start:stop]
    return all(map(_is_of_elsewhere, words)) and any(map(looks_foreign, words))


@lru_cache(maxsize=1 << 12)
def _is_of_elsewhere(text: str) -> bool:
    first = classes_of(text).likeliest
    return first is not None and first.part == "name" and not first.mask & ARTICLE


@lru_cache(maxsize=1 << 12)
def _is_unseen(text: str) -> bool:
    """Tell whether a word has never been seen, and no list knows it as anything: «لاشاريتيه»."""
    first = classes_of(text).likeliest
    is_unknown = first is not None and first.part == "name" and bool(first.mask & UNKNOWN)
    is_unseen = word_frequency(text) < _NEVER and not any(name_counts(word(text).bare))
    is_arabic = word(text).bare[0] == _WAW or word(text).folded.endswith(_ARABIC)  # «ومرافقوها», «مبتهلين»
    return is_unknown and is_unseen and not is_arabic and not is_told_body(text)


_ARABIC: Final = (
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}",
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}",
    "\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}",
)
"""Endings of Arabic words, which no foreign name is likely to have."""


def _is_servant(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a name is «عبد» and what that serves, which nothing describes: «عبد العزيز | الكندي»."""
    return stop == start + 2 and tokens.words[start] in bound_forms()


def _ends_given(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether all words of a name are given ones, so that the family name is still to come."""
    words = tokens.words
    if stop == start + 2 and words[start] in bound_forms():
        return True  # «عبد | الناصر»
    if words[stop - 1] in second_names():
        return stop > start + 1 and words[stop - 1] not in _numbers()
    if any(words[index] in particles() for index in range(start, stop)):
        return False
    return _is_given(words[start], first=True) and all(_is_given(text) for text in words[start + 1 : stop])


@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    """Give the endings that are no part of a compound but the number of a king."""
    return frozenset(form for form in second_names().forms if classes_of(form).mask & ADJECTIVE)


@lru_cache(maxsize=1 << 12)
def _is_given(text: str, *, first: bool = False) -> bool:
    """Tell whether a word is a given name of many, perhaps behind a letter that is joined to it."""
    bare = word(text).bare
    likeliest = classes_of(text).likeliest
    is_name = (
        likeliest is not None
        and (likeliest.part == "name" or likeliest.share < _SURE)
        and not bare.startswith(_ARTICLE)
    )
    if is_name and is_given_name(text) and name_counts(bare)[0] >= _GIVEN:
        return True
    return first and len(bare) > _SOME and is_name and is_given_name(bare[1:]) and name_counts(bare[1:])[0] >= _GIVEN


@lru_cache(maxsize=1 << 12)
def _is_free(text: str) -> bool:
    """Tell whether a word is known as nothing that stands behind a name: no role, title, time, nationality."""
    tables = (role_part("title")[text], role_part("stop")[text], role_part("former")[text], role_words()[text])
    if any(one is not None for one in tables) or text in owners() or text in particles() or text in months():
        return False
    parts = ("daytime", "modifier", "closing", "speech", "act", "age", "kin")
    nation, head = nations()[text], heads()[text]
    is_nation = nation is not None and is_nationality(nation) and name_counts(word(text).bare)[1] < _FEW
    if any(role_part(name)[text] is not None for name in parts) or is_nation:
        return False  # but «عبد العزيز الكندي»
    return head is None or not head.definite


@lru_cache(maxsize=1 << 12)
def _is_of_origin(text: str) -> bool:
    """Tell whether a word is a definite adjective in -i that the lists have as a surname, or that is hardly used."""
    first, bare = classes_of(text).likeliest, word(text).bare
    if first is None or not bare.startswith(_ARTICLE) or not bare.removesuffix(_MARBUTA).endswith(_YEH):
        return False
    if first.part not in ("adjective", "name", "noun") or first.mask & (AND | BOUND_PREPOSITION | PLURAL):
        return False
    count = max(name_counts(bare)[1], name_counts(bare.removesuffix(_MARBUTA))[1])
    return word_frequency(bare) < _RARE or count > max(_SOME, 10 ** (word_frequency(bare) - _USUAL + 1))


@lru_cache(maxsize=1 << 12)
def _is_usual_origin(text: str) -> bool:
    """Tell whether a usual adjective in -i may be a family name where nothing else can be: «عبد الناصر | الرئيسي»."""
    bare = word(text).bare
    return bare.startswith(_ARTICLE) and bare.endswith(_YEH) and name_counts(bare)[1] >= _FEW


def _is_described(tokens: Tokens, index: int) -> bool:
    """Tell whether one more definite word stands at a token, so that the one before belongs to it and not to a name."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    first = classes_of(tokens.words[index]).likeliest
    if first is None or first.part != "adjective":
        return False
    return bool(first.mask & ARTICLE) and not first.mask & (AND | BOUND_PREPOSITION)


@lru_cache(maxsize=1 << 12)
def _may_close(text: str) -> bool:
    """Tell whether a listed word without the article may be a family name: «جابر», «فارح»."""
    first = classes_of(text).likeliest
    if first is None or first.part not in ("noun", "adjective", "name"):
        return False
    if first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED | FINITE_VERB | PLURAL):
        return False
    count = sum(name_counts(word(text).bare)[:3])
    if first.part != "adjective" and word_frequency(text) < _NEVER:
        return True  # «عبد الحليم قابة»
    return count >= _SOME and word_frequency(text) - log10(count) < _PLAIN


def _is_open(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark, what was said, or a preposition stands at a token, so that nothing is of the word before."""
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind == "punctuation":
        return True
    if role_part("closing")[tokens.words[index]] is not None:
        return True
    first = classes_of(tokens.words[index]).likeliest
    return first is not None and (first.part == "preposition" or bool(first.mask & BOUND_PREPOSITION))


@lru_cache(maxsize=1 << 12)
def is_told_body(text: str) -> bool:
    """
    Tell whether a word is «to» and a listed body, to which something is said: «لرويترز», «لبلومبرغ».

    >>> is_told_body("لبلومبرغ"), is_told_body("لقمان")
    (True, False)
    """
    body = bodies()[text]
    is_led = body is not None and body.proclitics == _LAM and any(one.takes is None for one in body.entries)
    return is_led and not any(name_counts(word(text).bare)[:3])


def without_object(tokens: Tokens, start: int, stop: int) -> int:
    """
    Give the token after a name without the definite thing that its last word is, where a verb stands before it.

    >>> from arnews.tokenization import tokenize
    >>> without_object(tokenize("قلص يوسف مهري الفارق قبل النهاية"), 1, 4)
    3
    """
    if stop < start + _FEW:
        return stop
    stop = next((index for index in range(start + 2, stop) if is_only_noun(tokens.words[index])), stop)
    if stop < start + _FEW or not start or tokens.begins_line(start):
        return stop
    first = classes_of(tokens.words[start - 1]).likeliest
    is_done = first is not None and bool(first.mask & FINITE_VERB) and not first.mask & UNKNOWN
    is_apart = tokens.words[stop - 2] not in particles()  # not «أحمد أبو | غزة»
    return stop - 1 if is_done and is_apart and _is_thing(tokens.words[stop - 1]) else stop


@lru_cache(maxsize=1 << 12)
def is_only_noun(text: str) -> bool:
    """Tell whether a word is a feminine noun of the language and in no list of names: «أسامة ربيع | ترسانة السفن»."""
    first, bare = classes_of(text).likeliest, word(text).bare
    if first is None or first.part != "noun" or first.mask & (ARTICLE | UNKNOWN) or not bare.endswith(_MARBUTA):
        return False
    return not any(name_counts(bare)) and word_frequency(bare) > _SPOKEN and text not in second_names()


_SPOKEN: Final = 2.7


@lru_cache(maxsize=1 << 12)
def _is_thing(text: str) -> bool:
    """Tell whether a word is a definite noun that no list has as a name: «الفارق»."""
    first = classes_of(text).likeliest
    given, surname, elsewhere, place = name_counts(word(text).bare)
    if place > 1 and given + surname + elsewhere < _GIVEN and first is not None and first.part == "name":
        return True  # «زار يانس ستولتنبرغ | أوسلو»
    if first is None or first.part != "noun" or not first.mask & ARTICLE or first.mask & UNKNOWN:
        return False
    return not any(name_counts(word(text).bare)[:3]) and word_frequency(text) > _THING
