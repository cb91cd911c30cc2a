"""Lists of some of the victims that go on: «بينهم 11 قتيلا في كذا، و6 قتلى في كذا», and where all of them were."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from arnews_casualties.draft import Draft
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.likeness import differ_in, number_of
from arnews_casualties.scene import Scene

__all__ = ["with_rest_of_lists", "without_places_of_parts"]

_LED_BY_NUMBER: Final = frozenset({"casualties.person", "casualties.verb_after", "casualties.life"})
"""Rules of records whose people may stand before what happened to them."""


def with_rest_of_lists(scene: Scene, wholes: Sequence[Draft], parts: Sequence[Draft]) -> list[Draft]:
    """
    Give the wholes, those made parts that go on with a list of some of the victims.

    «22 قتيلا، بينهم 7 أطفال، | و5 نساء قتلن في السوق»: they are among the 22, and no others besides.
    """
    last: dict[Draft, list[Draft]] = {}
    for part in parts:
        if part.parent is not None and part.rule == "casualties.part":
            last.setdefault(part.parent, []).append(part)
    if not last:
        return list(wholes)
    found: list[Draft] = []
    open_list: Draft | None = None
    for draft in wholes:
        told = last.get(open_list, []) if open_list is not None else []
        if open_list is not None and told and _goes_on(scene, open_list, told, draft):
            rest = evolve(draft, parent=open_list)
            told.append(rest)
            found.append(rest)
            continue
        found.append(draft)
        if draft in last:
            open_list = draft
        elif open_list is not None and draft.value.sentence != open_list.value.sentence:
            open_list = None
    return found


def _goes_on(scene: Scene, whole: Draft, told: Sequence[Draft], draft: Draft) -> bool:
    """Tell whether a record goes on with the list of some: «و» joins it, and there is room for it."""
    if draft.value.kind != whole.value.kind or draft.value.sentence != whole.value.sentence:
        return False
    if draft.total or draft.contrast or draft.again:
        return False
    if draft.rule not in _LED_BY_NUMBER:
        return _goes_on_by_place(scene, whole, told, draft)
    before, trigger = told[-1], draft.value.evidence.get("trigger")
    if before.span.start > draft.span.start or differ_in(draft.value.victims, whole.value.victims) or trigger is None:
        return False
    listed = any(one.span.start <= trigger.start < one.span.end for one in told)  # «بينهم 11 قتيلا في كذا، | و6 في كذا»
    if not (listed or _is_joined_number(scene, before, draft)):
        return False
    most = whole.value.count.best
    numbers = [number_of(one.value.count) or 0 for one in (*told, draft)]
    return most is not None and sum(numbers) <= most


def _goes_on_by_place(scene: Scene, whole: Draft, told: Sequence[Draft], draft: Draft) -> bool:
    """Tell whether a count goes on with one of bare numbers by places: «بينهم 14 في الفلوجة، | و5 جنود في الرمادي»."""
    before = told[-1]
    if not draft.others or draft.rule != whole.rule or before.value.victims.span is not None:
        return False
    if before.span.start > draft.span.start or not (before.value.place and draft.value.place):
        return False
    mine, theirs = (one.value.place[0].span for one in (draft, before))
    if mine == theirs or any(place.span == theirs for place in whole.value.place):
        return False
    most = whole.value.count.best
    numbers = [number_of(one.value.count) or 0 for one in (*told, draft)]
    return most is not None and sum(numbers) <= most and not differ_in(draft.value.victims, whole.value.victims)


def _is_joined_number(scene: Scene, before: Draft, draft: Draft) -> bool:
    """Tell whether «و» joins counted people, of whom it is told behind their number what happened to them."""
    trigger, counted = draft.value.evidence.get("trigger"), draft.value.evidence.get("count")
    if draft.others or trigger is None or counted is None or trigger.start < counted.start:
        return False
    if draft.rule == "casualties.person" and not _are_called_victims(scene, before):
        return False  # «بينهم 3 أطفال في حلب، و7 قتلى في حمص»
    first = scene.tokens.at(draft.span.start)
    return begins_joined(scene, first) or (first > 0 and lone_waw(scene, first - 1) is not None)


def _are_called_victims(scene: Scene, part: Draft) -> bool:
    """Tell whether some are counted by the word for what happened to them alone: «بينهم 11 قتيلا»."""
    noun = part.value.victims.span
    return noun is None or scene.trigger(scene.tokens.at(noun.start)) is not None


def without_places_of_parts(drafts: Sequence[Draft]) -> list[Draft]:
    """Take from a whole the place that is only one of its parts': «41 قتيلا: إدلب 18، وحلب 15»."""
    placed: dict[Draft, list[Draft]] = {}
    for draft in drafts:
        if draft.parent is not None and draft.value.place:
            placed.setdefault(draft.parent, []).append(draft)
    changed: dict[Draft, Draft] = {}
    for whole, parts in placed.items():
        own = {one.value.place[0].span for one in parts}
        if len(own) > 1 and any(place.span in own for place in whole.value.place):
            kept = tuple(place for place in whole.value.place if place.span not in own)
            evidence = {role: span for role, span in whole.value.evidence.items() if role != "place" or kept}
            value = evolve(whole.value, place=kept, evidence=evidence)
            end = max(whole.value.evidence[role].end for role in ("trigger", "count") if role in whole.value.evidence)
            first = min(place.span.start for place in whole.value.place if place.span in own)
            span = whole.span if whole.span.end <= first else evolve(whole.span, end=max(end, whole.span.start + 1))
            changed[whole] = evolve(whole, value=value, span=span, placed=bool(kept), place_text="")
    if not changed:
        return list(drafts)
    moved = [changed.get(draft, draft) for draft in drafts]
    return [
        evolve(draft, parent=changed[draft.parent]) if draft.parent is not None and draft.parent in changed else draft
        for draft in moved
    ]
