"""`quotations` and `people` agree on who a speaker is when both are asked for, and each works alone."""

from pathlib import Path

import pytest

from arnews import Document, analyze

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
MINISTER = "وزير النقل سامر العلي"
MAYOR = "رئيس البلدية خالد المصري"
TEXTS = {
    "a short name": (
        f"قال {MINISTER} يوم الأحد إن الجسر سيفتح غدا. وقال العلي إن الطريق آمن.",
        [MINISTER, MINISTER],
    ),
    "a title alone, after another speaker": (
        f"قال {MINISTER} إن الجسر سيفتح غدا. وقال {MAYOR} إن البلدية راضية. وأكد الوزير أن المشروع كلف الكثير.",
        [MINISTER, MAYOR, MINISTER],
    ),
    "a name before its title": (
        "قال سامر العلي وزير النقل إن الجسر سيفتح غدا. وأضاف العلي أن الطريق آمن.",
        ["سامر العلي وزير النقل"] * 2,
    ),
    "a name that is given in full where nobody speaks": (
        f"زار المدينة أمس المهندس {MINISTER}. وقال العلي إن الجسر آمن.",
        [f"المهندس {MINISTER}"],
    ),
    "a subject that is dropped after a short name": (
        f"تفقد {MINISTER} الجسر. وقال العلي إن العمل انتهى. وأضاف أن الطريق آمن.",
        [MINISTER, MINISTER],
    ),
    "a clause after a short name": (
        f"حضر {MAYOR}. وقال المصري الذي يرأس البلدية منذ سنوات إن السكان سعداء.",
        [MAYOR],
    ),
    "a source that only mentions somebody": (
        f"حضر {MAYOR}. وقال مصدر مقرب من المصري إن الاجتماع تأجل.",
        ["مصدر مقرب من المصري"],
    ),
    "a title with the name": (
        f"حضر {MAYOR}. وقال الدكتور المصري إن السكان سعداء.",
        [MAYOR],
    ),
}


def read(text: str) -> Document:
    return analyze(text, extractors=["quotations", "people"])


@pytest.mark.parametrize(("text", "speakers"), TEXTS.values(), ids=TEXTS)
def test_the_speaker_is_the_canonical_mention_with_its_title(text, speakers):
    doc = read(text)

    assert [doc[one.value.speaker] for one in doc.quotations] == speakers


@pytest.mark.parametrize("text", [*(text for text, _ in TEXTS.values()), *(seed.read_text("utf-8") for seed in SEEDS)])
def test_a_source_that_is_a_mention_and_its_speaker_are_one_person(text):
    doc = read(text)
    people = {one.span: one.value.canonical or one for one in doc.layer("people")}

    for one in doc.quotations:
        who = people.get(one.value.source)
        assert who is None or who.value.mention != "full" or who.span in one.value.speaker


@pytest.mark.parametrize("text", [*(text for text, _ in TEXTS.values()), *(seed.read_text("utf-8") for seed in SEEDS)])
def test_each_works_alone(text):
    both, quotations, people = (
        read(text),
        analyze(text, extractors=["quotations"]),
        analyze(text, extractors=["people"]),
    )

    assert [one.span for one in quotations.quotations] == [one.span for one in both.quotations]
    assert people.layer("people") == both.layer("people")


def test_the_seed_has_the_same_speakers_with_people_and_without():
    for seed in SEEDS:
        text = seed.read_text("utf-8")
        alone = analyze(text, extractors=["quotations"])

        assert [one.value.speaker for one in alone.quotations] == [one.value.speaker for one in read(text).quotations]
