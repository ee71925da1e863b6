"""A commission keeps within the time of what it answers."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged


def _found(above: str, below: str, *others: str) -> Judged:
    answered = ["plan", *[f"plan-{index}" for index, _ in enumerate(others)]]
    return judged(
        f"kind: commission\nid: plan\ntitle: The plan\ntier: strategic\n{above}\n",
        f"kind: commission\nid: work\ntitle: The work\ntier: tactical\nstatus: proposed\n"
        f"answers: [{', '.join(answered)}]\n{below}\n",
        *[
            f"kind: commission\nid: plan-{index}\ntitle: Another\ntier: strategic\n{one}\n"
            for index, one in enumerate(others)
        ],
    )


@pytest.mark.parametrize(
    ("above", "below", "words"),
    [
        (
            "start: 2026-04",
            "start: 2026-03",
            "starts in March 2026, before what it answers: “The plan” starts in April 2026.",
        ),
        (
            "end: 2029-03-31",
            "end: 2029-04-01",
            "ends on 1 April 2029, after what it answers: “The plan” ends on 31 March 2029.",
        ),
    ],
)
def test_a_day_too_early_or_too_late_is_a_reminder(above: str, below: str, words: str) -> None:
    finding = _found(above, below).one("TIR012")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == f"“The work” {words}"
    assert finding.related


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("start: 2026-04", "start: 2026-04-01"),
        ("start: 2026-04", "start: 2026"),
        ("start: 2026", "start: 2026-01-01"),
        ("end: 2029-03", "end: 2029-03-31"),
        ("end: 2029-03", "end: 2029"),
        ("end: 2029", "end: 2029-12-31"),
        ("start: 2026-04", "end: 2020"),
        ("", "start: 2026"),
        ("end: 2029", ""),
        ("end: [{value: 2028}, {value: 2031, from: 2027}]", "end: 2030"),
    ],
)
def test_within_or_not_known_is_silent(above: str, below: str) -> None:
    assert not _found(above, below).of("TIR012")


def test_who_answers_several_has_the_time_of_all() -> None:
    assert not _found("end: 2028", "end: 2029", "end: 2030").of("TIR012")
    assert "“The plan” and “Another” end in 2028." in (
        _found("end: 2028", "end: 2029", "end: 2027").one("TIR012").message
    )


def test_of_months_and_years_the_longest_counts() -> None:
    assert not _found("end: 2028", "end: 2028-12", "end: 2028-06").of("TIR012")
    assert not _found("start: 2026", "start: 2026-01", "start: 2026-01-15").of("TIR012")


def test_one_that_does_not_say_leaves_it_open() -> None:
    assert not _found("end: 2028", "end: 2029", "").of("TIR012")
