"""Budgets below a budget, and lines within it."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged


def _tree(whole: str, *children: str, status: str = "proposed", space: str = "") -> Judged:
    parent = f"kind: commission\nid: top\ntitle: Roads\ntier: strategic\nbudget: {whole}\n"
    texts = [
        f"kind: commission\nid: child-{number}\ntier: tactical\nstatus: {status}\n"
        f"answers: [top]\nbudget: {budget}\n"
        for number, budget in enumerate(children)
    ]
    return judged(*([space] if space else []), parent, *texts)


def test_children_over_the_budget_are_in_error() -> None:
    finding = _tree("£100,000 a year", "£80,000 a year", "£40,000 a year").one("FIN001")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "The commissions below “Roads” add up to £120,000, more than its own budget of £100,000"
        " a year."
    )
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    "children",
    [
        ("£60,000 a year", "£40,000 a year"),
        ("£60,000 a year", "£400,000 over the term"),
        ("£60,000 a year", "£400,000"),
        ("not stated",),
        (),
    ],
)
def test_children_within_it_or_not_comparable_are_not(children: tuple[str, ...]) -> None:
    assert not _tree("£100,000 a year", *children).of("FIN001")


@pytest.mark.covers("G20", "commish validate")
def test_what_is_not_stated_is_counted_and_not_taken_for_zero() -> None:
    finding = _tree("£100,000", "£120,000", "not stated").one("FIN001")
    assert "add up to £120,000 known, 1 not stated, more than" in finding.message


def test_about_right_is_a_warning() -> None:
    assert _tree("£100,000", "about £120,000").one("FIN001").severity is Severity.WARNING


def test_drafts_that_would_go_over_are_a_reminder() -> None:
    finding = _tree("£100,000", "£120,000", status="draft").one("FIN001")
    assert finding.severity is Severity.INFORMATION


def test_what_has_ended_costs_no_more() -> None:
    assert not _tree("£100,000", "£120,000", status="ended").of("FIN001")


def test_the_budget_of_the_day_counts() -> None:
    terms = "[{value: £100k}, {from: 2026-04, value: £200k}]"
    assert not _tree(terms, "£150,000").of("FIN001")
    assert _tree(terms.replace("2026-04", "2027-04"), "£150,000").of("FIN001")
    assert _tree("[{from: 2027-04, value: £100k}]", "£150,000").of("FIN001")


def test_the_body_s_vat_basis_makes_sums_comparable() -> None:
    space = "kind: workspace\nid: space\nvat: excluded\n"
    assert not _tree("£100,000 excluding VAT", "£120,000").of("FIN001")
    assert _tree("£100,000 excluding VAT", "£120,000", space=space).of("FIN001")


def test_a_commission_that_answers_several_is_left_out() -> None:
    found = judged(
        "kind: commission\nid: a\ntier: strategic\nbudget: £10\n",
        "kind: commission\nid: b\ntier: strategic\nbudget: £10\n",
        "kind: commission\nid: c\ntier: tactical\nstatus: proposed\nanswers: [a, b]\nbudget: £15\n",
    )
    assert not found.of("FIN001")


def test_an_agreement_is_no_child() -> None:
    """Agreements follow one another: their values are compared with what is paid, elsewhere."""
    found = judged(
        "kind: commission\nid: a\ntier: service\nbudget: £10\n",
        "kind: agreement\nid: b\ncommissions: [a]\nvalue: £15\n",
    )
    assert not found.of("FIN001")


def _lines(budget: str, *lines: str) -> Judged:
    items = "".join(
        f"- {{id: line-{number}, title: A line{line}}}\n" for number, line in enumerate(lines)
    )
    return judged(f"kind: commission\ntier: tactical\nbudget: {budget}\nbudget_lines:\n{items}")


@pytest.mark.parametrize("cover", ["", " a year", " over the term"])
def test_lines_over_the_budget_are_in_error(cover: str) -> None:
    finding = _lines(f"£100{cover}", ", amount: £80", ", amount: £30").one("FIN002")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("budget_lines",)
    assert finding.message == (
        f"The budget lines add up to £110, more than the budget of £100{cover}."
    )


@pytest.mark.parametrize(
    "lines",
    [
        (", amount: £80", ", amount: £20"),
        (", amount: £80", ", amount: not stated", ""),
        (", amount: £80, period: 2025/26", ", amount: £80, period: 2026/27"),
        (", amount: £80", ", amount: £90 over the term"),
    ],
)
def test_lines_within_the_budget_or_for_other_times_are_not(lines: tuple[str, ...]) -> None:
    assert not _lines("£100", *lines).of("FIN002")


def test_lines_of_one_period_are_compared_with_a_year_s_budget() -> None:
    lines = (", amount: £80, period: 2026/27", ", amount: £30, period: 2026/27")
    assert "lines for 2026/27 add up to £110" in _lines("£100 a year", *lines).one("FIN002").message


def test_the_budget_for_the_whole_term_covers_every_period() -> None:
    lines = (", amount: £80, period: 2025/26", ", amount: £80, period: 2026/27")
    assert _lines("£100 over the term", *lines).of("FIN002")


def test_a_budget_that_was_raised_is_compared_at_its_highest() -> None:
    terms = "[{value: £100}, {from: 2027, value: £150}]"
    assert not _lines(terms, ", amount: £120").of("FIN002")


def test_lines_that_are_about_right_are_a_warning() -> None:
    assert _lines("£100", ", amount: about £120").one("FIN002").severity is Severity.WARNING


def test_lines_without_a_budget_are_only_lines() -> None:
    text = "kind: commission\ntier: tactical\nbudget_lines: [{id: a, title: A, amount: £9}]\n"
    assert not judged(text).of("FIN002")
