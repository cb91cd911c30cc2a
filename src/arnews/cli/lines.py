"""Lines in, lines out: what the commands on short texts have in common."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NoReturn

import click
from attrs import frozen

from arnews.cli.messages import CLOSED_PIPE, NOT_WRITTEN, complain, printable
from arnews.view.direction import Direction, laid_out

__all__ = ["Line", "answer", "read_lines", "write_line", "write_object"]

_BOM: Final = b"\xef\xbb\xbf"


@frozen
class Line:
    """A text and where it stands: empty for an argument, as in ``standard input:3`` for a line."""

    text: str
    place: str = ""


def read_lines(texts: tuple[str | Path, ...]) -> Iterator[Line | str]:
    """Give the lines of texts and files, of standard input for ``-`` or without any; a `str` says what is wrong."""
    for text in texts or ("-",):
        if isinstance(text, Path):
            with text.open("rb") as lines:
                yield from _decoded(lines, str(text))
            continue
        if text == "-":
            yield from _standard_input()
            continue
        for line in text.split("\n"):
            yield Line(line) if _is_whole(line) else f"{line!r} is not UTF-8"


def _standard_input() -> Iterator[Line | str]:
    if sys.stdin is None:
        yield "standard input is closed"
        return
    yield from _decoded(sys.stdin.buffer, "standard input")


def _decoded(lines: Iterable[bytes], name: str) -> Iterator[Line | str]:
    for number, data in enumerate(lines, 1):
        place = f"{name}:{number}"
        data = data.removeprefix(_BOM) if number == 1 else data
        try:
            yield Line(data.decode().removesuffix("\n").removesuffix("\r"), place)
        except UnicodeDecodeError as error:
            yield f"{place}: not UTF-8: byte {error.start} is 0x{data[error.start]:02x}"


def _is_whole(text: str) -> bool:
    """Tell whether no byte of an argument was left undecoded."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def answer(texts: tuple[str | Path, ...], write: Callable[[str], None]) -> NoReturn:
    """
    Let each line be written in its turn, and end with the exit code.

    A `ValueError` is told in one line and the others are done; then the exit code is 1.
    """
    failed = False
    try:
        for line in read_lines(texts):
            failed = not _answered(line, write) or failed
    except BrokenPipeError:
        sys.stdout = None  # nobody reads: leave nothing to flush
        sys.exit(CLOSED_PIPE)
    except OSError as error:
        complain(f"cannot write standard output: {(error.strerror or str(error)).lower()}")
        sys.stdout = None
        sys.exit(NOT_WRITTEN)
    sys.exit(1 if failed else 0)


def _answered(line: Line | str, write: Callable[[str], None]) -> bool:
    if isinstance(line, str):
        complain(line)
        return False
    try:
        write(line.text)
    except ValueError as error:
        complain(f"{line.place}: {error}" if line.place else str(error))
        return False
    return True


def write_line(*columns: str, direction: Direction = "plain") -> None:
    """
    Write columns as a line with tabulators between them, laid out as a terminal needs it.

    What a terminal would obey is written as in Python.
    """
    click.echo("\t".join(laid_out(printable(column), direction) for column in columns).encode())


def write_object(record: dict[str, Any]) -> None:
    r"""Write an object as a line of JSON, with ``\u001b`` and the like for what a terminal would obey."""
    written = json.dumps(record, ensure_ascii=False)
    click.echo(_escaped(written).encode())


def _escaped(written: str) -> str:
    shown = printable(written)
    if shown == written:
        return written
    return "".join(one if printable(one) == one else json.dumps(one)[1:-1] for one in written)
