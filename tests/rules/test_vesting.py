"""Reorganisation of councils."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import PCC, body
from tests.rules.judged import Judged, judged

_PLACES = "places: [{id: shire, title: Shire, level: county, consent_from: 2026-06-01}, "
_TOWN = "{id: town, title: Town, level: town, within: shire}, {id: far, title: Far, level: city}]\n"
_OLD = "- {id: old, title: The old council, to: 2028-03-31%s}\n"
_NEW = "- {id: new, title: The new council, from: 2028-04-01}\n"
_FOLLOWED = ", successors: [{id: new, share: 100}]"


def _workspace(places: str = _PLACES + _TOWN, followed: str = _FOLLOWED) -> str:
    return f"{body('county')}{places}bodies:\n{_OLD % followed}{_NEW}"


def _deal(*lines: str, role: str = "commissioner", value: str = "£100,001") -> str:
    head = f"kind: agreement\nid: deal\nparties: [{{id: old, role: {role}}}]\nvalue: {value}\n"
    return head + "".join(f"{line}\n" for line in lines)


def _judged(*lines: str, value: str = "£100,001", workspace: str = "") -> Judged:
    return judged(workspace or _workspace(), _deal(*lines, value=value))


@pytest.mark.parametrize(("value", "found"), [("£100,000", False), ("£100,000.01", True)])
def test_a_contract_above_the_limit_needs_consent(value: str, *, found: bool) -> None:
    findings = _judged("signed: 2026-09-01", value=value).of("LGR001")
    assert bool(findings) is found
    for one in findings:
        assert one.severity is Severity.ERROR
        assert one.pointer == ("value",)
        assert one.message.endswith(
            "no consent of a successor of “The old council” is recorded (Local Government and"
            " Public Involvement in Health Act 2007, section 24)."
        )


@pytest.mark.parametrize(("signed", "found"), [("2026-05-31", False), ("2026-06-01", True)])
def test_consent_is_needed_from_the_day_of_the_direction(signed: str, *, found: bool) -> None:
    assert bool(_judged(f"signed: {signed}").of("LGR001")) is found


def test_without_a_direction_or_an_end_the_rule_is_off() -> None:
    plain = "places: [{id: shire, title: Shire, level: county}]\n"
    assert not _judged("signed: 2026-09-01", workspace=_workspace(plain)).of("LGR001")
    lasting = f"{body('county')}{_PLACES}{_TOWN}bodies: [{{id: old, title: Old}}]\n"
    assert not _judged("signed: 2026-09-01", workspace=lasting).of("LGR001")


@pytest.mark.parametrize(("place", "found"), [("town", True), ("shire", True), ("far", False)])
def test_it_holds_where_the_direction_does_and_within(place: str, *, found: bool) -> None:
    assert bool(_judged("signed: 2026-09-01", f"locality: [{place}]").of("LGR001")) is found


def test_what_is_not_signed_yet_is_a_warning() -> None:
    assert _judged().one("LGR001").severity is Severity.WARNING


_CONSENT = "kind: decision\nstatus: %s\ndecides: [{id: %s}]\nroute: [{body: %s, capacity: %s%s}]\n"


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (("made", "deal", "new", "decides", ""), False),
        (("made", "deal", "new", "decides", ", result: agreed"), False),
        (("made", "deal", "new", "decides", ", result: refused"), True),
        (("made", "deal", "new", "consulted", ""), True),
        (("made", "deal", "old", "decides", ""), True),
        (("proposed", "deal", "new", "decides", ""), True),
        (("made", "shire", "new", "decides", ""), True),
    ],
)
def test_consent_is_a_decision_in_which_the_successor_decides(
    parts: tuple[str, ...], *, found: bool
) -> None:
    decision = _CONSENT % parts
    assert bool(judged(_workspace(), _deal("signed: 2026-09-01"), decision).of("LGR001")) is found


@pytest.mark.parametrize(
    "line", ["type: in_house", "type: grant", "regime: grant", "state: ended", "status: ended"]
)
def test_what_is_no_contract_or_over_needs_none(line: str) -> None:
    assert not _judged("signed: 2026-09-01", line).of("LGR001")


@pytest.mark.parametrize("value", ["not stated", "about £900,000", "up to £900,000", "€900,000"])
def test_a_value_that_is_not_sure_is_not_judged(value: str) -> None:
    assert not _judged("signed: 2026-09-01", value=value).of("LGR001")


def test_other_bodies_and_other_parties_are_not_asked() -> None:
    other = _workspace().replace("type: county,", "type: pcc,")
    assert not _judged("signed: 2026-09-01", workspace=other).of("LGR001")
    supplier = _deal("signed: 2026-09-01", role="sub_contractor")
    assert not judged(_workspace(), supplier).of("LGR001")
    assert not judged(PCC, _deal("signed: 2026-09-01")).of("LGR001")


_SMALL = "£9"


def test_what_runs_past_the_last_day_of_a_body_is_told() -> None:
    finding = _judged("end: 2029-03-31", value=_SMALL).one("LGR001")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == (
        "This runs until 31 March 2029, and “The old council” ends on 31 March 2028: its successors"
        " take it over."
    )
    assert not _judged("end: 2028-03-31", value=_SMALL).of("LGR001")
    assert _judged("end: 2028-04-01", value=_SMALL).of("LGR001")


def test_it_is_a_warning_where_nobody_follows() -> None:
    alone = _workspace(followed="")
    finding = _judged("end: 2029-03-31", value=_SMALL, workspace=alone).one("LGR001")
    assert finding.severity is Severity.WARNING
    assert finding.message.endswith("nobody is named who takes it over.")
