"""
How fast quotations are found in documents already read, against one pass of a token pattern.

    python -m benchmarks.quotations [FILE ...]

The text is the seed article, or the text files named. Caches are warm, the best round counts. The result is JSON:
megabytes of UTF-8 a second on one core, and the ratio to one `re.finditer` pass in the same run.
"""

import json
import platform
import re
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from arnews import Document
from arnews.quotations import quotations

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 15
LEAST_BYTES = 200_000
PATTERN = re.compile(r"\w+|[^\w\s]")


def best_of(run: Callable[[], object]) -> float:
    """Give the seconds of the fastest round."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def main(names: list[str]) -> None:
    """Measure and print."""
    texts = [Path(name).read_text(encoding="utf-8") for name in names or map(str, sorted(SEEDS.glob("*.txt")))]
    size = sum(len(text.encode()) for text in texts)
    texts *= -(-LEAST_BYTES // size)
    size = sum(len(text.encode()) for text in texts)
    docs = [Document.read(text) for text in texts]
    layer = best_of(lambda: [list(quotations.find(doc)) for doc in docs])
    pattern = best_of(lambda: [sum(1 for _ in PATTERN.finditer(text)) for text in texts])
    result = {
        "arnews": version("arnews"),
        "python": platform.python_version(),
        "bytes": size,
        "megabytes_per_second": round(size / layer / 1e6, 2),
        "times_one_finditer_pass": round(layer / pattern, 2),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
