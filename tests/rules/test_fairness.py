"""Fair dealing with those who may bid."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged


def _shaped(*lines: str) -> str:
    party = "".join(f", {line}" for line in lines)
    return (
        "kind: commission\nid: work\ntier: tactical\nstatus: draft\nshaping:\n  parties:\n"
        f"  - {{id: helper, title: The helper, kind: contracted{party}}}\n"
    )


@pytest.mark.covers("G130", "commish validate")
def test_who_shaped_and_may_bid_has_a_mitigation() -> None:
    finding = judged(_shaped("may_bid: true")).one("FAC001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("shaping", "parties", 0)
    assert finding.message.startswith("“The helper” helped to shape this and may bid")
    assert not judged(_shaped("may_bid: true", "mitigation: All is published")).of("FAC001")


@pytest.mark.parametrize("lines", [(), ("may_bid: false",)])
def test_who_may_not_bid_is_no_matter(lines: tuple[str, ...]) -> None:
    assert not judged(_shaped(*lines)).of("FAC001")


def _bought(agreed: str, started: str, regime: str = "pa2023") -> tuple[str, str]:
    work = "kind: commission\nid: work\ntitle: Work\ntier: tactical\nstatus: draft\n"
    return (
        f"{work}shaping: {{agreed: {agreed}}}\n",
        f"kind: procurement\nregime: {regime}\nstarted: {started}\ncommissions: [work]\n",
    )


@pytest.mark.covers("G31", "commish validate")
@pytest.mark.parametrize(
    ("agreed", "started", "found"),
    [
        ("2026-03-02", "2026-03-01", True),
        ("2026-03-02", "2026-03-02", False),
        ("2026-03-02", "2026-03", False),
        ("2026-04", "2026-03-31", True),
        ("2026", "2026-03-01", False),
    ],
)
def test_what_is_bought_before_it_was_shaped_is_found(
    agreed: str, started: str, *, found: bool
) -> None:
    findings = judged(*_bought(agreed, started)).of("SHP001")
    assert bool(findings) is found
    assert all(one.severity is Severity.WARNING for one in findings)


@pytest.mark.parametrize("regime", ["grant", "in_house", "section75"])
def test_grants_and_work_of_one_s_own_are_not_bought(regime: str) -> None:
    assert not judged(*_bought("2026-03-02", "2026-01-01", regime)).of("SHP001")


def test_without_dates_or_commission_there_is_no_order() -> None:
    commission, procurement = _bought("2026-03-02", "2026-01-01")
    assert not judged(commission, procurement.replace("started: 2026-01-01\n", "")).of("SHP001")
    assert not judged(procurement).of("SHP001")
    plain = "kind: commission\nid: work\ntier: tactical\nstatus: draft\n"
    assert not judged(plain, procurement).of("SHP001")


def _criterion(title: str, more: str = "") -> str:
    return f"criteria:\n- {{id: a, title: {title}, weight: 100{more}}}\n"


@pytest.mark.covers("G29", "commish validate")
@pytest.mark.parametrize("kind", ["kind: procurement\n", "kind: commission\ntier: tactical\n"])
def test_a_criterion_that_names_a_sector_is_quoted(kind: str) -> None:
    finding = judged(kind + _criterion("Run by a social enterprise")).one("NEU001")
    assert finding.severity is Severity.WARNING
    assert finding.message == "This criterion names a sector: “social enterprise”."
    assert finding.pointer == ("criteria", 0, "title")


def test_the_law_may_reserve_a_contract() -> None:
    reserved = _criterion("Mutuals only", ", legal_basis: Procurement Act 2023 section 33")
    assert not judged(f"kind: procurement\n{reserved}").of("NEU001")


@pytest.mark.parametrize(
    "title", ["Social value", "Quality", "Knowledge of the voluntary sector in the town"]
)
def test_what_is_done_may_be_judged_whoever_does_it(title: str) -> None:
    assert not judged("kind: procurement\n" + _criterion(title)).of("NEU001")
