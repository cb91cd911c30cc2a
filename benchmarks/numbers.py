"""
How fast numbers are found, beside PyArabic and Maha where they are installed (`benchmarks.rivals.grammars`).

    python -m benchmarks.numbers [FILE ...]

The texts are the seed articles, or the text files named. From a string, tokens are made too; a document was read
before.
"""

import sys

from benchmarks.beside import report, texts_of
from benchmarks.rivals.grammars import of_numbers

from arnews.document import Document
from arnews.numbers import find_numbers, numbers

PATTERNS = {"واحد و": "واحد و", "digits": "7", "ألف": "ألف ", "من 3 إلى": "من 3 إلى "}
FIRST = """
from arnews.numbers import find_numbers
begin = time.perf_counter()
find_numbers(text)
"""


def main(paths: list[str]) -> None:
    texts = texts_of(paths)
    docs = [Document.read(text) for text in texts]
    ours = {
        "arnews, from a string": (find_numbers, texts),
        "arnews, from a document": (lambda doc: list(numbers.find(doc)), docs),
    }
    report(ours, of_numbers(), texts, PATTERNS, find_numbers, FIRST)


if __name__ == "__main__":
    main(sys.argv[1:])
