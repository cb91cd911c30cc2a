"""How the records of a document stand to each other."""

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.records import Link
from arnews_casualties.disputes import (
    MANY_TIMES,
    NEAR,
    are_of_two_sources,
    disputes,
    is_doubted,
    is_set_against,
    says_otherwise,
)
from arnews_casualties.draft import Draft
from arnews_casualties.events import (
    are_two_spots,
    has_own_place,
    is_as_exact,
    is_of_event,
    is_of_other_quarter,
    shares_place,
)
from arnews_casualties.likeness import (
    OF_STATE,
    country_of,
    differ,
    differ_in,
    fights,
    is_more_special,
    may_be_one,
    number_of,
    places_differ,
)
from arnews_casualties.partners import (
    are_of_two_pairs,
    are_together,
    come_to,
    is_told_with_others,
    partners_of,
    same_with_partner,
)
from arnews_casualties.value import Casualty
from arnews_casualties.wholes import (
    ADDENDS,
    HOLD,
    PAIR,
    Plan,
    Plans,
    depends,
    is_past,
    mark_parts,
    mark_rest,
    may_hold,
    part_of,
)

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
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


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
    mark_rest([draft for draft in drafts if draft.parent is not None], roots, plans)
    made: dict[Draft, Annotation[Casualty]] = {}
    for draft in _in_order(roots, plans):
        made[draft] = _made(draft, plans[draft], made)
    for heading in headings:
        if announced[heading]:
            plan: list[Plan] = [("summarises", one, None, None) for one in announced[heading]]
            made[heading] = _made(heading, plan, made)
    for draft in drafts:
        if draft.parent is not None:
            made[draft] = _made(draft, [("part_of", draft.parent, None, None)], made)
    return list(made.values())


def _in_order(roots: list[Draft], plans: Plans) -> list[Draft]:
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


def _made(draft: Draft, plan: list[Plan], made: Mapping[Draft, Annotation[Casualty]]) -> Annotation[Casualty]:
    links = tuple(Link(relation, made[target], status, span) for relation, target, status, span in plan)
    value = evolve(draft.value, links=links)
    same = next((link.target.value for link in links if link.relation == "same_as"), None)
    if same is not None and value.victims.status == "unknown":
        value = evolve(value, victims=evolve(same.victims, span=value.victims.span))
    return Annotation("casualties", draft.span, value, draft.rule)


def _plans(roots: list[Draft]) -> Plans:
    plans: Plans = {draft: [] for draft in roots}
    partners = partners_of(roots)
    earlier: dict[str, list[Draft]] = {}
    left: dict[Draft, int] = {}  # how many of a count no part has told of
    replaced: set[Draft] = set()
    names: dict[Draft, str] = {}  # of those who were told of without a name at first
    again: dict[Draft, list[Draft]] = {}  # what tells of the people of a record once more
    for draft in roots:
        before = earlier.setdefault(draft.value.kind, [])
        near = before[-_REACH:]
        newer = _newer(draft, near)
        if newer is not None:
            plans[newer].append(("updates", draft, None, None))
            continue
        known = [one for one in near if _may_be_named(draft, one, names) and not is_past(draft, one)]
        same = _same(draft, known, partners) or same_with_partner(draft, known, partners)
        if same is not None and _says_about(draft, same) and not depends(plans[same]):
            plans[draft].append(("updates", same, None, None))
            before.append(draft)
            replaced.add(same)
            continue
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
            or _of_campaign(draft, near, left)
            or _sum(draft, near)
            or _updates(draft, near, plans, replaced, partners)
            or disputes(draft, near, plans)
            or part_of(draft, [one for one in near if may_hold(draft, one, again)], plans, left, replaced)
            if not is_told_with_others(draft, near, partners, plans, earlier)
            else []
        )
        if draft.is_toll and all(relation == "updates" for relation, *_ in plans[draft]):  # itself overtaken
            taken = {target for _, target, *_ in plans[draft]}
            tolls = [one for one in near if one.value.running and one not in taken and may_hold(draft, one, again)]
            plans[draft] += part_of(draft, tolls, plans, left, replaced)
        if draft.value.factuality in HOLD:
            before.append(draft)
            replaced |= {target for relation, target, *_ in plans[draft] if relation in ("updates", "sum_of")}
    for kind in earlier.values():
        mark_parts(kind, plans)
    return plans


def _newer(draft: Draft, before: list[Draft]) -> Draft | None:
    """Give the record that replaced an earlier figure that is told after it: «وكانت حصيلة سابقة»."""
    number = number_of(draft.value.count)
    earlier = draft.earlier or (draft.given_before and number is not None)
    if not earlier and not (draft.recalled and number is not None):
        return None
    if draft.fresh and draft.value.date is not None and not draft.is_toll:
        return None  # «وكانت أعلنت الاثنين تسجيل 6 وفيات جديدة»: new ones are those of their day
    latest = before[::-1]
    lines = [one for one in latest if one.others and one.value.place]  # a line of a list replaces no toll
    ones = [one for one in latest if not (one.others and one.value.place)] + lines
    for other in sorted(ones, key=lambda one: (number_of(one.value.count) or 0) < (number or 0)):  # it does not fall
        theirs = number_of(other.value.count)
        if other.earlier or theirs in (number, None) or differ(draft, other, days=draft.earlier):
            continue
        if draft.given_before and (theirs or 0) < (number or 0):
            continue
        if (number or 0) > (theirs or 0) and are_of_two_sources(draft, other):
            continue  # the two differ
        if other.setting and places_differ(draft.value.place, other.setting):
            continue
        if earlier or (number is not None and max(_FEW, number) < (theirs or 0) and _may_have_risen(draft, other)):
            return other
    return None


def _may_have_risen(draft: Draft, other: Draft) -> bool:
    """Tell whether a figure that somebody had given may have risen to another: it has no cause of its own."""
    if draft.again or is_more_special(draft.value.victims, other.value.victims):
        return False
    return draft.value.cause is None or other.value.cause is None or draft.value.cause.mode == other.value.cause.mode


def _some(draft: Draft, before: list[Draft], plans: Plans) -> list[Plan]:
    """Give the whole of which some are told: «49 من القتلى الـ82», and then «الـ32 الآخرون»."""
    if draft.known is not None:
        whole = next((one for one in reversed(before) if number_of(one.value.count) == draft.known), None)
        return [] if whole is None else [("part_of", whole, None, None)]
    if draft.of_them and (whole := _whole_of_rest(draft, before)) is not None:
        return [("part_of", whole, None, None)]
    if draft.rest and not draft.listed and (whole := _whole_of_rest(draft, before)) is not None:
        return [("part_of", whole, None, None)]
    last = before[-1] if before and draft.rest else None
    if last is None or last.known is None or last.value.sentence != draft.value.sentence:
        return []
    return [plan for plan in plans[last] if plan[0] == "part_of"]


def _whole_of_rest(draft: Draft, before: list[Draft]) -> Draft | None:
    """Give the count of which «الجثامين الثمانية الأخرى» are those that are left."""
    number = number_of(draft.value.count) or 0
    for other in reversed(before):
        many = number_of(other.value.count) or 0
        near = draft.value.sentence - other.value.sentence <= NEAR
        if near and many > number and other.known is None and not differ_in(draft.value.victims, other.value.victims):
            return other
    return None


def _of_all(draft: Draft, before: list[Draft]) -> list[Plan]:
    """Give the record of all who were there, of whom a later number counts some: «جميع العمال», then «15 جثة»."""
    if draft.is_vague or draft.others or draft.again:
        return []
    for other in reversed(before):
        if other.everybody and other.is_vague and not differ(draft, other, days=False):
            return [("updates" if draft.counts_all else "part_of", other, None, None)]
    return []


def _of_campaign(draft: Draft, before: list[Draft], left: dict[Draft, int]) -> list[Plan]:
    """
    Give the campaign that took those told of one after another, or all of whom some are told of.

    «حملة اعتقالات طالت 22 … واعتقلت شابين من نابلس», «من بين 127 ألف نازح، … 74 ألفا في الفاشر»
    """
    number = number_of(draft.value.count)
    if number is None or draft.again or draft.background or draft.old or draft.rule == _CAMPAIGN:
        return []
    for other in reversed(before):
        room = left.get(other, number_of(other.value.count) or 0)
        told_of = other.of_whom and other.value.sentence == draft.value.sentence
        if not (other.rule == _CAMPAIGN or told_of) or number > room or differ(draft, other, places=False):
            continue
        left[other] = room - number
        return [("part_of", other, None, None)]
    return []


_CAMPAIGN: Final = "casualties.campaign"


def _updates(
    draft: Draft, before: list[Draft], plans: Plans, replaced: set[Draft], partners: Mapping[Draft, Draft]
) -> list[Plan]:
    """Give the records that a larger count of the event or a risen toll takes in, and those that a number replaces."""
    number = number_of(draft.value.count)
    if number is None:
        return []
    taken: list[Plan] = []
    last = before[-1] if before else None  # «فيما أفاد مستشفى بسقوط 8، ما يرفع الحصيلة إلى 245»: against those before
    goes_on = last is not None and last.value.sentence == draft.value.sentence and last.source == draft.source
    for other in before:
        theirs = number_of(other.value.count)
        wide = draft.value.running and draft.spread
        if _is_uncounted(draft) and not other.is_vague and has_own_place(draft, other):
            continue  # «عدة إصابات» says no number anew
        if _is_outcome_of(draft, other):
            theirs = None  # «سقوط قتلى», «أسفر الانفجار عن مقتل رجل»
        if (
            other in replaced
            or other.uncounted
            or (draft.is_toll and are_two_spots(draft, other))
            or (other.is_toll and is_of_other_quarter(draft, other))
            or depends(plans[other])
            or ((theirs or 0) > number and not (draft.lowered or _is_exacter(draft, other)))
        ):
            continue
        if differ(draft, other, days=not draft.value.running, places=not wide):
            continue
        nations = not _is_of_place(draft, other)
        special = is_more_special(draft.value.victims, other.value.victims, nations=nations)
        special = special and not (draft.owned and other.owned)
        special |= draft.owned and draft.value.running and not (other.owned or fights(other.value.victims))
        if special and (draft.value.running or not other.is_vague):
            if draft.value.running:
                taken.append(("may_overlap", other, "other_count", None))
            continue
        both = other.value.running or not draft.value.running
        beside = other.value.sentence == draft.value.sentence and both
        if says_otherwise(draft, other):
            continue  # «19 على الأقل، حسبما أفادت الشرطة. وتحدثت النقابة عن 26»
        if (draft.contrast or beside) and not (goes_on or other.is_vague) and are_of_two_sources(draft, other):
            continue  # «قالت الشرطة إن …، بينما قال مسعفون إن عدد القتلى بلغ 19»
        if is_set_against(draft, other) or is_doubted(draft, other):
            continue
        is_newer = other.earlier and not (draft.earlier or draft.background) and number >= (theirs or 0)
        is_newer = is_newer and is_of_event(draft, other)  # «وكانت الحصيلة السابقة …»
        if draft.is_toll or draft.lowered or is_newer or _says_better(draft, other, partners):
            taken.append(("updates", other, None, None))
    return taken


def _is_uncounted(draft: Draft) -> bool:
    """Tell whether a plural, or «عدة», is all that says how many: nothing that replaces a number."""
    count = draft.value.count
    return draft.is_vague and not draft.is_toll and (count.qualifier == "none" or (count.low or 0) < _FEW)


def _is_outcome_of(draft: Draft, other: Draft) -> bool:
    """Tell whether all that came of an event is told after a plural that no number counts."""
    if not (draft.outcome and other.is_vague) or other.value.count.qualifier != "none" or other.others:
        return False
    known = draft.any_cause or draft.known_cause
    return known and draft.value.sentence > other.value.sentence and is_of_event(draft, other)


def _is_of_place(draft: Draft, other: Draft) -> bool:
    """Tell whether the people of a record are those of the country that both are placed in: «378 فلسطينيا»."""
    nation = draft.value.victims.nationality
    return nation is not None and all(
        any(country_of(place) == nation for place in one.value.place) for one in (draft, other)
    )


def _says_better(draft: Draft, other: Draft, partners: Mapping[Draft, Draft]) -> bool:
    """Tell whether a later number is that of a vague count, or a larger one of what is known to be the same event."""
    if other.value.count.high is not None and other.is_vague and are_together(draft, other, partners):
        return True  # «مقتل وإصابة 11، وأسفرت الغارات عن مقتل اثنين وإصابة تسعة»
    if other.value.sentence == draft.value.sentence or draft.again or draft.background:
        return False
    if draft.placed and not draft.known_cause and places_differ(draft.value.place, other.value.place):
        return False
    if _goes_on_elsewhere(draft, other):
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
    if number == theirs or (are_of_two_sources(draft, other) and number < theirs * MANY_TIMES):
        return False
    if not is_of_event(draft, other):
        return False
    is_bare = (
        not (draft.value.place or draft.value.cause or draft.value.date or draft.world)
        and number >= theirs * MANY_TIMES
    )
    return is_bare or draft.known_cause or _is_alike(draft, other)


def _goes_on_elsewhere(draft: Draft, other: Draft) -> bool:
    """Tell whether a number that is placed nowhere goes on with a record of another place than an earlier one."""
    if draft.placed and draft.value.place:
        return False
    if draft.definite or not draft.told_at or not (other.placed and other.value.place) or draft.is_toll:
        return False
    there = evolve(draft, placed=True, value=evolve(draft.value, place=draft.told_at))
    return has_own_place(there, other)


def _says_about(draft: Draft, other: Draft) -> bool:
    """Tell whether a number says exactly what an earlier one said about: «نحو 12», and then «12»."""
    open_counts = ("about", "more_than") if draft.is_toll else ("about",)  # «أكثر من 100», then 101
    return draft.value.count.qualifier == "exact" and other.value.count.qualifier in open_counts


def _is_exacter(draft: Draft, other: Draft) -> bool:
    """Tell whether a number says exactly what an open one left open: «أكثر من ألفين», then 2070."""
    mine, theirs = draft.value.count, other.value.count
    if mine.qualifier == "exact" and theirs.qualifier == "about" and mine.best is not None and theirs.best is not None:
        return abs(mine.best - theirs.best) <= theirs.best * _ABOUT
    if mine.qualifier != "exact" or theirs.qualifier not in ("more_than", "at_least"):
        return False
    return mine.low is not None and theirs.low is not None and theirs.low <= mine.low <= theirs.low * _MORE


def _take_in(near: list[Draft], toll: Draft, plans: Plans) -> None:
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


def _mark_unclear(plans: Plans, before: list[Draft], whole: Draft, words: Span) -> None:
    """«لم يتضح ما إذا كانوا من بين القتلى»: the record before may be among those."""
    last = next((draft for draft in reversed(before) if draft is not whole), None)
    if last is None or last.span.start < whole.span.start:
        return
    plans[last] = [plan for plan in plans[last] if plan[1] is not whole]
    plans[last].append(("may_overlap", whole, "unknown", words))


def _same(draft: Draft, before: list[Draft], partners: Mapping[Draft, Draft]) -> Draft | None:
    """Give the earlier record of the same people: the same number, and nothing that speaks against it."""
    number = number_of(draft.value.count)
    if number is None and draft.value.count.high is not None and not draft.again:
        for other in reversed(before):  # «مقتل وإصابة 29» told again
            alike = number_of(other.value.count) is None and other.value.count.high == draft.value.count.high
            if alike and _is_told_apart(draft, other) and not differ(draft, other):
                return other
    if number is None or draft.again:
        return _named_before(draft, before, partners)
    for other in reversed(before):
        if draft.others and not (other.others or other.others_of_event):
            continue
        if draft.old and not other.old and not (draft.definite or draft.name or other.period):
            continue  # «9 وفيات هذا الشهر», and 9 of the last year
        if are_of_two_pairs(draft, other, partners) or (draft.besides and not draft.definite):
            continue
        if draft.contrast and number == 1 and draft.value.sentence == other.value.sentence:
            continue  # «مقتل أحد الحراس، في حين قتل الشاب فلان»
        if number_of(other.value.count) != number and not _hedges(draft, other):
            continue
        if other.value.count.qualifier == "none" and draft.value.count.qualifier == "exact":
            continue  # «القبض على أشخاص», and then three of them
        alike = (
            _is_of_known_event(draft, other)
            or _is_restated(draft, other)
            or _is_repeated(draft, other)
            or _serve_alike(draft, other)
        )
        if differ(draft, other, undated=False) and not alike:
            continue
        if draft.definite or ((number > PAIR or draft.bodies) and _is_told_apart(draft, other)):
            return other
        if number > _FEW and draft.start - other.start > _SENTENCE and not (draft.others or draft.begins_joined):
            return other  # a sentence so long that it tells again
        if _is_told_apart(draft, other) and _is_told_again(draft, other):
            return other
        if number > PAIR and _goes_on_in_one(draft, other):
            return other
    return _named_before(draft, before, partners)


def _goes_on_in_one(draft: Draft, other: Draft) -> bool:
    """Tell whether one sentence tells of as many by the same noun, and no word says that they are others."""
    if draft.value.sentence != other.value.sentence or draft.begins_joined or draft.others or not draft.victim:
        return False
    return draft.victim == other.victim and draft.start - other.start > _FEW


def _hedges(draft: Draft, other: Draft) -> bool:
    """Tell whether «أكثر من 35» goes back to the 35 that were told of."""
    mine, theirs = draft.value.count, other.value.count
    if mine.qualifier != "more_than" or theirs.qualifier != "exact" or mine.low is None or theirs.best is None:
        return False
    return theirs.best > _FEW and mine.low == theirs.best + 1


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


def _is_of_known_event(draft: Draft, other: Draft) -> bool:
    """Tell whether an event with the article has as many as one told of before: «نحو 30 في الهجومين اللذين …»."""
    mine, theirs = draft.value, other.value
    if not draft.known_cause or draft.any_cause or draft.again or draft.background or draft.fresh:
        return False
    if mine.cause is None or theirs.cause is None or mine.cause.mode != theirs.cause.mode:
        return False
    if mine.sentence == theirs.sentence or other.known_cause or mine.count.qualifier != theirs.count.qualifier:
        return False
    return (number_of(mine.count) or 0) > _FEW and not differ_in(mine.victims, theirs.victims) and not mine.date


def _is_repeated(draft: Draft, other: Draft) -> bool:
    """Tell whether who announced a number says it again, with its days: «نزحوا يومي 7 و8»."""
    number = number_of(draft.value.count)
    if number is None or number <= _FEW or not draft.source or draft.source != other.source or draft.fresh:
        return False
    if draft.background or draft.others or not 0 < draft.value.sentence - other.value.sentence <= NEAR:
        return False
    return not differ(draft, other, days=False)


def _serve_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether only the word for those who serve a state differs: «14 عنصرا أمنيا», and then «14 جنديا»."""
    mine, theirs = draft.value, other.value
    if (number_of(mine.count) or 0) <= _FEW or not {mine.victims.group, theirs.victims.group} <= OF_STATE:
        return False
    alike = evolve(draft, value=evolve(mine, victims=evolve(mine.victims, group=theirs.victims.group)))
    return not differ(alike, other, undated=False) and is_of_event(alike, other)


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
    if draft.drowned and other.drowned:
        return True
    if draft.any_cause or shares_place(draft, other) or (draft.place_text and draft.place_text == other.place_text):
        return True
    mine, theirs = draft.value, other.value
    if mine.cause is not None and theirs.cause is not None and mine.cause.mode == theirs.cause.mode:
        return True
    return mine.victims.nationality is not None and mine.victims.nationality == theirs.victims.nationality


def _named_before(draft: Draft, before: list[Draft], partners: Mapping[Draft, Draft]) -> Draft | None:
    """Give an earlier record that a mention without a number repeats: «سقوط قتلى» after «قتل 20»."""
    if not draft.is_vague or draft.others or draft.again or draft.uncounted or _is_of_another_month(draft):
        return None
    least, most = draft.value.count.low or 0, draft.value.count.high
    if draft.value.count.qualifier == "none":
        least = min(least, PAIR)  # a plural may stand for two: «مقتل طفلين», «سقوط ضحايا»
    for other in reversed(before):
        number = number_of(other.value.count)
        if number is None or number < least:
            continue
        if differ(draft, other, days=not draft.known_cause, causes=not shares_place(draft, other)):
            continue
        if most is not None and not come_to(most, number, partners.get(other)):
            continue  # «مقتل وإصابة 67» is not told of one and nine before
        if other.value.sentence == draft.value.sentence and (draft.begins_joined or other.is_vague):
            continue
        if draft.everybody or not is_more_special(other.value.victims, draft.value.victims):
            return other
    return None


def _is_of_another_month(draft: Draft) -> bool:
    """Tell whether a sentence goes back to a month of its own: «وكانت معارك وقعت في تموز خلفت عشرات القتلى»."""
    return draft.background and draft.value.date_precision not in (None, 1)


def _sum(draft: Draft, before: list[Draft]) -> list[Plan]:
    """Give the records of several places that a total adds up."""
    number = draft.value.count.best
    if number is None or not (draft.total or draft.definite or _is_retold(draft, before)):
        return []
    added, total = list[Draft](), 0
    for other in reversed(before[-ADDENDS:]):
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


def _summarised(heading: Draft, roots: list[Draft], plans: Mapping[Draft, list[Plan]]) -> list[Draft]:
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
