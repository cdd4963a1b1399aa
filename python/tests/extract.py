"""Writes the Python of the README, the documentation and the notebooks to files, for the type checker.

python python/tests/extract.py FOLDER
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main(folder: Path) -> None:
    """One file for each page and each notebook."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        blocks = re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        # The README is one tale; elsewhere a block stands by itself.
        for number, code in enumerate(["\n".join(blocks)] if page.stem == "README" else blocks):
            name = f"{page.stem.lower().replace('-', '_')}_{number}.py"
            (folder / name).write_text(code, encoding="utf-8")
    for notebook in sorted((ROOT / "python/notebooks").glob("*.ipynb")):
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        code = "\n".join("".join(cell["source"]) + "\n" for cell in cells if cell["cell_type"] == "code")
        (folder / f"notebook_{notebook.stem}.py").write_text(code, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
