"""
How fast this checkout is beside another one, part by part, in the same run.

    python -m benchmarks --against PATH [--texts FILE.jsonl] [--rounds N] [--json FILE]

Each checkout has a process of its own; the two take turns, and the ratio of a part is the median of what each pair of
turns gives (above 1: this checkout is slower). There are several such pairs, since the same code runs up to a fifth
faster in one process than in another, by where its memory lies. *New process* is measured in as many new ones: the
import, the first text, and all texts with empty caches. Times are those of the processor. A text is a line of JSON with
``text`` and ``published``; without a file, articles are composed (`benchmarks.speed`).
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent.parent
WORKER = Path(__file__).parent / "worker.py"
COLD = ("times", "numbers", "quotations", "analyze")
PAIRS = 5
STEPS = ("import", "first text", "all texts")


def started(checkout: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Start the worker with the core of a checkout and of its plugins, all modules compiled as pip leaves them."""
    sources = [str(checkout / "src"), *map(str, sorted(checkout.glob("plugins/*/src")))]
    compiled = {
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), "arnews-benchmarks")),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    return subprocess.Popen(
        [sys.executable, "-P", str(WORKER), *arguments],
        env=os.environ | compiled | {"PYTHONPATH": os.pathsep.join(sources)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def answer_of(process: "subprocess.Popen[str]") -> Any:
    """Read one answer of a worker."""
    assert process.stdout is not None
    return json.loads(process.stdout.readline())


def asked(process: "subprocess.Popen[str]", part: str) -> float:
    """Give the seconds that a part takes."""
    assert process.stdin is not None
    process.stdin.write(part + "\n")
    process.stdin.flush()
    return float(answer_of(process))


def once(checkout: Path, path: str, part: str) -> list[float]:
    """Give the seconds of each step in a new process."""
    process = started(checkout, path, part)
    found: list[float] = answer_of(process)
    process.communicate()
    return found


def compared(mine: Sequence[float], other: Sequence[float]) -> dict[str, float]:
    """Give the medians in milliseconds and the median of the ratios."""
    ratios = [one / two for one, two in zip(mine, other, strict=True) if two]
    return {
        "this, ms": round(median(mine) * 1000, 1),
        "other, ms": round(median(other) * 1000, 1),
        "ratio": round(median(ratios), 3),
    }


def measure(other: Path, path: str, rounds: int, parts: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """Give the comparison of each part: warm, then in new processes."""
    result = {}
    pairs = min(PAIRS, rounds)
    taken: dict[str, tuple[list[float], list[float]]] = {}
    for pair in range(pairs):
        workers = [started(checkout, path) for checkout in (HERE, other)]
        offered = [answer_of(worker) for worker in workers]
        for part in offered[0]:
            if parts and part not in parts:
                continue
            for turn in range(-(-(rounds - pair) // pairs) + 1):
                for which in (0, 1) if turn % 2 else (1, 0):
                    seconds = asked(workers[which], part) if part in offered[which] else None
                    if turn and seconds is not None:  # the first turn fills caches
                        taken.setdefault(part, ([], []))[which].append(seconds)
        for worker in workers:
            worker.communicate()
    for part, (mine, others) in taken.items():
        result[part] = compared(mine, others) if others else {"this, ms": round(median(mine) * 1000, 1)}
    for part in COLD:
        if parts and f"new process, {part}" not in parts:
            continue
        for checkout in (HERE, other):
            once(checkout, path, part)  # the first process compiles
        cold: list[list[list[float]]] = [[], []]
        for turn in range(rounds):
            for which in (0, 1) if turn % 2 else (1, 0):
                cold[which].append(once((HERE, other)[which], path, part))
        for index, step in enumerate(STEPS):
            mine, others = ([one[index] for one in some] for some in cold)
            result[f"new process, {part}: {step}"] = compared(mine, others)
    return result


def report(other: Path, texts: Path | None, rounds: int, parts: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        if texts is None:
            from benchmarks.speed import PUBLISHED, composed_articles

            texts = Path(folder) / "texts.jsonl"
            records = ({"text": text, "published": PUBLISHED.isoformat()} for text in composed_articles())
            texts.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
        found = measure(other.resolve(), str(texts), rounds, parts)
    print(f"{'part':36} {'this, ms':>10} {'other, ms':>10} {'ratio':>7}")
    for part, values in found.items():
        cells = (
            f"{values.get(name, ''):>{width}}" for name, width in (("this, ms", 10), ("other, ms", 10), ("ratio", 7))
        )
        print(f"{part:36}", *cells)
    return found
