"""A pool: who pays in, how much of it is known, and a sum only where there is one."""

from pathlib import Path

import pytest

from tests.reports.written import markdown, section, town

_DECISION = "kind: decision\nid: yes-2026\ntitle: The next contract\nabout:\n- offer\n"
_COMMISSION = "kind: commission\nid: offer\ntitle: An offer\ntier: tactical\n"
_POOL = """\
kind: pool
id: pool
title: The pool
commissions:
- offer
members:
- id: housing
  title: Housing
- id: health
  title: Health
contributions:
- member: housing
  amount: {0}
  source: Report
- member: health
  amount: {1}
"""


def _money(folder: Path, pool: str) -> str:
    said = markdown(town(folder, _DECISION, _COMMISSION, pool), "board-paper", "yes-2026")
    return section(said, "Money")


@pytest.mark.covers("G41", "commish render board-paper")
@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        (("not stated", "not stated"), "2 contributors, 0 of 2 amounts stated, so no total."),
        (
            ("£60,000", "not stated"),
            "2 contributors, 1 of 2 amounts stated: £60,000 known, 1 not stated.",
        ),
        (("£60,000", "about £40,000"), "2 contributors, 2 of 2 amounts stated: about £100,000."),
        (
            ("£60,000", "€40,000"),
            "2 contributors, 2 of 2 amounts stated in several currencies, so no total.",
        ),
        (
            ("£60,000 a year", "£40,000 over the term"),
            "2 contributors, 2 of 2 amounts stated, which cover unlike things, so no total.",
        ),
    ],
)
def test_a_sum_owns_up_to_what_is_not_known(
    amounts: tuple[str, str], said: str, tmp_path: Path
) -> None:
    money = _money(tmp_path, _POOL.format(*amounts))
    assert f"**3.1** The pool: {said}" in money
    assert "| Housing | " in money


def test_a_stated_whole_is_told_beside_unstated_parts(tmp_path: Path) -> None:
    pool = _POOL.format("not stated", "not stated") + "total: £3m\n"
    assert "**3.2** The pool as a whole: £3m" in _money(tmp_path, pool)
    silent = _POOL.format("not stated", "not stated") + "total: not stated\n"
    assert "as a whole" not in _money(tmp_path, silent)


def test_what_is_paid_in_one_year_is_not_added_to_another(tmp_path: Path) -> None:
    pool = _POOL.format("£1", "£2\n  period: 2026/27\n  kind: in_kind") + (
        "- member: housing\n  amount: £4\n  period: 2026/27\n- member: health\n"
    )
    money = _money(tmp_path, pool)
    assert "| Health | £2 in kind | 2026/27 |" in money
    assert "**3.1** The pool: 2 contributors, 1 of 2 amounts stated: £1 known" in money
    assert "**3.2** The pool, 2026/27: 2 contributors, 2 of 2 amounts stated: £6." in money


def test_one_contributor_is_one(tmp_path: Path) -> None:
    pool = _POOL.format("£1", "£2").replace("- member: health\n  amount: £2\n", "")
    assert "1 contributor, 1 of 1 amounts stated: £1." in _money(tmp_path, pool)


def test_a_pool_of_which_something_is_withheld_has_no_sum(tmp_path: Path) -> None:
    """A total would tell the part that is left out."""
    order = 'exempt:\n- what: members.health\n  category: "3"\n  because: So.\n'
    money = _money(tmp_path, _POOL.format("£1", "£2") + "total: £3\n" + order)
    assert "| not named here | £2 |" in money
    assert "contributors" not in money
    assert "as a whole" not in money
    assert "Health" not in money


def test_a_pool_that_nobody_pays_into_yet_has_no_sum(tmp_path: Path) -> None:
    pool = "kind: pool\nid: pool\ntitle: The pool\ncommissions:\n- offer\n"
    assert _money(tmp_path, pool).strip() == ""
