"""Names that are verbs too: تدمر, ينبع, تعز, told from verbs by what stands before and behind them."""

from typing import Final

from arnews.tokenization import Tokens
from arnews.word_classes import (
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    IMPERFECT,
    NUMBER,
    OWNED,
    WordClasses,
    classes_of,
)
from arnews_places.cues import roles

__all__ = ["is_verb_here"]

_LEAST: Final = 0.1
"""The share of the imperfect among what a form is from which on it may be one."""
_ENDS: Final = frozenset((".", "\N{ARABIC FULL STOP}", "!", "?", "\N{ARABIC QUESTION MARK}"))


def is_verb_here(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a form that is a name and an imperfect is a verb where it stands.

    It is behind what only verbs stand behind (لم, قد, التي), behind a conjunction where its subject follows, and at
    the beginning of a sentence before «this» or a pronoun: «ينبع هذا القرار من», «تعز علينا».

    >>> from arnews import tokenize
    >>> is_verb_here(tokenize("القنابل التي تدمر المدن"), 2), is_verb_here(tokenize("فيما تعز محاصرة"), 1)
    (True, False)
    """
    if not _may_be_verb(tokens.words[index]):
        return False
    behind = None
    if index + 1 < len(tokens) and not tokens.begins_line(index + 1):
        behind = classes_of(tokens.words[index + 1])
    if not index or tokens.begins_line(index) or tokens.words[index - 1] in _ENDS:
        return behind is not None and _is_pointed_at(behind)
    before = classes_of(tokens.words[index - 1]).likeliest
    if before is None or before.part == "relative" or "before_verb" in roles(tokens.words[index - 1]):
        return before is not None
    return before.part == "conjunction" and behind is not None and _is_subject(behind)


def _is_pointed_at(behind: WordClasses) -> bool:
    """Tell whether a demonstrative, or a preposition with its pronoun, stands behind a verb."""
    one = behind.likeliest
    pronoun = one is not None and one.part == "preposition" and bool(behind.mask & OWNED)
    return pronoun or bool(behind.mask & DEMONSTRATIVE)


def _is_subject(behind: WordClasses) -> bool:
    """Tell whether what acts stands behind a verb: a definite noun, an amount."""
    one = behind.likeliest
    if behind.mask & NUMBER or "amount" in roles(behind.text):
        return True
    return one is not None and one.part == "noun" and bool(one.mask & ARTICLE)


def _may_be_verb(text: str) -> bool:
    known = classes_of(text)
    if not known.mask & IMPERFECT or known.mask & BOUND_PREPOSITION:
        return False
    return known.share(IMPERFECT) >= _LEAST
