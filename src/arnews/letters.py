"""
Facts about characters: what is a mark, a digit, a quote mark, a control.

Arabic characters stand here by their Unicode names. What ``pyarabic`` knows about them (its sets of harakat and
letter forms) is checked against these tables in the tests.
"""

import unicodedata
from typing import Final

__all__ = [
    "ALEF_FORMS",
    "BIDI_CONTROLS",
    "DIGIT_VALUES",
    "FOREIGN_LETTERS",
    "LOOKALIKES",
    "MARKS",
    "TATWEEL",
    "ZERO_WIDTH",
    "is_arabic_letter",
]

TATWEEL: Final = "\N{ARABIC TATWEEL}"

MARKS: Final = frozenset(
    chr(code)
    for first, last in ((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4),
                        (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08CA, 0x08E1), (0x08E3, 0x08FF))
    for code in range(first, last + 1)
)  # fmt: skip
"""Harakat, tanwin, shadda, sukun, dagger alef, hamza and madda above or below, Quranic annotation signs."""

ZERO_WIDTH: Final = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e"
    "\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f"  # signs of formulas; shaping, from Unicode 1.0
)
BIDI_CONTROLS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

ALEF_FORMS: Final = (
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
    "\N{ARABIC LETTER ALEF WASLA}"
)

LOOKALIKES: Final = {
    "\N{ARABIC LETTER FARSI YEH}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER KEHEH}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER HEH GOAL}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER HEH DOACHASHMEE}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER AE}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER TEH MARBUTA GOAL}": "\N{ARABIC LETTER TEH MARBUTA}",
    "\N{ARABIC LETTER YEH BARREE}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER YEH BARREE WITH HAMZA ABOVE}": "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}",
    "\N{ARABIC LETTER E}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER SWASH KAF}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER HEH WITH YEH ABOVE}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER HEH GOAL WITH HAMZA ABOVE}": "\N{ARABIC LETTER HEH}",
}
"""Persian and Urdu letters that keyboards and fonts put in the place of Arabic ones."""

FOREIGN_LETTERS: Final = {
    "\N{ARABIC LETTER PEH}": "\N{ARABIC LETTER BEH}",
    "\N{ARABIC LETTER TCHEH}": "\N{ARABIC LETTER JEEM}",
    "\N{ARABIC LETTER JEH}": "\N{ARABIC LETTER ZAIN}",
    "\N{ARABIC LETTER VEH}": "\N{ARABIC LETTER FEH}",
    "\N{ARABIC LETTER GAF}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER NG}": "\N{ARABIC LETTER KAF}",
}
"""Letters for sounds that Arabic does not have, and the letter most newspapers print instead."""

DIGIT_VALUES: Final = {
    chr(zero + value): value for zero in (0x0030, 0x0660, 0x06F0) for value in range(10)
}  # ASCII, Arabic-Indic, extended Arabic-Indic (Persian)


def is_arabic_letter(character: str) -> bool:
    """
    Tell whether a character is a letter of the Arabic script (tatweel and marks are not).

    >>> is_arabic_letter("ح"), is_arabic_letter("ـ"), is_arabic_letter("x")
    (True, False, False)
    """
    return unicodedata.category(character) == "Lo" and unicodedata.name(character, "").startswith("ARABIC")
