"""A document holds the text untouched and gives plain data."""

import json
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import frozen

from arnews import Annotation, Document, Failure, Span


@frozen
class Record:
    name: str
    place: Span | None
    claimed_in: Annotation | None = None
    values: tuple = ()


def test_text_that_is_no_string_is_a_type_error():
    with pytest.raises(TypeError, match="text must be a str, not bytes"):
        Document.read("قال".encode())


def test_published_that_is_no_date_is_a_type_error():
    with pytest.raises(TypeError, match="published must be a date"):
        Document.read("قال", published="2024-11-30")


def test_a_field_at_its_default_is_left_out_and_one_without_default_is_not():
    doc = Document.read("قال").with_annotations([Annotation("r", Span(0, 3), Record("a", None))])

    assert doc.to_dict()["r"] == [{"span": [0, 3], "name": "a", "place": None}]


def test_a_reference_to_an_annotation_is_written_as_layer_and_index():
    said = Annotation("quotations", Span(0, 3), Record("said", Span(1, 2)))
    doc = Document.read("قال").with_annotations([said, Annotation("r", Span(0, 1), Record("a", None, said))])

    assert doc.to_dict()["r"][0]["claimed_in"] == "quotations/0"


def test_exact_values_become_plain_numbers():
    values = (Decimal("3.50"), Decimal("27000"), Fraction(3, 4), date(2024, 11, 30), datetime(2024, 11, 30, 5))
    doc = Document.read("قال").with_annotations([Annotation("r", Span(0, 3), Record("a", None, values=values))])

    assert doc.to_dict()["r"][0]["values"] == [3.5, 27000, 0.75, "2024-11-30", "2024-11-30T05:00:00"]


def test_the_plain_data_goes_through_json():
    doc = Document.read("قال", published=date(2024, 11, 30)).with_annotations([], Failure("r", ValueError("no"), "p"))

    assert json.loads(json.dumps(doc.to_dict()))["failures"] == [
        {"layer": "r", "package": "p", "error": "ValueError: no"}
    ]


def test_a_layer_that_was_not_run_is_empty():
    assert Document.read("قال").layer("places") == ()


def test_a_span_of_a_document_gives_its_words():
    assert Document.read("قال الوزير")[Span(4, 10)] == "الوزير"
