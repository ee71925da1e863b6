"""Who may read a paper, how far it has come, and where it comes from."""

from dataclasses import replace
from pathlib import Path

import pytest

import commish
from commish.model.decision import Decision
from commish.reports.dossier import Dossier, Omission
from commish.reports.provenance import footer, marking, of_our_making, written_day
from tests.reports.written import lying, town

_TOLD = {"one": [Omission("need", whole=False, ground="exempt", category="3", because="So.")]}


@pytest.fixture
def desk(tmp_path: Path) -> Dossier:
    return lying(town(tmp_path))


def test_the_foot_says_the_day_what_was_checked_and_by_which_commish(desk: Dossier) -> None:
    assert written_day(desk) == "1 April 2026"
    assert footer(desk) == (
        (
            "Read as at 1 April 2026. 1 document was checked against its schema, its links and the"
            " rules of commish: no error found."
        ),
        f"Made with commish {commish.__version__} from plain files.",
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [("", "Public, draft"), ("draft", "Public, draft"), ("proposed", "Public"), ("made", "Public")],
)
def test_a_paper_on_a_draft_is_marked_so(status: str, said: str, desk: Dossier) -> None:
    assert marking(desk, Decision(id="d", title="D", status=status)) == said


@pytest.mark.parametrize(
    ("private", "said"),
    [(True, "Contains exempt or confidential information"), (False, "Public")],
)
def test_a_copy_that_shows_what_is_withheld_is_marked_so(
    private: bool,  # noqa: FBT001 -- a parameter of the test
    said: str,
    desk: Dossier,
) -> None:
    assert marking(replace(desk, private=private, omissions=_TOLD)) == said


def test_a_private_copy_of_what_is_all_public_is_public(desk: Dossier) -> None:
    assert marking(replace(desk, private=True)) == "Public"


def test_what_we_made_up_is_headed_so() -> None:
    [notice] = of_our_making(Decision(id="d", title="D", illustrative=True), "decision")
    assert notice.title == "Illustrative"
    assert of_our_making(Decision(id="d", title="D"), "decision") == ()
