"""
What an archive is written to: standard output, JSON lines, JSON, CSV, Parquet, SQLite, a page.

A file is written under a temporary name (``NAME.part``) and gets its own when it is whole. `mark` brings everything to
the disk and tells how far it came; what was written behind the last mark is cut off when a run goes on.
"""

import csv
import io
import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, Any, Protocol

from arnews.archive.columns import ColumnType, columns_of, flat
from arnews.archive.work import Work, load, table_columns
from arnews.document import Document

__all__ = ["FolderOutput", "Output", "PageOutput", "TextOutput", "open_output", "part_of", "write_all"]


class Output(Protocol):
    """
    Where results go.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     output: Output = open_output(Work("json", ("numbers",)), Path(folder, "found.json"))
    ...     output.write(b"{}")
    ...     output.finish()
    ...     print(Path(folder, "found.json").read_text())
    [{}]
    """

    def write(self, payload: Any) -> None:
        """Take the payload of some articles."""

    def mark(self) -> Any:
        """Bring to the disk what was taken and tell how far it came, as JSON can hold."""

    def finish(self) -> None:
        """Complete what is written and give it its name."""

    def close(self) -> None:
        """Let go of it as it is."""


def part_of(path: Path) -> Path:
    """Give the name under which a file is written until it is whole."""
    return path.with_name(path.name + ".part")


def open_output(work: Work, path: Path | None, mark: Any = None) -> Output:
    """Open an output for the form of a `Work`; `None` is standard output, `mark` where an earlier run came to."""
    if work.form == "parquet":
        assert path is not None
        return _Parquet(work, path, mark)
    if work.form == "sqlite":
        assert path is not None
        return _Sqlite(work, path, mark)
    head, between, tail = b"", b"", b""
    if work.form == "json":
        head, between, tail = b"[", b",\n", b"]\n"
    elif work.form == "csv":
        written = io.StringIO()
        csv.writer(written, lineterminator="\r\n").writerow(table_columns(work))
        head = b"\xef\xbb\xbf" + written.getvalue().encode()  # without the mark spreadsheets read Arabic as Latin-1
    return _Bytes(path, head, between, tail, mark)


def write_all(stream: IO[bytes], data: bytes) -> None:
    """Write all of some bytes: an unbuffered stream may take a part of them and says so only in what it returns."""
    view = memoryview(data)
    while view:
        taken = stream.write(view)
        view = view[len(view) if taken is None else taken :]


class _Bytes:
    """Bytes one after the other, to a file or to standard output."""

    def __init__(self, path: Path | None, head: bytes, between: bytes, tail: bytes, mark: Any = None) -> None:
        self._path, self._between, self._tail = path, between, tail
        if path is None:
            self._stream: IO[bytes] = sys.stdout.buffer
        else:
            self._stream = part_of(path).open("r+b" if mark else "wb")
        self._any = bool(mark and mark["any"])
        if mark:
            self._stream.truncate(mark["bytes"])
            self._stream.seek(mark["bytes"])
        else:
            write_all(self._stream, head)

    def write(self, payload: bytes | list[bytes]) -> None:
        for one in payload if isinstance(payload, list) else (payload,):
            write_all(self._stream, self._between + one if self._any else one)
            self._any = True
        if self._path is None:
            self._stream.flush()

    def mark(self) -> Any:
        self._stream.flush()
        if self._path is None:
            return None
        os.fsync(self._stream.fileno())
        return {"bytes": self._stream.tell(), "any": self._any}

    def finish(self) -> None:
        write_all(self._stream, self._tail)
        self.mark()
        if self._path is not None:
            self._stream.close()
            part_of(self._path).replace(self._path)

    def close(self) -> None:
        if self._path is not None:
            self._stream.close()


class PageOutput:
    """
    Documents that are shown together when all of them are there.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     output = PageOutput(Path(folder, "all.html"), lambda documents: " ".join(name for name, _ in documents))
    ...     output.write([("a", Document.read("وصل")), ("b", Document.read("غادر"))])
    ...     output.finish()
    ...     print(Path(folder, "all.html").read_text())
    a b
    """

    def __init__(self, path: Path | None, page: Callable[[Iterable[tuple[str, Document]]], str]) -> None:
        self._path, self._page = path, page
        self._documents: list[tuple[str, Document]] = []

    def write(self, payload: list[tuple[str, Document]]) -> None:
        """Keep some documents."""
        self._documents += payload

    def mark(self) -> None:
        """Nothing is written before the end."""

    def finish(self) -> None:
        """Make the page and write it."""
        output = _Bytes(self._path, b"", b"", b"")
        output.write(self._page(iter(self._documents)).encode(errors="replace"))
        output.finish()

    def close(self) -> None:
        """Let go of the documents."""
        self._documents.clear()


class TextOutput:
    """
    Documents that are written one after the other, each as soon as it is there.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     output = TextOutput(Path(folder, "all.txt"), lambda name, doc: f"{name}: {doc.text}")
    ...     output.write([("a", Document.read("وصل"))])
    ...     output.finish()
    ...     print(Path(folder, "all.txt").read_text(encoding="utf-8"))
    a: وصل
    """

    def __init__(self, path: Path | None, write: Callable[[str, Document], str]) -> None:
        self._output, self._write = _Bytes(path, b"", b"", b""), write

    def write(self, payload: list[tuple[str, Document]]) -> None:
        """Write some documents."""
        for name, doc in payload:
            self._output.write(self._write(name, doc).encode(errors="replace"))

    def mark(self) -> None:
        """Nothing is kept of how far it came."""

    def finish(self) -> None:
        """Give the file its name."""
        self._output.finish()

    def close(self) -> None:
        """Close the file."""
        self._output.close()


class FolderOutput:
    """
    Documents in files of their own in a folder, which is made.

    `files` gives the files of a document by the endings of their names, the name itself comes from that of its record:
    what no name of a file may hold is an underscore, and a name that was there before gets a number.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     output = FolderOutput(Path(folder), lambda doc: {".txt": doc.text, ".ann": ""})
    ...     output.write([("a/1", Document.read("وصل"))])
    ...     print(sorted(path.name for path in Path(folder).iterdir()))
    ['a_1.ann', 'a_1.txt']
    """

    def __init__(self, folder: Path, files: Callable[[Document], Mapping[str, str]]) -> None:
        self._folder, self._files = folder, files
        self._names: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, payload: list[tuple[str, Document]]) -> None:
        """Write the files of some documents."""
        for name, doc in payload:
            free = self._free(_UNSAFE.sub("_", name).strip("._")[:_LONGEST] or "document")
            for ending, text in self._files(doc).items():
                (self._folder / f"{free}{ending}").write_bytes(text.encode(errors="replace"))

    def _free(self, name: str) -> str:
        free, number = name, 1
        while free.casefold() in self._names:
            number += 1
            free = f"{name}-{number}"
        self._names.add(free.casefold())
        return free

    def mark(self) -> None:
        """Every file is whole."""

    def finish(self) -> None:
        """Nothing is left to do."""

    def close(self) -> None:
        """Nothing is open."""


_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 80
"""Code points of the name of a file; in UTF-8 they are well below what file systems bear."""


_ROWS_A_PART = 1 << 26
"""Bytes of Arrow that are written as one group of rows."""


class _Parquet:
    """
    One Parquet file. Its directory lies at its end, so a part that is on the disk is a file of its own until all are
    there; then their groups of rows are copied into one file.
    """

    def __init__(self, work: Work, path: Path, mark: Any = None) -> None:
        from arnews.archive.tables import arrow_schema

        self._schema = arrow_schema(work)
        self._path = path
        self._parts = part_of(path)
        self._count = mark["parts"] if mark else 0
        if not mark:
            shutil.rmtree(self._parts, ignore_errors=True)
            self._parts.mkdir()
        for part in self._parts.iterdir():
            if not part.stem.isdecimal() or int(part.stem) >= self._count:
                part.unlink()
        self._batches: list[Any] = []
        self._bytes = 0

    def write(self, payload: bytes) -> None:
        import pyarrow as pa

        with pa.ipc.open_stream(payload) as reader:
            self._batches += reader
        self._bytes += len(payload)
        if self._bytes >= _ROWS_A_PART:
            self._write_part()

    def _write_part(self) -> None:
        import pyarrow as pa
        from pyarrow import parquet

        if not self._batches:
            return
        part = self._parts / f"{self._count:06}.parquet"
        parquet.write_table(pa.Table.from_batches(self._batches, self._schema), part, compression="zstd")
        self._count += 1
        self._batches.clear()
        self._bytes = 0

    def mark(self) -> Any:
        self._write_part()
        return {"parts": self._count}

    def finish(self) -> None:
        from pyarrow import parquet

        self._write_part()
        whole = self._parts / "whole"
        with parquet.ParquetWriter(whole, self._schema, compression="zstd") as writer:
            gathered, size = [], 0
            for number in range(self._count):
                table = parquet.read_table(self._parts / f"{number:06}.parquet", schema=self._schema)
                gathered.append(table)
                size += table.nbytes
                if size >= _ROWS_A_PART:
                    _write_group(writer, gathered)
                    size = 0
            _write_group(writer, gathered)
        whole.replace(self._path)
        shutil.rmtree(self._parts)

    def close(self) -> None:
        self._batches.clear()


def _write_group(writer: Any, tables: list[Any]) -> None:
    import pyarrow as pa

    if tables:
        whole = pa.concat_tables(tables)
        writer.write_table(whole, row_group_size=max(1, whole.num_rows))
        tables.clear()


_SQL_TYPES: Mapping[ColumnType, str] = {"string": "TEXT", "int": "INTEGER", "double": "REAL", "bool": "INTEGER"}


class _Sqlite:
    """A data base with a table of documents and one for each layer."""

    def __init__(self, work: Work, path: Path, mark: Any = None) -> None:
        self._path = path
        part = part_of(path)
        if not mark:
            for left in (part, part.with_name(part.name + "-journal")):
                left.unlink(missing_ok=True)
        self._base = sqlite3.connect(part, isolation_level=None)
        self._insert = {}
        kept = [f"{_quoted(name)} TEXT" for name in work.keep]
        shapes = {"documents": ["id", "published TEXT", *kept, "fields TEXT", "text TEXT"]}
        for layer in work.layers:
            columns = flat(columns_of(load(layer)))
            shapes[layer] = [
                "document",
                "sentence TEXT",
                *(f"{_quoted(name)} {_SQL_TYPES[column.type]}" for name, column, _ in columns),
            ]
        for name, shape in shapes.items():
            if not mark:
                self._base.execute(f"CREATE TABLE {_quoted(name)} ({', '.join(shape)})")
            self._insert[name] = f"INSERT INTO {_quoted(name)} VALUES ({', '.join('?' * len(shape))})"
        if mark:
            self._cut(mark)
        self._base.execute("BEGIN")

    def _cut(self, mark: Mapping[str, int]) -> None:
        """Forget what was written behind a mark."""
        for name in self._insert:
            self._base.execute(f"DELETE FROM {_quoted(name)} WHERE rowid > ?", (mark[name],))

    def write(self, payload: list[tuple[str, list[Any]]]) -> None:
        for table, row in payload:
            self._base.execute(self._insert[table], row)

    def mark(self) -> Any:
        self._base.execute("COMMIT")
        self._base.execute("BEGIN")
        return {
            name: self._base.execute(f"SELECT COALESCE(MAX(rowid), 0) FROM {_quoted(name)}").fetchone()[0]
            for name in self._insert
        }

    def finish(self) -> None:
        self._base.execute("COMMIT")
        for layer in self._insert:
            if layer != "documents":
                index = _quoted(f"{layer} of a document")
                self._base.execute(f"CREATE INDEX {index} ON {_quoted(layer)} (document)")
        self._base.close()
        part_of(self._path).replace(self._path)

    def close(self) -> None:
        self._base.close()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
