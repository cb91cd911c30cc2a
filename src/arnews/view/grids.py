"""What is shown of each layer, in rows and columns: the same for the terminal and for the page."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final

from attrs import NOTHING, Factory, fields, frozen, has

from arnews.document import Annotation, Document
from arnews.spans import Span
from arnews.view.display import Display, display_of

__all__ = ["Grid", "behind_lam", "grid_of", "layers_of", "merged", "says"]

_FIRST: Final = ("quotations", "reports", "times", "numbers")
_MOST_FIELDS: Final = 6
_LAM: Final = "\N{ARABIC LETTER LAM}"
_UNSHOWN: Final = frozenset({"evidence", "confidence", "links", "sentence", "parts", "alternatives", "candidates"})


@frozen
class Grid:
    """
    One layer in rows; columns in which no row has anything are left out. The cells are values as they are.

    >>> from arnews import analyze
    >>> grid_of(analyze("وصل 27 مدنيا"), "numbers").of
    ((0,),)
    """

    layer: str
    """The layer that is shown."""
    columns: tuple[str, ...]
    """The headings."""
    rows: tuple[tuple[Any, ...], ...]
    """The cells of each row."""
    of: tuple[tuple[int, ...], ...]
    """Which annotations of the layer each row shows, counted from 0."""


def layers_of(doc: Document) -> tuple[str, ...]:
    """
    Give the layers that found something: quotations, times and numbers first, then plugins by name.

    >>> from arnews import analyze
    >>> layers_of(analyze("وصل 27 مدنيا أمس"))
    ('times', 'numbers')
    """
    found = {one.layer for one in doc.annotations}
    return (*(layer for layer in _FIRST if layer in found), *sorted(found.difference(_FIRST)))


def grid_of(doc: Document, layer: str) -> Grid:
    """
    Give one layer in rows and columns; a layer that nobody says how to show is shown by the fields of its values.

    >>> from arnews import analyze
    >>> grid_of(analyze("وصل 27 مدنيا"), "numbers").columns
    ('words', 'value', 'kind', 'context')
    """
    found = doc.layer(layer)
    display = display_of(layer)
    if display is not None:
        try:
            return _filled(layer, display.columns, [display.row(doc, one) for one in found])
        except AttributeError:  # a layer of this name with values of another type
            pass
    return _by_fields(layer, found)


def merged(doc: Document, grid: Grid) -> Grid:
    """
    Say once what stands there several times: rows of annotations that their display takes for the same.

    The first of them is shown, or the first whose article is not lost behind a preposition («الجيش» before «للجيش»);
    without a display those are the same whose cells are.

    >>> from arnews import analyze
    >>> doc = analyze("وصل أمس وغادر أمس", published="2024-11-30")
    >>> merged(doc, grid_of(doc, "times")).of
    ((0, 1),)
    """
    display = display_of(grid.layer)
    found = doc.layer(grid.layer)
    groups: dict[Hashable, list[int]] = {}
    for index, numbers in enumerate(grid.of):
        groups.setdefault(_same(doc, display, found[numbers[0]], grid.rows[index]), []).append(index)
    shown = (min(ones, key=lambda at: (behind_lam(doc, found[grid.of[at][0]].span), at)) for ones in groups.values())
    rows = tuple(grid.rows[index] for index in shown)
    of = tuple(tuple(number for index in indices for number in grid.of[index]) for indices in groups.values())
    return Grid(grid.layer, grid.columns, rows, of)


def behind_lam(doc: Document, span: Span) -> bool:
    """Tell whether a place begins with an article that a preposition has swallowed: «للجيش»."""
    return doc.text[span.start] == _LAM and span.start > 0 and doc.text[span.start - 1] == _LAM


def _same(doc: Document, display: Display | None, one: Annotation[Any], row: tuple[Any, ...]) -> Hashable:
    if display is not None:
        try:
            return display.same(doc, one) if display.same is not None else id(one)
        except AttributeError:
            return id(one)
    return doc[one.span], repr(row[1:])


def _filled(layer: str, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> Grid:
    kept = [index for index in range(len(columns)) if any(cells[index] not in (None, "", ()) for cells in rows)]
    return Grid(
        layer,
        tuple(columns[index] for index in kept),
        tuple(tuple(cells[index] for index in kept) for cells in rows),
        tuple((index,) for index in range(len(rows))),
    )


def _by_fields(layer: str, found: Sequence[Annotation[Any]]) -> Grid:
    """Show a layer by the first fields of its values that say something."""
    if not all(has(type(one.value)) for one in found):
        if all(isinstance(one.value, Mapping) for one in found):
            keys = tuple(dict.fromkeys(str(key) for one in found for key in one.value))[:_MOST_FIELDS]
            rows = [(one.span, *(one.value.get(key) for key in keys)) for one in found]
            return _filled(layer, ("words", *keys), rows)
        return _filled(layer, ("words", "value"), [(one.span, one.value) for one in found])
    named: dict[str, None] = {}
    for one in found:
        named |= {field.name: None for field in fields(type(one.value)) if says(field, one.value)}
    names = tuple(named)[:_MOST_FIELDS]
    shown = [(one.span, *(getattr(one.value, name, None) for name in names)) for one in found]
    return _filled(layer, ("words", *names), shown)


def says(field: Any, value: Any) -> bool:
    """Tell whether a field of a value says something that is worth a place."""
    default = None if field.default is NOTHING or isinstance(field.default, Factory) else field.default  # type: ignore[arg-type]
    return field.name not in _UNSHOWN and getattr(value, field.name) not in (None, default)
