"""
How fast `segment` is: python -m benchmarks.segmentation FILE…

Every word of the texts once with empty caches (what the first document of a day pays) and once more with full ones.
The tables are loaded before. Quality: ``python tools/segmentation.py measure pud_words.tsv``.
"""

import sys
from pathlib import Path
from time import perf_counter

from arnews import tokenize
from arnews.segmentation import _segments, segment


def main(paths: list[str]) -> None:
    words = [word for path in paths for word in tokenize(Path(path).read_text(encoding="utf-8")).words]
    distinct = list(dict.fromkeys(words))
    start = perf_counter()
    segment("\u0648\u0635\u0644\u0647")
    print(f"tables loaded in {perf_counter() - start:.3f} s")
    for label, sample, empty in (
        ("distinct words, empty caches", distinct, True),
        ("running words, empty caches", words, True),
        ("running words again", words, False),
    ):
        if empty:
            _segments.cache_clear()
        start = perf_counter()
        for word in sample:
            segment(word)
        print(f"{label}: {len(sample) / (perf_counter() - start):,.0f} words/s of {len(sample):,}")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(Path(__file__).parents[1] / "seeds" / "000_c44b10dc2bfcc599.txt")])
