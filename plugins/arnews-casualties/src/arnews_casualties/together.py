"""Whether two harms in a row are told together: what «و» joins, past some who are told of between them."""

from typing import Final

from attrs import evolve

from arnews_casualties.circumstances import is_joined
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.harms import COMMAS, Harm
from arnews_casualties.scene import Scene

__all__ = ["are_joined", "are_told_in_one", "with_illness"]


def are_told_in_one(scene: Scene, one: Harm, other: Harm) -> bool:
    """Tell whether «و» joins two objects of one verb: «سجلت الوزارة 112 إصابة | بالكوليرا | و6 وفيات»."""
    if one.kind == other.kind or other.start - one.end > _SOME or not is_joined(scene, other):
        return False
    if one.shape not in _COUNTED or other.shape not in _COUNTED or other.placed is not None:
        return False
    return not any(scene.is_punctuation(at) or scene.is_verb(at) for at in range(one.end, other.start))


_COUNTED: Final = frozenset({"person", "event"})
"""Shapes of harm that a noun tells of, which a verb of announcing may have for its object."""


def with_illness(scene: Scene, harms: list[Harm]) -> list[Harm]:
    """Let those told of behind the dead of an illness be ill too: «توفي 3 بحمى الضنك | وأصيب 210»."""
    found: list[Harm] = []
    for harm in harms:
        last = found[-1] if found else None
        if last is not None and harm.kind == "wounded" and _is_ill_too(scene, last, harm):
            harm = evolve(harm, kind="affected")
        found.append(harm)
    return found


def _is_ill_too(scene: Scene, one: Harm, other: Harm) -> bool:
    """Tell whether «و» joins those who fell to the dead of an illness, and no other cause is named."""
    if one.kind not in ("killed", "affected") or not is_joined(scene, other) or other.start - one.end > _SOME:
        return False
    if one.start < scene.sentence(other.start)[0]:
        return False
    near = range(one.start, min(other.end + _SOME, scene.sentence(other.start)[1]))
    causes = [cause.entry for at in near if (cause := scene.cause(at)) is not None]
    wounds = any(scene.match("wounds", at) is not None for at in range(other.start, near.stop))
    return bool(causes) and set(causes) == {"disease"} and not wounds


def are_joined(scene: Scene, one: Harm, other: Harm) -> bool:
    """Tell whether «و» joins two records: «مقتل خمسة وإصابة ستة», «5 قتلى و6 جرحى»."""
    end = one.end
    if other.placed is not None:
        return False  # «وفي سوريا 430»
    if end == other.start:
        return begins_joined(scene, end)
    if one.kind != other.kind and begins_joined(scene, other.start) and _are_some_between(scene, end, other.start):
        return True  # «قتل 12 شخصا، | بينهم طفل، | وأصيب 20 في إطلاق نار»
    return end + 1 == other.start and lone_waw(scene, end) is not None and begins_joined(scene, end)


def _are_some_between(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether only some of the victims stand between two records: «استشهد 7 | بينهم طفل وامرأة | وأصيب 16»."""
    if not 0 < stop - start <= _SOME:
        return False
    start += scene.tokens.words[start] in _ASIDES
    part = scene.match("part", start) or scene.match("of_them", start)
    if part is None or part.stop >= stop:
        return False
    stop -= scene.tokens.words[stop - 1] in _ASIDES
    between = range(part.stop, stop)
    if any(scene.is_punctuation(at) or scene.match("stop", at) for at in between):
        return False
    return not any(scene.trigger(at) is not None or at in scene.places for at in between)


_ASIDES: Final = COMMAS | {"-", "\N{EN DASH}", "\N{EM DASH}"}
"""Marks around those told of between two records."""
_SOME: Final = 8
"""How many tokens some of the victims have that are told of between two records."""
