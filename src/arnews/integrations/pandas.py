"""Documents as pandas data frames, and a column of texts to layers. Needs pandas and pyarrow."""

from collections.abc import Iterable, Sequence

import pandas as pd

from arnews.analysis import DEFAULT
from arnews.document import Document
from arnews.integrations import arrow

__all__ = ["extract", "to_frame"]


def to_frame(docs: Iterable[Document], layer: str) -> pd.DataFrame:
    """
    Give the annotations of one layer as a data frame: a row each, with its document (counted from 0) and sentence.

    >>> from arnews import analyze
    >>> to_frame([analyze("وصل 27 مدنيا")], "numbers")[["words", "value"]].values.tolist()
    [['27', 27.0]]
    """
    return arrow.to_table(docs, layer).to_pandas()


def extract(
    texts: "pd.Series[str]", published: "pd.Series[object] | None" = None, extractors: Sequence[str] = DEFAULT
) -> pd.DataFrame:
    """
    Analyse a series of texts: a data frame with the same index, a column for each layer, and ``failures``.

    >>> import pandas as pd
    >>> extract(pd.Series(["وصل 27 مدنيا"], index=["a"])).loc["a", "numbers"][0]["value"]
    27.0
    """
    given = None if published is None else [None if pd.isna(day) else day for day in published]
    found = arrow.extract([None if pd.isna(text) else text for text in texts], given, extractors)
    names = [field.name for field in found.type]
    columns = {name: column.to_pylist() for name, column in zip(names, found.flatten(), strict=True)}
    return pd.DataFrame(columns, index=texts.index)
