"""What came after harm is not its cause, and the age of victims has the bound that its words say."""

import pytest

from arnews import analyze

PUBLISHED = "2025-11-16"

CAUSES = {
    "وقع الهجوم بعد يوم من مقتل شخصين.": None,
    "جاءت الغارة غداة مقتل 4 مستوطنين طعنا.": None,
    "قصفت الطائرات القرية بعد ساعات من مقتل 3 جنود بعبوة ناسفة.": "explosives",
    "قتل 4 أشخاص بعد يوم من الهجوم.": "attack",
    "وقع هجوم أسفر عن مقتل شخصين.": "attack",
}


@pytest.mark.parametrize(("text", "expected"), CAUSES.items(), ids=CAUSES)
def test_what_came_after_is_not_the_cause(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")
    (one,) = doc.layer("casualties")

    assert (one.value.cause and one.value.cause.mode) == expected


AGES = {
    "قتل 4 أطفال تقل أعمارهم عن 18.": (None, 18),
    "قتل 4 أشخاص لا تقل أعمارهم عن 60 عاما.": (60, None),
    "قتل 4 أشخاص تقل أعمارهم عن 60 عاما.": (None, 60),
    "قتل 4 أشخاص تزيد أعمارهم عن 60 عاما.": (60, None),
    "قتل 4 أشخاص تقل رواتبهم عن 60.": (None, None),
    "قتل 4 أشخاص تقل أعمارهم عن 18 سيارة.": (None, None),
}


@pytest.mark.parametrize(("text", "expected"), AGES.items(), ids=AGES)
def test_an_age_has_the_bound_its_words_say(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")
    (one,) = doc.layer("casualties")

    assert (one.value.victims.age_low, one.value.victims.age_high) == expected


@pytest.mark.parametrize("published", ["9999-12-31", "9999-12-26", "0001-01-01"])
def test_no_day_of_the_calendar_makes_it_raise(published):
    doc = analyze("والأسبوع الماضي، قتل 5 جنود.", published=published, extractors="all")

    assert len(doc.layer("casualties")) == 1
