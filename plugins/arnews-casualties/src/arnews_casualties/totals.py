"""What the records of a document come to together."""

from collections.abc import Callable, Hashable, Iterable
from typing import Final, Literal

from arnews import Annotation, Document
from arnews.normalization import letters_of
from arnews.records import Count
from arnews_casualties.value import Casualty, Kind

__all__ = ["totals", "totals_by"]

_Record = Annotation[Casualty]


def totals(doc: Document) -> dict[Kind, Count]:
    """
    Add up the records of a document by kind, never the same people twice.

    Parts, repetitions, headings, replaced totals and what is denied or imagined do not count. Of records that may
    overlap the greatest counts for the lower bound; of two sources that differ, the less counts for the lower bound,
    the more for the upper, and there is no best. What one record leaves open stays open (`None`).

    >>> from arnews import analyze
    >>> from arnews_casualties import casualties
    >>> doc = analyze("مقتل 5 جنود في هجوم وإصابة 3 مدنيين", extractors=["numbers", casualties])
    >>> {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()}
    {'killed': (5, 5, 5), 'wounded': (3, 3, 3)}
    """
    return _totals(_counted(doc.layer("casualties", ())))


def totals_by(doc: Document, what: Literal["place", "claimant"]) -> dict[str | None, dict[Kind, Count]]:
    """
    Add up by place or by claimant: for each the totals of its own records, under `None` those that name none.

    A place goes by its usual name if the ``places`` layer was run, else by its words; a record that is broken down by
    places counts there. By claimant everybody has the last figures he gave. Names are given by their letters, without
    what is written on them.

    >>> from arnews import analyze
    >>> doc = analyze("قتل 12 شخصا بحسب الشرطة. وقال شهود إن 20 شخصا قتلوا.", extractors=["casualties"])
    >>> {who: total["killed"].best for who, total in totals_by(doc, "claimant").items()}
    {'الشرطة': 12, 'شهود': 20}
    """
    records = doc.layer("casualties", ())
    if what == "claimant":
        return _apart(records, lambda one: letters_of(doc[one.value.claimant]) if one.value.claimant else None)
    kept = _counted(records)
    broken = _broken_down(records)
    whole = [one for one in kept if id(one) not in {id(link.target) for part in broken for link in part.value.links}]
    return _apart([*whole, *broken], lambda one: _name(doc, one))


def _apart(records: Iterable[_Record], key: Callable[[_Record], str | None]) -> dict[str | None, dict[Kind, Count]]:
    apart: dict[str | None, list[_Record]] = {}
    for one in records:
        apart.setdefault(key(one), []).append(one)
    added = {who: _totals(_counted(ones, apart=True)) for who, ones in apart.items()}
    return {who: total for who, total in added.items() if total}


def _name(doc: Document, one: _Record) -> str | None:
    if not one.value.place:
        return None
    place = one.value.place[0]
    return str(place.record.value.name) if place.record is not None else letters_of(doc[place.span])


def _broken_down(records: Iterable[_Record]) -> list[_Record]:
    """Give the parts of what is broken down by places: of which one part at least has another place than the whole."""
    parts = [
        (one, link.target)
        for one in records
        for link in one.value.links
        if link.relation == "part_of" and one.value.place
    ]
    broken = {id(whole) for one, whole in parts if one.value.place != whole.value.place}
    return [one for one, whole in parts if id(whole) in broken]


def _counted(records: Iterable[_Record], *, apart: bool = False) -> list[_Record]:
    """Give the records that count: each for people that no other one counts. `apart` parts may stand for themselves."""
    ones = list(records)
    here = {id(one) for one in ones}
    kept = [one for one in ones if _counts(one, here if apart else None)]
    holding = [one for one in ones if one.value.factuality in _HOLD and not _counts_a_group(one)] if not apart else kept
    replaced = {
        id(link.target) for one in holding for link in one.value.links if link.relation in ("updates", "sum_of")
    }
    return [one for one in kept if id(one) not in replaced]


def _counts_a_group(one: _Record) -> bool:
    """Tell whether a running figure counts one group only, so that it stands for nobody else told of."""
    return any(link.status == "other_count" for link in one.value.links)


_HOLD: Final = ("asserted", "unconfirmed")


def _counts(one: _Record, here: set[int] | None) -> bool:
    if one.value.factuality not in _HOLD:
        return False
    for link in one.value.links:
        if link.relation in ("part_of", "same_as", "summarises") and (here is None or id(link.target) in here):
            return False
        if link.status == "other_count" and (here is None or id(link.target) in here):
            return False
    return True


def _totals(records: list[_Record]) -> dict[Kind, Count]:
    by_kind: dict[Kind, list[_Record]] = {}
    for one in records:
        by_kind.setdefault(one.value.kind, []).append(one)
    return {kind: _sum([_greatest(group) for group in _overlapping(ones)]) for kind, ones in by_kind.items()}


def _overlapping(records: list[_Record]) -> list[list[Count]]:
    """Group records that may overlap, directly or through others; those that sources dispute are one count."""
    disputed = _groups(records, "disputes")
    one_of = {id(one): group for group in disputed for one in group}
    counts: dict[Hashable, Count] = {id(group[0]): _between([one.value.count for one in group]) for group in disputed}
    heads = [group[0] for group in disputed]
    merged = _groups(records, "may_overlap")
    found: list[list[Count]] = []
    taken: set[int] = set()
    for group in merged:
        members = {id(one_of[id(one)][0]) for one in group} - taken
        taken |= members
        if members:
            found.append([counts[id(head)] for head in heads if id(head) in members])
    return found


def _groups(records: list[_Record], relation: str) -> list[list[_Record]]:
    """Group records that a relation links, directly or through others."""
    roots = {id(one): id(one) for one in records}

    def root(one: int) -> int:
        while roots[one] != one:
            roots[one] = one = roots[roots[one]]
        return one

    for record in records:
        for link in record.value.links:
            if link.relation == relation and id(link.target) in roots:
                roots[root(id(link.target))] = root(id(record))
    groups: dict[int, list[_Record]] = {}
    for record in records:
        groups.setdefault(root(id(record)), []).append(record)
    return list(groups.values())


def _between(counts: list[Count]) -> Count:
    """Give what two sources that differ leave: from the less to the more."""
    if len(counts) == 1:
        return counts[0]
    lows = [count.low for count in counts if count.low is not None]
    highs = [count.high for count in counts if count.high is not None]
    bests = {count.best for count in counts}
    about = [count.best for count in counts if count.best is not None and count.low is count.high is None]
    open_above = bool(highs and about) and max(about) > max((*lows, *highs))  # «about 130 thousand» beside 20 thousand
    return _total(
        min(lows, default=None),
        bests.pop() if len(bests) == 1 else None,
        max((*lows, *highs)) if highs and not open_above else None,  # «at least ten» is more than eight
    )


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
