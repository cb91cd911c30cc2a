"""The seed article gives every place and adjective, and nothing else."""

from pathlib import Path

import pytest

from arnews import Document
from arnews_places import find_places

SEED = Path(__file__).parents[3] / "seeds" / "000_c44b10dc2bfcc599.txt"

NAMES = [
    (53, 56), (305, 308), (376, 381), (383, 388), (549, 554), (556, 561), (610, 613), (843, 848), (880, 885),
    (926, 933), (946, 949), (954, 966), (1021, 1026), (1114, 1119), (1272, 1277), (1279, 1284), (1405, 1410),
    (1539, 1542), (1544, 1548), (1680, 1685), (2021, 2024), (2253, 2258), (2422, 2427), (2511, 2514), (2719, 2724),
]  # fmt: skip
METONYMS = [(2354, 2362), (2380, 2385)]
ADJECTIVES = {
    "SY": [(20, 27), (349, 355), (1356, 1362), (1422, 1428), (1454, 1460), (1624, 1631), (1949, 1956), (2172, 2178),
           (2213, 2218), (2537, 2544), (2571, 2578)],
    "TR": [(1010, 1017), (1086, 1093)],
    "RU": [(2206, 2211), (2692, 2699), (2750, 2756)],
}  # fmt: skip


@pytest.fixture(scope="module")
def found():
    return find_places(Document.read(SEED.read_text(encoding="utf-8")))


def test_every_place_is_found_and_no_other(found):
    spans = [(one.span.start, one.span.end) for one in found if one.value.role != "adjective"]

    assert spans == sorted(NAMES + METONYMS)


def test_every_adjective_is_found_and_no_other(found):
    spans: dict[str, list[tuple[int, int]]] = {}
    for one in found:
        if one.value.role == "adjective":
            spans.setdefault(one.value.country, []).append((one.span.start, one.span.end))

    assert spans == ADJECTIVES


def test_governments_are_metonyms(found):
    roles = {(one.span.start, one.span.end): one.value.role for one in found}

    assert [roles[span] for span in METONYMS] == ["metonym", "metonym"]
    assert roles[1539, 1542] == "part"


@pytest.mark.parametrize(
    ("start", "id", "adm1", "lat", "lon"),
    [
        (53, "170063", "SY-HL", 36.20124, 37.16117),
        (1544, "169389", "SY-ID", 35.93062, 36.63393),
        (2719, "524901", "RU-MOW", 55.75204, 37.61781),
    ],
)
def test_cities_have_their_ids_and_coordinates(found, start, id, adm1, lat, lon):
    place = next(one.value for one in found if one.span.start == start)

    assert (place.ref.gazetteer, place.ref.id, place.adm1, place.lat, place.lon) == ("geonames", id, adm1, lat, lon)


def test_the_noun_before_a_name_says_what_it_is(found):
    place = next(one.value for one in found if one.span.start == 305)

    assert (place.kind, place.adm1, place.ref.id) == ("adm1", "SY-HL", "170062")


def test_the_province_is_the_second_candidate_of_its_city(found):
    place = next(one.value for one in found if one.span.start == 1544)

    assert [one.kind for one in place.candidates[:2]] == ["city", "adm1"]


def test_every_score_is_a_share(found):
    assert all(
        abs(sum(one.score for one in found_one.value.candidates) - 1) < 0.01
        for found_one in found
        if 1 < len(found_one.value.candidates) < 5
    )
