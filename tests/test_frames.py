"""Frames of every library hold the same rows, whatever the texts hold."""

from datetime import date

import duckdb
import pandas as pd
import polars as pl
import pytest

from arnews import analyze
from arnews.integrations import arrow
from arnews.integrations import duckdb as arnews_duckdb
from arnews.integrations import pandas as arnews_pandas
from arnews.integrations import polars as arnews_polars

TEXTS = ["قال الوزير أحمد المنصوري إن 27 مدنيا وصلوا أمس.", None, "غادر 5 \ud800", "", "بين 20 و30"]


@pytest.fixture
def docs():
    return [analyze(text) for text in TEXTS if text]


@pytest.mark.parametrize("layer", ["numbers", "quotations", "times"])
def test_every_library_has_the_same_rows(docs, layer):
    rows = arrow.to_table(docs, layer).to_pylist()

    columns = list(rows[0])
    assert arnews_polars.to_frame(docs, layer).rows(named=True) == rows
    assert arnews_duckdb.to_frame(docs, layer).fetchall() == [tuple(row.values()) for row in rows]
    assert list(arnews_pandas.to_frame(docs, layer).columns) == columns


def test_a_range_has_its_ends_in_columns_of_their_own(docs):
    [last] = arrow.to_table(docs, "numbers").to_pylist()[-1:]

    assert (last["value"], last["value_low"], last["value_high"]) == (None, 20, 30)


def test_a_frame_without_findings_has_its_columns(docs):
    assert (
        arnews_pandas.to_frame([], "numbers").columns.tolist()
        == arnews_pandas.to_frame(docs, "numbers").columns.tolist()
    )


def test_pandas_keeps_its_index_and_nulls():
    texts = pd.Series([TEXTS[0], None], index=["a", "b"])
    found = arnews_pandas.extract(texts, pd.Series([date(2024, 11, 30), None], index=["a", "b"]))

    assert found.loc["a", "times"][0]["value"] == "2024-11-29"
    assert found.loc["b", "numbers"] is None


def test_polars_knows_the_type_before_anything_is_read():
    frame = pl.LazyFrame({"text": [text for text in TEXTS if text != TEXTS[2]], "day": ["2024-11-30", None, "", "x"]})
    lazy = frame.select(arnews_polars.extract("text", "day").alias("found"))

    assert lazy.collect_schema() == lazy.collect().schema
    failures = lazy.collect().unnest("found")["failures"].to_list()
    assert failures[:3] == [[], None, []]
    assert "no date" in failures[3][0]["error"]


def test_a_function_of_sql_gives_structs_and_null_for_null():
    connection = duckdb.connect()
    arnews_duckdb.register(connection, extractors=["numbers"])

    found = connection.sql("SELECT arnews(t, NULL::DATE) AS f FROM (VALUES ('وصل 27'), (NULL)) v(t)").fetchall()
    assert found[0][0]["numbers"][0]["value"] == 27
    assert found[1][0] is None or found[1][0]["numbers"] is None
