"""Next steps, interests, background papers and appendices."""

from pathlib import Path

import pytest

from tests.reports.written import markdown, section, town

_DECISION = "kind: decision\nid: yes-2026\ntitle: The next contract\nstatus: proposed\n"


def _paper(folder: Path, decision: str, *, private: bool = False) -> str:
    return markdown(town(folder, _DECISION + decision), "board-paper", private=private)


def test_next_steps_tell_when_what_and_who(tmp_path: Path) -> None:
    steps = "timetable:\n- id: a\n  on: 2026-04\n  what: It begins.\n  owner: The team\n"
    said = section(_paper(tmp_path, steps), "Next steps")
    assert "| April 2026 | It begins. | The team |" in said


def test_interests_are_told_by_post(tmp_path: Path) -> None:
    told = """\
interests:
- post: Member for Cleadon
  interest: Trustee of a provider.
  left: true
- post: Member for Boldon
  interest: Her employer bids.
"""
    assert section(_paper(tmp_path, told), "Interests declared").strip().splitlines() == [
        "**4.1** **Member for Cleadon.** Trustee of a provider. Left the meeting.",
        "",
        "**4.2** **Member for Boldon.** Her employer bids.",
    ]


_WITHHELD = 'exempt:\n- what: {0}\n  category: "3"\n  because: So.\n'
_LISTED = """\
background_papers:
- title: Housing Strategy
  address: https://www.example.gov.uk/a.pdf
  date: 2013
  source: Report
- title: A path
  address: papers/a.pdf
- title: The tender's prices
  exempt: true
"""


def test_background_papers_are_listed_without_those_that_are_exempt(tmp_path: Path) -> None:
    said = section(_paper(tmp_path, _LISTED), "Background papers")
    assert said.strip().splitlines() == [
        "1. [Housing Strategy](https://www.example.gov.uk/a.pdf), 2013[^1]",
        "2. A path",
    ]


def test_a_private_copy_lists_them_all_and_marks_them(tmp_path: Path) -> None:
    said = section(_paper(tmp_path, _LISTED, private=True), "Background papers")
    assert "3. The tender's prices (exempt; not published)" in said


@pytest.mark.covers("G68", "commish render board-paper")
@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "None has been listed yet. This report must list the papers it rests on."),
        (
            "background_papers: not stated\n",
            "Not stated. This report must list the papers it rests on.",
        ),
        ("background_papers: none\n", "None."),
        (
            "background_papers:\n- title: Prices\n  exempt: true\n",
            "None is shown here.",
        ),
        (
            f"background_papers: none\n{_WITHHELD.format('background_papers')}",
            "None is shown here.",
        ),
    ],
)
def test_the_list_of_background_papers_is_never_left_out(
    written: str, said: str, tmp_path: Path
) -> None:
    """Every report must list them; an empty list must show."""
    assert section(_paper(tmp_path, written), "Background papers").strip().endswith(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "None."),
        ("appendices: none\n", "None."),
        ("appendices: not stated\n", "Not stated."),
        (
            "appendices:\n- title: Analysis\n- title: Prices\n  exempt: true\n",
            "- Analysis\n- Prices (exempt; not published)",
        ),
        (
            f"appendices: none\n{_WITHHELD.format('appendices')}",
            "None is shown here.",
        ),
    ],
)
def test_appendices_are_listed_or_there_is_none(written: str, said: str, tmp_path: Path) -> None:
    assert section(_paper(tmp_path, written), "Appendices").strip().endswith(said)


def test_a_draft_ends_before_all_that(tmp_path: Path) -> None:
    text = "kind: commission\nid: offer\ntitle: An offer\ntier: tactical\n"
    said = markdown(town(tmp_path, text), "board-paper", "offer")
    for heading in ("Next steps", "Interests", "Background papers", "Appendices"):
        assert heading not in said
