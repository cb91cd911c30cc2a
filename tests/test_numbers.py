"""Numbers are read exactly, from words and digits, and nothing else is."""

import json
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from num2words import num2words

from arnews import ParseError, analyze, find_numbers, parse_number
from arnews.numbers.words import number_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("السبعة والعشرين", 27),
        ("وبثلاثة", 3),
        ("مئتان وخمسون", 250),
        ("ثلاثمائة وخمسة وستون", 365),
        ("ألف وتسعمئة وأربع وتسعون", 1994),
        ("أربع وتسعين وتسعمئة وألف", 1994),
        ("خمسة آلاف ومئتان", 5200),
        ("مليونان وثلاثمئة ألف", 2_300_000),
        ("ألف مليار", 10**12),
        ("٣٫٥", Decimal("3.5")),
        ("1.234.567", 1_234_567),
        ("1.234,5", Decimal("1234.5")),
        ("ثلاثة وربع", Decimal("3.25")),
        ("ثلاثة أرباع", Fraction(3, 4)),
        ("3/4", Fraction(3, 4)),
        ("½", Fraction(1, 2)),
        ("ثلاثة فاصلة خمسة", Decimal("3.5")),
        ("سالب خمسة", -5),
        ("ثلاثة أضعاف", 3),
        ("صفر", 0),
        ("الحادي والعشرون", 21),
        ("العاشر بعد المئة", 110),
        ("مئة وأحد عشر", 111),
        ("ألف وأحد وعشرون", 1021),
        ("تلاتة", 3),
        ("أربعتاشر", 14),
        ("31،407,62", Decimal("31407.62")),
        ("12،500,75", Decimal("12500.75")),
        ("ثلاثة على سبعة", Fraction(3, 7)),
        ("اثنان على تسعة", Fraction(2, 9)),
        ("خمسة على ثمانية", Fraction(5, 8)),
    ],
)
def test_a_text_that_is_one_number_gives_its_value(text, value):
    assert parse_number(text).value == value


def test_hedges_around_a_number_are_told():
    assert [parse_number(text).approx for text in ("حوالي 5", "5 على الأقل", "أقل من 5")] == [
        "about",
        "at_least",
        "less_than",
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3 أشخاص", 2, 7),
        ("شخص", 0, 3),
        ("ثلاثة وكتاب", 6, 11),
        ("خمسة خمسة", 5, 9),
        ("سبعة على ثلاثة", 5, 14),
        ("أربعة على أربعة", 6, 15),
        ("31،40,62", 2, 8),
    ],
)
def test_what_is_not_part_of_a_number_is_named_with_its_place(text, start, end):
    with pytest.raises(ParseError) as caught:
        parse_number(text)

    assert (caught.value.start, caught.value.end) == (start, end)


def test_an_empty_text_is_no_number():
    with pytest.raises(ParseError, match="no text"):
        parse_number("  ")


@given(st.integers(0, 10**15))
def test_what_num2words_writes_is_read_back(number):
    groups = [int(part) for part in f"{number:,}".split(",")]
    assume(
        all(group < 100 or group % 100 != 1 for group in groups[:-1])
    )  # 101,000: "a hundred and a thousand thousand"
    written = num2words(number, lang="ar")
    assume(not written.endswith("ا"))  # for 2,000 it writes ألفا, as before a noun

    assert parse_number(written).value == number


@given(st.integers(0, 10**15), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_digits_of_every_script_are_read_exactly(number, digits):
    assert parse_number("".join(digits[int(digit)] for digit in str(number))).value == number


@given(st.text())
def test_no_text_makes_the_finder_raise_and_spans_lie_inside(text):
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in find_numbers(text))


# what may stand in a token that begins with a digit: addresses, handles, keycaps, units, versions, other digits
PIECES = [
    "5", "12", "1500", "٣", "۷", "५", "²", "①", "½", ".", ",", "،", "٫", "٬", "@", "-", "_", "%", "#", "+", ":", "/", "://",
    "www.", "x", "com", "ر", "ـ", "\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}", "\N{LEFT-TO-RIGHT MARK}",
    "\N{ARABIC FATHA}", "\N{SOFT HYPHEN}",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=10))
def test_whatever_begins_with_a_digit_is_read_or_left(pieces):
    text = "5" + "".join(pieces)
    found = analyze(text).numbers

    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize("text", ["15@mod.example", "24news@x.com", "7jobs@firm.example", "9@9.9", "1️⃣", "12.4.7"])
def test_addresses_keycaps_and_versions_are_no_numbers(text):
    assert find_numbers(f"راسلونا على {text} قبل نهاية الشهر") == ()


@given(
    st.lists(
        st.sampled_from([*number_words().forms, "و", "12", "3.5", "٪", "٪6", "6٪", "إلى", "بين", "-", "/", "كتاب"]),
        max_size=8,
    )
)
@example(["عشر", "٪6"])
@example(["٪", "6", "٪", "7"])
def test_numbers_in_a_row_of_number_words_do_not_overlap(words):
    found = find_numbers(" ".join(words))

    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "form",
    sorted(
        form for form, entries in number_words().forms.items() if not entries[0].needs and entries[0].form != "plural"
    ),
)
def test_every_form_of_the_words_file_is_read_alone_and_after_waw(form):
    assert parse_number(form) is not None
    assert parse_number("و" + form) is not None


@pytest.mark.parametrize("score", ["3-صفر", "صفر-صفر", "2 - صفر", "صفر-4"])
def test_a_score_may_have_zero_in_words_on_either_side(score):
    [found] = find_numbers(f"انتهى اللقاء {score} أمام الجمهور")

    assert (found.value.kind, found.value.value) == ("label", None)


@pytest.mark.parametrize(
    ("text", "value"), [("توج اللاعبون الأحد عشر بالكأس", 11), ("كرم أعضاءه الاثنين والعشرين", 22)]
)
def test_eleven_and_twenty_two_with_the_article_are_numbers(text, value):
    assert [one.value.value for one in find_numbers(text)] == [value]


def test_numbers_inside_time_expressions_are_left_out():
    assert analyze("ولد عام 1990 قبل خمسة أيام").numbers == ()


@pytest.mark.parametrize(
    "text", ["واحد و" * 2000, "1" * 10_000, "1." * 9000 + "1", "مليون " * 2000, "بين " * 2000, "5-" * 2000]
)
def test_repeated_words_are_read_without_harm(text):
    json.dumps(analyze(text).to_dict())


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\u2029"])
def test_a_half_as_it_is_spoken_may_end_a_paragraph(between):
    assert [one.value.value for one in find_numbers(f"كلفه البيت مليون ونص{between}منذ زمن بعيد")] == [1_500_000]
