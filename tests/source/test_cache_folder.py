"""Where the cache lies, and how large it grows."""

import os
import time
from pathlib import Path

import pytest

from commish.source.cache_folder import cache_folder, drop_old, own_file

_DAY = 24 * 3600


def test_it_is_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(tmp_path / "here"))
    assert cache_folder(tmp_path / "town") == tmp_path / "here"
    assert (tmp_path / "here").is_dir()


def test_without_it_the_system_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMISH_CACHE_DIR")
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    found = cache_folder(tmp_path / "town")
    assert found
    assert found.is_relative_to(tmp_path)
    assert "commish" in str(found.relative_to(tmp_path))


def test_a_link_into_the_workspace_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = tmp_path / "town"
    town.mkdir()
    (tmp_path / "link").symlink_to(town)
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(tmp_path / "link" / "cache"))
    assert cache_folder(town) is None
    assert list(town.iterdir()) == []


def test_a_file_that_is_used_again_after_a_day_counts_as_used(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert own_file(path)
    os.utime(path, (1, 1))
    assert own_file(path)
    assert path.stat().st_mtime > time.time() - _DAY


def test_what_nobody_used_for_long_is_dropped(tmp_path: Path) -> None:
    now = 1_000 * _DAY
    for name, age in (("new.x", 1), ("old.x", 91), ("old.y", 91)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (now - age * _DAY,) * 2)
    drop_old(tmp_path, ".x", now)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.x", "old.y"]


def test_of_too_much_the_oldest_is_dropped(tmp_path: Path) -> None:
    now = 1_000 * _DAY
    for age in range(1, 5):
        path = tmp_path / f"{age}.x"
        path.touch()
        os.truncate(path, 200_000_000)
        os.utime(path, (now - age * _DAY,) * 2)
    drop_old(tmp_path, ".x", now)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.x", "2.x"]


def test_a_folder_that_is_not_there_is_no_matter(tmp_path: Path) -> None:
    drop_old(tmp_path / "nowhere", ".x", 0)
    assert not own_file(tmp_path / "nowhere" / "a")
