"""The rule that CONTRIBUTING.md shows is a whole one: a file more, and it runs."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import workspace

_SHOWN = re.compile(
    r"as\n`(commish/rules/\w+\.py)`:\n\n```python\n(.+?)^```$", re.DOTALL | re.MULTILINE
)
_PROVIDER = "kind: provider\nid: depaul\ntitle: Depaul UK\n"


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
    root = workspace(tmp_path, {"depaul.yaml": _PROVIDER})
    assert "depaul.yaml:2:5: warning: No sector is given" in _ran(copy, root, "validate")
    with (root / "depaul.yaml").open("a", encoding="utf-8") as file:
        file.write("sector: voluntary\n")
    assert "PRV901" not in _ran(copy, root, "validate")


def test_the_rule_is_listed_and_explained(copy: Path, tmp_path: Path) -> None:
    listed = _ran(copy, tmp_path, "rules")
    assert "\nPRV901  warning  practice  A provider says which sector it" in listed
    page = _ran(copy, tmp_path, "explain", "provider-has-a-sector")
    assert page.startswith("PRV901 provider-has-a-sector (warning)\n\nA provider says which")
    assert "\nGood:\n    kind: provider\n" in page


def test_its_examples_are_tested_like_those_of_every_rule(copy: Path, root: Path) -> None:
    ours = f"pythonpath={shlex.join(map(str, (copy, root)))}"
    tests = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", ours, "-k", "PRV901"]
    done = subprocess.run(
        [sys.executable, "-P", *tests, root / "tests" / "rules" / "test_examples.py"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "\n3 passed" in done.stdout, done.stdout + done.stderr


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
