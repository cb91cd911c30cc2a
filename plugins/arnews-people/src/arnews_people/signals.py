"""What a text speaks of, by its words: sport, shares, business, papers; each with the tokens where they stand."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final
from weakref import WeakKeyDictionary

from arnews.lexicon import Lexicon
from arnews.tokenization import Tokens
from arnews_people.words import body_words, sport_words

__all__ = ["signals"]

_WHOLE: Final = (
    "business",
    "company_last",
    "outlet_end",
    "reporter",
    "got",
    "guest",
    "side",
    "field",
    "chief",
    "and_word",
)
"""What stands in a text as it is listed, without a letter joined to it."""
_JOINED: Final = ("club_first", "share", "pair", "she_says")
_KINDS: Final = (*_WHOLE, *_JOINED, "sport")
_SIGNALS: Final[WeakKeyDictionary[Tokens, Mapping[str, Sequence[int]]]] = WeakKeyDictionary()


@cache
def _lexicon() -> Lexicon[str]:
    forms: dict[str, list[str]] = {}
    for kind in _KINDS:
        for form in (sport_words() if kind == "sport" else body_words(kind)).forms:
            forms.setdefault(form, []).append(kind)
    return Lexicon(forms, proclitics="وبلف", article=True)


def signals(tokens: Tokens) -> Mapping[str, Sequence[int]]:
    """
    Give the tokens at which words of each kind stand, in one pass; kept as long as the tokens are.

    >>> from arnews.tokenization import tokenize
    >>> signals(tokenize("ارتفع سهم الشركة في مباراة"))["share"]
    [1]
    """
    known = _SIGNALS.get(tokens)
    if known is None:
        lexicon = _lexicon()
        found: dict[str, list[int]] = {kind: [] for kind in _KINDS}
        for index in lexicon.hits(tokens):
            one = lexicon.match(tokens, index)
            if one is None:
                continue
            is_bare = not (one.found.definite or one.found.cut)
            for kind in (one.entry,) if one.found.phrases else one.found.entries:
                if kind == "sport" or is_bare or (kind in _JOINED and not one.found.definite):
                    found[kind].append(index)
        known = _SIGNALS[tokens] = MappingProxyType(found)
    return known
