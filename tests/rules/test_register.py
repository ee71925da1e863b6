"""The published register of contracts and grants."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, PCC, WALES
from tests.rules.judged import Judged, judged

_FULL = {
    "type": "contract",
    "status": "agreed",
    "state": "active",
    "roles": "{owner: Head of Housing}",
    "service": "Repairs",
    "value": "£60,000 excluding VAT",
    "start": "2026-04-01",
    "end": "2029-03-31",
    "checkpoints": "[{id: a, on: 2027-10-01}]",
    "procurement": "tender",
    "parties": "[{id: us, role: commissioner}, {id: helper, role: sole}]",
}
_PROVIDER = "kind: provider\nid: helper\nsector: voluntary\nidentifiers: [{scheme: A, id: '1'}]\n"


def _contract(*without: str, provider: str = _PROVIDER, **changed: str) -> Judged:
    keys = {key: value for key, value in {**_FULL, **changed}.items() if key not in without}
    text = "kind: agreement\nid: deal\n" + "".join(f"{key}: {keys[key]}\n" for key in keys)
    documents = [provider] if provider else []
    return judged(COUNTY, *documents, text)


@pytest.mark.parametrize(
    ("without", "words"),
    [
        ("roles", "department"),
        ("service", "description"),
        ("parties", "supplier"),
        ("start", "start"),
        ("end", "end"),
        ("checkpoints", "review date"),
        ("procurement", "whether it came from an invitation to quote or tender"),
    ],
)
def test_each_field_of_the_code_is_asked_for(without: str, words: str) -> None:
    finding = _contract(without).one("TRN001")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        f"For the published register this lacks: {words} (Local Government Transparency Code 2015,"
        " paragraphs 31 and 32)."
    )
    assert not _contract().of("TRN001")


def test_all_that_is_lacking_is_told_at_once() -> None:
    message = _contract("roles", "service", "start").one("TRN001").message
    assert "lacks: department, description and start (" in message


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("£5,000 excluding VAT", False),
        ("£5,001 excluding VAT", True),
        ("£1,667 a year, excluding VAT", True),
        ("£1,666 a year, excluding VAT", False),
        ("not stated", False),
    ],
)
def test_contracts_above_five_thousand_pounds_are_asked(value: str, *, found: bool) -> None:
    assert bool(_contract("service", value=value).of("TRN001")) is found


def test_a_year_s_value_of_an_unknown_term_counts_by_itself() -> None:
    found = _contract("end", "start", value="£6,000 a year, excluding VAT").one("TRN001")
    assert "start and end" in found.message


def test_the_sum_says_whether_vat_is_in_it() -> None:
    message = _contract(value="£60,000").one("TRN001").message
    assert "whether VAT is in the sum" in message


@pytest.mark.parametrize(
    ("provider", "words"),
    [
        ("kind: provider\nid: helper\n", "whether the supplier is small or voluntary"),
        ("kind: provider\nid: helper\nvcse: true\n", "registration number"),
    ],
)
def test_the_supplier_says_what_it_is(provider: str, words: str) -> None:
    assert words in _contract(provider=provider).one("TRN001").message


def test_a_supplier_without_a_document_is_still_named() -> None:
    assert not _contract(provider="").of("TRN001")
    only_us = "[{id: us, role: commissioner}]"
    assert "supplier" in _contract(provider="", parties=only_us).one("TRN001").message


@pytest.mark.parametrize(
    ("status", "state", "severity"),
    [
        ("agreed", "active", Severity.ERROR),
        ("draft", "active", Severity.WARNING),
        ("agreed", "not_started", Severity.INFORMATION),
    ],
)
def test_it_is_an_error_only_for_what_is_agreed_and_in_force(
    status: str, state: str, severity: Severity
) -> None:
    """An imported register says no more than that a contract runs: 500 rows are no 500 errors."""
    assert _contract("service", status=status, state=state).one("TRN001").severity is severity


@pytest.mark.parametrize(
    "changed",
    [
        {"type": "in_house"},
        {"type": "sla"},
        {"regime": "section75"},
        {"end": "2026-10-31", "followed_by": "[next-tender]"},
    ],
)
def test_what_is_not_bought_or_over_is_not_in_the_register(changed: dict[str, str]) -> None:
    assert not _contract("service", **changed).of("TRN001")


_GRANT = {
    "type": "grant",
    "signed": "2026-04-01",
    "months": "36",
    "value": "£900 outside VAT",
}


@pytest.mark.parametrize(
    ("without", "words"),
    [
        ("signed", "date of the award"),
        ("roles", "department"),
        ("service", "purpose"),
        ("value", "amount"),
    ],
)
def test_a_grant_to_a_voluntary_body_is_told_without_a_lower_limit(
    without: str, words: str
) -> None:
    finding = _contract(without, **_GRANT).one("TRN001")
    assert f"lacks: {words} (" in finding.message
    assert "paragraph 42" in finding.message
    assert not _contract(**_GRANT).of("TRN001")


def test_a_grant_says_its_period_and_who_has_it() -> None:
    no_period = _contract("start", "end", "months", **_GRANT).one("TRN001")
    assert "period" in no_period.message
    plain = "kind: provider\nid: helper\nsector: voluntary\n"
    assert "registration number" in _contract(provider=plain, **_GRANT).one("TRN001").message


def test_a_grant_to_anybody_else_is_not_in_the_list() -> None:
    company = "kind: provider\nid: helper\nsector: private\n"
    assert not _contract("service", provider=company, **_GRANT).of("TRN001")


@pytest.mark.parametrize("workspace", [PCC, WALES, "kind: workspace\n"])
def test_the_code_binds_councils_of_england(workspace: str) -> None:
    text = "kind: agreement\nstatus: agreed\nstate: active\nvalue: £60,000\n"
    assert judged(COUNTY, text).of("TRN001")
    assert not judged(workspace, text).of("TRN001")
