"""Whether two records tell of one event: by harm, place, time and cause, as far as the text says them."""

from collections.abc import Iterable, Sequence
from typing import Final

from arnews_casualties.draft import Draft
from arnews_casualties.likeness import country_of, differ
from arnews_casualties.value import Location
from arnews_casualties.words import quarters

__all__ = [
    "are_two_spots",
    "are_two_towns",
    "has_own_cause",
    "has_own_place",
    "has_place_within",
    "is_as_exact",
    "is_of_event",
    "is_of_other_quarter",
    "shares_place",
]

_PROVINCE: Final = 4
_UNKNOWN: Final = 7
_CITY: Final = frozenset({"city", "adm1", "country"})
_WEAPONS: Final = {
    "gunfire": "guns",
    "airstrike": "bombs",
    "shelling": "bombs",
    "explosives": "bombs",
    "suicide-attack": "bombs",
}
"""Causes of violence that are of two kinds; «هجوم», «اشتباكات» may be either."""
_ACCIDENTS: Final = frozenset({"crash", "fire", "collapse"})
"""Accidents that one may bring about the other of: they tell of two events where the later one is new."""


def is_of_event(draft: Draft, other: Draft) -> bool:
    """
    Tell whether a record tells of the event of an earlier one.

    News go on about one event until they say otherwise: by a place, a day or a cause of its own, by other people, or
    by a word that turns to another event («في هجوم آخر», «يذكر أن»). The parts of an event are those of event
    coreference (Cybulska and Vossen 2014, ECB+): what, where, when, who.
    """
    if draft.again or draft.background or differ(draft, other, days=not other.period):
        return False
    return not has_own_place(draft, other) and not has_own_cause(draft, other)


def has_own_place(draft: Draft, other: Draft) -> bool:
    """Tell whether a record is placed where the other one is not: «في كركوك» after «في بغداد», but not «في العراق»."""
    there = other.value.place if other.placed and other.value.place else other.setting
    if not (draft.placed and draft.value.place and there):
        return False
    finest = _finest(draft.value.place)
    if _names(finest) & _names(there):
        return False
    return not any(_may_hold(one, place) for one in _finest(there) for place in finest)


def has_place_within(draft: Draft, other: Draft) -> bool:
    """Tell whether a record is placed at one of the places of another, or within one."""
    if len(other.value.place) > len(draft.value.place) and shares_place(draft, other):
        return True
    if draft.country is not None and draft.country in {country_of(one) for one in other.value.place}:
        return True
    if not draft.placed:
        return False
    return any(_may_hold(one, place) for one in _finest(other.value.place) for place in draft.value.place)


def is_as_exact(draft: Draft, other: Draft) -> bool:
    """Tell whether the first of their places, the most exact one, is the same."""
    return bool(_names(draft.value.place[:1]) & _names(other.value.place[:1]))


def shares_place(draft: Draft, other: Draft) -> bool:
    """Tell whether two records have a place of one name."""
    return bool(_names(draft.value.place) & _names(other.value.place))


def are_two_towns(mine: Sequence[Location], theirs: Sequence[Location]) -> bool:
    """Tell whether two records are placed in towns or villages of which no name is the same."""
    exact = all(ones and min(one.precision for one in ones) == 1 for ones in (mine, theirs))
    return exact and not _names(_finest(mine)) & _names(theirs) and not _names(mine) & _names(_finest(theirs))


def are_two_spots(draft: Draft, other: Draft) -> bool:
    """Tell whether two tolls are each of a quarter or a town: «حصيلة التفجير في الكرادة», «في منطقة البلديات»."""
    mine, theirs = _spots(draft), _spots(other)
    are_alike = len({_is_quarter(one) for one in (*mine, *theirs)}) == 1
    if not are_alike and not all(len(ones.value.place) > 1 for ones in (draft, other)):
        return False  # «حي جميلة» may lie in «بغداد», but not in «مدينة الصدر شرقي بغداد»
    return bool(draft.placed and other.placed and mine and theirs) and not (
        _names(mine) & _names(other.value.place) or _names(theirs) & _names(draft.value.place)
    )


def is_of_other_quarter(draft: Draft, other: Draft) -> bool:
    """Tell whether a toll is of a quarter, and a record of another or of a town: «منطقة البلديات», «حي أور»."""
    return are_two_spots(draft, other) and all(_is_quarter(one) for one in _spots(other))


def _spots(draft: Draft) -> list[Location]:
    """Give the quarters of a record, or else its towns."""
    inside = [one for one in draft.value.place if not one.beside]
    return [one for one in inside if _is_quarter(one)] or [one for one in inside if one.precision == 1]


def _is_quarter(place: Location) -> bool:
    return place.head in quarters() or (place.head == _AREA and place.precision > _PROVINCE)


_AREA: Final = (
    "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}\N{ARABIC LETTER TAH}\N{ARABIC LETTER QAF}\N{ARABIC LETTER HEH}"
)
"""«منطقة», folded."""


def _names(places: Iterable[Location]) -> set[str]:
    return {one.name if one.record is None else str(one.record.value.name) for one in places} - {""}


def _finest(places: Iterable[Location]) -> list[Location]:
    """Give the places without those that they lie in: «مرعيان» of «بلدة مرعيان» and «إدلب»."""
    ones = list(places)
    ones = [one for one in ones if not one.beside] or ones  # «منطقة الشعلة شمالي بغداد»
    finest = min((one.precision for one in ones), default=0)
    return [one for one in ones if one.precision == finest]


def _may_hold(whole: Location, part: Location) -> bool:
    """Tell whether a place may lie in another: a town in a province, a quarter in a town."""
    if whole.precision >= _PROVINCE:
        return part.precision < whole.precision or part.precision == whole.precision == _UNKNOWN
    if part.head in quarters() and whole.head not in quarters():
        return True
    if whole.record is None or part.record is None:
        return part.precision == _UNKNOWN or whole.precision > part.precision
    return bool(whole.record.value.kind in _CITY and part.record.value.kind not in _CITY)


def has_own_cause(draft: Draft, other: Draft) -> bool:
    """Tell whether a record has a cause of another kind: «بالرصاص» after «في انفجار», «أعدم» after «قتل»."""
    mine, theirs = draft.value.cause, other.value.cause
    if draft.deed and draft.deed != other.deed:
        return True
    if draft.drowned and other.road:
        return True  # «18 في حوادث مرور», «وستة غرقا»
    if draft.accident and other.accident and draft.accident != other.accident:
        return draft.value.sentence != other.value.sentence  # «حادث تصادم», «حادث تدهور»
    if mine is None or theirs is None or draft.any_cause:
        return False
    if {mine.mode, theirs.mode} <= _ACCIDENTS:
        return mine.mode != theirs.mode and not draft.known_cause
    return {_WEAPONS.get(mine.mode), _WEAPONS.get(theirs.mode)} == {"guns", "bombs"}
