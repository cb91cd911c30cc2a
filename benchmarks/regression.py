"""
Whether a part became slower, told without the speed of the machine.

    python -m benchmarks --check          compare with benchmarks/baseline.json; exit code 1 if a part is slower
    python -m benchmarks --new-baseline   write it

The measure of a part is how many times the *anchor* it takes: a fixed piece of plain Python over the same texts, which
never touches arnews and so is as fast or slow as the machine and the interpreter are at that moment. In each round the
anchor runs before and after each part; the figure is the median over the rounds. A part fails above `ALLOWED` times
its baseline, and only if a second measurement says so too.
"""

import gc
import json
import platform
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final

from benchmarks.speed import composed_articles, machine, parts, prepared

from arnews.document import Document

__all__ = ["BASELINE", "check", "measured", "slower", "write_baseline"]

BASELINE: Final = Path(__file__).parent / "baseline.json"
ALLOWED: Final = 1.25
ROUNDS: Final = 7
ARTICLES: Final = 24

WORD: Final = re.compile(r"\w+")


def anchor(texts: Sequence[str]) -> int:
    """Do what readers of text do: match words, look them up, loop over them, make small objects."""
    found: dict[str, list[tuple[int, int]]] = {}
    for text in texts:
        for match in WORD.finditer(text):
            found.setdefault(match[0], []).append((match.start(), match.end()))
    return sum(end - start for places in found.values() for start, end in places if start % 2)


def seconds(work: Callable[[], object]) -> float:
    """Give the processor seconds of one call."""
    begin = process_time()
    work()
    return process_time() - begin


def measured(names: Sequence[str] = (), rounds: int = ROUNDS) -> dict[str, float]:
    """Give for each part how many times the anchor it takes."""
    texts = composed_articles(ARTICLES)
    docs = prepared(texts)
    chosen = {name: work for name, work in parts().items() if not names or name in names}

    def all_of(work: Callable[[Document], object]) -> None:
        for doc in docs:
            work(doc)

    for work in chosen.values():
        all_of(work)  # fills caches
    ratios: dict[str, list[float]] = {name: [] for name in chosen}
    for _ in range(rounds):
        gc.collect()
        before = seconds(lambda: anchor(texts))
        for name, work in chosen.items():
            taken = seconds(lambda work=work: all_of(work))  # type: ignore[misc]
            after = seconds(lambda: anchor(texts))
            ratios[name].append(2 * taken / (before + after))
            before = after
    return {name: round(median(values), 3) for name, values in ratios.items()}


def slower(baseline: dict[str, float], now: dict[str, float], allowed: float = ALLOWED) -> list[str]:
    """
    Name the parts that take more than `allowed` times their baseline; a part of one side alone is none.

    >>> slower({"read": 1.0, "times": 4.0}, {"read": 1.2, "times": 5.1, "new": 9.0})
    ['times']
    """
    return [name for name, value in now.items() if name in baseline and value > allowed * baseline[name]]


def write_baseline() -> None:
    """Measure, and write what later runs are compared with."""
    found = {"with": machine(), "times the anchor": measured()}
    BASELINE.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


def check() -> list[str]:
    """Print each part beside its baseline and give the names of those that became slower."""
    kept = json.loads(BASELINE.read_text(encoding="utf-8"))
    baseline: dict[str, float] = kept["times the anchor"]
    now = measured()
    again = slower(baseline, now)
    if again:
        now |= {name: min(now[name], value) for name, value in measured(again, 2 * ROUNDS).items()}
    failed = slower(baseline, now)
    print(f"{'part':28} {'baseline':>9} {'now':>9} {'ratio':>7}   (times the anchor; up to {ALLOWED} is allowed)")
    for name, value in now.items():
        if name in baseline:
            note = "  slower" if name in failed else ""
            print(f"{name:28} {baseline[name]:>9.2f} {value:>9.2f} {value / baseline[name]:>7.2f}{note}")
        else:
            print(f"{name:28} {'none':>9} {value:>9.2f}")
    if kept["with"]["python"].rpartition(".")[0] != platform.python_version().rpartition(".")[0]:
        print(f"the baseline was made by Python {kept['with']['python']}: another one has other ratios")
    return failed
