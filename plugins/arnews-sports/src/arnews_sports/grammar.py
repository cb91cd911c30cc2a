"""Who played whom: a word of the result, its two sides and their score."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import define, evolve, field, frozen

from arnews import Annotation, Span
from arnews.lexicon import Match as Found
from arnews.lexicon import follows
from arnews.numbers import Number
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, classes_of
from arnews.words import word
from arnews_sports.scores import ScoreReading, read_score
from arnews_sports.value import Goal, Match, Outcome
from arnews_sports.words import Result, results, words

__all__ = ["Page", "read_goals", "read_match", "read_score_between"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_ITS: Final = (_HEH, _HEH + "\N{ARABIC LETTER ALEF}", _HEH + "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}")
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_REACH: Final = 26
"""How many tokens after the word of the result the other side and the score may stand."""
_AROUND: Final = 50
"""How many tokens on each side of a result may tell of its competition, round, venue and day."""
_NAME: Final = 4
"""How many tokens a name has at most."""
_UNTIL: Final = 13
"""How many tokens behind who scored his minute may stand."""
_PHRASE: Final = 7
_MINUTES: Final = 130


@define
class Page:
    """A document: its tokens, and numbers and times by the token where they begin."""

    tokens: Tokens
    numbers: dict[int, Annotation[Number]]
    times: Mapping[int, Annotation[Any]]
    sentences: list[int]
    text: str = field(repr=False)

    def is_mark(self, index: int) -> bool:
        """Tell whether a token is punctuation."""
        return word(self.tokens.words[index]).kind in ("punctuation", "quote", "symbol")


@frozen
class _Name:
    """The name of a side or of who scored, and the token after it."""

    span: Span
    stop: int


def read_match(page: Page, start: int, begin: int, end: int) -> tuple[Match, Span, int] | None:
    """Read the match that the word at a token tells of, within its sentence; give its place and the token after it."""
    found = results().match(page.tokens, start)
    if found is None:
        return None
    begin, end = max(begin, start - _AROUND), min(end, start + _AROUND)
    if any(words("no_sport").match(page.tokens, index) for index in range(begin, end)):
        return None
    first, second, stop = _sides(page, found, begin, end)
    score, penalties, after = _scores(page, found.stop, min(end, start + _REACH))
    if second is None or (score is None and not _is_sport(page, begin, end)):
        return None
    if found.entry.fared == "plays" and (first is None or score is not None):
        return None
    result = found.entry
    if result.fared == "lost" and score is not None and score.score[0] == score.score[1] and penalties is None:
        result = _drawn(page, result, found.stop, min(end, found.start + _REACH))
    match = _match(result, first, second, score, penalties)
    if match is None:
        return None
    around = _around(page, begin, end)
    places = [one.span for one in (first, second, score, penalties) if one is not None] + [found.span(page.tokens)]
    span = Span(min(one.start for one in places), max(one.end for one in places))
    evidence = {"verb": found.span(page.tokens)}
    if score is not None:
        evidence["score"] = score.span
    if penalties is not None:
        evidence["penalties"] = penalties.span
    return evolve(match, evidence=evidence, **around), span, max(stop, after)


def _match(
    result: Result,
    first: _Name | None,
    second: _Name,
    score: ScoreReading | None,
    penalties: ScoreReading | None,
) -> Match | None:
    """Order the score by the sides: the winner has the more."""
    sides = (first.span if first else None, second.span)
    if result.fared == "plays":
        return Match(sides, status="scheduled", confidence=0.8)
    goals = score.score if score is not None else None
    shot = penalties.score if penalties is not None else None
    outcome: Outcome = "draw" if result.fared == "drew" else "first" if result.fared == "won" else "second"
    if goals is not None and goals[0] != goals[1] and outcome == "draw" and shot is None:
        return None
    if goals is not None and goals[0] == goals[1] and outcome != "draw" and shot is None:
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


# --- sides -----------------------------------------------------------------------------------------------------------


def _sides(page: Page, found: Found[Result], begin: int, end: int) -> tuple[_Name | None, _Name | None, int]:
    """Read the subject behind the word of the result, or before it, and the other side."""
    result = found.entry
    first = None if words("alone").match(page.tokens, found.start) else _name(page, found.stop, end)
    index = first.stop if first is not None else found.stop
    if not result.before:
        index = _past_time(page, index, end)  # «يستضيف الهلال | غدا | نظيره النصر»
        second = _name(page, index, end) if first is not None else None
        if second is None and first is not None and not result.noun:  # «الهلال يهزم النصر»
            return _name_before(page, found.start, begin), first, first.stop
        return first, second, second.stop if second is not None else index
    second = _other_side(page, result, index, min(end, found.start + _REACH))
    if second is None and result.fared == "drew":
        sides = _met(page, begin, found.start)
        if sides is not None:
            return (*sides, index)
    if first is None and words("alone").match(page.tokens, found.start):
        first = _doer(page, begin, found.start)
    if first is None:
        doer = _doer(page, begin, found.start) if result.noun else None  # «قاد فلان فريقه الهلال للفوز على»
        first = doer or _name_before(page, found.start, begin) or _doer(page, begin, found.start)
    return first, second, second.stop if second is not None else index


def _past_time(page: Page, index: int, end: int) -> int:
    """Give the token behind the times that stand at one."""
    while index < end and (when := page.times.get(index)) is not None:
        index = page.tokens.at(when.span.end - 1) + 1
    return index


def _other_side(page: Page, result: Result, start: int, stop: int) -> _Name | None:
    for index in range(start, stop):
        if page.is_mark(index) and page.tokens.words[index] not in _BRACKETS:
            return None
        folded = word(page.tokens.words[index]).folded
        if _WAW in result.before and index == start and folded.startswith(_WAW) and len(folded) > 2:
            return _name(page, index, stop, cut=1)
        if _BEH in result.before and folded.startswith(_BEH) and len(folded) > 3:
            return _name(page, index, stop, cut=1)
        after = _past_before(page, result, index)
        if after is not None and words("no_side").match(page.tokens, after) is None:
            return _name(page, after, stop)
        if index > start and results().match(page.tokens, index) is not None:
            return None
    return None


def _doer(page: Page, begin: int, stop: int) -> _Name | None:
    """Read the side told of before its result: «تأهل الهلال بعد فوزه على», «قاد فلان فريقه الهلال إلى فوز على»."""
    for index in range(stop - 1, max(begin, stop - _REACH) - 1, -1):
        if page.tokens.words[index] in _STOPS or results().match(page.tokens, index) is not None:
            return None
        found = words("his_side").match(page.tokens, index) or words("did").match(page.tokens, index)
        name = _name(page, found.stop, stop) if found is not None else None
        if name is not None:
            return name
    return None


_STOPS: Final = frozenset(".؛:")


def _met(page: Page, begin: int, stop: int) -> tuple[_Name, _Name] | None:
    """Read the sides of a meeting: «مباراة الهلال والنصر», «اللقاء بين الهلال والنصر»."""
    for index in range(max(begin, stop - _REACH), stop):
        found = words("meeting").match(page.tokens, index)
        if found is None:
            continue
        at = found.stop
        while at < stop and (between := words("between").match(page.tokens, at)) is not None:
            at = between.stop
        first = _name(page, at, stop)
        if first is None or first.stop >= stop:
            continue
        if not word(page.tokens.words[first.stop]).folded.startswith(_WAW):
            continue
        second = _name(page, first.stop, stop, cut=1)
        if second is not None:
            return first, second
    return None


_BRACKETS: Final = frozenset({"(", ")", "-"})


def _past_before(page: Page, result: Result, index: int) -> int | None:
    """Give the token after the preposition of the other side."""
    for written in result.before:
        parts = tuple(map(word, written.split()))
        if follows(page.tokens, index, parts):
            return index + len(parts)
    return None


def _name(page: Page, start: int, stop: int, cut: int = 0) -> _Name | None:
    """Read a name past words, and `cut` letters, that are no part of it, up to a preposition, a mark, a number."""
    tokens, index = page.tokens, start
    while index < stop and (skip := words("skip").match(tokens, index)) is not None:
        if _is_all(page, skip, stop):
            break
        index, cut = skip.stop, 0
    first = index
    if first < stop and any(words(name).match(tokens, first) for name in ("no_side", "competition")):
        return None
    while index < stop and index - first < _NAME and not _ends_name(page, index, first):
        index += 1
    if index == first or (index - first == 1 and not _may_be_name(page, first, cut)):
        return None
    return _Name(tokens.span(first, index, code_points(tokens.words[first], cut)), index)


def _is_all(page: Page, skip: Found[Any], stop: int) -> bool:
    """Tell whether an adjective of nationality is all that names a side: «نظيره الجزائري»."""
    if "nation" not in skip.found.entries or skip.stop != skip.start + 1:
        return False
    return skip.stop >= stop or _ends_name(page, skip.stop, skip.stop)


def _ends_name(page: Page, index: int, first: int) -> bool:
    tokens = page.tokens
    if page.is_mark(index) or index in page.times:
        return True
    number = page.numbers.get(index)
    if number is not None and number.value.kind != "dual":  # «ميلان» is no two miles here
        return True
    if words("stop").match(tokens, index) or words("result_words").match(tokens, index):
        return True
    if words("penalties").match(tokens, index) or words("round").match(tokens, index):
        return True
    if read_score(tokens, page.numbers, index) is not None:
        return True
    folded = word(tokens.words[index]).folded
    if index > first and folded.startswith(_WAW) and len(folded) > 4:
        return True
    if index == first:
        return False
    if folded.startswith(_BEH) and _is_led_by_beh(tokens.words[index]):
        return True  # «توج الهلال | بالبطولة»
    if index == first + 1 and words("national").match(tokens, first) is not None and _is_of_nation(page, index):
        return False
    return results().match(tokens, index) is not None or any(
        words(name).match(tokens, index) for name in ("scored", "goal_noun", "skip", "by", "competition")
    )


def _is_led_by_beh(text: str) -> bool:
    """Tell whether a word is ب and a definite noun: «بالبطولة», not «بالاس»."""
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & BOUND_PREPOSITION) and bool(first.mask & ARTICLE)


def _is_of_nation(page: Page, index: int) -> bool:
    found = words("skip").match(page.tokens, index)
    return found is not None and found.entry == "nation"


def _may_be_name(page: Page, index: int, cut: int) -> bool:
    known = word(page.tokens.words[index])
    return known.kind in ("word", "latin") and len(known.folded) - cut > 2


def _name_before(page: Page, stop: int, begin: int) -> _Name | None:
    """Read the name right before a word of the result: «الهلال يفوز على»."""
    while stop > begin and words("trail").match(page.tokens, stop - 1):
        stop -= 1
    first = stop
    while first > begin and stop - first < _NAME and not _ends_name(page, first - 1, first - 1):
        first -= 1
    return _name(page, first, stop) if first < stop else None


# --- scores ----------------------------------------------------------------------------------------------------------


def _scores(page: Page, start: int, stop: int) -> tuple[ScoreReading | None, ScoreReading | None, int]:
    """Read the score of the match, and that of a shoot-out."""
    score: ScoreReading | None = None
    shot: ScoreReading | None = None
    index = after = start
    while index < stop:
        again = results().match(page.tokens, index) if index > start else None
        if again is not None and not again.entry.noun:
            break
        reading = read_score(page.tokens, page.numbers, index)
        if reading is None:
            index += 1
            continue
        if shot is None and _is_shoot_out(page, index, reading.stop):
            shot = reading
        elif score is None:
            score = reading
        index = after = reading.stop
    return score, shot, after


def _is_shoot_out(page: Page, start: int, stop: int) -> bool:
    """Tell whether a score is that of a shoot-out: «بركلات الترجيح 5-4», «5-4 بركلات الترجيح»."""
    for first in range(max(start - 4, 0), start):
        found = words("penalties").match(page.tokens, first)
        if found is not None and found.stop in (start, start - 1):
            return True
    return words("penalties").match(page.tokens, stop) is not None


def read_score_between(
    page: Page, start: int, begin: int, end: int, *, sport: bool = False
) -> tuple[Match, Span, int] | None:
    """Read a bare result: «الهلال 3-1 النصر», where a match was told of before (`sport`) or the words are of sport."""
    reading = read_score(page.tokens, page.numbers, start) if start in page.numbers else None
    begin, end = max(begin, start - _AROUND), min(end, start + _AROUND)
    if reading is None or not (sport or _is_sport(page, begin, end)):
        return None
    first, second = _name_before(page, start, begin), _name(page, reading.stop, end)
    if first is None or second is None or first.span.start < page.tokens.starts[begin]:
        return None
    one, other = reading.score
    outcome: Outcome = "draw" if one == other else "first" if one > other else "second"
    match = Match((first.span, second.span), reading.score, outcome, confidence=0.7, evidence={"score": reading.span})
    return evolve(match, **_around(page, begin, end)), Span(first.span.start, second.span.end), second.stop


# --- what stands around ----------------------------------------------------------------------------------------------


def _is_sport(page: Page, begin: int, end: int) -> bool:
    return any(words("sport").match(page.tokens, index) for index in range(begin, end))


def _around(page: Page, begin: int, end: int) -> dict[str, Any]:
    """Read competition, round, venue and date of a sentence."""
    found: dict[str, Any] = {}
    for index in range(begin, end):
        for name in ("competition", "round", "venue"):
            match = words(name).match(page.tokens, index) if name not in found else None
            if match is not None and not _belongs_to_round(page, name, index):
                found[name] = _phrase(page, match, end)
    times = [page.times[index] for index in range(begin, end) if index in page.times]
    dates = [one for one in times if one.value.type in _WHEN]
    if len(dates) == 1:
        found["date"] = dates[0]
    return found


_WHEN: Final = frozenset(("DATE", "TIME"))
"""The types of times that say when a match is; how long something took does not: «قبل النهاية بخمس دقائق»."""


def _belongs_to_round(page: Page, name: str, index: int) -> bool:
    """Tell whether «النهائي» is a part of «نصف النهائي», or «كأس» of a name that a venue has."""
    return name == "round" and index > 0 and words("round").match(page.tokens, index - 1) is not None


def _phrase(page: Page, match: Found[Any], end: int) -> Span:
    """Give a phrase from its head to a preposition, a mark, a time or another head."""
    index = match.stop
    while index < min(end, match.start + _PHRASE) and not _ends_phrase(page, index):
        index += 1
    return page.tokens.span(match.start, index, match.found.cut)


def _ends_phrase(page: Page, index: int) -> bool:
    tokens = page.tokens
    if page.is_mark(index) or (index in page.times and index not in page.numbers):
        return True
    if any(words(name).match(tokens, index) for name in ("stop", "competition", "round", "venue", "result_words")):
        return not words("competition").match(tokens, index) or words("round").match(tokens, index) is not None
    if results().match(tokens, index) or read_score(tokens, page.numbers, index):
        return True
    folded = word(tokens.words[index]).folded
    return folded.startswith(_WAW) and len(folded) > 4


# --- goals -----------------------------------------------------------------------------------------------------------


def read_goals(page: Page, begin: int, end: int) -> list[Goal]:
    """Read who scored in a sentence: «سجله صلاح في الدقيقة 23», «صلاح (23) ومحرز (45+2 من ركلة جزاء)»."""
    found: list[Goal] = []
    index = begin
    active = False
    while index < end:
        scored = words("scored").match(page.tokens, index) or words("goal_noun").match(page.tokens, index)
        if scored is not None:
            active, index = True, scored.stop
        goal = _goal(page, index, end) if active else None
        if goal is None:
            index += scored is None
            continue
        goals, index = goal
        found += goals
    return found


def _goal(page: Page, start: int, end: int) -> tuple[list[Goal], int] | None:
    if start >= end:
        return None
    folded = word(page.tokens.words[start]).folded
    if folded.startswith(_LAM * 2) and start + 1 < end and not page.is_mark(start + 1):
        start += 1  # «سجل للنصر | تاليسكا»
        folded = word(page.tokens.words[start]).folded
    while start + 1 < end and (which := _which_goal(page, start)) is not None:
        start = which.stop  # «هدف | الفوز | محمد شريف»
        folded = word(page.tokens.words[start]).folded if start < end else ""
    if start >= end:
        return None
    name = _name(page, start, end, cut=int(folded.startswith(_WAW) and _is_joined(page.tokens.words[start])))
    if name is None or words("sport").match(page.tokens, start):
        return None
    index = name.stop
    if index < end and page.tokens.words[index] == "(":
        return _bracketed(page, name, index + 1, end)
    for at in range(index, min(end, index + _UNTIL)):
        by = words("by").match(page.tokens, at)
        if by is not None:  # «أهداف الاتحاد كل من عوار»
            return _goal(page, by.stop, end)
        if page.tokens.words[at] in ".؛" or _another_scored(page, at):
            return None
        minute = words("minute").match(page.tokens, at)
        if minute is not None:
            return _timed(page, name, minute.stop, end, _kind(page, index, at))
    return None


def _which_goal(page: Page, index: int) -> Found[Any] | None:
    return words("goal_of").match(page.tokens, index) or words("goal_noun").match(page.tokens, index)


def _is_joined(text: str) -> bool:
    """Tell whether a word that begins with و has it before a name: «وعلي», not «وليد»."""
    first = classes_of(text).likeliest
    return len(word(text).folded) > 4 or (first is not None and bool(first.mask & AND))


def _another_scored(page: Page, index: int) -> bool:
    """Tell whether a verb of scoring begins another goal: not «عوار الذي أحرز هدفين», but «هدفه الذي أحرزه عوار»."""
    if words("scored").match(page.tokens, index) is None:
        return False
    of_him = words("relative").match(page.tokens, index - 1) is not None
    return not of_him or word(page.tokens.words[index]).folded.endswith(_ITS)


def _timed(page: Page, name: _Name, index: int, end: int, kind: Any = None) -> tuple[list[Goal], int] | None:
    """Read the minutes of one who scored: «في الدقيقة 23», «في الدقيقتين 10 و55»."""
    goals: list[Goal] = []
    while index < end:
        lone = word(page.tokens.words[index]).folded == _WAW
        value, added, stop = _minute(page, index + lone, end)
        if value is None or (goals and not word(page.tokens.words[index]).folded.startswith(_WAW)):
            break
        goals.append(Goal(name.span, value, added, kind or _kind(page, stop, min(end, stop + 4))))
        index = stop
    return (goals, index) if goals else None


def _bracketed(page: Page, name: _Name, index: int, end: int) -> tuple[list[Goal], int] | None:
    """Read the minutes in brackets behind a name: «صلاح (23 و45+2)»."""
    goals: list[Goal] = []
    closing = next((at for at in range(index, min(end, index + 14)) if page.tokens.words[at] == ")"), None)
    if closing is None:
        return None
    while index < closing:
        value, added, stop = _minute(page, index, closing)
        if value is None:
            index += 1
            continue
        goals.append(Goal(name.span, value, added, _kind(page, stop, closing)))
        index = stop
    return (goals, closing + 1) if goals else None


def _minute(page: Page, index: int, end: int) -> tuple[int | None, int | None, int]:
    """Read a minute: «23», «45+2», «الثالثة»."""
    if index >= end:
        return None, None, index
    number = page.numbers.get(index)
    folded = word(page.tokens.words[index]).folded
    value: int | None = None
    stop = index + 1
    if number is not None and number.value.kind in ("cardinal", "ordinal") and isinstance(number.value.value, int):
        value, stop = number.value.value, page.tokens.at(number.span.end - 1) + 1
    elif folded.removeprefix(_WAW).isdecimal() and len(folded) <= 4:
        value = int(folded.removeprefix(_WAW))
    elif "+" in folded:
        one, _, other = folded.removeprefix(_WAW).partition("+")
        if one.isdecimal() and other.isdecimal() and len(folded) <= 6:
            return int(one), int(other), stop
    if value is None or value > _MINUTES:
        return None, None, index
    if stop + 1 < end and page.tokens.words[stop] == "+":
        more = word(page.tokens.words[stop + 1]).folded
        if more.isdecimal() and len(more) <= 2:
            return value, int(more), stop + 2
    return value, None, stop


def _kind(page: Page, start: int, stop: int) -> Any:
    for index in range(start, stop):
        found = words("penalty").match(page.tokens, index)
        if found is not None:
            return found.entry
        if word(page.tokens.words[index]).folded.startswith(_WAW) and index not in page.numbers:
            return None  # «في الدقيقة 12 | وعلي من ركلة جزاء»
    return None
