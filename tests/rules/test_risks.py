"""Risks."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SPACE = (
    "kind: workspace\nid: council\ntitle: Council\nrisk_appetite: [{category: Service, limit: 12}, "
    "{category: Money, appetite: open}]\n"
)
_RISK = "kind: {}\nstatus: {}\nrisks: [{{id: r, title: It fails, bearer: user{}}}]\n"
_HIGH = ", category: service, likelihood: 4, impact: 4"


def _found(
    about: str, status: str = "agreed", kind: str = "agreement"
) -> list[tuple[str, Severity]]:
    found = judged(_SPACE, _RISK.format(kind, status, about)).of("RSK001")
    return [(one.message, one.severity) for one in found]


@pytest.mark.covers("G64", "commish validate")
def test_a_high_risk_has_an_owner_and_a_plan_to_go_on() -> None:
    [(message, severity)] = _found(_HIGH)
    assert message == (
        "The risk “It fails” scores 16, above the appetite of 12,"
        " and has no owner and no plan for carrying on."
    )
    assert severity is Severity.ERROR
    assert _found(f"{_HIGH}, owner: Head")[0][0].endswith("and has no plan for carrying on.")
    assert _found(f"{_HIGH}, continuity: Partners.")[0][0].endswith("and has no owner.")


def test_what_lies_above_the_appetite_is_listed() -> None:
    assert _found(f"{_HIGH}, owner: Head, continuity: Partners.") == [
        ("The risk “It fails” scores 16, above the appetite of 12.", Severity.INFORMATION)
    ]


@pytest.mark.parametrize(
    "about",
    [
        ", category: Service, likelihood: 3, impact: 4",
        ", category: Money, likelihood: 5, impact: 5",
        ", category: Legal, likelihood: 5, impact: 5",
        ", category: Service, likelihood: 5",
        ", likelihood: 5, impact: 5",
    ],
)
def test_at_the_appetite_or_without_one_nothing_is_asked(about: str) -> None:
    assert not _found(about)


@pytest.mark.parametrize(
    ("kind", "status", "severity"),
    [
        ("agreement", "draft", Severity.WARNING),
        ("commission\ntier: tactical", "proposed", Severity.WARNING),
        ("commission\ntier: tactical", "agreed", Severity.ERROR),
        ("decision", "proposed", Severity.WARNING),
        ("decision", "made", Severity.ERROR),
    ],
)
def test_until_it_is_agreed_it_is_a_warning(kind: str, status: str, severity: Severity) -> None:
    assert _found(_HIGH, status, kind)[0][1] is severity


def test_without_an_appetite_no_risk_is_high() -> None:
    assert not judged(_RISK.format("agreement", "agreed", _HIGH)).of("RSK001")


@pytest.mark.covers("G64", "commish validate")
@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("agreed", [Severity.WARNING]),
        ("draft", []),
        ("proposed", [Severity.INFORMATION]),
        ("ended", []),
    ],
)
def test_a_risk_says_who_bears_it(status: str, found: list[Severity]) -> None:
    told = _RISK.format("agreement", status, "")
    assert not judged(told).of("RSK002")
    bare = told.replace(", bearer: user", "")
    assert [one.severity for one in judged(bare).of("RSK002")] == found
