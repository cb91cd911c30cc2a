"""Values as short text in signs and codes, for tables in a terminal."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from attrs import fields, has

from arnews.document import Annotation, Document
from arnews.numbers.value import Number
from arnews.records import Count
from arnews.spans import Span
from arnews.times.value import TimeExpression
from arnews.view.display import Phrase, display_of
from arnews.view.grids import Grid, behind_lam, says

__all__ = ["exact", "plain_cell", "plain_rows", "words_of"]

_LONGEST: Final = 2000
_SIGNS: Final = {"about": "≈ ", "more_than": "> ", "at_least": "≥ ", "less_than": "< ", "at_most": "≤ "}


def plain_rows(doc: Document, grid: Grid) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """
    Give the columns and rows of a grid as text; equal rows of names once, with how often they stand.

    >>> from arnews import analyze
    >>> from arnews.view.grids import grid_of
    >>> doc = analyze("وصل 27 مدنيا")
    >>> plain_rows(doc, grid_of(doc, "numbers"))[1]
    [('27', '27', 'cardinal', 'وصل 27 مدنيا')]
    """
    rows = [tuple(plain_cell(doc, cell) for cell in row) for row in grid.rows]
    display = display_of(grid.layer)
    roomy = display.roomy if display is not None else ()
    kept = [at for at, name in enumerate(grid.columns) if name not in roomy and any(row[at] for row in rows)]
    rows = [tuple(row[index] for index in kept) for row in rows]
    columns = tuple(grid.columns[index] for index in kept)
    counts = Counter(rows)
    if "context" in columns or "content" in columns or len(counts) == len(rows):
        return columns, rows
    return (*columns, "how often"), [(*row, f"× {count}" if count > 1 else "") for row, count in counts.items()]


def words_of(doc: Document, span: Span, longest: int = _LONGEST) -> str:
    """
    Give the words of a place in one line; «للجيش» is whole, since its article went into the second lam.

    Of a place longer than any quotation the beginning is given, so that thousands inside each other are no long page.

    >>> words_of(Document.read("دعم للجيش"), Span(5, 9))
    'للجيش'
    >>> words_of(Document.read("دعم للجيش"), Span(0, 9), longest=6)
    'دعم …'
    >>> words_of(Document.read("دعم للجيش"), Span(4, 9), longest=4)
    'للج…'
    """
    start = span.start - 1 if behind_lam(doc, span) else span.start
    words = " ".join(doc.text[start : min(span.end, start + 2 * longest)].split())
    if len(words) <= longest and span.end <= start + 2 * longest:
        return words
    begins = words[: longest - 1]
    return f"{begins.rpartition(' ')[0]} …" if " " in begins else f"{begins}…"


def plain_cell(doc: Document, cell: Any) -> str:
    """Show any value: places by their words, records by the fields that say something."""
    match cell:
        case None:
            return ""
        case Span():
            return words_of(doc, cell)
        case Annotation():
            return plain_cell(doc, cell.value if isinstance(cell.value, TimeExpression) else cell.span)
        case TimeExpression():
            return cell.value or "?"
        case Number():
            return _number(cell)
        case Count():
            return _count(cell)
        case Phrase():
            return " ".join(filter(None, (plain_cell(doc, each) for each in cell.cells)))
        case date():
            return cell.isoformat()
        case bool():
            return "yes" if cell else "no"
        case int() | Decimal() | Fraction():
            return exact(cell)
        case Mapping():
            return _listed(doc, cell.items())
        case list() | tuple() | set() | frozenset():
            return "، ".join(plain_cell(doc, each) for each in cell)
    if has(type(cell)):
        return _listed(
            doc, ((field.name, getattr(cell, field.name)) for field in fields(type(cell)) if says(field, cell))
        )
    return " ".join(str(cell).split())


def exact(value: Any) -> str:
    """
    Give a number in digits; from 10,000 on with commas.

    >>> exact(1436), exact(12_500), exact((5, 10))
    ('1436', '12,500', '5 – 10')
    """
    if isinstance(value, tuple):
        return " – ".join(map(exact, value))
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    if isinstance(value, int) and abs(value) >= 10_000:
        return f"{value:,}"
    return str(value) if value is not None else ""


def _number(value: Number) -> str:
    if value.kind == "vague":
        return _SIGNS.get(value.approx or "", "") + "?"
    return _SIGNS.get(value.approx or "", "") + exact(value.value) + ("%" if value.kind == "percent" else "")


def _count(count: Count) -> str:
    match count.qualifier:
        case "range":
            return f"{exact(count.low)} – {exact(count.high)}"
        case "more_than" if count.low is not None:
            return f"> {exact(count.low - 1)}"
        case "less_than" if count.high is not None:
            return f"< {exact(count.high + 1)}"
        case "vague" | "none":
            return "?" if count.best is None and count.low is None else f"≥ {exact(count.low or count.best)}"
    known = next((each for each in (count.best, count.low, count.high) if each is not None), None)
    return _SIGNS.get(count.qualifier, "") + (exact(known) if known is not None else "?")


def _listed(doc: Document, pairs: Iterable[tuple[Any, Any]]) -> str:
    shown = ((name, plain_cell(doc, value)) for name, value in pairs)
    return " · ".join(f"{name}: {value}" for name, value in shown if value)
