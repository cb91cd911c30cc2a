"""What sets two records apart, one sign at a time: place, cause, day, people, and what one may be of another."""

from types import SimpleNamespace

import pytest
from attrs import evolve

from arnews import Annotation, Span, TimeExpression
from arnews.records import Count
from arnews_casualties.draft import Draft
from arnews_casualties.events import (
    has_own_cause,
    has_own_place,
    has_place_within,
    is_as_exact,
    is_of_event,
    shares_place,
)
from arnews_casualties.likeness import differ, differ_in, may_be_one, places_differ
from arnews_casualties.links import linked
from arnews_casualties.value import Casualty, Cause, Location, Victims

ANYWHERE = Span(0, 1)


def at(name, precision=1, kind="city", *, country="SY", head="", beside=False, adm1=None):
    """Give a place that the gazetteer knows."""
    known = SimpleNamespace(name=name, kind=kind, ref=name, country=country, adm1=adm1)
    record = Annotation("places", ANYWHERE, known, "")
    return Location(ANYWHERE, precision, record, country=country, head=head, name=name, beside=beside)


def unknown(name, precision=7, head="", country=None):
    """Give a place that it does not know."""
    return Location(ANYWHERE, precision, country=country, head=head, name=name)


def on(day):
    return Annotation("times", ANYWHERE, TimeExpression("DATE", day), "")


def told(best=5, *, sentence=0, kind="killed", qualifier="exact", cause=None, victims=None, day=None, **more):
    """Give a record of so many killed; fields of the record and of its draft by their names."""
    counts = {"exact": (best, best, best), "vague": (None, None, None), "about": (None, best, None)}
    value = Casualty(
        kind,
        Count(*counts.get(qualifier, (best, None, None)), qualifier),
        victims or Victims(),
        Cause(cause, ANYWHERE) if cause else None,
        place=more.pop("place", ()),
        date=on(day) if day else None,
        date_precision=1 if day else None,
        factuality=more.pop("factuality", "asserted"),
        quotation=more.pop("quotation", None),
        running=more.pop("running", False),
        sentence=sentence,
    )
    start = more.pop("start", sentence * 40)
    span = Span(start, start + 10)
    return Draft(span, value, "casualties.verb", start, start + 2, **more)


ALEPPO, HOMS, IDLIB = at("حلب"), at("حمص"), at("إدلب", 4, "adm1")
SYRIA, IRAQ = at("سوريا", 6, "country"), at("العراق", 6, "country", country="IQ")
QUARTER, HAMLET = unknown("السكري", 1, "حي"), unknown("العين", 1, "قريه")


@pytest.mark.parametrize(
    ("mine", "theirs", "own"),
    [
        ([ALEPPO], [HOMS], True),
        ([ALEPPO], [ALEPPO], False),
        ([ALEPPO], [SYRIA], False),  # a town of a country
        ([SYRIA], [ALEPPO], True),  # all of it is more than the town
        ([ALEPPO], [IDLIB], False),  # of which province the town is does not stand there
        ([IDLIB], [at("حماة", 4, "adm1")], True),
        ([IRAQ], [SYRIA], True),
        ([unknown("الشرق")], [unknown("الغرب")], False),
        ([QUARTER], [ALEPPO], False),  # a quarter of the town
        ([QUARTER], [unknown("الزهراء", 1, "حي")], True),
        ([ALEPPO], [QUARTER], True),
        ([HAMLET], [unknown("الحمام", 1, "قريه")], True),
        ([HAMLET], [unknown("الريف", 3, "منطقه")], False),
        ([unknown("المكان")], [HAMLET], False),
        ([at("المستشفى", 1, "facility")], [ALEPPO], False),
        ([ALEPPO], [at("المستشفى", 1, "facility")], True),
        ([at("المستشفى", 1, "facility")], [at("المطار", 1, "facility")], True),
        ([ALEPPO, SYRIA], [HOMS, SYRIA], True),  # what they lie in both says nothing
        ([ALEPPO, SYRIA], [SYRIA], False),
        ([unknown("")], [unknown("")], False),
        ([ALEPPO], [], False),
        ([], [ALEPPO], False),
    ],
)
def test_a_record_has_a_place_of_its_own_that_may_not_lie_where_the_other_is(mine, theirs, own):
    assert has_own_place(told(place=tuple(mine)), told(place=tuple(theirs))) is own


def test_a_record_without_a_place_is_where_the_one_before_was():
    assert has_own_place(told(place=(ALEPPO,)), told(setting=(HOMS,)))
    assert not has_own_place(told(place=(ALEPPO,)), told(setting=(ALEPPO,)))
    assert has_own_place(told(place=(ALEPPO,)), told(place=(ALEPPO,), placed=False, setting=(HOMS,)))
    assert not has_own_place(told(place=(ALEPPO,)), told(place=(HOMS,), placed=False))
    assert not has_own_place(told(place=(ALEPPO,), placed=False), told(place=(HOMS,)))


@pytest.mark.parametrize(
    ("mine", "theirs", "within"),
    [
        (told(place=(ALEPPO,)), told(place=(ALEPPO, SYRIA)), True),
        (told(place=(ALEPPO, SYRIA)), told(place=(HOMS, SYRIA)), False),
        (told(place=(ALEPPO,)), told(place=(HOMS, SYRIA)), False),
        (told(place=(ALEPPO,)), told(place=(IDLIB,)), True),
        (told(place=(ALEPPO,), placed=False), told(place=(IDLIB,)), False),
        (told(country="SY"), told(place=(ALEPPO,)), True),
        (told(country="IQ"), told(place=(ALEPPO,)), False),
        (told(), told(place=(ALEPPO,)), False),
        (told(), told(place=(unknown("الشرق"),)), False),
    ],
)
def test_a_record_lies_within_the_places_of_another(mine, theirs, within):
    assert has_place_within(mine, theirs) is within


def test_records_share_a_place_by_its_name_and_are_as_exact_by_the_first():
    here, around = told(place=(ALEPPO, SYRIA)), told(place=(HOMS, SYRIA))

    assert shares_place(here, around)
    assert not is_as_exact(here, around)
    assert is_as_exact(here, told(place=(ALEPPO,)))
    assert not shares_place(told(place=(ALEPPO,)), told(place=(HOMS,)))
    assert not shares_place(told(place=(unknown(""),)), told(place=(unknown(""),)))
    assert shares_place(told(place=(QUARTER,)), told(place=(QUARTER,)))
    assert not shares_place(told(), told())


@pytest.mark.parametrize(
    ("mine", "theirs", "own"),
    [
        (told(cause="gunfire"), told(cause="explosives"), True),
        (told(cause="airstrike"), told(cause="gunfire"), True),
        (told(cause="suicide-attack"), told(cause="gunfire"), True),
        (told(cause="airstrike"), told(cause="shelling"), False),
        (told(cause="gunfire"), told(cause="attack"), False),
        (told(cause="fire"), told(cause="crash"), True),
        (told(cause="collapse"), told(cause="fire"), True),
        (told(cause="fire"), told(cause="fire"), False),
        (told(cause="fire", known_cause=True), told(cause="crash"), False),
        (told(cause="fire"), told(cause="explosives"), False),
        (told(cause="gunfire", any_cause=True), told(cause="explosives"), False),
        (told(cause="gunfire"), told(), False),
        (told(), told(cause="explosives"), False),
        (told(deed="اعدم"), told(), True),
        (told(deed="اعدم"), told(deed="اعدم"), False),
        (told(), told(deed="اعدم"), False),
    ],
)
def test_a_record_has_a_cause_of_its_own_where_both_are_of_two_kinds(mine, theirs, own):
    assert has_own_cause(mine, theirs) is own


@pytest.mark.parametrize(
    ("mine", "theirs", "one"),
    [
        (told(), told(), True),
        (told(again=True), told(), False),
        (told(background=True), told(), False),
        (told(place=(ALEPPO,)), told(place=(HOMS,)), False),
        (told(cause="gunfire"), told(cause="explosives"), False),
        (told(day="2024-11-29"), told(day="2024-11-27"), False),
        (told(day="2024-11-29"), told(day="2024-11-27", period=True), True),
        (told(old=True), told(), False),
        (told(old=True), told(period=True), True),
    ],
)
def test_news_go_on_about_one_event_until_one_sign_speaks_against_it(mine, theirs, one):
    assert is_of_event(mine, theirs) is one


FIGHTERS, CIVILIANS = Victims(status="combatant"), Victims(status="civilian")


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [
        (told(), told(), False),
        (told(of_past_period=True), told(), True),
        (told(owned=True), told(), False),
        (told(owned=True, victims=FIGHTERS), told(), True),
        (told(owned=True, victims=FIGHTERS), told(owned=True, victims=FIGHTERS), False),
        (told(family="nature"), told(family="accident"), True),
        (told(family="nature"), told(family="nature"), False),
        (told(family="nature"), told(), False),
        (told(family="nature", any_cause=True), told(family="accident"), False),
        (told(family="disease", any_cause=True), told(family="violence"), True),
        (told(family="disease", any_cause=True), told(family="accident"), False),
        (told(family="disease"), told(family="accident"), True),
        (told(name="سامر العلي"), told(name="نادر العلي"), True),
        (told(name="سامر العلي"), told(name="سامر العلي"), False),
        (told(name="سامر العلي"), told(), False),
        (told(country="SY"), told(country="IQ"), True),
        (told(country="SY"), told(country="SY"), False),
        (told(country="SY"), told(), False),
        (told(country="SY"), told(place=(IRAQ,), placed=False), True),
        (told(country="SY"), told(place=(ALEPPO,), placed=False), False),
        (told(place=(SYRIA,), placed=False), told(place=(IRAQ,), placed=False), False),  # nobody speaks for one
        (told(place=(ALEPPO,)), told(place=(HOMS,)), True),
        (told(place=(ALEPPO,)), told(place=(HOMS,), placed=False), False),
    ],
)
def test_one_sign_is_enough_for_two_counts_not_to_be_of_the_same_people(mine, theirs, apart):
    assert differ(mine, theirs) is apart
    assert differ(theirs, mine) is apart


def test_days_old_dates_and_places_count_where_they_are_asked_for():
    monday, friday = told(day="2024-11-25"), told(day="2024-11-29")
    old, here, there, abroad = told(old=True), told(place=(ALEPPO,)), told(place=(HOMS,)), told(place=(IRAQ,))

    assert differ(monday, friday)
    assert not differ(monday, friday, days=False)
    assert differ(old, told())
    assert not differ(old, told(), undated=False)
    assert not differ(old, told(), days=False)
    assert not differ(here, there, places=False)
    assert differ(here, abroad, places=False)
    assert not differ(here, told(place=(unknown("الشرق"),)), places=False)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (CIVILIANS, Victims(group="police"), True),
        (CIVILIANS, Victims(group="journalist"), False),
        (Victims(age="child"), FIGHTERS, True),
        (Victims(gender="female"), Victims(group="soldier"), True),
        (Victims(gender="male"), FIGHTERS, False),
        (Victims(group="medic", gender="female"), FIGHTERS, False),
        (Victims(group="soldier"), FIGHTERS, True),  # of a state, and of none
        (Victims(group="soldier"), Victims(group="soldier", status="combatant"), False),
        (Victims(group="rebel"), FIGHTERS, False),
    ],
)
def test_those_who_fight_are_neither_civilians_nor_of_the_other_side(one, other, apart):
    assert differ_in(one, other) is apart
    assert differ_in(other, one) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (ALEPPO, at("الموصل", country="IQ", beside=True), True),
        (ALEPPO, evolve(HOMS, beside=True), False),  # «شمال حمص» may be anywhere there
        (ALEPPO, QUARTER, False),
        (QUARTER, HAMLET, False),
        (QUARTER, unknown("الزهراء", 1, "حي"), True),
        (unknown("الشرق", country="SY"), at("الموصل", country="IQ"), True),
        (at("تعز", adm1="تعز"), at("المخا", adm1="تعز"), True),
        (at("تعز", 4, "adm1", adm1="تعز"), at("المخا", adm1="تعز"), False),
        (at("تعز", 4, "adm1", adm1="تعز"), at("كريتر", 1, "village", adm1="عدن"), True),
        (at("تعز", 4, "adm1"), at("عدن", adm1="عدن"), False),  # what province «تعز» is of is not known
        (at("تعز", 4, "adm1", beside=True), at("كريتر", 1, "village", adm1="عدن"), False),
    ],
)
def test_two_places_are_apart_where_both_are_known_well_enough(one, other, apart):
    assert places_differ([one], [other]) is apart
    assert places_differ([other], [one]) is apart


def test_two_names_of_one_province_are_not_two():
    around = unknown("الريف")

    assert not places_differ([at("صعدة", 4, "adm1", adm1="1"), around], [at("ضحيان", 4, "adm1", adm1="1")])
    assert places_differ([at("صعدة", 4, "adm1", adm1="1"), around], [at("عدن", 4, "adm1", adm1="2")])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("عبد الرحمن العلي", "عبدالرحمن العلي", True),
        ("عبد الرحمن العلي", "عبد الرزاق العلي", False),
        ("عبد الرحمن", "عبد الرزاق", False),
        ("عبد", "عبد الرزاق", False),
    ],
)
def test_the_first_half_of_a_name_is_no_name(one, other, same):
    assert may_be_one(one, other) is same


def relations(*drafts):
    """Give for each record in order what it is to which one."""
    made = {one.span: one for one in linked(list(drafts))}
    places = [one.span for one in drafts]
    return [{places.index(link.target.span): link.relation for link in made[one.span].value.links} for one in drafts]


def said(by, best, **more):
    """Give a record of which a source tells."""
    quotation = Annotation("quotations", Span(0, 5), SimpleNamespace(speaker=by), "")
    return told(best, source=by, quotation=quotation, **more)


CHILD = Victims(age="child")
LINKS = {
    "an earlier figure told later": (told(30), told(25, sentence=1, earlier=True), [{1: "updates"}, {}]),
    "an earlier figure of other people": (
        told(30, victims=FIGHTERS),
        told(25, sentence=1, earlier=True, victims=CHILD),
        None,
    ),
    "an earlier figure of another place": (
        told(30, setting=(HOMS,)),
        told(25, sentence=1, earlier=True, place=(ALEPPO,)),
        None,
    ),
    "somebody had given fewer": (told(30), told(25, sentence=1, recalled=True), [{1: "updates"}, {}]),
    "somebody had given so few that it may be anything": (told(10), told(4, sentence=1, recalled=True), "part_of"),
    "somebody had given a number of another cause": (
        told(30, cause="attack"),
        told(25, sentence=1, recalled=True, cause="quake"),
        "part_of",
    ),
    "an open count, then exactly": (told(40, qualifier="more_than"), told(43, sentence=1), "updates"),
    "an open count, then far more": (told(40, qualifier="more_than"), told(61, sentence=1), None),
    "an open count, then fewer": (told(40, qualifier="more_than"), told(39, sentence=1), "part_of"),
    "an open count, then as open": (
        told(40, qualifier="more_than"),
        told(43, sentence=1, qualifier="more_than"),
        None,
    ),
    "about so many, then exactly": (told(40, qualifier="about"), told(36, sentence=1), "updates"),
    "about so many, then a little more": (told(40, qualifier="about"), told(44, sentence=1), "updates"),
    "about so many, then far more": (told(40, qualifier="about"), told(45, sentence=1), None),
    "about so many, then far fewer": (told(40, qualifier="about"), told(35, sentence=1), "part_of"),
    "about so many, then others": (told(40, qualifier="about"), told(42, sentence=1, others=True), None),
    "some, then how many": (told(0, qualifier="vague"), told(4, sentence=1), "updates"),
    "some, then others": (told(0, qualifier="vague"), told(4, sentence=1, others=True), None),
    "other some, then others": (told(0, qualifier="vague", others=True), told(4, sentence=1, others=True), "updates"),
    "a toll takes in what was told": (told(4), told(20, sentence=1, total=True), "updates"),
    "a running toll takes in those of another day": (
        told(4, day="2024-11-27"),
        told(20, sentence=1, running=True, day="2024-11-29"),
        "updates",
    ),
    "a toll of other people": (told(4, victims=CIVILIANS), told(20, sentence=1, total=True, victims=FIGHTERS), None),
    "a running toll of a kind among all": (
        told(4),
        told(20, sentence=1, running=True, victims=CHILD),
        "may_overlap",
    ),
    "a toll of a kind among all": (told(4), told(20, sentence=1, total=True, victims=CHILD), None),
    "more of the same event by its cause": (
        told(4, cause="attack"),
        told(9, sentence=1, cause="attack"),
        "updates",
    ),
    "more of nothing in common": (told(4), told(9, sentence=1), None),
    "more of what was told of": (told(4), told(9, sentence=1, known_cause=True), "updates"),
    "more at a place that «و» adds": (
        told(4, cause="attack", place=(SYRIA,)),
        told(9, sentence=1, cause="attack", place=(ALEPPO, SYRIA), begins_joined=True),
        None,
    ),
    "more by another source": (
        said("الشرطة", 4, cause="attack"),
        said("الجيش", 9, sentence=1, cause="attack"),
        None,
    ),
    "two sources of what was told of": (
        said("الشرطة", 4),
        said("الجيش", 9, sentence=1, known_cause=True),
        "disputes",
    ),
    "two sources, one in contrast": (
        said("الشرطة", 4),
        said("الجيش", 9, sentence=1, contrast=True),
        "disputes",
    ),
    "two sources in one sentence": (said("الشرطة", 4), said("الجيش", 9, start=20), "disputes"),
    "two sources of two events": (said("الشرطة", 4), said("الجيش", 9, start=20, again=True), None),
    "two sources of two days": (said("الشرطة", 4), said("الجيش", 9, start=20, background=True), None),
    "two sources, one of what may be": (said("الشرطة", 4), said("الجيش", 9, start=20, factuality="hypothetical"), None),
    "one source in one sentence": (said("الشرطة", 4), said("الشرطة", 9, start=20), None),
    "two sources of other people": (
        said("الشرطة", 4, victims=CHILD),
        said("الجيش", 9, start=20, victims=Victims(age="adult")),
        None,
    ),
    "two sources, one of a kind among all": (said("الشرطة", 9), said("الجيش", 4, start=20, victims=CHILD), None),
    "fewer of the event": (told(20), told(4, sentence=1), "part_of"),
    "fewer of another event": (told(20), told(4, sentence=1, again=True), None),
    "fewer who are not confirmed": (told(20), told(4, sentence=1, factuality="unconfirmed"), "part_of"),
    "fewer who may die": (told(20), told(4, sentence=1, factuality="hypothetical"), None),
    "fewer whom nobody could count": (told(20), told(4, sentence=1, uncounted=True), None),
    "fewer beside them": (told(20), told(4, start=20), None),
    "fewer who made the toll rise": (told(20), told(4, start=20, increase=True), "part_of"),
    "others in the next sentence": (told(20), told(4, sentence=1, others=True), None),
    "others two sentences on": (told(20), told(4, sentence=2, others=True), "part_of"),
    "fewer of all kinds than of one": (told(20, victims=CHILD), told(4, sentence=1), None),
    "the fewer of all kinds": (told(20, victims=CHILD), told(4, sentence=1, definite=True), "part_of"),
    "as many": (told(20), told(20, sentence=1), "same_as"),
    "as many in the sentence": (told(20), told(20, start=20), None),
    "as many long behind in the sentence": (told(20), told(20, start=31), "same_as"),
    "as few long behind in the sentence": (told(10), told(10, start=31), None),
    "as many others": (told(20), told(20, sentence=1, others=True), None),
    "as many, and both are others": (told(20, others=True), told(20, sentence=1, others=True), "same_as"),
    "two": (told(2), told(2, sentence=1), None),
    "the two": (told(2), told(2, sentence=1, definite=True), "same_as"),
    "two bodies": (told(2), told(2, sentence=1, bodies=True), "same_as"),
    "two of the same noun and cause": (
        told(2, victim="عامل", cause="fire"),
        told(2, sentence=1, victim="عامل", cause="fire"),
        "same_as",
    ),
    "two of another noun and the same cause": (
        told(2, victim="عامل", cause="fire"),
        told(2, sentence=1, victim="طالب", cause="fire"),
        None,
    ),
    "two at one place": (told(2, place=(HOMS,)), told(2, sentence=1, place=(HOMS,)), "same_as"),
    "two children and two women at one place": (
        told(1, place=(HOMS,), victims=Victims(group="medic")),
        told(1, sentence=1, place=(HOMS,)),
        None,
    ),
    "as many of a cause elsewhere": (
        said("الشرطة", 20, cause="crash", place=(HOMS,)),
        said("الوزارة", 20, cause="crash", sentence=1, place=(ALEPPO,)),
        "same_as",
    ),
    "as few of a cause elsewhere": (
        said("الشرطة", 10, cause="crash", place=(HOMS,)),
        said("الوزارة", 10, cause="crash", sentence=1, place=(ALEPPO,)),
        None,
    ),
    "as many of two causes elsewhere": (
        said("الشرطة", 20, cause="fire", place=(HOMS,)),
        said("الوزارة", 20, cause="crash", sentence=1, place=(ALEPPO,)),
        None,
    ),
    "some of so many": (told(20), told(0, sentence=1, qualifier="vague"), "same_as"),
    "some others than so many": (told(20), told(0, sentence=1, qualifier="vague", others=True), None),
    "some who are joined": (told(20), told(0, start=20, qualifier="vague", begins_joined=True), None),
    "somebody by name just before": (told(1), told(1, sentence=1, name="سامر العلي", definite=True), "same_as"),
    "somebody by name long before": (told(1), told(1, sentence=2, name="سامر العلي", definite=True), None),
    "somebody of the same name": (
        told(1, name="سامر العلي"),
        told(1, sentence=5, name="العلي", definite=True),
        "same_as",
    ),
    "some of all who were there": (
        told(0, qualifier="vague", everybody=True),
        told(15, sentence=1),
        "part_of",
    ),
    "the number of all who were there": (
        told(0, qualifier="vague", everybody=True),
        told(71, sentence=1, counts_all=True),
        "updates",
    ),
    "of those who are known": (told(82), told(49, sentence=1, known=82), "part_of"),
    "of those who are known by another number": (told(82), told(49, sentence=1, known=80, again=True), None),
}


@pytest.mark.parametrize(("one", "other", "links"), LINKS.values(), ids=LINKS)
def test_a_later_record_is_to_an_earlier_one_what_its_words_allow(one, other, links):
    expected = links if isinstance(links, list) else [{}, {0: links} if links else {}]

    assert relations(one, other) == expected


PART, SUM = "part_of", "sum_of"


@pytest.mark.parametrize(
    ("drafts", "links"),
    [
        # a total adds up what stands right before it
        ((told(5), told(3, start=20), told(8, sentence=1, definite=True)), [{}, {}, {0: SUM, 1: SUM}]),
        ((told(5), told(3, start=20), told(8, sentence=1)), [{}, {}, {}]),
        ((told(5), told(3, start=20), told(9, sentence=1, definite=True)), [{}, {}, {}]),
        (
            (told(2), told(5, start=20), told(3, start=30), told(8, sentence=1, definite=True)),
            [{}] * 3 + [{1: SUM, 2: SUM}],
        ),
        (
            (told(5), told(3, start=20, others=True), said("الوزارة", 8, sentence=1)),
            [{}, {}, {0: SUM, 1: SUM}],
        ),
        ((told(5), told(3, start=20), said("الوزارة", 8, sentence=1)), [{}, {}, {}]),
        (
            (told(5, victims=FIGHTERS), told(3, start=20), told(8, sentence=1, definite=True, victims=CHILD)),
            [{}, {}, {}],
        ),
        ((told(5), told(3, start=20, kind="wounded"), told(8, sentence=1, definite=True)), [{}, {}, {}]),
        # what comes to a count before it are its parts
        ((told(20), told(12, start=10, place=(ALEPPO,)), told(8, start=20, place=(HOMS,))), [{}, {0: PART}, {0: PART}]),
        ((told(8), told(5, sentence=1), told(3, sentence=1, start=60)), [{}, {0: PART}, {0: PART}]),
        ((told(8), told(5, start=10), told(3, start=20)), [{}, {}, {}]),
        ((told(8), told(5, start=10, place=(HOMS,)), told(3, start=20, place=(HOMS,))), [{}, {}, {}]),
        ((told(8), told(5, start=10, place=(ALEPPO,)), told(3, start=20, place=(HOMS,))), [{}, {0: PART}, {0: PART}]),
        ((told(8), told(5, start=10, place=(ALEPPO,)), told(4, start=20, place=(HOMS,))), [{}, {}, {}]),
        (
            (
                told(500, qualifier="more_than"),
                told(237, sentence=1, place=(ALEPPO,)),
                told(284, sentence=2, place=(HOMS,)),
            ),
            [{}, {0: PART}, {0: PART}],
        ),
        (
            (told(18, place=(ALEPPO,)), told(10, start=10, place=(HOMS,)), told(8, start=20, place=(HOMS,))),
            [{}, {}, {}],
        ),
        # a number holds no more than it comes to, and a toll any
        ((told(9), told(6, sentence=1), told(5, sentence=2)), [{}, {0: PART}, {}]),
        ((told(9), told(6, sentence=1), told(3, sentence=2)), [{}, {0: PART}, {0: PART}]),
        ((told(9, total=True), told(6, sentence=1), told(5, sentence=2)), [{}, {0: PART}, {0: PART}]),
        # what stands between and is of another event ends nothing
        (
            (told(20, place=(ALEPPO,)), told(9, sentence=1, place=(HOMS,)), told(4, sentence=2, place=(ALEPPO,))),
            [{}, {}, {0: PART}],
        ),
        ((told(20), told(9, sentence=1, again=True), told(12, sentence=2)), [{}, {}, {0: PART}]),
        # a part has no parts, and what was replaced has none
        ((told(20), told(9, sentence=1), told(4, sentence=2)), [{}, {0: PART}, {0: PART}]),
        (
            (told(20), told(30, sentence=1, total=True), told(4, sentence=2)),
            [{}, {0: "updates"}, {1: PART}],
        ),
        # what both of a pair have is told again
        (
            (
                told(1),
                told(9, kind="wounded", start=10, begins_joined=True),
                told(1, sentence=1),
                told(9, kind="wounded", sentence=1, start=50, begins_joined=True),
            ),
            [{}, {}, {0: "same_as"}, {1: "same_as"}],
        ),
        (
            (
                told(1),
                told(2, kind="wounded", start=10, begins_joined=True),
                told(1, sentence=1),
                told(2, kind="wounded", sentence=1, start=50, begins_joined=True),
            ),
            [{}] * 4,
        ),
        (
            (
                told(1),
                told(9, kind="wounded", start=10, begins_joined=True),
                told(1, sentence=1),
                told(8, kind="wounded", sentence=1, start=50, begins_joined=True),
            ),
            [{}, {}, {}, {1: PART}],
        ),
        # what one number said of both kinds
        (
            (
                told(0, qualifier="vague"),
                told(4, sentence=1, again=True),
            ),
            [{}, {}],
        ),
        # those who are «the others» of a number
        (
            (told(82), told(49, sentence=1, known=82), told(32, sentence=1, start=60, rest=True)),
            [{}, {0: PART}, {0: PART}],
        ),
        (
            (told(82), told(49, sentence=1, known=82), told(90, sentence=2, rest=True)),
            [{}, {0: PART}, {}],
        ),
    ],
)
def test_records_in_a_row_add_up_or_are_added(drafts, links):
    assert relations(*drafts) == links


HEADED = {
    "as many below": (told(12, heading=True), [told(12, sentence=1)], [{1: "summarises"}, {}]),
    "two that come to it": (
        told(12, heading=True),
        [told(7, sentence=1), told(5, start=60, sentence=1)],
        [{1: "summarises", 2: "summarises"}, {}, {}],
    ),
    "fewer": (told(12, heading=True), [told(11, sentence=1)], [{}, {0: PART}]),
    "more": (told(12, heading=True), [told(30, sentence=1)], [{1: "summarises"}, {}]),
    "other harm": (told(12, heading=True), [told(12, sentence=1, kind="wounded")], [{}, {}]),
    "other people": (
        told(12, heading=True, victims=FIGHTERS),
        [told(12, sentence=1, victims=CHILD)],
        [{}, {}],
    ),
}


@pytest.mark.parametrize(("heading", "below", "links"), HEADED.values(), ids=HEADED)
def test_a_heading_announces_what_is_told_below_it(heading, below, links):
    assert relations(heading, *below) == links
