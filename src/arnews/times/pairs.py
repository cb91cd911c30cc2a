"""Two periods under one head: العامين الحالي والماضي, الربعين الأول والثاني من 2024, من الربع الأول إلى الثالث."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import as_reading, number_at
from arnews.times.relative import read_relative_unit
from arnews.times.words import Hit, look
from arnews.times.written import Part, Written
from arnews.times.years_headed import read_year
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["heads_a_pair", "read_pair"]


def heads_a_pair(code: str, form: str) -> bool:
    """
    Tell whether a definite unit may head two periods that relative words tell apart.

    >>> heads_a_pair("Y", "dual"), heads_a_pair("Y", "singular")
    (True, False)
    """
    return form == "dual" and code in _UNITS


_UNITS: Final = ("Y", "M", "W")


def read_pair(tokens: Tokens, index: int, _floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read two years, months or weeks that relative words tell apart, or two parts of one year by their numbers."""
    if not hit.definite:
        return []
    if hit.entry.kind != "unit":
        return _parts(tokens, hit)
    if not heads_a_pair(hit.entry.code, hit.entry.form):
        return []
    first = look(tokens, hit.stop, "relative")
    at = _joined(tokens, first.stop) if first is not None else None
    second = look(tokens, at, "relative") if at is not None else None
    if first is None or second is None or first.proclitics or first.entry.value == second.entry.value:
        return []
    years = [Written(unit=hit.entry.code, direction=int(one.entry.value)) for one in (first, second)]
    return [
        as_reading(tokens, index, years[0], first.stop, "period"),
        as_reading(tokens, second.start, years[1], second.stop, "period"),
    ]


def _joined(tokens: Tokens, stop: int) -> int | None:
    """Give the token of what و or إلى joins."""
    if stop >= len(tokens.words) or tokens.begins_line(stop):
        return None
    until = look(tokens, stop, "until")
    if until is not None:
        return until.stop
    known = word(tokens.words[stop])
    if known.bare == CONJUNCTION:
        return stop + 1
    return stop if known.folded.startswith(CONJUNCTION) else None


def _parts(tokens: Tokens, head: Hit) -> list[Reading[Written]]:
    """Read two quarters or halves of one year: الربعين الأول والثاني من 2024, الربع الأول والربع الثالث لعام 2023."""
    if head.entry.code not in ("Q", "H"):
        return []
    first = _number(tokens, head.stop)
    at = _joined(tokens, first[1]) if first is not None else None
    if first is None or at is None:
        return []
    again = look(tokens, at, "portion")
    if again is not None and (again.entry.code != head.entry.code or not again.definite):
        return []
    second = _number(tokens, again.stop if again is not None else at)
    if second is None or not 0 < first[0] < second[0] <= (4 if head.entry.code == "Q" else 2):
        return []
    year = _year_behind(tokens, second[1])
    if year is None:
        return []
    written, stop = year
    parts = [written._replace(portion=f"{head.entry.code}{number}") for number, _ in (first, second)]
    return [
        as_reading(tokens, head.start, parts[0], first[1], "period"),
        as_reading(tokens, at, parts[1], stop, "period"),
    ]


def _number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read an ordinal with the article, with و before it too. Gives its value and the token after."""
    found = number_at(tokens, index)
    ordinal = read_ordinal(tokens, index) if found is not None and found.definite else None
    value = ordinal.value.value if ordinal is not None else None
    return (value, ordinal.stop) if ordinal is not None and isinstance(value, int) else None


def _year_behind(tokens: Tokens, stop: int) -> Part | None:
    """Read the year that two parts are of."""
    of = look(tokens, stop, "of")
    at = of.stop if of is not None else stop
    year = read_year(tokens, at, bare=True) or read_relative_unit(tokens, at)
    return year if year is not None and year[0].unit == "Y" and not tokens.begins_line(stop) else None
