"""Some of the victims, the rest of them, and what a record takes from the one before it."""

import pytest

from arnews import analyze


def told(text):
    """Give the words of each record with its number and what links it to others."""
    return [
        (text[one.span.start : one.span.end], one.value.count.best, [link.relation for link in one.value.links])
        for one in analyze(text, extractors=["casualties"]).layer("casualties")
    ]


SOME = {
    "among those hurt, not those killed": (
        "قتل 9 أشخاص وأصيب 30 آخرون. وكان بين القتلى امرأتان.",
        [("قتل 9 أشخاص", 9, []), ("أصيب 30 آخرون", 30, []), ("القتلى امرأتان", 2, ["part_of"])],
    ),
    "among whom nobody is counted": (
        "أصيب 30 عاملا بجروح. ومن بين الجرحى امرأتان.",
        [("أصيب 30 عاملا", 30, []), ("الجرحى امرأتان", 2, ["part_of"])],
    ),
    "among them more than there are": ("أصيب عاملان بجروح. ومن بين الجرحى 3 نساء.", 1),
    "a list behind a pronoun": (
        "قتل 9 أشخاص في الحريق، هم 4 رجال و3 نساء وطفلان.",
        [
            ("قتل 9 أشخاص في الحريق", 9, []),
            ("4 رجال", 4, ["part_of"]),
            ("3 نساء", 3, ["part_of"]),
            ("طفلان", 2, ["part_of"]),
        ],
    ),
    "a list of places behind a colon": (
        "قتل 20 شخصا: 12 في حلب و8 في حمص.",
        [("قتل 20 شخصا", 20, []), ("12", 12, ["part_of"]), ("8", 8, ["part_of"])],
    ),
    "of the cars beside them": ("قتل 5 عمال واحترقت 60 سيارة، 55 منها لشركات.", [("قتل 5 عمال", 5, [])]),
}


@pytest.mark.parametrize(("text", "records"), SOME.values(), ids=SOME)
def test_some_of_the_victims_are_parts_of_those_counted(text, records):
    found = told(text)

    assert found == records if isinstance(records, list) else all("part_of" not in links for *_, links in found)


@pytest.mark.parametrize(
    ("text", "places", "causes"),
    [
        ("قتل 4 أشخاص في انفجار في حلب. وأصيب 7 أشخاص.", ["حلب", "حلب"], ["explosives", "explosives"]),
        ("قتل 4 أشخاص في انفجار في حلب.\nوأصيب 7 أشخاص.", ["حلب", None], ["explosives", None]),
        ("قتل 4 أشخاص في انفجار في حلب. وأصيب 7 أشخاص في حمص.", ["حلب", "حمص"], None),
        ("قتل 4 أشخاص في انفجار في حلب. وبدأ التحقيق أمس. وأصيب 7 أشخاص.", ["حلب", None], ["explosives", None]),
    ],
    ids=["goes on", "another paragraph", "another place", "a sentence between"],
)
def test_a_sentence_that_goes_on_has_place_and_cause_of_the_one_before(text, places, causes):
    records = [one.value for one in analyze(text, extractors=["casualties"]).layer("casualties")]
    found = [text[one.place[0].span.start : one.place[0].span.end] if one.place else None for one in records]

    assert found == places
    if causes is not None:
        assert [one.cause.mode if one.cause else None for one in records] == causes


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("قال مسعف إن 4 أشخاص قتلوا في حادث. وقال إن 6 أصيبوا.", ["مسعف", "مسعف"]),
        ("قال مسعف إن 4 أشخاص قتلوا في حادث. وأصيب 6 أشخاص.", ["مسعف", "مسعف"]),
        ("قال مسعف إن 4 أشخاص قتلوا في حادث. وقالت الوزارة إن 6 أصيبوا.", ["مسعف", "الوزارة"]),
        ("قتل 4 أشخاص في حادث. وقال مسعف إن 6 أصيبوا.", [None, "مسعف"]),
    ],
    ids=["by a verb alone", "goes on", "somebody else", "nobody before"],
)
def test_who_told_of_the_record_before_tells_of_one_that_goes_on(text, claimants):
    records = [one.value for one in analyze(text, extractors=["casualties"]).layer("casualties")]

    assert [one.claimant and text[one.claimant.start : one.claimant.end] for one in records] == claimants


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("عدد القتلى قد يتجاوز 100 شخص.", "hypothetical"),
        ("عدد القتلى تجاوز 100 شخص.", "asserted"),
        ("من المتوقع أن يرتفع عدد القتلى إلى 100.", "hypothetical"),
    ],
)
def test_a_toll_that_only_may_come_to_its_number_has_not_come_to_it(text, factuality):
    [one] = analyze(text, extractors=["casualties"]).layer("casualties")

    assert one.value.factuality == factuality


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("قتل أكثر من 50 شخصا في الانفجار. وقالت الوزارة إن 62 شخصا قتلوا.", ["updates"]),
        ("قتل أكثر من 50 شخصا في الانفجار. وقالت الوزارة إن 90 شخصا قتلوا في حريق.", []),
        ("قتل طفل فلسطيني في جنين. وشيع الأهالي الطفل الفلسطيني سامر حداد الذي قتل.", ["same_as"]),
        ("قتل طفل فلسطيني في جنين. وقتل طفل آخر في غزة.", []),
    ],
    ids=["exactly what was more than", "of another event", "the one, named", "another"],
)
def test_a_later_record_is_linked_where_nothing_speaks_against_it(text, relations):
    *_, last = told(text)

    assert last[2] == relations
