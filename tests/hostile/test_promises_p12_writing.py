"""P12: what is written is whole or not there, however the writing ends."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hostile.world import state
from tests.workspace import AGREEMENT, COMMISSION, workspace

_KILLED = 9
_PROGRAM = f"""
import os, resource, signal, sys
step, most = int(sys.argv[1]), int(sys.argv[2])
sys.argv = ["commish", *sys.argv[3:]]
from commish.cli import app
if most:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
taken = [0]
def stopped(name, real):
    def call(*arguments, **options):
        taken[0] += 1
        if taken[0] == step:
            os._exit({_KILLED})
        return real(*arguments, **options)
    return call
for name in ("replace", "link", "fsync", "unlink", "mkdir", "symlink"):
    setattr(os, name, stopped(name, getattr(os, name)))
sys.exit(app.run(sys.argv[1:]))
"""
_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "init": ("init", "fresh", "--sample", "south-tyneside-homelessness"),
    "new": ("new", "need", "falls", "--title", "Falls"),
    "render": ("render", "overview", "-o", "papers"),
    "schema export": ("schema", "export"),
    "walk": ("walk", "--format", "json", "-o", "thread.json"),
}
_EVERY = pytest.mark.parametrize("command", _COMMANDS)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")


def _run(command: str, at: Path, step: int = 0, most: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command that is killed at change *step* of the disk, or may write *most* bytes."""
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(step), str(most), *_COMMANDS[command]],
        cwd=at,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _place(folder: Path) -> Path:
    files = {"safe-homes.yaml": COMMISSION, "hub-contract.yaml": AGREEMENT}
    return workspace(folder, files)


def _files(folder: Path) -> dict[str, bytes]:
    """Every file but those that a writer lays beside its place."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not (path.name.startswith(".") and path.suffix == ".new")
    }


@pytest.mark.slow("killed while writing")
@_EVERY
def test_who_is_killed_while_writing_leaves_only_whole_files(command: str, tmp_path: Path) -> None:
    """At every change of the disk; what it was about to replace is the old or the new."""
    whole = _place(tmp_path / "whole")
    before = _files(whole)
    assert _run(command, whole).returncode == 0
    after = _files(whole)
    assert after.keys() > before.keys()
    steps = range(1, 400, 1 if command != "init" else 37)
    for step in steps:
        folder = _place(tmp_path / str(step))
        done = _run(command, folder, step)
        assert {name: after.get(name) for name in _files(folder)} == _files(folder)
        if done.returncode != _KILLED:
            assert _files(folder) == after
            break
        assert _run(command, folder).returncode in {0, 2}
    assert step > 3


@pytest.mark.slow("killed while replacing")
def test_who_is_killed_while_replacing_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    folder = _place(tmp_path)
    papers = [folder / "papers" / name for name in ("overview.md", "overview.html")]
    assert _run("render", folder).returncode == 0
    new = {path: path.read_bytes() for path in papers}
    for step in range(1, 40):
        for path in papers:
            path.write_bytes(b"old")
        done = _run("render", folder, step)
        assert all(path.read_bytes() in {b"old", new[path]} for path in papers)
        if done.returncode != _KILLED:
            break
    assert all(path.read_bytes() == new[path] for path in papers)


@_EVERY
def test_a_disk_that_is_full_leaves_everything_as_it_was(command: str, tmp_path: Path) -> None:
    folder = _place(tmp_path)
    if command == "render":
        _run(command, folder)
    before = state(folder)
    done = _run(command, folder, most=20)
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    after = state(folder)
    assert {name: each[2] for name, each in after.items() if each[2]} == {
        name: each[2] for name, each in before.items() if each[2]
    }


@pytest.mark.parametrize("name", ["overview.md", "overview.html"])
def test_a_paper_that_is_a_link_is_replaced_and_not_followed(name: str, tmp_path: Path) -> None:
    folder, outside = _place(tmp_path / "place"), tmp_path / "outside.txt"
    outside.write_text("kept", encoding="utf-8")
    (folder / "papers").mkdir()
    (folder / "papers" / name).symlink_to(outside)
    assert _run("render", folder).returncode == 0
    assert outside.read_text(encoding="utf-8") == "kept"
    assert not (folder / "papers" / name).is_symlink()


@pytest.mark.slow("two at once")
def test_of_two_that_write_at_once_the_last_wins_whole(tmp_path: Path) -> None:
    folder = _place(tmp_path)
    assert _run("render", folder).returncode == 0
    new = _files(folder / "papers")
    command = [sys.executable, "-m", "commish", *_COMMANDS["render"]]
    for _ in range(10):
        both = [
            subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, env=os.environ)
            for _ in range(2)
        ]
        assert [each.wait() for each in both] == [0, 0]
        assert _files(folder / "papers") == new
        assert {path.name for path in (folder / "papers").iterdir()} == new.keys()
