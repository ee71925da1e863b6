"""Who answers whom."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_POLITICAL = "kind: commission\nid: safe-streets\ntier: political\n"
_STRATEGIC = "kind: commission\nid: street-plan\ntier: strategic\nanswers: [safe-streets]\n"


@pytest.mark.covers("G01", "commish validate")
@pytest.mark.parametrize("tier", ["strategic", "tactical", "service"])
def test_a_commission_that_answers_none_is_found(tier: str) -> None:
    finding = judged(f"kind: commission\ntier: {tier}\nstatus: proposed\n").one("TIR001")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("tier",)


@pytest.mark.parametrize("status", ["", "status: draft"])
def test_a_draft_is_only_reminded(status: str) -> None:
    finding = judged(f"kind: commission\ntier: service\n{status}\n").one("TIR001")
    assert finding.severity is Severity.INFORMATION


def test_a_political_commission_answers_nobody() -> None:
    assert not judged("kind: commission\nstatus: proposed\n").of("TIR001")


def test_a_commission_that_skips_a_tier_may_answer_none() -> None:
    """Ward members and residents may start anywhere."""
    skips = "skips: {tier: tactical, because: Small.}\n"
    assert not judged(f"kind: commission\ntier: service\nstatus: proposed\n{skips}").of("TIR001")


@pytest.mark.covers("G02", "commish validate")
@pytest.mark.parametrize("tier", ["political", "strategic"])
def test_how_above_the_tactical_tier_is_an_error_at_its_line(tier: str) -> None:
    finding = judged(f"kind: commission\ntier: {tier}\nhow: By visits.\n").one("TIR004")
    assert finding.severity is Severity.ERROR
    assert (finding.pointer, finding.place.line) == (("how",), 3)
    assert "required_method" in finding.mend


def test_how_belongs_in_a_tactical_commission() -> None:
    assert not judged("kind: commission\ntier: tactical\nhow: In outline.\n").of("TIR004")


def test_each_key_that_belongs_below_is_found() -> None:
    text = (
        "kind: commission\nlocation: The hub\nbudget: £58,000\nanswers: [safe]\nwhy: It matters\n"
    )
    findings = judged(text).of("TIR004")
    assert [one.pointer for one in findings] == [("answers",), ("budget",), ("location",)]
    assert "strategic, tactical or service" in findings[1].message
    assert "nothing stands above" in findings[0].mend
    assert "the service commission" in findings[2].mend


@pytest.mark.parametrize(("tier", "words"), [("strategic", "strategic too"), ("service", "below")])
def test_a_commission_that_answers_its_own_tier_or_a_lower_one_is_found(
    tier: str, words: str
) -> None:
    finding = judged(
        "kind: commission\nid: roads\ntier: strategic\nanswers: [repairs]\n",
        f"kind: commission\nid: repairs\ntier: {tier}\n",
    ).one("TIR006")
    assert words in finding.message
    assert finding.subject == "roads"
    assert finding.related


def test_each_tier_may_answer_the_one_above_it() -> None:
    found = judged(
        _POLITICAL,
        _STRATEGIC,
        "kind: commission\nid: lights\ntier: tactical\nanswers: [street-plan]\n",
        "kind: commission\nid: lamp-posts\ntier: service\nanswers: [lights]\n",
    )
    assert not found.codes
    assert not found.of("TIR001")


def test_a_skipped_tier_needs_a_reason() -> None:
    lights = "kind: commission\nid: lights\ntier: tactical\nanswers: [safe-streets]\n"
    finding = judged(_POLITICAL, lights).one("SKP001")
    assert finding.severity is Severity.WARNING
    assert "skips the strategic tier" in finding.message
    reason = "skips: {tier: strategic, because: One street.}\n"
    assert not judged(_POLITICAL, lights + reason).codes


def test_who_also_answers_the_tier_above_skips_none() -> None:
    lights = "kind: commission\nid: lights\ntier: tactical\nanswers: [safe-streets, street-plan]\n"
    assert not judged(_POLITICAL, _STRATEGIC, lights).of("SKP001")


def test_a_link_to_nothing_or_to_itself_is_no_question_of_tiers() -> None:
    found = judged("kind: commission\nid: plan\ntier: tactical\nanswers: [gone, plan]\n")
    assert not found.of("SKP001") + found.of("TIR006")
