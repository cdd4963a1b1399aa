"""The Python blocks of the README, one after the other, and the examples in the package's own words."""

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

import wirecopy

ROOT = Path(__file__).parents[2]


def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # the README speaks from there
    names: dict[str, Any] = {"__name__": "__main__"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for block in re.finditer(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL):
        line = readme.count("\n", 0, block.start(1))
        if block[1].startswith(">>>"):
            example = doctest.DocTestParser().get_doctest(block[1], names, "README.md", "README.md", line)
            runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
            runner.run(example, clear_globs=False)
            assert runner.summarize(verbose=False).failed == 0, f"README.md, line {line + 1}"
            names = example.globs
        else:
            exec(compile("\n" * line + block[1], "README.md", "exec"), names)


def test_package() -> None:
    assert doctest.testmod(wirecopy).failed == 0
