"""Grants."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, WALES
from tests.rules.judged import Judged, judged


def _grant(*lines: str, kind: str = "type: grant") -> str:
    return f"kind: agreement\nid: grant\n{kind}\n" + "".join(f"{line}\n" for line in lines)


def _component(kind: str, more: str = "") -> str:
    return f"payment: {{components: [{{id: a, type: {kind}, title: Nights{more}}}]}}"


@pytest.mark.parametrize("kind", ["type: grant", "regime: grant"])
@pytest.mark.parametrize(
    ("line", "sign"),
    [
        (_component("unit_rate"), "a price (“Nights”)"),
        (_component("cost_and_volume"), "a price (“Nights”)"),
        (_component("service_credit"), "a price (“Nights”)"),
        (_component("final_outcome"), "payment for results (“Nights”)"),
        (_component("milestone", ", kpi: kpi-a"), "payment for results (“Nights”)"),
        ("payment: {at_risk: 20}", "a share of the money at risk"),
        ("breaks: [{id: a, on: 2027, by: commissioner}]", "a break for the commissioner alone"),
        ("service: The exclusive provider in the town", "exclusivity (“exclusive”)"),
    ],
)
def test_signs_of_a_contract_are_found_in_a_grant(kind: str, line: str, sign: str) -> None:
    finding = judged(_grant(line, kind=kind)).one("GRA001")
    assert finding.severity is Severity.WARNING
    assert finding.message == f"This is called a grant and has signs of a contract: {sign}."
    assert finding.pointer == (kind.partition(":")[0],)


def test_all_signs_are_told_at_once() -> None:
    both = _grant(_component("unit_rate"), "breaks: [{id: a, on: 2027, by: commissioner}]")
    assert "a price (“Nights”) and a break" in judged(both).one("GRA001").message


@pytest.mark.parametrize(
    "line",
    [
        _component("block"),
        _component("milestone"),
        "kpis: [{id: kpi-a, title: A}]",
        "breaks: [{id: a, on: 2027, by: either}]",
        "service: A shelter in winter",
        "payment: {at_risk: 0}",
    ],
)
def test_a_grant_in_instalments_is_a_grant(line: str) -> None:
    assert not judged(_grant(line)).of("GRA001")


def test_a_contract_may_have_prices() -> None:
    assert not judged(_grant(_component("unit_rate"), kind="type: contract")).of("GRA001")


def _given(
    *grants: tuple[str, str], workspace: str = COUNTY, role: str = "sole", more: str = ""
) -> Judged:
    provider = f"kind: provider\nid: helper\ntitle: The helper\n{more}"
    party = f"parties: [{{id: helper, role: {role}}}]"
    documents = (
        _grant(f"signed: {day}", f"value: {value}", party).replace("id: grant", f"id: grant-{n}")
        for n, (day, value) in enumerate(grants)
    )
    return judged(workspace, provider, *documents)


@pytest.mark.parametrize(
    ("second", "found"), [("£115,000", False), ("£115,000.01", True), ("not stated", False)]
)
def test_grants_to_one_provider_are_added_up(second: str, *, found: bool) -> None:
    findings = _given(("2025-05-01", "£200,000"), ("2026-05-01", second)).of("SUB001")
    assert bool(findings) is found
    assert all(one.severity is Severity.WARNING for one in findings)


def test_what_is_not_stated_is_counted() -> None:
    grants = (("2025-05-01", "£200,000"), ("2026-05-01", "£120,000"), ("2026-06-01", "not stated"))
    finding = _given(*grants).one("SUB001")
    assert finding.message == (
        "Grants to “The helper” in this financial year and the two before add up to £320,000 known,"
        " 1 not stated, more than the £315,000 of minimal financial assistance (Subsidy Control Act"
        " 2022, sections 36 and 37)."
    )
    assert finding.subject == "grant-2"


@pytest.mark.parametrize(
    ("first", "found"),
    [("2024-03-31", False), ("2024-04-01", True), ("2024-03", False), ("2024", True)],
)
def test_three_financial_years_are_counted(first: str, *, found: bool) -> None:
    """What was given on 31 March 2024 belongs to 2023/24, three years before 2026/27."""
    assert bool(_given((first, "£200,000"), ("2026-05-01", "£200,000")).of("SUB001")) is found


def test_a_year_s_grant_counts_for_the_whole_term() -> None:
    provider = "kind: provider\nid: helper\n"
    text = _grant(
        "start: 2026-04-01",
        "months: 36",
        "checkpoints: [{id: a, on: 2027}]",
        "value: £110,000 a year",
        "parties: [{id: helper, role: sole}]",
    )
    assert "£330,000" in judged(COUNTY, provider, text).one("SUB001").message


@pytest.mark.parametrize("day", ["2023-01-03", "2019-05-01"])
def test_before_the_act_was_in_force_nothing_is_added(day: str) -> None:
    assert not _given((day, "£400,000")).of("SUB001")


def test_only_grants_of_known_date_to_providers_are_added() -> None:
    assert not _given(("2026-05-01", "£400,000"), role="funder").of("SUB001")
    assert not _given(("2026-05-01", "£400,000"), more="sector: public\n").of("SUB001")
    assert not _given(("2026-05-01", "£400,000"), workspace=WALES).of("SUB001")
    contract = _grant("signed: 2026-05-01", "value: £400,000", kind="type: contract")
    assert not judged(COUNTY, contract).of("SUB001")
    undated = _grant("value: £400,000", "parties: [{id: helper, role: sole}]")
    assert not judged(COUNTY, "kind: provider\nid: helper\n", undated).of("SUB001")
