"""``arnews transliterate``: lines in Buckwalter's Latin signs, and back."""

from pathlib import Path
from typing import get_args

import click

from arnews.cli.lines import answer, write_line, write_object
from arnews.cli.options import bidi_option, json_option, texts_argument
from arnews.transliteration import Variant, from_buckwalter, to_buckwalter
from arnews.view.direction import Direction

__all__ = ["transliterate"]

EXAMPLE = """\b
Examples:
  arnews transliterate "قَالَ شَاهِدٌ"
  arnews transliterate --back "qaAla $aAhidN"
  arnews transliterate --variant safe < article.txt
"""


@click.command(short_help="Write in Buckwalter's Latin signs, and back.", epilog=EXAMPLE)
@texts_argument
@click.option("--back", is_flag=True, help="From Latin signs to Arabic letters.")
@click.option(
    "--variant",
    type=click.Choice(get_args(Variant)),
    default="buckwalter",
    show_default=True,
    help="The signs; safe ones need no escaping in XML and shells.",
)
@bidi_option
@json_option
def transliterate(
    texts: tuple[str | Path, ...], back: bool, variant: Variant, direction: Direction, as_json: bool
) -> None:
    """Write each TEXT in Buckwalter's signs; without one, or for -, each line of standard input."""
    change = from_buckwalter if back else to_buckwalter

    def write(text: str) -> None:
        changed = change(text, variant)
        if as_json:
            write_object({"text": text, "transliterated": changed})
        else:
            write_line(changed, direction=direction)

    answer(texts, write)
