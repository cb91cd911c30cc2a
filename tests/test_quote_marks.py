"""Pairs of quote marks: every kind newspapers print, the ones they forget, and any string at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import quote_marks
from arnews.quote_marks import pair_quote_marks

MARKS = ['"', "“", "”", "„", "«", "»", "<<", ">>", "''", ",,", "'", "‘", "’", "`", "‹", "›"]
quoted_text = st.lists(
    st.sampled_from([*MARKS, "نعم", "لا", " ", " ", "\n", ".", "،", ":", "x", "5"]), max_size=60
).map("".join)


def insides(text):
    return [text[pair.inside.start : pair.inside.end] for pair in pair_quote_marks(text) if pair.inside]


@pytest.mark.parametrize(
    "pair",
    ['""', "“”", "”“", "““", "””", "«»", "»«", "„“", "„”", "‘’", "''", "‹›",
     '"”', "`”", ("<<", ">>"), ("''", "''"), (",,", "''")],
)  # fmt: skip
def test_each_pair_that_newspapers_print_is_a_pair(pair):
    opening, closing = pair

    assert insides(f"وقال {opening}سنعود غدا{closing} ثم انصرف") == ["سنعود غدا"]


@pytest.mark.parametrize("mark", ['"', "«", "“", "<<", "''"])
def test_a_mark_that_is_never_closed_reaches_the_end_of_its_paragraph(mark):
    text = f"وقال: {mark}سنعود غدا.\nوانتهى اللقاء."

    (pair,) = pair_quote_marks(text)

    assert pair.closing is None
    assert insides(text) == ["سنعود غدا."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال: "نعم" ثم "لا".', ["نعم", "لا"]),
        ('وقال:" نعم " وأضاف : " لا " .', ["نعم", "لا"]),
        ('صحيفتا لـ"الأيام" و"الوطن"', ["الأيام", "الوطن"]),
        ('فازت "الفرقة 24" على "الفرقة 7".', ["الفرقة 24", "الفرقة 7"]),
    ],
)
def test_marks_of_one_shape_are_paired_in_turn(text, expected):
    assert insides(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال «نعم". ثم قال «لا" وخرج.', ["نعم", "لا"]),
        ("قال “نعم» وأضاف.", ["نعم"]),
        ('قال «نعم، "هذا" صحيح» ثم «لا".', ['نعم، "هذا" صحيح', "هذا", "لا"]),
        ('قال: "قرأت «الأيام» أمس".', ["قرأت «الأيام» أمس", "الأيام"]),
        ('طوله 5" و«عرضه» 3".', ["عرضه"]),
    ],
)
def test_a_mark_of_another_kind_closes_what_its_own_leaves_open(text, expected):
    assert insides(text) == expected


@pytest.mark.parametrize("marks", ["«»“”", '«»""', "«»‘’", "“”‘’", '""«»', "«»''", "«»«»", "“”“”", '""""'])
def test_pairs_nest(marks):
    a, b, c, d = marks
    text = f"قال {a}قرأت {c}الأيام{d} أمس{b} وخرج"

    outer, inner = pair_quote_marks(text)

    assert insides(text) == [f"قرأت {c}الأيام{d} أمس", "الأيام"]
    assert (outer.level, inner.level) == (0, 1)


def test_a_forgotten_closing_mark_does_not_turn_the_next_pair_round():
    text = 'قال "نعم وأضاف "لا" ثم خرج'

    first, second = pair_quote_marks(text)

    assert first.closing is None
    assert second.closing is not None
    assert insides(text) == ["نعم وأضاف", "لا"]


def test_nor_do_the_pairs_after_it_count_as_nested():
    text = 'قال "نعم. وأضاف: "لا". وفي "الأيام" و"الوطن" و"المساء"'

    assert [(pair.level, pair.closing is None) for pair in pair_quote_marks(text)] == [(0, True), *[(0, False)] * 4]


def test_a_closing_mark_that_nothing_opened_does_not_turn_the_next_pair_round():
    assert insides('انتهى كلامه" ثم قال "نعم".') == ["نعم"]


def test_crossing_pairs_are_cut_at_the_enclosing_one():
    text = 'عن «كتاب "الأيام» و"الأرض'

    assert [(pair.level, pair.closing is None) for pair in pair_quote_marks(text)][:2] == [(0, False), (1, True)]


@pytest.mark.parametrize(
    "text",
    [
        "it's John's turn",
        "l’Orient",
        "players' union",
        'شاشة 42" جديدة',
        "المزيد >> هنا",
        "انتهى »",
        "جماعة الفجر ” أمس",
        "نعم (لا) [لعل]",
    ],
)
def test_apostrophes_inches_brackets_and_lone_closing_marks_are_no_pairs(text):
    assert pair_quote_marks(text) == ()


def test_a_sign_of_inches_inside_a_quotation_does_not_close_it():
    assert insides('قال "شاشة 55" بسعر 100 دولار".') == ['شاشة 55" بسعر 100 دولار']


@pytest.mark.parametrize(("opening", "closing"), ["«»", "“”", '""'])
def test_a_quotation_whose_mark_is_repeated_at_each_paragraph_is_one(opening, closing):
    text = f"قال: {opening}نعم.\n{opening}ثم لا.\n{opening}وأخيرا{closing}. و{opening}هنا{closing}"

    whole, last = pair_quote_marks(text)

    assert text[whole.opening.start :].startswith(f"{opening}نعم")
    assert [text[mark.end] for mark in whole.repeated] == ["ث", "و"]
    assert text[: whole.closing.start].endswith("وأخيرا")
    assert text[last.inside.start : last.inside.end] == "هنا"


@pytest.mark.parametrize(("opening", "closing"), ["«»", "“”", '""'])
def test_a_quotation_may_go_on_for_paragraphs_without_marks(opening, closing):
    text = f"قال: {opening}نعم.\nثم لا.\nوأخيرا{closing}.\nو{opening}هنا{closing}"

    assert insides(text) == ["نعم.\nثم لا.\nوأخيرا", "هنا"]


def test_an_empty_pair_has_no_inside():
    (pair,) = pair_quote_marks('قال "" وسكت')

    assert pair.inside is None


def test_what_is_not_a_string_is_a_type_error_that_says_so():
    with pytest.raises(TypeError, match="takes a str, not bytes"):
        pair_quote_marks(b"x")


@given(st.one_of(quoted_text, st.text()))
def test_pairs_nest_in_order_and_lie_in_the_text(text):
    pairs = pair_quote_marks(text)

    assert [pair.opening for pair in pairs] == sorted(pair.opening for pair in pairs)
    enclosing = []
    for pair in pairs:
        last = pair.closing or pair.inside or pair.opening
        while enclosing and enclosing[-1] < pair.opening.end:
            enclosing.pop()
        assert not enclosing or last.end <= enclosing[-1]
        assert last.end <= len(text)
        if pair.inside:
            assert pair.opening.end <= pair.inside.start
            assert text[pair.inside.start : pair.inside.end] == text[pair.inside.start : pair.inside.end].strip()
        enclosing.append(last.end)


@given(st.one_of(quoted_text, st.text()))
def test_no_mark_is_in_two_pairs(text):
    pairs = pair_quote_marks(text)
    marks = [m for pair in pairs for m in (pair.opening, pair.closing, *pair.repeated) if m]

    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("unit", ['"', "«", "»", "'", '"«', '\n"a', '" ', "«»", ",,", '«"a '])
def test_a_hundred_thousand_marks_are_paired(unit):
    assert isinstance(pair_quote_marks(unit * (100_000 // len(unit))), tuple)


plain_text = st.lists(
    st.sampled_from(['"نعم"', "“لا بأس”", "«نعم.»", '"', "«", "”", " ", " ", "\n", ".", "، ", "كلمة"]), max_size=20
).map("".join)


@given(plain_text)
def test_pairs_that_leave_nothing_to_weigh_are_those_that_weighing_gives(text):
    assert pair_quote_marks(text) == quote_marks._weigh(text)
