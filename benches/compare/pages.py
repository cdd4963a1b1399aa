#!/usr/bin/env python3
"""Pages a second on one core, wirecopy beside trafilatura, in one run.

    pip install trafilatura lxml_html_clean
    cargo build --release -p wirecopy-benches --bin parse_pages
    python benches/compare/pages.py target/release/parse_pages PAGES.jsonl...

A line of PAGES.jsonl (or .jsonl.gz) is {"html": "...", "url": "..."}: pages of your own. Both take text and metadata out of
every page; the two take turns, and of each the best of three rounds counts.
"""

import gzip
import json
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


def wirecopy(binary: str, lines: bytes) -> tuple[float, float]:
    done = subprocess.run([binary], input=lines, check=True, capture_output=True)
    told = json.loads(done.stdout)
    return told["seconds"], told["slowest"]


def fast(rows: list[dict[str, str]]) -> tuple[float, float]:
    times = []
    for row in rows:
        start = time.perf_counter()
        trafilatura.bare_extraction(row["html"], url=row["url"], fast=True, with_metadata=True, include_comments=False)
        times.append(time.perf_counter() - start)
    return sum(times), max(times)


def main(binary: str, *files: str) -> None:
    print(f"{'pages':24} {'wirecopy/s':>10} {'slowest s':>10} {'trafilatura/s':>13} {'slowest s':>10} {'ratio':>6}")
    for file in files:
        rows = pages(file)
        lines = "\n".join(map(json.dumps, rows)).encode()
        rounds = [(wirecopy(binary, lines), fast(rows)) for _ in range(ROUNDS)]
        ours, theirs = min(r[0] for r in rounds), min(r[1] for r in rounds)
        name = "/".join(Path(file).parts[-2:])
        speeds = [len(rows) / seconds for seconds, _ in (ours, theirs)]
        print(f"{name:24} {speeds[0]:10.0f} {ours[1]:10.3f} {speeds[1]:13.0f} {theirs[1]:10.3f} {speeds[0] / speeds[1]:6.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
