"""How the records of a document stand to each other."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.records import Count, Link, Relation
from arnews_casualties.drafts import Draft
from arnews_casualties.likeness import differ, differ_in, is_more_special, may_be_one, number_of, places_differ
from arnews_casualties.value import Casualty

__all__ = ["linked"]

_REACH: Final = 30
"""With how many earlier records of its kind a record is compared: a list of thousands stays linear."""
_MORE: Final = 1.5
"""How many times an open count a number may be that says it exactly."""
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
    """Put the targets of links before the records that have them: only those without links are told of later."""
    return [draft for draft in roots if not plans[draft]] + [draft for draft in roots if plans[draft]]


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
    names: dict[Draft, str] = {}  # of those who were told of without a name at first
    for draft in roots:
        before = earlier.setdefault(draft.value.kind, [])
        near = before[-_REACH:]
        newer = _newer(draft, near)
        if newer is not None:
            plans[newer].append(("updates", draft, None, None))
            continue
        known = [one for one in near if _may_be_named(draft, one, names)]
        same = _same(draft, known, partners) or _same_with_partner(draft, known, partners)
        if same is not None:
            if draft.name:
                names.setdefault(same, draft.name)
            plans[draft].append(("same_as", same, None, None))
            if draft.is_toll:
                _mark_taken_in(near, same, plans)
            if draft.unclear is not None:
                _mark_unclear(plans, before, same, draft.unclear)
            continue
        plans[draft] += (
            _some(draft, near, plans)
            or _of_all(draft, near)
            or _included(draft, near)
            or _sum(draft, near)
            or _updates(draft, near)
            or _beside(draft, near)
        )
        if draft.value.factuality in ("asserted", "unconfirmed"):
            before.append(draft)
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
            return [("part_of", other, None, None)]
    return []


def _included(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the toll that has a later and smaller count in it: the dead of a day, of a profession."""
    number = number_of(draft.value.count)
    if number is None or draft.again or draft.is_vague:
        return []
    for other in reversed(before):
        theirs = number_of(other.value.count)
        if draft.value.running and not is_more_special(draft.value.victims, other.value.victims):
            continue
        if other.value.sentence == draft.value.sentence and not draft.increase:
            continue
        if draft.total and not other.value.running and not is_more_special(draft.value.victims, other.value.victims):
            continue
        if (
            theirs is not None
            and other.is_toll
            and theirs > number
            and not differ(draft, other, days=not other.value.running)
        ):
            return [("part_of", other, None, None)]
    return []


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


def _mark_taken_in(near: list[Draft], toll: Draft, plans: _Plans) -> None:
    """Mark the smaller counts told after a number that turns out to be the toll: «قتل 30. وقتل 20 أمس. والحصيلة 30»."""
    number = number_of(toll.value.count) or 0
    for one in near[near.index(toll) + 1 :]:
        theirs = number_of(one.value.count)
        is_less = theirs is not None and theirs < number and not one.again
        if is_less and plans[one] == [("may_overlap", toll, None, None)] and not differ(one, toll, days=False):
            plans[one] = [("part_of", toll, None, None)]


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
        if draft.definite or ((number > 2 or draft.bodies) and draft.value.sentence != other.value.sentence):
            return other
        if number > _FEW and draft.start - other.start > _SENTENCE and not (draft.others or draft.begins_joined):
            return other  # a sentence so long that it tells again
        if draft.value.sentence != other.value.sentence and _is_told_again(draft, other):
            return other
    return _named_before(draft, before, partners)


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
        return False
    if _shares_place(draft, other) and (_is_anybody(draft) or _is_anybody(other)):
        return True  # «قتل شخصان في خيرسون», «سقوط قتيلين في خيرسون»
    return bool(draft.victim) and draft.victim == other.victim


def _is_anybody(draft: Draft) -> bool:
    """Tell whether nothing is said of who two or more victims are."""
    count, victims = draft.value.count, draft.value.victims
    known = victims.group, victims.age, victims.gender, victims.nationality
    return count.best is not None and count.best > 1 and victims.status == "unknown" and not any(known)


def _shares_place(draft: Draft, other: Draft) -> bool:
    """Tell whether both have a place of one name."""
    mine = {place.record.value.name for place in draft.value.place if place.record is not None}
    return any(place.record is not None and place.record.value.name in mine for place in other.value.place)


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two records have the place, the cause or the nationality in common."""
    if draft.any_cause or _shares_place(draft, other) or (draft.place_text and draft.place_text == other.place_text):
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
    if not draft.is_vague or draft.others or draft.again:
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


def _updates(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the records that a risen total takes in, and the vague ones that a number replaces."""
    number = number_of(draft.value.count)
    if number is None:
        return []
    taken: list[_Plan] = []
    for other in before:
        theirs = number_of(other.value.count)
        if (theirs or 0) > number or differ(draft, other, days=not draft.value.running):
            continue
        if is_more_special(draft.value.victims, other.value.victims):
            if draft.value.running:
                taken.append(("may_overlap", other, "other_count", None))
            continue
        if draft.contrast and draft.source and other.source and draft.source != other.source:
            continue  # «قالت الشرطة إن …، بينما قال مسعفون إن عدد القتلى بلغ 19»
        later = other.value.sentence != draft.value.sentence and not (draft.others or draft.again or draft.background)
        if draft.is_toll or (later and (other.is_vague or _is_exacter(draft, other))):
            taken.append(("updates", other, None, None))
    return taken


def _is_exacter(draft: Draft, other: Draft) -> bool:
    """Tell whether a number says exactly what an open one left open: «أكثر من ألفين», then 2070."""
    mine, theirs = draft.value.count, other.value.count
    if mine.qualifier != "exact" or theirs.qualifier not in ("more_than", "at_least"):
        return False
    return mine.low is not None and theirs.low is not None and theirs.low <= mine.low <= theirs.low * _MORE


def _sum(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the records of several places that a total adds up."""
    number = draft.value.count.best
    if number is None or not (draft.total or draft.definite):
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


def _beside(draft: Draft, before: list[Draft]) -> list[_Plan]:
    """Give the records that may count the same people, or of which another source gives another number."""
    if draft.value.factuality not in ("asserted", "unconfirmed"):
        return []
    found: list[_Plan] = []
    leads = all(other.value.sentence != draft.value.sentence for other in before)
    for other in before:
        relation = _relation(draft, other, leads=leads)
        if relation is not None:
            found.append((relation, other, None, None))
    return found


def _relation(draft: Draft, other: Draft, *, leads: bool) -> Relation | None:
    """
    Tell how a record stands to an earlier one of its kind, if they may count the same people at all.

    Only one that `leads`, the first of its kind in its sentence, is set against the sentence before.
    """
    mine, theirs = draft.value, other.value
    if draft.again or draft.background or differ(draft, other):
        return None
    together = mine.sentence == theirs.sentence
    distance = mine.sentence - theirs.sentence
    sources_differ = draft.source != other.source
    if draft.name and not other.name and number_of(theirs.count) == 1 and distance > 1:
        return None
    attributed = sources_differ and draft.source and other.source
    if draft.others and distance <= 1 and not attributed:
        return None
    if together and draft.begins_joined and not draft.contrast and not attributed:
        return None
    unlike = number_of(mine.count) != number_of(theirs.count)
    if unlike and not draft.is_vague and not other.is_vague:
        if together and not draft.source and mine.place and draft.placed and not (theirs.place and other.placed):
            return None  # «قتل 2953، بينما خلف الزلزال 70 قتيلا في الهند»
        if together and (sources_differ or draft.contrast):
            return "disputes"
        if distance == 1 and leads and draft.contrast and sources_differ:
            return "disputes"
        if draft.total and other.total and distance:
            return "disputes"
    return "may_overlap"


def _mark_parts(roots: list[Draft], plans: _Plans) -> None:
    """Mark the records of several places that come to one before them: «20 قتيلا», then 12 here and 8 there."""
    for at, whole in enumerate(roots):
        best = _least(whole.value.count)
        if best is None:
            continue
        total, parts = 0, list[Draft]()
        for draft in roots[at + 1 : at + 1 + _ADDENDS]:
            number = draft.value.count.best
            told_in_one = draft.value.sentence != whole.value.sentence and all(
                one.value.sentence == draft.value.sentence for one in parts
            )
            if number is None or (best < _NO_CHANCE and not draft.value.place and not told_in_one):
                break
            if draft.value.place and not draft.others and any(_is_like(draft, one) for one in parts):
                break
            if (
                draft.background
                or differ(draft, whole)
                or any(plan[0] in ("updates", "sum_of") for plan in plans[draft])
            ):
                break
            parts.append(draft)
            total += number
            if total >= best:
                break
        over = best >= _NO_CHANCE and _is_open(whole.value.count) and best < total <= best * _OVER
        if len(parts) > 1 and (total == best or over):
            for draft in parts:
                plans[draft] = [("part_of", whole, None, None)]
        elif whole.spread or _has_several_places(whole):
            _mark_placed_parts(whole, roots[at + 1 : at + 1 + _ADDENDS], plans)


def _least(count: Count) -> int | None:
    """Give what a count comes to: its number, or the least where only that is known."""
    return count.best if count.best is not None else count.low if _is_open(count) else None


def _is_open(count: Count) -> bool:
    return count.qualifier in ("more_than", "at_least")


def _has_several_places(draft: Draft) -> bool:
    """Tell whether people of several places are counted together: «استهدف صنعاء وصعدة»."""
    places = draft.value.place
    return len(places) > 1 and len({place.precision for place in places}) == 1


def _mark_placed_parts(whole: Draft, later: list[Draft], plans: _Plans) -> None:
    """Mark what is told of single places after a count over several: «16 في عدة ولايات», then 3 in one of them."""
    left = whole.value.count.best or 0
    for draft in later:
        number = draft.value.count.best
        if number is None or number > left or not draft.value.place or draft.spread or _has_several_places(draft):
            continue
        if draft.again or draft.value.sentence == whole.value.sentence or differ(draft, whole):
            continue
        if all(relation == "may_overlap" or target.is_vague for relation, target, *_ in plans[draft]):
            plans[draft] = [("part_of", whole, None, None)]
            left -= number


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
