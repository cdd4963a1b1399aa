"""Loads the case tables of `tests/cases` and holds an expectation against a document, as `tests/src/lib.rs` does."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import wirecopy

#: The folder of the workspace's own tests.
TESTS = Path(__file__).parents[2] / "tests"


@dataclass(frozen=True)
class Case:
    """One row of a table."""

    stage: str
    file: str
    name: str
    why: str
    text: str
    published: str | None
    expected: dict[str, Any]


def tables() -> Iterator[Case]:
    """Every row of every table; fails where one is malformed, since a broken table must fail the run."""
    for path in sorted((TESTS / "cases").glob("*/*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if table.keys() != {"case"}:
            raise ValueError(f"{path}: a table holds [[case]] alone, this one {sorted(table)}")
        for number, row in enumerate(table["case"], 1):
            unknown = row.keys() - {"name", "why", "text", "published", "expected"}
            if unknown:
                raise ValueError(f"{path}, row {number}: unknown keys {sorted(unknown)}")
            yield Case(
                stage=path.parent.name,
                file=path.name,
                name=row.get("name", f"row {number}"),
                why=row["why"],
                text=row["text"],
                published=row.get("published"),
                expected=row["expected"],
            )


def project(document: wirecopy.Document) -> dict[str, Any]:
    """The document's JSON, made readable for a table.

    Ids become the names of actors and places and the words of times; `article.outline` lists the blocks as
    "kind: text". All of it by the classes, not by the JSON, so that both are held against the tables.
    """
    value = document.to_dict()
    article = document.article
    value["article"]["outline"] = [f"{block.kind}: {block.text}" for block in article.blocks]
    for row, block in zip(value["article"]["blocks"], article.blocks, strict=True):
        row["issuer"] = block.issuer and block.issuer.name
    for row, statement in zip(value["statements"], document.statements, strict=True):
        row["speakers"] = [actor.name for actor in statement.speakers]
        row["addressees"] = [actor.name for actor in statement.addressees]
        row["time"] = statement.time and statement.time.text
        row["place"] = statement.place and statement.place.name
    for row, event in zip(value["events"], document.events, strict=True):
        row["actors"] = [actor.name for actor in event.actors]
        row["recipients"] = [actor.name for actor in event.recipients]
        row["time"] = event.time and event.time.text
        row["place"] = event.place and event.place.name
    return value


def faults(expected: Any, actual: Any, path: str = "document") -> Iterator[str]:
    """Where the expectation is not met.

    A table needs only the keys it names; a list needs the same length and order. A string meets a span by the span's
    text; one that ends in "…" is a beginning. "" and [] stand for what is absent, null or empty.
    """
    match expected, actual:
        case ("" | [], None):
            return
        case str(), {"text": text}:
            yield from faults(expected, text, path)
        case str(), str():
            same = actual.startswith(expected[:-1]) if expected.endswith("…") else actual == expected
            if not same:
                yield f"at {path}: expected {expected!r}, got {actual!r}"
        case dict(), dict():
            for key, value in expected.items():
                yield from faults(value, actual.get(key), f"{path}.{key}")
        case list(), list() if len(expected) == len(actual):
            for at, (one, other) in enumerate(zip(expected, actual, strict=True)):
                yield from faults(one, other, f"{path}[{at}]")
        case (bool(), bool()) | (int() | float(), int() | float()) if expected == actual:
            if isinstance(expected, bool) != isinstance(actual, bool):
                yield f"at {path}: expected {expected!r}, got {actual!r}"
        case _:
            yield f"at {path}: expected {expected!r}, got {actual!r}"
