"""One plain page on how a body commissions."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from tests.reports.written import TOWN, markdown, paper, papers, section, town

_SCHEME = f"""\
{TOWN}
aims_at: Lasting local work.
delegation:
- id: policy
  body: cabinet
  change: policy
  recommended_by: board
- id: large
  body: cabinet
  over: £500,000
  up_to: £1,000,000
- id: risky
  body: cabinet
  risk_over: 12
  tier: strategic
- id: rest
  body: nowhere
"""


def _many(count: int) -> list[str]:
    return [
        f"kind: commission\nid: c{n}\ntitle: Number {n}\ntier: tactical\n" for n in range(count)
    ]


@pytest.mark.covers("G84", "commish render overview")
def test_it_tells_the_steps_the_tiers_and_who_decides(tmp_path: Path) -> None:
    said = markdown(town(tmp_path, marker=_SCHEME), "overview")
    assert "Lasting local work." in said
    assert "7. **Sourcing and award.** Choose openly who delivers" in said
    who = section(said, "Who does what, and who decides")
    assert "| **Political** says what should change, and for whom | Cabinet | nothing yet |" in who
    assert "not named" in who
    assert (
        "Who decides: a change of policy, Cabinet as Commissioning Board recommends; over £500,000,"
        " up to £1,000,000, Cabinet; strategic tier, a risk above 12 of 25, Cabinet;"
        " anything else, one that is not shown here."
    ) in who


def test_a_body_tells_its_own_steps(tmp_path: Path) -> None:
    cycle = """\
kind: cycle
id: own
title: Ours
stages:
- id: a
  title: Ask
  canonical:
  - need
  description: What do people need?
- id: b
  title: Do
  canonical:
  - deliver
"""
    said = markdown(town(tmp_path, cycle, marker=f"{TOWN}cycle: own\n"), "overview")
    assert "1. **Ask.** What do people need?\n2. **Do.**\n" in said


def test_it_stays_one_page_however_much_is_commissioned(tmp_path: Path) -> None:
    rules = "".join(f"- id: r{n}\n  body: cabinet\n  risk_over: {n}\n" for n in range(1, 9))
    marker = f"{TOWN}delegation:\n{rules}"
    said = markdown(town(tmp_path, *_many(6), marker=marker), "overview")
    assert "Number 0 (draft) / Number 1 (draft) / Number 2 (draft) / and 3 more |" in said
    assert said.count("a risk above") == 6
    assert "and 2 more rules." in said
    assert paper(tmp_path, "overview").compact


def test_what_was_made_up_is_marked(tmp_path: Path) -> None:
    marker = _SCHEME.replace("  change: policy\n", "  change: policy\n  illustrative: true\n")
    made_up = f"{_many(1)[0]}illustrative: true\nstatus: agreed\n"
    said = markdown(town(tmp_path, made_up, marker=marker), "overview")
    assert "Number 0 (agreed, illustrative)" in said
    assert "Who decides (illustrative):" in said


def test_a_commission_that_is_withheld_is_told_by_kind_and_ground_alone(tmp_path: Path) -> None:
    order = 'exempt:\n- what: all\n  category: "3"\n  because: So.\n'
    town(tmp_path, _many(1)[0] + order)
    said = markdown(tmp_path, "overview")
    assert "Number 0" not in said
    assert "> - A commission: exempt, paragraph 3" in said
    private = markdown(tmp_path, "overview", private=True)
    assert "Number 0 (draft)" in private
    assert private.startswith("Town · Contains exempt or confidential information\n")


def test_it_is_of_the_whole_workspace(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="of the whole workspace"):
        papers(town(tmp_path), "overview", "c0")
