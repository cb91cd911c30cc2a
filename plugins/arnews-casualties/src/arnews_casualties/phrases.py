"""Noun phrases, and where the clause of a word begins."""

from typing import Final

from arnews import Span
from arnews_casualties.scene import Scene

__all__ = ["clause_start", "ends_phrase", "parts_clauses", "read_phrase"]

_CLAUSES: Final = frozenset({"clause", "relative", "trigger"})


def read_phrase(scene: Scene, start: int, stop: int, limit: int = 5) -> Span | None:
    """Read a noun phrase up to a stop word, a mark or a time; at most `limit` tokens."""
    index = start
    while index < min(stop, start + limit) and not scene.is_punctuation(index) and index not in scene.times:
        if index > start and ends_phrase(scene, index):
            break
        index += 1
    return scene.tokens.span(start, index) if index > start else None


def ends_phrase(scene: Scene, index: int) -> bool:
    """Tell whether a word at a token ends the noun phrase before it."""
    cause = scene.cause(index)
    return bool(
        scene.match("stop", index)
        or scene.match("life", index)
        or scene.trigger(index)
        or (cause is not None and cause.found.proclitics)
    )


def parts_clauses(scene: Scene, index: int) -> bool:
    """Tell whether a word that begins a clause stands at a token: «فيما», «الذي»."""
    kinds = scene.kinds(index)
    return bool(kinds) and (scene.is_role("clause", index) or scene.is_role("relative", index))


def clause_start(scene: Scene, start: int, first: int) -> int:
    """Give the token where the clause of a trigger begins: after a word that begins clauses, or «، و»."""
    for index in range(start - 1, max(first, start - 24) - 1, -1):
        if scene.kinds(index).isdisjoint(_CLAUSES):
            continue
        if parts_clauses(scene, index) or (index != start - 1 and scene.trigger(index)):
            return index + 1
    return max(first, start - 24)
