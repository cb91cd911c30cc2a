"""Values become plain data and come back, with nothing lost."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Literal

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from arnews import Annotation, Span
from arnews.plain import check, plain, record, restored


class Colour(Enum):
    RED = "red"


@frozen
class Inner:
    name: str
    at: Span | None = None
    _hidden: int = 0


@dataclasses.dataclass(frozen=True)
class Plain:
    number: int
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    other: list[int] = dataclasses.field(default_factory=list)


@frozen
class Everything:
    exact: int | Decimal | Fraction | tuple[int | Decimal, int | Decimal] | None
    when: date | datetime | None = None
    kind: Literal["a", "b", 1] = "a"
    share: float = 1.0
    colour: Colour | None = None
    places: Mapping[str, Span] = field(factory=dict)
    counts: dict[int, str] = field(factory=dict)
    plain: Plain | None = None
    anything: Any = None
    flag: bool = False


def through_json(value, kind):
    return restored(json.loads(json.dumps(record(value, {}), allow_nan=False)), kind, lambda name: None)


exact = st.one_of(
    st.integers(), st.decimals(allow_nan=False, allow_infinity=False), st.fractions(), st.none(),
    st.tuples(st.integers(), st.decimals(allow_nan=False, allow_infinity=False)),
)  # fmt: skip
spans = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda two: Span(two[0], two[0] + two[1]))
inners = st.builds(Inner, st.text(), st.none() | spans, st.integers())
everything = st.builds(
    Everything, exact, st.none() | st.dates() | st.datetimes(), st.sampled_from(["a", "b", 1]),
    st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([None, Colour.RED]),
    st.dictionaries(st.text(), spans), st.dictionaries(st.integers(), st.text()),
    st.none() | st.builds(Plain, st.integers(), st.none() | inners, st.lists(inners).map(tuple),
                         st.lists(st.integers())),
    st.none() | st.text() | st.lists(st.integers()), st.booleans(),
)  # fmt: skip


@given(everything)
def test_a_value_comes_back_equal(value):
    check(value, 10**6)

    back = through_json(value, Everything)

    assert back == value
    assert type(back.exact) is type(value.exact) or back.exact == value.exact


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("12.50"), 12.5),
        (Decimal("5"), 5),
        (Decimal("0.1"), 0.1),
        (Decimal("0.12345678901234567891"), "0.12345678901234567891"),
        (Decimal("1E+30"), 1e30),
        (Fraction(1, 3), 1 / 3),
        (Fraction(3, 4), 0.75),
        (Fraction(4), 4.0),
        (Fraction(123456, 654323), "123456/654323"),
        (Decimal("0.3333333333333333"), "0.3333333333333333"),
        (Span(1, 2), [1, 2]),
        (Colour.RED, "red"),
        ({1: Span(1, 2)}, {"1": [1, 2]}),
    ],
)
def test_how_a_value_is_written(value, written):
    assert plain(value, {}) == written


HOLDS_ITSELF: list = []
HOLDS_ITSELF.append(HOLDS_ITSELF)


@frozen
class WithRule:
    rule: str


@frozen
class WithSpan:
    span: Span


@frozen
class HoldsIt:
    inner: WithSpan


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (object(), "a object is no plain data"),
        ({1, 2}, "a set is no plain data"),
        (frozenset(), "a frozenset is no plain data"),
        (b"x", "a bytes is no plain data"),
        (1j, "a complex is no plain data"),
        (float("nan"), "nan is no number that JSON has"),
        ([float("inf")], "inf is no number that JSON has"),
        (Decimal("NaN"), "NaN is no number that JSON has"),
        ({(1, 2): 3}, "a key is a str or an int, not a tuple"),
        (Inner("a", Span(5, 9)), "its span 5-9 lies outside the text"),
        (WithRule("a"), "a field of WithRule is called 'rule'"),
        (WithSpan(Span(0, 1)), "a field of WithSpan is called 'span'"),
        (HOLDS_ITSELF, "it holds itself"),
    ],
)
def test_what_cannot_be_written_is_refused_with_a_reason(value, message):
    with pytest.raises((TypeError, ValueError), match=message):
        check(value, 6)


def forged(start, end):
    span = Span(0, 1)
    object.__setattr__(span, "start", start)
    object.__setattr__(span, "end", end)
    return span


@pytest.mark.parametrize(
    ("span", "message"),
    [(forged(9, 3), "is empty or begins before"), (forged(-1, 3), "begins before"), (forged(0.5, 1.5), "no whole")],
)
def test_a_forged_span_is_refused(span, message):
    with pytest.raises((TypeError, ValueError), match=message):
        check([span], 20)


def test_a_span_inside_a_part_of_a_value_is_a_field_like_others():
    check(HoldsIt(WithSpan(Span(0, 1))), 6)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("x", int), (True, int), (1, bool), (1, str), ("x", float), (None, str), (1, None), ("x", Literal["a"]),
        ([1], tuple[int, int]), (5, tuple[int, ...]), ([1], Mapping[str, int]), ("no date", date),
        ("2024-11-30", datetime), ("2024-11-30T01:02", date), ([], Decimal), ("x", Decimal), ("x", Fraction),
        ({}, Inner), ([], Inner),
        (5, Annotation), ("x", int | None), ([2, 1], Span),
    ],
)  # fmt: skip
def test_data_of_another_kind_is_a_value_error(data, kind):
    with pytest.raises(ValueError):  # noqa: PT011
        restored(data, kind, lambda name: None)
