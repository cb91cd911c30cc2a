"""
Write the words that are names of people and something else besides, with how often they stand in news as names.

    python tools/core_names.py plugins/arnews-people/src/arnews_people/names.tsv > src/arnews/word_classes/names.tsv

The counts are those of `tools/people_names.py`: people of Arab states in Wikidata by given name and surname, and names
of elsewhere. `PER_PERSON` puts them on the scale of the table of `arnews.word_classes`: it is the median, of given
names that are nothing else, of how often a name stands in a thousand million words of news for each who has it.
Left out is what the table already takes for a name, and what is a name less than once in ten times. A name is as it is
written with care: إمام is one and أمام is none. It is weighed against all that may be written for it.
"""

import csv
import sys
from itertools import chain
from pathlib import Path
from statistics import median

from arnews.normalization import fold
from arnews.segmentation import word_frequency
from arnews.spelling import may_stand_for
from arnews.word_classes import words as core

LEAST_PEOPLE = 3
LEAST_SHARE = 0.1
MANY, SURE = 50, 0.9
SURNAME, ELSEWHERE = 0.5, 0.3


def people(row: dict[str, str]) -> float:
    """Give how many people have a name, those counted less whose names are seldom written in news."""
    return int(row["given"]) + SURNAME * int(row["surname"]) + ELSEWHERE * int(row["elsewhere"])


def spellings(name: str) -> list[str]:
    """Give how a name may be written: hamza at the beginning, the last letter."""
    alefs = "\u0627\u0623\u0625\u0622"
    begins = [letter + name[1:] for letter in alefs] if name[0] in alefs else [name]
    ends = {"\u0647": "\u0647\u0629", "\u064a": "\u064a\u0649"}.get(fold(name)[-1], name[-1])
    written = (begin[:-1] + end for begin in begins for end in ends)
    return [form for form in written if may_stand_for(form, name)]


def masses(word: str) -> tuple[float, float]:
    """Give how often the table has a written word as a name, and as anything."""
    ways = [
        (chance * mass, one.part, one.share / sum(each.share for each in classes))
        for stem, bits, pronoun, chance in chain([(word, 0, "", 1.0)], core.cuts(word))
        for mass, classes in core._of_stem(stem, bits, pronoun)
        for one in classes
    ]
    return sum(mass * share for mass, part, share in ways if part == "name"), sum(
        mass * share for mass, _, share in ways
    )


def main(path: str) -> None:
    """Write the table."""
    with Path(path).open(encoding="utf-8") as lines:
        known = {row["written"] or row["name"]: people(row) for row in csv.DictReader(lines, delimiter="\t")}
    known = {name: many for name, many in known.items() if many >= LEAST_PEOPLE}
    per_person = median(
        10 ** word_frequency(name) / many
        for name, many in known.items()
        if many >= MANY and word_frequency(name) and masses(name)[0] > SURE * masses(name)[1]
    )
    print(f"one person: {per_person:.0f}", file=sys.stderr)
    print("name\tmass")
    for name, many in sorted(known.items()):
        mass = many * per_person
        found = [masses(word) for word in spellings(name)]
        named, total = (sum(column) for column in zip(*found, strict=True))
        if mass > 2 * named and mass / (mass + total) >= LEAST_SHARE and (total or not core.classes_of(name).classes):
            print(f"{name}\t{mass:.0f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
