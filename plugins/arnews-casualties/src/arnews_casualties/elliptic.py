"""Counts that go on without a verb: «وفي سوريا إلى 430», «و8 الاثنين»."""

from typing import Final

from arnews import Reading
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import may_end
from arnews_casualties.scene import Scene

__all__ = ["is_dated", "read_place_before_count"]

_AND_IN: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"


def read_place_before_count(scene: Scene, index: int, stop: int) -> int | None:
    """
    Give the token of a number behind «وفي» and a place: «وفي سوريا | 430», «وفي سوريا إلى | 430».

    The number stands alone or counts people; «وفي حمص 40 مدرسة» tells of no victims.
    """
    if index + 2 >= stop or word(scene.tokens.words[index]).folded != _AND_IN:
        return None
    place = scene.places.get(index + 1)
    if place is None or place.value.role not in ("literal", "part"):
        return None
    at = scene.past(place)
    reaches = scene.match("reaches", at) if at < stop else None
    at = at if reaches is None else reaches.stop
    number = scene.numbers.get(at) if at < stop else None
    if number is None or number.value.kind == "dual":
        return at if at < stop and _is_one_or_two(scene, at) else None
    if number.value.kind != "cardinal" or at in scene.times:
        return None
    after = scene.past(number)
    noun = scene.people(after) if after < stop and not scene.is_role("not_people", after) else None
    return at if (noun is not None and not noun.found.proclitics) or may_end(scene, after, stop) else None


def _is_one_or_two(scene: Scene, index: int) -> bool:
    """Tell whether one or two people stand at a token: «وفي طبرق | عاملان», «وفي البيضاء | عامل واحد»."""
    noun = scene.people(index)
    if noun is None or noun.found.definite or noun.found.proclitics:
        return False
    return any(form.number in ("singular", "dual") for form in noun.found.entries)


def is_dated(scene: Scene, group: Reading[Group], before: int) -> bool:
    """Tell whether a bare number has a day of its own as the one before it has: «5 أشخاص الأحد و8 الاثنين»."""
    if not group.value.numbered or group.value.named or before not in scene.times_end:
        return False
    time = scene.times.get(group.stop)
    if time is None or time.value.type != "DATE":
        return False
    published, value = scene.published, time.value.value or ""
    return published is None or value[:4] == "XXXX" or value <= published.isoformat()
