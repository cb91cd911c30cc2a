"""What several commands take."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from arnews import archive

__all__ = ["json_option", "published_option", "texts_argument"]

Command = TypeVar("Command", bound=Callable[..., Any])
"""What click makes a command of, or a command."""


def _date(_context: click.Context, _parameter: click.Parameter, written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return archive.parse_date(written)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def published_option(command: Command) -> Command:
    """Let a command take the day of publication."""
    return click.option(
        "--published", metavar="DATE", callback=_date, help="When it was published: relative times need it."
    )(command)


def json_option(command: Command) -> Command:
    """Let a command be asked for JSON."""
    return click.option("--json", "as_json", is_flag=True, help="One object a line instead of plain lines.")(command)


def texts_argument(command: Command) -> Command:
    """Let a command take texts."""
    return click.argument("texts", metavar="[TEXT...]", nargs=-1)(command)
