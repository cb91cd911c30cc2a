"""Whether what seems a name is meant for somebody where it stands: no cup or street, no word of the sentence."""

from functools import lru_cache
from math import log10
from typing import Final

from arnews.segmentation import word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    NOUN,
    OWNED,
    PLURAL,
    UNKNOWN,
    classes_of,
)
from arnews.words import word
from arnews_people.borders import skip_titles
from arnews_people.words import body_words, is_never_name, name_counts, other_phrases, role_part, role_words

__all__ = [
    "are_adjectives",
    "is_described_kind",
    "is_described_thing",
    "is_meant",
    "is_namesake",
    "is_owned",
    "is_seldom_a_word",
    "is_unlike_words",
    "speaks",
]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_PLURAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_USUAL: Final = 3.3
"""Zipf: a word of this frequency that is no name before all is one only where its place says so."""
_NO_NOUN: Final = frozenset(
    (
        "verb", "preposition", "conjunction", "complementiser", "particle", "pronoun", "demonstrative", "relative",
        "adverb",
    )
)  # fmt: skip
_MARKS: Final = frozenset("\N{ARABIC COMMA},.:\N{ARABIC SEMICOLON}!\N{ARABIC QUESTION MARK}")


def is_namesake(tokens: Tokens, start: int) -> bool:
    """Tell whether what begins here is the name of an airport, a street or a cup: «مطار الملك خالد»."""
    before, is_marked = start - 1, False
    if (
        before > 0
        and word(tokens.words[before]).kind in ("quote", "punctuation")
        and tokens.words[before] not in _MARKS
    ):
        before, is_marked = before - 1, True  # «باقة (سمارت)», «المؤشر "نيكي"»
    if is_marked and role_part("work")[tokens.words[before]] is not None:
        return True  # «فيلم "هاري بوتر"»
    if is_marked and before and word(tokens.words[before]).bare.startswith(_ARTICLE):
        owner = role_part("namesake")[tokens.words[before - 1]]
        if owner is not None and owner.entries and not owner.definite:
            return True  # «سفينة المساعدات «مادلين»»
    title = role_part("title")[tokens.words[before]] if before > 0 else None
    if title is not None and title.entries and role_part("namesake")[tokens.words[before - 1]] is not None:
        before -= 1  # «ملعب مدينة الملك | عبد الله»
    apposed = role_part("apposed")[tokens.words[before]] if before >= 0 else None
    if apposed is not None and apposed.entries and not tokens.begins_line(before + 1):
        return True  # «الإعصار | فامكو»
    found = role_part("namesake")[tokens.words[before]] if start else None
    if found is None or not found.entries or (found.definite and not is_marked):
        return False
    return start < 2 or role_part("through").match(tokens, start - 2) is None


def is_meant(tokens: Tokens, span: Span) -> bool:
    """
    Tell whether a name of one part is one where it stands.

    It has two words («محمد الخامس»), it is no usual word, or it speaks or has a title there.
    """
    index = tokens.at(span.start)
    if span.end > tokens.ends[index]:
        return True
    if index and (other := other_phrases().match(tokens, index - 1)) is not None and other.stop == index + 1:
        return False
    if _is_joined_verb(tokens.words[index]) and not speaks(tokens, index):
        return False
    if is_described_thing(tokens, index) or is_described_kind(tokens, index):
        return False
    if is_never_name(word(tokens.words[index]).bare) or _is_that(tokens, index) or _is_of_noun_before(tokens, index):
        return False
    if role_words()[tokens.words[index]] is not None and word(tokens.words[index]).bare.startswith(_ARTICLE):
        return False  # «التقى | الوكيل»
    return (
        not (_is_usual_here(tokens.words[index][tokens.cut(index, span.start) :]) or is_owned(tokens, index))
        or speaks(tokens, index)
        or skip_titles(tokens, index - 1) == index
    )


def is_described_thing(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a definite noun with an adjective of its own is what somebody announces: «أعلن الرئيس الحداد العام».

    >>> from arnews.tokenization import tokenize
    >>> is_described_thing(tokenize("أعلن الرئيس الحداد العام"), 2)
    True
    """
    if not index or index + 1 >= len(tokens.words) or tokens.begins_line(index + 1):
        return False
    before = tokens.words[index - 1]
    title, role = role_part("title")[before], role_words()[before]
    if not word(before).bare.startswith(_ARTICLE) or (title is None and role is None):
        return False
    own, first = classes_of(tokens.words[index]), classes_of(tokens.words[index + 1]).likeliest
    is_thing = bool(own.mask & NOUN) and word(tokens.words[index]).bare.startswith(_ARTICLE)
    if first is None or not is_thing or not first.mask & ARTICLE or first.mask & (AND | BOUND_PREPOSITION):
        return False
    if not classes_of(tokens.words[index + 1]).mask & ADJECTIVE or role_part("former")[tokens.words[index + 1]]:
        return False
    after = tokens.words[index + 2] if index + 2 < len(tokens.words) else "."
    last, stop = classes_of(after).likeliest, role_part("stop")[after]
    is_told = role_part("closing")[after] is not None or (stop is not None and word(after).bare.startswith(_ARTICLE))
    return not is_told and not (last is not None and last.mask & ARTICLE)  # «قال الرئيس الأسد العام | الماضي»


def is_described_kind(tokens: Tokens, index: int) -> bool:
    """
    Tell whether an adjective without the article describes a noun, which is then no name: «هطل مطر شديد».

    >>> from arnews.tokenization import tokenize
    >>> is_described_kind(tokenize("هطل مطر شديد"), 1), is_described_kind(tokenize("نبه مطر سريعا"), 1)
    (True, False)
    """
    if index + 1 >= len(tokens.words) or tokens.begins_line(index + 1):
        return False
    own, first = classes_of(tokens.words[index]), classes_of(tokens.words[index + 1]).likeliest
    if first is None or first.part != "adjective" or first.share < _ONLY or not own.mask & NOUN:
        return False
    if word(tokens.words[index]).bare.startswith(_ARTICLE) or word_frequency(tokens.words[index]) < _OFTEN_SAID:
        return False
    if word(tokens.words[index]).folded.endswith(_HEH) != word(tokens.words[index + 1]).folded.endswith(_HEH):
        return False
    if first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED | UNKNOWN) or first.number != "singular":
        return False
    bare = word(tokens.words[index + 1]).bare
    listed = sum(name_counts(bare)[:3])
    is_only = not listed or word_frequency(bare) - log10(listed) > _MORE_USUAL  # «صغير»
    return not bare.endswith(_ALEF) and is_only and role_words()[bare] is None


_ONLY: Final = 0.8
_OFTEN_SAID: Final = 3.6
"""Zipf: a noun that is less usual than this is nobody's kind."""
_MORE_USUAL: Final = 3.5


def _is_of_noun_before(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective without the article follows a noun without it that it agrees with: «قيادة | رشيدة»."""
    own = classes_of(tokens.words[index]).likeliest
    before = classes_of(tokens.words[index - 1]).likeliest if index and not tokens.begins_line(index) else None
    if own is None or before is None or own.mask & (ARTICLE | AND | BOUND_PREPOSITION):
        return False
    is_noun = before.part == "noun" and not before.mask & (ARTICLE | OWNED)
    if is_noun and before.mask & PLURAL and word(tokens.words[index - 1]).folded.endswith(_PLURAL):
        is_feminine = word(tokens.words[index]).folded.endswith(_HEH)
        return is_feminine and bool(classes_of(tokens.words[index]).mask & ADJECTIVE)  # «بتوجيهات | سامية»
    is_noun = is_noun and own.part == "adjective" and before.number == own.number
    title, role = role_part("title")[tokens.words[index - 1]], role_words()[tokens.words[index - 1]]
    return is_noun and before.gender == own.gender and title is None and role is None


def are_adjectives(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether what seems a name are adjectives of the noun before, all without the article: «عرض | كشفي حاشد»."""
    before = classes_of(tokens.words[start - 1]).likeliest if start and not tokens.begins_line(start) else None
    if before is None or before.part != "noun" or before.mask & (ARTICLE | OWNED) or stop < start + 2:
        return False
    if role_part("title")[tokens.words[start - 1]] is not None or role_words()[tokens.words[start - 1]] is not None:
        return False
    inside = [classes_of(text).likeliest for text in tokens.words[start:stop]]
    return all(one is not None and one.part == "adjective" and not one.mask & ARTICLE for one in inside)


def _is_that(tokens: Tokens, index: int) -> bool:
    """Tell whether «بأن» is written without its hamza behind who says something: «أكد | بان الوضع مستقر»."""
    bare = word(tokens.words[index]).bare
    if not index or _ALEF not in bare[:2] or role_part("speech")[tokens.words[index - 1]] is None:
        return False
    return role_part("closing")[bare.replace(_ALEF, _HAMZA, 1)] is not None


@lru_cache(maxsize=1 << 13)
def _is_joined_verb(text: str) -> bool:
    """Tell whether a word is a verb behind «و»: «وأكدتا», «وراوغه»."""
    first = classes_of(text).likeliest
    return first is not None and first.part == "verb" and bool(first.mask & AND)


def is_unlike_words(tokens: Tokens, index: int, cut: int, *, known: bool) -> bool:
    """
    Tell whether a family name that may stand anywhere is nothing else there.

    It is no usual word and no noun before another; one that is also an adjective («الكاظمي») stands behind no noun, and
    somebody of that name was `known` before.
    """
    text = tokens.words[index][cut:]
    if is_owned(tokens, index):
        return False
    if _is_usual(text):  # «تباطؤ | المالكي»
        return known and not cut and _is_nisba(text) and not _is_behind_noun(tokens, index)
    return is_seldom_a_word(text) or (known and (cut > 0 or not _is_behind_noun(tokens, index)))


def _is_nisba(text: str) -> bool:
    """Tell whether a word has the article and the ending of an adjective, as many family names do."""
    bare = word(text).bare
    if not bare.startswith(_ARTICLE) or not bare.endswith(_YEH) or text in body_words("ordinal"):
        return False
    return name_counts(bare)[1] > 0


def _is_behind_noun(tokens: Tokens, index: int) -> bool:
    first = classes_of(tokens.words[index - 1]).likeliest if index else None
    if first is None or first.part in _NO_NOUN:
        return False
    return first.part != "noun" or bool(first.mask & (ARTICLE | OWNED))  # «تباطؤ | المالكي» agrees in nothing


@lru_cache(maxsize=1 << 13)
def is_seldom_a_word(text: str) -> bool:
    """
    Tell whether a written form is hardly ever anything but a name.

    >>> is_seldom_a_word("نتنياهو"), is_seldom_a_word("عودة")
    (True, False)
    """
    classes = classes_of(text)
    first = classes.likeliest
    if first is None or name_counts(word(text).bare)[3]:
        return False
    return first.part == "name" or bool(first.mask & UNKNOWN)


def is_owned(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that can be a noun stands before a definite noun: «جمال الطبيعة»."""
    own = classes_of(tokens.words[index])
    if index + 1 >= len(tokens.words) or not own.mask & (NOUN | ADJECTIVE):
        return False
    if own.likeliest is not None and own.likeliest.mask & UNKNOWN:
        return False
    first = classes_of(tokens.words[index + 1]).likeliest
    is_owners = first is not None and first.part == "noun" and first.mask & OWNED and not first.mask & (UNKNOWN | AND)
    if is_owners and not word(tokens.words[index]).bare.startswith(_ARTICLE):
        return True  # «رفيق | عمرها»
    if first is None or not first.mask & ARTICLE:
        return False
    if first.part == "noun" or own.likeliest is None:
        return first.part == "noun"
    if not word(tokens.words[index]).bare.startswith(_ARTICLE):
        return False  # «كافو | المحترف»: none describes what has no article
    is_nisba = word(tokens.words[index + 1]).folded.removesuffix(_HEH).endswith(_YEH)
    return is_nisba or (first.part == "adjective" and not _is_of_noun(tokens, index))


def _is_of_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun stands before that a definite one belongs to: «خطاب | الأسد الأخير»."""
    before = classes_of(tokens.words[index - 1]).likeliest if index else None
    return before is not None and before.part == "noun" and not before.mask & (ARTICLE | OWNED)


def speaks(tokens: Tokens, index: int) -> bool:
    """Tell whether who stands here says something: a verb of speech stands before, or what was said behind."""
    words = tokens.words
    after = words[index + 1] if index + 1 < len(words) else ""
    if index and role_part("speech")[words[index - 1]] is not None:
        return not after or not is_owned(tokens, index) or bool(classes_of(after).mask & BOUND_PREPOSITION)
    return bool(after) and role_part("closing")[after] is not None


@lru_cache(maxsize=1 << 13)
def _is_usual(text: str) -> bool:
    """Tell whether a word is before all something else than a name."""
    first = classes_of(text).likeliest
    return first is not None and first.part != "name" and not first.mask & UNKNOWN and word_frequency(text) > _USUAL


def _is_usual_here(text: str) -> bool:
    """Tell whether a word is something else than a name before all, or a deed without its hamza: «وارشاد»."""
    bare = word(text).bare
    if _is_usual(text) or not bare.startswith(_ALEF):
        return _is_usual(text)
    spelt = _LOWER_HAMZA + bare[1:]
    first = classes_of(spelt).likeliest
    is_deed = first is not None and first.form == "verbal_noun" and not first.mask & UNKNOWN
    return is_deed and word_frequency(spelt) > max(_USUAL, word_frequency(bare))


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_LOWER_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
