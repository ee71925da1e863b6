"""What stays of a finding when lines move."""

from pathlib import Path

import pytest

from commish.findings import Finding, Place
from commish.usecases.fingerprints import fingerprints
from commish.usecases.validate import validate
from tests.verdicts import finding
from tests.workspace import workspace

_PLAN = """\
kind: plan
id: plan
title: A plan
aims:
- id: jobs
  title: More jobs
  titel: x
- id: homes
  title: Homes
  titel: x
- no id: here
documents:
- title: Annex
  colour: red
"""
_NEED = "kind: need\nid: falls\ntitle: Falls\nexempt: soon\ncolour: red\n"


def _marks(town: Path, **texts: str) -> dict[str, str]:
    """The fingerprint of each finding, by what tells it apart beside its lines."""
    workspace(town, {f"plans/{name}.yaml": text for name, text in texts.items()})
    verdict = validate([])
    found = fingerprints(verdict.found, verdict.sources)
    return {
        mark: f"{one.code} {one.place.path} {one.message}"
        for one, mark in sorted(found.items(), key=lambda item: item[0].order)
    }


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_lines_that_are_inserted_above_change_none(town: Path) -> None:
    before = _marks(town, plan=_PLAN, falls=_NEED)
    assert len(before) > 5
    moved = _PLAN.replace("aims:", "# A note.\n\n# Another.\naims:")
    assert _marks(town, plan=moved, falls=f"# A note.\n{_NEED}") == before


def test_an_item_that_comes_in_before_changes_none(town: Path) -> None:
    """Items go by their ids: their numbers would all be others."""
    before = _marks(town, plan=_PLAN)
    more = _PLAN.replace("aims:\n", "aims:\n- id: roads\n  title: Roads\n")
    more = more.replace("documents:\n", "documents:\n- title: Notes\n")
    assert before.items() <= _marks(town, plan=more).items()


def test_words_and_levels_change_none() -> None:
    one, other = finding("A sentence."), finding("Another sentence.", "Another mend.")
    assert [*_of(one).values()] == [*_of(other).values()]


@pytest.mark.parametrize(
    "other",
    [
        finding(code="CON002"),
        finding(subject="other"),
        finding(pointer=("terms", 0, "start")),
        finding(place=Place("needs/other.yaml", 3, 8, 3, 13)),
    ],
)
def test_another_code_file_document_or_way_is_another_finding(other: Finding) -> None:
    assert [*_of(finding()).values()] != [*_of(other).values()]


def test_no_two_have_the_same() -> None:
    alike = [finding(str(number), place=Place("a.yaml", 1, 1)) for number in range(20)]
    assert len(set(_of(*alike).values())) == 20


def test_a_file_that_is_not_shown_is_read_all_the_same(town: Path) -> None:
    """The text of a file that withholds something is not handed out, and is not printed here."""
    withholding = "kind: plan\nid: plan\ntitle: Plan\naims:\n- id: {}\n  titel: x\nexempt: []\n"
    (town / "a.yaml").write_text(withholding.format("jobs"), encoding="utf-8")
    place = Place("a.yaml", 6, 3)
    one = finding(place=place, pointer=("aims", 0, "titel"))
    [before] = _of(one).values()
    (town / "a.yaml").write_text(withholding.format("homes"), encoding="utf-8")
    [after] = _of(one).values()
    assert before != after


def test_a_file_that_is_gone_or_no_document_has_fingerprints_too(town: Path) -> None:
    (town / "b.yaml").write_text("- 1\n", encoding="utf-8")
    ways = (("terms", 0, "end"), ("a", 7), (0,))
    for name in ("gone.yaml", "b.yaml"):
        found = [finding(place=Place(name), pointer=way) for way in ways]
        assert len(set(_of(*found).values())) == 3


def _of(*found: Finding) -> dict[Finding, str]:
    return fingerprints(found, lambda _: "")
