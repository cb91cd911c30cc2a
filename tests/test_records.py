"""What the records of plugins share."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Annotation, Span, tokenize
from arnews.numbers import Number
from arnews.quotations import Quotation
from arnews.records import Count, claiming, count_of, ending_at, inside, starting_at

HEDGES = ["about", "more_than", "at_least", "less_than", "at_most", None]


@pytest.mark.parametrize(
    ("number", "low", "best", "high", "qualifier"),
    [
        (Number("cardinal", 27), 27, 27, 27, "exact"),
        (Number("dual", 2), 2, 2, 2, "exact"),
        (Number("cardinal", 27, "at_least"), 27, 27, None, "at_least"),
        (Number("cardinal", 27, "more_than"), 28, None, None, "more_than"),
        (Number("cardinal", 27, "about"), None, 27, None, "about"),
        (Number("cardinal", 27, "at_most"), None, None, 27, "at_most"),
        (Number("cardinal", 27, "less_than"), None, None, 26, "less_than"),
        (Number("range", (20, 30)), 20, None, 30, "range"),
    ],
)
def test_a_hedge_makes_an_interval(number, low, best, high, qualifier):
    count = count_of(number)

    assert (count.low, count.best, count.high, count.qualifier) == (low, best, high, qualifier)


@pytest.mark.parametrize(
    "number",
    [
        Number("percent", 5),
        Number("ordinal", 3),
        Number("label", 911),
        Number("vague", None),
        Number("fraction", Fraction(1, 2)),
        Number("cardinal", Fraction(5, 2)),
        Number("cardinal", -4),
        Number("range", (9, 5)),
    ],
)
def test_what_counts_no_whole_things_gives_no_count(number):
    assert count_of(number) is None


def test_a_hedge_of_the_number_wins_over_that_of_the_caller():
    assert count_of(Number("cardinal", 5, "about"), qualifier="at_least").qualifier == "about"
    assert count_of(Number("cardinal", 5), qualifier="at_least").qualifier == "at_least"


@given(st.integers(0, 10**9), st.sampled_from(HEDGES))
def test_what_is_known_of_a_count_is_in_order(value, hedge):
    count = count_of(Number("cardinal", value, hedge))
    known = [bound for bound in (count.low, count.best, count.high) if bound is not None]

    assert known == sorted(known)
    assert all(bound >= 0 for bound in known)


def test_a_count_out_of_order_is_an_error():
    with pytest.raises(ValueError, match="low <= best <= high, not 5/4/None"):
        Count(5, 4, None, "exact")


def quotation(start, end):
    return Annotation("quotations", Span(start, end), Quotation((Span(start, end),), None, None, None, "indirect"))


def test_the_innermost_quotation_claims():
    outer, inner = quotation(0, 50), quotation(10, 30)

    assert claiming([outer, inner], Span(12, 20)) is inner
    assert claiming([outer, inner], Span(40, 45)) is outer


def test_nobody_claims_what_reaches_out_of_every_quotation():
    assert claiming([quotation(0, 50)], Span(40, 55)) is None


def test_annotations_are_found_by_their_first_and_last_token():
    tokens = tokenize("وصل و27 ألف شخص")
    number = Annotation("numbers", Span(5, 11), Number("cardinal", 27000))

    assert tokens.words == ["وصل", "و", "27", "ألف", "شخص"]
    assert starting_at(tokens, [number]) == {2: number}
    assert ending_at(tokens, [number]) == {3: number}


def test_inside_are_those_that_do_not_reach_out():
    first, second = quotation(0, 5), quotation(4, 9)

    assert inside([first, second], Span(0, 8)) == (first,)
