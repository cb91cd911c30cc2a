"""
A document as tables for the terminal; how Arabic is laid out there is told in `arnews.view.direction`.

Controls of the text itself are not printed: an article must not be able to clear the screen or write to the clipboard
of who reads it. Each is shown as the picture that Unicode has for it, or as a replacement character.
"""

from collections.abc import Sequence
from typing import Any, Final

from rich.box import ROUNDED
from rich.console import Console
from rich.table import Table
from rich.text import Text

from arnews.annotations import said
from arnews.document import Document
from arnews.letters import is_arabic_letter
from arnews.view.controls import without_controls
from arnews.view.direction import Direction, laid_out
from arnews.view.grids import grid_of, layers_of
from arnews.view.plain import plain_rows

__all__ = ["COLOURS", "TITLE", "as_it_is", "print_laid_out", "show_document", "style_of"]

_NARROW: Final = frozenset({"cue", "value", "mod", "type", "harm", "count", "unit", "cause", "date"})
_WIDTHS: Final = {"content": None, "context": None, "kind": 16}
"""Characters that a column that may wrap is wide at most; 34 if it is not here."""
TITLE: Final = "bold color(29)"
COLOURS: Final = {
    "speaker": "bold color(29)",
    "says who": "color(29)",
    "cue": "color(162)",
    "value": "bold color(130)",
    "count": "bold color(162)",
}
"""Of columns: colours of the 256 that are read on white and on black (a contrast of 4.2 with either)."""
_COLOURFUL: Final = ("256", "truecolor")


def style_of(console: Console, style: str | None) -> str | None:
    """Give a style without its colour where a terminal has 16 of them: none of those is read on white and on black."""
    if style is None or console.color_system in _COLOURFUL:
        return style
    return " ".join(word for word in style.split() if not word.startswith("color(")) or None


def show_document(doc: Document, console: Console, name: str = "", direction: Direction = "plain") -> None:
    """Print what was found in a document, a table for each layer."""
    published = f" · published {doc.published.isoformat()}" if doc.published else ""
    counts = " · ".join(f"{layer} {len(doc.layer(layer))}" for layer in layers_of(doc)) or "nothing found"
    called = laid_out(without_controls(name or "article"), direction)
    console.print(Text.assemble("\n", (called, "bold"), f"{published} · {counts}"))
    for layer in layers_of(doc):
        _show(layer, *plain_rows(doc, grid_of(doc, layer)), console, direction)
    for failure in doc.failures:
        reason = without_controls(said(failure.error))
        console.print(Text.assemble((f"{failure.layer} is missing:", "bold"), f" {reason}"))
    console.print()


def _show(
    layer: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], console: Console, direction: Direction
) -> None:
    table = Table(
        title=layer,
        title_justify="left",
        title_style=style_of(console, TITLE) or "",
        header_style="italic",
        box=ROUNDED,
    )
    table.show_lines = "content" in columns
    for index, column in enumerate(columns):
        arabic = any(any(map(is_arabic_letter, row[index])) for row in rows)
        narrow = column in _NARROW
        table.add_column(
            column,
            justify="right" if arabic else "left",
            no_wrap=narrow,
            style=style_of(console, COLOURS.get(column)),
            ratio=None,
            max_width=_WIDTHS.get(column, 34) if not narrow else None,
        )
    for row in rows:
        table.add_row(*map(as_it_is, row))
    print_laid_out(table, console, direction)


def as_it_is(text: str) -> Text:
    """
    Give a text of which the console obeys nothing: no controls, no words in brackets, no names of pictures.

    >>> as_it_is("articles.jsonl:100: [bold]").plain
    'articles.jsonl:100: [bold]'
    """
    return Text(without_controls(text))


def print_laid_out(shown: Any, console: Console, direction: Direction) -> None:
    """Print a table or lines, each line as the terminal needs it."""
    if direction == "plain":
        console.print(shown)
        return
    with console.capture() as capture:
        console.print(shown)
    console.file.write("".join(laid_out(line, direction) for line in capture.get().splitlines(keepends=True)))
