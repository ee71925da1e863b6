"""One thing broken in a sample gives one finding, at its line; and every code has such a break."""

import importlib
from pathlib import Path

import pytest

from commish.rules import rules
from commish.source.codes import CODES
from tests.rules.breaking.breaks import Break, broken, line_of, news
from tests.rules.breaking.files import NOT_BY_AN_EDIT

_FAMILIES = sorted((Path(__file__).parent / "breaking").glob("*.py"))


def _rows() -> list[Break]:
    found: list[Break] = []
    for path in _FAMILIES:
        module = importlib.import_module(f"tests.rules.breaking.{path.stem}")
        found += getattr(module, "ROWS", ())
    return found


_ROWS = _rows()


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row.code)
def test_one_thing_broken_is_one_finding_more_at_its_line(row: Break, tmp_path: Path) -> None:
    copy = broken(row, tmp_path)
    found = [(one.code, one.place.path, one.place.line) for one in news(row, copy)]
    assert found == [(row.code, (copy / row.place).as_posix(), line_of(row, copy))]


def test_every_code_is_broken_once() -> None:
    codes = [row.code for row in _ROWS]
    assert len(set(codes)) == len(codes)
    registered = {rule.code for rule in rules()} | {one.code for one in CODES}
    assert {*codes, *NOT_BY_AN_EDIT} == registered
    assert not NOT_BY_AN_EDIT.keys() & set(codes)
