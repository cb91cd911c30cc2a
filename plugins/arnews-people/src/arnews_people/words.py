"""The words of people, roles and organisations, loaded on first use."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeVar

from attrs import evolve, frozen

from arnews.errors import LexiconError
from arnews.lexicon import Found, Lexicon, load_table
from arnews.nations import nations as read_nations
from arnews.tokenization import word
from arnews_people.value import OrganizationCategory, RoleCategory

__all__ = [
    "Body",
    "RoleWord",
    "adjectives",
    "bodies",
    "heads",
    "is_nationality",
    "nations",
    "particles",
    "role_part",
    "role_words",
    "second_names",
    "surnames",
    "unlike_names",
    "whole_names",
    "wikidata_names",
]

E = TypeVar("E", "RoleWord", "Body")

_PACKAGE: Final = "arnews_people"
_PROCLITICS: Final = "وفبلك"


@frozen
class RoleWord:
    """A noun that names a role; see the head of roles.toml."""

    category: RoleCategory
    form: str
    weak: bool = False
    prefix: bool = False


@frozen
class Body:
    """An organisation with a name of its own, or a noun that begins one (`takes` says what follows)."""

    category: OrganizationCategory
    form: str
    takes: str | None = None
    country: str | None = None


@cache
def role_words() -> Lexicon[RoleWord]:
    """Give the nouns that name a role."""
    forms: dict[str, list[RoleWord]] = {}
    for entry in load_table(_PACKAGE, "roles.toml")["role"]:
        for form in entry["forms"]:
            one = RoleWord(entry["category"], form, entry.get("weak", False), entry.get("prefix", False))
            forms.setdefault(form, []).append(one)
    return Lexicon(_with_first_words(forms), proclitics=_PROCLITICS, article=True)


@cache
def role_part(name: str) -> Lexicon[str]:
    """Give the words of one small table of roles.toml."""
    forms = _forms(load_table(_PACKAGE, "roles.toml")[name], name)
    proclitics = {"stop": "", "title": "ول", "speech": "وف", "modifier": "", "former": "", "portfolio": "و"}
    proclitics |= {"within": "", "towards": "", "namesake": "وبل"}
    return Lexicon(forms, proclitics=proclitics.get(name, "وبل"), article=name in ("part", "namesake"))


@cache
def bodies() -> Lexicon[Body]:
    """Give the organisations that have a name of their own, also where لل swallows the alef of its article."""
    forms = _bodies("body")
    definite = ((form.removeprefix(_ARTICLE), entries) for form, entries in forms.items() if form.startswith(_ARTICLE))
    swallowed = {_LAM * 2 + rest.removeprefix(_LAM): entries for rest, entries in definite}
    return Lexicon(forms | swallowed, proclitics=_PROCLITICS)


@cache
def heads() -> Lexicon[Body]:
    """Give the nouns that begin the name of an organisation."""
    return Lexicon(_with_first_words(_bodies("head")), proclitics=_PROCLITICS, article=True)


@cache
def adjectives() -> Lexicon[str]:
    """Give the adjectives that make a name of a noun with the article."""
    return Lexicon(_forms(load_table(_PACKAGE, "organizations.toml")["adjective"], "adjective"))


@cache
def nations() -> Lexicon[tuple[str, bool]]:
    """Give the names and adjectives of countries: the ISO code, and whether the form is an adjective."""
    forms: dict[str, list[tuple[str, bool]]] = {}
    for nation in read_nations():
        for form in (nation.adjective, nation.adjective + _FEMININE):
            forms.setdefault(form, []).append((nation.code, True))
        for form in nation.names:
            forms.setdefault(form, []).append((nation.code, False))
            if form == _ARTICLE + nation.adjective + _FEMININE:  # «السعودية» is both
                forms[form].append((nation.code, True))
    return Lexicon(forms, proclitics="بلو", article=True)


def is_nationality(found: Found[tuple[str, bool]]) -> bool:
    """Tell whether a form may be the adjective of a country."""
    return any(adjective for _, adjective in found.entries)


@cache
def wikidata_names() -> Mapping[str, tuple[int, int]]:
    """Give the folded names with how often they are given name and surname."""
    names: dict[str, tuple[int, int]] = {}
    lines = files(_PACKAGE).joinpath("names.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], 2):
        try:
            name, *counts = line.split("\t")
            given, surname = map(int, counts)
            names[name] = (given, surname)
        except ValueError as error:
            raise LexiconError(f"names.tsv, line {number}: {error}") from error
    for form in _listed("given"):
        given, surname = names.get(word(form).folded, (0, 0))
        names[word(form).folded] = (max(given + 1, surname), surname)  # what is listed by hand is a given name first
    return names


@cache
def surnames() -> frozenset[str]:
    """Give the folded surnames that a reader knows without a given name."""
    return frozenset(word(form).folded for form in _listed("surname"))


@cache
def whole_names() -> Lexicon[str]:
    """Give the names of several words that count wherever they stand."""
    return Lexicon({form: [form] for form in _listed("whole")}, proclitics=_PROCLITICS)


@cache
def particles() -> frozenset[str]:
    """Give the folded words that join names."""
    return frozenset(word(form).folded for form in _listed("particle"))


@cache
def second_names() -> frozenset[str]:
    """Give the folded endings of compound given names."""
    return frozenset(word(form).folded for form in _listed("second"))


@cache
def unlike_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give how words begin and end that are no names though no list has them."""
    table = load_table(_PACKAGE, "names.toml")["unlike"]
    return tuple(table["beginnings"]), tuple(table["endings"])


def _with_first_words(forms: dict[str, list[E]]) -> dict[str, list[E]]:
    """
    List a definite word as itself where a phrase begins with it.

    «المتحدث» of «المتحدث الرسمي» is found in the lexicon, and then «متحدث» is not looked for any more.
    """
    firsts = {form.split()[0] for form in forms if " " in form and form.startswith(_ARTICLE)}
    known = {first: forms[first[2:]] for first in firsts if first[2:] in forms and first not in forms}
    return forms | {first: [evolve(entry, form=first) for entry in entries] for first, entries in known.items()}


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FEMININE: Final = "\N{ARABIC LETTER TEH MARBUTA}"


def _listed(name: str) -> Iterable[str]:
    return (form for entry in load_table(_PACKAGE, "names.toml")[name] for form in entry["forms"])


def _forms(entries: Iterable[Mapping[str, Any]], name: str) -> dict[str, list[str]]:
    return {form: [name] for entry in entries for form in entry["forms"]}


def _bodies(name: str) -> dict[str, list[Body]]:
    forms: dict[str, list[Body]] = {}
    for entry in load_table(_PACKAGE, "organizations.toml")[name]:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(Body(entry["category"], form, entry.get("takes"), entry.get("country")))
    return forms
