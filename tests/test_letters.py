"""What is known about characters, compared with Unicode and with pyarabic."""

import unicodedata

import pyarabic.araby as araby
import pytest

from arnews.letters import (
    ALEF_FORMS,
    BIDI_CONTROLS,
    DIGIT_VALUES,
    FOREIGN_LETTERS,
    LETTERS,
    LOOKALIKES,
    MARKS,
    TATWEEL,
    ZERO_WIDTH,
    is_arabic_letter,
)
from arnews.normalization import fold, letters_of, normalize


def test_marks_are_combining_characters_of_the_arabic_script():
    assert {unicodedata.category(mark) for mark in MARKS} <= {"Mn", "Cf", "Cn"}
    assert all("ARABIC" in unicodedata.name(mark, "ARABIC") for mark in MARKS)


def test_every_combining_character_of_the_arabic_script_is_a_mark():
    arabic = [*range(0x0600, 0x0700), *range(0x08A0, 0x0900)]

    assert {chr(code) for code in arabic if unicodedata.combining(chr(code))} <= MARKS


def test_pyarabic_knows_no_mark_that_is_missing_here():
    assert {*araby.TASHKEEL, *araby.DIACRITICS, *araby.HARAKAT, araby.SHADDA, araby.MINI_ALEF} <= MARKS
    assert araby.TATWEEL == TATWEEL


def test_the_marks_that_pyarabic_does_not_know_are_signs_of_the_quran_or_of_other_languages():
    own = MARKS - {*araby.TASHKEEL, *araby.DIACRITICS, araby.MINI_ALEF}

    assert not any("FATHA" in unicodedata.name(mark, "") and mark < "\u0656" for mark in own)
    assert all(mark >= "\u0653" or "\u0610" <= mark <= "\u061a" for mark in own)


def test_the_letters_are_those_of_pyarabic():
    assert set(araby.LETTERS) == LETTERS
    assert {araby.TEH_MARBUTA, araby.ALEF_MAKSURA, *araby.HAMZAT} - {araby.HAMZA_ABOVE, araby.HAMZA_BELOW} <= LETTERS


def test_pyarabic_agrees_about_the_forms_of_alef():
    known = set(araby.ALEFAT) - {araby.ALEF, araby.ALEF_MAKSURA, araby.MINI_ALEF}

    assert known <= set(ALEF_FORMS)
    assert all(is_arabic_letter(form) for form in set(ALEF_FORMS) - known)
    assert all("ALEF" in unicodedata.name(form) for form in ALEF_FORMS)


def test_pyarabics_ligatures_fold_to_what_it_says_they_are():
    simple = (
        araby.SIMPLE_LAM_ALEF,
        araby.SIMPLE_LAM_ALEF_HAMZA_ABOVE,
        araby.SIMPLE_LAM_ALEF_HAMZA_BELOW,
        araby.SIMPLE_LAM_ALEF_MADDA_ABOVE,
    )

    assert [letters_of(ligature) for ligature in araby.LIGUATURES] == list(simple)


LEFT_ALONE = {
    "ARABIC LETTER DOTLESS BEH",  # any of ب ت ث ن
    "ARABIC LETTER HIGH HAMZA",
    "ARABIC TATWEEL WITH OVERSTRUCK HAMZA",
    "ARABIC TATWEEL WITH OVERSTRUCK WAW",
    "ARABIC TATWEEL WITH TWO DOTS BELOW",
    "ARABIC BASELINE ROUND DOT",
    "ARABIC VERTICAL TAIL",
    "ARABIC TAIL FRAGMENT",
}


@pytest.mark.parametrize(("first", "last"), [(0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFEFC)])
def test_every_letter_of_the_arabic_blocks_folds_to_arabic_letters_or_is_left_alone(first, last):
    for character in filter(is_arabic_letter, map(chr, range(first, last + 1))):
        if unicodedata.name(character) not in LEFT_ALONE:
            assert set(fold(character)) <= LETTERS | {" ", "\N{ARABIC LETTER HIGH HAMZA}"}, unicodedata.name(character)


@pytest.mark.parametrize(
    ("written", "folded"),
    [("أݣادير", "اكادير"), ("ڨابس", "قابس"), ("ٲحمد", "احمد"), ("ٳيران", "ايران"), ("چاد", "جاد"),
     ("کوردستان", "كوردستان"), ("ھێمن", "هيمن"), ("لۆڤان", "لوفان"), ("ڕێژیم", "ريزيم"),
     ("ڭيليز", "كيليز"), ("ٱلله", "الله")],
)  # fmt: skip
def test_names_in_the_spelling_of_their_country_are_found(written, folded):
    assert normalize(written, "search").text == fold(written) == folded


def test_controls_are_invisible():
    categories = {unicodedata.category(control) for control in ZERO_WIDTH | BIDI_CONTROLS}

    assert categories <= {"Cf", "Mn"}  # Mn is the combining grapheme joiner


def test_digits_have_the_values_that_unicode_gives_them():
    assert all(unicodedata.decimal(digit) == value for digit, value in DIGIT_VALUES.items())


def test_lookalikes_and_foreign_letters_become_letters_of_the_arabic_alphabet():
    alphabet = {*araby.LETTERS, araby.TEH_MARBUTA, araby.ALEF_MAKSURA, araby.YEH_HAMZA}

    assert set(LOOKALIKES.values()) | set(FOREIGN_LETTERS.values()) <= alphabet
    assert not alphabet & (set(LOOKALIKES) | set(FOREIGN_LETTERS))


@pytest.mark.parametrize("character", [*"ابةىؤءگپ", "\ufefb"])
def test_letters_of_the_arabic_script_are_arabic_letters(character):
    assert is_arabic_letter(character)


@pytest.mark.parametrize("character", ["ـ", "\u064b", "٣", "،", "x", " ", "\ud800", "\U0010ffff"])
def test_nothing_else_is(character):
    assert not is_arabic_letter(character)
