"""What a need rests on."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_HEARD = "engagement: [{id: a, date: 2026-02, who: Young people}]\n"
_RULES = "kind: workspace\nid: space\nrules: {evidence_years: 2}\n"


def _need(*lines: str) -> str:
    return "".join(["kind: need\n", *(f"{line}\n" for line in lines)])


def _evidence(key: str = "evidence", **keys: str) -> str:
    shown = ", ".join(f"{name}: {value}" for name, value in keys.items())
    return f"{key}: [{{id: {key}-a, statement: A rise, {shown}}}]"


def test_a_need_without_evidence_is_found() -> None:
    finding = judged(_need(_HEARD)).one("NEE001")
    assert finding.message == "This need rests on no evidence."
    assert finding.severity is Severity.WARNING


def test_a_need_marked_as_a_draft_is_only_reminded() -> None:
    found = judged(_need("status: draft", _HEARD))
    assert found.one("NEE001").severity is Severity.INFORMATION


@pytest.mark.parametrize(
    "line",
    [
        _evidence(on="2026-03"),
        _evidence("demand", period="2025/26"),
        "facts: [{id: a, what: Young people who ask for help, value: 280}]",
    ],
)
def test_evidence_demand_and_figures_are_all_evidence(line: str) -> None:
    assert not judged(_need(_HEARD, line)).of("NEE001")


@pytest.mark.covers("G24", "commish validate")
def test_old_evidence_is_found_with_its_age() -> None:
    finding = judged(_need(_HEARD, _evidence(on="2019-12-01"))).one("NEE001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("evidence", 0)
    assert finding.message == (
        "The newest evidence of this need is 6 years old; after 5 it counts as old."
    )


@pytest.mark.parametrize(("on", "old"), [("2021-11-22", 0), ("2021-11-21", 1)])
def test_evidence_is_old_the_day_after_five_years(on: str, old: int) -> None:
    assert len(judged(_need(_HEARD, _evidence(on=on))).of("NEE001")) == old


def test_a_rulebook_of_the_body_says_after_how_many_years_evidence_is_old() -> None:
    book = (
        "kind: rulebook\nid: ours\nentries:\n- id: years\n  title: Years\n  topic: evidence-years\n"
        "  number: 3\n  basis: policy\n  source: Our policy\n"
    )
    finding = judged(book, _need(_HEARD, _evidence(on="2023"))).of("NEE001")
    assert not finding
    finding = judged(book, _need(_HEARD, _evidence(on="2022"))).of("NEE001")
    assert [one.message for one in finding] == [
        "The newest evidence of this need is 3 years old; after 3 it counts as old."
    ]


def test_the_body_says_after_how_many_years_evidence_is_old() -> None:
    finding = judged(_RULES, _need(_HEARD, _evidence(on="2023"))).one("NEE001")
    assert "is 2 years old; after 2 it counts" in finding.message


def test_the_newest_evidence_counts() -> None:
    """Old figures beside new ones show the trend."""
    lines = (_evidence(on="2009"), _evidence("demand", on="2026"))
    assert not judged(_need(_HEARD, *lines)).of("NEE001")


def test_what_is_about_a_late_time_is_as_new_as_that() -> None:
    assert not judged(_need(_HEARD, _evidence(on="2026", period="2009/10"))).of("NEE001")


def test_evidence_without_a_date_has_no_age() -> None:
    assert not judged(_need(_HEARD, _evidence(kind="review"))).of("NEE001")


def test_that_nobody_was_heard_is_a_reminder() -> None:
    finding = judged(_need(_evidence(on="2026"))).one("NEE001")
    assert finding.severity is Severity.INFORMATION
    assert "were heard" in finding.message


@pytest.mark.parametrize("kind", ["experience", "story", "survey"])
def test_evidence_may_be_what_users_say(kind: str) -> None:
    assert not judged(_need(_evidence(on="2026", kind=kind))).of("NEE001")


@pytest.mark.parametrize("line", ["status: ended", "not_commissioned: {because: No money.}"])
def test_a_need_that_is_over_or_was_declined_is_left_alone(line: str) -> None:
    assert not judged(_need(line)).of("NEE001")


@pytest.mark.parametrize(
    ("on", "day", "found"),
    [
        ("2026-04", date(2026, 4, 30), 0),
        ("2026-04", date(2026, 5, 1), 1),
        ("2026-04-15", date(2026, 4, 15), 0),
        ("2026-04-15", date(2026, 4, 16), 1),
        ("2026", date(2026, 12, 31), 0),
    ],
)
def test_a_declined_need_is_found_the_day_after_it_was_to_be_looked_at(
    on: str, day: date, found: int
) -> None:
    need = _need(f"not_commissioned: {{because: No money., review_on: {on}}}")
    assert len(judged(need, as_of=day).of("GAP002")) == found


def test_what_was_declined_is_named_where_its_day_stands() -> None:
    finding = judged(_need("not_commissioned: {because: No., review_on: 2026-04}")).one("GAP002")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("not_commissioned", "review_on")
    assert finding.message == (
        "The decision not to commission this need was to be looked at again by April 2026, which"
        " has passed."
    )


@pytest.mark.parametrize("kind", ["outcome-framework", "commission"])
def test_outcomes_are_declined_too(kind: str) -> None:
    declined = "not_commissioned: {because: No., review_on: 2025}"
    text = f"kind: {kind}\noutcomes: [{{id: a, title: A, {declined}}}]\n"
    finding = judged(text).one("GAP002")
    assert finding.pointer == ("outcomes", 0, "not_commissioned", "review_on")


def test_so_are_commissions() -> None:
    text = "kind: commission\nnot_commissioned: {because: No., review_on: 2025}\n"
    assert "this commission" in judged(text).one("GAP002").message


@pytest.mark.parametrize(
    "line", ["not_commissioned: {because: No.}", "not_commissioned: {because: N, review_on: 2030}"]
)
def test_without_a_day_or_before_it_a_declined_need_is_silent(line: str) -> None:
    assert not judged(_need(line)).of("GAP002")


def test_a_need_that_has_ended_is_not_looked_at_again() -> None:
    line = "not_commissioned: {because: No., review_on: 2025}"
    assert not judged(_need(line, "status: ended")).of("GAP002")
