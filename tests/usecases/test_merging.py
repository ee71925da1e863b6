"""Branches put together before anybody merges them."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Finding, Severity
from commish.usecases.merging import Together, validate_merged
from commish.usecases.whole import shown_from
from tests.repositories import commit, git, repository, state_of
from tests.usecases.checked import again, errors
from tests.workspace import MARKER, workspace

_NEED = "kind: need\nid: falls\ntitle: Falls\n"
_LINKS = "kind: commission\nid: hub\ntitle: The hub\ntier: political\nneeds:\n- falls\n"
_LONG = "kind: need\nid: long\ntitle: Long\nsummary: One\n{}\nnotes: Two\n"
_TOGETHER = "No side has this alone"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace on the branch work, which has parted from main."""
    filler = "\n".join(f"# line {number}" for number in range(20))
    files = {"commish.yaml": MARKER, "needs/falls.yaml": _NEED, "long.yaml": _LONG.format(filler)}
    folder = repository(tmp_path / "town", files)
    git(folder, "checkout", "-q", "-b", "work")
    return folder


def _on(folder: Path, branch: str, files: dict[str, str | None]) -> None:
    git(folder, "checkout", "-q", branch)
    commit(folder, files)
    git(folder, "checkout", "-q", "work")


def _merged(folder: Path, *branches: str, paths: tuple[Path, ...] = ()) -> Together:
    return validate_merged(paths or [folder], branches or ["main"], shown_from(folder), again)


def _errors(told: Together) -> list[Finding]:
    return [one for one in told.verdict.found if one.severity is Severity.ERROR]


def _texts(told: Together, code: str) -> list[tuple[str, str]]:
    (finding,) = (one for one in told.verdict.found if one.code == code)
    return [(one.place.path, one.text) for one in finding.related]


@pytest.mark.covers("G100", "commish validate --merge-with")
def test_two_branches_green_alone_and_red_together_say_which_side_brought_what(town: Path) -> None:
    commit(town, {"hub.yaml": _LINKS})
    _on(town, "main", {"needs/falls.yaml": None})
    assert errors(again([town], shown_from(town)).found) == []
    told = _merged(town)
    assert told.verdict.failing
    assert errors(told.verdict.found) == [("hub.yaml", "LNK001")]
    assert _texts(told, "LNK001") == [
        ("hub.yaml", "This document is added here."),
        ("needs/falls.yaml", "“main” takes away “falls”, which stood in this document."),
    ]
    (finding,) = _errors(told)
    assert finding.message.endswith(
        f" {_TOGETHER}: this document is added here;"
        " “main” takes away “falls”, which stood in needs/falls.yaml."
    )
    (words,) = told.words
    name = git(town, "rev-parse", "main")[:10]
    assert words == (
        f"Checked as merged with main ({name}): documents changed there 1, here 1, on both sides 0."
    )


def test_the_same_id_brought_by_both_sides(town: Path) -> None:
    commit(town, {"here/hub.yaml": _LINKS})
    _on(town, "main", {"there/hub.yaml": _LINKS.replace("The hub", "Another")})
    told = _merged(town)
    assert errors(told.verdict.found) == [("there/hub.yaml", "IDS001")]
    assert _texts(told, "IDS001")[1:] == [
        ("there/hub.yaml", "“main” adds this document."),
        ("here/hub.yaml", "This document is added here."),
    ]
    (finding,) = _errors(told)
    assert "“main” adds this document; here/hub.yaml is added here." in finding.message


def test_a_fault_that_a_side_has_alone_is_told_without_more(town: Path) -> None:
    _on(town, "main", {"x.yaml": "kind: need\nid: x\ntitle: X\nno_such_key: 1\n"})
    commit(town, {"y.yaml": "kind: need\nid: y\ntitle: Y\nno_such_key: 1\n"})
    told = _merged(town)
    assert errors(told.verdict.found) == [("x.yaml", "SCH001"), ("y.yaml", "SCH001")]
    assert not any(_TOGETHER in one.message for one in told.verdict.found)
    assert not any(one.fix for one in told.verdict.found)


def test_an_outcome_dropped_from_a_framework_is_named(town: Path) -> None:
    outcome = "- id: safe\n  title: Homes are safe\n"
    framework = f"kind: outcome-framework\nid: homes\ntitle: Homes\noutcomes:\n{outcome}"
    more = "- id: settled\n  title: Lives are settled\n"
    commit(town, {"homes.yaml": framework + more})
    git(town, "branch", "-f", "main")
    commit(town, {"hub.yaml": _LINKS + "outcomes:\n- settled\n"})
    _on(town, "main", {"homes.yaml": framework})
    told = _merged(town)
    assert errors(told.verdict.found) == [("hub.yaml", "LNK001")]
    text = "“main” takes away “settled”, which stood in this document."
    assert _texts(told, "LNK001")[-1] == ("homes.yaml", text)


def test_what_is_not_committed_yet_counts_as_this_side(town: Path) -> None:
    (town / "hub.yaml").write_text(_LINKS)
    _on(town, "main", {"needs/falls.yaml": None})
    assert errors(_merged(town).verdict.found) == [("hub.yaml", "LNK001")]


def test_changes_of_different_lines_are_put_together(town: Path) -> None:
    text = (town / "long.yaml").read_text()
    commit(town, {"long.yaml": text.replace("summary: One", "summary: Ours")})
    _on(town, "main", {"long.yaml": text.replace("notes: Two", "no_such_key: Theirs")})
    told = _merged(town)
    assert errors(told.verdict.found) == [("long.yaml", "SCH001")]
    assert "summary: Ours" in told.verdict.sources("long.yaml")
    assert told.verdict.sources("nowhere.yaml") == ""
    assert told.words[0].endswith("documents changed there 1, here 1, on both sides 1.")


def test_changes_of_the_same_line_are_a_finding_and_ours_is_checked(town: Path) -> None:
    commit(town, {"needs/falls.yaml": _NEED.replace("title: Falls", "title: Ours")})
    _on(town, "main", {"needs/falls.yaml": _NEED.replace("title: Falls", "no_such_key: 1")})
    (finding,) = _errors(_merged(town))
    assert (finding.code, str(finding.place)) == ("MRG001", "needs/falls.yaml:3:1")
    assert "“main”" in finding.message
    assert "git merge" not in finding.message


@pytest.mark.parametrize("deleting", ["main", "work"])
def test_what_one_side_deleted_and_the_other_changed(deleting: str, town: Path) -> None:
    changing = {"main": "work", "work": "main"}[deleting]
    _on(town, deleting, {"needs/falls.yaml": None})
    _on(town, changing, {"needs/falls.yaml": _NEED.replace("Falls", "Falls at home")})
    (finding,) = _errors(_merged(town))
    assert (finding.code, str(finding.place)) == ("MRG001", "needs/falls.yaml")
    assert ("was deleted here" in finding.message) is (deleting == "work")


def test_both_deleted_or_both_changed_alike_is_no_clash(town: Path) -> None:
    for branch in ("main", "work"):
        _on(
            town,
            branch,
            {"needs/falls.yaml": None, "long.yaml": "kind: need\nid: long\ntitle: L\n"},
        )
    assert _errors(_merged(town)) == []


@pytest.mark.parametrize("moving", ["main", "work"])
def test_a_document_that_one_side_moved_and_the_other_changed(moving: str, town: Path) -> None:
    """As git does: the change goes with the document."""
    changing = {"main": "work", "work": "main"}[moving]
    _on(town, moving, {"needs/falls.yaml": None, "health/falls.yaml": _NEED})
    _on(town, changing, {"needs/falls.yaml": _NEED + "no_such_key: 1\n"})
    assert errors(_merged(town).verdict.found) == [("health/falls.yaml", "SCH001")]


@pytest.mark.parametrize("moving", ["main", "work"])
def test_a_document_that_one_side_moved_and_the_other_deleted(moving: str, town: Path) -> None:
    deleting = {"main": "work", "work": "main"}[moving]
    _on(town, moving, {"needs/falls.yaml": None, "health/falls.yaml": _NEED})
    _on(town, deleting, {"needs/falls.yaml": None})
    (finding,) = _errors(_merged(town))
    assert (finding.code, str(finding.place)) == ("MRG001", "health/falls.yaml")
    assert ("was deleted here" in finding.message) is (deleting == "work")


def test_a_document_that_one_side_renamed_and_the_other_changed(town: Path) -> None:
    _on(town, "main", {"needs/falls.yaml": None, "needs/other.yaml": _NEED})
    commit(town, {"needs/falls.yaml": _NEED + "no_such_key: 1\n"})
    assert ("needs/other.yaml", "SCH001") in errors(_merged(town).verdict.found)


def test_a_link_in_the_place_of_a_document_can_not_be_put_together(town: Path) -> None:
    (town / "needs" / "falls.yaml").unlink()
    (town / "needs" / "falls.yaml").symlink_to("../long.yaml")
    commit(town, {})
    _on(town, "main", {"needs/falls.yaml": _NEED.replace("Falls", "Falls at home")})
    codes = {one.code for one in _errors(_merged(town))}
    assert codes == {"MRG001", "FIL005"}


def test_several_branches_are_merged_in_turn(town: Path) -> None:
    for branch, name in (("winter", "a"), ("summer", "b")):
        git(town, "branch", branch)
        _on(town, branch, {f"{name}/hub.yaml": _LINKS})
    git(town, "branch", "third", "winter")
    assert errors(_merged(town, "winter").verdict.found) == []
    told = _merged(town, "winter", "summer", "third")
    assert errors(told.verdict.found) == [("b/hub.yaml", "IDS001")]
    assert ("a/hub.yaml", "“winter” adds this document.") in _texts(told, "IDS001")
    assert "winter" in told.words[0]
    assert "summer" in told.words[0]


def test_only_the_paths_asked_for_are_told(town: Path) -> None:
    commit(town, {"hub.yaml": _LINKS})
    _on(town, "main", {"needs/falls.yaml": None})
    seen = []

    def noted(paths: object, shown: object) -> object:
        seen.append(paths)
        return again(paths, shown)  # type: ignore[arg-type]

    shown = shown_from(town)
    for path in (town / "hub.yaml", town / "needs" / "falls.yaml"):
        validate_merged([path], ["main"], shown, noted)  # type: ignore[arg-type]
    names = [path.name for paths in seen for path in paths]  # type: ignore[attr-defined]
    assert names[0] == "hub.yaml"
    assert "0" in names


def test_a_branch_that_had_no_workspace_yet(tmp_path: Path) -> None:
    folder = repository(tmp_path, {"read.me": ""})
    git(folder, "checkout", "-q", "-b", "work")
    workspace(folder / "town", {"hub.yaml": _LINKS})
    told = _merged(folder / "town")
    assert errors(told.verdict.found) == [("hub.yaml", "LNK001")]


def test_nothing_is_written(town: Path) -> None:
    commit(town, {"hub.yaml": _LINKS, "long.yaml": "kind: need\nid: long\ntitle: L\n"})
    _on(town, "main", {"needs/falls.yaml": None, "long.yaml": "kind: need\nid: long\ntitle: M\n"})
    before = state_of(town)
    assert _merged(town).verdict.failing
    assert state_of(town) == before


def test_only_workspaces_can_be_put_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("kind: need\n")
    with pytest.raises(CommishError, match="Only a workspace can be checked as merged"):
        _merged(tmp_path, paths=(tmp_path / "a.yaml",))
