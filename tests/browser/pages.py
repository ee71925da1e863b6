"""HTML pages as a browser shows them and as two checkers judge them.

The packages of `package.json` are looked for in the folder that the environment variable
COMMISH_NODE_MODULES names, else in `tests/node_modules`.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

__all__ = ["Verdict", "verdicts"]

_FOLDER = Path(__file__).parent
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_MISSING = "needs the packages of tests/package.json: `make test-tools` installs them"
# Read now, for each test runs without it
_ON_CI = os.environ.get("CI") in {"true", "1"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a page; nothing, where all is empty and 0."""

    file: str
    mistakes: list[str]
    """Against the HTML standard, by html-validate."""
    violations: list[str]
    """Against WCAG 2.2 AA and good practice, by axe, at 1280 and 320 px."""
    asked: list[str]
    """What the page asks for beyond itself."""
    said: list[str]
    """Words on the console, such as a refused script."""
    sideways: int
    """How far the page itself scrolls sideways, in px."""
    longest: int
    """Characters of the longest line of text at 1280 px."""

    @property
    def faults(self) -> list[str]:
        """All of it, in words."""
        scroll = [f"scrolls {self.sideways} px sideways"] if self.sideways else []
        return [*self.mistakes, *self.violations, *self.asked, *self.said, *scroll]


def verdicts(files: Sequence[Path]) -> list[Verdict]:
    """Open *files* in a browser, one after the other, and judge each.

    The test is skipped where the checkers are not installed; on CI it fails.
    """
    done = subprocess.run(
        ["node", str(_FOLDER / "check.mjs"), _browser(), str(_packages()), *map(str, files)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
    return [Verdict(**verdict) for verdict in json.loads(done.stdout)]


def _packages() -> Path:
    folder = Path(os.environ.get("COMMISH_NODE_MODULES") or _FOLDER.parent / "node_modules")
    if not (folder / "axe-core").is_dir():
        if _ON_CI:
            pytest.fail(_MISSING, pytrace=False)
        pytest.skip(_MISSING)
    return folder


def _browser() -> str:
    return next(path for path in map(shutil.which, _BROWSERS) if path)
