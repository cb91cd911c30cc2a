"""
Whether memory stays where it is however long the input: one ``arnews extract`` that reads gigabytes from a pipe.

    python -m benchmarks.stream [--gigabytes N] [--extractors LAYERS] [--json FILE]

Articles are composed, written as JSON lines into the command's standard input and never kept; what it writes is thrown
away. Memory is that of the command by itself: what it holds after each tenth of the input (on Linux, where a process
can be asked), and the most that it ever held.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import IO

from benchmarks.speed import PUBLISHED, composed_articles, machine

LIMIT = 250
"""Megabytes that one process may hold."""
ARTICLES = 20_000
"""How many are composed; with new numbers they come again and again."""


def lines(gigabytes: float) -> Iterator[bytes]:
    """Give articles as JSON lines until there are some gigabytes of them."""
    left = int(gigabytes * 1e9)
    for number, text in enumerate(cycle(composed_articles(ARTICLES))):
        if left <= 0:
            return
        record = {"id": number, "text": f"{number}. {text}", "published": PUBLISHED.isoformat()}
        line = f"{json.dumps(record, ensure_ascii=False)}\n".encode()
        left -= len(line)
        yield line


def held(pid: int) -> float | None:
    """Give the megabytes that a process holds now; `None` where it cannot be asked."""
    status = Path(f"/proc/{pid}/statm")
    if not status.exists():
        return None
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(gigabytes: float, extractors: str) -> dict[str, object]:
    """Run the command over some gigabytes."""
    command = ["extract", "-", "--input", "jsonl", "--format", "jsonl", "--no-text", "--extractors", extractors]
    process = subprocess.Popen(
        [sys.executable, "-m", "arnews", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    begin, written, articles, tenths = time.perf_counter(), 0, 0, 1
    samples: list[float] = []
    pipe: IO[bytes] | None = process.stdin
    assert pipe is not None
    with contextlib.suppress(BrokenPipeError), pipe:  # the exit code tells of a command that has ended
        for line in lines(gigabytes):
            pipe.write(line)
            written, articles = written + len(line), articles + 1
            if written >= tenths * gigabytes * 1e8:
                memory = held(process.pid)
                samples += [] if memory is None else [round(memory, 1)]
                print(f"{written / 1e9:6.2f} GB  {articles:>9,} articles  {memory or 0:6.1f} MB", flush=True)
                tenths += 1
    _, status, usage = os.wait4(process.pid, 0)
    most = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return {
        "gigabytes": round(written / 1e9, 3),
        "articles": articles,
        "extractors": extractors,
        "code": os.waitstatus_to_exitcode(status),
        "seconds": round(time.perf_counter() - begin),
        "memory after each tenth, MB": samples,
        "most memory, MB": round(most, 1),
        "limit, MB": LIMIT,
    }


def main() -> None:
    """Run it and say whether memory stayed under the limit: the exit code is 1 if it did not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gigabytes", type=float, default=5)
    parser.add_argument("--extractors", default="numbers", help="layers, separated by commas; the fewer, the sooner")
    parser.add_argument("--json", type=Path, help="write the figures here, with the machine")
    options = parser.parse_args()
    figures = measure(options.gigabytes, options.extractors)
    print(json.dumps(figures, indent=2))
    if options.json:
        options.json.write_text(json.dumps({"machine": machine(), **figures}, indent=2) + "\n", encoding="utf-8")
    raise SystemExit(figures["code"] or int(float(str(figures["most memory, MB"])) > LIMIT))


if __name__ == "__main__":
    main()
