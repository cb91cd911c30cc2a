"""``arnews summary``: what an archive says as a whole."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from arnews import archive
from arnews.cli.messages import fail
from arnews.cli.options import bidi_option
from arnews.view.direction import Direction
from arnews.view.summary import show_summary, summary_page

__all__ = ["summary"]

EXAMPLE = """\b
Examples:
  arnews extract archive/ --extractors all -o found.jsonl
  arnews summary found.jsonl
  arnews summary found.parquet --format html -o summary.html
"""


@click.command(short_help="Sum up what extract wrote: who spoke most, casualties, amounts.", epilog=EXAMPLE)
@click.argument("found", metavar="OUTPUT")
@click.option("--format", "form", type=click.Choice(["table", "json", "html"]), help="[default: by the output's name]")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Where to write [default: here].")
@click.option("--rows", type=click.IntRange(1), default=20, show_default=True, help="How many rows of each table.")
@bidi_option
def summary(found: str, form: str | None, output: Path | None, rows: int, direction: Direction) -> None:
    """
    Sum up OUTPUT of "arnews extract" (*.jsonl, *.parquet, *.sqlite): who spoke most, casualties, amounts.

    Figures of different articles are never added, since two may count the same dead: the largest one is shown.
    """
    form = form or {".json": "json", ".html": "html"}.get(output.suffix.lower() if output else "", "table")
    try:
        summed = archive.summarize(found)
    except archive.ArchiveError as error:
        fail(str(error))
    if form == "table":
        if output is not None:
            fail("a table is for the eye; with --output take json or html")
        show_summary(summed, Console(width=None if sys.stdout.isatty() else 110, highlight=False), rows, direction)
        return
    if form == "html":
        whole = summary_page(summed)
    else:
        whole = json.dumps(summed.to_dict(), ensure_ascii=False, indent=2) + "\n"
    data = whole.encode(errors="replace")
    try:
        if output is None:
            sys.stdout.buffer.write(data)
        else:
            output.write_bytes(data)
    except OSError as error:
        fail(f"cannot write {output or 'standard output'}: {(error.strerror or str(error)).lower()}")
