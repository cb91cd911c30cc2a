"""
Write the names of sports clubs, and which of them are clubs wherever they stand.

    pip install --no-deps arwikicats==0.2.3
    python tools/make_clubs.py > plugins/arnews-people/src/arnews_people/clubs.tsv

The names are those of ArWikiCats (MIT), without «نادي» and what says of which sport they are. A name whose words are
all usual, of places or of people («ليفربول», «النصر») is a club only where sport is spoken of (`sport`).
"""

import importlib.util
import json
import re
from pathlib import Path

from arnews.normalization import fold
from arnews.segmentation import word_frequency
from arnews.word_classes import UNKNOWN, classes_of
from arnews_people.words import name_counts

LETTERS = frozenset(map(chr, [*range(0x0621, 0x063B), *range(0x0641, 0x064B), 0x20]))
LEFT_OUT = re.compile(
    r"\(.*?\)|^نادي |^فريق | لكرة \w+| للسيدات| الرياضي| لألعاب القوى| للرجبي"
    r"|\b(?:إف|أف|اف|سي|إيه|أيه|آي|في|بي|إس|أس|كيه|إي|جي|تي|يو|إل|إن|إم|دي|آر) (?:سي|إف|أف|في|كيه|بي|إس|كا|آي)\b"
)
RARE = 3.0


def names() -> set[str]:
    """Give the names of the table, cleaned."""
    found = importlib.util.find_spec("ArWikiCats")
    if found is None or found.origin is None:
        raise SystemExit("arwikicats is not installed")
    table = json.loads((Path(found.origin).parent / "jsons/sports/Clubs_key.json").read_text(encoding="utf-8"))
    cleaned = {" ".join(LEFT_OUT.sub(" ", name).split()) for name in table.values()}
    return {
        name
        for name in cleaned
        if len(name) > 3 and set(name) <= LETTERS and "كرة" not in name and len(name.split()) < 5
    }


def is_usual(word: str) -> bool:
    """Tell whether a word is more than the name of a club."""
    first = classes_of(word).likeliest
    known = first is not None and not first.mask & UNKNOWN
    return known or word_frequency(word) > RARE or any(name_counts(fold(word)))


def main() -> None:
    """Print the table."""
    print("name\tsport")
    for name in sorted(names()):
        words = name.split()
        print(f"{name}\t{int(all(map(is_usual, words)))}")


if __name__ == "__main__":
    main()
