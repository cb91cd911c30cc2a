"""Two sources that give two numbers for the same people."""

from functools import cache, lru_cache
from typing import Final

from arnews.normalization import fold
from arnews_casualties.draft import Draft
from arnews_casualties.events import are_two_towns, has_place_within, is_of_event, shares_place
from arnews_casualties.likeness import country_of, differ, is_more_special, number_of
from arnews_casualties.wholes import HOLD, Plan, Plans, depends, is_of_a_day
from arnews_casualties.words import roles

__all__ = ["MANY_TIMES", "NEAR", "are_of_two_sources", "disputes", "is_doubted", "is_set_against", "says_otherwise"]

MANY_TIMES: Final = 10
"""From so many times a number on another source counts it in, and does not say otherwise."""
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def disputes(draft: Draft, before: list[Draft], plans: Plans) -> list[Plan]:
    """Give the records of which another source gives another number."""
    if draft.value.factuality not in HOLD or draft.is_vague or draft.again or draft.background:
        return []
    own = [other for other in before if not depends(plans[other])]
    leads = all(other.value.sentence != draft.value.sentence for other in own)
    return [("disputes", other, None, None) for other in own if _is_disputed(draft, other, leads=leads)]


def _is_disputed(draft: Draft, other: Draft, *, leads: bool) -> bool:
    """
    Tell whether a record and an earlier one are two numbers for the same people.

    Only one that `leads`, the first of its kind in its sentence, is set against the sentence before.
    """
    mine, theirs = draft.value, other.value
    if other.is_vague or number_of(mine.count) == number_of(theirs.count) or differ(draft, other):
        return False
    if is_of_a_day(draft, other) or draft.increase or draft.heaviest:
        return False
    if draft.bodies and (number_of(mine.count) or 0) < (number_of(theirs.count) or 0):
        return False  # «قتل 9، فيما أعلن الدفاع المدني انتشال 3 جثث»
    if draft.grown and (number_of(mine.count) or 0) < (number_of(theirs.count) or 0):
        return False  # what rose to less than was told before is the toll of a part
    if draft.received and (number_of(mine.count) or 0) < (number_of(theirs.count) or 0):
        return False  # a hospital took in some of them
    if draft.placed and other.placed and are_two_towns(mine.place, theirs.place):
        return False
    distance = mine.sentence - theirs.sentence
    known = distance == 0 and draft.contrast and (draft.definite or draft.total)  # «في حين قال … إن القتلى خمسة»
    known |= _is_other_figure(draft, other)
    special = is_more_special(mine.victims, theirs.victims) or is_more_special(theirs.victims, mine.victims)
    if special and not known:
        return False
    sources_differ = draft.source != other.source and not _are_one_body(draft.source, other.source)
    attributed = are_of_two_sources(draft, other)
    if draft.others and not attributed:
        return False
    if distance == 0:
        if draft.begins_joined and not draft.contrast and not attributed:
            return False
        if not draft.source and mine.place and draft.placed and not (theirs.place and other.placed):
            return False  # «قتل 2953، بينما خلف الزلزال 70 قتيلا في الهند»
        return sources_differ or draft.contrast
    if (distance == 1 and leads and draft.contrast and draft.source and sources_differ) or says_otherwise(draft, other):
        return True
    if distance <= NEAR and is_doubted(draft, other):
        return True
    if distance <= NEAR and leads and draft.contrast and attributed and is_of_event(draft, other):
        return True  # «… قتل 16. وقال مدير المنظمة … . في المقابل، أعلن الوزير مقتل 10 فقط»
    if draft.total and other.total:
        if not sources_differ and draft.source and mine.running and theirs.running:
            return False  # «69483 منذ 7 أكتوبر … وإن من قتلوا منذ وقف إطلاق النار 266»
        is_part = bool(mine.place) and not theirs.place  # «وفي بلجيكا ارتفع عدد القتلى إلى 27»
        is_part |= draft.country is not None and not other.country and not any(map(country_of, theirs.place))
        return not is_part and not has_place_within(draft, other)
    if (mine.place and not shares_place(draft, other)) or (draft.local and not other.local):
        return False  # «وأكد والي أضنة مصرع 15 جراء الزلزال» is told of a part
    if not attributed or draft.is_toll or other.is_toll:
        return False
    return draft.earlier or draft.any_cause or draft.known_cause or _is_claim_of_same(draft, other)


def is_doubted(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody claims another number of what is told as a fact: «زاعمة أنها قتلت 15»."""
    if draft.value.factuality != "unconfirmed" or other.value.factuality != "asserted":
        return False
    return draft.source != other.source and not draft.is_toll and is_of_event(draft, other)


def _is_other_figure(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody else gives only a number of dead: «9 مهاجرين …، بينما أشارت تقارير أخرى إلى 13 وفاة»."""
    if draft.value.sentence != other.value.sentence or not (draft.contrast and draft.source) or draft.placed:
        return False
    return draft.source != other.source and draft.value.victims.span is None and draft.value.victims.group is None


def _is_claim_of_same(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody only says how many of a group there were of whom others said so: 100 soldiers, not 13."""
    mine, theirs = draft.value, other.value
    if mine.quotation is None or mine.place or mine.cause or mine.date or draft.background:
        return False
    return mine.victims.group is not None and mine.victims.group == theirs.victims.group


def are_of_two_sources(draft: Draft, other: Draft) -> bool:
    """Tell whether two people or bodies are named who say so, and not one and its report or who speaks for it."""
    if not (draft.source and other.source) or draft.source == other.source:
        return False
    return not _are_one_body(draft.source, other.source)


def _are_one_body(one: str, other: str) -> bool:
    """Tell whether all that names the one names the other too: «وزارة الصحة السودانية», «تقرير الوزارة»."""
    mine, theirs = (_words_of(name) - _papers() for name in (one, other))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


@cache
def _papers() -> frozenset[str]:
    """Give the folded words for what is written, of which somebody is the author: «تقرير»."""
    return frozenset(fold(form) for form in roles("paper").forms)


def is_set_against(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody is said to give another number than is told: «قتل 31، لكن منظمات تقول إن العدد بلغ 52»."""
    if other.source or other.is_vague or not (draft.contrast and draft.source) or draft.grown:
        return False
    return draft.value.sentence == other.value.sentence and draft.is_toll


def says_otherwise(draft: Draft, other: Draft) -> bool:
    """
    Tell whether another source gives a larger number right behind, without a word of rising or an event of its own.

    A body and who speaks for it are one source: «أعلنت الشرطة», «وقال متحدث باسم الشرطة».
    """
    number, theirs = number_of(draft.value.count), number_of(other.value.count)
    if other.earlier:
        return False  # «وكانت الحصيلة السابقة …»
    if number is None or theirs is None or not theirs < number < theirs * MANY_TIMES:
        return False
    if draft.value.running or other.value.running or draft.again or draft.others or other.others or draft.background:
        return False
    if not 0 < draft.value.sentence - other.value.sentence <= NEAR or not are_of_two_sources(draft, other):
        return False
    if draft.begins_joined or is_more_special(draft.value.victims, other.value.victims) or not other.value.count.best:
        return False
    if draft.value.cause is not None and not (draft.known_cause or draft.any_cause):
        return False  # «في هجوم» may be another one
    shared = (_words_of(draft.source) & _words_of(other.source)) - _heads()
    return all(len(written) < _LONG for written in shared) and is_of_event(draft, other)


@cache
def _heads() -> frozenset[str]:
    """Give the folded words that only say what sort of source it is: «وزارة الصحة» and «وزارة الداخلية» are two."""
    return frozenset(fold(form) for form in roles("sort_of_source").forms)


NEAR: Final = 2
"""How many sentences behind a figure another source may say otherwise."""
_LONG: Final = 4
"""How many letters a word of a source has at least that tells it from others."""


@lru_cache(maxsize=1 << 10)
def _words_of(source: str) -> frozenset[str]:
    """Give the folded words of a source without the article."""
    return frozenset(written.removeprefix(_AL) for written in fold(source).split())
