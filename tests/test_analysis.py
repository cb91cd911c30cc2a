"""`analyze` chooses, orders and checks; `analyze_many` keeps the order and does the rest."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Annotation, Document, ExtractionError, Extractor, ExtractorConflictError, Span, analyze
from arnews.analysis import Unread, analyze_many
from arnews.testing import check_extractor

TEXTS = [f"وصل {count} مدنيا" for count in range(60)]


def find_first_character(doc):
    if doc.text:
        yield Annotation("first", Span(0, 1), doc.text[0])


first = Extractor("first", find_first_character)


@given(st.text())
def test_no_text_makes_it_raise(text):
    doc = analyze(text, published=date(2024, 11, 30))

    assert all(0 <= one.span.start < one.span.end <= len(text) for one in doc.annotations)


@given(st.text(), st.text())
def test_what_is_found_does_not_depend_on_what_was_analysed_before(text, other):
    before = analyze(text).to_dict()
    analyze(other)

    assert analyze(text).to_dict() == before


def test_a_name_in_the_place_of_a_list_is_a_type_error_that_shows_the_list():
    with pytest.raises(TypeError, match=r"extractors=\['numbers'\]"):
        analyze("وصل", extractors="numbers")


def test_something_that_is_no_extractor_is_a_type_error():
    with pytest.raises(TypeError, match="a name or an Extractor, not a NoneType"):
        analyze("وصل", extractors=[None])


def test_two_objects_of_one_layer_are_a_conflict():
    with pytest.raises(ExtractorConflictError, match="two extractors of layer 'first'"):
        analyze("وصل", extractors=[first, Extractor("first", list)])


def test_an_object_stands_for_its_name_wherever_that_is_read():
    mine = Extractor("numbers", lambda doc: [Annotation("numbers", Span(0, 1), "mine")])
    reader = Extractor(
        "reader", lambda doc: [Annotation("reader", one.span, one.value) for one in doc.numbers], ("numbers",)
    )

    doc = analyze("وصل 27 مدنيا", extractors=[reader, mine])

    assert [one.value for one in doc.layer("reader")] == ["mine"]


def test_what_contains_comes_before_what_is_contained():
    given = Extractor("some", lambda doc: [Annotation("some", Span(*place), 0) for place in [(2, 3), (0, 1), (0, 3)]])

    doc = analyze("وصل", extractors=[given])

    assert [(one.span.start, one.span.end) for one in doc.layer("some")] == [(0, 3), (0, 1), (2, 3)]


def test_a_wrong_on_error_is_a_value_error():
    with pytest.raises(ValueError, match="'raise' or 'record'"):
        analyze("وصل", on_error="ignore")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stream_keeps_its_order_and_reports_a_bad_text_in_its_place(processes):
    mixed = [*TEXTS[:20], None, *TEXTS[20:]]

    found = list(analyze_many(mixed, processes=processes, extractors=["numbers", first]))

    assert isinstance(found[20], Unread)
    assert found[20].place == 20
    assert [doc.text for doc in found if not isinstance(doc, Unread)] == TEXTS


def test_a_text_of_a_stream_may_bring_its_own_date():
    dates = [doc.published for doc in analyze_many([("أمس", date(2020, 1, 2)), "أمس"], published=date(2024, 11, 30))]

    assert dates == [date(2020, 1, 2), date(2024, 11, 30)]


def test_a_stream_is_read_as_it_is_asked_for():
    def endless():
        while True:
            yield "وصل 27 مدنيا"

    stream = analyze_many(endless())

    assert len(next(stream).numbers) == 1


def test_a_stream_can_raise_and_tell_the_place():
    with pytest.raises(TypeError) as raised:
        list(analyze_many(["وصل", None], on_error="raise"))

    assert "text 1 of the stream" in raised.value.__notes__[0]


def test_the_stream_wants_at_least_one_process():
    with pytest.raises(ValueError, match="processes is a whole number from 1"):
        analyze_many([], processes=0)


def test_one_text_in_the_place_of_many_is_a_type_error():
    with pytest.raises(TypeError, match="as in \\[text\\], not one str"):
        analyze_many("وصل 27")


def test_a_mapping_in_the_place_of_many_is_a_type_error():
    with pytest.raises(TypeError, match="not one dict"):
        analyze_many({"text": "وصل 27"}, text="text")


class Unsendable:
    """Something of a record that no other process can be sent."""

    def __reduce__(self):
        raise AssertionError("it was pickled")


@pytest.mark.parametrize("processes", [1, 2])
def test_records_come_back_as_they_were_with_what_was_found(processes):
    records = [
        {"body": text, "day": "2024-11-30", "id": place, "page": Unsendable()} for place, text in enumerate(TEXTS)
    ]

    found = list(analyze_many(records, text="body", date="day", processes=processes))

    assert all(record is given for (record, _), given in zip(found, records, strict=True))
    assert [doc for _, doc in found] == [analyze(text, published="2024-11-30") for text in TEXTS]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_record_that_cannot_be_read_comes_back_with_its_error(processes):
    records = [
        {"id": 1, "text": "وصل 27 مدنيا"},
        {"id": 2, "title": "بلا نص"},
        {"id": 3, "text": None},
        {"id": 4, "text": "وصل", "published": "30/11"},
        None,
    ]

    found = list(analyze_many(records, text="text", date="published", processes=processes))

    assert [record for record, _ in found] == records
    assert isinstance(found[0][1], Document)
    errors = [(one.place, type(one.error).__name__) for _, one in found[1:]]
    assert errors == [(1, "KeyError"), (2, "TypeError"), (3, "ValueError"), (4, "KeyError")]
    assert "a dict without 'text'; there are: id, title" in str(found[1][1].error)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_record_without_a_date_has_that_of_the_stream(processes):
    records = [{"text": "أمس", "day": "2020-01-02"}, {"text": "أمس", "day": ""}, {"text": "أمس"}]

    found = analyze_many(records, text="text", date="day", published="2024-11-30", processes=processes)

    assert [doc.published.year for _, doc in found] == [2020, 2024, 2024]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_stream_of_records_can_raise_and_tell_the_place(processes):
    records = [{"text": "وصل"}, {"title": "وصل"}]

    with pytest.raises(KeyError) as raised:
        list(analyze_many(records, text="text", on_error="raise", processes=processes))

    assert any("text 1 of the stream" in note for note in raised.value.__notes__)


def test_a_record_may_be_a_tuple():
    found = analyze_many([("a.txt", "2020-01-02", "أمس"), ("b.txt",)], text=2, date=1)

    assert [type(one).__name__ for _, one in found] == ["Document", "Unread"]


def test_a_field_for_the_date_without_one_for_the_text_is_a_type_error():
    with pytest.raises(TypeError, match="say with text="):
        analyze_many([{"text": "وصل"}], date="published")


@dataclasses.dataclass(frozen=True)
class Wind:
    speed: int
    where: Span


class Unheard(BaseException):
    pass


class UnspeakableError(Exception):
    def __str__(self):
        raise RuntimeError("no")


def raising(error):
    def find(doc):
        raise error

    return find


def giving(*values):
    return lambda doc: [Annotation("winds", Span(0, 1), value) for value in values]


def altering(doc):
    doc.tokens.words.clear()
    doc.tokens.starts.clear()
    doc.tokens.ends.clear()
    return []


HOLDS_ITSELF = {}
HOLDS_ITSELF["me"] = HOLDS_ITSELF


@pytest.mark.parametrize(
    ("find", "message"),
    [
        (raising(SystemExit(0)), "'winds' failed: SystemExit: 0"),
        (raising(GeneratorExit()), "'winds' failed: GeneratorExit"),
        (raising(Unheard("x")), "'winds' failed: Unheard: x"),
        (raising(UnspeakableError()), "'winds' failed: UnspeakableError$"),
        (giving({1, 2}), "a set is no plain data"),
        (giving(object()), "a object is no plain data"),
        (giving(float("nan")), "nan is no number"),
        (giving(HOLDS_ITSELF), "it holds itself"),
        (giving(Span(0, 99)), "its span 0-99 lies outside the text"),
        (altering, "it changes the tokens of the document"),
    ],
)
def test_what_breaks_the_contract_costs_its_own_layer_and_no_other(find, message):
    winds = Extractor("winds", find)

    doc = analyze("وصل 27 مدنيا أمس", extractors=["times", "numbers", "quotations", winds, first], on_error="record")

    assert [failure.layer for failure in doc.failures] == ["winds"]
    assert doc.numbers
    assert doc.times
    assert doc.layer("first")
    with pytest.raises(ExtractionError, match=message):
        analyze("وصل 27 مدنيا أمس", extractors=[winds, "numbers"])
    with pytest.raises(AssertionError, match="winds"):
        check_extractor(winds, ["وصل 27 مدنيا أمس"])


def test_who_interrupts_is_not_held_up():
    with pytest.raises(KeyboardInterrupt):
        analyze("وصل", extractors=[Extractor("winds", raising(KeyboardInterrupt()))], on_error="record")


def test_a_value_of_another_class_than_the_extractor_names_is_refused():
    with pytest.raises(ExtractionError, match="'winds' failed: it gave a int, not a Wind"):
        analyze("وصل", extractors=[Extractor("winds", giving(5), value=Wind)])


def test_a_dataclass_is_a_value_like_others():
    doc = analyze("وصل", extractors=[Extractor("winds", giving(Wind(5, Span(0, 2))), value=Wind)])

    assert doc.to_dict()["winds"] == [{"span": [0, 1], "speed": 5, "where": [0, 2]}]


@pytest.mark.parametrize(
    "name", ["text", "published", "failures", "all", "id", "class", "import", "", "two words", "a-b", "1st", None, 5]
)
def test_a_layer_has_a_name_that_nothing_else_has(name):
    with pytest.raises(ValueError, match="layer"):
        Extractor(name, first.find)


def test_built_in_layers_come_first_whatever_a_plugin_reads():
    seen = []
    early = Extractor("a_plugin", lambda doc: seen.extend(doc.layers) or [])

    analyze("وصل 27", extractors=[early, "quotations", "numbers", "times"])

    assert seen == ["times", "numbers", "quotations"]


def test_the_seconds_of_each_layer_are_told_when_they_are_asked_for():
    doc = analyze("وصل 27", extractors=["numbers", first], timings=True)

    assert list(doc.timings) == ["numbers", "first"]
    assert all(seconds >= 0 for seconds in doc.timings.values())
    assert doc == analyze("وصل 27", extractors=["numbers", first])
    assert analyze("وصل 27").timings == {}
