"""Valid data become the model: every key in its field, short and long forms alike."""

from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given

from commish.model.agreement import Agreement
from commish.model.commission import Commission
from commish.model.dates import PartialDate
from commish.model.decision import Decision
from commish.model.document import Document
from commish.model.fact import SourceRef
from commish.model.framework import OutcomeFramework
from commish.model.money import Money, Vat
from commish.model.plan import Plan
from commish.model.value import NotPossible
from commish.source.checking import check
from commish.source.loading import MODELS, load, model_of, parser
from tests.schemas.writings import fullest, smallest
from tests.source.spoiling import as_reading, good_documents, spoilt_documents

_HEAD: dict[str, object] = {"kind": "commission", "id": "hub", "title": "Hub", "tier": "service"}


def _commission(**more: object) -> Commission:
    return cast("Commission", load("commission", {**_HEAD, **more}))


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_the_smallest_and_the_fullest_document_load(kind: str) -> None:
    for data in (smallest(kind), fullest(kind)):
        document = load(kind, data)
        assert type(document) is model_of(kind)
        assert document.id == data["id"]


def test_every_sample_loads_with_every_key_that_it_writes() -> None:
    for data in good_documents():
        kind = str(data["kind"])
        if kind in MODELS:
            _compare(load(kind, data), data)


def _compare(document: Document, data: dict[str, object]) -> None:
    for key in data.keys() - {"kind", "local"}:
        field = key if hasattr(document, key) else f"{key}_"
        value = getattr(document, field)
        assert value not in (None, ""), f"{key} of {document.id} is lost"
        if isinstance(data[key], list) and isinstance(value, tuple):
            assert len(value) == len(cast("list[object]", data[key]))


def test_a_key_that_python_keeps_for_itself_has_a_field_with_an_underscore() -> None:
    plan = load("plan", {"kind": "plan", "id": "plan", "title": "Plan", "from": "2026-04"})
    assert isinstance(plan, Plan)
    assert plan.from_ == PartialDate(2026, 4)


def test_a_bare_id_is_a_link_and_so_is_a_group_with_an_id() -> None:
    first, second = _commission(answers=["homes", {"id": "rooms", "share": 40}]).answers
    assert (first.id, first.share) == ("homes", None)
    assert (second.id, second.share) == ("rooms", Decimal(40))


def test_an_outcome_may_be_named_or_written_out() -> None:
    named, written = _commission(outcomes=["safe", {"id": "warm", "title": "Warm"}]).outcomes
    assert (named.id, named.title) == ("safe", "")
    assert (written.id, written.title) == ("warm", "Warm")


def test_a_short_and_a_long_form_load_alike() -> None:
    short = _commission(cost="£5 including VAT").cost
    long = _commission(cost={"amount": 5, "vat": "included"}).cost
    assert short == long
    assert short is not None
    assert (short.first.amount, short.first.vat) == (Decimal(5), Vat.INCLUDED)


def test_several_claims_of_one_fact_stand_side_by_side() -> None:
    claims = [{"amount": "£5", "source": "jsna, table 3"}, "£6"]
    [risk] = _commission(risks=[{"id": "cold", "title": "Cold", "value": claims}]).risks
    assert risk.value is not None
    assert risk.value.conflict
    assert risk.value.first.source == SourceRef("jsna", "table 3")


def test_terms_that_change_keep_their_dates() -> None:
    budget = _commission(budget=[{"value": "£5"}, {"from": 2027, "value": "£6"}]).budget
    assert budget is not None
    assert budget.first == Money(Decimal(5))
    assert [term.starts for term in budget.terms] == [None, PartialDate(2027)]


def test_what_may_be_a_list_or_a_word_keeps_the_word() -> None:
    head: dict[str, object] = {"kind": "decision", "id": "d", "title": "D"}
    said = load("decision", {**head, "appendices": "none"})
    listed = load("decision", {**head, "appendices": [{"title": "A"}]})
    assert isinstance(said, Decision)
    assert isinstance(listed, Decision)
    assert said.appendices == "none"
    assert [one.title for one in listed.appendices if not isinstance(one, str)] == ["A"]


def test_numbers_are_exact() -> None:
    risk = {"id": "cold", "title": "Cold", "impact": Decimal("4.0")}
    assert _commission(risks=[risk]).risks[0].impact == 4
    agreement = load(
        "agreement",
        {"kind": "agreement", "id": "a", "title": "A", "value": "£0.10"},
    )
    assert isinstance(agreement, Agreement)
    assert agreement.value is not None
    assert agreement.value.first.amount == Decimal("0.10")


def test_a_key_that_the_model_does_not_have_is_passed_over() -> None:
    """`local` is the body's own."""
    assert _commission(local={"cost_centre": "A100"}) == _commission()


def test_what_no_calendar_has_is_refused() -> None:
    with pytest.raises(NotPossible, match="30 days"):
        _commission(start="2026-04-31")


def test_the_parser_of_a_value_is_its_own() -> None:
    assert parser(PartialDate)("2026") == PartialDate(2026)


def test_a_framework_is_made_of_outcomes_and_indicators() -> None:
    framework = load("outcome-framework", fullest("outcome-framework"))
    assert isinstance(framework, OutcomeFramework)
    assert framework.outcomes
    assert framework.indicators


@given(spoilt_documents())
def test_what_was_checked_and_found_valid_can_be_loaded(data: dict[str, object]) -> None:
    """No value waits to stop a paper: what the model refuses, the check has told."""
    reading = as_reading(data)
    checked = check(reading)
    if checked.valid and checked.kind in MODELS:
        assert load(checked.kind, reading.data).id == checked.id
