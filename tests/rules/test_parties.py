"""Parties of an agreement."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_AGREEMENT = "kind: agreement\nid: hub\nstatus: agreed\nstate: {}\nparties: [{{id: {}{}}}]\n"
_CEASED = "kind: provider\nid: key\ntitle: Key\nsucceeded_by: {{id: new, on: {}, how: merger}}\n"
_SPACE = "kind: workspace\nid: council\ntitle: C\nbodies: [{{id: old, title: Old, to: {}{}}}]\n"


def _provider(on: str, party: str = "", state: str = "active") -> list[str]:
    found = judged(_CEASED.format(on), _AGREEMENT.format(state, "key", party)).of("SUC001")
    assert all(one.severity is Severity.ERROR for one in found)
    return [one.message for one in found]


def test_a_provider_that_ceased_has_a_successor_in_the_agreement() -> None:
    assert _provider("2026-11-22") == ["“Key” is still a party, but ceased on 22 November 2026."]
    assert _provider("2026-10") == ["“Key” is still a party, but ceased in October 2026."]
    assert not _provider("2026-11-23")
    assert not _provider("2026")


@pytest.mark.parametrize("party", [", succeeded_by: new", ", to: 2026-03-31", "}, {id: new"])
def test_the_agreement_may_say_who_follows(party: str) -> None:
    assert not _provider("2026-04-01", party)


@pytest.mark.parametrize("state", ["ended", "terminated", "not_started"])
def test_an_agreement_that_does_not_run_is_not_asked(state: str) -> None:
    assert not _provider("2026-04-01", state=state)


def test_a_body_ends_with_its_last_day() -> None:
    agreement = _AGREEMENT.format("active", "old", "")
    assert judged(_SPACE.format("2026-11-21", ""), agreement).of("SUC001")
    assert not judged(_SPACE.format("2026-11-22", ""), agreement).of("SUC001")


def test_successors_among_the_parties_are_enough() -> None:
    space = _SPACE.format("2026-03-31", ", successors: [{id: north, share: 60}]")
    assert judged(space, _AGREEMENT.format("active", "old", "")).of("SUC001")
    assert not judged(space, _AGREEMENT.format("active", "old", "}, {id: North")).of("SUC001")


def test_parties_without_a_document_or_an_end_are_left_alone() -> None:
    assert not judged(_AGREEMENT.format("active", "nobody", "")).of("SUC001")
    going = "kind: provider\nid: key\n"
    assert not judged(going, _AGREEMENT.format("active", "key", "")).of("SUC001")


def _consortium(roles: str, more: str = "", status: str = "agreed") -> list[tuple[str, Severity]]:
    parties = ", ".join(
        f"{{id: p{n}, role: {role}}}" for n, role in enumerate(roles.split()) if role
    )
    document = f"kind: agreement\nstatus: {status}\nparties: [{parties}]\n{more}"
    return [(one.message, one.severity) for one in judged(document).of("CNS001")]


_WRITTEN = "consortium: {agreement_date: 2026-03-12}\n"


@pytest.mark.covers("G35", "commish validate")
def test_a_consortium_has_one_lead() -> None:
    assert not _consortium("lead member", _WRITTEN)
    assert _consortium("member member", _WRITTEN) == [
        ("This consortium has no lead.", Severity.ERROR)
    ]
    assert _consortium("lead lead", _WRITTEN) == [
        ("This consortium has 2 leads.", Severity.WARNING)
    ]
    assert _consortium("member member", _WRITTEN, "draft")[0][1] is Severity.WARNING


def test_its_members_have_a_written_agreement() -> None:
    [(message, severity)] = _consortium("lead member")
    assert message.startswith("Nothing says when")
    assert severity is Severity.WARNING
    assert _consortium("lead member", status="draft")[0][1] is Severity.INFORMATION
    told = "consortium: {governance: The lead chairs a monthly board.}\n"
    assert _consortium("lead member", told)[0][1] is Severity.INFORMATION


@pytest.mark.parametrize("roles", ["lead", "commissioner sole", "lead sub_contractor", ""])
def test_one_provider_alone_is_no_consortium(roles: str) -> None:
    assert not _consortium(roles)


def test_a_consortium_whose_parties_are_not_written_has_no_lead_to_miss() -> None:
    assert not _consortium("commissioner sole", _WRITTEN)
