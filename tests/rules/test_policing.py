"""What a police and crime commissioner must publish."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PCC = "kind: workspace\nbody: {type: pcc, nation: england}\n"
_GRANT = "kind: agreement\nid: refuge\ntype: grant\nstate: active\nsigned: 2026-05-01\n"
_CONTRACT = (
    "kind: agreement\nid: refuge\ntype: contract\nstate: active\nsigned: 2026-05-01\nvalue: {}\n"
)
_DECISION = "kind: decision\nstatus: made\ndecides: [{{id: {}}}]\n{}\n"
_CRIME = "implications: {crime_and_disorder: {text: Fewer are harmed.}}"
_VALUE = "reasons: It costs a third less than before."


def test_a_grant_of_a_commissioner_says_why_it_reduces_crime() -> None:
    finding = judged(_PCC, _GRANT).one("PCC001")
    assert finding.severity is Severity.WARNING
    assert "SI 2011/3050, Schedule" in finding.message
    assert not judged(_PCC, _GRANT, _DECISION.format("refuge", _CRIME)).of("PCC001")
    assert judged(_PCC, _GRANT, _DECISION.format("refuge", _VALUE)).of("PCC001")
    assert judged(_PCC, _GRANT, _DECISION.format("other", _CRIME)).of("PCC001")


@pytest.mark.parametrize("link", ["procurement: round", "commissions: [round]"])
def test_the_decision_may_be_on_what_the_grant_is_for(link: str) -> None:
    kind = "procurement" if link.startswith("procurement") else "commission"
    above = f"kind: {kind}\nid: round\n"
    decision = _DECISION.format("round", _CRIME)
    assert not judged(_PCC, f"{_GRANT}{link}\n", above, decision).of("PCC001")


def test_a_procurement_named_with_a_note_is_known() -> None:
    grant = f"{_GRANT}procurement: {{id: round, note: The second}}\n"
    decision = _DECISION.format("round", _CRIME)
    assert not judged(_PCC, grant, "kind: procurement\nid: round\n", decision).of("PCC001")


@pytest.mark.parametrize(
    "change",
    [
        ("type: grant", "type: contract"),
        ("state: active", "state: proposed"),
        ("signed: 2026-05-01", "signed: 2012-11-21"),
        ("signed: 2026-05-01", "signed: 2012"),
        ("signed: 2026-05-01\n", ""),
    ],
)
def test_other_agreements_and_other_days_are_not_asked(change: tuple[str, str]) -> None:
    """The first commissioners took office on 22 November 2012."""
    assert not judged(_PCC, _GRANT.replace(*change)).of("PCC001")


@pytest.mark.parametrize("body", ["county", "icb", "mayoral_authority"])
def test_other_bodies_are_not_asked(body: str) -> None:
    workspace = _PCC.replace("pcc", body)
    assert not judged(workspace, _GRANT).of("PCC001")
    assert not judged(workspace, _CONTRACT.format("£9,000")).of("SIO001")


def test_a_grant_is_dated_by_its_start_where_nobody_says_when_it_was_signed() -> None:
    assert judged(_PCC, _GRANT.replace("signed", "start")).of("PCC001")


@pytest.mark.parametrize(
    ("value", "found"), [("£500", 0), ("£500.01", 1), ("£48,000 a year", 1), ("not stated", 0)]
)
def test_spending_above_the_limit_says_why_it_is_good_value(value: str, found: int) -> None:
    contract = _CONTRACT.format(value)
    told = judged(_PCC, contract).of("SIO001")
    assert [one.severity for one in told] == [Severity.WARNING] * found
    assert all("worth over £500," in one.message for one in told)
    assert not judged(_PCC, contract, _DECISION.format("refuge", _VALUE)).of("SIO001")


def test_grants_and_what_is_only_proposed_are_asked_by_no_limit() -> None:
    assert not judged(_PCC, f"{_GRANT}value: £9,000\n").of("SIO001")
    assert not judged(_PCC, _CONTRACT.format("£9,000").replace("active", "proposed")).of("SIO001")
