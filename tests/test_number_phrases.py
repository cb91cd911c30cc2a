"""Short texts and the numbers in them, as people who test a reader of numbers write them, in several spellings."""

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

from arnews import find_numbers, parse_number

TABLES = tomllib.loads((Path(__file__).parent / "phrases" / "numbers.toml").read_text(encoding="utf-8"))
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
BARE = str.maketrans("أإآ", "ااا")
KINDS = {
    "cardinal": "", "ordinal": "o", "percent": "%", "fraction": "f", "range": "r", "vague": "v", "dual": "d",
    "label": "l",
}  # fmt: skip
HEDGES = {None: "", "about": "~", "more_than": ">", "less_than": "<", "at_least": ">=", "at_most": "<="}


def written(value, kind):
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "-".join(written(end, kind) for end in value)
    exact = Fraction(value)
    return str(exact) if kind == "fraction" or exact.denominator == 1 else f"{float(exact):g}"


def shown(number):
    return f"{KINDS[number.kind]}{written(number.value, number.kind)}{HEDGES[number.approx]}"


def found(text):
    return [shown(one.value) for one in find_numbers(text)]


def texts(*tables):
    return [
        pytest.param(text, [values] if isinstance(values, str) else values, id=text)
        for table in tables
        for text, values in TABLES[table].items()
    ]


PHRASES = texts(*(name for name in TABLES if name not in ("whole_texts", "no_numbers")))


@pytest.mark.parametrize(("text", "values"), PHRASES)
def test_a_text_has_the_numbers_that_stand_in_it(text, values):
    assert found(text) == values


@pytest.mark.parametrize(("text", "values"), PHRASES)
def test_other_digits_and_letters_without_hamza_change_no_number(text, values):
    assert found(text.translate(INDIC)) == values
    assert found(text.translate(BARE)) == values


@pytest.mark.parametrize(
    ("text", "values"), texts("words", "fractions", "percentages", "ordinals", "bounds", "digits", "whole_texts")
)
def test_a_text_that_is_one_number_parses_to_it(text, values):
    spans = [(one.span.start, one.span.end) for one in find_numbers(text)]
    if spans == [(0, len(text))] or text in TABLES["whole_texts"]:
        assert shown(parse_number(text)) == values[0]


@pytest.mark.parametrize(("text", "values"), texts("no_numbers"))
def test_no_number_is_found_where_none_stands(text, values):
    assert found(text) == values
