"""
Read documents for a long time, as many as a day of news has, and look that nothing wears out.

    python tools/soak.py --documents 20000 --seconds 3600

Documents are put together from the sentences of the cases of this tree, each time others, with words and numbers that
never come again, and go through all layers and back from JSON. Watched are: the memory of the process, which is to be
as large at the end as it was after a tenth of the run, the time of a document, the number of entries of every cache,
which has a limit that it keeps, and a few documents that are read at the beginning, between, and at the end, and must
give the same to the byte. Whichever comes first, the documents or the seconds, ends it. The exit code is 1 if anything
of this does not hold.
"""

import argparse
import gc
import hashlib
import random
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

from attrs import frozen

from arnews import Document, analyze
from arnews.memo import Memo

ROOT = Path(__file__).parents[1]
PUBLISHED = "2024-11-30"
MORE_MEMORY = 1.10
"""How much more memory the end may take than the first tenth of the run: caches fill, and are emptied when full."""
SLOWER = 1.5
"""How much longer a document may take in the last tenth than in the second: other processes disturb it."""
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
WARM = 10
"""What part of a run fills the caches: one in so many."""


def sentences() -> list[str]:
    """Give the texts of all cases of this tree."""
    found = []
    for file in sorted([*ROOT.glob("tests/cases/*.toml"), *ROOT.glob("plugins/*/tests/cases/*.toml")]):
        found += [case["text"] for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"] if "text" in case]
    return found


def documents(known: Sequence[str], seed: int) -> Iterator[str]:
    """Give documents without an end: some thirty sentences each, with words that come once."""
    rng = random.Random(seed)
    while True:
        parts = []
        for sentence in rng.choices(known, k=rng.randint(10, 50)):
            parts.append(sentence)
            if rng.random() < 0.3:
                word = "".join(rng.choices(LETTERS, k=rng.randint(4, 9)))
                parts.append(f"وقال {word} إن {rng.randint(2, 10**6)} من ال{word[::-1]} وصلوا.")
        yield rng.choice((" ", "\n", "\n\n")).join(parts)


def told(text: str) -> str:
    """Read a text and give what stands for all that was found."""
    doc = analyze(text, published=PUBLISHED, extractors="all", on_error="record")
    written = doc.to_json()
    assert Document.from_json(written) == doc
    return hashlib.sha256(written.encode()).hexdigest()


def memory() -> float:
    """Give the memory that this process has now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


@frozen
class Cache:
    """What is kept of what was worked out once."""

    name: str
    """The function that works it out, and its number where several use one."""
    entries: int
    """How many results it has."""
    limit: int | None
    """How many it may have; `None` where nothing limits it."""


def caches() -> list[Cache]:
    """Give all caches of arnews and its plugins that there are in this process."""
    found = []
    numbers: Counter[str] = Counter()
    for one in gc.get_objects():
        if isinstance(one, Memo):
            work: Any = getattr(one._work_out, "func", one._work_out)  # of a partial
            name = f"{work.__module__}.{work.__qualname__}"
            numbers[name] += 1
            found.append(Cache(f"{name} {numbers[name]}", one.kept, one.most))
        elif isinstance(one, _lru_cache_wrapper) and (one.__module__ or "").startswith("arnews"):
            info = one.cache_info()
            found.append(Cache(f"{one.__module__}.{one.__qualname__}", info.currsize, info.maxsize))
    return found


def main() -> int:
    """Read, watch, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    known = sentences()
    watched = [text for text, _ in zip(documents(known, given.seed + 1), range(5), strict=False)]
    first = [told(text) for text in watched]
    begin = time.monotonic()
    characters = done = 0
    rows: list[tuple[int, float, float]] = []
    changed = 0
    worked = time.process_time()
    since = 0
    for text in documents(known, given.seed):
        told(text)
        done += 1
        characters += len(text)
        share = max(done / given.documents, (time.monotonic() - begin) / given.seconds)
        if share >= (len(rows) + 1) / (2 * WARM):
            gc.collect()
            rows.append((done, memory(), 1000 * (time.process_time() - worked) / (done - since)))
            changed += [told(one) for one in watched] != first
            print(f"{done:,} documents, {rows[-1][1]:.0f} MB, {rows[-1][2]:.1f} ms each", flush=True)
            worked, since = time.process_time(), done
        if share >= 1:
            break
    seconds = time.monotonic() - begin
    print(
        f"{done:,} documents of {characters / done:,.0f} characters in {seconds:,.0f} s, {len(known):,} sentences known"
    )
    wrong = []
    if changed:
        wrong.append(f"{changed} times a document gave something else than at the beginning")
    before, after = rows[len(rows) // WARM][1], rows[-1][1]
    if after > MORE_MEMORY * before:
        wrong.append(f"memory grew from {before:.0f} to {after:.0f} MB")
    if rows[-1][2] > SLOWER * rows[len(rows) // WARM][2]:
        wrong.append(f"a document took {rows[len(rows) // WARM][2]:.1f} ms, then {rows[-1][2]:.1f} ms")
    known_caches = sorted(caches(), key=lambda one: -one.entries)
    wrong += [f"{one} is too large" for one in known_caches if one.limit is not None and one.entries > one.limit]
    print(f"{len(known_caches)} caches of {sum(one.entries for one in known_caches):,} entries; the largest:")
    for one in known_caches[:5]:
        print(f"    {one.name}: {one.entries:,} of {one.limit}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"memory {before:.0f} → {after:.0f} MB, the same output {len(rows)} times: {'no' if changed else 'yes'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
