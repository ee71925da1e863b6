"""Outcome frameworks."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_FRAMEWORK = "kind: outcome-framework\nid: f\noutcomes: [{id: safe, title: People are safe}]\n"


@pytest.mark.covers("G15", "commish validate")
def test_an_agreed_framework_without_qualities_is_found() -> None:
    finding = judged(_FRAMEWORK + "status: agreed\n").one("OUT006")
    assert finding.severity is Severity.WARNING
    assert finding.message == "This outcome framework names no service qualities."


@pytest.mark.parametrize("line", ["", "status: draft\n", "status: proposed\n"])
def test_until_it_is_agreed_it_is_a_reminder(line: str) -> None:
    assert judged(_FRAMEWORK + line).one("OUT006").severity is Severity.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        _FRAMEWORK + "status: agreed\nqualities: [{id: near, title: Near}]\n",
        _FRAMEWORK + "status: ended\n",
        "kind: outcome-framework\nstatus: agreed\n",
    ],
)
def test_with_qualities_ended_or_empty_it_is_silent(text: str) -> None:
    assert not judged(text).of("OUT006")


_INNER = (
    "kind: outcome-framework\nid: f\noutcomes:\n- {id: calm, title: Calm within, kind: intrinsic}\n"
)
_WORK = "kind: commission\nid: work\ntier: tactical\noutcomes: [calm]\n"


@pytest.mark.covers("G16", "commish validate")
@pytest.mark.parametrize("stage", ["design", "deliver"])
def test_from_design_on_an_inner_change_leads_somewhere(stage: str) -> None:
    finding = judged(_INNER, f"{_WORK}stage: {stage}\n").one("OUT007")
    assert finding.severity is Severity.WARNING
    assert "“Calm within” is a change within people" in finding.message


@pytest.mark.parametrize(
    "below",
    [
        [],
        [_WORK + "stage: options\n"],
        [_WORK + "stage: design\nbudget: £3,000\n"],
        [_WORK + "stage: design\nstatus: ended\n"],
        [_WORK + "stage: design\n", "kind: agreement\ntype: grant\ncommissions: [work]\n"],
    ],
)
def test_before_design_for_little_money_and_for_grants_it_is_a_reminder(below: list[str]) -> None:
    assert judged(_INNER, *below).one("OUT007").severity is Severity.INFORMATION


def test_one_contract_beside_a_grant_makes_it_a_warning() -> None:
    found = judged(
        _INNER,
        _WORK + "stage: design\n",
        "kind: agreement\nid: a\ntype: grant\ncommissions: [work]\n",
        "kind: agreement\nid: b\ntype: contract\ncommissions: [work]\n",
    )
    assert found.one("OUT007").severity is Severity.WARNING


@pytest.mark.parametrize(
    "keys",
    ["kind: intrinsic, leads_to: [calm]", "kind: extrinsic", "not_commissioned: {because: No}"],
)
def test_with_a_link_or_for_society_it_is_silent(keys: str) -> None:
    text = f"kind: outcome-framework\noutcomes: [{{id: a, title: A, {keys}}}]\n"
    assert not judged(text).of("OUT007")
