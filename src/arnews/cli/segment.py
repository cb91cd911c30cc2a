"""``arnews segment``: lines with their words cut into proclitics, stem and pronoun."""

from pathlib import Path

import click

from arnews.cli.lines import answer, write_line, write_object
from arnews.cli.options import bidi_option, json_option, texts_argument
from arnews.segmentation import segment as segments_of
from arnews.tokenization import tokenize
from arnews.view.direction import Direction

__all__ = ["segment"]

EXAMPLE = """\b
Examples:
  arnews segment "والدفاع وبحياتهم"
  arnews segment --json < article.txt
"""


@click.command(short_help="Cut words into proclitics, stem and pronoun.", epilog=EXAMPLE)
@texts_argument
@bidi_option
@json_option
def segment(texts: tuple[str | Path, ...], direction: Direction, as_json: bool) -> None:
    """
    Cut the words of each TEXT into pieces, with + between them; without one, or for -, of each line of standard input.

    A word is judged alone, as it is written most often. With --json each has its span (code points, the end
    exclusive), its proclitics, its stem and its pronoun.
    """

    def write(text: str) -> None:
        tokens = tokenize(text)
        if not as_json:
            write_line(" ".join("+".join(segments_of(word).parts) for word in tokens.words), direction=direction)
            return
        found = []
        for token in tokens:
            cut = segments_of(token.text)
            found.append(
                {
                    "span": [token.span.start, token.span.end],
                    "text": cut.text,
                    "parts": cut.parts,
                    "proclitics": cut.proclitics,
                    "stem": cut.stem,
                    "enclitic": cut.enclitic,
                }
            )
        write_object({"text": text, "words": found})

    answer(texts, write)
