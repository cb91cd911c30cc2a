"""
Documents as Apache Arrow, and texts in Arrow columns to layers: what the other frames are made of.

The types are those of the archive's Parquet files (``arnews.archive.columns``): the same whatever a text holds. Needs
pyarrow (extra ``archive``).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

import pyarrow as pa

from arnews.analysis import DEFAULT, analyze
from arnews.archive.columns import columns_of, flat, names_of, records_of
from arnews.archive.records import parse_date
from arnews.archive.tables import flat_fields, held, layer_type
from arnews.archive.work import Sentences
from arnews.document import Document
from arnews.extractors import Extractor, load_extractor

__all__ = ["exploded_fields", "extract", "extract_batches", "extract_fields", "to_table"]

_FAILURES: Final = pa.list_(pa.struct([pa.field("layer", pa.string()), pa.field("error", pa.string())]))
_AT_ONCE: Final = 64
"""Rows whose results are held as Python objects at once."""


def to_table(docs: Iterable[Document], layer: str) -> pa.Table:
    """
    Give the annotations of one layer as a table: a row each, with its document (counted from 0), sentence and words.

    >>> from arnews import analyze
    >>> table = to_table([analyze("وصل 27 مدنيا"), analyze("غادر 5")], "numbers")
    >>> table.select(["document", "words", "value"]).to_pylist()
    [{'document': 0, 'words': '27', 'value': 27.0}, {'document': 1, 'words': '5', 'value': 5.0}]
    """
    extractor = load_extractor(layer)[0]
    fields = [pa.field("document", pa.int64()), pa.field("sentence", pa.string()), *flat_fields(extractor)]
    rows = [[index, *row] for index, doc in enumerate(docs) for row in _rows(extractor, doc)]
    columns = [pa.array([held(row[number]) for row in rows], type=field.type) for number, field in enumerate(fields)]
    return pa.Table.from_arrays(columns, schema=pa.schema(fields))


def _rows(extractor: Extractor, doc: Document) -> Iterator[list[Any]]:
    values = [value for _, _, value in flat(columns_of(extractor))]
    sentences = Sentences(doc)
    for one in records_of(extractor, doc, names_of(doc)):
        yield [sentences.words(one["span"]["start"]), *(value(one) for value in values)]


def extract_fields(extractors: Sequence[str] = DEFAULT) -> list[pa.Field]:
    """
    Give the columns that `extract` makes: a list of structs for each layer, and ``failures``.

    >>> [field.name for field in extract_fields(["numbers"])]
    ['numbers', 'failures']
    """
    layers = [pa.field(name, layer_type(load_extractor(name)[0])) for name in extractors]
    return [*layers, pa.field("failures", _FAILURES)]


def extract(
    texts: Iterable[str | None], published: Iterable[Any] | None = None, extractors: Sequence[str] = DEFAULT
) -> pa.StructArray:
    """
    Analyse a column of texts: a struct for each, with the columns of `extract_fields`.

    `published` are dates, or strings as `parse_date` reads them. A text that is null gives null; what fails is told in
    ``failures``, and the other layers and rows stand.

    >>> found = extract(["وصل 27 مدنيا", None])
    >>> [one and [number["value"] for number in one["numbers"]] for one in found.to_pylist()]
    [[27.0], None]
    """
    fields = extract_fields(extractors)
    loaded = [load_extractor(name)[0] for name in extractors]
    rows: list[dict[str, Any] | None] = []
    dates = iter(published) if published is not None else None
    for text in texts:
        day = next(dates, None) if dates is not None else None
        rows.append(_found(text, day, extractors, loaded))
    return pa.array(rows, type=pa.struct(fields))


def _found(text: str | None, day: Any, names: Sequence[str], loaded: Sequence[Extractor]) -> dict[str, Any] | None:
    if text is None:
        return None
    doc, failures = _analysed(text, day, names)
    if doc is None:
        return {name: [] for name in names} | {"failures": failures}
    references = names_of(doc)
    found: dict[str, Any] = {
        name: held(records_of(extractor, doc, references)) for name, extractor in zip(names, loaded, strict=True)
    }
    return found | {"failures": failures}


def _analysed(text: str, day: Any, names: Sequence[str]) -> tuple[Document | None, list[dict[str, str]]]:
    failures = []
    try:
        doc = analyze(text, published=_date(day), extractors=tuple(names), on_error="record")
    except Exception as error:  # the row says so; the others go on
        return None, [{"layer": "", "error": held(f"{type(error).__name__}: {error}")}]
    failures = [{"layer": one.layer, "error": held(str(one.error))} for one in doc.failures]
    return doc, failures


def _date(day: Any) -> date | datetime | None:
    if day is None or day == "":
        return None
    return day if isinstance(day, date) else parse_date(day)


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str,
    published: str | None = None,
    extractors: Sequence[str] = DEFAULT,
    explode: str | None = None,
) -> Iterator[pa.RecordBatch]:
    """
    Analyse the rows of record batches and give them with a column for each layer, and ``failures``.

    `text` and `published` name the columns to read. With `explode` there is a row for each annotation of that layer
    instead, with the other columns repeated.

    >>> batch = pa.RecordBatch.from_pydict({"body": ["وصل 27 مدنيا"]})
    >>> [found] = extract_batches([batch], text="body", extractors=["numbers"])
    >>> found.to_pylist()[0]["numbers"][0]["value"]
    27.0
    """
    loaded = [load_extractor(name)[0] for name in extractors]
    for whole in batches:
        for start in range(0, whole.num_rows, _AT_ONCE):
            batch = whole.slice(start, _AT_ONCE)
            texts = batch.column(text).to_pylist()
            days = batch.column(published).to_pylist() if published is not None else [None] * len(texts)
            if explode is not None:
                yield _exploded(batch, texts, days, explode)
            else:
                rows = [_found(one, day, extractors, loaded) for one, day in zip(texts, days, strict=True)]
                yield _beside(batch, extract_fields(extractors), rows)


def _beside(batch: pa.RecordBatch, fields: Sequence[pa.Field], rows: list[dict[str, Any] | None]) -> pa.RecordBatch:
    columns = [pa.array([row and row[field.name] for row in rows], type=field.type) for field in fields]
    return pa.RecordBatch.from_arrays([*batch.columns, *columns], schema=pa.schema([*batch.schema, *fields]))


def _exploded(batch: pa.RecordBatch, texts: list[Any], days: list[Any], layer: str) -> pa.RecordBatch:
    extractor = load_extractor(layer)[0]
    fields = [pa.field("sentence", pa.string()), *flat_fields(extractor)]
    places: list[int] = []
    rows: list[list[Any]] = []
    for place, (one, day) in enumerate(zip(texts, days, strict=True)):
        doc = _analysed(one, day, (layer,))[0] if one is not None else None
        if doc is not None:
            found = list(_rows(extractor, doc))
            rows += found
            places += [place] * len(found)
    columns = [pa.array([held(row[number]) for row in rows], type=field.type) for number, field in enumerate(fields)]
    taken = [column.take(pa.array(places, type=pa.int64())) for column in batch.columns]
    return pa.RecordBatch.from_arrays([*taken, *columns], schema=pa.schema([*batch.schema, *fields]))


def exploded_fields(layer: str) -> list[pa.Field]:
    """
    Give the columns that `extract_batches` adds with ``explode``.

    >>> [field.name for field in exploded_fields("numbers")][:4]
    ['sentence', 'span_start', 'span_end', 'words']
    """
    return [pa.field("sentence", pa.string()), *flat_fields(load_extractor(layer)[0])]
