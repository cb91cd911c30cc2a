"""
Print how much of each part of arnews the tests run, and fail where that is less than asked.

Takes the JSON report of coverage.py. Lines and branches are told apart, since one figure for both hides the branches.

    python tools/coverage_floor.py .coverage/report.json --lines 98 --branches 95
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path, PurePosixPath

Counts = tuple[int, int, int, int]


def part_of(path: str) -> str:
    """Name the part of arnews that a source file belongs to: a plugin, a folder of the core, or `core`."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    package = next(i for i in reversed(range(len(parts))) if parts[i].startswith("arnews") and parts[i - 1] == "src")
    if parts[package] != "arnews":
        return parts[package]
    return f"arnews.{parts[package + 1]}" if len(parts) > package + 2 else "arnews"


def count(report: dict) -> dict[str, Counts]:
    """Sum lines, lines run, branches and branches taken by part."""
    sums: dict[str, Counts] = defaultdict(lambda: (0, 0, 0, 0))
    for path, file in report["files"].items():
        summary = file["summary"]
        row = [summary[name] for name in ("num_statements", "covered_lines", "num_branches", "covered_branches")]
        part = part_of(path)
        sums[part] = tuple(a + b for a, b in zip(sums[part], row, strict=True))
    return dict(sums)


def share(done: int, of: int) -> float:
    """Give a share in percent; nothing to do is done."""
    return 100 * done / of if of else 100.0


def main() -> int:
    """Print the table; 1 where a floor is not reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path, help="what `coverage json` wrote")
    parser.add_argument("--lines", type=float, default=0, help="least share of lines, in percent")
    parser.add_argument("--branches", type=float, default=0, help="least share of branches, in percent")
    asked = parser.parse_args()

    sums = count(json.loads(asked.report.read_text("utf-8")))
    total = tuple(map(sum, zip(*sums.values(), strict=True)))
    print(f"{'run by the tests':24} lines  branches")
    for part, (lines, run, branches, taken) in [*sorted(sums.items()), ("all", total)]:
        print(f"{part:24} {share(run, lines):5.1f}  {share(taken, branches):8.1f}")
    failed = [
        f"{name}: {found:.2f} % are run, {floor:g} % are asked for"
        for name, found, floor in (
            ("lines", share(total[1], total[0]), asked.lines),
            ("branches", share(total[3], total[2]), asked.branches),
        )
        if found < floor
    ]
    print(*failed, sep="\n", end="\n" if failed else "", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
