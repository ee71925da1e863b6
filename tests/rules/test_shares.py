"""Shares of one whole."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import judged


def _agreement(*parties: str, lines: str = "") -> str:
    return f"kind: agreement\n{lines}parties:\n" + "".join(f"- {{{party}}}\n" for party in parties)


def test_shares_of_funding_that_make_no_whole_are_in_error() -> None:
    text = (
        "kind: commission\ntier: tactical\nbudget_lines:\n"
        "- {id: a, title: A, share: 40}\n- {id: b, title: B, share: 50}\n"
    )
    finding = judged(text).one("FIN003")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("budget_lines",)
    assert finding.message == "The shares of the funding add up to 90%, not to 100%."
    assert not judged(text.replace("50", "60")).of("FIN003")


def test_shares_of_a_pool_may_be_unknown() -> None:
    """Three contributors of whom nobody has named a share are three contributors, not 0%."""
    pool = (
        "kind: pool\nmembers: [{{id: a, title: A{}}}, {{id: b, title: B{}}}, {{id: c, title: C}}]\n"
    )
    assert not judged(pool.format("", "")).of("FIN003")
    assert not judged(pool.format(", share: 40", "")).of("FIN003")
    assert judged(pool.format(", share: 60", ", share: 50")).of("FIN003")


@pytest.mark.covers("G35", "commish validate")
@pytest.mark.parametrize(("key", "what"), [("share_of_money", "money"), ("share_of_work", "work")])
def test_a_consortium_s_shares_make_a_whole(key: str, what: str) -> None:
    text = _agreement(f"id: lead, role: lead, {key}: 60", f"id: member, role: member, {key}: 30")
    finding = judged(text).one("FIN003")
    assert f"shares of the {what} add up to 90%" in finding.message
    assert not judged(text.replace("30", "40")).of("FIN003")


def test_who_pays_and_who_is_paid_are_two_wholes() -> None:
    text = _agreement(
        "id: council, role: commissioner, share_of_money: 70",
        "id: icb, role: funder, share_of_money: 30",
        "id: charity, role: sole, share_of_money: 100",
        "id: bank, role: guarantor",
    )
    assert not judged(text).codes
    assert "the cost add up to 90%" in judged(text.replace("70", "60")).one("FIN003").message


@pytest.mark.parametrize("lead", [60, 100])
def test_a_lead_may_count_what_it_passes_on_or_not(lead: int) -> None:
    text = _agreement(
        f"id: prime, role: prime, share_of_money: {lead}",
        "id: sub, role: sub_contractor, under: prime, share_of_money: 40",
    )
    assert not judged(text).of("FIN003")


@pytest.mark.parametrize(
    ("day", "whole"),
    [(date(2013, 5, 1), True), (date(2014, 5, 1), False), (date(2010, 1, 1), True)],
)
def test_who_left_or_has_yet_to_join_is_not_counted(day: date, *, whole: bool) -> None:
    text = _agreement(
        "id: lead, role: lead, share_of_money: 60",
        "id: old, role: member, share_of_money: 40, to: 2013-12",
        "id: new, role: member, share_of_money: 30, from: 2014-01",
        lines="start: 2013-04\nend: 2016-03\n",
    )
    assert bool(judged(text, as_of=day).of("FIN003")) is not whole


def test_after_the_end_the_last_members_count() -> None:
    text = _agreement(
        "id: lead, role: lead, share_of_money: 60, to: 2016-03",
        "id: member, role: member, share_of_money: 30, to: 2016-03",
        lines="start: 2013-04\nend: 2016-03\n",
    )
    assert judged(text).of("FIN003")


def test_an_agreement_without_dates_has_its_parties() -> None:
    assert judged(_agreement("id: lead, role: lead, share_of_money: 60")).of("FIN003")
