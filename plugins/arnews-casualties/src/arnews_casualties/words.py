"""The words of casualties, loaded on first use."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal

from attrs import frozen

from arnews.lexicon import Lexicon, load_table
from arnews.nations import nations as read_nations
from arnews_casualties.value import Kind

__all__ = ["NounForm", "Trigger", "causes", "nations", "people", "roles", "triggers"]

_PACKAGE: Final = "arnews_casualties"
Number = Literal["singular", "dual", "plural"]
_NUMBERS: Final[tuple[Number, ...]] = ("singular", "dual", "plural")


@frozen
class Trigger:
    """A word that says that people came to harm; see the head of triggers.toml."""

    kind: Kind
    shape: str
    transitive: bool = False
    counted: bool = False
    number: Number | None = None
    fallen: bool = False


@frozen
class NounForm:
    """A form of a word for people."""

    number: Number
    status: Literal["civilian", "combatant", "unknown"] = "unknown"
    group: str | None = None
    age: Any = None
    gender: Any = None
    nationality: str | None = None
    guarded: bool = False
    """Whether the form is a name too: it counts only where nothing else can stand."""


def _proclitics(table: str = "other") -> str:
    letters: Mapping[str, str] = load_table(_PACKAGE, "circumstances.toml")["proclitics"]
    return letters.get(table, letters["other"])


@cache
def triggers() -> Lexicon[Trigger]:
    """Give the words that start a record."""
    forms: dict[str, list[Trigger]] = {}
    for entry in load_table(_PACKAGE, "triggers.toml")["trigger"]:
        flags = {name: entry[name] for name in ("transitive", "counted", "fallen") if name in entry}
        for form in entry.get("forms", ()):
            forms.setdefault(form, []).append(Trigger(entry["kind"], entry["shape"], **flags))
        for number in _NUMBERS:
            for form in entry.get(number, ()):
                forms.setdefault(form, []).append(Trigger(entry["kind"], entry["shape"], number=number, **flags))
    return Lexicon(forms, proclitics=_proclitics(), article=True)


@cache
def people() -> Lexicon[NounForm]:
    """Give the words for people, nationalities among them; an ambiguous form has several entries."""
    forms: dict[str, list[NounForm]] = {}
    for form, noun in _inflected():
        known = forms.setdefault(form, [])
        if all(one.number != noun.number for one in known):
            known.append(noun)
    return Lexicon(forms, proclitics=_proclitics("people"), article=True)


def _inflected() -> Iterator[tuple[str, NounForm]]:
    table = load_table(_PACKAGE, "people.toml")
    endings = table["endings"]
    for entry in table["noun"]:
        yield from _forms_of(entry, endings)
    for nation in read_nations():
        entry = {"stem": nation.adjective, "broken": nation.plurals, "code": nation.code}
        yield from _forms_of(entry | {"sound": True, "feminine": True}, endings)


def _forms_of(entry: Mapping[str, Any], endings: Mapping[str, list[str]]) -> Iterator[tuple[str, NounForm]]:
    def noun(number: Number, gender: str | None = None) -> NounForm:
        return NounForm(
            number,
            entry.get("status", "unknown"),
            entry.get("group"),
            entry.get("age"),
            entry.get("gender", gender),
            entry.get("code"),
            entry.get("guarded", False) and number == "dual",
        )

    for number in _NUMBERS:
        for form in entry.get(number, ()):
            yield form, noun(number)
    stem = entry.get("stem")
    if stem is None:
        return
    yield from ((stem + ending, noun("singular")) for ending in endings["singular"])
    yield from ((stem + ending, noun("dual")) for ending in endings["dual"])
    if entry.get("sound"):
        yield from ((stem + ending, noun("plural")) for ending in endings["sound"])
    for plural in entry.get("broken", ()):
        yield from ((plural + ending, noun("plural")) for ending in endings["broken"])
    if entry.get("feminine"):
        yield from ((stem + ending, noun("singular", "female")) for ending in endings["feminine"])
        yield from ((stem + ending, noun("dual", "female")) for ending in endings["feminine_dual"])
        yield from ((stem + ending, noun("plural", "female")) for ending in endings["feminine_plural"])


@cache
def nations() -> Lexicon[str]:
    """Give the names of countries with their ISO codes."""
    forms: dict[str, list[str]] = {}
    for nation in read_nations():
        for name in nation.names:
            forms.setdefault(name, []).append(nation.code)
    return Lexicon(forms, proclitics=_proclitics())


@cache
def causes() -> Lexicon[str]:
    """Give the words for causes with their modes."""
    forms = _column("cause", "mode")
    accusative = load_table(_PACKAGE, "people.toml")["endings"]["singular"][-1]
    forms |= {form + accusative: modes for form, modes in forms.items() if " " not in form}
    return Lexicon(forms, proclitics=_proclitics(), article=True)


@cache
def roles(name: str) -> Lexicon[Any]:
    """Give the words of one small table, each with what the table says of it."""
    keys = {"age": "role", "cause_word": "mode", "hedge": "qualifier", "vague": "low"}
    if name == "body":
        bodies: dict[str, list[tuple[str, str]]] = {}
        for entry in load_table(_PACKAGE, "circumstances.toml")["body"]:
            for form in entry["forms"]:
                bodies.setdefault(form, []).append((entry.get("status", "unknown"), entry["group"]))
        return Lexicon(bodies, proclitics=_proclitics(name))
    return Lexicon(
        _column(name, keys.get(name)),
        proclitics=_proclitics(name),
        article=name in ("members", "cause_word", "vague"),
    )


def _column(name: str, key: str | None) -> dict[str, list[Any]]:
    forms: dict[str, list[Any]] = {}
    table = load_table(_PACKAGE, "circumstances.toml")
    for entry in table.get(name) or load_table(_PACKAGE, "triggers.toml")[name]:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(entry[key] if key else name)
    return forms
