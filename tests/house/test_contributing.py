"""The rule that CONTRIBUTING.md shows is a whole one: a file more, and it runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import workspace

_SHOWN = re.compile(
    r"as\n`(commish/rules/\w+\.py)`:\n\n```python\n(.+?)^```$", re.DOTALL | re.MULTILINE
)
_NEED = "kind: need\nid: night-stop\ntitle: A bed for the night\nsize: about 45\n"


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, with what it ships, in which the rule stands."""
    path, code = _shown(root)
    there = tmp_path_factory.mktemp("copy")
    for name in ("commish", "schemas", "rulebooks"):
        shutil.copytree(root / name, there / name, ignore=shutil.ignore_patterns("__pycache__"))
    assert not (there / path).exists()
    (there / path).write_text(code, encoding="utf-8")
    return there


def test_the_rule_that_is_shown_is_short_and_as_the_house_writes(root: Path) -> None:
    path, code = _shown(root)
    assert len(code.splitlines()) < 30
    ruff = [sys.executable, "-m", "ruff"]
    for check in (["check"], ["format", "--check"]):
        given = [*ruff, *check, "--stdin-filename", path, "-"]
        done = subprocess.run(
            given, cwd=root, input=code, capture_output=True, encoding="utf-8", check=False
        )
        assert not done.returncode, done.stdout + done.stderr


def test_validate_finds_what_the_rule_is_about(copy: Path, tmp_path: Path) -> None:
    root = workspace(tmp_path, {"night-stop": _NEED})
    assert "night-stop.yaml:4:7: warning: A size is given" in _ran(copy, root, "validate")
    with (root / "night-stop.yaml").open("a", encoding="utf-8") as file:
        file.write("trend: rising\n")
    assert "NEE901" not in _ran(copy, root, "validate")


def test_the_rule_is_listed_and_explained(copy: Path, tmp_path: Path) -> None:
    listed = _ran(copy, tmp_path, "rules")
    assert "\nNEE901  warning  practice  A need with a size says whether it" in listed
    page = _ran(copy, tmp_path, "explain", "sized-need-has-a-trend")
    assert page.startswith("NEE901 sized-need-has-a-trend (warning)\n\nA need with a size says")
    assert "\nGood:\n    kind: need\n" in page


def _shown(root: Path) -> tuple[str, str]:
    shown = _SHOWN.search((root / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert shown
    return shown[1], shown[2]


def _ran(copy: Path, at: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "commish", *arguments],
        cwd=at,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
