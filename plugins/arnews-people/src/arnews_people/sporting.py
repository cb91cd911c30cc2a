"""Where a name that is a word too is that of a club: what speaks of sport, and what goes on with the word."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnews.lexicon import Match
from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import ARTICLE, OWNED, PLURAL, VERBAL_NOUN, classes_of
from arnews.words import word
from arnews_people.complements import is_relational, nationality_of, noun_behind_lam
from arnews_people.signals import signals
from arnews_people.words import Body, body_words, heads, role_part

__all__ = ["is_club_again", "is_sport", "speaking_of_sport"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_NEAR: Final = 12
"""How many tokens away two words of sport make a club of a name."""
_NEARER: Final = 6
_SEVERAL: Final = 4
"""Names of clubs in a text that speak of sport together."""
_SPORTING: Final = 5
"""… or one of them, where the whole text has so many."""


def speaking_of_sport(tokens: Tokens, own: Mapping[int, Match[Body]]) -> list[int]:
    """Give the tokens that speak of sport: its words, and the clubs that are nothing else."""
    clubs = [index for index, match in own.items() if match.entry.category == "club"]
    if not clubs:
        return []
    sure = [index for index in clubs if own[index].entry.takes is None]
    words = sorted({*signals(tokens)["sport"], *signals(tokens)["guest"]})
    sure += [one for pair in pairwise(clubs) if _are_opponents(own, words, *pair) for one in pair]
    several = len({own[index].entry.form for index in clubs if _is_seldom_else(own[index].entry.form)})
    return sorted({*words, *(clubs if several >= _SEVERAL and (words or sure) else sure)})


@lru_cache(maxsize=1 << 10)
def _is_seldom_else(form: str) -> bool:
    """Tell whether a club's name is no usual word, so that several of them speak of sport: not «التعاون», «الحكمة»."""
    return " " in form or not (_is_deed(form) or word_frequency(form) > _USUAL)


_USUAL: Final = 4.6


def _are_opponents(own: Mapping[int, Match[Body]], words: Sequence[int], one: int, other: int) -> bool:
    """Tell whether two clubs stand side by side, and a word of sport near them: «مباراة السوبر بين الهلال والفتح»."""
    is_near = bisect_left(words, one - _NEAR) < bisect_left(words, other + _NEAR)
    is_joined = other == own[one].stop and own[other].found.proclitics == _WAW
    return is_near and is_joined and own[one].entry.form != own[other].entry.form


def is_sport(tokens: Tokens, own: Match[Body], sport: Sequence[int]) -> bool:
    """
    Tell whether a name that is also something else is that of a club: sport is spoken of, and nothing goes on with it.

    «الاتحاد» before an adjective is no club, nor «النصر» behind a noun that it belongs to.
    """
    if _plays_for(tokens, own, sport):
        return True
    near = bisect_left(sport, own.start - _NEAR), bisect_left(sport, own.stop + _NEAR)
    count = near[1] - near[0]
    if count < (1 if len(sport) >= _SPORTING else 2):
        return False
    if own.stop > own.start + 1 or not own.entry.form.startswith(_ARTICLE):
        return True
    if own.found.cut and not own.found.exact:
        return False
    following = tokens.words[own.stop] if own.stop < len(tokens.words) else ""
    if own.found.proclitics == _BEH and following in body_words("of_deeds"):
        return False  # «بالتعاون | مع»
    if own.entry.form in body_words("deed") and (
        following in body_words("of_deeds") or following in body_words("that")
    ):
        return False  # «كان الاتفاق | أن»
    is_described = bool(following) and is_relational(following) and following not in body_words("club_end")
    if (is_described and nationality_of(following) is None) or (following and _is_purpose(tokens, own.stop)):
        return False
    before = tokens.words[own.start - 1] if own.start and not own.found.cut else ""
    first = classes_of(before).likeliest if before else None
    if before in body_words("won") and own.entry.form in body_words("victory"):
        return False  # «حقق | النصر»
    if first is not None and first.part == "noun" and first.mask & ARTICLE and _may_describe(own.entry.form, before):
        return False  # «الوطن | العربي», «الشعراء | الشباب»
    if first is None or first.part != "noun" or first.mask & (ARTICLE | OWNED):
        return True
    if first.form == "verbal_noun" and not _is_deed(own.entry.form):
        return True  # «تعاقد | القادسية», «عودة | الهلال», but «تنفيذ | الاتفاق»
    return bool(sport) and own.start - 1 in sport[near[0] : near[1]]


def _is_deed(form: str) -> bool:
    """Tell whether a club is called by what may be done or wanted: «الاتفاق», «النصر», «الشباب»."""
    if any(form in body_words(name) for name in ("deed", "victory", "young")):
        return True
    first = classes_of(form).likeliest
    return first is not None and (bool(first.mask & (VERBAL_NOUN | PLURAL)))


def _plays_for(tokens: Tokens, own: Match[Body], sport: Sequence[int]) -> bool:
    """Tell whether who plays stands before, without the article: «لاعب وسط | الزمالك», «حارس | الأهلي»."""
    before = own.start - 1
    if before < 0 or own.found.cut or tokens.words[before] not in body_words("side"):
        return False
    places = (before, before - 1)  # «خط وسط», «حارس مرمى»
    return any(place in sport[bisect_left(sport, place) : bisect_left(sport, place) + 1] for place in places)


def _is_purpose(tokens: Tokens, index: int) -> bool:
    """Tell whether what a body is for stands at a token, and no game: «الوحدة | لكرة اليد» is a club all the same."""
    noun = noun_behind_lam(tokens.words[index])
    return bool(noun) and role_part("game")[noun] is None


def _may_describe(form: str, noun: str) -> bool:
    """Tell whether a club is called by an adjective that may be that of a definite noun: «العربي», «الشباب»."""
    first = classes_of(noun).likeliest
    if form in body_words("young"):
        return first is not None and bool(first.mask & PLURAL)
    is_adjective = any(one.part == "adjective" for one in classes_of(form).classes)
    return is_adjective and heads()[noun] is None and noun not in body_words("team")


def is_club_again(tokens: Tokens, own: Match[Body], sport: Sequence[int]) -> bool:
    """Tell whether a club that the text has named stands there again: sport is near, and it is no other noun's."""
    if bisect_left(sport, own.start - _NEARER) == bisect_left(sport, own.stop + _NEARER):
        return False
    following = tokens.words[own.stop] if own.stop < len(tokens.words) else ""
    is_other = bool(following) and word(following).bare.startswith(_ARTICLE)
    return not is_other and not (following and (following in body_words("of_deeds") or noun_behind_lam(following)))
