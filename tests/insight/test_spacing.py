"""Where places stand along their rows: as near to their wishes as the distances allow."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.ordering import Web
from commish.insight.spacing import Wish, nearest, spaced

_WISHES = st.lists(
    st.builds(Wish, at=st.integers(-50, 150), weight=st.integers(1, 9)), min_size=1, max_size=8
)
_GAPS = (10, 20)


def _cost(wishes: list[Wish], centres: list[float]) -> float:
    return sum(
        wish.weight * (wish.at - centre) ** 2 for wish, centre in zip(wishes, centres, strict=True)
    )


def test_wishes_far_enough_apart_are_met() -> None:
    assert nearest([Wish(5, 1), Wish(30, 1)], [0, 10], (0, 100)) == [5, 30]


def test_those_too_near_share_the_way_by_weight() -> None:
    assert nearest([Wish(20, 1), Wish(20, 3)], [0, 8], (0, 100)) == [14, 22]


def test_a_pool_that_runs_into_the_one_before_joins_it() -> None:
    found = nearest([Wish(30, 1), Wish(50, 1), Wish(0, 2)], [0, 10, 10], (0, 100))
    assert found == [7.5, 17.5, 27.5]


def test_nobody_leaves_the_row() -> None:
    assert nearest([Wish(-40, 1), Wish(140, 1)], [0, 10], (5, 95)) == [5, 95]


@given(wishes=_WISHES)
def test_distances_and_bounds_are_kept(wishes: list[Wish]) -> None:
    found = nearest(wishes, [0] + [7] * (len(wishes) - 1), (0, 100))
    assert all(second - first >= 7 - 1e-9 for first, second in pairwise(found))
    assert found[0] >= 0
    assert found[-1] <= 100


@given(wishes=_WISHES, step=st.sampled_from([-1.0, 1.0]), moved=st.integers(0, 7))
def test_no_small_move_is_nearer(wishes: list[Wish], step: float, moved: int) -> None:
    """The least of a sum of squares over a convex set has no better neighbour."""
    steps = [0.0] + [7.0] * (len(wishes) - 1)
    found = nearest(wishes, steps, (0, 100))
    other = list(found)
    other[moved % len(other)] += step * 0.5
    allowed = all(b - a >= 7 for a, b in pairwise(other)) and 0 <= other[0] <= other[-1] <= 100
    assert not allowed or _cost(wishes, other) >= _cost(wishes, found) - 1e-6


def test_a_parent_stands_over_the_middle_of_its_children() -> None:
    centres = spaced(
        [[0], [1, 2, 3]], Web.of(4, [(0, 1), (0, 2), (0, 3)]), [40, 40, 40, 40], gaps=_GAPS, room=0
    )
    assert centres == pytest.approx([70, 20, 70, 120])


def test_kin_stand_nearer_than_strangers() -> None:
    centres = spaced(
        [[0, 1], [2, 3, 4]], Web.of(5, [(0, 2), (0, 3), (1, 4)]), [40] * 5, gaps=_GAPS, room=0
    )
    assert centres[3] - centres[2] == pytest.approx(50)
    assert centres[4] - centres[3] == pytest.approx(60)


def test_parents_of_one_child_are_kin_too() -> None:
    centres = spaced([[0, 1], [2]], Web.of(3, [(0, 2), (1, 2)]), [40] * 3, gaps=_GAPS, room=0)
    assert centres == pytest.approx([20, 70, 45])


def test_a_line_through_bends_is_straight() -> None:
    """Places of no length are bends: 1 and 2 pass beside 4 and 5."""
    rows = [[0], [4, 1], [5, 2], [3]]
    web = Web.of(6, [(0, 1), (1, 2), (2, 3), (0, 4), (4, 5)])
    centres = spaced(rows, web, [40, 0, 0, 40, 40, 40], gaps=_GAPS, room=200)
    assert centres[1] == pytest.approx(centres[2], abs=1)


def test_a_row_takes_the_room_it_is_given_and_no_more() -> None:
    web = Web.of(3, [(0, 1), (0, 2)])
    assert spaced([[0], [1, 2]], web, [40] * 3, gaps=_GAPS, room=0)[2] == pytest.approx(70)
    wide = spaced([[0], [1, 2]], web, [40] * 3, gaps=_GAPS, room=500)
    assert wide == pytest.approx([250, 225, 275])


def test_an_empty_row_is_passed_over() -> None:
    assert spaced([[], [0]], Web.of(1, []), [40], gaps=_GAPS, room=0) == [20]
