"""The order of places in rows: few crossings, families together, numbers counting up."""

from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commish.insight.crossings import Rows, crossed, positions
from commish.insight.ordering import Web, few_crossings

_TIES = st.sets(st.tuples(st.integers(0, 3), st.integers(4, 7)), max_size=10)


def _crossings(rows: Rows, web: Web) -> int:
    return crossed(rows, web.below, positions(rows, len(web.above)))


def _fewest(rows: Rows, web: Web) -> int:
    every = product(*(permutations(row) for row in rows))
    return min(_crossings([list(row) for row in order], web) for order in every)


@given(ties=_TIES)
@settings(max_examples=60)
def test_small_rows_come_near_the_fewest_crossings_there_can_be(
    ties: set[tuple[int, int]],
) -> None:
    """Four places above four: every order can be tried. One crossing more is let pass."""
    rows = [[0, 1, 2, 3], [4, 5, 6, 7]]
    web = Web.of(8, sorted(ties))
    assert _crossings(few_crossings(rows, web), web) <= _fewest(rows, web) + 1


@given(ties=_TIES)
def test_every_place_keeps_its_row(ties: set[tuple[int, int]]) -> None:
    rows = [[0, 1, 2, 3], [4, 5, 6, 7]]
    found = few_crossings(rows, Web.of(8, sorted(ties)))
    assert [sorted(row) for row in found] == rows


def test_the_rows_given_are_left_as_they_are() -> None:
    rows = [[0, 1], [2, 3]]
    few_crossings(rows, Web.of(4, [(0, 3), (1, 2)]))
    assert rows == [[0, 1], [2, 3]]


def test_families_stand_side_by_side_the_largest_first() -> None:
    rows = [[0, 1], [2, 3, 4, 5]]
    web = Web.of(6, [(1, 2), (1, 5), (0, 3)])
    assert few_crossings(rows, web) == [[1, 0], [2, 5, 3, 4]]


def test_what_hangs_on_the_same_things_counts_up() -> None:
    rows = [[0, 1], [2, 3, 4, 5]]
    web = Web.of(6, [(0, 5), (0, 3), (1, 3), (1, 4), (1, 2)])
    assert few_crossings(rows, web) == [[0, 1], [5, 3, 2, 4]]


def test_a_picture_is_mirrored_if_more_numbers_then_count_up() -> None:
    rows = [[0, 1], [2, 3, 4]]
    web = Web.of(5, [(0, 3), (0, 4), (1, 2), (1, 3)])
    found = few_crossings(rows, web)
    assert _crossings(found, web) == 0
    assert found == [[1, 0], [2, 3, 4]]


def test_a_place_without_neighbours_above_keeps_its_place() -> None:
    """It is not swept to one side: the others are sorted round it."""
    rows = [[0, 1], [2, 3, 4], [5]]
    web = Web.of(6, [(0, 2), (1, 4), (2, 5), (3, 5), (4, 5)])
    assert few_crossings(rows, web) == rows


@pytest.mark.parametrize("rows", [[], [[]], [[0]]])
def test_hardly_anything_is_in_order_already(rows: Rows) -> None:
    assert few_crossings(rows, Web.of(1, [])) == rows
