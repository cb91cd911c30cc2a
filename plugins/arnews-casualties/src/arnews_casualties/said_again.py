"""Words that only say more of those told of right before: what bodies look like, how the dead died."""

from typing import Final

from arnews_casualties.edges import begins_joined
from arnews_casualties.harms import Harm
from arnews_casualties.scene import Scene

__all__ = ["died_of_it", "is_said_of_bodies", "says_how_they_died", "says_of_the_dead"]


def is_said_of_bodies(scene: Scene, bodies: Harm, harm: Harm) -> bool:
    """Tell whether a word only says what bodies look like: «جثتين مجهولتي الهوية مصابتين بطلقات»."""
    if not bodies.bodies or harm.kind != "wounded" or harm.shape != "person" or harm.group.value.numbered:
        return False
    between = range(bodies.end, harm.start)
    return len(between) <= _LOOKS and not any(scene.is_punctuation(at) or begins_joined(scene, at) for at in between)


def says_how_they_died(dead: Harm, harm: Harm) -> bool:
    """Tell whether a verb only says how the dead right before were hit: «مقتل 3 شرطيين | طعنا»."""
    if dead.kind != "killed" or harm.kind != "wounded" or harm.shape != "verb_after":
        return False
    told, those = dead.group.span, harm.group.span
    return told.start <= those.start and those.end <= told.end


def says_of_the_dead(bodies: Harm, harm: Harm) -> bool:
    """
    Tell whether a verb only says how those died whose bodies were told of, or that they had been missing.

    «جثتي طفلين | غرقا», «جثتي صيادين | كانا في عداد المفقودين»
    """
    if not bodies.bodies or harm.kind not in (bodies.kind, "missing"):
        return False
    if harm.kind == bodies.kind and harm.group.value.numbered:
        return False
    told, those = bodies.group.span, harm.group.span
    return told.start <= those.start and those.end <= told.end


def died_of_it(hurt: Harm, harm: Harm) -> bool:
    """Tell whether a verb of dying tells of the hurt right before it: «جريحين | توفيا», not of others."""
    if hurt.kind != "wounded" or hurt.shape != "person" or harm.kind != "killed" or hurt.total:
        return False
    if harm.shape not in ("verb_after", "life") or harm.group.span.start >= harm.trigger.start:
        return False
    return hurt.group.span.start <= harm.group.span.start and harm.group.span.end <= max(
        hurt.group.span.end, hurt.trigger.end
    )


_LOOKS: Final = 10
"""How many tokens behind bodies it may be said how they were hurt."""
