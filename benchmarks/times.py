"""
How fast times are found.

    python -m benchmarks.times [FILE ...]

The texts are the seed articles, or the text files named. From a string, tokens are made too; a document was read
before.
"""

import sys
from datetime import date

from benchmarks.finder import report, texts_of

from arnews.document import Document
from arnews.times import find_times, times

PUBLISHED = date(2024, 11, 30)
PATTERNS = {"يوم": "يوم ", "من إلى": "من إلى ", "الساعة": "الساعة 3 ", "15 مارس": "15 مارس "}
FIRST = """
from datetime import date
from arnews.times import find_times
begin = time.perf_counter()
find_times(text, date(2024, 11, 30))
"""


def main(paths: list[str]) -> None:
    texts = texts_of(paths)
    docs = [Document.read(text, PUBLISHED) for text in texts]
    ours = {
        "arnews, from a string": (lambda text: find_times(text, PUBLISHED), texts),
        "arnews, from a document": (lambda doc: list(times.find(doc)), docs),
    }
    report(ours, texts, PATTERNS, lambda text: find_times(text, PUBLISHED), FIRST)


if __name__ == "__main__":
    main(sys.argv[1:])
