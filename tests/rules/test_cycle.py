"""What comes before buying."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged


def _commission(*stages: str, lines: str = "") -> str:
    entries = "".join(
        f"- {{stage: {stage}, on: 2026-{month:02}}}\n"
        for month, stage in enumerate(stages, start=1)
    )
    return f"kind: commission\ntier: tactical\n{lines}history:\n{entries}"


@pytest.mark.parametrize("bought", ["market", "secure"])
def test_a_jump_from_need_to_market_is_found(bought: str) -> None:
    finding = judged(_commission("need", bought)).one("CYC001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("history", 1)
    assert "procurement, not commissioning" in finding.message
    assert "no outcomes, options or design between" in finding.message


def test_a_jump_from_outcomes_names_what_is_left_out() -> None:
    finding = judged(_commission("need", "outcomes", "market", "secure")).one("CYC001")
    assert "jumps from outcomes to market, with no options or design between" in finding.message


@pytest.mark.parametrize(
    "stages",
    [
        ("need", "outcomes", "options", "design", "market", "secure"),
        ("need", "design", "secure"),
        ("need", "design", "need", "market"),
        ("secure", "deliver"),
        ("need", "outcomes", "deliver", "exit", "need", "market"),
        ("need",),
    ],
)
def test_these_are_no_jumps(stages: tuple[str, ...]) -> None:
    """A stage that was reached before counts, and a record may begin anywhere."""
    assert not judged(_commission(*stages)).of("CYC001")


def test_the_order_is_that_of_the_dates() -> None:
    text = (
        "kind: commission\ntier: tactical\nhistory:\n- {stage: market, on: 2026-09}\n"
        "- {stage: need, on: 2026-01}\n"
    )
    assert judged(text).one("CYC001").pointer == ("history", 0)
    assert not judged(text.replace("2026-01", "2026-10")).of("CYC001")


def test_a_jump_with_a_reason_is_not_questioned() -> None:
    text = _commission("need", "market").replace("2026-02}", "2026-02, because: An emergency.}")
    assert not judged(text).of("CYC001")


@pytest.mark.parametrize(
    "lines",
    [
        "budget: £3,000\n",
        "size: {is: light, because: One small thing.}\n",
        "options: [{id: a, title: Grants, model: grant, preferred: true}]\n",
    ],
)
def test_small_things_and_grants_are_spared(lines: str) -> None:
    assert not judged(_commission("need", "market", lines=lines)).of("CYC001")


def test_a_grant_that_was_not_preferred_is_no_grant() -> None:
    lines = "options: [{id: a, title: Grants, model: grant}]\n"
    assert judged(_commission("need", "market", lines=lines)).of("CYC001")
