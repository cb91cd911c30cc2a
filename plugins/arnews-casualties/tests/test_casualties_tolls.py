"""The toll of an article: what is part of what, what is another event's, which figure is the newest."""

from datetime import date

import pytest

from arnews import analyze
from arnews_casualties import totals

PARTS = {
    "a first toll told behind": (
        "ارتفع عدد قتلى الحريق إلى 17 شخصا. وكانت الحصيلة الأولية 9 قتلى.",
        "killed",
        (17, 17, 17),
    ),
    "a first toll that is all there is": ("وفق الحصيلة الأولية، قتل 6 أشخاص في الحريق.", "killed", (6, 6, 6)),
    "a toll that grew by so many": (
        "بلغ عدد ضحايا الزلزال 310 قتلى. وهذا يعني أن الحصيلة ارتفعت 40 قتيلا خلال يوم.",
        "killed",
        (310, 310, 310),
    ),
    "an earlier toll of an older day": (
        "ارتفعت حصيلة الاشتباكات إلى 96 قتيلا. وقالت الوزارة في وقت سابق إن حصيلة الاشتباكات بلغت 78 قتيلا.",
        "killed",
        (96, 96, 96),
    ),
    "what a relative clause says of the event": (
        "قد تجاوز عدد ضحايا السيول التي اجتاحت عدة مدن 400 قتيل. وقتل 250 شخصا في مدينة درنة.",
        "killed",
        (401, None, None),
    ),
    "a collapse in a flood": (
        "تسببت السيول في فقدان 15 شخصا. وأدت الأمطار إلى انهيار عدة منازل وفقدان عدد من الأشخاص.",
        "missing",
        (15, 15, 15),
    ),
    "what a province had of a toll, and others that a bracket tells of": (
        "أعلنت الوزارة أن حصيلة ضحايا العدوان على قطاع غزة والضفة الغربية ارتفعت إلى 5182 شهيدا (5087 في قطاع غزة). "
        "وقالت الوزارة إن حصيلة الشهداء في الضفة الغربية ارتفعت إلى 95 شهيدا.",
        "killed",
        (5182, 5182, 5182),
    ),
    "tolls of several quarters": (
        "بلغت حصيلة التفجير في منطقة البلديات شرقي العاصمة خمسة جرحى. "
        "وقالت المصادر إن حصيلة التفجير في حي جميلة شرقي بغداد بلغت 11 جريحا.",
        "wounded",
        (16, 16, 16),
    ),
    "a toll of one quarter that rose": (
        "بلغت حصيلة التفجير في حي جميلة شرقي بغداد خمسة جرحى. "
        "وقالت المصادر إن حصيلة التفجير في حي جميلة بلغت 11 جريحا.",
        "wounded",
        (11, 11, 11),
    ),
    "more than as many": ("قتل 60 شخصا في الاشتباكات. وأفادت الوكالة بمقتل أكثر من 60 شخصا.", "killed", (60, 60, 60)),
    "about so many, then the number": (
        "أصيب نحو 40 شخصا في الانفجار. وقالت الوزارة إن 40 شخصا أصيبوا في الانفجار.",
        "wounded",
        (40, 40, 40),
    ),
    "as many in one sentence": (
        "توفي 7 أفراد من عائلة واحدة بسبب شاحن هاتف تسبب في اندلاع حريق داخل المنزل في ساعة متأخرة، مما أدى إلى وفاة "
        "سبعة أفراد.",
        "killed",
        (7, 7, 7),
    ),
    "guards of a state by two words": (
        "قتل 30 شرطيا في هجوم على معسكر. وقال مسؤول محلي إن 30 عنصرا أمنيا قتلوا في الهجوم.",
        "killed",
        (30, 30, 30),
    ),
    "one and another of those counted": (
        "قتل 8 أشخاص في الحريق. وقال شاهد إن امرأة ماتت حرقا وأخرى اختناقا.",
        "killed",
        (8, 8, 8),
    ),
    "compatriots told of without their nation": (
        "اعتقلت القوات 12 فلسطينيا. واعتقلت القوات 5 مواطنين من المخيم.",
        "detained",
        (12, 12, 12),
    ),
    "a row that comes to it": (
        "قتل عشرة أشخاص في أعمال عنف. وقتل شخصان في القرية. وقتل خمسة في السوق، وقتل ثلاثة في المدرسة.",
        "killed",
        (10, 10, 10),
    ),
    "since a month": (
        "قتل 20 مدنيا في قصف جوي. وقتل منذ نهاية أبريل أكثر من 530 مدنيا جراء القصف.",
        "killed",
        (531, None, None),
    ),
    "dead and wounded together, told again": (
        "أسفر القصف عن مقتل وإصابة 29 شخصا. وأوضح الوزير أن القصف أسفر عن مقتل وإصابة 29 مدنيا.",
        "wounded",
        (None, None, 29),
    ),
    "an army's own dead": (
        "أعلن الجيش مقتل ثلاثة من جنوده في كمين. وبذلك يرتفع عدد قتلى الجيش منذ بدء الحرب إلى 890 جنديا.",
        "killed",
        (890, 890, 890),
    ),
    "numbers with kinds of their own": (
        "ارتفعت وفيات الحمى وإصاباتها إلى 120 إصابة و8 وفيات.",
        "killed",
        (8, 8, 8),
    ),
}

OTHERS = {
    "new ones of another day": (
        "سجلت الوزارة اليوم 14 وفاة جديدة بالحصبة. وكانت الوزارة أعلنت الأحد تسجيل 9 وفيات جديدة بالمرض.",
        "killed",
        (23, 23, 23),
    ),
    "another country's toll": (
        "قتل 120 شخصا في الزلزال في إيران. وأعلنت تركيا أن حصيلة ضحاياها من الزلزال بلغت 30 قتيلا.",
        "killed",
        (150, 150, 150),
    ),
    "drowned, and not on the road": (
        "لقي 20 شخصا حتفهم في حوادث مرور خلال يومين. كما سجلت المصالح وفاة خمسة أشخاص غرقا في الشواطئ.",
        "killed",
        (25, 25, 25),
    ),
    "before that accident": (
        "لقي 5 أشخاص مصرعهم في انهيار مبنى بالجيزة. وقبل هذه الحادثة بأسبوع، قتل 3 أشخاص في انهيار منزل بالجيزة.",
        "killed",
        (8, 8, 8),
    ),
    "days after another": (
        "قتل 15 شخصا في هجوم على السوق. ويأتي الهجوم بعد أيام من هجوم على القرية أسفر عن مقتل 12 شخصا.",
        "killed",
        (27, 27, 27),
    ),
    "an earlier round": (
        "قتل 5 أشخاص في اشتباكات في العاصمة. وكانت جولة سابقة من القتال قد أسفرت عن مقتل 96 شخصا.",
        "killed",
        (101, 101, 101),
    ),
    "a governor tells of his province": (
        "قال محافظ لحج إن 11 شخصا قتلوا في السيول. وفي سياق متصل، قتل 4 أشخاص في محافظة أبين.",
        "killed",
        (15, 15, 15),
    ),
    "after a turn that tells of no harm itself": (
        "أصيب 30 شخصا في حوادث سير. من جهة أخرى، أخمدت الفرق 11 حريقا. وأدت هذه الحرائق إلى إصابة طفلين.",
        "wounded",
        (32, 32, 32),
    ),
    "two towns are no two figures": (
        "قتل 3 أشخاص في غارة على بعلبك. وأفادت وسائل إعلام بانتشال 6 جثث في بلدة صريفا.",
        "killed",
        (9, 9, 9),
    ),
    "two storms": (
        "قتل الإعصار ميلتون 16 شخصا، بينما لا تزال البلاد تتعافى من الإعصار هيلين الذي قتل 230 شخصا.",
        "killed",
        (246, 246, 246),
    ),
    "who did it": (
        "قتل طفلان في إطلاق نار داخل كنيسة. وأكدت الشرطة مقتل مطلق النار.",
        "killed",
        (3, 3, 3),
    ),
    "what goes on with another place": (
        "قتل 84 شخصا في محافظة الحديدة. وقتل 5 أشخاص في سيول في محافظة المحويت. وأضاف المكتب أن 24 شخصا توفوا.",
        "killed",
        (108, 108, 108),
    ),
}


def toll(text, kind):
    count = totals(analyze(text, published=date(2025, 11, 16), extractors=["places", "people", "casualties"])).get(kind)
    return count and (count.low, count.best, count.high)


@pytest.mark.parametrize(("text", "kind", "expected"), PARTS.values(), ids=PARTS)
def test_who_was_told_of_before_is_not_added(text, kind, expected):
    assert toll(text, kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), OTHERS.values(), ids=OTHERS)
def test_who_came_to_harm_in_another_event_is_added(text, kind, expected):
    assert toll(text, kind) == expected
