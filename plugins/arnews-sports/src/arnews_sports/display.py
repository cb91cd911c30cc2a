"""How matches are shown."""

from typing import Any, Final

from arnews import Annotation, Document
from arnews.view import Display, Phrase

__all__ = ["matches"]


def _row(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    first, second = value.sides
    return (
        first,
        _score(value.score),
        second,
        value.outcome,
        _score(value.penalties),
        value.competition,
        value.round,
        value.venue,
        tuple(Phrase((goal.scorer, _minute(goal), goal.kind)) for goal in value.goals) or None,
        value.date,
        value.status if value.status != "played" else None,
    )


def _score(score: tuple[int, int] | None) -> str | None:
    return f"{score[0]}–{score[1]}" if score is not None else None


def _minute(goal: Any) -> str | None:
    if goal.minute is None:
        return None
    return f"{goal.minute}+{goal.added}′" if goal.added else f"{goal.minute}′"


matches: Final = Display(
    "arnews_sports",
    (
        "first", "score", "second", "outcome", "penalties", "competition", "round", "venue", "goals", "date", "status",
    ),
    _row,
)  # fmt: skip
