"""What a thing is worth over its whole term."""

from decimal import Decimal

import pytest

from commish.insight.worth import pounds_of
from tests.rules.judged import thread_of


@pytest.mark.parametrize(
    ("lines", "worth"),
    [
        ("value: £58,000", "58000"),
        ("value: £58,000 over the term\nmonths: 36", "58000"),
        ("value: £60,000 a year\nmonths: 18", "90000"),
        ("value: £60,000 a year\nstart: 2026-04\nend: 2029-03", "180000"),
        ("value: £60,000 a year\nstart: 2026-04", "60000"),
        ("value: £60,000 a year\nstart: 2026-04\nend: 2026-03", "60000"),
        ("value: £60,000 a year\nmonths: 0", "60000"),
        ("value: [{value: £5, from: 2026-04}, {value: £7, from: 2027-04}]", "7"),
    ],
)
def test_a_year_s_value_counts_for_each_month_of_the_term(lines: str, worth: str) -> None:
    [thing] = thread_of(f"kind: agreement\n{lines}\n").of_sort("agreement")
    assert pounds_of(thing) == Decimal(worth)


@pytest.mark.parametrize("lines", ["value: not stated", "value: EUR 9", "status: draft"])
def test_what_is_not_stated_in_pounds_is_not_known(lines: str) -> None:
    [thing] = thread_of(f"kind: agreement\n{lines}\n").of_sort("agreement")
    assert pounds_of(thing) is None


def test_a_commission_has_a_budget_or_else_a_cost() -> None:
    things = thread_of(
        "kind: commission\nid: a\ntier: tactical\nbudget: £9\ncost: £8\n",
        "kind: commission\nid: b\ntier: service\ncost: £8\n",
    ).of_sort("commission")
    assert [pounds_of(one) for one in things] == [9, 8]


def test_the_first_of_several_claims_counts() -> None:
    [thing] = thread_of(
        "kind: procurement\nvalue:\n- {amount: '£640,000', source: The board}\n"
        "- {amount: '£600,000', source: The press}\n"
    ).of_sort("procurement")
    assert pounds_of(thing) == Decimal(640_000)


def test_a_value_that_can_t_be_read_is_not_known() -> None:
    [thing] = thread_of("kind: agreement\n").of_sort("agreement")
    assert pounds_of(thing._replace(values={"value": "a lot"})) is None
