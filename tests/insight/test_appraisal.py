"""Weighted scores, and how little changes the winner."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.appraisal import Appraisal, Swing, rounded

_WEIGHTS = {"quality": 40, "cost": 30, "deliverability": 20, "fit": 10}
_SCORES = {"in-house": (6, 7, 9, 6), "grant": (8, 6, 6, 9), "contract": (8, 7, 5, 5)}


def _appraisal(weights: Mapping[str, int], scores: Mapping[str, tuple[int, ...]]) -> Appraisal:
    return Appraisal(
        {key: Decimal(one) for key, one in weights.items()},
        {
            option: dict(zip(weights, map(Decimal, own), strict=True))
            for option, own in scores.items()
        },
    )


def test_the_worked_example_gives_its_scores() -> None:
    ranking = _appraisal(_WEIGHTS, _SCORES).ranking
    assert [(one.option, rounded(one.score)) for one in ranking] == [
        ("grant", "7.1"),
        ("in-house", "6.9"),
        ("contract", "6.8"),
    ]


def test_the_worked_example_turns_at_25() -> None:
    swing = _appraisal(_WEIGHTS, _SCORES).smallest_swing
    assert swing == Swing("deliverability", Fraction(20), Fraction(25), "grant", "in-house")
    assert swing.points == 5


def test_weights_count_as_shares_of_their_sum() -> None:
    half = {key: one // 2 for key, one in _WEIGHTS.items()}
    assert _appraisal(half, _SCORES).ranking == _appraisal(_WEIGHTS, _SCORES).ranking
    assert _appraisal(half, _SCORES).smallest_swing == _appraisal(_WEIGHTS, _SCORES).smallest_swing


def test_two_that_are_level_have_no_winner_and_nothing_to_swing() -> None:
    level = _appraisal({"a": 50, "b": 50}, {"x": (1, 3), "y": (3, 1)})
    assert (level.winner, level.smallest_swing) == ("", None)


def test_who_is_better_at_everything_wins_whatever_the_weights() -> None:
    sure = _appraisal({"a": 50, "b": 50}, {"x": (3, 4), "y": (3, 1)})
    assert (sure.winner, sure.smallest_swing) == ("x", None)
    assert list(sure.dominated()) == [("y", "x")]


def test_equal_options_do_not_beat_each_other() -> None:
    assert not list(_appraisal({"a": 100}, {"x": (3,), "y": (3,)}).dominated())


@pytest.mark.parametrize("weights", [{"a": 100, "b": 0}, {"a": 100}])
def test_one_criterion_that_is_all_leaves_nothing_to_give_way(weights: dict[str, int]) -> None:
    scores = {"x": (3, 1)[: len(weights)], "y": (2, 9)[: len(weights)]}
    swing = _appraisal(weights, scores).smallest_swing
    assert swing is None or swing.criterion == "b"


def test_without_weight_there_is_no_ranking() -> None:
    none = _appraisal({"a": 0}, {"x": (1,), "y": (2,)})
    assert (none.ranking, none.winner, none.smallest_swing) == ((), "", None)


def test_one_option_wins_alone() -> None:
    assert _appraisal({"a": 1}, {"x": (1,)}).winner == "x"


_NUMBERS = st.integers(0, 100)


@given(
    st.lists(st.integers(1, 100), min_size=2, max_size=5).flatmap(
        lambda weights: st.tuples(
            st.just(weights),
            st.lists(st.tuples(*[_NUMBERS for _ in weights]), min_size=2, max_size=5),
        )
    )
)
def test_at_the_swing_two_are_level_and_a_little_beyond_the_rival_is_ahead(
    given_: tuple[list[int], list[tuple[int, ...]]],
) -> None:
    numbers, rows = given_
    weights = {f"c{index}": one for index, one in enumerate(numbers)}
    appraisal = _appraisal(weights, {f"o{index}": row for index, row in enumerate(rows)})
    swing = appraisal.smallest_swing
    if swing is None:
        return
    beyond = swing.to + (swing.to - swing.weight) / 1000
    for at, sign in ((swing.to, 0), (beyond, 1)):
        lead = _score(appraisal, swing.rival, swing.criterion, at) - _score(
            appraisal, swing.winner, swing.criterion, at
        )
        assert (lead > 0) - (lead < 0) == sign


def _score(appraisal: Appraisal, option: str, criterion: str, weight: Fraction) -> Fraction:
    """An option's score when one weight is moved and the others give way in proportion."""
    rest = sum(Fraction(one) for key, one in appraisal.weights.items() if key != criterion)
    shares = {
        key: weight / 100 if key == criterion else Fraction(one) / rest * (1 - weight / 100)
        for key, one in appraisal.weights.items()
    }
    return sum(
        (shares[key] * Fraction(appraisal.scores[option][key]) for key in shares), Fraction(0)
    )


@pytest.mark.parametrize(
    ("value", "shown"), [(Fraction(1, 20), "0.1"), (Fraction(69, 10), "6.9"), (Fraction(25), "25")]
)
def test_figures_are_rounded_half_up_and_shown_without_noughts(value: Fraction, shown: str) -> None:
    assert rounded(value) == shown
