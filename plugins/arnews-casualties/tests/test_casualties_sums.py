"""
Sentences beside their like: what they come to, where each count of them was, and that nothing unseen changes that.

Each of `sums/*.toml` has one subject. A total is a number, or its bounds.
"""

from itertools import pairwise
from pathlib import Path

import pytest
import tomli

from arnews import analyze
from arnews_casualties import totals

FILES = sorted(Path(__file__).with_name("sums").glob("*.toml"))
READ = [(path.stem, tomli.loads(path.read_text("utf-8"))) for path in FILES]
CASES = {
    f"{stem}: {case['name']}": {**case, "published": read["published"]} for stem, read in READ for case in read["case"]
}
SUMS = {name: case for name, case in CASES.items() if "totals" in case}
PLACED = {name: case for name, case in CASES.items() if "places" in case}
BOUNDS = ("low", "best", "high")
MARKS = {
    "right-to-left mark": "\N{RIGHT-TO-LEFT MARK}",
    "non-joiner": "\N{ZERO WIDTH NON-JOINER}",
    "tatweel": "\N{ARABIC TATWEEL}",
    "fatha": "\N{ARABIC FATHA}",
    "kasra": "\N{ARABIC KASRA}",
}


def totals_of(text, case):
    doc = analyze(text, published=case["published"], extractors="all")
    return {kind: tuple(getattr(count, bound) for bound in BOUNDS) for kind, count in totals(doc).items()}


def expected_of(case):
    return {
        kind: tuple(count.get(bound) for bound in BOUNDS) if isinstance(count, dict) else (count,) * len(BOUNDS)
        for kind, count in case["totals"].items()
    }


@pytest.mark.parametrize("case", SUMS.values(), ids=SUMS)
def test_people_are_added_once(case):
    assert totals_of(case["text"], case) == expected_of(case)


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("case", SUMS.values(), ids=SUMS)
def test_what_is_not_seen_changes_nothing(case, mark):
    text = case["text"]
    written = text[0] + "".join(mark + two if one.isalpha() and two.isalpha() else two for one, two in pairwise(text))

    assert totals_of(written, case) == expected_of(case)


@pytest.mark.parametrize("case", PLACED.values(), ids=PLACED)
def test_each_count_has_its_place(case):
    doc = analyze(case["text"], published=case["published"], extractors="all")

    assert [[doc[place.span] for place in one.value.place] for one in doc.layer("casualties")] == case["places"]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_beginning_of_a_sentence_makes_it_raise(case):
    for stop in range(1, len(case["text"]), 3):
        analyze(case["text"][:stop], published=case["published"], extractors="all")
