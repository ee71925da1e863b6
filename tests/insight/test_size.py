"""Light, standard or full."""

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

import pytest

from commish.findings import Place
from commish.insight.facts import Thing
from commish.insight.size import Limits, Size, Sized, limits_of, size_of, size_of_thing
from commish.model.commission import Commission
from commish.model.money import Money
from commish.model.workspace import SizeLimits, Workspace
from commish.source.loading import load
from tests.rules.judged import read

_OWN = Limits()


def _sized(lines: str, limits: Limits = _OWN) -> Sized:
    """The size of a commission, the same from the document as from what is kept of it."""
    data = cast(
        "Mapping[str, object]", read(f"kind: commission\ntier: service\n{lines}").reading.data
    )
    whole = size_of(cast("Commission", load("commission", data)), limits)
    kept = Thing("example", "commission", "", lambda _: Place("a.yaml"), "example", data)
    assert size_of_thing(kept, limits) == whole
    return whole


@pytest.mark.parametrize(
    ("lines", "size", "because"),
    [
        ("cost: £3,000", Size.LIGHT, "a value of £3,000 is no more than £25,000"),
        ("budget: £25,000", Size.LIGHT, "a value of £25,000 is no more than £25,000"),
        ("budget: £25,001", Size.STANDARD, "a value of £25,001 is between £25,000 and £500,000"),
        ("budget: £500,000", Size.STANDARD, "between"),
        ("budget: £40m", Size.FULL, "a value of £40,000,000 is over £500,000"),
        ("budget: over £25,000", Size.STANDARD, "between"),
        ("budget: not stated", Size.STANDARD, "value not stated"),
        ("why: It matters", Size.STANDARD, "value not stated"),
        ("budget: €3,000", Size.STANDARD, "in EUR and the limits are in pounds"),
        ("budget: £3,000 a year", Size.STANDARD, "for a year and the term is not stated"),
        ("budget: £600,000 a year", Size.FULL, "over £500,000"),
    ],
)
def test_the_value_makes_the_size(lines: str, size: Size, because: str) -> None:
    sized = _sized(lines)
    assert sized.size is size
    assert because in sized.because


def test_a_year_s_value_counts_for_the_whole_term() -> None:
    """£12,000 a year for two and a half years is £30,000."""
    sized = _sized("budget: £12,000 a year\nstart: 2026-04\nend: 2028-09")
    assert sized.size is Size.STANDARD
    assert "£30,000" in sized.because


def test_an_end_before_the_start_gives_no_term() -> None:
    assert "term is not stated" in _sized("budget: £9 a year\nstart: 2028\nend: 2026").because


def test_a_great_risk_makes_it_full_however_little_it_costs() -> None:
    risks = "risks: [{id: a, title: A, likelihood: 5, impact: 3}, {id: b, title: B}]"
    sized = _sized(f"cost: £3,000\n{risks}")
    assert sized == Sized(Size.FULL, "a risk of 15 is over 12, by commish's own limits")


def test_a_risk_at_the_limit_is_not_over_it() -> None:
    assert (
        _sized("cost: £3,000\nrisks: [{id: a, title: A, likelihood: 4, impact: 3}]").size
        is Size.LIGHT
    )


def test_what_somebody_chose_wins() -> None:
    sized = _sized("budget: £40m\nsize: {is: light, because: One grant to one body.}")
    assert sized == Sized(Size.LIGHT, "chosen: “One grant to one body.”")


def test_commish_says_when_the_limits_are_its_own() -> None:
    assert _sized("cost: £3,000").because.endswith(", by commish's own limits")
    body = limits_of(_workspace(SizeLimits(light_up_to=Money.parse("£1,000"))))
    assert (
        _sized("cost: £3,000", body).because == "a value of £3,000 is between £1,000 and £500,000"
    )


def test_a_body_may_set_some_limits_and_leave_others() -> None:
    assert limits_of(_workspace(None)) == _OWN
    limits = limits_of(_workspace(SizeLimits(full_over=Money.parse("£100,000"), full_risk_over=15)))
    assert limits == Limits(_OWN.light_up_to, Decimal(100_000), 15, own=True)


def test_a_size_that_nobody_knows_is_no_choice() -> None:
    """A file may hold anything until it is mended; then the value decides."""
    says = {"size": {"is": "huge"}, "risks": "many"}
    thing = Thing("a", "commission", "", lambda _: Place("a.yaml"), "a", says)
    assert size_of_thing(thing, _OWN).size is Size.STANDARD


def _workspace(sizes: SizeLimits | None) -> Workspace:
    return Workspace(id="a", title="A", format=1, sizes=sizes)
