"""Payment terms: interim results, prices with care, money in time."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SPACE = "kind: workspace\nid: council\ntitle: Council\nbody: {{type: county, nation: {}}}\n"
_AGREEMENT = "kind: agreement\nstatus: {}\npayment:\n  components:\n"
_PART = "  - {{id: {}, type: {}, title: Part {}{}}}\n"
_PRICED = "  - {{id: a, type: interim_outcome, title: A, amount: £3,000{}}}\n".replace("3,", "3")


def _paid(*parts: tuple[str, str], status: str = "agreed") -> str:
    return _AGREEMENT.format(status) + "".join(
        _PART.format(f"p{n}", kind, n, more) for n, (kind, more) in enumerate(parts)
    )


@pytest.mark.parametrize("kind", ["interim_outcome", "service_fee", "attachment", "block"])
def test_money_before_the_final_result_is_enough(kind: str) -> None:
    assert judged(_paid(("final_outcome", ""), ("sustainment", ""))).of("PBR002")
    assert not judged(_paid(("final_outcome", ""), (kind, ""))).of("PBR002")


@pytest.mark.parametrize("kind", ["reward", "service_credit", "client_contribution"])
def test_what_is_no_income_on_the_way_does_not_count(kind: str) -> None:
    assert judged(_paid(("final_outcome", ""), (kind, ""))).of("PBR002")
    assert not judged(_paid((kind, ""))).of("PBR002")


@pytest.mark.covers("G48", "commish validate")
@pytest.mark.parametrize(
    ("terms", "found"),
    [
        (", paid_after_months: 9", 0),
        (", paid_after_months: 10", 1),
        (", paid_after_months: 8, days_to_pay: 30", 0),
        (", paid_after_months: 8, days_to_pay: 31", 1),
        ("", 0),
    ],
)
def test_nine_months_are_the_longest_wait(terms: str, found: int) -> None:
    told = judged(_SPACE.format("england"), _paid(("interim_outcome", terms))).of("PBR002")
    assert len(told) == found
    assert all("month 10, later than month 9" in one.message for one in told)


def test_the_first_of_several_payments_counts() -> None:
    late, soon = ", paid_after_months: 12", ", paid_after_months: 1"
    both = _paid(("interim_outcome", late), ("service_fee", soon))
    assert not judged(_SPACE.format("england"), both).of("PBR002")
    unknown = _paid(("interim_outcome", late), ("service_fee", ""))
    assert not judged(_SPACE.format("england"), unknown).of("PBR002")


def test_the_month_is_told_with_the_missing_step() -> None:
    finding = judged(_paid(("final_outcome", ", paid_after_months: 12"))).one("PBR002")
    assert finding.message.endswith("The first money comes in month 12.")
    draft = _paid(("final_outcome", ""), status="draft")
    assert judged(draft).one("PBR002").severity is Severity.INFORMATION


def test_no_payment_is_no_wait() -> None:
    assert not judged("kind: agreement\n", "kind: agreement\npayment: {period: month}\n").of(
        "PBR002"
    )


_WHOLE = ", evidence: A tenancy., window: Within a year, cap: £9000"


def _missing(about: str, more: str = "", status: str = "agreed") -> list[str]:
    told = f"{_AGREEMENT.format(status)}{_PRICED.format(about)}{more}"
    return [one.message for one in judged(told).of("PBR003")]


def test_a_price_for_a_result_needs_three_things() -> None:
    assert not _missing(_WHOLE)
    assert _missing("") == [
        "The price of “A” has no rule of evidence, no time in which it counts and no cap."
    ]
    assert _missing(_WHOLE.replace("window: Within a year", "counted_to: 2028")) == []
    assert _missing(_WHOLE.replace("cap:", "cap_per_person:")) == []


@pytest.mark.parametrize("cap", ["cap_total", "cap_period"])
def test_a_cap_of_the_whole_payment_counts(cap: str) -> None:
    assert not _missing(_WHOLE.replace(", cap: £9000", ""), f"  {cap}: £9000\n")


def test_evidence_of_the_kpi_counts() -> None:
    about = _WHOLE.replace("evidence: A tenancy.", "kpi: kpi-a")
    own = "kpis: [{{id: kpi-a, title: A{}}}]\n"
    assert _missing(about, own.format(""))
    assert not _missing(about, own.format(", evidence: A tenancy."))
    assert not _missing(about, "kpis: [kpi-a]\n")
    assert not _missing(about)


@pytest.mark.parametrize("status", ["draft", "proposed"])
def test_until_it_is_agreed_it_is_a_reminder(status: str) -> None:
    told = f"{_AGREEMENT.format(status)}{_PRICED.format('')}"
    assert judged(told).one("PBR003").severity is Severity.INFORMATION


@pytest.mark.parametrize("price", ["amount: not stated", "per: person"])
def test_where_no_price_is_stated_nothing_is_asked(price: str) -> None:
    told = _AGREEMENT.format("agreed") + _PRICED.format("").replace("amount: £3000", price)
    assert not judged(told).of("PBR003")


def test_a_fee_is_no_price_for_a_result() -> None:
    told = _AGREEMENT.format("agreed") + _PRICED.format("").replace("interim_outcome", "block")
    assert not judged(told).of("PBR003")


_TERMS = "kind: agreement\nregime: {}\nsigned: {}\npayment: {{days_to_pay: {}}}\n"


@pytest.mark.parametrize(("days", "severity"), [(30, []), (31, [Severity.ERROR]), (0, []), (1, [])])
def test_thirty_days_are_the_longest(days: int, severity: list[Severity]) -> None:
    told = _TERMS.format("pa2023", "2026-05-01", days)
    found = judged(_SPACE.format("england"), told).of("PAY001")
    assert [one.severity for one in found] == severity
    assert all("(Procurement Act 2023, sections 68 and 73)" in one.message for one in found)


@pytest.mark.parametrize(
    ("regime", "signed"),
    [
        ("grant", "2026-05-01"),
        ("in_house", "2026-05-01"),
        ("pcr2015", "2026-05-01"),
        ("concession", "2026-05-01"),
        ("pa2023", "2025-02-23"),
        ("pa2023", "2025"),
    ],
)
def test_other_law_and_other_days_are_silent(regime: str, signed: str) -> None:
    told = _TERMS.format(regime, signed, 60)
    assert not judged(_SPACE.format("england"), told).of("PAY001")


def test_an_unknown_nation_or_day_is_silent() -> None:
    told = _TERMS.format("pa2023", "2026-05-01", 60)
    assert not judged(told).of("PAY001")
    assert not judged(_SPACE.format("scotland"), told).of("PAY001")
    undated = told.replace("signed: 2026-05-01\n", "")
    assert not judged(_SPACE.format("england"), undated).of("PAY001")
    started = told.replace("signed", "start")
    assert judged(_SPACE.format("england"), started).of("PAY001")


def test_parts_and_parties_have_days_of_their_own() -> None:
    told = (
        "kind: agreement\nregime: pa2023\nsigned: 2026-05-01\n"
        "parties: [{id: key-project, payment_days: 45}]\npayment: {components: "
        "[{id: a, type: block, title: A, days_to_pay: 40}]}\n"
    )
    found = judged(_SPACE.format("england"), told).of("PAY001")
    assert [one.pointer for one in found] == [
        ("payment", "components", 0, "days_to_pay"),
        ("parties", 0, "payment_days"),
    ]
