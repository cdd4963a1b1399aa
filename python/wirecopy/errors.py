"""What can go wrong. Every exception is a `WirecopyError` and says where and what to do next."""

from typing import Any, ClassVar


class WirecopyError(Exception):
    """The base of all; `kind` is the word that stands in the error lines of `wirecopy batch`."""

    kind: ClassVar[str] = "error"
    #: The id that was handed in with the text.
    id: str | None = None

    def __init__(self, message: str, **facts: Any) -> None:
        super().__init__(message)
        self.__dict__.update(facts)


class TooLongError(WirecopyError, ValueError):
    """The text is longer than the reader's `max_bytes`."""

    kind = "too_long"
    #: Length of the text in UTF-8.
    bytes: int
    #: The limit that was in force.
    limit: int


class InvalidUtf8Error(WirecopyError, ValueError):
    """The text has no UTF-8 form: a `str` with half of a surrogate pair in it."""

    kind = "invalid_utf8"
    #: Place of the first such character in the text.
    offset: int


class InvalidDateError(WirecopyError, ValueError):
    """A date that is no calendar date, or not written YYYY-MM-DD."""

    kind = "invalid_date"
    #: What was given.
    given: str


class UnsupportedError(WirecopyError):
    """An input that this version does not read."""

    kind = "unsupported"


class NoArticleError(WirecopyError):
    """A page without an article, or a feed without entries."""

    kind = "no_article"
    #: What there is instead: "empty", "consent", "not_found" or "index".
    reason: str


class InvalidFeedError(WirecopyError, ValueError):
    """Structured news that is broken, or asks for what is not done, such as entities of its own."""

    kind = "invalid_feed"
    #: The format's name.
    format: str
    #: Place of the fault, in bytes of UTF-8.
    offset: int


class InvalidJsonError(WirecopyError, ValueError):
    """JSON that is no document or article, or a record that has no text."""

    kind = "invalid_json"
    #: Line of the fault, from 1; 0 where it has no place.
    line: int
    #: Column of the fault, from 1; 0 where it has no place.
    column: int


class InvalidLexiconError(WirecopyError, ValueError):
    """A file of the user's own actors or frames that cannot be read."""

    kind = "invalid_lexicon"
    #: The file.
    file: str
    #: Line of the fault, from 1; 0 where the whole file is at fault.
    line: int


class InvalidRecordError(WirecopyError, ValueError):
    """One of many articles that is none: a row without a text, a number where a text belongs."""

    kind = "invalid_record"
    #: Its place among the articles, from 0.
    row: int


class InvalidTableError(WirecopyError, ValueError):
    """A table that lacks a column, or has one that holds what it cannot."""

    kind = "invalid_table"


class InconsistentError(WirecopyError, ValueError):
    """A document whose parts contradict one another, such as an id that nothing bears."""

    kind = "inconsistent"
