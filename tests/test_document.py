"""A document holds the text untouched and gives plain data."""

import json
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve, frozen

from arnews import Annotation, Document, Extractor, Failure, LayerError, Span, analyze
from arnews.view import to_page


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


def test_neither_a_text_nor_a_document_is_a_type_error_that_names_its_type():
    with pytest.raises(TypeError, match=r"^it takes a str or a Document, not int$"):
        Document.of(5)


def test_a_document_that_is_given_keeps_its_date_unless_another_is_given():
    doc = Document.read("أمس", "2024-11-30")

    assert Document.of(doc) is doc
    assert Document.of(doc, "2025-01-02").published == date(2025, 1, 2)
    assert Document.of(doc, "2025-01-02").tokens is doc.tokens
    assert Document.of("أمس", "2025-01-02") == Document.read("أمس", "2025-01-02")


def test_the_error_of_a_layer_that_was_not_run_names_all_that_were_and_why_one_failed():
    doc = Document.read("قال").with_layer("b", ()).with_layer("a", ())
    doc = doc.with_annotations([], Failure("x", ValueError("first")), Failure("broken", ValueError("no")))

    with pytest.raises(LayerError, match=r"^layer 'places' was not run; these were: b, a$"):
        doc.layer("places")
    with pytest.raises(LayerError, match=r"^layer 'broken' was not run: ValueError: no$"):
        doc.layer("broken")


def test_a_document_with_more_found_keeps_all_that_it_had():
    first, second = Annotation("a", Span(0, 3), 1), Annotation("b", Span(4, 7), 2)
    failure = Failure("broken", ValueError("no"))
    doc = analyze("وصل اليوم", published="2024-11-30", extractors=["numbers"], timings=True)
    doc = doc.with_annotations([first], failure)

    for more in (doc.with_annotations([second]), doc.with_layer("b", [second])):
        assert more.annotations == (first, second)
        assert more.layers == ("numbers", "a", "b")
        assert (more.failures, more.timings, more.published) == ((failure,), doc.timings, date(2024, 11, 30))
        assert (more.text, more.tokens, more.sentences) == (doc.text, doc.tokens, doc.sentences)
        assert more.paragraphs == doc.paragraphs
    assert doc.with_annotations([], failure).failures == (failure, failure)
    assert doc.with_layer("a", [second, first]).layers == ("numbers", "a", "b")


def test_documents_are_equal_whichever_layer_was_run_first():
    first, second = Annotation("a", Span(0, 3), 1), Annotation("b", Span(4, 7), 2)
    doc = Document.read("وصل الوفد")

    assert doc.with_annotations([first, second]) == doc.with_annotations([second, first])
    assert doc.with_annotations([first]) != doc.with_annotations([second])
    two = [Annotation("a", Span(0, 3), 1), Annotation("a", Span(4, 7), 1)]
    assert doc.with_annotations(two) != doc.with_annotations(two[::-1])


def test_layers_that_come_with_arnews_are_written_first_and_then_those_of_others_as_they_were_run():
    found = [Annotation(name, Span(0, 3), 1, rule) for name, rule in (("z", "z.rule"), ("times", ""), ("a", ""))]
    doc = Document.read("قال", datetime(2024, 11, 30, 5)).with_annotations(found).with_layer("numbers", ())
    doc = doc.with_annotations([], Failure("broken", ValueError("no"), "p"))

    assert list(doc.to_dict().items()) == [
        ("text", "قال"),
        ("published", "2024-11-30T05:00:00"),
        ("numbers", []),
        ("times", [{"span": [0, 3], "value": 1}]),
        ("z", [{"span": [0, 3], "value": 1, "rule": "z.rule"}]),
        ("a", [{"span": [0, 3], "value": 1}]),
        ("failures", [{"layer": "broken", "package": "p", "error": "ValueError: no"}]),
    ]


def test_json_has_arabic_as_it_is_and_half_a_character_as_its_escape():
    doc = Document.read("قال \ud83d")

    assert doc.to_json() == '{"text": "قال \\ud83d", "published": null, "failures": []}'
    assert doc.to_json(indent=1) == '{\n "text": "قال \\ud83d",\n "published": null,\n "failures": []\n}'
    assert Document.from_json(doc.to_json().encode()) == doc


def test_what_json_has_no_number_for_is_an_error_when_it_is_written():
    doc = Document.read("قال").with_annotations([Annotation("a", Span(0, 3), {"value": float("nan")})])

    with pytest.raises(ValueError, match="JSON"):
        doc.to_json()


def test_a_page_has_the_name_it_is_given_and_a_notebook_gets_a_frame():
    doc = Document.read("وصل الوفد")

    assert doc.to_html("خبر الوفد") == to_page([("خبر الوفد", doc)])
    assert "خبر الوفد" in doc.to_html("خبر الوفد")
    assert doc.to_html() == to_page(doc)
    assert doc._repr_html_().startswith("<iframe")
    assert "وصل الوفد" in doc._repr_html_()


def test_values_are_read_by_the_class_that_is_given_for_their_layer():
    said = Annotation("r", Span(0, 3), Record("said", Span(1, 2)), "r.rule")
    more = Annotation("r", Span(0, 1), Record("a", None, said))
    plain = Annotation("counts", Span(0, 3), 5)
    doc = Document.read("قال").with_annotations([said, more, plain]).with_layer("empty", ())
    doc = doc.with_annotations([], Failure("broken", ValueError("no")))
    values = {"r": Record, "counts": int}

    for back in (Document.from_dict(doc.to_dict(), values), Document.from_json(doc.to_json(), values)):
        assert back == doc
        assert back.layers == doc.layers
        assert [one.rule for one in back.annotations] == ["r.rule", "", ""]
        assert back.layer("r")[1].value.claimed_in is back.layer("r")[0]
        assert (back.failures[0].package, str(back.failures[0].error)) == (None, "ValueError: no")
    with pytest.raises(ValueError, match=r"^counts/0: "):
        Document.from_dict(doc.to_dict(), {"counts": Record})


def test_a_failure_comes_back_with_its_package():
    doc = Document.read("قال").with_annotations([], Failure("broken", ValueError("no"), "some-package"))

    assert Document.from_json(doc.to_json()).failures[0].package == "some-package"


def test_a_class_whose_only_field_is_a_value_is_no_bare_value():
    @frozen
    class Only:
        value: int

    doc = Document.read("قال").with_annotations([Annotation("only", Span(0, 3), Only(5))])

    assert Document.from_dict(doc.to_dict(), {"only": Only}) == doc


def test_what_was_put_into_a_document_by_hand_is_written_though_its_layer_was_not_run():
    doc = evolve(Document.read("قال"), annotations=(Annotation("a", Span(0, 3), 5), Annotation("a", Span(0, 1), 6)))

    assert doc.to_dict()["a"] == [{"span": [0, 3], "value": 5}, {"span": [0, 1], "value": 6}]


def test_a_reference_to_what_is_not_there_is_a_value_error_that_names_it():
    @frozen
    class Link:
        to: Annotation

    data = {"text": "قال", "r": [{"span": [0, 3], "to": "r/0"}, {"span": [0, 1], "to": "r/2"}]}

    with pytest.raises(ValueError, match=r"^r/1: there is no annotation 'r/2'$"):
        Document.from_dict(data, {"r": Link})


@pytest.mark.parametrize("more", [5, "layer", {"span": [0, 1]}, [5], [{"name": "a"}], [{"span": [0, 1]}, {}]])
def test_what_stands_beside_the_layers_and_is_none_is_left_alone(more):
    doc = Document.from_dict({"text": "قال", "more": more, "empty": []})

    assert doc.layers == ("empty",)
    assert doc.annotations == ()
    assert doc.failures == ()


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        (5, TypeError, "published must be a date, a datetime or an ISO string, not int"),
        ("30/11/2024", ValueError, "published is a date as in '2024-11-30', not '30/11/2024'"),
    ],
)
def test_what_is_wrong_with_a_date_of_publication_is_said_in_full(given, error, message):
    with pytest.raises(error, match=f"^{message}$"):
        Document.read("قال", given)


def test_what_is_no_text_is_said_in_full():
    with pytest.raises(TypeError, match=r"^text must be a str, not NoneType$"):
        Document.read(None)
    with pytest.raises(TypeError, match=r"^text_of takes a Span, an Annotation, several of them or None, not a int$"):
        Document.read("قال").text_of(5)
    with pytest.raises(ValueError, match=r"^a document as plain data is a dict with its text under 'text'$"):
        Document.from_dict({"text": 5})


def test_sentences_are_found_once_and_stay_with_more_layers():
    doc = Document.read("وصل الوفد. غادر أمس\nثم عاد")

    assert doc.sentences is doc.sentences is doc.with_layer("none", ()).sentences
    assert [doc[one] for one in doc.sentences] == ["وصل الوفد.", "غادر أمس", "ثم عاد"]
    assert [doc[one] for one in doc.tokens[3:].sentences] == ["غادر أمس", "ثم عاد"]
