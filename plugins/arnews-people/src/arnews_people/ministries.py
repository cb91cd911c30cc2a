"""What a ministry is for: one field or several, also those that no list has."""

from typing import Final

from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, ARTICLE, PLURAL, classes_of
from arnews.words import word
from arnews_people.complements import and_noun, is_and, is_purpose, is_stop, nationality_of, read_adjectives
from arnews_people.words import body_words, heads, nations, role_part, role_words

__all__ = ["skip_ministry", "skip_portfolios"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_PLURAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"


def skip_portfolios(tokens: Tokens, start: int) -> int:
    """Skip the portfolios of a ministry: «الدفاع», «التعليم العالي والبحث العلمي»."""
    index = start
    while index < len(tokens.words) and index < start + 6:
        is_apart = index > start and is_and(tokens, index)
        match = role_part("portfolio").match(tokens, index + is_apart)
        if match is None or bool(match.found.cut) != (index > start and not is_apart):
            break
        index = match.stop
    return index


def skip_ministry(tokens: Tokens, start: int) -> int:
    """
    Skip what a ministry is for, also a field that no list has: «التربية | والتوجيه», «البنية التحتية | والتنمية».

    Such a one is a definite noun in the singular with its adjective, or joined by و a verbal noun or a field.
    """
    words = tokens.words
    after = skip_portfolios(tokens, start)
    if after == start and start < len(words) and _may_be_field(words[start]):
        after = start + 1
        if after < len(words) and _agrees(words[start], words[after]):
            after += 1
        if after == start + 1:
            return start
    while start < after < len(words) and not tokens.begins_line(after):
        after += _is_between_fields(tokens, after)  # «الأشغال | العامة | والإسكان»
        is_apart = is_and(tokens, after)
        match = role_part("portfolio").match(tokens, after + is_apart)
        is_joined = match is not None and bool(match.found.cut) != is_apart
        more = match.stop if match is not None and is_joined else _skip_field(tokens, after)
        is_listed = more > after and match is not None and is_joined
        if more == after or (not is_listed and more < len(words) and role_part("stop")[words[more]] is not None):
            break
        after = more
    return after


def _is_between_fields(tokens: Tokens, index: int) -> bool:
    """Tell whether the adjective of a field stands before another field that «and» joins: «العامة | والإسكان»."""
    first = classes_of(tokens.words[index]).likeliest
    if first is None or not first.mask & ARTICLE or first.mask & PLURAL:
        return False
    if (
        not classes_of(tokens.words[index]).mask & ADJECTIVE
        or nationality_of(tokens.words[index]) is not None
        or index + 1 >= len(tokens.words)
    ):
        return False
    is_apart = is_and(tokens, index + 1)
    match = role_part("portfolio").match(tokens, index + 1 + is_apart)
    return match is not None and bool(match.found.cut) != is_apart


def _skip_field(tokens: Tokens, start: int) -> int:
    """Skip what is done, or a field, behind «and»: «والتوجيه», «والإعلانات الرقمية»."""
    bare, after = and_noun(tokens, start)
    if not bare.startswith(_WAW + _ARTICLE) or not is_purpose(bare[3:]):
        return start
    first = classes_of(bare[3:]).likeliest
    if (
        first is not None
        and first.mask & PLURAL
        and not bare.endswith(_PLURAL)
        and bare[3:] not in body_words("science")
    ):
        return start  # «وزارة الصحة | والأطباء»
    return read_adjectives(tokens, after)[1]


def _may_be_field(text: str) -> bool:
    """Tell whether a definite noun in the singular, of no people and no body, may be a field: «البنية»."""
    first = classes_of(text).likeliest
    if first is None or first.part != "noun" or not first.mask & ARTICLE or first.mask & PLURAL:
        return False
    return first.form != "participle" and not (role_words()[text] or heads()[text] or nations()[text] or is_stop(text))


def _agrees(noun: str, text: str) -> bool:
    """Tell whether a definite adjective of the same gender stands behind a definite noun."""
    first = classes_of(text).likeliest
    if first is None or first.part != "adjective" or not first.mask & ARTICLE or nationality_of(text) is not None:
        return False
    return word(noun).folded.endswith(_TEH_MARBUTA) == word(text).folded.endswith(_TEH_MARBUTA)
