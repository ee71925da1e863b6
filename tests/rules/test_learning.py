"""Reviews and what they feed."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_REVIEWED = "kind: commission\nreview: {{on: {}, finding: It helped.}}\n"


def test_a_finished_review_that_feeds_nothing_is_a_reminder() -> None:
    finding = judged(_REVIEWED.format("2026-05")).one("REV001")
    assert finding.severity is Severity.INFORMATION
    assert finding.pointer == ("review",)


@pytest.mark.parametrize(
    ("on", "day", "found"),
    [
        ("2026-05-10", date(2026, 5, 9), 0),
        ("2026-05-10", date(2026, 5, 10), 1),
        ("2026-05", date(2026, 5, 30), 0),
        ("2026-05", date(2026, 5, 31), 1),
    ],
)
def test_a_review_is_finished_on_its_last_day(on: str, day: date, found: int) -> None:
    assert len(judged(_REVIEWED.format(on), as_of=day).of("REV001")) == found


def test_a_review_without_a_date_has_a_finding_and_is_finished() -> None:
    assert judged("kind: commission\nreview: {finding: It helped.}\n").of("REV001")


@pytest.mark.parametrize(
    "text",
    [
        _REVIEWED.format("2026-05") + "feeds: [next]\n",
        "kind: commission\nreview: {on: 2026-05}\n",
        "kind: commission\n",
    ],
)
def test_one_that_feeds_something_or_has_found_nothing_yet_is_silent(text: str) -> None:
    assert not judged(text).of("REV001")
