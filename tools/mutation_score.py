"""
Print which share of mutmut's changes the tests notice, by file, and fail where it is less than asked.

Reads what `mutmut run` left in `mutants/`; changes that no test reaches count as not noticed.

    python tools/mutation_score.py --least 85
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

SURVIVED = {0}
UNREACHED = {5, 33}
# what mutmut gives where it did not look: not yet checked, interrupted, skipped
UNKNOWN = {None, 2, 34}


def scores(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    """Give for each changed file its name and how many changes were looked at, survived, were not reached."""
    for meta in sorted(folder.rglob("*.py.meta")):
        codes = [
            code for code in json.loads(meta.read_text("utf-8"))["exit_code_by_key"].values() if code not in UNKNOWN
        ]
        if codes:
            survived = sum(code in SURVIVED for code in codes)
            unreached = sum(code in UNREACHED for code in codes)
            yield meta.relative_to(folder).as_posix().removesuffix(".meta"), len(codes), survived, unreached


def main() -> int:
    """Print the table; 1 where a file lies below what is asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("mutants"), help="where mutmut worked")
    parser.add_argument(
        "--least", type=float, default=0, help="least share of changes noticed in each file, in percent"
    )
    asked = parser.parse_args()

    rows = list(scores(asked.folder))
    if not rows:
        print(f"{asked.folder}: no results of mutmut; run `make mutate`", file=sys.stderr)
        return 2
    below = 0
    print(f"{'file':40} changes  survived  unreached  noticed")
    for name, changes, survived, unreached in rows:
        noticed = 100 * (changes - survived - unreached) / changes
        below += noticed < asked.least
        print(f"{name:40} {changes:7} {survived:9} {unreached:10}  {noticed:5.1f} %")
    if below:
        print(f"{below} of {len(rows)} files lie below {asked.least:g} %", file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
