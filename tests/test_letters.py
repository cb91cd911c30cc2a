"""What is known about characters, compared with Unicode and with pyarabic."""

import unicodedata

import pyarabic.araby as araby
import pytest

from arnews.letters import (
    ALEF_FORMS,
    BIDI_CONTROLS,
    DIGIT_VALUES,
    FOREIGN_LETTERS,
    LOOKALIKES,
    MARKS,
    TATWEEL,
    ZERO_WIDTH,
    is_arabic_letter,
)


def test_marks_are_combining_characters_of_the_arabic_script():
    assert {unicodedata.category(mark) for mark in MARKS} <= {"Mn", "Cf", "Cn"}
    assert all("ARABIC" in unicodedata.name(mark, "ARABIC") for mark in MARKS)


def test_every_combining_character_of_the_arabic_script_is_a_mark():
    arabic = [*range(0x0600, 0x0700), *range(0x08A0, 0x0900)]

    assert {chr(code) for code in arabic if unicodedata.combining(chr(code))} <= MARKS


def test_pyarabic_knows_no_mark_that_is_missing_here():
    assert set(araby.TASHKEEL) <= MARKS
    assert araby.TATWEEL == TATWEEL


def test_pyarabic_agrees_about_the_forms_of_alef():
    assert set(ALEF_FORMS) == set(araby.ALEFAT) - {araby.ALEF, araby.HAMZA_ABOVE, araby.HAMZA_BELOW} - {
        araby.ALEF_MAKSURA,
        araby.MINI_ALEF,
        araby.SMALL_ALEF if hasattr(araby, "SMALL_ALEF") else araby.MINI_ALEF,
    }


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
