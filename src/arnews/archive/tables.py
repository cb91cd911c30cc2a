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
from arnews.extractors import Extractor

__all__ = ["arrow_batch", "arrow_schema", "flat_fields", "held", "layer_type"]


def arrow_schema(work: Work) -> pa.Schema:
    """Give the schema of what is written: ``id``, ``published``, kept fields, ``fields``, the text, and the layers."""
    first = [pa.field("id", pa.string(), nullable=False), pa.field("published", pa.string())]
    first += [pa.field(name, pa.string()) for name in work.keep]
    first.append(pa.field("fields", pa.string()))
    if work.explode is not None:
        return pa.schema([*first, pa.field("sentence", pa.string()), *flat_fields(load(work.explode))])
    text = [pa.field("text", pa.string())] if work.text else []
    return pa.schema([*first, *text, *(pa.field(layer, layer_type(load(layer))) for layer in work.layers)])


def layer_type(extractor: Extractor) -> pa.DataType:
    """Give the type of a layer: a list of structs, one for each annotation."""
    return pa.list_(_struct(columns_of(extractor)))


def flat_fields(extractor: Extractor) -> list[pa.Field]:
    """Give the columns of a layer whose annotations are rows."""
    return [pa.field(name, _type(column)) for name, column, _ in flat(columns_of(extractor))]


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
        rows = [[str(row[0]), *row[1:]] for _, row in exploded(work, documents)]
    else:
        rows = [_row(work, record, doc) for record, doc in documents]
    columns = [pa.array([held(row[index]) for row in rows], type=field.type) for index, field in enumerate(schema)]
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


def held(value: Any) -> Any:
    """Replace what UTF-8, and so Arrow, cannot hold, however deep it lies."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {name: held(one) for name, one in value.items()}
    if isinstance(value, list):
        return [held(one) for one in value]
    return value
