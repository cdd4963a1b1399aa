"""What goes wrong has a class, says where, and never takes other texts with it."""

import copy
import pickle
from typing import Any

import pytest

import wirecopy


def test_the_hierarchy() -> None:
    found = [value for value in vars(wirecopy).values() if isinstance(value, type) and issubclass(value, Exception)]
    classes = [error for error in found if issubclass(error, wirecopy.WirecopyError)]
    assert len(classes) == len(found) == 12
    for error in classes:
        assert error.__doc__
        no_values = (wirecopy.WirecopyError, wirecopy.UnsupportedError, wirecopy.NoArticleError)
        assert issubclass(error, ValueError) or error in no_values
    assert len({error.kind for error in classes}) == 12


def test_too_long() -> None:
    with pytest.raises(wirecopy.TooLongError, match="raise the reader's `max_bytes`") as caught:
        wirecopy.read("ä" * 6, max_bytes=11, id="long")
    error = caught.value
    assert (error.bytes, error.limit, error.kind, error.id) == (12, 11, "too_long", "long")
    assert wirecopy.read("ä" * 6, max_bytes=12).article.text == "ä" * 6
    with pytest.raises(wirecopy.TooLongError):
        wirecopy.parse("word", max_bytes=3)


@pytest.mark.parametrize("text", ["\ud800", "😀 a\udfff", "\ud83d", "é\udc80é"])
def test_lone_surrogates(text: str) -> None:
    offset = next(at for at, char in enumerate(text) if "\ud800" <= char <= "\udfff")
    for read in (wirecopy.read, wirecopy.parse, wirecopy.Reader().read, wirecopy.Document.from_json):
        with pytest.raises(wirecopy.InvalidUtf8Error, match=f"character {offset} is a lone surrogate") as caught:
            read(text)
        assert caught.value.offset == offset
    mended = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert wirecopy.read(mended).article.text == mended, "the message's advice helps"


@pytest.mark.parametrize("published", ["17 July 2025", "2025-02-30", "", "2025-07-17T00:00", "٢٠٢٥-٠٧-١٧"])
def test_no_dates(published: str) -> None:
    for call in (lambda: wirecopy.read("x", published=published), lambda: wirecopy.Reader(published=published)):
        with pytest.raises(wirecopy.InvalidDateError, match="YYYY-MM-DD") as caught:
            call()
        assert caught.value.given == published


def test_broken_json() -> None:
    with pytest.raises(wirecopy.InvalidJsonError) as caught:
        wirecopy.Document.from_json('{"article":\n {"text": }}')
    assert (caught.value.line, caught.value.column) == (2, 11)
    with pytest.raises(wirecopy.InvalidJsonError, match="does not slice"):
        wirecopy.Article.from_json('{"text": "ab", "headline": {"start": 1, "end": 3}}')
    with pytest.raises(wirecopy.InconsistentError, match="no actor 0"):
        block = '{"start": 0, "end": 1, "kind": "statement", "issuer": 0}'
        wirecopy.Document.from_json(f'{{"article": {{"text": "a", "blocks": [{block}]}}}}')


def test_one_bad_record_does_not_cost_the_others() -> None:
    records: list[Any] = [
        "Talks began.",
        {"id": "lone", "text": "\ud800"},
        {"id": "page", "html": "<p>Talks</p>"},
        {"id": "none"},
        {"id": "both", "text": "a", "html": "b"},
        {"id": "day", "text": "a", "published": "Thursday"},
        {"id": "long", "text": "word " * 10},
        {"text": "\ud800"},
        {"id": None, "text": "Talks ended.", "published": None},
    ]
    answers = list(wirecopy.read_many(records, max_bytes=20))
    assert [type(answer).__name__ for answer in answers] == [
        "Document",
        "InvalidUtf8Error",
        "NoArticleError",
        "InvalidRecordError",
        "InvalidRecordError",
        "InvalidDateError",
        "TooLongError",
        "InvalidUtf8Error",
        "Document",
    ]
    assert [answer.id for answer in answers] == [None, "lone", "page", "none", "both", "day", "long", None, None]


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        ("one text", "for a single one there is read"),
        ({"text": "one record"}, "for a single one there is read"),
        (7, "not iterable"),
    ],
)
def test_misuse_is_a_type_error(articles: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        wirecopy.read_many(articles)


def test_wrong_types_of_one_article() -> None:
    for wrong in (b"bytes", None, 3):
        with pytest.raises(TypeError):
            wirecopy.read(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="published is of type int"):
        wirecopy.read("x", published=20250717)  # type: ignore[arg-type]


def test_errors_travel() -> None:
    with pytest.raises(wirecopy.TooLongError) as caught:
        wirecopy.read("word", max_bytes=3, id="a")
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert type(again) is wirecopy.TooLongError
        assert (str(again), again.bytes, again.limit, again.id) == (str(caught.value), 4, 3, "a")
