"""The records of decisions: complete, numbered without a gap, and on their list."""

import re
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parents[2] / "docs" / "decisions"
_RECORDS = sorted(path for path in _FOLDER.glob("*.md") if path.name != "README.md")
_TITLE = re.compile(r"# (\d+)\. (\S.*)\n")
_PARTS = ["## Context", "## Choice", "## Consequences"]


@pytest.mark.parametrize("record", _RECORDS, ids=lambda path: path.stem)
def test_a_record_says_context_choice_and_consequences(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("## ")] == _PARTS
    for part, after in zip(_PARTS, [*_PARTS[1:], ""], strict=True):
        body = text.partition(part)[2]
        assert (body.partition(after)[0] if after else body).strip(), f"{part} is empty"


@pytest.mark.parametrize("record", _RECORDS, ids=lambda path: path.stem)
def test_a_record_is_on_the_list_under_its_own_title(record: Path) -> None:
    title = _TITLE.match(record.read_text(encoding="utf-8"))
    assert title
    assert title[1] == str(int(record.stem[:4]))
    listed = (_FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"{title[1]}. [{title[2]}]({record.name})" in listed


def test_the_records_are_numbered_without_a_gap() -> None:
    assert [int(path.stem[:4]) for path in _RECORDS] == list(range(1, len(_RECORDS) + 1))
    assert _RECORDS
