"""Those who died later, whom the words before told of as hurt: «أصيب رجل بجروح خطيرة وتوفي لاحقا», «توفي أحدهم»."""

from typing import Final

from attrs import evolve

from arnews import Reading
from arnews.records import Count
from arnews_casualties.counted import Group
from arnews_casualties.edges import may_end
from arnews_casualties.groups import read_group
from arnews_casualties.harms import Harm, harm_of, span_of_trigger
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims

__all__ = ["read_later_death"]

_APART: Final = 24
"""How many tokens behind one who was hurt «وتوفي» may stand."""
_ANNOUNCED: Final = 3
"""How many tokens before «وفاته» somebody may announce it."""
_SHAPES: Final = frozenset({"verb", "life"})


def read_later_death(scene: Scene, start: int, before: Harm | None) -> Harm | None:
    """
    Read that one who was told of as hurt died, where no word says who: «وتوفي لاحقا», «ثم أعلن عن وفاته».

    `before` is the harm told of right before the trigger at token `start`. One who was known then («الشاب», a name)
    may be one whose death was told of already; «شاب», «رابع», «والدهم» is another.
    """
    found = scene.trigger(start)
    if found is None or found.entry.kind != "killed":
        return None
    begin, end = scene.sentence(start)
    stop = found.stop
    one = scene.match("one_of_two", stop) if stop < end else None
    if one is not None and found.entry.shape == "verb":  # «أصيب سبعة، توفي أحدهم»
        if before is not None and before.kind == "killed":
            return None
        words = span_of_trigger(scene, start, one.stop)
        other = Group(Count(1, 1, 1, "exact", words), Victims(), None, 0.7, named=True, others=True)
        harm = harm_of(scene, start, one.stop, words, Reading(other, words, one.stop, "casualties.later"))
        return evolve(harm, kind="killed", shape="verb")
    if before is None or before.kind != "wounded" or start - before.end > _APART or before.start < begin:
        return None
    count = before.group.value.count
    if count.low != 1 or count.high != 1 or not _is_told_of(scene, start, stop, end):
        return None
    life = scene.match("lives", stop) if found.entry.shape == "life" else None
    stop = life.stop if life is not None else stop
    words = span_of_trigger(scene, start, stop)
    victims = evolve(before.group.value.victims, span=None)
    known = before.group.value.definite and before.group.rule != "casualties.kin"
    rule = "casualties.pronoun" if known else "casualties.later"
    group = Group(Count(1, 1, 1, "exact", words), victims, None, 0.7, named=True, definite=known, others=not known)
    harm = harm_of(scene, start, stop, words, Reading(group, words, stop, rule))
    return evolve(harm, kind="killed", shape=found.entry.shape)


def _is_told_of(scene: Scene, start: int, stop: int, end: int) -> bool:
    """Tell whether a word of dying has nobody of its own: «وتوفي لاحقا», «فارق الحياة», «أعلن عن وفاته»."""
    found = scene.trigger(start)
    assert found is not None
    entry = found.entry
    if entry.shape == "his":
        return scene.role_before("announces", start, _ANNOUNCED) is not None
    if entry.shape not in _SHAPES or entry.tense != "past" or entry.number == "plural" or entry.transitive:
        return False
    if entry.shape == "life":
        return stop < end and scene.match("lives", stop) is not None
    if entry.judged:
        return False
    later = stop >= end or may_end(scene, stop, end) or scene.match("wounds", stop) or scene.match("later", stop)
    return bool(later) and read_group(scene, stop, end) is None
