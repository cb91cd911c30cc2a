"""Whether two records count the same people, and what several counts leave."""

import pytest

from arnews import Span
from arnews.records import Count
from arnews_casualties.likeness import differ_in, is_more_special, may_be_one, number_of, places_differ
from arnews_casualties.totals import _between, _greatest, _sum
from arnews_casualties.value import Location, Victims


@pytest.mark.parametrize(
    ("count", "number"),
    [
        (Count(5, 5, 5, "exact"), 5),
        (Count(3, 4, 5, "about"), 4),
        (Count(10, None, None, "at_least"), 10),
        (Count(None, 0, 0, "exact"), 0),
        (Count(None, None, 20, "at_most"), None),
    ],
)
def test_the_number_of_a_count_is_the_one_that_is_told(count, number):
    assert number_of(count) == number


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("سامر العلي", "سامر العلي", True),
        ("سامر العلي", "العلي", True),
        ("سامر", "سامر العلي", True),
        ("سامر العلي", "نادر العلي", False),
        ("سامر العلي", "نادر الخالد", False),
        ("سامر", "نادر", False),
    ],
)
def test_kin_share_the_last_word_of_their_names_and_not_the_first(one, other, same):
    assert may_be_one(one, other) is same
    assert may_be_one(other, one) is same


PLAIN = Victims()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (PLAIN, PLAIN, False),
        (Victims(status="civilian"), Victims(status="combatant"), True),
        (Victims(status="civilian"), PLAIN, False),
        (Victims(group="journalist"), Victims(group="medic"), True),
        (Victims(group="journalist"), PLAIN, False),
        (Victims(nationality="SY"), Victims(nationality="LB"), True),
        (Victims(gender="male"), Victims(gender="female"), True),
        (Victims(age="child"), Victims(age="adult"), True),
        (Victims(age="child", group="student"), Victims(age="child"), False),
    ],
)
def test_victims_of_two_kinds_are_others(one, other, apart):
    assert differ_in(one, other) is apart
    assert differ_in(other, one) is apart


@pytest.mark.parametrize(
    "special",
    [Victims(group="journalist"), Victims(nationality="SY"), Victims(gender="female"), Victims(age="child")],
)
def test_people_of_a_kind_are_more_special_than_people(special):
    assert is_more_special(special, PLAIN)
    assert not is_more_special(PLAIN, special)
    assert not is_more_special(special, special)


def place(name=None, head=None, country=None):
    return Location(Span(0, 1), 1, head=head, name=name, country=country)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (place("حلب", "مدينه"), place("حمص", "مدينه"), True),
        (place("حلب", "مدينه"), place("حلب", "مدينه"), False),
        (place("حلب", "مدينه"), place("الزهراء", "حي"), False),
        (place("حلب"), place("حمص"), False),
        (place(country="SY"), place(country="IQ"), True),
        (place(country="SY"), place(country="SY"), False),
        (place(country="SY"), place("حلب", "مدينه"), False),
    ],
)
def test_places_of_one_kind_with_two_names_are_two(one, other, apart):
    assert places_differ([one], [other]) is apart
    assert places_differ([other], [one]) is apart


def test_one_place_that_both_have_is_enough_to_be_the_same():
    aleppo, homs = place("حلب", "مدينه"), place("حمص", "مدينه")

    assert not places_differ([aleppo, homs], [homs])
    assert not places_differ([], [homs])


EXACT, MORE = Count(5, 5, 5, "exact"), Count(8, 8, 8, "exact")
OPEN, FEW, ABOUT = Count(10, None, None, "at_least"), Count(None, None, 6, "at_most"), Count(None, 7, None, "about")


@pytest.mark.parametrize(
    ("counts", "left"),
    [
        ([OPEN], OPEN),
        ([EXACT, MORE], Count(5, None, 8, "range")),
        ([EXACT, EXACT], EXACT),
        ([OPEN, MORE], Count(8, None, 10, "range")),
        ([FEW, FEW], FEW),
        ([FEW, ABOUT], Count(None, None, None, "vague")),  # «about 7» is more than «at most 6»
        ([OPEN, OPEN], OPEN),
        ([ABOUT, ABOUT], ABOUT),
    ],
)
def test_two_who_dispute_a_count_leave_all_between_them(counts, left):
    assert _between(counts) == left


@pytest.mark.parametrize(
    ("counts", "left"),
    [
        ([FEW], FEW),
        ([EXACT, MORE], Count(8, 8, 13, "range")),
        ([OPEN, MORE], Count(10, None, None, "at_least")),
        ([FEW, ABOUT], ABOUT),
        ([FEW, FEW], Count(None, None, 12, "at_most")),
    ],
)
def test_counts_that_may_overlap_come_to_the_greatest_at_least(counts, left):
    assert _greatest(counts) == left


@pytest.mark.parametrize(
    ("counts", "left"),
    [
        ([EXACT], EXACT),
        ([EXACT, MORE], Count(13, 13, 13, "exact")),
        ([EXACT, OPEN], Count(15, None, None, "at_least")),
        ([EXACT, FEW], Count(5, None, 11, "range")),
        ([FEW, FEW], Count(None, None, 12, "at_most")),
        ([ABOUT, ABOUT], Count(None, 14, None, "about")),
        ([ABOUT, FEW], Count(None, None, None, "vague")),
    ],
)
def test_counts_of_others_are_added_as_far_as_they_are_known(counts, left):
    assert _sum(counts) == left
