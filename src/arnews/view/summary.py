"""The summary of an archive as tables for the terminal, and as one page for the browser."""

from html import escape
from typing import TYPE_CHECKING, Any, Final

from arnews.archive.summary import Summary
from arnews.lexicon import load_table
from arnews.view.page import page_around

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["show_summary", "summary_page"]

_ROWS: Final = 20


def _labels() -> Any:
    return load_table("arnews.view", "labels.toml")


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


def show_summary(summary: Summary, console: "Console", rows: int = _ROWS) -> None:
    """Print a summary, a table for each of its parts."""
    from rich.table import Table

    dates = f" · {summary.first} – {summary.last}" if summary.first else ""
    counts = " · ".join(f"{count:,} {layer}" for layer, count in sorted(summary.layers.items()) if count)
    console.print(f"\n[bold]{summary.documents:,} documents[/bold][dim]{dates} · {counts}[/dim]", highlight=False)
    for title, columns, cells in _TABLES:
        found = cells(summary, rows)
        if found:
            table = Table(*columns, title=title, title_justify="left", title_style="bold green", header_style="dim")
            for row in found:
                table.add_row(*map(_printable, row))
            console.print(table)
    console.print()


def _printable(cell: str) -> str:
    """Leave nothing in a cell that the terminal would obey."""
    from rich.markup import escape as escape_brackets

    return escape_brackets("".join(character if character.isprintable() else " " for character in cell))


def summary_page(summary: Summary, rows: int = 200) -> str:
    """
    Give a summary as a page of HTML that stands alone.

    >>> page = summary_page(Summary(documents=2))
    >>> "<html" in page, "<script" in page
    (True, False)
    """
    labels = _labels()
    dates = f" · <bdi>{escape(summary.first or '')}</bdi> – <bdi>{escape(summary.last or '')}</bdi>"
    counted = f"{summary.documents:,} {labels['summary']['documents']}"
    parts = [f"<header><div>{counted}{dates if summary.first else ''}</div>"]
    for layer, count in sorted(summary.layers.items()):
        parts.append(f"<div>{escape(labels['layers'].get(layer, layer))}: {count:,}</div>")
    parts.append("</header>")
    for title, columns, cells in _TABLES:
        found = cells(summary, rows)
        if found:
            heads = "".join(f'<th scope="col">{escape(labels["summary"][column])}</th>' for column in columns)
            body = "".join(
                "<tr>"
                + "".join(
                    f'<td class="{column}"><bdi>{escape(labels["kinds"].get(cell, cell))}</bdi></td>'
                    for column, cell in zip(columns, row, strict=True)
                )
                + "</tr>"
                for row in found
            )
            parts.append(
                f"<h2>{escape(labels['summary'][title])}</h2>"
                f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
            )
    return page_around(f"<article>{''.join(parts)}</article>")
