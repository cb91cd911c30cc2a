"""
How fast arnews-people is on documents already read: python -m benchmarks.people FILE…

Prints the first use (words loaded, caches empty) and the best of five rounds for each layer and for all three.
"""

import sys
from pathlib import Path
from time import perf_counter

from arnews import Document, analyze
from arnews_people import organizations, people, roles

LAYERS = (organizations, roles, people)


def main(paths: list[str]) -> None:
    texts = [Path(path).read_text(encoding="utf-8") for path in paths]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    begin = perf_counter()
    analyze(texts[0], extractors=LAYERS)
    print(f"first use: {perf_counter() - begin:.3f} s")
    total = 0.0
    for number, extractor in enumerate(LAYERS):
        docs = [analyze(text, extractors=LAYERS[:number]) if number else Document.read(text) for text in texts]
        times = []
        for _ in range(5):
            begin = perf_counter()
            for doc in docs:
                list(extractor.find(doc))
            times.append(perf_counter() - begin)
        total += min(times)
        print(f"{extractor.layer}: {megabytes / min(times):.1f} MB/s")
    print(f"all three: {megabytes / total:.1f} MB/s")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(Path(__file__).parents[1] / "seeds" / "000_c44b10dc2bfcc599.txt")] * 20)
