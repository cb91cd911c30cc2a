"""The words of numbers test themselves: each form is read alone or in its frame, after proclitics, and vowelled."""

from fractions import Fraction

import pytest

from arnews.lexicon import load_table
from arnews.normalization import fold
from arnews.numbers import find_numbers, parse_number

TABLE = load_table("arnews.numbers", "words.toml")
HEDGES = load_table("arnews.numbers", "hedges.toml")
FATHA, DAMMA = "\N{ARABIC FATHA}", "\N{ARABIC DAMMA}"
HAMZAS = str.maketrans("أإآ", "ااا")


def framed(raw, form):
    """Give a number that the form stands in and its value; a scale in the plural needs a number, حادي a ten."""
    role, shape, needs, value = raw["role"], raw.get("form", ""), raw.get("needs", ""), raw["value"]
    if role == "scale" and shape == "plural":
        return f"خمسة {form}", 5 * value
    if role == "scale" and shape == "accusative":
        return f"خمسون {form}", 50 * value
    if role == "hundred" and shape == "plural":
        return f"خمس {form}", 500
    if needs == "compound":
        return f"{form} وعشرون", value + 20
    return form, value


WORDS = [
    pytest.param(*framed(raw, form), form, id=f"{form} {raw['value']}")
    for raw in TABLE["word"]
    if raw.get("needs") != "feminine"
    for form in raw["forms"]
]
BEHIND_FEMININE = [form for raw in TABLE["word"] if raw.get("needs") == "feminine" for form in raw["forms"]]
FRACTIONS = [
    pytest.param(raw, form, id=f"{form} {raw['numerator']}/{raw['denominator']}")
    for raw in TABLE["fraction"]
    for form in raw["forms"]
]


def vowelled(text):
    return "".join(letter + FATHA if letter.isalpha() else letter for letter in text)


@pytest.mark.parametrize(("written", "value", "form"), WORDS)
def test_a_word_is_read_alone_or_in_its_frame(written, value, form):
    assert parse_number(written).value == value


@pytest.mark.parametrize(("written", "value", "form"), WORDS)
def test_a_word_is_read_vowelled_without_hamza_and_stretched(written, value, form):
    assert parse_number(vowelled(written)).value == value
    assert parse_number(written.translate(HAMZAS)).value == value
    assert parse_number(written[0] + "\N{ARABIC TATWEEL}" + written[1:]).value == value


@pytest.mark.parametrize("form", BEHIND_FEMININE)
def test_first_is_typed_with_yeh_behind_a_feminine_noun(form):
    assert [one.value.value for one in find_numbers(f"المرحلة ال{form} من التحقيق ال{form}")] == [1]


@pytest.mark.parametrize("proclitic", ["و", "ف", "ب", "ل", "ك", "وب", "فل"])
@pytest.mark.parametrize(("written", "value", "form"), [word for word in WORDS if " " not in word.values[0]])
def test_a_proclitic_before_a_word_is_cut(proclitic, written, value, form):
    number = parse_number(proclitic + written)

    assert number.value == value or fold(proclitic + written) in FOLDED


FOLDED = {fold(form) for raw in (*TABLE["word"], *TABLE["fraction"], *TABLE["vague"]) for form in raw["forms"]}


@pytest.mark.parametrize(("raw", "form"), FRACTIONS)
def test_a_fraction_is_read(raw, form):
    written, value = form, Fraction(raw["numerator"], raw["denominator"])
    if raw.get("form") == "plural":
        written, value = f"ثلاثة {form}", Fraction(3, raw["denominator"])
    if raw.get("needs") == "fraction":
        written = form[0] + DAMMA + form[1:]

    [number] = find_numbers(f"باعوا {written} المحصول")
    assert number.value.value == value


@pytest.mark.parametrize(
    ("low", "form"),
    [
        (raw["low"] + 20 if raw.get("needs") else raw["low"], f"{form} وعشرون" if raw.get("needs") else form)
        for raw in TABLE["vague"]
        for form in raw["forms"]
    ],
)
def test_a_vague_word_says_the_least_it_can_mean(low, form):
    number = parse_number(form)

    assert (number.kind, number.value, number.low) == ("vague", None, low)


@pytest.mark.parametrize(
    ("approx", "form"), [(raw["approx"], form) for raw in HEDGES["phrase"] for form in raw["forms"]]
)
def test_a_hedge_before_a_number_is_read(approx, form):
    [number] = find_numbers(f"وصل {form} 75 كتابا")

    assert (number.value.value, number.value.approx) == (75, approx)


@pytest.mark.parametrize(
    ("approx", "form"), [(raw["approx"], form) for raw in HEDGES["behind"] for form in raw["forms"]]
)
def test_a_hedge_after_a_number_is_read(approx, form):
    [number] = find_numbers(f"وصل 75 كتابا {form} أمس")

    assert (number.value.value, number.value.approx) == (75, approx)


DENIED = {"more_than": "at_most", "less_than": "at_least", "about": "about"}
INCLUSIVE = {"more_than": "at_least", "less_than": "at_most"}


@pytest.mark.parametrize(
    ("approx", "form"), [(raw["approx"], form) for raw in HEDGES["comparative"] for form in raw["forms"]]
)
def test_a_comparative_bounds_is_denied_made_inclusive_and_stands_behind(approx, form):
    read = [
        parse_number(text).approx
        for text in (f"{form} من 75", f"لا {form} من 75", f"{form} من أو يساوي 75", f"75 أو {form}", f"75 ف{form}")
    ]

    inclusive = INCLUSIVE[approx]
    assert read == [approx, DENIED[approx], inclusive, inclusive, inclusive]


@pytest.mark.parametrize(
    ("approx", "verb"),
    [
        (raw["approx"], (verb, " على" if raw.get("link") else ""))
        for raw in HEDGES["verb"]
        for verb in [*raw["past"], *(person + stem for stem in raw["present"] for person in "يت")]
    ],
)
def test_a_verb_bounds_with_what_is_measured_and_is_denied(approx, verb):
    form, link = verb
    texts = (f"{form}{link} 75", f"{form} عددهم{link} 75", f"{form} عدد سكان القرية{link} 75", f"لم {form}{link} 75")

    assert [parse_number(text).approx for text in texts] == [approx, approx, approx, DENIED[approx]]


@pytest.mark.parametrize(("approx", "form"), [(raw["approx"], form) for raw in HEDGES["side"] for form in raw["forms"]])
def test_above_and_below_bound_and_stand_behind(approx, form):
    read = [parse_number(text).approx for text in (f"{form} 75", f"ما {form} 75", f"75 فما {form}", f"75 وما {form}ها")]

    assert read == [approx, approx, INCLUSIVE[approx], INCLUSIVE[approx]]


@pytest.mark.parametrize("form", [form for raw in HEDGES["place"] for form in raw["forms"]])
def test_above_is_a_place_where_something_flies_stands_or_lies(form):
    [number] = find_numbers(f"{form} العلم فوق 75 مبنى")

    assert number.value.approx is None
