"""Whose bodies were found: «جثتي غريقين», «جثث ثلاثة من المفقودين», «جثة أحدهم», «جثة هامدة»."""

from typing import Final

from attrs import evolve

from arnews import Reading, Span
from arnews.records import Count, count_of
from arnews_casualties.counted import Group, sum_of_groups
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.groups import read_group
from arnews_casualties.harms import Harm, harm_of
from arnews_casualties.nouns import count_of_form
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims

__all__ = ["bodies_of_known", "bodies_of_victims", "found_dead", "with_second"]


def bodies_of_victims(scene: Scene, index: int, end: int) -> Reading[Group] | None:
    """Read those whose bodies they are by the word for what happened to them: «جثتي غريقين», «جثماني آخر غريقين»."""
    index += index < end and scene.match("again", index) is not None
    found = scene.trigger(index) if index < end else None
    if found is None or found.found.definite or found.found.proclitics:
        return None
    forms = {entry.number for entry in found.found.entries if entry.shape == "person" and entry.number}
    if forms not in ({"dual"}, {"singular"}):
        return None
    span = found.span(scene.tokens)
    return Reading(Group(count_of_form(forms, span), Victims(span), None, 0.7, named=True), span, found.stop, "")


def bodies_of_known(scene: Scene, index: int, end: int) -> Reading[Group] | None:
    """Read some of those who were told of: «جثث | ثلاثة من المفقودين», «جثة | أحد المفقودين», «جثة | أحدهم»."""
    one = scene.match("one_of_two", index) or scene.match("one_of", index) if index < end else None
    if one is not None:
        known = scene.trigger(one.stop) if one.stop < end and scene.match("one_of_two", index) is None else None
        after = one.stop if known is None else known.stop
        if known is None and scene.match("one_of_two", index) is None:
            return None
        span = Span(one.span(scene.tokens).start, scene.tokens.ends[after - 1])
        count = Count(1, 1, 1, "exact", one.span(scene.tokens))
        return Reading(Group(count, Victims(), None, 0.8, named=True), span, after, "casualties.one_of")
    number = scene.numbers.get(index) if index < end else None
    of = scene.past(number) if number is not None else end
    found = scene.trigger(of + 1) if of + 1 < end and scene.match("of", of) is not None else None
    counted = count_of(number.value, number.span) if number is not None else None
    if number is None or counted is None or found is None or not found.found.definite:
        return None
    if all(entry.shape != "person" for entry in found.found.entries):
        return None
    span = Span(number.span.start, scene.tokens.ends[found.stop - 1])
    return Reading(Group(counted, Victims(), None, 0.8, True, True), span, found.stop, "casualties.number")


def found_dead(scene: Scene, start: int, stop: int, words: Span) -> Harm | None:
    """Read who was found dead: «عثر على طفلة كانت مفقودة جثة هامدة»."""
    found = scene.role_before("found", start, _FOUND)
    if found is None:
        return None
    for index in range(found.stop, start):
        group = read_group(scene, index, start, people_only=False)
        if group is not None and group.value.named:
            harm = harm_of(scene, scene.tokens.at(group.span.start), stop, words, group)
            return evolve(harm, stop=stop)
    return None


_FOUND: Final = 14
"""How many tokens before «جثة هامدة» «عثر» may stand."""


def with_second(scene: Scene, group: Reading[Group], end: int) -> Reading[Group]:
    """Take in the second of two whose bodies are told of."""
    if group.stop >= end or not begins_joined(scene, group.stop):
        return group
    lone = lone_waw(scene, group.stop) is not None
    second = read_group(scene, group.stop + lone, end, joined=not lone)
    if second is None or second.value.count.high != 1:
        return group
    return sum_of_groups(group, second) or group
