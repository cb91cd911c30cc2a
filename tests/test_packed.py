"""Packed tables give back what was packed."""

from hypothesis import given
from hypothesis import strategies as st

from arnews.packed import PackedWords, pack_words

WORDS = st.dictionaries(st.text("ابتثكلمن", min_size=1, max_size=6), st.sampled_from(["1", "2.50", "Nms0 Vp3ms1"]))


@given(WORDS)
def test_what_was_packed_is_found(words):
    table = PackedWords(pack_words(words), str)

    assert {word: table.get(word) for word in words} == words
    assert table.get("غغ", "none") == "none"
    assert sorted(table) == sorted(words)
