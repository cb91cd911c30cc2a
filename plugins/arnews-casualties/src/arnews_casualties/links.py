"""How the records of a document stand to each other."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.records import Count, Link, Relation
from arnews_casualties.drafts import Draft
from arnews_casualties.events import (
    has_own_cause,
    has_own_place,
    has_place_within,
    is_as_exact,
    is_of_event,
    shares_place,
)
from arnews_casualties.likeness import differ, differ_in, is_more_special, may_be_one, number_of, places_differ
from arnews_casualties.value import Casualty

__all__ = ["linked"]

_REACH: Final = 30
"""With how many earlier records of its kind a record is compared: a list of thousands stays linear."""
_MORE: Final = 1.5
"""How many times an open count a number may be that says it exactly."""
_ABOUT: Final = 0.1
"""By what part of it a number may differ from «about» so many, which it says exactly."""
_SENTENCE: Final = 30
"""From so many tokens on a number told again in one sentence is the same."""
_FEW: Final = 10
"""Up to this number two events may well have as many victims."""
_NO_CHANCE: Final = 20
"""From this number on later counts that come to just as many are its parts, placed or not."""
_OVER: Final = 1.25
"""How many times an open count its parts may come to: «أكثر من 500», then 237 here and 284 there."""
_ADDENDS: Final = 6
"""How many records a sum has at most."""
_MANY_TIMES: Final = 10
"""From so many times a number on another source counts it in, and does not say otherwise."""
_PARTS: Final = 10
"""How many records behind a large count are looked at for those that come to it."""

_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"

_Plan = tuple[Relation, Draft, str | None, Span | None]
_Plans = dict[Draft, list[_Plan]]


def linked(drafts: list[Draft]) -> list[Annotation[Casualty]]:
    """Turn drafts into annotations that are linked with each other."""
    roots = [draft for draft in drafts if draft.parent is None and not draft.heading]
    headings = [draft for draft in drafts if draft.parent is None and draft.heading]
    plans = _plans(roots)
    announced = {heading: _summarised(heading, roots, plans) for heading in headings}
    alone = [heading for heading in headings if not announced[heading]]
    if alone:  # what it tells is not told again
        roots = sorted([*roots, *alone], key=lambda draft: draft.span.start)
        plans = _plans(roots)
    made: dict[Draft, Annotation[Casualty]] = {}
    for draft in _in_order(roots, plans):
        made[draft] = _made(draft, plans[draft], made)
    for heading in headings:
        if announced[heading]:
            plan: list[_Plan] = [("summarises", one, None, None) for one in announced[heading]]
            made[heading] = _made(heading, plan, made)
    for draft in drafts:
        if draft.parent is not None:
            made[draft] = _made(draft, [("part_of", draft.parent, None, None)], made)
    return list(made.values())


def _in_order(roots: list[Draft], plans: _Plans) -> list[Draft]:
    """Put the targets of links before the records that have them; those told of later have no links of their own."""
    found: dict[Draft, None] = {}
    for root in roots:
        waiting = [root]
        while waiting:
            missing = [target for _, target, *_ in plans[waiting[-1]] if target not in found]
            if missing:
                waiting += missing
            else:
                found.setdefault(waiting.pop(), None)
    return list(found)


def _made(draft: Draft, plan: list[_Plan], made: Mapping[Draft, Annotation[Casualty]]) -> Annotation[Casualty]:
    links = tuple(Link(relation, made[target], status, span) for relation, target, status, span in plan)
    value = evolve(draft.value, links=links)
    same = next((link.target.value for link in links if link.relation == "same_as"), None)
    if same is not None and value.victims.status == "unknown":
        value = evolve(value, victims=evolve(same.victims, span=value.victims.span))
    return Annotation("casualties", draft.span, value, draft.rule)


def _plans(roots: list[Draft]) -> _Plans:
    plans: _Plans = {draft: [] for draft in roots}
    partners = _partners(roots)
    earlier: dict[str, list[Draft]] = {}
    left: dict[Draft, int] = {}  # how many of a count no part has told of
    replaced: set[Draft] = set()
    names: dict[Draft, str] = {}  # of those who were told of without a name at first
    again: dict[Draft, list[Draft]] = {}  # what tells of the people of a record once more
    turned: Draft | None = None  # the last that turned to another event
    for draft in roots:
        if draft.turns:
            turned = draft
        before = earlier.setdefault(draft.value.kind, [])
        near = before[-_REACH:]
        newer = _newer(draft, near)
        if newer is not None:
            plans[newer].append(("updates", draft, None, None))
            continue
        known = [one for one in near if _may_be_named(draft, one, names)]
        same = _same(draft, known, partners) or _same_with_partner(draft, known, partners)
        if same is not None:
            again.setdefault(same, []).append(draft)
            if draft.name:
                names.setdefault(same, draft.name)
            plans[draft].append(("same_as", same, None, None))
            if draft.is_toll:
                _take_in(near, same, plans)
            if draft.unclear is not None:
                _mark_unclear(plans, before, same, draft.unclear)
            continue
        plans[draft] += (
            _some(draft, near, plans)
            or _of_all(draft, near)
            or _sum(draft, near)
            or _updates(draft, near, plans, replaced, partners)
            or _disputes(draft, [one for one in near if not _depends(plans[one])])
            or _part_of(draft, [one for one in near if _may_hold(draft, one, again, turned)], plans, left, replaced)
        )
        if draft.value.factuality in _HOLD:
            before.append(draft)
            replaced |= {target for relation, target, *_ in plans[draft] if relation in ("updates", "sum_of")}
    for kind in earlier.values():
        _mark_parts(kind, plans)
    return plans


def _partners(roots: list[Draft]) -> dict[Draft, Draft]:
    """Give the other one of each two records that «و» joins: «مقتل شخص وإصابة 9»."""
    found: dict[Draft, Draft] = {}
    for one, other in pairwise(roots):
        if other.begins_joined and one.value.sentence == other.value.sentence and one.value.kind != other.value.kind:
            found.setdefault(one, other)
            found.setdefault(other, one)
    return found


def _same_with_partner(draft: Draft, before: list[Draft], partners: Mapping[Draft, Draft]) -> Draft | None:
    """Give the earlier record of one or two people that has so many of the other kind beside it as this one has."""
    number, partner = number_of(draft.value.count), partners.get(draft)
    many = number_of(partner.value.count) if partner is not None else None
    if number is None or many is None or many <= _PAIR or draft.again or draft.others:
        return None
    for other in reversed(before):
        beside = partners.get(other)
        alike = beside is not None and number_of(other.value.count) == number and number_of(beside.value.count) == many
        if alike and draft.value.sentence != other.value.sentence and not differ(draft, other):
            return other
    return None


_PAIR: Final = 2
"""Up to this number two events may well have as many of both kinds."""


def _newer(draft: Draft, before: list[Draft]) -> Draft | None:
    """Give the record that replaced an earlier figure that is told after it: «وكانت حصيلة سابقة»."""
    number = number_of(draft.value.count)
    if not draft.earlier and not (draft.recalled and number is not None):
        return None
    for other in reversed(before):
        theirs = number_of(other.value.count)
        if other.earlier or theirs in (number, None) or differ(draft, other, days=draft.earlier):
            continue
        if (number or 0) > (theirs or 0) and _are_of_two_sources(draft, other):
            continue  # a toll does not fall: the two differ
        if other.setting and places_differ(draft.value.place, other.setting):
            continue
        if draft.earlier or (
            number is not None and max(_FEW, number) < (theirs or 0) and _may_have_risen(draft, other)
        ):
            return other
    return None


def _may_have_risen(draft: Draft, other: Draft) -> bool:
    """Tell whether a figure that somebody had given may have risen to another: it has no cause of its own."""
    if draft.again or is_more_special(draft.value.victims, other.value.victims):
        return False
    return draft.value.cause is None or other.value.cause is None or draft.value.cause.mode == other.value.cause.mode


def _some(draft: Draft, before: list[Draft], plans: _Plans) -> list[_Plan]:
    """Give the whole of which some are told: «49 من القتلى الـ82», and then «الـ32 الآخرون»."""
    if draft.known is not None:
        whole = next((one for one in reversed(before) if number_of(one.value.count) == draft.known), None)
        return [] if whole is None else [("part_of", whole, None, None)]
    last = before[-1] if before and draft.rest else None
    if last is None or last.known is None or last.value.sentence != draft.value.sentence:
        return []
    return [plan for plan in plans[last] if plan[0] == "part_of"]


def _of_all(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the record of all who were there, of whom a later number counts some: «جميع العمال», then «15 جثة»."""
    if draft.is_vague or draft.others or draft.again:
        return []
    for other in reversed(before):
        if other.everybody and other.is_vague and not differ(draft, other, days=False):
            return [("updates" if draft.counts_all else "part_of", other, None, None)]
    return []


def _may_be_of_toll(draft: Draft, toll: Draft) -> bool:
    """Tell whether those of another day are among a running toll: «يرتفع العدد إلى خمسة. وكان أربعة قتلوا الثلاثاء»."""
    if not toll.value.running or draft.old or differ(draft, toll, days=False):
        return False
    return not has_own_cause(draft, toll) and not has_own_place(draft, toll)


def _may_hold(draft: Draft, other: Draft, again: Mapping[Draft, list[Draft]], turned: Draft | None) -> bool:
    """
    Tell whether an earlier count may have a later one in it.

    What it is told of with again may date or place it («12 جثة», and then «انتشلت صباح السبت 12 جثة»); where the text
    has turned to other events between the two («من جهة أخرى»), only a toll goes on.
    """
    if turned is not None and other.start < turned.start and not other.is_toll and not _goes_back(draft):
        return False
    if other.closed and draft.value.sentence != other.value.sentence and draft.value.date is None:
        return False  # what is told of today came after «حتى يوم أمس»
    if draft.bodies and other.bodies and not (other.is_toll or other.period or draft.definite):
        return False  # each time others are found
    return not any(differ(draft, one, days=not one.period) for one in again.get(other, ()))


def _goes_back(draft: Draft) -> bool:
    """Tell whether the words of a record go back to what was told of."""
    return draft.definite or draft.known_cause or draft.is_toll


def _part_of(
    draft: Draft, before: list[Draft], plans: _Plans, left: dict[Draft, int], replaced: set[Draft]
) -> list[_Plan]:
    """
    Give the larger count of the same event that has a later one in it: what one hospital took in, one village, one day.

    A number holds no more parts than it comes to; a toll, which others go on to tell of, and an open count hold any.
    """
    number = number_of(draft.value.count)
    if draft.again or draft.uncounted or draft.value.factuality not in _HOLD:
        return []
    for other in reversed(before):
        if draft.background and not _may_be_of_toll(draft, other):
            continue
        if other in replaced or _depends(plans[other]) or not _is_larger(other, draft, number):
            continue
        if _is_told_beside(draft, other, before[-1]):
            continue
        if not (is_of_event(draft, other) or _counts_it_in(draft, other) or draft.background):
            continue
        room = left.get(other, other.value.count.high)
        if room is not None and not other.is_toll and number is not None:
            if number > room:
                continue
            left[other] = room - number
        return [("part_of", other, None, None)]
    return []


_HOLD: Final = ("asserted", "unconfirmed")


def _depends(plan: list[_Plan]) -> bool:
    """Tell whether a record tells of people that another one counts."""
    return any(relation in ("part_of", "same_as") for relation, *_ in plan)


def _is_larger(whole: Draft, part: Draft, number: int | None) -> bool:
    """Tell whether a count may have another one in it: a larger number, of all people or of the same kind."""
    theirs, most = number_of(whole.value.count), part.value.count.high
    if theirs is None or max(number or 0, most or 0) >= theirs:
        return False
    if part.is_toll and part.value.running and not is_more_special(part.value.victims, whole.value.victims):
        anywhere = not part.value.place or (whole.is_toll and not whole.value.place)
        return anywhere or has_place_within(part, whole)
    return part.definite or not is_more_special(whole.value.victims, part.value.victims)


def _is_told_beside(draft: Draft, other: Draft, last: Draft) -> bool:
    """Tell whether a sentence goes on with others than those told of last: «وقتل ثلاثة آخرون»."""
    if draft.value.sentence == other.value.sentence:
        return not draft.increase
    return draft.others and other is last and draft.value.sentence - other.value.sentence == 1


def _counts_it_in(draft: Draft, toll: Draft) -> bool:
    """Tell whether a toll has a count in it whenever that was: «ومنذ آذار 1691», then those of the last day."""
    return toll.is_toll and not differ(draft, toll, days=not toll.value.running)


def _updates(
    draft: Draft, before: list[Draft], plans: _Plans, replaced: set[Draft], partners: Mapping[Draft, Draft]
) -> list[_Plan]:
    """Give the records that a larger count of the event or a risen toll takes in, and those that a number replaces."""
    number = number_of(draft.value.count)
    if number is None:
        return []
    taken: list[_Plan] = []
    last = before[-1] if before else None  # «فيما أفاد مستشفى بسقوط 8، ما يرفع الحصيلة إلى 245»: against those before
    goes_on = last is not None and last.value.sentence == draft.value.sentence and last.source == draft.source
    for other in before:
        theirs = number_of(other.value.count)
        wide = draft.value.running and draft.spread
        if (
            other in replaced
            or other.uncounted
            or _depends(plans[other])
            or ((theirs or 0) > number and not _is_exacter(draft, other))
        ):
            continue
        if differ(draft, other, days=not draft.value.running, places=not wide):
            continue
        if is_more_special(draft.value.victims, other.value.victims) and (draft.value.running or not other.is_vague):
            if draft.value.running:
                taken.append(("may_overlap", other, "other_count", None))
            continue
        both = other.value.running or not draft.value.running
        beside = other.value.sentence == draft.value.sentence and both
        if (draft.contrast or beside) and not goes_on and _are_of_two_sources(draft, other):
            continue  # «قالت الشرطة إن …، بينما قال مسعفون إن عدد القتلى بلغ 19»
        if draft.is_toll or _says_better(draft, other, partners):
            taken.append(("updates", other, None, None))
    return taken


def _says_better(draft: Draft, other: Draft, partners: Mapping[Draft, Draft]) -> bool:
    """Tell whether a later number is that of a vague count, or a larger one of what is known to be the same event."""
    if other.value.count.high is not None and other.is_vague and _are_together(draft, other, partners):
        return True  # «مقتل وإصابة 11، وأسفرت الغارات عن مقتل اثنين وإصابة تسعة»
    if other.value.sentence == draft.value.sentence or draft.again or draft.background:
        return False
    if draft.placed and not draft.known_cause and places_differ(draft.value.place, other.value.place):
        return False
    if other.is_vague:
        return other.others or not draft.others
    if draft.others:
        return False
    if _is_exacter(draft, other):
        return not (draft.contrast and draft.source and draft.source != other.source)
    if draft.begins_joined and draft.value.place and not draft.any_cause and not is_as_exact(draft, other):
        return False  # «وقتل 67 في تعز» adds to those told of
    number, theirs = number_of(draft.value.count) or 0, number_of(other.value.count) or 0
    if number == theirs or (_are_of_two_sources(draft, other) and number < theirs * _MANY_TIMES):
        return False
    if not is_of_event(draft, other):
        return False
    is_bare = not (draft.value.place or draft.value.cause or draft.value.date) and number >= theirs * _MANY_TIMES
    return is_bare or draft.known_cause or _is_alike(draft, other)


def _are_together(draft: Draft, other: Draft, partners: Mapping[Draft, Draft]) -> bool:
    """Tell whether a record and the one that «و» joins to it come to what one number said of both kinds before."""
    partner = partners.get(draft)
    if partner is None or other.value.count.high is None:
        return False
    return (number_of(draft.value.count) or 0) + (number_of(partner.value.count) or 0) == other.value.count.high


def _are_of_two_sources(draft: Draft, other: Draft) -> bool:
    return bool(draft.source and other.source) and draft.source != other.source


def _is_exacter(draft: Draft, other: Draft) -> bool:
    """Tell whether a number says exactly what an open one left open: «أكثر من ألفين», then 2070."""
    mine, theirs = draft.value.count, other.value.count
    if mine.qualifier == "exact" and theirs.qualifier == "about" and mine.best is not None and theirs.best is not None:
        return abs(mine.best - theirs.best) <= theirs.best * _ABOUT
    if mine.qualifier != "exact" or theirs.qualifier not in ("more_than", "at_least"):
        return False
    return mine.low is not None and theirs.low is not None and theirs.low <= mine.low <= theirs.low * _MORE


def _take_in(near: list[Draft], toll: Draft, plans: _Plans) -> None:
    """Make the smaller counts told after a number that turns out to be the toll its parts."""
    number = number_of(toll.value.count) or 0
    for one in near[near.index(toll) + 1 :]:
        theirs = number_of(one.value.count)
        is_less = theirs is not None and theirs < number and not one.again
        if is_less and not plans[one] and not differ(one, toll, days=False):
            plans[one] = [("part_of", toll, None, None)]


def _may_be_named(draft: Draft, other: Draft, names: dict[Draft, str]) -> bool:
    """
    Tell whether somebody who is named may be the one of an earlier record.

    That one has the name, was told of just before, or by the same noun: «طفل فلسطيني», later «الطفل الفلسطيني فلان».
    """
    if not draft.name:
        return True
    known = other.name or names.get(other, "")
    if not known:
        return draft.value.sentence - other.value.sentence <= 1 or _is_known(draft, other)
    return may_be_one(draft.name, known)


def _mark_unclear(plans: _Plans, before: list[Draft], whole: Draft, words: Span) -> None:
    """«لم يتضح ما إذا كانوا من بين القتلى»: the record before may be among those."""
    last = next((draft for draft in reversed(before) if draft is not whole), None)
    if last is None or last.span.start < whole.span.start:
        return
    plans[last] = [plan for plan in plans[last] if plan[1] is not whole]
    plans[last].append(("may_overlap", whole, "unknown", words))


def _same(draft: Draft, before: list[Draft], partners: Mapping[Draft, Draft]) -> Draft | None:
    """Give the earlier record of the same people: the same number, and nothing that speaks against it."""
    number = number_of(draft.value.count)
    if number is None or draft.again:
        return _named_before(draft, before, partners)
    for other in reversed(before):
        if draft.others and not other.others:
            continue
        if number_of(other.value.count) != number:
            continue
        if differ(draft, other, undated=False) and not _is_restated(draft, other):
            continue
        if draft.definite or ((number > _PAIR or draft.bodies) and _is_told_apart(draft, other)):
            return other
        if number > _FEW and draft.start - other.start > _SENTENCE and not (draft.others or draft.begins_joined):
            return other  # a sentence so long that it tells again
        if _is_told_apart(draft, other) and _is_told_again(draft, other):
            return other
    return _named_before(draft, before, partners)


def _is_told_apart(draft: Draft, other: Draft) -> bool:
    """Tell whether a record stands in another sentence, or in a quotation that the other one is not in."""
    mine, theirs = draft.value, other.value
    return mine.sentence != theirs.sentence or (mine.quotation is not None and mine.quotation is not theirs.quotation)


def _is_restated(draft: Draft, other: Draft) -> bool:
    """Tell whether another source gives the same large number for the same cause, wherever it places it."""
    mine, theirs = draft.value, other.value
    number = number_of(mine.count)
    if number is None or number <= _FEW or mine.count.qualifier != "exact" or mine.sentence == theirs.sentence:
        return False
    if draft.background or draft.source == other.source or mine.cause is None or theirs.cause is None:
        return False
    return mine.cause.mode == theirs.cause.mode and not differ_in(mine.victims, theirs.victims)


def _is_known(draft: Draft, other: Draft) -> bool:
    """Tell whether the noun before a name has the article because an earlier record has it without."""
    if not draft.definite or not other.victim or draft.victim.removeprefix(_AL) != other.victim:
        return False
    return _is_alike(draft, other)


def _is_told_again(draft: Draft, other: Draft) -> bool:
    """Tell whether one or two are named by the same noun, at the same place or by the same cause."""
    if not _is_alike(draft, other):
        return _is_quoted_again(draft, other)
    if shares_place(draft, other) and (_is_anybody(draft) or _is_anybody(other)):
        return True  # «قتل شخصان في خيرسون», «سقوط قتيلين في خيرسون»
    if (
        draft.any_cause
        and draft.value.cause is not None
        and not is_more_special(draft.value.victims, other.value.victims)
    ):
        return True  # «قضت معتمرة», «وأسفر الحادث عن وفاة امرأة»
    return bool(draft.victim) and draft.victim == other.victim


def _is_quoted_again(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody says of the same noun what was told: «قتلت فتاة …», «وقال إن فتاة قتلت»."""
    if draft.value.quotation is None or draft.value.cause is not None or draft.others:
        return False
    return draft.victim in ("", other.victim) and is_of_event(draft, other)


def _is_anybody(draft: Draft) -> bool:
    """Tell whether nothing is said of who two or more victims are."""
    count, victims = draft.value.count, draft.value.victims
    known = victims.group, victims.age, victims.gender, victims.nationality
    return count.best is not None and count.best > 1 and victims.status == "unknown" and not any(known)


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two records have the place, the cause or the nationality in common."""
    if draft.any_cause or shares_place(draft, other) or (draft.place_text and draft.place_text == other.place_text):
        return True
    mine, theirs = draft.value, other.value
    if mine.cause is not None and theirs.cause is not None and mine.cause.mode == theirs.cause.mode:
        return True
    return mine.victims.nationality is not None and mine.victims.nationality == theirs.victims.nationality


def _come_to(most: int, number: int, beside: Draft | None) -> bool:
    """Tell whether the dead and the wounded told of together may be those that one and the other record count."""
    other = number_of(beside.value.count) if beside is not None else None
    return number <= most if other is None else number + other == most


def _named_before(draft: Draft, before: list[Draft], partners: Mapping[Draft, Draft]) -> Draft | None:
    """Give an earlier record that a mention without a number repeats: «سقوط قتلى» after «قتل 20»."""
    if not draft.is_vague or draft.others or draft.again or draft.uncounted:
        return None
    least, most = draft.value.count.low or 0, draft.value.count.high
    for other in reversed(before):
        number = number_of(other.value.count)
        if number is None or number < least or differ(draft, other):
            continue
        if most is not None and not _come_to(most, number, partners.get(other)):
            continue  # «مقتل وإصابة 67» is not told of one and nine before
        if other.value.sentence == draft.value.sentence and (draft.begins_joined or other.is_vague):
            continue
        if draft.everybody or not is_more_special(other.value.victims, draft.value.victims):
            return other
    return None


def _sum(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the records of several places that a total adds up."""
    number = draft.value.count.best
    if number is None or not (draft.total or draft.definite or _is_retold(draft, before)):
        return []
    added, total = list[Draft](), 0
    for other in reversed(before[-_ADDENDS:]):
        best = other.value.count.best
        if best is None or differ_in(draft.value.victims, other.value.victims):
            break
        added.append(other)
        total += best
        if total >= number:
            break
    if total != number or len(added) < 2:
        return []
    return [("sum_of", other, None, None) for other in reversed(added)]


def _is_retold(draft: Draft, before: list[Draft]) -> bool:
    """Tell whether a source tells by one number of those whom «و» joined just before: «طالبا وسائقا», «حالتي وفاة»."""
    if draft.value.quotation is None or draft.again or draft.others or not before:
        return False
    last = before[-1]
    return (last.begins_joined or last.others) and _is_told_apart(draft, last) and is_of_event(draft, last)


def _disputes(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the records of which another source gives another number."""
    if draft.value.factuality not in _HOLD or draft.is_vague or draft.again or draft.background:
        return []
    leads = all(other.value.sentence != draft.value.sentence for other in before)
    return [("disputes", other, None, None) for other in before if _is_disputed(draft, other, leads=leads)]


def _is_disputed(draft: Draft, other: Draft, *, leads: bool) -> bool:
    """
    Tell whether a record and an earlier one are two numbers for the same people.

    Only one that `leads`, the first of its kind in its sentence, is set against the sentence before.
    """
    mine, theirs = draft.value, other.value
    if other.is_vague or number_of(mine.count) == number_of(theirs.count) or differ(draft, other):
        return False
    if is_more_special(mine.victims, theirs.victims) or is_more_special(theirs.victims, mine.victims):
        return False
    distance = mine.sentence - theirs.sentence
    sources_differ = draft.source != other.source
    attributed = _are_of_two_sources(draft, other)
    if draft.others and not attributed:
        return False
    if distance == 0:
        if draft.begins_joined and not draft.contrast and not attributed:
            return False
        if not draft.source and mine.place and draft.placed and not (theirs.place and other.placed):
            return False  # «قتل 2953، بينما خلف الزلزال 70 قتيلا في الهند»
        return sources_differ or draft.contrast
    if distance == 1 and leads and draft.contrast and sources_differ:
        return True
    if draft.total and other.total:
        is_part = bool(mine.place) and not theirs.place  # «وفي بلجيكا ارتفع عدد القتلى إلى 27»
        return not is_part and not has_place_within(draft, other)
    if (mine.place and not shares_place(draft, other)) or (draft.local and not other.local):
        return False  # «وأكد والي أضنة مصرع 15 جراء الزلزال» is told of a part
    if not attributed or draft.is_toll or other.is_toll:
        return False
    return draft.earlier or draft.any_cause or draft.known_cause or _is_claim_of_same(draft, other)


def _is_claim_of_same(draft: Draft, other: Draft) -> bool:
    """Tell whether somebody only says how many of a group there were of whom others said so: 100 soldiers, not 13."""
    mine, theirs = draft.value, other.value
    if mine.quotation is None or mine.place or mine.cause or mine.date or draft.background:
        return False
    return mine.victims.group is not None and mine.victims.group == theirs.victims.group


def _mark_parts(roots: list[Draft], plans: _Plans) -> None:
    """Mark the records that come to one before them: «20 قتيلا», then 12 here and 8 there."""
    for at, whole in enumerate(roots):
        best = _least(whole.value.count)
        if best is None:
            continue
        after = roots[at + 1 : at + 1 + _PARTS]
        parts = _placed_parts(whole, best, after[:_ADDENDS], plans)
        if not parts and best > _PAIR:
            parts = _exact_parts(whole, best, after)
        for draft in parts:
            plans[draft] = [("part_of", whole, None, None)]


def _exact_parts(whole: Draft, best: int, after: list[Draft]) -> list[Draft]:
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
                if best >= _NO_CHANCE or _are_told_in_one(run, whole):
                    return run
            if total >= best:
                break
    return []


def _are_told_in_one(run: list[Draft], whole: Draft) -> bool:
    """Tell whether «و» joins records of one sentence that goes on with the event of a count before."""
    sentence = run[0].value.sentence
    if sentence == whole.value.sentence or not is_of_event(run[0], whole):
        return False
    return all(one.value.sentence == sentence and one.begins_joined and not one.again for one in run[1:])


def _placed_parts(whole: Draft, best: int, after: list[Draft], plans: _Plans) -> list[Draft]:
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
    return parts if len(parts) > 1 and (total == best or over) else []


def _least(count: Count) -> int | None:
    """Give what a count comes to: its number, or the least where only that is known."""
    return count.best if count.best is not None else count.low if _is_open(count) else None


def _is_open(count: Count) -> bool:
    return count.qualifier in ("more_than", "at_least")


def _is_like(one: Draft, other: Draft) -> bool:
    if differ_in(one.value.victims, other.value.victims):
        return False
    return not places_differ(one.value.place, other.value.place) and one.place_text == other.place_text


def _summarised(heading: Draft, roots: list[Draft], plans: Mapping[Draft, list[_Plan]]) -> list[Draft]:
    """Give the records below a heading that it announces."""
    least = heading.value.count.low or 0
    below = [
        draft
        for draft in roots
        if draft.value.kind == heading.value.kind
        and draft.span.start > heading.span.start
        and not differ_in(heading.value.victims, draft.value.victims)
        and all(relation != "same_as" for relation, *_ in plans[draft])
    ][:_REACH]
    told = [draft for draft in below if (number_of(draft.value.count) or least) >= least]
    if told:
        return told
    return below if sum(draft.value.count.best or 0 for draft in below) == least else []
