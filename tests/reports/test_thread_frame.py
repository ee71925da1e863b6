"""Where everything stands: nothing overlaps, everything is on the page."""

from itertools import combinations, pairwise

import pytest

from commish.insight.layout import Edge, Node
from commish.reports.thread_frame import HEADS, LABELS, PAD, PAGE, Frame, framed
from tests.insight.frameworks import framework

_Corner = tuple[float, float, float, float]


def _fan(ends: int, ranks: int = 2) -> tuple[list[Node], list[Edge]]:
    """One thing above each rank's first, and so many in the last rank."""
    nodes = [Node(f"A-{rank}", "Thing", rank, "kpi") for rank in range(ranks - 1)]
    edges = [Edge(upper.id, lower.id) for upper, lower in pairwise(nodes)]
    last = [Node(f"B-{at}", "Thing", ranks - 1, "kpi") for at in range(ends)]
    return nodes + last, edges + [Edge(nodes[-1].id, node.id) for node in last]


def _corners(frame: Frame) -> list[_Corner]:
    found = []
    for name, box in frame.boxes.items():
        stop = frame.stops[name]
        half = (box.height if frame.sideways else box.width) / 2
        across = (stop.across - half, stop.across + half)
        along = (stop.into, stop.out)
        (left, right), (top, foot) = (along, across) if frame.sideways else (across, along)
        found.append((left, top, right, foot))
    return found


def _overlap(first: _Corner, second: _Corner) -> bool:
    beside = first[2] <= second[0] or second[2] <= first[0]
    return not beside and first[1] < second[3] and second[1] < first[3]


def test_a_rank_of_few_is_a_row_and_a_long_one_a_column() -> None:
    assert not framed(*_fan(5)).sideways
    assert framed(*_fan(9)).sideways


def test_a_rank_of_eight_is_a_row_where_columns_would_be_wider() -> None:
    assert framed(*_fan(8)).sideways
    assert not framed(*_fan(8, ranks=9)).sideways


@pytest.mark.parametrize("ends", [1, 3, 6, 12, 40])
def test_boxes_keep_clear_of_each_other_and_on_the_page(ends: int) -> None:
    frame = framed(*_fan(ends))
    corners = _corners(frame)
    assert not any(_overlap(*pair) for pair in combinations(corners, 2))
    left, top = (0, HEADS) if frame.sideways else (LABELS, 0)
    assert all(x >= left and y >= top for x, y, _, _ in corners)
    assert all(x <= frame.width and y <= frame.height for _, _, x, y in corners)


def test_the_page_ends_soon_after_the_last_box_or_line() -> None:
    """Here the line that passes the middle rank is the last thing in it."""
    nodes = [Node(name, name, rank, "kpi") for rank, name in enumerate("ABC")]
    frame = framed(nodes, [Edge("A", "B"), Edge("B", "C"), Edge("A", "C")])
    last = max(
        *(corner[2] for corner in _corners(frame)), *(s.across for s in frame.stops.values())
    )
    assert frame.width == pytest.approx(last + PAD)


def test_a_framework_of_forty_measures_keeps_clear_too() -> None:
    made = framework(40, 1)
    corners = _corners(framed(made.nodes, made.edges))
    assert not any(_overlap(*pair) for pair in combinations(corners, 2))


@pytest.mark.parametrize("ranks", [2, 4, 5])
@pytest.mark.parametrize("ends", [4, 30])
def test_up_to_five_ranks_fit_on_the_page(ends: int, ranks: int) -> None:
    assert framed(*_fan(ends, ranks)).width <= PAGE


def test_the_longest_column_is_the_broadest() -> None:
    frame = framed(*_fan(30, ranks=5))
    assert frame.boxes["B-1"].width > frame.boxes["A-1"].width


def test_rows_leave_more_space_where_lines_run_far() -> None:
    near, far = framed(*_fan(1)), framed(*_fan(5))
    assert far.bands[1].start - far.bands[0].end > near.bands[1].start - near.bands[0].end


def test_lines_within_the_last_rank_have_room() -> None:
    nodes, edges = _fan(3)
    beside = [*edges, Edge("B-0", "B-2")]
    assert framed(nodes, beside).height > framed(nodes, edges).height
    nodes, edges = _fan(12)
    assert framed(nodes, [*edges, Edge("B-0", "B-2")]).width > framed(nodes, edges).width


def test_labels_widen_the_space_between_columns_up_to_a_limit() -> None:
    nodes, edges = _fan(12)
    widths = [
        framed(nodes, [*edges[1:], Edge(edges[0].above, edges[0].below, label)]).leap
        for label in ("", "60% by value", "a label as long as half a page, which no space holds")
    ]
    assert widths[0] < widths[1] < widths[2] == 80
