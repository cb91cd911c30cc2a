"""
How fast the ground floor is: normalization, the way back, tokens, sentences, quote marks.

    python -m benchmarks.text [FILE ...]

The texts are the seed articles, or the text files named. Each call gets one text; the rounds of all rows take turns,
and the best round of a row counts. The result is JSON: megabytes of UTF-8 a second on one core, caches warm.
"""

import json
import platform
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from arnews.document import Document
from arnews.normalization import PROFILES, fold, normalize
from arnews.quote_marks import pair_quote_marks
from arnews.tokenization import split_sentences, tokenize

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 20
LEAST_BYTES = 80_000
Work = dict[str, dict[str, Callable[[str], Any]]]


def place(text: str) -> object:
    """Normalize and ask where a part comes from, so that the way back is built."""
    changed = normalize(text)
    return changed.to_original(0, len(changed.text))


def ours() -> Work:
    return {
        "normalize": {
            "arnews": normalize,
            "arnews fold (text alone)": fold,
            **{f"arnews {profile}": lambda text, name=profile: normalize(text, name) for profile in PROFILES},
        },
        "normalize with the way back": {
            "arnews": place,
            "arnews, columns of all places": lambda text: normalize(text).starts,
        },
        "tokenize": {"arnews": tokenize},
        "split_sentences": {"arnews": split_sentences},
        "pair_quote_marks": {"arnews": pair_quote_marks},
        "Document.read": {"arnews": Document.read},
    }


def measure(rows: dict[str, Callable[[str], Any]], texts: list[str]) -> dict[str, float]:
    """Give for each row the seconds of its fastest round."""
    best = dict.fromkeys(rows, float("inf"))
    for _ in range(ROUNDS):
        for name, function in rows.items():
            for _ in range(2):  # the first of the two finds the caches as the row before has left them
                begin = perf_counter()
                for text in texts:
                    function(text)
                best[name] = min(best[name], perf_counter() - begin)
    return best


def main(paths: list[str]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in map(Path, paths or sorted(SEEDS.glob("*.txt")))]
    size = sum(len(text.encode()) for text in texts)
    texts *= max(1, LEAST_BYTES // size)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    result = {
        "versions": {"python": platform.python_version(), "arnews": version("arnews")},
        "texts": len(paths) or len(list(SEEDS.glob("*.txt"))),
        "bytes_per_text": round(megabytes * 1e6 / len(texts)),
        "megabytes_per_second": {
            work: {name: round(megabytes / seconds, 2) for name, seconds in measure(rows, texts).items()}
            for work, rows in ours().items()
        },
    }
    json.dump(result, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
