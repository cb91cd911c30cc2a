"""
Arabic script to Buckwalter's transliteration and back, character by character.

The table is Buckwalter's of 2002 with the signs of the Quranic corpus that newspapers can print (dagger alef, alef
wasla). Its Safe form (Habash 2010, §2.3) has letters alone, so it can stand in XML, file names and identifiers. What
has no sign in the table stays as it is, so an Arabic text comes back whole as long as it holds no Latin letter and no
other sign that the transliteration uses.
"""

from typing import Final, Literal

__all__ = ["from_buckwalter", "to_buckwalter"]

Variant = Literal["buckwalter", "safe"]

_BLOCKS: Final = (
    (0x0621, "'|>&<}AbptvjHxd*rzs$SDTZEg", "CMOWIQAbptvjHxdVrzscSDTZEg"),
    (0x0640, "_fqklmnhwYyFNKaui~o", "_fqklmnhwYyFNKauiXo"),
    (0x0670, "`{", "eL"),
    (0x067E, "P", "P"),
    (0x0686, "J", "J"),
    (0x06A4, "V", "B"),
    (0x06AF, "G", "G"),
)
"""First code point, and the signs of it and those that follow: Buckwalter, Safe Buckwalter."""


def _table(variant: int) -> dict[int, str]:
    return {first + index: sign for first, *signs in _BLOCKS for index, sign in enumerate(signs[variant])}


_TO: Final[dict[Variant, dict[int, str]]] = {"buckwalter": _table(0), "safe": _table(1)}
_FROM: Final = {name: {ord(sign): chr(code) for code, sign in table.items()} for name, table in _TO.items()}


def to_buckwalter(text: str, variant: Variant = "buckwalter") -> str:
    """
    Write Arabic letters and marks in Latin signs; all else stays.

    >>> to_buckwalter("قَالَ شَاهِدٌ"), to_buckwalter("شؤون", "safe")
    ('qaAla $aAhidN', 'cWwn')
    """
    return _checked(text, variant).translate(_TO[variant])


def from_buckwalter(text: str, variant: Variant = "buckwalter") -> str:
    """
    Write Latin signs in Arabic letters and marks; all else stays.

    >>> from_buckwalter("qaAla $aAhidN"), from_buckwalter("cWwn", "safe")
    ('قَالَ شَاهِدٌ', 'شؤون')
    """
    return _checked(text, variant).translate(_FROM[variant])


def _checked(text: str, variant: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    if variant not in _TO:
        raise ValueError(f"variant is 'buckwalter' or 'safe', not {variant!r}")
    return text
