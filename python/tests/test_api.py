"""The classes: names as in the JSON, references as objects, spans that slice."""

import copy
import datetime
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import TEXT, full_document

import wirecopy

DAY = datetime.date(2025, 7, 17)

#: Names that stand for a span's place beside its `start` and `end`, or for what the core derives.
OFFSETS = {"start_byte", "end_byte"}


def public(thing: object) -> dict[str, Any]:
    """The getters of an object, by name."""
    names = [name for name in dir(thing) if not name.startswith("_") and not callable(getattr(thing, name))]
    return {name: getattr(thing, name) for name in names}


def everything(thing: object) -> Iterator[Any]:
    """The object and all that hangs on it, each record once."""
    seen = set()
    todo = [thing]
    while todo:
        item = todo.pop()
        if isinstance(item, list):
            todo += item
        elif type(item).__module__ == "wirecopy" and (type(item), item) not in seen:
            seen.add((type(item), item))
            yield item
            todo += public(item).values()


def as_json(thing: Any, name: str = "") -> Any:
    """What the JSON shows for what a getter gives."""
    match thing:
        case list():
            return [as_json(item, name) for item in thing]
        case datetime.date():
            return thing.isoformat()
        case wirecopy.Actor() | wirecopy.Place() | wirecopy.Time() | wirecopy.Statement() if name:
            return thing.id
        case _ if type(thing).__module__ == "wirecopy":
            return {key: as_json(value, key) for key, value in public(thing).items() if key not in OFFSETS}
        case _:
            return thing


def test_getters_are_the_keys_of_the_json(document: wirecopy.Document) -> None:
    shown = document.to_dict()
    for key in ("actors", "places", "times", "statements", "events"):
        for row, record in zip(shown[key], getattr(document, key), strict=True):
            found = as_json(record)
            if found.get("label", "") is None:
                del found["label"]  # only events of a user's own frames have one in JSON
            if "numbers" in row:
                found["numbers"] = {name: value for name, value in found["numbers"].items() if value is not None}
            assert found == row, key
    article = as_json(document.article)
    assert article.pop("statement_blocks")[0]["text"] == "Two were killed. The envoy pledged $5 million."
    for block in article["blocks"]:
        del block["text"]
    assert article == shown["article"]
    assert (document.format, document.id, document.warnings) == ("wirecopy/1", "a1", ["half of it"])


def test_every_class_is_tried_here(document: wirecopy.Document) -> None:
    classes = {value for value in vars(wirecopy).values() if isinstance(value, type)}
    # What a reader is made of and what it says of a record are tried in `test_own_words.py`.
    others = {wirecopy.Reader, wirecopy.LexiconFile, wirecopy.Explanation, wirecopy.Telling, wirecopy.Argument}
    others |= {wirecopy.Answers, wirecopy.Picture, wirecopy.Table, wirecopy.Tables}
    records = {c for c in classes if not issubclass(c, Exception)} - others
    assert {type(thing) for thing in everything(document)} == records


def test_spans_slice_in_code_points_and_in_bytes(document: wirecopy.Document) -> None:
    text, utf8 = document.article.text, TEXT.encode()
    spans = [thing for thing in everything(document) if hasattr(thing, "start_byte")]
    assert len(spans) > 30
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert utf8[span.start_byte : span.end_byte].decode() == span.text
    assert any(span.start != span.start_byte for span in spans)


def test_references_are_objects(document: wirecopy.Document) -> None:
    meeting, pledge = document.events
    assert [actor.name for actor in meeting.actors] == ["Kari Lund"]
    assert meeting.actors[0] == document.actors[0]
    assert meeting.time == document.times[0] and meeting.place == document.places[0]
    assert pledge.mentions[0].statement == document.statements[0]
    assert document.statements[1].within == document.statements[0]
    assert document.article.statement_blocks[0].issuer == document.actors[0]
    assert document.article.blocks[-1].issuer == document.actors[0]


def test_reprs_are_one_line(document: wirecopy.Document) -> None:
    meeting, pledge = document.events
    assert repr(meeting) == "Event(CONSULT/meeting, Kari Lund → Chad, 2025-07-17, NOR, happened)"
    assert repr(pledge) == "Event(AID, Kari Lund, planned)"
    assert repr(document) == "Document('Envoys meet', 2 actors, 1 place, 1 time, 2 statements, 2 events)"
    assert repr(document.actors[0]) == "Actor(Kari Lund, person, NORGOV)"
    assert repr(document.times[0]) == "Time('Thursday', DATE, 2025-07-17)"
    assert repr(document.statements[1]) == "Statement(direct, Kari Lund, 'We 😀 agreed, … on aid.')"
    assert repr(document.article.dateline) == "Dateline(Oslo, NOR, AFP, 2025-07-17)"
    assert repr(document.article.headline) == "Span(81..92, 'Envoys meet')"
    assert str(document.article.headline) == "Envoys meet"
    for thing in everything(document):
        shown = repr(thing)
        assert shown.startswith(type(thing).__name__ + "(") and "\n" not in shown and len(shown) < 300


def test_everything_is_frozen_hashable_and_equal_to_its_copies(document: wirecopy.Document) -> None:
    again = wirecopy.Document.from_json(document.to_json())
    for thing, other in zip(everything(document), everything(again), strict=True):
        assert thing == other and hash(thing) == hash(other)
        assert thing != "something else"
        for name in public(thing):
            with pytest.raises(AttributeError):
                setattr(thing, name, None)
        for made in (pickle.loads(pickle.dumps(thing)), copy.copy(thing), copy.deepcopy(thing)):
            assert type(made) is type(thing) and made == thing and hash(made) == hash(thing)
            assert repr(made) == repr(thing)


def test_records_of_other_places_and_documents_differ(document: wirecopy.Document) -> None:
    assert document.events[0] != document.events[1]
    changed = full_document() | {"id": "a2"}
    other = wirecopy.Document.from_json(json.dumps(changed))
    assert document != other and document.events[0] != other.events[0]
    assert document.article == other.article


def test_a_pickle_of_records_holds_their_document_once(document: wirecopy.Document) -> None:
    records = document.events + document.actors + document.statements
    assert len(pickle.dumps(records)) < len(pickle.dumps(document)) + 1000
    assert pickle.loads(pickle.dumps(records)) == records


def test_json_and_dict_are_one(document: wirecopy.Document) -> None:
    assert document.to_dict() == json.loads(document.to_json())
    article = document.article
    assert article.to_dict() == json.loads(article.to_json()) == document.to_dict()["article"]
    alone = wirecopy.Article.from_json(article.to_json())
    assert alone == article and alone.to_json() == article.to_json()
    assert alone.statement_blocks[0].issuer is None, "there is no actor to resolve it to"


def test_patterns_match() -> None:
    match wirecopy.Span("word", 1, 5, 2, 6):
        case wirecopy.Span(text, start, end):
            assert (text, start, end) == ("word", 1, 5)
        case _:
            pytest.fail("a span is a span")


def test_patterns_match_records(document: wirecopy.Document) -> None:
    match document.events[0]:
        case wirecopy.Event("CONSULT", [wirecopy.Actor("person", name)], [_], "happened"):
            assert name == "Kari Lund"
        case event:
            pytest.fail(repr(event))


@pytest.mark.parametrize("published", [DAY, "2025-07-17", datetime.datetime(2025, 7, 17, 12, 30)])
def test_a_day_is_a_date_or_its_iso_form(published: Any) -> None:
    reader = wirecopy.Reader(published=published)
    assert reader.published == DAY
    assert wirecopy.read("Talks.", published=published).article.published == DAY
    assert reader.read("Talks.").article.published == DAY
    assert reader.read("Talks.", published="2024-01-02").article.published == datetime.date(2024, 1, 2)
    assert wirecopy.parse("Talks.", published=published).published == DAY
    assert wirecopy.read("Talks.").article.published is None


def test_parse_gives_the_article_of_read() -> None:
    text = "Envoys meet\n\nOSLO (AFP) — The envoys met on Thursday."
    assert wirecopy.parse(text) == wirecopy.read(text).article


def test_readers_are_values() -> None:
    reader = wirecopy.Reader("2025-07-17", 100)
    assert pickle.loads(pickle.dumps(reader)) == reader != wirecopy.Reader()
    assert repr(reader) == "Reader(published='2025-07-17', max_bytes=100)"
    assert (reader.max_bytes, wirecopy.Reader().max_bytes) == (100, 4 << 20)
    assert len({reader, copy.copy(reader), wirecopy.Reader()}) == 2


def test_limits_are_options_and_what_goes_beyond_is_told() -> None:
    text = "OSLO — Denmark and Kenya signed an agreement. Anna Weber said that Omar Said had said that the road was open."
    whole = wirecopy.Reader(max_seconds=3600).read(text)
    assert whole == wirecopy.read(text) and whole.warnings == []
    for name, value in {
        "max_sentences": 1,
        "max_sentence_tokens": 4,
        "max_statement_depth": 0,
        "max_seconds": 0.0,
    }.items():
        reader = wirecopy.Reader(**{name: value})  # type: ignore[arg-type]
        assert getattr(reader, name) == value
        assert repr(reader) == f"Reader(max_bytes=4194304, {name}={value})"
        assert pickle.loads(pickle.dumps(reader)) == reader != wirecopy.Reader()
        document = reader.read(text)
        assert document.warnings[0].startswith(f"{name}: "), document.warnings
        assert document.article == whole.article
    page = "<h1>Talks begin</h1>" + "<div>" * 9 + f"<p>{text}</p>"
    assert wirecopy.Reader(max_page_depth=3).read_html(page).warnings[0].startswith("max_page_depth: ")
    for wrong in (-1.0, float("nan")):
        with pytest.raises(ValueError, match="max_seconds"):
            wirecopy.Reader(max_seconds=wrong)


def test_read_many_takes_texts_and_records_and_keeps_their_order() -> None:
    records: list[Any] = ["One.", {"id": "b", "text": "Two.", "published": DAY, "url": "https://example.org/"}, {"text": "Three."}]
    one, two, three = wirecopy.read_many(iter(records), published="2024-01-02")
    assert isinstance(one, wirecopy.Document) and isinstance(two, wirecopy.Document)
    assert (one.id, one.article.text, one.article.published) == (None, "One.", datetime.date(2024, 1, 2))
    assert (two.id, two.article.published, two.article.url) == ("b", DAY, "https://example.org/")
    assert three == wirecopy.read("Three.", published="2024-01-02")
    assert list(wirecopy.read_many([])) == []


def test_read_many_goes_on_beyond_one_chunk() -> None:
    texts = [f"Переговоры продолжаются, раунд {number}. " * 50 for number in range(1000)]  # quick: nothing is extracted
    answers = wirecopy.read_many(text for text in texts)
    assert [answer.article.text for answer in answers if isinstance(answer, wirecopy.Document)] == texts


def test_import_brings_nothing_but_itself() -> None:
    code = "import sys; before = set(sys.modules); import wirecopy; print(*sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    outside = {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names)
    assert outside == {"wirecopy"}


def test_statements_alone_are_those_of_the_document() -> None:
    text = "“The dam is safe,” Hassan Karim told reporters in Erbil on Monday. He denied that it leaks."
    said = wirecopy.statements(text, published="2025-07-17")
    assert [s.content[0].text for s in said] == ["The dam is safe,", "it leaks"]
    assert [s.speakers[0].name for s in said] == ["Hassan Karim", "Hassan Karim"]
    assert said[0].place is not None and said[0].place.name == "Erbil"
    assert said[0].time is not None and said[0].time.value == "2025-07-14"
    assert [s.id for s in said] == [s.id for s in wirecopy.read(text, published="2025-07-17").statements]
    assert wirecopy.statements("Nobody came.") == []
    assert wirecopy.Reader().statements(text)[0].cue is not None
    with pytest.raises(wirecopy.TooLongError):
        wirecopy.statements(text, max_bytes=10)


def test_a_statement_alone_survives_pickling() -> None:
    first = wirecopy.statements("Anna Weber said the dam was safe.")[0]
    again = pickle.loads(pickle.dumps(first))
    assert again == first and again.content[0].text == "the dam was safe"
