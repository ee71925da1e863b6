"""What `commish doctor` sees, on computers and in workspaces of every state."""

import json
import os
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.source import equipment, events
from commish.usecases import doctor as doctors
from commish.usecases.doctor import Sign, doctor
from commish.usecases.export_schema import export_schema
from tests.repositories import git, repository
from tests.workspace import MARKER, workspace

_NATION = MARKER + "body:\n  name: Town\n  type: district\n  nation: england\n"


def _about(folder: Path, what: str, encoding: str = "utf-8") -> tuple[Sign, ...]:
    return tuple(sign for sign in doctor(folder, encoding) if sign.about == what)


def _one(folder: Path, what: str, encoding: str = "utf-8") -> Sign:
    (sign,) = _about(folder, what, encoding)
    return sign


@pytest.mark.covers("G114", "commish doctor")
def test_a_workspace_with_all_it_needs(tmp_path: Path) -> None:
    export_schema(workspace(tmp_path, marker=_NATION))
    git(repository(tmp_path), "remote", "add", "origin", "git@git.example.org:town.git")
    signs = doctor(tmp_path, "utf-8")
    assert {sign.state for sign in signs if sign.about not in {"editor", "git"}} == {"fine"}
    assert not any(sign.mend for sign in signs if sign.state == "fine")
    assert _one(tmp_path, "history").told == "In a git repository, sent to git.example.org"


def test_every_sign_is_a_line_for_an_officer(tmp_path: Path) -> None:
    for sign in doctor(workspace(tmp_path), "cp1252"):
        assert "\n" not in sign.told
        assert not sign.told.endswith(".")
        assert (not sign.mend) is (sign.state == "fine")


def test_nothing_is_changed(tmp_path: Path) -> None:
    repository(workspace(tmp_path, {"needs/a.yaml": "kind: need\n"}))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    doctor(tmp_path, "utf-8")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_reader_without_libyaml_is_told_loudly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _one(tmp_path, "reading").state == "fine"
    monkeypatch.setattr(events, "PARSER", events.PYTHON_PARSER)
    sign = _one(tmp_path, "reading")
    assert sign.state == "look"
    assert "25 times more slowly" in sign.told


def test_a_validator_that_does_not_work_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert equipment.validates()
    monkeypatch.setitem(__import__("sys").modules, "commish.source.verdict", None)
    assert not equipment.validates()
    assert _one(tmp_path, "checking").state == "fails"


def test_a_package_that_is_not_there_has_no_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctors, "version", missing)
    assert "(not installed)" in _one(tmp_path, "checking").told


@pytest.mark.parametrize(
    ("found", "state", "words"),
    [
        ("", "look", "git was not found"),
        ("2.20.1", "look", "older than 2.30"),
        ("2.30.0", "fine", "git 2.30.0"),
        ("3.0.0", "fine", "git 3.0.0"),
    ],
)
def test_git_is_found_or_not(
    found: str, state: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commish.history.git_version", lambda: found)
    sign = _one(tmp_path, "git")
    assert sign.state == state
    assert words in sign.told


@pytest.mark.parametrize(
    ("encoding", "state"), [("UTF-8", "fine"), ("utf8", "fine"), ("cp1252", "look")]
)
def test_a_terminal_that_can_not_show_everything(encoding: str, state: str, tmp_path: Path) -> None:
    assert _one(tmp_path, "terminal", encoding).state == state


def test_without_a_workspace_the_computer_is_looked_at_all_the_same(tmp_path: Path) -> None:
    assert _one(tmp_path, "workspace").told.startswith("There is no workspace here")
    assert _about(tmp_path, "editor") == ()
    with pytest.raises(CommishError, match="There is no folder"):
        doctor(tmp_path / "nowhere", "utf-8")


def test_the_cache_and_what_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace(tmp_path / "town")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "x").write_bytes(b"x" * 1_500_000)
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(tmp_path / "kept"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert _one(tmp_path / "town", "cache").told == f"~{os.sep}kept, 1.5 MB"
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(tmp_path / "town" / "kept"))
    assert _one(tmp_path / "town", "cache").state == "look"


def test_what_the_workspace_says(tmp_path: Path) -> None:
    told = _one(workspace(tmp_path, marker=_NATION), "workspace").told
    assert "read at 2026-04-01, as it says; nation: england; rulebooks: england " in told
    bare = "kind: workspace\nid: town\ntitle: Town\nformat: 1\n"
    sign = _one(workspace(tmp_path, marker=bare), "workspace")
    assert "read at today's date; nation: not said" in sign.told
    assert sign.state == "look"


def test_a_workspace_that_can_not_be_read_fails(tmp_path: Path) -> None:
    newer = MARKER.replace("format: 1", "format: 99")
    sign = _one(workspace(tmp_path, marker=newer), "workspace")
    assert (sign.state, sign.mend) == ("fails", "Install a newer commish.")


def test_a_workspace_that_may_not_be_walked_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> None:
        raise CommishError("The folder x can't be read: permission denied.", "Check it.")

    repository(workspace(tmp_path))
    git(tmp_path, "remote", "add", "origin", "git@git.example.org:t.git")
    monkeypatch.setattr(doctors, "documents", closed)
    assert [sign.state for sign in _about(tmp_path, "workspace")] == ["look", "fails"]


@pytest.mark.parametrize(
    ("version", "state"), [("1.19.2", "look"), ("1.20.0", "fine"), ("1.25.1", "fine"), ("x", "")]
)
def test_an_old_language_server_is_pointed_out(version: str, state: str, tmp_path: Path) -> None:
    export_schema(workspace(tmp_path))
    package = tmp_path / "node_modules" / "yaml-language-server" / "package.json"
    package.parent.mkdir(parents=True)
    package.write_text(json.dumps({"name": "yaml-language-server", "version": version}))
    states = [sign.state for sign in _about(tmp_path, "editor")]
    assert states == ["fine", state] if state else ["fine"]


def test_a_language_server_on_the_path_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lib" / "yaml-language-server"
    (package / "bin").mkdir(parents=True)
    program = package / "bin" / "yaml-language-server"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (package / "bin" / "package.json").write_text("{")
    told = {"name": "yaml-language-server", "version": "1.5.0"}
    (package / "package.json").write_text(json.dumps(told))
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    signs = _about(workspace(tmp_path / "town"), "editor")
    assert signs[-1].told.startswith("yaml-language-server 1.5.0 does not know")


def test_schemas_that_are_missing_stale_or_beside_settings_that_can_not_be_read(
    tmp_path: Path,
) -> None:
    assert "not here yet" in _one(workspace(tmp_path), "editor").told
    export_schema(tmp_path)
    assert _one(tmp_path, "editor").state == "fine"
    (tmp_path / ".commish" / "schemas" / "need.schema.json").write_text("{}")
    assert "not those of this commish" in _one(tmp_path, "editor").told
    (tmp_path / ".vscode" / "settings.json").write_text("{ // mine\n}")
    assert "no plain JSON" in _one(tmp_path, "editor").told


@pytest.mark.parametrize(
    ("name", "warned"),
    [
        ("OneDrive - Town Council", True),
        ("OneDrive-Town", True),
        ("Dropbox", True),
        ("Box", True),
        ("Google Drive", True),
        ("boxes", False),
        ("plans", False),
    ],
)
def test_a_repository_that_another_program_copies_while_git_writes(
    name: str, *, warned: bool, tmp_path: Path
) -> None:
    folder = tmp_path / name / "town"
    repository(workspace(folder))
    assert (_one(folder, "history").state == "look") is warned


def test_a_synced_folder_without_git_is_no_worry(tmp_path: Path) -> None:
    sign = _one(workspace(tmp_path / "Dropbox"), "history")
    assert sign.state == "fine"
    assert sign.told.startswith("Not in a git repository")


def test_what_is_kept_from_the_public_and_sent_somewhere(tmp_path: Path) -> None:
    """Whether another computer's copy is public can't be known here, so it is asked."""
    exempt = "kind: need\nid: a\ntitle: A\nexempt:\n- what: all\n  category: '3'\n  because: x\n"
    repository(workspace(tmp_path, {"needs/a.yaml": exempt}))
    (tmp_path / "needs" / "link.yaml").symlink_to("a.yaml")
    assert _about(tmp_path, "public") == ()
    git(tmp_path, "remote", "add", "origin", "https://officer:word@git.example.org/t.git")
    sign = _one(tmp_path, "public")
    assert sign.told.startswith(
        "1 document holds what is exempt, confidential or looks like personal"
    )
    assert "git.example.org" in sign.told
    assert "word" not in sign.told
    (tmp_path / "needs" / "b.yaml").write_text(exempt)
    assert _one(tmp_path, "public").told.startswith("2 documents hold")


def test_personal_data_that_is_sent_somewhere_is_counted_and_not_shown(tmp_path: Path) -> None:
    number = "943 476 5919"
    need = f"kind: need\nid: a\ntitle: A\nsummary: NHS number {number} was seen twice\n"
    repository(workspace(tmp_path, {"needs/a.yaml": need}))
    git(tmp_path, "remote", "add", "origin", "git@git.example.org:t.git")
    sign = _one(tmp_path, "public")
    assert sign.told.startswith(
        "1 document holds what is exempt, confidential or looks like personal"
    )
    assert number not in sign.told
