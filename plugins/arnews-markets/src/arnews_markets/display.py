"""How amounts are shown: currencies and instruments by the names they are known by."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from arnews import Annotation, Document
from arnews.lexicon import load_table
from arnews.numbers import Number, NumberValue
from arnews.view import Display, Phrase

__all__ = ["amounts"]

_PACKAGE: Final = "arnews_markets"


def _number(value: NumberValue, approx: Any = None) -> Number | None:
    if value is None:
        return None
    return Number("range" if isinstance(value, tuple) else "cardinal", value, approx)


def _row(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value, change = one.value, one.value.change
    moved = None
    if change is not None:
        by = _number(change.percent), "percent" if change.percent is not None else None
        moved = Phrase((change.direction, *by, _number(change.absolute), change.unit, change.base))
    of = value.instrument.id if value.instrument else None
    return one.span, value.kind, _number(value.value, value.approx), value.unit, value.per, of, moved


@cache
def _names() -> Mapping[str, str]:
    """Give the Arabic names of currencies by their ISO 4217 codes, and of instruments by their ids."""
    currencies = load_table(_PACKAGE, "currencies.toml")["currency"]
    instruments = load_table(_PACKAGE, "instruments.toml")["instrument"]
    return {one["code"]: one["forms"][0] for one in currencies} | {one["id"]: one["forms"][0] for one in instruments}


def _name(code: str) -> str | None:
    """Give the name of a currency, an instrument, or a pair of currencies: ``usd_egp``."""
    names = _names()
    pair = [names.get(one.upper()) for one in code.split("_")]
    return names.get(code) or (" / ".join(filter(None, pair)) if all(pair) else None)


amounts: Final = Display(
    _PACKAGE,
    ("words", "kind", "value", "unit", "per", "of", "change"),
    _row,
    codes={"unit": _name, "per": _name, "of": _name, "change": _name},
)
