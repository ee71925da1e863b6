"""Changes that a series is said to show."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_WORKED = (10, 12, 11, 13, 12, 14, 11, 12, 13, 12, 13, 11)
_CLAIM = "summary: Fewer sleep out; the figure has improved.\n"


def _series(*values: int | str, more: str = _CLAIM, note: str = "") -> str:
    lines = [
        f"- {{period: 2026-{month:02}, value: {value}}}" for month, value in enumerate(values, 1)
    ]
    lines[-1] = lines[-1].replace("}", f"{note}}}")
    return "\n".join(["kind: series", more.rstrip(), "values:", *lines, ""])


def test_the_claim_is_quoted() -> None:
    finding = judged(_series(*_WORKED)).one("SPC001")
    assert finding.message == (
        "The words “has improved” claim a change, but the 12 values show no more than their usual"
        " ups and downs."
    )
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("summary",)


def test_the_note_beside_the_last_value_is_read() -> None:
    told = _series(*_WORKED, more="summary: Sleepers.\n", note=", note: This is an improvement.")
    finding = judged(told).one("SPC001")
    assert finding.pointer == ("values", 11, "note")


@pytest.mark.parametrize("values", [_WORKED[:11], (*_WORKED[:11], 40), (*_WORKED[:11], "about 9")])
def test_too_few_values_or_a_true_change_are_left_alone(values: tuple[int | str, ...]) -> None:
    assert not judged(_series(*values)).of("SPC001")


@pytest.mark.parametrize(
    "more",
    [
        "unit: people",
        "summary: Young people who sleep out.",
        "summary: It has not improved.",
        "summary: The aim is to see an improvement.",
        "summary: Has it improved?",
        "summary: Whether it is improving is not known.",
    ],
)
def test_where_nothing_is_claimed_nothing_is_said(more: str) -> None:
    assert not judged(_series(*_WORKED, more=more)).of("SPC001")


def test_values_before_a_break_are_of_another_kind() -> None:
    breaks = f"{_CLAIM}breaks: [{{at: 2026-03, because: A new count.}}]\n"
    assert not judged(_series(*_WORKED, more=breaks)).of("SPC001")


def test_a_series_without_values_claims_what_nobody_can_check() -> None:
    assert not judged(f"kind: series\n{_CLAIM}").of("SPC001")
