"""What import-linter's contracts in pyproject.toml can't say."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.checkout import modules


def test_the_model_is_plain_python(root: Path) -> None:
    allowed = {*sys.stdlib_module_names, "commish.model"}
    assert not {
        f"{path} imports {name}"
        for path, tree in modules(root, "commish/model")
        for name in _imported(tree)
        if not {name, name.partition(".")[0], ".".join(name.split(".")[:2])} & allowed
    }


def test_importing_the_package_imports_nothing_else(root: Path) -> None:
    """Every command starts here, so it must cost nothing."""
    packages = dict(modules(root, "commish/__init__.py"))
    assert not list(_imported(packages["commish/__init__.py"]))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
