"""Files are written whole, all of them or none."""

import os
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.source.writing import write_files


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_text_and_bytes_are_written_into_new_folders(tmp_path: Path) -> None:
    write_files({tmp_path / "a" / "b" / "c.md": "£5\n", tmp_path / "d.pdf": b"\x00\x01"})
    assert (tmp_path / "a" / "b" / "c.md").read_bytes() == "£5\n".encode()
    assert (tmp_path / "d.pdf").read_bytes() == b"\x00\x01"
    assert sorted(one.name for one in tmp_path.rglob("*") if one.is_file()) == ["c.md", "d.pdf"]


def test_a_file_is_replaced_and_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o600)
    write_files({path: "new"})
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_link_is_replaced_and_what_it_leads_to_is_left(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("kept", encoding="utf-8")
    link.symlink_to(target)
    write_files({link: "new"})
    assert not link.is_symlink()
    assert _files(tmp_path) == {"target.md": "kept", "link.md": "new"}


def test_when_one_can_not_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "wall").write_text("no folder", encoding="utf-8")
    with pytest.raises(CommishError, match="wall") as refused:
        write_files({tmp_path / "a.md": "new", tmp_path / "wall" / "b.md": "new"})
    assert refused.value.message.endswith(".")
    assert _files(tmp_path) == {"a.md": "old", "wall": "no folder"}


def test_a_folder_in_the_way_is_named_and_nothing_is_changed(tmp_path: Path) -> None:
    """The message names the file that was asked for, not the one that was written beside it."""
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "b.md").mkdir()
    with pytest.raises(CommishError) as refused:
        write_files({tmp_path / "a.md": "new", tmp_path / "b.md": "new"})
    assert refused.value.message == f"{tmp_path / 'b.md'} can't be written: is a directory."
    assert _files(tmp_path) == {"a.md": "old"}


def test_what_was_put_in_place_is_put_back_when_a_later_file_fails(tmp_path: Path) -> None:
    """`x` can be written beside its place, and is a folder by the time it is put there."""
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("a.md")
    names = ("a.md", "link.md", "fresh.md", "x", "x/y")
    with pytest.raises(CommishError) as refused:
        write_files({tmp_path / name: "new" for name in names})
    assert str(tmp_path / "x") in refused.value.message
    assert _files(tmp_path) == {"a.md": "old", "link.md": "old"}
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "link.md").readlink() == Path("a.md")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_left_where_it_is(tmp_path: Path) -> None:
    """Whoever runs as root would lose /dev/null otherwise."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CommishError, match="it is a device or a pipe, not a file"):
        write_files({tmp_path / "pipe": "new"})
    assert (tmp_path / "pipe").is_fifo()
    assert [one.name for one in tmp_path.iterdir()] == ["pipe"]


def test_a_file_where_a_folder_is_needed_is_named(tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("no folder", encoding="utf-8")
    with pytest.raises(CommishError, match="wall is a file, not a folder"):
        write_files({tmp_path / "wall" / "deeper" / "b.md": "new"})


@pytest.mark.parametrize("name", [".git/a.md", ".GIT/hooks/a.md", "link/a.md", ".git"])
def test_nothing_is_written_among_the_files_of_git(name: str, tmp_path: Path) -> None:
    (tmp_path / ".git" / "hooks").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / ".git" / "hooks")
    with pytest.raises(CommishError, match="among the files of git"):
        write_files({tmp_path / "b.md": "new", tmp_path / name: "new"})
    assert _files(tmp_path) == {}
