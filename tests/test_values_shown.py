"""Values as they are shown: in plain text, in Arabic, as HTML, in a schema; and the bounds of a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen

from arnews import Annotation, Document, Number, NumberError, Span, TimeExpression, analyze, parse_time, write_time
from arnews.integrations.json_schema import _of, schema_of
from arnews.records import Count
from arnews.view import to_page
from arnews.view.arabic import say_count, say_counted, say_day, say_time
from arnews.view.cells import cell
from arnews.view.grids import grid_of
from arnews.view.plain import exact, plain_cell
from arnews.view.sheet import Sheet
from arnews.view.summary import _between
from arnews.view.voices import Voices

DOC = Document.read("وصل 27 مدنيا إلى حلب")


@frozen
class Deep:
    """A value in a value."""

    name: str
    inner: "Deep | None" = None
    days: tuple[date, ...] = ()


@pytest.mark.parametrize(
    ("approx", "bounds"),
    [
        (None, (20, 20)),
        ("about", (None, None)),
        ("more_than", (21, None)),
        ("at_least", (20, None)),
        ("less_than", (None, 19)),
        ("at_most", (None, 20)),
    ],
)
def test_a_hedge_sets_the_bounds_of_a_number(approx, bounds):
    assert Number("cardinal", 20, approx).bounds == bounds


def test_between_fractions_there_is_no_next_one():
    half = Fraction(1, 2)

    assert Number("cardinal", half, "less_than").bounds == (None, half)
    assert Number("cardinal", half, "more_than").bounds == (half, None)
    assert Number("vague", None, "more_than", low=10).bounds == (10, None)


def test_a_value_that_is_asked_for_as_what_it_is_not_is_an_error():
    with pytest.raises(NumberError, match="is no whole number"):
        Number("fraction", Fraction(1, 3)).as_int()
    with pytest.raises(NumberError, match="has no end as a decimal"):
        Number("fraction", Fraction(1, 3)).as_decimal()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (date(2024, 11, 30), "2024-11-30"),
        (Decimal("1.50"), "1.5"),
        (Fraction(1, 3), "1/3"),
        (12_500, "12,500"),
        ({"a": 1, "b": None, "c": Span(0, 3)}, "a: 1 · c: وصل"),
        ((Span(0, 3), "x  y"), "وصل، x y"),
        (Deep("أ", Deep("ب")), "name: أ · inner: name: ب"),
        (Count(21, None, None, "more_than"), "> 20"),
        (Count(None, None, 19, "less_than"), "< 20"),
        (Count(20, 30, 40, "range"), "20 – 40"),
        (Count(3, None, None, "none"), "≥ 3"),
        (Count(None, None, None, "vague"), "?"),
        (Count(None, 20, None, "about"), "≈ 20"),
        (Count(None, None, None, "exact"), "?"),
        (Number("vague", None, "more_than"), "> ?"),
        (Number("percent", 5), "5%"),
        (TimeExpression("DATE", None), "?"),
    ],
)
def test_a_value_is_shown_in_plain_text(value, shown):
    assert plain_cell(DOC, value) == shown


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(None, None, 19, "less_than"), "أقل من 20"),
        (Count(20, None, 40, "range"), "بين 20 و40"),
        (Count(20, None, None, "range"), "20 على الأقل"),
        (Count(None, 20, None, "about"), "نحو 20"),
        (Count(None, 20, None, "exact"), "20"),
        (Count(None, None, None, "exact"), say_count(Count(None, None, None, "vague"))),
    ],
)
def test_a_count_is_said_in_arabic(count, said):
    assert say_count(count) == said


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (TimeExpression("DURATION", "PXY"), "بضع سنوات"),
        (TimeExpression("DURATION", "P120D"), "120 يوما"),
        (TimeExpression("DURATION", f"P{10**21}CE"), f"{10**21:,} قرون"),
        (TimeExpression("DURATION", "P1.5Y"), "1.5 عام"),
        (TimeExpression("DATE", "XXXX-XX-WE"), "XXXX-XX-WE"),
        (TimeExpression("DATE", "XXXX-XX-WE", "APPROX"), "XXXX-XX-WE"),
        (TimeExpression("DATE", None), say_time(TimeExpression("DATE", None, "START"))),
    ],
)
def test_a_time_is_said_in_arabic(time, said):
    assert say_time(time) == said


def test_the_last_day_of_all_is_said_in_digits():
    assert (say_day(date.max), say_day(datetime(2024, 11, 30, 8, 5))) == ("9999-12-31", "30 نوفمبر 2024 الساعة 08:05")
    assert say_counted(12_500, "مقال") == "12,500 مقال"


def shown(value, column="x"):
    return cell(Sheet(DOC), "odd", column, value)


def test_a_value_is_shown_as_html():
    assert "30 نوفمبر 2024" in shown(date(2024, 11, 30))
    assert "yes" in shown(True)
    assert "no" in shown(False)
    assert all(word in shown({"amount": 12_500, "kind": "price"}) for word in ("amount", "12,500", "price"))
    assert all(word in shown(Deep("أ", Deep("ب"))) for word in ("name", "inner", "أ", "ب"))
    assert shown({}) == ""


def test_what_lies_too_deep_is_shown_as_text():
    value = {"a": {"b": {"c": {"d": {"e": "<i>"}}}}}

    assert "e: &lt;i&gt;" in shown(value)


def test_what_has_no_form_of_its_own_is_shown_as_text():
    class Silent:
        def __str__(self):
            return "<silent>"

    assert "&lt;silent&gt;" in shown(Silent())


def test_long_words_of_another_annotation_are_shortened():
    text = "كلمة " * 40
    doc = Document.read(text)
    one = Annotation("others", Span(0, len(text) - 1), None)

    written = cell(Sheet(doc), "odd", "x", one)
    assert "…" in written
    assert len(written) < len(text)


@pytest.mark.parametrize(
    ("values", "columns"),
    [
        ([Deep("أ"), Deep("ب", Deep("ج"))], ("words", "name", "inner")),
        ([{"a": 1}, {"b": 2}], ("words", "a", "b")),
        ([{"a": 1}, 5], ("words", "value")),
    ],
)
def test_a_layer_without_a_display_is_shown_by_its_fields(values, columns):
    found = [Annotation("odd", Span(place, place + 1), value) for place, value in enumerate(values)]
    doc = DOC.with_annotations(found)

    assert grid_of(doc, "odd").columns == columns
    assert all(name in to_page(doc) for name in columns[1:] if name not in ("value", "name"))


def test_what_lies_between_two_amounts_is_said_once_where_they_are_equal():
    assert (_between(None, None), _between(5, 5), _between(1500, 2000.5)) == ("", "5", "1,500 – 2,000.5")
    assert exact((Decimal("0.5"), 12_000)) == "0.5 – 12,000"


def test_a_question_and_a_refusal_are_deeds_of_their_speakers():
    text = "رفض الوزير أحمد المنصوري التعليق. وتساءل المدير سامي العلي: «متى نبدأ؟»."
    deeds = {one.name: {deed for deed, done in one.deeds.items() if done} for one in
             Voices(analyze(text, extractors=["quotations", "reports"])).all}  # fmt: skip

    assert deeds == {"الوزير أحمد المنصوري": {"refused"}, "المدير سامي العلي": {"asked_by"}}


# -- the schema --------------------------------------------------------------------------------------------------------


class Side(Enum):
    LEFT, RIGHT = "left", "right"


@dataclass(frozen=True)
class Plain:
    """A dataclass as a value."""

    name: str
    side: Side = Side.LEFT
    parts: Sequence[int] = ()
    more: Mapping[str, float] = field(default_factory=dict)
    again: "Plain | None" = None


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (Any, {}),
        (Side, {"enum": ["left", "right"]}),
        (Sequence[int], {"type": "array", "items": {"type": "integer"}}),
        (Mapping[str, int], {"type": "object", "additionalProperties": {"type": "integer"}}),
        (int | float | None, {"type": ["number", "null"]}),
        (tuple[int, str], {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": False,
                           "minItems": 2}),
        (Span | Span, {"$ref": "#/$defs/Span"}),
        (complex, {}),
    ],
)  # fmt: skip
def test_a_type_has_its_schema(kind, schema):
    assert _of(kind, {}) == schema


def test_a_class_that_holds_its_own_kind_is_defined_once(monkeypatch):
    definitions = {}

    assert _of(Plain, definitions) == {"$ref": "#/$defs/Plain"}
    assert definitions["Plain"]["required"] == ["name"]
    assert definitions["Plain"]["properties"]["again"] == {"anyOf": [{"$ref": "#/$defs/Plain"}, {"type": "null"}]}


@pytest.mark.parametrize(("kind", "required"), [(None, ["span"]), (str, ["span", "value"])])
def test_a_layer_whose_values_are_no_records_has_them_under_value(monkeypatch, kind, required):
    monkeypatch.setattr("arnews.integrations.json_schema.value_class", lambda layer: kind)

    assert schema_of(["numbers"])["$defs"]["numbers"]["required"] == required


# -- times in words ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2015/2016", "العام الدراسي 2015/2016"),
        ("BC0300", "عام 300 قبل الميلاد"),
        ("BC02", "القرن الثالث قبل الميلاد"),
        ("19", "القرن العشرون"),
        ("2", "الألفية الثالثة"),
        ("199", "تسعينيات القرن العشرين"),
    ],
)
def test_an_age_is_written_and_read_back(value, words):
    time = parse_time(words)

    assert (time.value, write_time(time)) == (value, words)


@pytest.mark.parametrize(
    "text", ["كل يوم", "كل أسبوعين", "كل ثلاثة أشهر", "بضع سنوات", "عدة أيام", "منتصف الليل", "من 2015 إلى 2017"]
)
def test_sets_and_vague_durations_are_read_back(text):
    time = parse_time(text)

    assert parse_time(write_time(time)) == time


@pytest.mark.parametrize(
    ("time", "message"),
    [
        (TimeExpression("DATE", None), "without a value"),
        (TimeExpression("DATE", "nonsense"), "no words for DATE"),
        (TimeExpression("TIME", "T99"), "no words for TIME"),
        (TimeExpression("DURATION", "long"), "no words for DURATION"),
        (TimeExpression("SET", "P1Y6M"), "no words for SET"),
        (TimeExpression("SET", "often"), "no words for SET"),
        (TimeExpression("DATE", "x/y"), "no words for DATE"),
        (TimeExpression("DATE", "209"), "no words for DATE"),
        (TimeExpression("DATE", "2016", "NEVER"), "with NEVER"),
    ],
)
def test_what_has_no_words_is_an_error(time, message):
    with pytest.raises(ValueError, match=message):
        write_time(time)


def test_months_have_the_names_of_three_regions_only():
    with pytest.raises(ValueError, match="months is one of egypt, levant, maghreb, not 'rome'"):
        write_time(parse_time("2016-03-15"), months="rome")
