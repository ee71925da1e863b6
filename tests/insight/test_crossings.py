"""Counting crossings: exact, against a count of every pair."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from commish.insight.crossings import crossed, gain_of_swap, inversions, positions

_ENDS = st.lists(st.integers(0, 9), unique=True).map(sorted)


def _every_pair(groups: list[list[int]]) -> int:
    return sum(
        end > other
        for first, second in combinations(groups, 2)
        for end in first
        for other in second
    )


def test_two_lines_that_swap_ends_cross_once() -> None:
    assert inversions([[1], [0]], 2) == 1


def test_lines_that_start_or_end_together_do_not_cross() -> None:
    assert inversions([[1, 0], [1]], 2) == 0


@given(groups=st.lists(_ENDS))
def test_inversions_are_those_of_a_count_of_every_pair(groups: list[list[int]]) -> None:
    assert inversions(groups, 10) == _every_pair(groups)


@given(first=_ENDS, second=_ENDS)
def test_the_gain_of_a_swap_is_what_it_saves(first: list[int], second: list[int]) -> None:
    saved = _every_pair([first, second]) - _every_pair([second, first])
    assert gain_of_swap(first, second) == saved


def test_crossings_add_up_over_the_rows() -> None:
    rows = [[0, 1], [2, 3], [4, 5]]
    below = [[3], [2], [5], [4], [], []]
    assert crossed(rows, below, positions(rows, 6)) == 2


def test_a_position_is_counted_in_its_own_row() -> None:
    assert positions([[2, 0], [1]], 3) == [1, 0, 0]
