"""A column of texts in a Spark data frame to layers, over many machines. Needs pyspark (extra ``spark``) and Java."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import pyarrow as pa
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from arnews.analysis import DEFAULT
from arnews.integrations import arrow

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["extract"]


def extract(
    df: "DataFrame",
    text: str = "text",
    published: str | None = None,
    extractors: Sequence[str] = DEFAULT,
    explode: str | None = None,
) -> "DataFrame":
    """
    Give a data frame with a column for each layer: an array of structs, one for each annotation, and ``failures``.

    `text` and `published` name the columns to read; dates, time stamps and ISO strings are dates of publication. With
    `explode` there is one row for each annotation of that layer, its words and sentence in flat columns, the columns
    of `df` repeated. The schema is that of the archive's Parquet files. A text that is null gives null columns; an
    article or a layer that fails is told in ``failures`` and ends nothing. Workers load the words once a process;
    arnews and the plugins that are asked for must be installed there.

    .. code-block:: python

        found = extract(spark.read.parquet("articles"), published="date", extractors=["times", "casualties"])
        found.write.partitionBy("date").parquet("found")
    """
    names = tuple(extractors)
    for name in (text, published):
        if name is not None and name not in df.columns:
            raise ValueError(f"there is no column {name!r}; there are: {', '.join(df.columns)}")
    fields = arrow.exploded_fields(explode) if explode is not None else arrow.extract_fields(names)
    added = from_arrow_schema(pa.schema(fields))
    twice = sorted(set(added.names) & set(df.columns))
    if twice:
        raise ValueError(f"there is a column {twice[0]!r} already, and a layer would take its name: rename it before")

    def found(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return arrow.extract_batches(batches, text=text, published=published, extractors=names, explode=explode)

    return df.mapInArrow(found, StructType([*df.schema.fields, *added.fields]))
