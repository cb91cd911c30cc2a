"""Who played whom: a word of the result, its two sides and their score."""

from typing import Any, Final

from attrs import evolve

from arnews import Span
from arnews.lexicon import Match as Found
from arnews_sports.names import Name, Page, folded_words, is_common, is_of_another, read_name, read_name_before
from arnews_sports.scores import SIGNS, ScoreReading, read_score, read_sets
from arnews_sports.sides import REACH, other_sides, read_sides, sides_met
from arnews_sports.surroundings import is_sport, is_surely_sport, read_around
from arnews_sports.value import Match, Outcome
from arnews_sports.words import Result, results, words

__all__ = ["read_match", "read_other", "read_paired", "read_score_between"]

_AROUND: Final = 50
"""How many tokens on each side of a result may tell of its competition, round, venue and day."""


def read_match(page: Page, start: int, begin: int, end: int, opening: int) -> tuple[Match, Span, int] | None:
    """Read the match that the word at a token tells of, within its sentence; give its place and the token after it."""
    found = results().match(page.tokens, start)
    if found is None:
        return None
    begin, end = max(begin, start - _AROUND), min(end, start + _AROUND)
    if any(words("no_sport").match(page.tokens, index) for index in range(begin, end)):
        return None
    first, second, stop = read_sides(page, found, opening, begin, end)
    if second is None and found.entry.noun and found.entry.fared in ("won", "lost"):
        met = sides_met(page, begin, end, start)
        if met is not None:
            return _of_meeting(page, found, first, met, begin, end)
    far = max(stop, start) if second is not None else start
    score, penalties, after = _scores(page, found.stop, min(end, far + REACH))
    if score is None and any(one is not None and is_common(page, one) for one in (first, second)):
        return None
    if score is None and first is None and not found.entry.noun and is_of_another(page, found.stop):
        return None
    sport = is_surely_sport(page, max(opening, start - _AROUND), end)
    if second is None or (score is None and (found.entry.scored or not sport)):
        return None
    if found.entry.fared in _MEETS and (first is None or score is not None):
        return None
    result = found.entry
    if result.fared == "lost" and score is not None and score.score[0] == score.score[1] and penalties is None:
        result = _drawn(page, result, found.stop, min(end, found.start + REACH))
    match = _match(result, first, second, score, penalties)
    if match is None:
        return None
    around = read_around(page, start, begin, end)
    places = [one.span for one in (first, second, score, penalties) if one is not None] + [found.span(page.tokens)]
    span = Span(min(one.start for one in places), max(one.end for one in places))
    evidence = {"verb": found.span(page.tokens)}
    if score is not None:
        evidence["score"] = score.span
    if penalties is not None:
        evidence["penalties"] = penalties.span
    return evolve(match, evidence=evidence, **around), span, max(stop, after)


def _of_meeting(
    page: Page, found: Found[Result], won: Name | None, met: tuple[Name, Name], begin: int, end: int
) -> tuple[Match, Span, int] | None:
    """
    Read the result of a meeting whose sides were told of before: «انتهت مباراة الفتح ضد الوحدة بفوز الوحدة بهدف».

    Who won under another name («بفوز فارس الجنوب») is not known.
    """
    score, penalties, after = _scores(page, found.stop, min(end, found.start + REACH))
    if won is None or score is None or score.drawn:
        return None
    sides = [folded_words(page, one.span) for one in met]
    name = folded_words(page, won.span)
    place = next((at for at, side in enumerate(sides) if side[: len(name)] == name[: len(side)]), None)
    spans = (met[0].span, met[1].span)
    match: Match | None = Match(spans, confidence=0.6)
    if place is not None:
        result = found.entry if place == 0 else evolve(found.entry, fared=_TURNED[found.entry.fared])
        match = _match(result, *met, score, penalties)
    if match is None:
        return None
    evidence = {"verb": found.span(page.tokens), "score": score.span}
    span = Span(spans[0].start, score.span.end)
    return evolve(match, evidence=evidence, **read_around(page, found.start, begin, end)), span, max(won.stop, after)


_MEETS: Final = ("plays", "played")
_TURNED: Final = {"won": "lost", "lost": "won"}


def read_other(page: Page, result: Result, start: int, end: int, before: Match) -> tuple[Match, Span, int] | None:
    """Read a match to which the word before it applies too: «فاز الوداد على الفتح 2-1، وبركان على آسفي 1-0»."""
    sides = other_sides(page, result, start, end)
    if sides is None:
        return None
    score, penalties, after = _scores(page, sides[1].stop, min(end, sides[1].stop + _CLOSE))
    if score is None and any(words("same_score").match(page.tokens, at) for at in (sides[1].stop, sides[1].stop + 1)):
        score, after = ScoreReading(before.score or (0, 0), sides[1].span, sides[1].stop), sides[1].stop
    match = _match(result, *sides, score, penalties) if score is not None else None
    if match is None or score is None:
        return None
    span = Span(sides[0].span.start, max(score.span.end, sides[1].span.end))
    around: dict[str, Any] = {"competition": before.competition, "round": before.round, "date": before.date}
    return evolve(match, evidence={"score": score.span}, **around), span, after


_HALF: Final = 6
"""How many tokens before a score «الشوط الأول» makes it that of the half."""
_CLOSE: Final = 8
"""How near its score stands to sides whose verb is left out."""


def _match(
    result: Result,
    first: Name | None,
    second: Name,
    score: ScoreReading | None,
    penalties: ScoreReading | None,
) -> Match | None:
    """Order the score by the sides: the winner has the more."""
    sides = (first.span if first else None, second.span)
    if result.fared in _MEETS:
        return Match(sides, status="scheduled" if result.fared == "plays" else "played", confidence=0.8)
    goals = score.score if score is not None else None
    shot = penalties.score if penalties is not None else None
    outcome: Outcome = "draw" if result.fared == "drew" else "first" if result.fared == "won" else "second"
    if goals is not None and goals[0] != goals[1] and outcome == "draw" and shot is None:
        return None
    if goals is not None and goals[0] == goals[1] and outcome != "draw" and shot is None and not result.smiles:
        return None
    goals, shot = _ordered(goals, outcome), _ordered(shot, outcome)
    return Match(sides, goals, outcome, shot, confidence=0.95 if goals is not None else 0.7)


def _drawn(page: Page, result: Result, start: int, stop: int) -> Result:
    """Give a stumble that was a draw as one: «تعثر الهلال أمام النصر بالتعادل 1-1»."""
    found = (results().match(page.tokens, index) for index in range(start, stop))
    drew = any(one is not None and one.entry.fared == "drew" for one in found)
    return evolve(result, fared="drew") if drew else result


def _ordered(score: tuple[int, int] | None, outcome: Outcome) -> tuple[int, int] | None:
    if score is None or outcome == "draw":
        return score
    high, low = max(score), min(score)
    return (high, low) if outcome == "first" else (low, high)


# --- scores ----------------------------------------------------------------------------------------------------------


def _scores(page: Page, start: int, stop: int) -> tuple[ScoreReading | None, ScoreReading | None, int]:
    """Read the score of the match, and that of a shoot-out."""
    score: ScoreReading | None = None
    shot: ScoreReading | None = None
    index = after = start
    while index < stop:
        again = results().match(page.tokens, index) if index > start else None
        if again is not None and not again.entry.noun and not words("on_it").match(page.tokens, again.stop):
            break
        reading = read_score(page.tokens, page.numbers, index)
        if reading is None or _is_of_time(page, index):  # «في الساعة 07:00»
            index += 1
            continue
        if any(words("half").match(page.tokens, at) for at in range(max(start, index - _HALF), index)):
            index = reading.stop  # «انتهى الشوط الأول 1-0»
            continue
        sets = read_sets(page.tokens, page.numbers, reading)
        if sets is not None:
            score, index, after = score or sets, sets.stop, sets.stop
            continue
        if shot is None and _is_shoot_out(page, index, reading.stop):
            shot, after = reading, reading.stop
        elif score is None:
            score, after = reading, reading.stop
        index = reading.stop
    return score, shot, after


def _is_of_time(page: Page, index: int) -> bool:
    """Tell whether a token is within a time: «الساعة | 07:00»."""
    begun = (page.times.get(first) for first in range(max(0, index - 3), index + 1))
    return any(one is not None and one.span.end > page.tokens.starts[index] for one in begun)


def _is_shoot_out(page: Page, start: int, stop: int) -> bool:
    """Tell whether a score is that of a shoot-out: «بركلات الترجيح 5-4», «5-4 بركلات الترجيح»."""
    for first in range(max(start - 4, 0), start):
        found = words("penalties").match(page.tokens, first)
        if found is not None and start - found.stop <= 2:
            return True
    return words("penalties").match(page.tokens, stop) is not None


def read_paired(page: Page, start: int, begin: int, end: int) -> tuple[Match, Span, int] | None:
    """Read one of a list of results: «النجمة × الأنصار (2-1)», at its sign."""
    if page.tokens.words[start] not in SIGNS or not is_sport(page, max(0, start - _LIST), min(end, start + _AROUND)):
        return None
    first, second = read_name_before(page, start, begin), read_name(page, start + 1, end)
    if first is None or second is None:
        return None
    reading = next(
        (found for at in (second.stop, second.stop + 1) if (found := _score_at(page, at, end)) is not None), None
    )
    if reading is None:
        return None
    one, other = reading.score
    outcome: Outcome = "draw" if one == other else "first" if one > other else "second"
    match = Match((first.span, second.span), reading.score, outcome, confidence=0.7, evidence={"score": reading.span})
    return match, Span(first.span.start, reading.span.end), reading.stop


_LIST: Final = 150
"""How many tokens before a result of a list its league may stand."""


def _score_at(page: Page, index: int, end: int) -> ScoreReading | None:
    return read_score(page.tokens, page.numbers, index) if index < end else None


def read_score_between(
    page: Page, start: int, begin: int, end: int, *, sport: bool = False
) -> tuple[Match, Span, int] | None:
    """Read a bare result: «الهلال 3-1 النصر», where a match was told of before (`sport`) or the words are of sport."""
    reading = read_score(page.tokens, page.numbers, start) if start in page.numbers else None
    begin, end = max(begin, start - _AROUND), min(end, start + _AROUND)
    if reading is None or not (sport or is_sport(page, begin, end)):
        return None
    if any(results().match(page.tokens, index) for index in range(max(begin, start - 4), start)):
        return None
    first, second = read_name_before(page, start, begin), read_name(page, reading.stop, end, verb=True)
    if first is None or second is None or first.span.start < page.tokens.starts[begin]:
        return None
    one, other = reading.score
    outcome: Outcome = "draw" if one == other else "first" if one > other else "second"
    match = Match((first.span, second.span), reading.score, outcome, confidence=0.7, evidence={"score": reading.span})
    return evolve(match, **read_around(page, start, begin, end)), Span(first.span.start, second.span.end), second.stop
