"""Summary, recommendations, resolutions, the paper's own sections, options."""

from pathlib import Path

import pytest

from tests.reports.written import markdown, section, town

_DECISION = "kind: decision\nid: yes-2026\ntitle: The next contract\nstatus: proposed\n"
_COMMISSION = """\
kind: commission
id: offer
title: An offer
tier: strategic
"""


def _paper(folder: Path, decision: str, *others: str) -> str:
    return markdown(town(folder, _DECISION + decision, *others), "board-paper", "yes-2026")


def test_the_purpose_is_the_summary_of_a_paper(tmp_path: Path) -> None:
    """The document's own summary says the same again, for lists and cards."""
    said = _paper(tmp_path, "purpose: To agree the offer.\nsummary: The offer is agreed.\n")
    assert section(said, "Summary").strip() == "**1.1** To agree the offer."
    assert "is agreed" not in said


def test_without_a_purpose_the_summary_is_told(tmp_path: Path) -> None:
    said = _paper(tmp_path, "summary: The offer.\n")
    assert section(said, "Summary").strip() == "**1.1** The offer."


def test_a_draft_tells_summary_and_reason_once_each(tmp_path: Path) -> None:
    text = f"{_COMMISSION.replace('strategic', 'political')}summary: One offer.\nwhy: One offer.\n"
    said = markdown(town(tmp_path, text), "board-paper", "offer")
    assert said.count("One offer.") == 1


def test_recommendations_are_numbered_actions_with_owner_and_date(tmp_path: Path) -> None:
    said = _paper(
        tmp_path,
        """\
recommend_to: "That Cabinet:"
recommendations:
- id: a
  text: Agrees the offer.
  owner: Head of Housing
  due: 2026-05-01
  source: Minutes of the board
  note: The date is worked out.
- id: b
  text: Asks for a report.
  owner: Chief Executive
- id: c
  text: Notes the risks.
  due: 2027
  illustrative: true
- id: d
  text: Thanks all.
""",
    )
    assert section(said, "Recommendations").strip().split("\n\n") == [
        "That Cabinet:",
        "**2.1** Agrees the offer. (Head of Housing, by 1 May 2026)[^1]",
        "_The date is worked out._",
        "**2.2** Asks for a report. (Chief Executive)",
        "**2.3** Notes the risks. (by 2027) (illustrative)",
        "**2.4** Thanks all.",
    ]


def test_a_paper_without_recommendations_says_so(tmp_path: Path) -> None:
    said = _paper(tmp_path, "")
    assert section(said, "Recommendations").strip() == ("_No recommendation has been written yet._")


def test_what_a_meeting_resolved_is_told_with_its_minute_and_what_it_changed(
    tmp_path: Path,
) -> None:
    said = _paper(
        tmp_path,
        """\
route:
- body: board
  capacity: recommends
- body: cabinet
  capacity: decides
  date: 2026-03-10
  minute: "84"
  resolution: That the offer be agreed.
  amended: Recommendation 2.3 was reworded.
  source: Minutes
""",
    )
    assert section(said, "What was resolved").strip() == (
        "**3.1** **Cabinet, 10 March 2026, minute 84.** That the offer be agreed."
        " Amended: Recommendation 2.3 was reworded.[^1]"
    )


def test_what_was_not_resolved_has_no_section(tmp_path: Path) -> None:
    assert "What was resolved" not in _paper(tmp_path, "")


_SECTIONS = """\
options:
- id: a
  title: Do nothing
implications:
  legal:
    text: None known.
sections:
- id: last
  heading: Last words
  place: end
  paragraphs:
  - The end.
- id: first
  heading: Why now
  paragraphs:
  - |-
    One.

    Two.
  - Three.
  source: Minutes
- id: after
  heading: What is proposed
  place: after_options
  paragraphs:
  - Four.
- id: later
  heading: How members will know
  place: after_implications
  paragraphs:
  - Five.
"""


def test_own_sections_stand_where_they_say(tmp_path: Path) -> None:
    said = _paper(tmp_path, _SECTIONS)
    order = ["Why now", "Options and reasons", "What is proposed", "Implications"]
    order += ["How members will know", "Last words", "Background papers", "Appendices"]
    places = [said.index(f" {heading}\n") for heading in order]
    assert places == sorted(places)
    assert section(said, "Why now").strip().split("\n\n") == [
        "**3.1** One.",
        "**3.2** Two.",
        "**3.3** Three.[^1]",
    ]


_OPTIONS = """\
options:
- id: nothing
  title: Do nothing
  do_nothing: true
  benefits: Nothing changes.
  drawbacks: The need stays.
  risks: It grows.
  rejected_because: The need has not gone away.
- id: offer
  title: One offer
  description: One way in.
  cost: £58,000
  preferred: true
  illustrative: true
- id: third
  title: Another way
"""


def test_options_tell_what_they_bring_cost_and_why_one_is_proposed(tmp_path: Path) -> None:
    said = section(_paper(tmp_path, f"{_OPTIONS}reasons: It mends most.\n"), "Options and reasons")
    assert said.strip().splitlines() == [
        "**Options that were considered**",
        "",
        "| Option | What it would bring | What it would not, and the risk | Cost | View |",
        "| --- | --- | --- | --- | --- |",
        (
            "| Do nothing | Nothing changes. | The need stays. / It grows. | not stated |"
            " Not proposed. The need has not gone away. |"
        ),
        "| One offer (illustrative) | One way in. |  | £58,000 | **Proposed** |",
        "| Another way |  |  | not stated |  |",
        "",
        "**3.1** It mends most.",
    ]


def test_without_options_of_its_own_a_paper_has_those_of_each_commission(tmp_path: Path) -> None:
    others = [f"{_COMMISSION}{_OPTIONS}", f"{_COMMISSION}{_OPTIONS}".replace("offer\n", "other\n")]
    others[1] = others[1].replace("title: An other", "title: Another")
    said = _paper(tmp_path, "about:\n- offer\n- other\n", *others)
    assert "**Options that were considered: An offer**" in said
    assert "**Options that were considered: Another**" in said
    one = _paper(tmp_path, "about:\n- offer\n", others[0])
    assert "**Options that were considered**" in one


def test_an_alternative_that_an_option_tells_already_is_not_told_again(tmp_path: Path) -> None:
    said = _paper(
        tmp_path,
        f"""{_OPTIONS}alternatives:
- id: a
  text: Do nothing. The need has not gone away.
- id: b
  text: Ask the neighbouring councils first. It would take a year.
""",
    )
    assert section(said, "Alternatives considered and rejected").strip() == (
        "- Ask the neighbouring councils first. It would take a year."
    )


def test_alternatives_stand_alone_where_there_are_no_options(tmp_path: Path) -> None:
    said = _paper(tmp_path, "alternatives:\n- id: a\n  text: Do nothing.\n")
    assert "- Do nothing." in section(said, "Options and reasons")


@pytest.mark.parametrize(
    ("others", "there"),
    [((), False), ((f"{_COMMISSION}only_one_because: Law asks for it.\n",), True)],
)
def test_why_there_is_one_option_is_told(
    others: tuple[str, ...],
    there: bool,  # noqa: FBT001 -- a parameter of the test
    tmp_path: Path,
) -> None:
    said = _paper(tmp_path, "about:\n- offer\n", *others)
    assert ("Law asks for it." in said) is there
    assert ("Options and reasons" in said) is there


def test_what_is_withheld_is_not_called_unwritten(tmp_path: Path) -> None:
    said = _paper(
        tmp_path,
        """\
recommendations:
- id: a
  text: Agrees the price.
exempt:
- what: recommendations
  category: "3"
  because: So.
""",
    )
    assert "_No recommendation is shown here._" in said
    assert "price" not in said


def test_a_draft_has_no_recommendation_whatever_is_withheld(tmp_path: Path) -> None:
    order = 'summary: Held.\nexempt:\n- what: summary\n  category: "3"\n  because: So.\n'
    said = markdown(town(tmp_path, _COMMISSION + order), "board-paper", "offer")
    assert "_No recommendation has been written yet._" in said
