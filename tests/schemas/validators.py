"""Programs of other people that read the schemas, and what each says of YAML texts."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

import pytest

__all__ = ["SCHEMAS", "Told", "Writing", "ajv", "check_jsonschema", "language_server", "modules"]

_HERE = Path(__file__).resolve().parent
SCHEMAS = _HERE.parent.parent / "schemas"
_ON_CI = os.environ.get("CI") in {"true", "1"}
_PACKAGES = ("ajv", "yaml", "yaml-language-server")
_SET = os.environ.get("COMMISH_NODE_MODULES")
_PLACES: tuple[Path, ...] = (
    *((Path(_SET),) if _SET else ()),
    _HERE.parent / "node_modules",
)


@dataclass(frozen=True, slots=True)
class Writing:
    """A YAML text of a kind of document."""

    name: str
    kind: str
    text: str
    hover: tuple[tuple[int, int], ...] = ()
    """Lines and columns, from 0, at which an editor asks what stands there."""
    complete: tuple[tuple[int, int], ...] = ()
    """Lines and columns at which it asks what could be written."""
    path: str = ""
    """Where it lies in a workspace that is opened as a whole."""

    def __str__(self) -> str:
        return self.name


class Told(TypedDict):
    """What the YAML language server says of a text."""

    diagnostics: list[str]
    hover: list[str]
    complete: list[list[str]]


def check_jsonschema(texts: Sequence[Writing], folder: Path) -> list[list[str]]:
    """The faults that check-jsonschema finds, one list a text.

    It reads files only: they are written into *folder*.
    """
    files = [folder / f"{number}.yaml" for number in range(len(texts))]
    by_kind: dict[str, list[Path]] = defaultdict(list)
    for file, each in zip(files, texts, strict=True):
        file.write_text(each.text, encoding="utf-8")
        by_kind[each.kind].append(file)
    faults: dict[str, list[str]] = defaultdict(list)
    for kind, named in by_kind.items():
        for error in _errors(kind, named):
            faults[error["filename"]].append(error["message"])
    return [faults[str(file)] for file in files]


def ajv(texts: Sequence[Writing]) -> list[list[str]]:
    """The faults that ajv finds, at its strictest."""
    return cast("list[list[str]]", _asked("ajv.mjs", texts))


def language_server(texts: Sequence[Writing], workspace: Path | None = None) -> list[Told]:
    """What the YAML language server tells an editor.

    With a *workspace*, by the settings and the first lines of documents that are in it.
    """
    return cast("list[Told]", _asked("language_server.mjs", texts, workspace))


def modules() -> Path:
    """The folder of Node.js packages that has what is needed; without it, the test is skipped."""
    for place in _PLACES:
        if all((place / package).is_dir() for package in _PACKAGES):
            return place.resolve()
    reason = "needs the packages of tests/package.json: `make test-tools` installs them"
    if _ON_CI:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def _asked(script: str, texts: Sequence[Writing], workspace: Path | None = None) -> object:
    asked = {
        "schemas": str(SCHEMAS),
        "workspace": str(workspace) if workspace else None,
        "texts": [
            {
                "kind": each.kind,
                "text": each.text,
                "hover": each.hover,
                "complete": each.complete,
                "path": each.path,
            }
            for each in texts
        ],
    }
    done = subprocess.run(
        ["node", str(_HERE / script), str(modules())],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _errors(kind: str, files: Sequence[Path]) -> list[dict[str, str]]:
    schema = SCHEMAS / f"{kind}.schema.json"
    command = ["check_jsonschema", "--output-format", "json", "--schemafile", str(schema)]
    done = subprocess.run(
        [sys.executable, "-m", *command, *map(str, files)],
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    told = json.loads(done.stdout)
    return cast("list[dict[str, str]]", [*told.get("errors", []), *told.get("parse_errors", [])])
