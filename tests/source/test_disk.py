"""Bytes from disk, from nothing but a plain file."""

import errno
import os
import socket
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Finding
from commish.source import disk
from commish.source.limits import MOST_BYTES
from commish.source.reading import read_file

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def _refused(path: Path) -> Finding:
    content = disk.content_of(path, "shown.yaml")
    assert isinstance(content, Finding)
    assert content.place.path == "shown.yaml"
    return content


def test_the_bytes_of_a_plain_file_are_read_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\r\n\x1a\xff")
    assert disk.content_of(path, "a.yaml") == b"a: 1\r\n\x1a\xff"


@posix
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert "a pipe" in _refused(tmp_path / "a.yaml").message


@posix
@pytest.mark.parametrize("target", ["b.yaml", "nowhere.yaml", "a.yaml", "/dev/zero"])
def test_a_link_is_refused_wherever_it_leads(tmp_path: Path, target: str) -> None:
    """It could lead out of the workspace, or in a circle."""
    (tmp_path / "b.yaml").write_text("secret: 1\n", encoding="utf-8")
    (tmp_path / "a.yaml").symlink_to(target)
    finding = _refused(tmp_path / "a.yaml")
    assert finding.code == "FIL005"
    assert "a link" in finding.message


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert "a folder" in _refused(tmp_path / "a.yaml").message


@posix
def test_a_device_is_refused() -> None:
    assert "a device" in _refused(Path(os.devnull)).message


@posix
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.yaml")
        assert "a socket" in _refused(Path("a.yaml")).message


@posix
def test_a_file_that_has_become_a_link_meanwhile_is_not_followed(tmp_path: Path) -> None:
    """The second step, after the path was found to be a plain file."""
    (tmp_path / "b.yaml").write_text("secret: 1\n", encoding="utf-8")
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    with pytest.raises(OSError, match="symbolic links"):
        disk._content(tmp_path / "a.yaml", "a.yaml")


@posix
def test_a_file_that_has_become_a_pipe_meanwhile_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    content = disk._content(tmp_path / "a.yaml", "a.yaml")
    assert isinstance(content, Finding)
    assert "a pipe" in content.message


@pytest.mark.parametrize("name", ["not-there.yaml", "a.yaml/b.yaml", "no/such/b.yaml", "x\0y"])
def test_a_path_that_is_not_there_stops_the_command(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(CommishError, match="There is no file") as stopped:
        disk.content_of(tmp_path / name, name)
    assert "\0" not in stopped.value.message


@posix
def test_a_file_that_may_not_be_read_stops_the_command(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("no file is closed to the administrator")
    with pytest.raises(CommishError, match="may not be read"):
        read_file(path, "a.yaml")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_a_refusal_by_the_system_says_whom_to_ask(number: int) -> None:
    error = disk._unreadable(OSError(number, os.strerror(number)), "a.yaml")
    assert error.message == "“a.yaml” may not be read."
    assert "Ask" in error.mend


def test_another_failure_of_the_disk_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match=r"can't be read: .*too long\.") as stopped:
        read_file(tmp_path / ("n" * 300), "n" * 300)
    assert len(stopped.value.message) < 260


def test_a_file_of_five_megabytes_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * MOST_BYTES)
    assert disk.content_of(path, "a.yaml") == b"#" * MOST_BYTES
    path.write_bytes(b"#" * (MOST_BYTES + 100_000))
    finding = _refused(path)
    assert finding.code == "FIL003"
    assert "5.1 MB" in finding.message
    assert "at most 5 MB" in finding.message


def test_a_file_that_is_longer_than_it_said_is_read_to_its_end() -> None:
    """The system writes some files only while they are read, and gives their size as nought."""
    path = Path("/proc/self/status")
    if not path.exists():
        pytest.skip("only Linux has such files")
    content = disk.content_of(path, "status")
    assert isinstance(content, bytes)
    assert content.count(b"\n") > 5


def test_content_from_elsewhere_has_the_same_limit() -> None:
    assert disk.too_large(31_080_000, "-").message.startswith("The file has 31.1 MB")
