"""`casualties` takes its places from `places` when both are asked for, and works without."""

import pytest

from arnews import analyze

pytest.importorskip("arnews_casualties")

TEXTS = {
    "قتل 12 شخصا في مدينة حمص السورية أمس": "حمص",
    "قتل خمسة جنود في الموصل": "الموصل",
    "أعلنت الشرطة مقتل 3 مدنيين في طرابلس الليبية": "طرابلس",
}


@pytest.mark.parametrize(("text", "name"), TEXTS.items())
def test_the_place_of_a_record_is_the_place_found(text, name):
    doc = analyze(text, extractors=["casualties", "places"])
    [one] = doc.layer("casualties")
    [location] = one.value.place

    assert any(location.record is place for place in doc.layer("places"))
    assert location.record.value.name == name
    assert doc[location.span].endswith(name)


@pytest.mark.parametrize("text", TEXTS)
def test_without_places_the_same_people_came_to_harm(text):
    both, alone = analyze(text, extractors=["casualties", "places"]), analyze(text, extractors=["casualties"])

    assert [one.value.count for one in alone.layer("casualties")] == [
        one.value.count for one in both.layer("casualties")
    ]
    assert all(place.record is None for one in alone.layer("casualties") for place in one.value.place)


def test_a_usual_word_that_is_a_name_too_is_no_place():
    doc = analyze("قتل رجل في معسكر", extractors=["casualties", "places"])

    assert [one.value.place for one in doc.layer("casualties")] == [()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل 30 شخصا، اليوم، في هجوم بطائرة مسيرة استهدف مخيما للنازحين في مدينة الفاشر.", "الفاشر"),
        ("تعرضت بلدة سرمين لقصف جوي ما أدى إلى مقتل مدني.", "بلدة سرمين"),
        ("شهد ساحل طبرق انتشال جثث 19 شخصا بعد غرق قارب.", "طبرق"),
        ("قالت شرطة بغداد إن خمسة أشخاص قتلوا.", "بغداد"),  # the police of a town speak of what happened there
        # where people come from or go to, and where a paper is made, is not where it happened
        ("غرق القارب وهو يقل مهاجرين متجهين إلى إيطاليا، ولقي 5 منهم مصرعهم.", None),
        ("كان القارب يقل 31 مهاجرا من مالي، لقي 5 منهم مصرعهم.", None),
        ("قالت إذاعة بغداد إن خمسة أشخاص قتلوا.", None),
        ("قتل خمسة أشخاص، في حين عقد الوزراء اجتماعا طويلا مع وفد كبير في بغداد.", None),
    ],
)
def test_the_place_that_a_sentence_names_is_where_it_happened(text, expected):
    doc = analyze(text, extractors="all")
    record = doc.layer("casualties")[0]

    assert [doc[place.span] for place in record.value.place] == ([expected] if expected else [])


def test_the_country_that_strikes_is_not_where_it_happened():
    doc = analyze("قتل ثلاثة من رجال الإنقاذ عندما قصفت روسيا مبنى مؤلفا من طوابق.", extractors="all")

    assert [one.value.place for one in doc.layer("casualties")] == [()]


def test_the_town_that_is_struck_is():
    doc = analyze("قتل ثلاثة من رجال الإنقاذ عندما قصفت القوات خاركيف.", extractors="all")

    assert [doc[place.span] for place in doc.layer("casualties")[0].value.place] == ["خاركيف"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل شابان بعد اقتحام مخيم جنين في الضفة الغربية.", "جنين"),
        ("قتل ثلاثة عمال جراء قصف القوات بلدة سراقب شرقي إدلب.", "سراقب"),
        ("أدى انفجار في منطقة الكاظمية شمال العاصمة بغداد إلى مقتل ثلاثة عمال.", "منطقة الكاظمية"),
        ("تسببت اشتباكات في دارفور في مقتل 11 شخصا في المنطقة الواسعة غرب السودان.", "دارفور"),
        ("جرح 4 أشخاص في هجوم شنته طائرة على ريف حلب.", "ريف حلب"),
        ("نزح 250 شخصا من بلدة في ولاية شمال دارفور غربي السودان.", "ولاية شمال دارفور"),
    ],
)
def test_what_lies_in_or_beside_another_place_comes_first(text, expected):
    doc = analyze(text, extractors="all")

    assert doc[doc.layer("casualties")[0].value.place[0].span] == expected


def test_whom_somebody_gave_time_before_it_is_not_where_it_happened():
    doc = analyze("قتل 3 أشخاص في قصف على السوق بعد أن أمهل الرئيس موسكو 50 يوما.", extractors="all")

    assert [doc[place.span] for place in doc.layer("casualties")[0].value.place] == []
