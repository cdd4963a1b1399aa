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

from ._wirecopy import (
    Actor,
    Article,
    Author,
    Block,
    Byline,
    Caption,
    Dateline,
    Document,
    Event,
    EventMention,
    Image,
    Mention,
    Money,
    Numbers,
    Place,
    Reader,
    Role,
    Span,
    Statement,
    StatementBlock,
    Time,
    __version__,
    parse,
    read,
    read_feed,
    read_html,
    read_many,
)
from .errors import (
    InconsistentError,
    InvalidDateError,
    InvalidFeedError,
    InvalidJsonError,
    InvalidUtf8Error,
    NoArticleError,
    TooLongError,
    UnsupportedError,
    WirecopyError,
)

__all__ = [
    "Actor",
    "Article",
    "Author",
    "Block",
    "Byline",
    "Caption",
    "Dateline",
    "Document",
    "Event",
    "EventMention",
    "Image",
    "InconsistentError",
    "InvalidDateError",
    "InvalidFeedError",
    "InvalidJsonError",
    "InvalidUtf8Error",
    "Mention",
    "Money",
    "NoArticleError",
    "Numbers",
    "Place",
    "Reader",
    "Role",
    "Span",
    "Statement",
    "StatementBlock",
    "Time",
    "TooLongError",
    "UnsupportedError",
    "WirecopyError",
    "__version__",
    "parse",
    "read",
    "read_feed",
    "read_html",
    "read_many",
]
