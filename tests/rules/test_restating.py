"""Returns that put an earlier one right."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_RETURN = "kind: return\nid: {}\nagreement: {}\nperiod: {}\n"
_FIRST = _RETURN.format("first", "hub", "2026/27 Q1")
_SECOND = _RETURN.format("second", "hub", "2026/27 Q1")


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ("state: restated", "which return it puts right or why"),
        ("state: restated\nrestates: first", "why"),
        ("restates: first", "why"),
        ("state: restated\nbecause: Late.", "which return it puts right"),
    ],
)
def test_a_restated_return_says_what_and_why(lines: str, missing: str) -> None:
    finding = judged(f"{_SECOND}{lines}\n").one("RET004")
    assert finding.message == f"This restated provider return does not say {missing}."
    assert finding.severity is Severity.WARNING


def test_a_draft_is_only_reminded() -> None:
    draft = f"{_SECOND}state: restated\nstatus: draft\n"
    assert judged(draft).one("RET004").severity is Severity.INFORMATION


@pytest.mark.parametrize("lines", ["", "state: final", "restates: first\nbecause: Late."])
def test_any_other_return_need_say_nothing(lines: str) -> None:
    assert not judged(f"{_SECOND}{lines}\n").of("RET004")


def test_two_final_returns_for_one_period_are_an_error() -> None:
    finding = judged(f"{_FIRST}state: final\n", f"{_SECOND}state: final\n").one("RET005")
    assert finding.severity is Severity.ERROR
    assert finding.subject == "second"
    assert finding.related


def test_where_a_state_is_missing_it_is_a_warning() -> None:
    assert judged(_FIRST, f"{_SECOND}state: final\n").one("RET005").severity is Severity.WARNING


@pytest.mark.parametrize("lines", ["state: provisional", "status: draft", "status: refused"])
def test_what_is_not_settled_may_stand_beside_a_final_one(lines: str) -> None:
    assert not judged(f"{_FIRST}state: final\n", f"{_SECOND}{lines}\n").of("RET005")


@pytest.mark.parametrize(
    "other", [("second", "hub", "2026/27 Q2"), ("second", "other", "2026/27 Q1")]
)
def test_another_period_or_agreement_is_another_return(other: tuple[str, str, str]) -> None:
    assert not judged(_FIRST, _RETURN.format(*other)).of("RET005")


def test_two_restatements_of_one_return_are_one_too_many() -> None:
    again = f"{_SECOND}restates: first\nbecause: Late.\nstate: restated\n"
    third = again.replace("second", "third")
    assert judged(_FIRST, again, third).one("RET005").subject == "third"
    chain = third.replace("restates: first", "restates: second")
    assert not judged(_FIRST, again, chain).of("RET005")


@pytest.mark.parametrize("swap", [("2026/27 Q1", "2026/27 Q2"), ("agreement: hub", "agreement: b")])
def test_a_restatement_is_about_the_same_agreement_and_period(swap: tuple[str, str]) -> None:
    again = f"{_SECOND}restates: first\nbecause: Late.\n".replace(*swap)
    finding = judged(_FIRST, again).one("RET005")
    assert finding.pointer == ("restates",)
    assert finding.severity is Severity.ERROR
