"""Whether an editor checks the documents of a workspace as they are typed."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from commish.errors import CommishError
from commish.usecases.export_schema import SCHEMAS, export_schema
from commish.usecases.signs import LOOK, Sign

__all__ = ["editor_signs"]

_FIRST = (1, 20)
"""The first YAML language server that reads this version of JSON Schema."""
_PACKAGE = "yaml-language-server"
_EXPORT = "Run: commish schema export"


def editor_signs(root: Path) -> Iterator[Sign]:
    """What there is to say of the editor's settings, and of the language server if there is one."""
    yield _settings(root)
    found = _server_version(root)
    if found and tuple(int(part) for part in found.split(".")[:2]) < _FIRST:
        told = f"{_PACKAGE} {found} does not know this version of JSON Schema (2020-12)"
        yield Sign("editor", told, LOOK, "Install 1.20 or later, or update the extension YAML.")
    elif found:
        yield Sign("editor", f"{_PACKAGE} {found}")


def _settings(root: Path) -> Sign:
    if not (root / SCHEMAS).is_dir():
        told = "An editor can check as you type, but the schemas for it are not here yet"
        return Sign("editor", told, LOOK, _EXPORT)
    try:
        stale = export_schema(root, dry_run=True)
    except CommishError as error:
        return Sign("editor", error.message.removesuffix("."), LOOK, error.mend)
    if stale:
        told = "The schemas or the editor's settings are not those of this commish"
        return Sign("editor", told, LOOK, _EXPORT)
    return Sign("editor", "The schemas are in the workspace, and VS Code's settings know them")


def _server_version(root: Path) -> str:
    """The version of the language server that is on the PATH, or in the workspace's packages."""
    program = shutil.which(_PACKAGE)
    places = [root / "node_modules" / _PACKAGE]
    places += list(Path(program).resolve().parents) if program else []
    for place in places:
        try:
            told = json.loads((place / "package.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(told, dict) and told.get("name") == _PACKAGE:
            found = re.match(r"\d+\.\d+\.\d+", str(told.get("version")))
            return found[0] if found else ""
    return ""
