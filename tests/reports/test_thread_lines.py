"""The curves between boxes."""

import pytest

from commish.reports.thread_lines import Stop, bow, curve, on_bow, on_curve

_UPPER, _BEND, _LOWER = Stop(10, 0, 20), Stop(60, 40, 70), Stop(30, 100, 130)


def test_a_line_leaves_and_comes_in_upright() -> None:
    """The control points lie straight below the one end and straight above the other."""
    assert curve([_UPPER, _LOWER], sideways=False) == "M10 20C10 60 30 60 30 100"


def test_a_line_runs_straight_through_the_ranks_that_it_passes() -> None:
    path = curve([_UPPER, _BEND, _LOWER], sideways=False)
    assert path == "M10 20C10 30 60 30 60 40L60 70C60 85 30 85 30 100"


def test_sideways_is_the_same_turned_over() -> None:
    assert curve([_UPPER, _LOWER], sideways=True) == "M20 10C60 10 60 30 100 30"
    assert on_curve(_UPPER, _LOWER, at=0.5, sideways=True) == pytest.approx((60, 20))


@pytest.mark.parametrize(("at", "point"), [(0, (10, 20)), (0.5, (20, 60)), (1, (30, 100))])
def test_a_point_on_a_curve(at: float, point: tuple[float, float]) -> None:
    assert on_curve(_UPPER, _LOWER, at=at, sideways=False) == pytest.approx(point)


def test_a_bow_keeps_within_its_room() -> None:
    first, second = Stop(0, 0, 20), Stop(1000, 0, 20)
    assert bow(first, second, room=15, sideways=False) == "M0 20C0 40 1000 40 1000 20"
    assert on_bow(first, second, room=15, at=0.5, sideways=False) == pytest.approx((500, 35))
    assert on_bow(first, second, room=15, at=0.5, sideways=True) == pytest.approx((35, 500))


def test_a_bow_between_neighbours_is_flatter() -> None:
    near = on_bow(Stop(0, 0, 20), Stop(100, 0, 20), room=99, at=0.5, sideways=False)[1]
    far = on_bow(Stop(0, 0, 20), Stop(900, 0, 20), room=99, at=0.5, sideways=False)[1]
    assert 20 < near < far < 119
