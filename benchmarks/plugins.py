"""
How fast the plugins run on top of the layers that they read.

    python -m benchmarks.plugins [FILE ...]

The text is the seed article, or the text files named. Each round runs one `find` over documents that hold the layers it
reads; caches are warm, the best round counts. The result is JSON: megabytes of UTF-8 a second on one core.
"""

import json
import platform
import sys
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from arnews import Document, Extractor, analyze
from arnews_casualties import casualties
from arnews_markets import amounts

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 15
LEAST_BYTES = 200_000


def best_of(extractor: Extractor, docs: list[Document]) -> float:
    """Give the seconds of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        for doc in docs:
            list(extractor.find(doc))
        times.append(perf_counter() - begin)
    return min(times)


def main(paths: list[str]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in map(Path, paths or sorted(SEEDS.glob("*.txt")))]
    size = sum(len(text.encode()) for text in texts)
    docs = [analyze(text) for text in texts] * max(1, LEAST_BYTES // size)
    megabytes = sum(len(doc.text.encode()) for doc in docs) / 1e6
    result = {
        "python": platform.python_version(),
        "arnews": version("arnews"),
        "texts": len(texts),
        "megabytes_per_second": {
            extractor.layer: round(megabytes / best_of(extractor, docs), 1) for extractor in (casualties, amounts)
        },
    }
    json.dump(result, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
