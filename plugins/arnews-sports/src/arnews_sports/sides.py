"""The sides of a match: who is told of before and behind the word of its result."""

from typing import Final

from arnews.lexicon import Match as Found
from arnews.lexicon import follows
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, FINITE_VERB, NAME, OWNED, PRONOUN, classes_of
from arnews.words import word
from arnews_sports.names import (
    LAM,
    SURE,
    WAW,
    Name,
    Page,
    is_common,
    is_of_nation,
    is_venue,
    is_verb,
    read_name,
    read_name_before,
)
from arnews_sports.words import Result, results, words

__all__ = ["REACH", "other_sides", "read_sides", "sides_met"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
REACH: Final = 26
"""How many tokens after the word of the result the other side and the score may stand."""
_DOER: Final = 40
"""How many tokens before the word of the result its subject may stand."""
_STOPS: Final = frozenset(".؛:")
_COMMAS: Final = frozenset("،,")
_BRACKETS: Final = frozenset({"(", ")", "-"})


def read_sides(
    page: Page, found: Found[Result], opening: int, begin: int, end: int
) -> tuple[Name | None, Name | None, int]:
    """
    Read the subject behind the word of the result, or before it, and the other side.

    Its sentence begins at `opening`, what no other match has taken of it at `begin`.
    """
    result = found.entry
    first = None if result.noun and _stands_alone(page.tokens.words[found.start]) else _subject(page, found, end)
    index = first.stop if first is not None else found.stop
    if not result.before and result.noun:  # «بتخطي | السويق»
        second = read_name(page, found.stop, end)
        first = _doer(page, opening, found.start)
        return first, second, second.stop if second is not None else index
    if not result.before:
        if first is not None and index < end and is_of_nation(page, index):
            index += 1  # «يستضيف برشلونة | الإسباني | غدا بايرن ميونخ»
        index = _past_time(page, index, end)  # «يستضيف الهلال | غدا | نظيره النصر»
        second = _rival(page, index, end) or (read_name(page, index, end) if first is not None else None)
        if second is None and first is not None and not result.noun:  # «الهلال يهزم النصر»
            before = read_name_before(page, found.start, begin) or _doer(page, opening, found.start)
            return before, first, first.stop
        return first, second, second.stop if second is not None else index
    second = _other_side(page, result, index, min(end, found.start + REACH))
    if second is None and result.fared == "drew":
        sides = sides_met(page, begin, end, found.start)
        if sides is not None:
            return (*sides, max(index, sides[1].stop))
    if first is None and result.noun:  # «قاد فلان فريقه الهلال للفوز على»
        first = _doer(page, opening, found.start)
    if first is None:
        first = read_name_before(page, found.start, begin) or _doer(page, opening, found.start)
    return first, second, second.stop if second is not None else index


def _stands_alone(text: str) -> bool:
    """Tell whether no subject follows a noun of a result: «الفوز», «فوزه», «فوزا» have no genitive."""
    likeliest = classes_of(text).likeliest
    return word(text).folded.endswith(_ALEF) or (likeliest is not None and bool(likeliest.mask & (ARTICLE | OWNED)))


def _subject(page: Page, found: Found[Result], end: int) -> Name | None:
    """Read the subject behind the word of the result: «فوز الهلال», «فوز عريض للهلال», «ابتسمت الركلات للهلال»."""
    index = _past_time(page, found.stop, end)
    while found.entry.noun and index < end and _describes(page, index):
        index += 1
    if found.entry.smiles:  # «ابتسمت الركلات أخيرا | للمحرق»
        index = next(
            (at for at in range(index, min(end, index + 4)) if word(page.tokens.words[at]).folded.startswith(LAM)),
            index,
        )
    if index < end and (found.entry.smiles or found.entry.noun):
        folded = word(page.tokens.words[index]).folded
        if folded.startswith(LAM * 2) and len(folded) > 4:
            return read_name(page, index, end, cut=1)
        if found.entry.smiles and folded.startswith(LAM):
            return read_name(page, index, end, cut=1)
    if found.entry.smiles and index == found.stop:
        return None
    name = read_name(page, index, end)
    return None if name is not None and found.entry.noun and is_common(page, name) else name


def _describes(page: Page, index: int) -> bool:
    """Tell whether a word is an adjective of an indefinite noun: «فوز | عريض»."""
    likeliest = classes_of(page.tokens.words[index]).likeliest
    return (
        likeliest is not None
        and bool(likeliest.mask & ADJECTIVE)
        and not likeliest.mask & (ARTICLE | NAME)
        and likeliest.share >= SURE
    )


def _past_time(page: Page, index: int, end: int) -> int:
    """Give the token behind the times that stand at one."""
    while index < end:
        at = index + (page.tokens.words[index] in _COMMAS)  # «تعادل، | اليوم الأحد، | الهلال مع النصر»
        when = page.times.get(at)
        if when is None:
            break
        index = page.tokens.at(when.span.end - 1) + 1
        index += index < end and page.tokens.words[index] in _COMMAS
    return index


def _rival(page: Page, start: int, end: int) -> Name | None:
    """Read whom a side meets, behind what is told of it: «يواجه الهلال، حامل اللقب، نظيره | النصر»."""
    for index in range(start, min(end, start + REACH)):
        if page.tokens.words[index] in _STOPS or (index > start and results().match(page.tokens, index) is not None):
            return None
        if _is_rival(page, index):
            return read_name(page, index, end)
    return None


def _other_side(page: Page, result: Result, start: int, stop: int) -> Name | None:
    for index in range(start, stop):
        if page.is_mark(index) and page.tokens.words[index] not in _BRACKETS and not page.is_quote(index):
            return None
        folded = word(page.tokens.words[index]).folded
        if WAW in result.before and index == start and folded.startswith(WAW) and len(folded) > 2:
            return read_name(page, index, stop, cut=1)
        if _BEH in result.before and folded.startswith(_BEH) and len(folded) > 3:
            return read_name(page, index, stop, cut=1)
        after = _past_before(page, result, index)
        if after is not None and not words("no_side").match(page.tokens, after) and not is_venue(page, after):
            return read_name(page, after, stop)
        if index > start and (results().match(page.tokens, index) is not None or _begins_clause(page, index)):
            return None
    return None


def _begins_clause(page: Page, index: int) -> bool:
    """Tell whether و begins another clause: «تحقيق الفوز | ونحن على ثقة», not «فوزه الثمين والمثير على»."""
    likeliest = classes_of(page.tokens.words[index]).likeliest
    if likeliest is None or not likeliest.mask & AND or likeliest.share < SURE:
        return False
    return bool(likeliest.mask & (PRONOUN | FINITE_VERB)) or not likeliest.mask & (ADJECTIVE | NAME)


def _past_before(page: Page, result: Result, index: int) -> int | None:
    """Give the token after the preposition of the other side."""
    for written in result.before:
        parts = tuple(map(word, written.split()))
        if follows(page.tokens, index, parts):
            return index + len(parts)
    for written in result.rival:
        parts = tuple(map(word, written.split()))
        if follows(page.tokens, index, parts) and _is_rival(page, index + len(parts)):
            return index + len(parts)
    return None


def _is_rival(page: Page, index: int) -> bool:
    """Tell whether a word for whom a side meets stands at a token: «نظيره», «ضيفتها»."""
    found = words("skip").match(page.tokens, index)
    return found is not None and found.entry == "rival"


def _doer(page: Page, begin: int, stop: int) -> Name | None:
    """
    Read the side told of before its result: «تأهل الهلال بعد فوزه على», «قاد فلان فريقه الهلال إلى فوز على».

    It is the subject of the nearest verb before, behind it or, where what stands there is no name, before it:
    «شبيبة الساورة واصلت عروضها القوية وحققت فوزا على».
    """
    for index in range(stop - 1, max(begin, stop - _DOER) - 1, -1):
        if page.tokens.words[index] in _STOPS:
            return None
        his = words("his_side").match(page.tokens, index)
        if his is not None:
            name = read_name(page, his.stop, stop)
            if name is not None:
                return name
            continue
        if words("did").match(page.tokens, index) is None and not is_verb(page, index):
            continue
        if words("leads").match(page.tokens, index) is not None:  # «قاد | حجازي» is no side
            continue
        if _leads_result(page, index):  # «ليحقق | الانتصار»
            continue
        name = read_name(page, index + 1, stop, verb=True) or read_name_before(page, index, begin)
        if name is not None:
            return name
    return None


def _leads_result(page: Page, index: int) -> bool:
    """Tell whether a verb has its object behind it: its subject was told of before."""
    if word(page.tokens.words[index]).folded.startswith(LAM) and is_verb(page, index):
        return True
    return index + 1 < len(page.tokens) and _is_result(page, index + 1) is not None


def _is_result(page: Page, index: int) -> Found[Result] | None:
    found = results().match(page.tokens, index)
    return found if found is not None and found.entry.noun else None


def sides_met(page: Page, begin: int, end: int, at: int) -> tuple[Name, Name] | None:
    """Read the sides of a meeting told of before a result, or behind it: «حسم التعادل قمة الوداد والرجاء»."""
    for index in (*range(max(begin, at - REACH), at), *range(at + 1, min(end, at + REACH))):
        sides = read_meeting(page, index, at if index < at else end)
        if sides is not None:
            return sides
    return None


def other_sides(page: Page, result: Result, start: int, end: int) -> tuple[Name, Name] | None:
    """
    Read two sides to which the word of a result before them applies too.

    «فاز الوداد على الفتح 2-1، | وبركان على آسفي 1-0».
    """
    if start < end and page.is_mark(start) and page.tokens.words[start] not in _STOPS:
        start += 1
    if start < end and page.tokens.words[start] == ")":
        start += 1
    while start < end and page.tokens.words[start] in _COMMAS:
        start += 1
    if start >= end or not word(page.tokens.words[start]).folded.startswith(WAW):
        return None
    first = read_name(page, start, end, cut=1)
    after = _past_before(page, result, first.stop) if first is not None and first.stop < end else None
    second = read_name(page, after, end) if after is not None else None
    return (first, second) if first is not None and second is not None else None


def read_meeting(page: Page, index: int, stop: int) -> tuple[Name, Name] | None:
    """Read the sides of a meeting at a token: «مباراة الهلال والنصر», «اللقاء بين الهلال والنصر»."""
    found = words("meeting").match(page.tokens, index)
    at = found.stop if found is not None else index
    between = words("between").match(page.tokens, at)
    if found is None and between is None:
        return None
    while at < stop and between is not None:
        at = between.stop
        between = words("between").match(page.tokens, at) if at < stop else None
    first = read_name(page, at, stop)
    if first is None or first.stop >= stop:
        return None
    against = words("meets").match(page.tokens, first.stop)
    if against is not None:
        second = read_name(page, against.stop, stop)
    elif word(page.tokens.words[first.stop]).folded.startswith(WAW):
        second = read_name(page, first.stop, stop, cut=1)
    else:
        return None
    return (first, second) if second is not None else None
