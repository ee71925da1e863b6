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


def test_a_stage_that_is_none_of_the_canonical_ones_is_found() -> None:
    text = (
        "kind: cycle\nstages_note: Ours.\nstages:\n- {id: think, title: Think, canonical: []}\n"
        "- {id: act, title: Act, canonical: [deliver]}\n"
    )
    finding = judged(text).one("CYC002")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("stages", 0)


def test_canonical_stages_that_the_cycle_leaves_out_are_a_reminder() -> None:
    every = "need, priorities, outcomes, options, design, market, secure, deliver, review, exit"
    text = f"kind: cycle\nstages: [{{id: all, title: All, canonical: [{every}]}}]\n"
    assert not judged(text).of("CYC002")
    finding = judged(text.replace("options, ", "").replace(", exit", "")).one("CYC002")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == "This cycle has no stage for options or exit."


@pytest.mark.parametrize("line", ["stages_note: It has no exit.", "summary: Just begun."])
def test_a_note_or_no_stage_at_all_is_silent(line: str) -> None:
    stages = "stages: [{id: a, title: A, canonical: [need]}]\n" if "note" in line else ""
    assert not judged(f"kind: cycle\n{line}\n{stages}").of("CYC002")


def test_a_step_back_without_a_reason_is_found() -> None:
    finding = judged(_commission("need", "outcomes", "need")).one("CYC003")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("history", 2, "stage")
    assert finding.message == "This goes back from outcomes to need without a reason."
    reason = _commission("need", "outcomes", "need").replace(
        "2026-03}", "2026-03, because: The survey showed another need.}"
    )
    assert not judged(reason).of("CYC003")


@pytest.mark.parametrize(
    "stages", [("deliver", "review", "need"), ("deliver", "exit", "need"), ("need", "need")]
)
def test_a_new_round_and_the_same_stage_again_go_back_to_nothing(stages: tuple[str, ...]) -> None:
    assert not judged(_commission(*stages)).of("CYC003")


@pytest.mark.parametrize(
    ("dates", "found"),
    [(("2026-04", "2026-03"), 1), (("2026-04", "2026"), 0), (("2026-04", "2026-04-01"), 0)],
)
def test_a_step_dated_before_the_one_above_it_is_found(dates: tuple[str, str], found: int) -> None:
    first, second = dates
    text = (
        "kind: commission\ntier: tactical\nhistory:\n"
        f"- {{stage: need, on: {first}}}\n- {{stage: design, on: {second}}}\n"
    )
    findings = judged(text).of("CYC003")
    assert len(findings) == found
    assert all(one.pointer == ("history", 1, "on") for one in findings)
