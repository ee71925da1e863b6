"""Under which law an agreement stands."""

from datetime import date
from decimal import Decimal

from commish.insight.facts import Reference, Thing
from commish.insight.law import Law
from commish.insight.regimes import at, deal_of, deals, procurement_of, told_at, vat_rate
from commish.insight.setting import Setting
from commish.model.dates import PartialDate
from commish.model.workspace import BodyProfile, Workspace
from commish.usecases.lawbooks import packaged
from tests.rules.judged import thread_of

_TENDER = "kind: procurement\nid: tender\nregime: pa2023\nroute: open\nstarted: 2026-01-05\n"
_DEAL = "kind: agreement\nid: deal\nprocurement: tender\nsigned: 2026-05-01\nstart: 2026-06-01\n"


def _setting() -> Setting:
    space = Workspace(id="w", format=1, body=BodyProfile(type="county", nation="england"))
    return Setting(
        date(2026, 11, 22), lambda: space, lambda: Law([(book, "") for book in packaged()])
    )


def test_an_agreement_stands_under_the_law_of_its_procurement() -> None:
    thread = thread_of(_TENDER, _DEAL)
    deal = deal_of(thread.things["deal"], thread)
    assert (deal.regime, deal.route, deal.began) == ("pa2023", "open", PartialDate(2026, 1, 5))
    assert deal.is_whole


def test_its_own_word_comes_first() -> None:
    thread = thread_of(_TENDER, f"{_DEAL}regime: psr\n")
    assert deal_of(thread.things["deal"], thread).regime == "psr"


def test_an_agreement_alone_began_with_its_signature_else_with_its_start() -> None:
    thread = thread_of("kind: agreement\nid: a\nsigned: 2026-05\nstart: 2026-06\n")
    assert deal_of(thread.things["a"], thread).began == PartialDate(2026, 5)
    thread = thread_of("kind: agreement\nid: a\nstart: 2026-06\n")
    [deal] = deals(thread)
    assert (deal.began, deal.route, deal.regime) == (PartialDate(2026, 6), "", "")


def test_an_award_tells_when_a_procurement_without_a_start_began() -> None:
    tender = "kind: procurement\nid: tender\nawards: [{provider: a}, {provider: b, on: 2026-04}]\n"
    thread = thread_of(tender, _DEAL)
    assert deal_of(thread.things["deal"], thread).began == PartialDate(2026, 4)


def test_each_procurement_comes_with_its_agreements_and_then_those_alone() -> None:
    lost = "kind: agreement\nid: lost\nprocurement: nowhere\n"
    other = _DEAL.replace("id: deal", "id: other")
    thread = thread_of(lost, _TENDER, _DEAL, other)
    first, second = deals(thread)
    assert first.thing.id == "tender"
    assert [one.id for one in first.agreements] == ["deal", "other"]
    assert (second.thing.id, second.procurement) == ("lost", None)
    assert not deal_of(thread.things["deal"], thread).is_whole


def test_a_link_to_another_kind_is_no_procurement() -> None:
    thread = thread_of("kind: need\nid: tender\n", _DEAL)
    assert procurement_of(thread.things["deal"], thread) is None


def test_the_rate_of_vat_is_that_of_the_day() -> None:
    setting = _setting()
    assert vat_rate(setting, PartialDate(2026)) == 20
    assert vat_rate(setting, PartialDate(2010, 6)) == Decimal("17.5")
    assert vat_rate(setting, PartialDate(2009, 1)) == 15
    assert vat_rate(setting, PartialDate(2000)) is None
    assert vat_rate(setting, None) is None


def test_a_place_inside_a_thing_is_found_or_is_the_thing_itself() -> None:
    thing = thread_of(_DEAL).things["deal"]
    found = at(thing, "signed")
    assert isinstance(found, Reference)
    assert (found.pointer, found.document, found.place.line) == (("signed",), "deal", 4)
    assert isinstance(at(thing, "value"), Thing)


def test_figures_of_what_withholds_something_are_told_where_it_stands() -> None:
    """There they are told without their values."""
    exempt = "exempt: [{what: value, category: '3', because: It would harm the tender}]\n"
    thread = thread_of(_TENDER, f"{_DEAL}{exempt}")
    tender, deal = thread.things["tender"], thread.things["deal"]
    assert told_at(tender, [tender, deal], "regime") is deal
    assert told_at(tender, [tender], "nowhere") is tender
    plain = told_at(tender, [], "regime")
    assert isinstance(plain, Reference)
    assert plain.document == "tender"
