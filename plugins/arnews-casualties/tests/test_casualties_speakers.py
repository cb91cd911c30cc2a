"""Who says a number, and what is named where a quotation closes."""

import pytest

from arnews import analyze

PUBLISHED = "2022-09-13"


def test_a_toll_names_nobody_who_says_so():
    doc = analyze("توفي 73 شخصا بالكوليرا، فيما سجل عدد الإصابات 1059 حالة.", published=PUBLISHED, extractors="all")

    assert [one.value.claimant for one in doc.layer("casualties")] == [None, None]


ACCUSED = {
    "اتهم الشاب بقتل رجلين.": None,
    "اتهم رجل في الأربعين أمس بقتل ثلاثة أطفال.": None,
    "اتهم الشاب، أمس، بقتل رجلين.": None,
    "اتهم سائق الشاحنة بأنه قتل أربعة مشاة.": None,
    "اتهمت الشرطة الشاب بقتل رجلين.": "الشرطة",
    "اتهمته الشرطة بقتل رجلين.": "الشرطة",
    "اتهمت موسكو كييف بقتل 20 مدنيا.": "موسكو",
    "الشرطة تتهم الشاب بقتل رجلين.": "الشرطة",
}


@pytest.mark.parametrize(("text", "claimant"), ACCUSED.items(), ids=ACCUSED)
def test_who_is_accused_claims_nothing(text, claimant):
    doc = analyze(text, published=PUBLISHED, extractors="all")
    (one,) = doc.layer("casualties")

    assert (one.value.claimant and doc[one.value.claimant]) == claimant


@pytest.mark.parametrize("numbers", ["12.5 و35", "12 و35.5", "12 و35"])
def test_what_counts_nobody_is_no_number_of_several_kinds(numbers):
    doc = analyze(f"القتلى والجرحى {numbers} على التوالي.", published=PUBLISHED, extractors="all")

    assert len(doc.layer("casualties")) in (0, 2)


def test_who_did_it_ends_before_those_it_was_done_to():
    doc = analyze("اعتقلت القوات ستة شبان وأربعة آخرين.", published=PUBLISHED, extractors="all")

    assert [doc[one.value.perpetrator] for one in doc.layer("casualties")] == ["القوات", "القوات"]


@pytest.mark.parametrize("numbers", ["3 و4", "3 و4 و5 و6"])
def test_numbers_are_as_many_as_the_kinds(numbers):
    doc = analyze(f"القتلى والجرحى والمفقودون {numbers} على التوالي.", published=PUBLISHED, extractors="all")

    assert not doc.layer("casualties")


QUOTED = {
    'قالت اللجنة إنها "أحصت مقتل 10 أشخاص في 17 مقاطعة" خلال احتجاجات في نيروبي.': "نيروبي",
    'قتل 10 أشخاص في مقاطعة "ناكورو" خلال احتجاجات.': 'مقاطعة "ناكورو',
}


@pytest.mark.parametrize(("text", "place"), QUOTED.items(), ids=["it closes", "it opens"])
def test_a_mark_that_closes_begins_no_name(text, place):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [doc[one.span] for one in doc.layer("casualties")[0].value.place] == [place]
