"""What the tests share: a document with every kind of record in it."""

import json
from typing import Any

import pytest

import wirecopy

TEXT = """\
Norway’s envoy Kari Lund in Oslo 🇳🇴. Photo: Ali Hassan/NTB
By Anna Weber
العربية Envoys meet
OSLO, July 17 (AFP) — Envoy Kari Lund met Chad’s minister in Oslo on Thursday.
“We 😀 agreed,” she said, “on aid.”
Full statement from Lund’s office:
Two were killed. The envoy pledged $5 million.
"""


def span(words: str, nth: int = 0) -> dict[str, Any]:
    """The nth place of the words in TEXT, as it stands in JSON."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def full_document() -> dict[str, Any]:
    """The JSON of a document made by hand, so that the classes can be judged whatever the stages find."""
    lines = TEXT.splitlines()
    statement = {"kind": "statement", "issuer": 0, "issuer_mention": span("Lund’s office")}
    return {
        "format": "wirecopy/1",
        "id": "a1",
        "article": {
            "text": TEXT,
            "language": "en",
            "url": "https://example.org/1",
            "publisher": "The Example",
            "published": "2025-07-18",
            "modified": "2025-07-19",
            "section": "World",
            "kicker": span("العربية"),
            "headline": span("Envoys meet"),
            "alternative_headline": span("meet"),
            "description": span("Envoys"),
            "bylines": [span("Anna Weber") | {"name": "Anna Weber"}],
            "authors": [{"name": "Anna Weber", "role": "correspondent", "organization": "The Example"}],
            "contributors": [span("Anna Weber")],
            "images": [
                {"url": "https://example.org/1.jpg", "caption": span("Kari Lund in Oslo"), "credit": span("NTB")},
            ],
            "sources": {"url": "caller", "publisher": "json-ld"},
            "dateline": span("OSLO, July 17 (AFP) —")
            | {"places": ["Oslo"], "country": "NOR", "agency": "AFP", "date": "2025-07-17"},
            "captions": [span("Norway’s envoy Kari Lund in Oslo 🇳🇴.") | {"credit": span("Ali Hassan/NTB")}],
            "blocks": [
                span(lines[0]) | {"kind": "caption"},
                span("Envoys meet") | {"kind": "headline"},
                span("OSLO, July 17 (AFP) —") | {"kind": "dateline"},
                span(lines[3]) | {"kind": "paragraph"},
                span(lines[4]) | {"kind": "paragraph"},
                span(lines[5]) | {"kind": "statement_heading"},
                span(lines[6]) | statement,
            ],
        },
        "actors": [
            {
                "id": 0,
                "kind": "person",
                "name": "Kari Lund",
                "roles": [{"title": "envoy", "organization": "Foreign Ministry", "country": "NOR"}],
                "country": "NOR",
                "sectors": ["GOV"],
                "code": "NORGOV",
                "mentions": [span("Kari Lund") | {"form": "name"}, span("she") | {"form": "pronoun"}],
            },
            {
                "id": 1,
                "kind": "government",
                "name": "Chad",
                "country": "TCD",
                "mentions": [span("Chad") | {"form": "name"}],
            },
        ],
        "places": [
            {
                "id": 0,
                "name": "Oslo",
                "country": "NOR",
                "admin1": "Oslo",
                "lat": 59.91273,
                "lon": 10.74609,
                "geonames": 3143244,
                "mentions": [span("Oslo")],
            }
        ],
        "times": [
            span("Thursday")
            | {
                "id": 0,
                "type": "DATE",
                "value": "2025-07-17",
                "edtf": "2025-07-17",
                "earliest": "2025-07-17",
                "latest": "2025-07-17",
            }
        ],
        "statements": [
            {
                "id": 0,
                "kind": "full_text",
                "speakers": [0],
                "speaker": span("Lund’s office"),
                "cue": span("Full statement from"),
                "content": [span(lines[6])],
                "medium": "statement",
                "polarity": "affirmed",
                "attitude": "said",
                "source_kind": "official",
                "rule": "full",
            },
            {
                "id": 1,
                "kind": "direct",
                "speakers": [0],
                "speaker": span("she"),
                "cue": span("said"),
                "content": [span("We 😀 agreed,"), span("on aid.")],
                "addressees": [1],
                "polarity": "denied",
                "attitude": "intended",
                "time": 0,
                "place": 0,
                "within": 0,
                "repeats": [0],
                "rule": "cue",
            },
        ],
        "events": [
            {
                "id": 0,
                "type": "CONSULT",
                "mode": "meeting",
                "contexts": ["diplomatic"],
                "cameo": "036",
                "reciprocal": True,
                "actors": [0],
                "recipients": [1],
                "time": 0,
                "date": "2025-07-17",
                "place": 0,
                "status": "happened",
                "numbers": {},
                "plover_type": "CONSULT",
                "mentions": [
                    {"trigger": span("meet"), "sentence": span("Envoys meet"), "rule": "meet"},
                    {
                        "trigger": span("met"),
                        "sentence": span("Envoy Kari Lund met Chad’s minister in Oslo on Thursday."),
                        "rule": "meet",
                    },
                ],
            },
            {
                "id": 1,
                "type": "AID",
                "actors": [0],
                "status": "planned",
                "outcome": "failed",
                "numbers": {
                    "killed": 2,
                    "injured": 3,
                    "arrested": 4,
                    "troops": 5,
                    "money": {"amount": 5000000, "currency": "USD"},
                },
                "plover_type": "AGREE",
                "mentions": [
                    {
                        "trigger": span("pledged"),
                        "sentence": span("The envoy pledged $5 million."),
                        "statement": 0,
                        "rule": "pledge",
                    }
                ],
            },
        ],
        "warnings": ["half of it"],
    }


@pytest.fixture
def document() -> wirecopy.Document:
    """The document made by hand."""
    return wirecopy.Document.from_json(json.dumps(full_document()))
