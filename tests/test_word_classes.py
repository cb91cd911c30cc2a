"""What written words can be, and what they are in their context."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import classes_of, is_finite_verb, read_class, tokenize
from arnews.testing.news import arabic_news
from arnews.word_classes import (
    ADJECTIVE,
    ARTICLE,
    BOUND_PREPOSITION,
    FEMININE,
    FINITE_VERB,
    FUTURE,
    IMPERFECT,
    MASCULINE,
    NAME,
    NOUN,
    OWNED,
    PARTICIPLE,
    PERFECT,
    PIECES,
    PLURAL,
    SINGULAR,
    THIRD,
    VERBAL_NOUN,
    class_masks,
    read_class_masks,
)

WORDS = st.text(st.sampled_from("وفبلكسالتيمنهاكمدرعةىأإئء" + "ًٌٍَُِّْـ"), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("written", "bits"),
    [
        ("قالت", PERFECT | THIRD | FEMININE | SINGULAR), ("سيقولون", IMPERFECT | FUTURE | MASCULINE | PLURAL),
        ("دعوا", PERFECT | PLURAL), ("يدعون", IMPERFECT | PLURAL),
        ("بالدفاع", NOUN | VERBAL_NOUN | ARTICLE | BOUND_PREPOSITION),
        ("سفن", NOUN | PLURAL), ("وزراؤها", NOUN | PLURAL | OWNED), ("مدينة", NOUN | FEMININE | SINGULAR),
        ("حرب", NOUN | FEMININE), ("مسؤولين", NOUN | PLURAL), ("العراقية", ADJECTIVE | FEMININE | ARTICLE),
        ("داعين", PARTICIPLE | PLURAL), ("ستعلنها", IMPERFECT | FUTURE | OWNED), ("أحمد", NAME), ("التقى", PERFECT),
    ],
)  # fmt: skip
def test_a_word_can_be_what_it_is(written, bits):
    assert classes_of(written).mask & bits == bits


@pytest.mark.parametrize("written", ["القتل", "بقتل", "المدير", "مدينة", "العاشرة", "وزارة", "إلى", "لهم", "في"])
def test_what_is_no_verb_is_never_called_one(written):
    assert not classes_of(written).mask & FINITE_VERB


@pytest.mark.parametrize("written", ["قال", "يقول", "سيقول", "كانت", "وأعلنت", "ليفتتح", "التقت", "نفاها"])
def test_what_is_only_a_verb_is_nothing_else(written):
    assert classes_of(written).verb > 0.9


@pytest.mark.parametrize("written", ["12", "«", ".", "covid", "😀", "ـ"])
def test_what_is_no_arabic_word_has_no_class(written):
    assert classes_of(written).likeliest is None


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("كتب الوزير رسالة", "كتب"), ("بعد قتل الجندي", ""), ("الذي قتل الجندي", "قتل"), ("لم تكتب الصحف", "تكتب"),
        ("في عرض البحر", ""), ("قد عرض الوزير خطته", "عرض"), ("هذا العرض طويل", ""),
    ],
)  # fmt: skip
def test_context_tells_verbs_from_nouns(text, verbs):
    tokens = tokenize(text)

    assert [token.text for index, token in enumerate(tokens) if is_finite_verb(tokens, index)] == verbs.split()


@pytest.mark.parametrize("written", ["كعلي", "لعلي", "كالي", "لفي", "بمع"])
def test_no_preposition_is_written_to_another(written):
    assert all(one.part != "preposition" for one in classes_of(written).classes)


@pytest.mark.parametrize("written", ["على", "إلى", "وعلى", "بدون"])
def test_but_a_preposition_by_itself_or_behind_and_is_one(written):
    assert classes_of(written).likeliest.part == "preposition"


def test_the_shares_of_a_word_are_one():
    assert sum(one.share for one in classes_of("عرض").classes) == pytest.approx(1)


@given(WORDS)
def test_any_letters_have_classes_or_none(text):
    found = classes_of(text)

    assert 0 <= found.verb <= 1
    assert all(one.mask & ~found.mask & ~PIECES == 0 for one in found.classes)


@given(arabic_news())
def test_every_way_to_ask_gives_the_same(text):
    tokens = tokenize(text)
    masks = read_class_masks(tokens)

    assert [mask & ~can & ~PIECES for mask, can in zip(masks, class_masks(tokens), strict=True)] == [0] * len(masks)
    for index, mask in enumerate(masks):
        one = read_class(tokens, index)
        assert (one.mask if one else 0) == mask
        assert is_finite_verb(tokens, index) == bool(mask & FINITE_VERB)


def test_nothing_is_loaded_before_the_first_word(unmeasured):
    code = "import sys, arnews.word_classes.words as w; print(w._table.cache_info().currsize, 'tomli' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=unmeasured)

    assert done.stdout.split() == ["0", "False"]
