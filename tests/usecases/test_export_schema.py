"""Schemas and the editor's settings, put into a workspace."""

import json
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.resources import folder
from commish.usecases.export_schema import SCHEMAS, export_schema
from commish.usecases.validate import validate
from tests.workspace import fingerprint, workspace


@pytest.mark.covers("G114", "commish schema export")
def test_every_schema_arrives_byte_for_byte(tmp_path: Path) -> None:
    export_schema(workspace(tmp_path))
    for path in folder("schemas").glob("*.schema.json"):
        assert (tmp_path / SCHEMAS / path.name).read_bytes() == path.read_bytes()


def test_the_editor_checks_the_workspace_s_own_file(tmp_path: Path) -> None:
    export_schema(workspace(tmp_path))
    assert _settings(tmp_path)["yaml.schemas"] == {
        "./.commish/schemas/workspace.schema.json": ["commish.yaml"]
    }


def test_settings_that_are_there_are_kept(tmp_path: Path) -> None:
    own = {"editor.tabSize": 2, "yaml.schemas": {"ours.json": "ours/*.yaml"}}
    workspace(tmp_path, {".vscode/settings.json": json.dumps(own)})
    export_schema(tmp_path)
    settings = _settings(tmp_path)
    assert settings["editor.tabSize"] == 2
    assert list(settings["yaml.schemas"]) == [  # type: ignore[call-overload]
        "ours.json",
        "./.commish/schemas/workspace.schema.json",
    ]


@pytest.mark.parametrize("odd", ["[]", '{"yaml.schemas": []}'])
def test_settings_of_an_odd_shape_get_what_is_needed(odd: str, tmp_path: Path) -> None:
    workspace(tmp_path, {".vscode/settings.json": odd})
    export_schema(tmp_path)
    assert "yaml.schemas" in _settings(tmp_path)


def test_settings_with_comments_are_left_alone_and_nothing_is_written(tmp_path: Path) -> None:
    workspace(tmp_path, {".vscode/settings.json": "{ // ours\n}"})
    before = fingerprint(tmp_path)
    with pytest.raises(CommishError, match="is no plain JSON, so it was left as it is"):
        export_schema(tmp_path)
    assert fingerprint(tmp_path) == before


def test_a_second_time_there_is_nothing_to_write(tmp_path: Path) -> None:
    assert export_schema(workspace(tmp_path))
    assert export_schema(tmp_path) == ()


def test_only_a_schema_that_has_changed_is_written_again(tmp_path: Path) -> None:
    export_schema(workspace(tmp_path))
    changed = tmp_path / SCHEMAS / "need.schema.json"
    changed.write_text("{}", encoding="utf-8")
    assert export_schema(tmp_path, dry_run=True) == (changed,)
    assert changed.read_text(encoding="utf-8") == "{}"
    assert export_schema(tmp_path) == (changed,)


def test_schemas_and_settings_are_no_documents(tmp_path: Path) -> None:
    export_schema(workspace(tmp_path))
    assert validate([tmp_path]).documents == 1


def _settings(town: Path) -> dict[str, object]:
    text = (town / ".vscode" / "settings.json").read_text(encoding="utf-8")
    found: dict[str, object] = json.loads(text)
    return found
