"""Pages and feeds, and what documents are written as."""

import json
from typing import Any

import pytest
from cases import TESTS

import wirecopy

PAGE = (TESTS / "articles/pages/graph.html").read_bytes()
FEED = (TESTS / "articles/feeds/rss.xml").read_bytes()


def test_a_page_is_the_same_as_bytes_and_as_text() -> None:
    document = wirecopy.read_html(PAGE, "https://lantern.example/a", id="a")
    assert document == wirecopy.read_html(PAGE.decode(), "https://lantern.example/a", id="a")
    assert (document.id, document.article.url) == ("a", "https://lantern.example/a")
    assert document.article.published_at == "2024-05-17T09:30:00+02:00"
    assert document.article.modified_at == "2024-05-17T11:05:00+02:00"
    many = list(wirecopy.read_many([{"id": "a", "html": PAGE.decode(), "url": "https://lantern.example/a"}]))
    assert many == [document]


def test_bytes_in_any_encoding() -> None:
    document = wirecopy.read_html((TESTS / "articles/pages/old-table.html").read_bytes(), published="2004-03-04")
    assert document.article.headline is not None
    assert document.article.headline.text == "Café owners protest new tax"
    assert str(document.article.published) == "2004-03-04"


def test_a_feed_gives_its_entries() -> None:
    one, two = wirecopy.read_feed(FEED)
    assert one.article.headline is not None and one.article.headline.text == "Snow & ice close the pass"
    assert two.article.sources["headline"] == "feed"
    assert wirecopy.Reader().read_feed(FEED.decode(), "rss") == [one, two]


def test_faults_are_raised_with_their_facts() -> None:
    with pytest.raises(wirecopy.NoArticleError, match="no running text") as missing:
        wirecopy.read_html("", id="b")
    assert (missing.value.reason, missing.value.id) == ("empty", "b")
    with pytest.raises(wirecopy.InvalidFeedError) as broken:
        wirecopy.read_feed("<rss>&x;</rss>")
    assert (broken.value.format, broken.value.offset) == ("rss", 5)
    with pytest.raises(wirecopy.UnsupportedError, match="json-ld"):
        wirecopy.read_feed(FEED, "word")
    wrong: Any = 7
    with pytest.raises(TypeError):
        wirecopy.read_html(wrong)


def test_what_is_written_is_plain_json() -> None:
    document = wirecopy.read_html(PAGE)
    for written in (document.to_jsonld(), document.to_ninjs(), document.to_annotations()):
        assert json.loads(json.dumps(written)) == written
    text = document.article.text
    for note in document.to_annotations():
        position, quote = note["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
