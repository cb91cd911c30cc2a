"""The tools for plugin authors catch what they are for."""

import itertools

import pytest
from hypothesis import given

from arnews import Annotation, Extractor, Span, analyze
from arnews.extractors import BUILT_IN, built_in_extractor
from arnews.testing import arabic_news, check_extractor
from arnews.testing.cases import Case, check_case

COUNT = itertools.count()


def finder(find):
    return Extractor("made", find)


def first_words(doc):
    for sentence in doc.sentences:
        yield Annotation("made", sentence, doc[sentence].split()[0])


@given(arabic_news())
def test_made_up_news_lets_no_built_in_layer_raise(text):
    doc = analyze(text)

    assert all(one.span.end <= len(text) for one in doc.annotations)


@given(arabic_news())
def test_made_up_news_lets_nothing_that_is_installed_raise(text):
    assert analyze(text, extractors="all").failures == ()


def test_made_up_news_has_numbers_in_it():
    seen = []

    @given(arabic_news())
    def look(text):
        seen.append(bool(analyze(text).numbers))

    look()
    assert any(seen)


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_built_in_layers_keep_the_contract(name, check_extractor):
    check_extractor(built_in_extractor(name), ["قال أحمد أمس إن 27 شخصا وصلوا"])


def test_a_good_extractor_passes():
    check_extractor(finder(first_words), ["وصل الوفد. غادر أمس"])


@pytest.mark.parametrize(
    ("find", "message"),
    [
        (lambda doc: [Annotation("made", Span(0, 10**6), 0)], "lies outside the text"),
        (lambda doc: [Annotation("other", Span(0, 1), 0)], "layer 'other'"),
        (lambda doc: 1 // len(doc.tokens), "ZeroDivisionError"),
        (lambda doc: doc.tokens.words.append("x") or [], "it changes the tokens of the document"),
        (
            lambda doc: [Annotation("made", Span(0, 1), float("nan"))] if doc.text else [],
            "nan is no number that JSON has",
        ),
        (lambda doc: [Annotation("made", Span(0, 1), next(COUNT))] if doc.text else [], "not give the same twice"),
    ],
)
def test_what_breaks_the_contract_is_named(find, message):
    with pytest.raises(AssertionError, match=message):
        check_extractor(finder(find))


def test_a_function_is_no_extractor():
    with pytest.raises(AssertionError, match="a function, not an Extractor"):
        check_extractor(first_words)


def test_a_case_may_be_checked_against_an_object():
    case = Case("first words", "وصل الوفد", {"made": [{"words": "وصل الوفد", "value": "وصل"}]})

    check_case(case, extractors=[finder(first_words)])
