"""Who was heard, who was not reached, what scrutiny said, how it has gone."""

from pathlib import Path

from tests.reports.written import markdown, section, town

_DECISION = """\
kind: decision
id: yes-2026
title: The next contract
status: made
route:
- body: cabinet
  capacity: decides
  date: 2026-03-10
about:
- offer
"""
_COMMISSION = """\
kind: commission
id: offer
title: An offer
tier: strategic
needs:
- need
engagement:
- id: after
  who: People who used it since
  date: 2026-03-11
- id: last
  who: Parish councils
  date: 2026-03
  method: A meeting
  found: Ask us.
  changed: They were asked.
  not_reached: Not stated.
- id: never
  who: Nobody knows when
"""
_NEED = """\
kind: need
id: need
title: A need
engagement:
- id: first
  who: Young people
  date: 2025
  count: over 130
  rung: co_design
  not_reached: Those who wait.
  source: Report
  illustrative: true
"""


def _paper(folder: Path, decision: str = _DECISION) -> str:
    return markdown(town(folder, decision, _COMMISSION, _NEED), "board-paper", "yes-2026")


def test_people_are_told_in_order_and_only_those_heard_before_the_decision(tmp_path: Path) -> None:
    """A paper of March can't tell of a meeting in April."""
    said = section(_paper(tmp_path), "Who was heard").splitlines()
    assert said[4:9] == [
        "| When | Who | How | What they said | What changed |",
        "| --- | --- | --- | --- | --- |",
        "| 2025 | Young people: over 130 (illustrative)[^1] | Co design |  |  |",
        "| March 2026 | Parish councils | A meeting | Ask us. | They were asked. |",
        "| not stated | Nobody knows when |  |  |  |",
    ]


def test_an_open_decision_tells_of_all(tmp_path: Path) -> None:
    said = _paper(tmp_path, _DECISION.replace("status: made", "status: proposed"))
    assert "People who used it since" in said


def test_who_was_not_reached_is_told(tmp_path: Path) -> None:
    said = section(_paper(tmp_path), "Who was not reached")
    assert said.strip() == "- Those who wait."


def test_what_scrutiny_said_is_told_with_the_answer(tmp_path: Path) -> None:
    more = """\
consultation: All were asked.
performance: It goes well.
scrutiny:
- id: one
  on: 2026-03-01
  text: Publish the waiting times.
  action: They are published.
"""
    said = _paper(tmp_path, _DECISION + more)
    heard = section(said, "Who was heard")
    assert "All were asked." in heard
    assert "| 1 March 2026 | Publish the waiting times. | They are published. |" in heard
    assert "It goes well." in section(said, "How it has gone so far")


def test_where_nobody_was_heard_there_is_no_section(tmp_path: Path) -> None:
    said = markdown(town(tmp_path, _DECISION.replace("about:\n- offer\n", "")), "board-paper")
    assert "Who was heard" not in said
    assert "How it has gone" not in said
