"""The seed article, field by field: with the layers below given by hand, then as arnews reads it."""

from datetime import date
from pathlib import Path

import pytest

from arnews import Annotation, Document, Span, analyze
from arnews.numbers import Number
from arnews.quotations import Quotation
from arnews.times import TimeExpression
from arnews_casualties import totals
from arnews_casualties.extract import find_casualties

SEED = Path(__file__).parents[3] / "seeds" / "000_c44b10dc2bfcc599.txt"

NUMBERS = [
    (273, 283, Number("cardinal", 12)),
    (1766, 1768, Number("cardinal", 27, "at_least")),
    (1975, 1980, Number("cardinal", 4)),
    (1994, 2000, Number("dual", 2)),
    (2102, 2117, Number("cardinal", 27)),
    (2316, 2319, Number("ordinal", 1)),
]
TIMES = [
    (257, 269, TimeExpression("DATE", "2024-11-27")),
    (1732, 1754, TimeExpression("DURATION", "P3D")),
    (1815, 1826, TimeExpression("DURATION", "P8Y", "LESS_THAN")),
    (2007, 2017, TimeExpression("DATE", "2024-11-29")),
    (2259, 2269, TimeExpression("DATE", "2024-11-28")),
]
ARMY, CARDEN, SANA, OFFICIAL = Span(1448, 1460), Span(1555, 1631), Span(1935, 1971), Span(2134, 2148)
QUOTATIONS = [
    (1465, 1483, Span(1444, 1447), ARMY),
    (1504, 1548, Span(1485, 1491), ARMY),
    (1703, 1826, Span(1690, 1693), CARDEN),
    (1975, 2063, Span(1930, 1934), SANA),
]


@pytest.fixture(scope="module")
def doc():
    read = Document.read(SEED.read_text(encoding="utf-8"), date(2024, 11, 30))
    read = read.with_annotations(
        [
            *(Annotation("numbers", Span(start, end), value) for start, end, value in NUMBERS),
            *(Annotation("times", Span(start, end), value) for start, end, value in TIMES),
            *(
                Annotation("quotations", Span(a, b), Quotation((Span(a, b),), cue, None, speaker, "indirect"))
                for a, b, cue, speaker in QUOTATIONS
            ),
        ]
    )
    found = find_casualties(read)
    return read.with_annotations(sorted(found, key=lambda one: (one.span.start, -one.span.end)))


def record(doc, start, end):
    return next(one for one in doc.layer("casualties") if one.span == Span(start, end))


def bounds(one):
    return one.value.count.low, one.value.count.best, one.value.count.high, one.value.count.qualifier


def links(one):
    return [(link.relation, link.target.span.start, link.status) for link in one.value.links]


def test_there_are_these_records_and_none_beside_them(doc):
    assert [(one.span.start, one.span.end) for one in doc.layer("casualties")] == [
        (1319, 1340), (1504, 1548), (1755, 1784), (1785, 1826), (1975, 2063), (1988, 2000), (2095, 2117),
    ]  # fmt: skip


def test_the_heading_summarises_what_follows(doc):
    one = record(doc, 1319, 1340)

    assert (one.value.kind, *bounds(one)) == ("killed", 2, None, None, "none")
    assert one.value.count.alternatives == ("dual", "plural")
    assert (one.value.victims.status, one.value.victims.span) == ("civilian", Span(1324, 1330))
    assert (one.value.cause.mode, one.value.cause.span) == ("clash", Span(1334, 1340))
    assert (one.value.place, one.value.date, one.value.quotation) == ((), None, None)
    assert links(one) == [("summarises", 1755, None), ("summarises", 1975, None)]


def test_the_army_claims_losses_that_it_inflicted(doc):
    one = record(doc, 1504, 1548)

    assert (one.value.kind, *bounds(one)) == ("losses", None, None, None, "vague")
    assert one.value.count.span == Span(1515, 1520)
    victims = one.value.victims
    assert (victims.status, victims.group, victims.span) == ("combatant", "rebel", Span(1522, 1531))
    assert one.value.perpetrator == ARMY
    assert [place.span for place in one.value.place] == [Span(1535, 1542), Span(1544, 1548)]
    assert one.value.claimant == ARMY
    assert one.value.quotation.span == Span(1504, 1548)
    assert one.value.links == ()


def test_the_official_counts_27_dead_at_least(doc):
    one = record(doc, 1755, 1784)

    assert (one.value.kind, *bounds(one)) == ("killed", 27, 27, None, "at_least")
    assert one.value.evidence == {
        "trigger": Span(1755, 1765),
        "count": Span(1766, 1768),
        "qualifier": Span(1775, 1784),
        "victims": Span(1769, 1774),
        "cause": Span(1706, 1723),
        "date": Span(1732, 1754),
    }
    assert (one.value.victims.status, one.value.cause.mode) == ("civilian", "attack")
    assert (one.value.perpetrator, one.value.place) == (None, ())
    assert one.value.date.span == Span(1732, 1754)
    assert one.value.date_precision == 2
    assert (one.value.claimant, one.value.quotation.span) == (CARDEN, Span(1703, 1826))
    assert one.value.links == ()


def test_children_are_a_part_of_them(doc):
    one, whole = record(doc, 1785, 1826), record(doc, 1755, 1784)

    assert (one.value.kind, *bounds(one)) == ("killed", 3, None, None, "none")
    victims = one.value.victims
    assert (victims.status, victims.age, victims.age_low, victims.age_high) == ("civilian", "child", None, 8)
    assert (victims.span, one.value.evidence["age"]) == (Span(1791, 1796), Span(1797, 1826))
    assert (one.value.cause, one.value.date, one.value.quotation) == (
        whole.value.cause,
        whole.value.date,
        whole.value.quotation,
    )
    assert links(one) == [("part_of", 1755, None)]


def test_four_civilians_may_be_among_the_27(doc):
    one = record(doc, 1975, 2063)

    assert (one.value.kind, *bounds(one)) == ("killed", 4, 4, 4, "exact")
    assert one.value.evidence == {
        "trigger": Span(2001, 2006),
        "count": Span(1975, 1980),
        "victims": Span(1981, 1987),
        "cause": Span(2026, 2029),
        "perpetrator": Span(2031, 2039),
        "target": Span(2044, 2063),
        "place": Span(2021, 2024),
        "date": Span(2007, 2017),
    }
    assert (one.value.victims.status, one.value.cause.mode) == ("civilian", "shelling")
    assert (one.value.date.value.value, one.value.date_precision) == ("2024-11-29", 1)
    assert (one.value.claimant, one.value.quotation.span) == (SANA, Span(1975, 2063))
    assert links(one) == [("may_overlap", 1755, "unknown")]
    assert one.value.links[0].span == Span(2067, 2074)


def test_two_students_are_a_part_of_them_and_not_the_taliban(doc):
    one, whole = record(doc, 1988, 2000), record(doc, 1975, 2063)

    assert (one.value.kind, *bounds(one)) == ("killed", 2, 2, 2, "exact")
    victims = one.value.victims
    assert (victims.status, victims.group, victims.span) == ("civilian", "student", Span(1994, 2000))
    assert (one.value.cause, one.value.place, one.value.date) == (
        whole.value.cause,
        whole.value.place,
        whole.value.date,
    )
    assert links(one) == [("part_of", 1975, None)]


def test_the_27_dead_are_those_of_the_official(doc):
    one = record(doc, 2095, 2117)

    assert (one.value.kind, *bounds(one)) == ("killed", 27, 27, 27, "exact")
    assert one.value.count.span == Span(2102, 2117)
    assert one.value.victims.status == "civilian"
    assert (one.value.claimant, one.value.quotation) == (OFFICIAL, None)
    assert links(one) == [("same_as", 1755, None)]


def test_the_dead_come_to_27_and_never_to_31_or_58(doc):
    killed = totals(doc)["killed"]

    assert (killed.low, killed.best, killed.high) == (27, 27, None)


def test_references_are_written_as_layer_and_index(doc):
    items = doc.to_dict()["casualties"]

    assert [item.get("quotation") for item in items] == [
        None, "quotations/1", "quotations/2", "quotations/2", "quotations/3", "quotations/3", None,
    ]  # fmt: skip
    assert [link["target"] for item in items for link in item.get("links", ())] == [
        "casualties/2", "casualties/4", "casualties/2", "casualties/2", "casualties/4", "casualties/2",
    ]  # fmt: skip


def test_as_arnews_reads_it_the_records_claims_and_totals_are_the_same():
    text = SEED.read_text(encoding="utf-8")
    doc = analyze(text, published=date(2024, 11, 30), extractors=["casualties"])
    items = doc.to_dict()["casualties"]

    assert [tuple(item["span"]) for item in items] == [
        (1319, 1340), (1504, 1548), (1755, 1784), (1785, 1826), (1975, 2063), (1988, 2000), (2095, 2117),
    ]  # fmt: skip
    assert [(item["count"]["low"], item["count"]["best"], item["count"]["high"]) for item in items] == [
        (2, None, None), (None, None, None), (27, 27, None), (3, None, None), (4, 4, 4), (2, 2, 2), (27, 27, 27),
    ]  # fmt: skip
    assert [item.get("claimant") for item in items] == [
        None, [1448, 1460], [1555, 1631], [1555, 1631], [1935, 1971], [1935, 1971], [2134, 2148],
    ]  # fmt: skip
    assert [item.get("perpetrator") for item in items] == [
        None, [1448, 1460], None, None, [2031, 2039], [2031, 2039], None,
    ]  # fmt: skip
    assert [len(item.get("quotation", "")) > 0 for item in items] == [False, True, True, True, True, True, False]
    killed = totals(doc)["killed"]
    assert (killed.low, killed.best, killed.high) == (27, 27, None)


@pytest.mark.parametrize(
    "words",
    ["اثنتي عشرة بلدة", "ما يقرب من عقد", "2016", "2020", "ثماني سنوات", "القوى البشرية", "الضربات"],
)
def test_what_looks_like_a_count_in_it_is_none(doc, words):
    text = doc.text
    start = text.index(words)
    place = Span(start, start + len(words))

    assert all(
        one.value.count.span is None or not one.value.count.span.overlaps(place) for one in doc.layer("casualties")
    )
