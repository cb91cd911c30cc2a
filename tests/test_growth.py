"""
What is done with a text grows as the text does, whatever was put into it to make it grow faster.

Calls are counted here, on short texts: `make growth` measures long ones, and seconds.
"""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SPEC = importlib.util.spec_from_file_location("arnews_growth", ROOT / "tools" / "growth.py")
growth = sys.modules["arnews_growth"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(growth)
HOSTILE = [one for one in growth.catalogue() if "words" not in one.name]  # those are no mixture before they are long
FAMILIES = sorted({one.family for one in HOSTILE})
SHORT = (500, 2000)


def grown(act, text, sizes):
    return growth.faults([growth.measure(act, text(size), counted=True, timed=False) for size in sizes])


@pytest.mark.parametrize("family", FAMILIES)
def test_the_calls_for_a_hostile_text_grow_as_the_text_does(family):
    growth.read("وصل 27 مدنيا")  # what is read and worked out once
    texts = [one for one in HOSTILE if one.family == family][::5]

    assert {one.name: fault for one in texts if (fault := grown(growth.read, one.text, SHORT))} == {}


@pytest.mark.parametrize("piece", ["27 ", "قتل 5 في دمشق. ", "قال أحمد: «نعم». ", "5 مارس ", "\u200f27 ", "<b>\n"])
def test_the_calls_for_writing_what_was_found_grow_as_the_text_does(piece):
    growth.shown("وصل 27 مدنيا")

    assert grown(growth.shown, lambda size: piece * (size // len(piece)), SHORT) == []


def test_what_takes_the_square_of_the_length_is_a_fault_that_names_the_function():
    def calls(text):
        for _ in text:
            for _ in text[::50]:
                called()

    def called():
        pass

    assert grown(calls, lambda size: "a" * size, (400, 1600))[0].split("; ")[1].startswith("test_growth.py:")
    rows = [growth.Measured(50_000, 0.5, None), growth.Measured(200_000, 8.0, None)]
    assert growth.faults(rows) == ["50,000 → 200,000 characters: 4.0 times the seconds a character (0.50 → 8.00)"]
    assert grown(len, lambda size: "a" * size, (400, 1600)) == []


def test_the_hostile_texts_are_as_long_as_is_asked_for():
    assert [one.name for one in HOSTILE if not 3900 <= len(one.text(4000)) <= 4000] == []
