"""Pages and pictures: whole, harmless, and readable on a narrow and on a wide screen."""

import json
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from cases import TESTS

import wirecopy

ARTICLES = sorted((TESTS / "articles").glob("*.txt"))

BROWSER = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)


class Tags(HTMLParser):
    """Every tag is closed in its order, or is one that is never closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def documents() -> list[wirecopy.Document]:
    return [wirecopy.read(path.read_text(encoding="utf-8"), published="2025-11-04", id=path.stem) for path in ARTICLES]


def test_pages_are_sound(document: wirecopy.Document) -> None:
    allowed = set("html head meta title style body div p span article h1 h2 blockquote".split())
    allowed |= set("table thead tbody tr th td".split())
    for doc in [document, *documents()]:
        page = doc.to_html()
        assert doc._repr_html_() in page
        tags = Tags()
        tags.feed(page)
        assert tags.open == [] and tags.seen <= allowed


def test_pictures_are_xml(document: wirecopy.Document) -> None:
    for doc in [document, *documents(), wirecopy.read("")]:
        for picture in (doc.timeline(), doc.network()):
            assert ElementTree.fromstring(picture.svg).tag == "{http://www.w3.org/2000/svg}svg"
            assert picture._repr_html_() == picture.svg
    assert document.timeline() == document.timeline() != document.network()
    assert repr(document.network()).startswith("Picture(")


def test_the_command_writes_the_same_page(tmp_path: Path) -> None:
    article = ARTICLES[0]
    out = tmp_path / "out.html"
    command = [sys.executable, "-m", "wirecopy", "read", str(article), "--html", str(out)]
    done = subprocess.run(command, check=True, capture_output=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert out.read_bytes().decode() == wirecopy.read(article.read_bytes().decode()).to_html()


LOOK = """
<script>
const found = [], box = element => element.getBoundingClientRect();
for (const frame of document.querySelectorAll(".frame")) {
  const width = frame.dataset.width, edge = box(frame).right + 0.5;
  const note = (what, element) => found.push(`${width}: ${what}: ${element.textContent.slice(0, 60)}`);
  for (const element of frame.querySelectorAll("p, h1, h2, td, th, blockquote, span")) {
    if (box(element).right > edge) note("beyond the edge", element);
    if (parseFloat(getComputedStyle(element).fontSize) < 12) note("too small", element);
  }
  for (const picture of frame.querySelectorAll("svg")) {
    const words = [...picture.querySelectorAll("text")].map(element => [element, box(element)]), around = box(picture);
    words.forEach(([element, a], number) => {
      if (a.left < around.left - 0.5 || a.right > around.right + 0.5) note("beyond the picture", element);
      for (const [, b] of words.slice(number + 1))
        if (a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom) note("overlap", element);
    });
  }
  const rows = [...frame.querySelectorAll("td")].map(box);
  rows.forEach((a, number) => rows.slice(number + 1).forEach(b => {
    if (a.width && b.width && a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom)
      found.push(`${width}: cells overlap`);
  }));
}
document.title = "looked at " + document.querySelectorAll(".frame").length;
document.body.innerHTML = "<pre>" + JSON.stringify(found).replaceAll("<", "") + "</pre>";
</script>
"""


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed (Debian: apt-get install chromium)")
def test_nothing_overlaps_and_all_is_readable(document: wirecopy.Document, tmp_path: Path) -> None:
    assert BROWSER
    frames = ""
    for doc in [document, *documents()]:
        shown = doc._repr_html_() + doc.timeline().svg + doc.network().svg
        for width in (400, 1400):
            frames += f'<div class="frame" data-width="{width}" style="width:{width}px;margin:0">{shown}</div>'
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><meta charset='utf-8'><body style='margin:0'>{frames}{LOOK}", encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1500,1000", f"--user-data-dir={tmp_path}/b"]
    command = [BROWSER, *options, "--dump-dom", page.as_uri()]
    dom = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()
    assert f"<title>looked at {2 * (len(ARTICLES) + 1)}</title>" in dom
    found = dom.split("<pre>")[1].split("</pre>")[0]
    assert json.loads(found.replace("&gt;", ">").replace("&amp;", "&")) == []
