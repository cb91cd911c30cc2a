"""Further people of a verb behind where those before were: «ستة شبان من شمال طولكرم، | وأربعة من جنين»."""

from typing import Final

from arnews import Reading
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.groups import read_group
from arnews_casualties.harms import COMMAS, is_victim_word
from arnews_casualties.scene import Scene

__all__ = ["past_origin", "read_from_elsewhere"]

_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_LEADING: Final = ("place_head", "side")
_NAME: Final = 3
"""How many tokens a name has at most that no layer knows, behind the word for its kind."""
_CHAIN: Final = 4
"""How many places may stand in a row, each of which the one before lies in."""
_TOGETHER: Final = 3
"""How many groups that «و» joins may be from one place."""


def read_from_elsewhere(scene: Scene, index: int, stop: int) -> tuple[int, Reading[Group]] | None:
    """
    Read the people that «و» or «إضافة إلى» joins behind where those before were, if it is said where they were too.

    Gives the token where they begin with them; nothing where something else is told of them.
    """
    after = past_origin(scene, index, stop)
    if after is None or after >= stop:
        return None
    at = after + (scene.tokens.words[after] in COMMAS)
    along = scene.match("companions", at) if at < stop else None
    if along is None and not (at < stop and begins_joined(scene, at)):
        return None
    first = at if along is None else along.stop
    lone = along is None and lone_waw(scene, at) is not None
    if first + lone >= stop or scene.trigger(first + lone) is not None:
        return None
    group = read_group(scene, first + lone, stop, joined=along is None and not lone)
    if group is None or not _are_counted(group) or is_victim_word(scene, group):
        return None
    own = past_origin(scene, _past_joined(scene, group.stop, stop), stop)
    if own is None or (own < stop and not scene.is_punctuation(own) and _tells_on(scene, own)):
        return None
    return first, group


def _are_counted(group: Reading[Group]) -> bool:
    """Tell whether people are named and counted, by a number or by the form of their noun."""
    value = group.value
    return value.named and not value.definite and (value.numbered or value.count.high is not None)


def _tells_on(scene: Scene, index: int) -> bool:
    """Tell whether something else is said of those before: «وأربعة أشخاص من نابلس | تظاهروا»."""
    return not begins_joined(scene, index) and (scene.is_verb(index) or scene.trigger(index) is not None)


def _past_joined(scene: Scene, index: int, stop: int) -> int:
    """Give the token behind those of the same place: «طفل | وامرأة | من بلدة كذا»."""
    for _ in range(_TOGETHER):
        if index >= stop or not begins_joined(scene, index):
            break
        lone = lone_waw(scene, index) is not None
        more = read_group(scene, index + lone, stop, joined=not lone)
        if more is None or not _are_counted(more):
            break
        index = more.stop
    return index


def past_origin(scene: Scene, index: int, stop: int) -> int | None:
    """Give the token behind «من» or «في» and places: «من شمال طولكرم», «من بلدة برقا شرق رام الله»; else nothing."""
    others = scene.people(index) if index < stop else None
    index += others is not None and others.entry.others and not others.found.proclitics  # «شخصين آخرين | من نابلس»
    if index >= stop:
        return None
    led = scene.match("of", index) is not None or word(scene.tokens.words[index]).folded == _FI
    if not led and not scene.is_located_word(index):
        return None
    after = _past_place(scene, index + led, stop)
    for _ in range(_CHAIN):
        if after is None or after >= stop:
            break
        within = word(scene.tokens.words[after]).folded == _FI
        if not (within or scene.is_located_word(after) or scene.match("side", after) is not None):
            break
        further = _past_place(scene, after + within, stop)
        if further is None:
            break
        after = further
    return after


def _past_place(scene: Scene, index: int, stop: int) -> int | None:
    """Give the token behind a place, with the words for its kind and its side before it."""
    at, is_headed = index, False
    while at < stop and at not in scene.places:
        found = next((one for name in _LEADING if (one := scene.match(name, at)) is not None), None)
        if found is None:
            break
        is_headed = is_headed or scene.match("place_head", at) is not None
        at = found.stop
    if at >= stop:
        return None
    place = scene.places.get(at)
    if place is not None:
        return scene.past(place) if getattr(place.value, "role", "literal") in ("literal", "part") else None
    if not is_headed:
        return None
    last = at
    while last < min(stop, at + _NAME):
        ends = scene.is_punctuation(last) or scene.match("stop", last) or begins_joined(scene, last)
        if ends or last in scene.times or last in scene.numbers or scene.match("side", last):
            break
        last += 1
    return last if last > at else None
