"""Whether harm is told as done, and of which event: each sign beside the sentence that lacks it."""

import pytest

from arnews import analyze

PUBLISHED = "2024-11-30"


def read(text):
    """Give the document and the values of its records."""
    doc = analyze(text, published=PUBLISHED, extractors="all")
    return doc, [one.value for one in doc.layer("casualties")]


FACTUALITY = {
    "asserted": [
        "لم تؤكد الوزارة هوية القتلى الثلاثة.",
        "لَمْ تُؤَكِّدِ الوزارةُ جنسيةَ القتيلين.",
        "لم تؤكد النيابة أسباب وفاة 4 نزلاء.",
        "لم يتأكد مصير المفقودين العشرة.",
        "لم تؤكد الجماعة مسؤوليتها عن مقتل 5 جنود.",
        "يعتقد أن سبب وفاة 4 عمال هو الاختناق.",
        "حذر الوزير من أن الحريق الذي أدى إلى مقتل 5 عمال قد يتكرر.",
        "قد قتل 5 عمال في الحريق",
        "حذر الوزير من حريق أدى إلى مقتل 5 عمال.",
        "يخشى السكان تكرار انفجار أدى إلى مقتل 5 عمال.",
        "أدى القصف لمقتل 5 عمال.",
        "أدت الحملة لاعتقال 5 شبان.",
        "حريق أدى إلى مقتل 5 عمال.",
        "عدد القتلى ارتفع إلى 30.",
        "أصيب 3 لاعبين في حادث سير.",
        "تبحث الفرق عن 5 مفقودين.",
        "اعتقلت الشرطة 5 متظاهرين ثم أفرجت عنهم.",
        "فقدان 3 صيادين في البحر.",
        "توفي الممثل سامر العلي متأثرا بجراحه.",
        "توفي الممثل سامر العلي في حادث سير.",
        "توفي عامل.",
        "نفذ المسلحون تهديدهم وقتلوا 5 رهائن.",
    ],
    "denied": [
        "نفى الوزير مقتل 5 عمال في الحريق.",
        "نفى الوزير، أمس، مقتل 5 عمال في الحريق.",
        "كذبت الوزارة مقتل 5 عمال.",
        "أنكرت الشركة أن 5 عمال قتلوا في الحريق.",
        "وأنكر المدير علمه بمقتل 5 عمال.",
    ],
    "hypothetical": [
        "قد يقتل 5 عمال في الحريق",
        "هدد بقتل 5 رهائن.",
        "حذر الوزير من حريق قد يؤدي إلى مقتل 5 عمال.",
        "هددوا بقتل 5 رهائن.",
        "خططت الخلية لاغتيال 3 وزراء.",
        "جاء الجنود لاعتقال 5 شبان.",
        "لتفادي سقوط 5 قتلى أغلقت الطريق.",
        "حريق سيؤدي إلى مقتل 5 عمال.",
        "عدد القتلى سيرتفع إلى 30.",
    ],
    "unconfirmed": [
        "أنباء عن مقتل 5 جنود لم تتأكد.",
        "مقتل 5 جنود على الأرجح في كمين.",
    ],
}


@pytest.mark.parametrize(
    ("text", "factuality"), [(text, factuality) for factuality, texts in FACTUALITY.items() for text in texts]
)
def test_harm_is_as_sure_as_the_clause_before_it_says(text, factuality):
    assert [one.factuality for one in read(text)[1]] == [factuality]


@pytest.mark.parametrize(
    "text",
    [
        "أفرجت السلطات عن 5 معتقلين.",
        "5 متظاهرين اعتقلوا أفرج عنهم لاحقا.",
        "أخلت المحكمة سبيل 5 معتقلين.",
        "أخلت محكمة الجنايات سبيل 5 معتقلين.",
        "عثرت الفرق على 5 مفقودين.",
        "أصيب 3 لاعبين في الركبة.",
        "دون إصابة 3 عمال",
        "لم يصب أي عامل بجروح",
        "فقدان قائد الطائرة السيطرة عليها.",
        "توفي الممثل سامر العلي.",
        "توفي الممثل سامر العلي بعد صراع مع المرض.",
        "توفي سائق عن عمر 90 عاما.",
        "أحيت المدينة ذكرى رحيل الشاعر سامر العلي الذي توفي قبل عام.",
    ],
)
def test_what_ended_well_and_who_died_in_bed_is_no_harm(text):
    assert read(text)[1] == []


EVENTS = {
    "another attack": ("قتل 4 أشخاص في انفجار في حلب. وقتل 3 أشخاص في هجوم آخر.", [4, 3], [{}, {}]),
    "in another matter": ("قتل 4 أشخاص في انفجار في حلب. من جهة أخرى، قتل 3 أشخاص.", [4, 3], [{}, {}]),
    "another matter far behind the beginning": (
        "قتل 4 أشخاص في انفجار في حلب. وقال الوزير، الذي عاد أمس من جولة أخرى، إن 3 أشخاص قتلوا.",
        [4, 3],
        [{}, {0: "part_of"}],
    ),
    "all over the world": ("توفي 40 شخصا في السيول. وتوفي 6508 أشخاص في أنحاء العالم.", [40, 6508], [{}, {}]),
    "a day after others were killed": (
        "قتل 9 أشخاص في كمين. ويأتي الكمين بعد يوم من مقتل 4 أشخاص.",
        [9, 4],
        [{}, {}],
    ),
    "a year that is over": (
        "خلال العام الماضي، وصل عدد القتلى إلى 230. وقتل 4 أشخاص في حريق.",
        [230, 4],
        [{}, {}],
    ),
    "a toll of no year": ("وصل عدد القتلى إلى 230. وقتل 4 أشخاص في حريق.", [230, 4], [{}, {0: "part_of"}]),
    "a governor after a minister": (
        "أعلن الوزير مقتل 90 شخصا في الزلزال. وأعلن والي أضنة مقتل 15 شخصا في الزلزال.",
        [90, 15],
        [{}, {0: "part_of"}],
    ),
    "ministries of two countries": (
        "أعلنت وزارة الصحة السورية وفاة 15 شخصا. وأعلنت وزارة الصحة اللبنانية وفاة 90 شخصا.",
        [15, 90],
        [{}, {}],
    ),
    "days of fighting and one of them": (
        "قتل 3 جنود خلال ثلاثة أيام من المعارك. وقتل جندي يوم الخميس.",
        [3, 1],
        [{}, {0: "part_of"}],
    ),
    "months of fighting and a day long ago": (
        "قتل 300 جندي خلال ثلاثة أشهر من المعارك. وقتل 4 جنود في 2 نوفمبر.",
        [300, 4],
        [{}, {0: "part_of"}],
    ),
    "fighting and a day long ago": ("قتل 300 جندي في المعارك. وقتل 4 جنود في 2 نوفمبر.", [300, 4], [{}, {}]),
    "but others told of more": (
        "قتل 2953 شخصا في الزلزال. لكن شهودا تحدثوا عن مقتل 4000.",
        [2953, 4000],
        [{}, {0: "disputes"}],
    ),
    "who had told of fewer": (
        "قتل 20 شخصا. وكان مسؤولون أعلنوا أمس مقتل 13.",
        [20, 13],
        [{1: "updates"}, {}],
    ),
    "who tells of fewer": ("قتل 20 شخصا. وأعلن مسؤولون أمس مقتل 13.", [20, 13], [{}, {0: "part_of"}]),
    "as many in a flood and on a road": (
        "قتل 9 أشخاص في الفيضان. وقتل 9 أشخاص في حادث سير.",
        [9, 9],
        [{}, {}],
    ),
    "an earlier toll": (
        "قتل 91 شخصا في زلزال ضرب لومبوك. وكانت حصيلة سابقة تحدثت عن مصرع 82 شخصا.",
        [91, 82],
        [{1: "updates"}, {}],
    ),
}


@pytest.mark.parametrize(("text", "counts", "links"), EVENTS.values(), ids=EVENTS)
def test_words_tell_of_the_same_event_or_of_another(text, counts, links):
    doc, records = read(text)
    spans = [one.span for one in doc.layer("casualties")]

    assert [one.count.best for one in records] == counts
    assert [{spans.index(link.target.span): link.relation for link in one.links} for one in records] == links


@pytest.mark.parametrize(
    ("text", "places", "causes"),
    [
        ("استهدف القصف صنعاء وصعدة، ما أدى إلى مقتل 5 مدنيين.", [["صنعاء", "صعدة"]], ["shelling"]),
        (
            "قتل 4 أشخاص بينهم طفلان، وأصيب آخرون جراء قصف في إدلب.",
            [["إدلب"], ["إدلب"], ["إدلب"]],
            ["shelling", "shelling", "shelling"],
        ),
        ("قتل 4 أشخاص في حلب، وأصيب آخرون جراء قصف في إدلب.", [["حلب"], ["إدلب"]], [None, "shelling"]),
        (
            "قتل 4 أشخاص وأصيب 9 أشخاص. وقتل 5 أشخاص وأصيب آخرون جراء قصف في إدلب.",
            [[], [], ["إدلب"], ["إدلب"]],
            [None, None, "shelling", "shelling"],
        ),
        (
            "قتل 4 أشخاص في انفجار في حلب. من جهة أخرى، قتل 3 أشخاص.",
            [["حلب"], []],
            ["explosives", None],
        ),
        (
            "وصل الوزير. وعاد. قتل 4 أشخاص في انفجار في حلب. وأصيب 7 أشخاص.",
            [["حلب"], ["حلب"]],
            ["explosives", "explosives"],
        ),
        (
            "وصل الوزير. وعاد. قتل 4 أشخاص في انفجار في حلب، وأصيب 7 أشخاص.",
            [["حلب"], ["حلب"]],
            ["explosives", "explosives"],
        ),
        (
            "وصل الوزير. وعاد. قتل 4 أشخاص في انفجار في حلب. وبدأ التحقيق. وأصيب 7 أشخاص.",
            [["حلب"], []],
            ["explosives", None],
        ),
        (
            "قتل 4 أشخاص في انفجار في حلب. وألحق الجيش خسائر فادحة بالمتمردين.",
            [["حلب"], []],
            ["explosives", None],
        ),
        ("قتل 5 أشخاص في ريف إدلب الجنوبي.", [["ريف إدلب"]], [None]),
        ("قتل 5 أشخاص في ضواحي بغداد.", [["بغداد"]], [None]),
        (
            "قتل 91 شخصا في زلزال ضرب لومبوك. وكان في بالي 82 قتيلا.",
            [["لومبوك"], ["بالي"]],
            ["quake", None],
        ),
    ],
)
def test_a_record_has_the_place_and_the_cause_that_its_sentence_or_the_one_before_gives(text, places, causes):
    doc, records = read(text)

    assert [[doc[one.span] for one in record.place] for record in records] == places
    assert [one.cause and one.cause.mode for one in records] == causes


KNOWN = {
    "what is denied is only what the clause says of it": (
        "نفى الوزير أن يكون الحريق الذي أودى بحياة 5 عمال مفتعلا.",
        "asserted",
    ),
}


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="a clause inside another is not told apart")
@pytest.mark.parametrize(("text", "factuality"), KNOWN.values(), ids=KNOWN)
def test_a_clause_beside_the_harm_does_not_make_it_less_sure(text, factuality):
    assert [one.factuality for one in read(text)[1]] == [factuality]


def test_fear_between_commas_is_of_what_is_told_there():
    assert [one.factuality for one in read("أدى الهجوم، الذي يخشى أن يتكرر، إلى مقتل 5 جنود.")[1]] == ["asserted"]
