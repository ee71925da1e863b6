"""Put the schemas and the editor's settings into a workspace."""

import json
from collections.abc import Mapping
from pathlib import Path

from commish.errors import CommishError
from commish.resources import folder
from commish.source.schemas import kinds
from commish.source.writing import write_files

__all__ = ["SCHEMAS", "export_schema"]

SCHEMAS = ".commish/schemas"
"""Where the schemas lie in a workspace: a folder with a dot holds no documents."""
_SETTINGS = ".vscode/settings.json"


def export_schema(into: Path, *, dry_run: bool = False) -> tuple[Path, ...]:
    """Write the schemas, and settings by which VS Code's YAML extension checks commish.yaml.

    Other documents name their schema in their first line, as `commish new` writes it. Settings
    that are there already are kept; only what concerns the schemas is put in.

    Raises:
        CommishError: the settings that are there are no plain JSON, or a file can't be written.
    """
    texts: dict[Path, str | bytes] = {
        into / SCHEMAS / path.name: path.read_bytes()
        for path in sorted(folder("schemas").glob("*.schema.json"))
    }
    texts[into / _SETTINGS] = _settings(into / _SETTINGS)
    changed = {path: text for path, text in texts.items() if _differs(path, text)}
    if not dry_run:
        write_files(changed)
    return tuple(changed)


def _differs(path: Path, text: str | bytes) -> bool:
    content = text.encode() if isinstance(text, str) else text
    return not path.is_file() or path.read_bytes() != content


def _settings(path: Path) -> str:
    settings = _present(path)
    named = {f"./{SCHEMAS}/{kind}.schema.json": _patterns(kind) for kind in kinds()}
    wanted = {address: patterns for address, patterns in named.items() if patterns}
    before = settings.get("yaml.schemas", {})
    kept = before if isinstance(before, dict) else {}
    merged = {**settings, "yaml.schemas": {**kept, **wanted}}
    return json.dumps(merged, indent=2, ensure_ascii=False) + "\n"


def _patterns(kind: str) -> list[str]:
    return ["commish.yaml"] if kind == "workspace" else []


def _present(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise CommishError(
            f"{path.as_posix()} is no plain JSON, so it was left as it is.",
            "Take its comments out, or add yaml.schemas by hand.",
        ) from error
    return found if isinstance(found, dict) else {}
