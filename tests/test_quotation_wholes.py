"""Quotations of made-up sentences as wholes: every part of the value, and that nothing else is found."""

from pathlib import Path

import pytest
import tomli

from arnews import analyze

TEXTS = tomli.loads(Path(__file__).with_name("phrases").joinpath("quotations.toml").read_text("utf-8"))["text"]
LAYERS = ("quotations", "reports")
SINGLE = ("cue", "source", "speaker", "addressee", "medium")
SEVERAL = ("content", "relay", "fragments")


def quotations_of(text):
    """Give the items of quotations and of reports, with the words at their places, but for what is nothing."""
    doc = analyze(text, extractors=["times", "numbers", *LAYERS])
    everything = doc.to_dict()
    found = []
    for layer in LAYERS:
        for item in everything.get(layer, ()):
            one = {key: value for key, value in item.items() if key != "span" and value is not None}
            one |= {key: text[slice(*one[key])] for key in SINGLE if key in one}
            one |= {key: [text[slice(*place)] for place in one[key]] for key in SEVERAL if key in one}
            found.append(one)
    return found


@pytest.mark.parametrize("case", TEXTS, ids=[one["text"] for one in TEXTS])
def test_a_text_has_the_quotations_of_the_list_with_all_their_parts(case):
    assert quotations_of(case["text"]) == case["found"]
