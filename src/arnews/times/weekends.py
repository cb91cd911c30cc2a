"""Which days a weekend is: Friday and Saturday in most Arab countries, Saturday and Sunday in Morocco or Lebanon."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from arnews.lexicon import Lexicon, load_table
from arnews.nations import nations
from arnews.spans import Span
from arnews.times.words import PROCLITICS
from arnews.tokenization import Tokens

__all__ = ["country_beside", "days_of_weekend"]

_SATURDAY, _SUNDAY = 6, 7
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"


def country_beside(tokens: Tokens, sentence: Span, place: Span) -> str | None:
    """
    Give the code of the country that is named nearest to a place in its sentence, by its name or its adjective.

    >>> from arnews import tokenize
    >>> text = "تزدحم شواطئ المغرب في عطلة نهاية الأسبوع"
    >>> country_beside(tokenize(text), Span(0, len(text)), Span(22, len(text)))
    'MA'
    """
    inside = tokens.within(place)
    found = [
        (min(abs(index - inside.start), abs(index - inside.stop)), match.entry)
        for index in tokens.within(sentence)
        if (match := _countries().match(tokens, index)) is not None
    ]
    return min(found)[1] if found else None


def days_of_weekend(year: int, week: int, country: str) -> tuple[date, date]:
    """
    Give the first day of the weekend of an ISO week, and the day after its last.

    >>> [begin.isoformat() for begin, _ in (days_of_weekend(2024, 48, country) for country in ("SA", "MA"))]
    ['2024-11-29', '2024-11-30']
    """
    first, last = _weekends().get(country, (_SATURDAY, _SUNDAY))
    begin = date.fromisocalendar(year, week, first)
    return begin, begin + timedelta(days=last - first + 1)


@cache
def _weekends() -> Mapping[str, tuple[int, int]]:
    """Give the first and the last day of the weekends that are not Saturday and Sunday, by country."""
    entries = load_table("arnews.times", "weekends.toml")["weekend"]
    return {country: (one["first"], one["last"]) for one in entries for country in one["countries"]}


@cache
def _countries() -> Lexicon[str]:
    """Give the names of countries and their adjectives."""
    forms: dict[str, list[str]] = {}
    for nation in nations():
        for form in (*nation.names, nation.adjective, nation.adjective + _TEH_MARBUTA):
            forms.setdefault(form, []).append(nation.code)
    return Lexicon(forms, proclitics=PROCLITICS, article=True)
