"""Foreign names: one name that is written in two ways."""

from functools import lru_cache
from typing import Final

from arnews.mentions.words import term

__all__ = ["is_same_foreign_name"]

_SHORTEST: Final = 5
"""The fewest letters of a name; an Arabic one of three consonants has another for each vowel: «سالم», «سليم»."""
_LONG_VOWELS: Final = frozenset("\N{ARABIC LETTER ALEF}\N{ARABIC LETTER WAW}\N{ARABIC LETTER YEH}")
_GEEM: Final = "\N{ARABIC LETTER GHAIN}\N{ARABIC LETTER JEEM}\N{ARABIC LETTER KAF}\N{ARABIC LETTER QAF}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}\N{ARABIC LETTER ZAIN}\N{ARABIC LETTER SHEEN}\N{ARABIC LETTER SAD}"
_TEH: Final = "\N{ARABIC LETTER TEH}\N{ARABIC LETTER TAH}\N{ARABIC LETTER THEH}"
_ALIKE: Final = (frozenset(_GEEM), frozenset(_SEEN), frozenset(_TEH), _LONG_VOWELS)
"""Letters of which a paper takes the one or the other for a sound that Arabic does not have, or not there."""


@lru_cache(maxsize=1 << 12)
def is_same_foreign_name(one: str, other: str) -> bool:
    """
    Tell whether two stems are one foreign name: a long vowel more, or another letter for a sound that is not Arabic.

    A word that is something else too, and one with few letters, has its own vowels and is another.

    >>> is_same_foreign_name("ديديه", "ديدييه"), is_same_foreign_name("شولتس", "شولتز")
    (True, True)
    >>> is_same_foreign_name("سلمان", "سليمان"), is_same_foreign_name("مارتين", "مارتينا")
    (False, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    if term(one).usual or term(other).usual:
        return False
    at = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
    if len(short) < len(long):
        return at < len(short) and long[at] in _LONG_VOWELS and short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] and any({short[at], long[at]} <= alike for alike in _ALIKE)
