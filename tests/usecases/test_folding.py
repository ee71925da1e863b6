"""What is put together is what git itself makes of two branches."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from commish.usecases.folding import merged_state
from commish.usecases.whole import shown_from
from tests.repositories import commit, git, repository
from tests.workspace import MARKER

_NAMES = [f"{folder}/{name}.yaml" for folder in ("a", "b") for name in ("one", "two", "three")]


def _text(luck: random.Random) -> str:
    """Lines that are all different, so that there is one way to tell them apart."""
    return "".join(f"line {number}: {luck.randrange(10**9)}\n" for number in range(12))


def _changed(luck: random.Random, files: dict[str, str]) -> dict[str, str | None]:
    """One to three changes: lines, a new document, one less, or one in another folder."""
    change: dict[str, str | None] = {}
    for _ in range(luck.randint(1, 3)):
        name = luck.choice(sorted(files))
        kind = luck.choice(["line", "line", "lines", "new", "gone", "moved"])
        if name in change:
            continue
        if kind == "new":
            change[f"new/{luck.choice('xyz')}.yaml"] = _text(luck)
        elif kind == "gone":
            change[name] = None
        elif kind == "moved":
            change[name] = None
            change[name.replace("/", "-moved/")] = files[name]
        else:
            lines = files[name].splitlines(keepends=True)
            for at in luck.sample(range(len(lines)), 1 if kind == "line" else 3):
                lines[at] = luck.choice(
                    ["", f"changed {luck.randrange(3)}\n", lines[at] + "more\n"]
                )
            change[name] = "".join(lines)
    return change


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*.yaml")
        if path.is_file()
    }


@pytest.mark.slow("merging as git does")
@pytest.mark.parametrize("seed", range(60))
def test_two_branches_come_to_what_git_merge_makes_of_them(seed: int, tmp_path: Path) -> None:
    luck = random.Random(seed)  # noqa: S311 -- no secret
    files = {name: _text(luck) for name in _NAMES}
    town = repository(tmp_path / "town", {"commish.yaml": MARKER, **files})
    git(town, "branch", "theirs")
    commit(town, _changed(luck, files))
    git(town, "checkout", "-q", "theirs")
    commit(town, _changed(luck, files))
    git(town, "checkout", "-q", "main")

    state = merged_state(town, ["theirs"], shown_from(town))

    shutil.copytree(town, tmp_path / "merged")
    done = subprocess.run(
        ["git", "merge", "-q", "-m", "Merge", "theirs"],
        cwd=tmp_path / "merged",
        capture_output=True,
        check=False,
    )
    assert bool(state.clashes) is (done.returncode != 0)
    if not state.clashes:
        assert state.files == _files(tmp_path / "merged")
