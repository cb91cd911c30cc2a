"""What holds for the whole ground floor on any string: a result with right spans, in a time linear in its length."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import analyze
from arnews.document import Document
from arnews.normalization import PROFILES, STEPS, normalize
from arnews.quote_marks import pair_quote_marks
from arnews.testing import arabic_news
from arnews.tokenization import split_paragraphs, split_sentences, tokenize

BAD = {
    "nothing": "",
    "white space": " \n\t\u00a0\u2028",
    "NUL": "نعم\0لا",
    "a lone surrogate": "نعم \ud800لا\udfff",
    "an unassigned code point": "نعم \u0378 \U000e1000 لا",
    "a noncharacter": "نعم \ufdd0\ufffe\U0010ffff",
    "a mark without a letter": "\u064b\u0301 نعم",
    "half of a decomposed letter": "\u0654ن",
    "private use": "\ue000\U000f0000",
}
MEGABYTE = {
    "marks": "\u064b\u0651",
    "tatweel": "ـ",
    "one word": "كتاب",
    "quote marks": '"',
    "guillemets": "«»",
    "opening marks": "«",
    "stops": "! ",
    "almost addresses": "a.",
    "almost e-mail": "a@",
    "decomposed letters": "e\u0301",
    "apostrophes": "a'",
}
FUNCTIONS = [normalize, tokenize, split_paragraphs, split_sentences, pair_quote_marks, Document.read]


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
@pytest.mark.parametrize("function", FUNCTIONS)
def test_bad_text_is_no_error(function, text):
    function(text)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_the_spans_of_bad_text_are_right(text):
    tokens = tokenize(text)

    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
@pytest.mark.parametrize("profile", PROFILES)
def test_bad_text_keeps_the_way_back(text, profile):
    changed = normalize(text, profile)

    assert all(0 <= start < end <= len(text) for start, end in zip(changed.starts, changed.ends, strict=True))


@pytest.mark.parametrize("function", [normalize, tokenize, split_sentences, pair_quote_marks, Document.read])
@pytest.mark.parametrize("wrong", [None, b"bytes", 5, ["list"]])
def test_what_is_not_a_string_is_a_type_error_that_names_its_type(function, wrong):
    with pytest.raises(TypeError, match=type(wrong).__name__):
        function(wrong)


@given(st.text(st.characters(categories=None)))
def test_sentences_and_paragraphs_lie_in_the_text_in_order(text):
    for spans in (split_sentences(text), split_paragraphs(text)):
        edges = [edge for span in spans for edge in (span.start, span.end)]

        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.long
@pytest.mark.parametrize("unit", MEGABYTE.values(), ids=MEGABYTE)
@pytest.mark.parametrize("function", [lambda text: normalize(text, steps=STEPS).starts, *FUNCTIONS])
def test_a_megabyte_of_one_thing_is_read(function, unit):
    """Anything that takes the square of the length does not come back from this."""
    function(unit * (1_000_000 // len(unit)))


@given(arabic_news())
def test_every_result_names_its_rule(text):
    doc = analyze(text, published="2024-11-30", extractors="all")

    assert [one for one in doc.annotations if not re.fullmatch(r"[a-z_]+\.[a-z_]+", one.rule)] == []
