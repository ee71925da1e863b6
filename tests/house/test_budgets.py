"""Small modules with names of their own. Functions are measured by ruff."""

import ast
import re
from pathlib import Path

from tests.checkout import files, modules

_LINES = 250
_REASON = re.compile(r"^# budget: \S.*", re.MULTILINE)
_EMPTY_NAMES = {"base", "common", "core", "helper", "helpers", "misc", "util", "utils"}
_OURS = ("commish", "bench", "docs/generate", "tests")


def test_a_module_over_its_budget_says_why(root: Path) -> None:
    over = {
        path: len(text.splitlines())
        for path in files(root, "commish", "bench", "docs/generate")
        if path.endswith(".py")
        for text in [(root / path).read_text(encoding="utf-8")]
        if len(text.splitlines()) > _LINES and not _REASON.search(text)
    }
    assert not over


def test_no_module_is_named_for_nothing(root: Path) -> None:
    """What belongs together has a name in the trade's or the craft's words."""
    assert not [path for path, _ in modules(root, *_OURS) if Path(path).stem in _EMPTY_NAMES]


def test_only_the_readers_of_files_meet_values_of_any_type(root: Path) -> None:
    """`Any` switches the type checker off; past the source layer every value has a type."""
    assert not [
        path
        for path, tree in modules(root, "commish")
        if not path.startswith("commish/source/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "typing"
        for name in node.names
        if name.name == "Any"
    ]
