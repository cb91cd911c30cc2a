"""Whom a campaign took: «حملة اعتقالات في كذا طالت 30 شخصا», «وطالت الاعتقالات عددا من الشبان»."""

from typing import Final

from arnews_casualties.edges import begins_joined
from arnews_casualties.groups import read_group
from arnews_casualties.harms import Harm, harm_of
from arnews_casualties.scene import Scene
from arnews_casualties.words import Trigger

__all__ = ["read_campaign"]

_REACH: Final = 22
"""How many tokens behind a campaign the verb may stand that says whom it reached."""

_HEADED: Final = 2
"""How many tokens before a campaign the verb may stand: «طالت الاعتقالات», «شملت حملة الاعتقالات»."""


def read_campaign(scene: Scene, start: int, stop: int, _trigger: Trigger) -> Harm | None:
    """Read those whom a verb of reaching tells of, before a campaign or behind it in its clause."""
    end = scene.sentence(start)[1]
    verb = scene.role_before("reached_people", start, _HEADED)
    if verb is not None:
        return _reached(scene, verb.start, _past_adjective(scene, stop, end), end)
    index = stop
    while index < min(end, stop + _REACH):
        if index in scene.times:
            index = scene.past(scene.times[index])
            continue
        if scene.match("reached_people", index) is not None:
            return None if begins_joined(scene, index) else _reached(scene, index, index + 1, end)
        if index in scene.numbers or scene.trigger(index) is not None or _tells_on(scene, index):
            return None
        index += 1
    return None


def _past_adjective(scene: Scene, index: int, end: int) -> int:
    """Give the token behind what describes a campaign: «طالت الاعتقالات | الأخيرة 12 شابا»."""
    if index >= end or read_group(scene, index, end) is not None or not scene.is_plain(index):
        return index
    return scene.past_time(index + 1) if not scene.is_verb(index) else index


def _tells_on(scene: Scene, index: int) -> bool:
    """Tell whether a verb of something else stands at a token, and no name of a place: «صدر عفو شمل 17»."""
    if index in scene.places or scene.match("relative", index) is not None or not scene.is_plain(index):
        return False
    return scene.is_verb(index) and not scene.is_located_word(index)


def _reached(scene: Scene, verb: int, index: int, end: int) -> Harm | None:
    """Read the people behind the verb; a campaign may reach towns and shops too."""
    group = read_group(scene, index, end)
    if group is None or not (group.value.named or group.value.numbered) or group.value.definite:
        return None
    return harm_of(scene, min(verb, index), group.stop, scene.tokens.span(verb, verb + 1, scene.cut(verb)), group)
