"""States of repositories: each is read, or refused in one clear line."""

import os
import shutil
from pathlib import Path

import pytest

from commish import history
from commish.errors import CommishError
from tests.repositories import commit, git, repository

_TWO = {"a.yaml": "a: 1\n", "needs/b.yaml": "b: 1\n"}


def _texts(folder: Path, name: str = "HEAD") -> dict[str, bytes]:
    at = history.repository(folder)
    tree = history.tree(history.revision(at, name))
    plain = {way: blob for way, blob in tree.items() if not blob.is_submodule}
    return dict(zip(plain, history.read(at, plain.values(), 100), strict=True))


def test_files_come_with_their_ways_from_the_folder(tmp_path: Path) -> None:
    repository(tmp_path, _TWO)
    assert _texts(tmp_path) == {"a.yaml": b"a: 1\n", "needs/b.yaml": b"b: 1\n"}
    assert _texts(tmp_path / "needs") == {"b.yaml": b"b: 1\n"}
    assert history.repository(tmp_path / "needs").inner == "needs/"


def test_a_folder_that_was_not_there_yet_has_no_files(tmp_path: Path) -> None:
    first = commit(repository(tmp_path, {"a.yaml": "a: 1\n"}), {})
    commit(tmp_path, {"needs/b.yaml": "b: 1\n"})
    assert _texts(tmp_path / "needs", first) == {}


def test_names_may_hold_what_a_shell_or_git_would_obey(tmp_path: Path) -> None:
    names = [
        "-rf.yaml",
        ":(top)x.yaml",
        "[ab]*.yaml",
        "a\nb.yaml",
        "caf\u00e9 x.yaml",
        "\udcff.yaml",
    ]
    repository(tmp_path, {f"*/{name}": name.encode("utf-8", "replace").decode() for name in names})
    assert set(_texts(tmp_path / "*")) == set(names)


def test_a_large_file_is_read_no_further_than_asked(tmp_path: Path) -> None:
    repository(tmp_path, {"a.yaml": "a" * 3_000_000, "b.yaml": "b: 1\n"})
    assert _texts(tmp_path) == {"a.yaml": b"a" * 101, "b.yaml": b"b: 1\n"}


def test_a_detached_head_is_a_head(tmp_path: Path) -> None:
    repository(tmp_path, _TWO)
    commit(tmp_path, {"a.yaml": "a: 2\n"})
    git(tmp_path, "checkout", "-q", "--detach", "HEAD~1")
    assert _texts(tmp_path)["a.yaml"] == b"a: 1\n"


def test_a_linked_work_tree_has_a_head_of_its_own(tmp_path: Path) -> None:
    repository(tmp_path / "main", _TWO)
    git(tmp_path / "main", "worktree", "add", "-q", "-b", "side", str(tmp_path / "side"))
    commit(tmp_path / "side", {"a.yaml": "a: side\n"})
    assert _texts(tmp_path / "side")["a.yaml"] == b"a: side\n"
    assert _texts(tmp_path / "main")["a.yaml"] == b"a: 1\n"


def test_a_repository_of_sha256_is_read_like_any_other(tmp_path: Path) -> None:
    repository(tmp_path, _TWO, "--object-format=sha256")
    at = history.repository(tmp_path)
    head = history.revision(at, "HEAD")
    assert len(head.id) == 64
    assert history.is_same(history.tree(head)["a.yaml"], b"a: 1\n")
    assert _texts(tmp_path)["a.yaml"] == b"a: 1\n"


def test_a_submodule_is_named_and_not_entered(tmp_path: Path) -> None:
    repository(tmp_path / "inner", {"x.yaml": "x: 1\n"})
    outer = repository(tmp_path / "outer", _TWO)
    address = str(tmp_path / "inner")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "add", "-q", address, "sub")
    commit(outer, {})
    tree = history.tree(history.revision(history.repository(outer), "HEAD"))
    assert tree["sub"].is_submodule
    assert "sub/x.yaml" not in tree
    assert _texts(outer / "sub") == {"x.yaml": b"x: 1\n"}


def test_a_link_is_known_as_one(tmp_path: Path) -> None:
    repository(tmp_path)
    (tmp_path / "a.yaml").symlink_to("/etc/hostname")
    commit(tmp_path, {"b.yaml": "b: 1\n"})
    tree = history.tree(history.revision(history.repository(tmp_path), "HEAD"))
    assert [tree[way].is_link for way in ("a.yaml", "b.yaml")] == [True, False]


def test_a_replaced_object_is_read_as_it_was_committed(tmp_path: Path) -> None:
    repository(tmp_path, {"a.yaml": "a: 1\n"})
    commit(tmp_path, {"a.yaml": "a: 2\n"})
    git(
        tmp_path,
        "replace",
        *(git(tmp_path, "rev-parse", f"{at}:a.yaml") for at in ("HEAD", "HEAD~")),
    )
    assert _texts(tmp_path)["a.yaml"] == b"a: 2\n"


def test_line_ends_of_windows_make_no_change(tmp_path: Path) -> None:
    repository(tmp_path, {"a.yaml": "a: 1\nb: 2\n"})
    blob = history.tree(history.revision(history.repository(tmp_path), "HEAD"))["a.yaml"]
    assert history.is_same(blob, b"a: 1\r\nb: 2\r\n")
    assert not history.is_same(blob, b"a: 1\r\nb: 3\r\n")


def test_a_folder_without_a_repository(tmp_path: Path) -> None:
    _refused(tmp_path, "is not in a git repository")


def test_a_bare_repository(tmp_path: Path) -> None:
    repository(tmp_path / "a", _TWO)
    git(tmp_path, "clone", "-q", "--bare", "a", "b")
    _refused(tmp_path / "b", "lies in a bare repository")


def test_a_damaged_repository_is_not_taken_for_none(tmp_path: Path) -> None:
    (repository(tmp_path, _TWO) / ".git" / "HEAD").write_text("junk\n")
    _refused(tmp_path / "needs", "it may be damaged")


def test_a_repository_of_a_later_git(tmp_path: Path) -> None:
    repository(tmp_path, _TWO)
    git(tmp_path, "config", "core.repositoryformatversion", "1")
    git(tmp_path, "config", "extensions.neverHeardOf", "1")
    _refused(tmp_path, "what this version of git does not know")


def test_a_repository_whose_files_lie_elsewhere(tmp_path: Path) -> None:
    git(repository(tmp_path, _TWO), "config", "core.worktree", "/etc")
    _refused(tmp_path, "lies outside the files of the repository")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a folder away")
def test_a_repository_of_another_user(tmp_path: Path) -> None:
    repository(tmp_path, _TWO)
    for path in (tmp_path, tmp_path / ".git"):
        os.chown(path, 12_345, 12_345)
    _refused(tmp_path, "belongs to another user")


def test_a_computer_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path, _TWO)
    assert history.git_version().count(".") >= 1
    monkeypatch.setenv("PATH", str(tmp_path))
    _refused(tmp_path, "git was not found on this computer")
    assert history.git_version() == ""


def test_an_object_that_is_missing_is_not_fetched(tmp_path: Path) -> None:
    repository(tmp_path, _TWO)
    name = git(tmp_path, "rev-parse", "HEAD:a.yaml")
    (tmp_path / ".git" / "objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(CommishError, match=rf"not complete: a file \({name[:10]}\) is missing"):
        _texts(tmp_path)


def test_a_tree_that_is_missing_is_told_by_the_name_of_the_state(tmp_path: Path) -> None:
    repository(tmp_path, _TWO)
    name = git(tmp_path, "rev-parse", "HEAD:needs")
    (tmp_path / ".git" / "objects" / name[:2] / name[2:]).unlink()
    with pytest.raises(CommishError, match=r"not complete: HEAD \(.{10}\) is missing"):
        _texts(tmp_path)


def test_a_repository_that_goes_while_it_is_read(tmp_path: Path) -> None:
    at = history.repository(repository(tmp_path, _TWO))
    head = history.revision(at, "HEAD")
    shutil.rmtree(tmp_path / ".git")
    with pytest.raises(CommishError, match="not in a git repository"):
        history.tree(head)
    with pytest.raises(CommishError, match="not in a git repository"):
        list(history.read(at, [history.Blob(head.id)], 10))


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://officer:secret@git.example.org/town.git", "git.example.org"),
        ("ssh://git@git.example.org:2222/town.git", "git.example.org"),
        ("git@Git.Example.org:town.git", "git.example.org"),
        ("https://[2001:db8::1]/town.git", "[2001:db8::1]"),
        ("../town.git", ""),
        ("file:///srv/town.git", ""),
        ("C:\\town.git", ""),
    ],
)
def test_where_a_repository_is_sent_is_told_without_a_password(
    address: str, host: str, tmp_path: Path
) -> None:
    git(repository(tmp_path), "remote", "add", "origin", address)
    assert history.hosts(history.repository(tmp_path)) == ((host,) if host else ())


def _refused(folder: Path, words: str) -> None:
    with pytest.raises(CommishError, match=words) as caught:
        history.repository(folder)
    assert caught.value.message.endswith(".")
    assert "\n" not in caught.value.message
