"""What holds for the layer `casualties` on any text."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from arnews import analyze
from arnews.testing import arabic_news, check_extractor, read_cases
from arnews_casualties import casualties, totals

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
    doc = analyze(text, extractors=["numbers", "times", "quotations", casualties], on_error="record")
    assert not [one for one in doc.failures if one.layer == "casualties" and "was not run" not in str(one.error)]
    return doc


@settings(max_examples=150, deadline=None)
@given(NEWS | arabic_news() | st.text(max_size=80))
def test_no_text_makes_it_raise_and_every_span_lies_in_the_text(text):
    doc = analyzed(text)

    assert all(one.span.end <= len(text) for one in doc.layer("casualties"))
    for one in doc.layer("casualties"):
        assert all(span.end <= len(text) for span in one.value.evidence.values())


@settings(max_examples=40, deadline=None)
@given(NEWS)
def test_the_same_text_gives_the_same_twice_as_plain_data(text):
    first, second = (analyzed(text).to_dict() for _ in range(2))

    assert first == second


@settings(max_examples=100, deadline=None)
@given(NEWS)
def test_links_point_into_the_document_and_parts_never_add_to_totals(text):
    doc = analyzed(text)
    records = doc.layer("casualties")
    ids = {id(one) for one in records}

    assert all(id(link.target) in ids for one in records for link in one.value.links)
    for kind, count in totals(doc).items():
        parts = [one for one in records if any(link.relation == "part_of" for link in one.value.links)]
        whole = [one for one in records if one.value.kind == kind and one not in parts]
        assert (count.low or 0) <= sum(one.value.count.low or 0 for one in whole)


def test_it_keeps_the_contract():
    texts = [case.text for path in (Path(__file__).parent / "cases").glob("*.toml") for case in read_cases(path)]

    check_extractor(casualties, texts[::4])
