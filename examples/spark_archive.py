"""
An archive in Spark: read Parquet, find times, quotations and casualties, write Parquet by date, ask two questions.

    python examples/spark_archive.py ARTICLES.parquet FOUND

ARTICLES.parquet has the columns ``id``, ``date`` and ``text``.
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

from arnews.integrations import spark as arnews_spark


def main(articles: str, found: str) -> None:
    """Run the example."""
    spark = SparkSession.builder.appName("arnews").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    layers = ["times", "numbers", "quotations", "casualties"]
    extracted = arnews_spark.extract(spark.read.parquet(articles), published="date", extractors=layers)
    extracted.write.mode("overwrite").partitionBy("date").parquet(found)

    documents = spark.read.parquet(found)
    casualties = documents.select("date", f.explode("casualties").alias("record"))
    (
        casualties.where("record.factuality = 'asserted'")
        .groupBy("date", "record.kind")
        .agg(f.count("*").alias("records"), f.max("record.count.best").alias("largest"))
        .orderBy("date", "kind")
        .show(truncate=False)
    )
    claims = documents.select(f.explode("quotations").alias("claim")).groupBy("claim.speaker.words").count()
    claims.orderBy(f.desc("count")).show(20, truncate=False)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
