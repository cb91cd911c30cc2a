"""
How fast numbers are found, and how many of our own cases are read right (`benchmarks.rivals` asks others the same).

    python -m benchmarks.numbers [FILE ...]

The texts are the seed articles, or the text files named. From a string, tokens are made too; a document was read
before. Of the sentences in ``tests/cases`` that have numbers, those count that have cardinals, ordinals and percentages
alone; one is right where the values are these, in their order, and no others.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.finder import report, texts_of

from arnews.document import Document
from arnews.numbers import find_numbers, numbers
from arnews.testing import read_cases

PATTERNS = {"واحد و": "واحد و", "digits": "7", "ألف": "ألف ", "من 3 إلى": "من 3 إلى "}
FIRST = """
from arnews.numbers import find_numbers
begin = time.perf_counter()
find_numbers(text)
"""


CASES = Path(__file__).parent.parent / "tests" / "cases"
COMPARED = {"cardinal", "ordinal", "percent"}


def sentences() -> list[tuple[str, list[float]]]:
    """Give sentences of our own with the values of their numbers, where every library says the same of their kind."""
    found = []
    for path in sorted(CASES.glob("numbers*.toml")):
        for case in read_cases(path):
            items = case.layers.get("numbers", ())
            plain = all(one.get("kind", "cardinal") in COMPARED and "value" in one for one in items)
            if items and plain and set(case.layers) == {"numbers"} and case.expect == "pass":
                found.append((case.text, [float(one["value"]) for one in items]))
    return found


def right(read: Callable[[str], list[float]]) -> str:
    """Give how many sentences are read right; one that makes a library raise is read wrong."""
    cases = sentences()
    count = 0
    for text, values in cases:
        try:
            count += read(text) == values
        except Exception:
            continue
    return f"{count} of {len(cases)}"


def ours(text: str) -> list[float]:
    """Give the values that arnews finds in a sentence."""
    return [float(one.value.value) for one in find_numbers(text) if one.value.kind in COMPARED]


def main(paths: list[str]) -> None:
    texts = texts_of(paths)
    docs = [Document.read(text) for text in texts]
    readers = {
        "arnews, from a string": (find_numbers, texts),
        "arnews, from a document": (lambda doc: list(numbers.find(doc)), docs),
    }
    report(readers, texts, PATTERNS, find_numbers, FIRST)
    print(json.dumps({"sentences of our own read right": right(ours)}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
