"""Who was heard."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_HEARD = (
    "engagement: [{{id: a, who: Residents, stage: {}, rung: consultation, not_reached: Some}}]\n"
)
_WORK = "kind: commission\nid: work\ntier: tactical\nstatus: {}\nanswers: [plan]\n"
_PLAN = "kind: commission\nid: plan\ntier: strategic\noutcomes: [safe]\nneeds: [fear]\n"
_FRAMEWORK = "kind: outcome-framework\nid: f\noutcomes: [{id: safe, title: People are safe}]\n"


@pytest.mark.parametrize("stage", ["options", "design", "market", "deliver"])
@pytest.mark.parametrize("status", ["proposed", "agreed"])
def test_users_who_come_late_are_found(stage: str, status: str) -> None:
    finding = judged(_WORK.format(status) + _HEARD.format(stage), _PLAN).one("COP001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("engagement", 0)
    assert finding.message == (
        f"Users were first heard at the {stage} stage, on the rung “consultation”: outcomes were"
        " set without them."
    )


@pytest.mark.parametrize("stage", ["need", "priorities", "outcomes"])
def test_users_who_come_in_time_are_not(stage: str) -> None:
    assert not judged(_WORK.format("agreed") + _HEARD.format(stage), _PLAN).of("COP001")


@pytest.mark.parametrize(
    "early",
    [
        _PLAN + _HEARD.format("need"),
        "kind: need\nid: fear\n" + _HEARD.format("deliver"),
        _FRAMEWORK + "engagement: [{id: b, who: Residents}]\n",
    ],
)
def test_whoever_was_heard_above_was_heard_in_time(early: str) -> None:
    above = [early] if "id: plan" in early else [early, _PLAN]
    assert not judged(_WORK.format("agreed") + _HEARD.format("design"), *above).of("COP001")


def test_without_a_stage_nothing_is_concluded() -> None:
    some = "engagement: [{id: a, who: R, stage: design}, {id: b, who: S}]\n"
    assert not judged(_WORK.format("agreed") + some, _PLAN).of("COP001")


def test_the_first_time_counts_and_a_rung_is_told_if_there_is_one() -> None:
    two = "engagement: [{id: a, who: R, stage: deliver}, {id: b, who: S, stage: design}]\n"
    finding = judged(_WORK.format("agreed") + two, _PLAN).one("COP001")
    assert finding.pointer == ("engagement", 1)
    assert finding.message.startswith("Users were first heard at the design stage: outcomes")


@pytest.mark.parametrize("status", ["draft", "ended"])
def test_drafts_and_what_is_over_are_left_alone(status: str) -> None:
    assert not judged(_WORK.format(status) + _HEARD.format("design"), _PLAN).of("COP001")


def test_a_light_commission_may_ask_when_it_can() -> None:
    light = _WORK.format("agreed") + "budget: £3,000\n"
    assert not judged(light + _HEARD.format("design"), _PLAN).of("COP001")


def _claim(text: str, rung: str, kind: str = "outcome-framework") -> str:
    return f"kind: {kind}\nsummary: {text}\nengagement: [{{id: a, who: Users, rung: {rung}}}]\n"


@pytest.mark.covers("G25", "commish validate")
@pytest.mark.parametrize("rung", ["consultation", "informing", "engagement", "co_design"])
@pytest.mark.parametrize("kind", ["outcome-framework", "need", "commission", "procurement"])
def test_a_claim_above_the_rung_is_found(rung: str, kind: str) -> None:
    finding = judged(_claim("It was co-produced with users.", rung, kind)).one("COP002")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("summary",)
    shown = rung.replace("_", " ")
    assert finding.message.startswith("“co-produced” is more than was done:")
    assert f"“{shown}”" in finding.message


@pytest.mark.parametrize(
    "rung", ["co_production", "partnership", "delegated_power", "citizen_control"]
)
def test_on_these_rungs_it_is_true(rung: str) -> None:
    assert not judged(_claim("It was co-produced with users.", rung)).of("COP002")


@pytest.mark.parametrize(
    "text",
    [
        "It is to be co-produced with users.",
        "It should be co-produced.",
        "It was not co-produced.",
        "We hope to learn from co-production elsewhere.",
        "A pilot of co-production.",
        "Users were consulted.",
        "Co-production takes time.",
        "A produce market.",
    ],
)
def test_what_claims_nothing_is_left_alone(text: str) -> None:
    assert not judged(_claim(text, "consultation")).of("COP002")


@pytest.mark.parametrize("key", ["method", "found", "changed"])
def test_a_claim_in_the_engagement_is_found_where_it_stands(key: str) -> None:
    text = f"kind: need\nengagement: [{{id: a, who: U, rung: informing, {key}: Co-production}}]\n"
    assert judged(text).one("COP002").pointer == ("engagement", 0, key)


def test_a_rung_that_nobody_wrote_settles_nothing() -> None:
    text = "kind: need\nsummary: It was co-produced.\nengagement: [{id: a, who: U}]\n"
    assert not judged(text).of("COP002")
    assert not judged("kind: need\nsummary: It was co-produced.\n").of("COP002")


def test_one_engagement_high_enough_is_enough() -> None:
    text = _claim("It was co-produced.", "informing").replace(
        "}]", "}, {id: b, who: U, rung: co_production}]"
    )
    assert not judged(text).of("COP002")


_ASKED = "engagement: [{id: a, who: Users, date: 2026-02}]\n"
_COMMISSION = "kind: commission\ntier: tactical\nstage: {}\n"


@pytest.mark.covers("G26", "commish validate")
@pytest.mark.parametrize("stage", ["design", "market", "deliver"])
def test_from_design_on_those_not_reached_are_asked_for(stage: str) -> None:
    finding = judged(_COMMISSION.format(stage) + _ASKED).one("COP003")
    assert finding.severity is Severity.WARNING
    assert finding.message == (
        "Nothing says who was not reached when people were heard in February 2026."
    )


@pytest.mark.parametrize(
    "head",
    [
        _COMMISSION.format("options"),
        "kind: commission\ntier: tactical\n",
        _COMMISSION.format("deliver") + "budget: £3,000\n",
        _COMMISSION.format("deliver") + "status: ended\n",
        _COMMISSION.format("deliver")
        + "options: [{id: a, title: Grants, model: grant, preferred: true}]\n",
        "kind: need\n",
        "kind: outcome-framework\nstatus: draft\n",
    ],
)
def test_before_design_for_little_money_and_for_grants_they_are_not(head: str) -> None:
    assert not judged(head + _ASKED).of("COP003")


def test_an_agreed_need_is_only_reminded() -> None:
    found = judged("kind: need\nstatus: agreed\n" + _ASKED)
    assert found.one("COP003").severity is Severity.INFORMATION


def test_not_stated_is_an_answer() -> None:
    asked = _ASKED.replace("}]", ", not_reached: Not stated.}]")
    assert not judged(_COMMISSION.format("design") + asked).of("COP003")


def test_without_a_date_the_sentence_stands_all_the_same() -> None:
    finding = judged(_COMMISSION.format("design") + "engagement: [{id: a, who: U}]\n").one("COP003")
    assert finding.message == "Nothing says who was not reached."
