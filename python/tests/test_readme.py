"""The Python blocks of the README, one after the other, and the examples in the package's own words.

In the README an expression may have its `repr` as a comment on the next line; the two must agree.
"""

import ast
import doctest
import re
from pathlib import Path
from typing import Any

import pytest

import wirecopy

ROOT = Path(__file__).parents[2]


def run(block: str, first_line: int, names: dict[str, Any]) -> int:
    """Runs the statements of a block, and tells how many answers it held against their comments."""
    lines = block.splitlines()
    held = 0
    for statement in ast.parse(block).body:
        end = statement.end_lineno or statement.lineno
        answer = lines[end] if end < len(lines) else ""
        ast.increment_lineno(statement, first_line)
        if isinstance(statement, ast.Expr) and answer.startswith("# "):
            value = eval(compile(ast.Expression(statement.value), "README.md", "eval"), names)
            assert f"# {value!r}" == answer, f"README.md, line {first_line + end + 1}"
            held += 1
        else:
            exec(compile(ast.Module([statement], []), "README.md", "exec"), names)
    return held


def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # the README speaks from there
    names: dict[str, Any] = {}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.finditer(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert sum(run(block[1], readme.count("\n", 0, block.start(1)), names) for block in blocks) > 0


def test_package() -> None:
    for module in (wirecopy, wirecopy.field, wirecopy.ontology):
        assert doctest.testmod(module).failed == 0 < doctest.testmod(module).attempted
