"""Writes `docs/tables.md` from what the tables say of their columns. Needs pyarrow.

python python/tests/columns.py
"""

from pathlib import Path

import pyarrow as pa

import wirecopy

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"

HEAD = """\
# The columns of the tables

`wirecopy.tables(documents)` and `wirecopy.read_table(table)` give six tables; `wirecopy.spark.read` and `wirecopy batch -o` one of
them, with a last column `error`. A column is called what the field is called in the [JSON](../README.md#what-comes-back). Ids count
from 0 in each article, so `article_id` and `id` together name a record, and `actors`, `place`, `time` and `statement` point at
records of the same article; what one would look up there stands beside them. Offsets are code points of the article's text.
Absent is null. An id that comes twice is answered twice, as two articles.

In CSV null is empty and a list is a JSON array.
"""


def page() -> str:
    """The page as it should be."""
    tables = wirecopy.tables([])
    text = HEAD
    for name in ["articles", "actors", "places", "times", "statements", "events"]:
        text += f"\n## {name}\n\n| column | type | what it holds |\n|---|---|---|\n"
        for field in pa.schema(getattr(tables, name)):
            kind = f"list of {field.type.value_type}" if pa.types.is_list(field.type) else str(field.type)
            kind = kind.replace("date32[day]", "day").replace("double", "float").replace("int64", "integer")
            text += f"| `{field.name}` | {kind} | {field.metadata[b'comment'].decode()} |\n"
    return text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
