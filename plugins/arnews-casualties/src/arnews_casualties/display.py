"""How casualties are shown: who came to harm, where and when, who says so, and what it comes to."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from arnews import Annotation, Document
from arnews.view import Display, Table
from arnews_casualties.totals import totals, totals_by

__all__ = ["casualties"]


def _row(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    victims = value.victims
    who = (victims.status if victims.status != "unknown" else None, victims.group, victims.age, victims.gender)
    says = value.claimant or (value.quotation and (value.quotation.value.speaker or value.quotation.value.source))
    return (
        value.kind,
        value.count,
        victims.span or tuple(filter(None, who)) or None,
        value.cause and value.cause.mode,
        tuple(place.span for place in value.place) or None,
        value.date,
        says,
        value.factuality if value.factuality != "asserted" else None,
    )


def _tables(doc: Document) -> Iterable[Table]:
    total = totals(doc)
    if total:
        yield Table("casualties in total", ("harm", "count"), tuple(total.items()))
    claimants = {one.value.claimant for one in doc.layer("casualties") if one.value.claimant is not None}
    if claimants:
        spans = {doc[span]: span for span in sorted(claimants, reverse=True)}
        yield Table(
            "casualties by claimant",
            ("says who", "harm", "count"),
            tuple(_apart(totals_by(doc, "claimant"), "article", spans)),
        )
    places = totals_by(doc, "place")
    if len(places) > 1:
        yield Table("casualties by place", ("place", "harm", "count"), tuple(_apart(places, "elsewhere", {})))


def _apart(added: Any, nobody: str, spans: Any) -> Iterator[tuple[Any, ...]]:
    for who, counts in added.items():
        for kind, count in counts.items():
            yield (spans.get(who, who) if who is not None else nobody), kind, count


casualties: Final = Display(
    "arnews_casualties",
    ("harm", "count", "victims", "cause", "place", "date", "says who", "factuality"),
    _row,
    tables=_tables,
)
