"""Events in the records of the field: PLOVER's JSON, and the columns of POLECAT, ICEWS and Phoenix.

>>> import wirecopy
>>> from wirecopy import field
>>> doc = wirecopy.read("Foreign Minister Anna Weber visited Kenya on 3 May 2024.")
>>> row, = field.records(doc, "polecat")
>>> row["Event Type"], row["Event Date"], row["Recipient Country"]
('CONSULT', '2024-05-03', 'KEN')

These sets know no status: the type is PLOVER's folded reading (`event.plover_type`), and what is merely possible, or
conflict that is denied, is left out. The tables have a row for each pair of actor and recipient. What a document does not
tell (codes of the Correlates of War, districts, numbers of sentences, types of places) is empty. In full this is told
in the documentation of the Rust module `wirecopy::field`.
"""

import json
from typing import Any

from ._wirecopy import Document, field_columns, field_lines, field_rows

__all__ = ["LAYOUTS", "columns", "header", "lines", "records"]

#: The ways to write events. Any other name raises `ValueError`.
LAYOUTS: tuple[str, ...] = ("plover", "polecat", "icews", "phoenix")


def columns(layout: str) -> list[str]:
    """The names of a layout's columns, in order; none of PLOVER, whose records are JSON."""
    return field_columns(layout)


def records(document: Document, layout: str) -> list[dict[str, Any]]:
    """A document's events: of PLOVER a nested dict an event, else a dict of strings a row, by the names of the columns.

    `pandas.DataFrame(records)` makes a frame of the latter.
    """
    if layout == "plover":
        return [json.loads(line) for line in field_lines(document, layout).splitlines()]
    names = columns(layout)
    return [dict(zip(names, row, strict=True)) for row in field_rows(document, layout)]


def header(layout: str) -> str:
    """The first line of a file, its end included; nothing of PLOVER."""
    names = columns(layout)
    return "\t".join(names) + "\n" if names else ""


def lines(document: Document, layout: str) -> str:
    """A document's events as lines of a file, each with its end: JSON objects, or fields parted by tabs."""
    return field_lines(document, layout)
