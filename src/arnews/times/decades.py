"""Decades and contracts, which are one word: خمسة عقود, وقع خمسة عقود, عقودا طويلة, عقودا من الصراع."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from arnews.times.around import has_article
from arnews.times.words import Hit, look
from arnews.tokenization import Tokens
from arnews.word_classes import VERBAL_NOUN, classes_of
from arnews.words import word

__all__ = ["are_contracts", "end_of_long_decades"]


def are_contracts(tokens: Tokens, start: int, unit: Hit, value: Decimal | Fraction | int | None) -> bool:
    """
    Tell contracts, which are signed and have a worth, from decades.

    >>> from arnews import tokenize
    >>> texts = "وقعت خمسة عقود", "مرت خمسة عقود"
    >>> [are_contracts(tokenize(text), 1, look(tokenize(text), 2, "unit"), 5) for text in texts]
    [True, False]
    """
    if value is not None and value > _MOST_DECADES:
        return True
    return any(look(tokens, at, "contract") is not None for at in (*range(max(0, start - _SIGNED), start), unit.stop))


_MOST_DECADES: Final = 100
_SIGNED: Final = 3
"""Words from what is done with contracts to their number."""


def end_of_long_decades(tokens: Tokens, unit: Hit) -> int | None:
    """
    Give the token after decades that are told from contracts by how long they are: not وقع عقودا طويلة الأجل.

    >>> from arnews import tokenize
    >>> texts = "عقودا طويلة", "عقودا جديدة"
    >>> [end_of_long_decades(tokenize(text), look(tokenize(text), 0, "unit")) for text in texts]
    [2, None]
    """
    long = look(tokens, unit.stop, "long")
    if long is None and _are_endured(tokens, unit):
        return unit.stop
    if long is None or long.proclitics or tokens.begins_line(unit.stop) or has_article(tokens, long.stop):
        return None
    if _are_signed(tokens, unit):
        return None
    return None if look(tokens, long.stop, "contract") else long.stop


def _are_endured(tokens: Tokens, unit: Hit) -> bool:
    """
    Tell whether decades are of what somebody does or endures: عقودا من الصراع; not عقودا من الباطن.

    A deed in ة may be a body too, and one in the plural its products: عقودا من الوزارة, من شركات أجنبية.
    """
    of = look(tokens, unit.stop, "of")
    if of is None or of.stop >= len(tokens.words) or tokens.begins_line(of.stop):
        return False
    if _are_signed(tokens, unit):
        return False
    noun = classes_of(tokens.words[of.stop]).likeliest
    deed = noun is not None and noun.mask & VERBAL_NOUN and noun.number == "singular"
    deed = deed and not word(tokens.words[of.stop]).folded.endswith(_HEH)
    if not deed and look(tokens, of.stop, "endured") is None:
        return False
    return look(tokens, of.stop + 1, "contract") is None


_HEH: Final = "\N{ARABIC LETTER HEH}"
"""Teh marbuta, as it is folded."""


def _are_signed(tokens: Tokens, unit: Hit) -> bool:
    """Tell whether what is done with contracts stands close before: وقع اللاعبون (عقودا)."""
    return any(look(tokens, at, "contract") is not None for at in range(max(0, unit.start - _SIGNED), unit.start))
