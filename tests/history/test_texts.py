"""Two changes of one text."""

from pathlib import Path

import pytest

from commish import history
from commish.errors import CommishError
from tests.repositories import commit, git, repository

_BASE = b"".join(b"line %d\n" % number for number in range(1, 21))


def _changed(line: int, text: bytes) -> bytes:
    return _BASE.replace(b"line %d\n" % line, text)


def test_changes_of_different_lines_go_together() -> None:
    merged = history.merged_text(_changed(3, b"ours\n"), _BASE, _changed(15, b"theirs\n"))
    assert merged.conflict == 0
    assert merged.content == _changed(3, b"ours\n").replace(b"line 15\n", b"theirs\n")


def test_the_same_change_on_both_sides_is_one() -> None:
    same = _changed(3, b"new\n")
    assert history.merged_text(same, _BASE, same) == (same, 0)


def test_changes_of_the_same_line_are_told_with_the_line_of_our_text() -> None:
    """The rest is put together all the same, and ours stands where nobody can choose."""
    ours = b"added\n" + _changed(12, b"ours\n")
    theirs = _changed(12, b"theirs\n").replace(b"line 2\n", b"line 2\nmore\n")
    merged = history.merged_text(ours, _BASE, theirs)
    assert ours.splitlines()[merged.conflict - 1] == b"ours"
    assert b"ours\n" in merged.content
    assert b"theirs" not in merged.content
    assert b"more\n" in merged.content


def test_lines_that_one_side_took_away_are_told_where_they_stood() -> None:
    merged = history.merged_text(_changed(12, b""), _BASE, _changed(12, b"theirs\n"))
    assert merged.conflict in (11, 12, 13)


@pytest.mark.parametrize("ours", [b"", b"ours\n", b"ours"])
def test_texts_that_both_sides_began(ours: bytes) -> None:
    merged = history.merged_text(ours, b"", b"theirs\n")
    assert merged.content == (ours or b"theirs\n")
    assert merged.conflict == int(bool(ours))


def test_line_ends_of_windows_are_no_change() -> None:
    ours = _BASE.replace(b"\n", b"\r\n")
    assert history.merged_text(ours, _BASE, _changed(4, b"theirs\n")).conflict == 0


def test_what_is_no_text_can_not_be_put_together() -> None:
    assert history.merged_text(b"\0ours", b"\0", b"\0theirs") == (b"\0ours", 1)


def test_a_merge_is_what_git_itself_makes(tmp_path: Path) -> None:
    ours = _changed(2, b"a\n").replace(b"line 9\n", b"")
    theirs = _changed(18, b"z\n").replace(b"line 5\n", b"line 5\nx\ny\n")
    repository(tmp_path, {"a.yaml": _BASE.decode()})
    git(tmp_path, "branch", "theirs")
    commit(tmp_path, {"a.yaml": ours.decode()})
    git(tmp_path, "checkout", "-q", "theirs")
    commit(tmp_path, {"a.yaml": theirs.decode()})
    git(tmp_path, "merge", "-q", "-m", "Merge", "main")
    assert history.merged_text(ours, _BASE, theirs).content == (tmp_path / "a.yaml").read_bytes()


def test_a_merge_program_of_the_user_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor do the user's own settings change what comes out."""
    marker = tmp_path / "marker"
    settings = tmp_path / "settings"
    settings.write_text(f'[merge]\nconflictStyle=zdiff3\n[merge "union"]\ndriver=touch {marker}\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    merged = history.merged_text(_changed(12, b"ours\n"), _BASE, _changed(12, b"theirs\n"))
    assert merged == (_changed(12, b"ours\n"), 12)
    assert not marker.exists()


def test_without_git_nothing_is_merged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommishError, match="git was not found"):
        history.merged_text(b"a\n", b"b\n", b"c\n")
