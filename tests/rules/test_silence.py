"""What the rules leave alone: work that is only begun, done in-house, or stands alone."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_IN_HOUSE = (
    "kind: agreement\nid: library-team\ntype: in_house\nemployer: council\nregime: in_house\n"
    "commissions: [libraries]\nstart: 2026-04\nend: 2031-03\ncheckpoints: [{id: a, on: 2028-10}]\n"
)


@pytest.mark.parametrize(
    "kind",
    ["agreement", "commission", "decision", "outcome-framework", "plan", "pool", "procurement"],
)
def test_a_document_just_begun_gets_no_warning(kind: str) -> None:
    """Little has to be written: the rest is asked for when its time comes."""
    assert not judged(f"kind: {kind}\n").codes


@pytest.mark.parametrize("tier", ["political", "strategic", "tactical", "service"])
@pytest.mark.parametrize("stage", ["", "stage: need\n"])
def test_a_first_draft_of_any_tier_gets_no_warning(tier: str, stage: str) -> None:
    found = judged(
        f"kind: commission\ntier: {tier}\nstatus: draft\n{stage}why: People ask for it\n"
    )
    assert not found.codes


def test_a_draft_thread_of_all_tiers_gets_no_warning() -> None:
    assert not judged(
        "kind: commission\nid: a\noutcomes: [{id: safe, title: People feel safe}]\n",
        "kind: commission\nid: b\ntier: strategic\nanswers: [a]\n",
        "kind: commission\nid: c\ntier: tactical\nanswers: [b]\n",
        "kind: commission\nid: d\ntier: service\nanswers: [c]\n",
        "kind: need\nid: e\nstatus: draft\n",
        "kind: decision\nid: f\ndecides: [{id: a}]\n",
    ).codes


@pytest.mark.covers("G118", "commish validate")
def test_an_agreement_alone_is_not_scolded() -> None:
    """A register of contracts comes first for many: what is not linked yet is counted."""
    agreement = (
        "kind: agreement\ntype: contract\nparties: [{id: depaul, role: sole}]\nvalue: £58,000\n"
        "status: agreed\nkpis: [{id: kpi-a, title: Settled, target: 60%}]\n"
    )
    assert not judged(agreement).codes
    assert judged(f"{agreement}start: 2026-04\nend: 2027-03\n").codes == {"CON002"}


def test_in_house_work_is_asked_nothing_about_buying() -> None:
    assert not judged(_IN_HOUSE, "kind: commission\nid: libraries\ntier: service\n").codes


def test_in_house_work_is_commissioned_like_any_other() -> None:
    """Commissioning matters as much for a service of one's own."""
    service = (
        "kind: commission\nid: libraries\ntier: service\nstatus: agreed\n"
        "outcomes: [{id: reading, title: Run a reading group in each town}]\n"
    )
    assert judged(_IN_HOUSE, service).codes == {"TIR001", "TIR005", "OUT001", "OUT002", "GOV001"}


def test_an_indicator_in_a_range_is_complete_without_a_target() -> None:
    assert not judged(
        "kind: outcome-framework\nindicators:\n- {id: weight, title: Birth weight, "
        "direction: range, low: 10, high: 20}\n"
    ).codes


def test_a_police_and_crime_commissioner_needs_no_list_of_background_papers() -> None:
    pcc = "kind: workspace\nbody: {type: pcc}\n"
    assert not judged(pcc, "kind: decision\nstatus: made\n").codes


@pytest.mark.parametrize("code", ["TIR003", "OUT002"])
def test_wording_is_never_more_than_a_warning(code: str) -> None:
    text = (
        "kind: commission\nstatus: agreed\nstage: exit\nwhy: Safety by hiring six wardens\n"
        "outcomes: [{id: a, title: Hire six wardens}]\n"
    )
    assert {one.severity for one in judged(text).of(code)} == {Severity.WARNING}


def test_a_budget_that_nobody_stated_breaks_no_sum() -> None:
    assert not judged(
        "kind: commission\nid: a\ntier: strategic\nbudget: not stated\nbudget_lines:\n"
        "- {id: b, title: B, amount: not stated}\n",
        "kind: commission\nid: c\ntier: tactical\nstatus: draft\nanswers: [a]\nbudget: £9\n",
    ).codes
