"""Whether two records can count the same people."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from arnews.normalization import fold
from arnews.records import Count
from arnews_casualties.draft import Draft
from arnews_casualties.value import Casualty, Location, Victims
from arnews_casualties.words import provinces

__all__ = [
    "OF_STATE",
    "country_of",
    "differ",
    "differ_in",
    "fights",
    "is_more_special",
    "may_be_one",
    "number_of",
    "places_differ",
]

_COMPOUND: Final = frozenset({"\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAL}"})
"""The first of two words of one name: «عبد الرزاق»."""
_FORCES: Final = frozenset({"police", "soldier", "rebel"})
"""Groups of whom none is a civilian."""
OF_STATE: Final = frozenset({"police", "soldier"})
"""Groups of a state, whom fighters of a movement are not among."""


def number_of(count: Count) -> int | None:
    """Give the number of a count that has one."""
    return count.best if count.best is not None else count.low


def differ(
    one: Draft,
    other: Draft,
    *,
    days: bool = True,
    undated: bool = True,
    places: bool = True,
    causes: bool = True,
) -> bool:
    """
    Tell whether two records cannot count the same people.

    Without `days` their dates do not matter, without `places` their places within a country, without `causes` what did
    it; without `undated` an old date does not set one off from one that has none.
    """
    mine, theirs = one.value, other.value
    return (
        differ_in(mine.victims, theirs.victims)
        or (days and (_days_differ(mine, theirs) or (undated and one.old != other.old)))
        or one.of_past_period != other.of_past_period
        or one.doer != other.doer
        or (
            one.placed
            and other.placed
            and not (_is_of_office(one, other) or _is_of_office(other, one))
            and _are_elsewhere(mine.place, theirs.place, places=places)
        )
        or _are_in_two_countries(one, other)
        or bool(one.storm and other.storm and one.storm != other.storm)
        or _speak_for_others(one, other)
        or (one.owned != other.owned and _are_of_two_armies(mine.victims, theirs.victims))
        or (causes and _causes_differ(one, other))
        or _names_differ(one, other)
    )


def differ_in(one: Victims, other: Victims) -> bool:
    """Tell whether the victims of two records are said to be of different kinds."""
    if "unknown" not in (one.status, other.status) and one.status != other.status:
        return True
    if any(_are_of_two_sides(mine, theirs) for mine, theirs in ((one, other), (other, one))):
        return True
    return any(
        mine is not None and theirs is not None and mine != theirs
        for mine, theirs in (
            (one.group, other.group),
            (one.nationality, other.nationality),
            (one.gender, other.gender),
            (one.age, other.age),
        )
    )


def _are_of_two_armies(one: Victims, other: Victims) -> bool:
    """Tell whether fighters of somebody's may be others than those told of: not soldiers, and soldiers of the army."""
    return "combatant" in (one.status, other.status) and not (one.group == other.group == "soldier")


def fights(victims: Victims) -> bool:
    """Tell whether victims bear arms: soldiers, policemen, fighters."""
    return victims.status == "combatant" or victims.group in _FORCES


def _are_of_two_sides(one: Victims, other: Victims) -> bool:
    """Tell whether some are civilians and the others fight, or some serve a state and the others fight for none."""
    if one.status == "civilian" or (one.status == "unknown" and one.group is None and _is_unarmed(one)):
        return fights(other)
    return one.group in OF_STATE and other.status == "combatant" and other.group not in OF_STATE


def _is_unarmed(victims: Victims) -> bool:
    """Tell whether nobody would say so of fighters: women, children."""
    return victims.age == "child" or victims.gender == "female"


def is_more_special(one: Victims, other: Victims, *, nations: bool = True) -> bool:
    """
    Tell whether a record counts people of a kind that another does not name: journalists, and people.

    Without `nations` what nation they are of does not matter.
    """
    return any(
        mine is not None and theirs is None
        for mine, theirs in (
            (one.group, other.group),
            (one.nationality if nations else None, other.nationality),
            (one.gender, other.gender),
            (one.age, other.age),
        )
    )


def _days_differ(one: Casualty, other: Casualty) -> bool:
    if one.date is None or other.date is None:
        return False
    if not one.date_precision == other.date_precision == 1:
        return _is_of_another_month(one, other)
    mine, theirs = one.date.value.value or "", other.date.value.value or ""
    my_day, their_day = mine.partition("T")[0], theirs.partition("T")[0]
    if not my_day or not their_day or my_day == their_day:
        return False
    return not (mine.endswith(_NIGHT) or theirs.endswith(_NIGHT)) or not _are_adjacent(my_day, their_day)


def _is_of_another_month(one: Casualty, other: Casualty) -> bool:
    """Tell whether one is dated by a day and the other by a month or year that it is not in, or by two years."""
    for fine, coarse in ((one, other), (other, one)):
        if fine.date is None or coarse.date is None or fine.date_precision != 1 or coarse.date_precision == 1:
            continue
        day, period = fine.date.value.value or "", coarse.date.value.value or ""
        is_period = len(period) in _PERIODS and period[:4].isdigit() and period[-1:].isdigit()
        return is_period and day[:4].isdigit() and not day.startswith(period)
    mine, theirs = (one.date.value.value or "" if one.date else "", other.date.value.value or "" if other.date else "")
    return len(mine) == len(theirs) == len(_YEAR) and mine.isdigit() and theirs.isdigit() and mine != theirs


_YEAR: Final = "2018"
_PERIODS: Final = (4, 7)
"""How long a year and a month are as written: «2018», «2018-09»."""
_NIGHT: Final = "TNI"
"""A night belongs to two days: «ليلا», and the evening before."""


def _are_adjacent(one: str, other: str) -> bool:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1
    except ValueError:
        return False


def _speak_for_others(one: Draft, other: Draft) -> bool:
    """Tell whether one is told for a country and the other for another, or placed there."""
    mine = {one.country} - {None} or {country_of(place) for place in one.value.place} - {None}
    theirs = {other.country} - {None} or {country_of(place) for place in other.value.place} - {None}
    return (one.country or other.country) is not None and bool(mine and theirs) and mine.isdisjoint(theirs)


def _is_of_office(one: Draft, other: Draft) -> bool:
    """Tell whether who tells of one speaks for the town or province where the other is placed: «حاكم بيلغورود»."""
    return any(_is_there(office, place) for office in one.office for place in other.value.place)


def _are_in_two_countries(one: Draft, other: Draft) -> bool:
    """Tell whether two countries are named where one and the other happened; one of them at least is placed there."""
    named, others = (
        {
            place.record.value.country
            for place in draft.value.place
            if place.record is not None and _is_country(place) and not place.beside
        }
        for draft in (one, other)
    )
    return (one.placed or other.placed) and bool(named and others) and named.isdisjoint(others)


def _is_country(place: Location) -> bool:
    return place.record is not None and place.record.value.kind == "country"


def _are_elsewhere(mine: Sequence[Location], theirs: Sequence[Location], *, places: bool) -> bool:
    if places:
        return places_differ(mine, theirs)
    countries, others = ({country_of(one) for one in ones} - {None} for ones in (mine, theirs))
    return bool(countries and others) and countries.isdisjoint(others)


def places_differ(mine: Sequence[Location], theirs: Sequence[Location]) -> bool:
    """Tell whether two places are not the same, and neither lies in the other."""
    pairs = [(one, other) for one in _most_exact(mine) for other in _most_exact(theirs)]
    if not pairs or any(_is_there(one, other) for one, other in pairs):
        return False
    if (my := _provinces(mine)) and (their := _provinces(theirs)) and my.isdisjoint(their):
        return True  # «محافظة الدقهلية شمال القاهرة» is none of «محافظة الوادي الجديد»
    if _headed_provinces(mine, theirs):
        return True  # «محافظة حضرموت», «شرق محافظة شبوة»
    return all(_is_elsewhere(one, other) for one, other in pairs)


def _most_exact(places: Iterable[Location]) -> list[Location]:
    """Give places without the countries that they lie in: «عدن» of «عدن» and «جنوب اليمن»."""
    ones = list(places)
    for kind in ("country", "water"):
        ones = [one for one in ones if one.record is None or one.record.value.kind != kind] or ones
    return ones


def _is_there(one: Location, other: Location) -> bool:
    """Tell whether two locations are one place."""
    if one.record is None or other.record is None:
        return one.record is None and other.record is None and bool(one.name) and one.name == other.name
    return bool(one.record.value.name == other.record.value.name)


def _provinces(places: Iterable[Location]) -> set[Any]:
    """Give the provinces of places, where one of them at least is named as a province."""
    known = [one.record.value for one in places if one.record is not None and not one.beside]
    known = [one for one in known if one.kind in _SETTLED]
    if all(one.kind != "adm1" for one in known):
        return set()
    return {(one.country, getattr(one, "adm1", None) or one.name) for one in known}


def _headed_provinces(mine: Iterable[Location], theirs: Iterable[Location]) -> bool:
    """Tell whether each names a province by the same word before it, and not the same one."""
    named, others = (
        {(one.head, one.name if one.record is None else str(one.record.value.name)) for one in places}
        for places in (mine, theirs)
    )
    heads = {head for head, name in named if name} & {head for head, name in others if name} & provinces()
    return any({one for one in named if one[0] == head}.isdisjoint(others) for head in heads)


def _is_elsewhere(one: Location, other: Location) -> bool:
    mine_country, their_country = country_of(one), country_of(other)
    if mine_country and their_country and mine_country != their_country:
        return True
    if one.beside or other.beside:
        return False
    if one.record is None or other.record is None:
        if one.record is None and other.record is None and one.head and one.head == other.head:
            return one.name != other.name  # «مدينة حلب», «مدينة حمص»
        return False
    mine, theirs = one.record.value, other.record.value
    if "part" in (getattr(mine, "role", ""), getattr(theirs, "role", "")) and mine.role != theirs.role:
        return _are_of_two_provinces(mine, theirs)  # «ريف دير الزور» has towns of its own
    if _are_of_two_provinces(mine, theirs):
        return True
    if mine.kind != theirs.kind or None in (mine.ref, theirs.ref):
        return False
    return bool(mine.ref != theirs.ref and mine.name != theirs.name)


def _are_of_two_provinces(one: Any, other: Any) -> bool:
    """Tell whether two towns or provinces are known to lie in different provinces: «صعدة», «عدن»."""
    mine, theirs = getattr(one, "adm1", None), getattr(other, "adm1", None)
    if not {one.kind, other.kind} <= _SETTLED or None in (mine, theirs):
        return False
    return bool(one.country == other.country and mine != theirs)


_SETTLED: Final = frozenset({"city", "village", "adm1"})


def country_of(place: Location) -> str | None:
    """Give the country of a place, where it is known."""
    return place.country if place.record is None else place.record.value.country


def _causes_differ(one: Draft, other: Draft) -> bool:
    """Tell whether what did it is of two families: an illness and a war, a flood and an accident."""
    if not (one.family and other.family) or one.family == other.family:
        return False
    if any(_may_bring_down(mine, theirs) for mine, theirs in ((one, other), (other, one))):
        return False
    if "disease" in (one.family, other.family) and "accident" not in (one.family, other.family):
        return True
    return not (one.any_cause or other.any_cause)


def _may_bring_down(one: Draft, other: Draft) -> bool:
    """Tell whether nature did one and a collapse the other, which it brings about: «الأمطار», «انهيار منازل»."""
    cause = other.value.cause
    return one.family == "nature" and cause is not None and cause.mode == "collapse"


def _names_differ(one: Draft, other: Draft) -> bool:
    return bool(one.name and other.name) and not may_be_one(one.name, other.name)


def may_be_one(name: str, other: str) -> bool:
    """Tell whether two names may be those of one person: kin share the last word, not the first."""
    mine, theirs = _parts_of(name), _parts_of(other)
    if len(mine) > 1 and len(theirs) > 1:
        return mine[0] == theirs[0]
    return bool(set(mine) & set(theirs))


def _parts_of(name: str) -> list[str]:
    """Give the words of a name; «عبد الرزاق» is one, and «عبدالرزاق» the same."""
    parts: list[str] = []
    for written in fold(name).split():
        if parts and parts[-1] in _COMPOUND:
            parts[-1] += written
        else:
            parts.append(written)
    return parts
