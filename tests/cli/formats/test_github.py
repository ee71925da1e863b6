"""Annotations beside the lines of a pull request."""

import pytest

from commish.cli.formats.github import MOST, written
from commish.findings import Place, Severity
from tests.verdicts import HOSTILE, finding, verdict


def test_a_finding_is_an_annotation_with_its_span() -> None:
    assert _first(written(verdict(finding()), Severity.WARNING)) == (
        "::error file=needs/falls.yaml,line=3,endLine=3,col=8,endColumn=13,"
        "title=CON001 ends-after-it-starts::The end is before the start. Write a later day."
    )


@pytest.mark.parametrize(
    ("severity", "word"),
    [
        (Severity.ERROR, "::error "),
        (Severity.WARNING, "::warning "),
        (Severity.INFORMATION, "::notice "),
    ],
)
def test_each_severity_has_github_s_own_word(severity: Severity, word: str) -> None:
    said = written(verdict(finding(severity=severity)), Severity.INFORMATION)
    assert said.startswith(word)


def test_signs_that_part_annotations_are_written_as_codes() -> None:
    """A message keeps its colons and commas; a property would end at them."""
    place = Place("a,b:c%d\n.yaml", 1, 1, 1, 2)
    said = written(verdict(finding("50%: a,\nb", "", place=place)), Severity.WARNING)
    assert _first(said) == (
        "::error file=a%2Cb%3Ac%25d%0A.yaml,line=1,endLine=1,col=1,endColumn=2,"
        "title=CON001 ends-after-it-starts::50%25: a,%0Ab"
    )


def test_a_place_without_a_line_is_the_file_alone() -> None:
    said = written(verdict(finding(place=Place("a.yaml"))), Severity.WARNING)
    assert said.startswith("::error file=a.yaml,title=")


def test_the_worst_come_first_because_few_are_shown() -> None:
    found = [finding(severity=one) for one in (Severity.INFORMATION, Severity.WARNING)]
    lines = written(verdict(*found, finding()), Severity.INFORMATION).splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]


def test_no_more_are_written_than_github_shows_and_the_rest_is_counted() -> None:
    many = [finding(place=Place("a.yaml", line, 1, line, 2)) for line in range(1, 26)]
    mild = [one._replace(severity=Severity.WARNING) for one in many[:11]]
    few = [one._replace(severity=Severity.INFORMATION) for one in many[:2]]
    lines = written(verdict(*many, *mild, *few), Severity.INFORMATION).splitlines()
    words = [line.split()[0] for line in lines[:22]]
    assert words == ["::error"] * MOST + ["::warning"] * MOST + ["::notice"] * 2
    assert lines[22].startswith("15 errors and 1 warning more: GitHub shows 10 of each level.")
    assert lines[23].startswith("25 errors and 11 warnings in 2 documents")


def test_no_value_can_give_github_an_order_of_its_own() -> None:
    """A line that begins with :: is an order."""
    hostile = finding("x\n::set-env name=a::b", f"\r::debug::{HOSTILE}")
    lines = written(verdict(hostile), Severity.WARNING).splitlines()
    assert len(lines) == 2
    assert not lines[1].startswith("::")
    assert all(each.isprintable() for line in lines for each in line)


def _first(said: str) -> str:
    return said.splitlines()[0]
