"""Losses of an army that are not counted: «ألحق خسائر فادحة بالمتمردين», «تكبد الجيش خسائر بشرية»."""

from typing import Final

from attrs import evolve

from arnews import Reading, Span
from arnews.records import Count
from arnews_casualties.counted import Group
from arnews_casualties.harms import Harm, harm_of
from arnews_casualties.nouns import read_victims
from arnews_casualties.phrases import read_phrase
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims
from arnews_casualties.words import Trigger

__all__ = ["read_losses"]

_BEH: Final = "\N{ARABIC LETTER BEH}"


def read_losses(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«ألحق خسائر فادحة بالمتمردين», «تكبد الجيش خسائر بشرية»."""
    end = scene.sentence(start)[1]
    size = scene.match("loss_size", stop) if stop < end else None
    index = size.stop if size else stop
    inflict = scene.role_before("inflict", start, 4)
    if inflict is not None:
        noun = scene.people(index) if index < end else None
        at_body = scene.match("body", index) if index < end else None
        group = _losses_group(scene, index, index + 4, end, _BEH)
        if group is None or (noun is None and at_body is None):
            return None
        qualifier = size.span(scene.tokens) if size else None
        group = evolve(group, value=evolve(group.value, count=Count(None, None, None, "vague", qualifier)))
        group = evolve(group, value=evolve(group.value, qualifier=qualifier))
        words = Span(inflict.span(scene.tokens).start, scene.tokens.ends[stop - 1])
        harm = harm_of(scene, inflict.start, group.stop, words, group)
        between = inflict.stop < start
        return evolve(
            harm,
            perpetrator=read_phrase(scene, inflict.stop, start, 7) if between else None,
            subject=None if between else start,
        )
    suffer = scene.role_before("suffer", start, 7)
    if suffer is None or size is None:
        return None
    group = _losses_group(scene, suffer.stop, start, start, "")
    if group is None:
        return None
    qualifier = size.span(scene.tokens)
    group = evolve(
        group, value=evolve(group.value, count=Count(None, None, None, "vague", qualifier), qualifier=qualifier)
    )
    words = Span(scene.tokens.starts[start], scene.tokens.ends[stop - 1])
    return evolve(harm_of(scene, suffer.start, size.stop, words, group), begin=suffer.span(scene.tokens).start)


def _losses_group(scene: Scene, start: int, limit: int, end: int, proclitic: str) -> Reading[Group] | None:
    for index in range(start, min(limit, end)):
        if scene.is_punctuation(index):
            return None
        noun = scene.people(index)
        if noun is not None and noun.found.proclitics == proclitic and noun.entry.status == "combatant":
            victims, after = read_victims(scene, index, noun.stop, end)
            victims = evolve(victims, span=noun.span(scene.tokens))
        else:
            body = scene.match("body", index)
            if body is None or body.found.proclitics != proclitic or body.entry[0] != "combatant":
                continue
            span = body.span(scene.tokens)
            victims, after = Victims(span, body.entry[0], body.entry[1], affiliation=span), body.stop
        span = victims.span or scene.tokens.span(index, index + 1)
        group = Group(Count(None, None, None, "vague"), victims, None, 0.8, True, True)
        return Reading(group, Span(span.start, scene.tokens.ends[after - 1]), after, "casualties.losses")
    return None
