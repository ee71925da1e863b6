"""Personal data where it has no place."""

from pathlib import Path

import pytest

from commish.findings import Severity
from commish.usecases.validate import validate
from tests.rules.judged import judged
from tests.workspace import workspace

_KINDS = (
    "agreement",
    "commission",
    "decision",
    "need",
    "outcome-framework",
    "plan",
    "pool",
    "procurement",
    "provider",
    "source",
)
_BORN = "One client, born on 4 March 1981, slept in his car."


@pytest.mark.parametrize("kind", _KINDS)
def test_personal_data_is_found_in_any_text_of_any_kind(kind: str) -> None:
    finding = judged(f"kind: {kind}\nnotes: {_BORN}\n").one("DAT001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("notes",)
    assert finding.message == (
        "This text may contain personal data: a date of birth. The value is not shown."
    )


def test_in_a_return_it_is_an_error() -> None:
    text = (
        "kind: return\nagreement: outreach\nperiod: 2026-04\ncomment: NHS 939 825 9796 is housed\n"
    )
    finding = judged(text).one("DAT001")
    assert finding.severity is Severity.ERROR
    assert "This provider return may contain personal data: an NHS number." in finding.message


def test_the_body_s_own_keys_are_read_with_their_names() -> None:
    text = (
        "kind: need\nlocal: {people: [{nhs_number: 9860129045}, {date_of_birth: '1998-03-12'}]}\n"
    )
    told = judged(text).of("DAT001")
    assert [one.pointer for one in told] == [
        ("local", "people", 0, "nhs_number"),
        ("local", "people", 1, "date_of_birth"),
    ]


def test_a_comment_is_read_too() -> None:
    told = judged("kind: need\n# Ask tom.adams@northtown.gov.uk\nsummary: Homes\n").one("DAT001")
    assert told.message.startswith("The comment in line 2 may contain personal data: an e-mail")


def test_a_hash_and_the_address_of_a_team_are_no_person_s() -> None:
    text = (
        "kind: need\nsummary: Ask housing@northtown.gov.uk\ndocuments:\n- title: A paper\n"
        f"  hash: '{'0' * 54}9860129045'\n"
    )
    assert not judged(text).of("DAT001")


def test_the_value_is_printed_nowhere(tmp_path: Path) -> None:
    """Not by the rule, not by another that quotes the text, nor as the line beside a finding."""
    text = (
        "kind: commission\nid: homes\ntitle: Homes\ntier: political\nstatus: agreed\noutcomes:\n"
        "- {id: a, title: 'Hire wardens for 939 825 9796'}\n"
    )
    verdict = validate([workspace(tmp_path, {"commissions/homes.yaml": text})])
    codes = {one.code for one in verdict.findings}
    assert {"DAT001", "OUT002"} <= codes
    told = "".join(f"{one.message} {one.mend}" for one in verdict.findings)
    shown = "".join(verdict.sources(one.place.path) for one in verdict.findings)
    assert "9796" not in told + shown


def test_a_workspace_of_nothing_else_is_read_too(tmp_path: Path) -> None:
    root = workspace(tmp_path, {})
    marker = root / "commish.yaml"
    text = marker.read_text(encoding="utf-8")
    assert not validate([root]).findings
    marker.write_text(f"{text}notes: Ask tom.adams@northtown.gov.uk\n", encoding="utf-8")
    assert [one.code for one in validate([root]).findings] == ["DAT001"]


_COUNCIL = "kind: workspace\nbody: {type: county, nation: england}\n"
_CHECK = "kind: provider\ndue_diligence: [{{what: {}, {}}}]\n"


@pytest.mark.parametrize(
    "lines",
    ["finding: '001234567890'", "level: Enhanced 0012 3456 7890", "checked_by: X 001234567890"],
)
def test_the_number_of_a_certificate_is_found_in_a_check(lines: str) -> None:
    finding = judged(_COUNCIL, _CHECK.format("dbs", lines)).one("DBS001")
    assert finding.severity is Severity.WARNING
    assert "0012" not in finding.message + finding.mend
    assert "Disclosure and Barring Service" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "kind: agreement\nnotes: DBS certificate 001234567890 seen\n",
        "kind: commission\nlocal: {dbs_certificate: '001234567890'}\n",
    ],
)
def test_it_is_found_wherever_it_stands(text: str) -> None:
    assert judged(_COUNCIL, text).of("DBS001")


@pytest.mark.parametrize(
    "text",
    [
        _CHECK.format("dbs", "level: Enhanced, on: 2026-04-01"),
        _CHECK.format("insurance_public", "finding: Policy 001234567890"),
        "kind: provider\nnotes: Reference 001234567890\n",
    ],
)
def test_that_a_check_was_made_may_be_kept(text: str) -> None:
    assert not judged(_COUNCIL, text).of("DBS001")


def test_the_code_of_practice_binds_the_bodies_of_england() -> None:
    check = _CHECK.format("dbs", "finding: '001234567890'")
    assert not judged(check).of("DBS001")
    assert not judged(_COUNCIL.replace("england", "scotland"), check).of("DBS001")
