"""The same dead are never added twice, and others are added once."""

import pytest

from arnews import analyze
from arnews_casualties import totals, totals_by

CASES = {
    "doctors since the outset of the year are another count": (
        "قتل 13 متظاهرا في العاصمة. وكان 25 طبيبا قتلوا في البلاد منذ مطلع العام.",
        "killed",
        (13, 13, 13),
    ),
    "all since the outset of the war take in those of today": (
        "قتل 12 شخصا في الغارات اليوم. وقتل 480 شخصا منذ اندلاع الحرب.",
        "killed",
        (480, 480, 480),
    ),
    "one dead and nine hurt, told again": (
        "قتل مواطن وأصيب 9 آخرون في انفجار سيارة. وقال المصدر إن السيارة انفجرت مما أسفر عن مقتل شخص وإصابة 9 آخرين.",
        "killed",
        (1, 1, 1),
    ),
    "one dead and other hurt may be others": (
        "قتل مواطن وأصيب 9 آخرون في انفجار سيارة. وأسفر حريق عن مقتل شخص وإصابة 4 آخرين.",
        "killed",
        (2, 2, 2),
    ),
    "dead and wounded of another day are not the one and the nine": (
        "قتل مواطن وأصيب 9 آخرون في انفجار في المدينة. وكانت المدينة شهدت مقتل وإصابة 67 شخصا إثر انفجار.",
        "killed",
        (1, None, 68),
    ),
    "bodies are those of whom it was told": (
        "غرق قارب ذهب ضحيته مهاجران. وأكد الحرس انتشال جثتين.",
        "killed",
        (2, 2, 2),
    ),
    "two dead, and by what, told again": (
        "توفي شخصان وأصيب 5 آخرون في حادث سير. وسبب الحادث انقلاب السيارة، ما أسفر عن وفاة شخصين وإصابة 5 آخرين.",
        "killed",
        (2, 2, 2),
    ),
    "two dead of an accident of another kind": (
        "توفي شخصان في حادث سير. وأسفر انهيار منزل عن وفاة شخصين.",
        "killed",
        (4, 4, 4),
    ),
    "a man and a child are the two": (
        "أعلنت الوزارة استشهاد فلسطينيين اثنين في نابلس. وقالت إن شابا استشهد في نابلس. وإن الطفل استشهد في نابلس.",
        "killed",
        (2, 2, 2),
    ),
    "all who were aboard are those that drowned": (
        "أعلنت السلطات غرق 11 صيادا كوريا إثر انقلاب مركب، ما أدى إلى مصرع جميع من كانوا على متنه.",
        "killed",
        (11, 11, 11),
    ),
    "the dead of a day are in the toll told before and after": (
        "لقي 30 شخصا مصرعهم بسبب السيول. وأعلن الدفاع المدني مصرع 20 شخصا أمس، مبرزا أن عدد القتلى وصل إلى 30.",
        "killed",
        (30, 30, 30),
    ),
    "but a toll that is told of elsewhere takes in nothing": (
        "لقي 30 شخصا مصرعهم بسبب السيول في مدينة حلب. وقتل 20 شخصا في مدينة حمص، وعدد القتلى في حلب وصل إلى 30.",
        "killed",
        (50, 50, 50),
    ),
    "two sources of one sentence that differ": (
        "قالت الشرطة إن 14 عاملا لقوا حتفهم، بينما قال مسعفون إن عدد القتلى بلغ 19.",
        "killed",
        (14, None, 19),
    ),
    "bodies of one sentence that come to the number before": (
        "قتل 9 أشخاص على الأقل في التصادم. وانتشلت السلطات جثث 6 رجال وامرأتين، ثم لفظ رجل أنفاسه في المستشفى.",
        "killed",
        (9, 9, None),
    ),
    "and those that do not": (
        "قتل 9 جنود في التصادم. وقتل 6 مدنيين وعاملان في انفجار آخر.",
        "killed",
        (17, 17, 17),
    ),
    "who was killed is told of by a pronoun": (
        "قتل طالب. وقال المدير إن الشرطة أطلقت النار على الطالب ما أدى إلى مقتله.",
        "killed",
        (1, 1, 1),
    ),
    "bodies found since are in the toll that rose": (
        "ارتفع عدد ضحايا الانهيار إلى 23، بعدما عثر رجال الإنقاذ على 7 جثث.",
        "killed",
        (23, 23, 23),
    ),
    "bodies of another day are in the running toll": (
        "ارتفعت حصيلة القتلى إلى 86 قتيلا. وجرى التعرف على 7 جثث أخرى، ليرتفع عدد القتلى إلى 86.",
        "killed",
        (86, 86, 86),
    ),
    "the two bodies are those that were found": (
        "عثر الغواصون على جثتين. ونقلت الجثتان إلى المشرحة.",
        "killed",
        (2, 2, 2),
    ),
    "two workers of one nation, told again": (
        "لقي عاملان مصريان حتفهما في الورشة. ونجم عن الحادث وفاة عاملين مصريين.",
        "killed",
        (2, 2, 2),
    ),
    "one of their soldiers is not the one told of before": (
        "استشهد فلسطيني في قصف على غزة. وأعلن الجيش مقتل أحد جنوده في معارك غزة.",
        "killed",
        (2, 2, 2),
    ),
    "first figures are replaced": (
        "ارتفع عدد القتلى إلى 19. وكانت المعلومات الأولية تشير إلى مقتل 15 شخصا.",
        "killed",
        (19, 19, 19),
    ),
    "others than the dead may be the wounded told of before": (
        "مقتل 19 شخصا وإصابة 21 آخرين. وقالت الشرطة إن الحادث أسفر عن مقتل 19 شخصا وإصابة 21 آخرين.",
        "wounded",
        (21, 21, 21),
    ),
    "other bodies are added": (
        "انتشل الحرس خمس جثث أمس. وكان قد انتشل الأسبوع الماضي تسع جثث أخرى.",
        "killed",
        (14, 14, 14),
    ),
    "the dead of a list are told once": (
        "تسبب القصف بمقتل سبعة مدنيين هم امرأة وستة من أطفالها.",
        "killed",
        (7, 7, 7),
    ),
    "parts of one sentence and one after it come to the whole": (
        "أفاد الدفاع المدني بمقتل 4 أشخاص في قصف جوي. وأسفرت غارة في بلدة سرمين عن مقتل طفلين وامرأة. "
        "وقتل طفل في غارة على بلدة كفريا.",
        "killed",
        (4, 4, 4),
    ),
    "the aged are some of the dead of a toll": (
        "ارتفعت حصيلة القتلى إلى 300 قتيل. ووصل عدد القتلى من المسنين إلى 40.",
        "killed",
        (300, 300, 300),
    ),
    "the wounded beside the dead are not dead": (
        "قتل 11 شخصا في القصف. وبلغ عدد القتلى 11 إلى جانب 23 جريحا.",
        "killed",
        (11, 11, 11),
    ),
    "what was counted since then takes in the day": (
        "قتل 10 أشخاص في غارة. ومنذ بدء الهجوم في 18 آذار 2020، سجلت الوزارة 1691 شهيدا.",
        "killed",
        (1691, 1691, 1691),
    ),
    "the yearly dead are others": (
        "قتل 30 شخصا في حادث قطار. وتسجل البلاد وفاة آلاف الأشخاص في حوادث كل عام.",
        "killed",
        (1030, None, None),
    ),
    "another country behind a contrast is no dispute": (
        "أعلنت الوزارة مقتل 2953 شخصا، بينما خلف الزلزال 70 قتيلا في الهند.",
        "killed",
        (3023, 3023, 3023),
    ),
    "one record is its own total": ("مقتل 5 جنود", "killed", (5, 5, 5)),
    "a lower bound stays one": ("مقتل ما لا يقل عن 5 جنود", "killed", (5, 5, None)),
    "soldiers and civilians of one sentence are added": ("مقتل 4 جنود و3 مدنيين", "killed", (7, 7, 7)),
    "soldiers and civilians of two sentences are added": ("قتل 4 جنود. وقتل 3 مدنيين", "killed", (7, 7, 7)),
    "the same number told again is not": ("قتل 14 مدنيا. وقال الطبيب إن 14 مدنيا قتلوا", "killed", (14, 14, 14)),
    "fewer of the same kind, of whom nothing else is told, are some of them": (
        "قتل 14 مدنيا. وقتل 6 مدنيين",
        "killed",
        (14, 14, 14),
    ),
    "of two towns they are others": ("قتل 9 أشخاص في مدينة حلب. وقتل 4 أشخاص في مدينة حمص", "killed", (13, 13, 13)),
    "one number of dead and wounded is one count": ("حصيلة التفجير 61 قتيلا وجريحا", "affected", (61, 61, 61)),
    "also where they are between both": ("سقط 42 شخصا بين قتيل وجريح", "affected", (42, 42, 42)),
    "a number replaces that of both together": (
        "حصيلة التفجير 61 قتيلا وجريحا. وأوضح الطبيب أن 16 شخصا قتلوا.",
        "killed",
        (16, 16, 16),
    ),
    "a figure given before is replaced by the one told first": (
        "ارتفع عدد القتلى إلى 41. وكانت حصيلة سابقة أشارت إلى 38 قتيلا.",
        "killed",
        (41, 41, 41),
    ),
    "even where it was greater": ("قتل 43 شخصا. وكانت الحصيلة السابقة 132 قتيلا.", "killed", (43, 43, 43)),
    "the dead of a day are in the toll told before": (
        "بلغ عدد القتلى منذ بداية الحرب 41909. وقتل 39 شخصا خلال 24 ساعة.",
        "killed",
        (41909, 41909, 41909),
    ),
    "the wounded of a toll that has both": ("بلغ عدد القتلى 41909 والمصابين 97303.", "wounded", (97303, 97303, 97303)),
    "children among the dead do not add": ("قتل 6 أشخاص بينهم طفلان", "killed", (6, 6, 6)),
    "a heading does not add": ("مقتل مدنيين في قصف\nقتل 3 مدنيين اليوم.", "killed", (3, 3, 3)),
    "a heading told again below is not added": ("مقتل 5 مدنيين\nقتل 5 مدنيين اليوم.", "killed", (5, 5, 5)),
    "a risen toll replaces the earlier": ("قتل 20 شخصا. وارتفع عدد القتلى إلى 31", "killed", (31, 31, 31)),
    "two sources that differ leave what is between": (
        "أعلن المستشفى وصول 8 قتلى، لكن شهودا تحدثوا عن 11 قتيلا.",
        "killed",
        (8, None, 11),
    ),
    "another source may say more than at least": (
        "قتل 12 شخصا على الأقل، فيما تحدثت مصادر أخرى عن 15 قتيلا.",
        "killed",
        (12, None, 15),
    ),
    "two sources joined differ too": ("قتل 12 شخصا بحسب الشرطة و20 بحسب شهود.", "killed", (12, None, 20)),
    "a running figure takes in the day's dead": (
        "قتل 6 أشخاص اليوم، ما يرفع عدد القتلى منذ مطلع العام إلى 88.",
        "killed",
        (88, 88, 88),
    ),
    "a running figure of a profession is another count": (
        "قتل 20 مدنيا في قصف على السوق. وبذلك يرتفع عدد الصحفيين القتلى منذ بداية الحرب إلى 64 صحفيا.",
        "killed",
        (20, 20, 20),
    ),
    "two countries are added, the second before its verb": (
        "قتل 40 شخصا في تركيا. وفي سوريا قتل 15 شخصا.",
        "killed",
        (55, 55, 55),
    ),
    "a running toll of injuries": (
        "سجلت الوزارة 12 إصابة بفيروس كورونا، ليرتفع إجمالي الإصابات إلى 5804 حالات.",
        "affected",
        (5804, 5804, 5804),
    ),
    "others are added": ("أصيب 7 عمال في المصنع و3 آخرون في الشارع.", "wounded", (10, 10, 10)),
    "a third one is added": (
        "توفي شخصان على الفور فيما توفي ثالث لاحقا متأثرا بجراحه.",
        "killed",
        (3, 3, 3),
    ),
    "another attack is added": ("قتل 4 جنود في هجوم. وقتل 3 جنود في هجوم آخر.", "killed", (7, 7, 7)),
    "a crash and a raid are added": ("قتل 4 أشخاص في غارة. وقتل 3 أشخاص في حادث سير.", "killed", (7, 7, 7)),
    "what a total breaks down into is not added": (
        "قتل 20 شخصا في غارات: 12 في سوريا و8 في لبنان.",
        "killed",
        (20, 20, 20),
    ),
    "nor what two sentences break it down into": (
        "قتل 20 شخصا في غارات. وقتل 12 في سوريا. وقتل 8 في لبنان.",
        "killed",
        (20, 20, 20),
    ),
    "a total behind two countries is their sum": (
        "قتل 12 شخصا في سوريا. وقتل 8 أشخاص في لبنان. وبلغ عدد القتلى 20.",
        "killed",
        (20, 20, 20),
    ),
    "a mention without a number adds nothing": (
        "قتل 20 شخصا في غارة على المدينة. وأكد طبيب سقوط قتلى.",
        "killed",
        (20, 20, 20),
    ),
    "a number replaces a mention without one": (
        "أكد طبيب سقوط قتلى في المدينة. وقال الوزير إن 17 شخصا قتلوا.",
        "killed",
        (17, 17, 17),
    ),
    "some of them are not added": ("قتل 9 أشخاص. وقال الوزير إن من بين القتلى 3 نساء.", "killed", (9, 9, 9)),
    "five of them are not added": ("قتل 9 أشخاص، خمسة منهم أطفال.", "killed", (9, 9, 9)),
    "a list of all is not added": ("قتل أربعة أشخاص هم رجل وامرأة وطفلان.", "killed", (4, 4, 4)),
    "wounded do not add to killed": ("مقتل 5 جنود وإصابة 7", "wounded", (7, 7, 7)),
}


@pytest.mark.parametrize(("text", "kind", "bounds"), CASES.values(), ids=CASES)
def test_totals(text, kind, bounds):
    total = totals(analyze(text, extractors=["casualties"]))[kind]

    assert (total.low, total.best, total.high) == bounds


NAMED = {
    "the child of before, by name": (
        "أدى الحريق إلى مقتل طفل تونسي. ودعا الوزير إلى الهدوء. وتفقد المكان. "
        "وكان الطفل التونسي أحمد حسن (4 سنوات) قتل حرقا أمس.",
        1,
    ),
    "behind «و»": (
        "أعلن مقتل صحافي لبناني. ودعا الوزير إلى الهدوء. وتفقد المكان. والصحافي اللبناني سمير كرم قتل أمس.",
        1,
    ),
    "of another nationality": (
        "أعلن مقتل صحافي لبناني. ودعا الوزير إلى الهدوء. وتفقد المكان. والصحافي المصري سمير كرم قتل أمس.",
        2,
    ),
    "one noun, two names": (
        "أعلن مقتل صحافي لبناني. ودعا الوزير إلى الهدوء. "
        "وقتل الصحافي اللبناني سمير كرم أمس، ثم قتل الصحافي اللبناني جورج حداد.",
        2,
    ),
}


@pytest.mark.parametrize(("text", "count"), NAMED.values(), ids=NAMED)
def test_somebody_named_is_who_was_told_of_by_the_same_noun(text, count):
    pytest.importorskip("arnews_people")

    assert totals(analyze(text, extractors=["people", "casualties"]))["killed"].best == count


def test_somebody_named_begins_at_the_noun_before_the_name():
    pytest.importorskip("arnews_people")
    doc = analyze("وكان الجندي السوري أحمد حسن قتل في كمين.", extractors=["people", "casualties"])
    (one,) = doc.layer("casualties")

    assert doc[one.span].startswith("الجندي السوري أحمد حسن قتل")
    assert (one.value.victims.group, one.value.victims.nationality) == ("soldier", "SY")


def test_the_denied_and_the_imagined_count_for_nothing():
    assert totals(analyze("نفت الوزارة مقتل 5 جنود", extractors=["casualties"])) == {}
    assert totals(analyze("خططت المجموعة لقتل 5 ضباط", extractors=["casualties"])) == {}


def test_totals_by_place_have_each_place_once():
    text = "قتل 40 شخصا في تركيا. وفي سوريا قتل 15 شخصا. وارتفع عدد القتلى في سوريا إلى 18."
    found = totals_by(analyze(text, extractors=["casualties"]), "place")

    assert {place: count["killed"].best for place, count in found.items()} == {"تركيا": 40, "سوريا": 18}


def test_totals_by_place_know_what_a_total_breaks_down_into():
    found = totals_by(analyze("قتل 20 شخصا: 12 في سوريا و8 في لبنان.", extractors=["casualties"]), "place")

    assert {place: count["killed"].best for place, count in found.items()} == {"سوريا": 12, "لبنان": 8}


def test_totals_by_claimant_give_everybody_their_own():
    text = "قالت الشرطة إن 12 شخصا قتلوا. وقال شهود إن 20 شخصا قتلوا."
    found = totals_by(analyze(text, extractors=["casualties"]), "claimant")

    assert {who: count["killed"].best for who, count in found.items()} == {"الشرطة": 12, "شهود": 20}


def test_a_document_without_the_layer_has_no_totals():
    assert totals(analyze("مقتل 5 جنود")) == {}


def test_the_dead_of_two_towns_that_places_knows_are_added():
    pytest.importorskip("arnews_places")
    doc = analyze("قتل 9 أشخاص في مدينة حلب. وقتل 4 أشخاص في مدينة حمص", extractors=["places", "casualties"])

    total = totals(doc)["killed"]

    assert (total.low, total.best, total.high) == (13, 13, 13)


def dated_total(text):
    doc = analyze(text, published="2023-02-06", extractors=["casualties"])
    count = totals(doc)["killed"]
    return count.low, count.best, count.high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the dead of long ago are others, and a figure told twice is not one of another event
        ("قتل 40 شخصا في زلزال ضرب المدينة فجر اليوم. وفي 17 آب 1999 قتل 900 شخص في زلزال.", (940, 940, 940)),
        ("قتل 40 شخصا في زلزال ضرب المدينة فجر اليوم. وقالت الشرطة إن 90 شخصا قتلوا في الزلزال.", (90, 90, 90)),
        ("قتل 5 مدنيين اليوم في غارة. وكان عشرة مدنيين قتلوا أمس بغارة.", (15, 15, 15)),
        ("قتل 5 مدنيين اليوم في غارة. وكان خمسة مدنيين قتلوا في غارة.", (5, 5, 5)),
        # a quake of last month is another one
        ("قتل 3 أشخاص في زلزال أمس. وأسفر زلزال الشهر الماضي عن مقتل 2000 شخص.", (2003, 2003, 2003)),
        ("قتل 3 أشخاص في زلزال أمس. وأسفرت الزلازل هذا العام عن مقتل 2000 شخص.", (2000, 2000, 2000)),
        # a night belongs to two days
        ("قتل 15 شخصا ليلا في تصادم. وكانت السلطات قد أعلنت مساء أمس وفاة 15 شخصا إثر الحادث.", (15, 15, 15)),
        ("قتل 15 شخصا ظهر اليوم في تصادم. وكانت السلطات قد أعلنت مساء أمس وفاة 15 شخصا إثر تصادم.", (30, 30, 30)),
        ("قتل 5 مدنيين في قصف. وأسفرت الحرب التي اندلعت منتصف نيسان 2021 عن مقتل 900 شخص.", (900, 900, 900)),
    ],
)
def test_the_dead_of_another_day_are_others(text, expected):
    assert dated_total(text) == expected


def claimants(text):
    doc = analyze(text, published="2023-02-06", extractors=["casualties"])
    return [doc[one.value.claimant] if one.value.claimant else None for one in doc.layer("casualties")]


def test_the_points_of_a_statement_are_claimed_by_its_speaker():
    text = "صرح المتحدث الأمني بأن التحقيق انتهى:\nأولا: ضبطت سيارة.\nثانيا: نتج عن الحادث مقتل 9 أشخاص."

    assert claimants(text) == ["المتحدث الأمني"]


def test_a_paragraph_that_is_no_point_is_not():
    text = "صرح المتحدث الأمني بأن التحقيق بدأ.\nونتج عن الحادث مقتل 9 أشخاص."

    assert claimants(text) == [None]
