"""Both ends of the thread."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PLAN = "kind: commission\nid: plan\ntitle: The plan\ntier: {}\nstatus: {}\n"


@pytest.mark.parametrize("tier", ["strategic", "tactical"])
def test_an_agreed_commission_that_nothing_answers_is_found(tier: str) -> None:
    finding = judged(_PLAN.format(tier, "agreed")).one("TIR007")
    assert finding.severity is Severity.WARNING
    assert finding.message == "“The plan” is agreed, but nothing below answers it."


@pytest.mark.parametrize(("tier", "status"), [("service", "agreed"), ("strategic", "proposed")])
def test_a_service_and_what_is_not_agreed_are_not_asked(tier: str, status: str) -> None:
    assert not judged(_PLAN.format(tier, status)).of("TIR007")


@pytest.mark.parametrize(
    "below",
    [
        "kind: commission\ntier: tactical\nanswers: [plan]\n",
        "kind: agreement\ncommissions: [plan]\n",
        "kind: procurement\ncommissions: [plan]\n",
    ],
)
def test_each_of_these_answers(below: str) -> None:
    assert not judged(_PLAN.format("strategic", "agreed"), below).of("TIR007")


@pytest.mark.parametrize("line", ["nothing_below: So.", "not_commissioned: {because: No.}"])
def test_a_reason_is_enough(line: str) -> None:
    assert not judged(_PLAN.format("strategic", "agreed") + f"{line}\n").of("TIR007")


def test_a_commission_without_an_outcome_is_a_reminder_told_once_at_its_top() -> None:
    finding = judged(
        _PLAN.format("strategic", "draft"),
        "kind: commission\nid: lower\ntier: tactical\nanswers: [plan]\n",
        "kind: agreement\nid: contract\ncommissions: [lower]\n",
    ).one("TIR008")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == "“The plan” is not linked to any outcome."


def test_a_register_is_counted_in_one_sentence() -> None:
    agreements = [f"kind: agreement\nid: a{n}\ntitle: Contract {n}\n" for n in range(500)]
    finding = judged(*agreements).one("TIR008")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == (
        "500 agreements are not linked to any outcome: “Contract 0”, “Contract 1”, “Contract 10”"
        " and 497 more."
    )


def test_one_agreement_is_named_and_three_need_no_more() -> None:
    assert judged("kind: agreement\ntitle: Beds\n").one("TIR008").message == (
        "The agreement “Beds” is not linked to any outcome."
    )
    three = [f"kind: agreement\nid: a{n}\ntitle: C{n}\n" for n in range(3)]
    assert judged(*three).one("TIR008").message.endswith("“C0”, “C1” and “C2”.")


@pytest.mark.parametrize("line", ["outcomes: [safe]", "commissions: [wish]"])
def test_what_leads_to_an_outcome_is_silent(line: str) -> None:
    wish = "kind: commission\nid: wish\noutcomes: [{id: safe, title: People are safe}]\n"
    assert not judged(wish, f"kind: agreement\n{line}\n").of("TIR008")


def test_what_has_ended_is_silent() -> None:
    assert not judged("kind: agreement\nstatus: ended\n").of("TIR008")


_OUTCOMES = "kind: outcome-framework\nid: f\noutcomes: [{id: safe, title: People are safe}]\n"


@pytest.mark.covers("G23", "commish validate")
def test_an_outcome_that_nobody_delivers_is_a_reminder() -> None:
    finding = judged(_OUTCOMES).one("OUT005")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == "Nobody delivers the outcome “People are safe”."
    assert finding.pointer == ("outcomes", 0)


@pytest.mark.parametrize(
    "texts",
    [
        [_OUTCOMES, "kind: agreement\noutcomes: [safe]\n"],
        [_OUTCOMES + "status: ended\n"],
        [_OUTCOMES.replace("safe}", "safe, not_commissioned: {because: No.}}")],
    ],
)
def test_delivered_ended_or_declined_it_is_silent(texts: list[str]) -> None:
    assert not judged(*texts).of("OUT005")


@pytest.mark.covers("G118", "commish validate")
def test_five_hundred_imported_agreements_are_no_error_and_no_warning() -> None:
    """Start from the register: what is to be linked is one sentence."""
    agreements = [
        f"kind: agreement\nid: a{n}\ntitle: Contract {n}\ntype: contract\nvalue: £{n},000\n"
        for n in range(1, 501)
    ]
    found = judged(*agreements)
    assert not found.codes
    assert len(found.findings) == 1
