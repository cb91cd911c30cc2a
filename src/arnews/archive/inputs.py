"""
What an archive is read from: text files, folders, standard input, JSON, CSV and Parquet, each also compressed.

Everything is a stream: a line is read when it is needed, so an input may be longer than memory. What a file holds is
told by its name, and by its first characters where the name does not say; what is neither prose nor one of these forms
is named and left, never read as if it were prose. A file that unpacks to far more than it is packed is not read on.
"""

import csv
import gzip
import io
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any, Final, Literal

from attrs import frozen

from arnews.archive.parquet_sizes import sizes_of_columns
from arnews.archive.records import Raw, Rejected

__all__ = ["MAX_RATIO", "NAMED_TWICE", "InputKind", "Source", "find_sources", "read_source"]

InputKind = Literal["text", "jsonl", "json", "csv", "tsv", "parquet"]

STANDARD_INPUT: Final = "standard input"

_SUFFIXES: Final[dict[str, InputKind]] = {
    ".txt": "text",
    ".text": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}
_COMPRESSED: Final = (".gz", ".zst")
_DATE_IN_NAME: Final = re.compile(
    r"""
    (?<!\d) ((?:19|20)\d\d) (?P<between>[-_.]?)      # the year
    (0[1-9]|1[0-2]) (?P=between)                     # the month
    (0[1-9]|[12]\d|3[01]) (?!\d)                     # the day
    """,
    re.VERBOSE,
)
_LONGEST_LINE: Final = 1 << 28
"""Bytes of one line, or of one text: what is longer is no article but a mistake, or meant to fill the memory."""

NAMED_TWICE: Final = "named twice: read once"
"""The reason why an input that had been named before is left out."""
MAX_RATIO: Final = 100
"""To how many times its packed length a file may unpack: news packs to a quarter, with much repeated to a thirtieth."""
_HARMLESS: Final = 1 << 24
"""Bytes that may be unpacked whatever they were packed to: a few equal lines pack to next to nothing."""


@frozen
class Source:
    """
    A file to read: its path (``-`` for standard input), what it is called, what it holds.

    >>> [source] = find_sources(["articles.jsonl.gz"])
    >>> source.name, source.kind
    ('articles.jsonl.gz', 'jsonl')
    """

    path: str
    """The file; ``-`` is standard input."""
    name: str
    """What it is called in messages."""
    kind: InputKind | None
    """`None` where only its content can tell."""
    size: int | None = None
    """Bytes on the disk, where that is known."""


def find_sources(
    paths: Iterable[str], kind: InputKind | None = None, pattern: str = "*"
) -> Iterator[Source | Rejected]:
    """
    Give the files to read: those that are named, and in folders, however deep, those that match a pattern.

    In a folder the names decide: files with other endings than those of texts, JSON, CSV and Parquet are named
    together in one `Rejected`. A `kind` holds for all files. They come in the order of the paths, in folders by name;
    what is named twice is read once, and named.

    >>> [(source.name, source.kind) for source in find_sources(["a.txt", "b.csv", "-"])]
    [('a.txt', 'text'), ('b.csv', 'csv'), ('standard input', None)]
    """
    seen: set[str] = set()
    for found in _named(paths, kind, pattern):
        if isinstance(found, Source):
            place = found.path if found.path == "-" else os.path.realpath(found.path)
            if place in seen:
                yield Rejected(found.name, NAMED_TWICE)
                continue
            seen.add(place)
        yield found


def _named(paths: Iterable[str], kind: InputKind | None, pattern: str) -> Iterator[Source | Rejected]:
    for path in paths:
        if path == "-":
            yield Source("-", STANDARD_INPUT, kind)
        elif Path(path).is_dir():
            yield from _in_folder(Path(path), kind, pattern)
        else:
            yield _source(path, kind)


def _source(path: str, kind: InputKind | None) -> Source:
    try:
        size = Path(path).stat().st_size
    except OSError:
        size = None
    return Source(path, _name(path), kind or kind_of(path), size)


def _name(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


def _in_folder(folder: Path, kind: InputKind | None, pattern: str) -> Iterator[Source | Rejected]:
    others: dict[str, int] = {}
    for path in sorted(folder.rglob(pattern)):
        if not path.is_file() or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if kind is None and kind_of(str(path)) is None:
            suffix = path.suffix.lower() or "no ending"
            others[suffix] = others.get(suffix, 0) + 1
        else:
            yield _source(str(path), kind)
    if others:
        counted = ", ".join(f"{number} × {suffix}" for suffix, number in sorted(others.items()))
        yield Rejected(_name(str(folder)), f"files that are neither texts nor JSON, CSV or Parquet left out: {counted}")


def kind_of(path: str) -> InputKind | None:
    """
    Tell by its name what a file holds; `None` where the name does not say.

    >>> kind_of("a/Articles.JSONL.gz"), kind_of("page.html")
    ('jsonl', None)
    """
    name = Path(path).name.lower()
    for ending in _COMPRESSED:
        name = name.removesuffix(ending)
    return _SUFFIXES.get(Path(name).suffix)


def read_source(
    source: Source, *, date_in_name: bool = False, max_ratio: float = MAX_RATIO
) -> Iterator[Raw | Rejected]:
    """
    Give the articles of one file, as they are read; what cannot be opened or split gives a `Rejected`.

    With `date_in_name` the first date in its name (2024-11-30, 20241130) is the date of publication of its articles.
    A compressed file (gzip, Zstandard, Parquet) that unpacks to more than `max_ratio` times its length is read up to
    there; the first 16 MiB are always read.
    """
    published = _date_in(source.name) if date_in_name else None
    try:
        with _opened(source.path, max_ratio) as stream:
            kind = source.kind or _sniffed(stream)
            if isinstance(kind, Rejected):
                yield Rejected(source.name, kind.reason)
            elif kind == "parquet":
                yield from _read_parquet(source.name, stream, published, max_ratio)
            else:
                yield from _READERS[kind](source.name, stream, published)
    except ImportError as error:
        yield Rejected(source.name, f"reading it needs {error.name}; install it with: pip install 'arnews[archive]'")
    except OSError as error:  # among them what is no gzip
        yield Rejected(source.name, (error.strerror or str(error)).lower())
    except EOFError:
        yield Rejected(source.name, "the compressed file is cut off")
    except _UnreadableError as error:
        yield Rejected(source.name, str(error))


class _UnreadableError(Exception):
    """A file that cannot be split into articles from here on."""


@contextmanager
def _opened(path: str, max_ratio: float) -> Iterator[IO[bytes]]:
    if path == "-":
        if sys.stdin is None:
            raise OSError("standard input is closed")
        yield sys.stdin.buffer
        return
    with Path(path).open("rb") as raw:
        lower = path.lower()
        packed: Any = _Packed(raw)
        if lower.endswith(".gz"):
            try:
                with gzip.open(packed) as unpacked:
                    yield io.BufferedReader(_Unpacked(unpacked, packed, max_ratio), _CHUNK)
            except zlib.error as error:
                raise _UnreadableError(f"not gzip: {str(error).lower()}") from error
        elif lower.endswith(".zst"):
            import zstandard

            try:
                with zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True) as unpacked:
                    yield io.BufferedReader(_Unpacked(unpacked, packed, max_ratio), _CHUNK)
            except zstandard.ZstdError as error:
                raise _UnreadableError(f"not zstd: {error}") from error
        else:
            yield raw


_CHUNK: Final = 1 << 17


class _Packed:
    """A compressed file, and how many of its bytes were read."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self.length = 0

    def read(self, size: int = -1) -> bytes:
        data = self._raw.read(size)
        self.length += len(data)
        return data


class _Unpacked(io.RawIOBase):
    """What a compressed file unpacks to, as far as that bears a proportion to its length."""

    def __init__(self, unpacked: Any, packed: _Packed, max_ratio: float) -> None:
        self._unpacked, self._packed, self._max_ratio = unpacked, packed, max_ratio
        self._length = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._unpacked.read(len(buffer))
        self._length += len(data)
        _check_ratio(self._length, self._packed.length, self._max_ratio)
        buffer[: len(data)] = data
        return len(data)


def _check_ratio(unpacked: int, packed: int, max_ratio: float) -> None:
    if unpacked > max(_HARMLESS, max_ratio * packed):
        raise _UnreadableError(
            f"it unpacks to more than {max_ratio:,g} times its length ({packed:,} bytes), as what is meant to fill the "
            "memory does: if it is sound, raise the limit (--max-ratio)"
        )


_HTML: Final = re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml|rss|feed)\b", re.IGNORECASE)
_HEADER: Final = re.compile(rb"\s*+(?:[A-Za-z_]++[ ]*+[,;\t]\s*+)+[A-Za-z_]++[^\S\n]*+\n")
_HEAD: Final = 4096


def _sniffed(stream: IO[bytes]) -> InputKind | Rejected:
    """Tell by its first characters what a stream holds that has no telling name."""
    peek = getattr(stream, "peek", None)
    head: bytes = peek(_HEAD)[:_HEAD] if peek else b""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Rejected("", "it is UTF-16; only UTF-8 is read")
    head = head.removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.lstrip()[:1] == b"{":
        return "jsonl"
    if _HTML.match(head):
        return Rejected("", "it looks like HTML or XML, not like the text of an article")
    if _HEADER.match(head):
        return Rejected("", "it looks like a table; say which kind with --input csv or --input tsv")
    return "text"


def _date_in(name: str) -> date | None:
    found = _DATE_IN_NAME.search(Path(name).name)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None


def _read_text(name: str, stream: IO[bytes], published: date | None) -> Iterator[Raw | Rejected]:
    data = stream.read(_LONGEST_LINE + 1)
    if len(data) > _LONGEST_LINE:
        yield Rejected(name, f"longer than {_LONGEST_LINE >> 20} MiB: no article")
    elif _HTML.match(data.removeprefix(b"\xef\xbb\xbf")):
        yield Rejected(name, "it looks like HTML or XML, not like the text of an article")
    else:
        yield Raw(name, "text", data, published)


def _read_lines(name: str, stream: IO[bytes], published: date | None) -> Iterator[Raw | Rejected]:
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            yield Rejected(f"{name}:{number}", f"a line of more than {_LONGEST_LINE >> 20} MiB: no article")
            while line and not line.endswith(b"\n"):
                line = stream.readline(_LONGEST_LINE)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield Raw(f"{name}:{number}", "line", line, published)


def _read_json(name: str, stream: IO[bytes], published: date | None) -> Iterator[Raw | Rejected]:
    """Read an array of objects, or one object."""
    import ijson

    head = _first_character(stream)
    try:
        rows = ijson.items(stream, "item" if head == b"[" else "", use_float=True)
        for number, row in enumerate(rows, 1):
            yield Raw(f"{name}:{number}" if head == b"[" else name, "row", row, published)
    except ijson.JSONError as error:
        raise _UnreadableError(f"not JSON: {error}") from error
    except UnicodeDecodeError as error:
        raise _UnreadableError(f"not UTF-8: {error.reason}") from error


def _first_character(stream: IO[bytes]) -> bytes:
    peek = getattr(stream, "peek", None)
    return bytes(peek(64)).lstrip(b" \t\r\n\xef\xbb\xbf")[:1] if peek else b"["


def _read_csv(name: str, stream: IO[bytes], published: date | None) -> Iterator[Raw | Rejected]:
    yield from _table(name, stream, published, csv.excel)


def _read_tsv(name: str, stream: IO[bytes], published: date | None) -> Iterator[Raw | Rejected]:
    yield from _table(name, stream, published, csv.excel_tab)


def _table(
    name: str, stream: IO[bytes], published: date | None, dialect: type[csv.Dialect]
) -> Iterator[Raw | Rejected]:
    csv.field_size_limit(_LONGEST_LINE)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
    rows = csv.DictReader(text, dialect=dialect, restkey="more")
    try:
        for row in rows:
            place = f"{name}:{rows.line_num}"
            bad = next((value for value in row.values() if isinstance(value, str) and _is_broken(value)), None)
            if bad is not None:
                yield Rejected(place, "not UTF-8", bad.encode("utf-8", "replace").decode())
            else:
                yield Raw(place, "row", row, published)
    except csv.Error as error:
        raise _UnreadableError(f"no table from line {rows.line_num} on: {error}") from error
    finally:
        text.detach()


def _is_broken(value: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in value) if not value.isascii() else False


def _read_parquet(name: str, stream: IO[bytes], published: date | None, max_ratio: float) -> Iterator[Raw | Rejected]:
    import pyarrow
    import pyarrow.parquet

    whole: Any = stream if stream.seekable() else io.BytesIO(stream.read())  # its directory lies at its end
    number = 0
    try:
        file = pyarrow.parquet.ParquetFile(whole)
        sizes = sizes_of_columns(whole)
        if sizes is None:
            raise _UnreadableError("not Parquet: its directory is damaged")
        for unpacked, packed in sizes:  # each by itself: one bomb among many sound columns fills the memory as well
            _check_ratio(unpacked, packed, max_ratio)
        for batch in file.iter_batches(batch_size=64):
            for row in _rows_of(batch):
                number += 1
                place = f"{name}:{number}"
                broken = isinstance(row, UnicodeDecodeError)
                yield Rejected(place, "not UTF-8") if broken else Raw(place, "row", row, published)
    except pyarrow.ArrowException as error:
        raise _UnreadableError(f"not Parquet: {str(error).splitlines()[0]}") from error


def _rows_of(batch: Any) -> Iterator[Any]:
    """Give the rows of a batch; in place of one whose bytes are no UTF-8 the error."""
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError:  # nothing was given yet
        for index in range(batch.num_rows):
            try:
                yield batch.slice(index, 1).to_pylist()[0]
            except UnicodeDecodeError as error:
                yield error


_READERS: Final = {
    "text": _read_text,
    "jsonl": _read_lines,
    "json": _read_json,
    "csv": _read_csv,
    "tsv": _read_tsv,
}
