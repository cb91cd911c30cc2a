"""Whether two figures are of two sources, of one that says it again, or of two events."""

from itertools import pairwise

import pytest

from arnews import analyze
from arnews_casualties import totals

PUBLISHED = "2022-09-13"

TOTALS = {
    "a figure given before, in the same sentence": (
        "ارتفع عدد قتلى الهجوم إلى 8 جنود وكانت حصيلة سابقة أفادت بمقتل ما لا يقل عن 4 جنود.",
        {"killed": (8, 8, 8)},
    ),
    "two figures of one sentence": (
        "قالت الشرطة إن 8 جنود قتلوا في الهجوم، بينما أفاد مستشفى المدينة بمقتل 11.",
        {"killed": (8, None, 11)},
    ),
    "the toll of cases": (
        "سجلت الوزارة 80 إصابة بحمى الضنك. وارتفع العدد التراكمي للحالات المسجلة إلى 773 حالة.",
        {"affected": (773, 773, 773)},
    ),
    "a toll of something else": (
        "سجلت الوزارة 80 إصابة بحمى الضنك. وارتفع العدد التراكمي للحملات المنفذة إلى 773 حملة.",
        {"affected": (80, 80, 80)},
    ),
    "those of a known event, told again": (
        "أصيب نحو 30 بجروح في هجومين في شمال بوركينا فاسو. وأصيب نحو 30 شخصا في الهجومين، قرب الحدود مع مالي.",
        {"wounded": (None, 30, None)},
    ),
    "those of another event": (
        "أصيب نحو 30 بجروح في هجومين في شمال بوركينا فاسو. وأصيب نحو 30 شخصا في هجوم في مالي.",
        {"wounded": (None, 60, None)},
    ),
    "a day long before the news": (
        "جرح عشرة جنود في هجوم أمس. ففي الخامس من سبتمبر أصيب 37 مدنيا في انفجار عبوة ناسفة.",
        {"wounded": (47, 47, 47)},
    ),
    "a first toll, and then a larger one": (
        "وكانت الحصيلة الأولية 10 قتلى في الانفجار. وقالت الشرطة إن 14 شخصا قتلوا في الانفجار.",
        {"killed": (14, 14, 14)},
    ),
    "guards who killed others than those found in the sea": (
        "انتشلت الفرق جثث 15 مهاجرا. وقتل حراس يوم الجمعة ستة مهاجرين في مركز للاحتجاز.",
        {"killed": (21, 21, 21)},
    ),
    "guards who were killed": ("قتل حراس يوم الجمعة في مركز للاحتجاز.", {"killed": (3, None, None)}),
    "a ministry and its report are one source": (
        "أعلنت وزارة الصحة مقتل 12 شخصا في الانفجار. وذكر تقرير الوزارة أن 14 شخصا قتلوا في الانفجار.",
        {"killed": (14, 14, 14)},
    ),
    "two ministries are two": (
        "أعلنت وزارة الصحة مقتل 12 شخصا في الانفجار. وذكرت وزارة الداخلية أن 14 شخصا قتلوا في الانفجار.",
        {"killed": (12, None, 14)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_the_dead_are_added_once(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected


def test_a_toll_names_nobody_who_says_so():
    doc = analyze("توفي 73 شخصا بالكوليرا، فيما سجل عدد الإصابات 1059 حالة.", published=PUBLISHED, extractors="all")

    assert [one.value.claimant for one in doc.layer("casualties")] == [None, None]


MARKS = ("", "\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC TATWEEL}", "\N{ARABIC FATHA}")


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_what_is_not_seen_changes_nothing(text, expected, mark):
    written = text[0] + "".join(mark + two if one.isalpha() and two.isalpha() else two for one, two in pairwise(text))
    doc = analyze(written, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected


@pytest.mark.parametrize("text", [text for text, _ in TOTALS.values()])
def test_no_beginning_of_a_sentence_makes_it_raise(text):
    for stop in range(1, len(text), 3):
        analyze(text[:stop], published=PUBLISHED, extractors="all")


FIRST = {
    "a first toll that went too far": (
        "ارتفعت حصيلة الزلزال إلى 120 قتيلا. وكانت الأمم المتحدة قدمت حصيلة أولية قاربت نحو 320 قتيلا.",
        (120, 120, 120),
    ),
    "a first toll that rose": (
        "قتل 120 شخصا في الزلزال في حصيلة أولية. وارتفع عدد القتلى إلى 320.",
        (320, 320, 320),
    ),
}


@pytest.mark.parametrize(("text", "expected"), FIRST.values(), ids=FIRST)
def test_a_first_toll_that_is_gone_back_to_replaces_nothing(text, expected):
    count = totals(analyze(text, published=PUBLISHED, extractors="all"))["killed"]

    assert (count.low, count.best, count.high) == expected


QUOTED = {
    'قالت اللجنة إنها "أحصت مقتل 10 أشخاص في 17 مقاطعة" خلال احتجاجات في نيروبي.': "نيروبي",
    'قتل 10 أشخاص في مقاطعة "ناكورو" خلال احتجاجات.': 'مقاطعة "ناكورو',
}


@pytest.mark.parametrize(("text", "place"), QUOTED.items(), ids=["it closes", "it opens"])
def test_a_mark_that_closes_begins_no_name(text, place):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [doc[one.span] for one in doc.layer("casualties")[0].value.place] == [place]
