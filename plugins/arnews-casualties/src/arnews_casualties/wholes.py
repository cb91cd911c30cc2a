"""Which counts others are in: the toll of an event, and what one place, one day or one hospital had of it."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import islice
from typing import Final

from arnews import Span
from arnews.records import Count, Relation
from arnews_casualties.draft import Draft
from arnews_casualties.events import (
    are_two_towns,
    has_own_cause,
    has_own_place,
    has_place_within,
    is_of_event,
    is_of_other_quarter,
)
from arnews_casualties.likeness import differ, differ_in, is_more_special, number_of, places_differ

__all__ = [
    "ADDENDS",
    "HOLD",
    "PAIR",
    "Plan",
    "Plans",
    "depends",
    "is_of_a_day",
    "is_past",
    "mark_parts",
    "mark_rest",
    "may_hold",
    "part_of",
]

HOLD: Final = ("asserted", "unconfirmed")
_NO_CHANCE: Final = 20
"""From this number on later counts that come to just as many are its parts, placed or not."""
_OVER: Final = 1.25
"""How many times an open count its parts may come to: «أكثر من 500», then 237 here and 284 there."""
_ABOUT: Final = 0.1
"""By what part of it «about» so many may differ from what its parts come to."""
_ROW: Final = 3
_ROW_FROM: Final = 8
"""From how many records right behind a count, and from which number on, it is no chance that they come to it."""
ADDENDS: Final = 6
"""How many records a sum has at most."""
_PARTS: Final = 10
"""How many records behind a large count are looked at for those that come to it."""
PAIR: Final = 2
"""Up to this number two events may well have as many of both kinds."""

Plan = tuple[Relation, Draft, str | None, Span | None]
Plans = dict[Draft, list[Plan]]


def may_hold(draft: Draft, other: Draft, again: Mapping[Draft, list[Draft]]) -> bool:
    """
    Tell whether an earlier count may have a later one in it.

    What it is told of with again may date or place it («12 جثة», and then «انتشلت صباح السبت 12 جثة»); where the text
    has turned to other events between the two («من جهة أخرى»), only a toll goes on.
    """
    if draft.heaviest and 0 <= draft.value.sentence - other.value.sentence <= _NEAR:
        return not differ_in(draft.value.victims, other.value.victims)
    if other.start < draft.turned_at and not other.is_toll and not _goes_back(draft, other):
        return False
    if other.closed and draft.value.sentence != other.value.sentence:
        day = (draft.value.date.value.value or "")[:_DAY] if draft.value.date is not None else ""
        if draft.value.date is None or (len(day) == len(other.closed) == _DAY and day > other.closed):
            return False  # what is told of today came after «حتى يوم أمس»
    if _is_told_beside_it(draft, other, again):
        return False
    if draft.bodies and other.bodies and not (other.is_toll or other.period or draft.definite):
        return False  # each time others are found
    told = again.get(other, ())
    if not other.is_toll and any(_is_elsewhere(draft, one) for one in told):
        return False
    return not any(differ(draft, one, days=not one.period) for one in told)


_NEAR: Final = 4
"""How many sentences behind a count the largest of those it is made of may be told."""
_DAY: Final = 10
"""How long a day is as written: «2025-06-15»."""


def _is_elsewhere(draft: Draft, other: Draft) -> bool:
    """Tell whether a record is placed in another town than what tells of a count again: «وادي الكفور», «عيترون»."""
    return draft.placed and other.placed and are_two_towns(draft.value.place, other.value.place)


def _is_told_beside_it(draft: Draft, other: Draft, again: Mapping[Draft, list[Draft]]) -> bool:
    """Tell whether one sentence tells of a count again and then of others: «إصابة 9 …، فيما أصيب 7 بالاختناق»."""
    if not draft.contrast or draft.definite or draft.is_toll or other.is_toll or draft.received:
        return False
    return any(one.value.sentence == draft.value.sentence for one in again.get(other, ()))


def is_past(draft: Draft, other: Draft) -> bool:
    """Tell whether one or two people of an event that the text has turned from cannot be those told of now."""
    if other.start >= draft.turned_at or _goes_back(draft, other):
        return False
    return (number_of(draft.value.count) or 0) <= PAIR and not draft.name


def _goes_back(draft: Draft, other: Draft) -> bool:
    """Tell whether the words of a record go back to what was told of, and not to what was told of after a turn."""
    mine, theirs = draft.value.cause, other.value.cause
    if draft.known_cause and mine is not None and theirs is not None and mine.mode != theirs.mode:
        return draft.any_cause
    return draft.definite or draft.known_cause or draft.is_toll


def part_of(
    draft: Draft, before: list[Draft], plans: Plans, left: dict[Draft, int], replaced: set[Draft]
) -> list[Plan]:
    """
    Give the larger count of the same event that has a later one in it: what one hospital took in, one village, one day.

    A number holds no more parts than it comes to; a toll, which others go on to tell of, and an open count hold any.
    """
    number = number_of(draft.value.count)
    if draft.again or draft.uncounted or draft.value.factuality not in HOLD:
        return []
    if (whole := _whole_of_last(draft, before, plans)) is not None:
        return [("part_of", whole, None, None)]
    for other in reversed(before):
        if draft.background and not _may_be_of_toll(draft, other):
            continue
        if other in replaced or depends(plans[other]) or not _is_larger(other, draft, number):
            continue
        if other.is_toll and is_of_other_quarter(draft, other):
            continue
        if draft.nth > (number_of(other.value.count) or 0):
            continue  # «عسكري خامس» is none of four
        if draft.old and not (other.old or other.since or other.period or draft.definite):
            continue  # «ارتفعت الحصيلة إلى 34 … وفي 2020 قتل 12»
        if _is_another(draft, other) or (other.bodies and not draft.bodies and draft.value.perpetrator is not None):
            continue  # «انتشلت جثث 15 … وقتل حراس ستة»
        if _is_told_beside(draft, other, before[-1]) or _goes_on_elsewhere(draft, other):
            continue
        is_of_it = is_of_event(draft, other) or (
            draft.heaviest and draft.value.sentence - other.value.sentence <= _NEAR
        )
        if not (is_of_it or _counts_it_in(draft, other) or draft.background):
            continue
        room = left.get(other, other.value.count.high)
        if room is not None and not other.is_toll and number is not None:
            if number > room:
                continue
            left[other] = room - number
        return [("part_of", other, None, None)]
    return []


def _is_another(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody named, or told of with a cause of his own, is no one of two told of before."""
    if (number_of(other.value.count) or 0) > PAIR or other.is_toll or (draft.definite and not draft.name):
        return False
    return (
        bool(draft.name) and draft.value.sentence > other.value.sentence and not (draft.known_cause or draft.any_cause)
    )


def _whole_of_last(draft: Draft, before: list[Draft], plans: Plans) -> Draft | None:
    """Give the count of which the record before tells of some, where «و» joins others: «مات رجل حرقا وآخر خنقا»."""
    last = before[-1] if before else None
    goes_on = draft.others and (draft.begins_joined or draft.listed or draft.contrast)
    if last is None or not goes_on or draft.value.sentence != last.value.sentence:
        return None
    whole = next((plan[1] for plan in plans[last] if plan[0] == "part_of"), None)
    number, least = number_of(draft.value.count), number_of(whole.value.count) if whole is not None else None
    if number is None or least is None or number + (number_of(last.value.count) or 0) > least:
        return None
    return None if whole is None or differ_in(draft.value.victims, whole.value.victims) else whole


def _goes_on_elsewhere(draft: Draft, other: Draft) -> bool:
    """Tell whether a record goes on with one that was placed elsewhere than a count: «في المحويت … وأضاف أن 24»."""
    if draft.placed and not other.placed and not other.value.running:
        return places_differ(draft.value.place, other.told_at)  # «في الفاشر … العدد بلغ 60. وفي كردفان قتل 4»
    return not draft.definite and other.placed and places_differ(draft.told_at, other.value.place)


def _may_be_of_toll(draft: Draft, toll: Draft) -> bool:
    """Tell whether those of another day are among a running toll: «يرتفع العدد إلى خمسة. وكان أربعة قتلوا الثلاثاء»."""
    if not toll.value.running or draft.old or differ(draft, toll, days=False):
        return False
    return not has_own_cause(draft, toll) and not has_own_place(draft, toll)


def depends(plan: list[Plan]) -> bool:
    """Tell whether a record tells of people that another one counts."""
    return any(relation in ("part_of", "same_as") for relation, *_ in plan)


def _is_larger(whole: Draft, part: Draft, number: int | None) -> bool:
    """Tell whether a count may have another one in it: a larger number, of all people or of the same kind."""
    theirs, most = number_of(whole.value.count), part.value.count.high
    if theirs is None or max(number or 0, most or 0) >= theirs:
        return False
    if part.grown or part.heaviest:
        return True  # what rose to less than was told before is the toll of a part
    if part.is_toll and part.value.running and not is_more_special(part.value.victims, whole.value.victims):
        anywhere = not part.value.place or (whole.is_toll and not whole.value.place)
        return anywhere or has_place_within(part, whole)
    return part.definite or not is_more_special(whole.value.victims, part.value.victims, nations=False)


def _is_told_beside(draft: Draft, other: Draft, last: Draft) -> bool:
    """Tell whether a sentence goes on with others than those told of last: «وقتل ثلاثة آخرون»."""
    if draft.value.sentence == other.value.sentence:
        found = draft.bodies and draft.contrast  # «قتل 9، فيما أعلن الدفاع المدني انتشال 3 جثث»
        return not (draft.increase or draft.received or draft.heaviest or found or is_of_a_day(draft, other))
    return draft.others and other is last and draft.value.sentence - other.value.sentence == 1


def is_of_a_day(draft: Draft, toll: Draft) -> bool:
    """Tell whether one day of a running toll is told of: «إلى 2100 وفاة، بحسب الوزارة التي سجلت أمس 36»."""
    return toll.value.running and not draft.is_toll and draft.value.date_precision == 1 and toll.value.date is None


def _counts_it_in(draft: Draft, toll: Draft) -> bool:
    """Tell whether a toll has a count in it whenever that was: «ومنذ آذار 1691», then those of the last day."""
    return toll.is_toll and not differ(draft, toll, days=not toll.value.running)


def mark_parts(roots: list[Draft], plans: Plans) -> None:
    """Mark the records that come to one before them: «20 قتيلا», then 12 here and 8 there."""
    for at, whole in enumerate(roots):
        best = _least(whole.value.count)
        if best is None:
            continue
        after = roots[at + 1 : at + 1 + _PARTS]
        if after and after[0].others and after[0].value.sentence == whole.value.sentence:
            continue  # «3 في تازة و2 في تاونات و1 في فاس» are others each time
        parts = _placed_parts(whole, best, after[:ADDENDS], plans)
        if not parts and best > PAIR:
            parts = _exact_parts(whole, best, after, plans)
        for draft in parts:
            plans[draft] = [("part_of", whole, None, None)]


def mark_rest(parts: list[Draft], roots: list[Draft], plans: Plans) -> None:
    """Mark what a sentence adds to some of a count to make it up: «800 من القتلى في كونر، بينما سجلت 12 في لغمان»."""
    some: dict[tuple[Draft, int], int] = {}
    for part in parts:
        if part.parent is not None and part.value.count.best is not None:
            key = (part.parent, part.value.sentence)
            some[key] = some.get(key, 0) + part.value.count.best
    for (whole, sentence), number in some.items():
        rest = (whole.value.count.best or 0) - number
        first = bisect_left(roots, sentence, key=lambda one: one.value.sentence)
        for draft in islice(roots, first, first + _PARTS):
            if draft is whole or draft.value.sentence != sentence or draft.value.kind != whole.value.kind:
                continue
            if whole in plans and rest > PAIR and draft.value.count.best == rest and not (draft.again or draft.is_toll):
                plans[draft] = [("part_of", whole, None, None)]


def _exact_parts(whole: Draft, best: int, after: list[Draft], plans: Plans) -> list[Draft]:
    """Give records in a row that come to just so many, wherever they are placed: so large a sum is no chance."""
    for first in range(len(after) - 1):
        total = 0
        for last in range(first, len(after)):
            number = after[last].value.count.best
            if number is None or number >= best or differ_in(after[last].value.victims, whole.value.victims):
                break
            total += number
            if total == best and last > first:
                run = after[first : last + 1]
                if best >= _NO_CHANCE or _are_told_in_one(run, whole) or _are_all_of_it(run, whole, plans):
                    return run
                if not first and len(run) >= _ROW and best >= _ROW_FROM and not any(one.again for one in run):
                    return run
            if total >= best:
                break
    return []


def _are_all_of_it(run: list[Draft], whole: Draft, plans: Plans) -> bool:
    """Tell whether those of another event are what is left of a count: 15, of them 12, «وثلاثة آخرين في هجوم آخر»."""
    *first, last = run
    if not (last.again and last.others) or differ(last, whole, days=False):
        return False
    return all(any(plan[:2] == ("part_of", whole) for plan in plans[one]) for one in first)


def _are_told_in_one(run: list[Draft], whole: Draft) -> bool:
    """Tell whether «و» joins records of one sentence that goes on with the event of a count before."""
    sentence = run[0].value.sentence
    if sentence == whole.value.sentence or not is_of_event(run[0], whole):
        return False
    return all(one.value.sentence == sentence and one.begins_joined and not one.again for one in run[1:])


def _placed_parts(whole: Draft, best: int, after: list[Draft], plans: Plans) -> list[Draft]:
    """Give the records of several places that come to a count, or to a little more than an open one."""
    total, parts = 0, list[Draft]()
    for draft in after:
        number = draft.value.count.best
        told_in_one = draft.value.sentence != whole.value.sentence and all(
            one.value.sentence == draft.value.sentence for one in parts
        )
        if number is None or (best < _NO_CHANCE and not draft.value.place and not told_in_one):
            break
        if draft.value.place and not draft.others and any(_is_like(draft, one) for one in parts):
            break
        updates = any(plan[0] in ("updates", "sum_of") for plan in plans[draft])
        if updates or draft.background or differ(draft, whole, days=not whole.period):
            break
        parts.append(draft)
        total += number
        if total >= best:
            break
    over = best >= _NO_CHANCE and _is_open(whole.value.count) and best < total <= best * _OVER
    is_about = whole.value.count.qualifier == "about" and best >= _NO_CHANCE and abs(total - best) <= best * _ABOUT
    return parts if len(parts) > 1 and (total == best or over or is_about) else []


def _least(count: Count) -> int | None:
    """Give what a count comes to: its number, or the least where only that is known."""
    return count.best if count.best is not None else count.low if _is_open(count) else None


def _is_open(count: Count) -> bool:
    return count.qualifier in ("more_than", "at_least")


def _is_like(one: Draft, other: Draft) -> bool:
    if differ_in(one.value.victims, other.value.victims):
        return False
    return not places_differ(one.value.place, other.value.place) and one.place_text == other.place_text
