"""The notebooks, run from their folder as a reader would."""

import os
import shutil
import sys
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

#: What a notebook needs beside the package.
NEEDS = {"2_corpus_to_pandas": ["pandas", "matplotlib"], "4_on_spark": ["pyspark", "pyarrow"]}


def test_there_are_notebooks_and_they_are_stripped() -> None:
    assert len(NOTEBOOKS) >= 3
    for path in NOTEBOOKS:
        cells = nbformat.read(path, as_version=4).cells
        assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in cells), path.name


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in NEEDS.get(path.stem, []):
        pytest.importorskip(module)
    if "spark" in path.stem and shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Java is missing, which Spark runs on")
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    notebook = nbformat.read(path, as_version=4)
    kernel = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(FOLDER)}})
    kernel.km = kernel.create_kernel_manager()
    kernel.km.kernel_spec.argv[0] = sys.executable
    kernel.execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not any(output.get("name") == "stderr" and "Error" in output["text"] for output in shown)
    assert any("text/html" in output.get("data", {}) or output.output_type == "stream" for output in shown)
