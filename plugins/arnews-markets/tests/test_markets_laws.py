"""What holds for the layer `amounts` on any text."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from arnews import analyze
from arnews.testing import arabic_news, check_extractor, read_cases
from arnews_markets import amounts

WORDS = sorted(
    {
        word
        for path in (Path(__file__).parent / "cases").glob("*.toml")
        for case in read_cases(path)
        for word in case.text.split()
    }
    | set("،.:؛()«»“”\n")
)
NEWS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def analyzed(text):
    """Analyse a text; a layer below that fails is not what is tested here."""
    doc = analyze(text, extractors=["numbers", "times", "quotations", amounts], on_error="record")
    assert not [one for one in doc.failures if one.layer == "amounts" and "was not run" not in str(one.error)]
    return doc


@settings(max_examples=150, deadline=None)
@given(NEWS | arabic_news() | st.text(max_size=80))
def test_no_text_makes_it_raise_and_every_span_lies_in_the_text(text):
    doc = analyzed(text)

    assert all(one.span.end <= len(text) for one in doc.layer("amounts"))
    for one in doc.layer("amounts"):
        assert all(span.end <= len(text) for span in one.value.evidence.values())


@settings(max_examples=40, deadline=None)
@given(NEWS)
def test_the_same_text_gives_the_same_twice_as_plain_data(text):
    first, second = (analyzed(text).to_dict() for _ in range(2))

    assert first == second


def test_it_keeps_the_contract():
    texts = [case.text for path in (Path(__file__).parent / "cases").glob("*.toml") for case in read_cases(path)]

    check_extractor(amounts, texts[::4])
