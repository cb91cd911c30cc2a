"""What Spark gives, row for row, is what one machine gives. Run by make test-spark."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet
from pyspark.sql import SparkSession

from arnews.integrations import arrow
from arnews.integrations import spark as arnews_spark

ROOT = Path(__file__).parent.parent.parent
LAYERS = ["times", "numbers", "quotations", "casualties"]
SENTENCES = [
    "قال وزير المياه أحمد المنصوري يوم الثلاثاء إن نحو 27 ألفا و500 أسرة عادت.",
    "وأضاف: «انتهينا من ثلث الأعمال، والباقي في منتصف 2025».",
    "قتل 5 مدنيين وأصيب 12 آخرون في قصف على المدينة أمس، بحسب مصدر طبي.",
    "",
]
POISONED = [None, "\x00\u202e[bold]", "27 " * 20_000, "ـ الثلاثاء", "1\ufe0f\u20e3", '"' * 3000]


@pytest.fixture(scope="module")
def spark():
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Compose 400 articles, and the poisoned ones among them."""
    texts = [" ".join(SENTENCES[(number + step) % 4] for step in range(1 + number % 3)) for number in range(400)]
    for place, text in enumerate(POISONED):
        texts.insert(50 * place + 7, text)
    days = [date(2024, 11, 1) + timedelta(days=number % 20) for number in range(len(texts))]
    table = pa.table({"id": list(range(len(texts))), "date": days, "text": texts})
    path = tmp_path_factory.mktemp("archive") / "articles.parquet"
    parquet.write_table(table, path, row_group_size=64)
    return path


def test_every_row_is_what_one_machine_gives(spark, archive):
    found = arnews_spark.extract(spark.read.parquet(str(archive)), published="date", extractors=LAYERS)
    here = arrow.extract_batches(
        parquet.read_table(archive).to_batches(), text="text", published="date", extractors=LAYERS
    )

    ours = {row["id"]: row for batch in here for row in batch.to_pylist()}
    theirs = {row["id"]: row.asDict(recursive=True) for row in found.collect()}
    assert theirs == ours


def test_the_schema_is_that_of_arrow(spark, archive):
    found = arnews_spark.extract(spark.read.parquet(str(archive)), published="date", extractors=LAYERS)

    assert found.schema.fieldNames() == ["id", "date", "text", *LAYERS, "failures"]
    assert pa.schema(arrow.extract_fields(LAYERS)).names == found.schema.fieldNames()[3:]


def test_a_layer_is_exploded_to_rows(spark, archive):
    rows = arnews_spark.extract(spark.read.parquet(str(archive)), published="date", explode="quotations").collect()

    assert {row["speaker"] for row in rows} >= {"وزير المياه أحمد المنصوري"}
    assert all(row["sentence"] for row in rows)


def test_a_column_that_is_not_there_is_told_at_once(spark, archive):
    frame = spark.read.parquet(str(archive))

    with pytest.raises(ValueError, match="there is no column 'body'; there are: id, date, text"):
        arnews_spark.extract(frame, text="body")
    with pytest.raises(ValueError, match="there is a column 'times' already"):
        arnews_spark.extract(frame.withColumn("times", frame["id"]))


def test_the_example_writes_parquet_by_date(archive, tmp_path):
    example = ROOT / "examples" / "spark_archive.py"
    done = subprocess.run(
        [sys.executable, str(example), str(archive), str(tmp_path / "found")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert "وزير المياه أحمد المنصوري" in done.stdout
    assert len(list((tmp_path / "found").glob("date=*"))) == 20
    assert json.dumps("killed")[1:-1] in done.stdout
