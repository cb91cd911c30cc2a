"""The words of casualties, each found as what it is."""

import pytest

from arnews import tokenize
from arnews_casualties.words import causes, nations, people, triggers


@pytest.mark.parametrize("lexicon", [causes, nations, people, triggers], ids=lambda one: one.__name__)
def test_every_form_is_found_whole(lexicon):
    lost = []
    for form in lexicon():
        tokens = tokenize(form)
        match = lexicon().match(tokens, 0)
        if match is None or match.stop != len(tokens):
            lost.append(form)

    assert lost == []


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("طالبان", {"dual"}),
        ("جنود", {"plural"}),
        ("جنديان", {"dual"}),
        ("مدنيين", {"dual", "plural"}),
        ("مدنيا", {"singular"}),
        ("امرأتين", {"dual"}),
    ],
)
def test_a_form_says_how_many(form, numbers):
    assert {noun.number for noun in people()[form].entries} == numbers


def test_the_people_of_a_country_have_its_code():
    assert people()["أتراك"].entry.nationality == "TR"
    assert people()["فلسطينيين"].entry.nationality == "PS"
