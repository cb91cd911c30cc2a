"""Numbers that say how pure or how strong something is: the fineness of gold, the octane of petrol."""

from typing import Final

from arnews.numbers.label_words import is_word_of
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["has_grade", "is_grade"]

_FINEST: Final = 24
"""Carats of pure gold."""
_LEAST_PURE, _PURE = 333, 999
"""Parts of gold or silver in a thousand."""
_LEAST_OCTANE, _MOST_OCTANE = 80, 102
"""What petrol is sold as."""


def is_grade(tokens: Tokens, before: int, start: int) -> bool:
    """
    Tell whether digits say how pure or strong is what stands before them: عيار 21, بنزين 95, (95 أوكتان).

    `before` is the token before them and their bracket.

    >>> from arnews import tokenize
    >>> is_grade(tokenize("ذهب عيار 21"), 1, 2), is_grade(tokenize("مدفع عيار 122"), 1, 2)
    (True, False)
    """
    written = word(tokens.words[start]).folded
    if not written.isdecimal():
        return False
    value = int(written)
    if is_word_of(tokens, before, "fineness"):
        return value <= _FINEST or _LEAST_PURE <= value <= _PURE
    behind = is_word_of(tokens, start + 1, "octane")
    named = is_word_of(tokens, before, "octane") or is_word_of(tokens, before, "petrol")
    return (behind or named) and _LEAST_OCTANE <= value <= _MOST_OCTANE


def has_grade(tokens: Tokens, start: int) -> bool:
    """Tell whether what a grade is counted in stands behind digits: (عيار) 21 قيراطا, 95 أوكتان."""
    return is_word_of(tokens, start + 1, "carat") or is_word_of(tokens, start + 1, "octane")
