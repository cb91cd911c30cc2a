"""The summary of an archive as tables for the terminal, and as one page for the browser."""

from datetime import date
from typing import TYPE_CHECKING, Final

from arnews.archive.summary import Claim, Summary
from arnews.view.arabic import say_counted, say_day
from arnews.view.cells import layer_name
from arnews.view.direction import Direction
from arnews.view.display import load_labels, word_for
from arnews.view.escaped import attribute, both, isolated
from arnews.view.page import page_around

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_summary", "summary_page"]

_ROWS: Final = 20


Cells = tuple[str | list[Claim], ...]


def _said(summary: Summary, count: int) -> list[Cells]:
    return [(one.name, str(one.quotations), str(one.documents), one.claims) for one in summary.most_heard(count)]


def _harms(summary: Summary) -> list[Cells]:
    return [
        (day, place, harm, "" if one.largest is None else str(one.largest), str(one.records))
        for (day, place, harm), one in sorted(summary.casualties.items(), key=lambda item: item[0], reverse=True)
    ]


def _sums(summary: Summary) -> list[Cells]:
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
    from rich.table import Table

    from arnews.view.terminal import TITLE, as_it_is, print_laid_out, style_of

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
                table.add_row(*(as_it_is(_in_a_line(cell)) for cell in row))
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
        parts.append(f'<p class="published">{isolated(_days(summary.first, summary.last or summary.first))}</p>')
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


def _days(first: str, last: str) -> str:
    """Give the days between which an archive was published in words; a date that is none as it is written."""
    days = [_day(written) for written in dict.fromkeys((first, last))]
    return load_labels("arnews.view")["times"]["span"].format(*days) if len(days) > 1 else days[0]


def _day(written: str) -> str:
    try:
        return say_day(date.fromisoformat(written[:10]))
    except ValueError:
        return written


def _in_a_line(cell: str | list[Claim]) -> str:
    """Give a cell for the terminal: of claims the first, with its cue."""
    if isinstance(cell, str):
        return cell
    return " ".join(filter(None, (cell[0].cue, cell[0].content))) if cell else ""


def _claims(claims: list[Claim]) -> str:
    """Give claims as a list: with its cue, the day, and the document that has it."""
    items = []
    for claim in claims:
        cue = f'<span class="cue">{isolated(claim.cue)}</span> ' if claim.cue else ""
        day = isolated(_day(claim.published)) if claim.published else ""
        where = " · ".join(filter(None, (day, f'<span class="file">{isolated(claim.document)}</span>')))
        items.append(f'<li>{cue}{isolated(claim.content)} <span class="count">{where}</span></li>')
    return f'<ul class="claims">{"".join(items)}</ul>' if items else ""


def _documents(count: int) -> str:
    return say_counted(count, load_labels("arnews.view")["summary"]["document"])


def _row(title: str, columns: tuple[str, ...], row: Cells) -> str:
    """Give a row; what it says in codes is said in the words of the layer that it is about."""
    labels = load_labels("arnews.view")["summary"]
    cells = []
    for column, text in zip(columns, row, strict=True):
        shown = _claims(text) if isinstance(text, list) else _worded(title, column, text)
        kind = f'class="c-{column}{" empty" if not text else ""}"'
        cells.append(f'<td role="cell" {kind} data-label="{attribute(labels[column])}"><div>{shown}</div></td>')
    return f'<tr role="row">{"".join(cells)}</tr>\n'


def _worded(title: str, column: str, text: str) -> str:
    if title == "casualties" and column == "date" and text:
        return both(_day(text), text)
    word = word_for(title, "values", text, _COLUMNS.get(column, column)) if title in _LAYERS else None
    return both(word, text.replace("_", " ")) if word else isolated(text)


_LAYERS: Final = ("casualties", "amounts")
_COLUMNS: Final = {"instrument": "of"}
"""What the layer calls a column of the summary."""
