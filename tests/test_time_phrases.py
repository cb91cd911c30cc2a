"""Short texts and the times in them, as people who test a reader of dates would write them, in several spellings."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from arnews import find_times, parse_time

PUBLISHED = date(2024, 11, 30)
TABLES = tomllib.loads((Path(__file__).parent / "phrases" / "times.toml").read_text(encoding="utf-8"))
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
BARE = str.maketrans("أإآ", "ااا")


def shown(time):
    kind = "SET " if time.type == "SET" else ""
    return f"{kind}{time.value}" + (f"/{time.mod}" if time.mod else "")


def found(text):
    return [shown(one.value) for one in find_times(text, PUBLISHED)]


def texts(*tables):
    return [
        pytest.param(text, [values] if isinstance(values, str) else values, id=text)
        for table in tables
        for text, values in TABLES[table].items()
    ]


PHRASES = texts(*(name for name in TABLES if name not in ("whole_texts", "sentences", "no_times")))


@pytest.mark.parametrize(("text", "values"), [*PHRASES, *texts("sentences")])
def test_a_text_has_the_times_that_stand_in_it(text, values):
    assert found(text) == values


@pytest.mark.parametrize(("text", "values"), [*PHRASES, *texts("sentences")])
def test_other_digits_and_letters_without_hamza_change_no_time(text, values):
    assert found(text.translate(INDIC)) == values
    assert found(text.translate(BARE)) == values
    assert found(text.replace("ة", "ه")) == values


@pytest.mark.parametrize(("text", "values"), [*(one for one in PHRASES if len(one.values[1]) == 1)])
def test_a_phrase_parses_to_the_time_that_is_found_in_it(text, values):
    assert shown(parse_time(text, PUBLISHED)) == values[0]


@pytest.mark.parametrize(("text", "values"), texts("whole_texts"))
def test_a_text_that_is_known_to_be_a_time_is_read_where_running_text_has_none(text, values):
    assert found(text) == []
    assert shown(parse_time(text, PUBLISHED)) == values[0]


@pytest.mark.parametrize(("text", "values"), texts("no_times"))
def test_no_time_is_found_where_none_stands(text, values):
    assert found(text) == values
