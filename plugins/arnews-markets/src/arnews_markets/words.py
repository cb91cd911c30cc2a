"""The words of markets, loaded on first use."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal

from attrs import evolve, frozen

from arnews.lexicon import Lexicon, load_table
from arnews.normalization import fold

__all__ = [
    "Country",
    "Currency",
    "Quoted",
    "Sign",
    "countries",
    "currencies",
    "instruments",
    "payers",
    "signs",
    "units",
    "words",
]

_PACKAGE: Final = "arnews_markets"
_FULL: Final = 0.95
"""How sure a currency with its adjective is; a dollar without one is most often, not always, the American."""
_ALONE: Final = 0.9
_UNSETTLED: Final = 0.5


@frozen
class Currency:
    """What a currency's name means: a code, or the codes that it may be."""

    code: str | None
    candidates: tuple[str, ...] = ()
    confidence: float = _FULL
    parts: tuple[tuple[str, int], ...] = ()
    """Of a part of a currency: the currencies that have it, and how many make one: ``("USD", 100)`` for a cent."""
    most_often: str | None = None
    """What it is most often, where nothing tells."""
    definite: bool = False
    """Whether it was written with its article: spoken of, not counted."""


@frozen
class Country:
    """Whose currency a country's name or an adjective speaks for."""

    code: str
    named: bool
    """Whether it is a name; an adjective may be that of a person far from home."""


@frozen
class Sign:
    """What a word tells that only some countries have: their currencies."""

    codes: frozenset[str]
    is_month: bool = False
    """Whether it is the name of a month, which agencies write beside its other name."""
    is_dated: bool = False
    """Whether it is one only beside the number of a day or a year."""


@frozen
class Quoted:
    """Something with a price, a level or a rate."""

    id: str
    kind: Literal["price", "index_level", "exchange_rate", "rate", "money"]
    per: str | None = None
    nature: Literal["profit", "loss", "budget", "capital"] | None = None
    """What kind of money it is."""


def _table(name: str) -> list[Mapping[str, Any]]:
    tables: list[Mapping[str, Any]] = load_table(_PACKAGE, "words.toml")[name]
    return tables


def _known() -> list[Mapping[str, Any]]:
    known: list[Mapping[str, Any]] = load_table(_PACKAGE, "currencies.toml")["currency"]
    return known


@cache
def currencies() -> Lexicon[Currency]:
    """Give currencies by name, sign and code: «جنيه مصري», «الجنيه المصري», «جنيهات», ``$``."""
    forms: dict[str, Currency] = {}
    nouns = {fold(entry["forms"][0]): entry for entry in _table("noun")}
    same_noun: dict[str, list[str]] = {}
    for code, noun, adjective in _nouns_and_adjectives():
        same_noun.setdefault(fold(noun), []).append(code)
        written = nouns[fold(noun)]["forms"] if fold(noun) in nouns else [noun]
        for form in _with_adjective(written, adjective):
            forms.setdefault(form, Currency(code))
    for entry in _known():
        for form in (*entry["forms"], entry["code"]):
            forms.setdefault(form, Currency(entry["code"]))
    for entry in _table("name"):
        forms |= dict.fromkeys(entry["forms"], Currency(entry["code"]))
    for folded, entry in nouns.items():
        codes = tuple(same_noun.get(folded, ()))
        alone = entry.get("code") or (codes[0] if len(codes) == 1 and not entry.get("else_other") else None)
        currency = Currency(alone, () if alone else codes, _ALONE if alone else _UNSETTLED)
        currency = evolve(currency, most_often=entry.get("most_often"))
        forms |= dict.fromkeys(entry["forms"], currency)
    forms |= dict(_subunits())
    article = _endings()["article"]
    spoken_of = {
        article + form: evolve(forms[form], definite=True) for entry in nouns.values() for form in entry["forms"]
    }
    definite = {form: evolve(one, definite=True) for form, one in forms.items() if form.startswith(article)}
    return Lexicon(
        {form: [one] for form, one in (forms | spoken_of | definite).items()},
        proclitics=_proclitics("currency"),
        article=True,
    )


def _subunits() -> Iterator[tuple[str, Currency]]:
    """Give the parts of currencies, alone and with an adjective: «قرش», «قرشا مصريا»."""
    adjectives = {code: adjective for code, _, adjective in _nouns_and_adjectives()}
    for entry in _table("subunit"):
        parts = tuple((one["code"], one["parts"]) for one in entry["of"])
        codes = tuple(code for code, _ in parts)
        alone = entry.get("alone") or (codes[0] if len(codes) == 1 else None)
        currency = Currency(alone, () if alone else codes, _ALONE if alone else _UNSETTLED, parts)
        if not entry.get("described"):  # «درهم» alone is a currency of its own, «درهم ليبي» a part of the dinar
            yield from ((form, currency) for form in entry["forms"])
        for code, count in parts:
            settled = Currency(code, (), _FULL, ((code, count),))
            adjective = adjectives.get(code, "")
            if adjective:
                yield from ((form, settled) for form in _with_adjective(entry["forms"], adjective))


def _nouns_and_adjectives() -> Iterator[tuple[str, str, str]]:
    """Give the code, noun and adjective of every currency; some have a second noun in the press."""
    adjectives = {}
    for entry in _known():
        noun, _, adjective = str(entry["forms"][0]).partition(" ")
        adjectives[entry["code"]] = adjective
        yield entry["code"], noun, adjective
    for entry in _table("noun"):
        for code in entry.get("also", ()):
            yield code, entry["forms"][0], adjectives[code]


def _proclitics(name: str) -> str:
    letters: Mapping[str, str] = load_table(_PACKAGE, "words.toml")["proclitics"]
    return letters[name]


def _endings() -> Mapping[str, Any]:
    endings: Mapping[str, Any] = load_table(_PACKAGE, "words.toml")["endings"]
    return endings


def _with_adjective(nouns: Iterable[str], adjective: str) -> Iterator[str]:
    """Give every form of a noun with every form of its adjective, without and with the article."""
    if not adjective or " " in adjective:
        yield from (f"{noun} {adjective}".strip() for noun in nouns)
        return
    stem, article = adjective.removesuffix(_endings()["feminine"]), _endings()["article"]
    for noun in nouns:
        for ending in _endings()["adjective"]:
            yield f"{noun} {stem}{ending}"
            yield f"{article}{noun} {article}{stem}{ending}"


@cache
def countries() -> Lexicon[Country]:
    """Give the currencies of countries, of cities, and of the people of these: «سوريا», «دمشق», «السورية»."""
    forms: dict[str, list[Country]] = {}
    for entry in _known():
        for name in entry["countries"]:
            forms.setdefault(name.partition(" (")[0], []).append(Country(entry["code"], named=True))
        _, _, adjective = str(entry["forms"][0]).partition(" ")
        if adjective and " " not in adjective:
            stem = adjective.removesuffix(_endings()["feminine"])
            for ending in _endings()["adjective"]:
                forms.setdefault(stem + ending, []).append(Country(entry["code"], named=False))
    for entry in _table("city"):
        for name in entry["forms"]:
            forms.setdefault(name, []).append(Country(entry["code"], named=True))
    return Lexicon(forms, proclitics=_proclitics("other"), article=True)


@cache
def payers() -> Mapping[str, tuple[str, ...]]:
    """Give the currencies that are paid in a country that has another one, or none: dinars of Jordan in Palestine."""
    return {entry["country"]: tuple(entry["codes"]) for entry in _table("payer")}


@cache
def signs() -> Lexicon[Sign]:
    """Give the words that only some countries have: «غشت», «معتمدية», «الدعم السريع»."""
    forms: dict[str, list[Sign]] = {}
    for entry in load_table(_PACKAGE, "signs.toml")["sign"]:
        kind = entry.get("kind")
        one = Sign(frozenset(entry["codes"]), kind in ("month", "dated"), kind == "dated")
        for form in entry["forms"]:
            forms.setdefault(form, []).append(one)
    return Lexicon(forms, proclitics=_proclitics("other"))


_LAM: Final = "\N{ARABIC LETTER LAM}"
_OF_GOODS: Final = frozenset({"barrel", "ounce", "tonne", "mmbtu", "bushel"})
"""What the price of goods that exchanges deal in is for."""


@cache
def instruments() -> Lexicon[Quoted]:
    """Give what is quoted: commodities, indices, rates."""
    forms: dict[str, list[Quoted]] = {}
    article = _endings()["article"]
    for entry in load_table(_PACKAGE, "instruments.toml")["instrument"]:
        one = Quoted(entry["id"], entry["kind"], entry.get("per"), entry.get("nature"))
        for form in entry["forms"]:
            forms.setdefault(form, []).append(one)
            if one.per in _OF_GOODS and form.startswith(
                article
            ):  # «العقود الآجلة للذهب»; «للبرميل» is what a price is for
                bound = _LAM * 2 + form.removeprefix(article)
                if words("per").find(bound) is None:
                    forms.setdefault(bound, []).append(one)
    return Lexicon(forms, proclitics=_proclitics("other"))


@cache
def units() -> Lexicon[str]:
    """Give the units that are no money: per cent, points."""
    return Lexicon({form: [entry["unit"]] for entry in _table("unit") for form in entry["forms"]})


@cache
def words(name: str) -> Lexicon[str]:
    """Give the words of one table of words.toml, each with the meaning that the table has for it."""
    return Lexicon(
        {form: [str(entry.get(name, name))] for entry in _table(name) for form in entry["forms"]},
        proclitics=_proclitics("other"),
    )
