"""Payment by results: at-risk share, creaming, parking, working capital."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from commish.insight.results_pay import at_risk_share, creamed, lowest_balance, parked

_TEN = Decimal(10)


def _counts(**counts: int) -> dict[str, Decimal]:
    return {group: Decimal(count) for group, count in counts.items()}


def test_the_share_at_risk_is_of_what_can_be_paid_at_most() -> None:
    assert at_risk_share(Decimal(180_000), Decimal(600_000)) == 30
    assert at_risk_share(Decimal(0), Decimal(0)) is None


def test_a_group_at_the_limit_is_not_creamed_and_one_beyond_is() -> None:
    starts = _counts(near=50, far=50)
    assert not creamed(starts, _counts(near=60, far=40), _TEN)
    [found] = creamed(starts, _counts(near=61, far=39), _TEN)
    assert found == ("far", Decimal(50), Decimal(39))
    assert found.points == 11


def test_without_starts_or_outcomes_nothing_is_said() -> None:
    assert not creamed(_counts(far=50), {}, _TEN)
    assert not creamed({}, _counts(far=50), _TEN)
    assert not parked({}, _counts(far=50), _TEN)
    assert not parked(_counts(far=0), {}, _TEN)


def test_a_group_that_is_left_alone_is_parked() -> None:
    starts = _counts(near=50, far=50)
    [found] = parked(starts, _counts(near=40, far=10), _TEN)
    assert found == ("far", Decimal(50), Decimal(20))
    assert not parked(starts, _counts(near=30, far=20), _TEN)


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 50)))
def test_results_in_proportion_to_starts_are_never_creamed(counts: dict[str, int]) -> None:
    starts = _counts(**counts)
    assert not creamed(starts, {group: 3 * count for group, count in starts.items()}, Decimal(0))


def test_the_worked_provider_must_find_this_much() -> None:
    """For twelve months £30,000 is spent.

    Each month 10 start, at £400 paid a month later; 5 reach £1,200 three months on and 4 reach
    £4,000 six months on, each paid two months after.
    """
    costs = {month: Decimal(30_000) for month in range(1, 13)}
    income = {
        month: Decimal(
            4_000 * (2 <= month <= 13) + 6_000 * (6 <= month <= 17) + 16_000 * (9 <= month <= 20)
        )
        for month in range(1, 21)
    }
    assert lowest_balance(costs, income) == (12, Decimal(-210_000))


def test_a_provider_that_is_paid_before_it_spends_needs_nothing() -> None:
    assert lowest_balance({2: Decimal(5)}, {1: Decimal(9)}) == (0, Decimal(0))
    assert lowest_balance({}, {}) == (0, Decimal(0))
