"""Periods of the calendar: months, years, quarters, decades, centuries."""

from arnews.document import Reading
from arnews.numbers.grammar import read_cardinal, read_ordinal
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import as_reading, cut_of, is_named, with_part_before
from arnews.times.dates import read_month, read_relative_unit, read_season, read_year
from arnews.times.durations import ARTICLE
from arnews.times.words import Hit, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens, word

__all__ = ["read_period"]


def read_period(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a month, a year, a decade, a quarter or a relative unit."""
    if hit.entry.kind == "unit" and not hit.definite and hit.entry.code != "Y":
        return []
    if hit.entry.kind == "unit" and hit.entry.form in ("dual", "plural"):
        return []
    start = index
    if start > floor and look(tokens, index, "month") is not None and look(tokens, start - 1, "month_head") is not None:
        start -= 1 if not cut_of(tokens, index) else 0
    elif start > floor and look(tokens, start - 1, "demonstrative") is not None and not hit.proclitics:
        start -= 1
    read = _calendar_period(tokens, start)
    if read is None and start != index:
        start, read = index, _calendar_period(tokens, index)
    if read is None and hit.entry.kind == "year":
        read = _bare_year(tokens, index)
    whole = read is None and hit.definite and hit.entry.kind in ("unit", "season")
    if whole and hit.entry.form != "plural" and hit.entry.code not in ("D", "H", "MIN", "S", "NI", "CE", "DE"):
        part = look(tokens, index - 1, "part_of_period") if index > floor else None
        if part is not None and not part.definite and not hit.proclitics:
            portion = hit.entry.code if hit.entry.kind == "season" else None
            read = Written(unit="Y" if portion else hit.entry.code, direction=0, portion=portion), hit.stop
    if read is None or read[1] <= index or is_named(tokens, start):
        return []
    start, written = with_part_before(tokens, start, floor, read[0])
    if written.portion == "unsure":
        if written.mod is None:
            return []
        written = written._replace(portion=None)
    reading = as_reading(tokens, start, written, read[1], "period")
    second = _second_of_pair(tokens, hit, read[1])
    return [reading, second] if second is not None else [reading]


def _second_of_pair(tokens: Tokens, hit: Hit, stop: int) -> Reading[Written] | None:
    """Read the second of two years under one head: عامي 2011 و2016."""
    if hit.entry.kind != "unit" or hit.entry.form != "construct" or stop + 1 >= len(tokens.words):
        return None
    if word(tokens.words[stop]).bare != CONJUNCTION:
        return None
    year = read_year(tokens, stop + 1, bare=True)
    return None if year is None else as_reading(tokens, stop + 1, year[0], year[1], "period")


def _bare_year(tokens: Tokens, index: int) -> Part | None:
    """Read four digits as a year where nothing is counted by them: after منذ, before a stop or a preposition."""
    year = read_year(tokens, index, bare=True)
    if year is None:
        return None
    number, stop = year[0].year or 0, year[1]
    marked = stop > index + 1
    if not marked and not 1900 <= number <= 2100:
        return None
    if (
        index
        and tokens.ends[index - 1] == tokens.starts[index]
        and tokens.words[index - 1] in ("-", ".", ",", "/", "+", "#")
    ):
        return None
    if marked or look(tokens, index - 1, "year_before") is not None:
        return year
    if look(tokens, index - 1, "year_perhaps_before") is None and look(tokens, index - 2, "yearly_event") is None:
        return None
    if stop < len(tokens.words) and _counts(tokens, stop) and look(tokens, stop, "year_neighbour") is None:
        return None
    return year


def _counts(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may be the noun that digits before it count: a word without article or function."""
    folded = word(tokens.words[index]).folded
    return (
        word(tokens.words[index]).kind == "word" and not folded.startswith((ARTICLE, CONJUNCTION)) and len(folded) > 2
    )


def _calendar_period(tokens: Tokens, index: int) -> Part | None:
    """Read a month, year, decade, century, quarter or relative unit that begins at a token."""
    decade = look(tokens, index, "decade")
    if decade is not None:
        return Written(value=str(decade.entry.value), unit="DE"), decade.stop
    portion = _portion(tokens, index)
    if portion is not None:
        return portion
    century = _century(tokens, index)
    if century is not None:
        return century
    relative = read_relative_unit(tokens, index)
    if relative is not None:
        return relative
    month = read_month(tokens, index)
    if month is not None:
        return month
    season = look(tokens, index, "season")
    if season is not None:
        return read_season(tokens, index, season, False)
    return read_year(tokens, index)


def _portion(tokens: Tokens, index: int) -> Part | None:
    """Read a quarter or half of a year: الربع الأول من عام 2015."""
    portion = look(tokens, index, "portion")
    if portion is None:
        return None
    ordinal = read_ordinal(tokens, portion.stop)
    limit = 4 if portion.entry.code == "Q" else 2
    if ordinal is None or not isinstance(ordinal.value.value, int) or ordinal.value.value > limit:
        return None
    of = look(tokens, ordinal.stop, "of")
    at = of.stop if of is not None else ordinal.stop
    name = f"{portion.entry.code}{ordinal.value.value}"
    year = read_year(tokens, at, bare=True) or read_relative_unit(tokens, at)
    if year is not None and year[0].unit == "Y":
        return year[0]._replace(portion=name), year[1]
    return None


def _century(tokens: Tokens, index: int) -> Part | None:
    """Read a century or decade: القرن التاسع عشر, القرن الماضي."""
    unit = look(tokens, index, "unit")
    if unit is None or unit.entry.code not in ("CE", "DE") or unit.entry.form != "singular" or not unit.definite:
        return None
    ordinal = read_ordinal(tokens, unit.stop)
    if ordinal is not None and unit.entry.code == "CE" and isinstance(ordinal.value.value, int):
        return Written(value=f"{ordinal.value.value - 1:02}", unit="CE"), ordinal.stop
    twentieth = read_cardinal(tokens, unit.stop)
    if twentieth is not None and unit.entry.code == "CE" and twentieth.value.value == 20:
        return Written(value="19", unit="CE"), twentieth.stop
    return None
