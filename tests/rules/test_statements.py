"""What a tier says."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_AGREED = (
    "kind: commission\nid: pathway\ntier: service\nstatus: agreed\noutcomes: [settled]\n"
    "for_whom: All\nactivities: [{id: a, title: Talks}]\ndelivered_by: [depaul]\ncost: £58,000\n"
    "start: 2026-04\nlocation: The hub\naccess: {eligibility: Under 25}\nmeasures: [settled]\n"
)


@pytest.mark.parametrize(
    ("key", "pointer"),
    [
        ("title: Safe streets by employing six wardens", ("title",)),
        ("summary: Safe streets by employing six wardens", ("summary",)),
        ("why: Safe streets by employing six wardens", ("why",)),
        ("for_whom: People whom 12 wardens look after", ("for_whom",)),
        ("where: Streets that two caseworkers visit", ("where",)),
        ("outcomes: [{id: a, title: Safe by providing lights}]", ("outcomes", 0, "title")),
        ("outcomes: [{id: a, statement: Safe by providing lights}]", ("outcomes", 0, "statement")),
    ],
)
def test_words_that_say_how_are_quoted_where_they_stand(
    key: str, pointer: tuple[str | int, ...]
) -> None:
    finding = judged(f"kind: commission\n{key}\n").one("TIR003")
    assert finding.pointer == pointer
    assert finding.severity is Severity.WARNING
    assert "“" in finding.message


def test_an_output_that_says_how_is_found_at_the_strategic_tier() -> None:
    text = (
        "kind: commission\ntier: {}\noutputs:\n"
        "- {{id: a, title: A plan, description: By hiring two staff}}\n"
    )
    assert judged(text.format("strategic")).one("TIR003").pointer == ("outputs", 0, "description")
    assert not judged(text.format("tactical")).of("TIR003")


def test_a_plan_is_asked_for_by_the_strategic_tier_and_not_by_members() -> None:
    text = "kind: commission\ntier: {}\nsummary: We need you to write a transport plan.\n"
    assert judged(text.format("political")).of("TIR003")
    assert not judged(text.format("strategic")).of("TIR003")


def test_a_required_method_may_say_how_and_be_named_elsewhere() -> None:
    method = "Wardens are found by employing people who live here"
    fixed = f"required_method: [{{id: a, what: {method}, because: Members say so.}}]\n"
    text = "kind: commission\nwhy: Safe streets by employing people nearby\n"
    assert judged(text).of("TIR003")
    assert not judged(text + fixed).of("TIR003")


@pytest.mark.covers("G02", "commish validate")
def test_an_agreed_service_without_its_cost_is_in_error() -> None:
    finding = judged(_AGREED.replace("cost: £58,000\n", "")).one("TIR005")
    assert finding.severity is Severity.ERROR
    assert finding.message == "This service commission does not say what it costs."
    assert finding.mend.startswith("Write `cost`, or link what says it.")


def test_what_is_due_later_is_said_without_making_it_an_error() -> None:
    """Nobody can say what users think of a service that was agreed yesterday."""
    finding = judged(_AGREED).one("TIR005")
    assert finding.severity is Severity.INFORMATION
    assert "what users say of it" in finding.message
    late = judged(_AGREED.replace("cost: £58,000\n", "")).one("TIR005")
    assert late.mend.endswith("Later it will be asked what users say of it.")


@pytest.mark.parametrize("tier", ["political", "strategic", "tactical", "service"])
@pytest.mark.parametrize("status", ["draft", "proposed"])
def test_a_draft_or_proposed_commission_is_only_reminded(tier: str, status: str) -> None:
    finding = judged(f"kind: commission\ntier: {tier}\nstatus: {status}\n").one("TIR005")
    assert finding.severity is Severity.INFORMATION


def test_past_the_gate_it_is_an_error_for_a_draft_too() -> None:
    text = "kind: commission\ntier: strategic\nstage: priorities\n"
    finding = judged(text).one("TIR005")
    assert finding.severity is Severity.ERROR
    assert finding.message == (
        "This strategic commission does not say what evidence of need it rests on or what people"
        " ask for and use."
    )


@pytest.mark.covers("G121", "commish validate")
def test_a_light_commission_is_asked_for_less() -> None:
    text = "kind: commission\ntier: service\nstage: deliver\nbudget: {}\n"
    light, standard = (
        judged(text.format(budget)).one("TIR005") for budget in ("£3,000", "£60,000")
    )
    assert "who may come" in standard.message
    assert "who may come" not in light.message


@pytest.mark.parametrize("line", ["status: ended", "not_commissioned: {because: No money.}"])
def test_what_is_over_or_was_declined_is_asked_nothing(line: str) -> None:
    assert not judged(f"kind: commission\nstage: exit\n{line}\n").of("TIR005")


_DELIVERABLES = {
    "political": ("outcomes: [{id: a, title: A}]", "which outcome it is for"),
    "strategic": ("outputs: [{id: a, title: A}]", "what is to be produced"),
    "tactical": ("programmes: [{id: a, title: A}]", "through which programmes or projects"),
    "service": ("activities: [{id: a, title: A}]", "what is done"),
}


@pytest.mark.covers("G03", "commish validate")
@pytest.mark.parametrize(
    ("tier", "above"),
    [("strategic", "political"), ("tactical", "strategic"), ("service", "tactical")],
)
def test_what_a_tier_delivers_is_refused_one_tier_up_with_the_tier_that_may(
    tier: str, above: str
) -> None:
    key, _ = _DELIVERABLES[tier]
    finding = judged(f"kind: commission\ntier: {above}\n{key}\n").one("TIR004")
    assert finding.severity is Severity.ERROR
    assert finding.place.line == 3
    assert f"does not belong in a {above} commission, but in a {tier}" in finding.message


@pytest.mark.covers("G03", "commish validate")
@pytest.mark.parametrize("tier", _DELIVERABLES)
def test_each_tier_is_asked_for_what_it_delivers(tier: str) -> None:
    key, words = _DELIVERABLES[tier]
    text = f"kind: commission\ntier: {tier}\nstatus: agreed\n"
    assert words in judged(text).one("TIR005").message
    assert words not in "".join(one.message for one in judged(f"{text}{key}\n").of("TIR005"))
