"""The workspace as rules see it: read when the first rule asks, with a figure for each silence."""

from datetime import date

import pytest

from commish.insight.setting import Setting
from commish.model.workspace import BodyProfile, RuleChoice, Workspace
from commish.usecases.lawbooks import law_of

_DAY = date(2026, 4, 1)
_COUNCIL = BodyProfile(type="council_executive", nation="wales")


def _town(body: BodyProfile | None = None, rules: RuleChoice | None = None) -> Workspace:
    return Workspace(id="town", title="Town", format=1, body=body, rules=rules)


def test_without_a_workspace_nothing_is_known_of_the_body() -> None:
    setting = Setting(_DAY)
    assert (setting.as_of, setting.workspace.id) == (_DAY, "none")
    assert (setting.body_type, setting.nation, setting.evidence_years) == ("", "", None)


def test_the_body_says_what_it_is_and_whose_law_applies() -> None:
    setting = Setting(_DAY, lambda: _town(_COUNCIL))
    assert (setting.body_type, setting.nation) == ("council_executive", "wales")


@pytest.mark.parametrize(
    ("rules", "years"), [(None, 5), (RuleChoice(), 5), (RuleChoice(evidence_years=0), 0)]
)
def test_a_body_may_say_after_how_many_years_evidence_is_old(
    rules: RuleChoice | None, years: int
) -> None:
    """Else good practice says it; in a rulebook of its own the body may say it of all rules."""
    setting = Setting(_DAY, lambda: _town(rules=rules), lambda: law_of((), str))
    assert setting.evidence_years == years


def test_the_workspace_is_read_once_and_not_before_it_is_asked_for() -> None:
    read: list[str] = []

    def workspace() -> Workspace:
        read.append("once")
        return _town()

    setting = Setting(_DAY, workspace)
    assert read == []
    assert setting.workspace is setting.workspace
    assert read == ["once"]
