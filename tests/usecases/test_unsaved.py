"""A document as an editor has it, before it is saved."""

from pathlib import Path

import pytest

from commish.usecases.unsaved import validate_unsaved
from commish.usecases.verdict import Verdict
from commish.usecases.whole import shown_from
from tests.usecases.checked import again, errors
from tests.workspace import MARKER, fingerprint, workspace

_LINKS = "kind: commission\nid: hub\ntitle: The hub\ntier: political\nneeds:\n- {}\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace in which a commission names a need."""
    files = {
        "needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\n",
        "hub.yaml": _LINKS.format("falls"),
        "old/x.yaml": "kind: need\n",
        "note.txt": "",
    }
    return workspace(tmp_path / "town", files, MARKER + "exclude:\n- old\n")


def _checked(town: Path, name: str, text: str) -> Verdict | None:
    return validate_unsaved(text.encode(), town / name, shown_from(town), again)


@pytest.mark.covers("G114", "commish validate - --stdin-filename")
def test_it_is_checked_with_all_others(town: Path) -> None:
    before = fingerprint(town)
    right = _checked(town, "hub.yaml", _LINKS.format("falls"))
    wrong = _checked(town, "hub.yaml", _LINKS.format("flals"))
    assert right
    assert wrong
    assert errors(right.found) == []
    assert errors(wrong.found) == [("hub.yaml", "LNK001")]
    (finding,) = (one for one in wrong.findings if one.code == "LNK001")
    assert str(finding.place) == "hub.yaml:6:3"
    assert "flals" in wrong.sources("hub.yaml")
    assert fingerprint(town) == before


def test_a_document_that_is_not_there_yet_has_its_place(town: Path) -> None:
    verdict = _checked(town, "new/more.yaml", _LINKS.format("falls").replace("id: hub", "id: more"))
    assert verdict
    assert errors(verdict.found) == []
    twice = _checked(town, "new/hub.yaml", _LINKS.format("falls"))
    assert twice
    assert errors(twice.found) == [("new/hub.yaml", "IDS001")]


def test_the_workspace_s_own_file_is_a_document_too(town: Path) -> None:
    verdict = _checked(town, "commish.yaml", MARKER + "no_such_key: 1\n")
    assert verdict
    assert ("commish.yaml", "SCH001") in errors(verdict.found)


@pytest.mark.parametrize(
    "name",
    ["old/x.yaml", "templates/a.yaml", ".x.yaml", ".x/a.yaml", "note.txt", "../alone.yaml"],
)
def test_what_would_not_be_read_stands_alone(name: str, town: Path) -> None:
    assert _checked(town, name, "kind: need\n") is None


def test_lines_of_a_document_that_withholds_something_are_not_shown(town: Path) -> None:
    text = "kind: need\nid: falls\ntitle: Falls\nexempt:\n- what: all\n"
    verdict = _checked(town, "needs/falls.yaml", text)
    assert verdict
    assert verdict.sources("needs/falls.yaml") == ""
