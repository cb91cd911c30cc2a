"""
How fast places are found, and what their tables cost.

    python -m benchmarks.places [FILE ...]

The text is the seed article, or the text files named. Each round finds the places of documents already read; caches
are warm, the best round counts. The first use and the memory of the tables are measured once. The result is JSON.
"""

import json
import platform
import sys
import tracemalloc
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from arnews import Document
from arnews_places import find_places
from arnews_places.gazetteer import names

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 15
LEAST_BYTES = 200_000


def best_of(docs: list[Document]) -> float:
    """Give the seconds of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        for doc in docs:
            find_places(doc)
        times.append(perf_counter() - begin)
    return min(times)


def memory() -> int:
    """Give the bytes that the tables take."""
    names.cache_clear()
    tracemalloc.start()
    names()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size


def main(paths: list[str]) -> None:
    begin = perf_counter()
    find_places("دمشق")
    first = perf_counter() - begin
    texts = [path.read_text(encoding="utf-8") for path in map(Path, paths or sorted(SEEDS.glob("*.txt")))]
    size = sum(len(text.encode()) for text in texts)
    docs = [Document.read(text) for text in texts] * max(1, LEAST_BYTES // size)
    megabytes = sum(len(doc.text.encode()) for doc in docs) / 1e6
    result = {
        "python": platform.python_version(),
        "arnews-places": version("arnews-places"),
        "texts": len(texts),
        "first_use_seconds": round(first, 3),
        "megabytes_per_second": round(megabytes / best_of(docs), 1),
        "memory_megabytes": round(memory() / 1e6, 1),
    }
    json.dump(result, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
