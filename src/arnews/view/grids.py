"""What is shown of each layer, in rows and columns of text: the same for the terminal and for the page."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from attrs import NOTHING, Factory, fields, frozen, has

from arnews.document import Annotation, Document
from arnews.spans import Span

__all__ = ["Grid", "grid_of", "layers_of", "merged"]

_SIGNS: Final = {"about": "≈ ", "more_than": "> ", "at_least": "≥ ", "less_than": "< ", "at_most": "≤ "}
_IN_FULL: Final = frozenset({"quotations", "times", "numbers", "casualties", "amounts"})
_MOST_FIELDS: Final = 6
_UNSHOWN: Final = frozenset({"evidence", "confidence", "links", "sentence", "parts", "alternatives", "candidates"})


@frozen
class Grid:
    """One layer as text in rows; columns in which no row has anything are left out."""

    layer: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def layers_of(doc: Document) -> tuple[str, ...]:
    """Give the layers that found something: quotations, times and numbers first, then plugins by name."""
    first = ("quotations", "times", "numbers")
    found = {one.layer for one in doc.annotations}
    return (*(layer for layer in first if layer in found), *sorted(found.difference(first)))


def grid_of(doc: Document, layer: str) -> Grid:
    """
    Give one layer in rows and columns; a layer that is not known here is shown by the fields of its values.

    >>> from arnews import analyze
    >>> grid_of(analyze("وصل 27 مدنيا"), "numbers").rows
    (('27', '27', 'cardinal', 'وصل 27 مدنيا'),)
    """
    if layer in _KNOWN:
        columns, row = _KNOWN[layer]
        try:
            return _filled(layer, columns, [row(doc, one) for one in doc.layer(layer)])
        except AttributeError:  # a plugin has a layer of this name with values of another type
            pass
    return _by_fields(doc, layer)


def merged(grid: Grid) -> Grid:
    """
    Say equal rows once, with how often they stand: what layers of names need.

    >>> merged(Grid("places", ("words", "country"), (("حلب", "SY"), ("غزة", "PS"), ("حلب", "SY")))).rows
    (('حلب', 'SY', '× 2'), ('غزة', 'PS', ''))
    """
    counts = Counter(grid.rows)
    if grid.layer in _IN_FULL or len(counts) == len(grid.rows):
        return grid
    rows = tuple((*row, f"× {count}" if count > 1 else "") for row, count in counts.items())
    return Grid(grid.layer, (*grid.columns, "how often"), rows)


def _filled(layer: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Grid:
    kept = [index for index in range(len(columns)) if any(cells[index] for cells in rows)]
    return Grid(
        layer, tuple(columns[index] for index in kept), tuple(tuple(cells[index] for index in kept) for cells in rows)
    )


def _by_fields(doc: Document, layer: str) -> Grid:
    """Show a layer by the first fields of its values that say something."""
    found = doc.layer(layer)
    if not all(has(type(one.value)) for one in found):
        rows = [(_words(doc, one.span), _plain(doc, one.value)) for one in found]
        return _filled(layer, ("words", "value"), rows)
    named: dict[str, None] = {}
    for one in found:
        named |= {field.name: None for field in fields(type(one.value)) if _says(field, one.value)}
    names = tuple(named)[:_MOST_FIELDS]
    shown = [(_words(doc, one.span), *(_plain(doc, getattr(one.value, name, None)) for name in names)) for one in found]
    return _filled(layer, ("words", *names), shown)


def _words(doc: Document, span: Span | None) -> str:
    return " ".join(doc[span].split()) if span else ""


def _quotation_row(doc: Document, one: Annotation[Any]) -> tuple[str, ...]:
    value = one.value
    said = " […] ".join(_words(doc, span) for span in value.content)
    kind = f"{value.kind}, nominal" if value.nominal else value.kind
    if getattr(value, "polarity", None) in ("negative", "denied"):
        kind += ", denied"
    return _words(doc, value.speaker or value.source), _words(doc, value.cue), said, kind


def _number_row(doc: Document, one: Annotation[Any]) -> tuple[str, ...]:
    value = one.value
    return _words(doc, one.span), _number(value), value.kind, _around(doc, one.span)


_PLAIN_DATE: Final = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?")
"""Values that say what they cover: a year, a month, a day, a time of a day."""


def _time_row(doc: Document, one: Annotation[Any]) -> tuple[str, ...]:
    value = one.value
    begin, end = _plain(doc, value.begin), _plain(doc, value.end)
    covers = f"{begin} … {end}" if begin and end and not _PLAIN_DATE.fullmatch(value.value or "") else ""
    written = f"{value.calendar} {value.written}" if value.written else ""
    return _words(doc, one.span), value.value or "?", value.mod or "", value.type, covers, written


def _casualty_row(doc: Document, one: Annotation[Any]) -> tuple[str, ...]:
    value = one.value
    victims = _words(doc, value.victims.span)
    places = "، ".join(_words(doc, place.span) for place in value.place)
    when = _plain(doc, value.date.value.value) if value.date else ""
    says = value.claimant or (value.quotation and (value.quotation.value.speaker or value.quotation.value.source))
    cause = value.cause.mode if value.cause else ""
    factuality = "" if value.factuality == "asserted" else value.factuality
    return value.kind, _count(value.count), victims, cause, places, when, _words(doc, says), factuality


def _amount_row(doc: Document, one: Annotation[Any]) -> tuple[str, ...]:
    value = one.value
    change = value.change
    moved = ""
    if change:
        by = f" {_plain(doc, change.percent)}%" if change.percent is not None else ""
        by += f" {_plain(doc, change.absolute)} {change.unit or ''}" if change.absolute is not None else ""
        moved = change.direction + by
    what = value.instrument.id if value.instrument else ""
    amount = _SIGNS.get(value.approx or "", "") + _plain(doc, value.value) if value.value is not None else ""
    return _words(doc, one.span), value.kind, amount, value.unit or "", value.per or "", what, moved


def _place_row(doc: Document, one: Annotation[Any]) -> tuple[str, ...]:
    value = one.value
    role = "" if value.role == "literal" else value.role
    return (
        _words(doc, one.span),
        value.name,
        value.name_en or "",
        value.kind,
        role,
        value.country or "",
        value.adm1 or "",
    )


def _around(doc: Document, span: Span, reach: int = 3) -> str:
    """Give the words around a place, as far as its sentence goes."""
    inside = doc.tokens.within(span)
    before_it = bisect_right(doc.sentences, span.start, key=lambda each: each.start)
    sentence = doc.tokens.within(doc.sentences[before_it - 1]) if before_it else inside
    start, stop = max(sentence.start, inside.start - reach), min(sentence.stop, inside.stop + reach)
    before, after = "… " if start > sentence.start else "", " …" if stop < sentence.stop else ""
    return before + _words(doc, doc.tokens.span(start, stop)) + after


def _number(value: Any) -> str:
    if value.kind == "vague":
        return _SIGNS.get(value.approx or "", "") + "?"
    return _SIGNS.get(value.approx or "", "") + _exact(value.value) + ("%" if value.kind == "percent" else "")


def _exact(value: Any) -> str:
    if isinstance(value, tuple):
        return " – ".join(map(_exact, value))
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    if isinstance(value, int) and abs(value) >= 10_000:
        return f"{value:,}"
    return str(value) if value is not None else ""


def _count(count: Any) -> str:
    match count.qualifier:
        case "range":
            return f"{_exact(count.low)} – {_exact(count.high)}"
        case "more_than" if count.low is not None:
            return f"> {_exact(count.low - 1)}"
        case "less_than" if count.high is not None:
            return f"< {_exact(count.high + 1)}"
        case "vague" | "none":
            return "?" if count.best is None and count.low is None else f"≥ {_exact(count.low or count.best)}"
    known = next((each for each in (count.best, count.low, count.high) if each is not None), None)
    return _SIGNS.get(count.qualifier, "") + (_exact(known) if known is not None else "?")


def _plain(doc: Document, value: Any) -> str:
    """Show any value: places by their words, records by the fields that say something."""
    match value:
        case None:
            return ""
        case Span():
            return _words(doc, value)
        case Annotation():
            return _words(doc, value.span)
        case date():
            return value.isoformat()
        case bool():
            return "yes" if value else "no"
        case int() | Decimal() | Fraction():
            return _exact(value)
        case Mapping():
            return _listed(doc, value.items())
        case list() | tuple() | set() | frozenset():
            return "، ".join(_plain(doc, each) for each in value)
    if has(type(value)):
        return _listed(
            doc, ((field.name, getattr(value, field.name)) for field in fields(type(value)) if _says(field, value))
        )
    return " ".join(str(value).split())


def _says(field: Any, value: Any) -> bool:
    default = None if field.default is NOTHING or isinstance(field.default, Factory) else field.default  # type: ignore[arg-type]
    return field.name not in _UNSHOWN and getattr(value, field.name) not in (None, default)


def _listed(doc: Document, pairs: Iterable[tuple[Any, Any]]) -> str:
    shown = ((name, _plain(doc, value)) for name, value in pairs)
    return " · ".join(f"{name}: {value}" for name, value in shown if value)


_Row = Callable[[Document, Annotation[Any]], tuple[str, ...]]
_KNOWN: Final[Mapping[str, tuple[tuple[str, ...], _Row]]] = {
    "quotations": (("speaker", "cue", "content", "kind"), _quotation_row),
    "numbers": (("words", "value", "kind", "context"), _number_row),
    "times": (("words", "value", "mod", "type", "covers", "calendar"), _time_row),
    "casualties": (
        ("harm", "count", "victims", "cause", "place", "date", "says who", "factuality"),
        _casualty_row,
    ),
    "places": (("words", "name", "English name", "kind", "role", "country", "adm1"), _place_row),
    "amounts": (("words", "kind", "value", "unit", "per", "of", "change"), _amount_row),
}
