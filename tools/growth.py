"""
Measure that time grows with the length of a text and no faster, on texts that were made to be hard.

    python tools/growth.py --sizes 50000 200000 800000 --only numbers

Each text repeats something of one family of rules (``hostile.toml``): words and signs that open what is never closed,
chains that may be one thing or many, sums, ranges and lists without an end; and there are mixtures of all words of a
family. It is read by all layers at each size. Two things are measured. Calls of functions are counted, up to 200,000
characters: that is exact, and no other process disturbs it. Seconds of the processor are compared with what the
shortest size took: that also sees what is repeated inside one function or one function of C, and bears noise. Growth by
more than `MOST_CALLS` or `MOST_SECONDS` times what the length grew by is a fault: the function whose calls grew most is
named. The exit code is 1 if there was any.
"""

import argparse
import cProfile
import random
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import frozen
from rich.console import Console

from arnews import Document, analyze, find_mentions, normalize, split_sentences
from arnews.integrations import timeml
from arnews.normalization import STEPS
from arnews.view import to_page
from arnews.view.terminal import show_document

ROOT = Path(__file__).parents[1]
SIZES = (50_000, 200_000, 800_000)
COUNTED = 200_000
"""Calls are counted up to this size: counting takes two to three times as long as the work."""
MOST_CALLS = 1.25
"""A call more for every character costs nothing; a call for every pair of four times as many is four times as many."""
MOST_SECONDS = 3.0
"""Memory that no longer fits a cache makes a step dearer, and so do other processes; the square would be 4 and 16."""
TOO_SHORT = 0.15
"""Seconds that are too few to tell anything."""

FOLDERS: Mapping[str, str] = {
    "numbers": "src/arnews/numbers",
    "times": "src/arnews/times",
    "quotations": "src/arnews/quotations",
    "mentions": "src/arnews/mentions",
    **{
        name: f"plugins/arnews-{name}/src"
        for name in ("casualties", "disasters", "markets", "people", "places", "sports")
    },
}
"""Where the words of a family are."""


@frozen
class Hostile:
    """A text that can be made as long as is wanted."""

    family: str
    """The family of rules that it is meant for."""
    name: str
    """What it repeats."""
    text: Callable[[int], str]
    """Gives it, so many characters long or a little shorter."""


def catalogue() -> Iterator[Hostile]:
    """Give every hostile text there is."""
    families = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text(encoding="utf-8"))
    for family, texts in families.items():
        for piece in texts["repeated"]:
            yield Hostile(family, repr(piece), partial(_once, "", piece, ""))
        for head, piece, tail in texts.get("once", ()):
            yield Hostile(family, f"{head!r} {piece!r}… {tail!r}", partial(_once, head, piece, tail))
    yield Hostile("tokenization", "half of a character", partial(_once, "", "\ud800", ""))
    everything: set[str] = set()
    for family, folder in FOLDERS.items():
        words = words_of(ROOT / folder)
        everything.update(words)
        for between in (" ", " و", "، "):
            yield Hostile(family, f"its words, {between!r} between", partial(_mixed, words, between))
    yield Hostile("mixed", "words of all families", partial(_mixed, sorted(everything), " "))
    yield Hostile("mixed", "words of all families, a line each", partial(_mixed, sorted(everything), "\n"))
    yield Hostile("mixed", "no word twice", _unequal)


def _once(head: str, piece: str, tail: str, size: int) -> str:
    return head + piece * ((size - len(head + tail)) // len(piece)) + tail


def words_of(folder: Path) -> list[str]:
    """Give the Arabic words that stand in the TOML files of a folder."""
    found: set[str] = set()
    files = [file for file in folder.rglob("*.toml") if file.name != "labels.toml"]
    waiting: list[Any] = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found |= {one} if any("\u0620" <= letter <= "\u064a" for letter in one) else set()
        elif isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one
    return sorted(found)


def _mixed(words: Sequence[str], between: str, size: int) -> str:
    rng = random.Random(5)
    found: list[str] = []
    length = 0
    while length < size:
        found.append(rng.choice(words) if rng.random() < 0.9 else str(rng.randint(0, 3000)))
        length += len(found[-1]) + len(between)
    return between.join(found)[:size]


def _unequal(size: int) -> str:
    rng = random.Random(6)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    return " ".join("".join(rng.choices(letters, k=rng.randint(3, 8))) for _ in range(size // 6))[:size]


def read(text: str) -> None:
    """Read a text by all layers, and by what is no layer."""
    analyze(text, published="2024-11-30", extractors="all")
    find_mentions(text)
    normalize(text, steps=STEPS)
    split_sentences(text, semicolons=True)


def shown(text: str) -> None:
    """Write what is found in a text in every form."""
    doc = analyze(text, published="2024-11-30", extractors="all")
    assert Document.from_json(doc.to_json()).text == doc.text
    to_page(doc)
    timeml.dumps(doc)
    show_document(doc, Console(file=StringIO(), force_terminal=True, width=100))


@frozen
class Measured:
    """What one size took."""

    length: int
    """Code points."""
    seconds: float
    """Seconds of the processor, without counting."""
    calls: Counter[str] | None
    """Calls by function; `None` where they were not counted."""


def measure(act: Callable[[str], None], text: str, counted: bool, timed: bool = True) -> Measured:
    """Do something with a text, and once more where its calls are to be counted."""
    begin = time.process_time()
    if timed:
        act(text)
    seconds = time.process_time() - begin
    if not counted:
        return Measured(len(text), seconds, None)
    profile = cProfile.Profile()
    profile.enable()
    act(text)
    profile.disable()
    calls: Counter[str] = Counter()
    for entry in profile.getstats():
        code = entry.code
        name = code if isinstance(code, str) else f"{Path(code.co_filename).name}:{code.co_firstlineno} {code.co_name}"
        calls[name] += entry.callcount
    return Measured(len(text), seconds, calls)


def faults(rows: Sequence[Measured]) -> list[str]:
    """Say where something grew faster than the text, compared with the size before and with the first."""
    found = []
    for before, after in pairwise(rows):
        if before.calls is not None and after.calls is not None:
            length = after.length / before.length
            grown = after.calls.total() / before.calls.total() / length
            if grown > MOST_CALLS:
                worst, _ = _beyond(before.calls, after.calls, length).most_common(1)[0]
                found.append(
                    f"{before.length:,} → {after.length:,} characters: {grown:.2f} times the calls a character; "
                    f"{worst}: {before.calls[worst]:,} → {after.calls[worst]:,}"
                )
    for after in rows[1:]:
        anchor = max(rows[0].seconds, TOO_SHORT)
        grown = after.seconds / anchor / (after.length / rows[0].length)
        if grown > MOST_SECONDS:
            found.append(
                f"{rows[0].length:,} → {after.length:,} characters: {grown:.1f} times the seconds a character "
                f"({rows[0].seconds:.2f} → {after.seconds:.2f})"
            )
    return found


def _beyond(before: Counter[str], after: Counter[str], length: float) -> Counter[str]:
    """Give the calls that there are beyond those that grow with the length."""
    return Counter({name: count - int(length * before[name]) for name, count in after.items()})


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="characters")
    parser.add_argument("--only", nargs="+", help="these families alone")
    parser.add_argument("--part", default="1/1", help="as in 2/3: the second of three thirds of the catalogue")
    given = parser.parse_args()
    part, parts = map(int, given.part.split("/"))
    texts = [one for one in catalogue() if not given.only or one.family in given.only][part - 1 :: parts]
    read("وصل 27 مدنيا")
    wrong = 0
    for number, hostile in enumerate(texts, 1):
        rows = []
        for size in given.sizes:
            rows.append(measure(read, hostile.text(size), size <= COUNTED))
            if faults(rows):  # what is quadratic is not to be waited for
                break
        found = faults(rows)
        seconds = " ".join(f"{row.seconds:.2f}" for row in rows)
        calls = " ".join(f"{row.calls.total() / row.length:.2f}" for row in rows if row.calls is not None)
        at = f"{number}/{len(texts)} {hostile.family}: {hostile.name}"
        print(f"{at}: {seconds} s; {calls} calls a character", flush=True)
        for fault in found:
            print(f"    FAULT {fault}", flush=True)
        wrong += bool(found)
    sizes = ", ".join(f"{size:,}" for size in given.sizes)
    print(f"{len(texts)} texts at {sizes} characters: {wrong} that take more than their length")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
