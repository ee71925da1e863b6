"""Returns: late, copied, and about KPIs that were not promised then."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SPACE = "kind: workspace\nid: council\ntitle: Council\n"
_RETURN = "kind: return\nid: {}\nagreement: hub\nperiod: {}\n"
_DUE = f"{_RETURN.format('q2', '2026/27 Q2')}due: 2026-10-31\n"
_FIGURES = (
    "measures: [{kpi: settled, value: 81%, numerator: 81, denominator: 100},"
    " {kpi: seen, value: 40}]\n"
)
_AGREEMENT = "kind: agreement\nid: hub\nkpis: [{}]\n"
_KPI = "{{id: kpi-settled, title: Settled{}}}"
_Q1, _Q2 = _RETURN.format("q1", "2026/27 Q1"), _RETURN.format("q2", "2026/27 Q2")
_ON_SETTLED = "measures: [{kpi: kpi-settled, value: 81%}]\n"


def test_a_return_is_late_from_the_day_after_it_was_due() -> None:
    assert not judged(_SPACE, _DUE, as_of=date(2026, 10, 31)).of("RET001")
    finding = judged(_SPACE, _DUE, as_of=date(2026, 11, 1)).one("RET001")
    assert finding.message == "This provider return is 1 day late; it was due on 31 October 2026."
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("due",)


def test_a_body_may_allow_some_days() -> None:
    own = (
        "kind: rulebook\nid: own\nversion: 1\nentries:\n- id: return-late-days\n  title: Days\n"
        "  number: 7\n  basis: policy\n  verified: verified\n"
    )
    assert not judged(_SPACE, own, _DUE, as_of=date(2026, 11, 7)).of("RET001")
    assert judged(_SPACE, own, _DUE, as_of=date(2026, 11, 8)).of("RET001")


def test_a_due_month_ends_with_its_last_day() -> None:
    due = _DUE.replace("2026-10-31", "2026-10")
    assert not judged(_SPACE, due, as_of=date(2026, 10, 31)).of("RET001")
    assert judged(_SPACE, due, as_of=date(2026, 11, 1)).of("RET001")


def test_a_return_that_came_late_is_only_remembered() -> None:
    finding = judged(_SPACE, f"{_DUE}received: 2026-11-03\n").one("RET001")
    assert finding.message.endswith("return came 3 days late; it was due on 31 October 2026.")
    assert finding.severity is Severity.INFORMATION
    assert finding.pointer == ("received",)


@pytest.mark.parametrize("line", ["received: 2026-10-31", "status: accepted", "status: sent"])
def test_what_has_come_is_not_late(line: str) -> None:
    assert not judged(_SPACE, f"{_DUE}{line}\n").of("RET001")


@pytest.mark.parametrize("line", ["", "received: 2026-11-03"])
def test_without_a_due_day_nothing_is_late(line: str) -> None:
    assert not judged(_SPACE, f"{_Q2}{line}\n").of("RET001")


def test_a_refused_return_is_left_alone() -> None:
    assert not judged(_SPACE, f"{_DUE}status: refused\n").of("RET001")


def test_three_numbers_that_are_all_the_same_look_copied() -> None:
    finding = judged(f"{_Q1}{_FIGURES}", f"{_Q2}{_FIGURES}").one("RET001")
    assert finding.message == (
        "This provider return gives exactly the figures of the one for quarter 1 of 2026/27"
        " (April to June 2026)."
    )
    assert finding.severity is Severity.WARNING
    assert finding.related


def test_two_numbers_that_are_the_same_may_be_chance() -> None:
    figures = "measures: [{kpi: settled, value: 100%, numerator: 0}, {kpi: seen, value: 40}]\n"
    assert not judged(f"{_Q1}{figures}", f"{_Q2}{figures}").of("RET001")


def test_one_other_figure_is_enough() -> None:
    users = "users: {}\n"
    later = f"{_Q2}{_FIGURES}{users.format(21)}"
    assert not judged(f"{_Q1}{_FIGURES}{users.format(20)}", later).of("RET001")


def test_a_provisional_copy_is_only_mentioned() -> None:
    later = f"{_Q2}state: provisional\n{_FIGURES}"
    assert judged(f"{_Q1}{_FIGURES}", later).one("RET001").severity is Severity.INFORMATION


def test_only_the_period_just_before_is_compared() -> None:
    later = f"{_RETURN.format('q3', '2026/27 Q3')}{_FIGURES}"
    assert not judged(f"{_Q1}{_FIGURES}", later).of("RET001")
    spans = [_RETURN.format(f"r{n}", f"2026-0{n} to 2026-0{n + 1}") + _FIGURES for n in (1, 3)]
    assert not judged(*spans).of("RET001")


def test_a_kpi_of_another_agreement_is_found() -> None:
    other = "kind: agreement\nid: other\nkpis: [{id: kpi-other, title: Other}]\n"
    own = _AGREEMENT.format(_KPI.format(""))
    finding = judged(own, other, f"{_Q2}measures: [{{kpi: kpi-other}}]\n").one("RET003")
    words = "The KPI “Other” does not belong to the agreement of this provider return."
    assert finding.message == words
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("measures", 0, "kpi")


def test_a_kpi_that_the_agreement_only_names_is_its_own() -> None:
    other = "kind: commission\nid: elsewhere\ntier: tactical\nkpis: [{id: kpi-b, title: B}]\n"
    named = _AGREEMENT.format("KPI-B")
    assert not judged(named, other, f"{_Q2}measures: [{{kpi: kpi-b}}]\n").of("RET003")


@pytest.mark.parametrize("link", ["commissions: [parent]", "call_off_of: parent"])
def test_kpis_of_what_stands_above_the_agreement_count(link: str) -> None:
    kind = "commission\ntier: service" if "commissions" in link else "agreement"
    parent = f"kind: {kind}\nid: parent\nkpis: [{{id: kpi-above, title: Above}}]\n"
    agreement = f"{_AGREEMENT.format(_KPI.format(''))}{link}\n"
    found = judged(parent, agreement, f"{_Q2}measures: [{{kpi: kpi-above}}]\n")
    assert not found.of("RET003")


def test_an_agreement_that_writes_no_kpis_is_not_asked() -> None:
    other = "kind: agreement\nid: other\nkpis: [{id: kpi-other, title: Other}]\n"
    told = f"{_Q2}measures: [{{kpi: kpi-other}}]\n"
    assert not judged("kind: agreement\nid: hub\n", other, told).of("RET003")
    assert not judged(other, told).of("RET003")


def test_an_indicator_may_be_reported_beside_the_kpis() -> None:
    framework = (
        "kind: outcome-framework\nindicators: [{id: seen, title: Seen, direction: higher}]\n"
    )
    agreement = _AGREEMENT.format(_KPI.format(""))
    assert not judged(framework, agreement, f"{_Q2}measures: [{{kpi: seen}}]\n").of("RET003")


@pytest.mark.covers("G102", "commish validate")
@pytest.mark.parametrize(
    ("terms", "found"),
    [
        (", to: 2026-06-30", 1),
        (", to: 2026-07-01", 0),
        (", from: 2026-10-01", 1),
        (", from: 2026-09-30", 0),
        (", to: 2026-07", 0),
        ("", 0),
    ],
)
def test_a_return_is_judged_by_the_kpis_of_its_own_period(terms: str, found: int) -> None:
    """The second quarter of 2026/27 is July to September 2026."""
    agreement = _AGREEMENT.format(_KPI.format(terms))
    assert len(judged(agreement, f"{_Q2}{_ON_SETTLED}").of("RET003")) == found


def test_a_provisional_return_is_asked_more_gently() -> None:
    agreement = _AGREEMENT.format(_KPI.format(", to: 2026-06-30"))
    told = f"{_Q2}state: provisional\n{_ON_SETTLED}"
    assert judged(agreement, told).one("RET003").severity is Severity.WARNING


def test_the_title_of_a_kpi_in_a_withheld_agreement_is_not_told() -> None:
    withheld = "exempt: [{what: all, category: '3', because: A tender.}]\n"
    agreement = f"{_AGREEMENT.format(_KPI.format(', to: 2026-06-30'))}{withheld}"
    assert "Settled" not in judged(agreement, f"{_Q2}{_ON_SETTLED}").one("RET003").message
