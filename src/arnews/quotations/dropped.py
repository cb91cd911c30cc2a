"""Verbs whose subject does not stand behind them: what stands before is it, or the last who spoke goes on."""

from collections.abc import Mapping
from typing import Final

from arnews.quotations.cues import Cue, pronoun_of
from arnews.quotations.frames import leading_preposition, may_be_passive
from arnews.quotations.lexicons import head_kind, what, when_words
from arnews.quotations.page import Page, Place
from arnews.quotations.sources import IN_IT
from arnews.word_classes import ADJECTIVE, AND, BOUND_PREPOSITION, NAME, NOUN, OWNED, UNKNOWN, VERBAL_NOUN
from arnews.words import word

__all__ = [
    "answers_topic",
    "indefinite_before",
    "is_denied",
    "is_of_object",
    "may_drop",
    "news_before",
    "source_preceded",
]

_BARE: Final = 2
"""The letters of أن without a pronoun."""
_LONGEST_DESCRIBED: Final = 5
_LONGEST_PRECEDED: Final = 12
_LONGEST_TURN: Final = 16
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AFTER: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER AIN}\N{ARABIC LETTER DAL}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_DONE_BY_SOMEBODY: Final = frozenset({"accuse", "evaluate", "demand", "deny"})
"""What is said with verbs that are hardly ever passives: not «وفي المدينة أعلن عن»."""

_WHO: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER THAL}\N{ARABIC LETTER YEH}"
_RELATIVES: Final[Mapping[str, str]] = {
    _WHO: "he",
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER TEH}\N{ARABIC LETTER YEH}": "she",
    _WHO + "\N{ARABIC LETTER NOON}": "they",
}


def news_before(page: Page, at: int) -> Place | None:
    """Give the news that a verb right behind it describes: «وردت أنباء تفيد بـ», «تداولوا خبرا يفيد بـ»."""
    if at == 0 or page.conjoined(at):
        return None
    first = at - 1 - (at > 1 and page.is_adjective(at - 1))
    known = head_kind(page.words[first]) or head_kind(word(page.words[first]).bare.removesuffix(_ALEF))
    if known != "document" or page.has_article(first) or page.masks[first] & (AND | OWNED) or page.roles[first]:
        return None
    return first, at


def indefinite_before(page: Page, at: int) -> Place | None:
    """Give the indefinite noun phrase that a verb right behind it describes: «وهناك دراسة جديدة تؤكد أن»."""
    first, begin = at, max(page.begin(at), at - _LONGEST_DESCRIBED)
    while first > begin and not page.roles[first - 1] and page.masks[first - 1] & (NOUN | ADJECTIVE):
        mask = page.masks[first - 1]
        if page.has_article(first - 1) or mask & (NAME | UNKNOWN | OWNED | VERBAL_NOUN) or page.is_verb(first - 1):
            return None
        first -= 1
        if mask & (AND | BOUND_PREPOSITION):
            return None
    return (first, at) if first < at and page.masks[first] & NOUN else None


def is_denied(page: Page, first: int) -> bool:
    """Tell whether a thing is said not to be: «لا توجد أدلة», «لم تظهر دراسة»."""
    return "not" in page.roles[max(page.begin(first), first - _LONGEST_DESCRIBED) : first]


def _is_led(page: Page, at: int) -> bool:
    """Tell whether و with a preposition and its noun, and nothing else, leads the clause of a verb."""
    first = leading_preposition(page, at)
    if first >= at - 1 or not page.masks[first] & AND or page.roles[first] not in ("to", "with"):
        return False
    return not any(page.roles[one] or page.is_verb(one) for one in range(first + 2, at))


def may_drop(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether a verb can stand without a subject of its own: it goes on, and is no passive (أعلن عن)."""
    if may_be_passive(cue) or (cue.measured and _has_only_amount(page, at)):
        return False
    if page.conjoined(at) or at == 0:
        return page.conjoined(at)
    if page.folds[at + 1] in IN_IT:
        return True  # «ألقى كلمة دعا فيها إلى»
    if cue.speech_act in _DONE_BY_SOMEBODY and _is_led(page, at):
        return True  # وفي السياق نفسه استنكر سكوت الحكومة
    role = page.roles[at - 1]
    if role == "not" and at > 1:
        if page.masks[at - 1] & AND:
            return True  # ولم يستبعد اللجوء إلى
        role = page.roles[at - 2]  # …، فيما لم يستبعد
    if role == "relative":  # ما وصفه بالصمت, التي وصفها بالصعبة
        return page.words[at - 1] in what() or bool(page.masks[at] & OWNED) or is_of_object(page, at, cue)
    if role == "that" and at > 1:
        after = page.folds[at - 2].removeprefix(_WAW) == _AFTER  # بعد أن طلب
        return after or len(page.folded(at - 1)) > _BARE  # أنه طلب
    if cue.mood == "perfect" and page.words[at - 1] in when_words():
        return True  # بعدما طلب
    return role in ("turn", "while", "also", "aside", "comma", "since")


def _has_only_amount(page: Page, at: int) -> bool:
    """Tell whether an amount behind ب is all that stands behind a verb, which is a passive then: «وقدر بنحو مليون»."""
    following = at + 1
    return page.has_preposition(following) and not page.masks[at] & OWNED and page.folds[following][0] == _BEH


def source_preceded(page: Page, at: int) -> Place | None:
    """Give the source of a verb that is said to have come before: سبق للنقابة أن حذرت."""
    if at < 3 or page.roles[at - 1] != "that":
        return None
    index = at - 2
    while index > max(page.begin(at), at - _LONGEST_PRECEDED) and not page.roles[index]:
        index -= 1
    if page.roles[index] != "preceded" or index + 2 >= at or not page.folded(index + 1).startswith(_LAM):
        return None
    return index + 1, at - 1


def answers_topic(page: Page, at: int) -> bool:
    """Tell whether ف answers أما, whose noun is then the subject: أما المدرب فقال."""
    if page.words[at][0] != _FEH:
        return False
    begin = page.begin(at)
    first = max(begin, at - _LONGEST_TURN)
    comma = next((one for one in range(at - 2, first, -1) if page.roles[one] in ("comma", "semicolon")), None)
    if comma is not None and page.roles[comma + 1] == "turn":
        return True
    return at - begin < _LONGEST_TURN and page.roles[begin] == "turn"


def is_of_object(page: Page, at: int, cue: Cue) -> bool:
    """
    Tell whether a relative before a verb is not of its subject: it is of another gender, or its object's.

    «المدرسة التي أشاد بها», «العناصر التي وصفتها بالمتمردة».
    """
    relative = page.folds[at - 1].removeprefix(_WAW) if at and page.roles[at - 1] == "relative" else ""
    who = _RELATIVES.get(relative)
    if who is None or cue.who not in ("he", "she", "they"):
        return False
    return who != cue.who or (cue.object and bool(page.masks[at] & OWNED) and pronoun_of(page.words[at]) == who)
