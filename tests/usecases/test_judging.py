"""Rules, run where they belong, and their findings with places."""

from datetime import date
from pathlib import Path

import pytest

from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.rules import Problem, rules
from commish.source.discovery import Site
from commish.usecases.judging import _anywhere, judge_document, judge_thread, rules_for
from commish.usecases.reading import open_site, read_one
from commish.usecases.whole import read_whole
from tests.workspace import COMMISSION, workspace

_SETTING = Setting(date(2026, 4, 1))


def test_a_finding_points_at_the_line_that_the_rule_means(tmp_path: Path) -> None:
    path = _written(tmp_path, COMMISSION + "how: By building a hub.\n")
    [finding] = judge_document(read_one(path, str), _SETTING)
    assert (finding.place.line, finding.subject, finding.pointer) == (11, "safe-homes", ("how",))
    assert finding.code in {one.code for one in rules()}
    assert finding.name in {one.name for one in rules()}


def test_what_is_not_valid_is_not_judged(tmp_path: Path) -> None:
    path = _written(tmp_path, COMMISSION + "how: By building a hub.\nzzz: 1\n")
    assert list(judge_document(read_one(path, str), _SETTING)) == []


@pytest.mark.parametrize("text", ["kind: source\nid: safe-homes\ntitle: A report\n"])
def test_a_kind_that_no_rule_asks_for_is_not_judged(text: str, tmp_path: Path) -> None:
    assert list(judge_document(read_one(_written(tmp_path, text), str), _SETTING)) == []


def test_a_workspace_of_nothing_else_is_judged_by_no_rule(tmp_path: Path) -> None:
    whole = read_whole(open_site(Site(workspace(tmp_path)), str))
    assert list(judge_thread(whole.thread, _SETTING)) == []
    assert rules_for({"workspace"}) == 0
    assert rules_for({"workspace", "need"}) == len(rules())


def test_a_rule_over_all_documents_names_the_one_that_it_is_about(tmp_path: Path) -> None:
    offer = "kind: commission\nid: offer\ntitle: Offer\ntier: tactical\nstatus: agreed\n"
    path = workspace(tmp_path, {"offer.yaml": offer})
    whole = read_whole(open_site(Site(path), str))
    found = list(judge_thread(whole.thread, _SETTING))
    assert found
    assert {one.subject for one in found} == {"offer"}
    assert {one.place.path for one in found} == {str(tmp_path / "offer.yaml")}


def test_a_rule_over_all_documents_cannot_point_into_one() -> None:
    """A bare pointer does not say which document is meant."""
    with pytest.raises(TypeError, match="points at a thing or a link"):
        _anywhere(Problem(("title",), "Something is wrong."))


def test_without_documents_nothing_is_found() -> None:
    assert list(judge_thread(Thread([]), _SETTING)) == []


def _written(folder: Path, text: str) -> Path:
    return workspace(folder, {"safe-homes.yaml": text}) / "safe-homes.yaml"
