"""Fractions: parts of one, and parts of a scale."""

from fractions import Fraction
from typing import Final

from arnews.document import Reading
from arnews.numbers.around import PROCLITICS, SLASHES, as_reading, entry_at, entry_beside
from arnews.numbers.counted import is_definite, is_plural
from arnews.numbers.value import Number, simplest
from arnews.numbers.words import NumberWord, number_finder
from arnews.tokenization import Tokens
from arnews.word_classes import OWNED, classes_of
from arnews.words import word

__all__ = ["fraction_at", "read_ambiguous", "read_fraction", "slash_at"]


_DAMMA: Final = "\N{ARABIC DAMMA}"


def fraction_at(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a part of one: نصف, ثلثي, ثلاثة أرباع, ½, خمس الإنتاج."""
    part = entry_at(tokens, index, "fraction")
    if part is not None and part.form != "plural" and (not part.needs or _is_meant(tokens, index, part)):
        return part.fraction, index + 1
    numerator = entry_at(tokens, index, "unit", "digits")
    if numerator is None or not isinstance(numerator.value, int) or not numerator.value:
        return None
    plural = entry_beside(tokens, index + 1, "fraction")
    if plural is not None and plural.form == "plural" and numerator.value < 10:
        return Fraction(numerator.value, plural.denominator), index + 2
    return None


def _is_meant(tokens: Tokens, index: int, part: NumberWord) -> bool:
    """
    Tell a fifth from five, which are spelled alike: by a damma, or by the whole behind it (خمس الإنتاج, عشر المبلغ).

    خمس counts feminine nouns, in the plural: خمس السنوات; two fifths count none: خمسي المقاعد. ثمن with a whole is a
    price.
    """
    if part.value == 1 and _is_marked(tokens.words[index]):
        return True  # خُمس; not سُبعا, a lion
    found = number_finder()(tokens.words[index])
    whole = part.needs == "whole" and not (found is not None and found.definite)
    return whole and _is_whole(tokens, index + 1, plural=part.value != 1)


def _is_whole(tokens: Tokens, index: int, plural: bool) -> bool:
    """Tell whether a noun is the whole of a part: with the article, or before another that has it (خمس سكان العالم)."""
    if index >= len(tokens.words) or word(tokens.words[index]).kind != "word" or tokens.begins_line(index):
        return False
    if word(tokens.words[index]).bare.startswith(_TO_THE):
        return False  # ثمنا للبضاعة is a price
    owned = classes_of(tokens.words[index])  # عشر راتبه, عشر سكانها
    noun = next((one for one in owned.classes if one.part == "noun" and one.share > _LIKELY), None)
    if owned.mask & OWNED and noun is not None:
        return plural or noun.number != "plural" or noun.gender == "masculine"
    if not is_definite(tokens, index) and (index + 1 >= len(tokens.words) or not is_definite(tokens, index + 1)):
        return False
    if number_finder()(tokens.words[index]) is not None:
        return False
    if not plural and is_plural(tokens.words[index], feminine=True):
        return False
    noun = classes_of(tokens.words[index]).likeliest
    if noun is not None and noun.part == "adjective":
        return noun.number == "plural" and noun.gender == "masculine"  # خمس المرضى
    nouns = ("noun", "name") if plural or any(one.part == "noun" for one in owned.classes) else ("noun",)
    return noun is not None and noun.part in nouns


_LIKELY: Final = 0.2
_TO_THE: Final = 2 * "\N{ARABIC LETTER LAM}"


def _is_marked(written: str) -> bool:
    """Tell خُمس, a fifth, from خمس, five: by a damma on the first letter."""
    return written[1:2] == _DAMMA or (written[2:3] == _DAMMA and written[0] in PROCLITICS)


def slash_at(tokens: Tokens, index: int) -> tuple[Fraction, int] | None:
    """Read a fraction in digits: 3/4; not what continues as a date."""
    if index + 2 >= len(tokens.words) or tokens.words[index + 1] not in SLASHES:
        return None
    numerator, denominator = entry_at(tokens, index, "digits"), entry_at(tokens, index + 2, "digits")
    if numerator is None or denominator is None:
        return None
    if tokens.gap(index + 1) or tokens.gap(index + 2):
        return None
    longer = index + 3 < len(tokens.words) and tokens.words[index + 3] in SLASHES
    if longer or (index > 0 and tokens.words[index - 1] in SLASHES):
        return None
    if not isinstance(numerator.value, int) or not isinstance(denominator.value, int):
        return None
    if not 0 < numerator.value < denominator.value or not (denominator.value <= 10 or denominator.value in _MARKS):
        return None
    return Fraction(numerator.value, denominator.value), index + 3


_MARKS: Final = frozenset({16, 20, 25, 40, 50, 60, 100, 1000})
"""Denominators above ten that are no month: of marks (95/100), of inches."""


def read_fraction(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a part of one, or a part of a scale or a dozen (which is a cardinal): نصف, ثلاثة أرباع, ربع مليون.

    >>> from arnews import tokenize
    >>> [read_fraction(tokenize(text), 0).value.value for text in ("ثلاثة أرباع", "نصف مليون")]
    [Fraction(3, 4), 500000]
    """
    part = fraction_at(tokens, start) or slash_at(tokens, start)
    if part is None:
        return None
    value, stop = part
    scale = entry_beside(tokens, stop, "scale", "hundred", "teen")
    if scale is not None and scale.form not in ("plural", "dual"):
        return as_reading(tokens, start, stop + 1, "cardinal", simplest(value * int(scale.value)), "part_of_scale")
    return as_reading(tokens, start, stop, "fraction", value, "fraction")


def read_ambiguous(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read a word that is a number only where nothing else can be meant: مية (also dead), ثمن (also price).

    >>> from arnews import tokenize
    >>> [read_ambiguous(tokenize(text), 0).value.value for text in ("مية", "ثمن")]
    [100, Fraction(1, 8)]
    """
    part = entry_at(tokens, start, "fraction")
    if part is not None and part.needs:
        value = part.fraction
        return as_reading(tokens, start, start + 1, "fraction", value, "fraction")
    hundred = entry_at(tokens, start, "hundred")
    if hundred is not None and hundred.needs == "count" and hundred.form != "plural":
        return as_reading(tokens, start, start + 1, "cardinal", hundred.value, "sum")
    return None
