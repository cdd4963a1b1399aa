"""Turns the text of news into records that a program can trust.

One article in, one `Document` out: the article's parts, the actors, places and times named in it, the statements made
in it and the events told in it, each tied to its characters.

>>> import wirecopy
>>> doc = wirecopy.read("BAGHDAD (AP) — The envoy arrived on Thursday.", published="2025-07-17")
>>> doc.article.dateline.places
['Baghdad']
>>> doc.times[0].value
'2025-07-17'
"""

from . import field, ontology
from ._wirecopy import (
    Actor,
    Argument,
    Article,
    Author,
    Block,
    Byline,
    Caption,
    Dateline,
    Document,
    Event,
    EventMention,
    Explanation,
    Image,
    LexiconFile,
    Mention,
    Money,
    Numbers,
    Place,
    Reader,
    Role,
    Span,
    Statement,
    StatementBlock,
    Telling,
    Time,
    __version__,
    parse,
    read,
    read_many,
    statements,
)
from .errors import (
    InconsistentError,
    InvalidDateError,
    InvalidJsonError,
    InvalidLexiconError,
    InvalidUtf8Error,
    TooLongError,
    UnsupportedError,
    WirecopyError,
)

__all__ = [
    "Actor",
    "Argument",
    "Article",
    "Author",
    "Block",
    "Byline",
    "Caption",
    "Dateline",
    "Document",
    "Event",
    "EventMention",
    "Explanation",
    "Image",
    "InconsistentError",
    "InvalidDateError",
    "InvalidJsonError",
    "InvalidLexiconError",
    "InvalidUtf8Error",
    "LexiconFile",
    "Mention",
    "Money",
    "Numbers",
    "Place",
    "Reader",
    "Role",
    "Span",
    "Statement",
    "StatementBlock",
    "Telling",
    "Time",
    "TooLongError",
    "UnsupportedError",
    "WirecopyError",
    "__version__",
    "field",
    "ontology",
    "parse",
    "read",
    "read_many",
    "statements",
]
