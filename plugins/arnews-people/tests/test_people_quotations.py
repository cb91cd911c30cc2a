"""Quotations and people say the same of who a speaker is when both are asked for; each works alone."""

from datetime import date
from pathlib import Path

import pytest

from arnews import analyze

SEED = Path(__file__).parents[3] / "seeds" / "000_c44b10dc2bfcc599.txt"
TEXTS = [
    "أعلن المتحدث باسم الخارجية سامر العلي وصول الوفد. وقال العلي إن الزيارة ستستمر يومين.",
    "وصل وزير المالية الدكتور كمال الراشدي إلى العاصمة. وأكد الراشدي أن الموازنة جاهزة. وأضاف أن العجز تراجع.",
    "التقى رئيس الوزراء هادي الجبوري السفراء أمس. وشدد رئيس الوزراء على أن الحوار مستمر، مؤكدا أن الباب مفتوح.",
    "قال الخبير الاقتصادي ماهر الحداد إن السوق هادئة. ورأى فؤاد منصور أن الهدوء مؤقت. وأكد الحداد أن السعر ثابت.",
]


def analyzed(text, *layers):
    return analyze(text, published=date(2024, 11, 30), extractors=["quotations", *layers])


def disagreements(doc):
    """Give the speakers that begin with a mention of somebody whose fullest name they do not hold."""
    starts = {one.span.start: one.value.canonical or one for one in doc.layer("people")}
    return [
        (doc[one.value.speaker], doc[person.span])
        for one in doc.quotations
        if one.value.speaker is not None
        and (person := starts.get(one.value.speaker.start)) is not None
        and person.span not in one.value.speaker
    ]


@pytest.mark.parametrize("text", [*TEXTS, SEED.read_text(encoding="utf-8")])
def test_a_speaker_is_the_fullest_mention_that_people_knows(text):
    doc = analyzed(text, "people")

    assert doc.quotations
    assert doc.layer("people")
    assert disagreements(doc) == []


def test_a_short_name_gets_the_name_and_role_given_outside_any_quotation():
    doc = analyzed(TEXTS[1], "people")

    assert {doc[one.value.speaker] for one in doc.quotations} == {"وزير المالية الدكتور كمال الراشدي"}


@pytest.mark.parametrize("text", TEXTS)
def test_each_works_alone(text):
    alone = analyzed(text)
    people = analyze(text, extractors=["people"])

    assert len(alone.quotations) == len(analyzed(text, "people").quotations)
    assert not people.quotations
    assert people.layer("people")
