"""Arabic script and Buckwalter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import from_buckwalter, to_buckwalter
from arnews.transliteration import _TO

VARIANTS = ["buckwalter", "safe"]
ARABIC = st.text(st.sampled_from([*map(chr, _TO["safe"]), " ", "\n", "،", "٣", "7", "."]))


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_two_characters_have_one_sign(variant):
    assert len(set(_TO[variant].values())) == len(_TO[variant])


def test_safe_signs_are_letters_of_ascii_or_the_underscore():
    assert all(sign.isascii() and sign.isidentifier() for sign in _TO["safe"].values())


@pytest.mark.parametrize("variant", VARIANTS)
@given(text=ARABIC)
def test_arabic_comes_back_whole(variant, text):
    assert from_buckwalter(to_buckwalter(text, variant), variant) == text


@pytest.mark.parametrize("variant", VARIANTS)
@given(data=st.data())
def test_transliterated_text_comes_back_whole(variant, data):
    text = data.draw(st.text(st.sampled_from([*_TO[variant].values(), " "])))

    assert to_buckwalter(from_buckwalter(text, variant), variant) == text


@pytest.mark.parametrize("variant", VARIANTS)
@given(text=st.text())
def test_any_text_keeps_its_length(variant, text):
    assert len(to_buckwalter(text, variant)) == len(from_buckwalter(text, variant)) == len(text)


def test_every_letter_of_a_pangram_has_its_sign():
    text = "صِفْ خَلْقَ خَوْدٍ كَمِثْلِ ٱلشَمْسِ إِذْ بَزَغَتْ"

    assert to_buckwalter(text) == "Sifo xaloqa xawodK kamivoli {l$amosi <i*o bazagato"


def test_an_unknown_variant_says_which_there_are():
    with pytest.raises(ValueError, match="'buckwalter' or 'safe', not 'wikipedia'"):
        to_buckwalter("حلب", "wikipedia")


def test_what_is_no_text_is_a_type_error():
    with pytest.raises(TypeError, match="not bytes"):
        from_buckwalter(b"Hlb")
