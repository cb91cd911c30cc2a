"""Laws of numbers: what is written is read back, and two libraries that write numbers are read and agree."""

import re
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words
from pyarabic.number import ArNumbers, text2number

from arnews.lexicon import load_table
from arnews.numbers import find_numbers, find_quantities, parse_number, write_number, write_ordinal

GENDERS = ("masculine", "feminine")
CASES = ("nominative", "accusative", "genitive")
EVERY_WAY = [
    {"gender": gender, "case": case, "definite": definite}
    for gender, case, definite in product(GENDERS, CASES, (False, True))
]
NOUNS = [raw["singular"] for raw in load_table("arnews.numbers", "counted.toml")["noun"]]

any_way = st.sampled_from(EVERY_WAY)
rounded = st.builds(lambda times, scale: times * 10**scale, st.integers(1, 999), st.sampled_from((3, 6, 9, 12, 15, 18)))
sums = st.builds(int.__add__, rounded, rounded).filter(lambda number: number < 10**21)
large = st.integers(0, 10**21 - 1) | st.integers(0, 10**6) | rounded | sums


def unread(numbers, writer=write_number, ways=EVERY_WAY):
    return [
        (number, written)
        for number in numbers
        for way in ways
        if parse_number(written := writer(number, **way)).value != number
    ]


def groups(number):
    """Give the groups of three digits of a number, from the last."""
    return [int(group[::-1]) for group in re.findall(".{1,3}", str(number)[::-1])]


def respelled(written):
    """Give what another library writes in our spelling: a و that is joined, مئة, no hamza in اثنان, no tanwin."""
    for theirs, ours in ((" و ", " و"), ("مائ", "مئ"), ("إث", "اث"), ("\N{ARABIC FATHATAN}", "")):
        written = written.replace(theirs, ours)
    return written.strip()


# -- what is written is read back --------------------------------------------------------------------------------------


def test_numbers_are_read_back():
    assert not unread([*range(1200), *range(1200, 10_001, 97)])


@pytest.mark.long
def test_every_number_to_ten_thousand_is_read_back():
    assert not unread(range(10_001))


def test_every_number_of_every_scale_is_read_back():
    assert not unread(times * 10**scale for scale in (3, 6, 9, 12, 15, 18) for times in range(1, 1000, 7))


@given(large, any_way)
def test_large_numbers_are_read_back(number, way):
    assert parse_number(write_number(number, **way)).value == number


@given(large, any_way)
def test_negative_numbers_are_read_back(number, way):
    assert parse_number(write_number(-number, **way)).value == -number


@given(st.decimals(-(10**9), 10**9, places=4), any_way)
@example(Decimal("1000.5"), {"case": "accusative"})  # ألفا is two thousand before what is counted, but not here
def test_decimals_are_read_back(number, way):
    assert parse_number(write_number(number, **way)).value == number


@given(st.integers(0, 21), any_way)
def test_decimals_of_any_length_are_read_back(places, way):
    number = Decimal(10**places + 1).scaleb(-places)

    assert parse_number(write_number(number, **way)).value == number


def test_ordinals_are_read_back():
    ways = [
        {"gender": gender, "case": case, "definite": definite}
        for gender in GENDERS
        for case in CASES
        for definite in (True, False)
    ]

    assert not unread(range(1, 1100), write_ordinal, ways)


@given(st.integers(13, 10**21 - 1), any_way)
def test_numbers_are_found_in_a_sentence(number, way):  # what is smaller may be no number: أحد, ست, الاثنين, صفر
    [found] = find_numbers(f"أعلنت الوزارة أن العدد بلغ {write_number(number, **way)} في المدينة.")

    assert found.value.value == number


# -- what is counted ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("singular", NOUNS)
def test_every_noun_of_the_list_can_be_counted(singular):
    for number in (1, 2, 11, 99, 100, 101, 1000):
        assert singular[:2] in write_number(number, counted=singular)


NOT_FOUND = {
    "ثانية": "also second, the ordinal",
    "يورو": "has no accusative",
}


@pytest.mark.parametrize("singular", sorted(set(NOUNS) - set(NOT_FOUND)))
def test_a_number_and_its_noun_are_found_as_a_quantity(singular):
    for number, case, definite in product((3, 8, 11, 25, 100, 103, 200, 2000, 25_000), CASES, (False, True)):
        written = write_number(number, counted=singular, case=case, definite=definite)
        text = f"بلغ {written}."
        found = [(text[one.span.start : one.span.end], one.value.number.value) for one in find_quantities(text)]

        assert found == [(written, number)]


# -- digits in every form that newspapers print ------------------------------------------------------------------------

SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
SCALES = {"": 1, " ألف": 10**3, " مليون": 10**6, " مليار": 10**9}
BRACKETS = (("(", ")"), ("[", "]"), ("«", "»"))
SIGNS = ("-", "\N{MINUS SIGN}", "سالب ", "ناقص ")
HEDGES = {
    "": None, "نحو ": "about", "أكثر من ": "more_than", "لا أكثر من ": "at_most", "فوق ": "more_than",
    "ما لا يقل عن ": "at_least", "أكبر من أو يساوي ": "at_least", "لا يتجاوز عددها ": "at_most",
    "ما يصل إلى ": "at_most",
}  # fmt: skip
BEHIND = {"": None, " على الأقل": "at_least", " فأكثر": "at_least", " على الأكثر": "at_most", " تقريبا": "about"}


def grouped(number, mark):
    return f"{number:,}".replace(",", mark)


@st.composite
def whole_digits(draw):
    """Give digits and the whole number they are: plain, or in groups with every separator that groups."""
    number = draw(st.integers(3, 10**8 - 1))
    mark = draw(st.sampled_from(("", ",", "٬", "،", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")))
    return (grouped(number, mark) if mark else str(number)), number


@st.composite
def decimal_digits(draw):
    """Give digits and the decimal they are: with every decimal sign, as the agencies type them, without their zero."""
    whole, behind = draw(st.integers(0, 999)), draw(st.sampled_from(("5", "25", "07", "4", "62", "3125")))
    form = draw(st.sampled_from((".", ",", "٫", "،", "ر", "0")))
    if form == "0":
        return f"٫{behind}", Decimal(f"0.{behind}")
    return (f"{behind}ر{whole}" if form == "ر" else f"{whole}{form}{behind}"), Decimal(f"{whole}.{behind}")


@st.composite
def printed(draw):
    """Give what a newspaper may print for a number, and its kind and value."""
    digits, value = draw(whole_digits() | decimal_digits())
    digits = digits.translate(str.maketrans(SCRIPTS[0], draw(st.sampled_from(SCRIPTS))))
    shape = draw(st.sampled_from(("plain", "scale", "brackets", "unit", "sign", "percent")))
    scale = draw(st.sampled_from(sorted(SCALES)))
    if shape == "scale":
        return digits + scale, "cardinal", value * SCALES[scale]
    if shape == "brackets" and not digits.startswith("٫"):
        opening, closing = draw(st.sampled_from(BRACKETS if scale else BRACKETS[:1]))  # [1] is a note, «1» a name
        return f"{opening}{digits}{closing}{scale}", "cardinal", value * SCALES[scale]
    if shape == "unit":
        return digits + draw(st.sampled_from(("كلم", " كيلومترا", " هكتارا", "طن"))), "cardinal", value
    if shape == "sign" and not digits.startswith("٫"):
        return draw(st.sampled_from(SIGNS)) + digits, "cardinal", -value
    if shape == "percent":
        sign = draw(st.sampled_from(("%", "٪", " %", " ٪", " في المئة", " بالمئة", " بالمائة")))
        return digits + sign, "percent", value
    return digits, "cardinal", value


@given(printed(), st.sampled_from(sorted(HEDGES)), st.sampled_from(sorted(BEHIND)))
def test_whatever_a_newspaper_prints_is_read_back(one, before, behind):
    text, kind, value = one
    wanted = {HEDGES[before], BEHIND[behind]} - {None}
    if len(wanted) == 2:
        wanted = wanted - {"about"} if "about" in wanted else {HEDGES[before]}

    [found] = find_numbers(f"وصل المجموع إلى أن صار {before}{text}{behind}، حسب البيان.")

    assert (found.value.kind, found.value.value, found.value.approx) == (kind, value, next(iter(wanted), None))


WORDS_BETWEEN = ("وزعتها الجمعية ثم", "كانت في القرية لكن", "سجلها النادي قبل", "رأى الحارس منها")


@given(printed(), printed(), st.sampled_from(WORDS_BETWEEN))
def test_two_numbers_with_words_between_are_both_read(first, second, words):
    found = find_numbers(f"أعلن النادي {first[0]} {words} {second[0]} هناك.")

    assert [(one.value.kind, one.value.value) for one in found] == [first[1:], second[1:]]


@given(st.integers(11, 10**12), st.integers(11, 10**12), st.sampled_from(WORDS_BETWEEN), any_way)
def test_two_numbers_in_words_with_words_between_are_both_read(first, second, words, way):
    found = find_numbers(f"أعلن النادي {write_number(first)} {words} {write_number(second, **way)} هناك.")

    assert [one.value.value for one in found] == [first, second]


# -- the oracles: pyarabic and num2words -------------------------------------------------------------------------------


@given(st.integers(0, 10**6 - 1).filter(lambda number: number // 1000 != 200))  # it does not know مئتا ألف
def test_pyarabic_reads_what_is_written(number):  # from a million on it does not know مليونا
    assert text2number(write_number(number)) == number


@given(st.integers(0, 10**12 - 1), st.sampled_from((1, 2)), st.sampled_from((1, 2)))
def test_what_pyarabic_writes_is_read(number, feminine, oblique):  # from 10^12 on it raises
    writer = ArNumbers()
    writer.set_feminine(feminine)
    writer.set_format(oblique)

    assert parse_number(writer.int2str(str(number))).value == number


@pytest.mark.parametrize(("oblique", "case"), [(1, "nominative"), (2, "genitive")])
@pytest.mark.parametrize("gender", GENDERS)
def test_pyarabic_writes_the_same_below_a_thousand(gender, oblique, case):
    # Its gender is that of the word, not of what is counted. For twenty-one in the feminine it has واحدة (we: إحدى),
    # for twenty-eight ثماني (we: ثمان).
    def writer(number):
        agrees = number % 10 in (1, 2)
        found = ArNumbers()
        found.set_feminine(1 if agrees == (gender == "masculine") else 2)
        found.set_format(oblique)
        return found

    odd = (1, 8) if gender == "feminine" else ()
    numbers = [number for number in range(1000) if number % 10 not in odd or 10 < number % 100 < 20]

    assert {number: write_number(number, gender=gender, case=case) for number in numbers} == {
        number: respelled(writer(number).int2str(str(number))) for number in numbers
    }


def is_read_from_num2words(number):
    """Tell whether what num2words writes is the number: 101,000 is مائة و ألف ألف, 2,000 is ألفا (two of a noun)."""
    twice = str(number).rstrip("0") == "2" and number >= 2000 and len(str(number)) % 3 == 1
    return not twice and all(group % 100 != 1 or group == 1 for group in groups(number)[1:])


def is_right_in_num2words(number):
    """
    Tell whether num2words writes a number by the grammar.

    It writes مئتا also where nothing follows, ثلاثمائة ألفا و واحد for ثلاثمئة ألف وواحد, مائة و ثلاثة ألف for مئة
    وثلاثة آلاف and, at the end, أحد عشر ألف for أحد عشر ألفا.
    """
    last, *above = groups(number)
    lowest = last or next((group for group in above if group), 0)
    regular = all(group <= 10 or group % 100 > 10 for group in above)
    return regular and last != 200 and (last > 0 or lowest <= 10)


@given(st.integers(0, 10**15 - 1).filter(is_read_from_num2words))
def test_what_num2words_writes_is_read(number):
    assert parse_number(num2words(number, lang="ar")).value == number


@pytest.mark.long
def test_what_num2words_writes_to_ten_thousand_is_read():
    numbers = filter(is_read_from_num2words, range(10_001))

    assert not unread(numbers, lambda number: num2words(number, lang="ar"), [{}])


@given(
    st.integers(0, 10**15 - 1).filter(lambda number: is_read_from_num2words(number) and is_right_in_num2words(number))
)
def test_num2words_writes_the_same_where_it_is_right(number):
    assert write_number(number) == respelled(num2words(number, lang="ar"))
