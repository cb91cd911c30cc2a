"""Places in a text."""

import pytest

from arnews.spans import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (0, 0), (3, 2)])
def test_an_empty_or_negative_span_is_an_error(start, end):
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_spans_sort_by_start_then_end():
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 3).overlaps(Span(2, 4))


def test_spans_are_compared_by_start_before_end():
    assert Span(0, 9) < Span(1, 2) < Span(1, 3)
    assert not Span(1, 2) < Span(1, 2)
    assert not Span(1, 2) < Span(0, 3)
    assert Span(1, 2) <= Span(1, 2)
    assert not Span(1, 3) <= Span(1, 2)


@pytest.mark.parametrize(
    ("span", "lies", "meets"),
    [
        (Span(2, 5), True, True),
        (Span(3, 4), True, True),
        (Span(2, 3), True, True),
        (Span(4, 5), True, True),
        (Span(1, 3), False, True),
        (Span(4, 6), False, True),
        (Span(1, 6), False, True),
        (Span(0, 2), False, False),
        (Span(5, 7), False, False),
    ],
)
def test_a_span_lies_in_another_with_both_ends(span, lies, meets):
    assert (span in Span(2, 5)) is lies
    assert span.overlaps(Span(2, 5)) is Span(2, 5).overlaps(span) is meets


def test_the_length_of_a_span_is_its_code_points():
    assert [len(Span(0, 1)), len(Span(3, 10))] == [1, 7]


def test_a_wrong_span_is_an_error_that_names_its_ends():
    with pytest.raises(ValueError, match=r"^a span needs 0 <= start < end, not 3-2$"):
        Span(3, 2)
