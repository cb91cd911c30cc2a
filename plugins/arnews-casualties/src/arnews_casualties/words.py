"""The words of casualties, loaded on first use."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal

from attrs import frozen

from arnews.lexicon import Lexicon, load_table
from arnews.memo import Memo
from arnews.mentions.nouns import nouns
from arnews.nations import nations as read_nations
from arnews.normalization import fold
from arnews.records import Factuality
from arnews.words import word
from arnews_casualties.value import Kind

__all__ = [
    "KINDS",
    "NounForm",
    "Sign",
    "Trigger",
    "causes",
    "kin",
    "members",
    "nations",
    "people",
    "provinces",
    "quarters",
    "roles",
    "triggers",
    "vocabulary",
]

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
    lone: bool = False
    number: Number | None = None
    fallen: bool = False
    open: bool = False
    wilful: bool = False
    bodies: bool = False
    natural: bool = False
    deed: str = ""
    judged: bool = False
    crowd: bool = False
    near: bool = False
    particle: bool = False
    half: bool = False
    ends: str = ""
    tense: Literal["past", "present", "future"] | None = None


@frozen
class Sign:
    """A word that makes harm less than a fact, and how far before it that may stand."""

    factuality: Factuality
    reach: int
    wilful: bool = False
    """Whether it concerns only what somebody does to others."""


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
    others: bool = False
    """Whether it means others than those before."""


def _proclitics(table: str = "other") -> str:
    letters: Mapping[str, str] = load_table(_PACKAGE, "circumstances.toml")["proclitics"]
    return letters.get(table, letters["other"])


_FLAGS: Final = (
    "transitive",
    "counted",
    "lone",
    "fallen",
    "open",
    "wilful",
    "bodies",
    "ends",
    "natural",
    "deed",
    "judged",
    "crowd",
    "near",
    "particle",
    "half",
)


_SHORTEST_NOUN: Final = 4
"""Verbal nouns of more letters are no verbs with a pronoun."""


@cache
def triggers() -> Lexicon[Trigger]:
    """Give the words that start a record."""
    table = load_table(_PACKAGE, "triggers.toml")
    forms: dict[str, list[Trigger]] = {}
    for entry in sorted(table["verb"], key=lambda one: "ends" not in one):  # «فقد … حياتهم» before «فقد»
        flags = {name: entry[name] for name in _FLAGS if name in entry}
        for form, leads, tense, number in _conjugated(entry):
            shape = "life" if "ends" in entry else "verb" if leads else "verb_after"
            forms.setdefault(form, []).append(Trigger(entry["kind"], shape, number=number, tense=tense, **flags))
    for entry in table["trigger"]:
        flags = {name: entry[name] for name in _FLAGS if name in entry}
        for form in entry.get("forms", ()):
            forms.setdefault(form, []).append(Trigger(entry["kind"], entry["shape"], **flags))
            if entry["shape"] == "event" and entry.get("wilful") and " " not in form:  # «تم اعتقالهم»
                for possessive in table["endings"]["theirs"]:
                    forms.setdefault(form + possessive, []).append(Trigger(entry["kind"], "verb_after"))
                for possessive in table["endings"]["his"]:  # «تم اعتقاله»
                    forms.setdefault(form + possessive, []).append(Trigger(entry["kind"], "his"))
                if len(form) > _SHORTEST_NOUN:  # «اعتقالها ثلاثة», but not «خطفه»
                    for possessive in (*table["endings"]["his"], *table["endings"]["theirs"]):
                        forms.setdefault(form + possessive, []).append(Trigger(entry["kind"], "his_deed"))
        for number in _NUMBERS:
            for form in _with_suspicion(entry.get(number, ()), entry):
                forms.setdefault(form, []).append(Trigger(entry["kind"], entry["shape"], number=number, **flags))
    return Lexicon(forms, proclitics=_proclitics(), article=True)


def _with_suspicion(forms: Iterable[str], entry: Mapping[str, Any]) -> Iterator[str]:
    """Give forms with each word that says that it is only suspected, where an entry has such: «حالة مشتبه بها»."""
    return (f"{form} {words}" if words else form for form in forms for words in entry.get("suspicion", ("",)))


_Tense = Literal["past", "present", "future"]


def _conjugated(entry: Mapping[str, Any]) -> Iterator[tuple[str, bool, _Tense, Number | None]]:
    """
    Give the forms of a verb in the third person, whether its subject follows, its tense and its number.

    The subject follows «قتل» and «قتلت», not «قتلوا»; only the dual says how many they are.
    """
    endings = load_table(_PACKAGE, "triggers.toml")["endings"]
    for past in entry["past"]:
        weak = past[-1] in endings["weak"]
        bare = past[:-1] if weak else past
        defective = past[-1] == endings["weak"][1]  # قضى: قضت, but توفي: توفيت
        yield past, True, "past", None
        if weak:  # «لقى», «توفى»: the last letter without its dots
            yield bare + endings["weak"][1], True, "past", None
        yield (bare if defective else past) + endings["feminine"], True, "past", None
        yield bare + endings["plural"], False, "past", None
        yield (bare + endings["weak"][0] if weak else past) + endings["dual"], False, "past", "dual"
        yield (bare if defective else past) + endings["feminine"] + endings["dual"], False, "past", "dual"
        yield (bare + endings["weak"][0] if weak else past) + endings["feminine_plural"], False, "past", None
    for present in entry.get("present", ()):
        for form in (present, endings["feminine"] + present[1:]):
            bare = form[:-1] if form[-1] in endings["weak"] else form
            yield form, True, "present", None
            yield endings["future"] + form, True, "future", None
            yield bare + endings["present_plural"], False, "present", None
            yield endings["future"] + bare + endings["present_plural"], False, "future", None


@cache
def people() -> Lexicon[NounForm]:
    """Give the words for people, nationalities among them; an ambiguous form has several entries."""
    forms: dict[str, list[NounForm]] = {}
    for form, noun in _inflected():
        known = forms.setdefault(form, [])
        if all(one.number != noun.number for one in known):
            known.append(noun)
    for form, several in _of_trades():
        forms.setdefault(form, several)
    return Lexicon(forms, proclitics=_proclitics("people"), article=True)


def _of_trades() -> Iterator[tuple[str, list[NounForm]]]:
    """
    Give the plurals of what people are or do that the core knows and no table of this plugin has: «لاعبين».

    Only sound masculine plurals are of people alone: «دراجات» and «صيدليات» are things, «مهرجان» is no dual.
    """
    known = nouns()
    for form in known.forms:
        found = known.find(form) if form.endswith(_PLURALS) else None
        entries = found.entries if found is not None else ()
        if any(one.kind == "crowd" and one.derived and one.group in _TRADES for one in entries):
            numbers: tuple[Number, ...] = ("plural",) if form.endswith(_PLURALS[0]) else ("dual", "plural")
            yield form, [NounForm(number, "civilian") for number in numbers]


_TRADES: Final = frozenset({"academic", "art", "cleric", "law", "medic", "people", "press", "sport", "trade"})
"""Groups of nouns of the core for people who bear no arms."""
_NOON: Final = "\N{ARABIC LETTER NOON}"
_PLURALS: Final = ("\N{ARABIC LETTER WAW}" + _NOON, "\N{ARABIC LETTER YEH}" + _NOON)


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
            entry.get("others", False),
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
def kin() -> Lexicon[NounForm]:
    """Give the words for kin with their possessives: «زوجته», «أطفالهم»."""
    table = load_table(_PACKAGE, "people.toml")
    forms: dict[str, list[NounForm]] = {}
    for entry in table["kin"]:
        stems = [(stem, entry.get("gender")) for stem in entry["forms"]]
        if entry.get("feminine"):
            stems += [(stem + table["possessives"]["feminine"], "female") for stem in entry["forms"]]
        for stem, gender in stems:
            noun = NounForm(entry["number"], gender=gender)
            for possessive in table["possessives"]["forms"]:
                forms.setdefault(stem + possessive, []).append(noun)
    return Lexicon(forms, proclitics=_proclitics("kin"))


@cache
def members() -> Lexicon[NounForm]:
    """Give the words for kin without possessives: «أب», «وأم»."""
    forms: dict[str, list[NounForm]] = {}
    for entry in load_table(_PACKAGE, "people.toml")["kin"]:
        for form in entry.get("alone", ()):
            forms.setdefault(form, []).append(NounForm(entry["number"], gender=entry.get("gender")))
    return Lexicon(forms, proclitics=_proclitics("kin"), article=True)


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
    forms |= {_with_articles(form): modes for form, modes in forms.items() if form.count(" ") == 1}
    return Lexicon(forms, proclitics=_proclitics(), article=True)


def _with_articles(form: str) -> str:
    """Give two words with the article at each, as a noun and its adjective are known: «الانهيار الأرضي»."""
    return " ".join(one if one.startswith(_AL) else _AL + one for one in form.split())


_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_DEFINITE: Final = ("members", "cause_word", "vague", "total", "apart", "ending_state")


@cache
def quarters() -> frozenset[str]:
    """Give the words for what lies in a town: «حي»."""
    return frozenset(load_table(_PACKAGE, "circumstances.toml")["quarter"][0]["forms"])


@cache
def provinces() -> frozenset[str]:
    """Give the words for provinces, folded: «محافظة»."""
    heads = load_table(_PACKAGE, "circumstances.toml")["place_head"]
    return frozenset(fold(form) for head in heads if head["precision"] == _PROVINCE for form in head["forms"])


_PROVINCE: Final = 4
"""UCDP's ``where_prec`` of a province."""


@cache
def roles(name: str) -> Lexicon[Any]:
    """Give the words of one small table, each with what the table says of it."""
    keys = {
        "household": "whole",
        "age": "role",
        "cause_word": "mode",
        "hedge": "qualifier",
        "vague": "low",
        "place_head": "precision",
        "share_of_them": "parts",
        "by_pronoun": "number",
    }
    if name == "body":
        bodies: dict[str, list[tuple[str, str]]] = {}
        for entry in load_table(_PACKAGE, "circumstances.toml")["body"]:
            for form in entry["forms"]:
                bodies.setdefault(form, []).append((entry.get("status", "unknown"), entry["group"]))
        return Lexicon(bodies, proclitics=_proclitics(name))
    if name == "sign":
        signs: dict[str, list[Sign]] = {}
        for entry in load_table(_PACKAGE, "circumstances.toml")["sign"]:
            sign = Sign(entry["factuality"], entry["reach"], entry.get("wilful", False))
            for form in (*entry["forms"], *_owned(entry.get("owned", ()))):
                signs.setdefault(form, []).append(sign)
        return Lexicon(signs, proclitics=_proclitics(name))
    forms = _column(name, keys.get(name))
    if name == "against":  # «بينما | أحصى»
        forms |= {f"{link} {verb}": [name] for link in _column("contrast", None) for verb in _column("announces", None)}
    return Lexicon(
        forms,
        proclitics=_proclitics(name),
        article=name in _DEFINITE,
    )


def _owned(stems: Iterable[str]) -> Iterator[str]:
    """Give nouns with the pronoun of whose they are, their stems written as before it: «خشيتها»."""
    endings = load_table(_PACKAGE, "people.toml")["possessives"]["forms"]
    return (stem + ending for stem in stems for ending in endings)


def _column(name: str, key: str | None) -> dict[str, list[Any]]:
    forms: dict[str, list[Any]] = {}
    table = load_table(_PACKAGE, "circumstances.toml")
    for entry in table.get(name) or load_table(_PACKAGE, "triggers.toml")[name]:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(entry[key] if key else name)
    return forms


@cache
def vocabulary() -> Lexicon[None]:
    """Give all words of all tables together: what is not among them need not be looked for in each."""
    tables = [load_table(_PACKAGE, "circumstances.toml"), load_table(_PACKAGE, "triggers.toml")]
    named = (entry for table in tables for rows in table.values() if isinstance(rows, list) for entry in rows)
    forms = {form for entry in named for form in entry.get("forms", ())}
    for lexicon in (triggers(), people(), kin(), nations(), causes(), roles("sign")):
        forms.update(lexicon.forms)
    return Lexicon(dict.fromkeys(forms, (None,)), proclitics=_proclitics("people"), article=True)


_ROLES: Final = (
    "abduction", "aboard", "about_it", "accident", "according", "added", "again", "against", "age", "aged", "alive",
    "alone", "among", "announces", "announcing", "any", "areas", "arrest", "arrives", "as_many", "as_told", "aside",
    "attacker", "authority", "averting", "because", "before_that", "before_this", "began", "besides", "between",
    "between_subject_and_verb", "body", "border", "both", "by_pronoun", "capital", "carries", "carries_out", "cases",
    "cause_word", "caused", "causes_harm", "ceasing", "clause", "clears", "comes", "companions", "condemned",
    "contrast", "convicted", "custody", "day_after", "death_sentence", "deed_of", "directs", "doer", "done",
    "doubtful", "drowned", "during", "each", "earlier", "either", "elsewhere", "ending_state", "ends_it", "event",
    "everybody", "existence", "facet", "fall", "first_toll", "followed_them", "former_toll", "found", "fresh",
    "further", "goes_on", "grows", "had", "healed", "heaviest", "hedge", "himself", "homes", "hospital", "hostage",
    "household", "including", "increase", "inflict", "inhabitants", "injury", "institution", "killing", "lasting",
    "later", "led_to_it", "left", "life", "lifeless", "link", "lives", "loss_size", "lost", "lowers", "made_of",
    "manner", "match", "matter", "may", "members", "middle", "most", "name_part", "near", "negated", "negation",
    "next_in_list", "no_name", "not_harm", "not_people", "not_place", "nowhere", "of", "of_a_town", "of_illness",
    "of_them", "officer", "old_age", "one_of", "one_of_two", "only", "onto", "out_of", "outset", "over", "paper",
    "part", "perfect", "period", "place_head", "player", "point", "possible", "quoting", "ranking", "rate",
    "reached_people", "reaches", "reason", "recalls", "records", "related", "relative", "relayed", "remembered",
    "reported", "respectively", "rises", "rises_later", "rubble", "searched", "settled", "share_of_them", "shelter",
    "side", "sign", "since", "so_far", "spread", "state", "stop", "storm", "strikes", "subject_first", "subordinate",
    "suffer", "survived", "survivors", "suspected", "tally", "tally_word", "that_they", "the_country", "the_others",
    "their_number", "therein", "these", "to_death", "total", "toward", "traffic", "treated_for", "turning", "unclear",
    "unknown_doers", "until", "upon", "vague", "victims_of_both", "ward", "was", "was_done", "way", "where",
    "which_is", "who_are", "with_whom", "world", "wounds",
)  # fmt: skip
_NONE: Final[frozenset[str]] = frozenset()


def _kinds(text: str) -> frozenset[str]:
    """Give the tables that have a word or a phrase that begins with it, ``mark`` among them for punctuation."""
    kind = word(text).kind
    if kind in _MARKS:
        return frozenset({"mark", kind, *(name for name in _MARKED if roles(name).find(text) is not None)})
    if vocabulary().find(text) is None:
        return _NONE
    named = {name for name in _ROLES if roles(name).find(text) is not None}
    return frozenset(named | {name for name, lexicon in _nouns() if lexicon.find(text) is not None})


_MARKS: Final = frozenset({"punctuation", "quote", "symbol"})
_MARKED: Final = ("age", "reaches")
"""The tables that have marks too."""


def _nouns() -> tuple[tuple[str, Lexicon[Any]], ...]:
    return (
        ("people", people()),
        ("cause", causes()),
        ("trigger", triggers()),
        ("kin", kin()),
        ("nation", nations()),
    )


KINDS: Final = Memo(_kinds)
