"""The same dead are never added twice, and others are added once."""

import pytest

from arnews import analyze
from arnews_casualties import totals

CASES = {
    "one record is its own total": ("مقتل 5 جنود", "killed", (5, 5, 5)),
    "a lower bound stays one": ("مقتل ما لا يقل عن 5 جنود", "killed", (5, 5, None)),
    "soldiers and civilians of one sentence are added": ("مقتل 4 جنود و3 مدنيين", "killed", (7, 7, 7)),
    "soldiers and civilians of two sentences are added": ("قتل 4 جنود. وقتل 3 مدنيين", "killed", (7, 7, 7)),
    "the same number told again is not": ("قتل 14 مدنيا. وقال الطبيب إن 14 مدنيا قتلوا", "killed", (14, 14, 14)),
    "others of the same kind may be the same": ("قتل 14 مدنيا. وقتل 6 مدنيين", "killed", (14, 14, 20)),
    "of two towns they are still not surely others": (
        "قتل 9 أشخاص في مدينة حلب. وقتل 4 أشخاص في مدينة حمص",
        "killed",
        (9, 9, 13),
    ),
    "children among the dead do not add": ("قتل 6 أشخاص بينهم طفلان", "killed", (6, 6, 6)),
    "a heading does not add": ("مقتل مدنيين في قصف\nقتل 3 مدنيين اليوم.", "killed", (3, 3, 3)),
    "a heading told again below is not added": ("مقتل 5 مدنيين\nقتل 5 مدنيين اليوم.", "killed", (5, 5, 5)),
    "a risen toll replaces the earlier": ("قتل 20 شخصا. وارتفع عدد القتلى إلى 31", "killed", (31, 31, 31)),
    "wounded do not add to killed": ("مقتل 5 جنود وإصابة 7", "wounded", (7, 7, 7)),
}


@pytest.mark.parametrize(("text", "kind", "bounds"), CASES.values(), ids=CASES)
def test_totals(text, kind, bounds):
    total = totals(analyze(text, extractors=["casualties"]))[kind]

    assert (total.low, total.best, total.high) == bounds


def test_the_denied_and_the_imagined_count_for_nothing():
    assert totals(analyze("نفت الوزارة مقتل 5 جنود", extractors=["casualties"])) == {}
    assert totals(analyze("خططت المجموعة لقتل 5 ضباط", extractors=["casualties"])) == {}


def test_a_document_without_the_layer_has_no_totals():
    assert totals(analyze("مقتل 5 جنود")) == {}


def test_the_dead_of_two_towns_that_places_knows_are_added():
    pytest.importorskip("arnews_places")
    doc = analyze("قتل 9 أشخاص في مدينة حلب. وقتل 4 أشخاص في مدينة حمص", extractors=["places", "casualties"])

    total = totals(doc)["killed"]

    assert (total.low, total.best, total.high) == (13, 13, 13)
