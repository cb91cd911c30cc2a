"""Where harm was done: not whence the people came, nor where the next count of a list was; and whom a name is of."""

import pytest

from arnews import analyze

PUBLISHED = "2024-11-30"

PLACES = {
    "a country that one comes from": ("قتل مهاجر من مالي في حادث سير.", [[]]),
    "a country that one comes from, and where it was": ("قتل مهاجر من مالي في حادث سير في تونس.", [["تونس"]]),
    "a district that they had left": ("قتل خمسة نازحين من قضاء سنجار في غارة.", [[]]),
    "a town that they were driven out of": ("نزح 500 شخص من الفاشر.", [["الفاشر"]]),
    "a town that one is of": ("قتل شاب من حلب في انفجار لغم.", [["حلب"]]),
    "whom somebody threatened before": ("قتل خمسة مدنيين بعد أن أمهل الرئيس موسكو عشرة أيام.", [[]]),
    "where it was before": ("قتل خمسة مدنيين بعد أن اقتحم الجيش بلدة في خاركيف.", [["خاركيف"]]),
    "two towns of reporters": ("بيروت - طرابلس - قتل أربعة أشخاص في انهيار مبنى.", [[]]),
    "one town of a report": ("دمشق - قتل أربعة جنود في كمين.", [["دمشق"]]),
    "the next of a list": (
        "تصدرت عدن القائمة بـ12 وفاة و30 إصابة، تلتها تعز بـ9 وفيات و20 إصابة.",
        [["عدن"], ["عدن"], ["تعز"], ["تعز"]],
    ),
    "an item of a list without its conjunction": (
        "توزعت الوفيات على محافظة ريمة (14) ومحافظة حجة (9).",
        [["محافظة ريمة"], ["محافظة حجة"]],
    ),
    "where a list begins": (
        "المناطق الأكثر تضررا هي زبيد حيث سجلت 23 حالة وفاة، تلتها تعز بعشر حالات وفاة.",
        [["زبيد"], ["تعز"]],
    ),
}


@pytest.mark.parametrize(("text", "places"), PLACES.values(), ids=PLACES)
def test_a_record_is_placed_where_it_happened(text, places):
    pytest.importorskip("arnews_places")
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [[doc[place.span] for place in one.value.place] for one in doc.layer("casualties")] == places


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("استشهد الأسير وليد دقاق (62) في السجن.", 1),
        ("قتل محمود خليل ووائل سالم.", 2),
        ("قتل الشاب ووالده (50) في الحادث.", 2),
    ],
)
def test_a_name_that_begins_as_a_conjunction_does_is_one(text, count):
    pytest.importorskip("arnews_people")
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [one.value.count.best for one in doc.layer("casualties")] == [count]
