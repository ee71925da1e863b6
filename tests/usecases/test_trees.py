"""States of a workspace laid out in a private folder."""

import os
import stat
from pathlib import Path

import pytest

from commish import history
from commish.errors import CommishError
from commish.source.limits import MOST_BYTES
from commish.usecases import trees
from commish.usecases.trees import at_home, content, contents, laid_out, on_disk, roots, tracked
from commish.usecases.whole import shown_from
from tests.repositories import commit, git, repository
from tests.workspace import MARKER, workspace

_FILES = {"commish.yaml": b"kind: workspace\n", "needs/a.yaml": b"a: 1\n"}


def test_what_is_laid_out_can_be_read_by_nobody_else_and_is_gone_in_the_end(tmp_path: Path) -> None:
    with laid_out({tmp_path: _FILES}) as places:
        place = places[tmp_path]
        assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
        assert {way: (place / way).read_bytes() for way in _FILES} == _FILES
    assert not place.parent.exists()


def test_it_is_gone_after_ctrl_c(tmp_path: Path) -> None:
    seen: list[Path] = []

    def interrupted() -> None:
        with laid_out({tmp_path: _FILES}) as places:
            seen.extend(places.values())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert seen
    assert not seen[0].parent.exists()


def test_what_is_no_plain_file_becomes_a_link_to_nothing(tmp_path: Path) -> None:
    with laid_out({tmp_path: {"a.yaml": None, "commish.yaml": None}}) as places:
        assert [path.name for path in places[tmp_path].iterdir()] == ["a.yaml"]
        assert (places[tmp_path] / "a.yaml").is_symlink()
        assert not (places[tmp_path] / "a.yaml").exists()


@pytest.mark.parametrize("name", ["x" * 300 + ".yaml", "commish.yaml/a.yaml"])
def test_what_the_system_can_not_hold_is_one_clear_line(name: str, tmp_path: Path) -> None:
    with (
        pytest.raises(CommishError, match="can't be laid out"),
        laid_out({tmp_path: {**_FILES, name: b""}}),
    ):
        pass


def test_a_state_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "_MOST", 20)
    with pytest.raises(CommishError, match="MB of documents"), laid_out({tmp_path: _FILES}):
        pass


def test_paths_are_shown_as_if_they_lay_in_their_workspace(tmp_path: Path) -> None:
    shown = shown_from(tmp_path)
    places = {tmp_path / "town": tmp_path / "x" / "0", tmp_path / "b": tmp_path / "x" / "1"}
    at = at_home(places, shown)
    assert at(tmp_path / "x" / "0" / "needs" / "a.yaml") == "town/needs/a.yaml"
    assert at(tmp_path / "x" / "1") == "b"
    assert at(tmp_path / "x" / "10" / "a.yaml") == "x/10/a.yaml"


def test_only_what_may_be_a_document_is_taken_from_a_commit(tmp_path: Path) -> None:
    """A commit can hold names that lead elsewhere, when somebody makes one by hand."""
    repository(workspace(tmp_path, {"a.yml": "a: 1\n", "b.txt": "", ".hidden/c.yaml": ""}))
    blob = git(tmp_path, "hash-object", "-w", "commish.yaml")
    commit(tmp_path, {})
    hostile = "".join(
        f"100644 blob {blob}\t{name}\0" for name in ("..\\x.yaml", "c:x.yaml", "good.yaml")
    )
    tree = _made(tmp_path, hostile)
    inner = _made(tmp_path, f"040000 tree {tree}\t..\x00040000 tree {tree}\tin\0")
    made = git(tmp_path, "commit-tree", "-m", "x", inner)
    at = history.repository(tmp_path)
    assert set(tracked(history.revision(at, "HEAD"))) == {"commish.yaml", "a.yml"}
    assert set(tracked(history.revision(at, made))) == {"in/good.yaml"}


def test_links_are_taken_as_links_and_submodules_are_left_out(tmp_path: Path) -> None:
    repository(workspace(tmp_path / "town"))
    (tmp_path / "town" / "link.yaml").symlink_to("commish.yaml")
    repository(tmp_path / "inner", {"x.yaml": "x: 1\n"})
    address = str(tmp_path / "inner")
    git(
        tmp_path / "town",
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        address,
        "s",
    )
    commit(tmp_path / "town", {})
    head = history.revision(history.repository(tmp_path / "town"), "HEAD")
    blobs = tracked(head)
    assert set(blobs) == {"commish.yaml", "link.yaml", "s"}
    told = dict(contents(head.repository, blobs))
    assert told == {"commish.yaml": MARKER.encode(), "link.yaml": None}


def test_files_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1\n")
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    with (tmp_path / "large.yaml").open("wb") as file:
        file.truncate(MOST_BYTES + 10)
    assert content(tmp_path / "a.yaml") == b"a: 1\n"
    assert content(tmp_path / "link.yaml") is None
    assert len(content(tmp_path / "large.yaml") or b"") > MOST_BYTES
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.yaml")
        assert content(tmp_path / "pipe.yaml") is None


def test_workspaces_inside_one_another_are_one_state(tmp_path: Path) -> None:
    workspace(tmp_path / "town", {"a.yaml": "", "old/x.yaml": ""}, MARKER + "exclude: [old]\n")
    workspace(tmp_path / "town" / "ward", {"b.yaml": ""})
    found = on_disk(tmp_path / "town", shown_from(tmp_path))
    assert set(found) == {"commish.yaml", "a.yaml", "ward/commish.yaml", "ward/b.yaml"}


def test_each_path_belongs_to_the_outermost_workspace(tmp_path: Path) -> None:
    town, alone = workspace(tmp_path / "town", {"a.yaml": ""}), tmp_path / "x.yaml"
    ward = workspace(town / "ward")
    alone.write_text("")
    assert roots([town / "a.yaml", alone, ward]) == {town: [town / "a.yaml", ward]}
    workspace(tmp_path / "village")
    assert set(roots([tmp_path])) == {town, tmp_path / "village"}


def _made(folder: Path, entries: str) -> str:
    import subprocess  # noqa: PLC0415 -- the one place that writes a tree by hand

    done = subprocess.run(
        ["git", "mktree", "-z"], cwd=folder, input=entries.encode(), capture_output=True, check=True
    )
    return done.stdout.decode().strip()
