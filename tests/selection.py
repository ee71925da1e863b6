"""Which tests run: one slow test of each kind, and those whose programs are here.

A pytest plug-in, loaded by `conftest.py`.
"""

import os
import shutil
from pathlib import Path

import pytest

__all__ = ["here", "kind"]

_ON_CI = os.environ.get("CI") in {"true", "1"}
_NAMES = {"chromium": ("chromium", "chromium-browser", "google-chrome")}
_BROWSER_PACKAGES = Path(__file__).parent / "node_modules"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--slow`."""
    parser.addoption(
        "--slow",
        choices=("none", "first", "all"),
        default="first",
        help="which slow tests to run: none, the first of each kind (default), or all",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow tests that were not asked for."""
    asked = config.getoption("--slow")
    seen: set[str] = set()
    kept: list[pytest.Item] = []
    for item in items:
        own = kind(item)
        if not own or asked == "all" or (asked == "first" and own not in seen):
            kept.append(item)
        seen.add(own)
    left = [item for item in items if item not in kept] if len(kept) < len(items) else []
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; on CI that is a failure."""
    for mark in item.iter_markers("needs"):
        for tool in mark.args:
            if not here(tool):
                reason = f"needs {tool}: `make test-tools` installs it"
                if _ON_CI:
                    pytest.fail(reason, pytrace=False)
                pytest.skip(reason)


def kind(item: pytest.Item) -> str:
    """What a slow test is an example of: what its mark says, else its file; empty if not slow."""
    mark = item.get_closest_marker("slow")
    if mark is None:
        return ""
    return str(mark.args[0]) if mark.args else item.nodeid.partition("::")[0]


def here(tool: str) -> bool:
    """Whether a program that only tests use is on this machine."""
    if tool == "browser-packages":
        return _BROWSER_PACKAGES.is_dir()
    return any(shutil.which(name) for name in _NAMES.get(tool, (tool,)))
