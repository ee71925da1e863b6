"""What a command prints, put into a file instead."""

from pathlib import Path

import pytest

from commish.cli.writing import write_or_say
from commish.errors import CommishError


def test_without_a_file_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    said: list[str] = []
    write_or_say("a page", None, said.append)
    assert said == ["a page"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("text", ["a page", "a page\n"])
def test_a_file_ends_with_one_line_end(text: str, tmp_path: Path) -> None:
    said: list[str] = []
    path = tmp_path / "papers" / "page.svg"
    write_or_say(text, path, said.append)
    assert path.read_bytes() == b"a page\n"
    assert said == [f"Wrote {path.as_posix()}"]


def test_a_folder_in_the_way_is_named_and_left(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="can't be written"):
        write_or_say("a page", tmp_path, print)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["commish.yaml", "need.YML"])
def test_a_document_is_never_written_over(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("kind: need\n", encoding="utf-8")
    with pytest.raises(CommishError, match="has the name of a document"):
        write_or_say("a page", path, print)
    assert path.read_text(encoding="utf-8") == "kind: need\n"
