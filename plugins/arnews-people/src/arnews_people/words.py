"""The words of people, roles and organisations, loaded on first use."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeVar

from attrs import evolve, field, frozen

from arnews.errors import LexiconError
from arnews.lexicon import Found, Lexicon, load_table
from arnews.memo import Memo
from arnews.nations import nations as read_nations
from arnews.spelling import may_stand_for
from arnews.words import word
from arnews_people.value import OrganizationCategory, RoleCategory

__all__ = [
    "GIVEN_FIRST",
    "Body",
    "RoleWord",
    "adjectives",
    "bands",
    "between_particles",
    "blessings",
    "bodies",
    "body_words",
    "bound_forms",
    "child_words",
    "compounds",
    "denials",
    "heads",
    "is_given_name",
    "is_known_surname",
    "is_nationality",
    "is_never_name",
    "is_only_family",
    "known_forms",
    "months",
    "name_counts",
    "nations",
    "other_phrases",
    "owners",
    "particles",
    "peoples",
    "role_part",
    "role_words",
    "second_names",
    "sport_words",
    "table_counts",
    "whole_names",
    "word_classes",
]

E = TypeVar("E", "RoleWord", "Body")
Counts = tuple[int, int, int, int]
"""Of a word in names: given name, surname, name of elsewhere; and of which size a place of this name is."""

_UNKNOWN: Final[Counts] = (0, 0, 0, 0)
_BY_HAND: Final = 64
"""What a name that is listed by hand counts for at least."""

_PACKAGE: Final = "arnews_people"
_PROCLITICS: Final = "وفبلك"
_TANWIN: Final = "\N{ARABIC LETTER ALEF}"
_WITHOUT_TANWIN: Final = frozenset(
    "\N{ARABIC LETTER TEH MARBUTA}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER ALEF MAKSURA}\N{ARABIC LETTER HAMZA}"
)


@frozen
class RoleWord:
    """A noun that names a role; see the head of roles.toml."""

    category: RoleCategory
    form: str
    weak: bool = False
    prefix: bool = False
    outer: bool = False
    bare: bool = True
    """Whether it is a role without a name beside it."""
    construct: bool = False
    """Whether it is one only before what it is of, and an adjective with the article: «كبير المفاوضين», «الكبير»."""


@frozen
class Body:
    """An organisation with a name of its own, or a noun that begins one (`takes` says what follows)."""

    category: OrganizationCategory
    form: str
    takes: str | None = None
    country: str | None = None
    never: Lexicon[str] = field(factory=lambda: Lexicon({}), eq=False)
    """What behind a noun makes it begin no name."""
    only: Lexicon[str] | None = field(default=None, eq=False)
    """What alone makes a body of a noun that is a thing elsewhere: «جهاز الأمن», and not «جهاز الإنذار»."""
    district: bool = False
    """Whether a noun behind which a place stands is that place's: «مديرية رازح»."""


@cache
def role_words() -> Lexicon[RoleWord]:
    """Give the nouns that name a role."""
    forms: dict[str, list[RoleWord]] = {}
    for entry in load_table(_PACKAGE, "roles.toml")["role"]:
        for form in entry["forms"]:
            kinds = (entry.get(kind, kind == "bare") for kind in ("weak", "prefix", "outer", "bare", "construct"))
            one = RoleWord(entry["category"], form, *kinds)
            forms.setdefault(form, []).append(one)
            if _takes_tanwin(form):
                forms.setdefault(form + _TANWIN, []).append(one)
    return Lexicon(_with_first_words(forms), proclitics=_PROCLITICS, article=True)


def _takes_tanwin(form: str) -> bool:
    """Tell whether a noun of one word is written with an alef as what somebody becomes: «عين رئيسا»."""
    return " " not in form and not form.startswith(_ARTICLE) and form[-1] not in _WITHOUT_TANWIN


@cache
def role_part(name: str) -> Lexicon[str]:
    """Give the words of one small table of roles.toml."""
    forms = _forms(load_table(_PACKAGE, "roles.toml")[name], name)
    if name == "title":
        forms |= {f"{rank} {arm}": [name] for rank in ranks().forms for arm in arms().forms}
    proclitics = {
        "stop": "",
        "title": _TITLE_PROCLITICS,
        "speech": "وف",
        "act": "وف",
        "modifier": "",
        "former": "",
        "portfolio": "و",
    }
    proclitics |= {
        "within": "",
        "human": _TITLE_PROCLITICS,
        "towards": "",
        "namesake": "وبل",
        "honorific": "",
        "daytime": "",
        "through": "",
        "affairs": "",
        "state": "",
        "governs": "",
        "counterpart": "وبل",
        "kin": "وفبل",
        "age": "",
        "called": "وف",
    }
    return Lexicon(forms, proclitics=proclitics.get(name, "وبل"), article=name in ("part", "namesake", "game"))


@cache
def ranks() -> Lexicon[str]:
    """Give the ranks behind which an arm may stand."""
    return Lexicon(_forms(load_table(_PACKAGE, "roles.toml")["rank"], "rank"), proclitics=_TITLE_PROCLITICS)


@cache
def arms() -> Lexicon[str]:
    """Give what an officer is besides the rank, with the article and without: «ركن», «الركن»."""
    forms = _forms(load_table(_PACKAGE, "roles.toml")["arm"], "arm")
    return Lexicon({**forms, **{_ARTICLE + form: entries for form, entries in forms.items()}})


_TITLE_PROCLITICS: Final = "ول"


@cache
def bodies() -> Lexicon[Body]:
    """Give the organisations that have a name of their own, also where لل swallows the alef of its article."""
    forms = _bodies("body")
    for form, takes in _clubs():
        forms.setdefault(form, []).append(Body("club", form, takes))
    definite = ((form.removeprefix(_ARTICLE), entries) for form, entries in forms.items() if form.startswith(_ARTICLE))
    swallowed = {_LAM * 2 + rest.removeprefix(_LAM): entries for rest, entries in definite}
    every = {
        form: sorted(entries, key=lambda one: one.takes == "quoted") for form, entries in (forms | swallowed).items()
    }
    joined = {form.replace(" ", ""): entries for form, entries in every.items() if _may_be_fused(form, entries)}
    return Lexicon({**joined, **every}, proclitics=_PROCLITICS)


def _may_be_fused(form: str, entries: Iterable[Body]) -> bool:
    """Tell whether the words of a name may stand without the space between them: «الأممالمتحدة»."""
    is_long = form.count(" ") == 1 and len(form) > _LEAST_FUSED and form.startswith(_ARTICLE)
    return is_long and any(one.category == "igo" for one in entries)


_LEAST_FUSED: Final = 10


def _clubs() -> Iterator[tuple[str, str | None]]:
    """Give the names of clubs, and ``sport`` for those that are something else too."""
    lines = files(_PACKAGE).joinpath("clubs.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], 2):
        name, tab, sport = line.partition("\t")
        if not tab or sport not in ("0", "1"):
            raise LexiconError(f"clubs.tsv, line {number}: a name and 0 or 1 are expected")
        yield name, "sport" if sport == "1" else None
    for entry in load_table(_PACKAGE, "bodies.toml")["club"]:
        for form in entry["forms"]:
            yield form, "sport"


@cache
def sport_words() -> Lexicon[str]:
    """Give the words that speak of sport."""
    return Lexicon(_forms(load_table(_PACKAGE, "bodies.toml")["sport"], "sport"), proclitics="وبلف", article=True)


@cache
def heads() -> Lexicon[Body]:
    """Give the nouns that begin the name of an organisation; لل swallows the alef of phrases: «للحماية المدنية»."""
    forms = _with_first_words(_bodies("head"))
    whole = (form for form in forms if " " in form and form.startswith(_ARTICLE))
    phrases = {form: forms[form] for form in whole if form.split()[0].removeprefix(_ARTICLE) not in forms}
    swallowed = {_LAM * 2 + form.removeprefix(_ARTICLE).removeprefix(_LAM): phrases[form] for form in phrases}
    return Lexicon({**swallowed, **forms}, proclitics=_PROCLITICS, article=True)


@cache
def adjectives() -> Lexicon[str]:
    """Give the adjectives that make a name of a noun with the article."""
    return Lexicon(_forms(load_table(_PACKAGE, "organizations.toml")["adjective"], "adjective"))


@cache
def body_words(name: str) -> Lexicon[bool]:
    """Give the words of one small table of organizations.toml: ``describing``, ``purpose``, ``seat``."""
    entries = load_table(_PACKAGE, "organizations.toml")[name]
    proclitics = _JOINED.get(name, "")
    return Lexicon({form: [True] for entry in entries for form in entry["forms"]}, proclitics=proclitics)


_JOINED: Final = {
    "short": "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}",
    "secretariat": "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}",
    "she_says": "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}",
    "pair": "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}",
    "share": "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}",
}
"""Letters that may be joined to the words of a small table."""


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


@cache
def peoples() -> Lexicon[str]:
    """Give the plurals of the adjectives of countries, with the ISO code: «أردنيين»."""
    forms: dict[str, list[str]] = {}
    for nation in read_nations():
        for form in (*nation.plurals, *(nation.adjective + ending for ending in _PLURALS)):
            forms.setdefault(form, []).append(nation.code)
    return Lexicon(forms, article=True)


_PLURALS: Final = ("ون", "ين", "ات")


@cache
def _classes() -> Lexicon[str]:
    """Give the words of all tables by what they are, for what a word says of a name beside it."""
    forms: dict[str, list[str]] = {}
    for name in _SMALL_TABLES:
        for form in role_part(name):
            forms.setdefault(form, []).append(name)
    for form in role_words():
        if " " not in form:
            forms.setdefault(form, []).append("role")
    for name, lexicon in (("head", heads()), ("body", bodies())):
        for form, bodies_called in lexicon.forms.items():
            if " " not in form and any(one.takes not in _SAYING_NOTHING for one in bodies_called):
                forms.setdefault(form, []).append(name)
    for form, entries in nations().forms.items():
        for _, adjective in entries:
            forms.setdefault(form, []).append("nationality" if adjective else "nation")
    for form in adjectives():
        forms.setdefault(form, []).append("adjective")
    for form in _listed("particle"):
        forms.setdefault(form, []).append(f"particle {form}")
    for form in _listed("second"):
        forms.setdefault(form, []).append("second")
    return Lexicon(forms, proclitics=_PROCLITICS, article=True)


_SAYING_NOTHING: Final = ("agency", "market")
"""What a body takes whose noun is a usual word: alone it says nothing of the names beside it."""

_SMALL_TABLES: Final = ("portfolio", "modifier", "part", "former", "speech", "title", "stop", "closing", "namesake")


def word_classes(text: str) -> tuple[str, ...]:
    """
    Give what the lexicons of this package know a written form as, for the weights of names.

    >>> word_classes("الوزير"), word_classes("،")
    (('role',), ('،',))
    """
    known = word(text)
    if known.kind != "word":
        return (text if known.kind in ("punctuation", "quote") else known.kind,)
    found = _classes()[text]
    if found is None or not found.entries:
        return ()
    after = " +" if found.cut else ""
    after += " D" if found.definite else ""
    return tuple([name + after for name in dict.fromkeys(found.entries)])


def is_nationality(found: Found[tuple[str, bool]]) -> bool:
    """Tell whether a form may be the adjective of a country."""
    return any(adjective for _, adjective in found.entries)


@cache
def _lines() -> list[str]:
    """Give the lines of names.tsv, which are sorted: most of its fifty thousand words are never asked for."""
    return files(_PACKAGE).joinpath("names.tsv").read_text(encoding="utf-8").splitlines()[1:]


def _looked_up(bare: str) -> Counts:
    """Add up the rows of the spellings that a written form may stand for."""
    folded = word(bare).folded
    lines, key = _lines(), f"{folded}\t"
    given = surname = elsewhere = place = 0
    for at in range(bisect_left(lines, key), len(lines)):
        if not lines[at].startswith(key):
            break
        written, *columns = lines[at][len(key) :].split("\t")
        try:
            counts = tuple(map(int, columns))
        except ValueError as error:
            raise LexiconError(f"names.tsv, line {at + 2}: {error}") from error
        if may_stand_for(bare, written or folded):
            given, surname, elsewhere = given + counts[0], surname + counts[1], elsewhere + counts[2]
            place = max(place, counts[3])
    return given, surname, elsewhere, place


_TABLE: Final = Memo(_looked_up)


@cache
def _by_hand() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Give the words of names.toml by their folded form: how they are written, and in which table."""
    names: dict[str, list[tuple[str, str]]] = {}
    for name in ("never", "given", "surname", "family"):
        for form in _listed(name):
            names.setdefault(word(form).folded, []).append((form, name))
    return names


def table_counts(bare: str) -> Counts:
    """Give what names.tsv alone says of a word; the weights are fitted on it, without the names of the day."""
    return _TABLE[bare]


def _counted(bare: str) -> Counts:
    tables = [name for form, name in _by_hand().get(word(bare).folded, ()) if may_stand_for(bare, form)]
    given, surname, elsewhere, place = _UNKNOWN if "never" in tables else _looked_up(bare)
    if "given" in tables:
        given = max(given + 1, surname, _BY_HAND)
    if "surname" in tables or "family" in tables:
        surname = max(surname, given + 1, _BY_HAND)
    if not tables and not (given or surname or elsewhere or place) and _is_fused(bare):
        given = _BY_HAND
    return given, surname, elsewhere, place


def _is_fused(bare: str) -> bool:
    """Tell whether a word is «عبد» and the definite word that is one name with it: «عبدالإله»."""
    letters = word(bare).bare
    return letters.startswith(_SERVANT) and len(letters) >= _LEAST_SERVANT


_SERVANT: Final = (
    "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
)
_LEAST_SERVANT: Final = 7
_COUNTS: Final = Memo(_counted)


def name_counts(bare: str) -> Counts:
    """
    Give how often a word is a given name, a surname and a name of elsewhere, and the class of a place.

    A hamza that is written is meant: إمام is a name, أمام is none.

    >>> name_counts("محمد")[0] > 1000, name_counts("وزارة")
    (True, (0, 0, 0, 0))
    >>> [any(name_counts(form)[:2]) for form in ("إمام", "امام", "أمام")]
    [True, True, False]
    """
    return _COUNTS[bare]


def is_given_name(text: str) -> bool:
    """
    Tell whether the lists know a written form as a given name before all.

    >>> is_given_name("محمد"), is_given_name("الوزارة")
    (True, False)
    """
    given, surname, elsewhere, _ = name_counts(word(text).bare)
    return given + elsewhere > surname and given > 1


@cache
def whole_names() -> Lexicon[str]:
    """Give the names of several words that count wherever they stand, and which of their parts is first."""
    forms = {
        form: [GIVEN_FIRST if entry.get("given_first", False) else FAMILY_FIRST]
        for entry in load_table(_PACKAGE, "names.toml")["whole"]
        for form in entry["forms"]
    }
    return Lexicon(forms, proclitics=_PROCLITICS)


GIVEN_FIRST: Final = "given first"
FAMILY_FIRST: Final = "family first"
"""In which order the parts of a name stand that is listed as a whole."""


def is_never_name(bare: str) -> bool:
    """Tell whether the tables know a word as a name and newspapers write it as something else."""
    return _is_listed(bare, "never")


def _is_listed(bare: str, table: str) -> bool:
    hand = _by_hand().get(word(bare).folded, ())
    return any(name == table and may_stand_for(bare, form) for form, name in hand)


@cache
def other_phrases() -> Lexicon[str]:
    """Give the phrases whose last word is a name elsewhere: «عن عمر»."""
    return Lexicon({form: [form] for form in _listed("other")})


@cache
def particles() -> Lexicon[str]:
    """Give the words that join names."""
    return Lexicon({form: [form] for form in _listed("particle")})


@cache
def months() -> Lexicon[str]:
    """Give the names of months, and the adjectives that describe one."""
    return Lexicon({form: ["month"] for form in _listed("month")}, proclitics="وفبل")


@cache
def owners() -> Lexicon[str]:
    """Give the words that say what somebody has, behind a name: «صاحب»."""
    return Lexicon({form: ["owner"] for form in _listed("owner")})


@cache
def bands() -> Lexicon[str]:
    """Give the families by whom a group is called."""
    return Lexicon({form: ["band"] for form in _listed("band")}, proclitics="وفبل")


@cache
def denials() -> Lexicon[str]:
    """Give the words that deny that there is any of a kind."""
    return Lexicon({form: [form] for form in _listed("denial")}, proclitics="وفب")


@cache
def between_particles() -> Lexicon[str]:
    """Give the words that stand behind a particle and take a name too: «فون | دير»."""
    return Lexicon({form: [form] for form in _listed("between")})


@cache
def second_names() -> Lexicon[str]:
    """Give the endings of compound given names."""
    return Lexicon({form: [form] for form in _listed("second")})


def is_known_surname(bare: str) -> bool:
    """Tell whether a word is a surname of names.toml and no given name: somebody whom every reader knows."""
    return is_only_family(bare) or (_is_listed(bare, "surname") and not name_counts(bare)[0])


def is_only_family(bare: str) -> bool:
    """Tell whether a word is a family name of the news that is nothing else: «ماكرون», not «عباس»."""
    return _is_listed(bare, "family")


@cache
def known_forms() -> frozenset[str]:
    """Give the folded surnames that every reader knows, and each with a letter that may be joined to it."""
    listed = (form for table in ("surname", "family") for form in _listed(table))
    known = {word(form).folded for form in listed if " " not in form and is_known_surname(form)}
    led = {letter + form for form in known for letter in _PROCLITICS}
    fused = {_LAM * 2 + form.removeprefix(_ARTICLE) for form in known if form.startswith(_ARTICLE)}
    return frozenset(known | led | fused)


@cache
def bound_forms() -> Lexicon[str]:
    """Give the words that are one name with the definite word behind them."""
    return Lexicon({form: [form] for form in _listed("bound")}, proclitics=_PROCLITICS)


@cache
def child_words() -> Lexicon[str]:
    """Give the words that stand between the name of a child and that of the father: «ولد»."""
    return Lexicon({form: [form] for form in _listed("child")})


@cache
def upon() -> Lexicon[str]:
    """Give the preposition that is a name where the press writes the last letter of a name without its dots."""
    return Lexicon({form: [form] for form in _listed("upon")})


@cache
def compounds() -> Lexicon[str]:
    """Give the words that are one name with «الدين» or «الله» behind them, each with that."""
    forms: dict[str, list[str]] = {}
    for entry in load_table(_PACKAGE, "names.toml")["compound"]:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(entry["end"])
    return Lexicon(forms, proclitics=_PROCLITICS)


@cache
def blessings() -> Lexicon[str]:
    """Give the endings of compounds that are usual words too: «فرج الله»."""
    return Lexicon({form: [form] for form in _listed("blessing")})


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
    for entry in load_table(_PACKAGE, "bodies.toml" if name == "body" else "organizations.toml")[name]:
        never = Lexicon({form: [form] for form in entry.get("never", ())})
        only = Lexicon({form: [form] for form in entry["only"]}, article=True) if "only" in entry else None
        for form in entry["forms"]:
            district = entry.get("district", False)
            body = Body(entry["category"], form, entry.get("takes"), entry.get("country"), never, only, district)
            forms.setdefault(form, []).append(body)
    return forms
