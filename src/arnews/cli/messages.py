"""What the command says on standard error, and what is safe to show."""

import os
import re
import sys
from typing import Final, NoReturn

import click

from arnews.view.direction import laid_out, laid_out_for

__all__ = ["CLOSED_PIPE", "NOT_WRITTEN", "complain", "fail", "printable"]

NOT_WRITTEN: Final = 3
"""The exit code where the output could not be written."""
CLOSED_PIPE: Final = 141
"""The exit code where nobody reads the output any more, as the shell has it."""

_OBEYED: Final = re.compile(
    r"[\0-\x08\n-\x1f\x7f-\x9f"  # control characters but the tabulator: colours, titles, line ends, backspaces
    r"\u2028\u2029\u202a-\u202e\u2066-\u2069"  # what breaks lines and what turns the direction of those that follow
    r"\ud800-\udfff]"  # half of a character: no encoding has it
)


def printable(text: str) -> str:
    r"""
    Leave nothing in a text that a terminal would obey, or that cannot be written: it is shown as Python writes it.

    >>> print(printable("\x1b[31mred\nline"))
    \x1b[31mred\nline
    """
    return _OBEYED.sub(lambda match: match[0].encode("unicode_escape", "backslashreplace").decode(), text)


def complain(message: str) -> None:
    """Say on standard error, in one line, what is wrong with an input; the others are done."""
    direction = laid_out_for(os.environ) if sys.stderr is not None and sys.stderr.isatty() else "plain"
    click.echo(laid_out(f"arnews: {printable(message)}", direction, base="ltr"), err=True)


def fail(message: str) -> NoReturn:
    """End a wrong call with one line that says what is wrong."""
    complain(message)
    sys.exit(2)
