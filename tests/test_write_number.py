"""Numbers to words: what is written, and what cannot be; that it is read back is in test_number_laws.py."""

from decimal import Decimal

import pytest

from arnews.numbers import CountedNoun, write_number, write_ordinal

# -- what is written ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "way", "words"),
    [
        (0, {}, "صفر"),
        (1, {"gender": "feminine"}, "واحدة"),
        (2, {"case": "genitive"}, "اثنين"),
        (3, {}, "ثلاثة"),
        (3, {"gender": "feminine"}, "ثلاث"),
        (8, {"gender": "feminine"}, "ثمان"),
        (8, {"gender": "feminine", "case": "accusative"}, "ثمانيا"),
        (8, {"gender": "feminine", "definite": True}, "الثماني"),
        (11, {"gender": "feminine"}, "إحدى عشرة"),
        (12, {"case": "accusative"}, "اثني عشر"),
        (18, {"gender": "feminine"}, "ثماني عشرة"),
        (21, {"gender": "feminine", "case": "genitive"}, "إحدى وعشرين"),
        (27, {"case": "genitive", "definite": True}, "السبعة والعشرين"),
        (200, {"case": "accusative"}, "مئتين"),
        (1984, {}, "ألف وتسعمئة وأربعة وثمانون"),
        (1984, {"gender": "feminine", "case": "accusative"}, "ألفا وتسعمئة وأربعا وثمانين"),
        (2016, {"case": "genitive"}, "ألفين وستة عشر"),
        (3000, {"definite": True}, "الثلاثة آلاف"),
        (25_000, {"case": "genitive"}, "خمسة وعشرين ألفا"),
        (101_000, {}, "مئة وواحد ألف"),
        (102_000_000, {"case": "genitive"}, "مئة واثنين مليون"),
        (103_000, {}, "مئة وثلاثة آلاف"),
        (200_000, {"case": "genitive"}, "مئتي ألف"),
        (2_000_000, {}, "مليونان"),
        (11_000_011, {}, "أحد عشر مليونا وأحد عشر"),
        (-5, {}, "سالب خمسة"),
    ],
)
def test_a_number_is_written_in_its_gender_case_and_state(number, way, words):
    assert write_number(number, **way) == words


@pytest.mark.parametrize(
    ("number", "counted", "way", "words"),
    [
        (0, "كتاب", {}, "صفر كتاب"),
        (1, "كتاب", {"case": "accusative"}, "كتابا واحدا"),
        (1, "سنة", {"definite": True}, "السنة الواحدة"),
        (2, "سنة", {"case": "genitive"}, "سنتين"),
        (2, "مستشفى", {}, "مستشفيان"),
        (3, "مهندس", {}, "ثلاثة مهندسين"),
        (8, "سنة", {}, "ثماني سنوات"),
        (10, "كتاب", {}, "عشرة كتب"),
        (11, "كتاب", {}, "أحد عشر كتابا"),
        (12, "امرأة", {}, "اثنتا عشرة امرأة"),
        (21, "سنة", {"case": "genitive"}, "إحدى وعشرين سنة"),
        (100, "كتاب", {}, "مئة كتاب"),
        (102, "كتاب", {}, "مئة كتاب وكتابان"),
        (103, "سنة", {}, "مئة وثلاث سنوات"),
        (200, "كتاب", {}, "مئتا كتاب"),
        (1001, "ليلة", {}, "ألف ليلة وليلة"),
        (2000, "كتاب", {"case": "accusative"}, "ألفي كتاب"),
        (11_000, "كتاب", {}, "أحد عشر ألف كتاب"),
        (1_500_000, "دولار", {}, "مليون وخمسمئة ألف دولار"),
        (-3, "درجة", {}, "سالب ثلاث درجات"),
        (Decimal("3.5"), "كيلومتر", {}, "ثلاثة فاصلة خمسة كيلومتر"),
    ],
)
def test_a_noun_stands_in_the_form_that_its_number_asks_for(number, counted, way, words):
    assert write_number(number, counted=counted, **way) == words


def test_a_noun_of_ones_own_and_a_regular_feminine_are_counted():
    assert write_number(4, counted=CountedNoun("حصان", "masculine", "أحصنة")) == "أربعة أحصنة"
    assert write_number(12, counted=CountedNoun("حصان", "masculine", "أحصنة")) == "اثنا عشر حصانا"
    assert write_number(3, counted="حقيبة") == "ثلاث حقيبات"


def test_endings_that_change_before_an_alef_change():
    assert CountedNoun("مقهى", "masculine", "مقاه").dual == "مقهيان"
    assert CountedNoun("مبدأ", "masculine", "مبادئ").dual == "مبدآن"
    assert CountedNoun("مفاجأة", "feminine").plural == "مفاجآت"
    assert write_number(1, counted="قاض", definite=True) == "القاضي الواحد"


@pytest.mark.parametrize(
    ("number", "way", "words"),
    [
        (1, {}, "الأول"),
        (1, {"gender": "feminine"}, "الأولى"),
        (1, {"definite": False, "case": "accusative"}, "أول"),
        (2, {"definite": False}, "ثان"),
        (2, {"definite": False, "case": "accusative"}, "ثانيا"),
        (11, {}, "الحادي عشر"),
        (12, {"gender": "feminine"}, "الثانية عشرة"),
        (20, {"case": "genitive"}, "العشرين"),
        (21, {"gender": "feminine"}, "الحادية والعشرون"),
        (110, {}, "العاشر بعد المئة"),
        (1925, {}, "الخامس والعشرون بعد الألف والتسعمئة"),
    ],
)
def test_an_ordinal_is_written(number, way, words):
    assert write_ordinal(number, **way) == words


def test_what_is_no_noun_is_a_type_error():
    with pytest.raises(TypeError, match="a counted noun is a str or a CountedNoun, not a int"):
        write_number(3, counted=5)


# -- what cannot be written --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1.5, True, "3", None])
def test_what_is_no_exact_number_is_a_type_error(number):
    with pytest.raises(TypeError, match="write_number takes an int or a Decimal"):
        write_number(number)


@pytest.mark.parametrize("way", [{"gender": "neuter"}, {"case": "dative"}])
def test_a_gender_or_case_that_is_none_is_a_value_error(way):
    for writer in (write_number, write_ordinal):
        with pytest.raises(ValueError, match=r"(gender|case) is one of '(masculine|nominative)', .*, not"):
            writer(3, **way)
    with pytest.raises(ValueError, match="gender is one of"):
        CountedNoun("كتاب", "neuter", "كتب")


def test_numbers_without_a_name_are_a_value_error():
    for number in (10**21, -(10**21), Decimal("NaN"), Decimal("Infinity"), Decimal("1E-99999999999"), Decimal("1E+21")):
        with pytest.raises(ValueError, match=r"cannot be written|no name"):
            write_number(number)
    with pytest.raises(ValueError, match="0 has no ordinal"):
        write_ordinal(0)


def test_a_noun_that_is_not_known_says_what_to_pass():
    with pytest.raises(ValueError, match="pass a CountedNoun"):
        write_number(3, counted="زمبرك")
    with pytest.raises(ValueError, match="the plural of 'زمبرك' is not known"):
        CountedNoun("زمبرك", "masculine")
    with pytest.raises(ValueError, match="the plural of 'مأساة' is not known"):
        write_number(3, counted="مأساة")


def test_a_gender_that_is_not_that_of_the_noun_is_a_value_error():
    with pytest.raises(ValueError, match="'سنة' is feminine, not masculine"):
        write_number(3, counted="سنة", gender="masculine")
