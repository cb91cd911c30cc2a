"""What stands around a match: its competition, round, venue and day."""

from typing import Any, Final

from arnews import Span
from arnews.lexicon import Match as Found
from arnews.word_classes import AND, CONJUNCTION, FINITE_VERB, PREPOSITION, RELATIVE, classes_of
from arnews.words import word
from arnews_sports.names import SURE, WAW, Page, is_venue
from arnews_sports.scores import read_score
from arnews_sports.words import results, words

__all__ = ["is_sport", "is_surely_sport", "read_around"]

_PHRASE: Final = 10
_SIDE: Final = 5
"""How many tokens before a round a side's «بلغ» may stand."""


def is_sport(page: Page, begin: int, end: int) -> bool:
    """Tell whether a word of sport stands between two tokens."""
    return any(words("sport").match(page.tokens, index) for index in range(begin, end))


def is_surely_sport(page: Page, begin: int, end: int) -> bool:
    """Tell whether one stands there that other matters do not have: «مباراة», not «فريق» or «هدف»."""
    found = (words("sport").match(page.tokens, index) for index in range(begin, end))
    return any(one is not None and one.entry != "weak" for one in found)


def read_around(page: Page, start: int, begin: int, end: int) -> dict[str, Any]:
    """
    Read competition, round, venue and date of a sentence.

    What stands behind the result (at `start`) is of the match, before it often of what it leads to:
    «تأهل إلى نصف النهائي بفوزه على النصر في ربع النهائي».
    """
    found: dict[str, Any] = {}
    for index in (*range(start, end), *range(begin, start)):
        for name in ("competition", "round", "venue"):
            match = words(name).match(page.tokens, index) if name not in found else None
            if match is None or _is_within(page, name, index) or _is_led_to(page, begin, index):
                continue
            phrase = _phrase(page, name, match, end) if name != "venue" or is_venue(page, index) else None
            if phrase is not None:
                found[name] = phrase
    times = [page.times[index] for index in range(begin, end) if index in page.times]
    dates = [one for one in times if one.value.type in _WHEN]
    if len(dates) == 1:
        found["date"] = dates[0]
    return found


_CLOSING: Final = frozenset("»”")
_WHEN: Final = frozenset(("DATE", "TIME"))
"""The types of times that say when a match is; how long something took does not: «قبل النهاية بخمس دقائق»."""


def _is_led_to(page: Page, begin: int, index: int) -> bool:
    """Tell whether a side comes to what stands at a token: «إلى | نصف النهائي», «حجز مقعدا في | نصف النهائي»."""
    found = (words("leads_to").match(page.tokens, first) for first in range(max(begin, index - 2), index))
    if any(one is not None and one.stop == index for one in found):
        return True
    for first in range(index - 1, max(begin, index - _SIDE) - 1, -1):
        verb = words("leads_to").match(page.tokens, first)
        if verb is not None and verb.entry == "reaches":
            return True
        if page.is_mark(first) or _is_no_part(page.tokens.words[first]):
            return False
    return False


def _is_within(page: Page, name: str, index: int) -> bool:
    """Tell whether «النهائي» is a part of «نصف النهائي», or «دوري» of «بطولة دوري» and «كأس» of a venue's name."""
    if index == 0:
        return False
    if name == "round":
        return words("round").match(page.tokens, index - 1) is not None
    if name == "venue" and words("of_club").match(page.tokens, index - 1) is not None:
        return True
    return words(name).match(page.tokens, index - 1) is not None and name == "competition"


def _phrase(page: Page, name: str, match: Found[Any], end: int) -> Span | None:
    """Give a phrase from its head to a preposition, a mark, a time or another head."""
    index, quoted = match.stop, False
    while index < min(end, match.start + _PHRASE):
        if (
            page.is_quote(index) and name == "venue" and (quoted or page.tokens.words[index] not in _CLOSING)
        ):  # «ملعب "الأول بارك"»
            quoted, index = not quoted, index + 1
            if not quoted:
                continue
        if index >= end or (not quoted and _ends_phrase(page, name, index)):
            break
        index += 1
    if name == "round" and index == match.stop and match.entry == "counted":
        return None  # «ختام المرحلة»
    if name == "venue" and index == match.stop:  # «على ملعبه», «ملعبا»
        return None
    return page.tokens.span(match.start, index, match.found.cut)


def _ends_phrase(page: Page, name: str, index: int) -> bool:
    tokens = page.tokens
    if name == "round":
        if page.is_mark(index):
            return not _is_of_ordinal(page, index)
        return words("round").match(tokens, index) is None and not _is_of_round(page, index)
    if page.is_mark(index) or (index in page.times and index not in page.numbers):
        return True
    heads = ("stop", "round", "venue", "result_words") if name == "competition" else _HEADS
    if any(words(head).match(tokens, index) for head in heads):
        return True
    if results().match(tokens, index) or read_score(tokens, page.numbers, index):
        return True
    folded = word(tokens.words[index]).folded
    if folded.startswith(WAW) and len(folded) > 4 and _is_joined(tokens.words[index]):
        return True
    return _is_no_part(tokens.words[index])


def _is_of_ordinal(page: Page, index: int) -> bool:
    """Tell whether a mark is a bracket of the number of a round: «الجولة الـ(18)»."""
    text = page.tokens.words[index]
    return (text == "(" and index + 1 in page.numbers) or (text == ")" and index - 1 in page.numbers)


def _is_of_round(page: Page, index: int) -> bool:
    """Tell whether a word counts a round or belongs to its name: «الجولة | الثالثة», «دور | الثمانية», «دور الـ16»."""
    number = page.numbers.get(index)
    if number is not None or (index - 1 in page.numbers and page.tokens.words[index] == ")"):
        return True
    return words("round_of").match(page.tokens, index) is not None or _is_second_of_number(page, index)


def _is_second_of_number(page: Page, index: int) -> bool:
    place = page.tokens.starts[index]
    for first in (index - 1, index - 2):
        number = page.numbers.get(first)
        if number is not None and number.span.end > place:
            return True
    return False


def _is_joined(text: str) -> bool:
    """Tell whether و joins a word: not «واندا»."""
    likeliest = classes_of(text).likeliest
    return likeliest is None or bool(likeliest.mask & AND)


_HEADS: Final = ("stop", "competition", "round", "venue", "result_words")
_NO_PART: Final = FINITE_VERB | PREPOSITION | CONJUNCTION | RELATIVE


def _is_no_part(text: str) -> bool:
    likeliest = classes_of(text).likeliest
    return likeliest is not None and bool(likeliest.mask & _NO_PART) and likeliest.share >= SURE
