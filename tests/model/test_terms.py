"""Terms that change, and what applies when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import Dated, Term, parse_dated
from commish.model.value import NotAValue, NotPossible
from commish.model.wording import Text

_PRICE: list[object] = [
    {"value": "£480,000 a year"},
    {"from": "2027-04-01", "value": "£499,200 a year", "decision": "uplift-2027"},
    {"from": "2028-04", "value": {"amount": 510000, "basis": "annual"}, "variation": "2"},
]
_STARTS = st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), unique=True, max_size=4)
_MAYBE = st.sampled_from(["", "x"])


@st.composite
def _dated(draw: st.DrawFn) -> Dated[Quantity]:
    starts = [None, *map(PartialDate.of, sorted(draw(_STARTS)))]
    kept = starts if draw(st.booleans()) or len(starts) == 1 else starts[1:]
    return Dated(
        tuple(
            Term(Quantity.parse(place), start, draw(_MAYBE), draw(_MAYBE), draw(st.none() | _NOTES))
            for place, start in enumerate(kept)
        )
    )


_NOTES = st.sampled_from([Text("After the review."), Text("Yes", "Ie")])


@given(_dated())
def test_terms_load_from_their_long_form(terms: Dated[Quantity]) -> None:
    assert parse_dated(terms.long_form(), Quantity.parse) == terms


@given(_dated(), st.dates(date(1999, 1, 1), date(2031, 1, 1)))
def test_the_last_term_begun_applies(terms: Dated[Quantity], day: date) -> None:
    applies = terms.term_on(day)
    begun = [term for term in terms.terms if term.starts is None or term.starts.first <= day]
    assert begun == list(terms.terms[: len(begun)])
    assert applies == (begun[-1] if begun else None)


def test_a_plain_value_is_the_list_of_one() -> None:
    plain = parse_dated("£58,000", Money.parse)
    assert plain == parse_dated([{"value": "£58,000"}], Money.parse)
    assert plain.on(date(1, 1, 1)) == plain.first == plain.latest == Money.parse("£58,000")
    assert not plain.changes
    assert str(plain) == "£58,000"


@pytest.mark.parametrize(
    ("day", "price"),
    [
        (date(2026, 4, 1), "£480,000 a year"),
        (date(2027, 3, 31), "£480,000 a year"),
        (date(2027, 4, 1), "£499,200 a year"),
        (date(2028, 3, 31), "£499,200 a year"),
        (date(2028, 4, 1), "£510,000 a year"),
    ],
)
def test_the_new_price_applies_from_its_day_and_the_old_before(day: date, price: str) -> None:
    assert str(parse_dated(_PRICE, Money.parse).on(day)) == price


def test_what_set_a_term_is_known_with_it() -> None:
    prices = parse_dated(_PRICE, Money.parse)
    term = prices.term_on(date(2027, 6, 1))
    assert term is not None
    assert (term.decision, term.variation, term.starts) == (
        "uplift-2027",
        "",
        PartialDate(2027, 4, 1),
    )
    assert prices.changes
    assert str(prices.first) == "£480,000 a year"
    assert str(prices.latest) == "£510,000 a year"


def test_nothing_applies_before_the_first_date() -> None:
    ends = parse_dated([{"from": "2014-04", "value": "2016-03-31"}], PartialDate.parse)
    assert ends.on(date(2014, 3, 31)) is None
    assert ends.term_on(date(2014, 3, 31)) is None
    assert ends.on(date(2014, 4, 1)) == PartialDate(2016, 3, 31)


def test_terms_are_told_with_their_dates() -> None:
    assert str(parse_dated(_PRICE, Money.parse)) == (
        "£480,000 a year, £499,200 a year from 1 April 2027, £510,000 a year from April 2028"
    )


def _names(raw: object) -> tuple[str, ...]:
    return tuple(map(str, raw)) if isinstance(raw, list) else (str(raw),)


@pytest.mark.parametrize("raw", [["a", "b"], [], [{"id": "a", "value": 1}], [{"value": 1}, "b"]])
def test_a_plain_value_may_be_a_list_itself(raw: list[object]) -> None:
    assert parse_dated(raw, _names) == Dated((Term(_names(raw)),))


def test_a_list_that_changes_is_told_from_a_plain_one() -> None:
    members = parse_dated([{"value": ["a", "b"]}, {"from": "2014-04", "value": ["a", "c"]}], _names)
    assert members.on(date(2014, 4, 1)) == ("a", "c")
    assert members.first == ("a", "b")


@pytest.mark.parametrize(
    ("later", "message", "pointer"),
    [
        ({"value": 2}, "only the first term may go without `from`", (1,)),
        ({"from": "2013-12", "value": 2}, "2013-12 is not after 2014", (1, "from")),
        ({"from": "2014-01-01", "value": 2}, "2014-01-01 is not after 2014", (1, "from")),
    ],
)
def test_terms_stand_in_order_of_their_dates(
    later: object, message: str, pointer: tuple[str | int, ...]
) -> None:
    with pytest.raises(NotPossible, match=message) as refused:
        parse_dated([{"from": 2014, "value": 1}, later], Quantity.parse)
    assert refused.value.pointer == pointer


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ([{"from": "2014", "value": "many"}], (0, "value")),
        ([{"from": "2014"}], (0, "value")),
        ([{"from": "01/04/2014", "value": 1}], (0, "from")),
        ([{"from": "2014", "value": 1, "because": "x"}], (0,)),
        ([{"from": "2014", "value": 1, "source": "x"}], (0,)),
        ([{"from": "2014", "value": 1, "decision": 3}], (0, "decision")),
        ([{"from": "2014", "value": 1, "variation": 2}], (0, "variation")),
        ([{"from": "2014", "value": 1, "note": 2}], (0, "note")),
        ([{"from": "2014", "value": 1}, 2], (1,)),
        (["many"], ()),
    ],
)
def test_a_term_is_refused_where_it_goes_wrong(raw: object, pointer: tuple[str | int, ...]) -> None:
    with pytest.raises(NotAValue) as refused:
        parse_dated(raw, Quantity.parse)
    assert refused.value.pointer == pointer


def test_a_plain_value_says_where_it_comes_from() -> None:
    raw = {"amount": 58000, "source": "jsna, page 3", "note": "Once.", "illustrative": True}
    [term] = parse_dated(raw, Money.parse).terms
    assert term.source == SourceRef("jsna", "page 3")
    assert (term.note, term.illustrative) == (Text("Once."), True)
    assert parse_dated([term.long_form()], Money.parse).terms == (term,)


def test_a_value_of_terms_says_where_it_comes_from() -> None:
    raw = [{"from": "2026", "value": {"amount": 58000, "source": "jsna"}}]
    [term] = parse_dated(raw, Money.parse).terms
    assert (term.source, term.illustrative) == (SourceRef("jsna"), False)


def test_a_date_has_no_source_of_its_own() -> None:
    [term] = parse_dated("2013-04", PartialDate.parse).terms
    assert term.source is None
    assert term.long_form() == {"value": "2013-04"}
