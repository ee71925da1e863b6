"""Reports by name: each registered once, each says what it is."""

from collections.abc import Iterator

import pytest

from commish.reports.dossier import Dossier
from commish.reports.kinds import report_kind, report_kinds
from commish.reports.registry import Paper, report


def test_every_report_says_what_it_is_in_a_sentence() -> None:
    kinds = report_kinds()
    assert [kind.name for kind in kinds] == sorted(kind.name for kind in kinds)
    assert {"board-paper", "control-document", "overview"} <= {kind.name for kind in kinds}
    assert all(kind.summary.endswith(".") for kind in kinds)


def test_a_report_that_is_not_there_is_none() -> None:
    assert report_kind("poster") is None


def test_a_report_is_registered_once() -> None:
    def again(dossier: Dossier, name: str) -> Iterator[Paper]:
        """A board paper again."""
        raise NotImplementedError(dossier, name)

    with pytest.raises(ValueError, match="board-paper: a report is registered once"):
        report("board-paper")(again)


def test_a_report_that_does_not_say_what_it_is_is_refused() -> None:
    def silent(dossier: Dossier, name: str) -> Iterator[Paper]:
        raise NotImplementedError(dossier, name)

    with pytest.raises(ValueError, match="silent: a report is registered once and says"):
        report("silent")(silent)
    assert report_kind("silent") is None
