"""How people, roles and organisations are shown: each once, by the fullest name."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from arnews import Annotation, Document
from arnews.nations import nations
from arnews.view import Display

__all__ = ["organizations", "people", "roles"]

_PACKAGE: Final = "arnews_people"


@cache
def _countries() -> Mapping[str, str]:
    return {nation.code: nation.names[0] for nation in nations()}


_CODES: Final = {"country": lambda code: _countries().get(code)}


def _fullest(one: Annotation[Any]) -> Annotation[Any]:
    return one.value.canonical or one


def _person(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    fullest = _fullest(one)
    role = one.value.role or fullest.value.role
    return fullest.span, role and role.span, role and role.value.category, one.value.country or fullest.value.country


def _role(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    return one.span, value.person, value.category, value.of and value.of.span, value.country, value.former or None


def _organization(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    return one.span, one.value.category, one.value.acronym, one.value.country


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"


def _words(doc: Document, one: Annotation[Any]) -> str:
    """Give the words of a name; behind «لل» its article is whole again."""
    words = " ".join(doc[one.span].split())
    start = one.span.start
    return _ALEF + words if words[0] == _LAM and start and doc.text[start - 1] == _LAM else words


people: Final = Display(
    _PACKAGE,
    ("name", "role", "category", "country"),
    _person,
    same=lambda doc, one: _words(doc, _fullest(one)),
    codes=_CODES,
)
roles: Final = Display(
    _PACKAGE,
    ("words", "person", "category", "of", "country", "former"),
    _role,
    same=lambda doc, one: (_words(doc, one), one.value.person and doc[one.value.person]),
    codes=_CODES,
)
organizations: Final = Display(
    _PACKAGE, ("words", "category", "acronym", "country"), _organization, same=_words, codes=_CODES
)
