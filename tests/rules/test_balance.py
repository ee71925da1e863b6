"""The balance, and duties in law."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SIDES = ("political_objectives", "statutory_duties", "need_and_demand", "guidance", "constraints")
_HEAD = "kind: commission\nid: plan\ntier: strategic\nstatus: proposed\n"


def _balance(*sides: str, head: str = _HEAD) -> str:
    lines = "".join(f"  {side}: [{{id: a, text: Something}}]\n" for side in sides)
    return f"{head}balance:\n  struck: So.\n{lines}"


@pytest.mark.covers("G10", "commish validate")
@pytest.mark.parametrize("side", _SIDES)
def test_each_side_that_is_missing_is_found(side: str) -> None:
    others = [one for one in _SIDES if one != side]
    finding = judged(_balance(*others)).one("BAL001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("balance",)
    none = f"{_balance(*others)}  {side}: [{{id: b, none_because: There is none}}]\n"
    assert not judged(none).of("BAL001")


def test_what_is_missing_is_named() -> None:
    assert judged(_balance("need_and_demand", "constraints")).one("BAL001").message == (
        "The balance does not weigh political objectives, duties in law or government guidance."
    )


def test_an_entry_that_says_nothing_weighs_nothing() -> None:
    empty = f"{_balance(*_SIDES[:3], 'constraints')}  guidance: [{{id: b}}]\n"
    assert judged(empty).of("BAL001")


def test_duties_and_limits_may_stand_elsewhere() -> None:
    elsewhere = (
        "statutory_duties: [{id: a, duty: D, addressed: Yes}]\nconstraints: [{id: a, text: T}]\n"
    )
    sides = ("political_objectives", "need_and_demand", "guidance")
    assert not judged(_balance(*sides) + elsewhere).of("BAL001")


@pytest.mark.parametrize(
    "head",
    [
        _HEAD.replace("strategic", "tactical"),
        _HEAD + "size: {is: light, because: Small.}\n",
        _HEAD.replace("proposed", "ended"),
        _HEAD + "not_commissioned: {because: No.}\n",
    ],
)
def test_other_tiers_light_commissions_and_what_is_over_are_not_asked(head: str) -> None:
    assert not judged(_balance(head=head)).of("BAL001")


def test_a_draft_is_reminded_and_no_balance_is_told_elsewhere() -> None:
    draft = _HEAD.replace("proposed", "draft")
    assert judged(_balance(head=draft)).one("BAL001").severity is Severity.INFORMATION
    assert not judged(_HEAD).of("BAL001")


_DUTY = "statutory_duties: [{id: Equality, duty: To have due regard.}]\n"
_BELOW = "kind: commission\nid: work\ntier: tactical\nanswers: [plan]\n"


def test_a_duty_that_nobody_addresses_is_found_where_it_stands() -> None:
    finding = judged(_HEAD + _DUTY, _BELOW).one("TIR010")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("statutory_duties", 0)
    assert finding.message == "Nothing says how the duty “Equality” is met."
    assert finding.place.line == 5


def test_other_things_below_and_duties_that_nobody_met_there_are_no_answer() -> None:
    agreement = "kind: agreement\ncommissions: [plan]\n"
    assert judged(_HEAD + _DUTY, agreement, _BELOW + _DUTY).of("TIR010")


@pytest.mark.parametrize("answer", ["Met by steps.", "Not affected, there is no change."])
def test_it_may_be_addressed_here_or_below(answer: str) -> None:
    addressed = _DUTY.replace("}]", f", addressed: '{answer}'}}]")
    assert not judged(_HEAD + addressed).of("TIR010")
    assert not judged(_HEAD + _DUTY, _BELOW + addressed.replace("Equality", "equality")).of(
        "TIR010"
    )
    assert judged(_HEAD + _DUTY, _BELOW + addressed.replace("Equality", "other")).of("TIR010")


@pytest.mark.parametrize(
    "head",
    [
        _HEAD.replace("strategic", "tactical"),
        _HEAD + "size: {is: light, because: Small.}\n",
        _HEAD.replace("proposed", "ended"),
        _HEAD + "not_commissioned: {because: No.}\n",
    ],
)
def test_where_it_is_not_asked_it_is_silent(head: str) -> None:
    assert not judged(head + _DUTY).of("TIR010")


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ("status: draft\nstage: design\n", Severity.INFORMATION),
        ("status: proposed\nstage: options\n", Severity.INFORMATION),
        ("status: proposed\nstage: design\n", Severity.WARNING),
        ("status: agreed\nstage: options\n", Severity.WARNING),
    ],
)
def test_it_is_asked_firmly_from_design_on_or_once_agreed(lines: str, severity: Severity) -> None:
    head = f"kind: commission\ntier: strategic\n{lines}"
    assert judged(head + _DUTY).one("TIR010").severity is severity
