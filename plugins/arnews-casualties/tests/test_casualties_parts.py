"""The parts of a record, each by its own words, and what two records have to do with each other."""

from types import SimpleNamespace

import pytest

from arnews import Annotation, Span, TimeExpression, analyze
from arnews.records import Count
from arnews_casualties import totals, totals_by
from arnews_casualties.likeness import _days_differ, places_differ
from arnews_casualties.places import precision_of
from arnews_casualties.value import Casualty, Location, Victims

PUBLISHED = "2024-11-30"


def read(text):
    """Give the document and the values of its records."""
    doc = analyze(text, published=PUBLISHED, extractors="all")
    return doc, [one.value for one in doc.layer("casualties")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "قتل أكثر من ثلاثين شخصا في انفجار في بيروت",
            {
                "trigger": "قتل",
                "count": "ثلاثين",
                "qualifier": "أكثر من",
                "victims": "شخصا",
                "cause": "انفجار",
                "place": "بيروت",
            },
        ),
        (
            "قتل 5 جنود روس في كمين نفذه مسلحون في القنيطرة",
            {
                "trigger": "قتل",
                "count": "5",
                "victims": "جنود",
                "cause": "كمين",
                "perpetrator": "مسلحون",
                "place": "القنيطرة",
            },
        ),
        (
            "قتل خمسة أشخاص في زلزال ضرب اليابان",
            {
                "trigger": "قتل",
                "count": "خمسة",
                "victims": "أشخاص",
                "cause": "زلزال",
                "target": "اليابان",
                "place": "اليابان",
            },
        ),
        (
            "قتل 12 جنديا في هجوم وقع يوم الأربعاء في كركوك",
            {
                "trigger": "قتل",
                "count": "12",
                "victims": "جنديا",
                "cause": "هجوم",
                "place": "كركوك",
                "date": "يوم الأربعاء",
            },
        ),
        (
            "وصل عدد القتلى إلى 41 قتيلا بسبب الأمطار في كيرلا",
            {"trigger": "قتيلا", "count": "41", "cause": "الأمطار", "place": "كيرلا"},
        ),
        ("لقي جميع ركاب الطائرة وهم 62 شخصا مصرعهم", {"trigger": "لقي", "count": "62"}),
        ("لقي جميع ركاب الطائرة الـ62 مصرعهم", {"trigger": "لقي", "count": "62"}),
    ],
)
def test_each_part_of_a_record_has_its_words_as_evidence(text, words):
    doc, [record] = read(text)

    assert {name: doc[span] for name, span in record.evidence.items()} == words


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("قتل خمسة جنود منذ الاثنين في معارك قرب الموصل", None),
        ("قتل 4 من أسرة واحدة، مكونة من أب وأم، صباح السبت، في حلب", "2024-11-30TMO"),
        ("في يوم الخميس قتل 4 عمال في حريق", "2024-11-28"),
        ("أعلن الدفاع المدني أمس استشهاد 15 شخصا في غزة", "2024-11-29"),
        ("توفي آلاف الأشخاص في حوادث السير كل عام", None),
        ("زلزال عام 1999 قتل 17 ألف شخص", "1999"),
    ],
)
def test_a_day_on_which_it_happened_is_its_date_and_a_time_since_when_is_none(text, date):
    _, [record] = read(text)

    assert (record.date and record.date.value.value) == date


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("قتل ثلاثة أشخاص بحسب الشرطة و20 بحسب شهود", ["الشرطة", "شهود"]),
        ("قتل 5 جنود، وأصيب آخرون، بحسب ما أعلن الجيش", ["الجيش", "الجيش"]),
        ("أعلن الدفاع المدني أمس استشهاد 15 شخصا في غزة", ["الدفاع المدني"]),
        ("قتل 5 جنود في كمين قرب تعز", [None]),
    ],
)
def test_who_says_so_is_named_without_the_count_that_goes_on(text, claimants):
    doc, records = read(text)

    assert [one.claimant and doc[one.claimant] for one in records] == claimants


@pytest.mark.parametrize(
    ("text", "running"),
    [
        ("ارتفعت حصيلة القتلى إلى 37 قتيلا و60 مصابا", [True, True]),
        ("رفعت الوزارة الحصيلة إلى 37 قتيلا و60 مصابا", [True, True]),
        ("قتل 37 شخصا وأصيب 60 في انفجار", [False, False]),
    ],
)
def test_what_a_toll_goes_on_with_is_running_too(text, running):
    assert [one.running for one in read(text)[1]] == running


def test_five_of_a_group_belong_to_it():
    doc, [record] = read("لقي خمسة من داعش مصرعهم في غارة قرب الرقة")

    assert doc[record.victims.affiliation] == doc[record.victims.span] == "داعش"


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("قتل ما لا يقل عن 40 شخصا في زلزال ضرب اليابان. وقالت الوزارة إن 43 شخصا قتلوا في الزلزال.", ["updates"]),
        ("قتل أكثر من 40 شخصا في زلزال ضرب اليابان. وبلغ عدد القتلى 43.", ["updates"]),
        ("قتل 8 أشخاص في هجومين، 5 منهم في بغداد و3 في الموصل.", ["part_of", "part_of"]),
        ("قتل 12 شخصا في حلب في سبتمبر 2024. وقتل 12 شخصا في حلب في 3 سبتمبر 2024.", ["same_as"]),
        ("قتل 12 شخصا في حلب في أكتوبر 2024. وقتل 12 شخصا في حلب في 3 سبتمبر 2024.", []),
        ("قتل 12 شخصا في زلزال وقع في يناير. وقتل 12 شخصا في زلزال أمس.", []),
        ("زلزال عام 1999 قتل 17 ألف شخص. وقتل 3 أشخاص في زلزال أمس.", []),
    ],
)
def test_two_records_are_linked_by_what_they_have_to_do_with_each_other(text, relations):
    assert [link.relation for one in read(text)[1] for link in one.links] == relations


@pytest.mark.parametrize(
    ("kind", "role", "precision"),
    [
        ("facility", "literal", 1),
        ("city", "literal", 1),
        ("village", "literal", 1),
        ("town", "literal", 1),
        ("city", "part", 2),
        ("adm2", "literal", 3),
        ("adm1", "literal", 4),
        ("region", "literal", 5),
        ("water", "literal", 5),
        ("country", "literal", 6),
        ("continent", "literal", 7),
    ],
)
def test_how_exact_a_place_is_follows_from_what_it_is(kind, role, precision):
    assert precision_of(Annotation("places", Span(0, 1), SimpleNamespace(kind=kind, role=role), "")) == precision


def dated(value, precision):
    when = Annotation("times", Span(0, 1), TimeExpression("DATE", value), "") if precision is not False else None
    return Casualty("killed", Count(5, 5, 5, "exact"), Victims(), date=when, date_precision=precision or None)


UNDATED = dated("", False)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (UNDATED, dated("2024-11-29", 1), False),
        (UNDATED, UNDATED, False),
        (dated("2024-11-29", 1), dated("2024-11-29T12:00", 1), False),
        (dated("2024-11-29", 1), dated("2024-11-28", 1), True),
        (dated("2024-11-29", 1), dated("2024-11-28TNI", 1), False),  # a night belongs to two days
        (dated("2024-11-29", 1), dated("2024-11-26TNI", 1), True),
        (dated("2024-11-29", 1), dated("2024-11", 3), False),
        (dated("2024-11-29", 1), dated("2024-10", 3), True),
        (dated("2024-11-29", 1), dated("2024", None), False),
        (dated("2024-11-29", 1), dated("2023", None), True),
        (dated("2024-11-29", 1), dated("2024-W40", 2), False),
        (dated("2024-11-29", 1), dated("PAST_REF", None), False),
        (dated("2024-11-29", 1), dated("2024-SU", None), False),
        (dated("2024-10", 3), dated("2024-11", 3), False),
        (dated("2024-11-29", 1), dated(None, None), False),
    ],
)
def test_two_days_differ_and_a_day_from_a_month_that_it_is_not_in(one, other, apart):
    assert _days_differ(one, other) is apart
    assert _days_differ(other, one) is apart


def located(name, kind="city", ref=None, country=None):
    record = Annotation("places", Span(0, 1), SimpleNamespace(name=name, kind=kind, ref=ref, country=country), "")
    return Location(Span(0, 1), 1, record, name=name, country=country)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (located("حلب", ref="1"), located("حمص", ref="2"), True),
        (located("حلب", ref="1"), located("حلب", ref="1"), False),
        (located("حلب", ref="1"), located("حمص"), False),
        (located("حلب", ref="1"), located("حمص", "adm1", ref="2"), False),
        (located("حلب", ref="1", country="SY"), located("الموصل", "adm1", ref="2", country="IQ"), True),
        (located("حلب", "adm1", ref="1"), located("حمص", "adm1", ref="2"), True),
    ],
)
def test_listed_places_differ_by_their_countries_or_their_kind_and_name(one, other, apart):
    assert places_differ([one], [other]) is apart
    assert places_differ([other], [one]) is apart


def test_two_provinces_are_apart_whatever_else_is_told_of_them():
    aleppo, homs = located("حلب", "adm1", "1"), located("حمص", "adm1", "2")
    plain = Location(Span(0, 1), 1, name="الريف")

    assert places_differ([aleppo, plain], [homs])


def test_news_that_nobody_confirmed_counts_and_what_was_denied_does_not():
    unconfirmed, _ = read("تحدثت أنباء غير مؤكدة عن مقتل 5 جنود في كمين قرب تعز")
    denied, _ = read("نفى الجيش مقتل 5 جنود في كمين قرب تعز")

    assert totals(unconfirmed)["killed"] == Count(5, 5, 5, "exact")
    assert totals(denied) == {}


def test_parts_at_two_places_count_where_they_are_and_the_whole_nowhere_twice():
    doc, _ = read("قتل 8 أشخاص في هجومين، 5 منهم في بغداد و3 في الموصل.")

    assert totals(doc)["killed"].best == 8
    assert {place: total["killed"].best for place, total in totals_by(doc, "place").items()} == {
        "بغداد": 5,
        "الموصل": 3,
    }


def test_a_document_without_records_has_no_totals():
    doc = analyze("وصل 5 أشخاص", extractors=["numbers"])
    told, _ = read("وصل 5 أشخاص")

    assert totals(told) == totals_by(told, "place") == totals_by(told, "claimant") == {}
    with pytest.raises(LookupError):
        doc.layer("casualties")
    assert totals(doc) == totals_by(doc, "place") == {}


@pytest.mark.parametrize(
    ("told", "cause", "places"),
    [
        ("قتل 5 جنود أمس، بحسب مصدر عسكري.", "attack", ["تعز"]),
        ("قتل 9 جنود أمس، بحسب مصدر عسكري.", None, []),
        ("قتل 5 مدنيين أمس، بحسب مصدر عسكري.", None, []),
        ("أصيب 5 جنود أمس، بحسب مصدر عسكري.", None, []),
    ],
)
def test_a_heading_gives_where_and_by_what_to_the_record_of_the_same_number_and_people_alone(told, cause, places):
    doc, [heading, record] = read(f"مقتل 5 جنود في كمين قرب تعز\n\n{told}")

    assert (heading.cause.mode, [doc[place.span] for place in heading.place]) == ("attack", ["تعز"])
    assert (record.cause and record.cause.mode, [doc[place.span] for place in record.place]) == (cause, places)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("قتل جميع العمال في انهيار المنجم. وانتشلت الفرق 15 جثة.", [{}, {0: "part_of"}]),
        ("قتل 5 في حلب و3 في حمص، وبذلك يبلغ إجمالي القتلى 8.", [{}, {}, {0: "sum_of", 1: "sum_of"}]),
        (
            "قتل 5 جنود في حلب. وقتل 3 جنود في حمص. وبلغ إجمالي القتلى 8.",
            [{}, {}, {0: "sum_of", 1: "sum_of"}],
        ),
        ("قتل 20 شخصا في انفجار في حلب. وأدى الانفجار إلى سقوط قتلى.", [{}, {0: "same_as"}]),
        ("قتل 20 شخصا في انفجار في حلب. وأدى الانفجار إلى سقوط قتلى وجرحى في حمص.", [{}, {}, {}]),
        ("قتل شخصان في خيرسون. وأعلن الحاكم سقوط قتيلين في خيرسون.", [{}, {0: "same_as"}]),
        ("قتل 20 شخصا بينهم 5 أطفال و3 نساء في قصف على حلب.", [{}, {0: "part_of"}, {0: "part_of"}]),
        ("بلغ عدد القتلى 30، بينهم 12 طفلا، بعد أن كان 25.", [{}, {0: "part_of"}]),
        ("ارتفع عدد القتلى إلى 30. وكانت حصيلة سابقة أفادت بمقتل 25 شخصا.", [{1: "updates"}, {}]),
        ("سقوط عشرات القتلى في زلزال ضرب اليابان. وقتل 45 شخصا في الزلزال.", [{}, {0: "updates"}]),
        ("قتل 12 جنديا في هجوم. وقتل 12 جنديا في الهجوم بحسب الوزارة.", [{}, {0: "same_as"}]),
        ("قتل 5 أشخاص في حريق في حلب. وقتل 5 أشخاص في هجوم في حلب.", [{}, {}]),
        ("قتل 5 أشخاص في زلزال في حلب. وقتل 5 أشخاص في حريق في حلب.", [{}, {}]),
        ("قتل 5 أشخاص في قصف في حلب. وقتل 5 أشخاص في هجوم في حلب.", [{}, {0: "same_as"}]),
        ("قتل 3 صحفيين في غزة. وقتل 40 شخصا في غزة.", [{}, {0: "updates"}]),
        ("قتل 40 شخصا في غزة. وقال الطبيب إن 6 أطفال قتلوا في غزة.", [{}, {0: "part_of"}]),
        ("قالت الشرطة إن 14 شخصا قتلوا، فيما قال شهود إن 20 شخصا قتلوا.", [{}, {0: "disputes"}]),
    ],
)
def test_every_record_names_the_ones_that_it_counts_with_or_instead_of(text, links):
    doc, records = read(text)
    spans = [one.span for one in doc.layer("casualties")]

    assert [{spans.index(link.target.span): link.relation for link in one.links} for one in records] == links


def in_province(name, kind, adm1, country="YE"):
    record = Annotation(
        "places", Span(0, 1), SimpleNamespace(name=name, kind=kind, ref=None, country=country, adm1=adm1), ""
    )
    return Location(Span(0, 1), 1, record, name=name, country=country)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (in_province("صعدة", "city", "1"), in_province("عدن", "city", "2"), True),
        (in_province("صعدة", "adm1", "1"), in_province("قرية", "village", "2"), True),
        (in_province("صعدة", "city", "1"), in_province("ضحيان", "city", "1"), False),
        (in_province("صعدة", "city", "1"), in_province("عدن", "facility", "2"), False),
        (in_province("صعدة", "city", "1"), in_province("عدن", "city", None), False),
    ],
)
def test_towns_of_two_provinces_are_apart(one, other, apart):
    assert places_differ([one], [other]) is apart
    assert places_differ([other], [one]) is apart


def test_a_country_around_a_town_says_nothing_more():
    town, other, country = located("عدن", ref="1"), located("صعدة", ref="2"), located("اليمن", "country", ref="3")

    assert places_differ([town, country], [other, country])
    assert not places_differ([country], [country])


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("لم يستبعد المسؤول مقتل 5 جنود في الهجوم", "unconfirmed"),
        ("وربما قتل 5 جنود في الهجوم", "unconfirmed"),
        ("قد يكون 5 جنود قتلوا في الهجوم", "hypothetical"),
        ("قد يرتفع عدد القتلى إلى 30", "hypothetical"),
        ("ويخشى أن يرتفع عدد القتلى إلى 30", "hypothetical"),
        ("من المتوقع أن تصل حصيلة القتلى إلى 30", "hypothetical"),
        ("سيقتل 5 جنود في الهجوم", "hypothetical"),
        ("لو انفجرت القنبلة لقتل 20 شخصا", "hypothetical"),
        ("نفت الشرطة مقتل 5 أشخاص في الحريق", "denied"),
        ("أعلن الحاكم، أمس، وقوع زلزال أدى إلى مقتل 3", "asserted"),
    ],
)
def test_what_may_be_is_told_from_what_was(text, factuality):
    assert [one.factuality for one in read(text)[1]] == [factuality]


@pytest.mark.parametrize(
    "text",
    [
        "لم يقتل أحد في الحريق",
        "انتهى الحريق دون إصابة أحد",
        "أفرج الجيش عن 40 معتقلا",
        "عثر على 3 مفقودين أحياء",
        "توفي الفنان سامح العلي عن عمر 75 عاما",
        "يحيي الأهالي ذكرى رحيل الفنان الذي توفي قبل عام",
    ],
)
def test_who_came_to_no_harm_or_died_of_age_is_no_casualty(text):
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("اجتاحت السيول ولايتين غربي الجزائر وأودت بحياة 3 أشخاص", ["الجزائر"]),
        ("قتل 4 أشخاص في اقتحام مخيم جنين في الضفة الغربية", ["جنين", "الضفة الغربية"]),
        ("قتل 4 أشخاص في قصف على بلدة كفر نبل شرقي إدلب", ["بلدة كفر نبل"]),
        ("قتل 6 أشخاص في غرب السودان", ["غرب السودان"]),
        ("قتل خمسة أشخاص في البحر المتوسط", ["البحر المتوسط"]),
        ("قصفت روسيا مبنى سكنيا فقتل خمسة مدنيين", []),
    ],
)
def test_where_it_happened_is_a_place_that_a_preposition_or_a_verb_of_striking_gives(text, places):
    doc, [record] = read(text)

    assert [doc[place.span] for place in record.place] == places
