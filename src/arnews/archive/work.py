"""What one process does with articles: look into them, analyse them, and write the results as bytes or rows."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final, Literal

from attrs import field, frozen, mutable

from arnews.analysis import DEFAULT, analyze
from arnews.archive.columns import columns_of, flat, names_of, records_of
from arnews.archive.records import Fields, Raw, Record, Rejected, record_of
from arnews.document import Document
from arnews.errors import ExtractionError
from arnews.extractors import Extractor, load_extractor
from arnews.spans import Span

__all__ = ["Done", "Form", "Note", "Sentences", "Work", "exploded", "first_cells", "load", "storable", "table_columns"]

Form = Literal["jsonl", "json", "csv", "parquet", "sqlite", "documents"]
"""What becomes of a document; ``documents`` leaves it as it is, with the name of its record."""


@frozen
class Note:
    """
    Something to say about an article: a layer that failed, a date that is missing.

    >>> Note("a.txt: times failed", failed=True).failed
    True
    """

    text: str
    """What is to be said."""
    failed: bool
    """Whether something was lost."""


@mutable
class Done:
    """What came of some articles, in their order."""

    payload: Any = None
    """Bytes, rows or documents, as the form has it; `None` where no article could be read."""
    articles: int = 0
    rejected: list[Rejected] = field(factory=list)
    notes: list[Note] = field(factory=list)


@frozen
class Work:
    """
    How articles are analysed and written; it can be pickled.

    `layers` are names of extractors; `explode` is the one layer whose annotations become rows; `keep` names the
    fields of the input that get columns of their own in tables, the others stand together as JSON in ``fields``.

    >>> from arnews.archive.records import Raw
    >>> work = Work("csv", ("numbers",), explode="numbers")
    >>> article = Raw("a.txt", "text", "وصل 27 مدنيا".encode())
    >>> b"27" in work([article]).payload
    True
    """

    form: Form
    """The format that is written."""
    layers: tuple[str, ...]
    """The layers that are found."""
    published: date | datetime | None = None
    """The date of publication where an article has none."""
    fields: Fields = field(factory=Fields)
    """What the fields of the input are called."""
    text: bool = True
    """Whether the text itself is written."""
    words: bool = False
    """Whether JSON gives the words of each annotation beside its span."""
    explode: str | None = None
    """The one layer whose annotations become rows."""
    keep: tuple[str, ...] = ()
    """Fields of the input that get columns of their own."""
    timeout: float | None = None
    """How many seconds the layers of one article have."""

    def __call__(self, items: Sequence[Raw | Rejected]) -> Done:
        """Analyse some articles; nothing that stands in them raises."""
        done = Done()
        documents = []
        for item in items:
            record = record_of(item, self.fields) if isinstance(item, Raw) else item
            if isinstance(record, Rejected):
                done.rejected.append(record)
                continue
            try:
                doc = analyze(
                    record.text,
                    published=record.published or self.published,
                    extractors=DEFAULT if self.layers == DEFAULT else self.layers,  # no look at what is installed
                    on_error="record",
                    timeout=self.timeout,
                )
            except Exception as error:  # what no extractor is to blame for
                done.rejected.append(Rejected(item.place, f"{type(error).__name__}: {error}", record.text))
                continue
            done.notes += self._notes(item.place, doc)
            documents.append((record, doc))
        done.articles = len(documents)
        if documents:
            done.payload = _WRITERS[self.form](self, documents)
        return done

    def _notes(self, place: str, doc: Document) -> Iterable[Note]:
        if doc.published is None and any(time.value.value is None for time in doc.annotations if time.layer == "times"):
            yield Note(_UNDATED, False)
        if "<" in doc.text and _TAG.search(doc.text):
            yield Note(_TAGGED, False)
        for failure in doc.failures:
            ran = isinstance(failure.error, ExtractionError)
            text = f"{place}: {failure.error}" if ran else f"{failure.layer} left out: {failure.error}"
            yield Note(text, ran)


_UNDATED: Final = "some times could be told only with a date of publication: --published 2024-11-30"
_TAGGED: Final = "some texts hold tags of HTML, which are read as words of theirs: take them out first"
_TAG: Final = re.compile(
    r"</?(?:p|br|div|span|a|b|i|strong|em|img|h[1-6]|ul|ol|li|table|script|style)\b[^<>]*>", re.IGNORECASE
)
"""A tag of the elements that texts from a newsroom's own system come with."""

Documents = Sequence[tuple[Record, Document]]


def _object(work: Work, record: Record, doc: Document) -> dict[str, Any]:
    """Give the object of an article: its id, the fields that travel with it, and what was found."""
    found = doc.to_dict()
    if work.words:
        for layer, records in found.items():
            if layer not in ("text", "published", "failures"):
                for one in records:
                    start, end = one["span"]
                    one["words"] = doc.text[start:end]
    if not work.text:
        del found["text"]
    others = {f"input_{name}" if name in found or name == "id" else name: one for name, one in record.fields.items()}
    return {"id": record.id} | others | found


def _lines(work: Work, documents: Documents) -> bytes:
    if work.explode is not None:
        rows = (dict(zip(names, row, strict=True)) for names, row in exploded(work, documents))
    else:
        rows = (_object(work, record, doc) for record, doc in documents)
    return b"".join(_encoded(json.dumps(row, ensure_ascii=False, default=str)) + b"\n" for row in rows)


def _encoded(written: str) -> bytes:
    """Encode JSON; a lone surrogate, which UTF-8 cannot hold, is written as its escape."""
    try:
        return written.encode()
    except UnicodeEncodeError:
        return written.encode(errors="backslashreplace")


def _indented(work: Work, documents: Documents) -> list[bytes]:
    return [
        _encoded(json.dumps(_object(work, record, doc), ensure_ascii=False, indent=2, default=str))
        for record, doc in documents
    ]


def table_columns(work: Work) -> tuple[str, ...]:
    """Give the names of the columns of a CSV file."""
    first = ("id", "published", *work.keep, "fields")
    if work.explode is not None:
        return (*first, "sentence", *(name for name, _, _ in flat(columns_of(load(work.explode)))))
    return (*first, *(("text",) if work.text else ()), *work.layers)


def first_cells(work: Work, record: Record, doc: Document) -> list[Any]:
    """Give the first cells of a row: id, date, the kept fields, the others as JSON."""
    kept = [_cell(record.fields.get(name)) for name in work.keep]
    others = {name: value for name, value in record.fields.items() if name not in work.keep}
    published = doc.published.isoformat() if doc.published else None
    return [record.id, published, *kept, json.dumps(others, ensure_ascii=False, default=str) if others else None]


def _cell(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def exploded(work: Work, documents: Documents) -> Iterable[tuple[Sequence[str], list[Any]]]:
    """Give a row for each annotation of the layer that is exploded: the names of the columns, and the cells."""
    assert work.explode is not None
    extractor = load(work.explode)
    names = table_columns(work)
    values = [value for _, _, value in flat(columns_of(extractor))]
    for record, doc in documents:
        before = first_cells(work, record, doc)
        sentence = Sentences(doc)
        for one in records_of(extractor, doc, names_of(doc)):
            yield names, [*before, sentence.words(one["span"]["start"]), *(value(one) for value in values)]


class Sentences:
    """The sentence in which a place lies, for places in the order of the text."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._index = 0

    def words(self, start: int) -> str | None:
        """Give the sentence in which an offset lies."""
        sentences = self._doc.sentences
        while self._index + 1 < len(sentences) and sentences[self._index].end <= start:
            self._index += 1
        here: Span | None = sentences[self._index] if sentences else None
        return self._doc.text[here.start : here.end] if here is not None else None


def _csv(work: Work, documents: Documents) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")  # RFC 4180
    if work.explode is not None:
        writer.writerows(row for _, row in exploded(work, documents))
    else:
        for record, doc in documents:
            found = doc.to_dict()
            row = [*first_cells(work, record, doc), *([doc.text] if work.text else [])]
            row += [json.dumps(found.get(layer, []), ensure_ascii=False, default=str) for layer in work.layers]
            writer.writerow(row)
    return written.getvalue().encode(errors="replace")


def _arrow(work: Work, documents: Documents) -> bytes:
    from arnews.archive.tables import arrow_batch

    return arrow_batch(work, documents)


def _rows(work: Work, documents: Documents) -> list[tuple[str, list[Any]]]:
    """Give rows for a data base: the name of the table and the cells."""
    rows: list[tuple[str, list[Any]]] = []
    for record, doc in documents:
        names = names_of(doc)
        before = [storable(cell) for cell in first_cells(work, record, doc)]
        rows.append(("documents", [*before, storable(doc.text) if work.text else None]))
        for layer in work.layers:
            extractor = load(layer)
            sentence = Sentences(doc)
            values = [value for _, _, value in flat(columns_of(extractor))]
            for one in records_of(extractor, doc, names):
                cells = [record.id, sentence.words(one["span"]["start"]), *(value(one) for value in values)]
                rows.append((layer, [storable(cell) for cell in cells]))
    return rows


def storable(cell: Any) -> Any:
    """Replace lone surrogates, which UTF-8 cannot hold, by question marks, one for one."""
    return cell.encode(errors="replace").decode() if isinstance(cell, str) else cell


def _documents(_work: Work, documents: Documents) -> list[tuple[str, Document]]:
    return [(str(record.id), doc) for record, doc in documents]


_WRITERS: Final[dict[str, Callable[[Work, Documents], Any]]] = {
    "jsonl": _lines,
    "json": _indented,
    "csv": _csv,
    "parquet": _arrow,
    "sqlite": _rows,
    "documents": _documents,
}


def load(layer: str) -> Extractor:
    """Give the extractor of a layer."""
    return load_extractor(layer)[0]
