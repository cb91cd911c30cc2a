"""Places in a text and the places of its paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews.letters import BIDI_CONTROLS, ZERO_WIDTH
from arnews.spans import Span, split_paragraphs


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (0, 0), (3, 2)])
def test_an_empty_or_negative_span_is_an_error(start, end):
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_spans_sort_by_start_then_end():
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 3).overlaps(Span(2, 4))


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n", "\r", "\n\n", "\u2029", "\x85", " \n\t \n"])
def test_paragraphs_are_the_lines_that_hold_text(end_of_line):
    text = f" وصول الوفد{end_of_line}\u00a0وصل أمس "

    assert [text[span.start : span.end] for span in split_paragraphs(text)] == ["وصول الوفد", "وصل أمس"]


@given(st.text())
def test_what_is_between_paragraphs_is_white_space_or_invisible(text):
    spans = split_paragraphs(text)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]

    def is_blank(character):
        return character.isspace() or character in ZERO_WIDTH | BIDI_CONTROLS

    assert all(map(is_blank, "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))))
    assert not any(is_blank(text[span.start]) or is_blank(text[span.end - 1]) for span in spans)


def test_a_line_with_nothing_to_see_is_no_paragraph():
    assert split_paragraphs("\ufeffوصل الوفد\u200f\n\u200f \n\u202b\u202c") == (Span(1, 10),)


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


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("\u200fوصل", (1, 4)),
        ("وصل\u200f", (0, 3)),
        (" \u202bوصل الوفد\u202c ", (2, 11)),
        ("\u200f\tوصل\u00a0\u200e", (2, 5)),
        ("\u200f.\u200f.", (1, 4)),
    ],
)
def test_invisible_characters_and_white_space_lie_outside_a_paragraph(line, place):
    for before in ("", "غادر\n"):
        *_, paragraph = split_paragraphs(before + line)

        assert (paragraph.start - len(before), paragraph.end - len(before)) == place
