"""Measure a finder of arnews: warm, its first text, and on patterns that repeat."""

import json
import platform
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

SEEDS = Path(__file__).parent.parent / "seeds"
LEAST_SECONDS = 1.0
LINEAR = 50_000


def texts_of(paths: Sequence[str]) -> list[str]:
    """Read the text files that are named, or the seed articles."""
    return [path.read_text(encoding="utf-8") for path in map(Path, paths or sorted(map(str, SEEDS.glob("*.txt"))))]


def seconds(function: Callable[[Any], Any], inputs: Sequence[Any]) -> float:
    """Give the seconds of the fastest round; rounds go on for a second, at least two."""
    best, spent, rounds = float("inf"), 0.0, 0
    while spent < LEAST_SECONDS or rounds < 2:
        begin = perf_counter()
        for one in inputs:
            function(one)
        taken = perf_counter() - begin
        best, spent, rounds = min(best, taken), spent + taken, rounds + 1
    return best


def cold(code: str, text: str) -> float:
    """Give the milliseconds that a statement takes on its first text in a new process, imports left out."""
    program = f"import sys, time\ntext = sys.stdin.read()\n{code}\nprint((time.perf_counter() - begin) * 1000)"
    done = subprocess.run(
        [sys.executable, "-c", program], input=text, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return round(float(done.stdout), 1)


def report(
    ours: Mapping[str, tuple[Callable[[Any], Any], Sequence[Any]]],
    texts: Sequence[str],
    patterns: Mapping[str, str],
    find: Callable[[str], Any],
    first: str,
) -> None:
    """Measure all, warm, and print JSON: MB/s, the first text, and what twice a pattern takes."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    taken = {name: seconds(function, inputs) for name, (function, inputs) in ours.items()}
    result = {
        "with": {"python": platform.python_version(), "arnews": version("arnews")},
        "MB/s, warm": {name: round(size / one, 3) for name, one in taken.items()},
        "first text in a new process, ms": cold(first, texts[0]),
        "twice the text takes": {
            name: round(seconds(find, [pattern * (2 * LINEAR)]) / seconds(find, [pattern * LINEAR]), 2)
            for name, pattern in patterns.items()
        },
    }
    print(json.dumps(result, indent=1, ensure_ascii=False))
