"""Whether two figures can count the same dead is a question of their events first: cause, place, day, side."""

import pytest

from arnews import analyze
from arnews_casualties import totals

ONE = {
    "an illness, its cases and its dead": (
        "سجلت الوزارة 800 إصابة بالكوليرا، بينها 12 حالة وفاة. وارتفع إجمالي الإصابات إلى 9000 حالة، بينها 310 وفيات.",
        (310, 310, 310),
    ),
    "a smaller toll without a place is an older one": (
        "ارتفع عدد قتلى الزلزال إلى 340 قتيلا. وكانت الوزارة أعلنت ارتفاع عدد القتلى إلى 280 قتيلا.",
        (340, 340, 340),
    ),
    "an older toll of an older toll": (
        "ارتفعت حصيلة الزلزال إلى 326 قتيلا في سوريا. وأعلنت وزارة الصحة السورية ارتفاع عدد الضحايا إلى 237 وفاة. "
        "وكانت حصيلة سابقة أفادت بمقتل 119 شخصا.",
        (326, 326, 326),
    ),
    "records in a row that come to a large one": (
        "قتل 70 شخصا في الفيضانات. وأفادت السلطات بمقتل 40 شخصا في حماة ومقتل 18 شخصا في حماة ومقتل 12 شخصا في درعا.",
        (70, 70, 70),
    ),
    "two of one sentence that come to a small one": (
        "قتل تسعة أشخاص في هجوم على القرية. وقال شاهد إن المهاجمين قتلوا بالرصاص خمسة أشخاص وذبحوا أربعة آخرين.",
        (9, 9, 9),
    ),
    "parts of several days": (
        "استقبل المستشفى جثامين ثلاثة جنود خلال ثلاثة أيام من المعارك. وتسلم يوم الأحد 16 نوفمبر جثمان جندي.",
        (3, 3, 3),
    ),
    "one number of both kinds, then each": (
        "أفادت الوزارة بمقتل وإصابة 11 مدنيا في غارات. وقال طبيب إن الغارات أسفرت عن مقتل اثنين وإصابة تسعة آخرين.",
        (2, 2, 2),
    ),
    "a name whose first part is written in two ways": (
        "أعلن الأمن استشهاد العقيد عبد الكريم الحمدان. وأضاف أن العقيد عبدالكريم سالم الحمدان استشهد في معان.",
        (1, 1, 1),
    ),
    "north of a town, and a town there": (
        "قتل خمسة أشخاص شمال بغداد. وقالت الشرطة إن خمسة أشخاص قتلوا في بعقوبة.",
        (5, 5, 5),
    ),
    "all who were on board, then how many they were": (
        "أعلنت الشركة مصرع جميع من كانوا على متنها. وأكدت الوزارة مصرع جميع من كانوا على متنها وعددهم 71 شخصا.",
        (71, 71, 71),
    ),
    "some named among those of whom it is said by what they died": (
        "وصلت الحصيلة منذ بداية العام إلى 51 قتيلا، بينهم امرأتان و3 شبان قتلوا برصاص الشرطة.",
        (51, 51, 51),
    ),
    "those of yesterday are in the toll of the day": (
        "استشهد شاب في جنين. وبذلك يرتفع عدد الشهداء إلى خمسة. وكان أربعة فلسطينيين قتلوا أمس.",
        (5, 5, 5),
    ),
    "what one country counts of a wide toll": (
        "بلغ عدد ضحايا الفيضانات 171 قتيلا. وأعلنت ألمانيا مصرع 143 شخصا. وفي بلجيكا ارتفع عدد القتلى إلى 27.",
        (171, 171, 171),
    ),
    "a part led in by «بما في ذلك»": (
        "ارتفع عدد الشهداء منذ بداية العام إلى 342 شهيدا، بما في ذلك 134 شهيدا في الخليل.",
        (342, 342, 342),
    ),
    "not all that are may be": (
        "تحققت المنظمة من مقتل 580 شخصا. وأضافت أنها تحقق في 1700 حالة وفاة محتملة.",
        (580, 580, 580),
    ),
    "a toll of those who are well again is none of the dead": (
        "سجلت الوزارة ثلاث وفيات بفيروس كورونا. وارتفع العدد الإجمالي لحالات الشفاء إلى 4778.",
        (3, 3, 3),
    ),
    "a rate is no record": (
        "توفي 20 شخصا بالكوليرا. وتم تسجيل أعلى معدل وفيات في القضارف.",
        (20, 20, 20),
    ),
    "a sunken boat and its drowned": (
        "ارتفع عدد ضحايا غرق مركب إلى 148 شخصا. وانتشلت القوات 100 جثة جديدة إثر غرق القارب.",
        (148, 148, 148),
    ),
}
APART = {
    "an illness and a war": (
        "ارتفعت وفيات الكوليرا إلى 2475 وفاة. وخلفت الحرب أكثر من 20 ألف قتيل.",
        (22476, None, None),
    ),
    "an illness and a flood": ("توفي 30 شخصا بالكوليرا. وأسفرت السيول عن مقتل 40 شخصا.", (70, 70, 70)),
    "two countries, one by who speaks for it": (
        "ارتفعت حصيلة الزلزال إلى 900 قتيل في تركيا. وأعلنت وزارة الصحة السورية مقتل 300 شخص جراء الزلزال.",
        (1200, 1200, 1200),
    ),
    "rows that do not come to the large one": (
        "قتل 70 شخصا في مدينة حلب. وقتل 40 شخصا في حريق في حماة. وقتل 20 شخصا في حريق في درعا.",
        (130, 130, 130),
    ),
    "civilians and guards": ("أسفر الهجوم عن مقتل 5 مدنيين. وقالت الحركة إنها قتلت 3 من حراس الأمن.", (8, 8, 8)),
    "soldiers and fighters": (
        "قتل 13 جنديا في الهجوم. وقال المتحدث إن 130 من مقاتلي الحركة قتلوا في الهجوم.",
        (143, 143, 143),
    ),
    "fighters and a woman": (
        "قتل 27 من الحوثيين في مواجهات في تعز. وأسفر القصف عن مقتل امرأة.",
        (28, 28, 28),
    ),
    "whose fighters a joined number counts": (
        "قتل 67 وأصيب 40 من الحوثيين في تعز. وقتل 4 مدنيين في القصف.",
        (71, 71, 71),
    ),
    "the year before": (
        "ارتفعت حصيلة الشهداء إلى 8 شهداء. وخلال العام الماضي، وصل عدد الشهداء إلى 230 شهيدا.",
        (238, 238, 238),
    ),
    "names that begin alike": (
        "استشهد العقيد عبد الكريم الحمدان. واستشهد العقيد عبد الرزاق الحمدان في معان.",
        (2, 2, 2),
    ),
    "the wounded of a toll are not added to its dead": (
        "ارتكبت القوات مجازر راح ضحيتها 163 شخصا و350 مصابا.",
        (163, 163, 163),
    ),
    "another place begins with «و»": (
        "أدت غارة في المخا إلى مقتل 20 شخصا. وقتل 67 شخصا في صنعاء.",
        (87, 87, 87),
    ),
    "an execution after a running toll": (
        "ارتفع عدد قتلى التفجير إلى 12 قتيلا. وكانت الحركة أعدمت 3 أشخاص أمس.",
        (15, 15, 15),
    ),
    "two provinces": ("قتل 12 شخصا في محافظة حلب. وقتل 12 شخصا في محافظة درعا.", (24, 24, 24)),
    "two large figures of two sources": (
        "خلفت الحرب 20 ألف قتيل وفق الأمم المتحدة، بينما قدر بحث عدد القتلى بنحو 130 ألفا.",
        (20000, None, None),
    ),
}


def _killed(text):
    doc = analyze(text, extractors="all", published="2025-11-18")
    count = totals(doc)["killed"]
    return count.low, count.best, count.high


@pytest.mark.parametrize(("text", "count"), ONE.values(), ids=ONE)
def test_figures_of_one_event_count_once(text, count):
    assert _killed(text) == count


@pytest.mark.parametrize(("text", "count"), APART.values(), ids=APART)
def test_figures_of_two_events_are_added(text, count):
    assert _killed(text) == count
