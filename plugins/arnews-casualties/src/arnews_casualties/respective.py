"""Several kinds of harm and then a number for each: «عدد القتلى والجرحى 12 و35 على التوالي»."""

from typing import Final

from attrs import evolve

from arnews import Annotation, Reading
from arnews.numbers import Number
from arnews.records import count_of
from arnews_casualties.counted import Group
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.harms import Harm, harm_of, span_of_trigger
from arnews_casualties.scene import Scene
from arnews_casualties.value import Kind, Victims

__all__ = ["read_respective"]

_MOST: Final = 4
"""How many kinds a sentence counts one after another at most."""
_REACH: Final = 16
"""How many tokens behind the kinds their numbers may begin."""
_TOTAL: Final = 4
"""How many tokens before a kind «عدد» may stand."""
_BEHIND: Final = 3
"""How many tokens behind the last number «على التوالي» may stand."""


def read_respective(scene: Scene, start: int) -> tuple[Harm, ...]:
    """Read the harms of words for victims that «و» joins, each with the number that stands in its place."""
    begin, end = scene.sentence(start)
    if start > begin and begins_joined(scene, start):
        return ()  # «القتلى | والجرحى والمفقودون 3 و4»
    kinds = _kinds_at(scene, start)
    if len(kinds) < 2:
        return ()
    first = kinds[-1][1]
    for index in range(first, min(end, first + _REACH)):
        if scene.trigger(index) is not None or scene.match("relative", index) is not None:
            return ()
        if index in scene.numbers and index not in scene.times:
            numbers = _numbers_at(scene, index, end)
            if len(numbers) != len(kinds) or not _is_respective(scene, scene.past(numbers[-1]), end):
                return ()
            return tuple(
                _harm(scene, at, stop, kind, number) for (at, stop, kind), number in zip(kinds, numbers, strict=True)
            )
    return ()


def _kinds_at(scene: Scene, start: int) -> list[tuple[int, int, Kind]]:
    """Give the words for victims from a token on, with their ends: «القتلى | والجرحى | والمفقودين»."""
    found: list[tuple[int, int, Kind]] = []
    index, end = start, scene.sentence(start)[1]
    while index < end and len(found) < _MOST:
        if found and not begins_joined(scene, index):
            break
        word = scene.trigger(index)
        persons = [one for one in word.found.entries if one.shape == "person"] if word is not None else []
        if word is None or not persons or (not found and begins_joined(scene, index) and word.found.proclitics == ""):
            break
        found.append((index, word.stop, persons[0].kind))
        index = word.stop
    return found


def _numbers_at(scene: Scene, start: int, end: int) -> list[Annotation[Number]]:
    """Give the numbers from a token on that «و» or a comma joins: «12 و35»."""
    found: list[Annotation[Number]] = []
    index = start
    while index < end and len(found) < _MOST and (number := scene.numbers.get(index)) is not None:
        if number.value.kind != "cardinal" or count_of(number.value) is None:
            break  # «12.5»
        found.append(number)
        index = scene.past(number)
        index += index < end and scene.people(index) is not None
        index += index < end and lone_waw(scene, index) is not None
    return found


def _is_respective(scene: Scene, index: int, end: int) -> bool:
    near = range(index, min(end, index + _BEHIND))
    return any(scene.match("respectively", at) is not None for at in near)


def _harm(scene: Scene, start: int, stop: int, kind: Kind, number: Annotation[Number]) -> Harm:
    count = count_of(number.value, number.span)
    assert count is not None
    after = scene.past(number)
    group = Group(count, Victims(), None, 0.9, named=True, numbered=True)
    harm = harm_of(scene, start, stop, span_of_trigger(scene, start, stop), Reading(group, number.span, after, ""))
    return evolve(harm, kind=kind, shape="person", total=scene.role_before("total", start, _TOTAL) is not None)
