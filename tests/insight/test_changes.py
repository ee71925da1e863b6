"""How large changes are."""

from decimal import Decimal

import pytest

from commish.insight.changes import kept_variations, share_of, term_change_share, value_of
from commish.model.money import Money
from tests.rules.judged import thread_of


@pytest.mark.parametrize(
    ("change", "value", "share"),
    [
        ("£10", "£100", "10"),
        ("-£10", "£100", "10"),
        ("£10 a year", "£100 a year", "10"),
        ("£10 over the term", "£100", "10"),
        ("£10", "£100 excluding VAT", "10"),
        ("£10 a year", "£100", None),
        ("£10 including VAT", "£100 excluding VAT", None),
        ("€10", "£100", None),
        ("not stated", "£100", None),
        ("£10", "£0", None),
    ],
)
def test_a_change_is_a_share_of_what_is_like_it(change: str, value: str, share: str | None) -> None:
    found = share_of(Money.parse(change), Money.parse(value))
    assert found == (None if share is None else Decimal(share))
    assert share_of(None, Money.parse(value)) is None


@pytest.mark.parametrize(
    ("end", "share"),
    [
        ("[{value: 2027-03}, {from: 2026-07, value: 2027-09}]", 50),
        ("[{value: 2027-03}, {from: 2026-07, value: 2026-12}]", 25),
        ("2027-03", None),
        ("[{value: 2025-03}, {from: 2026-07, value: 2027-03}]", None),
        ("[{value: 2026-04-10}, {from: 2026-07, value: 2027-03}]", None),
    ],
)
def test_a_term_changes_by_a_share_of_its_months(end: str, share: int | None) -> None:
    """A first term of no whole month has no share."""
    thing = thread_of(f"kind: agreement\nid: deal\nstart: 2026-04\nend: {end}\n").things["deal"]
    assert term_change_share(thing) == share


def test_the_value_with_which_it_began_is_in_pounds_and_stated() -> None:
    def value(text: str) -> Money | None:
        return value_of(thread_of(f"kind: agreement\nid: deal\n{text}").things["deal"])

    assert str(value("value: [{value: £5}, {from: 2027-01, value: £9}]\n")) == "£5"
    assert value("value: not stated\n") is None
    assert value("value: €5\n") is None
    assert value("") is None


def test_variations_are_kept_with_what_is_asked_of_them() -> None:
    text = (
        "kind: agreement\nid: deal\nvariations:\n- {no: '1', effective: 2026-07-01, what: More,"
        " value_change: £5, ground: Need, notice: UK10}\n- {no: '2', effective: 2026, what: Less}\n"
    )
    first, second = kept_variations(thread_of(text).things["deal"])
    assert (first.place, first.no, first.has_notice, first.ground) == (0, "1", True, "Need More")
    assert (second.place, second.change, second.has_notice) == (1, None, False)
