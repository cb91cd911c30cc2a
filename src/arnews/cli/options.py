"""What several commands take."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import click
from click.shell_completion import CompletionItem

from arnews import archive
from arnews.extractors import installed_extractors
from arnews.view.direction import Direction, can_be_visual, laid_out_for

__all__ = ["bidi_option", "complete_layer", "complete_layers", "json_option", "published_option", "texts_argument"]

Command = TypeVar("Command", bound=Callable[..., Any])
"""What click makes a command of, or a command."""


def _date(_context: click.Context, _parameter: click.Parameter, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return archive.parse_date(written)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _direction(_context: click.Context, _parameter: click.Parameter, chosen: str) -> Direction:
    """Give how to lay Arabic out: a file gets it as it is unless something else is asked for."""
    if chosen == "visual":
        if not can_be_visual():
            raise click.BadParameter(
                "visual needs python-bidi and arabic-reshaper; install them with: pip install 'arnews[bidi]'"
            )
        return "visual"
    if chosen == "logical":
        return "logical"
    return laid_out_for(os.environ) if sys.stdout.isatty() else "plain"


def complete_layers(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Give the layers that the last name of a list of them may become."""
    before, comma, last = begun.rpartition(",")
    named = set(before.split(","))
    known = dict.fromkeys([*(["all"] if not comma else []), *(one.name for one in installed_extractors())])
    return [CompletionItem(f"{before}{comma}{name}") for name in known if name.startswith(last) and name not in named]


def complete_layer(context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Give the layers whose names begin so, but for those that are named already."""
    named: Any = context.params.get("names") or ()
    known = dict.fromkeys(one.name for one in installed_extractors())
    return [CompletionItem(name) for name in known if name.startswith(begun) and name not in named]


def bidi_option(command: Command) -> Command:
    """Let a command be told how the terminal needs Arabic."""
    return click.option(
        "--bidi",
        "direction",
        type=click.Choice(["auto", "logical", "visual"]),
        default="auto",
        show_default=True,
        callback=_direction,
        help="How the terminal needs Arabic: laid out by itself, or letter by letter as it is seen.",
    )(command)


def published_option(command: Command) -> Command:
    """Let a command take the day of publication."""
    return click.option(
        "--published", metavar="DATE", callback=_date, help="When it was published: relative times need it."
    )(command)


def json_option(command: Command) -> Command:
    """Let a command be asked for JSON."""
    return click.option("--json", "as_json", is_flag=True, help="One object a line instead of plain lines.")(command)


def texts_argument(command: Command) -> Command:
    """Let a command take texts and files of them."""
    files = click.option(
        "-f",
        "--file",
        multiple=True,
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
        is_eager=True,
        expose_value=False,
        callback=_keep_files,
        help="Each line of a file; may be given several times.",
    )
    return click.argument("texts", metavar="[TEXT...]", nargs=-1, callback=_with_files)(files(command))


def _keep_files(context: click.Context, _parameter: click.Parameter, files: tuple[Path, ...]) -> None:
    context.meta[_FILES] = files


def _with_files(context: click.Context, _parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[str | Path, ...]:
    files: tuple[Path, ...] = context.meta.get(_FILES, ())
    return (*texts, *files)


_FILES: Final = "arnews.files"
"""Where the files stand until the texts are there, which they are read with."""
