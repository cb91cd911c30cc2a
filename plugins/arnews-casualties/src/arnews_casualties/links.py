"""How the records of a document stand to each other, and what they come to together."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from arnews import Annotation, Document, Span
from arnews.records import Count, Link, Relation
from arnews_casualties.drafts import Draft
from arnews_casualties.value import Casualty, Kind, Victims

__all__ = ["linked", "totals"]

_REACH = 30
"""With how many earlier records of its kind a record is compared: a list of thousands stays linear."""

_Plan = tuple[Relation, Draft, str | None, Span | None]


def linked(drafts: list[Draft]) -> list[Annotation[Casualty]]:
    """Turn drafts into annotations that are linked with each other."""
    roots = [draft for draft in drafts if draft.parent is None and not draft.heading]
    headings = [draft for draft in drafts if draft.parent is None and draft.heading]
    plans = _plans(roots)
    made: dict[Draft, Annotation[Casualty]] = {}
    for draft in roots:
        made[draft] = _made(draft, plans[draft], made)
    for draft in headings:
        made[draft] = _made(draft, [("summarises", one, None, None) for one in _summarised(draft, roots, plans)], made)
    for draft in drafts:
        if draft.parent is not None:
            made[draft] = _made(draft, [("part_of", draft.parent, None, None)], made)
    return list(made.values())


def _made(draft: Draft, plan: list[_Plan], made: Mapping[Draft, Annotation[Casualty]]) -> Annotation[Casualty]:
    links = tuple(Link(relation, made[target], status, span) for relation, target, status, span in plan)
    value = evolve(draft.value, links=links)
    same = next((link.target.value for link in links if link.relation == "same_as"), None)
    if same is not None and value.victims.status == "unknown":
        value = evolve(value, victims=evolve(same.victims, span=value.victims.span))
    return Annotation("casualties", draft.span, value, draft.rule)


def _plans(roots: list[Draft]) -> dict[Draft, list[_Plan]]:
    plans: dict[Draft, list[_Plan]] = {draft: [] for draft in roots}
    earlier: dict[str, list[Draft]] = {}
    for draft in roots:
        before = earlier.setdefault(draft.value.kind, [])
        same = _same(draft, before)
        if same is not None:
            plans[draft].append(("same_as", same, None, None))
            if draft.unclear is not None:
                _mark_unclear(plans, before, same, draft.unclear)
            continue
        updated = _updated(draft, before)
        if updated:
            plans[draft] += [("updates", one, None, None) for one in updated]
        else:
            plans[draft] += [("may_overlap", one, None, None) for one in before[-_REACH:] if _may_overlap(draft, one)]
        if draft.value.factuality in ("asserted", "unconfirmed"):
            before.append(draft)
    return plans


def _mark_unclear(plans: dict[Draft, list[_Plan]], before: list[Draft], whole: Draft, words: Span) -> None:
    """«لم يتضح ما إذا كانوا من بين القتلى»: the record before may be among those."""
    last = next((draft for draft in reversed(before) if draft is not whole), None)
    if last is None or last.span.start < whole.span.start:
        return
    plans[last] = [plan for plan in plans[last] if plan[1] is not whole]
    plans[last].append(("may_overlap", whole, "unknown", words))


def _same(draft: Draft, before: list[Draft]) -> Draft | None:
    """Give the earlier record of the same people: the same number, and nothing that speaks against it."""
    number = _number(draft.value.count)
    if number is None:
        return None
    for other in reversed(before[-_REACH:]):
        if _number(other.value.count) != number or _differ(draft.value, other.value):
            continue
        if draft.definite or (number > 2 and draft.value.sentence != other.value.sentence):
            return other
    return None


def _number(count: Count) -> int | None:
    return count.best if count.best is not None else count.low


def _updated(draft: Draft, before: list[Draft]) -> list[Draft]:
    """Give the records that a rising total takes in."""
    number = _number(draft.value.count)
    if not draft.rising or number is None:
        return []
    return [
        other
        for other in before[-_REACH:]
        if (_number(other.value.count) or 0) <= number and not _differ(draft.value, other.value)
    ]


def _may_overlap(draft: Draft, other: Draft) -> bool:
    if draft.value.factuality not in ("asserted", "unconfirmed"):
        return False
    return draft.value.sentence != other.value.sentence and not _differ(draft.value, other.value)


def _differ(one: Casualty, other: Casualty) -> bool:
    """Tell whether two records cannot count the same people."""
    return (
        _differ_in(one.victims, other.victims)
        or _days_differ(one, other)
        or bool(one.place and other.place and _places_differ(one, other))
    )


def _differ_in(one: Victims, other: Victims) -> bool:
    if "unknown" not in (one.status, other.status) and one.status != other.status:
        return True
    return any(
        mine is not None and theirs is not None and mine != theirs
        for mine, theirs in (
            (one.group, other.group),
            (one.nationality, other.nationality),
            (one.gender, other.gender),
            (one.age, other.age),
        )
    )


def _days_differ(one: Casualty, other: Casualty) -> bool:
    if one.date is None or other.date is None or not one.date_precision == other.date_precision == 1:
        return False
    return one.date.value.value != other.date.value.value


def _places_differ(one: Casualty, other: Casualty) -> bool:
    mine = {getattr(place.record.value, "ref", None) for place in one.place if place.record is not None}
    theirs = {getattr(place.record.value, "ref", None) for place in other.place if place.record is not None}
    if any(place.precision > 1 for place in (*one.place, *other.place)):
        return False
    return bool(mine and theirs and None not in mine | theirs and mine.isdisjoint(theirs))


def _summarised(heading: Draft, roots: list[Draft], plans: Mapping[Draft, list[_Plan]]) -> list[Draft]:
    """Give the records below a heading that it announces."""
    least = heading.value.count.low or 0
    return [
        draft
        for draft in roots
        if draft.value.kind == heading.value.kind
        and draft.span.start > heading.span.start
        and not _differ_in(heading.value.victims, draft.value.victims)
        and (_number(draft.value.count) or least) >= least
        and all(relation != "same_as" for relation, *_ in plans[draft])
    ][:_REACH]


def totals(doc: Document) -> dict[Kind, Count]:
    """
    Add up the records of a document by kind, never the same people twice.

    Parts, repetitions, headings, replaced totals and what is denied or imagined do not count. Of records that may
    overlap the greatest counts for the lower bound. What one record leaves open stays open (`None`).

    >>> from arnews import analyze
    >>> from arnews_casualties import casualties
    >>> doc = analyze("مقتل 5 جنود في هجوم وإصابة 3 مدنيين", extractors=["numbers", casualties])
    >>> {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()}
    {'killed': (5, 5, 5), 'wounded': (3, 3, 3)}
    """
    records = [one for one in doc.layer("casualties") if _counts(one)]
    replaced = {id(link.target) for one in records for link in one.value.links if link.relation == "updates"}
    by_kind: dict[Kind, list[Annotation[Casualty]]] = {}
    for one in records:
        if id(one) not in replaced:
            by_kind.setdefault(one.value.kind, []).append(one)
    return {kind: _sum([_greatest(group) for group in _overlapping(ones)]) for kind, ones in by_kind.items()}


def _counts(one: Annotation[Casualty]) -> bool:
    return one.value.factuality in ("asserted", "unconfirmed") and not any(
        link.relation in ("part_of", "same_as", "summarises") for link in one.value.links
    )


def _overlapping(records: list[Annotation[Casualty]]) -> Iterable[list[Count]]:
    """Group records that may overlap, directly or through others."""
    roots = {id(one): id(one) for one in records}

    def root(one: int) -> int:
        while roots[one] != one:
            roots[one] = one = roots[roots[one]]
        return one

    for record in records:
        for link in record.value.links:
            if link.relation == "may_overlap" and id(link.target) in roots:
                roots[root(id(link.target))] = root(id(record))
    groups: dict[int, list[Count]] = {}
    for record in records:
        groups.setdefault(root(id(record)), []).append(record.value.count)
    return groups.values()


def _greatest(counts: list[Count]) -> Count:
    """Give what records that may overlap come to at least, and at most if they do not overlap."""
    if len(counts) == 1:
        return counts[0]
    low = max((count.low for count in counts if count.low is not None), default=None)
    best = max((count.best for count in counts if count.best is not None), default=None)
    if best is not None and low is not None and best < low:
        best = None
    return _total(low, best, _added([count.high for count in counts]))


def _sum(counts: list[Count]) -> Count:
    if len(counts) == 1:
        return _total(counts[0].low, counts[0].best, counts[0].high)
    known = [count.low for count in counts if count.low is not None]
    return _total(
        sum(known) if known else None,
        _added([count.best for count in counts]),
        _added([count.high for count in counts]),
    )


def _added(values: list[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _total(low: int | None, best: int | None, high: int | None) -> Count:
    if low is not None and low == best == high:
        return Count(low, best, high, "exact")
    if low is not None:
        return Count(low, best, high, "range" if high is not None else "at_least")
    return Count(low, best, high, "at_most" if high is not None else "about" if best is not None else "vague")
