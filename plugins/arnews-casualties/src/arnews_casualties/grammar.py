"""What happened to them: a trigger and its victims, for each way in which a sentence puts them together."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import evolve

from arnews_casualties.campaigns import read_campaign
from arnews_casualties.deeds import (
    read_around_life,
    read_around_verb,
    read_before_verb,
    read_event,
    read_his,
    read_his_deed,
    read_nobody_left,
    read_theirs,
    read_toll_apart,
    read_toll_late,
    read_victim_of,
)
from arnews_casualties.edges import CLOSING, begins_joined, lone_waw
from arnews_casualties.harms import COMMAS, Harm, at_most, harm_of, is_illness, span_of_trigger
from arnews_casualties.joined import added_up, read_joined, read_joined_before
from arnews_casualties.lists import Item, read_list, read_list_on, read_placed_on
from arnews_casualties.losses import read_losses
from arnews_casualties.nouns import are_its_people
from arnews_casualties.scene import Scene
from arnews_casualties.subjects import read_subject
from arnews_casualties.tolls import read_toll_of
from arnews_casualties.value import Kind
from arnews_casualties.victims import read_person
from arnews_casualties.words import Trigger

__all__ = ["read_harm", "read_listed"]


def read_harm(scene: Scene, start: int) -> tuple[Harm, ...]:
    """Read the harm that the trigger at a token tells of: one record, or several joined by «و»."""
    found = scene.harm(start)
    if found is None:
        return ()
    entries = (found.entry,) if found.stop > start + 1 else found.found.entries
    if entries[-1].particle and found.stop < len(scene.tokens) and scene.is_verb(found.stop):
        return ()  # «فقد تجاوز 800 شخص»
    for entry in entries:
        if found.found.definite and entry.shape not in ("person", "campaign", "toll_late"):
            continue
        harm = _READERS[entry.shape](scene, start, found.stop, entry)
        if harm is None or (entry.crowd and not _is_crowd(harm)):
            continue
        is_ill = entry.kind == "wounded" and is_illness(scene, harm, entry)
        kind: Kind = "affected" if is_ill or harm.together else entry.kind
        if kind == "killed" and entry.shape == "person" and _are_of_both(scene, start, harm):
            kind = "affected"
        if kind == "wounded" and _dies_of_it(scene, harm):
            kind = "killed"
        if kind == "detained" and _are_hostages(scene, harm):
            kind = "abducted"
        noun = harm.group.value.victims.span
        if kind == "missing" and entry.shape == "verb" and harm.group.value.owned and noun is not None:
            if not are_its_people(scene, scene.tokens.at(noun.start)):
                continue  # «فقدت أربعة من عقودها»
            kind = "killed"  # «فقدت أربعة من جنودها»
        is_second = _shares_its_number(scene, start, entry.shape)
        if is_second:
            harm = evolve(harm, group=at_most(harm.group))
        first = evolve(
            harm,
            kind=kind,
            shape=entry.shape,
            wilful=entry.wilful,
            natural=entry.natural,
            deed=entry.deed,
            tense=entry.tense,
            bodies=entry.bodies,
        )
        near = entry.shape != "person" or entry.bodies
        before = () if near and harm.group.stop > start else read_joined_before(scene, first)
        joined = read_joined(scene, first, people_only=not entry.open, near=near)
        if is_second or _is_first_of_two(scene, found.stop, first):  # «مقتل وإصابة ضابط | وثلاثة جنود»
            joined = tuple(evolve(one, group=at_most(one.group)) for one in joined)
        told = (*before, first, *joined)
        return (*added_up(scene, told), *_listed_on(scene, told[-1]), *_placed_on(scene, told))
    return ()


def read_listed(scene: Scene, start: int, *, led: bool = False) -> tuple[Harm, ...]:
    """
    Read the list that a word for victims heads: «القتلى: 5 في عدن، 3 في لحج».

    One that is `led` in by a colon is a list before its first number is anything else.
    """
    found = scene.harm(start)
    if led and (found is None or ":" not in scene.words[found.stop : found.stop + _LED]):
        return ()
    persons = [one for one in found.found.entries if one.shape in _HEADING] if found is not None else []
    if found is None or all(one.number != "plural" and one.shape != "campaign" for one in persons):
        return ()
    if start - 1 in scene.numbers_end:
        return ()
    trigger = span_of_trigger(scene, start, found.stop)
    told: list[Harm] = []
    for item in read_list(scene, found.stop, scene.sentence(start)[1]):
        harm = harm_of(scene, item.start, item.group.stop, trigger, item.group)
        harm = evolve(harm, begin=item.group.span.start, joined=True, place=item.place)
        kind = _kind_of_item(scene, item)
        if kind is None:
            is_ill = persons[0].kind == "wounded" and is_illness(scene, evolve(harm, total=True), persons[0])
            kind = "affected" if is_ill else persons[0].kind
        told.append(evolve(harm, kind=kind, shape="person"))
    return tuple(told)


_HEADING: Final = frozenset({"person", "campaign"})
"""Shapes of the words that may head a list: «توزعت الوفيات على», «تركزت الاعتقالات في»."""
_LED: Final = 4
"""How many tokens behind its heading the colon of a list may stand: «الإصابات كالآتي:»."""


def _kind_of_item(scene: Scene, item: Item) -> Kind | None:
    """Give the kind of harm that the noun of an item tells of: «سوسة (12 جريحا)»."""
    noun = item.group.value.victims.span
    found = scene.trigger(scene.tokens.at(noun.start)) if noun is not None else None
    return None if found is None or found.entry.kind in ("detained", "displaced") else found.entry.kind


def _of_item(harm: Harm, item: Item) -> Harm:
    """Give the harm of an item that a list goes on with, told as that before it."""
    return evolve(
        harm, group=item.group, start=item.start, stop=item.group.stop, begin=item.group.span.start, joined=True,
        definite=False, place=item.place,
    )  # fmt: skip


def _listed_on(scene: Scene, harm: Harm) -> tuple[Harm, ...]:
    """Read what goes on with a list: «سوسة (12 قتيلا) | والمهدية (7) وقابس (4)»."""
    if harm.shape != "person" or not harm.group.value.numbered:
        return ()
    items = read_list_on(scene, max(harm.stop, harm.group.stop), scene.sentence(harm.start)[1])
    said = scene.trigger(scene.tokens.at(harm.trigger.start))
    return tuple(
        _of_item(harm, item)
        for item in items
        if _kind_of_item(scene, item) in (None, said.entry.kind if said is not None else None)
    )


def _placed_on(scene: Scene, told: Sequence[Harm]) -> tuple[Harm, ...]:
    """Read what goes on with a count and its place by others: «21 في زبيد، | و9 في الزيدية، و7 في الدريهمي»."""
    last = told[-1]
    if last.shape == "losses" or not last.group.value.numbered or not last.group.value.count.best:
        return ()
    start, stop = max(last.stop, last.group.stop), scene.sentence(last.start)[1]
    return tuple(evolve(_of_item(last, item), total=False) for item in read_placed_on(scene, start, stop))


def _dies_of_it(scene: Scene, harm: Harm) -> bool:
    """Tell whether what was done was done to death: «طعن شاب | حتى الموت»."""
    end = min(scene.sentence(harm.start)[1], harm.end + _TO_DEATH)
    for index in range(harm.end, end):
        if scene.match("to_death", index) is not None:
            return True
        if scene.is_punctuation(index) or begins_joined(scene, index) or scene.trigger(index) is not None:
            return False
    return False


_TO_DEATH: Final = 6
"""How many tokens behind who was hit «حتى الموت» may stand."""


def _are_of_both(scene: Scene, start: int, harm: Harm) -> bool:
    """Tell whether it is told behind counted victims how many of them died, or were hurt: «13 ضحية، بينهم 3 قتلى»."""
    if scene.match("victims_of_both", start) is None or not harm.group.value.numbered:
        return False
    end = scene.sentence(start)[1]
    near = range(harm.end, min(end, harm.end + _BEFORE_SOME))
    part = next((found for index in near if (found := scene.match("part", index)) is not None), None)
    between = range(harm.end, part.start) if part is not None else range(0)
    if any(scene.tokens.words[at] not in COMMAS and scene.is_punctuation(at) for at in between):
        return False
    if any(scene.trigger(at) is not None and scene.cause(at) is None for at in between):
        return False
    number = scene.numbers.get(part.stop) if part is not None and part.stop < end else None
    after = scene.past(number) if number is not None else end
    found = scene.trigger(after) if after < end else None
    return found is not None and found.entry.shape == "person" and found.entry.kind in ("killed", "wounded")


_BEFORE_SOME: Final = 5
"""How many tokens behind victims the words may stand that tell of some of them: «27 ضحية للانفجار بينهم 3 قتلى»."""


def _are_hostages(scene: Scene, harm: Harm) -> bool:
    """Tell whether the noun says that those who are held were abducted: «تحتجز 94 رهينة»."""
    noun = harm.group.value.victims.span
    return noun is not None and scene.match("hostage", scene.tokens.at(noun.start)) is not None


def _is_crowd(harm: Harm) -> bool:
    """Tell whether hundreds flee, and no fighters: a few who flee are no displaced."""
    group = harm.group.value
    number = group.count.low if group.count.low is not None else group.count.best
    return number is not None and number >= _CROWD and group.victims.status != "combatant"


_CROWD: Final = 100


def _shares_its_number(scene: Scene, start: int, shape: str) -> bool:
    """Tell whether a trigger is the second of «مقتل وإصابة عشرين شخصا», «مقتل وجرح 40»."""
    if start > 1 and lone_waw(scene, start - 1) is not None:
        start -= 1
    if not start or not begins_joined(scene, start) or shape == "person":
        return False
    before = scene.trigger(start - 1)
    if before is None or before.stop != start or before.found.definite:
        return False
    counted = start - 2 - (start > 1 and scene.words[start - 2] in CLOSING)
    if before.entry.kind == "wounded" and counted in scene.numbers_end and not begins_joined(scene, start - 1):
        return False  # «33 إصابة ووفاة طفل»
    longer = scene.trigger(start - 2) if start > 1 else None
    if longer is not None and longer.stop == start:  # «حالتا وفاة وإصابة خمسة»
        return False
    shapes = {entry.shape for entry in before.found.entries}
    if not shapes & {"verb", "event"}:
        return False
    return "event" in shapes or read_subject(scene, start - 1) is None


def _is_first_of_two(scene: Scene, stop: int, harm: Harm) -> bool:
    """Tell whether a trigger has its victims together with the one that «و» joins to it: «استشهاد | وإصابة ضابط»."""
    if harm.group.value.count.qualifier != "at_most" or stop >= harm.group.stop or not begins_joined(scene, stop):
        return False
    return scene.trigger(stop + (lone_waw(scene, stop) is not None)) is not None


_READERS: Final[Mapping[str, Callable[[Scene, int, int, Trigger], Harm | None]]] = {
    "event": read_event,
    "toll": read_event,
    "toll_apart": read_toll_apart,
    "toll_late": read_toll_late,
    "victim_of": read_victim_of,
    "verb": read_around_verb,
    "campaign": read_campaign,
    "his": read_his,
    "theirs": read_theirs,
    "his_deed": read_his_deed,
    "verb_after": read_before_verb,
    "life": read_around_life,
    "nobody_left": read_nobody_left,
    "person": read_person,
    "total": read_toll_of,
    "losses": read_losses,
}
"""How the victims are found for each shape of triggers.toml."""
