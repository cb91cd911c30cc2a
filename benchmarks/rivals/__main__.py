"""
How fast arnews is beside other libraries, each in an environment of its own.

    python -m benchmarks.rivals ENVIRONMENTS [--only NAME] [--rounds N] [--json FILE] [--table FILE]

ENVIRONMENTS is the folder that ``make bench-rivals`` fills: ``NAME/bin/python`` with what ``requirements/NAME.txt``
pins; a library without one there is named as not measured. ``NAME.py`` calls the library, under the names of work
that all share. For each kind of work the library and arnews take turns on the same inputs, as many of them as the
library does in about half a second, and the ratio is the median over the rounds, with the smallest and the largest.
Times are those of the processor, the first turn fills caches and does not count. Inputs are composed by us.

*Values of numbers* compares what is read: of the sentences in ``tests/cases`` that have cardinals, ordinals and
percentages alone, one is right where the values are these, in their order, and no others. They are our own cases:
others are measured by what they were not made for.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.numbers import sentences
from benchmarks.speed import composed_articles, machine, write

from arnews.numbers import write_number

HERE = Path(__file__).parent
SECONDS = 0.4
"""What a turn of a library takes at least, if there are inputs enough."""
TEXTS = 60
VALUES = "values of numbers"
TIMES = ("15 مارس 2024", "30 نوفمبر 2024", "1 يناير 2020", "أمس", "غدا", "الأحد", "قبل 3 أيام", "منذ أسبوع")


def inputs() -> dict[str, list[Any]]:
    """Compose what each kind of work is done on."""
    chosen = random.Random(20241130)
    texts = composed_articles(TEXTS, sentences=8)
    integers = [int(10 ** chosen.uniform(0, 7)) for _ in range(400)]
    return {
        "normalize": texts,
        "normalize with the way back": texts,
        "tokenize": texts,
        "find numbers": texts,
        "find times": texts,
        "read a number": [write_number(value) for value in integers],
        "read a time": [*TIMES] * 20,
        "write a number": integers,
        VALUES: [text for text, _ in sentences()],
    }


class Worker:
    """A process that does the work of one library."""

    def __init__(self, python: str, script: Path, given: Path) -> None:
        self._process = subprocess.Popen(
            [python, "-P", str(HERE / "serve.py"), str(script), str(given)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self.says: dict[str, Any] = self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline() or "{}")

    def ask(self, **asked: object) -> Any:
        """Ask one question and give the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def compared(ours: Worker, rival: Worker, work: str, size: int, rounds: int) -> dict[str, float]:
    """Give how many times as long the library takes: median, least and most of the rounds, and how many inputs."""
    count = 1
    while (taken := rival.ask(work=work, count=count, repeat=1)) < SECONDS / 4 and count < size:
        count = min(size, 4 * count)
    repeat = max(1, round(SECONDS / max(taken, 1e-6))) if taken < SECONDS else 1
    own = max(1e-6, ours.ask(work=work, count=count, repeat=1))
    times = min(2000, max(1, round(SECONDS / 2 / own)))
    ratios, each = [], []
    for _ in range(rounds):
        mine = ours.ask(work=work, count=count, repeat=times)
        other = rival.ask(work=work, count=count, repeat=repeat)
        ratios.append(other / mine)
        each.append((mine / count, other / count))
    return {
        "ratio": round(median(ratios), 2),
        "least": round(min(ratios), 2),
        "most": round(max(ratios), 2),
        "inputs": count,
        "arnews, ms each": round(1000 * median(mine for mine, _ in each), 4),
        "library, ms each": round(1000 * median(other for _, other in each), 4),
    }


def right(worker: Worker) -> int:
    """Count the sentences whose numbers are read right."""
    cases = sentences()
    found = worker.ask(work=VALUES, count=len(cases), repeat=1, results=True)
    return sum(one == values for one, (_, values) in zip(found, cases, strict=True))


def pinned(name: str) -> list[str]:
    """Give what the environment of a library has been asked for, as ``NAME==VERSION``; the library comes first."""
    lines = (HERE / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith(("#", "-"))]


def measure(environments: Path, names: list[str], rounds: int) -> dict[str, Any]:
    """Measure every library that has an environment."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "inputs.json"
        items = inputs()
        given.write_text(json.dumps(items), encoding="utf-8")
        ours = Worker(sys.executable, HERE / "ours.py", given)
        found["arnews"] = {"right": right(ours), "of": len(items[VALUES])}
        for name in names:
            python = environments / name / "bin" / "python"
            rival = Worker(str(python), HERE / f"{name}.py", given) if python.exists() else None
            if rival is None or not rival.says:
                found[name] = {
                    "requirements": pinned(name),
                    "not measured": "no environment" if rival is None else "it does not start",
                }
                print(f"{name:14} {found[name]['not measured']}")
                continue
            one: dict[str, Any] = {
                "requirements": pinned(name),
                "python": rival.says["python"],
                "lacks": rival.says["lacks"],
            }
            one["work"] = {}
            for work in rival.says["work"]:
                if work == VALUES:
                    one["right"] = right(rival)
                    continue
                one["work"][work] = compared(ours, rival, work, len(items[work]), rounds)
                print(f"{name:14} {work:16} {one['work'][work]['ratio']:>9} times as long", flush=True)
            rival.close()
            found[name] = one
        ours.close()
    return found


def _is_measured(requirement: str, name: str) -> bool:
    """Tell the library itself, one of several for ovos, from what it needs."""
    package = requirement.partition("==")[0].replace("-", "_")
    return package in (name, f"{name}_date_parser", f"{name}_number_parser")


def table(found: Mapping[str, Any], with_: Mapping[str, str]) -> str:
    """Give the result as tables for the docs."""
    rivals = {name: one for name, one in found.items() if name != "arnews"}
    works = dict.fromkeys(work for one in rivals.values() for work in one.get("work", {}))
    lines = ["| work | library | time beside arnews | least to most | arnews, ms each | library, ms each |"]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: |")
    for work in works:
        for name, one in rivals.items():
            if work in one.get("work", {}):
                row = one["work"][work]
                lines.append(
                    f"| {work} | {name.replace('_', '-')} | **{row['ratio']:,g} ×** "
                    f"| {row['least']:,g} to {row['most']:,g} "
                    f"| {row['arnews, ms each']:g} | {row['library, ms each']:g} |"
                )
    lines += ["", "| library | version | Python | sentences of our own read right | what it does not do |"]
    lines.append("| --- | --- | --- | ---: | --- |")
    of = found["arnews"]["of"]
    lines.append(f"| arnews | {version('arnews')} | {with_['python']} | {found['arnews']['right']} of {of} | |")
    for name, one in rivals.items():
        versions = ", ".join(line.replace("==", " ") for line in one["requirements"] if _is_measured(line, name))
        if "not measured" in one:
            lines.append(f"| {name.replace('_', '-')} | {versions} | | | not measured: {one['not measured']} |")
        else:
            share = f"{one['right']} of {of}" if "right" in one else ""
            lines.append(f"| {name.replace('_', '-')} | {versions} | {one['python']} | {share} | {one['lacks']} |")
    return "\n".join(lines) + f"\n\nOn {with_['machine']}.\n"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rivals", description="arnews beside other libraries.")
    parser.add_argument("environments", type=Path, help="the folder that `make bench-rivals` fills")
    parser.add_argument("--only", action="append", default=[], help="this library alone (again for more)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    parser.add_argument("--table", type=Path, help="write tables to this file, as Markdown")
    chosen = parser.parse_args(arguments)
    names = chosen.only or sorted(path.stem for path in (HERE / "requirements").glob("*.txt"))
    result = {"with": machine(), "found": measure(chosen.environments, names, chosen.rounds)}
    write(chosen.json, json.dumps(result, indent=2, ensure_ascii=False) + "\n")
    drawn = table(result["found"], result["with"])
    write(chosen.table, drawn)
    print(drawn)


if __name__ == "__main__":
    main(sys.argv[1:])
