"""
What an archive costs: whole runs of ``arnews extract`` on composed articles, from JSON lines to JSON lines.

    python -m benchmarks.sizing [--articles N] [--rounds N] [--json FILE] [--table FILE]

One process and two take turns, for the layers of the core and for all that are installed. Each run is a process of its
own that pays for its start; the median of the rounds counts. *Processor* is the time of all processes together,
*parent* that of the one that reads the input, hands out and writes: what it takes for a document is what no further
process makes less, so it says how many processes one parent can keep busy. Two processes say something about wall
time only where two cores were idle: the load of the machine before each round is noted.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.speed import PUBLISHED, composed_articles, machine, write

CORE = "times,numbers,quotations"
RUNS = {"core layers": CORE, "all layers": "all"}
SIZES = {"10 million": 10**7, "1 billion": 10**9}

RUN = """
import json, resource, sys, time
from arnews.cli import main
figures = sys.argv.pop(1)
begin = time.perf_counter()
try:
    main()
except SystemExit as end:
    code = end.code
wall = time.perf_counter() - begin
parent, workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
cpu = [one.ru_utime + one.ru_stime for one in (parent, workers)]
memory = max(parent.ru_maxrss, workers.ru_maxrss) / 1024
with open(figures, "w") as file:
    json.dump({"code": code, "wall": wall, "parent": cpu[0], "cpu": sum(cpu), "memory, MB": memory}, file)
"""


def once(folder: Path, layers: str, processes: int) -> dict[str, float]:
    """Give what one run takes."""
    output, figures = folder / "found.jsonl", folder / "figures.json"
    output.unlink(missing_ok=True)
    command = ["extract", str(folder / "articles.jsonl"), "-o", str(output), "--extractors", layers]
    subprocess.run(
        [sys.executable, "-c", RUN, str(figures), *command, "--processes", str(processes)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    taken: dict[str, float] = json.loads(figures.read_text(encoding="utf-8"))
    if taken.pop("code"):
        raise SystemExit(f"arnews extract ended with {taken}")
    return taken | {"written, bytes": output.stat().st_size, "load before": os.getloadavg()[0]}


def measure(articles: int, rounds: int) -> dict[str, Any]:
    """Measure all runs, in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = composed_articles(articles)
        with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
            for index, text in enumerate(texts):
                record = {"id": index, "text": text, "published": PUBLISHED.isoformat()}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        taken: dict[str, dict[int, list[dict[str, float]]]] = {run: {1: [], 2: []} for run in RUNS}
        for turn in range(rounds):
            for run, layers in RUNS.items():
                for processes in (1, 2) if turn % 2 else (2, 1):
                    taken[run][processes].append(once(folder, layers, processes))
    found: dict[str, Any] = {
        "articles": articles,
        "rounds": rounds,
        "bytes an article": round(sum(len(text.encode()) for text in texts) / articles),
        "runs": {},
    }
    for run, each in taken.items():
        pairs = list(zip(each[1], each[2], strict=True))
        both = {
            count: {key: round(median(one[key] for one in some), 3) for key in some[0]} for count, some in each.items()
        }
        found["runs"][run] = {
            "one process": both[1],
            "two processes": both[2],
            "documents a processor second": round(articles / both[1]["cpu"], 1),
            "wall, one / two": round(median(a["wall"] / b["wall"] for a, b in pairs), 2),
            "cpu, two / one": round(median(b["cpu"] / a["cpu"] for a, b in pairs), 2),
            "processes a parent keeps busy": int((both[2]["cpu"] - both[2]["parent"]) / both[2]["parent"]),
        }
    return found


def table(found: Mapping[str, Any], with_: Mapping[str, str]) -> str:
    """Give the figures and what they come to for large archives, as tables for the docs."""
    lines = ["| | " + " | ".join(found["runs"]) + " |", "| --- |" + " ---: |" * len(found["runs"])]

    def row(name: str, cells: list[str]) -> None:
        lines.append(f"| {name} | " + " | ".join(cells) + " |")

    runs = list(found["runs"].values())
    row("documents a second and core", [f"**{one['documents a processor second']:,.0f}**" for one in runs])
    row("wall time, one process over two", [f"{one['wall, one / two']:g}" for one in runs])
    row("processor time, two processes over one", [f"{one['cpu, two / one']:g}" for one in runs])
    row("memory of the largest process, MB", [f"{one['two processes']['memory, MB']:.0f}" for one in runs])
    per = [one["one process"]["written, bytes"] / found["articles"] for one in runs]
    row("written for a document, JSON lines, KB", [f"{one / 1000:.1f}" for one in per])
    row("processes that one parent keeps busy", [f"{one['processes a parent keeps busy']}" for one in runs])
    for name, count in SIZES.items():
        hours = [count / one["documents a processor second"] / 3600 for one in runs]
        row(f"{name} articles: core hours", [f"{one:,.0f}" for one in hours])
        row(f"{name} articles: days on 64 cores", [f"{one / 64 / 24:,.2f}" for one in hours])
        row(f"{name} articles: JSON lines written, TB", [f"{count * one / 1e12:,.2f}" for one in per])
    loads = [one[which]["load before"] for one in runs for which in ("one process", "two processes")]
    body = f"{found['articles']:,} composed articles of {found['bytes an article']:,} bytes, {found['rounds']} rounds"
    tools = f"{with_['machine']}, Python {with_['python']}, arnews {with_['arnews']}"
    lines += ["", f"{body}, on {tools}; load before a run {min(loads):.1f} to {max(loads):.1f}."]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sizing", description="What an archive costs.")
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    parser.add_argument("--table", type=Path, help="write a table to this file, as Markdown")
    chosen = parser.parse_args(arguments)
    result = {"with": machine(), "found": measure(chosen.articles, chosen.rounds)}
    write(chosen.json, json.dumps(result, indent=2) + "\n")
    drawn = table(result["found"], result["with"])
    write(chosen.table, drawn)
    print(drawn)


if __name__ == "__main__":
    main(sys.argv[1:])
