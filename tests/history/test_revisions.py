"""What a user calls a state, and where two of them parted."""

from pathlib import Path

import pytest

from commish import history
from commish.errors import CommishError
from tests.repositories import commit, git, repository


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two commits on main."""
    repository(tmp_path / "r", {"a.yaml": "a: 1\n"})
    commit(tmp_path / "r", {"a.yaml": "a: 2\n"})
    return tmp_path / "r"


@pytest.mark.parametrize("name", ["HEAD", "main", "refs/heads/main", "main@{0}", "@"])
def test_a_state_has_many_names_and_one_id(name: str, folder: Path) -> None:
    found = history.revision(history.repository(folder), name)
    assert found.id == git(folder, "rev-parse", "HEAD")
    assert found.words == f"{name} ({found.id[:10]})"


def test_a_tag_of_a_commit_is_the_commit(folder: Path) -> None:
    git(folder, "tag", "-a", "-m", "Agreed", "agreed", "HEAD~1")
    found = history.revision(history.repository(folder), "agreed")
    assert found.id == git(folder, "rev-parse", "HEAD~1")


def test_an_id_is_not_said_twice(folder: Path) -> None:
    name = git(folder, "rev-parse", "--short=8", "HEAD")
    assert history.revision(history.repository(folder), name).words == name


@pytest.mark.parametrize(
    "text",
    ["", " ", "nowhere", "HEAD..main", "^main", "--all", "-", "HEAD:a.yaml", "a\nb", "x" * 999],
)
def test_what_names_no_commit_is_refused_in_one_line(text: str, folder: Path) -> None:
    with pytest.raises(CommishError, match=r"^This repository has no “") as caught:
        history.revision(history.repository(folder), text)
    assert len(caught.value.message) < 100


@pytest.mark.usefixtures("folder")
def test_a_branch_of_the_server_is_offered(tmp_path: Path) -> None:
    """What continuous integration gets is mostly origin/main without main."""
    git(tmp_path, "clone", "-q", "r", "copy")
    git(tmp_path / "copy", "checkout", "-q", "--detach")
    git(tmp_path / "copy", "branch", "-D", "main")
    with pytest.raises(CommishError) as caught:
        history.revision(history.repository(tmp_path / "copy"), "main")
    assert caught.value.mend == "Did you mean origin/main?"


def test_a_slip_is_put_right(folder: Path) -> None:
    git(folder, "branch", "winter-plan")
    with pytest.raises(CommishError) as caught:
        history.revision(history.repository(folder), "winterplan")
    assert caught.value.mend == "Did you mean winter-plan?"


def test_a_branch_and_a_tag_of_one_name_are_not_guessed_between(folder: Path) -> None:
    git(folder, "tag", "main", "HEAD~1")
    git(folder, "update-ref", "refs/heads/HEAD", "HEAD~1")
    at = history.repository(folder)
    with pytest.raises(CommishError, match="“main” is a branch and also a tag"):
        history.revision(at, "main")
    assert history.revision(at, "HEAD").id == git(folder, "rev-parse", "refs/heads/main")


def test_a_tag_on_the_same_commit_as_its_branch_does_no_harm(folder: Path) -> None:
    git(folder, "tag", "main")
    at = history.repository(folder)
    assert history.revision(at, "main").id == history.revision(at, "HEAD").id


def test_before_the_first_commit_there_is_no_state(tmp_path: Path) -> None:
    at = history.repository(repository(tmp_path))
    with pytest.raises(CommishError, match="nothing has been committed"):
        history.revision(at, "HEAD")


def test_where_two_branches_parted(folder: Path) -> None:
    start = git(folder, "rev-parse", "HEAD")
    git(folder, "checkout", "-q", "-b", "side")
    commit(folder, {"b.yaml": "b: 1\n"})
    git(folder, "checkout", "-q", "main")
    commit(folder, {"c.yaml": "c: 1\n"})
    at = history.repository(folder)
    base = history.merge_base(history.revision(at, "side"), history.revision(at, "HEAD"))
    assert base.id == start
    assert base.words == start[:10]


def test_histories_with_nothing_in_common(folder: Path) -> None:
    git(folder, "checkout", "-q", "--orphan", "other")
    commit(folder, {"a.yaml": "a: 3\n"})
    at = history.repository(folder)
    with pytest.raises(CommishError, match="have no commit in common"):
        history.merge_base(history.revision(at, "main"), history.revision(at, "HEAD"))


def test_a_history_that_is_cut_off_says_so(folder: Path, tmp_path: Path) -> None:
    git(folder, "checkout", "-q", "-b", "side", "HEAD~1")
    commit(folder, {"b.yaml": "b: 1\n"})
    address = folder.as_uri()
    git(tmp_path, "clone", "-q", "--depth", "1", "--no-single-branch", address, "cut")
    at = history.repository(tmp_path / "cut")
    assert at.cut_off
    with pytest.raises(CommishError, match="is cut off") as caught:
        history.merge_base(history.revision(at, "origin/main"), history.revision(at, "HEAD"))
    assert "git fetch --unshallow" in caught.value.mend
    with pytest.raises(CommishError) as missing:
        history.revision(at, "HEAD~1")
    assert "git fetch --unshallow" in missing.value.mend


def test_a_commit_that_is_missing_is_told(folder: Path) -> None:
    at = history.repository(folder)
    head = history.revision(at, "HEAD")
    first = git(folder, "rev-parse", "HEAD~1")
    (folder / ".git" / "objects" / first[:2] / first[2:]).unlink()
    with pytest.raises(CommishError, match="may be damaged"):
        history.merge_base(head, history.Revision(at, "0" * 40, "nothing"))
