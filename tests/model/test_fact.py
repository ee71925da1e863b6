"""Sourced facts, and several claims of one."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.dates import PartialDate
from commish.model.fact import Claims, Fact, SourceRef, parse_claims, parse_fact
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue, NotPossible
from commish.model.wording import Text

_SOURCES = st.sampled_from(
    [
        SourceRef("beyond-big-contracts"),
        SourceRef("beyond-big-contracts", "Appendix 3"),
        SourceRef(words="told by the service manager"),
    ]
)
_VALUES = st.sampled_from(["about 45", "280", "not stated", "54%", "10 fewer"]).map(Quantity.parse)
_PERIODS = st.sampled_from(["2011/12", "2013-04 to 2014-11"]).map(Period.parse)
_NOTES = st.sampled_from([Text("Counted twice."), Text("Yes", "Ie")])
_FACTS: st.SearchStrategy[Fact[Quantity]] = st.builds(
    Fact,
    _VALUES,
    st.none() | _SOURCES,
    st.none() | _PERIODS,
    st.none() | _NOTES,
    st.booleans(),
)
_CLAIMS = st.lists(_FACTS, min_size=1, max_size=3).map(lambda facts: Claims(tuple(facts)))


@given(_CLAIMS)
def test_claims_load_from_their_long_form(claims: Claims[Quantity]) -> None:
    assert parse_claims(claims.long_form(), Quantity.parse) == claims
    assert parse_claims(claims.first.long_form(), Quantity.parse).first == claims.first


@given(_SOURCES)
def test_a_source_loads_from_either_form(source: SourceRef) -> None:
    assert SourceRef.parse(str(source)) == SourceRef.parse(source.long_form()) == source


def test_a_short_form_is_a_claim_without_a_source() -> None:
    claims = parse_claims(280, Quantity.parse)
    assert claims == Claims((Fact(Quantity(Decimal(280))),))
    assert claims.value == Quantity.parse({"value": 280})
    assert not claims.conflict


def test_what_is_known_of_a_value_stands_beside_it() -> None:
    fact = parse_fact(
        {
            "value": "about 45",
            "source": "beyond-big-contracts, Appendix 3",
            "period": "2011/12",
            "note": {"en": "Clients", "cy": "Cleientiaid"},
            "illustrative": True,
        },
        Quantity.parse,
    )
    assert str(fact) == "about 45"
    assert fact.source == SourceRef("beyond-big-contracts", "Appendix 3")
    assert fact.period == Period.parse("2011/12")
    assert fact.note == Text("Clients", "Cleientiaid")
    assert fact.illustrative


def test_the_keys_of_money_and_of_text_are_their_own() -> None:
    amount = parse_fact({"amount": 58000, "vat": "excluded", "source": "x"}, Money.parse)
    assert amount.value == Money.parse("£58,000 excluding VAT")
    words = parse_fact({"en": "a", "cy": "b", "source": "x"}, Text.parse)
    assert words.value == Text("a", "b")


def test_a_value_without_a_long_form_stands_under_value() -> None:
    fact = parse_fact({"value": "2009", "source": "jsna-2009"}, PartialDate.parse)
    assert fact.value.first == date(2009, 1, 1)
    assert fact.long_form() == {"value": "2009", "source": {"id": "jsna-2009"}}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("beyond-big-contracts", SourceRef("beyond-big-contracts")),
        ("beyond-big-contracts, Appendix 3", SourceRef("beyond-big-contracts", "Appendix 3")),
        ("JSNA,page 3, note 38", SourceRef("JSNA", "page 3, note 38")),
        ("told by the manager", SourceRef(words="told by the manager")),
        ("double--hyphen", SourceRef(words="double--hyphen")),
        ("jsna, ", SourceRef(words="jsna, ")),
        ("x" * 41, SourceRef(words="x" * 41)),
    ],
)
def test_a_text_is_an_id_with_a_place_or_plain_words(text: str, source: SourceRef) -> None:
    assert SourceRef.parse(text) == source


@pytest.mark.parametrize(
    ("raw", "error", "message"),
    [
        ("", NotAValue, "not nothing"),
        (" ", NotAValue, "not “ ”"),
        (2009, NotAValue, "expected the id of a source or plain words, not 2009"),
        ({}, NotPossible, "either an `id` or `words`"),
        ({"id": "jsna", "words": "the JSNA"}, NotPossible, "either an `id` or `words`"),
        ({"words": "the JSNA", "where": "page 3"}, NotPossible, "`where` says where in a document"),
        ({"id": "the JSNA"}, NotAValue, "expected an id such as `jsna-2009`, not “the JSNA”"),
        ({"id": "x" * 41}, NotAValue, "expected an id"),
        ({"page": 3}, NotAValue, "no key “page” here"),
    ],
)
def test_what_names_no_source_is_refused(raw: object, error: type[NotAValue], message: str) -> None:
    with pytest.raises(error, match=message):
        SourceRef.parse(raw)


def _claims(*raw: object) -> Claims[Quantity]:
    return parse_claims(list(raw), Quantity.parse)


def test_claims_that_differ_are_in_conflict_and_both_are_shown() -> None:
    claims = _claims({"value": 831, "source": "public-record"}, {"value": 830, "source": "bond"})
    assert claims.conflict
    assert str(claims) == "831 or 830"
    assert claims.first.source == SourceRef("public-record")


def test_claims_that_agree_are_shown_once() -> None:
    claims = _claims(831, {"value": 831, "source": "bond"})
    assert not claims.conflict
    assert str(claims) == "831"


def test_a_claim_about_another_time_is_no_conflict() -> None:
    of_2011, of_2012 = ({"value": 280, "period": "2011/12"}, {"value": 300, "period": "2012/13"})
    assert not _claims(of_2011, of_2012).conflict
    assert _claims(of_2011, of_2012, 290).conflict


def test_a_source_that_does_not_say_contradicts_nobody() -> None:
    assert not _claims("not stated", 831).conflict
    assert parse_claims(["2012", "2013"], PartialDate.parse).conflict


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ([], ()),
        ([280, "many"], (1,)),
        ([280, [281]], (1,)),
        ([{"value": "many"}], (0, "value")),
        ({"source": "jsna-2009"}, ()),
        ({"value": 280, "source": 3}, ("source",)),
        ({"value": 280, "source": {"id": "a b"}}, ("source", "id")),
        ({"value": 280, "period": "2011/13"}, ("period",)),
        ({"value": 280, "note": 3}, ("note",)),
        ({"value": 280, "illustrative": "yes"}, ("illustrative",)),
        ({"value": 280, "because": "x"}, ()),
    ],
)
def test_a_claim_is_refused_where_it_goes_wrong(
    raw: object, pointer: tuple[str | int, ...]
) -> None:
    with pytest.raises(NotAValue) as refused:
        parse_claims(raw, Quantity.parse)
    assert refused.value.pointer == pointer
