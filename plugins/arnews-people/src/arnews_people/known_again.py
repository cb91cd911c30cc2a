"""Where somebody whom the text has named is meant again, and where a word that may be so is a month or a group."""

from collections.abc import Iterable
from typing import Final

from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, FINITE_VERB, OWNED, classes_of
from arnews.words import word
from arnews_people.words import bands, months, name_counts, role_part, role_words

__all__ = ["are_months", "fused", "is_band", "is_clause_subject", "is_titled_again", "is_told_paper", "unfused"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_RARE: Final = 3.0
"""Zipf: a word that is less usual than this is the name that the text has had, behind a title."""


def fused(forms: Iterable[str]) -> set[str]:
    """
    Give how folded names with the article are written behind «ل».

    >>> fused(["الدبيبه", "حداد"])
    {'للدبيبه'}
    """
    return {_LAM * 2 + form[len(_ARTICLE) :] for form in forms if form.startswith(_ARTICLE)}


def unfused(bare: str) -> str | None:
    """
    Give a word with the article that «ل» has swallowed, and without that; None where there is none.

    >>> unfused("للدبيبة"), unfused("لبنان")
    ('الدبيبة', None)
    """
    return _ARTICLE + bare[2:] if bare.startswith(_LAM * 2) and len(bare) > len(_ARTICLE) + 2 else None


def is_titled_again(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a word without the article that is seldom used stands behind a definite title or role.

    >>> from arnews.tokenization import tokenize
    >>> is_titled_again(tokenize("أبدى الفنان بنجابي سعادته"), 2), is_titled_again(tokenize("وعد الوزير عودة"), 2)
    (True, False)
    """
    if not index or tokens.begins_line(index):
        return False
    text, before = tokens.words[index], tokens.words[index - 1]
    first = classes_of(text).likeliest
    if not word(before).bare.startswith(_ARTICLE) or word(text).bare.startswith(_ARTICLE) or first is None:
        return False
    role, title = role_words()[before], role_part("title")[before]
    is_titled = role is not None or (title is not None and bool(title.entries))
    is_free = not first.mask & (FINITE_VERB | AND | BOUND_PREPOSITION | OWNED | ARTICLE)
    return is_titled and is_free and word_frequency(text) < _RARE


def is_clause_subject(tokens: Tokens, index: int) -> bool:
    """
    Tell whether «إن» or «أن» stands before a word and a verb in the past behind it, which says what that one did.

    >>> from arnews.tokenization import tokenize
    >>> is_clause_subject(tokenize("أوضح أن جيلي استقبل الوفد"), 2)
    True
    """
    if not index or index + 1 >= len(tokens.words) or tokens.begins_line(index + 1):
        return False
    first = classes_of(tokens.words[index + 1]).likeliest
    if role_part("closing")[tokens.words[index - 1]] is None or first is None:
        return False
    is_verb = first.part == "verb" and first.form == "perfect" and first.gender == "masculine"
    return is_verb and not first.mask & (AND | BOUND_PREPOSITION) and first.number == "singular"


def are_months(tokens: Tokens, start: int, stop: int) -> bool:
    """
    Tell whether months alone stand at some tokens, one by its two names or with an adjective, and not behind a title.

    >>> from arnews.tokenization import tokenize
    >>> are_months(tokenize("لشهري نيسان وايار"), 1, 3), are_months(tokenize("قال رمضان حداد"), 1, 3)
    (True, False)
    >>> are_months(tokenize("في أيار (مايو)"), 1, 2)
    True
    """
    title = role_part("title")[tokens.words[start - 1]] if start else None
    if title is not None and title.entries:
        return False  # «السيد | رمضان شعبان»
    found = [months()[text] for text in tokens.words[start:stop]]
    if found[0] is None or not all(one is not None for one in found):
        return False
    if stop > start + 1:
        return True
    is_named_twice = stop + 1 < len(tokens.words) and tokens.words[stop] in _BEFORE_OTHER_NAME
    return is_named_twice and months()[tokens.words[stop + 1]] is not None


_BEFORE_OTHER_NAME: Final = frozenset("(/")


def is_band(tokens: Tokens, start: int, stop: int) -> bool:
    """
    Tell whether a name is one word by which a group is called, and describes a definite noun: «القصف | الحوثي».

    >>> from arnews.tokenization import tokenize
    >>> is_band(tokenize("صد القصف الحوثي"), 2, 3), is_band(tokenize("صد هجوم الحوثي"), 2, 3)
    (True, False)
    """
    found = bands()[tokens.words[start]] if start and stop == start + 1 else None
    if found is None or not found.entries or found.cut or tokens.begins_line(start):
        return False
    before = classes_of(tokens.words[start - 1]).likeliest
    return before is not None and before.part == "noun" and bool(before.mask & ARTICLE)


def is_told_paper(tokens: Tokens, start: int, stop: int) -> bool:
    """
    Tell whether what stands alone in quote marks behind «لـ» was told something, and is in no list of given names.

    >>> from arnews.tokenization import tokenize
    >>> is_told_paper(tokenize('وقال لـ "سودان تربيون" إن'), 3, 5)
    True
    """
    words = tokens.words
    if (
        start < _MARKED
        or stop >= len(words)
        or word(words[start - 1]).kind != "quote"
        or word(words[stop]).kind != "quote"
    ):
        return False
    is_led = word(words[start - 2]).folded == _LAM
    return is_led and not name_counts(word(words[start]).bare)[0] > _OF_MANY


_MARKED: Final = 2
_OF_MANY: Final = 10
