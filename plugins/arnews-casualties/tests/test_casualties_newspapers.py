"""Counts, places and claimants as newspapers write them, each beside what looks like it and is not."""

import pytest

from arnews import analyze


def read(text):
    doc = analyze(text, published="2025-11-16", extractors="all")
    return doc, doc.layer("casualties")


COUNTS = {
    "a hedge before whose people they are": ("قتل عشرة على الأقل من حراس السجن", [("killed", 10)]),
    "a number behind what the victims are of": ("أدى الحادث إلى وفاة ركاب السيارة الخمسة", [("killed", 5)]),
    "a number behind a crew": ("أدى تحطم المروحية إلى مقتل طاقمها المكون من أربعة أفراد", [("killed", 4)]),
    "a number behind a comma": (
        "وارتفع عدد القتلى جراء الهجمات شمالي البلاد منذ مطلع العام، 208 أشخاص",
        [("killed", 208)],
    ),
    "a number behind several commas": (
        "وبلغ عدد الضحايا المدنيين، الذين سقطوا، جراء القصف، منذ مطلع العام، 1963 مدنيا",
        [("killed", 1963)],
    ),
    "a clause behind a comma is none of the toll": ("وارتفع عدد القتلى، وقال الوزير إن 40 منزلا دمر", []),
    "a toll of what": ("بلغ عدد ضحايا تسونامي 600 شخص", [("killed", 600)]),
    "a toll of a flood": ("ارتفعت حصيلة الفيضانات في الجنوب إلى 442", [("killed", 442)]),
    "a toll with a noun": ("ارتفعت حصيلة الزلزال إلى أكثر من 900 شخص", [("killed", 901)]),
    "a toll whose dead say it": ("ارتفعت حصيلة الهجوم إلى 9 قتلى", [("killed", 9)]),
    "a toll of money": ("ارتفعت حصيلة الحرب إلى 900 مليون دولار", []),
    "a toll of sales": ("ارتفعت حصيلة المبيعات إلى 400", []),
    "two dead beside the wounded": ("استقبل المستشفى 22 جريحا وقتيلين اثنين", [("wounded", 22), ("killed", 2)]),
    "one dead beside the wounded": ("استقبل المستشفى قتيلا واحدا و17 جريحا", [("killed", 1), ("wounded", 17)]),
    "one number of both": ("حصيلة التفجير 61 قتيلا وجريحا", [("affected", 61)]),
    "some of those on board": ("انقلب مركب ينقل 80 مصطافا وقضى 12 منهم", [("killed", 12)]),
    "who spends time": ("قضى 12 مصطافا ليلتهم على الشاطئ", []),
    "who choked": ("أحصى المستشفى 6 وفيات و40 حالة اختناق", [("killed", 6), ("wounded", 40)]),
    "who is missing beside the dead": (
        "أسفر الإعصار عن مصرع 123 شخصا، و130 آخرين في عداد المفقودين",
        [("killed", 123), ("missing", 130)],
    ),
    "who is taken for missing": ("قال البيان إن 17 جنديا قتلوا و11 اعتبروا مفقودين", [("killed", 17)]),
    "one of two and the other": ("أصيب طفلان أحدهما في الحادية عشرة والآخر في التاسعة", [("wounded", 2)]),
    "further groups behind a comma": (
        "أعلنت الحكومة مقتل 5 مدنيين، و4 عسكريين و40 إرهابيا في هجوم",
        [("killed", 5), ("killed", 4), ("killed", 40)],
    ),
    "another clause behind a comma": (
        "أعلنت الحكومة مقتل 5 مدنيين، و4 عسكريين أصيبوا",
        [("killed", 5), ("wounded", 4)],
    ),
    "two nouns of one number": ("لقي أكثر من 170 ضابطا وقائدا مصرعهم", [("killed", 171)]),
    "that they were killed": ("قال الوزير إن اثنين من المسلحين تم قتلهم", [("killed", 2)]),
    "who is free again": ("استعاد 25 مختطفا حريتهم بعد دفع فدية", []),
    "who is handed over": ("سلمت الحركة 3 رهائن إلى الوسطاء بعد احتجازهم عاما", []),
    "players at play": ("أعلن الاتحاد إصابة 3 لاعبين في الركبة", []),
    "players on the road": ("إصابة 3 لاعبين في انقلاب حافلة الفريق", [("wounded", 3)]),
    "an epidemic": ("وصل عدد الإصابات منذ بدء الجائحة إلى 62313", [("affected", 62313)]),
}


@pytest.mark.parametrize(("text", "expected"), COUNTS.values(), ids=COUNTS)
def test_a_count_is_read_as_newspapers_write_it(text, expected):
    _, records = read(text)

    assert [(one.value.kind, one.value.count.low) for one in records] == expected


def test_those_under_the_rubble_are_no_part_of_a_toll():
    doc, [_, buried, toll] = read(
        "قتل 104 أشخاص في غارات. وقال إن عددا من الضحايا لا يزالون تحت الركام. وارتفعت الحصيلة إلى 29514 شهيدا."
    )

    assert not buried.value.links
    assert [doc[link.target.span] for link in toll.value.links] == ["قتل 104 أشخاص في غارات"]


PLACES = {
    "a name in quote marks": ("أدى هجوم على قرية «عين الماء» إلى مقتل 6 أشخاص", ["قرية «عين الماء"]),
    "quote marks of another word": ("قتل 6 أشخاص في قرية قال «إنها آمنة»", []),
    "who acts beside a body": ("أصيب طفل بقصف قوات النظام وروسيا بالمدفعية شرقي مدينة إدلب", ["مدينة إدلب"]),
    "a statement is no place": ("قال الجيش في بيان إن 13 شخصا قتلوا", []),
    "several that were struck": (
        "ارتفعت حصيلة الفيضانات التي ضربت إندونيسيا وتايلاند وماليزيا وسريلانكا إلى 900 قتيل",
        ["إندونيسيا", "تايلاند", "ماليزيا", "سريلانكا"],
    ),
    "in one of them": ("ففي إندونيسيا قتل 442 شخصا", ["إندونيسيا"]),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_where_it_happened_is_told_from_who_did_it_and_who_said_it(text, expected):
    doc, [record] = read(text)

    assert [doc[place.span] for place in record.value.place] == expected


CLAIMANTS = {
    "whom a reporter quotes": (
        "وأضاف مراسلنا أن المسجد كان مزدحما، ما أدى إلى مقتل 8 أشخاص وإصابة 20 حسب ما صرحت به وزارة الداخلية",
        ["وزارة الداخلية", "وزارة الداخلية"],
    ),
    "behind the place": ("قالت وكالة الأنباء إن 5 أشخاص قتلوا في درعا، وفق مصدر طبي", ["مصدر طبي"]),
    "who relays it": ("قال الوزير إن 5 أشخاص قتلوا في درعا، وفق ما نقلت عنه وكالة الأنباء", ["الوزير"]),
    "behind the next clause": (
        "قال الوزير إن 5 أشخاص قتلوا وإن الجسر انهار بحسب مهندسين",
        ["الوزير"],
    ),
    "who announced the toll": (
        "وفق آخر حصيلة أعلنت عنها هيئة الكوارث، صباح الاثنين، فقد ارتفع عدد ضحايا الزلزال إلى 111 قتيلا",
        ["آخر حصيلة أعلنت عنها هيئة الكوارث"],
    ),
    "nobody": ("وفي آخر أيام العيد، ارتفع عدد ضحايا الزلزال إلى 111 قتيلا", [None]),
}


@pytest.mark.parametrize(("text", "expected"), CLAIMANTS.values(), ids=CLAIMANTS)
def test_who_claims_it_is_the_source_that_stands_nearest(text, expected):
    doc, records = read(text)

    assert [one.value.claimant and doc[one.value.claimant] for one in records] == expected
