"""The words around names of places: what shows that a form is one, and what shows that it is none."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, Literal, get_args

from attrs import frozen

from arnews.lexicon import Lexicon, load_table
from arnews.normalization import fold

__all__ = [
    "Cue", "CueRole", "beside", "camps", "cues", "is_day", "is_spot", "play_words", "roles", "sides", "state_words",
]  # fmt: skip

_PACKAGE: Final = "arnews_places"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM

CueRole = Literal[
    "head", "part", "preposition", "led", "street", "firm", "given", "verb", "against", "ground", "one", "strike",
    "side", "inside", "seize", "near", "toward", "lie", "located",
    "distance", "wins", "result", "before_verb", "amount", "title",
]  # fmt: skip


@frozen
class Cue:
    """A word that shows what a name beside it is."""

    role: CueRole
    kind: str = ""
    """For a head: of which kind the name is."""
    countries: tuple[str, ...] = ()
    """For a head: the only countries that have such."""


@lru_cache(maxsize=1 << 13)
def roles(text: str) -> Mapping[str, Cue]:
    """Give what a written form is as a word beside a name, by role."""
    found = cues()[text]
    if found is None:
        return {}
    return {cue.role: cue for cue in found.entries}


def beside(before: str, last: str) -> Mapping[str, Cue]:
    """
    Give what two words say of a name behind them, by role: «مدير أمن | الشرقية» is a field of an office at a place.

    >>> beside("مدير", "أمن")["head"].kind
    'office'
    """
    found = roles(last)
    if not _is_field(last) or "head" in found or _chiefs()[before] is None:
        return found
    return {**found, "head": Cue("head", "office")}


@lru_cache(maxsize=1 << 13)
def _is_field(text: str) -> bool:
    return fold(text) in _plain("field")


@cache
def _plain(name: str) -> frozenset[str]:
    """Give the words of one table, folded."""
    return frozenset(fold(form) for entry in load_table(_PACKAGE, "context.toml")[name] for form in entry["forms"])


@cache
def _chiefs() -> Lexicon[str]:
    table = load_table(_PACKAGE, "context.toml")
    forms = {form: ["chief"] for entry in table["chief"] for form in entry["forms"]}
    return Lexicon(forms, proclitics=table["proclitics"]["cue"])


@lru_cache(maxsize=1 << 12)
def is_spot(text: str) -> bool:
    """
    Tell whether a written form is a noun of places before «المسمى».

    >>> is_spot("بالمكان"), is_spot("الكتاب")
    (True, False)
    """
    return fold(text) in _plain("spot")


@cache
def cues() -> Lexicon[Cue]:
    """Give the words around names."""
    table = load_table(_PACKAGE, "context.toml")
    forms: dict[str, list[Cue]] = {}
    roles: tuple[Any, ...] = get_args(CueRole)
    for role in roles:
        for entry in table[role]:
            for form in entry["forms"]:
                forms.setdefault(form, []).append(Cue(role, entry.get("kind", ""), tuple(entry.get("countries", ()))))
    for form in _given_names():
        forms.setdefault(form, []).append(Cue("given"))
    return Lexicon(forms, proclitics=table["proclitics"]["cue"])


@cache
def _days() -> frozenset[str]:
    """Give the days of the week, folded."""
    return frozenset(fold(form) for entry in load_table(_PACKAGE, "context.toml")["day"] for form in entry["forms"])


@lru_cache(maxsize=1 << 12)
def is_day(text: str) -> bool:
    """
    Tell whether a written form is a day of the week, though towns are called so.

    >>> is_day("الخميس"), is_day("الرياض")
    (True, False)
    """
    return fold(text) in _days()


@cache
def camps() -> Lexicon[str]:
    """Give the nouns of camps: listed names begin with them, spans do not."""
    table = load_table(_PACKAGE, "context.toml")
    forms = {form: ["camp"] for entry in table["camp"] for form in entry["forms"]}
    return Lexicon(forms, proclitics=table["proclitics"]["cue"])


@cache
def sides() -> Lexicon[str]:
    """Give the adjectives of the sides of the world."""
    forms = {
        form: ["side"] for entry in load_table(_PACKAGE, "context.toml")["province_side"] for form in entry["forms"]
    }
    return Lexicon(forms)


@cache
def state_words(name: str) -> Lexicon[str]:
    """Give the words of one table of the full names of states: ``realm``, ``whole_realm``, ``official``."""
    table = load_table(_PACKAGE, "context.toml")
    proclitics = "" if name == "official" else table["proclitics"]["cue"]
    forms = [form for entry in table[name] for form in entry["forms"]]
    swallowed = [_LAM * 2 + form.removeprefix(_ARTICLE) for form in forms if form.startswith(_ARTICLE)]
    return Lexicon({form: [name] for form in (*forms, *swallowed)}, proclitics=proclitics)


@cache
def play_words() -> Lexicon[str]:
    """Give the words of what sides do in a match."""
    table = load_table(_PACKAGE, "context.toml")
    return Lexicon(
        {form: ["play"] for entry in table["play"] for form in entry["forms"]}, proclitics=table["proclitics"]["cue"]
    )


def _given_names() -> Iterator[str]:
    """Give the usual given names of the Arab states."""
    lines = files(_PACKAGE).joinpath("given.tsv").read_text(encoding="utf-8").splitlines()
    return iter(lines[1:])
