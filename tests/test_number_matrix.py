"""Laws of numbers by composition: every way to write an ordinal, a percentage, a range, with its hedges and scripts."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from arnews import find_numbers, parse_number, write_number

SCRIPTS = [
    str.maketrans({}),
    str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
    str.maketrans("أإ", "اا"),
]
FRAMES = ["{}", "بلغ العدد {}", "وصل عددهم إلى {}.", "كان عددها {} في المدينة", "سجلت الدائرة {} خلال العام"]
BEFORE = {
    "{}": None, "نحو {}": "about", "حوالي {}": "about", "ما يقارب {}": "about", "أكثر من {}": "more_than",
    "ما يزيد على {}": "more_than", "فوق {}": "more_than", "أقل من {}": "less_than", "دون {}": "less_than",
    "ما لا يقل عن {}": "at_least", "لا يتجاوز {}": "at_most", "ما يصل إلى {}": "at_most", "لا أكثر من {}": "at_most",
}  # fmt: skip
BEHIND = {
    "{} تقريبا": "about", "{} على الأقل": "at_least", "{} على الأكثر": "at_most", "{} أو أكثر": "at_least",
    "{} فأقل": "at_most", "{} فما فوق": "at_least", "{} كحد أقصى": "at_most",
}  # fmt: skip
PERCENTS = ["{}%", "{} %", "{}٪", "٪{}", "%{}", "{} في المئة", "{} بالمئة", "{} في المائة"]
RANGES = [
    "من {} إلى {}", "بين {} و{}", "ما بين {} و{}", "من {} حتى {}", "{} إلى {}", "من {} ل{}", "{} أو {}",
    "تتراوح بين {} و{}", "يتراوح من {} إلى {}",
]  # fmt: skip
SCALES = {"ألف": 1000, "آلاف": 1000, "مليون": 10**6, "ملايين": 10**6, "مليار": 10**9}
MASCULINE = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"]
FEMININE = [
    "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة",
]  # fmt: skip
TENS = ["العشرين", "الثلاثين", "الأربعين", "الخمسين", "الستين", "السبعين", "الثمانين", "التسعين"]


def found(text):
    return [(one.value.kind, one.value.value, one.value.approx) for one in find_numbers(text)]


@st.composite
def counts(draw):
    kind = draw(st.sampled_from(["digits", "words", "decimal", "scale"]))
    if kind == "scale":
        scale = draw(st.sampled_from(sorted(SCALES)))
        few = scale in ("آلاف", "ملايين")
        number = draw(st.integers(3, 10) if few else st.integers(11, 99))
        return f"{number} {scale}", number * SCALES[scale]
    if kind == "decimal":
        number, behind = draw(st.integers(0, 99)), draw(st.integers(1, 9))
        return f"{number}{draw(st.sampled_from('.,٫'))}{behind}", Fraction(number * 10 + behind, 10)
    number = draw(st.integers(11, 999))
    return (str(number) if kind == "digits" else write_number(number, case="genitive")), number


@given(counts(), st.sampled_from(sorted(BEFORE | BEHIND)), st.sampled_from(FRAMES), st.sampled_from(SCRIPTS))
def test_a_count_with_every_hedge_is_one_number(count, hedge, frame, script):
    text, value = count
    approx = (BEFORE | BEHIND)[hedge]

    [(kind, read, hedged)] = found(frame.format(hedge.format(text)).translate(script))
    assert (kind, Fraction(read), hedged) == ("cardinal", value, approx)


@given(counts(), st.sampled_from(sorted(BEFORE | BEHIND)))
def test_a_whole_text_of_a_count_and_its_hedge_parses(count, hedge):
    number = parse_number(hedge.format(count[0]))

    assert (Fraction(number.value), number.approx) == (count[1], (BEFORE | BEHIND)[hedge])


@given(
    st.integers(1, 999),
    st.sampled_from(["", ".5", ",25", "٫8"]),
    st.sampled_from(PERCENTS),
    st.sampled_from(sorted(BEFORE)),
    st.sampled_from(SCRIPTS),
)
def test_a_percentage_in_every_form_is_one_number(whole, decimals, percent, hedge, script):
    value = Fraction(f"{whole}.{decimals[1:] or 0}")
    text = hedge.format(percent.format(f"{whole}{decimals}")).translate(script)

    [(kind, read, approx)] = found(f"ارتفع الإنتاج {text}")
    assert (kind, Fraction(read), approx) == ("percent", value, BEFORE[hedge])
    assert parse_number(text).value == read


@given(
    st.integers(11, 60),
    st.integers(1, 30),
    st.sampled_from(RANGES),
    st.sampled_from(["", " ألف", " مليون", "%", " في المئة"]),
    st.sampled_from(SCRIPTS),
)
def test_a_range_in_every_form_shares_its_scale_and_percent(low, more, frame, behind, script):
    text = (frame.format(low, low + more) + behind).translate(script)
    scale = SCALES.get(behind.strip(), 1)

    assert [value for _, value, _ in found(text)] == [(low * scale, (low + more) * scale)]
    assert parse_number(text).value == (low * scale, (low + more) * scale)


def ordinal(number, feminine):
    ones = FEMININE if feminine else MASCULINE
    if number <= 10:
        return ones[number - 1]
    first = ("الحادية" if feminine else "الحادي") if number % 10 == 1 else ones[number % 10 - 1]
    if number < 20:
        return f"{first} {'عشرة' if feminine else 'عشر'}"
    ten = TENS[number // 10 - 2]
    return f"{first} و{ten}" if number % 10 else ten


@given(
    st.integers(1, 99),
    st.sampled_from(["المركز", "الطابق", "الفصل", "المرتبة", "الجولة", "الدورة", "الذكرى"]),
    st.sampled_from(["{}", "{} بعد المئة", "المئة و{}", "الألف و{}"]),
    st.sampled_from(["جاء في {}", "{}.", "خلال {} من البطولة"]),
    st.sampled_from([str.maketrans({}), str.maketrans("أإ", "اا"), str.maketrans("ة", "ه")]),
)
def test_an_ordinal_behind_its_noun_is_one_number(number, noun, beyond, frame, script):
    words = beyond.format(ordinal(number, noun[-1] in "ةى"))
    value = number + (0 if beyond == "{}" else 1000 if "الألف" in beyond else 100)

    assert found(frame.format(f"{noun} {words}").translate(script)) == [("ordinal", value, None)]


@given(st.integers(1, 10), st.integers(1, 10), st.sampled_from("/⁄∕"), st.sampled_from(SCRIPTS[:3]))
def test_a_fraction_in_digits_is_one_number(numerator, more, slash, script):
    denominator = min(numerator + more, 10)
    if denominator == numerator:
        return
    text = f"أنفق {numerator}{slash}{denominator} المبلغ".translate(script)

    assert found(text) == [("fraction", Fraction(numerator, denominator), None)]
