"""Dates of one document in their order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from commish.findings import Severity
from tests.rules.judged import judged

_TERM = "kind: agreement\nid: deal\nstatus: agreed\nstart: 2026-04-01\nend: 2029-03-31\n"


def _found(text: str) -> list[tuple[str, Severity]]:
    return [(one.message, one.severity) for one in judged(text).of("CON003")]


def test_an_end_before_the_start_is_an_error_where_it_stands() -> None:
    finding = judged(_TERM.replace("2029", "2026")).one("CON003")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("end",)
    assert finding.message == "The end, 31 March 2026, comes before the start, 1 April 2026."


def test_a_draft_is_warned() -> None:
    draft = _TERM.replace("status: agreed\n", "").replace("2029", "2026")
    assert [severity for _, severity in _found(draft)] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2026-04-01", "2026-04-01", 0),
        ("2026-04-01", "2026-03-31", 1),
        ("2026-04", "2026-04-01", 0),
        ("2026-04-30", "2026-04", 0),
        ("2026-04-01", "2026-03", 1),
        ("2026", "2026-01-01", 0),
        ("2026", "2025-12-31", 1),
        ("not stated", "2025-12-31", 0),
    ],
)
def test_of_a_month_or_a_year_the_day_that_fits_best_counts(
    start: str, end: str, found: int
) -> None:
    text = f"kind: agreement\nstatus: agreed\nstart: {start}\nend: {end}\n".replace(
        "start: not stated\n", ""
    )
    assert len(_found(text)) == found


@given(
    some.dates(date(2001, 1, 1), date(2099, 12, 31)),
    some.integers(-800, 800),
)
def test_only_an_end_before_its_start_is_found(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    text = f"kind: commission\ntier: service\nstart: {start}\nend: {end}\n"
    assert bool(_found(text)) is (days < 0)


def test_each_end_of_a_term_that_changes_is_looked_at() -> None:
    ends = "[{value: 2029-03-31}, {from: 2027-01-01, value: 2025-03-31, decision: cabinet}]"
    finding = judged(_TERM.replace("2029-03-31", ends)).one("CON003")
    assert finding.pointer == ("end", 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "kind: plan\nstatus: agreed\nfrom: 2026\nto: 2025\n",
            "The last day, 2025, comes before the first day, 2026.",
        ),
        (
            "kind: pool\nstatus: agreed\nfrom: 2026-04-01\nto: 2026-03-31\n",
            "The last day, 31 March 2026, comes before the first day, 1 April 2026.",
        ),
        (
            "kind: procurement\nstarted: 2026-05-01\nplanned_award: 2026-04-30\n",
            "The planned award, 30 April 2026, comes before the beginning, 1 May 2026.",
        ),
        (
            "kind: procurement\nstarted: 2026-05-01\nawards: [{provider: p, on: 2026-04}]\n",
            "The award, April 2026, comes before the beginning, 1 May 2026.",
        ),
        (
            f"{_TERM}ended_on: 2026-03-31\n",
            "The day on which it ended, 31 March 2026, comes before the start, 1 April 2026.",
        ),
        (
            f"{_TERM}parties: [{{id: a, role: sole, from: 2027-01-01, to: 2026-12-31}}]\n",
            "The last day, 31 December 2026, comes before the first day, 1 January 2027.",
        ),
    ],
)
def test_other_dates_have_an_order_too(text: str, message: str) -> None:
    assert _found(text) == [(message, Severity.ERROR)]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (
            "breaks: [{id: b, on: 2029-04-01}]",
            "The break “b” falls on 1 April 2029, after the term ends on 31 March 2029.",
        ),
        (
            "breaks: [{id: b, on: 2026-03}]",
            "The break “b” falls in March 2026, before the agreement begins on 1 April 2026.",
        ),
        (
            "extensions: [{id: x, months: 12, notice_by: 2029-04-01}]",
            (
                "The notice of the extension “x” is due on 1 April 2029, after the term ends on 31"
                " March 2029."
            ),
        ),
        (
            "variations: [{no: 1, effective: 2029-04-01, what: W, notice: UK10}]",
            "Variation 1 takes effect on 1 April 2029, after the term ends on 31 March 2029.",
        ),
        (
            "value: [{value: £1}, {from: 2029-04-01, value: £2, decision: d}]",
            "A new value takes effect on 1 April 2029, after the term ends on 31 March 2029.",
        ),
    ],
)
def test_what_falls_outside_the_term_is_found(more: str, message: str) -> None:
    assert _found(f"{_TERM}{more}\n") == [(message, Severity.ERROR)]


@pytest.mark.parametrize(
    "more",
    [
        "breaks: [{id: b, on: 2029-03-31}, {id: c, on: 2026-04}, {id: d, on: 2029}]",
        "breaks: [{id: b, on: 2030-03-31}]\nextensions: [{id: x, months: 12}]",
        "extensions: [{id: x, months: 12}, {id: y, months: 12, notice_by: 2030-03-31}]",
        "signed: 2026-02-01\nvariations: [{no: 1, effective: 2026-03-01, what: W}]",
        "checkpoints: [{id: evaluation, on: 2029-09-30}]",
        "state: expired_still_running\nvariations: [{no: 1, effective: 2029-05-01, what: W}]",
        "value: [{from: 2026-01-01, value: £1}, {from: 2027-01-01, value: £2, decision: d}]",
    ],
)
def test_what_may_be_right_is_left_alone(more: str) -> None:
    assert not _found(f"{_TERM}{more}\n")


def test_the_notice_of_a_second_extension_falls_within_the_first() -> None:
    two = "extensions: [{id: x, months: 12}, {id: y, months: 12, notice_by: 2030-04-01}]\n"
    assert judged(_TERM + two).one("CON003").pointer == ("extensions", 1, "notice_by")


def test_an_agreement_without_dates_has_no_order() -> None:
    text = "kind: agreement\nbreaks: [{id: b, on: 2020-01-01}]\nsigned: 2026-01-01\n"
    assert not _found(text)


def test_steps_of_a_route_do_not_run_backwards() -> None:
    steps = "{body: a, capacity: recommends, date: %s}, {body: b, capacity: consulted}"
    route = f"kind: decision\nroute: [{steps}, {{body: c, capacity: decides, date: 2026-05-02}}]\n"
    finding = judged(route % "2026-05-03").one("CON003")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("route", 2, "date")
    assert finding.message == (
        "This step is dated 2 May 2026, before the one above it, 3 May 2026."
    )
    assert not _found(route % "2026-05-02")
    assert not _found(route % "2026-05")
