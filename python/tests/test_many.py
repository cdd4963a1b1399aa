"""Many articles at once: their order, their faults, the memory they need, and the bar."""

import itertools
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import wirecopy


def test_answers_come_in_order_and_equal_those_of_read() -> None:
    texts = [f"Envoy {number} met the minister on Thursday. " * (number % 9) for number in range(500)]
    answers = wirecopy.read_many(texts, published="2025-07-17")
    assert iter(answers) is answers
    for text, answer in zip(texts, answers, strict=True):
        assert answer == wirecopy.read(text, published="2025-07-17")
    assert list(answers) == []


def test_one_bad_text_is_one_error() -> None:
    class Broken(dict[str, Any]):
        def __getitem__(self, key: str) -> Any:
            raise RuntimeError("the record is gone")

    given: list[Any] = ["a", None, 3.5, b"bytes", {"text": 3}, {"text": "a", "id": 7}, Broken(text=""), "b"]
    given += [{"id": "day", "text": "a", "published": 7}]
    answers = list(wirecopy.read_many(given))
    assert [type(answer).__name__ for answer in answers] == ["Document"] + ["InvalidRecordError"] * 6 + [
        "Document",
        "InvalidRecordError",
    ]
    messages = [str(answer) for answer in answers if isinstance(answer, wirecopy.InvalidRecordError)]
    assert messages[:2] == [
        "row 1: an article is of type NoneType; give a str, or a dict with the key 'text'",
        "row 2: an article is of type float; give a str, or a dict with the key 'text'",
    ]
    assert messages[3].startswith("row 4: the key 'text' holds of type int") and "gone" in messages[5]
    last = answers[-1]
    assert isinstance(last, wirecopy.InvalidRecordError) and (last.row, last.id) == (8, "day")


def test_a_supply_without_end_is_taken_as_it_is_needed() -> None:
    taken = 0

    def supply() -> Iterator[str]:
        nonlocal taken
        for taken in itertools.count(1):
            yield "Talks began."

    answers = wirecopy.read_many(supply())
    assert all(isinstance(answer, wirecopy.Document) for answer in itertools.islice(answers, 1500))
    assert taken <= 1500 + 1024, "no more than the queue holds are taken ahead"


def test_a_fault_of_the_supply_comes_after_the_answers_before_it() -> None:
    def broken() -> Iterator[str]:
        yield "Talks began."
        yield "Talks ended."
        raise KeyError("the database is gone")

    answers = wirecopy.read_many(broken())
    assert [next(answers).article.text, next(answers).article.text] == ["Talks began.", "Talks ended."]  # type: ignore[union-attr]
    with pytest.raises(KeyError, match="the database is gone"):
        next(answers)
    assert list(answers) == []


def test_a_supply_that_waits_for_answers_gets_them() -> None:
    answers: wirecopy.Answers

    def supply() -> Iterator[str]:
        yield "one"
        with pytest.raises(RuntimeError, match="taken by another"):
            next(answers)
        yield "two"

    answers = wirecopy.read_many(supply())
    assert len(list(answers)) == 2


def test_the_bar_is_shown_where_it_can_be() -> None:
    code = "import wirecopy; print(len(list(wirecopy.read_many(['a', None, 'b'], progress=True))))"
    hidden = "import sys; sys.modules['tqdm'] = None; " + code

    def run(code: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (run(hidden).stdout, run(hidden).stderr) == ("3\n", "")
    pytest.importorskip("tqdm")
    shown = run(code)
    assert shown.stdout == "3\n" and "3/3" in shown.stderr and "article" in shown.stderr
