"""Providers."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PROVIDER = "kind: provider\nid: key-project\ntitle: Key Project\n{}\n"
_AGREEMENT = (
    "kind: agreement\nid: hub\nstatus: {}\nstate: {}\ncommissions: [pathway]\n"
    "parties: [{{id: key-project, role: sole{}}}]\n"
)
_RUNNING = _AGREEMENT.format("agreed", "active", "")


def _answers(about: str, agreement: str = _RUNNING) -> list[Severity]:
    return [one.severity for one in judged(_PROVIDER.format(about), agreement).of("DUE001")]


@pytest.mark.covers("G34", "commish validate")
@pytest.mark.parametrize("about", ["sector: voluntary", "sector: social_enterprise", "vcse: true"])
def test_a_community_provider_names_who_is_answerable(about: str) -> None:
    assert _answers(about) == [Severity.ERROR]
    assert not _answers(f"{about}\nanswerable: Manager")


@pytest.mark.parametrize("about", ["sector: private", "sector: public", "size: small"])
def test_others_are_not_asked(about: str) -> None:
    assert not _answers(about)


def test_the_party_of_the_agreement_may_name_the_post() -> None:
    agreement = _AGREEMENT.format("agreed", "active", ", answerable: Manager")
    assert not _answers("vcse: true", agreement)


def test_what_was_checked_is_not_asked_again() -> None:
    checks = "due_diligence: [{what: dbs}, {what: safeguarding}]"
    finding = judged(_PROVIDER.format(f"vcse: true\n{checks}"), _RUNNING).one("DUE001")
    assert finding.message == (
        "Nobody is named as answerable at “Key Project” for health and safety and insurance."
    )
    rest = "due_diligence: [{what: dbs}, {what: safeguarding}, {what: health_and_safety}, "
    assert not _answers(f"vcse: true\n{rest}{{what: insurance_public}}]")


@pytest.mark.parametrize(
    ("status", "state", "found"),
    [
        ("proposed", "proposed", [Severity.WARNING]),
        ("agreed", "not_started", [Severity.WARNING]),
        ("draft", "active", []),
        ("agreed", "ended", []),
        ("ended", "active", []),
    ],
)
def test_before_the_agreement_runs_it_is_asked_more_gently(
    status: str, state: str, found: list[Severity]
) -> None:
    assert _answers("vcse: true", _AGREEMENT.format(status, state, "")) == found


def test_a_line_of_a_register_is_only_mentioned() -> None:
    """What is imported is linked later: nobody is scolded for it."""
    register = _RUNNING.replace("commissions: [pathway]\n", "")
    assert _answers("vcse: true", register) == [Severity.INFORMATION]


_CHECK = "due_diligence: [{{what: insurance_public, expires: {}}}]"


@pytest.mark.covers("G34", "commish validate")
def test_a_document_holds_until_its_last_day() -> None:
    documents = (_PROVIDER.format(_CHECK.format("2026-11-22")), _RUNNING)
    assert not judged(*documents).of("DUE002")
    finding = judged(*documents, as_of=date(2026, 11, 23)).one("DUE002")
    assert finding.message == (
        "The public liability insurance of “Key Project” expired on 22 November 2026."
    )
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("due_diligence", 0, "expires")


@pytest.mark.parametrize(
    ("status", "state", "found"),
    [
        ("agreed", "active", [Severity.ERROR]),
        ("agreed", "expired_still_running", [Severity.ERROR]),
        ("proposed", "proposed", [Severity.WARNING]),
        ("agreed", "terminated", []),
    ],
)
def test_it_is_an_error_while_an_agreement_runs(
    status: str, state: str, found: list[Severity]
) -> None:
    agreement = _AGREEMENT.format(status, state, "")
    told = judged(_PROVIDER.format(_CHECK.format("2025-12")), agreement).of("DUE002")
    assert [one.severity for one in told] == found


@pytest.mark.parametrize("check", ["{what: dbs}", "{what: other, expires: 2026-12}"])
def test_what_has_no_end_or_a_later_one_still_holds(check: str) -> None:
    assert not judged(_PROVIDER.format(f"due_diligence: [{check}]"), _RUNNING).of("DUE002")


def test_a_provider_without_an_agreement_is_left_alone() -> None:
    assert not judged(_PROVIDER.format(_CHECK.format("2020"))).of("DUE002")
    other = _RUNNING.replace("key-project", "unknown")
    assert not judged(_PROVIDER.format(_CHECK.format("2020")), other).of("DUE002")


_OTHER = "kind: provider\nid: other\ntitle: {}\n"


@pytest.mark.covers("G33", "commish validate")
@pytest.mark.parametrize(
    ("about", "title", "found"),
    [
        ("aliases: [The Key]", "Other", 0),
        ("aliases: [The Key]", "the  key", 1),
        ("aliases: [The Key]", "Key Project", 1),
        ("sector: public", "Key Projects", 0),
        ("aliases: [Key Project]", "Other", 0),
    ],
)
def test_a_name_means_one_provider(about: str, title: str, found: int) -> None:
    told = judged(_PROVIDER.format(about), _OTHER.format(title)).of("PRV001")
    assert len(told) == found
    assert all(one.severity is Severity.WARNING for one in told)


def test_a_successor_may_bear_the_name() -> None:
    succeeded = "succeeded_by: {id: other, on: 2026-04-01}"
    assert not judged(_PROVIDER.format(succeeded), _OTHER.format("Key Project")).of("PRV001")
