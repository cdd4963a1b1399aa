#!/usr/bin/env python3
"""Pages a second on one core, wirecopy beside trafilatura, in one run.

    pip install trafilatura lxml_html_clean
    cargo build --release -p wirecopy-benches --bin parse_pages
    python benches/compare/pages.py target/release/parse_pages PAGES.jsonl...

A line of PAGES.jsonl (or .jsonl.gz) is {"html": "...", "url": "..."}: pages of your own. Both take text and metadata out of
every page; the two take turns, and of each the best of three rounds counts. Seconds are those that a core worked, which other
programs beside cannot stretch much; wirecopy's include the reading of its input. Its slowest page is by the clock.
"""

import gzip
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import trafilatura

ROUNDS = 3


def pages(path: str) -> list[dict[str, str]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        rows = (json.loads(line) for line in lines)
        return [{"html": row["html"], "url": row.get("url") or "https://example.org/"} for row in rows]


def worked(binary: str, lines: bytes) -> tuple[float, float]:
    """Seconds that a core worked in all, and the slowest page by the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([binary], input=lines, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, json.loads(done.stdout)["slowest"]


def wirecopy(binary: str, lines: bytes) -> tuple[float, float]:
    seconds, slowest = worked(binary, lines)
    return seconds - worked(binary, b"")[0], slowest


def fast(rows: list[dict[str, str]]) -> tuple[float, float]:
    times = []
    for row in rows:
        start = time.process_time()
        trafilatura.bare_extraction(row["html"], url=row["url"], fast=True, with_metadata=True, include_comments=False)
        times.append(time.process_time() - start)
    return sum(times), max(times)


def main(binary: str, *files: str) -> None:
    print(f"{'pages':24} {'wirecopy/s':>10} {'slowest s':>10} {'trafilatura/s':>13} {'slowest s':>10} {'ratio':>6}")
    for file in files:
        rows = pages(file)
        lines = "\n".join(map(json.dumps, rows)).encode()
        rounds = [(wirecopy(binary, lines), fast(rows)) for _ in range(ROUNDS)]
        ours, theirs = min(ours for ours, _ in rounds), min(theirs for _, theirs in rounds)
        name = "/".join(Path(file).parts[-2:])
        speeds = [len(rows) / seconds for seconds, _ in (ours, theirs)]
        print(f"{name:24} {speeds[0]:10.0f} {ours[1]:10.3f} {speeds[1]:13.0f} {theirs[1]:10.3f} {speeds[0] / speeds[1]:6.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
