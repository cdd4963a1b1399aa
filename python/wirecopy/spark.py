"""Articles on Spark.

>>> events = wirecopy.spark.read(df, text="body", id="url", published="date")  # doctest: +SKIP

Needs PySpark 4 and pyarrow; `import wirecopy` alone imports neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import _wirecopy
from .errors import InvalidTableError

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

__all__ = ["read"]


def read(
    df: DataFrame,
    *,
    text: str = "text",
    id: str = "id",
    published: str | None = None,
    what: str = "events",
    max_bytes: int | None = None,
) -> DataFrame:
    """Read a frame of articles, one a row, into a frame of one kind of their records.

    `text`, `id` and `published` name the columns of the articles; without `published`, a column of that name is taken
    if there is one. A timestamp counts by its day in the session's time zone. `what` is the table to make: "articles",
    "actors", "places", "times", "statements" or "events"; its columns are those of `wirecopy.tables`, and a last one,
    `error`. An article that cannot be read is one row with its id and the error, and no job fails for it. The rows do
    not depend on how the articles are spread over partitions.

    Raises `InvalidTableError` where a column is missing or holds what it cannot, before any job runs.
    """
    import pyarrow as pa
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    there = df.columns
    if published is None and "published" in there:
        published = "published"
    names = {"text": text, "id": id} | ({"published": published} if published is not None else {})
    for name in names.values():
        if there.count(name) != 1:
            listed = ", ".join(f"`{column}`" for column in there)
            many = "no" if name not in there else "more than one"
            raise InvalidTableError(f"there is {many} column `{name}`; the frame has {listed}")

    # An empty frame tells of columns that do not fit, here and not on some worker.
    asked = df.select(*map(_quoted, dict.fromkeys(names.values())))
    empty = to_arrow_schema(asked.schema, timezone="UTC").empty_table()
    schema = pa.schema(_wirecopy.read_table(empty, text=text, id=id, published=published).with_errors(what))

    def rows(batches: Iterator[Any]) -> Iterator[Any]:  # of pyarrow's record batches
        # Spark gives every core a task of its own; a worker that took all cores would get into the others' way.
        os.environ.setdefault("RAYON_NUM_THREADS", "1")
        import pyarrow

        for batch in batches:
            found = _wirecopy.read_table(batch, max_bytes=max_bytes).with_errors(what)
            yield from pyarrow.table(found).to_batches()

    # By their usual names, since Spark cannot map a frame whose names have dots.
    articles = df.select(*(_day(df, name).alias(usual) for usual, name in names.items()))
    return articles.mapInArrow(rows, from_arrow_schema(schema))


def _quoted(name: str) -> str:
    """A name as Spark's expressions take it, dots and all."""
    return "`" + name.replace("`", "``") + "`"


def _day(df: DataFrame, name: str) -> Column:
    """A column; of a timestamp its day in the session's time zone."""
    from pyspark.sql import functions
    from pyspark.sql.types import TimestampNTZType, TimestampType

    column = df[_quoted(name)]
    if isinstance(df.schema[name].dataType, TimestampType | TimestampNTZType):
        return functions.to_date(column)
    return column
