"""Notices of procurement, and the standstill."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, WALES
from tests.rules.judged import Judged, judged

_UK6 = "- {type: UK6, published: 2026-08-03}\n"


def _tender(*notices: str, regime: str = "pa2023", route: str = "open", more: str = "") -> str:
    text = f"kind: procurement\nid: tender\nregime: {regime}\nroute: {route}\n{more}"
    if "started" not in more:
        text += "started: 2026-04-06\n"
    return f"{text}notices:\n{''.join(notices)}" if notices else text


def _deal(*lines: str) -> str:
    return "kind: agreement\nid: deal\nprocurement: tender\n" + "".join(f"{x}\n" for x in lines)


def _told(found: Judged) -> dict[str, Severity]:
    """Which notices are asked for, and how firmly."""
    return {one.message.partition(",")[0]: one.severity for one in found.of("PRO003")}


@pytest.mark.parametrize(
    ("as_of", "severity"),
    [
        (date(2026, 9, 18), Severity.WARNING),
        (date(2026, 9, 19), Severity.WARNING),
        (date(2026, 9, 20), Severity.ERROR),
    ],
)
def test_the_details_of_a_contract_are_told_within_thirty_days(
    as_of: date, severity: Severity
) -> None:
    """Signed on 20 August: the day itself is the first of thirty, so 18 September is the last.

    How that day counts is not verified, so the day after is not yet called an error.
    """
    found = judged(COUNTY, _tender(_UK6), _deal("signed: 2026-08-20"), as_of=as_of)
    assert _told(found) == {"UK7": severity}
    message = found.one("PRO003").message
    assert "was due" in message or as_of == date(2026, 9, 18)
    assert "18 September 2026" in message
    assert message.endswith(
        "the agreement was signed on 20 August 2026 (Procurement Act 2023, section 53)."
    )


def test_light_touch_contracts_have_120_days() -> None:
    found = judged(COUNTY, _tender(_UK6, regime="pa2023_light_touch"), _deal("signed: 2026-08-20"))
    assert "17 December 2026" in found.one("PRO003").message
    assert found.one("PRO003").severity is Severity.WARNING


@pytest.mark.parametrize(
    "notice",
    [
        "- {type: UK7, published: 2026-09-10}\n",
        "- {type: UK 7 contract details notice, published: 2026-09}\n",
        "- {type: Contract details notice, published: 2026-09-10}\n",
        "- {type: UK7, reason: It is not a public contract}\n",
    ],
)
def test_a_notice_that_was_published_or_explained_is_not_asked_for(notice: str) -> None:
    assert not judged(COUNTY, _tender(_UK6, notice), _deal("signed: 2026-08-20")).of("PRO003")


def test_each_contract_of_a_procurement_has_its_own_notice() -> None:
    one = "- {type: UK7, published: 2026-09-10}\n"
    other = _deal("signed: 2026-09-01").replace("id: deal", "id: other")
    found = judged(COUNTY, _tender(_UK6, one), _deal("signed: 2026-08-20"), other)
    assert "signed on 1 September 2026" in found.one("PRO003").message
    assert not judged(COUNTY, _tender(_UK6, one, one), _deal("signed: 2026-08-20"), other).of(
        "PRO003"
    )


@pytest.mark.parametrize(
    ("value", "found"),
    [("£30,000", False), ("£30,001", True), ("not stated", False)],
)
def test_below_the_threshold_only_larger_contracts_are_told(value: str, *, found: bool) -> None:
    text = _tender(regime="below_threshold", more=f"value: {value} including VAT\n")
    if value == "not stated":
        text = text.replace(" including VAT", "")
    assert ("UK7" in _told(judged(COUNTY, text, _deal("signed: 2026-08-20")))) is found


def test_an_award_is_told_before_the_contract_is_signed() -> None:
    seven = "- {type: UK7, published: 2026-09-10}\n"
    found = judged(COUNTY, _tender(seven), _deal("signed: 2026-08-20"))
    assert _told(found) == {"UK6": Severity.ERROR}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("awards: [{provider: a, on: 2026-08-10}]\n", {"UK5": Severity.ERROR}),
        ("planned_award: 2026-12-01\n", {"UK5": Severity.WARNING}),
        ("planned_award: 2027-06-01\n", {}),
        ("planned_award: 2026-12\n", {}),
        ("", {}),
    ],
)
def test_a_direct_award_is_told_beforehand(more: str, told: dict[str, Severity]) -> None:
    ground = "ground: Extreme urgency\n"
    text = _tender(route="direct_award", more=ground + more)
    assert _told(judged(COUNTY, text)) == told


def test_what_users_choose_is_spared_of_transparency_award_and_termination() -> None:
    """Many care placements: the law asks no notice of their award."""
    text = _tender(
        "- {type: UK7, published: 2026-09-10}\n",
        regime="pa2023_light_touch",
        route="direct_award",
        more="ground: User choice, Schedule 5\n",
    )
    deal = _deal("signed: 2026-08-20", "ended_on: 2026-09-30")
    assert not judged(COUNTY, text, deal).of("PRO003")
    other = text.replace("User choice", "Urgency")
    assert _told(judged(COUNTY, other, deal)).keys() == {"UK5", "UK6", "UK11"}


_TOLD = f"{_UK6}- {{type: UK7, published: 2026-09-10}}\n"


@pytest.mark.parametrize(
    "end",
    [
        "ended_on: 2026-10-01",
        "state: terminated\nend: 2026-10-01",
        "status: ended\nend: 2026-10-01",
    ],
)
def test_any_end_is_told_within_thirty_days(end: str) -> None:
    """From 1 October, itself the first: until 30 October."""
    deal = _deal("signed: 2026-08-20", end)
    early = judged(COUNTY, _tender(_TOLD), deal, as_of=date(2026, 10, 30))
    assert _told(early) == {"UK11": Severity.WARNING}
    assert "30 October 2026" in early.one("PRO003").message
    late = judged(COUNTY, _tender(_TOLD), deal, as_of=date(2026, 10, 31))
    assert _told(late) == {"UK11": Severity.ERROR}


@pytest.mark.parametrize("end", ["end: 2026-10-01", "ended_on: 2026-10", "ended_on: 2026"])
def test_an_end_that_is_not_known_to_the_day_or_not_reached_is_not_counted_from(end: str) -> None:
    found = judged(COUNTY, _tender(_TOLD), _deal("signed: 2026-08-20", end, "followed_by: [x]"))
    assert "UK11" not in _told(found)


def _rated(*notices: str, value: str = "£6m including VAT", more: str = "") -> Judged:
    deal = _deal("signed: 2025-05-01", "start: 2025-06-02", f"value: {value}", more)
    tender = _tender(
        "- {type: UK6, published: 2025-04-01}\n- {type: UK7, published: 2025-05-06}\n",
        *notices,
        more="started: 2025-03-03\n",
    )
    return judged(COUNTY, tender, deal)


def test_large_contracts_are_rated_every_twelve_months() -> None:
    assert _told(_rated()) == {"UK9": Severity.ERROR}
    assert "was due by 1 June 2026" in _rated().one("PRO003").message
    assert not _told(_rated("- {type: UK9, published: 2026-05-20}\n"))


@pytest.mark.parametrize("more", ["type: framework_agreement", "ended_on: 2026-05-20"])
def test_frameworks_and_what_ended_before_are_not_rated(more: str) -> None:
    assert "UK9" not in _told(_rated(more=more))


@pytest.mark.parametrize("value", ["£5m including VAT", "not stated", "£6m"])
def test_smaller_contracts_and_unknown_values_are_not_rated(value: str) -> None:
    assert not _told(_rated(value=value))


def _payment(paid: str, on: str = "2026-07-15") -> str:
    return f"kind: payment\nagreement: deal\npaid: {paid}\npaid_on: {on}\n"


@pytest.mark.parametrize(
    ("payment", "told"),
    [
        (_payment("£30,000"), {}),
        (_payment("£30,000.01"), {"UK8": Severity.ERROR}),
        (_payment("£40,000", "2026-11-02"), {"UK8": Severity.WARNING}),
        (_payment("£40,000", "2026-07"), {}),
        (_payment("not stated"), {}),
    ],
)
def test_large_payments_are_told_after_the_quarter(payment: str, told: dict[str, Severity]) -> None:
    deal = _deal("signed: 2026-08-20", "checkpoints: [{id: a, on: 2028}]")
    found = judged(COUNTY, _tender(_TOLD), deal, payment)
    assert _told(found) == told


def test_payments_of_a_quarter_are_due_thirty_days_after_it() -> None:
    """From the last day of the quarter on, itself the first: 29 October."""
    deal = _deal("signed: 2026-08-20")
    found = judged(COUNTY, _tender(_TOLD), deal, _payment("£40,000"), _payment("£50,000"))
    assert "29 October 2026" in found.one("PRO003").message
    assert "the quarter to 30 September 2026" in found.one("PRO003").message


def test_payments_of_what_began_before_april_2026_are_not_told() -> None:
    tender = _tender(_TOLD, more="started: 2026-03-31\n")
    deal = _deal("signed: 2026-08-20")
    assert not judged(COUNTY, tender, deal, _payment("£40,000")).of("PRO003")


@pytest.mark.parametrize("regime", ["psr", "grant", "in_house", "pcr2015", "pcr2006_part_b"])
def test_other_regimes_have_none_of_these_notices(regime: str) -> None:
    found = judged(COUNTY, _tender(regime=regime), _deal("signed: 2026-08-20"))
    assert not found.of("PRO003")


def test_a_grant_without_a_notice_is_fine() -> None:
    grant = "kind: agreement\ntype: grant\nregime: grant\nsigned: 2026-05-01\n"
    assert not judged(COUNTY, grant).of("PRO003")


@pytest.mark.parametrize("workspace", [WALES, "kind: workspace\n"])
def test_other_law_is_not_this_law(workspace: str) -> None:
    assert not judged(workspace, _tender(), _deal("signed: 2026-08-20")).of("PRO003")


@pytest.mark.parametrize("started", ["started: 2025-02-23\n", "started: 2023\n", "summary: A\n"])
def test_what_began_before_the_act_or_nobody_knows_when_is_not_judged(started: str) -> None:
    tender = _tender(more=started).replace("started: 2026-04-06\n", "")
    deal = _deal("signed: 2025-02-20")
    assert not judged(COUNTY, tender, deal).of("PRO003")


def test_an_agreement_alone_has_no_place_for_notices() -> None:
    """A register comes first for many: what is not linked yet is not scolded."""
    alone = "kind: agreement\nregime: pa2023\nsigned: 2026-08-20\n"
    assert not judged(COUNTY, alone).of("PRO003")


@pytest.mark.parametrize(
    ("due", "severity"),
    [
        ("2026-11-21", Severity.WARNING),
        ("2026-11-22", Severity.INFORMATION),
        ("2026-12", Severity.INFORMATION),
        ("2027-06-01", None),
    ],
)
def test_a_day_that_was_only_planned_is_a_remark_until_it_has_passed(
    due: str, severity: Severity | None
) -> None:
    found = judged(COUNTY, _tender(f"- {{type: Market day, due: {due}}}\n")).of("PRO003")
    assert [one.severity for one in found] == ([severity] if severity else [])


def test_a_planned_day_gives_way_to_the_day_that_the_law_sets() -> None:
    planned = "- {type: UK7, due: 2026-09-01}\n"
    found = judged(COUNTY, _tender(_UK6, planned), _deal("signed: 2026-08-20"))
    assert "18 September" in found.one("PRO003").message


def _standstill(
    regime: str, *, to: str = "", days: str = "", notice: str = "", start: str = "2026-12-17"
) -> Judged:
    ends = f", to: {to}" if to else f", days: {days}" if days else ""
    text = f"kind: procurement\nid: tender\nregime: {regime}\nroute: open\nstarted: 2026-04-06\n"
    text += f"notices: [{{type: {notice}, published: {start}}}]\n" if notice else ""
    text += "" if notice else f"standstill: {{from: {start}{ends}}}\n"
    return judged(COUNTY, text, as_of=date(2026, 12, 1))


@pytest.mark.parametrize("regime", ["pa2023", "psr"])
def test_a_standstill_has_eight_working_days_from_its_first_day(regime: str) -> None:
    """17, 18, 21, 22, 23, 24, 29 and 30 December: two holidays and the weekends do not count."""
    assert not _standstill(regime, to="2026-12-30").of("PRO004")
    finding = _standstill(regime, to="2026-12-29").one("PRO004")
    assert finding.severity is Severity.ERROR
    assert "8 working days from 17 December 2026 end on 30 December 2026" in finding.message


def test_days_that_are_only_counted_are_compared_as_a_number() -> None:
    assert not _standstill("psr", days="8").of("PRO004")
    assert "is 7 working days" in _standstill("psr", days="7").one("PRO004").message


def test_light_touch_contracts_need_no_standstill() -> None:
    assert not _standstill("pa2023_light_touch", days="1").of("PRO004")


def _signed(regime: str, signed: str, notice: str, more: str = "route: open\n") -> Judged:
    tender = (
        f"kind: procurement\nid: tender\nregime: {regime}\nstarted: 2026-04-06\n{more}"
        f"notices: [{{type: {notice}, published: 2026-12-17}}]\n"
    )
    return judged(COUNTY, tender, _deal(f"signed: {signed}"), as_of=date(2026, 12, 1))


@pytest.mark.parametrize(
    ("regime", "notice", "too_early", "in_time"),
    [
        ("pa2023", "UK6", "2026-12-30", "2026-12-31"),
        ("psr", "Intention notice", "2026-12-31", "2027-01-02"),
    ],
)
def test_the_two_laws_count_their_first_day_differently(
    regime: str, notice: str, too_early: str, in_time: str
) -> None:
    """Under the Act the day of the notice is the first, under the other the day after it."""
    finding = _signed(regime, too_early, notice).one("PRO004")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("signed",)
    assert not _signed(regime, in_time, notice).of("PRO004")


@pytest.mark.parametrize(
    "more",
    [
        "route: framework_call_off\n",
        "route: dynamic_market\n",
        "route: direct_award\nground: Extreme urgency\n",
    ],
)
def test_call_offs_and_urgent_awards_need_none(more: str) -> None:
    assert not _signed("pa2023", "2026-12-18", "UK6", more).of("PRO004")


@pytest.mark.parametrize("signed", ["2026-12", "2026", "2026-12-16"])
def test_a_signature_that_may_lie_outside_is_not_judged(signed: str) -> None:
    assert not _signed("pa2023", signed, "UK6").of("PRO004")


def test_a_notice_without_its_day_begins_no_standstill() -> None:
    assert not _standstill("pa2023", notice="UK6", start="2026-12").of("PRO004")


def test_an_award_before_the_regime_was_in_force_is_not_judged() -> None:
    text = (
        "kind: procurement\nregime: psr\nstarted: 2023-12-31\nstandstill: {days: 1, from: 2024}\n"
    )
    assert not judged(COUNTY, text).of("PRO004")
