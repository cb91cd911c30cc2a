"""Who scored, and in which minute."""

from typing import Any, Final

from arnews.lexicon import Match as Found
from arnews.word_classes import AND, classes_of
from arnews.words import word
from arnews_sports.names import LAM, WAW, Name, Page, read_name
from arnews_sports.value import Goal
from arnews_sports.words import words

__all__ = ["read_goals"]

_HEH: Final = "\N{ARABIC LETTER HEH}"
_ITS: Final = (_HEH, _HEH + "\N{ARABIC LETTER ALEF}", _HEH + "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}")
_UNTIL: Final = 13
"""How many tokens behind who scored his minute may stand."""
_MINUTES: Final = 130


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
    if folded.startswith(LAM * 2) and start + 1 < end and not page.is_mark(start + 1):
        start += 1  # «سجل للنصر | تاليسكا»
        folded = word(page.tokens.words[start]).folded
    while start + 1 < end and (which := _which_goal(page, start)) is not None:
        start = which.stop  # «هدف | الفوز | محمد شريف»
        folded = word(page.tokens.words[start]).folded if start < end else ""
    if start >= end:
        return None
    name = read_name(page, start, end, cut=int(folded.startswith(WAW) and _is_joined(page.tokens.words[start])))
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


def _bracketed(page: Page, name: Name, index: int, end: int) -> tuple[list[Goal], int] | None:
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
    elif folded.removeprefix(WAW).isdecimal() and len(folded) <= 4:
        value = int(folded.removeprefix(WAW))
    elif "+" in folded:
        one, _, other = folded.removeprefix(WAW).partition("+")
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
        if word(page.tokens.words[index]).folded.startswith(WAW) and index not in page.numbers:
            return None  # «في الدقيقة 12 | وعلي من ركلة جزاء»
    return None
