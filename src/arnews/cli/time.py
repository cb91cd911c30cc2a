"""``arnews time``: time expressions as dates."""

from datetime import date
from pathlib import Path

import click

from arnews.cli.lines import answer, write_line, write_object
from arnews.cli.options import json_option, published_option, texts_argument
from arnews.plain import record
from arnews.times import parse_time

__all__ = ["time"]

EXAMPLE = """\b
Examples:
  arnews time "مساء الثلاثاء" --published 2024-11-30
  arnews time --json "23 شوال 1436"
"""


@click.command(short_help="Read time expressions as dates.", epilog=EXAMPLE)
@texts_argument
@published_option
@json_option
def time(texts: tuple[str | Path, ...], published: date | None, as_json: bool) -> None:
    """
    Read each TEXT as one time expression; without one, or for -, each line of standard input.

    Written are its value as in TIMEX3, when it begins and when it ends (exclusive), with tabulators between them and -
    for what is not known. What is no time is named on standard error, and the exit code is 1.
    """

    def write(text: str) -> None:
        found = parse_time(text, published)
        if as_json:
            write_object({"text": text, **record(found, {})})
            return
        bounds = (one.isoformat() if one is not None else "-" for one in (found.begin, found.end))
        write_line(found.value or "-", *bounds)

    answer(texts, write)
