"""The summary of an archive as tables for the terminal, and as one page for the browser."""

from typing import TYPE_CHECKING, Final

from arnews.archive.summary import Summary
from arnews.numbers import write_number
from arnews.view.cells import layer_name
from arnews.view.controls import without_controls
from arnews.view.direction import Direction
from arnews.view.display import load_labels, word_for
from arnews.view.escaped import attribute, both, isolated
from arnews.view.page import page_around
from arnews.view.plain import exact

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_summary", "summary_page"]

_ROWS: Final = 20


def _said(summary: Summary, count: int) -> list[tuple[str, str, str, str]]:
    return [
        (one.name, str(one.quotations), str(one.documents), one.claims[0].content if one.claims else "")
        for one in summary.most_heard(count)
    ]


def _harms(summary: Summary) -> list[tuple[str, str, str, str, str]]:
    return [
        (day, place, harm, "" if one.largest is None else str(one.largest), str(one.records))
        for (day, place, harm), one in sorted(summary.casualties.items(), key=lambda item: item[0], reverse=True)
    ]


def _sums(summary: Summary) -> list[tuple[str, str, str, str, str]]:
    ordered = sorted(summary.amounts.items(), key=lambda item: (-item[1].count, item[0]))
    return [
        (instrument, kind, unit, str(one.count), _between(one.least, one.most))
        for (kind, instrument, unit), one in ordered
    ]


def _between(least: float | None, most: float | None) -> str:
    if least is None or most is None:
        return ""
    return f"{least:,.10g}" if least == most else f"{least:,.10g} – {most:,.10g}"


_TABLES: Final = (
    ("speakers", ("speaker", "quotations", "documents", "content"), _said),
    ("casualties", ("date", "place", "harm", "largest", "records"), lambda summary, count: _harms(summary)[:count]),
    ("amounts", ("instrument", "kind", "unit", "records", "value"), lambda summary, count: _sums(summary)[:count]),
)


def show_summary(summary: Summary, console: "Console", rows: int = _ROWS, direction: Direction = "plain") -> None:
    """Print a summary, a table for each of its parts."""
    from rich.markup import escape as escape_brackets
    from rich.table import Table

    from arnews.view.terminal import TITLE, print_laid_out, style_of

    dates = f" · {summary.first} – {summary.last}" if summary.first else ""
    counts = " · ".join(f"{layer} {count:,}" for layer, count in sorted(summary.layers.items()) if count)
    documents = f"{summary.documents:,} document{'s' if summary.documents != 1 else ''}"
    console.print(f"\n[bold]{documents}[/bold]{dates} · {counts}", highlight=False)
    style = style_of(console, TITLE) or ""
    for title, columns, cells in _TABLES:
        found = cells(summary, rows)
        if found:
            table = Table(*columns, title=title, title_justify="left", title_style=style, header_style="italic")
            for row in found:
                table.add_row(*(escape_brackets(without_controls(cell)) for cell in row))
            print_laid_out(table, console, direction)
    console.print()


def summary_page(summary: Summary, rows: int = 200) -> str:
    """
    Give a summary as a page of HTML that stands alone.

    >>> page = summary_page(Summary(documents=2))
    >>> "<html" in page, "مقالان" in page
    (True, True)
    """
    labels = load_labels("arnews.view")["summary"]
    parts = [f'<header class="title"><h1>{isolated(_documents(summary.documents))}</h1>']
    if summary.first:
        dates = f"{isolated(summary.first)} – {isolated(summary.last or '')}"
        parts.append(f'<p class="published">{dates}</p>')
    found = "".join(
        f"<span>{layer_name(layer)} {count:,}</span> " for layer, count in sorted(summary.layers.items()) if count
    )
    parts.append(f'<p class="facts">{found}</p></header>')
    for title, columns, cells in _TABLES:
        shown = cells(summary, rows)
        if shown:
            heads = "".join(
                f'<th scope="col" role="columnheader">{isolated(labels[column])}</th>' for column in columns
            )
            body = "".join(_row(title, columns, row) for row in shown)
            parts.append(
                f'<section class="layer" aria-labelledby="h-{title}"><h2 id="h-{title}">{isolated(labels[title])}</h2>'
                f'<div class="scroll"><table role="table"><thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
                f'<tbody role="rowgroup">{body}</tbody></table></div></section>'
            )
    return page_around("".join(parts), title=_documents(summary.documents))


def _documents(count: int) -> str:
    """Count articles as Arabic counts: «مقالان», «11 مقالا»."""
    words = write_number(count, counted=load_labels("arnews.view")["summary"]["document"])
    return words if count <= _IN_WORDS else f"{exact(count)} {words.rpartition(' ')[2]}"


_IN_WORDS: Final = 10


def _row(title: str, columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Give a row; what it says in codes is said in the words of the layer that it is about."""
    labels = load_labels("arnews.view")["summary"]
    cells = []
    for column, text in zip(columns, row, strict=True):
        word = word_for(title, "values", text, _COLUMNS.get(column, column)) if title in _LAYERS else None
        shown = both(word, text.replace("_", " ")) if word else isolated(text)
        kind = f'class="c-{column}{" empty" if not text else ""}"'
        cells.append(f'<td role="cell" {kind} data-label="{attribute(labels[column])}"><div>{shown}</div></td>')
    return f'<tr role="row">{"".join(cells)}</tr>\n'


_LAYERS: Final = ("casualties", "amounts")
_COLUMNS: Final = {"instrument": "of"}
"""What the layer calls a column of the summary."""
