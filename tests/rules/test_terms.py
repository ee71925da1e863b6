"""The terms of agreements and procurements."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged


def _agreement(*lines: str) -> str:
    return "".join(["kind: agreement\n", *(f"{line}\n" for line in lines)])


@pytest.mark.covers("G38", "commish validate")
def test_a_short_term_is_found() -> None:
    finding = judged(_agreement("start: 2013-04", "end: 2014-11")).one("CON002")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("end",)
    assert finding.message == "The term is 20 months, under 36, and no reason is given."
    assert "term_note" in finding.mend


def test_a_pilot_or_a_reason_is_quoted_and_does_not_silence_it() -> None:
    """A reason is for readers to weigh: three pilots in a row are still short terms."""
    lines = ["start: 2013-04", "end: 2014-03", "pilot: true"]
    assert judged(_agreement(*lines)).one("CON002").message.endswith("under 36: it is a pilot.")
    lines += ["term_note: A pilot, then a tender."]
    finding = judged(_agreement(*lines)).one("CON002")
    assert finding.message.endswith("it is a pilot; its reason: “A pilot, then a tender”.")
    assert "term_note" not in finding.mend


@pytest.mark.parametrize(
    "line", ["breaks: [{id: a, on: 2028}]", "checkpoints: [{id: a, on: 2028}]"]
)
def test_a_long_term_needs_a_break_or_a_checkpoint(line: str) -> None:
    term = ["start: 2026-04-01", "end: 2029-03-31"]
    finding = judged(_agreement(*term)).one("CON002")
    assert finding.message == "The term is 36 months, with no break and no checkpoint."
    assert not judged(_agreement(*term, line)).codes


def test_the_end_agreed_last_counts() -> None:
    end = "end: [{value: 2028-03}, {from: 2027-06, value: 2030-03, variation: '2'}]"
    assert "48 months" in judged(_agreement("start: 2026-04", end)).one("CON002").message


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("months: 35",), "The term is 35 months, under 36, and no reason is given."),
        (("start: 2026-04", "end: 2031-03", "months: 12"), "The term is 12 months, under 36"),
        (("start: 2025", "end: 2027", "pilot: true", "pilot_months: 12"), "The term is 12 months"),
        (("start: 2013-04", "end: 2014-11", "pilot_months: 9"), "The term is 20 months"),
        (("months: 36",), "The term is 36 months, with no break and no checkpoint."),
    ],
)
def test_months_that_are_written_come_before_those_between_dates(
    lines: tuple[str, ...], found: str
) -> None:
    assert judged(_agreement(*lines)).one("CON002").message.startswith(found)


def test_a_body_may_set_its_own_term() -> None:
    own = (
        "kind: rulebook\nid: our-rules\ntitle: Ours\nentries:\n"
        "- {id: ours, title: Ours, topic: least-term-months, number: 24}\n"
    )
    agreement = _agreement("months: 24", "breaks: [{id: a, on: 2028}]")
    assert judged(agreement).of("CON002")
    assert not judged("kind: workspace\n", own, agreement).of("CON002")
    assert (
        "under 24"
        in judged("kind: workspace\n", own, _agreement("months: 23")).one("CON002").message
    )


def test_how_often_a_long_term_is_looked_at_is_said() -> None:
    assert (
        judged(_agreement("months: 36")).one("CON002").mend.startswith("Agree one every 24 months")
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("start: 2026-04",),
        ("end: 2027-03",),
        ("start: 2027-04", "end: 2026-03"),
        ("start: 2013-04", "end: 2014-03", "status: ended"),
        ("start: 2013-04", "end: 2014-03", "state: terminated"),
        ("start: 2026-04", "end: 2026-05", "type: spot"),
    ],
)
def test_what_has_no_term_or_is_over_is_left_alone(lines: tuple[str, ...]) -> None:
    assert not judged(_agreement(*lines)).of("CON002")


def test_a_value_under_a_threshold_regime_says_its_vat() -> None:
    text = "kind: procurement\nregime: pa2023\nvalue: £190,000\n"
    finding = judged(text).one("VAT001")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("value",)
    assert "“£190,000”" in finding.message


@pytest.mark.parametrize("basis", ["excluding", "including", "outside"])
def test_any_basis_is_one(basis: str) -> None:
    text = f"kind: procurement\nregime: pa2023\nvalue: £190,000 {basis} VAT\n"
    assert not judged(text).of("VAT001")


def test_the_body_s_own_basis_counts() -> None:
    text = "kind: procurement\nregime: pa2023\nvalue: £190,000\n"
    assert not judged("kind: workspace\nid: a\nvat: excluded\n", text).of("VAT001")


def test_each_lot_says_its_vat() -> None:
    text = (
        "kind: procurement\nregime: pa2023\nlots:\n- {id: a, title: A, value: £9}\n"
        "- {id: b, title: B, value: £9 excluding VAT}\n- {id: c, title: C}\n"
    )
    assert judged(text).one("VAT001").pointer == ("lots", 0, "value")


@pytest.mark.parametrize(
    "lines",
    [
        "regime: pa2023\nvalue: not stated\n",
        "regime: psr\nvalue: £9\n",
        "regime: grant\nvalue: £9\n",
        "value: £9\n",
    ],
)
def test_what_meets_no_threshold_is_not_asked(lines: str) -> None:
    assert not judged(f"kind: procurement\n{lines}").of("VAT001")
