"""People counted in one phrase, and the sum of two such."""

from typing import Final

from attrs import evolve, frozen

from arnews import Reading, Span
from arnews.records import Count
from arnews_casualties.value import Victims

__all__ = ["Group", "sum_of", "sum_of_groups"]


@frozen
class Group:
    """People counted in one phrase: «أكثر من خمسة جنود أتراك»."""

    count: Count
    victims: Victims
    qualifier: Span | None = None
    confidence: float = 0.9
    named: bool = False
    """Whether a noun says who they are."""
    numbered: bool = False
    """Whether a number or a word of quantity says how many."""
    definite: bool = False
    """Whether they are known: «الجنود الخمسة», «الطفل», a name."""
    others: bool = False
    """Whether they are other people than those before: «آخرون», «ثالث»."""
    owned: bool = False
    """Whether they are others only than whose people they are: «أربعة من أطفاله»."""


def sum_of_groups(one: Reading[Group], other: Reading[Group]) -> Reading[Group] | None:
    """Add two groups of people of one kind, as far as the words tell; nothing where they are soldiers and civilians."""
    mine, theirs = one.value, other.value
    if mine.count.best is None or theirs.count.best is None or not (mine.named and theirs.named):
        return None
    if theirs.others and not theirs.owned and not mine.count.high == theirs.count.high == 1:  # «فتى وآخر» are two
        return None
    victims = _common(mine.victims, theirs.victims)
    if victims is None:
        return None
    group = evolve(mine, count=sum_of(mine.count, theirs.count), victims=victims, numbered=mine.numbered)
    return Reading(group, Span(one.span.start, other.span.end), other.stop, one.rule)


def _common(one: Victims, other: Victims) -> Victims | None:
    """Give what two groups have in common; nothing where fighters are among them, or others are of a group."""
    if "combatant" in (one.status, other.status) or one.nationality != other.nationality:
        return None
    if one.group != other.group and not {one.group, other.group} <= _MIXED:
        return None
    if one.affiliation is not None or other.affiliation is not None:
        return None
    status = one.status if one.status == other.status else "unknown"
    age = one.age if one.age == other.age else None
    gender = one.gender if one.gender == other.gender else None
    group = one.group if one.group == other.group else None
    return Victims(one.span, status, group, age, gender=gender, nationality=one.nationality)


_MIXED: Final = frozenset({None, "prisoner", "migrant", "student"})
"""Groups whose people are counted with others: «15 سجينا وأربعة حراس», not «شرطي وثلاثة مدنيين»."""


def sum_of(one: Count, other: Count) -> Count:
    """Add people who are told of together."""

    def add(mine: int | None, theirs: int | None) -> int | None:
        return None if mine is None or theirs is None else mine + theirs

    low, best, high = add(one.low, other.low), add(one.best, other.best), add(one.high, other.high)
    qualifier = one.qualifier if one.qualifier == other.qualifier or other.qualifier == "exact" else "none"
    return Count(low, best, high, qualifier, one.span)
