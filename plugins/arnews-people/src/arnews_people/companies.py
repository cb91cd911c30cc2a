"""
Companies that no list has: whose share is told of, by how their names end, and where business is spoken of.

A share is a company's («سهم صافولا»), and so is what ends in «القابضة»; a foreign word is one where business is spoken
of and a feminine verb or nationality goes with it («بتروفاك البريطانية», «تعتزم آرامكس شراء …»).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from arnews.document import Annotation
from arnews.segmentation import segment, word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import (
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    FINITE_VERB,
    OWNED,
    PLURAL,
    UNKNOWN,
    VERBAL_NOUN,
    classes_of,
)
from arnews.words import word
from arnews_people.complements import is_relational, is_stop, is_strange, nationality_of, skip_purpose
from arnews_people.evidence import looks_foreign
from arnews_people.shown import Shown, apart, is_somebody
from arnews_people.signals import signals
from arnews_people.value import Organization
from arnews_people.words import body_words, heads, name_counts, nations, role_part, role_words

__all__ = ["find_companies"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_LONGEST: Final = 4
_MOST: Final = 8
"""Companies that one word for shares may have behind it."""
_NEAR: Final = 14
"""How many tokens away two words of business make a company of a foreign word."""
_SELDOM: Final = 3.0
"""Zipf."""
_ALEF: Final = "\N{ARABIC LETTER ALEF}"


def find_companies(tokens: Tokens, taken: Collection[int], grounds: Mapping[int, int]) -> list[Shown]:
    """
    Give the companies that only what stands beside them shows, in order.

    >>> from arnews import tokenize
    >>> tokens = tokenize("ارتفع سهم صافولا 2% وسهم كهرماء القابضة 3%")
    >>> [tokens.text[one.annotation.span.start : one.annotation.span.end] for one in find_companies(tokens, (), {})]
    ['صافولا', 'كهرماء القابضة']
    """
    shared = [*_of_shares(tokens, grounds), *_rated(tokens, grounds)]
    business = sorted({*signals(tokens)["business"], *signals(tokens)["share"]})
    named = [*_ended(tokens), *_firms(tokens)]
    spoken = list(_in_business(tokens, business, grounds)) if len(business) > 1 else []
    return apart((*shared, *named, *spoken), taken)


def _company(tokens: Tokens, start: int, stop: int, cut: int = 0) -> Shown:
    text = tokens.words[start]
    span = Span(tokens.place(start, code_points(text, cut)), tokens.ends[stop - 1])
    value = Organization("company", None, None)
    is_learnt = stop == start + 1 and looks_foreign(word(text).bare[cut:])
    return Shown(start, stop, Annotation("organizations", span, value, "people.company"), is_learnt)


# ---------------------------------------------------------------- whose share is told of
def _of_shares(tokens: Tokens, grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the companies behind «سهم», one after the other where «و» joins them: «سهما إزدان القابضة وصناعات قطر»."""
    words = tokens.words
    for index in signals(tokens)["share"]:
        first = classes_of(words[index]).likeliest
        is_plural = first is not None and bool(first.mask & PLURAL)
        start = index + 1
        for number in range(_MOST):
            begin = start + (start < len(words) and word(words[start]).kind == "quote")
            cut = int(number > 0)
            if begin >= len(words) or tokens.begins_line(begin) or (cut and not _is_joined(words[begin])):
                break
            stop = _skip_called(tokens, begin, cut, grounds, is_sure=not is_plural)
            if stop == begin or (stop == begin + 1 and not _is_traded(tokens, begin, cut)):
                break
            yield _company(tokens, begin, stop, cut)
            start = stop + (stop < len(words) and word(words[stop]).kind == "quote")


def _is_traded(tokens: Tokens, index: int, cut: int) -> bool:
    """Tell whether a word alone is a company's: foreign, or a name, or one with numbers or business near it."""
    text = word(tokens.words[index]).bare[cut:]
    if looks_foreign(text) or signals(tokens)["business"]:
        return True
    return any(word(near).kind == "number" for near in tokens.words[index + 1 : index + _SOON])


_SOON: Final = 10


def _is_joined(text: str) -> bool:
    """Tell whether a word begins with «و» that is none of its own letters."""
    bare = word(text).bare
    if not bare.startswith(_WAW) or len(bare) < 4:
        return False
    return segment(text).proclitics[:1] == (_WAW,) or bool(classes_of(text).mask & UNKNOWN)


def _skip_called(tokens: Tokens, start: int, cut: int, grounds: Mapping[int, int], *, is_sure: bool) -> int:
    """Give the token after what a company is called, one word or more; the first where nothing is called so."""
    words = tokens.words
    last = min(start + _LONGEST, len(words))
    stop = start
    for index in range(start, last):
        text = word(words[index]).bare[cut:] if index == start else words[index]
        if (index > start and tokens.begins_line(index)) or not (
            _may_begin(text, tokens, index, grounds) if index == start else _may_go_on(tokens, start, index, grounds)
        ):
            break
        stop = index + 1
    if stop == start:
        return start
    text = word(words[start]).bare[cut:]
    if heads()[text] is not None and stop < start + 2:
        return start  # «سهم | البنك»
    if words[stop - 1] in body_words("company_end") or looks_foreign(text):
        return stop
    first = classes_of(text).likeliest
    if not is_sure and heads()[text] is None and (first is None or first.part != "name"):
        return start  # «أسهم النمو»
    is_alone = stop == start + 1 and first is not None and first.part == "noun" and not first.mask & ARTICLE
    return start if is_alone and not any(name_counts(text)[:3]) else stop


def _may_begin(text: str, tokens: Tokens, index: int, grounds: Mapping[int, int]) -> bool:
    """Tell whether a word may begin the name of a company whose share is told of."""
    if word(text).kind == "latin" or looks_foreign(text):
        return True
    first = classes_of(text).likeliest
    if word(text).kind != "word" or first is None or is_stop(text):
        return False
    after = word(tokens.words[index + 1]).bare if index + 1 < len(tokens.words) else ""
    if first.mask & ARTICLE and after.startswith(_LAM * 2) and nationality_of(text) is not None:
        return True  # «سهم | المصرية للمنتجعات»
    if heads()[text] is not None and text not in body_words("no_share") and not first.mask & PLURAL:
        return True  # «سهم | بنك وربة»
    if heads()[text] is not None and first.mask & ARTICLE and not first.mask & PLURAL:
        return True  # «أسهم | المجموعة المتكاملة للتغليف»
    if text in body_words("no_share") or body_words("share")[text] is not None:
        return False
    if first.part not in ("noun", "name", "adjective") or first.mask & (FINITE_VERB | BOUND_PREPOSITION | AND | OWNED):
        return False
    is_definite = bool(first.mask & ARTICLE)
    if heads()[text] is not None or role_words()[text] is not None or nations()[text] is not None:
        return False
    if is_definite:
        return not first.mask & PLURAL and text not in body_words("describing")
    return first.part != "adjective"


def _may_go_on(tokens: Tokens, start: int, index: int, grounds: Mapping[int, int]) -> bool:
    """Tell whether a word belongs to the name of a company that began before it."""
    text, before = tokens.words[index], tokens.words[index - 1]
    if text in body_words("company_end") or looks_foreign(text) or word(text).kind == "latin":
        return True
    if word(text).kind != "word" or is_stop(text) or text in body_words("describing"):
        return False
    if text in body_words("foreign_word") or before in body_words("foreign_word"):
        return True  # «دريك | آند | سكل»
    bare = word(text).bare
    if bare.startswith(_LAM * 2):
        return skip_purpose(tokens, index) > index
    first = classes_of(text).likeliest
    if first is None or first.mask & (FINITE_VERB | BOUND_PREPOSITION | AND | OWNED):
        return False
    if bare.startswith(_ARTICLE):
        is_free = not word(before).bare.startswith(_ARTICLE) or first.part == "adjective"
        return is_free and (is_relational(text) or nationality_of(text) is not None or index == start + 1)
    if word(before).bare.startswith(_ARTICLE) or index > start + 1 or first.mask & PLURAL or bare.endswith(_ALEF):
        return False
    if is_strange(before):
        return word_frequency(text) < _SELDOM  # «هيومن | سوفت»
    is_noun = first.part in ("noun", "name") and not first.mask & VERBAL_NOUN and body_words("measured")[text] is None
    return index in grounds or nations()[text] is not None or is_noun  # «دانة | غاز»


def _rated(tokens: Tokens, grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the companies of a list with rates, in a text of shares: «صافولا 1.2%، والبابطين وذيب 0.5%»."""
    words = tokens.words
    last = 0
    for share in signals(tokens)["share"]:
        for index in range(max(last, share + 1), min(share + _LIST, len(words))):
            if words[index] in _ENDS:
                break
            if word(words[index]).kind == "number" and _is_rate(tokens, index + 1):
                yield from _before_rate(tokens, index, share, grounds)
            last = index + 1


_LIST: Final = 60
_ENDS: Final = frozenset(".؟!")
_COMMAS: Final = frozenset("\N{ARABIC COMMA},:")


def _is_rate(tokens: Tokens, index: int) -> bool:
    return index < len(tokens.words) and body_words("rate").match(tokens, index) is not None


def _before_rate(tokens: Tokens, number: int, share: int, grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give the companies between a comma and a rate, the first without «و» or with it, the others with it."""
    words = tokens.words
    first = number
    while first - 1 > share and words[first - 1] not in _COMMAS and number - first < _MOST:
        first -= 1
    if first == number or words[first - 1] not in _COMMAS:
        return
    starts = [index for index in range(first, number) if index == first or _is_joined(words[index])]
    parts = list(zip(starts, [*starts[1:], number], strict=True))
    if any(stop - start > 2 for start, stop in parts):
        return
    cuts = [int(_is_joined(words[start])) for start in starts]
    texts = [word(words[start]).bare[cut:] for start, cut in zip(starts, cuts, strict=True)]
    if not all(_may_begin(text, tokens, start, grounds) for text, start in zip(texts, starts, strict=True)):
        return
    if any(_is_name(text) for text in texts):
        for (start, stop), cut in zip(parts, cuts, strict=True):
            yield _company(tokens, start, stop, cut)


def _is_name(text: str) -> bool:
    """Tell whether a word is foreign or a name, or a definite noun that few speak of."""
    first = classes_of(text).likeliest
    return looks_foreign(text) or (first is not None and first.part == "name") or any(name_counts(text)[:2])


# ---------------------------------------------------------------- how their names end
def _ended(tokens: Tokens) -> Iterator[Shown]:
    """Give the names that end as those of companies do: «كهرماء القابضة», «دويتشه بنك»."""
    words = tokens.words
    for index in signals(tokens)["company_last"]:
        start = index
        while start > max(0, index - _LONGEST + 1) and not tokens.begins_line(start):
            text = words[start - 1]
            if not _may_stand_before(text, is_next=start == index):
                break
            start -= 1
            if _proclitics(text):
                break
        if start < index and start and heads()[words[start - 1]] is not None and _is_firm(words[start - 1]):
            start -= not tokens.begins_line(start)  # «مجموعة | المنصور القابضة»
        if start < index and (words[index] not in body_words("word_too") or looks_foreign(words[index - 1])):
            yield _company(tokens, start, index + 1, _proclitics(words[start]))


def _is_firm(text: str) -> bool:
    """Tell whether a word is a noun of companies without the article."""
    head = heads()[text]
    is_such = head is not None and any(one.category == "company" for one in head.entries)
    return is_such and not word(text).bare.startswith(_ARTICLE)


def _firms(tokens: Tokens) -> Iterator[Shown]:
    """Give the firms of two names: «ألفاريز آند مارسال»."""
    words = tokens.words
    for index in signals(tokens)["and_word"]:
        if not 0 < index < len(words) - 1 or tokens.begins_line(index) or tokens.begins_line(index + 1):
            continue
        start, stop = index - 1, index + 2
        if word(words[start]).kind != "word" or word(words[stop - 1]).kind != "word" or is_stop(words[start]):
            continue
        while start and is_strange(words[start - 1]) and not tokens.begins_line(start):
            start -= 1
        yield _company(tokens, start, stop)


def _may_stand_before(text: str, *, is_next: bool) -> bool:
    """Tell whether a word may be in a company's name before its end: foreign, a name, right before it a noun too."""
    cut = _proclitics(text)
    rest = word(text).bare[cut:]
    if looks_foreign(rest) or word(text).kind == "latin":
        return True
    first = classes_of(rest).likeliest if rest else None
    if word(text).kind != "word" or first is None or is_stop(text) or heads()[rest] is not None:
        return False
    parts = ("noun", "name", "adjective") if is_next else ("name",)
    is_free = role_words()[rest] is None and rest not in body_words("no_share") and body_words("share")[rest] is None
    return first.part in parts and not first.mask & (FINITE_VERB | OWNED | PLURAL) and is_free


def _proclitics(text: str) -> int:
    """Give how many letters of a word are «و», «ب», «ل» before a noun or a name."""
    pieces = segment(text)
    if not pieces.proclitics or word(text).kind != "word":
        return 0
    return sum(len(piece) for piece in pieces.proclitics if piece != _ARTICLE)


# ---------------------------------------------------------------- where business is spoken of
def _in_business(tokens: Tokens, business: Sequence[int], grounds: Mapping[int, int]) -> Iterator[Shown]:
    """Give foreign words that a feminine verb or nationality goes with, near words of business."""
    words = tokens.words
    after = 0
    for index in _near(business, len(words)):
        if index < after or index in grounds:
            continue
        if not is_strange(words[index]):
            if _is_hers_alone(tokens, index):
                yield _company(tokens, index, index + 2)
            continue
        if is_somebody(tokens, index, word(words[index]).bare):
            continue
        stop = index + 1
        while stop < min(index + _LONGEST, len(words)) and is_strange(words[stop]) and not tokens.begins_line(stop):
            stop += 1
        after = stop
        behind = words[stop] if stop < len(words) and not tokens.begins_line(stop) else ""
        before = words[index - 1] if index and not tokens.begins_line(index) else ""
        is_there = before in body_words("where") or before in body_words("at")
        is_hers = bool(behind) and nationality_of(behind) is not None and word(behind).folded.endswith(_TEH_MARBUTA)
        if is_hers and not is_there:
            yield _company(tokens, index, stop + 1)
        elif before and _is_her_verb(before):
            yield _company(tokens, index, stop)


def _is_hers_alone(tokens: Tokens, index: int) -> bool:
    """Tell whether a masculine noun without the article has a feminine nationality, a name."""
    words = tokens.words
    nation = words[index + 1] if index + 1 < len(words) else ""
    if not nation or nationality_of(nation) is None or not word(nation).folded.endswith(_TEH_MARBUTA):
        return False
    if not index or tokens.begins_line(index + 1) or tokens.begins_line(index):
        return False
    text = words[index]
    first, before = classes_of(text).likeliest, classes_of(words[index - 1]).likeliest
    if first is None or first.part != "noun" or first.gender != "masculine" or first.number != "singular":
        return False
    if first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED):
        return False
    if heads()[text] or nations()[text] or role_words()[text] or body_words("share")[text]:
        return False
    is_free = before is not None and (before.part == "preposition" or bool(before.mask & FINITE_VERB))
    return is_free and words[index - 1] not in body_words("at") and not word(text).folded.endswith(_TEH_MARBUTA)


def _near(business: Sequence[int], count: int) -> Iterator[int]:
    """Give the tokens that have two words of business near them, in order."""
    last = 0
    for number, index in enumerate(business[:-1]):
        other = business[number + 1]
        if other - index > 2 * _NEAR:
            continue
        begin, end = max(last, other - _NEAR), min(count, index + _NEAR + 1)
        yield from range(begin, end)
        last = max(last, end)


def _is_her_verb(text: str) -> bool:
    """Tell whether a finite verb stands there whose subject is feminine: «أعلنت», «تعتزم»."""
    first = classes_of(text).likeliest
    if first is None or not first.mask & FINITE_VERB or role_part("title")[text] is not None:
        return False
    return first.gender == "feminine" and first.person == 3
