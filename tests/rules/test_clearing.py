"""What is looked at before a decision is made."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_COUNCIL = "kind: workspace\nbody: {type: county, nation: england}\n"
_DECISION = (
    "kind: decision\nid: paper\nstatus: proposed\ndecides: [{id: work}]\n"
    "route: [{body: cabinet, capacity: decides, date: 2026-12-01}]\n"
)
_WORK = "kind: commission\nid: work\ntier: tactical\n"


def _equality(**keys: str) -> str:
    said = ", ".join(f"{key}: {value}" for key, value in keys.items())
    return f"implications: {{equality: {{{said}}}}}\n"


def test_a_paper_that_is_silent_on_equality_is_in_error() -> None:
    finding = judged(_COUNCIL, _DECISION).one("GOV005")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "The equality analysis for this decision is missing (Equality Act 2010, section 149)."
    )


@pytest.mark.parametrize(
    "said",
    [
        _equality(text="Women gain most."),
        _equality(none_because="It touches nobody."),
        _equality(text="Women gain most.", cleared_on="2026-12-01"),
        _equality(text="Women gain most.", cleared_on="2026-12"),
    ],
)
def test_a_paper_that_speaks_of_equality_in_time_is_fine(said: str) -> None:
    assert not judged(_COUNCIL, _DECISION + said).of("GOV005")


@pytest.mark.parametrize(
    ("on", "found"),
    [("2026-12-01", 0), ("2026-12-02", 1), ("2026-12", 0), ("2027", 1), ("2026", 0)],
)
def test_an_analysis_of_after_the_decision_is_too_late(on: str, found: int) -> None:
    """Of the paper or of the commission that is decided, by the first day that it may mean."""
    late = _DECISION + _equality(text="Women gain most.", cleared_on=on)
    assert len(judged(_COUNCIL, late).of("GOV005")) == found
    work = f"{_WORK}equality: {{assessed_on: {on}}}\n"
    told = judged(_COUNCIL, work, _DECISION).of("GOV005")
    assert len(told) == found
    assert all("after the decision" in one.message for one in told)


def test_an_analysis_of_the_commission_counts_only_when_it_is_dated() -> None:
    work = _WORK + "equality: {finding: Women gain most.}\n"
    assert "is missing" in judged(_COUNCIL, work, _DECISION).one("GOV005").message


def test_one_analysis_in_time_is_enough() -> None:
    work = _WORK + "equality: {assessed_on: 2026-05-01}\n"
    late = _DECISION + _equality(text="As before.", cleared_on="2026-12-15")
    assert not judged(_COUNCIL, work, late).of("GOV005")


def test_the_day_of_an_analysis_that_is_withheld_is_not_told_elsewhere() -> None:
    exempt = "exempt: [{what: equality, category: '2', because: It would name people.}]\n"
    work = f"{_WORK}equality: {{assessed_on: 2027-01-04}}\n{exempt}"
    assert "is dated …, after" in judged(_COUNCIL, work, _DECISION).one("GOV005").message


@pytest.mark.parametrize(
    "change",
    [
        ("status: proposed", "status: draft"),
        ("status: proposed", "status: withdrawn"),
        ("status: proposed", "status: proposed\ntype: noting"),
        ("status: proposed", "status: proposed\ntype: assurance"),
        ("capacity: decides", "capacity: notes"),
        ("2026-12-01", "2011-04-04"),
        ("2026-12-01", "2011"),
    ],
)
def test_drafts_notes_and_older_papers_are_not_asked(change: tuple[str, str]) -> None:
    assert not judged(_COUNCIL, _DECISION.replace(*change)).of("GOV005")


def test_a_proposed_paper_without_a_day_is_asked_by_the_law_of_today() -> None:
    undated = _DECISION.replace(", date: 2026-12-01", "")
    assert judged(_COUNCIL, undated).of("GOV005")
    spoken = undated + _equality(text="Women gain most.", cleared_on="2027-01-01")
    assert not judged(_COUNCIL, spoken).of("GOV005")
    made = undated.replace("proposed", "made")
    assert not judged(_COUNCIL, made).of("GOV005")


@pytest.mark.parametrize("body", ["pcc", "icb", "nhs_trust", "parish"])
def test_every_public_body_has_the_duty(body: str) -> None:
    assert judged(_COUNCIL.replace("county", body), _DECISION).of("GOV005")


@pytest.mark.parametrize("change", [("county", "charity"), ("england", "scotland")])
def test_others_are_not_asked(change: tuple[str, str]) -> None:
    assert not judged(_COUNCIL.replace(*change), _DECISION).of("GOV005")


_OWN = (
    "kind: workspace\nclearances_needed: [{role: finance}, {role: hr, over: '£50,000'}]\n"
    "implications_needed: [financial, data_protection]\n"
)
_CLEARED = (
    "clearances: [{role: finance, post: Treasurer, on: 2026-11-20}]\n"
    "implications: {financial: {text: Within budget.}, data_protection: {none_because: None.}}\n"
)


@pytest.mark.covers("G123", "commish validate")
@pytest.mark.parametrize("status", ["proposed", "made"])
def test_a_final_paper_has_what_the_body_s_own_lists_ask_for(status: str) -> None:
    paper = f"kind: decision\nstatus: {status}\n"
    finding = judged(_OWN, paper).one("CLR001")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "This paper lacks finance clearance and says nothing of its financial and data"
        " protection implications."
    )
    assert not judged(_OWN, paper + _CLEARED).of("CLR001")
    assert not judged(_OWN, paper.replace(status, "draft")).of("CLR001")


@pytest.mark.parametrize(("value", "found"), [("£50,000", 0), ("£50,001", 1), ("not stated", 0)])
def test_a_clearance_over_a_sum_is_asked_by_the_value_of_what_is_decided(
    value: str, found: int
) -> None:
    agreement = f"kind: agreement\nid: work\nvalue: {value}\n"
    told = judged(_OWN, agreement, _DECISION + _CLEARED).of("CLR001")
    assert len(told) == found
    assert all("lacks human resources clearance." in one.message for one in told)


def test_a_body_with_no_lists_asks_for_nothing() -> None:
    assert not judged("kind: workspace\n", _DECISION).of("CLR001")


@pytest.mark.parametrize(("on", "found"), [("2026-12-01", 0), ("2026-12-02", 1), ("2026-12", 0)])
def test_a_clearance_of_after_the_decision_is_worth_a_look(on: str, found: int) -> None:
    cleared = _CLEARED.replace("2026-11-20", on)
    told = judged(_OWN, _DECISION + cleared).of("CLR001")
    assert [one.severity for one in told] == [Severity.WARNING] * found
