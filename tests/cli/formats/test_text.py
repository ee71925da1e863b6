"""Findings for a person: the sentence, the line it is about, and what to do."""

from pathlib import Path

import pytest

from commish.cli.formats.text import written
from commish.findings import Place, Related, Severity
from tests.command import Commish
from tests.verdicts import FIX, HOSTILE, finding, verdict
from tests.workspace import workspace

_LONG = "The first part of a long sentence, " * 8


def test_a_finding_shows_its_line_with_a_caret_and_what_to_do() -> None:
    assert written(verdict(finding()), Severity.WARNING) == (
        "needs/falls.yaml:3:8\n"
        "  Error: The end is before the start. (CON001)\n"
        "  3 | title: Falls\n"
        "    |        ^^^^^\n"
        "  → Write a later day.\n"
        "\n"
        "1 error and 0 warnings in 2 documents, checked against their schemas, their\n"
        "links and 22 rules, read as at 1 April 2026.\n"
        "Next: commish explain CON001"
    )


def test_a_clean_verdict_is_its_summary_alone() -> None:
    said = written(verdict(), Severity.WARNING)
    assert said.startswith("No error and no warning in 2 documents")
    assert "Next" not in said


def test_a_finding_that_can_be_mended_at_once_says_so() -> None:
    said = written(verdict(finding(fix=FIX)), Severity.WARNING)
    assert "  → Write a later day. (--fix does this)\n" in said
    assert "`commish validate --fix` mends 1 finding." in said.replace("\n", " ")


def test_a_second_place_is_shown_with_its_own_line() -> None:
    related = (Related(Place("needs/falls.yaml", 1, 1, 1, 5), "first written here"),)
    said = written(verdict(finding(related=related)), Severity.WARNING)
    assert "  1 | kind: need\n    | ^^^^ first written here\n" in said


def test_numbers_of_lines_stand_in_one_column() -> None:
    sources = {"needs/falls.yaml": "title: Falls\n" + "\n" * 98 + "title: Again\n"}
    related = (Related(Place("needs/falls.yaml", 1, 1, 1, 6), "first written here"),)
    place = Place("needs/falls.yaml", 100, 1, 100, 6)
    said = written(verdict(finding(place=place, related=related), sources=sources), Severity.ERROR)
    assert "  100 | title: Again\n      | ^^^^^\n    1 | title: Falls\n      | ^^^^^ first" in said


def test_a_second_place_in_another_file_names_it() -> None:
    related = (Related(Place("a.yaml", 1, 1, 1, 5), "first used here"),)
    sources = {"needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\n", "a.yaml": "kind: a\n"}
    said = written(verdict(finding(related=related), sources=sources), Severity.WARNING)
    assert "    | ^^^^ first used here: a.yaml:1:1\n" in said


def test_the_next_step_explains_the_worst() -> None:
    mild = finding(severity=Severity.INFORMATION)
    said = written(verdict(mild, finding()), Severity.INFORMATION)
    assert said.index("Remark: ") < said.index("Error: ")
    assert said.endswith("Next: commish explain CON001")


def test_what_is_below_the_level_is_left_out_and_counted() -> None:
    said = written(verdict(finding(severity=Severity.INFORMATION)), Severity.WARNING)
    assert "The end is before" not in said
    assert "1 remark more with --level information." in said.replace("\n", " ")


@pytest.mark.parametrize(
    ("message", "mend", "title"),
    [(_LONG, _LONG, "Falls"), ("Short.", "Short.", "F" * 300), ("Short.", "", "é" * 300)],
)
def test_nothing_is_wider_than_80_columns(message: str, mend: str, title: str) -> None:
    sources = {"needs/falls.yaml": f"kind: need\nid: falls\ntitle: {title}\n"}
    place = Place("needs/falls.yaml", 3, 8, 3, 8 + len(title))
    related = (Related(place, "first written here"),)
    found = finding(message, mend, place=place, related=related)
    said = written(verdict(found, sources=sources), Severity.WARNING)
    assert "title: " in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_place_far_to_the_right_is_brought_into_view() -> None:
    sources = {"needs/falls.yaml": f"kind: need\nid: falls\ntitle: {'a' * 200}BAD\n"}
    place = Place("needs/falls.yaml", 3, 208, 3, 211)
    lines = written(verdict(finding(place=place), sources=sources), Severity.WARNING).splitlines()
    shown, carets = lines[2], lines[3]
    assert shown[carets.index("^") :][:3] == "BAD"
    assert carets.count("^") == 3


def test_a_place_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    place = Place("needs/falls.yaml", 2, 5, 3, 3)
    lines = written(verdict(finding(place=place)), Severity.WARNING).splitlines()
    assert lines[2:4] == ["  2 | id: falls", "    |     ^^^^^"]


def test_a_tab_does_not_move_the_caret() -> None:
    sources = {"needs/falls.yaml": "a\nb\ntitle:\tFalls\n"}
    lines = written(verdict(finding(), sources=sources), Severity.WARNING).splitlines()
    assert lines[2:4] == ["  3 | title: Falls", "    |        ^^^^^"]


def test_a_line_ends_only_where_the_reader_ends_it() -> None:
    sources = {"needs/falls.yaml": "kind: \x0cneed\x85\nid: falls\ntitle: Falls\n"}
    assert "  3 | title: Falls\n" in written(verdict(finding(), sources=sources), Severity.WARNING)


@pytest.mark.parametrize("place", [Place("needs/falls.yaml"), Place("needs/falls.yaml", 99, 1)])
def test_a_place_without_a_line_is_the_file(place: Place) -> None:
    said = written(verdict(finding(place=place)), Severity.WARNING)
    assert said.startswith(f"{place}\n  Error: ")
    assert " | " not in said


def test_advice_of_several_lines_keeps_them() -> None:
    said = written(verdict(finding(mend="Write:\ntitle: Falls\n  at home")), Severity.WARNING)
    assert "  → Write:\n    title: Falls\n      at home\n" in said


def test_no_value_reaches_the_terminal_as_more_than_text() -> None:
    sources = {HOSTILE: f"a\nb\ntitle: {HOSTILE}\n"}
    place = Place(HOSTILE, 3, 8, 3, 13)
    hostile = finding(HOSTILE, HOSTILE, place=place, related=(Related(place, HOSTILE),))
    said = written(verdict(hostile, sources=sources), Severity.WARNING)
    assert all(each.isprintable() or each == "\n" for each in said)


def test_no_line_of_a_file_that_withholds_something_is_printed(
    tmp_path: Path, run_commish: Commish
) -> None:
    """What CI prints is often public; the sentence and the place are enough to find the line."""
    need = "kind: need\nid: falls\ntitle: Falls\nstatement: CANARY at home\nzzz: CANARY\n"
    workspace(tmp_path, {"falls.yaml": need})
    assert "CANARY" in run_commish("validate", "--format", "text", at=tmp_path).out
    exempt = "exempt:\n- what: statement\n  category: '3'\n  because: It names a firm.\n"
    workspace(tmp_path, {"falls.yaml": need + exempt})
    ran = run_commish("validate", "--format", "text", at=tmp_path)
    assert "falls.yaml:5:1" in ran.out
    assert "CANARY" not in ran.out + ran.err
