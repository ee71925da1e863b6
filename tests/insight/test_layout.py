"""The thread laid out in ranks."""

import os
import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from commish.insight.layout import (
    Edge,
    Node,
    Order,
    courses,
    crossings,
    ordered,
    placed,
    within_a_rank,
)
from tests.insight.frameworks import framework

_HASHED = """
from commish.insight.layout import ordered
from tests.insight.frameworks import framework
made = framework(40, 1)
print(ordered(made.nodes, made.edges))
"""


def _nodes(*rows: str) -> list[Node]:
    return [
        Node(name, name, rank, "commission")
        for rank, row in enumerate(rows)
        for name in row.split()
    ]


def _edges(*pairs: str) -> list[Edge]:
    return [Edge(*pair.split()) for pair in pairs]


@pytest.mark.parametrize(("measures", "seeds"), [(40, range(10)), (200, range(4))])
def test_lines_cross_no_more_than_in_the_planted_order(measures: int, seeds: range) -> None:
    """Never twice as many, and on the whole fewer, though the order was hidden by shuffling."""
    planted = found = 0
    for made in (framework(measures, seed) for seed in seeds):
        best = crossings(made.planted, made.edges)
        reached = crossings(ordered(made.nodes, made.edges), made.edges)
        assert reached <= 2 * best
        planted, found = planted + best, found + reached
    assert found < planted


def test_crossings_are_those_of_a_count_of_every_pair() -> None:
    made = framework(40, 3)
    order = ordered(made.nodes, made.edges)
    at = {
        place: (row, index)
        for row, places in enumerate(order)
        for index, place in enumerate(places)
    }
    ties = {tie for course in courses(order, made.edges).values() for tie in pairwise(course)}
    swapped = [
        ((at[upper][1] - at[other][1]) * (at[lower][1] - at[end][1]) < 0)
        for (upper, lower), (other, end) in combinations(sorted(ties), 2)
        if at[upper][0] == at[other][0]
    ]
    assert crossings(order, made.edges) == sum(swapped) > 0


def test_a_tree_has_no_crossings() -> None:
    made = framework(200, 1)
    tree = made.edges[: len(made.nodes) - 1]
    assert crossings(ordered(made.nodes, tree), tree) == 0


def test_the_order_of_the_input_makes_no_difference() -> None:
    made = framework(40, 2)
    nodes, edges = list(made.nodes), list(made.edges)
    first = ordered(nodes, edges)
    assert ordered(sorted(nodes, key=lambda node: node.id), sorted(edges)) == first
    assert ordered(nodes[::-1], edges[::-1] + edges[:5]) == first


def test_the_order_is_the_same_in_every_process(root: Path) -> None:
    """Sets of text come in another order in each process unless Python is told otherwise."""
    printed = {
        subprocess.run(
            [sys.executable, "-c", _HASHED],
            check=True,
            capture_output=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert all(printed)


def test_ranks_with_nothing_in_them_are_left_out() -> None:
    nodes = [Node("A", "A", 1, "plan"), Node("B", "B", 7, "kpi")]
    assert ordered(nodes, _edges("A B")) == (("A",), ("B",))


def test_nothing_has_no_order() -> None:
    assert ordered([], _edges("A B")) == ()


def test_numbers_in_ids_count_as_numbers() -> None:
    nodes = _nodes("A", "KPI-10 KPI-9 KPI-x KPI-1")
    edges = [Edge("A", node.id) for node in nodes[1:]]
    assert ordered(nodes, edges)[1] == ("KPI-1", "KPI-9", "KPI-10", "KPI-x")


def test_a_line_that_passes_a_rank_holds_a_place_there() -> None:
    order = ordered(_nodes("A", "B", "C", "D"), _edges("A B", "B C", "C D", "A D"))
    course = courses(order, [Edge("A", "D")])[Edge("A", "D")]
    assert course[0] == "A"
    assert course[-1] == "D"
    assert [course[at] in row for at, row in enumerate(order)] == [True] * 4
    assert [len(row) for row in order] == [1, 2, 2, 1]


def test_a_link_that_points_up_runs_down_the_page_all_the_same() -> None:
    order = ordered(_nodes("A", "B"), [Edge("B", "A")])
    assert courses(order, [Edge("B", "A")]) == {Edge("B", "A"): ("A", "B")}


def test_links_within_a_rank_or_out_of_the_picture_have_no_say() -> None:
    nodes, edges = _nodes("A B C", "D E F"), _edges("A F", "B E", "C D")
    others = _edges("A C", "D F", "A A", "A Z", "Z A")
    assert ordered(nodes, edges + others) == ordered(nodes, edges)
    order = ordered(nodes, edges)
    assert crossings(order, edges + others) == 0
    assert within_a_rank(order, edges + others) == tuple(_edges("A C", "D F"))
    assert courses(order, others) == {}


def test_two_links_between_the_same_things_are_one_line() -> None:
    edges = [Edge("A", "D", "60%"), Edge("A", "D", "lead"), Edge("B", "C")]
    assert crossings((("A", "B"), ("C", "D")), edges) == 1


def test_an_order_without_its_bends_is_refused() -> None:
    with pytest.raises(KeyError):
        crossings((("A",), ("B",), ("C",)), _edges("A C"))


def test_what_hangs_together_stays_together() -> None:
    nodes = _nodes("A B L", "C D E F")
    order = ordered(nodes, _edges("A C", "A E", "B D", "B F", "A F"))
    assert order == (("A", "B", "L"), ("C", "E", "F", "D"))


def test_things_stand_in_their_order_and_clear_of_each_other() -> None:
    made = framework(40, 5)
    order = ordered(made.nodes, made.edges)
    lengths = {node.id: 30.0 + 10 * node.rank for node in made.nodes}
    centres = placed(order, made.edges, lengths=lengths, gaps=(6, 14))
    assert centres.keys() == {place for row in order for place in row}
    for row in order:
        ends = [(centres[name], lengths.get(name, 0) / 2) for name in row]
        assert ends[0][0] - ends[0][1] >= 0
        for (first, half), (second, other) in pairwise(ends):
            assert second - other - (first + half) >= 6 - 1e-6


def test_the_longest_rank_decides_how_long_the_picture_is() -> None:
    nodes, edges = _nodes("A", "B C D"), _edges("A B", "A C", "A D")
    lengths = dict.fromkeys("ABCD", 50.0)
    order: Order = ordered(nodes, edges)
    centres = placed(order, edges, lengths=lengths, gaps=(10, 20))
    assert centres == pytest.approx({"A": 85, "B": 25, "C": 85, "D": 145})
    assert placed(order, edges, lengths=lengths, gaps=(10, 20), room=400)["A"] == pytest.approx(200)
