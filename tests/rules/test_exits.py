"""Decommissioning."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, PCC, WALES
from tests.rules.judged import Judged, judged

_ALL = {
    "reason": "need_changed",
    "users": "A",
    "alternatives": "B",
    "communication": "C",
    "staff": "D",
    "assets": "E",
    "data": "F",
    "legal_advice": "G",
    "impact": "H",
}


def _plan(*without: str, more: str = "") -> str:
    keys = ", ".join(f"{key}: {value}" for key, value in _ALL.items() if key not in without)
    return f"exit: {{{keys}{more}}}\n"


@pytest.mark.covers("G74", "commish validate")
@pytest.mark.parametrize("part", [*_ALL])
def test_each_part_of_the_plan_is_asked_for(part: str) -> None:
    text = f"kind: agreement\nstate: terminated\n{_plan(part)}"
    finding = judged(text).one("EXT001")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("exit",)
    assert finding.message.startswith("The plan for the ending does not say ")
    assert not judged(f"kind: agreement\nstate: terminated\n{_plan()}").of("EXT001")


@pytest.mark.parametrize("kind", ["in_house", "grant", "contract", "sla"])
def test_in_house_services_and_grants_are_asked_like_contracts(kind: str) -> None:
    text = f"kind: agreement\ntype: {kind}\nstate: terminated\n{_plan('users')}"
    assert "what becomes of its users" in judged(text).one("EXT001").message


@pytest.mark.parametrize(
    ("more", "severity"),
    [
        ("", Severity.WARNING),
        (", notice: 2026-12-01", Severity.WARNING),
        (", notice: 2026-11-22", Severity.ERROR),
        (", notice: 2026-11", Severity.WARNING),
    ],
)
def test_while_it_is_only_prepared_it_is_a_warning(more: str, severity: Severity) -> None:
    text = f"kind: agreement\nstatus: agreed\n{_plan('staff', more=more)}"
    assert judged(text).one("EXT001").severity is severity


_COMMISSION = "kind: commission\nid: work\ntitle: Work\ntier: service\nstatus: %s\n"


def test_a_decision_to_end_asks_for_the_plan() -> None:
    """A decision that is not yet made ends nothing; one to agree neither."""
    decision = "kind: decision\nstatus: %s\ndecides: [{id: work, change: %s}]\n"
    agreed = _COMMISSION % "agreed"
    finding = judged(agreed, decision % ("made", "end")).one("EXT001")
    assert finding.severity is Severity.ERROR
    assert finding.message == "“Work” is to end, and there is no plan for it."
    assert not judged(agreed, decision % ("proposed", "end")).of("EXT001")
    assert not judged(agreed, decision % ("made", "extend")).of("EXT001")


def test_the_stage_of_exit_asks_for_the_plan() -> None:
    text = f"{_COMMISSION % 'agreed'}stage: exit\n"
    assert judged(text).one("EXT001").severity is Severity.ERROR
    assert not judged(text + _plan()).of("EXT001")


def test_a_draft_and_a_small_thing_get_a_remark() -> None:
    draft = f"{_COMMISSION % 'draft'}stage: exit\n"
    assert judged(draft).one("EXT001").severity is Severity.INFORMATION
    light = f"{_COMMISSION % 'agreed'}stage: exit\nbudget: £3,000\n"
    assert judged(light).one("EXT001").severity is Severity.INFORMATION


@pytest.mark.parametrize("text", ["kind: agreement\nstate: ended\n", _COMMISSION % "ended"])
def test_what_runs_out_is_not_decommissioned(text: str) -> None:
    assert not judged(text).of("EXT001")


def _ended(
    who: str, *, notice: str = "", end: str = "end: 2026-12-31", workspace: str = COUNTY
) -> Judged:
    days = ", ".join(part for part in (notice, end) if part)
    return judged(
        workspace,
        f"kind: provider\nid: helper\n{who}\n",
        "kind: agreement\ntype: grant\nparties: [{id: helper, role: sole}]\n"
        + _plan(more=f", {days}"),
    )


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("sector: voluntary", "a voluntary provider"),
        ("sector: social_enterprise", "a voluntary provider"),
        ("vcse: true", "a voluntary provider"),
        ("sme: true", "a small provider"),
        ("size: micro", "a small provider"),
    ],
)
def test_voluntary_and_small_providers_get_three_months(who: str, words: str) -> None:
    finding = _ended(who, notice="notice: 2026-10-01").one("EXT002")
    assert finding.severity is Severity.WARNING
    assert finding.message == (
        f"Only 91 days' notice is given to {words}; guidance expects 3 months, to users too: by"
        " 30 September 2026 (Revised Best Value Statutory Guidance, March 2015, paragraph 4)."
    )
    assert not _ended(who, notice="notice: 2026-09-30").of("EXT002")


@pytest.mark.parametrize("who", ["sector: private", "size: large", "sector: public"])
def test_others_are_not_spoken_of(who: str) -> None:
    assert not _ended(who, notice="notice: 2026-12-01").of("EXT002")


@pytest.mark.parametrize("workspace", [PCC, WALES, "kind: workspace\n"])
def test_the_guidance_binds_councils_of_england(workspace: str) -> None:
    assert not _ended("vcse: true", notice="notice: 2026-12-01", workspace=workspace).of("EXT002")


def test_before_the_guidance_nothing_is_asked() -> None:
    early = _ended("vcse: true", notice="notice: 2015-03-25", end="end: 2015-04-30")
    assert not early.of("EXT002")
    later = _ended("vcse: true", notice="notice: 2015-03-26", end="end: 2015-04-30")
    assert later.of("EXT002")


def test_notice_that_nobody_recorded_is_missed_when_the_end_is_near() -> None:
    finding = _ended("vcse: true").one("EXT002")
    assert finding.message.startswith("No notice to a voluntary provider is recorded; guidance")
    assert not _ended("vcse: true", end="end: 2027-02-22").of("EXT002")
    assert _ended("vcse: true", end="end: 2027-02-21").of("EXT002")
    assert not _ended("vcse: true", end="").of("EXT002")


def test_what_ended_without_a_plan_for_it_was_not_cut() -> None:
    provider = "kind: provider\nid: helper\nvcse: true\n"
    text = "kind: agreement\nparties: [{id: helper, role: sole}]\nended_on: 2026-03-31\n"
    assert not judged(COUNTY, provider, text).of("EXT002")


def test_a_month_of_notice_counts_from_its_first_day() -> None:
    assert not _ended("vcse: true", notice="notice: 2026-09").of("EXT002")
    assert _ended("vcse: true", notice="notice: 2026-10").of("EXT002")


def test_a_party_without_a_document_is_not_known_to_be_small() -> None:
    text = (
        "kind: agreement\nparties: [{id: helper, role: sole}, {id: council, role: commissioner}]\n"
    )
    assert not judged(COUNTY, text + _plan(more=", end: 2026-12-31")).of("EXT002")
