"""
A document as tables for the terminal.

Some terminals lay out Arabic from right to left, each line by itself, and would then swap neighbouring Arabic cells and
put «27» on the wrong side of «27 مدنيا». So each line of a cell is wrapped in Unicode's isolates (RLI … PDI), which
take no room, and column borders in left-to-right marks. Terminals that do not reorder ignore them. What goes to a
file gets none of them.

Controls of the text itself are not printed: an article must not be able to clear the screen or write to the clipboard
of who reads it. Each is shown as the picture that Unicode has for it, or as a replacement character.
"""

import re
from collections.abc import Sequence
from typing import Final

from rich.box import ROUNDED
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from arnews.annotations import said
from arnews.document import Document
from arnews.letters import is_arabic_letter
from arnews.view.controls import without_controls
from arnews.view.grids import grid_of, layers_of
from arnews.view.plain import plain_rows

__all__ = ["show_document"]

_NARROW: Final = frozenset({"cue", "value", "mod", "type", "harm", "count", "unit", "cause", "date"})
_WIDTHS: Final = {"content": None, "context": None, "kind": 16}
"""Characters that a column that may wrap is wide at most; 34 if it is not here."""
_COLOURS: Final = {
    "speaker": "bold cyan",
    "says who": "cyan",
    "cue": "magenta",
    "value": "bold yellow",
    "count": "bold red",
}
_CONTENT: Final = re.compile(r"\S(?:.*\S)?")
_ESCAPE: Final = re.compile(r"(\x1b\[[0-9;]*m)")  # colours, which end up between the cell's words and its edge
_ISOLATE, _POP, _LEFT = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}", "\N{LEFT-TO-RIGHT MARK}"


def show_document(doc: Document, console: Console, name: str = "") -> None:
    """Print what was found in a document, a table for each layer."""
    published = f" · published {doc.published.isoformat()}" if doc.published else ""
    counts = " · ".join(f"{layer} {len(doc.layer(layer))}" for layer in layers_of(doc)) or "nothing found"
    console.print(f"\n[bold]{escape(without_controls(name or 'article'))}[/bold][dim]{published} · {counts}[/dim]")
    for layer in layers_of(doc):
        _show(layer, *plain_rows(doc, grid_of(doc, layer)), console)
    for failure in doc.failures:
        reason = escape(without_controls(said(failure.error)))
        console.print(f"[red]{escape(failure.layer)} is missing:[/red] {reason}")
    console.print()


def _show(layer: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], console: Console) -> None:
    table = Table(title=layer, title_justify="left", title_style="bold green", header_style="dim", box=ROUNDED)
    table.show_lines = "content" in columns
    for index, column in enumerate(columns):
        arabic = any(any(map(is_arabic_letter, row[index])) for row in rows)
        narrow = column in _NARROW
        table.add_column(
            column,
            justify="right" if arabic else "left",
            no_wrap=narrow,
            style=_COLOURS.get(column),
            ratio=None,
            max_width=_WIDTHS.get(column, 34) if not narrow else None,
        )
    for row in rows:
        table.add_row(*(escape(without_controls(cell)) for cell in row))
    if not console.is_terminal:
        console.print(table)
        return
    with console.capture() as capture:
        console.print(table)
    console.file.write("".join(_isolated(line) for line in capture.get().splitlines(keepends=True)))


def _isolated(line: str) -> str:
    """Keep the cells of a printed line apart for terminals that reorder."""
    if not any(map(is_arabic_letter, line)):
        return line
    cells = line.split("│")
    return f"{_LEFT}│{_LEFT}".join(map(_isolated_cell, cells))


def _isolated_cell(cell: str) -> str:
    if not any(map(is_arabic_letter, cell)):
        return cell
    parts = _ESCAPE.split(cell)
    return "".join(_CONTENT.sub(rf"{_ISOLATE}\g<0>{_POP}", part) if part[:1] != "\x1b" else part for part in parts)
