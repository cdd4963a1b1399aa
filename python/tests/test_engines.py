"""The recipes of `docs/engines.md`, each by itself, where its engine is installed."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "engines.md"

SECTIONS = re.findall(r"^## (\w+)\n\n```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("engine", "code"), SECTIONS, ids=[engine for engine, _ in SECTIONS])
def test_recipe(engine: str, code: str) -> None:
    module = {"Spark": "pyspark"}.get(engine, engine.lower())
    if find_spec(module) is None:
        pytest.skip(f"{module} is not installed")
    if engine == "Spark" and shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Java is missing, which Spark runs on")
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, timeout=300)
    assert done.returncode == 0, done.stderr


def test_every_engine_has_its_recipe() -> None:
    assert [engine for engine, _ in SECTIONS] == ["Spark", "Ray", "Daft"]
