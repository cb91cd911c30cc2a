"""The seed article: who, in which role, which organisations; and none of the names that are none."""

from pathlib import Path

import pytest

from arnews import analyze

SEED = Path(__file__).parents[3] / "seeds" / "000_c44b10dc2bfcc599.txt"


@pytest.fixture(scope="module")
def doc():
    return analyze(SEED.read_text(encoding="utf-8"), extractors=["people"])


def places(doc, layer):
    return [(one.span.start, doc[one.span]) for one in doc.layer(layer)]


def test_six_people_are_named_in_full(doc):
    named = [one for one in doc.layer("people") if one.value.mention == "full"]

    assert [(one.span.start, doc[one.span]) for one in named] == [
        (356, "بشار الأسد"),
        (764, "مصطفى عبد الجابر"),
        (1094, "أونكو كيسيلي"),
        (1555, "ديفيد كاردن"),
        (2363, "دميتري بيسكوف"),
        (2757, "فلاديمير بوتن"),
    ]


def test_the_other_mentions_point_to_the_full_ones(doc):
    others = [one for one in doc.layer("people") if one.value.mention != "full"]

    assert [(one.span.start, doc[one.span], doc[one.value.canonical.span], one.value.mention) for one in others] == [
        (535, "الأسد", "بشار الأسد", "short"),
        (2134, "المسؤول الأممي", "ديفيد كاردن", "nominal"),
        (2481, "بيسكوف", "دميتري بيسكوف", "short"),
        (2709, "الأسد", "بشار الأسد", "short"),
        (2776, "بيسكوف", "دميتري بيسكوف", "short"),
    ]


def test_a_compound_name_is_one_part(doc):
    name = doc.layer("people")[2]

    assert [(part.kind, doc[part.span]) for part in name.value.parts] == [("given", "مصطفى"), ("family", "عبد الجابر")]


def test_six_roles_are_held_by_them(doc):
    roles = doc.layer("roles")

    assert [(one.span.start, one.span.end, one.value.category, doc[one.value.person]) for one in roles] == [
        (342, 355, "head_of_state", "بشار الأسد"),
        (744, 763, "military_commander", "مصطفى عبد الجابر"),
        (1058, 1093, "spokesperson", "أونكو كيسيلي"),
        (1567, 1631, "un_official", "ديفيد كاردن"),
        (2341, 2362, "spokesperson", "دميتري بيسكوف"),
        (2743, 2756, "head_of_state", "فلاديمير بوتن"),
    ]


def test_a_role_says_of_what_and_of_which_country(doc):
    said = [(one.value.of and doc[one.value.of.span], one.value.country) for one in doc.layer("roles")]

    assert said == [
        (None, "SY"),
        ("لواء جيش العزة", None),
        ("وزارة الخارجية التركية", "TR"),
        ("الأمم المتحدة", None),
        ("الكرملين", "RU"),
        (None, "RU"),
    ]


def test_the_organisations_are_found(doc):
    found = [
        (one.span.start, doc[one.span], one.value.category, one.value.country) for one in doc.layer("organizations")
    ]

    assert found == [
        (4, "مقاتلو المعارضة السورية", "armed_group", "SY"),
        (214, "هيئة تحرير الشام", "armed_group", None),
        (336, "حكومة", "government", "SY"),
        (445, "غرفة العمليات", "armed_group", None),
        (563, "الميليشيات الشيعية الإقليمية", "armed_group", None),
        (749, "لواء جيش العزة", "armed_group", None),
        (1000, "المخابرات التركية", "intelligence", "TR"),
        (1071, "وزارة الخارجية التركية", "ministry", "TR"),
        (1346, "التلفزيون السوري الرسمي", "media", "SY"),
        (1417, "لجيش السوري", "military", "SY"),
        (1448, "الجيش السوري", "military", "SY"),
        (1577, "الأمم المتحدة", "igo", None),
        (1695, "رويترز", "media", None),
        (1935, "وكالة الأنباء السورية الرسمية", "media", "SY"),
        (2166, "الجيش السوري", "military", "SY"),
        (2354, "الكرملين", "presidency", "RU"),
        (2563, "السلطات السورية", "government", "SY"),
        (2679, "قناة تليجرام الروسية", "media", "RU"),
    ]


def test_an_acronym_in_brackets_belongs_to_its_agency(doc):
    agency = next(one for one in doc.layer("organizations") if one.span.start == 1935)

    assert doc[agency.value.acronym] == "سانا"


@pytest.mark.parametrize("word", ["باسم", "تحرير", "حرب", "بيان", "على", "وافق", "واصل", "سريع"])
def test_a_word_that_is_also_a_name_is_no_person(doc, word):
    assert all(word not in doc[one.span].split() for one in doc.layer("people"))
