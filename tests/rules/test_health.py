"""Health services under the provider selection regime."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, PCC, WALES, body
from tests.rules.judged import Judged, judged

_AGAIN = "kind: procurement\nid: again\nregime: psr\nroute: direct_award_c\nstarted: 2025-10-01\n"


def _again(
    before: str, after: str, *, workspace: str = COUNTY, bought: str = _AGAIN, signed: bool = True
) -> Judged:
    day = "signed: 2026-03-02" if signed else "start: 2027-01-01"
    new = f"kind: agreement\nid: new\nprocurement: again\n{day}\nvalue: {after}\n"
    old = f"kind: agreement\nid: old\nregime: psr\nvalue: {before}\n"
    return judged(workspace, old, bought, f"{new}replaces: [old]\n")


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("£2m", "£2500000", True),
        ("£2m", "£2499999.99", False),
        ("£2000001", "£2500001", False),
        ("£1m", "£1499999", False),
        ("£4m", "£4.9m", False),
        ("£4m", "£5m", True),
        ("£4m", "£2m", False),
    ],
)
def test_a_considerable_change_reaches_both_limits(before: str, after: str, *, found: bool) -> None:
    """£500000 and 25%: a third more of a small contract is none, nor £900000 of a large one."""
    assert bool(_again(before, after).of("PSR001")) is found


@pytest.mark.parametrize("workspace", [COUNTY, body("council_executive"), body("icb")])
def test_a_council_s_public_health_is_judged_like_any_health_service(workspace: str) -> None:
    finding = _again("£2m", "£2.6m", workspace=workspace).one("PSR001")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("value",)
    assert "£600,000, 30.0% more than what it replaces" in finding.message
    assert "SI 2023/1348, regulations 6 and 13" in finding.message


@pytest.mark.parametrize("workspace", [PCC, WALES, "kind: workspace\n"])
def test_bodies_without_health_services_are_not_judged(workspace: str) -> None:
    assert not _again("£2m", "£3m", workspace=workspace).of("PSR001")


@pytest.mark.parametrize("route", ["most_suitable_provider", "direct_award_b", "open"])
def test_other_ways_are_open_to_a_considerable_change(route: str) -> None:
    assert not _again("£2m", "£3m", bought=_AGAIN.replace("direct_award_c", route)).of("PSR001")


def test_another_regime_has_no_such_rule() -> None:
    assert not _again("£2m", "£3m", bought=_AGAIN.replace("psr", "pa2023_light_touch")).of("PSR001")


def test_what_is_not_signed_is_a_warning() -> None:
    found = _again("£2m", "£3m", signed=False)
    assert found.one("PSR001").severity is Severity.WARNING


@pytest.mark.parametrize(
    ("before", "after"),
    [("not stated", "£3m"), ("£2m", "not stated"), ("about £2m", "£3m"), ("£2m a year", "£3m")],
)
def test_unknown_values_make_no_change(before: str, after: str) -> None:
    assert not _again(before, after).of("PSR001")


def test_what_it_replaces_must_all_be_known() -> None:
    new = "kind: agreement\nprocurement: again\nsigned: 2026-03-02\nvalue: £3m\n"
    old = "kind: agreement\nid: old\nregime: psr\nvalue: £2m\n"
    assert not judged(COUNTY, _AGAIN, f"{new}replaces: [old, lost]\n", old).of("PSR001")
    assert not judged(COUNTY, _AGAIN, new).of("PSR001")


def _varied(*changes: str, value: str = "£2m") -> Judged:
    listed = "".join(
        f"- {{no: '{number}', effective: 2026-0{number}, what: More, value_change: '{change}'}}\n"
        for number, change in enumerate(changes, start=1)
    )
    return judged(
        COUNTY,
        f"kind: agreement\nregime: psr\nsigned: 2025-03-02\nvalue: {value}\nvariations:\n{listed}",
    )


def test_variations_are_added_up_and_are_no_error_by_themselves() -> None:
    """The contract or events may allow what the limits forbid."""
    finding = _varied("£300000", "£200000").one("PSR001")
    assert finding.severity is Severity.WARNING
    assert "The variations add £500,000, 25.0%" in finding.message
    assert not _varied("£300000", "£199999").of("PSR001")
    assert not _varied("£300000 a year", "£300000").of("PSR001")
    assert not _varied("£900000", "-£500000").of("PSR001")
    assert not _varied("£900000", value="not stated").of("PSR001")


def test_before_the_regime_was_in_force_nothing_is_judged() -> None:
    text = (
        "kind: agreement\nregime: psr\nsigned: 2023-12-31\nvalue: £2m\nvariations:\n"
        "- {no: '1', effective: 2024-06-01, what: More, value_change: £900000}\n"
    )
    assert not judged(COUNTY, text).of("PSR001")
