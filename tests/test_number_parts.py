"""The parts of the grammar of numbers by themselves: what each takes, and where it ends."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from arnews import Document, analyze, tokenize
from arnews.errors import NumberError
from arnews.numbers import Number, find_numbers, find_quantities, parse_number
from arnews.numbers.around import after_waw, is_glued, names_at, past_closing
from arnews.numbers.counted import counts, fits, is_noun, is_plural
from arnews.numbers.digits import read_digits
from arnews.numbers.duals import read_dual, read_multiple
from arnews.numbers.units import read_unit
from arnews.numbers.words import duals


@pytest.mark.parametrize(
    ("noun", "value", "fitting"),
    [
        ("كتابا", 11, True),
        ("كتابا", 99, True),
        ("كتاب", 99, False),
        ("سيارة", 20, True),
        ("كتابا", 1011, True),
        ("كتاب", 100, True),
        ("كتاب", 101, True),
        ("كتب", 3, True),
        ("كتابا", 3, False),
        ("كتب", 10, True),
        ("كتابا", 10, False),
        ("كتابا", 103, False),
        ("أعضاء", 5, True),
        ("يعني", 15, False),
        ("كتاب", Decimal("2.5"), True),
        ("كتابا", Decimal(5), True),
        ("كتابا", (5, 20), True),
        ("كتابا", (20, 5), False),
        ("كتاب", None, False),
    ],
)
def test_the_form_of_a_counted_noun_fits_its_number(noun, value, fitting):
    assert fits(noun, value) is fitting


@pytest.mark.parametrize(
    ("number", "noun", "counted"),
    [
        (3, "حدائق", True),
        (10, "حدائق", True),
        (103, "حدائق", True),
        (2, "حدائق", False),
        (11, "حدائق", False),
        (100, "حدائق", False),
        (3, "حديقة", False),
        (10, "حديقة", False),
        (11, "حديقة", True),
        (103, "حديقة", False),
        (100, "حديقة", True),
        (Decimal("2.5"), "حديقة", True),
        (Decimal(4), "حديقة", True),
        (15, "لسنة", False),
        (20, "السنة", False),
        (20, "كلم", True),
    ],
)
def test_a_noun_behind_a_number_is_counted_where_its_number_agrees(number, noun, counted):
    assert counts(tokenize(f"{number} {noun}"), 1, number) is counted


def test_a_noun_of_the_next_line_is_not_counted():
    assert not counts(tokenize("20\nحديقة"), 1, 20)
    assert not counts(tokenize("20"), 1, 20)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("20 كتابا", True),
        ("20", False),
        ("20\nكتابا", False),
        ("20 ،", False),
        ("20 USD", False),
        ("20 5", False),
        ("20 خمسة", False),
        ("20 من", False),
        ("20 ضب", False),
        ("20 وكتاب", False),
        ("20 ود", False),
    ],
)
def test_what_may_be_counted_is_a_word_of_its_own(text, noun):
    assert is_noun(tokenize(text), 1) is noun


@pytest.mark.parametrize(
    ("word", "plural", "feminine"),
    [
        ("كتب", True, False),
        ("رجال", True, False),
        ("سنوات", True, True),
        ("الدول", True, True),
        ("حدائق", True, True),
        ("زوارق", True, False),
        ("كبار", True, False),
        ("حديقة", False, False),
        ("كتاب", False, False),
        ("ينزلون", False, False),
    ],
)
def test_a_plural_and_its_gender_are_known(word, plural, feminine):
    assert (is_plural(word), is_plural(word, feminine=True)) == (plural, feminine)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("متر", ("m", 1)),
        ("طنا", ("t", 1)),
        ("كيلومترين", ("km", 1)),
        ("درجة مئوية", ("Cel", 2)),
        ("درجتان مئويتان", ("Cel", 2)),
        ("أمتار مكعبة", ("m3", 2)),
        ("طن يوميا", ("t/d", 2)),
        ("سنتيمترا مربعا في الثانية", ("cm2/s", 4)),
        ("بمتر", None),
        ("مترة", None),
        ("كتاب", None),
    ],
)
def test_a_unit_is_read_with_its_power_and_its_rate(text, read):
    assert read_unit(tokenize(text), 0) == read


def test_a_feminine_unit_has_no_accusative_of_its_own_and_a_dual_with_teh():
    texts = ("درجة مئوية", "درجتين مئويتين", "درجةان مئويةان", "درجةا مئويةا")

    assert [read_unit(tokenize(text), 0) for text in texts] == [("Cel", 2), ("Cel", 2), None, None]


@pytest.mark.parametrize(
    ("text", "index", "words"),
    [
        ("رجلان", 0, "رجلان"),
        ("ومدينتين", 0, "مدينتين"),
        ("وفتاتين", 0, "فتاتين"),
        ("نقطتي تفتيش", 0, "نقطتي"),
        ("فلسطينيان", 0, "فلسطينيان"),
        ("رجلان مسلحان", 1, None),
        ("ناجين محتملين", 1, None),
        ("نقطتي", 0, None),
        ("نقطتي\nتفتيش", 0, None),
        ("نقطتي التفتيش", 0, None),
        ("نقطتي هناك", 0, None),
        ("منطقتي عسير وجازان", 0, None),
        ("طالبان", 0, None),
        ("عامين", 0, None),
    ],
)
def test_a_dual_is_a_number_where_it_counts(text, index, words):
    reading = read_dual(tokenize(text), index)

    assert (None if reading is None else text[reading.span.start : reading.span.end]) == words


@pytest.mark.parametrize(
    ("written", "entry", "cut", "proclitics"),
    [
        ("مدينتين", "", 0, ""),
        ("وهجومين", "", 1, "و"),
        ("بانفجارين", "", 1, "ب"),
        ("انفجاران", "", 0, ""),
        ("مسلحان", "", 0, ""),
        ("فلسطينيان", "", 0, ""),
        ("وَمدينتين", "", 2, "و"),
        ("ومُسلّحان", "", 1, "و"),
        ("نقطتي", "construct", 0, ""),
        ("ونقطتي", "construct", 1, "و"),
        ("وَبنقطتي", "construct", 3, "وب"),
    ],
)
def test_a_dual_is_known_behind_what_is_joined_to_it(written, entry, cut, proclitics):
    found = duals()[written]

    assert (found.entry, found.cut, found.proclitics) == (entry, cut, proclitics)


@pytest.mark.parametrize("written", ["المسلحان", "والمسلحان", "يدين", "بين", "دينان", "فريقي", "والدتي"])
def test_what_only_ends_like_a_dual_is_none(written):
    assert duals()[written] is None


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [("ضعفين", 2, "ضعفين"), ("ثلاثة أضعاف", 3, "ثلاثة أضعاف"), ("خمسة أشخاص", None, None), ("الضعف", None, None)],
)
def test_how_many_times_as_much_is_read(text, value, words):
    reading = read_multiple(tokenize(text), 0)

    if value is None:
        assert reading is None
    else:
        assert (reading.value.kind, reading.value.value, reading.rule) == ("cardinal", value, "numbers.multiple")
        assert (text[reading.span.start : reading.span.end], reading.stop) == (words, len(tokenize(text)))


@pytest.mark.parametrize(
    ("text", "value", "stop"),
    [
        ("2.5", "2.5", 1),
        ("1,250", "1250", 1),
        ("٢٫٥", "2.5", 1),
        ("7ر3", "3.7", 3),
        ("7 ر3", "7", 1),
        ("7ر 3", "7", 1),
        ("7ر", "7", 1),
        ("7رابح", "7", 1),
        ("57ر3ر2", "57", 1),
        ("٣،٥", "3.5", 3),
        ("2010،2012", "2010", 1),
        ("1000،25", "1000.25", 3),
        ("25 000", "25000", 2),
        ("25 300", "25", 1),
        ("25 300,5", "25300.5", 2),
        ("25 300.25", "25300.25", 2),
        ("25 300٫25", "25300.25", 2),
        ("2 750 300", "2750300", 3),
        ("25\u00a0300", "25300", 2),
        ("10^6", "1000000", 3),
        ("12^6", "12", 1),
        ("10 ^6", "10", 1),
        ("10^ 6", "10", 1),
        ("10^666", "10", 1),
        ("1½", "1.5", 2),
        ("3 1/2", "3.5", 4),
        ("3  1/2", "3", 1),
    ],
)
def test_digits_are_read_with_what_belongs_to_them(text, value, stop):
    read = read_digits(tokenize(text), 0)

    assert (read.value, read.stop) == (Decimal(value), stop)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("كلف 4. 5 مليار", "4.5"),
        ("زاد 4 .5 في المئة", "4.5"),
        ("كلف 4, 5 مليار", "4"),
        ("كلف 4 . 5 مليار", "4"),
        ("كلف 4. 5 كتب", "4"),
    ],
)
def test_a_decimal_point_may_have_got_a_space_where_no_sentence_ends(text, value):
    assert read_digits(tokenize(text), 1).value == Decimal(value)


def test_what_cannot_be_seen_is_nothing_between_a_word_and_its_digits():
    assert [is_glued(tokenize(text), 1) for text in ("و27", "و\u200f27", "و 27", "و\u200f 27")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_bracket_that_closes_behind_a_number_is_passed():
    assert past_closing(tokenize("(27) ألفا"), 2) == 3
    assert past_closing(tokenize("27 ألفا"), 1) == 1
    assert past_closing(tokenize("27"), 1) == 1


@pytest.mark.parametrize(
    ("text", "addend"),
    [("مئة وعشرون", 1), ("مئة و27", 2), ("مئة وأحد عشر", 1), ("مئة عشرون", None), ("مئة واحد", None), ("مئة", None)],
)
def test_an_addend_is_joined_by_and(text, addend):
    assert after_waw(tokenize(text), 1) == addend


def test_tables_of_context_have_words_where_there_is_a_token():
    tokens = tokenize("من المئة")

    assert "function" in names_at(tokens, 0)
    assert names_at(tokens, -1) == names_at(tokens, 2) == frozenset()


def numbers(text):
    return [(text[one.span.start : one.span.end], one.value.kind, one.value.value) for one in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ألف كتاب عند الذي", [("ألف", "cardinal", 1000)]),
        ("الست وصلت المدينة", []),
        ("مدة ثانية", [("ثانية", "ordinal", 2)]),
        ("انتظر عشرين ثانية", [("عشرين", "cardinal", 20)]),
        ("جزء من الثانية", []),
        ("بلغت سرعته عشرة أمتار في الثانية", [("عشرة", "cardinal", 10)]),
        ("كتب عن الثانية", [("الثانية", "ordinal", 2)]),
    ],
)
def test_a_word_alone_is_a_number_or_something_else(text, found):
    assert numbers(text) == found


def quantities(text, **given):
    return [
        (text[one.span.start : one.span.end], one.value.number.value, one.value.unit, one.rule)
        for one in find_quantities(Document.read(text) if not given else analyze(text, **given))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سار 120 كيلومترا", [("120 كيلومترا", 120, "km", "quantities.unit")]),
        ("وسار بكيلومترين", [("كيلومترين", 2, "km", "quantities.dual")]),
        ("سار كيلومترين ثم مترين", [
            ("كيلومترين", 2, "km", "quantities.dual"), ("مترين", 2, "m", "quantities.dual"),
        ]),
        ("قطع 5 أمتار ثم كيلومترين", [
            ("5 أمتار", 5, "m", "quantities.unit"), ("كيلومترين", 2, "km", "quantities.dual"),
        ]),
        ("قطع كيلومترين ثم 5 أمتار", [
            ("كيلومترين", 2, "km", "quantities.dual"), ("5 أمتار", 5, "m", "quantities.unit"),
        ]),
        ("آلاف من النازحين", [("آلاف من النازحين", None, None, "quantities.counted")]),
        ("آلاف من", []),
        ("آلاف من نازحين", []),
        ("عشرات القتلى", [("عشرات القتلى", None, None, "quantities.counted")]),
        ("عشرات قتلى", []),
        ("نصف السكان", [("نصف السكان", Decimal("0.5"), None, "quantities.counted")]),
        ("نصف سكان", []),
    ],
)  # fmt: skip
def test_a_quantity_has_its_number_its_unit_and_its_rule(text, found):
    assert quantities(text) == found


def test_a_quantity_is_of_the_layer_that_it_belongs_to():
    assert {one.layer for one in find_quantities("قطع 5 أمتار ثم كيلومترين")} == {"quantities"}


@pytest.mark.parametrize(
    ("number", "kind", "message"),
    [
        (Number("cardinal", Fraction(1, 3)), "as_int", "1/3 is no whole number; as_fraction gives it"),
        (Number("cardinal", Decimal("2.5")), "as_int", "5/2 is no whole number; as_fraction gives it"),
        (Number("cardinal", Fraction(1, 3)), "as_decimal", "1/3 has no end as a decimal; as_fraction gives it"),
        (Number("range", (5, 10)), "as_decimal", "a range has no one value; bounds gives (5, 10)"),
        (Number("vague", None, low=3), "as_fraction", "a vague number has no one value; bounds gives (3, None)"),
    ],
)
def test_a_number_that_is_no_such_value_says_what_it_is(number, kind, message):
    with pytest.raises(NumberError, match=re.escape(message)):
        getattr(number, kind)()


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("سالب خمسة", -5, None),
        ("نحو سالب خمسة", -5, "about"),
        ("ناقص 3", -3, None),
        ("-3", -3, None),
        ("نحو -3", -3, "about"),
        ("ضعفين", 2, None),
    ],
)
def test_a_text_that_is_a_number_may_be_hedged_and_below_zero(text, value, approx):
    number = parse_number(text)

    assert (number.value, number.approx) == (value, approx)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("كلف ٢٠١،١٢٥ دولارا", [201125]),
        ("كلف 2010،125 دولارا", [Decimal("2010.125")]),
        ("حدث عام 2010،2012", [2010, 2012]),
    ],
)
def test_a_comma_between_digits_groups_them_or_sets_them_apart(text, values):
    assert [one.value.value for one in find_numbers(text)] == values
