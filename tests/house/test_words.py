"""Words and calls that must not stand in the project, and why.

The patterns are put together from pieces, so that this file does not find itself.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkout import files, modules

_REGISTRIES = (
    "py" + "pi.org",
    "pythonhos" + "ted",
    "npm" + "js.",
    "deb." + "debian.",
    "crates" + ".io",
)
_FOLDERS = ("work", "farm", "tmp", "home", "root", "opt", "Users")
_HOST = re.compile("|".join(map(re.escape, _REGISTRIES)))
_PATH = re.compile(rf"(?<![\w.~)}}>-])/(?:{'|'.join(_FOLDERS)})/\w|\b[A-Z]:\\Users\\")
_CLEARANCE = re.compile("comp" + "liant", re.IGNORECASE)
_SCREEN = "commish/cli/screen.py"
_EXACT = ("commish/model", "commish/insight", "commish/rules")
_IN_BINARY = {
    "commish/insight/chance.py": "intervals need roots and exponentials, and no sum comes of them"
}
"""Modules that may calculate with binary fractions, and why; their docstrings say it too."""


@pytest.mark.parametrize("pattern", [_HOST, _PATH], ids=["host of a registry", "path of a machine"])
def test_nothing_names_the_machine_it_was_made_on(root: Path, pattern: re.Pattern[str]) -> None:
    """A checkout works anywhere: where packages come from is the user's own setting."""
    assert not [
        f"{path}: {found.group()}"
        for path, text in _texts(root)
        for found in pattern.finditer(text)
    ]


def test_nothing_that_is_printed_clears_anyone(root: Path) -> None:
    """commish says what it checked and by which rules; it never says that the law is kept."""
    shipped = ("commish", "templates", "schemas")
    assert not [path for path, text in _texts(root, *shipped) if _CLEARANCE.search(text)]


def test_only_the_screen_prints_text_that_was_put_together(root: Path) -> None:
    """Values from files hold control characters and markup: the screen makes them harmless."""
    assert not [
        f"{path}:{node.lineno}"
        for path, tree in modules(root, "commish")
        if path != _SCREEN
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in {"print", "echo", "secho"}
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]


def test_no_figure_passes_through_a_binary_fraction(root: Path) -> None:
    """0.1 + 0.2 is not 0.3 in a float; figures are decimals from the text to the page."""
    assert not [
        f"{path}:{node.lineno}"
        for path, tree in modules(root, *_EXACT)
        if path not in _IN_BINARY
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _makes_a_float(node)
    ]


@pytest.mark.parametrize("path", _IN_BINARY)
def test_what_calculates_in_binary_fractions_says_so(path: str, root: Path) -> None:
    tree = ast.parse((root / path).read_text(encoding="utf-8"))
    assert "floats" in (ast.get_docstring(tree) or "")
    assert any(isinstance(node, ast.Call) and _makes_a_float(node) for node in ast.walk(tree))


def _makes_a_float(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    literal = [node for node in call.args if isinstance(node, ast.Constant)]
    return name == "float" or (
        name.endswith("Decimal") and any(isinstance(node.value, float) for node in literal)
    )


def _texts(root: Path, *under: str) -> Iterator[tuple[str, str]]:
    for path in files(root, *under):
        content = (root / path).read_bytes()
        if b"\0" not in content:
            yield path, content.decode("utf-8", errors="replace")
