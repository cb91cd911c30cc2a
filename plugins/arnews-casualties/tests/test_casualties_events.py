"""News go on about one event until they say otherwise: what is counted once, and what is added."""

import pytest

from arnews import analyze
from arnews_casualties import totals

ONE_EVENT = {
    "what each hospital took in": (
        "أسفرت المواجهات في بنغازي عن 39 قتيلا. واستقبل مستشفى الجلاء 33 قتيلا. كما استقبل المركز الطبي قتيلين.",
        (39, 39, 39),
    ),
    "a toll first, then how it came to it": (
        "ارتفعت حصيلة الهجوم إلى 9 قتلى. وقال ضابط إن إطلاق النار أدى إلى مقتل اثنين، ثم إلى مقتل أربعة آخرين.",
        (9, 9, 9),
    ),
    "children among them": ("قتل 40 شخصا في مرسين. وقال طبيب إن 6 أطفال قتلوا.", (40, 40, 40)),
    "most of them": ("مصرع 12 مهاجرا قبالة صفاقس. وقالت الشرطة إن معظم القتلى سودانيون.", (12, 12, 12)),
    "a town of the province": (
        "قتل 20 شخصا في محافظة إدلب. وقال المرصد إن 6 أشخاص قتلوا في بلدة سراقب.",
        (20, 20, 20),
    ),
    "a quarter of the town": ("قتل 8 أشخاص في مدينة حلب. وقتل 3 أشخاص في حي السكري.", (8, 8, 8)),
    "a larger number of the place": ("قتل 3 صحفيين في غزة. وأحصى المكتب 40 قتيلا في غزة.", (40, 40, 40)),
    "exactly what was about so many": ("قتل نحو 40 شخصا في الحريق. وقالت الوزارة إن 38 شخصا قتلوا.", (38, 38, 38)),
    "somebody of whom it is said again": (
        "قتلت فتاة في طعن بمدرسة. وقالت الشرطة إن فتاة قتلت وإن المهاجم فر.",
        (1, 1, 1),
    ),
    "those whom «و» joined, told by one number": (
        "توفي طالب وسائق على طريق عفيف. وذكر المستشفى أنه استقبل حالتي وفاة.",
        (2, 2, 2),
    ),
    "a month that has the day": (
        "استشهد شاب في الخليل. وارتفع عدد الشهداء إلى 59 منذ مطلع الشهر الجاري في القدس والضفة الغربية.",
        (59, 59, 59),
    ),
    "the toll of a period, its number behind a verb": (
        "قتل 105 عناصر في غارات. وبناء على الحصيلة التي تنشر منذ مطلع أكتوبر، بلغت الخسائر البشرية 1739 قتيلا.",
        (1739, 1739, 1739),
    ),
    "the dead of a war": (
        "قتل 31 مدنيا في قصف. يذكر أن الحرب التي اندلعت في نيسان 2023 أسفرت عن مقتل 20000 شخص.",
        (20000, 20000, 20000),
    ),
    "what a source adds raises the toll": (
        "قتل 237 شخصا في حلب. فيما أفاد مستشفى بسقوط 8 قتلى، ما يرفع الحصيلة الإجمالية للقتلى إلى 245 قتيلا.",
        (245, 245, 245),
    ),
    "a governor tells of his town": (
        "أعلنت السلطات مصرع 76 شخصا جراء الزلزال. وأكد والي شانلي أورفة مصرع 15 شخصا جراء الزلزال.",
        (76, 76, 76),
    ),
    "two sources of all of it": (
        "قالت الشرطة إن 10 أشخاص قتلوا في التفجير. وقال شهود إن 14 شخصا قتلوا في التفجير.",
        (10, None, 14),
    ),
}
MORE_EVENTS = {
    "an execution is no part of an explosion": (
        "أسفر الانفجار عن 12 قتيلا. يشار إلى أن الحركة أعدمت 3 أشخاص.",
        (15, 15, 15),
    ),
    "in other matters": ("قتل 7 أشخاص شمالي بغداد. وعلى صعيد آخر، أسفر هجوم عن مقتل 5 حراس.", (12, 12, 12)),
    "bullets after a bomb": ("قتل 9 أشخاص في انفجار في كابل. وقتل 4 أشخاص بالرصاص.", (13, 13, 13)),
    "a fire after a crash": ("قتل 9 أشخاص في حادث سير. وتوفي 4 أشخاص في حريق.", (13, 13, 13)),
    "the fire of the crash": ("قتل 9 أشخاص في حادث سير. وتوفي 4 أشخاص في الحريق.", (9, 9, 9)),
    "another town": ("قتل 9 أشخاص في بلدة سراقب. وقتل 4 أشخاص في بلدة كفرنبل.", (13, 13, 13)),
    "three days ago": (
        "قتل 11 جنديا في كمين وسط مالي. ومنذ 3 أيام، قتل 37 مدنيا غرب النيجر.",
        (48, 48, 48),
    ),
    "another attack": ("قتل 9 أشخاص في هجوم. وقتل 4 أشخاص في هجوم آخر.", (13, 13, 13)),
    "others": ("قتل 9 أشخاص في الهجوم. وقتل 4 آخرون.", (13, 13, 13)),
    "a town of another country": ("قتل 9 أشخاص في تركيا. وقتل 4 أشخاص في مدينة حلب السورية.", (13, 13, 13)),
    "more than the number has room for": (
        "قتل 9 مدنيين. وقال طبيب إن 6 مدنيين قتلوا. وقال مسعف إن 5 مدنيين قتلوا.",
        (14, 14, 14),
    ),
    "the same noun, a bullet after a stone": ("قتلت فتاة في حادث سير. وقالت الشرطة إن فتاة قتلت بالرصاص.", (2, 2, 2)),
    "a larger number of who knows what": ("قتل 5 حراس في الفندق. وقالت الوكالة إن 19 سجينا قتلوا.", (24, 24, 24)),
    "journalists of a war are another count": (
        "قتل 20 مدنيا في قصف. وبذلك يرتفع عدد الصحفيين القتلى منذ بداية الحرب إلى 64 صحفيا.",
        (20, 20, 20),
    ),
}


TOLD = {**ONE_EVENT, **MORE_EVENTS}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_the_dead_of_one_event_count_once_and_those_of_another_are_added(text, expected):
    count = totals(analyze(text, published="2025-11-16", extractors="all"))["killed"]

    assert (count.low, count.best, count.high) == expected
