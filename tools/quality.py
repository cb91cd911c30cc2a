"""
How often is arnews right? Read the articles in ``tests/gold`` and count, by layer and by kind of text.

The articles were written for arnews in the manner of different outlets and annotated by hand before it read them. A
number or a time is right where its place and its value are; a quotation is found where its content covers at least half
of the same tokens (Jaccard), exact where it covers the same tokens. Its source is judged by the tokens it shares (F1 of
at least 0.5), its speaker too. What of a number lies in a time is not counted.

    python tools/quality.py                        # the tables
    python tools/quality.py --show                 # with every disagreement
    python tools/quality.py --write docs/explanation/quality.md
    python tools/quality.py --check                # fail where a figure lies below tests/gold/floors.toml
"""

import argparse
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from arnews import Document, analyze, tokenize
from arnews.testing import Case, place_of, read_cases
from arnews_casualties import totals

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
KINDS = ("agency", "daily", "site", "sport", "economy", "feature", "statement")
ODD = ("dual", "vague", "label")
"""Kinds of numbers that are counted apart, if the reference has them at all."""

FIGURES = {
    "numbers": "Numbers: place and value",
    "times": "Times: place and value",
    "quotations": "Quotations: content found",
    "exact": "Quotations: content exact",
    "nominal": "Quotations in a noun phrase: content found",
    "source": "Quotations: who is named",
    "speaker": "Quotations: who speaks",
    "casualties": "Casualties: kind and number",
    "claimant": "Casualties: by whose account",
    "totals": "Casualties: what they come to",
    "amounts": "Amounts: value and unit",
}
"""The figures and what they are of."""

Counts = dict[str, Counter[str]]
Item = Mapping[str, Any]


def words_in(case: Case, places: Iterable[list[int]]) -> set[int]:
    """Give where the tokens begin that lie in places of a text; punctuation is left out."""
    tokens = [token for token in tokenize(case.text) if token.kind not in ("punctuation", "quote", "symbol")]
    return {t.span.start for start, end in places for t in tokens if start <= t.span.start < end}


def shared(first: set[int], second: set[int]) -> float:
    """Give the share of two sets that they have in common, between 0 and 1."""
    return len(first & second) / len(first | second) if first | second else 1.0


def agree(case: Case, first: list[int] | None, second: list[int] | None) -> bool:
    """Tell whether two places are about the same words, or say the same ones elsewhere in the text."""
    if first is None or second is None:
        return first is second
    one, other = (words_in(case, [place]) for place in (first, second))
    if one == other or case.text[slice(*first)] == case.text[slice(*second)]:
        return True
    both = len(one & other)
    return both > 0 and 2 * both / (len(one) + len(other)) >= 0.5


def same(first: Any, second: Any) -> bool:
    """Tell whether two values are equal, numbers up to rounding."""
    if isinstance(first, list) and isinstance(second, list):
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(first, int | float) and isinstance(second, int | float):
        return abs(first - second) <= 1e-9 * max(1.0, abs(first))
    return bool(first == second)


def place(case: Case, words: Any) -> list[int] | None:
    """Give the place of words of a reference; none are no place."""
    return place_of(case, words) if words else None


def count(counts: Counter[str], right: int, reference: int, found: int) -> None:
    """Add to what is right, what is in the reference and what was found."""
    counts.update(right=right, reference=reference, found=found)


def score_values(case: Case, layer: str, wanted: list[Item], got: list[Item], counts: Counter[str]) -> Iterator[str]:
    """Count items that have a place and a value."""
    reference = [(place_of(case, item["words"]), item.get("value")) for item in wanted]
    found = [(item["span"], item.get("value")) for item in got]
    missed = [one for one in reference if not any(one[0] == x[0] and same(one[1], x[1]) for x in found)]
    spurious = [one for one in found if not any(one[0] == x[0] and same(one[1], x[1]) for x in reference)]
    count(counts, len(reference) - len(missed), len(reference), len(found))
    yield from (f"{layer}: no {case.text[slice(*where)]} {value}" for where, value in missed)
    yield from (f"{layer}: also {case.text[slice(*where)]} {value}" for where, value in spurious)


def score_records(layer: str, wanted: list[Any], got: list[Any], counts: Counter[str]) -> Iterator[str]:
    """Count records that are compared whole."""
    missed, spurious = Counter(wanted) - Counter(got), Counter(got) - Counter(wanted)
    count(counts, len(wanted) - missed.total(), len(wanted), len(got))
    yield from (f"{layer}: no {one}" for one in missed.elements())
    yield from (f"{layer}: also {one}" for one in spurious.elements())


def score_quotations(case: Case, wanted: list[Item], got: list[Item], counts: Counts) -> Iterator[str]:
    """Count quotations: each of the reference with the one that has most of its content."""
    contents = [item["content"] if isinstance(item["content"], list) else [item["content"]] for item in wanted]
    reference = [words_in(case, [place_of(case, part) for part in parts]) for parts in contents]
    found = [words_in(case, item["content"]) for item in got]
    pairs = sorted(
        ((shared(a, b), i, j) for i, a in enumerate(reference) for j, b in enumerate(found)), key=lambda x: -x[0]
    )
    match: dict[int, int] = {}
    for likeness, i, j in pairs:
        if likeness >= 0.5 and i not in match and j not in match.values():
            match[i] = j
    for nominal, name in ((False, "quotations"), (True, "nominal")):
        mine = [i for i, item in enumerate(wanted) if bool(item.get("nominal")) == nominal]
        others = {j for i, j in match.items() if i not in mine}
        theirs = [j for j, item in enumerate(got) if bool(item.get("nominal")) == nominal and j not in others]
        theirs += [match[i] for i in mine if i in match and match[i] not in theirs]
        count(counts[name], sum(i in match for i in mine), len(mine), len(theirs))
        yield from (f"{name}: no {wanted[i]['cue']}: {contents[i]}" for i in mine if i not in match)
        spurious = [j for j in theirs if j not in match.values()]
        yield from (f"{name}: also {[case.text[slice(*p)] for p in got[j]['content']]}" for j in spurious)
        if not nominal:
            exact = [i for i in mine if i in match and reference[i] == found[match[i]]]
            count(counts["exact"], len(exact), len(mine), len(theirs))
            yield from (
                f"exact: {contents[i]} got {[case.text[slice(*p)] for p in got[match[i]]['content']]}"
                for i in mine
                if i in match and i not in exact
            )
    for i, j in match.items():
        named = place(case, wanted[i].get("source"))
        speaks = place(case, wanted[i].get("speaker")) or named
        if named is not None or got[j]["source"] is not None:
            right = agree(case, named or speaks, got[j]["source"])
            count(counts["source"], right, 1, 1)
            if not right:
                yield f"source: {wanted[i]['cue']}: {wanted[i].get('source')}, got {got[j]['source']}"
        right = agree(case, speaks, got[j]["speaker"])
        count(counts["speaker"], right, 1, 1)
        if not right:
            said = got[j]["speaker"] and case.text[slice(*got[j]["speaker"])]
            yield f"speaker: {wanted[i]['cue']}: {speaks and case.text[slice(*speaks)]}, got {said}"


def score(case: Case, counts: Counts) -> Iterator[str]:
    """Read an article, add to the counts and tell each disagreement."""
    read = analyze(case.text, published=case.published, extractors="all")
    doc = read.to_dict()
    if "times" in case.layers:
        yield from score_built_in(case, doc, counts)
    yield from score_casualties(case, read, doc["casualties"], counts)
    money = [(item["unit"], float(item["value"])) for item in case.layers.get("amounts", ())]
    prices = [
        (item["unit"], float(item["value"]))
        for item in doc["amounts"]
        if len(item.get("unit") or "") == 3 and isinstance(item.get("value"), int | float)
    ]
    yield from score_records("amounts", money, prices, counts["amounts"])


def score_built_in(case: Case, doc: Mapping[str, Any], counts: Counts) -> Iterator[str]:
    """Count numbers, times and quotations."""
    layers = case.layers
    times = [place_of(case, item["words"]) for item in layers["times"]]
    odd = [place_of(case, item["words"]) for item in layers["numbers"] if item["kind"] in ODD]
    numbers = [item for item in layers["numbers"] if item["kind"] not in ODD]
    read = [
        item
        for item in doc["numbers"]
        if item["kind"] not in ODD and not any(a < item["span"][1] and item["span"][0] < b for a, b in (*times, *odd))
    ]
    yield from score_values(case, "numbers", numbers, read, counts["numbers"])
    yield from score_values(case, "times", [*layers["times"]], doc["times"], counts["times"])
    yield from score_quotations(case, [*layers["quotations"]], doc["quotations"], counts)


def score_casualties(case: Case, doc: Document, found: list[Item], counts: Counts) -> Iterator[str]:
    """Count records by kind and number, who says each of those that were found, and what they come to."""
    wanted = [*case.layers.get("casualties", ())]
    reference = [(item["harm"], item["count"].get("best")) for item in wanted]
    seen = [(item["kind"], (item.get("count") or {}).get("best")) for item in found]
    yield from score_records("casualties", reference, seen, counts["casualties"])
    left = [*found]
    for item, record in zip(wanted, reference, strict=True):
        if record not in seen:
            continue
        at = seen.index(record)
        del seen[at]
        claimant = left.pop(at).get("claimant")
        right = agree(case, place(case, item.get("claimant")), claimant)
        count(counts["claimant"], right, 1, 1)
        if not right:
            said = claimant and case.text[slice(*claimant)]
            yield f"claimant: {record}: {item.get('claimant')}, got {said}"
    come_to = [(item["harm"], item.get("low"), item.get("best")) for item in case.layers.get("totals", ())]
    added = [(kind, total.low, total.best) for kind, total in totals(doc).items()]
    yield from score_records("totals", come_to, added, counts["totals"])


def f1(counts: Counter[str]) -> float:
    """Give F1 of what was counted; nothing to find and nothing found is right."""
    both = counts["reference"] + counts["found"]
    return 2 * counts["right"] / both if both else 1.0


def read_all(*, show: bool = False) -> tuple[Counts, dict[str, Counts], int]:
    """Read all articles; give the counts by figure, the same by kind of text, and the number of articles."""
    everything: Counts = defaultdict(Counter)
    by_kind: dict[str, Counts] = {kind: defaultdict(Counter) for kind in KINDS}
    cases = [case for file in sorted(GOLD.glob("*.toml")) if file.name != "floors.toml" for case in read_cases(file)]
    for case in cases:
        counts: Counts = defaultdict(Counter)
        for line in score(case, counts):
            if show:
                print(f"{case.label}: {line}")
        for figure, counted in counts.items():
            everything[figure].update(counted)
            by_kind[case.origin][figure].update(counted)
    return everything, by_kind, len(cases)


def tables(counts: Counts, by_kind: Mapping[str, Counts], articles: int) -> str:
    """Give the figures as two tables in Markdown."""
    lines = [
        f"{articles} articles.",
        "",
        "| | in the reference | found | precision | recall | F1 |",
        "|---|---|---|---|---|---|",
    ]
    for figure, title in FIGURES.items():
        one = counts[figure]
        precision, recall = (one["right"] / max(one[of], 1) for of in ("found", "reference"))
        lines.append(
            f"| {title} | {one['reference']} | {one['found']} | {precision:.2f} | {recall:.2f} | {f1(one):.2f} |"
        )
    lines += ["", "F1 by kind of text:", "", "| | " + " | ".join(by_kind) + " |", "|---" * (len(by_kind) + 1) + "|"]
    for figure, title in FIGURES.items():
        cells = (f"{f1(one[figure]):.2f}" if one[figure]["reference"] else "–" for one in by_kind.values())
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def fallen(counts: Counts) -> list[str]:
    """Name the figures that lie below their floor."""
    floors = tomllib.loads((GOLD / "floors.toml").read_text("utf-8"))
    return [
        f"{figure}: {f1(counts[figure]):.3f}, not {floor}"
        for figure, floor in floors.items()
        if f1(counts[figure]) < floor
    ]


QUOTED = re.compile(r'\[\d\.\d\d\](\([\w./]*quality\.md "([^"]+)"\))')
"""A figure that another page quotes: a link to the page of the figures, whose title names the row."""


def quoted(page: str, counts: Counts) -> str:
    """Give a page with the figures that it quotes as they are now."""
    of = {title: f1(counts[figure]) for figure, title in FIGURES.items()}
    return QUOTED.sub(lambda link: f"[{of[link[2]]:.2f}]{link[1]}", page)


BEGIN, END = "<!-- made by `make quality` -->", "<!-- end -->"


def main() -> int:
    """Print the tables, or write them into a page; 1 where a figure has fallen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print each disagreement")
    parser.add_argument("--write", type=Path, help="a page with the two marks between which the tables stand")
    parser.add_argument("--quoted", type=Path, nargs="+", default=[], help="pages that quote F1 of a row by its name")
    parser.add_argument("--check", action="store_true", help="fail where a figure has fallen")
    asked = parser.parse_args()
    counts, by_kind, articles = read_all(show=asked.show)
    made = tables(counts, by_kind, articles)
    print(made)
    if asked.write:
        before, _, rest = asked.write.read_text("utf-8").partition(BEGIN)
        asked.write.write_text(f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    for page in asked.quoted:
        page.write_text(quoted(page.read_text("utf-8"), counts), "utf-8")
    problems = fallen(counts) if asked.check else []
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
