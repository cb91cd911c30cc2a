"""A word that is a name beside what says so: what a company makes, a house publishes, a country has as its paper."""

from typing import Final

from arnews.document import Annotation
from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import ARTICLE, OWNED, PLURAL, VERBAL_NOUN, classes_of
from arnews.words import word
from arnews_people.complements import (
    LONGEST_QUOTED,
    has_proclitic,
    is_country,
    is_place,
    is_stop,
    is_verb,
    noun_behind_lam,
    skip_purpose,
)
from arnews_people.evidence import looks_foreign
from arnews_people.value import Organization
from arnews_people.words import Body, body_words, heads, name_counts, nations, role_words

__all__ = [
    "LEAST_PRODUCT",
    "ends_title",
    "is_product",
    "is_published",
    "is_with_foreign",
    "is_word_for",
    "read_bracketed",
]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
LEAST_PRODUCT: Final = 5
_SELDOM: Final = 3.6
"""Zipf: what is spoken of more is told something by a company, or sold something."""


def is_product(tokens: Tokens, index: int) -> bool:
    """Tell whether a thing that few speak of stands behind لل: «للألومنيوم», not «للحكومة», «للعمال»."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    bare = word(tokens.words[index]).bare
    if not bare.startswith(_LAM * 2) or len(bare) < LEAST_PRODUCT:
        return False
    noun = bare[2:]
    first = classes_of(noun).likeliest
    if (
        first is None
        or first.part not in ("noun", "name")
        or first.mask & (PLURAL | OWNED)
        or first.form == "participle"
    ):
        return False
    if heads()[noun] or role_words()[noun] or nations()[noun] or is_place(noun):
        return False
    return word_frequency(_ARTICLE + noun) < _SELDOM


def is_published(tokens: Tokens, begin: int, stop: int) -> bool:
    """Tell whether a definite word stands at a token and «عن» before the house: «عن دار | الساقي»."""
    before = tokens.words[stop - 3 : stop - 1] if stop > 2 and begin == tokens.starts[stop - 1] else []
    is_issued = len(before) > 1 and before[0] in body_words("issued") and before[1] in body_words("from")
    return is_issued and word(tokens.words[stop]).bare.startswith(_ARTICLE)


def is_with_foreign(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite word and one that nobody knows stand at a token: «السويدي إلكتريك»."""
    if index + 1 >= len(tokens.words) or tokens.begins_line(index + 1):
        return False
    text = tokens.words[index]
    is_definite = word(text).kind == "word" and word(text).bare.startswith(_ARTICLE) and not is_stop(text)
    return is_definite and looks_foreign(tokens.words[index + 1]) and not is_verb(tokens.words[index + 1])


def ends_title(tokens: Tokens, index: int) -> bool:
    """Tell whether what follows a country in the name of a paper ends that: «ليبيا | أوبزرفر», «لبنان | اليوم»."""
    after = tokens.words[index + 1]
    if tokens.begins_line(index + 1) or not is_country(tokens, index):
        return False
    return looks_foreign(after) or after in body_words("today") or after in body_words("outlet_end")


def is_word_for(tokens: Tokens, index: int, body: Body) -> bool:
    """Tell whether one word, no adjective, stands before a definite purpose: «ألفا | للاستثمارات», «عون | للتنمية»."""
    if index + 1 >= len(tokens.words):
        return False
    if not word(tokens.words[index + 1]).bare.startswith(_LAM * 2):
        return _is_named_for(tokens, index)
    first = classes_of(tokens.words[index]).likeliest
    if first is None or first.part not in ("noun", "name", "number") or first.mask & (ARTICLE | OWNED):
        return False
    if first.mask & PLURAL and body.category == "company":
        return False  # «شركات | خدمات للنفط», but «جمعية آفاق للتنمية»
    if first.mask & VERBAL_NOUN and body.category == "company" and not name_counts(word(tokens.words[index]).bare)[0]:
        return False  # «شركة تأمين للسيارات»
    is_free = (
        word(tokens.words[index]).kind == "word"
        and first.form != "participle"
        and not has_proclitic(tokens.words[index])
    )
    return is_free and skip_purpose(tokens, index + 1) > index + 1


def _is_named_for(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that is a name stands before what a company does: «شركة إيفا | لتداول الأوراق المالية»."""
    text = tokens.words[index]
    first = classes_of(text).likeliest
    if first is None or has_proclitic(text) or tokens.begins_line(index + 1):
        return False
    is_name = first.part == "name" and not first.mask & (ARTICLE | OWNED)
    return is_name and bool(noun_behind_lam(tokens.words[index + 1])) and skip_purpose(tokens, index + 1) > index + 2


def read_bracketed(tokens: Tokens, start: int) -> list[Annotation[Organization]]:
    """Read the names in brackets of their own behind a noun in the plural: «شركات (زين) و(عقارات ك)»."""
    if "(" not in tokens.words[start + 1 : start + _LONGEST_BRACKETED]:
        return []
    head = heads().match(tokens, start)
    first = classes_of(tokens.words[start]).likeliest
    if head is None or first is None or not first.mask & PLURAL or head.entry.category != "company":
        return []
    found = []
    index = head.stop
    words = tokens.words
    while index < len(words) and words[index] == "(":
        stop = next(
            (place for place in range(index + 1, min(index + LONGEST_QUOTED, len(words))) if words[place] == ")"), 0
        )
        if stop <= index + 1:
            break
        span = tokens.span(index + 1, stop)
        found.append(Annotation("organizations", span, Organization("company", None, None), "people.bracketed"))
        index = stop + 1
        if index < len(words) and word(words[index]).folded == _WAW:
            index += 1
    return found if len(found) > 1 else []


_LONGEST_BRACKETED: Final = 5
