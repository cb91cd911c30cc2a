"""One match told of twice: the same two sides without another score."""

from attrs import evolve

from arnews import Span
from arnews_sports.names import Page, folded_words
from arnews_sports.value import Match, Score
from arnews_sports.words import words

__all__ = ["told_again"]


def told_again(page: Page, one: Match, other: Match) -> Match | None:
    """
    Give what two readings tell of one match; `None` where they are two.

    They are one if both sides are the same («بوسطن سيلتيكس» is «بوسطن») and no score, round or day of theirs differs.
    """
    turned = _are_turned(page, one, other)
    if turned is None or one.status != other.status:
        return None
    score, penalties = _turn(other.score, turned=turned), _turn(other.penalties, turned=turned)
    outcome = other.outcome
    if turned and outcome != "draw" and outcome is not None:
        outcome = "second" if outcome == "first" else "first"
    if _differ(one.score, score) or _differ(one.penalties, penalties):
        return None
    if _differ(one.outcome, outcome) and penalties is None and one.penalties is None:
        return None
    if one.round is not None and other.round is not None:
        rounds = folded_words(page, one.round), folded_words(page, other.round)
        if not _is_same(*rounds):
            return None
    if one.date is not None and other.date is not None and one.date.value.value != other.date.value.value:
        return None
    sides = (
        _better(page, one.sides[0], other.sides[turned]),
        _better(page, one.sides[1], other.sides[1 - turned]),
    )
    won = outcome if one.outcome in (None, "draw") and outcome is not None else one.outcome
    return evolve(
        one,
        sides=sides,
        score=one.score or score,
        outcome=won,
        penalties=one.penalties or penalties,
        competition=one.competition or other.competition,
        round=one.round or other.round,
        venue=one.venue or other.venue,
        date=one.date or other.date,
        confidence=max(one.confidence, other.confidence),
        evidence={**other.evidence, **one.evidence},
    )


def _are_turned(page: Page, one: Match, other: Match) -> bool | None:
    """Tell whether the sides of the other stand the other way round; `None` where they are not the same."""
    for turned in (False, True):
        pairs = ((one.sides[0], other.sides[turned]), (one.sides[1], other.sides[not turned]))
        if all(_may_be_same(page, *pair) for pair in pairs) and any(None not in pair for pair in pairs):
            return turned
    return None


def _may_be_same(page: Page, one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return True
    return _is_same(_bare(page, one), _bare(page, other))


def _bare(page: Page, span: Span) -> tuple[str, ...]:
    """Give a name without «منتخب» before it."""
    names = folded_words(page, span)
    team = words("team_word").match(page.tokens, page.tokens.at(span.start))
    return names[1:] if team is not None and len(names) > 1 else names


def _better(page: Page, one: Span | None, other: Span | None) -> Span | None:
    """Give the first name that is whole: not «لهلال» of «للهلال»."""
    if one is None or (other is not None and one.start > page.tokens.starts[page.tokens.at(one.start)]):
        return other
    return one


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether a name is the beginning of the other."""
    size = min(len(one), len(other))
    return one[:size] == other[:size]


def _turn(score: Score | None, *, turned: bool) -> Score | None:
    return (score[1], score[0]) if score is not None and turned else score


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other
