"""Hamza written is hamza meant: which spelling may stand for which careful form."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews.lexicon import Lexicon
from arnews.normalization import fold
from arnews.spelling import may_stand_for
from arnews.tokenization import tokenize

STANDS = [
    ("امام", "إمام"),
    ("امام", "أمام"),
    ("الامارات", "الإمارات"),
    ("القران", "القرآن"),
    ("مسوول", "مسؤول"),
    ("هيية", "هيئة"),
    ("قارى", "قارئ"),
    ("هىئة", "هيئة"),
    ("إستقبل", "استقبل"),
    ("أستقبل", "استقبل"),
    ("الإنتخابات", "الانتخابات"),
    ("الى", "إلى"),
    ("الي", "إلى"),
    ("حتي", "حتى"),
    ("مصرى", "مصري"),
    ("الذى", "الذي"),
    ("حكومه", "حكومة"),
    ("مدرسه", "مدرسة"),
    ("مياة", "مياه"),
    ("علی", "على"),
    ("علی", "علي"),
    ("ٱستقبل", "استقبل"),
    ("ٲحمد", "أحمد"),
    ("ٳيران", "إيران"),
    ("کتاب", "كتاب"),
    ("إفريقيا", "أفريقيا"),
    ("الإفريقية", "الأفريقية"),
    ("أيرلندا", "إيرلندا"),
    ("مىلان", "ميلان"),
]
DOES_NOT = [
    ("أمام", "إمام"),
    ("إمام", "أمام"),
    ("أن", "إن"),
    ("آن", "أن"),
    ("اقرأ", "أقرا"),
    ("الأشهر", "آلاشهر"),
    ("الإشارة", "الأشارة"),
    ("سأل", "سال"),
    ("رأس", "راس"),
    ("ألاسم", "الأسم"),
    ("مسؤول", "مسوول"),
    ("ٲمام", "إمام"),
    ("على", "علي"),
    ("علي", "على"),
    ("منه", "منة"),
    ("وجهه", "وجهة"),
    ("قوى", "قوي"),
    ("كتاب", "كتب"),
    ("إعلام", "أعلام"),
]


@pytest.mark.parametrize(("written", "careful"), STANDS)
def test_a_sloppy_spelling_stands_for_the_careful_one(written, careful):
    assert fold(written) == fold(careful)
    assert may_stand_for(written, careful)


@pytest.mark.parametrize(("written", "careful"), DOES_NOT)
def test_a_word_that_means_itself_stands_for_no_other(written, careful):
    assert not may_stand_for(written, careful)


@given(st.text(st.sampled_from("اأإآوؤيئىهةبت"), max_size=6))
def test_every_word_stands_for_itself_and_leaving_out_all_hamzas_for_every_word(careful):
    bare = careful.translate(str.maketrans("أإآؤئ", "اااوي"))

    assert may_stand_for(careful, careful)
    assert may_stand_for(bare, careful)


@given(st.text(st.sampled_from("اأإآوؤيئىهةبت"), max_size=6), st.text(st.sampled_from("اأإآوؤيئىهةبت"), max_size=6))
def test_only_what_folds_alike_stands_for_it(written, careful):
    if may_stand_for(written, careful):
        assert fold(written) == fold(careful)


def test_unsettled_names_fold_alike_and_stand_for_each_other():
    table = tomllib.loads(files("arnews").joinpath("spelling.toml").read_text(encoding="utf-8"))

    for entry in table["unsettled"]:
        first, *others = entry["forms"]
        assert all(fold(first)[:2] == fold(other)[:2] for other in others)
        assert all(may_stand_for(first + "ي", other + "ي") for other in others if fold(other) == fold(first))


def test_a_lexicon_asks_for_every_word_of_a_form():
    lexicon = Lexicon({"إمام المسجد": ["imam"], "أمام": ["before"]}, proclitics="و")

    assert lexicon.match(tokenize("وإمام المسجد"), 0).entry == "imam"
    assert lexicon.match(tokenize("امام المسجد"), 0).entry == "imam"
    assert lexicon.match(tokenize("أمام المسجد"), 0).entry == "before"
    assert lexicon["إمام"].entries == ()


def test_a_lexicon_gives_every_form_that_a_bare_spelling_may_stand_for():
    lexicon = Lexicon({"إمام": ["imam"], "أمام": ["before"]})

    assert lexicon["امام"].entries == ("imam", "before")
    assert lexicon["أمام"].entries == ("before",)
    assert lexicon["آمام"] is None
