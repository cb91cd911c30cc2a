"""Noun phrases for somebody by themselves: every part that is read of them, and that nothing else is."""

from pathlib import Path

import pytest
import tomli

from arnews import Document
from arnews.mentions.extract import phrases_of

TABLES = tomli.loads(Path(__file__).with_name("phrases").joinpath("mentions.toml").read_text("utf-8"))
PHRASES, WHOLES = TABLES["phrase"], TABLES["whole"]
SAID = ("kind", "group", "definite", "count", "number", "gender", "several", "clitic", "same", "latter", "governed")
SAID += ("short", "cut")
STEMS = ("heads", "title", "name", "rest")
STEM_SETS = ("described", "joined", "keys")
PLACES = ("honorific", "title", "name", "apposition", "relative")


def parts_of(doc, phrase):
    """Give what is read of a phrase, but for what nothing is said of: stems in one string, places by their words."""

    def words(place):
        return place and doc[doc.tokens.span(*place)]

    found = {"words": words((phrase.first, phrase.stop))}
    found |= {key: getattr(phrase, key) for key in SAID}
    found |= {key: " ".join(getattr(phrase, key)) for key in STEMS}
    found |= {key: " ".join(sorted(getattr(phrase, key))) for key in STEM_SETS}
    found |= {f"{key}_place": words(getattr(phrase, f"{key}_place")) for key in PLACES}
    found["fullness"] = list(phrase.fullness)
    return {key: value for key, value in found.items() if value not in (None, "", False, 0) and value != "one"}


@pytest.mark.parametrize("case", PHRASES, ids=[one["text"] for one in PHRASES])
def test_a_noun_phrase_has_the_parts_that_stand_in_the_list(case):
    doc = Document.read(case["text"])

    found = phrases_of(doc.tokens).found
    assert [parts_of(doc, one) for one in found if not one.embedded] == case["found"]
    inside = [doc[doc.tokens.span(one.first, one.stop)] for one in found if one.embedded]
    assert inside == case.get("inside", [])


@pytest.mark.parametrize("case", WHOLES, ids=[one["text"] for one in WHOLES])
def test_a_phrase_whose_end_is_known_has_the_parts_that_stand_in_the_list(case):
    doc = Document.read(case["text"])

    whole = phrases_of(doc.tokens).whole(0, len(doc.tokens.words))
    assert parts_of(doc, whole) == case["parts"]
    assert whole.reach in (0, len(doc.tokens.words))
