"""A repository decides what is read from it, and never what is run."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest

from commish import history
from commish.errors import CommishError
from commish.usecases.changed import of_change
from commish.usecases.merging import validate_merged
from commish.usecases.whole import shown_from
from tests.checkout import modules
from tests.repositories import commit, git, repository, state_of
from tests.usecases.checked import again, found
from tests.workspace import workspace

_SAFE = {
    "cat-file",
    "config",
    "for-each-ref",
    "ls-tree",
    "merge-base",
    "merge-file",
    "rev-parse",
    "version",
}
_heard: list[list[str]] = []
_listening = [False]

Case = Mapping[str, object]


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _listening[0] and event == "subprocess.Popen":
        _heard.append([str(each) for each in cast("list[object]", arguments[1])])


sys.addaudithook(_hear)


@pytest.fixture
def started() -> Iterator[list[list[str]]]:
    """The command lines of all programs that are started during a test."""
    _heard.clear()
    _listening[0] = True
    yield _heard
    _listening[0] = False


@pytest.fixture(scope="module")
def cases(
    reference_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Case]]:
    """Repositories with traps in them, and what is to be tried on each."""
    folder = tmp_path_factory.mktemp("hostile")
    program = reference_data / "bad-inputs" / "make.py"
    command = [sys.executable, str(program), str(folder), "--only", "git,fs", "--no-big"]
    subprocess.run(command, check=True, capture_output=True)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return folder, manifest["cases"]


def _all_that_is_read(folder: Path, name: str) -> str:
    """Ask everything that can be asked of a repository; how far it went."""
    try:
        at = history.repository(folder)
        history.hosts(at)
        head = history.revision(at, name)
        tree = history.tree(head)
        history.merge_base(head, history.revision(at, "HEAD"))
        blobs = [blob for blob in tree.values() if not blob.is_submodule]
        texts = dict(zip(tree, history.read(at, blobs, 1_000), strict=False))
        for way, blob in tree.items():
            if (folder / way).is_file():
                history.is_same(blob, (folder / way).read_bytes())
    except CommishError as refusal:
        return refusal.message
    return f"read {len(texts)}"


@pytest.mark.slow("git cases")
@pytest.mark.covers("G94", "commish validate --changed-since")
def test_no_repository_makes_its_reader_run_anything(
    cases: tuple[Path, list[Case]], started: list[list[str]]
) -> None:
    """The traps are programs that a repository names, and git runs on the way to something else.

    File watchers, external diffs, text converters, filters, hooks, signature programs, a missing
    object that a program would fetch, a bare repository in a folder.
    """
    folder, manifest = cases
    told = {}
    for case in manifest:
        if case["kind"] != "git":
            continue
        told[str(case["id"])] = _all_that_is_read(
            folder / str(case["run"]), str(case.get("rev", "HEAD"))
        )
        marker = case.get("marker")
        assert marker is None or not (folder / str(marker)).exists(), case["id"]
    assert len(told) > 25
    assert sum(words.startswith("read") for words in told.values()) > 15
    assert all(words.isprintable() for words in told.values())
    assert {_command(line) for line in started} <= _SAFE


@pytest.mark.slow("git cases")
def test_no_repository_makes_a_check_of_changes_run_anything(
    cases: tuple[Path, list[Case]], started: list[list[str]]
) -> None:
    """What is compared and put together is read in the same few ways, with a workspace in it."""
    folder, manifest = cases
    ended = []
    for case in manifest:
        if case["kind"] != "git":
            continue
        town = workspace(folder / str(case["run"]))
        ended.append(_compared(town, str(case.get("rev", "HEAD~1"))))
        marker = case.get("marker")
        assert marker is None or not (folder / str(marker)).exists(), case["id"]
    assert ended.count("compared") > 15
    assert all(words.isprintable() for words in ended)
    assert {_command(line) for line in started} <= _SAFE


def _compared(town: Path, name: str) -> str:
    shown = shown_from(town)
    try:
        of_change(found([town], shown), [town], name, shown, found)
        validate_merged([town], [name], shown, again)
    except CommishError as refusal:
        return refusal.message
    return "compared"


@pytest.mark.slow("git cases")
def test_a_way_out_of_the_repository_is_no_revision(cases: tuple[Path, list[Case]]) -> None:
    folder, manifest = cases
    at = history.repository(folder / "git" / "git-src")
    tried = [str(case["ref"]) for case in manifest if case["kind"] == "ref"]
    assert len(tried) > 10
    for text in tried:
        with pytest.raises(CommishError):
            history.revision(at, text)


def test_the_command_line_of_git_holds_what_a_user_wrote_after_the_end_of_options(
    tmp_path: Path, started: list[list[str]]
) -> None:
    at = history.repository(repository(tmp_path, {"a.yaml": "a: 1\n"}))
    written = f"--output={tmp_path / 'written'}"
    git(tmp_path, "update-ref", "refs/heads/--output=a", "HEAD")
    with pytest.raises(CommishError, match="has no “--output="):
        history.revision(at, written)
    assert (
        list(tmp_path.iterdir()) == [tmp_path / ".git", tmp_path / "a.yaml"]
        or not (tmp_path / "written").exists()
    )
    lines = [line for line in started if any(written in part for part in line)]
    assert lines
    assert all(
        "--end-of-options" in line[: next(i for i, part in enumerate(line) if written in part)]
        for line in lines
    )


def test_a_command_that_is_not_plumbing_is_never_run(tmp_path: Path) -> None:
    from commish.history.door import ask  # noqa: PLC0415 -- the door itself, tried directly

    with pytest.raises(AssertionError, match="git status is not known to be harmless"):
        ask(repository(tmp_path), "status")


def test_reading_changes_nothing_in_the_repository(tmp_path: Path) -> None:
    folder = repository(tmp_path / "r", {"a.yaml": "a: 1\n", "b/c.yaml": "c: 1\n"})
    commit(folder, {"a.yaml": "a: 2\n"})
    (folder / "a.yaml").write_text("a: 3\n")
    before = state_of(folder)
    assert _all_that_is_read(folder, "HEAD~1") == "read 2"
    assert state_of(folder) == before


def test_a_hook_that_names_another_repository_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git sets GIT_DIR for its hooks; the repository is the one around the workspace."""
    here = repository(tmp_path / "here", {"a.yaml": "a: 1\n"})
    there = repository(tmp_path / "there", {"b.yaml": "b: 1\n"})
    monkeypatch.setenv("GIT_DIR", str(there / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(there / ".git" / "index"))
    at = history.repository(here)
    assert list(history.tree(history.revision(at, "HEAD"))) == ["a.yaml"]
    assert os.environ["GIT_DIR"] == str(there / ".git")


def test_nothing_asks_git_in_a_way_that_runs_programs(root: Path) -> None:
    """GitPython's own ways to compare and to look at the work tree run filters and hooks."""
    refused = {
        "blame",
        "diff",
        "index",
        "is_dirty",
        "iter_commits",
        "log",
        "status",
        "untracked_files",
    }
    for path, tree in modules(root, "commish"):
        if path.startswith("commish/history/"):
            used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            assert not used & refused, path


def _command(line: list[str]) -> str:
    """The command of git in a command line."""
    parts = iter(line[1:])
    for part in parts:
        if part == "-c":
            next(parts)
        elif not part.startswith("-"):
            return part
    return ""
