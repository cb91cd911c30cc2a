"""Every kind of sentence that has been reported has as many cases of our own, and as many that only look like it."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from arnews.testing import read_cases

TESTS = Path(__file__).parent
CASES = {
    layer: [case for path in sorted((TESTS / "cases").glob(f"{layer}*.toml")) for case in read_cases(path)]
    for layer in ("numbers", "times")
}
REPORTED = {
    "numbers": {
        "addresses": 2, "decimals with reh": 9, "numbers in brackets": 4, "bounds": 7, "telephones": 7,
        "the Arabic comma": 6, "minus and zero": 8, "ordinals": 6, "look-alikes": 5, "one and six": 5,
        "parts of a definite whole": 2, "fractions": 13, "groups by spaces": 6, "percentages": 6,
        "one number on another": 4,
    },
    "times": {
        "stray marks": 7, "nouns like a future": 7, "tense": 9, "parts of the day": 9, "a day and a clock": 5,
        "hours": 14, "ordinals before a part of the day": 3, "a weekday and its date": 8, "month first": 5,
        "month, comma, year": 2, "one behind its unit": 7, "years from 1300 to 1500": 5, "years behind a noun": 3,
        "Greenwich": 6, "seconds and ISO 8601": 4, "strokes and short years": 7, "digits without a year": 3,
        "a week and its weekday": 2, "lists under a plural head": 6, "spellings of weekdays": 6,
        "months that are words": 5, "days of this month": 6, "months by number": 7, "several units": 5,
        "whole periods and bounds": 5, "look-alikes of periods": 3, "years in words and centuries": 9,
        "Hijri months and years": 8, "the nth weekday": 3, "first and last of a period": 4, "just now and eves": 5,
        "every year and rates": 4, "from now": 2, "spoken days": 2,
    },
}  # fmt: skip
"""How many sentences of each kind have been reported; those for `parse_number`, `parse_time` stand in tests/phrases."""
KINDS = [(layer, kind, reported) for layer, kinds in REPORTED.items() for kind, reported in kinds.items()]
ONLY_WHOLE = "one number on another"
"""The kind that only whole texts have: in running text all its sentences keep two numbers."""


def own(layer, kind):
    cases = [case for case in CASES[layer] if case.kind == kind and case.origin != "reported" and case.expect == "pass"]
    return Counter("negative" if case.negative else "positive" for case in cases)


def whole_texts():
    phrases = tomllib.loads((TESTS / "phrases" / "numbers.toml").read_text(encoding="utf-8"))["whole_texts"]
    return [text for text, value in phrases.items() if " على " in text and value.startswith("f")]


@pytest.mark.parametrize(("layer", "kind", "reported"), KINDS, ids=lambda one: str(one))
def test_a_kind_has_as_many_sentences_of_our_own_as_were_reported(layer, kind, reported):
    positive = len(whole_texts()) if kind == ONLY_WHOLE else own(layer, kind)["positive"]

    assert positive >= reported


@pytest.mark.parametrize(("layer", "kind", "reported"), KINDS, ids=lambda one: str(one))
def test_a_kind_has_as_many_sentences_that_only_look_like_it(layer, kind, reported):
    assert own(layer, kind)["negative"] >= reported


@pytest.mark.parametrize("kind", REPORTED["numbers"])
def test_half_of_our_own_sentences_of_a_kind_of_number_only_look_like_it(kind):
    counted = own("numbers", kind)

    assert counted["negative"] >= counted["positive"]


@pytest.mark.parametrize("layer", REPORTED)
def test_every_case_of_a_layer_says_its_kind(layer):
    assert [case.label for case in CASES[layer] if not case.kind] == []


@pytest.mark.parametrize("layer", REPORTED)
def test_the_reported_sentences_stand_among_the_cases(layer):
    counted = Counter(case.kind for case in CASES[layer] if case.origin == "reported")

    assert counted.keys() <= REPORTED[layer].keys()
    assert all(case.expect == "pass" for case in CASES[layer] if case.origin == "reported")
