"""The lists that mentions hang on, asked one by one."""

import pytest

from arnews.mentions.nouns import counted_noun, noun_of, stem_of
from arnews.mentions.signs import (
    authors,
    country_of,
    genders,
    honorific_titles,
    is_made_of,
    is_origin,
    names_of_two_words,
    respect_with_pronoun,
    same_office,
    work_of,
)
from arnews.normalization import fold


@pytest.mark.parametrize(
    ("stem", "origin"),
    [
        ("فرنسي", True),
        ("فرنسيه", True),
        ("فرنسا", False),
        ("افريقي", True),
        ("اسيويه", True),
        ("هندي", True),
        ("هنديه", True),
        ("بلدي", False),
        ("سياسي", False),
        ("هفرنسي", False),
        ("", False),
    ],
)
def test_adjectives_of_countries_and_continents_say_where_somebody_is_from(stem, origin):
    assert is_origin(stem) is origin


@pytest.mark.parametrize(
    ("stem", "code"),
    [("مصر", "EG"), ("مصري", "EG"), ("مصريه", "EG"), ("فرنسا", "FR"), ("اردن", "JO"), ("جبل", ""), ("", "")],
)
def test_a_country_is_known_by_its_name_and_its_adjective(stem, code):
    assert country_of(stem) == code


@pytest.mark.parametrize(("stem", "with_title"), [("معالي", "وزير"), ("دوله", "رييس"), ("سمو", "امير")])
def test_a_word_of_respect_goes_with_some_titles(stem, with_title):
    assert with_title in honorific_titles(stem)
    assert honorific_titles("جبل") == frozenset()


def test_a_word_of_respect_has_a_pronoun_for_him_and_for_her():
    known = respect_with_pronoun()

    assert (known["معاليه"], known["معاليها"]) == (("معالي", "he"), ("معالي", "she"))
    assert (known["فخامته"], known["سيادتها"]) == (("فخامه", "he"), ("سياده", "she"))
    assert "جبله" not in known


@pytest.mark.parametrize(
    ("head", "word", "same"),
    [("رييس", "حكومه", "وزراء"), ("رييس", "وزراء", "وزراء"), ("رييس", "محكمه", "محكمه"), ("مدير", "حكومه", "حكومه")],
)
def test_some_offices_have_two_names(head, word, same):
    assert same_office(head, word) == same


@pytest.mark.parametrize(
    ("adjective", "words", "made"),
    [
        ("حكومي", {"حكومه"}, True),
        ("حكوميه", {"حكومه"}, True),
        ("حزبي", {"حزب"}, True),
        ("عسكري", {"جيش"}, True),
        ("عسكريه", {"جيش"}, True),
        ("اممي", {"امم"}, True),
        ("رسمي", {"وزاره"}, False),
        ("حكومي", set(), False),
        ("اب", {"ا"}, False),
        ("بي", {"ب"}, False),
    ],
)
def test_an_adjective_may_say_what_a_noun_says(adjective, words, made):
    assert is_made_of(adjective, words) is made


@pytest.mark.parametrize(
    ("written", "work"),
    [
        ("مقال", "مقال"),
        ("مقالا", "مقال"),
        ("مقالها", "مقال"),
        ("رسالته", "رساله"),
        ("رسالتها", "رساله"),
        ("روايه", "روايه"),
        ("كتابه", "كتاب"),
        ("باب", ""),
        ("رسالا", ""),
    ],
)
def test_a_work_is_known_as_an_object_and_with_a_pronoun(written, work):
    assert work_of(written) == work


def test_an_owner_is_an_author_with_a_work_alone():
    assert "صاحب" in authors(owners=True)
    assert "صاحب" not in authors(owners=False)
    assert "مقال" in authors(owners=True)["كاتب"] & authors(owners=False)["كاتب"]


def test_names_of_two_words_and_genders_are_folded():
    assert ("حسب", "الله") in names_of_two_words()
    assert all(fold(stem) == stem for stem in genders())


@pytest.mark.parametrize(
    ("word", "kind", "number", "cut", "proclitics", "definite"),
    [
        ("وزير", "person", "one", 0, "", False),
        ("للوزير", "person", "one", 1, "ل", True),
        ("ولوزير", "person", "one", 2, "ول", False),
        ("لوزارته", "organisation", "one", 1, "ل", False),
        ("وِلِوزارته", "organisation", "one", 4, "ول", False),
        ("لِوزارتها", "organisation", "one", 2, "ل", False),
        ("مديرها", "person", "one", 0, "", False),
        ("المعتصمون", "crowd", "many", 0, "", True),
        ("لِلمعتصمين", "crowd", "many", 2, "ل", True),
        ("والمعتصمون", "crowd", "many", 1, "و", True),
        ("بالمعتصمين", "crowd", "many", 1, "ب", True),
        ("مهندسان", "crowd", "two", 0, "", False),
        ("المهندسة", "person", "one", 0, "", True),
    ],
)
def test_a_noun_for_somebody_is_found_behind_what_is_written_to_it(word, kind, number, cut, proclitics, definite):
    found = noun_of(word)

    assert (found.entry.kind, found.entry.number) == (kind, number)
    assert (found.cut, found.proclitics, found.definite) == (cut, proclitics, definite)


@pytest.mark.parametrize("word", ["جانبه", "عامين", "للسباحة", "المهرجان", "كتابا", "سيارته", "جبل", "ها", "هم", "مها"])
def test_other_words_are_nouns_for_nobody(word):
    assert noun_of(word) is None


def test_people_are_counted_in_the_accusative_of_one():
    found = counted_noun("مهندسا")

    assert (found.kind, found.number, found.form, found.derived) == ("crowd", "many", "مهندس", True)
    assert [counted_noun(word) for word in ("مهندس", "كتابا", "المهندسا", "ومهندسا", "ابا", "سيارة")] == [None] * 6


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("الوزير", "وزير"),
        ("والوزير", "وزير"),
        ("بالوزير", "وزير"),
        ("كالوزير", "وزير"),
        ("فالوزير", "وزير"),
        ("للوزير", "وزير"),
        ("لالوزير", "لالوزير"),
        ("الري", "الري"),
        ("الريف", "ريف"),
        ("والري", "والري"),
        ("والريف", "ريف"),
        ("وليد", "وليد"),
    ],
)
def test_a_stem_has_lost_its_article_unless_next_to_nothing_is_left(word, stem):
    assert stem_of(fold(word)) == stem
