"""What is said of a match."""

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from arnews import Annotation, Span

__all__ = ["Goal", "Match", "Outcome", "Score", "Status"]

Outcome = Literal["first", "second", "draw"]
Status = Literal["played", "scheduled"]
Score = tuple[int, int]


@frozen
class Goal:
    """
    A goal: who scored it, and in which minute.

    >>> from arnews import analyze
    >>> doc = analyze("فاز الاتحاد على النصر 2-1، وسجل أحمد سالم هدف الفوز في الدقيقة 88", extractors=["matches"])
    >>> [(one.minute, doc[one.scorer] if one.scorer else None) for one in doc.layer("matches")[0].value.goals]
    [(88, 'أحمد سالم')]
    """

    scorer: Span
    """Who scored."""
    minute: int | None = None
    """In which minute."""
    added: int | None = None
    """The minute of the time added: 2 in «45+2»."""
    kind: Literal["penalty", "own"] | None = None
    """A penalty, or an own goal."""


@frozen
class Match:
    """
    A match: two sides in the order of the text, and how it ended.

    Numbers are those of the first and the second side, whoever won.

    >>> from arnews import analyze
    >>> doc = analyze("فاز الاتحاد على النصر 2-1 في الدوري", extractors=["matches"])
    >>> [one] = doc.layer("matches")
    >>> one.value.score, one.value.outcome
    ((2, 1), 'first')
    """

    sides: tuple[Span | None, Span | None]
    """Their names; `None` where the text has a pronoun or nothing."""
    score: Score | None = None
    """How many goals each side has."""
    outcome: Outcome | None = None
    """Which side won; by penalties too."""
    penalties: Score | None = None
    """The shoot-out."""
    competition: Span | None = None
    """The words for the competition."""
    round: Span | None = None
    """The words for its round."""
    venue: Span | None = None
    """The words for where it was played."""
    goals: tuple[Goal, ...] = ()
    """Who scored and when."""
    date: Annotation[Any] | None = None
    """The time expression of the sentence, if it has one and the ``times`` layer was run."""
    status: Status = "played"
    """Whether it was played, or is to come."""
    confidence: float = 1.0
    """A rough share of right readings of its rule."""
    evidence: Mapping[str, Span] = field(factory=dict, hash=False)
    """The words for the result (``verb``), ``score`` and ``penalties``."""
