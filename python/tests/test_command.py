"""The console script that the wheel installs."""

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import wirecopy

SCRIPT = Path(sysconfig.get_path("scripts")) / "wirecopy"


@pytest.mark.parametrize("command", [[str(SCRIPT)], [sys.executable, "-m", "wirecopy"]], ids=["script", "module"])
def test_status_and_streams(command: list[str], tmp_path: Path) -> None:
    def run(*args: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*command, *args], capture_output=True, stdin=subprocess.DEVNULL)

    article = tmp_path / "artículo.txt"
    article.write_text("Envoys meet\n\nOSLO — The envoys met.", encoding="utf-8")
    shown = run("read", str(article))
    assert shown.returncode == 0 and "Envoys meet" in shown.stdout.decode() and b"\x1b" not in shown.stdout
    assert run("--version").stdout.decode() == f"wirecopy {wirecopy.__version__}\n"
    assert json.loads(run("schema").stdout)["title"] == "Document"
    trees = run("syntax", str(article))
    assert trees.returncode == 0 and trees.stdout.decode().startswith("1\tEnvoys\tenvoy\tNOUN\t")

    article.write_bytes(b"Caf\xe9")
    latin = run("read", str(article))
    assert latin.returncode == 1 and latin.stderr.decode().endswith(
        "artículo.txt: byte 3 is not UTF-8; convert the text to UTF-8 first\n"
    )
    assert run("read", "no such file").returncode == 1
    assert run("read").returncode == 2
