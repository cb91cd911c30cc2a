"""Pairs of quote marks: every kind newspapers print, the ones they forget, and any string at all."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import quote_marks
from arnews.quote_marks import pair_quote_marks
from arnews.spans import Span

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
        'كان كبيرا" وصغيرا" ثم',
        "منوها” بالعمل ومشيدا” به",
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


def shown(text):
    """Give the pairs of a text as they stand in it: level, opening mark, what lies between, closing mark."""
    return [
        (
            pair.level,
            text[pair.opening.start : pair.opening.end],
            pair.inside and text[pair.inside.start : pair.inside.end],
            pair.closing and text[pair.closing.start : pair.closing.end],
        )
        for pair in pair_quote_marks(text)
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ('قالَ"نعم" وسكت', [(0, '"', "نعم", '"')]),
        ('قالَ "نعمْ" ثم', [(0, '"', "نعمْ", '"')]),
        ('وَ"الأيام" ثم', [(0, '"', "الأيام", '"')]),
        ('- "نعم" -', [(0, '"', "نعم", '"')]),
        ('("نعم")-"لا"', [(0, '"', "نعم", '"'), (0, '"', "لا", '"')]),
        ('«"نعم"»', [(0, "«", '"نعم"', "»"), (1, '"', "نعم", '"')]),
        ('"«نعم»"', [(0, '"', "«نعم»", '"'), (1, "«", "نعم", "»")]),
        ('«“"نعم"”»', [(0, "«", '“"نعم"”', "»"), (1, "“", '"نعم"', "”"), (2, '"', "نعم", '"')]),
        ("قال «“‘نعم’”» ثم", [(0, "«", "“‘نعم’”", "»"), (1, "“", "‘نعم’", "”"), (2, "‘", "نعم", "’")]),
        ("«أ «ب «ج» ب» أ»", [(0, "«", "أ «ب «ج» ب» أ", "»"), (1, "«", "ب «ج» ب", "»"), (2, "«", "ج", "»")]),
        ('قال «نعم و"لا" ثم', [(0, "«", 'نعم و"لا" ثم', None), (1, '"', "لا", '"')]),
        ('قال «أ "ب» ج" د', [(0, "«", 'أ "ب', "»"), (1, '"', "ب", None)]),
        ('شاشة 42" و"نعم" ثم', [(0, '"', "نعم", '"')]),
        ('"شاشة 42"', [(0, '"', "شاشة 42", '"')]),
        ('قال "42" ثم', [(0, '"', "42", '"')]),
        ('قال "بلغ 42". ثم قال "لا"', [(0, '"', "بلغ 42", '"'), (0, '"', "لا", '"')]),
        ("طول 5' و10\"", []),
        ("قال << نعم >>", [(0, "<<", "نعم", ">>")]),
        ("قال < نعم >", []),
        ("قال , نعم ,", []),
        (">>نعم<< قال", []),
        ("قال 'it's' نعم", [(0, "'", "it's", "'")]),
        ("rock’n’roll ‘نعم’", [(0, "‘", "نعم", "’")]),
        ("الـ'90' و'91'", [(0, "'", "90", "'"), (0, "'", "91", "'")]),
        ('«نعم»«لا»"هنا"', [(0, "«", "نعم", "»"), (0, "«", "لا", "»"), (0, '"', "هنا", '"')]),
        ('قال " نعم " ، وأضاف : " لا "', [(0, '"', "نعم", '"'), (0, '"', "لا", '"')]),
        ('"نعم', [(0, '"', "نعم", None)]),
        ('"', [(0, '"', None, None)]),
        ("«»", [(0, "«", None, "»")]),
        ("قال « \t نعم\u00a0» ثم", [(0, "«", "نعم", "»")]),
    ],
)
def test_what_the_marks_of_a_line_mean(text, pairs):
    assert shown(text) == pairs


@pytest.mark.parametrize("between", ["\n", "\nب.\n", "\n\nب.\nج.\n", "\nب.\nج.\nد.\n"])
def test_a_quotation_goes_on_for_four_paragraphs_at_most(between):
    assert shown(f"قال: «أ.{between}ي».") == [(0, "«", f"أ.{between}ي", "»")]


def test_and_not_for_five():
    text = "قال: «أ.\nب.\nج.\nد.\nه.\nو».\nثم «ز»"

    assert shown(text) == [(0, "«", "أ.", None), (0, "«", "ز", "»")]


def test_each_repeated_mark_lets_it_go_on_for_four_more():
    text = "قال: «أ.\nب.\nج.\nد.\n«ه.\nو.\nز.\nح.\nط»."

    [pair] = pair_quote_marks(text)

    assert [text[mark.start : mark.end + 1] for mark in pair.repeated] == ["«ه"]
    assert text[pair.inside.start : pair.inside.end].endswith("ط")


def test_another_pair_in_a_paragraph_leaves_open_what_goes_on():
    assert shown('قال: "أ.\n«ب».\nج".') == [(0, '"', "أ.\n«ب».\nج", '"'), (1, "«", "ب", "»")]
    assert shown('قال: "أ.\n"ب.\nوقال "ج" ثم.\nد".') == [
        (0, '"', 'أ.\n"ب.\nوقال "ج" ثم.\nد', '"'),
        (1, '"', "ج", '"'),
    ]


def test_a_mark_of_another_kind_at_the_head_of_a_paragraph_repeats_nothing():
    assert shown("قال: «أ.\n»ب« ج") == [(0, "«", "أ.", None), (0, "»", "ب", "«")]
    assert [pair.repeated for pair in pair_quote_marks("قال: «أ.\nثم «ب».")] == [(), ()]


def test_the_places_of_a_pair_are_those_in_the_text_with_its_invisible_characters():
    text = "قال \u200f\"\u200fنعم\u200f\"\u200f و\u200d''لا\u200c''.\n\u200f\"ثم.\n\u200f\"\u200fو"
    first, second, third = pair_quote_marks(text)

    assert (first.opening, first.closing) == (Span(5, 6), Span(11, 12))
    assert text[first.inside.start : first.inside.end].strip("\u200f") == "نعم"
    assert (text[second.opening.start : second.opening.end], second.level, second.repeated) == ("''", 0, ())
    assert text[second.closing.start : second.closing.end] == "''"
    assert third.closing is None
    assert [text[mark.start : mark.end] for mark in third.repeated] == ['"']


costs = st.integers(0, 9)
ways_to_read = st.tuples(costs, costs, costs).map(lambda three: quote_marks._Mark(0, 1, "x", False, *three))


@given(st.lists(ways_to_read, max_size=5), st.integers(0, 8))
def test_the_way_taken_is_one_that_costs_least(marks, unclosed):
    def cost(way):
        depth = paid = 0
        for mark, step in zip(marks, way, strict=True):
            if (step == -1 or step == 2) and not depth:
                return None
            paid += mark.skip if step == 0 else mark.close if step == -1 else mark.open
            if step == 1:
                paid += 3 if depth else 0  # inside one of its kind
                depth += 1
            elif step == 2:  # in the place of one that is never closed
                paid += unclosed
            elif step == -1:
                depth -= 1
            if depth > 4:
                return None
        return paid + depth * unclosed

    all_costs = [cost(way) for way in product((-1, 0, 1, 2), repeat=len(marks))]

    assert cost(quote_marks._steps(marks, unclosed)) == min(paid for paid in all_costs if paid is not None)


def test_no_more_than_four_of_one_kind_lie_in_each_other():
    assert [len(shown("«أ " * depth + "ب» " * depth)) for depth in (1, 4)] == [1, 4]
    assert max(pair.level for pair in pair_quote_marks("«أ " * 50 + "ب» " * 50)) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('قال "نعم ب"لا" ثم خرج', [("نعم ب", False, 0), ("لا", True, 0)]),
        ('صحيفة "الأيام ل"مصر" اليوم', [("الأيام ل", False, 0), ("مصر", True, 0)]),
        ('كتب " الأيام " . ثم " الغد " ،', [("الأيام", True, 0), ("الغد", True, 0)]),
        ('ذهب " إلى " البيت " ، قال', [("إلى", False, 0), ("البيت", True, 0)]),
        ('كتابٌ"جديد" و"قديمٌ" هنا', [("جديد", True, 0), ("قديمٌ", True, 0)]),
        ('سأل ("نعم") فأجاب ["لا"] ثم {"ربما"}', [("نعم", True, 0), ("لا", True, 0), ("ربما", True, 0)]),
        ('/"الأيام"/ -"الغد"-', [("الأيام", True, 0), ("الغد", True, 0)]),
        ('قال ""نعم"" ثم "لا"', [('"نعم"', True, 0), ("نعم", True, 1), ("لا", True, 0)]),
        ("قال” نعم “ ثم", [("نعم", True, 0)]),
        ('قال "نعم» ثم «لا» و"كلا".', [("نعم", True, 0), ("لا", True, 0), ("كلا", True, 0)]),
        ('قال «نعم" ثم «لا» و"كلا".', [("نعم", True, 0), ("لا", True, 0), ("كلا", True, 0)]),
        ('قال «نعم "لا" كلا" ثم.', [('نعم "لا" كلا" ثم.', False, 0), ("لا", True, 1)]),
        ('قال "أ «ب" ج» د.', [("أ «ب", True, 0), ("ب", False, 1)]),
        ('طوله 5" وعرضه "كبير" جدا', [("كبير", True, 0)]),
        ("رأى « الأيام » و» الغد «", [("الأيام", True, 0)]),
    ],
)
def test_what_stands_beside_a_mark_tells_whether_it_opens_or_closes(text, expected):
    found = [
        (text[one.inside.start : one.inside.end], one.closing is not None, one.level) for one in pair_quote_marks(text)
    ]

    assert found == expected
