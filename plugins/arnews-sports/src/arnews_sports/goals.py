"""Who scored, and in which minute."""

from typing import Any, Final

from attrs import evolve

from arnews.lexicon import Match as Found
from arnews.word_classes import AND, classes_of
from arnews.words import word
from arnews_sports.names import ITS, LAM, WAW, Name, Page, read_name
from arnews_sports.value import Goal
from arnews_sports.words import words

__all__ = ["read_goals"]

_UNTIL: Final = 13
"""How many tokens behind who scored his minute may stand."""
_MINUTES: Final = 130
_BEFORE: Final = 10
"""How many tokens before «من تسجيل» its subject may stand."""
_BEFORE_NAME: Final = 16
_SCORERS: Final = 4
_COMMAS: Final = frozenset("،,\N{ARABIC THOUSANDS SEPARATOR}")
_KINDS: Final = ("cardinal", "ordinal", "label")
_CLOSED: Final = ')»”"'
_OPENING: Final = '(«“"'
_CLOSING: Final = '»”"'
_OF_MINUTE: Final = ("\N{ARABIC LETTER QAF}", "\N{ARABIC LETTER DAL}")
"""«ق44», «د44»."""
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def read_goals(page: Page, begin: int, end: int) -> list[Goal]:
    """Read who scored in a sentence: «سجله صلاح في الدقيقة 23», «صلاح (23) ومحرز (45+2 من ركلة جزاء)»."""
    found: list[Goal] = []
    index = begin
    active = False
    while index < end:
        scored = words("scored").match(page.tokens, index) or words("goal_noun").match(page.tokens, index)
        scoring = words("scoring").match(page.tokens, index)
        if words("missed").match(page.tokens, index):  # «أهدر حكيمي ركلة جزاء في الدقيقة 85»
            active = False
        if scoring is not None:  # «تمكن أحداد من إحراز الهدف في الدقيقة 81»
            goal = _by_doer(page, scoring, begin, end)
            active, index = True, scoring.stop
        else:
            if scored is not None:
                active, index = True, scored.stop
            goal = _goal(page, index, end) if active else None
        if goal is None:
            index += scored is None and scoring is None
            continue
        goals, index = goal
        found += goals
    return found


def _by_doer(page: Page, scoring: Found[Any], begin: int, end: int) -> tuple[list[Goal], int] | None:
    """Read the goal of whom is told of before that he scored, or, where that is a side, behind it."""
    for index in range(scoring.start - 1, max(begin, scoring.start - _BEFORE) - 1, -1):
        if words("managed").match(page.tokens, index) is None:
            continue
        side = page.side_stop(index + 1)
        name = read_name(page, index + 1, scoring.start, person=True) if side is None else None
        if name is None or _starts_with_side(page, name):
            return _of_side(page, scoring.stop, end)
        return _minutes_of(page, [name], scoring.stop, end)
    return None


def _starts_with_side(page: Page, name: Name) -> bool:
    return page.side_stop(page.tokens.at(name.span.start)) is not None


def _goal(page: Page, start: int, end: int, *, led: bool = False) -> tuple[list[Goal], int] | None:
    start, of_side = _past_goal(page, start, end)
    if start >= end:
        return None
    folded = word(page.tokens.words[start]).folded
    name = read_name(
        page,
        start,
        end,
        cut=int(folded.startswith(WAW) and _is_joined(page.tokens.words[start])),
        verb=True,
        person=True,
    )
    if name is None or any(words(one).match(page.tokens, start) for one in ("sport", "penalty")):
        return _of_side(page, start, end, led=led) if of_side else None
    index = name.stop
    if index < end and page.tokens.words[index] == "(":
        return _bracketed(page, name, index + 1, end, ")")
    if index + 1 < end and page.is_quote(index) and index + 1 in page.numbers:  # «كميل الأسود «47»»
        return _bracketed(page, name, index + 1, end, _CLOSING)
    told = _past_goal(page, index, end)[0]
    if told < end and page.tokens.words[told] == "(":  # «سجل الدردور | هدف التقدم للكويت | (29)»
        return _bracketed(page, name, told + 1, end, ")")
    names = [name]
    while index < end and len(names) < _SCORERS:  # «ليوناردو وميتروفيتش في الدقيقتين 12 و37»
        penalty = words("penalty").match(page.tokens, index)
        at = penalty.stop if penalty is not None else index + (page.tokens.words[index] in _COMMAS)
        if at >= end or not word(page.tokens.words[at]).folded.startswith(WAW) or page.side_stop(at) is not None:
            break
        more = read_name(page, at, end, cut=1, person=True) if _is_joined(page.tokens.words[at]) else None
        if more is None or (more.stop < end and page.tokens.words[more.stop] == "("):
            break
        names.append(more)
        index = more.stop
    return _minutes_of(page, names, index, end, led=led)


def _past_goal(page: Page, start: int, end: int) -> tuple[int, bool]:
    """Give the token behind which goal it was and whose, and whether a side was told of."""
    of_side = False
    limit = min(end, start + _BEFORE_NAME)
    while start + 1 < limit:
        which, side = _which_goal(page, start), page.side_stop(start)
        folded = word(page.tokens.words[start]).folded
        if which is not None:  # «هدف | الفوز | محمد شريف»
            start = which.stop
        elif side is not None:  # «هدف | الهلال | محمد شريف»
            start, of_side = side, True
        elif folded.startswith(LAM * 2) and not page.is_mark(start + 1):  # «سجل للنصر | تاليسكا»
            start, of_side = start + 1, True
        elif (by := words("by").match(page.tokens, start)) is not None:  # «هدف المباراة | عن طريق | علي»
            start = by.stop
        elif (
            (of_side and page.tokens.words[start] in _COMMAS)
            or (words("team").match(page.tokens, start) is not None and page.side_stop(start + 1) is not None)
            or words("relative").match(page.tokens, start)
            or words("scored").match(page.tokens, start)
        ):
            start += 1
        else:
            break
    return start, of_side


def _of_side(page: Page, start: int, end: int, *, led: bool = False) -> tuple[list[Goal], int] | None:
    """Read who scored for a side: «تقدم الفتح في الدقيقة 47 عن طريق بن دبكة»."""
    minute: int | None = None
    for at in range(start, min(end, start + _UNTIL)):
        if page.tokens.words[at] in ".؛" or (at > start and words("scored").match(page.tokens, at) is not None):
            return None
        found = words("minute").match(page.tokens, at)
        if found is not None and minute is None:
            minute = found.stop
        by = words("by").match(page.tokens, at)
        if by is None:
            continue
        if minute is None:
            return None if led else _goal(page, by.stop, end, led=True)
        name = read_name(page, by.stop, end, person=True)
        if name is None:
            return None
        timed = _timed(page, name, minute, at)
        return (timed[0], name.stop) if timed is not None else None
    return None


def _minutes_of(
    page: Page, names: list[Name], index: int, end: int, *, led: bool = False
) -> tuple[list[Goal], int] | None:
    """Read the minutes of those who scored: of one all, of several one each."""
    for at in range(index, min(end, index + _UNTIL)):
        by = words("by").match(page.tokens, at)
        if by is not None and not words("penalty").match(page.tokens, by.stop):  # «أهداف الاتحاد كل من عوار»
            return None if led else _goal(page, by.stop, end, led=True)
        if page.tokens.words[at] in ".؛" or _another_scored(page, at):
            return None
        minute = words("minute").match(page.tokens, at)
        if minute is None:
            continue
        timed = _timed(page, names[0], minute.stop, end, _kind(page, index, at))
        if timed is None:
            return None
        goals, stop = timed
        if len(names) == len(goals) and len(names) > 1:
            goals = [evolve(goal, scorer=name.span) for goal, name in zip(goals, names, strict=True)]
        return goals, stop
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
    return not of_him or word(page.tokens.words[index]).folded.endswith(ITS)


def _timed(page: Page, name: Name, index: int, end: int, kind: Any = None) -> tuple[list[Goal], int] | None:
    """Read the minutes of one who scored: «في الدقيقة 23», «في الدقيقتين 10 و55»."""
    goals: list[Goal] = []
    while index < end:
        lone = word(page.tokens.words[index]).folded == WAW
        value, added, stop = _minute(page, index + lone, end)
        if value is None or (goals and not word(page.tokens.words[index]).folded.startswith(WAW)):
            break
        goals.append(Goal(name.span, value, added, kind or _kind(page, stop, min(end, stop + 4))))
        index = stop
    return (goals, index) if goals else None


def _bracketed(page: Page, name: Name, index: int, end: int, closing_marks: str) -> tuple[list[Goal], int] | None:
    """Read the minutes in brackets behind a name: «صلاح (23 و45+2)»."""
    goals: list[Goal] = []
    closing = next((at for at in range(index, min(end, index + 14)) if page.tokens.words[at] in closing_marks), None)
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
    bracket = False
    while index < end and (page.tokens.words[index] in _OPENING or word(page.tokens.words[index]).folded == _ARTICLE):
        bracket, index = bracket or page.tokens.words[index] in _OPENING, index + 1  # «الدقيقة الـ(12)»
    if index >= end:
        return None, None, index
    number = page.numbers.get(index)
    folded = word(page.tokens.words[index]).folded
    if folded.startswith(_OF_MINUTE):
        folded = folded[1:]
    value: int | None = None
    stop = index + 1
    if number is not None and number.value.kind in _KINDS and isinstance(number.value.value, int):
        value, stop = number.value.value, page.tokens.at(number.span.end - 1) + 1
    elif folded.removeprefix(WAW).isdecimal() and len(folded) <= 4:
        value = int(folded.removeprefix(WAW))
    elif "+" in folded:
        one, _, other = folded.removeprefix(WAW).partition("+")
        if one.isdecimal() and other.isdecimal() and len(folded) <= 6:
            return int(one), int(other), stop
    if value is None or value > _MINUTES:
        return None, None, index
    stop += bracket and stop < end and page.tokens.words[stop] in _CLOSED
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
        if word(page.tokens.words[index]).folded.startswith(WAW) and index not in page.numbers:
            return None  # «في الدقيقة 12 | وعلي من ركلة جزاء»
    return None
