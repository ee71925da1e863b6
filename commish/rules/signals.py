"""What a series is said to show, and what it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.claiming import change_words
from commish.insight.control_chart import LEAST_POINTS, signals
from commish.insight.exactly import exact
from commish.insight.sentences import quoted
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.series import Series
    from commish.model.wording import Text

__all__ = ["improvement_is_more_than_chance"]


@rule("SPC001", severity=Severity.WARNING)
def improvement_is_more_than_chance(series: Series) -> Iterator[Problem]:
    """What is called a change is more than the usual ups and downs of the series.

    Every figure goes up and down. Whoever praises each rise and mourns each fall chases noise. A
    control chart tells the two apart: a point outside the limits, seven in a row on one side of
    the mean or in one direction, or two of three near a limit. Only the words of the summary and of
    the note beside the last value are read, and only where the last twelve values or more were
    counted in one way. The words are quoted, so that a reader can judge.

    Bad:
        kind: series
        summary: Fewer young people sleep out; the figure has improved.
        values:
          - {period: 2026-01, value: 10}
          - {period: 2026-02, value: 12}
          - {period: 2026-03, value: 11}
          - {period: 2026-04, value: 13}
          - {period: 2026-05, value: 12}
          - {period: 2026-06, value: 14}
          - {period: 2026-07, value: 11}
          - {period: 2026-08, value: 12}
          - {period: 2026-09, value: 13}
          - {period: 2026-10, value: 12}
          - {period: 2026-11, value: 13}
          - {period: 2026-12, value: 11}

    Good:
        kind: series
        summary: Young people who sleep out.
        values:
          - {period: 2026-01, value: 10}
          - {period: 2026-02, value: 12}
          - {period: 2026-03, value: 11}
          - {period: 2026-04, value: 13}
          - {period: 2026-05, value: 12}
          - {period: 2026-06, value: 14}
          - {period: 2026-07, value: 11}
          - {period: 2026-08, value: 12}
          - {period: 2026-09, value: 13}
          - {period: 2026-10, value: 12}
          - {period: 2026-11, value: 13}
          - {period: 2026-12, value: 11}

    Source: NHS England, Making Data Count; Wheeler, Understanding Variation (1993).
    """
    claimed = [(where, words) for where, text in _told(series) if (words := _claim(text))]
    if not claimed:
        return
    points = sorted(series.values, key=lambda point: point.period)
    since = max((one.at.first for one in series.breaks), default=None)
    numbers = [exact(one.value) for one in points if since is None or one.period.first >= since]
    known = [number for number in numbers if number is not None]
    if len(known) < max(LEAST_POINTS, len(numbers)) or signals(known):
        return
    for where, words in claimed:
        yield Problem(
            where,
            f"The words {quoted(words)} claim a change, but the {len(known)} values show no more"
            " than their usual ups and downs.",
            "Say that it varies as usual, or wait for more values.",
        )


def _told(series: Series) -> Iterator[tuple[Pointer, Text | None]]:
    yield ("summary",), series.summary
    if series.values:
        last = max(range(len(series.values)), key=lambda index: series.values[index].period)
        yield ("values", last, "note"), series.values[last].note


def _claim(text: Text | None) -> str:
    return change_words(str(text)) if text else ""
