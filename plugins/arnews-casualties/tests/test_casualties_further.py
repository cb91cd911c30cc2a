"""Further victims of one sentence, and tolls past the words between: each sentence beside its like."""

from itertools import pairwise

import pytest

from arnews import analyze
from arnews_casualties import totals

PUBLISHED = "2025-11-16"

TOTALS = {
    "some of them, with a verb of their own": (
        "لقي 14 شخصا حتفهم، بينهم 5 لقوا حتفهم غرقا، و3 قضوا تحت الأنقاض.",
        {"killed": (14, 14, 14)},
    ),
    "some of them were arrested elsewhere": (
        "اعتقل 50 مهاجرا، بينهم 20 اعتقلوا في الميناء.",
        {"detained": (50, 50, 50)},
    ),
    "some of the hurt who died": (
        "أصيب 28 شخصا، بينهم 9 لقوا حتفهم.",
        {"wounded": (28, 28, 28), "killed": (9, 9, 9)},
    ),
    "bodies found of those who were killed": (
        "قتل 9 في الغارة، فيما أعلن الدفاع المدني انتشال 3 جثث.",
        {"killed": (9, 9, 9)},
    ),
    "more bodies than that": (
        "قتل 9 في الغارة، فيما أعلن الدفاع المدني انتشال 13 جثة.",
        {"killed": (9, None, 13)},
    ),
    "cases that may be of it": (
        "سجلت نيجيريا 5951 حالة مشتبها بها و99 وفاة بالكوليرا.",
        {"affected": (5951, 5951, 5951), "killed": (99, 99, 99)},
    ),
    "cases of law": ("سجلت المحكمة 5951 حالة طلاق.", {}),
    "somebody known, described, and his son": (
        "استشهد الأسير المحرر ونجله في غارة على المخيم.",
        {"killed": (2, 2, 2)},
    ),
    "somebody known, described, and his office": ("استشهد الأسير المحرر ومكتبه في غزة مغلق.", {"killed": (1, 1, 1)}),
    "a driver of something, and one more": ("وفاة سائق سيارة الأجرة وراكب في تصادم.", {"killed": (2, 2, 2)}),
    "a driver of something, and a car": ("وفاة سائق سيارة الأجرة وشاحنة في الطريق.", {"killed": (1, 1, 1)}),
    "a fourth of whom something is said": (
        "قضى ثلاثة عمال اختناقا ولحق بهم رابع حاول إنقاذهم.",
        {"killed": (4, 4, 4)},
    ),
    "a fourth thing": ("قضى ثلاثة عمال اختناقا. وهذا رابع حادث هذا الشهر.", {"killed": (3, 3, 3)}),
    "places, counts of two kinds": (
        "أبها: إصابتان، نجران: 5 إصابات، جازان: 3 وفيات.",
        {"wounded": (7, 7, 7), "killed": (3, 3, 3)},
    ),
    "a team and its hurts": ("الأهلي: 5 إصابات في التدريب.", {}),
    "a toll that will come to": ("ستصل حصيلة الإعصار إلى 90 قتيلا على الأرجح.", {}),
    "a toll that came to": ("وصلت حصيلة الإعصار إلى 90 قتيلا.", {"killed": (90, 90, 90)}),
    "one came out, others are missing": ("نجا الطيار وفقد 4 بحارة.", {"missing": (4, 4, 4)}),
    "one more by the form of his noun": (
        "أعلنت السلطات عن مقتل 14 طفلا، إضافة إلى معلم في هجوم.",
        {"killed": (15, 15, 15)},
    ),
    "what is added and is no person": ("أعلنت السلطات عن مقتل 14 طفلا، إضافة إلى خسائر.", {"killed": (14, 14, 14)}),
    "near a country": ("قتل 5 أشخاص قرب الحدود مع تركيا.", {"killed": (5, 5, 5)}),
    "the toll of a war takes in those of the day": (
        "استشهد شابان في غارة. واستشهد 3 في قصف. وأعلنت الوزارة ارتفاع عدد ضحايا العدوان على القطاع إلى 34049 شهيدا.",
        {"killed": (34049, 34049, 34049)},
    ),
    "but what somebody said is no toll": (
        "ارتفع عدد الضحايا، على حد قول الشرطة التي سجلت 36 وفاة.",
        {"killed": (36, 36, 36)},
    ),
    "those of the week before are others": (
        "نقل الجيش أكثر من 60 جريحا. والأسبوع الماضي، جرح 7 في قتال بالمنطقة.",
        {"wounded": (68, None, None)},
    ),
    "those of this week are some of them": (
        "نقل الجيش أكثر من 60 جريحا. وجرح 7 في المنطقة نفسها.",
        {"wounded": (61, None, None)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_the_dead_are_added_once(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected


def test_the_toll_of_a_war_is_of_no_camp():
    text = "استشهد 3 في مخيم النصيرات. وأعلنت الوزارة ارتفاع عدد ضحايا العدوان على القطاع إلى 34049 شهيدا."
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [[doc[place.span] for place in one.value.place] for one in doc.layer("casualties")] == [
        ["مخيم النصيرات"],
        [],
    ]


@pytest.mark.parametrize("text", [text for text, _ in TOTALS.values()])
def test_no_beginning_of_a_sentence_makes_it_raise(text):
    for stop in range(1, len(text), 3):
        analyze(text[:stop], published=PUBLISHED, extractors="all")


MARKS = ("\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC TATWEEL}", "\N{ARABIC KASRA}")


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_what_is_not_seen_changes_nothing(text, expected, mark):
    pairs = pairwise(text)
    written = text[0] + "".join(mark + two if one.isalpha() and two.isalpha() else two for one, two in pairs)
    doc = analyze(written, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected
