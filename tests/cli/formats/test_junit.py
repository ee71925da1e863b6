"""JUnit's XML."""

from xml.etree import ElementTree as ET

import pytest

from commish.cli.formats.junit import written
from commish.findings import Place, Severity
from tests.verdicts import HOSTILE, accepted, finding, verdict

_ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"classname", "name"},
    "failure": {"type", "message"},
    "skipped": {"type", "message"},
}
"""The elements, with those of their attributes that the readers of Jenkins and of Ant know."""


def _read(said: str) -> ET.Element:
    root = ET.fromstring(said)  # noqa: S314 -- our own
    for one in root.iter():
        assert set(one.attrib) <= _ALLOWED[one.tag]
    return root


def test_a_file_is_a_suite_and_a_finding_a_test_that_fails() -> None:
    root = _read(written(verdict(finding()), Severity.WARNING))
    [suite] = root
    assert suite.attrib["name"] == "needs/falls.yaml"
    [case] = suite
    assert case.attrib["name"] == "CON001 ends-after-it-starts (needs/falls.yaml:3:8)"
    [failure] = case
    assert failure.attrib == {"type": "error", "message": "The end is before the start."}
    assert failure.text == (
        "needs/falls.yaml:3:8: error: The end is before the start. Write a later day."
    )


def test_files_in_which_nothing_is_found_are_counted_as_passed() -> None:
    files = ("a.yaml", "commish.yaml", "needs/falls.yaml")
    root = _read(written(verdict(finding(), finding("B."), paths=files), Severity.WARNING))
    assert root.attrib == {
        "name": "commish validate",
        "tests": "4",
        "failures": "2",
        "errors": "0",
    }
    assert [suite.attrib["name"] for suite in root] == list(files)
    assert [len(case) for case in root[0]] == [0]
    assert root[0].attrib["tests"] == "1"
    assert root[2].attrib["failures"] == "2"


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFORMATION])
def test_what_fails_no_run_fails_no_test(severity: Severity) -> None:
    root = _read(written(verdict(finding(severity=severity)), Severity.INFORMATION))
    assert root.attrib["failures"] == "0"
    assert root[0].attrib["skipped"] == "1"
    assert root[0][0][0].tag == "skipped"


def test_what_is_accepted_is_skipped_with_the_reason() -> None:
    root = _read(written(verdict(accepted=(accepted(finding()),)), Severity.WARNING))
    skipped = root[0][0][0]
    assert skipped.tag == "skipped"
    assert skipped.attrib["message"] == "Accepted: The ward is being rebuilt"
    assert root.attrib["failures"] == "0"


def test_what_was_checked_is_said_at_the_top() -> None:
    said = written(verdict(), Severity.WARNING)
    assert "<!-- No error and no warning in 2 documents, checked against " in said
    _read(said)


def test_what_xml_forbids_is_written_out() -> None:
    """Of all characters of Unicode some can't stand in XML at all, not even as a code."""
    odd = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0xD800, 0xDFFF, 0xFFFE, 0xFFFF)))
    hostile = f'{HOSTILE}{odd}]]><![CDATA[x"--><a b="c">&amp;%0A::error::'
    place = Place(f"a{hostile}.yaml", 1, 1, 1, 2)
    said = written(verdict(finding(hostile, hostile, place=place)), Severity.WARNING)
    root = _read(said)
    assert [one.tag for one in root.iter()] == ["testsuites", "testsuite", "testcase", "failure"]
    assert all(each.isprintable() or each in "\n\t" for each in said)
    message = root[0][0][0].attrib["message"]
    assert message.startswith("aU+001B[31mbU+0007cU+000Dd")
    assert message.endswith(']]><![CDATA[x"--><a b="c">&amp;%0A::error::')
