"""Who says a number, and what is named where a quotation closes."""

import pytest

from arnews import analyze

PUBLISHED = "2022-09-13"


def test_a_toll_names_nobody_who_says_so():
    doc = analyze("توفي 73 شخصا بالكوليرا، فيما سجل عدد الإصابات 1059 حالة.", published=PUBLISHED, extractors="all")

    assert [one.value.claimant for one in doc.layer("casualties")] == [None, None]


QUOTED = {
    'قالت اللجنة إنها "أحصت مقتل 10 أشخاص في 17 مقاطعة" خلال احتجاجات في نيروبي.': "نيروبي",
    'قتل 10 أشخاص في مقاطعة "ناكورو" خلال احتجاجات.': 'مقاطعة "ناكورو',
}


@pytest.mark.parametrize(("text", "place"), QUOTED.items(), ids=["it closes", "it opens"])
def test_a_mark_that_closes_begins_no_name(text, place):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [doc[one.span] for one in doc.layer("casualties")[0].value.place] == [place]
