"""A real Spark on this machine: the same answer as without it, whatever the partitions."""

import datetime
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import wirecopy

sys.path.append(str(Path(__file__).parents[1] / "notebooks"))
from invented import articles  # noqa: E402

if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Java is missing, which Spark runs on (Debian: apt-get install openjdk-17-jre-headless)", allow_module_level=True)
pyspark = pytest.importorskip("pyspark", reason="PySpark is not installed")
pa = pytest.importorskip("pyarrow")

import wirecopy.spark  # noqa: E402

ARTICLES = list(articles(2000))


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    # Workers take the first python3 of the path otherwise, which need not have the package.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.memory", "1g").config("spark.sql.session.timeZone", "Asia/Tokyo").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def rows(table: Any) -> list[dict[str, Any]]:
    return sorted(pa.table(table).to_pylist(), key=lambda row: (str(row["article_id"]), row["id"] or 0))


def collected(frame: Any) -> list[dict[str, Any]]:
    found = [row.asDict(recursive=True) for row in frame.collect()]
    return sorted(found, key=lambda row: (str(row["article_id"]), row["id"] or 0))


def test_two_thousand_articles_in_four_partitions(spark: Any) -> None:
    frame = spark.createDataFrame(ARTICLES).repartition(4)
    assert frame.rdd.getNumPartitions() == 4
    local = rows(wirecopy.read_table(pa.Table.from_pylist(ARTICLES)).with_errors("events"))
    assert len(local) > 2000 and {row["type"] for row in local} >= {"CONSULT", "ACCUSE", "ASSAULT", "PROTEST"}
    assert collected(wirecopy.spark.read(frame)) == local


def test_faults_are_rows_and_partitions_may_be_empty(spark: Any) -> None:
    text = "OSLO — Envoy Kari Lund met Chad’s minister on Thursday."
    given = [("a", text, "2025-07-17"), ("b", None, None), ("c", "x", "17 July"), ("d", "word " * 100, None)]
    frame = spark.createDataFrame(given, "`the id` string, `the.text` string, day string").repartition(8)
    names: dict[str, Any] = {"text": "the.text", "id": "the id", "published": "day"}
    for partitions in (1, 8):
        found = collected(wirecopy.spark.read(frame.repartition(partitions), **names, max_bytes=200))
        assert [row["article_id"] for row in found] == ["a", "b", "c", "d"]
        assert [(row["type"], row["date"]) for row in found] == [("CONSULT", "2025-07-17")] + [(None, None)] * 3
        kinds = [row["error"] and row["error"].split(":")[0] for row in found]
        assert kinds == [None, "invalid_record", "invalid_date", "too_long"]


def test_days_of_all_types_and_another_table(spark: Any) -> None:
    text = "OSLO — Envoys spoke on Thursday."
    late = datetime.datetime(2025, 7, 16, 16, tzinfo=datetime.UTC)  # the 17th in Tokyo
    for day, kind in [(datetime.date(2025, 7, 17), "date"), (late, "timestamp"), ("2025-07-17", "string")]:
        frame = spark.createDataFrame([(7, text, day)], f"id long, text string, published {kind}")
        found = collected(wirecopy.spark.read(frame, what="times"))
        assert [(row["article_id"], row["value"]) for row in found] == [("7", "2025-07-17")]


def test_columns_are_looked_at_before_a_job_runs(spark: Any) -> None:
    frame = spark.createDataFrame([("a", 7)], "id string, text long")
    cases: list[tuple[dict[str, Any], str]] = [
        ({}, "the column `text` holds Int64"),
        ({"text": "body"}, "there is no column `body`"),
    ]
    for names, message in cases:
        with pytest.raises(wirecopy.InvalidTableError, match=message):
            wirecopy.spark.read(frame, **names)
    with pytest.raises(ValueError, match="there is no table 'people'"):
        wirecopy.spark.read(spark.createDataFrame([("a", "x")], "id string, text string"), what="people")
