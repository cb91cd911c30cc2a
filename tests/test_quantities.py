"""Numbers with what they measure or count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import Document, analyze
from arnews.lexicon import load_table
from arnews.numbers import find_quantities

UNITS = load_table("arnews.numbers", "units.toml")["unit"]


def quantities(text):
    return [(text[one.span.start : one.span.end], one.value.unit) for one in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل 27 مدنيا سوريا", [("27 مدنيا سوريا", None)]),
        ("أصيب ثلاثة جنود إسرائيليين", [("ثلاثة جنود إسرائيليين", None)]),
        ("على مساحة 500 متر مربع", [("500 متر مربع", "m2")]),
        ("بعمق ثلاثة أمتار وعرض 25 مترا", [("ثلاثة أمتار", "m"), ("25 مترا", "m")]),
        ("ارتفع الإنتاج إلى 9,5 مليون برميل يوميا", [("9,5 مليون برميل يوميا", "[bbl_us]/d")]),
        ("تهب الرياح بسرعة 80 كلم في الساعة", [("80 كلم في الساعة", "km/h")]),
        ("بلغت الحرارة 45 درجة مئوية", [("45 درجة مئوية", "Cel")]),
        ("وقع زلزال بقوة 6 درجات", [("6 درجات", None)]),
        ("زادت الفائدة نقطتين مئويتين", [("نقطتين مئويتين", "{percentage point}")]),
        ("على بعد كيلومترين من القرية", [("كيلومترين", "km")]),
        ("مر بطريق 20 كلم", [("20 كلم", "km")]),
        ("بين 20 و30 شخصا", [("20 و30 شخصا", None)]),
        ("آلاف من النازحين وعشرات القتلى", [("آلاف من النازحين", None), ("عشرات القتلى", None)]),
        ("ثلث السكان", [("ثلث السكان", None)]),
        ("150 مليون دولار أمريكي", [("150 مليون دولار أمريكي", None)]),
    ],
)
def test_a_number_has_what_it_measures_or_counts(text, found):
    assert quantities(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "عاد 15 منهم",
        "فاز بالمركز 15 في السباق",
        "الرقم 15 يعني الكثير",
        "ارتفع السعر 75 في المئة",
        "وصل 20\nكتابا جديدا",
        "حضر 12 وغادر آخرون",
        "الحلقة الثالثة من المسلسل",
    ],
)
def test_what_follows_a_number_is_not_always_counted(text):
    assert quantities(text) == []


def test_the_noun_has_its_place():
    [one] = find_quantities("وصلت 40 شاحنة كبيرة")

    assert one.value.number.value == 40
    assert "وصلت 40 شاحنة كبيرة"[one.value.noun.start : one.value.noun.end] == "شاحنة كبيرة"


def test_numbers_of_a_document_are_taken_as_they_are():
    doc = analyze("قتل 27 مدنيا في 15 مارس 2016")

    assert [doc[one.span] for one in find_quantities(doc)] == ["27 مدنيا"]
    assert find_quantities(Document.read("قتل 27 مدنيا")) == find_quantities("قتل 27 مدنيا")


@pytest.mark.parametrize(
    ("number", "form", "code"),
    [
        (number, form, unit["ucum"])
        for unit in UNITS
        for key, number in (("singular", "300"), ("plural", "7"), ("short", "12"))
        for form in unit.get(key, ())
    ],
)
def test_every_unit_is_read_in_every_form(number, form, code):
    text = f"بلغ {number} {form} أمس"

    assert quantities(text) == [(f"{number} {form}", code)]


@given(
    st.lists(
        st.sampled_from(["12", "ثلاثة", "متر", "مربع", "كلم", "في", "الساعة", "و", "كتابا", "\n", "مترين"]), max_size=9
    )
)
def test_no_row_of_words_makes_it_raise_and_spans_lie_inside(words):
    text = " ".join(words)
    spans = [one.span for one in find_quantities(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
