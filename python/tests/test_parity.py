"""Rust and Python give the same bytes: the command's JSON against that of the classes."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cases import TESTS

import wirecopy

#: The command of the wheel, and the binary that cargo built where `WIRECOPY_BIN` names one.
COMMANDS = [[sys.executable, "-m", "wirecopy"]] + [[path] for path in [os.environ.get("WIRECOPY_BIN")] if path]

ARTICLES = sorted((TESTS / "articles").glob("*.txt"))

ODD = [
    "",
    "word",
    "\0\0",
    "\ufeffBAGHDAD — Talks began.",
    '"""““”',
    "😀 👩‍👩‍👧‍👦 🇮🇶 said on Thursday, “we 😀 agreed.”",
    "اجتمع الوزراء في بغداد يوم الخميس، وقال المتحدث إن المحادثات مستمرة.",
    "Министры встретились в четверг в Москве, сообщил представитель.",
    "a\r\nb\rc\u2028d\u2029e\x85f",
    "e\u0301 \ufb01 \u202eBAGHDAD — Talks\u202c",
    "\t \u00a0\u3000",
    "x" * 100_000,
    "Envoys met. " * 5_000,
]


@pytest.fixture(params=COMMANDS, ids=lambda command: Path(command[0]).name)
def command(request: pytest.FixtureRequest) -> list[str]:
    """One of the commands."""
    return list(request.param)


def random_texts(count: int) -> list[str]:
    """Pieces of articles and of no articles, in any order."""
    pieces = [*ODD[:11], "BAGHDAD (AP) — ", "By Ann Lee\n", "Photo: AP\n", "“We agreed,” he said. ", "\n\n", " "]
    pieces += ["Gen. Omar Said met Anna Weber on 3 May 2024. ", "Full statement from the Foreign Ministry:\n"]
    pieces += ["\ud7ff\ue000\U0010ffff"]
    chance = random.Random(20250717)
    return ["".join(chance.choices(pieces, k=chance.randint(1, 12))) for _ in range(count)]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("published", [None, "2025-07-17"])
def test_articles(command: list[str], path: Path, published: str | None) -> None:
    options = ["--published", published] if published else []
    shown = subprocess.run([*command, "read", "--json", str(path), *options], check=True, capture_output=True).stdout
    document = wirecopy.read(path.read_bytes().decode(), published=published)
    assert shown == document.to_json().encode() + b"\n"


def test_odd_and_random_texts(command: list[str]) -> None:
    texts = ODD + random_texts(300)
    lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
    batch = subprocess.run([*command, "batch", "-"], input="\n".join(lines).encode(), check=True, capture_output=True)
    answers = batch.stdout.decode().split("\n")
    assert answers.pop() == "" and len(answers) == len(texts)
    for number, (text, answer) in enumerate(zip(texts, answers, strict=True)):
        document = wirecopy.read(text, id=str(number))
        assert document.to_json() == answer
        assert document.article.text == text
    many = wirecopy.read_many(map(json.loads, lines))
    assert [answer.to_json() for answer in many if isinstance(answer, wirecopy.Document)] == answers


def test_what_is_found_slices_in_python() -> None:
    for text in ODD + random_texts(300) + [path.read_bytes().decode() for path in ARTICLES]:
        document = wirecopy.read(text)
        again = wirecopy.Document.from_json(document.to_json())
        assert again == document and again.to_json() == document.to_json()
        utf8 = text.encode()
        spans: list[Any] = [*document.article.blocks, *document.times]
        spans += [mention for actor in document.actors for mention in actor.mentions]
        spans += [content for statement in document.statements for content in statement.content]
        spans += [mention.trigger for event in document.events for mention in event.mentions]
        for span in spans:
            assert text[span.start : span.end] == span.text == utf8[span.start_byte : span.end_byte].decode()
