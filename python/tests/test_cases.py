"""The case tables, as Rust runs them."""

import pytest
from cases import Case, faults, project, tables

import wirecopy

CASES = list(tables())


def test_there_are_cases_of_every_stage() -> None:
    assert {case.stage for case in CASES} >= {"article", "entity", "time", "statement", "event"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.stage}/{case.file}/{case.name}")
def test_case(case: Case) -> None:
    document = wirecopy.read(case.text, published=case.published)
    assert not list(faults(case.expected, project(document))), case.why


@pytest.mark.parametrize(
    ("expected", "actual", "met"),
    [
        ("", None, True),
        ([], None, True),
        ("", [], False),
        ("a…", "abc", True),
        ("a", "abc", False),
        ("abc", {"start": 0, "end": 3, "text": "abc"}, True),
        ([1], [1, 2], False),
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {}, False),
        ({"a": ""}, {}, True),
        (True, 1, False),
        (1, 1.0, True),
        (False, None, False),
    ],
)
def test_the_rules_of_meeting(expected: object, actual: object, met: bool) -> None:
    assert bool(list(faults(expected, actual))) != met
