"""Counts that «و» joins to one of the other kind: «مقتل شخص وإصابة 9», and what the one tells of the other."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from attrs import evolve

from arnews.records import Count
from arnews_casualties.draft import Draft
from arnews_casualties.likeness import differ, differ_in, number_of
from arnews_casualties.wholes import PAIR, Plans

__all__ = [
    "are_of_two_pairs",
    "are_together",
    "come_to",
    "counted_by_next",
    "is_told_with_others",
    "partners_of",
    "same_with_partner",
]

_REACH: Final = 30
"""How many earlier counts of the other kind are looked at."""


def partners_of(roots: list[Draft]) -> dict[Draft, Draft]:
    """Give the other one of each two records that «و» joins: «مقتل شخص وإصابة 9»."""
    found: dict[Draft, Draft] = {}
    for one, other in pairwise(roots):
        if other.begins_joined and one.value.sentence == other.value.sentence and one.value.kind != other.value.kind:
            found.setdefault(one, other)
            found.setdefault(other, one)
    return found


def same_with_partner(draft: Draft, before: list[Draft], partners: Mapping[Draft, Draft]) -> Draft | None:
    """Give the earlier record of one or two people that has so many of the other kind beside it as this one has."""
    number, partner = number_of(draft.value.count), partners.get(draft)
    many = number_of(partner.value.count) if partner is not None else None
    if number is None or many is None or many <= PAIR or draft.again or draft.others:
        return None
    for other in reversed(before):
        beside = partners.get(other)
        alike = beside is not None and number_of(other.value.count) == number and number_of(beside.value.count) == many
        if alike and draft.value.sentence != other.value.sentence and not differ(draft, other):
            return other
    return None


def are_of_two_pairs(draft: Draft, other: Draft, partners: Mapping[Draft, Draft]) -> bool:
    """
    Tell whether «و» joins two counts to people who cannot be the same: a policeman and two others, a soldier and two.
    """
    mine, theirs = partners.get(draft), partners.get(other)
    if mine is None or theirs is None or mine.value.kind != theirs.value.kind or draft.definite:
        return False
    number = number_of(draft.value.count)
    return number is not None and number <= PAIR and differ_in(mine.value.victims, theirs.value.victims)


def is_told_with_others(
    draft: Draft,
    near: list[Draft],
    partners: Mapping[Draft, Draft],
    plans: Plans,
    earlier: Mapping[str, list[Draft]],
) -> bool:
    """
    Tell whether «و» joins one or two to one of the other kind who is none of those told of: they are others too.

    «قتل جنديان وأصيب ثلاثة … انفجار ثان … مقتل مدني | وإصابة مدني آخر»
    """
    partner = partners.get(draft)
    if partner is None or partner.start > draft.start or plans[partner] or draft.is_toll or partner.is_toll:
        return False
    number = number_of(partner.value.count)
    if number is None or number > PAIR or not near or differ_in(draft.value.victims, partner.value.victims):
        return False
    told = [one for one in earlier.get(partner.value.kind, ()) if one.value.sentence < partner.value.sentence]
    return any(not one.is_vague and (number_of(one.value.count) or 0) > number for one in told[-_REACH:])


def are_together(draft: Draft, other: Draft, partners: Mapping[Draft, Draft]) -> bool:
    """Tell whether a record and the one that «و» joins to it come to what one number said of both kinds before."""
    partner = partners.get(draft)
    if partner is None or other.value.count.high is None:
        return False
    return (number_of(draft.value.count) or 0) + (number_of(partner.value.count) or 0) == other.value.count.high


def come_to(most: int, number: int, beside: Draft | None) -> bool:
    """Tell whether the dead and the wounded told of together may be those that one and the other record count."""
    other = number_of(beside.value.count) if beside is not None else None
    return number <= most if other is None else number + other == most


def counted_by_next(draft: Draft, other: Draft) -> Draft:
    """Give a record that the next one counts: a third one says that those before were two, «شرطيين وإصابة ثالث»."""
    count = draft.value.count
    if count.best is not None or count.low is None or other.nth - 1 != count.low or not other.begins_joined:
        return draft
    if draft.value.sentence != other.value.sentence:
        return draft
    exact = Count(count.low, count.low, count.low, "exact", count.span)
    return evolve(draft, value=evolve(draft.value, count=exact))
