"""Documents as tables for other libraries, and tables of other libraries as articles.

The libraries are no dependencies: what is not installed is skipped, and the package never imports them.
"""

import datetime
import json
import subprocess
import sys
from typing import Any

import pytest
from conftest import full_document

import wirecopy

pa = pytest.importorskip("pyarrow")

TEXT = "OSLO — Envoy Kari Lund met Chad’s minister in Oslo on Thursday."

NAMES = ["articles", "actors", "places", "times", "statements", "events"]


def rows(table: wirecopy.Table) -> list[dict[str, Any]]:
    found = pa.table(table)
    found.validate(full=True)
    assert found.num_rows == len(table) and found.column_names == table.columns
    listed: list[dict[str, Any]] = found.to_pylist()
    return listed


def frame(**columns: Any) -> Any:
    return pa.table(columns)


def test_each_record_is_a_row(document: wirecopy.Document) -> None:
    tables = wirecopy.tables([document, document])
    assert repr(tables) == "Tables(articles=2, actors=4, places=2, times=2, statements=4, events=4)"
    assert repr(tables.places) == "Table(places, 2 rows, 11 columns)"
    for name in NAMES:
        found = rows(getattr(tables, name))
        assert found[: len(found) // 2] == found[len(found) // 2 :]
        assert {row["id" if name == "articles" else "article_id"] for row in found} == {"a1"}
    event, pledge = rows(tables.events)[:2]
    assert event["type"] == "CONSULT" and event["reciprocal"] is True and event["cameo"] == "036"
    assert event["actor_names"] == ["Kari Lund"] and event["actor_codes"] == ["NORGOV"]
    assert event["recipient_countries"] == ["TCD"] and event["recipient_codes"] == [None]
    assert event["earliest"] == datetime.date(2025, 7, 17) and event["killed"] is None
    assert (pledge["killed"], pledge["money"], pledge["currency"]) == (2, 5000000, "USD")
    assert (pledge["statement"], pledge["outcome"], pledge["date"]) == (0, "failed", None)
    said = rows(tables.statements)[1]
    assert said["content"] == ["We 😀 agreed,", "on aid."] and said["repeats"] == [0] and said["within"] == 0
    article = rows(tables.articles)[0]
    assert article["published"] == datetime.date(2025, 7, 18) and article["headline"] == "Envoys meet"
    assert article["error"] is None and article["statements"] == 2


def test_offsets_are_those_of_the_document(document: wirecopy.Document) -> None:
    text = full_document()["article"]["text"]
    for row in rows(wirecopy.tables([document]).events):
        assert text[row["start"] : row["end"]] == row["trigger"]
    for row in rows(wirecopy.tables([document]).times):
        assert text[row["start"] : row["end"]] == row["text"]


def test_errors_are_rows_of_the_articles() -> None:
    given: list[Any] = [{"id": "a", "text": TEXT}, {"id": "b"}, 3]
    tables = wirecopy.tables(wirecopy.read_many(given))
    articles = rows(tables.articles)
    assert [row["id"] for row in articles] == ["a", "b", None]
    message = "invalid_record: row 1: the record has neither `text` nor `html`"
    assert [row["error"] for row in articles][:2] == [None, message]
    assert len(tables.events) == 1 and "error" not in tables.events.columns
    both = rows(tables.with_errors("events"))
    assert [row["article_id"] for row in both] == ["a", "b", None]
    assert [row["type"] for row in both] == ["CONSULT", None, None] and both[1]["error"] == message
    assert rows(tables.with_errors("articles")) == articles
    with pytest.raises(ValueError, match="there are articles, actors, places, times, statements, events"):
        tables.with_errors("people")


def test_a_table_is_read_as_a_list_is() -> None:
    texts = [TEXT, "", None, "Nothing here."]
    ids = ["x", "y", "z", "x"]  # an id that comes twice is answered twice
    days = [datetime.date(2025, 7, 17), None, None, None]
    read = wirecopy.read_table(frame(id=ids, text=texts, published=pa.array(days, pa.date32())))
    records = [{"id": i, "text": t, "published": d} for i, t, d in zip(ids, texts, days, strict=True)]
    listed = wirecopy.tables(wirecopy.read_many(records))
    for name in NAMES:
        assert rows(getattr(read, name)) == rows(getattr(listed, name))
    assert [row["id"] for row in rows(read.articles)] == ids
    assert [row["error"] is None for row in rows(read.articles)] == [True, True, False, True]
    assert rows(read.events)[0]["date"] == "2025-07-17"


def test_columns_may_have_other_names() -> None:
    table = frame(uri=["a"], body=[TEXT], day=["2025-07-17"])
    read = wirecopy.read_table(table, text="body", id="uri", published="day")
    assert rows(read.events)[0]["article_id"] == "a" and rows(read.events)[0]["date"] == "2025-07-17"
    unnamed = wirecopy.Reader(published="2025-07-18").read_table(table, text="body")
    assert rows(unnamed.articles)[0]["id"] == "0", "the row's number"
    assert rows(unnamed.articles)[0]["published"] == datetime.date(2025, 7, 18)


@pytest.mark.parametrize(
    ("table", "names", "message"),
    [
        (frame(body=["x"]), {}, "there is no column `text`; the table has `body`"),
        (frame(text=["x"]), {"id": "uri"}, "there is no column `uri`; the table has `text`"),
        (frame(text=[1]), {}, "the column `text` holds Int64, which cannot be read as text"),
        (frame(text=["x"], id=[1.5]), {}, "the column `id` holds Float64"),
        (pa.chunked_array([["x"]]), {}, "a table with named columns is needed"),
    ],
)
def test_tables_that_do_not_fit(table: Any, names: dict[str, Any], message: str) -> None:
    with pytest.raises(wirecopy.InvalidTableError, match=message):
        wirecopy.read_table(table, **names)


def test_texts_that_are_no_utf8() -> None:
    bad = pa.array([b"caf\xe9", TEXT.encode()]).view(pa.string())  # Arrow does not look
    articles = rows(wirecopy.read_table(frame(text=bad)).articles)
    assert [row["error"] for row in articles] == [
        "invalid_utf8: byte 3 is not UTF-8; convert the text to UTF-8 first",
        None,
    ]


def test_misuse_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="use read_many"):
        wirecopy.read_table([TEXT])
    with pytest.raises(TypeError, match="of type str; give what read or read_many gave"):
        wirecopy.tables([TEXT])  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"for a single one write \[doc\]"):
        wirecopy.tables(wirecopy.read(TEXT))  # type: ignore[arg-type]


def test_a_stream_that_breaks_is_told() -> None:
    def batches() -> Any:
        yield pa.record_batch({"text": [TEXT]})
        raise OSError("the disk is gone")

    stream = pa.RecordBatchReader.from_batches(pa.schema({"text": pa.string()}), batches())
    with pytest.raises(wirecopy.InvalidTableError, match="cannot be read on: .*the disk is gone"):
        wirecopy.read_table(stream)


def test_nothing_in_is_nothing_out() -> None:
    for tables in (wirecopy.tables([]), wirecopy.read_table(frame(text=pa.array([], pa.string())))):
        assert all(rows(getattr(tables, name)) == [] for name in NAMES)


def test_pandas() -> None:
    pd = pytest.importorskip("pandas")
    days = pd.to_datetime(["2025-07-17", None])
    read = wirecopy.read_table(pd.DataFrame({"id": [7, 8], "text": [TEXT, None], "published": days}))
    events = pd.DataFrame.from_arrow(read.events)
    assert list(events["article_id"]) == ["7"] and list(events["date"]) == ["2025-07-17"]
    with pytest.raises(wirecopy.InvalidTableError, match="cannot be handed over as Arrow: .*Expected bytes"):
        wirecopy.read_table(pd.DataFrame({"text": [TEXT, 3]}))
    with pytest.raises(wirecopy.InvalidTableError, match="cannot be handed over as Arrow: .*surrogates not allowed"):
        wirecopy.read_table(pd.DataFrame({"text": pd.Series(["\ud800"], dtype=object)}))
    lost, told = wirecopy.read_many(pd.Series([None, TEXT]))
    assert isinstance(lost, wirecopy.InvalidRecordError) and isinstance(told, wirecopy.Document)


def test_polars() -> None:
    pl = pytest.importorskip("polars")
    table = pl.DataFrame({"id": ["a", "b"], "text": [TEXT, None], "published": [datetime.datetime(2025, 7, 17, 9), None]})
    for given in (table, table.with_columns(pl.col("text").cast(pl.Categorical))):
        read = wirecopy.read_table(given)
        assert pl.DataFrame(read.events)["date"].to_list() == ["2025-07-17"]
        assert pl.DataFrame(read.articles)["error"].is_null().to_list() == [True, False]


def test_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")
    texts = frame(id=["a"], text=[TEXT], published=["2025-07-17"])
    read = wirecopy.read_table(duckdb.sql("select * from texts"), id="id")
    events = read.events
    found = duckdb.sql("select article_id, type, earliest from events").fetchall()
    assert found == [("a", "CONSULT", datetime.date(2025, 7, 17))] and texts.num_rows == 1


def test_the_page_of_columns_says_what_the_tables_say() -> None:
    from columns import PAGE, page

    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew: python python/tests/columns.py"


def test_the_package_imports_none_of_them() -> None:
    code = """
import json, sys
import wirecopy
wirecopy.tables([wirecopy.read("Talks began.")]).events.columns
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules} & set(json.loads(sys.argv[1])))))
"""
    libraries = json.dumps(["pandas", "polars", "pyarrow", "pyspark", "numpy", "duckdb", "tqdm"])
    done = subprocess.run([sys.executable, "-c", code, libraries], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
