"""Parts that are added to a period or taken from it: ونصف, إلا ربعا, إلا شهرا."""

from fractions import Fraction
from typing import Final

from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.hedges import hedge_behind
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import ends_phrase, number_at
from arnews.times.words import look
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["and_part", "spoken_half"]


def and_part(tokens: Tokens, code: str, stop: int) -> tuple[int | Fraction, int]:
    """Read a fraction that is added or taken away: عامين ونصف, ساعة ونصف الساعة, ساعة إلا ربعا."""
    minus = look(tokens, stop, "to")
    at = minus.stop if minus is not None else stop
    if at >= len(tokens.words):
        return 0, stop
    if minus is None and (half := spoken_half(tokens, stop, CONJUNCTION)) is not None:
        return Fraction(1, 2), half
    if minus is not None and (less := _less_units(tokens, code, at)) is not None:
        return less
    found = number_finder()(tokens.words[at])
    if found is None or not found.entries or found.entry.role != "fraction":
        return 0, stop
    if minus is None and found.proclitics != CONJUNCTION:
        return 0, stop
    part = read_fraction(tokens, at)
    if part is None or not isinstance(part.value.value, Fraction):
        return 0, stop
    ends = part.stop < len(tokens.words) and tokens.begins_line(part.stop)
    again = look(tokens, part.stop, "unit") if not ends else None
    of_this = again is not None and again.entry.code == code and not again.proclitics
    if again is not None and not of_this and not again.proclitics:
        return 0, stop  # يومين ونصف ساعة
    value = part.value.value
    if value == Fraction(2, 3) and again is None and word(tokens.words[at]).folded.endswith(_ALEF):
        value = Fraction(1, 3)  # ساعة وثلثا, إلا ثلثا: "two thirds of" elsewhere
    return (-value if minus is not None else value), again.stop if again is not None and of_this else part.stop


def _less_units(tokens: Tokens, code: str, index: int) -> tuple[Fraction, int] | None:
    """Read the units that a period lacks, as a part of its own: (ساعة إلا) عشر دقائق, (سنتين إلا) شهرا."""
    number = read_cardinal(tokens, index) if number_at(tokens, index) is not None else None
    unit = look(tokens, number.stop if number is not None else index, "unit")
    if unit is None or unit.proclitics or unit.definite or (number is None and unit.entry.form == "plural"):
        return None
    of_one = 1 if unit.entry.code == code else _IN_ONE.get((code, unit.entry.code))
    value = number.value.value if number is not None else 2 if unit.entry.form == "dual" else 1
    if of_one is None or not isinstance(value, int) or not 0 < value < max(of_one, _FEW):
        return None
    return Fraction(-value, of_one), unit.stop


_IN_ONE: Final = {("H", "MIN"): 60, ("Y", "M"): 12, ("W", "D"): 7, ("D", "H"): 24}
"""How many of a smaller unit are in one."""


_FEW: Final = 10


def spoken_half(tokens: Tokens, index: int, proclitics: str) -> int | None:
    """Give the token after a half as it is spoken, which is a text too: (ساعتين) ونص, not (عامين) ونص القانون على."""
    half = look(tokens, index, "spoken_half") if index >= 0 else None
    if half is None or half.proclitics != proclitics or half.definite:
        return None
    unit = look(tokens, half.stop, "unit")
    if unit is not None and not proclitics:
        return half.stop if ends_phrase(tokens, unit.stop) and unit.entry.form == "singular" else None
    told = look(tokens, half.stop, "upon") is not None and hedge_behind(tokens, half.stop) is None
    ends = ends_phrase(tokens, half.stop) or look(tokens, half.stop, "exactly") or hedge_behind(tokens, half.stop)
    return half.stop if ends and not told else None


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
