"""Changes of what was agreed."""

import pytest

from commish.findings import Severity
from tests.rules.bodies import COUNTY, WALES
from tests.rules.judged import Judged, judged

_TWO = "- {value: £600000}\n- {from: 2026-07-01, value: £660000%s}\n"
_USED = "start: 2026-04-01\nextensions: [{id: a, months: 24, used: 2026-07-01}]\n"
_FOUR = "variations:\n- {no: '4', effective: 2026-07-01, what: More%s}\n"


def _deal(*parts: str, signed: bool = True) -> str:
    head = "kind: agreement\nid: deal\n" + ("signed: 2026-03-02\n" if signed else "")
    return head + "".join(parts)


def _messages(*parts: str) -> list[str]:
    return [one.message for one in judged(_deal(*parts)).of("VAR001")]


@pytest.mark.covers("G116", "commish validate")
def test_a_price_that_changes_without_a_record_is_found() -> None:
    finding = judged(_deal("value:\n", _TWO % "")).one("VAR001")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("value", 1)
    assert finding.message == (
        "The value changes from 1 July 2026 with no variation and no decision."
    )


def test_a_decided_change_is_never_questioned() -> None:
    assert not _messages("value:\n", _TWO % ", decision: cabinet-2026-06")


def test_a_variation_that_is_not_recorded_explains_nothing() -> None:
    assert _messages("value:\n", _TWO % ", variation: '5'", _FOUR % "") == [
        "The value changes from 1 July 2026 by variation 5, which is not recorded."
    ]
    assert not _messages("value:\n", _TWO % ", variation: '4'", _FOUR % "")


def test_a_plain_value_never_changes() -> None:
    assert not _messages("value: £600,000\n", "end: 2029-03-31\n")


def test_an_end_that_moves_needs_a_record_or_an_extension_that_was_used() -> None:
    ends = "end:\n- {value: 2028-03-31}\n- {from: 2026-07-01, value: 2029-03-31}\n"
    start = "start: 2024-04-01\n"
    assert _messages(start, ends)[0].startswith("The end changes from 1 July 2026 with no")
    used = "extensions: [{id: a, months: 12, used: 2026-07-01}]\n"
    assert not _messages(start, ends, used)


def test_a_target_that_changes_needs_a_decision() -> None:
    """A decided change of a target is silent, an undecided one is found."""
    target = "target: [{value: 85%}, {from: 2026-07-01, value: 80%%%s}]"
    kpis = f"kpis:\n- {{id: kpi-a, title: A, {target}}}\n"
    assert _messages(kpis.replace("%%%s", "%")) == [
        "The target of “A” changes from 1 July 2026 with no variation and no decision."
    ]
    assert not _messages(kpis.replace("%%%s", "%, decision: cabinet-2026-06"))


def test_a_kpi_names_a_variation_that_exists() -> None:
    kpi = "kpis:\n- {id: kpi-a, title: A, variation: '4'}\n"
    assert _messages(kpi) == ["“A” names a variation that is not recorded."]
    assert not _messages(kpi, _FOUR % "")


def test_a_variation_of_the_value_shows_in_the_value() -> None:
    change = _FOUR % ", value_change: £60000"
    [message] = _messages("value: £600,000\n", change)
    assert message == (
        "Variation 4 changes the value by £60,000 from 1 July 2026, and `value` has no amount from"
        " then."
    )
    assert not _messages("value:\n", _TWO % ", decision: cabinet-2026-06", change)
    assert not _messages("value: [{from: 2026-07-01, value: £660000}]\n", change)


@pytest.mark.parametrize("value", ["", "value: not stated\n"])
def test_a_value_that_is_not_stated_shows_nothing(value: str) -> None:
    assert not _messages(value, _FOUR % ", value_change: £60000")


def test_a_variation_of_nothing_changes_nothing() -> None:
    assert not _messages("value: £600,000\n", _FOUR % ", value_change: £0")
    assert not _messages("value: £600,000\n", _FOUR % ", value_change: not stated")


@pytest.mark.parametrize(("change", "found"), [("£60000", False), ("£59999.99", True)])
def test_the_value_changes_by_what_the_variation_says(change: str, *, found: bool) -> None:
    terms = ("value:\n", _TWO % ", variation: '4'")
    messages = _messages(*terms, _FOUR % f", value_change: '{change}'")
    assert bool(messages) is found
    for message in messages:
        assert message == (
            "The value goes from £600,000 to £660,000, and variation 4 does not change it by that"
            " much."
        )


def test_variations_of_one_day_are_added_up() -> None:
    both = (
        "variations:\n- {no: '4', effective: 2026-07-01, what: A, value_change: £20000}\n"
        "- {no: '5', effective: 2026-07-01, what: B, value_change: £40000}\n"
    )
    assert not _messages("value:\n", _TWO % ", variation: '4'", both)


@pytest.mark.parametrize("change", ["about £9", "£9 a year", "£9 including VAT", "not stated"])
def test_what_is_not_alike_has_no_difference(change: str) -> None:
    terms = ("value:\n", _TWO % ", variation: '4'")
    assert not _messages(*terms, _FOUR % f", value_change: '{change}'")


def test_a_draft_is_asked_more_gently() -> None:
    text = _deal("value:\n", _TWO % "", signed=False)
    assert judged(text).one("VAR001").severity is Severity.WARNING


def _varied(
    *changes: str,
    value: str = "£400000",
    more: str = "",
    signed: str = "2026-03-02",
    regime: str = "pa2023",
) -> Judged:
    listed = "".join(
        f"- {{no: '{number}', effective: 2026-0{number}-01, what: More, {change}}}\n"
        for number, change in enumerate(changes, start=1)
    )
    head = f"kind: agreement\nid: deal\nregime: {regime}\nsigned: {signed}\nvalue: {value}\n"
    return judged(COUNTY, f"{head}{more}variations:\n{listed}")


@pytest.mark.parametrize(
    ("change", "found"),
    [("£40000", False), ("£40000.01", True), ("-£40000", False), ("-£40001", True)],
)
def test_a_change_above_a_tenth_of_the_value_needs_a_notice(change: str, *, found: bool) -> None:
    findings = _varied(f"value_change: '{change}'").of("VAR002")
    assert bool(findings) is found
    for one in findings:
        assert one.severity is Severity.ERROR
        assert one.pointer == ("variations", 0)
        assert "more than 10% of £400,000" in one.message
        assert one.message.endswith("(Procurement Act 2023, section 75).")


@pytest.mark.parametrize("regime", ["pa2023_light_touch", "psr", "pcr2015", "grant", "in_house"])
def test_light_touch_and_other_contracts_are_free_of_it(regime: str) -> None:
    assert not _varied("value_change: £900000", regime=regime).of("VAR002")


def test_a_notice_that_is_named_is_enough() -> None:
    assert not _varied("value_change: £60000, notice: UK10").of("VAR002")


def test_a_notice_of_the_procurement_is_enough() -> None:
    deal = (
        "kind: agreement\nprocurement: tender\nvalue: £400000\nsigned: 2026-03-02\n"
        "variations:\n- {no: '1', effective: 2026-07-01, what: A, value_change: £60000}\n"
    )
    tender = "kind: procurement\nid: tender\nregime: pa2023\nstarted: 2026-01-05\n"
    assert judged(COUNTY, tender, deal).of("VAR002")
    told = f"{tender}notices: [{{type: UK10, published: 2026-06-20}}]\n"
    assert not judged(COUNTY, told, deal).of("VAR002")


def test_small_changes_that_add_up_are_a_warning() -> None:
    """Only those that belong together are added up by law, and nobody can see that here."""
    finding = _varied("value_change: £30000", "value_change: £20000").one("VAR002")
    assert finding.severity is Severity.WARNING
    assert "2 variations without a notice change the value by 12.5% together" in finding.message
    assert not _varied("value_change: £30000", "value_change: -£20000").of("VAR002")


def test_works_have_fifteen_per_cent() -> None:
    works = "category: '45210000'\n"
    assert not _varied("value_change: £60000", more=works).of("VAR002")
    assert "15%" in _varied("value_change: £60001", more=works).one("VAR002").message


@pytest.mark.parametrize(
    ("end", "found"), [("2027-05-06", False), ("2027-06-30", True), ("2026-12-31", True)]
)
def test_a_change_above_a_tenth_of_the_term_needs_one_too(end: str, *, found: bool) -> None:
    """Of twelve months, one is less than a tenth and two are not."""
    term = (
        "start: 2026-04-01\nend:\n- {value: 2027-03-31}\n"
        f"- {{from: 2026-07-01, value: {end}, variation: '1'}}\n"
    )
    findings = _varied("ground: Need", more=term).of("VAR002")
    assert bool(findings) is found
    for one in findings:
        assert one.pointer == ("end",)


@pytest.mark.parametrize(
    "term",
    [
        "end: 2029-03-31\n",
        "start: 2026-04-01\nend: 2029-03-31\n",
        "start: 2028-04-01\nend: [{value: 2027-03}, {from: 2026-07-01, value: 2029-03}]\n",
        f"{_USED}end: [{{value: 2027-03}}, {{from: 2026-07-01, value: 2029-03}}]\n",
    ],
)
def test_a_term_that_does_not_change_or_was_extended_as_agreed_needs_none(term: str) -> None:
    assert not _varied("ground: Need", more=term).of("VAR002")


def test_another_party_always_needs_one() -> None:
    finding = _varied("ground: Novation to the new company").one("VAR002")
    assert finding.severity is Severity.WARNING
    assert "speaks of “Novation”" in finding.message
    assert not _varied("ground: Novation, notice: UK10").of("VAR002")


@pytest.mark.parametrize("change", ["£90000 a year", "£90000 including VAT", "€90,000"])
def test_what_can_not_be_compared_is_not_judged(change: str) -> None:
    found = _varied(f"value_change: '{change}'", value="£400000 excluding VAT")
    assert not found.of("VAR002")


@pytest.mark.parametrize("value", ["not stated", "€400,000"])
def test_an_unknown_value_has_no_tenth(value: str) -> None:
    assert not _varied("value_change: £90000", value=value).of("VAR002")


def test_before_the_act_nothing_is_asked() -> None:
    assert not _varied("value_change: £90000", signed="2025-02-23").of("VAR002")


def test_other_nations_are_not_judged() -> None:
    text = (
        "kind: agreement\nregime: pa2023\nsigned: 2026-03-02\nvalue: £400000\nvariations:\n"
        "- {no: '1', effective: 2026-07-01, what: A, value_change: £60000}\n"
    )
    assert judged(COUNTY, text).of("VAR002")
    assert not judged(WALES, text).of("VAR002")
