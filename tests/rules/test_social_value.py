"""Social value is considered before services are procured."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, WALES
from tests.rules.judged import judged

_FULL = (
    "social_value: {considered_on: 2026-01-15, economic: A, social: B, environmental: C,"
    " process: D, consult: E}\n"
)


def _commission(*lines: str) -> str:
    text = "kind: commission\nid: work\ntier: tactical\nstatus: draft\n"
    return text + "".join(lines)


def _tender(
    value: str = "£400,000 including VAT",
    *,
    regime: str = "pa2023",
    started: str = "2026-03-02",
    more: str = "commissions: [work]\n",
) -> str:
    begun = f"started: {started}\n" if started else ""
    bought = f"regime: {regime}\nroute: open\nvalue: {value}\n"
    return f"kind: procurement\nid: tender\n{bought}{begun}{more}"


@pytest.mark.covers("G66", "commish validate")
def test_services_above_the_threshold_are_asked_for_the_record() -> None:
    finding = judged(COUNTY, _commission(), _tender()).one("SOC001")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "These services are worth £400,000 with VAT, over the threshold, and there is no record"
        " that social value was considered (Public Services (Social Value) Act 2012, section 1)."
    )
    assert not judged(COUNTY, _commission(_FULL), _tender()).of("SOC001")


@pytest.mark.parametrize(("value", "found"), [("£207,719.99", False), ("£207,720", True)])
def test_the_threshold_itself_is_asked(value: str, *, found: bool) -> None:
    tender = _tender(f"{value} including VAT")
    assert bool(judged(COUNTY, _commission(), tender).of("SOC001")) is found


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        ("considered_on: 2026-01-15, ", "when it was considered"),
        ("economic: A, ", "anything of the economic side"),
        (" process: D,", "how the process might secure it"),
        (", consult: E", "whether to consult"),
    ],
)
def test_each_question_of_the_act_is_answered(left_out: str, words: str) -> None:
    record = _FULL.replace(left_out, "")
    finding = judged(COUNTY, _commission(record), _tender()).one("SOC001")
    assert f"does not say {words} (" in finding.message


@pytest.mark.parametrize(
    ("on", "found"),
    [("2026-03-02", False), ("2026-03-03", True), ("2026-03", False), ("2026-04", True)],
)
def test_it_was_considered_before_procurement_began(on: str, *, found: bool) -> None:
    record = _FULL.replace("2026-01-15", on)
    assert bool(judged(COUNTY, _commission(record), _tender()).of("SOC001")) is found


def test_a_commission_above_may_have_the_record() -> None:
    above = f"kind: commission\nid: above\ntier: strategic\nstatus: draft\n{_FULL}"
    assert not judged(COUNTY, above, _commission("answers: [above]\n"), _tender()).of("SOC001")


def test_the_fullest_record_counts() -> None:
    above = f"kind: commission\nid: above\ntier: strategic\nstatus: draft\n{_FULL}"
    poor = _commission("answers: [above]\n", "social_value: {economic: A}\n")
    assert not judged(COUNTY, above, poor, _tender()).of("SOC001")


@pytest.mark.parametrize("started", ["2013-01-30", "2012-05-01"])
def test_before_the_act_was_in_force_nothing_is_asked(started: str) -> None:
    """31 January 2013, and not April as one of the sources says."""
    tender = _tender(regime="pcr2006", started=started)
    assert not judged(COUNTY, _commission(), tender).of("SOC001")


def test_from_31_january_2013_it_is_asked() -> None:
    tender = _tender(regime="pcr2006", started="2013-01-31")
    assert judged(COUNTY, _commission(), tender).one("SOC001").severity is Severity.ERROR


@pytest.mark.parametrize("regime", ["psr", "grant", "in_house", "below_threshold", "section75"])
def test_other_regimes_are_not_asked(regime: str) -> None:
    tender = _tender("£900,000 including VAT", regime=regime)
    assert not judged(COUNTY, _commission(), tender).of("SOC001")


def test_light_touch_services_are_asked_above_their_own_threshold() -> None:
    tender = _tender("£663,539 including VAT", regime="pa2023_light_touch")
    assert not judged(COUNTY, _commission(), tender).of("SOC001")
    tender = _tender("£663,540 including VAT", regime="pa2023_light_touch")
    assert judged(COUNTY, _commission(), tender).of("SOC001")


@pytest.mark.parametrize("value", ["not stated", "£900,000", "about £900,000 including VAT"])
def test_a_value_that_is_not_sure_is_not_judged(value: str) -> None:
    assert not judged(COUNTY, _commission(), _tender(value)).of("SOC001")


def test_works_are_not_services() -> None:
    works = "kind: agreement\nprocurement: tender\ncategory: '45210000'\n"
    assert not judged(COUNTY, _commission(), _tender("£9m including VAT"), works).of("SOC001")


def test_what_has_not_begun_is_asked_more_gently() -> None:
    deal = "kind: agreement\nprocurement: tender\nstart: 2026-12-01\n"
    finding = judged(COUNTY, _commission(), _tender(started=""), deal).one("SOC001")
    assert finding.severity is Severity.WARNING


def test_a_procurement_that_names_no_commission_gets_a_remark() -> None:
    """What is not linked yet is not scolded."""
    finding = judged(COUNTY, _tender(more="")).one("SOC001")
    assert finding.severity is Severity.INFORMATION


def test_other_nations_have_other_law() -> None:
    assert not judged(WALES, _commission(), _tender()).of("SOC001")


def test_a_link_that_leads_nowhere_finds_no_record() -> None:
    assert judged(COUNTY, _tender(more="commissions: [nowhere]\n")).of("SOC001")
