"""How a pickle finds a record again."""

from typing import Any

from ._wirecopy import Document


def find(document: Document, steps: tuple[str | int, ...]) -> Any:
    """Walk from the document to one of its records: ``("events", 3, "mentions", 0)``."""
    found: Any = document
    for step in steps:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found
