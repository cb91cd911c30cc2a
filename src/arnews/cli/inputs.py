"""What the command reads: text files, standard input, objects one a line."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["Input", "Rejected", "is_lines", "parse_date", "read_inputs"]


@frozen
class Input:
    """A text to analyse, what it is called, and its own date of publication if it brings one."""

    id: str
    text: str
    published: date | datetime | None = None


@frozen
class Rejected:
    """An input that cannot be read, and why."""

    id: str
    reason: str


def parse_date(written: str) -> date | datetime:
    """
    Read a date of publication, with or without a time of day; anything else is a `ValueError`.

    >>> parse_date("2024-11-30"), parse_date("2024-11-30T08:15")
    (datetime.date(2024, 11, 30), datetime.datetime(2024, 11, 30, 8, 15))
    """
    try:
        return date.fromisoformat(written)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(f"{written!r} is no date; write it as 2024-11-30 or 2024-11-30T08:15") from None


def is_lines(path: str) -> bool:
    """Tell by the name whether a file holds one object a line."""
    return path.endswith((".jsonl", ".ndjson"))


def read_inputs(paths: Iterable[str], lines: bool | None) -> Iterator[Input | Rejected]:
    """
    Read files, or standard input for ``-``.

    `lines` says whether they hold one JSON object a line; `None` goes by the name (``.jsonl``, ``.ndjson``).
    """
    for path in paths:
        name = "standard input" if path == "-" else path
        try:
            data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
            text = data.decode("utf-8-sig")
        except OSError as error:
            yield Rejected(name, (error.strerror or str(error)).lower())
        except UnicodeDecodeError as error:
            yield Rejected(name, f"not UTF-8: byte {error.start} is 0x{data[error.start]:02x}")
        else:
            if is_lines(path) if lines is None else lines:
                yield from _objects(name, text)
            else:
                yield Input(name, text)


def _objects(name: str, text: str) -> Iterator[Input | Rejected]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _object(f"{name}:{number}", line)


def _object(place: str, line: str) -> Input | Rejected:
    try:
        found: Any = json.loads(line)
    except ValueError as error:
        return Rejected(place, f"not JSON: {error}")
    if not isinstance(found, dict) or "text" not in found:
        return Rejected(place, 'needs an object with "text"')
    if not isinstance(found["text"], str):
        return Rejected(place, f'"text" must be a string, not {json.dumps(found["text"])[:40]}')
    published = found.get("published")
    try:
        day = parse_date(published) if published else None
    except (ValueError, TypeError):
        return Rejected(place, f"published is {published!r}; write it as 2024-11-30 or 2024-11-30T08:15")
    return Input(str(found.get("id", place)), found["text"], day)
