"""What a paper says of what it leaves out: that it is there, of which kind, on which ground."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from commish.model.workspace import BodyProfile
from commish.reports.dossier import Dossier, Omission
from commish.reports.inlines import Inlines, plain_text
from commish.reports.numbering import nodes
from commish.reports.withheld import withheld_notice
from tests.reports.written import lying, town


@pytest.fixture
def desk(tmp_path: Path) -> Dossier:
    return lying(town(tmp_path))


def _lines(desk: Dossier, *told: Omission, private: bool = False) -> list[str]:
    dossier = replace(desk, omissions={"one": told}, private=private)
    [notice] = withheld_notice(dossier, ["one"])
    return [plain_text(line) for line in _inlines(notice)]


def _inlines(tree: object) -> Iterator[Inlines]:
    for node in nodes(tree):
        found = getattr(node, "inlines", None)
        if found:
            yield found


_PART = Omission(
    "agreement",
    whole=False,
    ground="exempt",
    category="3",
    because="It would harm the council in the tender",
)
_BY_LAW = "paragraph 3 of Part 1 of Schedule 12A, Local Government Act 1972"
_BASIS = "Given in confidence by a department."


def test_nothing_is_said_where_nothing_is_withheld(desk: Dossier) -> None:
    assert withheld_notice(desk, ["one"]) == ()


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            _PART,
            f"Part of an agreement: exempt, {_BY_LAW}. It would harm the council in the tender.",
        ),
        (
            replace(_PART, kind="outcome-framework", whole=True, because="Is it?"),
            f"An outcome framework: exempt, {_BY_LAW}. Is it?",
        ),
        (
            Omission("need", whole=True, ground="confidential", category=_BASIS, because=""),
            f"A need: confidential. {_BASIS}",
        ),
    ],
)
def test_kind_ground_and_reason_are_told_and_no_more(
    told: Omission, line: str, desk: Dossier
) -> None:
    assert _lines(desk, told) == ["Some of what this paper draws on is not shown here.", line]


@pytest.mark.parametrize("nation", ["wales", ""])
def test_elsewhere_the_ground_is_told_as_it_is_written(nation: str, desk: Dossier) -> None:
    """The paragraphs of Schedule 12A are the law for councils in England."""
    body = BodyProfile(nation=nation) if nation else None
    abroad = replace(desk, workspace=replace(desk.workspace, body=body))
    assert "exempt, 3. It" in _lines(abroad, _PART)[1]


def test_a_copy_that_shows_it_says_that_it_must_not_be_published(desk: Dossier) -> None:
    first, *_ = _lines(desk, _PART, private=True)
    assert first == ("This copy shows what is withheld from the public. It must not be published.")
