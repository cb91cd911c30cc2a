"""How places are shown: each once with its count, codes by their names, those with coordinates on the map."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from arnews import Annotation, Document
from arnews.nations import nations
from arnews.normalization import fold
from arnews.view import Display, Point
from arnews_places.gazetteer import read_rows

__all__ = ["places"]

_NAME: Final = 10
"""The column of ``places.tsv`` with the Arabic name."""


def _row(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    role = None if value.role == "literal" else value.role
    country = None if value.kind == "country" else value.country
    province = value.adm1 if value.kind != "adm1" and value.adm1 in _names() else None
    return one.span, value.name, value.name_en, value.kind, role, country, province


def _point(one: Annotation[Any]) -> Point | None:
    value = one.value
    if value.lat is None or value.lon is None or value.role == "adjective":
        return None
    return Point(value.lat, value.lon, value.name)


@cache
def _names() -> Mapping[str, str]:
    """Give the Arabic names of countries and of their first-level parts by their ISO 3166 codes."""
    found: dict[str, str] = {}
    careful: dict[tuple[str, str], str] = {}
    for kind, country, adm1, name in read_rows(files("arnews_places").joinpath("places.tsv"), _first_cells):
        if kind in ("country", "adm1"):
            found.setdefault(adm1 or country, name)
        elif kind == "city" and name != fold(name):  # with its hamzas: «إدلب», where the list of provinces has «ادلب»
            careful.setdefault((adm1, fold(name)), name)
    found = {code: careful.get((code, name), name) for code, name in found.items()}
    return found | {nation.code: nation.names[0] for nation in nations()}


def _first_cells(*cells: str) -> tuple[str, ...]:
    """Give the kind, the codes and the Arabic name of a row."""
    return (*cells[:3], cells[_NAME])


def _name(code: str) -> str | None:
    return _names().get(code)


places: Final = Display(
    "arnews_places",
    ("words", "name", "English name", "kind", "role", "country", "adm1"),
    _row,
    same=lambda _doc, one: (one.value.name, one.value.kind, one.value.country, one.value.role == "adjective"),
    english=frozenset({"English name"}),
    codes={"country": _name, "adm1": _name},
    point=_point,
)
