"""Procurement: the route that the value asks for, and how performance is to be judged."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, PCC, TRUST, WALES, body
from tests.rules.judged import Judged, judged

_SETTLED = "started: 2026-03-02\n"


def _tender(value: str, *lines: str, regime: str = "pa2023", route: str = "quotes") -> str:
    text = f"kind: procurement\nid: tender\nregime: {regime}\nroute: {route}\nvalue: {value}\n"
    return text + "".join(f"{line}\n" for line in lines)


def _judged(value: str, *, regime: str, route: str = "quotes", category: str = "") -> Judged:
    """A procurement that began in March 2026, and the agreement under it that says what it is."""
    agreement = f"kind: agreement\nid: deal\nprocurement: tender\ncategory: '{category}'\n"
    tender = _tender(value, "started: 2026-03-02", regime=regime, route=route)
    return judged(COUNTY, tender, *([agreement] if category else []))


def test_190_000_pounds_without_vat_are_over_the_threshold_of_207_720() -> None:
    """The whole value counts with VAT: £190,000 × 1.2 is £228,000."""
    finding = judged(COUNTY, _tender("£190,000 excluding VAT", "started: 2026-03-02")).one("PRO001")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "With extensions and VAT this is worth £228,000 (£190,000, plus VAT at 20%), over the"
        " threshold of £207,720 including VAT for services and goods, so the route “quotes” does"
        " not fit (SI 2025/1200, made under the Procurement Act 2023, Schedule 1 of the Act)."
    )
    assert finding.pointer == ("route",)


@pytest.mark.parametrize(
    ("regime", "fits", "too_much"),
    [
        ("pa2023", "£207,720", "£207,720.01"),
        ("pa2023_light_touch", "£663,540", "£663,540.01"),
        ("concession", "£5,193,000", "£5,193,000.01"),
    ],
)
def test_the_threshold_itself_is_not_above_it(regime: str, fits: str, too_much: str) -> None:
    assert not _judged(f"{fits} including VAT", regime=regime).of("PRO001")
    assert _judged(f"{too_much} including VAT", regime=regime).of("PRO001")


@pytest.mark.parametrize(
    ("started", "value", "found"),
    [
        ("2025-12-31", "£214,904", False),
        ("2025-12-31", "£214,905", True),
        ("2026-01-01", "£207,721", True),
        ("2025-12", "£210,000", False),
        ("2025", "£214,905", True),
        ("2028-01-01", "£900,000", False),
    ],
)
def test_the_threshold_is_that_of_the_day_on_which_it_began(
    started: str, value: str, *, found: bool
) -> None:
    """Nobody has set one yet for what begins after 2027."""
    tender = _tender(f"{value} including VAT", f"started: {started}")
    assert bool(judged(COUNTY, tender).of("PRO001")) is found


def test_central_bodies_have_a_lower_threshold() -> None:
    tender = _tender("£150,000 including VAT", "started: 2026-03-02")
    assert not judged(COUNTY, tender).of("PRO001")
    assert not judged(PCC, tender).of("PRO001")
    assert "£135,018" in judged(TRUST, tender).one("PRO001").message


@pytest.mark.parametrize("workspace", [WALES, body("charity"), "kind: workspace\n"])
def test_bodies_that_the_rulebook_does_not_bind_are_not_judged(workspace: str) -> None:
    tender = _tender("£900,000 including VAT", "started: 2026-03-02")
    assert not judged(workspace, tender).of("PRO001")


@pytest.mark.parametrize(
    ("category", "fits", "too_much", "severity"),
    [
        ("45000000", "£5,193,000", "£5,193,001", Severity.ERROR),
        ("72000000", "£207,720", "£207,721", Severity.WARNING),
        ("72000000", "£663,540", "£663,541", Severity.ERROR),
        ("Housing support", "£663,540", "£663,541", Severity.WARNING),
        ("Housing support", "£5,193,000", "£5,193,001", Severity.ERROR),
    ],
)
def test_below_threshold_is_certainly_wrong_only_above_every_threshold_it_may_have(
    category: str, fits: str, too_much: str, severity: Severity
) -> None:
    """A category of the Common Procurement Vocabulary tells works from the rest; words do not."""
    fine = _judged(f"{fits} including VAT", regime="below_threshold", category=category)
    assert not [one for one in fine.of("PRO001") if one.severity is severity is Severity.ERROR]
    found = _judged(f"{too_much} including VAT", regime="below_threshold", category=category)
    assert found.one("PRO001").severity is severity
    assert found.one("PRO001").pointer == ("regime",)


@pytest.mark.parametrize("route", ["direct_award", "negotiated"])
@pytest.mark.parametrize("regime", ["pa2023", "pa2023_light_touch"])
def test_doing_without_competition_needs_a_ground(regime: str, route: str) -> None:
    text = _tender("£900,000 including VAT", "started: 2026-03-02", regime=regime, route=route)
    finding = judged(COUNTY, text).one("PRO001")
    assert finding.severity is Severity.ERROR
    assert "no ground is given for an award without competition" in finding.message
    assert "sections 41 to 43" in finding.message
    assert not judged(COUNTY, f"{text}ground: Extreme urgency\n").of("PRO001")


@pytest.mark.parametrize("route", ["open", "restricted", "competitive_flexible", "light_touch"])
def test_competition_fits_any_value(route: str) -> None:
    assert not _judged("£90m including VAT", regime="pa2023", route=route).of("PRO001")


@pytest.mark.parametrize("route", ["direct_award_a", "most_suitable_provider", "grant_round"])
def test_a_route_of_another_regime_does_not_fit(route: str) -> None:
    found = _judged("£900,000 including VAT", regime="pa2023", route=route)
    assert found.one("PRO001").severity is Severity.ERROR


@pytest.mark.parametrize(
    "regime", ["psr", "grant", "in_house", "vertical", "horizontal", "section75", "pcr2006_part_b"]
)
def test_regimes_without_a_threshold_here_are_left_alone(regime: str) -> None:
    assert not _judged("£90m including VAT", regime=regime).of("PRO001")


def test_in_house_work_meets_no_rule_of_procurement() -> None:
    in_house = (
        "kind: agreement\ntype: in_house\nregime: in_house\nemployer: council\nsigned: 2026-03-02\n"
        "value: £9m including VAT\nstart: 2026-04\nend: 2031-03\nstate: active\nstatus: agreed\n"
        "checkpoints: [{id: a, on: 2028-10}]\n"
    )
    assert not judged(COUNTY, in_house).codes


def test_the_regulations_of_2006_are_never_more_than_a_warning() -> None:
    """Their threshold was without VAT, and is unverified: £173,934 × 1.2 is £208,720.80."""
    lines = "started: 2012-06-01"
    fine = _tender("£173,934 excluding VAT", lines, regime="pcr2006")
    assert not judged(COUNTY, fine).of("PRO001")
    over = _tender("£208,721 including VAT", lines, regime="pcr2006")
    finding = judged(COUNTY, over).one("PRO001")
    assert finding.severity is Severity.WARNING
    assert "£173,934 excluding VAT for services" in finding.message


def test_a_draft_is_asked_more_gently() -> None:
    draft = "kind: procurement\nregime: pa2023\nroute: quotes\nvalue: £300,000 including VAT\n"
    agreement = "kind: agreement\nprocurement: example-2\nstart: 2026-06-01\n"
    assert judged(COUNTY, draft, agreement).one("PRO001").severity is Severity.WARNING


@pytest.mark.parametrize(
    "value", ["not stated", "£300,000", "£300,000 a year, including VAT", "up to £300,000"]
)
def test_a_value_that_nobody_can_work_out_is_not_judged(value: str) -> None:
    """Without its VAT basis another rule asks for that; a year's value says nothing of the term."""
    assert not judged(COUNTY, _tender(value, _SETTLED)).of("PRO001")


def test_about_is_no_certainty() -> None:
    text = _tender("about £300,000 including VAT", _SETTLED)
    assert judged(COUNTY, text).one("PRO001").severity is Severity.WARNING


def test_without_a_date_no_law_is_chosen() -> None:
    assert not judged(COUNTY, _tender("£300,000 including VAT")).of("PRO001")


def test_the_date_of_the_award_or_the_signature_chooses_where_no_start_is_known() -> None:
    award = "awards: [{provider: a, on: 2026-03-02}]"
    assert judged(COUNTY, _tender("£300,000 including VAT", award)).of("PRO001")
    alone = (
        "kind: agreement\nregime: below_threshold\nsigned: 2026-03-02\nvalue: £6m including VAT\n"
    )
    assert judged(COUNTY, alone).one("PRO001").severity is Severity.ERROR


def test_the_value_is_worked_out_from_the_agreement_where_that_gives_more() -> None:
    """£60,000 a year over three years and an extension of one is £240,000, and nobody wrote so."""
    tender = _tender("£180,000 including VAT", "started: 2026-03-02")
    agreement = (
        "kind: agreement\nprocurement: tender\nvalue: £60,000 a year, including VAT\nmonths: 36\n"
        "extensions: [{id: a, months: 12}]\ncheckpoints: [{id: a, on: 2027}]\n"
    )
    message = judged(COUNTY, tender, agreement).one("PRO001").message
    assert "worth £240,000 (£60,000 a year for 48 months, extensions of 12 among them)" in message


def test_lots_are_added_up() -> None:
    lots = "lots: [{id: a, title: A, value: '£110,000 including VAT'}, {id: b, title: B, value: "
    tender = "kind: procurement\nregime: pa2023\nroute: quotes\nstarted: 2026-03-02\n"
    assert judged(COUNTY, f"{tender}{lots}'£100,000 including VAT'}}]\n").of("PRO001")
    floor = judged(COUNTY, f"{tender}{lots}not stated}}]\n")
    assert not floor.of("PRO001")


def test_the_value_before_vat_counts_by_the_body_s_own_basis() -> None:
    tender = _tender("£190,000", "started: 2026-03-02")
    assert judged(body("county", vat="excluded"), tender).of("PRO001")
    assert not judged(body("county", vat="included"), tender).of("PRO001")


def _contract(value: str, kpis: int, *lines: str, regime: str = "pa2023") -> str:
    listed = ", ".join(f"{{id: kpi-{number}, title: K}}" for number in range(kpis))
    return (
        f"kind: agreement\nid: deal\nregime: {regime}\nvalue: {value}\nkpis: [{listed}]\n"
        + "".join(f"{line}\n" for line in lines)
    )


@pytest.mark.parametrize(("kpis", "found"), [(0, True), (2, True), (3, False), (4, False)])
def test_above_five_million_pounds_there_are_three_kpis(kpis: int, *, found: bool) -> None:
    text = _contract("£5,000,000.01 including VAT", kpis, "signed: 2026-03-02")
    assert bool(judged(COUNTY, text).of("PRO002")) is found


def test_five_million_pounds_themselves_are_not_above() -> None:
    assert not judged(COUNTY, _contract("£5m including VAT", 0, "signed: 2026-03-02")).of("PRO002")
    finding = judged(COUNTY, _contract("£4.2m excluding VAT", 1, "signed: 2026-03-02")).one(
        "PRO002"
    )
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("kpis",)
    assert finding.message == (
        "This is worth £5,040,000 with extensions and VAT, over £5m including VAT, and has 1 KPI;"
        " the law asks for 3 at least, or a reason (Procurement Act 2023, section 52)."
    )


@pytest.mark.parametrize("regime", ["pa2023_light_touch", "psr"])
def test_a_large_light_touch_or_health_contract_with_two_kpis_is_a_remark(regime: str) -> None:
    """The law does not ask it of them: an error there would be wrong."""
    text = _contract("£6m including VAT", 2, "signed: 2026-03-02", regime=regime)
    finding = judged(COUNTY, text).one("PRO002")
    assert finding.severity is Severity.INFORMATION
    assert "good practice" in finding.message


@pytest.mark.parametrize(
    "lines",
    [
        ("signed: 2025-02-23",),
        ("signed: 2023-05-01",),
        ("type: framework_agreement", "signed: 2026-03-02"),
        ("type: call_off", "signed: 2026-03-02"),
        ("summary: No date is known",),
    ],
)
def test_what_the_section_does_not_reach_is_not_asked(lines: tuple[str, ...]) -> None:
    assert not judged(COUNTY, _contract("£6m including VAT", 0, *lines)).of("PRO002")


@pytest.mark.parametrize("regime", ["pcr2015", "concession", "grant", "in_house", "section75"])
def test_other_regimes_are_not_asked_for_kpis(regime: str) -> None:
    text = _contract("£6m including VAT", 0, "signed: 2026-03-02", regime=regime)
    assert not judged(COUNTY, text).of("PRO002")


def test_procurement_that_began_before_the_act_is_not_judged_by_it() -> None:
    """What counts is when procurement began, not when the agreement was signed."""
    tender = "kind: procurement\nid: tender\nregime: pa2023\nstarted: 2025-02-23\n"
    text = _contract("£6m including VAT", 0, "signed: 2026-03-02", "procurement: tender")
    assert not judged(COUNTY, tender, text).of("PRO002")


def test_the_reason_stands_in_the_notice_of_the_contract() -> None:
    tender = (
        "kind: procurement\nid: tender\nregime: pa2023\nstarted: 2026-01-05\nnotices:\n"
        "- {type: UK7, published: 2026-03-20, reason: It can't be judged by indicators}\n"
    )
    text = _contract("£6m including VAT", 0, "signed: 2026-03-02", "procurement: tender")
    assert not judged(COUNTY, tender, text).of("PRO002")
    assert judged(
        COUNTY, tender.replace(", reason: It", ", address: https://a.uk, reference: It"), text
    ).of("PRO002")


def test_a_draft_or_an_uncertain_value_is_no_error() -> None:
    assert (
        judged(COUNTY, _contract("£6m including VAT", 0, "start: 2026-06-01"))
        .one("PRO002")
        .severity
        is Severity.WARNING
    )
    about = _contract("about £6m including VAT", 0, "signed: 2026-03-02")
    assert judged(COUNTY, about).one("PRO002").severity is Severity.WARNING


def test_kpis_that_are_written_elsewhere_count() -> None:
    kpis = "kpis: [{id: kpi-a, title: A}, {id: kpi-b, title: B}, {id: kpi-c, title: C}]\n"
    elsewhere = f"kind: commission\nid: work\ntier: tactical\n{kpis}"
    text = "kind: agreement\nregime: pa2023\nsigned: 2026-03-02\nvalue: £6m including VAT\n"
    assert not judged(COUNTY, elsewhere, f"{text}kpis: [kpi-a, kpi-b, kpi-c]\n").of("PRO002")
    assert judged(COUNTY, elsewhere, f"{text}kpis: [kpi-a, kpi-b]\n").of("PRO002")


def test_one_of_several_lots_is_judged_by_its_own_value() -> None:
    tender = (
        "kind: procurement\nid: tender\nregime: pa2023\nroute: open\nstarted: 2026-01-05\n"
        "value: £9m including VAT\n"
    )
    lot = "kind: agreement\nprocurement: tender\nvalue: £3m including VAT\nsigned: 2026-03-02\n"
    assert not judged(COUNTY, tender, lot, lot).of("PRO002")
    assert judged(COUNTY, tender, lot).of("PRO002")
