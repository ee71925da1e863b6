"""P7, P8 and P11: no network, no program, no code of the project; who reads changes nothing."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from commish.cli.app import COMMANDS
from tests.command import Commish
from tests.hostile.world import READING, WRITING, state, watch
from tests.repositories import commit, repository
from tests.workspace import AGREEMENT, COMMISSION, MARKER

_READ = [
    (name, *arguments)
    for name, ways in READING.items()
    if name in {each.name for each in COMMANDS}
    for arguments in ways
]
_MAY_START = {"doctor": "git"}
"""Programs that a command may start: `doctor` says which git is here."""


def _said(arguments: tuple[str, ...]) -> str:
    return " ".join(arguments)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace in a repository, with a faulty document, a hook and a template of its own."""
    folder = repository(tmp_path / "place")
    files = {
        "commish.yaml": MARKER,
        "safe-homes.yaml": COMMISSION,
        "agreements/hub-contract.yaml": AGREEMENT,
        "needs/faulty.yaml": "kind: need\nid: faulty\ntitle: x: y\n",
        ".gitignore": "out/\n",
    }
    commit(folder, files)
    hook = folder / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f'#!/bin/sh\ntouch "{tmp_path}/MARKER"\n', encoding="utf-8")
    hook.chmod(0o755)
    return folder


def test_every_command_is_listed_here_as_reading_or_writing() -> None:
    """A command that is new is held to the promises too."""
    assert {each.name for each in COMMANDS} <= READING.keys() | WRITING.keys()


@pytest.mark.slow("reads only")
@pytest.mark.parametrize("arguments", _READ, ids=_said)
def test_who_reads_changes_nothing_starts_nothing_and_reaches_nothing(
    arguments: tuple[str, ...], place: Path, tmp_path: Path
) -> None:
    before = state(place)
    done = watch(*arguments, at=place, report=tmp_path / "report.json")
    assert done.ran.code in {0, 1}, done.ran.err
    assert state(place) == before
    cache = os.environ["COMMISH_CACHE_DIR"]
    assert [each for each in done.all("written") if not each.startswith((cache, os.devnull))] == []
    assert done.all("reached") == []
    assert done.all("executed") == []
    if arguments[0] not in _MAY_START:
        assert done.all("started") == []
    assert not (tmp_path / "MARKER").exists()


@pytest.mark.slow("writes there only")
@pytest.mark.parametrize("arguments", WRITING.values(), ids=_said)
def test_who_writes_writes_there_and_starts_and_reaches_nothing(
    arguments: tuple[str, ...], place: Path, tmp_path: Path
) -> None:
    done = watch(*arguments, at=place, report=tmp_path / "report.json")
    assert done.ran.code in {0, 1}, done.ran.err
    written = done.all("written")
    assert written
    cache = os.environ["COMMISH_CACHE_DIR"]
    outside = [each for each in written if not each.startswith((str(place), cache))]
    assert outside == []
    assert [each for each in written if ".git" in Path(each).parts] == []
    assert [done.all(what) for what in ("reached", "started", "executed")] == [[], [], []]


@pytest.mark.parametrize("name", ["papers", "papers/deeper"])
def test_papers_are_written_under_their_folder_alone(
    name: str, place: Path, tmp_path: Path
) -> None:
    done = watch("render", "overview", "-o", name, at=place, report=tmp_path / "report.json")
    inside = str(place / "papers")
    assert [each for each in done.all("written") if not each.startswith(inside)] == []


@pytest.fixture
def read_only(place: Path) -> Iterator[Path]:
    """The workspace where nobody may write; the superuser may all the same."""
    paths = sorted(place.rglob("*"))
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (place, *paths)}
    for path in modes:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield place
    for path, mode in modes.items():
        path.chmod(mode)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX rights")
@pytest.mark.parametrize("arguments", _READ, ids=_said)
def test_reading_needs_no_right_to_write(
    arguments: tuple[str, ...], read_only: Path, run_commish: Commish
) -> None:
    expected = 1 if arguments[0] == "validate" else 0
    before = state(read_only)
    assert run_commish(*arguments, at=read_only).code == expected
    assert state(read_only) == before


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's unshare")
def test_without_a_network_all_is_the_same(place: Path) -> None:
    command = [sys.executable, "-m", "commish", "validate", "--format", "concise"]
    tried = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("this machine may not take the network away from a program")
    usual = subprocess.run(command, cwd=place, capture_output=True, check=False)
    alone = subprocess.run(
        ["unshare", "-rn", *command], cwd=place, capture_output=True, check=False
    )
    assert (alone.returncode, alone.stdout, alone.stderr) == (
        usual.returncode,
        usual.stdout,
        usual.stderr,
    )


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/x.json", "file:///etc/passwd", "../outside/secret.yaml", "/etc/passwd"],
)
def test_an_address_in_a_document_is_text(address: str, place: Path, tmp_path: Path) -> None:
    """Neither fetched nor opened, wherever it stands."""
    modeline = f"# yaml-language-server: $schema={address}\n"
    fields = f'source: "{address}"\ndocuments:\n- title: A paper\n  path: "{address}"\n'
    extra = f'$schema: "{address}"\ninclude: "{address}"\nlocal:\n  $ref: "{address}"\n'
    text = modeline + COMMISSION + fields + extra
    (place / "safe-homes.yaml").write_text(text, encoding="utf-8")
    done = watch("validate", at=place, report=tmp_path / "report.json")
    assert done.ran.code == 1
    assert done.noted == tuple(each for each in done.noted if each[0] == "written")
    assert "root:" not in done.ran.out
