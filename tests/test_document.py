"""A document holds the text untouched and gives plain data."""

import json
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import frozen

from arnews import Annotation, Document, Extractor, Failure, LayerError, Span, analyze


@frozen
class Record:
    name: str
    place: Span | None
    claimed_in: Annotation | None = None
    values: tuple = ()


def test_text_that_is_no_string_is_a_type_error():
    with pytest.raises(TypeError, match="text must be a str, not bytes"):
        Document.read("قال".encode())


@pytest.mark.parametrize("wrong", [5, 20241130.0, ("2024", "11"), b"2024-11-30"])
def test_published_that_is_no_date_is_a_type_error(wrong):
    with pytest.raises(TypeError, match="published must be a date"):
        Document.read("قال", published=wrong)


@pytest.mark.parametrize("wrong", ["", "yesterday", "2024-13-01", "30/11/2024", "2024-11-30T25:00"])
def test_a_string_that_is_no_date_is_a_value_error_that_shows_one(wrong):
    with pytest.raises(ValueError, match=r"as in '2024-11-30', not"):
        analyze("قال", published=wrong)


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2024-11-30", date(2024, 11, 30)),
        ("2024-11-30T05:06", datetime(2024, 11, 30, 5, 6)),
        ("2024-11-30T05:06:07+03:00", datetime.fromisoformat("2024-11-30T05:06:07+03:00")),
    ],
)
def test_published_may_be_written_as_iso_8601_has_it(written, published):
    assert Document.read("أمس", written).published == published
    assert analyze("أمس", published=written) == analyze("أمس", published=published)
    assert Document.of(Document.read("أمس"), written).published == published


def test_the_time_that_is_no_time_of_pandas_is_refused_by_name():
    class NaT(datetime):
        def __eq__(self, other):
            return False

        def __ne__(self, other):
            return True

        __hash__ = datetime.__hash__

        def __repr__(self):
            return "NaT"

    with pytest.raises(ValueError, match="published is no date but NaT; give None"):
        Document.read("قال", NaT(1, 1, 1))


def test_a_field_at_its_default_is_left_out_and_one_without_default_is_not():
    doc = Document.read("قال").with_annotations([Annotation("r", Span(0, 3), Record("a", None))])

    assert doc.to_dict()["r"] == [{"span": [0, 3], "name": "a", "place": None}]


def test_a_reference_to_an_annotation_is_written_as_layer_and_index():
    said = Annotation("quotations", Span(0, 3), Record("said", Span(1, 2)))
    doc = Document.read("قال").with_annotations([said, Annotation("r", Span(0, 1), Record("a", None, said))])

    assert doc.to_dict()["r"][0]["claimed_in"] == "quotations/0"


def test_exact_values_are_written_without_a_loss():
    values = (Decimal("3.50"), Decimal("27000"), Fraction(3, 4), date(2024, 11, 30), datetime(2024, 11, 30, 5))
    doc = Document.read("قال").with_annotations([Annotation("r", Span(0, 3), Record("a", None, values=values))])

    assert doc.to_dict()["r"][0]["values"] == [3.5, 27000, 0.75, "2024-11-30", "2024-11-30T05:00:00"]


def test_the_plain_data_goes_through_json():
    doc = Document.read("قال", published=date(2024, 11, 30)).with_annotations([], Failure("r", ValueError("no"), "p"))

    assert json.loads(json.dumps(doc.to_dict()))["failures"] == [
        {"layer": "r", "package": "p", "error": "ValueError: no"}
    ]


def test_a_layer_that_was_not_run_is_an_error_that_says_which_were():
    doc = analyze("وصل 27 مدنيا", extractors=["numbers"])

    assert doc.has_layer("numbers")
    assert not doc.has_layer("times")
    with pytest.raises(LayerError, match="layer 'times' was not run; these were: numbers"):
        doc.times  # noqa: B018
    with pytest.raises(LookupError):
        Document.read("قال").layer("places")
    assert doc.layer("times", ()) == ()


def test_a_layer_that_found_nothing_is_empty_and_is_written():
    doc = analyze("وصل الوفد")

    assert doc.layers == ("times", "numbers", "quotations")
    assert doc.numbers == doc.times == doc.quotations == ()
    assert doc.to_dict() == {
        "text": "وصل الوفد", "published": None, "numbers": [], "times": [], "quotations": [], "failures": [],
    }  # fmt: skip
    assert list(analyze("وصل", extractors=["times"]).to_dict()) == ["text", "published", "times", "failures"]


def test_a_span_or_a_slice_of_a_document_gives_its_words():
    doc = Document.read("قال الوزير")

    assert doc[Span(4, 10)] == doc[4:10] == doc[4:] == "الوزير"
    with pytest.raises(TypeError, match="a Span or a slice, not by a int"):
        doc[5]


def test_words_are_in_reach_of_everything_that_has_a_place():
    doc = analyze("قال الوزير: «سنبدأ غدا»")
    [said] = doc.quotations

    assert doc.text_of(said) == doc[said.span]
    assert doc.text_of(said.value.content) == ("سنبدأ غدا",)
    assert doc.text_of(said.value.source) == "الوزير"
    assert doc.text_of(said.value.medium) is None
    assert doc.text_of(doc.quotations) == (doc[said.span],)
    for wrong in (5, "قال"):
        with pytest.raises(TypeError, match="text_of takes a Span"):
            doc.text_of(wrong)


ARTICLE = (
    "قال الوزير إن ثلث الطلاب و12.5% من المدرسين وصلوا يوم الثلاثاء. وأضاف: «سنبدأ غدا».\n"
    "قتل 27 مدنيا بينهم 5 أطفال في غارة على حلب أمس، وفق المرصد. وقال أحمد العلي رئيس بلدية حلب إن الضربات مستمرة. "
    "وأكد العلي أن سعر الذهب ارتفع 2.5% إلى 1800.55 دولار للأوقية."
)


@pytest.mark.parametrize("extractors", [["numbers"], ["times", "numbers", "quotations"], "all"])
@pytest.mark.parametrize("published", [None, date(2024, 11, 30), datetime(2024, 11, 30, 12, 30)])
def test_a_document_comes_back_from_plain_data_and_from_json(extractors, published):
    doc = analyze(ARTICLE, published=published, extractors=extractors)

    assert not doc.failures
    assert Document.from_dict(doc.to_dict()) == doc
    back = Document.from_json(doc.to_json())
    assert back == doc
    assert back.to_dict() == doc.to_dict()
    assert Document.from_json(json.dumps(doc.to_dict(), sort_keys=True)) == doc
    assert [type(one.value) for one in back.annotations] == [
        type(one.value) for layer in back.layers for one in doc.layer(layer)
    ]


def test_references_come_back_as_the_annotations_they_name():
    back = Document.from_json(analyze(ARTICLE, published=date(2024, 11, 30), extractors="all").to_json())

    holders = [one for one in back.layer("people") if one.value.role is not None]
    assert holders
    assert all(any(one.value.role is role for role in back.layer("roles")) for one in holders)


def test_failures_come_back_as_what_they_said():
    def broken(doc):
        raise ValueError("no")

    doc = analyze("وصل 27", extractors=["numbers", Extractor("broken", broken)], on_error="record")
    back = Document.from_json(doc.to_json())

    assert back == doc
    assert back.to_dict() == doc.to_dict()
    assert not back.has_layer("broken")


def test_a_lone_surrogate_comes_back():
    doc = analyze("وصل 27 \ud800 مدنيا")

    assert doc.to_json().isprintable()
    doc.to_json().encode()
    assert Document.from_json(doc.to_json()) == doc


def test_a_layer_that_no_extractor_has_stays_plain_data():
    doc = Document.read("قال").with_annotations(
        [Annotation("made_up", Span(0, 3), {"a": 1}), Annotation("x", Span(0, 1), 5)]
    )
    back = Document.from_dict(doc.to_dict())

    assert [one.value for one in back.annotations] == [{"a": 1}, 5]


def test_what_an_earlier_version_wrote_is_read():
    old = {
        "text": "نصف",
        "published": "2024-11-30",
        "numbers": [{"span": [0, 3], "kind": "fraction", "value": 0.5, "rule": "numbers.fraction"}],
        "times": [],
        "quotations": [],
        "failures": [],
    }

    doc = Document.from_dict(old)

    assert doc.numbers[0].value.value == Fraction(1, 2)
    assert doc.layers == ("numbers", "times", "quotations")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ([], "its text under 'text'"),
        ({}, "its text under 'text'"),
        ({"text": "قال", "published": "x"}, "published is a date"),
        ({"text": "قال", "numbers": [{"span": [0, 3]}]}, "numbers/0: a Number needs 'kind'"),
        ({"text": "قال", "numbers": [{"span": [3, 0], "kind": "cardinal", "value": 1}]}, "numbers/0: a span needs"),
        ({"text": "قال", "numbers": [{"span": 3, "kind": "cardinal", "value": 1}]}, "numbers/0: 3 is no list"),
        ({"text": "قال", "numbers": [{"span": [0, 3], "kind": "odd", "value": 1}]}, "numbers/0: 'odd' is none of"),
    ],
)
def test_what_no_document_was_made_into_is_a_value_error_that_names_the_place(wrong, message):
    with pytest.raises(ValueError, match=message):
        Document.from_dict(wrong)
