"""What later sentences say of an event that was told of: its toll, its place, who died of wounds."""

import pytest

from arnews import analyze
from arnews_casualties import totals

PUBLISHED = "2025-11-16"

TOTALS = {
    "a toll whose number stands first": (
        "قتل أربعة عمال في الانفجار. وأعلن المدير أن جريحين توفيا مما يرفع إلى ستة العدد الإجمالي للقتلى.",
        {"killed": (6, 6, 6)},
    ),
    "a number before a toll that is another": (
        "أوقفت الشرطة ستة أشخاص. وبلغ عدد القتلى أربعة.",
        {"killed": (4, 4, 4), "detained": (6, 6, 6)},
    ),
    "hurt people who died are dead": ("قال الطبيب إن مصابين توفوا في المستشفى.", {"killed": (2, None, None)}),
    "others died beside the hurt": (
        "نقل 5 جرحى إلى المستشفى، وتوفي رجلان.",
        {"killed": (2, 2, 2), "wounded": (5, 5, 5)},
    ),
    "an execution carried out": ("نفذت السلطات، فجر الأحد، حكم الإعدام بحق 7 من المدانين.", {"killed": (7, 7, 7)}),
    "a sentence that was passed": ("قضت محكمة الجنايات في 22 يوليو، بإعدام 28 متهما.", {}),
    "a plan carried out": ("نفذت السلطات، فجر الأحد، خطة لنقل 7 من المدانين.", {}),
    "cases that may be of it": ("رصدت الوزارة 900 حالة يشتبه في إصابتها بالكوليرا.", {"affected": (900, 900, 900)}),
    "people suspected of something": ("رصدت الشرطة 9 أشخاص يشتبه في تورطهم بالسرقة.", {}),
    "the others of those counted": (
        "عثر على جثامين 10 مهاجرين في مطروح. أما الجثامين الثمانية الأخرى فتعود لمصريين.",
        {"killed": (10, 10, 10)},
    ),
    "eight more bodies": (
        "عثر على جثامين 10 مهاجرين في مطروح. وعثر على 8 جثث أخرى في بنغازي.",
        {"killed": (18, 18, 18)},
    ),
    "figures given before, of both kinds": (
        "كانت الحصيلة السابقة تحدثت عن 25 قتيلا ونحو مئة جريح. وأعلن الناطق مقتل 31 وإصابة 170.",
        {"killed": (31, 31, 31), "wounded": (170, 170, 170)},
    ),
    "the largest part is no other figure": (
        "لقي 45 شخصا مصرعهم في حوادث مرور بالجزائر. ووفقا للبيان، فإن أكبر حصيلة كانت بوهران حيث توفي 10 أشخاص.",
        {"killed": (45, 45, 45)},
    ),
    "a number that says exactly what more than so many left open": (
        "قتل أكثر من 100 شخص جراء انهيار أرضي في منجم. وارتفع عدد القتلى في الانهيار الأرضي إلى 101.",
        {"killed": (101, 101, 101)},
    ),
    "one who did it, of whom something is said": (
        "قتل مسلح يرتدي زي الجيش جنديين دوليين في قاعدة.",
        {"killed": (2, 2, 2)},
    ),
    "one whom they did it to": ("قتل مسلح يرتدي زي الجيش في قاعدة.", {"killed": (1, 1, 1)}),
    "wounds that he died of are told once": (
        "استشهد الشاب متأثرا بجروحه الحرجة، التي أصيب بها قبل أيام.",
        {"killed": (1, 1, 1)},
    ),
    "another who was hit": (
        "استشهد الشاب متأثرا بجروحه، وأصيب رجل في الحادث.",
        {"killed": (1, 1, 1), "wounded": (1, 1, 1)},
    ),
    "some of them behind a comma": ("قتل 43 شخصا، بينهم 9 أطفال، وسيدة مسنة.", {"killed": (43, 43, 43)}),
    "deaths by another word": ("أعلنت المديرية عن هلاك 35 شخصا في حوادث.", {"killed": (35, 35, 35)}),
}


@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_the_dead_of_an_event_are_added_once(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected


PLACES = {
    "the toll of a known attack": (
        "قتل 5 أشخاص في هجوم في مقديشو. وارتفع عدد قتلى الهجوم إلى 6.",
        [["مقديشو"], ["مقديشو"]],
    ),
    "the toll of two attacks": (
        "قتل 5 أشخاص في هجوم في مقديشو. وقتل 3 في هجوم في بيدوا. وارتفع عدد قتلى الهجوم إلى 6.",
        [["مقديشو"], ["بيدوا"], []],
    ),
    "a quake is of no one spot": (
        "قتل 5 أشخاص في زلزال في حلب. وارتفع عدد قتلى الزلزال إلى 2000.",
        [["حلب"], []],
    ),
    "what «فيما» joins has one place": (
        "أعلنت الوزارة أن شخصا لقي حتفه، فيما أصيب 20 في حادث تصادم بمحافظة المنيا.",
        [["محافظة المنيا"], ["محافظة المنيا"]],
    ),
    "but not where each has its own": (
        "قتل شخص في حريق في سوهاج، فيما أصيب 20 في حادث تصادم بمحافظة المنيا.",
        [["سوهاج"], ["محافظة المنيا"]],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_a_known_event_is_where_it_was_told_of(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [[doc[place.span] for place in one.value.place] for one in doc.layer("casualties")] == expected


@pytest.mark.parametrize("text", [text for text, _ in (*TOTALS.values(), *PLACES.values())])
def test_no_beginning_of_a_sentence_makes_it_raise(text):
    for stop in range(1, len(text), 3):
        analyze(text[:stop], published=PUBLISHED, extractors="all")


MARKS = ("\N{RIGHT-TO-LEFT MARK}", "\N{ZERO WIDTH NON-JOINER}", "\N{ARABIC FATHA}")


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_what_is_not_seen_changes_nothing(text, expected, mark):
    letters = iter(text)
    first = next(letters)
    written = first + "".join(
        mark + letter if letter.isalpha() and before.isalpha() else letter
        for before, letter in zip(text, letters, strict=False)
    )
    doc = analyze(written, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected
