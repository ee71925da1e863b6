"""Writes docs/reference/coverage.md: which goal works, by which command, proven by which test.

Tests say what they prove: `@pytest.mark.covers("G01", "commish walk")`. They are read, not run.
"""

import ast
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Proof", "goals", "pages", "proofs"]

_ROOT = Path(__file__).resolve().parents[2]
_PAGE = "docs/reference/coverage.md"
_HEAD = """\
<!-- Written by `make docs` from goals.toml and the marks on tests. Do not edit. -->
# What works

Each goal that works, the command that does it, and the tests that prove it. A goal that is
not here does not work yet; all of them, in the same words, are in [goals.toml](goals.toml).

| Goal | In short | Command | Proven by |
| --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True, order=True)
class Proof:
    """One mark on one test."""

    goal: str
    command: str
    path: str
    """From the root of the checkout, with forward slashes."""
    test: str
    """The name of the test, or of the class of tests; empty where the mark is on the module."""


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    words = goals(_ROOT / "docs" / "reference" / "goals.toml")
    files = sorted((_ROOT / "tests").rglob("test_*.py"))
    found = [proof for path in files for proof in proofs(path, _ROOT)]
    return {_PAGE: _HEAD + "".join(_line(goal, words[goal], found) for goal in words)}


def goals(path: Path) -> dict[str, str]:
    """The goals' own words by number, in order."""
    return dict(tomllib.loads(path.read_text(encoding="utf-8"))["goals"])


def proofs(path: Path, root: Path) -> Iterator[Proof]:
    """The marks in one file of tests: on functions, classes, parameters or the whole module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    shown = path.relative_to(root).as_posix()
    for name, mark in _marks(tree.body, ""):
        goal, command = (ast.literal_eval(each) for each in mark.args)
        yield Proof(goal, command, shown, name)


def _marks(statements: Iterable[ast.stmt], owner: str) -> Iterator[tuple[str, ast.Call]]:
    for statement in statements:
        if isinstance(statement, ast.ClassDef):
            yield from ((statement.name, mark) for mark in _calls(*statement.decorator_list))
            yield from _marks(statement.body, statement.name)
        else:
            name = statement.name if isinstance(statement, ast.FunctionDef) else owner
            yield from ((name, mark) for mark in _calls(statement))


def _calls(*nodes: ast.AST) -> Iterator[ast.Call]:
    for root in nodes:
        for node in ast.walk(root):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.covers":
                yield node


def _line(goal: str, words: str, found: list[Proof]) -> str:
    own = sorted(proof for proof in found if proof.goal == goal)
    commands = ", ".join(dict.fromkeys(f"`{proof.command}`" for proof in own))
    tests = "; ".join(dict.fromkeys(_link(proof) for proof in own))
    return f"| {goal} | {words} | {commands} | {tests} |\n" if own else ""


def _link(proof: Proof) -> str:
    words = proof.test.removeprefix("test_").replace("_", " ") or Path(proof.path).stem
    return f"[{words}](../../{proof.path})"
