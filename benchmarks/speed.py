"""
How fast each part is, on one core.

    python -m benchmarks [--json FILE] [--table FILE] [--svg FILE]
    python -m benchmarks --against CHECKOUT    (`benchmarks.against`)
    python -m benchmarks --check               (`benchmarks.regression`)

Two bodies of text: the articles of ``seeds/`` again and again (the same words: what caches give at best), and articles
composed here with numbers, dates and names that differ (what a day of news asks for). *Warm* is the best of several
rounds, *cold* one round in a new process: words files loaded, caches filled. Times are those of the processor, so that
other work on the machine counts less. MB are megabytes of UTF-8.
"""

import argparse
import json
import platform
import random
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from time import process_time

from benchmarks.against import report
from benchmarks.chart import bars

import arnews
from arnews.analysis import DEFAULT, analyze
from arnews.document import Document
from arnews.extractors import installed_extractors, load_extractor
from arnews.lexicon import load_table

SEEDS = Path(__file__).parent.parent / "seeds"
PUBLISHED = date(2024, 11, 30)
ROUNDS = 5
ARTICLES = 150


def seed_articles() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return texts * (ARTICLES // 3 // len(texts))


def composed_articles(count: int = ARTICLES, sentences: int = 14) -> list[str]:
    """Compose articles from the words of `arnews.testing`, the same ones on every run."""
    chosen = random.Random(20241130)
    lists = load_table("arnews.testing", "news.toml")

    def filled(text: str) -> str:
        while "{" in text:
            before, _, rest = text.partition("{")
            name, _, after = rest.partition("}")
            text = before + made(name) + after
        return text

    def made(name: str) -> str:
        match name:
            case "quoted":
                return "«{clause}»"
            case "small":
                return str(chosen.randint(1, 31))
            case "year":
                return str(chosen.randint(1990, 2025))
            case "integer":
                return f"{int(10 ** chosen.uniform(1, 6)):,}"
            case "time_of_day":
                return f"{chosen.randint(0, 23)}:{chosen.randint(0, 59):02}"
        return str(chosen.choice(lists[name]))

    return [
        "\n".join(filled("{sentence}") + " " + filled("{sentence}") for _ in range(sentences // 2))
        for _ in range(count)
    ]


def parts() -> dict[str, Callable[[Document], object]]:
    """Give what is measured; layers run on documents that hold the layers that they read."""
    measured: dict[str, Callable[[Document], object]] = {
        "normalise": lambda doc: arnews.normalize(doc.text),
        "tokenise": lambda doc: arnews.tokenize(doc.text),
        "read": lambda doc: Document.read(doc.text),
    }
    for name in dict.fromkeys((*DEFAULT, *(one.name for one in installed_extractors()))):
        extractor, _ = load_extractor(name)
        measured[name] = lambda doc, extractor=extractor: list(extractor.find(doc))
    measured["analyze"] = lambda doc: analyze(doc.text, published=PUBLISHED)
    measured["analyze, all layers"] = lambda doc: analyze(doc.text, published=PUBLISHED, extractors="all")
    return measured


def prepared(texts: Iterable[str]) -> list[Document]:
    """Give documents with the layers that some extractor reads."""
    names = {one.name for one in installed_extractors()}
    read = {layer for name in names for layer in load_extractor(name)[0].reads}
    return [analyze(text, published=PUBLISHED, extractors=[*DEFAULT, *sorted(read - {*DEFAULT})]) for text in texts]


def seconds(work: Callable[[Document], object], docs: Sequence[Document], rounds: int = ROUNDS) -> float:
    best = float("inf")
    for _ in range(rounds):
        begin = process_time()
        for doc in docs:
            work(doc)
        best = min(best, process_time() - begin)
    return best


def warm(texts: Sequence[str]) -> dict[str, dict[str, float]]:
    docs = prepared(texts)
    size = sum(len(text.encode()) for text in texts) / 1e6
    found = {}
    for name, work in parts().items():
        seconds(work, docs, 1)
        taken = seconds(work, docs)
        found[name] = {"MB/s": round(size / taken, 2), "documents/s": round(len(docs) / taken)}
    return found


def cold() -> dict[str, float]:
    """Give milliseconds in a new process: import, the first article, the composed articles."""
    code = (
        "from time import process_time as now; a = now(); import arnews; b = now()\n"
        "import sys; from datetime import date; texts = sys.stdin.read().split('\\x00')\n"
        "c = now(); arnews.analyze(texts[0], published=date(2024, 11, 30)); d = now()\n"
        "for text in texts: arnews.analyze(text, published=date(2024, 11, 30))\n"
        "e = now(); print(b - a, d - c, e - d)"
    )
    texts = composed_articles()
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="\x00".join([*seed_articles()[:1], *texts]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    imported, first, rest = map(float, done.stdout.split())
    size = sum(len(text.encode()) for text in texts) / 1e6
    return {
        "import, ms": round(imported * 1000, 1),
        "first article, ms": round(first * 1000, 1),
        "composed articles after one, MB/s": round(size / rest, 2),
    }


def linearity() -> dict[str, float]:
    """Give how much longer twice the text takes, as one document."""
    once = "\n".join(composed_articles(40))
    single, double = prepared([once]), prepared([once + "\n" + once])
    return {
        name: round(seconds(work, double) / seconds(work, single), 2)
        for name, work in parts().items()
        if name not in ("normalise",)
    }


def machine() -> dict[str, str]:
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        cpu = f"{names[0]}, {len(names)} cores" if names else cpu
    names = {one.package for one in installed_extractors() if one.package}
    return {
        "machine": f"{cpu}; {platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: version(name) for name in ("arnews", *sorted(names), "attrs", "regex", "pyarabic")},
    }


def table(warm: dict[str, dict[str, dict[str, float]]], versions: dict[str, str]) -> str:
    """Give the warm figures as a table for the docs, with what they were measured with."""
    lines = ["| part | " + " | ".join(f"{body}, MB/s | documents/s" for body in warm) + " |"]
    lines.append("| --- |" + " ---: |" * (2 * len(warm)))
    for name in next(iter(warm.values())):
        cells = (f"{found[name]['MB/s']:.1f} | {found[name]['documents/s']:,.0f}" for found in warm.values())
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n\nWith " + ", ".join(f"{name} {value}" for name, value in versions.items()) + ".\n"


def write(path: Path | None, written: str) -> None:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast each part of arnews is.")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--against", type=Path, help="another checkout: give ratios to it instead")
    parser.add_argument("--texts", type=Path, help="with --against: the texts, one JSON object a line")
    parser.add_argument("--rounds", type=int, default=7, help="with --against: how often each part is measured")
    parser.add_argument("--parts", default="", help="with --against: only these, separated by semicolons")
    parser.add_argument("--table", type=Path, help="write the warm figures to this file, as Markdown")
    parser.add_argument("--svg", type=Path, help="draw the warm figures into this file")
    parser.add_argument("--check", action="store_true", help="exit 1 if a part is slower than its baseline")
    parser.add_argument("--new-baseline", action="store_true", help="write what --check compares with")
    chosen = parser.parse_args(arguments)
    if chosen.check or chosen.new_baseline:
        from benchmarks.regression import check, write_baseline  # they measure the parts that are named here

        if chosen.new_baseline:
            write_baseline()
        elif failed := check():
            sys.exit(f"slower than the baseline: {', '.join(failed)}")
        return
    result = {"with": machine()}
    for name, value in result["with"].items():
        print(f"{name:18} {value}")
    if chosen.against:
        parts = [part.strip() for part in chosen.parts.split(";") if part.strip()]
        result["against"] = report(chosen.against, chosen.texts, chosen.rounds, parts)
        write(chosen.json, json.dumps(result, indent=2) + "\n")
        return
    bodies = {"seeds": seed_articles(), "composed": composed_articles()}
    result["warm"] = {body: warm(texts) for body, texts in bodies.items()}
    print("\nwarm, best of", ROUNDS, "rounds".ljust(14), *(f"{body:>12} MB/s  docs/s" for body in bodies))
    for name in next(iter(result["warm"].values())):
        row = [result["warm"][body][name] for body in bodies]
        print(f"  {name:28}", *(f"{each['MB/s']:>17.2f} {each['documents/s']:>7}" for each in row))
    result["cold"] = cold()
    print("\nin a new process")
    for name, value in result["cold"].items():
        print(f"  {name:38} {value:>8.2f}")
    result["twice the text"] = linearity()
    print("\ntwice the text takes (times as long)")
    for name, value in result["twice the text"].items():
        print(f"  {name:38} {value:>8.2f}")
    write(chosen.json, json.dumps(result, indent=2) + "\n")
    write(chosen.table, table(result["warm"], result["with"]))
    drawn = {
        name: {body: found[name]["MB/s"] for body, found in result["warm"].items()}
        for name in result["warm"]["composed"]
    }
    write(chosen.svg, bars("Speed of each part, one core, caches warm", "MB/s", drawn))


if __name__ == "__main__":
    main(sys.argv[1:])
