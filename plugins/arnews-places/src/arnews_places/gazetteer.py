"""The names of places and what they must stand in, loaded on first use."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from sys import intern
from types import MappingProxyType
from typing import Final, Literal, TypeVar

from attrs import define, evolve, frozen

from arnews.errors import LexiconError
from arnews.lexicon import Found, Lexicon, OnDemand, load_table
from arnews.normalization import fold
from arnews_places.value import Gazetteer, Kind, Place, Ref

__all__ = [
    "CONTEXTS",
    "Context",
    "Form",
    "Name",
    "names",
    "read_demonym",
    "read_place",
    "read_rows",
    "variant_country",
]

Context = Literal["alone", "preposition", "head"]
CONTEXTS: Final[tuple[Context, ...]] = ("alone", "preposition", "head")
"""What a form must stand in to be a place, the least first; ``head`` is «مدينة», «محافظة» …"""

_RANK: Final[Mapping[Context, int]] = {context: rank for rank, context in enumerate(CONTEXTS)}
_PACKAGE: Final = "arnews_places"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_ARTICLE: Final = _ALEF + _LAM
_FEMININE: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_SOUND_PLURAL: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_OBLIQUE: Final = _YEH + "\N{ARABIC LETTER NOON}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_DUAL: Final = _ALEF + "\N{ARABIC LETTER NOON}"

_KINDS: Final[Mapping[str, Kind]] = {
    "country": "country",
    "adm1": "adm1",
    "city": "city",
    "village": "village",
    "region": "region",
}
_PRESS_KINDS: Final[Mapping[str, Kind]] = {
    "city": "city", "village": "village", "region": "region", "water": "water", "facility": "facility",
}  # fmt: skip
_TOWNS: Final = ("city", "village", "region")
_GAZETTEERS: Final[Mapping[str, Gazetteer]] = {"geonames": "geonames", "iso": "iso", "cldr": "cldr"}

_DOUBT: Final = 25.0
"""How much lighter the other places of a name must be to be left out of account."""
_DIVISIONS: Final = 30
"""How many divisions a country has at most of which as many think as of a city of their size."""
_ADM1_WEIGHT: Final = 300_000.0
_PER_ADM1: Final = 10_000.0
"""Of two provinces of one name that of the larger country comes to mind: how many of its people weigh as one."""
_REGION_WEIGHT: Final = 5_000_000.0
_PRESS_WEIGHT: Final = 3_000_000.0
_QUARTER_WEIGHT: Final = 20_000.0
"""What the press names only behind a noun: quarters, mostly."""
_RENOWN: Final = 20.0
"""How many times better the places of Arab countries are known to who reads Arabic than their size says."""
_COUNTRY_WEIGHT: Final = 20_000_000.0

_COUNTRY: Final = "country\t"
_GEONAMES: Final = "\tgeonames\t"
_CAPITAL: Final = "\t1\t"
"""What a row of a capital holds; a few others do too."""

T = TypeVar("T")

_NONE: Final[Mapping[str, Place]] = MappingProxyType({})  # one for all: most names are no adjective


@define(eq=False)
class Name:
    """
    All that one spelling (folded) may mean.

    Its places stay lines of the table until they are asked for: of fourteen thousand most texts name a few.
    """

    rows: tuple[str, ...] = ()
    """The lines of places.tsv that are not read yet."""
    known: Sequence[tuple[float, Place]] = ()
    """The places that were read, each with its weight."""
    adjectives: Mapping[str, Place] = _NONE
    """What it is an adjective of, by country: the country itself or a city in it."""
    follows: bool = False
    """Whether the adjective must stand behind a definite noun: it is a family name too."""
    context: Context = "head"
    """The least that it must stand in."""
    governs: bool = False
    """Whether it may stand for a government: the name of a country or a capital."""
    is_seat: bool = False
    is_other: bool = False
    is_unlisted: bool = False
    """Whether no table has it: a noun before it calls it a place."""
    _summary: tuple[str | None, bool] | None = None
    """What all places together say, once they are read: see `country` and `is_town`."""

    @classmethod
    def unlisted(cls, place: Place) -> "Name":
        """Make the name of a place that no table has."""
        return cls(known=((1.0, place),), is_unlisted=True, summary=(None, False))

    @property
    def places(self) -> Sequence[tuple[float, Place]]:
        """The places it names, each with its weight: roughly how many people would come to mind."""
        self._settled()
        return self.known

    @property
    def country(self) -> str | None:
        """The country that the name means without a doubt, or that its place is in."""
        return self._settled()[0]

    @property
    def is_town(self) -> bool:
        """Whether it may stand for a club: the name of a city."""
        return self._settled()[1]

    def as_town(self) -> "Name | None":
        """Give the name with its cities alone, if it has any: «بولونيا» where two clubs play."""
        towns = tuple(one for one in self.places if one[1].kind == "city")
        return evolve(self, rows=(), known=towns, summary=None) if towns else None

    def read(self) -> Sequence[tuple[float, Place]]:
        """Read the lines that are not read yet."""
        if self.rows:
            self.known = (*map(_weighed, self.rows), *self.known)
            self.rows = ()
        return self.known

    def _settled(self) -> tuple[str | None, bool]:
        if self._summary is None:
            ones = _cities_first(self.read())
            self.known = ones
            first = max(ones, key=lambda one: one[0])[1] if ones else None
            self._summary = _undoubted(ones) if ones else None, first is not None and _is_town(ones)
        return self._summary


def _is_town(ones: Iterable[tuple[float, Place]]) -> bool:
    """Tell whether a city is among the best known of some places: «غرناطة», not «بولونيا»."""
    weights = {kind: max((weight for weight, place in ones if place.kind == kind), default=0.0) for kind in _KINDS}
    return weights["city"] * _AS_WELL_KNOWN >= max(weights.values())


_AS_WELL_KNOWN: Final = 20.0
"""How much better known another place may be where sides play, so that a city is meant all the same."""


@frozen(eq=False)
class Form:
    """A written form of a name."""

    name: Name
    lam: str = ""
    """The name as it is without ل, for a form that begins with لل."""


def read_rows(path: Traversable, read: Callable[..., T]) -> Iterator[T]:
    """Read a table of tab-separated values; a broken row is a `LexiconError` naming file and line."""
    with path.open(encoding="utf-8") as lines:
        width = len(next(lines, "").split("\t"))
        for number, line in enumerate(lines, 2):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != width:
                raise LexiconError(f"{path.name}, line {number}: {len(cells)} cells where there must be {width}")
            try:
                yield read(*cells)
            except (TypeError, ValueError) as error:
                raise LexiconError(f"{path.name}, line {number}: {error}") from error


@frozen
class _Row:
    place: Place
    weight: float
    is_capital: bool


def read_place(
    kind: str,
    country: str,
    adm1: str,
    gazetteer: str,
    id: str,
    lat: str,
    lon: str,
    population: str,
    capital: str,
    english: str,
    name: str,
    *forms: str,
) -> _Row:
    """Read a row of places.tsv; the last cells are the forms by the context that they need, see `_forms_of`."""
    if kind not in _KINDS:
        raise ValueError(f"{kind!r} is no kind of place")
    if bool(gazetteer) != bool(id) or (gazetteer and gazetteer not in _GAZETTEERS):
        raise ValueError(f"{gazetteer!r} and {id!r} are no reference")
    if len(country) != 2 or not name:
        raise ValueError("a place needs a name and a country of two letters")
    place = Place(
        name,
        english,
        _KINDS[kind],
        "literal",
        intern(country),
        intern(adm1) or None,
        Ref(_GAZETTEERS[gazetteer], id) if id else None,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(population) if population else None,
    )
    if len(forms) != len(CONTEXTS):
        raise ValueError("a place needs its forms for each context")
    return _Row(place, _weight(place, is_capital=bool(capital)), bool(capital))


def _forms_of(line: str) -> list[str]:
    """Give the forms of a row of places.tsv."""
    return [form for cell in line.rsplit("\t", len(CONTEXTS))[1:] if cell for form in cell.split("|")]


@cache
def _lines() -> list[str]:
    """Give the rows of places.tsv and divisions.tsv, each as wide as their heads."""
    found: list[str] = []
    for table in _TABLES:
        head, *lines = files(_PACKAGE).joinpath(table).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 2):
            if line.count("\t") != head.count("\t"):
                raise LexiconError(f"{table}, line {number}: there must be {head.count(chr(9)) + 1} cells")
        found += lines
    return found


_TABLES: Final = ("places.tsv", "divisions.tsv")
"""The places of gazetteers, and small ones of other lists; both have the same columns."""


@cache
def _countries() -> Mapping[str, Place]:
    """Give the countries by their codes."""
    rows = (read_place(*line.split("\t")) for line in _lines() if line.startswith(_COUNTRY))
    return {row.place.country or "": row.place for row in rows}


@cache
def _renowned() -> frozenset[str]:
    """Give the countries whose places are best known to who reads Arabic."""
    return frozenset(load_table(_PACKAGE, "context.toml")["renowned"]["countries"])


def _weighed(line: str) -> tuple[float, Place]:
    """Read a row of places.tsv: the place, and how many people would think of it."""
    try:
        row = read_place(*line.split("\t"))
    except (TypeError, ValueError) as error:
        raise LexiconError(f"places.tsv, {line!r}: {error}") from error
    place, weight = row.place, row.weight
    if place.country in _renowned() and place.kind in _TOWNS and not row.is_capital:
        weight *= _RENOWN
    if place.kind == "adm1" and place.country is not None and place.country in _countries():
        population = _countries()[place.country].population or 0
        if place.country not in _renowned():
            weight = min(weight, population / _DIVISIONS)  # «ساوثهامبتون» in Bermuda
        weight += population / _PER_ADM1
    return weight, place


def _weight(place: Place, *, is_capital: bool = False) -> float:
    population = place.population or 1_000
    if place.kind == "country":
        return _COUNTRY_WEIGHT + population
    if place.kind == "adm1":
        return _ADM1_WEIGHT
    return 3 * population + 1_000_000 if is_capital else population


class _Builder:
    """
    The names while the tables are read, and after: what the large table says of one is put together when it is asked.

    Until then it costs a line of text for each form.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.names: dict[str, Name] = {}
        self.forms: dict[str, str] = {}
        """What each form is folded; the forms with لل stand for those with the article."""
        self.others: dict[str, Form] = {}
        """Forms that are no places."""
        self.rows: dict[str, str] = {}
        """By what forms are folded: the places of their lines, each behind a letter for the context that it needs."""
        written: list[str] = []
        places: list[str] = []
        for place, line in enumerate(lines):
            for rank, cell in enumerate(line.rsplit("\t", len(CONTEXTS))[1:]):
                if cell:
                    forms = cell.split("|")
                    written += forms
                    places += [f"{rank}{place}"] * len(forms)
        folded = fold("\n".join(written)).split("\n")
        self.forms = dict(zip(written, folded, strict=True))
        rows = self.rows
        for key, row in zip(folded, places, strict=True):
            rows[key] = f"{rows[key]} {row}" if key in rows else row
        for form in [form for form in self.forms if form.startswith(_ARTICLE)]:
            self._add_swallowed(form)

    def named(self, key: str) -> Name | None:
        """Give the name that is folded so, if the tables have it."""
        name = self.names.get(key)
        if name is None and key in self.rows:
            places = [(int(cell[0]), self.lines[int(cell[1:])]) for cell in self.rows[key].split()]
            name = self.names[key] = Name(
                rows=tuple([line for _, line in places]),
                context=CONTEXTS[min(rank for rank, _ in places)],
                governs=any(map(_is_of_government, (line for _, line in places))),
            )
        return name

    def key(self, form: str) -> str:
        """Give what a form is folded."""
        return self.forms.get(form) or fold(form)

    def add(self, form: str, context: Context) -> Name:
        """Give the name of a form, which may stand in this context."""
        key = self.forms.get(form)
        if key is None:
            key = self.forms[form] = fold(form)
            if form.startswith(_ARTICLE):
                self._add_swallowed(form)
        name = self.named(key)
        if name is None:
            name = self.names[key] = Name()
        if _RANK[context] < _RANK[name.context]:
            name.context = context
        return name

    def _add_swallowed(self, form: str) -> None:
        """Add the form of a name with the article behind ل: «للرياض»."""
        self.forms[_swallowed(form)] = form

    def add_adjective(self, form: str, place: Place) -> None:
        name = self.add(form, "alone")
        if place.country not in name.adjectives:
            name.adjectives = {**name.adjectives, place.country or "": place}

    def entries(self, form: str) -> tuple[Form, ...]:
        """Give what a form names."""
        if form in self.others:
            return (self.others[form],)
        lam = ""
        if form.startswith(_LAM * 2) and self.forms[form].startswith(_ARTICLE):
            lam, form = self.forms[form], self.forms[form]
        name = self.named(self.forms[form])
        return (Form(name, lam),) if name is not None else ()


def _swallowed(form: str) -> str:
    """Write a name with the article behind ل."""
    return _LAM * 2 + (form[3:] if form.startswith(_ARTICLE + _LAM) else form[2:])


@cache
def names() -> Lexicon[Form]:
    """Give the names of places and the adjectives of countries."""
    build = _Builder(_lines())
    folder = files(_PACKAGE)
    countries = _countries()
    some = [line for line in _lines() if _CAPITAL in line or line.startswith(_COUNTRY)]  # most lines cost a look
    governing = frozenset(map(_id_of, filter(_is_of_government, some)))
    _add_written(build, countries, governing)
    for country, adjectives in read_rows(folder / "demonyms.tsv", read_demonym):
        if country in countries:
            for form in adjectives:
                build.add_adjective(form, countries[country])
    _add_press(build, folder / "press.tsv", governing)
    _add_context(build)
    forms = OnDemand(dict.fromkeys((*build.forms, *build.others)), build.entries)
    table = load_table(_PACKAGE, "context.toml")
    return Lexicon(forms, proclitics=table["proclitics"]["name"], other=_Fused(build).read)


class _Fused:
    """Names that stand without a space: two words of one («الدارالبيضاء»), or a country behind a word («جنوبتركيا»)."""

    def __init__(self, build: _Builder) -> None:
        table = load_table(_PACKAGE, "context.toml")
        self.build = build
        self.before = tuple(form for entry in table["fused"] for form in entry["forms"])
        self.proclitics = table["proclitics"]["name"]
        self.joined = {key.replace(" ", ""): key for key in build.forms.values() if " " in key}

    def read(self, bare: str) -> Found[Form] | None:
        """Read what stands without a space in a word that no name is."""
        folded = fold(bare)
        for cut in range(min(_DEEPEST, len(folded))):
            key = self.joined.get(folded[cut:])
            if key is not None and len(bare) - cut >= _LEAST_JOINED:
                name = self.build.named(key)
                return Found((Form(name),), cut, folded[:cut], exact=False) if name is not None else None
            if folded[cut] not in self.proclitics:
                break
        return self._country(bare)

    def _country(self, bare: str) -> Found[Form] | None:
        start = bare.startswith(_WAW)
        before = next((form for form in self.before if bare.startswith(form, start)), None)
        cut = start + len(before or "")
        if before is None or len(bare) < cut + _LEAST_FUSED:
            return None
        name = self.build.named(fold(bare[cut:]))
        if name is None or not name.places or name.places[0][1].kind != "country":
            return None
        return Found((Form(name),), cut, exact=False)


_DEEPEST: Final = 3
_LEAST_JOINED: Final = 7
"""How many letters two words of a name have at least that are read without the space between them."""
_LEAST_FUSED: Final = 4
"""How many letters a country has at least that is read behind a word without a space."""


def _is_of_government(line: str) -> bool:
    """Tell whether a row of places.tsv is one of a country or a capital."""
    return line.startswith(_COUNTRY) or (_CAPITAL in line and bool(line.split("\t", 9)[8]))


def variant_country(name: str) -> str | None:
    """
    Give the country of the only large places that a foreign name may be another spelling of.

    >>> variant_country("كنشاسا"), variant_country("باندوراسا")
    ('CD', None)
    """
    folded = fold(name)
    forms = _variants().get(_skeleton(folded), {})
    near = {country for form, country in forms.items() if _are_near(folded, form)}
    return near.pop() if len(near) == 1 else None


def _are_near(one: str, other: str) -> bool:
    """Tell whether two names of the same consonants have all vowels but one in common: «كنشاسا», «كينشاسا»."""
    if abs(len(one) - len(other)) > 1:
        return False
    return sum((Counter(one.translate(_AS_ONE)) - Counter(other.translate(_AS_ONE))).values()) <= 1


@cache
def _variants() -> Mapping[str, Mapping[str, str]]:
    """Give the names of large places and their countries by the consonants of the names."""
    found: dict[str, dict[str, str]] = {}
    for line in _lines():
        cells = line.split("\t", 8)
        if cells[0] == "adm1" or (cells[0] == "city" and int(cells[7] or 0) >= _LARGE):
            for form in _forms_of(line):
                folded = fold(form)
                if key := _skeleton(folded):
                    found.setdefault(key, {})[folded] = cells[1]
    return found


def _skeleton(folded: str) -> str:
    """Give the consonants of a name, those that transcriptions mix up as one; nothing where they are too few."""
    kept = folded.translate(_AS_ONE).translate(_NO_VOWELS)
    return kept if len(kept) >= _LEAST_CONSONANTS and " " not in kept else ""


_LARGE: Final = 50_000
_LEAST_CONSONANTS: Final = 4
_AS_ONE: Final = str.maketrans(
    "\N{ARABIC LETTER GHAIN}\N{ARABIC LETTER JEEM}\N{ARABIC LETTER QAF}\N{ARABIC LETTER TAH}\N{ARABIC LETTER SAD}"
    "\N{ARABIC LETTER ZAIN}\N{ARABIC LETTER DAD}",
    "\N{ARABIC LETTER KAF}\N{ARABIC LETTER KAF}\N{ARABIC LETTER KAF}\N{ARABIC LETTER TEH}\N{ARABIC LETTER SEEN}"
    "\N{ARABIC LETTER SEEN}\N{ARABIC LETTER DAL}",
)
_NO_VOWELS: Final = str.maketrans(
    "", "", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER WAW}\N{ARABIC LETTER YEH}\N{ARABIC LETTER HEH}"
)


def _id_of(line: str) -> str:
    return line.split("\t", 5)[4]


def _add_written(build: _Builder, countries: Mapping[str, Place], governing: Set[str]) -> None:
    """Add what names.toml has."""
    table = load_table(_PACKAGE, "names.toml")
    wanted = {entry["id"] for entry in (*table["alias"], *table["city_adjective"])}
    by_id: dict[str, list[tuple[float, Place]]] = {}
    for line in _lines():
        if _GEONAMES in line and (known_id := _id_of(line)) in wanted:
            by_id.setdefault(known_id, []).append(_weighed(line))
    for entry in (*table["alias"], *table["city_adjective"]):
        if entry["id"] not in by_id:
            raise LexiconError(f"names.toml: no place has the id {entry['id']!r} of {entry['forms'][0]!r}")
    for entry in table["alias"]:
        for weight, known in by_id[entry["id"]]:
            place = evolve(known, name=entry["forms"][0])
            for form in entry["forms"]:
                name = build.add(form, "alone")
                name.governs = name.governs or entry["id"] in governing
                _put(name, weight, place)
    for entry in table["division"]:
        code = entry["code"]
        place = Place(entry["forms"][0], "", "adm1", "literal", entry["country"], code, Ref("iso", code))
        for form in entry["forms"]:
            _put(build.add(form, "preposition"), _ADM1_WEIGHT, place)
    for entry in table["region"]:
        seat = entry["kind"] == "seat"
        kind: Kind = "facility" if seat else entry["kind"]
        place = Place(entry["forms"][0], entry["english"], kind, country=entry.get("country"))
        for form in entry["forms"]:
            name = build.add(form, "alone")
            name.known = (*name.read(), (_REGION_WEIGHT, place))
            name.is_seat = name.is_seat or seat
    for entry in table["demonym"]:
        for form in _inflected(*entry["forms"]):
            build.add_adjective(form, countries[entry["country"]])
    regions = {entry["english"]: entry["forms"][0] for entry in table["region"]}
    for entry in table["region_adjective"]:
        english = entry["english"]
        place = Place(regions.get(english, entry["forms"][0]), english, "region")
        for form in _inflected(*entry["forms"]):
            build.add_adjective(form, place)
    for entry in table["city_adjective"]:
        for form in entry["forms"]:
            feminine = _ARTICLE + form + _FEMININE
            if build.named(fold(feminine)) is None:
                build.add_adjective(feminine, by_id[entry["id"]][0][1])
                build.names[fold(feminine)].follows = True


def _add_press(build: _Builder, path: Traversable, governing: Set[str]) -> None:
    """
    Add the places that newspapers name: what the tables know of them under one of their names counts for all.

    A place of the same country is the same one; it comes before the others of its name.
    """
    for kind, country, english, *needs in read_rows(path, read_press):
        contexts = [(form, context) for context, forms in zip(CONTEXTS, needs, strict=True) for form in forms]
        known = [
            one
            for form, _ in contexts
            if (name := build.named(build.key(form))) is not None
            for one in name.read()
            if one[1].country == country and _is_same(one[1].kind, kind)
        ]
        place = (
            max(known, key=lambda one: one[0])[1] if known else Place(contexts[0][0], english, kind, country=country)
        )
        for form, context in contexts:
            name = build.add(form, context)
            if name.context == "head" or context == "alone":
                name.context = context
            name.governs = name.governs or (place.ref is not None and place.ref.id in governing)
            usual = _QUARTER_WEIGHT if context == "head" else _PRESS_WEIGHT
            _put(name, max([usual, *(weight for weight, _ in known)]), place)


def _is_same(one: Kind, other: Kind) -> bool:
    """Tell whether a place of one kind can be the one that the press calls by another."""
    towns = ("city", "village")
    return one == other or (one in towns and other in towns) or (one == "adm1" and other == "region")


def read_press(
    kind: str, country: str, english: str, *needs: str
) -> tuple[Kind, str | None, str, list[str], list[str], list[str]]:
    """Read a row of press.tsv; the last cells are the forms by the context that they need."""
    if kind not in _PRESS_KINDS or len(country) not in (0, 2) or len(needs) != len(CONTEXTS) or not any(needs):
        raise ValueError(f"{kind!r} in {country!r} with the names {needs!r} is no place")
    alone, preposition, head = ([form for form in cell.split("|") if form] for cell in needs)
    return _PRESS_KINDS[kind], country or None, english, alone, preposition, head


def _cities_first(places: Sequence[tuple[float, Place]]) -> tuple[tuple[float, Place], ...]:
    """Make a city come to mind before the province that is named after it."""
    cities = {place.country: weight for weight, place in places if place.kind == "city" and weight >= _SEAT}
    return tuple(
        (min(weight, cities[place.country] - 1), place)
        if place.kind == "adm1" and place.country in cities
        else (weight, place)
        for weight, place in places
    )


_SEAT: Final = 100_000.0
"""How heavy a city is at least that a province is named after: California is no town of Maryland."""


def _undoubted(places: Sequence[tuple[float, Place]]) -> str | None:
    if len(places) == 1:
        return places[0][1].country
    weight, first = max(places, key=lambda one: one[0])
    others = [other for other, place in places if place.country != first.country]
    return first.country if not others or weight > _DOUBT * max(others) else None


def _put(name: Name, weight: float, place: Place) -> None:
    """Add a place to a name in the stead of the same place under another name, before others of its weight."""
    name.known = ((weight, place), *(one for one in name.read() if not _is_same_place(one[1], place)))


def _is_same_place(one: Place, other: Place) -> bool:
    """Tell whether two records are of one place; of places without a reference those of one country are."""
    return one.ref == other.ref and (one.ref is not None or one.country == other.country)


def _add_context(build: _Builder) -> None:
    """Add what context.toml says of single names."""
    table = load_table(_PACKAGE, "context.toml")
    for entry in table["need"]:
        for form in entry["forms"]:
            if (name := build.named(fold(form))) is not None:
                name.context = entry["context"]
    never = {fold(form) for entry in table["never"] for form in entry["forms"]}
    dropped = {form for form, key in build.forms.items() if key in never}
    build.forms = {form: key for form, key in build.forms.items() if form not in dropped and key not in dropped}
    for entry in table["no_adjective"]:
        for form in entry["forms"]:
            if (name := build.named(fold(form))) is not None:
                name.adjectives = _NONE
    build.others = {form: Form(Name(is_other=True)) for entry in table["other"] for form in entry["forms"]}


def read_demonym(
    country: str, masculine: str, feminine: str, plural: str, feminine_plural: str
) -> tuple[str, list[str]]:
    """Read a row of demonyms.tsv."""
    if len(country) != 2 or not masculine:
        raise ValueError("a demonym needs a country of two letters and a masculine form")
    return country, list(_inflected(masculine, *filter(None, (feminine, plural, feminine_plural))))


def _inflected(masculine: str, *others: str) -> Iterator[str]:
    """Give the forms of an adjective, without and with the article."""
    forms = [masculine, *others]
    forms += [form.removesuffix(_SOUND_PLURAL) + _OBLIQUE for form in others if form.endswith(_SOUND_PLURAL)]
    forms.append(masculine + _DUAL)
    if masculine.endswith(_YEH):
        forms += [masculine + _SOUND_PLURAL, masculine + _OBLIQUE]
        forms += [masculine + _TEH + _DUAL, masculine + _TEH + _OBLIQUE]  # «إسرائيليتين»
    for form in dict.fromkeys(forms):
        yield form
        if not form.startswith(_ARTICLE):
            yield _ARTICLE + form
    if masculine.endswith(_YEH):
        yield masculine + _ALEF  # the accusative: «مصريا»
        yield masculine + _WAW  # before what they belong to: «مصريو الخارج», «فلسطينيي 48»
        yield masculine + _YEH
