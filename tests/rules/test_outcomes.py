"""Outcomes, and who delivers them."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged

_OUTCOME = (
    "kind: outcome-framework\nid: framework\noutcomes: [{id: safe, title: People feel safe}]\n"
)
_AGREED = (
    "kind: commission\nid: streets\ntitle: Safe streets\nstatus: agreed\noutcomes: [safe, calm]\n"
    "why: It matters\nfor_whom: All\nwhere: Here\n"
)
_DECISION = "kind: decision\nid: cabinet\nstatus: made\ndecides: [{id: streets}]\n"
_OUTCOMES = (
    "kind: outcome-framework\nid: framework\noutcomes:\n"
    "- {id: safe, title: People feel safe, indicators: [a]}\n"
    "- {id: calm, title: Traffic is calm, indicators: [b]}\n"
    "indicators: [{id: a, title: A, direction: higher}, {id: b, title: B, direction: lower}]\n"
)


def _delivery(*below: str, agreed: str = _AGREED, outcomes: str = _OUTCOMES) -> Judged:
    return judged(agreed, _DECISION, outcomes, *below)


def test_an_outcome_in_a_draft_framework_is_only_reminded() -> None:
    finding = judged(_OUTCOME).one("OUT001")
    assert finding.severity is Severity.INFORMATION
    assert "“People feel safe”" in finding.message


@pytest.mark.parametrize("line", ["stage: outcomes", "stage: design", "status: agreed"])
def test_it_is_an_error_once_a_commission_rests_on_it(line: str) -> None:
    found = judged(_OUTCOME, f"kind: commission\noutcomes: [safe]\n{line}\n")
    assert found.one("OUT001").severity is Severity.ERROR


def test_before_the_stage_of_outcomes_it_is_not() -> None:
    found = judged(_OUTCOME, "kind: commission\noutcomes: [safe]\nstage: priorities\n")
    assert found.one("OUT001").severity is Severity.INFORMATION


@pytest.mark.covers("G17", "commish validate")
@pytest.mark.parametrize(
    "measuring",
    [
        "kind: outcome-framework\nid: other\nindicators: [{id: a, title: A, measures: [safe]}]\n",
        "kind: outcome-framework\nindicators: [{id: a, title: A, measures: [{id: safe}]}]\n",
    ],
)
def test_an_indicator_of_any_framework_counts(measuring: str) -> None:
    assert not judged(_OUTCOME, measuring).of("OUT001")


def test_an_outcome_that_names_its_indicator_has_one() -> None:
    assert not judged(_OUTCOMES).of("OUT001")


@pytest.mark.parametrize(
    "text",
    [
        _OUTCOME + "status: ended\n",
        "kind: commission\noutcomes: [{id: a, title: A, not_commissioned: {because: So.}}]\n",
    ],
)
def test_what_is_over_or_was_declined_needs_no_indicator(text: str) -> None:
    assert not judged(text).of("OUT001")


@pytest.mark.covers("G18", "commish validate")
@pytest.mark.parametrize("kind", ["outcome-framework", "commission"])
def test_an_outcome_that_reads_as_an_activity_is_found(kind: str) -> None:
    finding = judged(f"kind: {kind}\noutcomes: [{{id: a, title: Run a weekly job club}}]\n").one(
        "OUT002"
    )
    assert finding.pointer == ("outcomes", 0, "title")
    assert finding.severity is Severity.WARNING
    assert finding.message.startswith("“Run a weekly job”")


def test_an_outcome_is_found_once_though_its_statement_repeats_it() -> None:
    text = "kind: commission\noutcomes: [{id: a, title: Run a club, statement: Provide a club}]\n"
    assert judged(text).one("OUT002").pointer[-1] == "title"
    assert judged(text.replace("Run a club", "Jobs")).one("OUT002").pointer[-1] == "statement"


def test_an_agreed_commission_that_nothing_answers_is_found_once() -> None:
    finding = _delivery().one("TIR002")
    assert finding.message == "“Safe streets” is agreed, but nothing below answers it."
    assert finding.severity is Severity.WARNING


@pytest.mark.covers("G23", "commish validate")
def test_an_outcome_that_nobody_names_is_found_at_its_link() -> None:
    below = "kind: commission\nid: plan\ntier: strategic\nanswers: [streets]\noutcomes: [safe]\n"
    finding = _delivery(below).one("TIR002")
    assert "“Traffic is calm”" in finding.message
    assert finding.pointer == ("outcomes", 1)


def test_who_answers_and_names_no_outcome_delivers_all() -> None:
    """A commission without outcomes has those of what it answers."""
    below = "kind: commission\nid: plan\ntier: strategic\nanswers: [streets]\n"
    assert not _delivery(below).of("TIR002")


def test_agreements_deliver_the_outcomes_that_they_name() -> None:
    one, two = (
        f"kind: agreement\nid: contract-{name}\noutcomes: [{name}]\n" for name in ("safe", "calm")
    )
    assert len(_delivery(one).of("TIR002")) == 1
    assert not _delivery(one, two).of("TIR002")


def test_an_agreement_straight_under_members_delivers() -> None:
    assert not _delivery("kind: agreement\nid: contract\ncommissions: [streets]\n").of("TIR002")


def test_another_political_commission_delivers_nothing() -> None:
    assert _delivery("kind: commission\nid: other\noutcomes: [safe, calm]\n").of("TIR002")


@pytest.mark.parametrize(
    "line", ["nothing_below: Residents do it.", "not_commissioned: {because: No.}"]
)
def test_a_reason_why_nothing_is_below_is_enough(line: str) -> None:
    assert not _delivery(agreed=f"{_AGREED}{line}\n").of("TIR002")


def test_an_outcome_that_was_declined_is_not_awaited() -> None:
    below = "kind: commission\nid: plan\ntier: strategic\nanswers: [streets]\noutcomes: [safe]\n"
    declined = _OUTCOMES.replace("indicators: [b]", "not_commissioned: {because: No.}")
    assert not _delivery(below, outcomes=declined).of("TIR002")


@pytest.mark.parametrize("status", ["draft", "proposed", "ended"])
def test_only_what_is_agreed_is_awaited(status: str) -> None:
    assert not _delivery(agreed=_AGREED.replace("agreed", status)).of("TIR002")
