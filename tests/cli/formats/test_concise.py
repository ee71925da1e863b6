"""One line a finding, for pipes and editors."""

from commish.cli.formats.concise import written
from commish.findings import Place, Severity
from tests.verdicts import FIX, HOSTILE, finding, verdict


def test_a_finding_is_one_line_that_editors_know() -> None:
    assert written(verdict(finding()), Severity.WARNING).splitlines()[0] == (
        "needs/falls.yaml:3:8: error: The end is before the start. Write a later day."
        " [CON001 ends-after-it-starts]"
    )


def test_advice_of_several_lines_becomes_one() -> None:
    lines = written(verdict(finding(mend="Write:\n  title: x")), Severity.WARNING).splitlines()
    assert len(lines) == 2
    assert "Write: title: x" in lines[0]


def test_a_finding_that_can_be_mended_at_once_says_so() -> None:
    said = written(verdict(finding(fix=FIX)), Severity.WARNING)
    assert "Write a later day. (--fix does this) [CON001 " in said


def test_the_summary_comes_last() -> None:
    lines = written(verdict(finding(), finding()), Severity.WARNING).splitlines()
    assert len(lines) == 3
    assert lines[-1].startswith("2 errors and 0 warnings in 2 documents")


def test_the_level_thins_it_out() -> None:
    mild = finding(severity=Severity.INFORMATION)
    assert len(written(verdict(mild), Severity.WARNING).splitlines()) == 1
    assert ": information: " in written(verdict(mild), Severity.INFORMATION)


def test_no_value_reaches_the_terminal_as_more_than_text() -> None:
    said = written(verdict(finding(HOSTILE, HOSTILE, place=Place(HOSTILE))), Severity.WARNING)
    assert all(each.isprintable() or each == "\n" for each in said)
    assert len(said.splitlines()) == 2


def test_a_file_name_with_a_line_break_forges_no_line() -> None:
    """A build server obeys a line that begins with `::error::`."""
    place = Place("needs/a\n::error::b.yaml", 3, 8, 3, 9)
    said = written(verdict(finding(place=place)), Severity.WARNING)
    assert said.startswith("needs/aU+000A::error::b.yaml:3:8: error: ")
    assert len(said.splitlines()) == 2
