"""What of the findings belongs to a change."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.usecases.changed import OfChange, of_change
from commish.usecases.whole import shown_from
from tests.repositories import commit, git, repository, state_of
from tests.usecases.checked import errors, found
from tests.workspace import MARKER, workspace

_NEED = "kind: need\nid: falls\ntitle: Falls\n"
_BROKEN = "kind: need\nid: {0}\ntitle: {0}\nno_such_key: 1\n"
_LINKS = "kind: commission\nid: hub\ntitle: The hub\ntier: political\nneeds:\n- falls\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with an old fault, on a branch of its own."""
    files = {
        "commish.yaml": MARKER,
        "needs/falls.yaml": _NEED,
        "needs/old.yaml": _BROKEN.format("old"),
        "hub.yaml": _LINKS,
    }
    folder = repository(tmp_path / "town", files)
    git(folder, "checkout", "-q", "-b", "work")
    return folder


def _told(folder: Path, since: str = "main") -> OfChange:
    shown = shown_from(folder)
    return of_change(found([folder], shown), [folder], since, shown, found)


@pytest.mark.covers("G97", "commish validate --changed-since")
def test_without_a_change_nothing_is_told(town: Path) -> None:
    told = _told(town)
    assert told.found == frozenset()
    parted = git(town, "rev-parse", "main")[:10]
    assert told.words == (
        f"Compared with {parted}, where this parted from main: 0 documents differ.",
    )


@pytest.mark.parametrize("state", ["written", "staged", "committed"])
def test_a_document_that_differs_tells_all_that_is_wrong_with_it(state: str, town: Path) -> None:
    """Also what was wrong before: who changes a document looks at it."""
    (town / "needs" / "old.yaml").write_text(_BROKEN.format("old") + "summary: More\n")
    (town / "needs" / "new.yaml").write_text(_BROKEN.format("new"))
    if state != "written":
        git(town, "add", "--all")
    if state == "committed":
        commit(town, {})
    told = _told(town)
    assert errors(told.found) == [("needs/new.yaml", "SCH001"), ("needs/old.yaml", "SCH001")]
    assert "2 documents differ" in told.words[0]


def test_a_deleted_document_is_told_where_it_is_missed(town: Path) -> None:
    (town / "needs" / "falls.yaml").unlink()
    told = _told(town)
    assert errors(told.found) == [("hub.yaml", "LNK001")]
    assert "1 document differs" in told.words[0]


def test_what_the_other_branch_did_meanwhile_is_not_ours(town: Path) -> None:
    git(town, "checkout", "-q", "main")
    commit(town, {"needs/theirs.yaml": _BROKEN.format("theirs")})
    git(town, "checkout", "-q", "work")
    assert _told(town).found == frozenset()


def test_a_line_that_moved_in_no_way_makes_a_finding_new(town: Path) -> None:
    (town / "commish.yaml").write_text(MARKER + "summary: More\n")
    assert errors(_told(town).found) == []


def test_line_ends_of_windows_are_no_change(town: Path) -> None:
    path = town / "needs" / "old.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert _told(town).found == frozenset()


def test_a_file_that_became_a_link_differs_and_a_link_that_stays_does_not(town: Path) -> None:
    (town / "needs" / "falls.yaml").unlink()
    (town / "needs" / "falls.yaml").symlink_to("old.yaml")
    assert errors(_told(town).found) == [("needs/falls.yaml", "FIL005")]
    commit(town, {})
    git(town, "branch", "-f", "main")
    assert _told(town).found == frozenset()


def test_a_workspace_that_was_not_there_is_new_as_a_whole(tmp_path: Path) -> None:
    repository(tmp_path, {"town/hub.yaml": _LINKS})
    workspace(tmp_path / "town")
    assert errors(_told(tmp_path / "town").found) == [("hub.yaml", "LNK001")]


def test_several_workspaces_are_each_compared(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    for name in ("a", "b"):
        workspace(folder / name, {"old.yaml": _BROKEN.format("old")})
    commit(folder, {})
    (folder / "a" / "commish.yaml").write_text(MARKER + "summary: More\n")
    (folder / "a" / "new.yaml").write_text(_BROKEN.format("new"))
    told = _told(folder)
    assert errors(told.found) == [("a/new.yaml", "SCH001")]
    assert [words.rpartition(": ")[2] for words in told.words] == [
        "2 documents differ.",
        "0 documents differ.",
    ]


def test_a_file_outside_any_workspace_is_told_if_it_differs(tmp_path: Path) -> None:
    repository(tmp_path, {"a.yaml": _BROKEN.format("a"), "b.yaml": _BROKEN.format("b")})
    (tmp_path / "b.yaml").write_text(_BROKEN.format("bb"))
    shown = shown_from(tmp_path)
    workspace(tmp_path / "aside")
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    from commish.usecases.validate import validate  # noqa: PLC0415

    everything = [
        one._replace(place=type(one.place)(shown(Path(one.place.path))))
        for one in validate(paths).found
    ]
    told = of_change(everything, paths, "main", shown, found)
    assert {path for path, _ in errors(told.found)} == {"b.yaml"}


def test_a_submodule_is_taken_as_it_stands(town: Path, tmp_path: Path) -> None:
    """Its documents are in no commit of this repository; they changed when it was moved on."""
    repository(tmp_path / "shared", {"warm.yaml": _BROKEN.format("warm")})
    address = str(tmp_path / "shared")
    git(town, "-c", "protocol.file.allow=always", "submodule", "add", "-q", address, "shared")
    commit(town, {})
    assert errors(_told(town).found) == [("shared/warm.yaml", "SCH001")]
    git(town, "branch", "-f", "main")
    commit(town, {"x.yaml": _BROKEN.format("x")})
    assert errors(_told(town).found) == [("x.yaml", "SCH001")]
    commit(town / "shared", {"cold.yaml": _BROKEN.format("cold")})
    commit(town, {})
    assert ("shared/cold.yaml", "SCH001") in errors(_told(town).found)


def test_nothing_is_written(town: Path) -> None:
    (town / "needs" / "falls.yaml").unlink()
    before = state_of(town)
    _told(town)
    assert state_of(town) == before


def test_a_state_that_is_not_there_is_refused(town: Path) -> None:
    with pytest.raises(CommishError, match="has no “nowhere”"):
        _told(town, "nowhere")


def test_without_git_there_is_one_clear_line(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(town))
    with pytest.raises(CommishError, match="git was not found"):
        _told(town)
