"""
Facts about characters: what is a mark, a digit, a quote mark, a control.

The letters, marks and letter forms of Arabic are those of ``pyarabic.araby``; what it does not know (Quranic signs, the
letters of other languages) is taken from Unicode's own data. The tests compare both ways.
"""

import unicodedata
from typing import Final

from pyarabic import araby

__all__ = [
    "ALEF_FORMS",
    "BIDI_CONTROLS",
    "DIGIT_VALUES",
    "FOREIGN_LETTERS",
    "LETTERS",
    "LOOKALIKES",
    "MARKS",
    "PRESENTATION_FORMS",
    "TATWEEL",
    "ZERO_WIDTH",
    "is_arabic_letter",
]

TATWEEL: Final[str] = araby.TATWEEL
LETTERS: Final[frozenset[str]] = frozenset(araby.LETTERS)
"""The letters of Arabic as newspapers print them, those with hamza and both that stand only at the end included."""

MARKS: Final[frozenset[str]] = frozenset(araby.DIACRITICS) | frozenset(
    chr(code)
    for first, last in ((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4),
                        (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x0898, 0x089F), (0x08CA, 0x08E1), (0x08E3, 0x08FF))
    for code in range(first, last + 1)
)  # fmt: skip
"""Harakat, tanwin, shadda, sukun, dagger alef, hamza and madda above or below, Quranic annotation signs."""

ZERO_WIDTH: Final[frozenset[str]] = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e"
    "\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f"  # signs of formulas; shaping, from Unicode 1.0
)
BIDI_CONTROLS: Final[frozenset[str]] = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

ALEF_FORMS: Final[str] = (
    araby.ALEF_MADDA
    + araby.ALEF_HAMZA_ABOVE
    + araby.ALEF_HAMZA_BELOW
    + araby.ALEF_WASLA
    + "\u0672\u0673\u0675\u0773\u0774"  # wavy hamza, high hamza, digits above
    + "".join(map(chr, range(0x0870, 0x0883)))  # of the Quran
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

_BASES: Final = {
    "BEH": "BEEH BEHEH PEH",
    "TEH": "TEHEH TTEH TTEHEH",
    "JEEM": "DYEH NYEH TCHEH TCHEHEH",
    "DAL": "DAHAL DDAHAL DDAL DUL",
    "REH": "RREH",
    "ZAIN": "JEH",
    "FEH": "AFRICAN-FEH DOTLESS-FEH PEHEH VEH",
    "QAF": "AFRICAN-QAF DOTLESS-QAF",
    "KAF": "GAF GRAF GUEH KEHEH NG NGOEH SWASH-KAF",
    "NOON": "AFRICAN-NOON NOON-GHUNNA RNOON",
    "WAW": "HIGH-HAMZA-WAW KIRGHIZ-OE KIRGHIZ-YU OE STRAIGHT-WAW U VE YU",
    "YEH": "FARSI-YEH HIGH-HAMZA-YEH KASHMIRI-YEH ROHINGYA-YEH THIN-YEH YEH-BARREE",
    "ALEF": "LOW-ALEF",
}
"""The Arabic letter that newspapers print for a letter of another language, both by their names in Unicode."""
_SOUNDS: Final = {
    "\N{ARABIC LETTER AIN WITH THREE DOTS ABOVE}": "\N{ARABIC LETTER GHAIN}",  # ng in Malay
    "\N{ARABIC LETTER SEEN WITH DOT BELOW AND DOT ABOVE}": "\N{ARABIC LETTER SHEEN}",  # Pashto
}
"""Letters that newspapers print by their sound, not their shape."""


def _foreign_letters() -> dict[str, str]:
    """Give the letters of other languages: an Arabic one with more dots, rings or strokes, or one of `_BASES`."""
    base = {name.replace("-", " "): letter for letter, names in _BASES.items() for name in names.split()}
    found = {}
    for character in map(chr, (*range(0x0620, 0x0700), *range(0x0750, 0x0780), *range(0x0886, 0x08CA))):
        if character in LETTERS or character in LOOKALIKES or character in ALEF_FORMS:
            continue
        name = unicodedata.name(character, "").removeprefix("ARABIC LETTER ").split(" WITH ")[0]
        try:
            letter = unicodedata.lookup(f"ARABIC LETTER {base.get(name, name)}")
        except KeyError:
            continue
        if letter in LETTERS:
            found[character] = letter
    return found | _SOUNDS


FOREIGN_LETTERS: Final = _foreign_letters()
"""Letters that Arabic does not have, and the letter most newspapers print instead: پ چ ژ ڤ گ ݣ ڨ."""


def _presentation_forms() -> dict[str, str]:
    found = {}
    for character in map(chr, (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))):
        letters = unicodedata.normalize("NFKC", character)
        if unicodedata.category(character) == "Lo" and letters != character and not {" ", TATWEEL} & set(letters):
            found[character] = letters
    return found


PRESENTATION_FORMS: Final = _presentation_forms()
"""Letters and ligatures in the shape that they have in a word, and the letters that they are; no marks, no phrases."""

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
