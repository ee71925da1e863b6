"""What is called off a framework agreement."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged


def _drawn(ceiling: str, *values: str, workspace: str = "kind: workspace\n") -> Judged:
    framework = f"kind: agreement\nid: framework\ntitle: Care\nceiling: {ceiling}\n"
    call_offs = (
        f"kind: agreement\ntype: call_off\ncall_off_of: framework\nvalue: {value}\nmonths: 36\n"
        "checkpoints: [{id: a, on: 2028}]\n"
        for value in values
    )
    return judged(workspace, framework, *call_offs)


@pytest.mark.parametrize(
    ("second", "found"), [("£40,000", False), ("£40,000.01", True), ("not stated", False)]
)
def test_call_offs_are_added_up(second: str, *, found: bool) -> None:
    findings = _drawn("£100,000", "£60,000", second).of("CAL001")
    assert bool(findings) is found
    assert all(one.severity is Severity.ERROR for one in findings)


def test_what_is_not_stated_is_counted() -> None:
    finding = _drawn("£100,000", "£70,000", "£40,000", "not stated", "not stated").one("CAL001")
    assert finding.message == (
        "The call-offs under “Care” add up to £110,000 known, 2 not stated, more than its ceiling"
        " of £100,000."
    )
    assert len(finding.related) == 4


def test_a_year_s_value_counts_for_the_whole_term() -> None:
    assert not _drawn("£90,000", "£30,000 a year").of("CAL001")
    assert _drawn("£89,999", "£30,000 a year").of("CAL001")


def test_what_is_only_about_right_is_a_warning() -> None:
    finding = _drawn("£100,000", "about £110,000").one("CAL001")
    assert finding.severity is Severity.WARNING


def test_values_with_and_without_vat_are_not_added() -> None:
    assert not _drawn("£100,000 excluding VAT", "£110,000 including VAT").of("CAL001")
    plain = "kind: workspace\nvat: excluded\n"
    assert _drawn("£100,000 excluding VAT", "£110,000", workspace=plain).of("CAL001")


@pytest.mark.parametrize("ceiling", ["not stated", "at least £100,000"])
def test_a_ceiling_that_is_open_is_never_passed(ceiling: str) -> None:
    assert not _drawn(ceiling, "£110,000").of("CAL001")


def test_a_framework_without_call_offs_is_fine() -> None:
    assert not _drawn("£1").of("CAL001")
    valueless = "kind: agreement\ncall_off_of: framework\n"
    assert not judged("kind: agreement\nid: framework\nceiling: £1\n", valueless).of("CAL001")
