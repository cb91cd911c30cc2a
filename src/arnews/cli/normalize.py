"""``arnews normalize``: lines with their spellings made uniform."""

from pathlib import Path

import click

from arnews.cli.lines import answer, write_line, write_object
from arnews.cli.options import bidi_option, json_option, texts_argument
from arnews.normalization import PROFILES, Profile
from arnews.normalization import normalize as normalized
from arnews.view.direction import Direction

__all__ = ["normalize"]

EXAMPLE = """\b
Examples:
  arnews normalize "أُسرةٌ إلى ٢٠٢٥"
  arnews normalize --profile clean < article.txt
"""


@click.command(short_help="Make spellings uniform.", epilog=EXAMPLE)
@texts_argument
@click.option(
    "--profile", type=click.Choice(list(PROFILES)), default="match", show_default=True, help="What is made uniform."
)
@bidi_option
@json_option
def normalize(texts: tuple[str | Path, ...], profile: Profile, direction: Direction, as_json: bool) -> None:
    """
    Make the spellings of each TEXT uniform; without one, or for -, of each line of standard input.

    Profiles: "clean" loses nothing for a reader, "search" is for an index, "match" is what the rules look at, "ml" is
    what language models are trained on.
    """

    def write(text: str) -> None:
        changed = normalized(text, profile).text
        if as_json:
            write_object({"text": text, "normalized": changed})
        else:
            write_line(changed, direction=direction)

    answer(texts, write)
