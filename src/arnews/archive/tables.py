"""
Documents as Arrow: one row a document with a list of records for each layer, or one row an annotation.

The schema depends on the layers alone. Text that UTF-8 cannot hold (a lone surrogate) becomes U+FFFD, one for one, so
that offsets hold. Needs pyarrow (extra ``archive``).
"""

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from arnews.archive.columns import Column, columns_of, flat, names_of, records_of
from arnews.archive.records import Record
from arnews.archive.work import Work, exploded, first_cells, load, storable
from arnews.document import Document

__all__ = ["arrow_batch", "arrow_schema"]


def arrow_schema(work: Work) -> pa.Schema:
    """Give the schema of what is written: ``id``, ``published``, kept fields, ``fields``, the text, and the layers."""
    first = [pa.field("id", pa.string(), nullable=False), pa.field("published", pa.string())]
    first += [pa.field(name, pa.string()) for name in work.keep]
    first.append(pa.field("fields", pa.string()))
    if work.explode is not None:
        columns = flat(columns_of(load(work.explode)))
        return pa.schema(
            [*first, pa.field("sentence", pa.string()), *(pa.field(name, _type(column)) for name, column, _ in columns)]
        )
    text = [pa.field("text", pa.string())] if work.text else []
    layers = [pa.field(layer, pa.list_(_struct(columns_of(load(layer))))) for layer in work.layers]
    return pa.schema([*first, *text, *layers])


def _struct(columns: Iterable[Column]) -> pa.DataType:
    return pa.struct([pa.field(column.name, _type(column)) for column in columns])


def _type(column: Column) -> pa.DataType:
    match column.type:
        case "string":
            return pa.string()
        case "int":
            return pa.int64()
        case "double":
            return pa.float64()
        case "bool":
            return pa.bool_()
        case "list":
            return pa.list_(_type(column.parts[0]))
        case "struct":
            return _struct(column.parts)


def arrow_batch(work: Work, documents: Sequence[tuple[Record, Document]]) -> bytes:
    """Give documents as an Arrow stream of one batch with the schema of `arrow_schema`."""
    schema = arrow_schema(work)
    if work.explode is not None:
        rows = [row for _, row in exploded(work, documents)]
    else:
        rows = [_row(work, record, doc) for record, doc in documents]
    columns = [pa.array([_held(row[index]) for row in rows], type=field.type) for index, field in enumerate(schema)]
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema) as writer:
        writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema))
    return bytes(sink.getvalue())


def _row(work: Work, record: Record, doc: Document) -> list[Any]:
    names = names_of(doc)
    layers = [records_of(load(layer), doc, names) for layer in work.layers]
    return [*_first(work, record, doc), *([doc.text] if work.text else []), *layers]


def _first(work: Work, record: Record, doc: Document) -> list[Any]:
    id_, *others = first_cells(work, record, doc)
    return [str(id_), *others]


def _held(value: Any) -> Any:
    """Replace what UTF-8 cannot hold, however deep it lies."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {name: _held(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_held(one) for one in value]
    return value
