"""Where a name that is a usual word too is that word: «في المتوسط» of an average, «في شحن البضائع»."""

from collections.abc import Sequence
from functools import cache
from itertools import chain, takewhile
from typing import Final

from arnews.lexicon import Lexicon, load_table
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, OWNED, classes_of
from arnews.words import word
from arnews_places.cues import is_day, roles
from arnews_places.gazetteer import Name, names

__all__ = ["is_average", "is_noun_of_next", "is_way_between"]

_AVERAGE: Final = (
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER TEH}"
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER SEEN}\N{ARABIC LETTER TAH}"
)
_ON: Final = frozenset(
    ("\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}")
)
_AROUND: Final = 16
"""How many tokens away a word of the sea shows that the sea is meant."""
_SURE: Final = 0.7
_LARGE: Final = 300_000
_DASHES: Final = frozenset("-\N{EN DASH}\N{EM DASH}\N{ARABIC TATWEEL}")
_STOPS: Final = frozenset(".!\N{ARABIC QUESTION MARK}")


@cache
def _sea_words() -> Lexicon[str]:
    """Give what is on a sea or by it."""
    table = load_table("arnews_places", "context.toml")
    forms = {form: ["sea"] for entry in table["sea"] for form in entry["forms"]}
    return Lexicon(forms, proclitics=table["proclitics"]["cue"], article=True)


def is_average(tokens: Tokens, start: int) -> bool:
    """
    Tell whether «في المتوسط» says how much on average: no word of the sea stands near it in its sentence.

    >>> from arnews import tokenize
    >>> is_average(tokenize("يعمل في المتوسط ثماني ساعات"), 2), is_average(tokenize("غرق قارب في المتوسط"), 3)
    (True, False)
    """
    words = tokens.words
    if word(words[start]).bare != _AVERAGE or not start or word(words[start - 1]).bare not in _ON:
        return False
    before = takewhile(lambda at: words[at] not in _STOPS and not tokens.begins_line(at + 1), _around(start, -1, words))
    after = takewhile(lambda at: words[at] not in _STOPS and not tokens.begins_line(at), _around(start, 1, words))
    near = (_sea_words()[words[at]] for at in chain(before, after))
    return not any(found is not None and found.entries for found in near)


def _around(start: int, step: int, words: Sequence[str]) -> range:
    """Give the tokens around one to one side."""
    return range(start + step, min(max(start + step * _AROUND, -1), len(words)), step)


def is_noun_of_next(tokens: Tokens, start: int, stop: int, name: Name) -> bool:
    """
    Tell whether a small town of a name that is a usual noun is that noun, before a definite one: «في شحن البضائع».

    >>> from arnews import tokenize
    >>> tokens = tokenize("تأخرت الشركة في شحن البضائع")
    >>> is_noun_of_next(tokens, 3, 4, names()["شحن"].entry.name)
    True
    """
    if stop != start + 1 or stop >= len(tokens.words) or tokens.begins_line(stop):
        return False
    if any(place.kind == "country" or (place.population or 0) >= _LARGE for _, place in name.places):
        return False
    own, after = classes_of(tokens.words[start]).likeliest, classes_of(tokens.words[stop]).likeliest
    if own is None or after is None or own.part != "noun" or own.share < _SURE or own.mask & ARTICLE:
        return False
    if after.part != "noun" or not after.mask & ARTICLE or after.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    text = tokens.words[stop]
    return not (classes_of(text).mask & ADJECTIVE or is_day(text) or roles(text) or names()[text] is not None)


def is_way_between(tokens: Tokens, start: int, stop: int) -> bool:
    """
    Tell whether a noun of ways, a name, a dash and another name stand at a token: «طريق | الوجه - أملج».

    >>> from arnews import tokenize
    >>> is_way_between(tokenize("على طريق الوجه - أملج"), 2, 3), is_way_between(tokenize("على طريق الرياض"), 2, 3)
    (True, False)
    """
    words = tokens.words
    if not start or stop + 1 >= len(words) or words[stop] not in _DASHES or tokens.begins_line(stop + 1):
        return False
    other = names()[words[stop + 1]]
    return "street" in roles(words[start - 1]) and other is not None and not other.proclitics
