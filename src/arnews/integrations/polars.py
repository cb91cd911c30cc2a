"""Documents as Polars data frames, and an expression that analyses a column of texts. Needs polars and pyarrow."""

from collections.abc import Iterable, Sequence

import polars as pl
import pyarrow as pa

from arnews.analysis import DEFAULT
from arnews.document import Document
from arnews.integrations import arrow

__all__ = ["extract", "to_frame"]


def to_frame(docs: Iterable[Document], layer: str) -> pl.DataFrame:
    """
    Give the annotations of one layer as a data frame: a row each, with its document (counted from 0) and sentence.

    >>> from arnews import analyze
    >>> to_frame([analyze("وصل 27 مدنيا")], "numbers").select("words", "value").rows()
    [('27', 27.0)]
    """
    frame = pl.from_arrow(arrow.to_table(docs, layer))
    assert isinstance(frame, pl.DataFrame)
    return frame


def extract(
    text: str | pl.Expr, published: str | pl.Expr | None = None, extractors: Sequence[str] = DEFAULT
) -> pl.Expr:
    """
    Give an expression that analyses a column of texts: a struct of the layers, and ``failures``.

    `text` and `published` are columns or expressions. It works eagerly and lazily; the type is known beforehand.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"text": ["وصل 27 مدنيا"]}).select(extract("text").alias("found")).unnest("found")
    >>> frame["numbers"][0][0]["value"]
    27.0
    """
    columns = [pl.col(one) if isinstance(one, str) else one for one in (text, published) if one is not None]
    empty = pa.array([], type=pa.struct(arrow.extract_fields(extractors)))
    dtype = pl.Series(empty).dtype

    def found(series: Sequence[pl.Series]) -> pl.Series:
        days = series[1].to_list() if len(series) > 1 else None
        return pl.Series(series[0].name, arrow.extract(series[0].to_list(), days, extractors))

    return pl.map_batches(columns, found, return_dtype=dtype)
