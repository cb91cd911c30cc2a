"""Documents as DuckDB relations, and a function for SQL that analyses a text. Needs duckdb and pyarrow."""

from collections.abc import Iterable, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from arnews.analysis import DEFAULT
from arnews.document import Document
from arnews.integrations import arrow

__all__ = ["register", "to_frame"]


def to_frame(docs: Iterable[Document], layer: str) -> duckdb.DuckDBPyRelation:
    """
    Give the annotations of one layer as a relation: a row each, with its document (counted from 0) and sentence.

    >>> from arnews import analyze
    >>> to_frame([analyze("وصل 27 مدنيا")], "numbers").select("words, value").fetchall()
    [('27', 27.0)]
    """
    return duckdb.from_arrow(arrow.to_table(docs, layer))


def register(connection: duckdb.DuckDBPyConnection, name: str = "arnews", extractors: Sequence[str] = DEFAULT) -> None:
    """
    Make a function of SQL: ``arnews(text, published)`` gives a struct of the layers, and ``failures``.

    `published` is a date or null.

    >>> import duckdb
    >>> connection = duckdb.connect()
    >>> register(connection)
    >>> connection.sql("SELECT arnews('وصل 27 مدنيا', NULL).numbers[1].value").fetchall()
    [(27.0,)]
    """
    given = pa.struct(arrow.extract_fields(extractors))
    dtype = duckdb.from_arrow(pa.table({"found": pa.array([], type=given)})).types[0]

    def found(texts: pa.ChunkedArray, published: pa.ChunkedArray) -> pa.StructArray:
        return arrow.extract(texts.to_pylist(), published.to_pylist(), extractors)

    options: Any = {"type": "arrow", "null_handling": "special"}
    connection.create_function(name, found, ["VARCHAR", "DATE"], dtype, **options)
