"""``arnews tokenize``: lines as their tokens."""

from pathlib import Path

import click

from arnews.cli.lines import answer, write_line, write_object
from arnews.cli.options import bidi_option, json_option, texts_argument
from arnews.tokenization import tokenize as tokens_of
from arnews.view.direction import Direction

__all__ = ["tokenize"]

EXAMPLE = """\b
Examples:
  arnews tokenize "بلغت 12.500 ريال، «تقريبا»."
  arnews tokenize --json < article.txt
"""


@click.command(short_help="Split lines into tokens.", epilog=EXAMPLE)
@texts_argument
@bidi_option
@json_option
def tokenize(texts: tuple[str | Path, ...], direction: Direction, as_json: bool) -> None:
    """
    Split each TEXT into tokens, with a space between them; without one, or for -, each line of standard input.

    With --json each token has its span (code points, the end exclusive) and its kind.
    """

    def write(text: str) -> None:
        tokens = tokens_of(text)
        if as_json:
            found = [{"span": [one.span.start, one.span.end], "text": one.text, "kind": one.kind} for one in tokens]
            write_object({"text": text, "tokens": found})
        else:
            write_line(" ".join(tokens.words), direction=direction)

    answer(texts, write)
