"""One article of an archive: its text, what it is called, when it was published, and the fields that travel with it."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, Final, Literal

from attrs import field, frozen

from arnews.document import parse_day

__all__ = ["Fields", "Raw", "Record", "Rejected", "parse_date", "record_of"]

RawKind = Literal["text", "line", "row"]


@frozen
class Fields:
    """
    How the fields of an article are called in JSON, CSV and Parquet.

    >>> Fields(text="body", published="day").id
    'id'
    """

    text: str = "text"
    """The field that is the text."""
    published: str = "published"
    """The field that is its date."""
    id: str = "id"
    """The field that is its id."""
    date_format: str | None = None
    """How dates are written, as `datetime.strptime` has it: ``%d/%m/%Y``; `None` for ISO 8601."""


@frozen
class Raw:
    """
    An article as it lies in its file, not yet looked into, so that another process can do that.

    `data` is the bytes of a text file or of one line of JSON, or a mapping for a row of a table.
    """

    place: str
    """The file, and the line or row, counted from 1: ``articles.jsonl:12``."""
    kind: RawKind
    data: bytes | Mapping[str, Any]
    published: date | datetime | None = None
    """The date in the file's name, where it was asked for."""


@frozen
class Record:
    """
    An article that can be analysed.

    >>> record_of(Raw("a.jsonl:1", "line", '{"id": 7, "text": "وصل", "url": "/7"}'.encode()), Fields())
    Record(id=7, text='وصل', published=None, fields={'url': '/7'})
    """

    id: str | int
    """What the article is called."""
    text: str
    """Its text."""
    published: date | datetime | None = None
    """When it was published."""
    fields: Mapping[str, Any] = field(factory=dict)
    """What else its object or row said, unchanged."""


@frozen
class Rejected:
    """
    An article that cannot be read, and why.

    >>> rejected = record_of(Raw("a.jsonl:2", "line", b"{}"), Fields())
    >>> rejected.place, rejected.reason
    ('a.jsonl:2', 'needs an object with "text"')
    """

    place: str
    """Where it stands: a file, a line."""
    reason: str
    """Why it could not be read."""
    data: str | None = None
    """What stands there, as far as it is text."""


_HOURS: Final = re.compile("%[HIcXs]")
"""What tells an hour in a form of dates."""


def parse_date(written: str, date_format: str | None = None) -> date | datetime:
    """
    Read a date of publication, with or without a time of day; anything else is a `ValueError`.

    A `date_format` as in `datetime.strptime` tells a form that is read besides ISO 8601; without hours it gives a day.

    >>> parse_date("2024-11-30"), parse_date("2024-11-30T08:15")
    (datetime.date(2024, 11, 30), datetime.datetime(2024, 11, 30, 8, 15))
    >>> parse_date("30/11/2024", "%d/%m/%Y")
    datetime.date(2024, 11, 30)
    """
    if date_format is not None:
        with suppress(ValueError):
            moment = datetime.strptime(written, date_format)
            return moment if _HOURS.search(date_format) else moment.date()
    try:
        return parse_day(written)
    except ValueError:
        raise ValueError(f"{written!r} is no date; write it as 2024-11-30 or 2024-11-30T08:15") from None


def record_of(raw: Raw, fields: Fields | None = None) -> Record | Rejected:
    """
    Look into an article: decode it, find its text, id and date.

    What cannot be read gives a `Rejected` that says why; nothing raises.

    >>> line = '{"id": 7, "text": "وصل 27", "published": "2024-11-30", "url": "https://example.org"}'
    >>> record = record_of(Raw("articles.jsonl:1", "line", line.encode()))
    >>> record.id, record.published.isoformat(), record.fields
    (7, '2024-11-30', {'url': 'https://example.org'})
    >>> record_of(Raw("articles.jsonl:2", "line", b'{"text": null}')).reason
    '"text" must be a string, not null'
    """
    if isinstance(raw.data, bytes):
        try:
            written = raw.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            where = f"byte {error.start} is 0x{raw.data[error.start]:02x}"
            return Rejected(raw.place, f"not UTF-8: {where}", raw.data.decode("utf-8", "replace"))
        if raw.kind == "text":
            return _article(raw, written)
        try:
            row: Any = json.loads(written)
        except RecursionError:
            return Rejected(raw.place, "not JSON that can be read: it is nested too deep", written[:_SHOWN])
        except ValueError as error:
            return Rejected(raw.place, f"not JSON: {error}", written)
    else:
        row = raw.data
    found = _record(raw, row, fields or Fields())
    return Rejected(raw.place, found, _shown(row)) if isinstance(found, str) else found


_SHOWN: Final = 1000


def _shown(row: Any) -> str:
    try:
        return json.dumps(row, ensure_ascii=False, default=str)
    except (ValueError, RecursionError):
        return repr(row)[:_SHOWN]


_CONTROLS: Final = "".join(map(chr, (*range(9), *range(14, 27))))


def _article(raw: Raw, text: str) -> Record | Rejected:
    if 4 * sum(map(text.count, _CONTROLS)) > len(text):  # every second byte of UTF-16 is one: Arabic is 06xx
        return Rejected(raw.place, "not a text in UTF-8: it is full of control characters (UTF-16, or no text at all)")
    return Record(raw.place, text, raw.published)


def _record(raw: Raw, row: Any, fields: Fields) -> Record | str:
    if not isinstance(row, Mapping) or fields.text not in row:
        return f'needs an object with "{fields.text}"' if raw.kind == "line" else f'needs a field "{fields.text}"'
    text = row[fields.text]
    if not isinstance(text, str):
        return f'"{fields.text}" must be a string, not {_shown(text)[:40]}'
    published = raw.published
    given = row.get(fields.published)
    if given is not None and given != "":
        try:
            published = given if isinstance(given, date) else parse_date(given, fields.date_format)
        except (ValueError, TypeError):
            how = "2024-11-30 or 2024-11-30T08:15, or say how it is written by --date-format"
            return f"{fields.published} is {given!r}; write it as {fields.date_format or how}"
    id_ = row.get(fields.id)
    if id_ is None or isinstance(id_, bool) or not isinstance(id_, str | int):
        id_ = raw.place if id_ is None else str(id_)
    others = {str(name): value for name, value in row.items() if name not in (fields.text, fields.published, fields.id)}
    return Record(id_, text, published, others)
