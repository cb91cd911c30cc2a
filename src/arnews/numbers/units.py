"""Units of measurement: their words, and a unit with its exponent and rate."""

from functools import cache
from typing import Any, Final, Literal

from attrs import frozen

from arnews.lexicon import Lexicon, Match, load_table
from arnews.tokenization import Tokens

__all__ = ["Unit", "is_money", "read_unit", "unit_at", "units"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_DUAL: Final = (_ALEF + _NOON, "\N{ARABIC LETTER YEH}" + _NOON)
_PROCLITICS: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)


@frozen
class Unit:
    """A unit of measurement in one of its forms; the code is that of UCUM."""

    code: str
    form: Literal["singular", "plural", "dual", "short"]


def unit_at(tokens: Tokens, index: int) -> Match[Unit] | None:
    """Give the word of a unit at a token."""
    return units().match(tokens, index)


def read_unit(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """
    Read a unit, an exponent and a rate; gives the UCUM code and the token after.

    >>> from arnews import tokenize
    >>> [read_unit(tokenize(text), 0) for text in ("كيلومترا في الساعة", "أمتار مربعة", "كتاب")]
    [('km/h', 3), ('m2', 2), None]
    """
    match = unit_at(tokens, index)
    if match is None or match.found.proclitics:
        return None
    code, stop = match.entry.code, match.stop
    power = _powers().match(tokens, stop)
    if power is not None:
        code, stop = f"{code}{power.entry}", power.stop
    rate = _rates().match(tokens, stop)
    return (f"{code}/{rate.entry}", rate.stop) if rate is not None else (code, stop)


def is_money(tokens: Tokens, index: int) -> bool:
    """
    Tell whether the name or the short form of money stands at a token: دينار, درهما, دج.

    >>> from arnews import tokenize
    >>> [is_money(tokenize(text), 0) for text in ("دينار", "درهما", "كتاب")]
    [True, True, False]
    """
    found = _money().find(tokens.words[index]) if index < len(tokens.words) else None
    return found is not None and not found.proclitics


@cache
def _money() -> Lexicon[bool]:
    return Lexicon(
        {
            one: [True]
            for raw in load_table("arnews.numbers", "units.toml")["money"]
            for form in raw["forms"]
            for one in (form, _accusative(form))
        },
        proclitics=_PROCLITICS,
    )


@cache
def units() -> Lexicon[Unit]:
    """Give the units by their forms; the accusative and the dual are made from the singular."""
    forms: dict[str, list[Unit]] = {}

    def add(form: str, unit: Unit) -> None:
        forms.setdefault(form, []).append(unit)

    for raw in load_table("arnews.numbers", "units.toml")["unit"]:
        singular, plural = Unit(raw["ucum"], "singular"), Unit(raw["ucum"], "plural")
        dual, short = Unit(raw["ucum"], "dual"), Unit(raw["ucum"], "short")
        for form in raw["singular"]:
            add(form, singular)
            add(" ".join(_accusative(one) for one in form.split()), singular)
            for ending in _DUAL:
                add(" ".join(_stem(one) + ending for one in form.split()), dual)
        for form in raw.get("plural", ()):
            add(form, plural)
        for form in raw.get("short", ()):
            add(form, short)
    return Lexicon(forms, proclitics=_PROCLITICS)


def _accusative(singular: str) -> str:
    return singular if singular.endswith(_TEH_MARBUTA) else singular + _ALEF


def _stem(singular: str) -> str:
    return singular[:-1] + _TEH if singular.endswith(_TEH_MARBUTA) else singular


@cache
def _powers() -> Lexicon[int]:
    return Lexicon(_by_form("power", "exponent"))


@cache
def _rates() -> Lexicon[str]:
    return Lexicon(_by_form("rate", "ucum"))


def _by_form(table: str, key: str) -> dict[str, list[Any]]:
    return {form: [raw[key]] for raw in load_table("arnews.numbers", "units.toml")[table] for form in raw["forms"]}
