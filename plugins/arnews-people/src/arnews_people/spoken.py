"""
Bodies that who speaks for them shows: «أعلنت الصحة», «المتحدث باسم بوينغ», «وزارتا الدفاع والداخلية».

A field alone is its ministry where «she» says something; a foreign word behind a spokesman or the head of a firm is a
company; two bodies of one sort are named together.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from arnews.document import Annotation
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, ARTICLE, FINITE_VERB, OWNED, PLURAL, classes_of
from arnews.words import word
from arnews_people.complements import is_relational, is_stop, is_strange, nationality_of, read_nationality
from arnews_people.shown import Shown, apart, is_somebody
from arnews_people.signals import signals
from arnews_people.value import Organization, OrganizationCategory
from arnews_people.words import bodies, body_words, heads, role_part

__all__ = ["find_spoken", "says_she"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_TEH: Final = "\N{ARABIC LETTER TEH}"
_PLACES: Final = 3
"""Words that one of two names may have."""


def find_spoken(tokens: Tokens, taken: Collection[int], grounds: Mapping[int, int]) -> list[Shown]:
    """
    Give the bodies that only who speaks for them shows, in order.

    >>> from arnews import tokenize
    >>> tokens = tokenize("أعلنت الصحة وفاة اثنين. وقال المتحدث باسم سامكريت إن وزارتي الدفاع والداخلية وافقتا")
    >>> [tokens.text[one.annotation.span.start : one.annotation.span.end] for one in find_spoken(tokens, (), {})]
    ['الصحة', 'سامكريت', 'وزارتي الدفاع والداخلية']
    """
    found = [*_fields(tokens), *_behind_chiefs(tokens, grounds), *_pairs(tokens, grounds), *_papers(tokens, grounds)]
    return apart(found, taken)


def says_she(tokens: Tokens, index: int) -> bool:
    """Tell whether a feminine verb of speech stands at a token: «أعلنت»."""
    if index < 0 or tokens.begins_line(index + 1):
        return False
    text = tokens.words[index]
    is_speech = role_part("speech")[text] is not None or text in body_words("writes")
    return is_speech and word(text).bare.endswith(_TEH)


def _spoken(
    tokens: Tokens, start: int, stop: int, category: OrganizationCategory, country: str | None, cut: int = 0
) -> Shown:
    span = Span(tokens.inside(start, cut) if cut else tokens.starts[start], tokens.ends[stop - 1])
    is_learnt = category == "company" and stop == start + 1 and not cut
    return Shown(
        start,
        stop,
        Annotation("organizations", span, Organization(category, country, None), "people.spoken"),
        is_learnt,
    )


def _fields(tokens: Tokens) -> Iterator[Shown]:
    """Give the ministries that are called by their field alone: «أعلنت | الصحة», «أكدت | الدفاع الروسية»."""
    words = tokens.words
    for index in signals(tokens)["field"]:
        if not says_she(tokens, index - 1):
            continue
        country, stop = read_nationality(tokens, index + 1)
        behind = words[stop] if stop < len(words) and not tokens.begins_line(stop) else ""
        if country is None and behind and _goes_on(behind):
            continue  # «أكدت | الصحة العالمية»
        yield _spoken(tokens, index, stop, "ministry", country)


def _goes_on(behind: str) -> bool:
    """Tell whether an adjective or another field behind a field says that no ministry is meant."""
    bare = word(behind).bare
    is_adjective = bare.startswith(_ARTICLE) and bool(classes_of(behind).mask & ADJECTIVE)
    return is_adjective or is_relational(behind) or bare.startswith(_WAW + _ARTICLE)


def _behind_chiefs(tokens: Tokens, grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the foreign words behind a spokesman or who leads or works: «المتحدث باسم | بوينغ», «مدير | سامكريت»."""
    words = tokens.words
    for index in signals(tokens)["chief"]:
        start = index + 1
        if start >= len(words) or tokens.begins_line(start) or start in grounds:
            continue
        cut = int(words[index] in body_words("chief_of"))
        text = word(words[start]).bare
        if cut and not text.startswith(_LAM):
            continue
        if not is_strange(text[cut:]) or is_somebody(tokens, start, text[cut:]):
            continue
        stop = start + 1
        while stop < min(start + _PLACES, len(words)) and is_strange(words[stop]) and not tokens.begins_line(stop):
            stop += 1
        country, stop = read_nationality(tokens, stop)
        yield _spoken(tokens, start, stop, "company", country, cut)


def _papers(tokens: Tokens, grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give what says something and has a feminine nationality, but no feminine noun: «ذكرت | كيهان الإيرانية | أن»."""
    words = tokens.words
    for index in signals(tokens)["she_says"]:
        start = index + 1
        if start + 2 >= len(words) or start in grounds or tokens.begins_line(start) or tokens.begins_line(start + 1):
            continue
        nation, text = words[start + 1], words[start]
        country = nationality_of(nation)
        is_hers = country is not None and word(nation).folded.endswith(_TEH_MARBUTA)
        if not is_hers or role_part("closing")[words[start + 2]] is None or heads()[text] is not None:
            continue
        if word(text).bare.startswith(_ARTICLE) and bodies()[text] is None:
            continue  # «ذكرت | الجدة الإيرانية»
        first = classes_of(text).likeliest
        is_masculine = first is not None and (first.part == "name" or first.gender == "masculine")
        if is_masculine and first is not None and not first.mask & (OWNED | PLURAL) and not is_stop(text):
            yield _spoken(tokens, start, start + 2, "media", country)


def _pairs(tokens: Tokens, grounds: Mapping[int, int]) -> Iterator[Shown]:
    """
    Give two bodies of one sort: «وزارتا الدفاع والداخلية», «الحكومتان الأردنية والعراقية».

    Two districts are places: «مديريتي الحوطة وتبن».
    """
    words = tokens.words
    for index in signals(tokens)["pair"]:
        start, cut = index, 0
        found = body_words("pair")[words[index]]
        cut = found.cut if found is not None else 0
        noun = word(words[index]).bare[cut:]
        head = next((body for form in _singular(noun) for body in heads().forms.get(form, ())), None)
        if head is None or (index + 1 in grounds and noun in body_words("district_pair")):
            continue
        stop = _skip_two(tokens, index + 1, is_definite=noun.startswith(_ARTICLE))
        if stop > index + 1:
            yield _spoken(tokens, start, stop, head.category, None, cut)


def _singular(noun: str) -> tuple[str, ...]:
    """Give the noun of which two are spoken of: «وزارتا» → «وزارة», «الجيشان» → «جيش»."""
    bare = noun.removeprefix(_ARTICLE)
    ending = 2 if noun.startswith(_ARTICLE) else 1
    rest = bare[:-ending]
    return (rest[:-1] + "\N{ARABIC LETTER TEH MARBUTA}", rest) if rest.endswith(_TEH) else (rest,)


def _skip_two(tokens: Tokens, start: int, *, is_definite: bool) -> int:
    """Give the token after two names or adjectives that «و» joins; the first where there are none."""
    words = tokens.words
    for second in range(start + 1, min(start + 1 + _PLACES, len(words))):
        text = word(words[second]).bare
        if tokens.begins_line(second) or not text.startswith(_WAW) or not _may_be_one(tokens, start, second):
            continue
        if is_definite:
            is_pair = nationality_of(words[start]) is not None and nationality_of(text[1:]) is not None
            return second + 1 if is_pair else start
        own = role_part("portfolio").match(tokens, second)
        if own is not None:
            return own.stop
        stop = second + 1
        if not text.startswith(_WAW + _ARTICLE) and stop < len(words) and _ends_place(words[stop]):
            stop += 1  # «وعين | شمس»
        return stop
    return start


def _ends_place(text: str) -> bool:
    first = classes_of(text).likeliest
    return first is not None and first.part in ("noun", "name") and not first.mask & (FINITE_VERB | OWNED | ARTICLE)


def _may_be_one(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether what stands between is one name: no verb, no preposition."""
    for text in tokens.words[start:stop]:
        first = classes_of(text).likeliest
        if word(text).kind != "word" or is_stop(text) or first is None or first.mask & FINITE_VERB:
            return False
    return True
