"""Which country is meant where none is named: «جنوب البلاد», «وزارة الصحة المغربية»."""

from bisect import bisect_left
from functools import cached_property
from typing import Any, Final

from attrs import frozen

from arnews import Annotation
from arnews.words import word
from arnews_casualties.draft import Draft
from arnews_casualties.places import after_locative, precision_of
from arnews_casualties.scene import Scene
from arnews_casualties.value import Location

__all__ = ["Countries"]

_NEAR: Final = 40
"""How many tokens from a record «البلاد» may stand in its sentence."""
_BEH: Final = "\N{ARABIC LETTER BEH}"
_NAMES: Final = ("literal", "metonym")


@frozen(slots=False)
class Countries:
    """The countries that a text names, in its order."""

    scene: Scene

    @cached_property
    def _mentions(self) -> list[tuple[int, Annotation[Any]]]:
        """Every mention of a country or of its people, by its token."""
        found = [
            (index, one)
            for index, one in self.scene.places.items()
            if one.value.country and (one.value.kind == "country" or _role(one) == "adjective")
        ]
        return sorted(found, key=lambda one: one[0])

    @cached_property
    def _named(self) -> dict[str, list[tuple[int, Annotation[Any]]]]:
        """The mentions of each country by its name."""
        named: dict[str, list[tuple[int, Annotation[Any]]]] = {}
        for index, one in self._mentions:
            if _role(one) in _NAMES and one.value.kind == "country":
                named.setdefault(one.value.country, []).append((index, one))
        return named

    def place_of(self, draft: Draft) -> Location | None:
        """Give the country of a record that says «in the country», or whose authority counts the dead of one."""
        told = self._told_in(draft)
        if told is not None:
            before = bisect_left(self._mentions, told, key=lambda one: one[0])
            return self._by_name(self._mentions[before - 1][1].value.country, told) if before else None
        return self._by_name(draft.country, draft.start) if draft.country is not None else None

    def _told_in(self, draft: Draft) -> int | None:
        """Give the token of «البلاد» where it says where a record happened, or for whom its claimant speaks."""
        begin, stop = self.scene.sentence(draft.start)
        near = range(max(begin, draft.start - _NEAR), min(stop, draft.group_stop + _NEAR))
        if "the_country" not in self.scene.kinds_after(near.start, near.stop):
            return None
        return next((index for index in near if self._is_where(index)), None)

    def _is_where(self, index: int) -> bool:
        scene = self.scene
        if scene.match("the_country", index) is None:
            return False
        if after_locative(scene, index) or word(scene.words[index]).folded.startswith(_BEH):
            return True
        return index > 0 and any(scene.is_role(name, index - 1) for name in ("strikes", "side", "areas"))

    def _by_name(self, country: str, index: int) -> Location | None:
        """Give the mention of a country by its name that stands nearest before a token, or else the first behind it."""
        named = self._named.get(country)
        if not named:
            return None
        at = bisect_left(named, index, key=lambda one: one[0])
        place = named[max(at - 1, 0)][1]
        return Location(place.span, precision_of(place), place)


def _role(place: Annotation[Any]) -> str:
    return str(getattr(place.value, "role", "literal"))
