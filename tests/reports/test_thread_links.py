"""The lines between boxes and their labels."""

import re

from commish.insight.layout import Edge, Node
from commish.reports.thread_frame import framed
from commish.reports.thread_links import labels, lines
from tests.reports.svg import Attributes, drawn, named, paths, read, texts

_NODES = [Node(name, name, rank, "kpi") for rank, row in enumerate(("AB", "CDE")) for name in row]


def _lines(nodes: list[Node], edges: list[Edge]) -> list[Attributes]:
    return paths(read(lines(framed(nodes, edges), edges)))


def _grounds(nodes: list[Node], edges: list[Edge]) -> list[tuple[float, ...]]:
    return [
        tuple(float(at[key]) for key in ("x", "y", "width", "height"))
        for element, at in drawn(read(labels(framed(nodes, edges), edges)))
        if named(element) == "rect"
    ]


def _apart(first: tuple[float, ...], second: tuple[float, ...]) -> bool:
    return any(
        first[side] + first[side + 2] <= second[side]
        or second[side] + second[side + 2] <= first[side]
        for side in (0, 1)
    )


def test_each_link_is_a_line_from_the_foot_of_a_box_to_the_top_of_another() -> None:
    edges = [Edge("A", "C")]
    frame = framed(_NODES, edges)
    numbers = re.findall(r"-?[0-9.]+", _lines(_NODES, edges)[0]["d"])
    upper, lower = frame.stops["A"], frame.stops["C"]
    assert [float(one) for one in numbers[:2]] == [upper.across, upper.out]
    assert [float(one) for one in numbers[-2:]] == [lower.across, lower.into]


def test_a_line_within_a_rank_is_dotted_and_stays_in_the_space_below() -> None:
    edges = [Edge("C", "E"), Edge("D", "C")]
    frame = framed(_NODES, edges)
    for line in _lines(_NODES, edges):
        assert line["stroke-dasharray"] == "2 3"
        depths = [float(one) for one in re.findall(r"-?[0-9.]+", line["d"])[1::2]]
        assert frame.bands[1].end < frame.height
        assert frame.stops["C"].out == depths[0] == depths[-1]


def test_links_out_of_the_picture_are_not_drawn() -> None:
    assert not _lines(_NODES, [Edge("A", "Z"), Edge("A", "A")])


def test_labels_are_written_on_their_lines() -> None:
    edges = [Edge("A", "C", "60%"), Edge("A", "D"), Edge("C", "E", "leads to")]
    assert texts(read(labels(framed(_NODES, edges), edges))) == ["60%", "leads to"]
    assert labels(framed(_NODES, edges[1:2]), edges[1:2]) == ""


def test_labels_keep_apart_where_they_can() -> None:
    edges = [Edge(above, below, "some share") for above in "AB" for below in "CDE"]
    grounds = _grounds(_NODES, edges)
    assert len(grounds) == 6
    assert all(_apart(one, two) for one in grounds for two in grounds if one != two)


def test_a_label_too_long_shows_whole_on_hovering() -> None:
    long = "three quarters of the whole, by value and by number"
    edges = [Edge("A", "C", long), Edge("C", "E", long)]
    found = labels(framed(_NODES, edges), edges)
    assert all(text.endswith("…") for text in texts(read(found)))
    assert found.count(f"<title>{long}</title>") == 2


def test_in_columns_a_label_stays_between_them() -> None:
    nodes = [Node("A", "A", 0, "kpi"), *(Node(f"B-{at}", "B", 1, "kpi") for at in range(9))]
    edges = [Edge("A", f"B-{at}", "60% of all by value") for at in range(9)]
    frame = framed(nodes, edges)
    for left, _, width, _ in _grounds(nodes, edges):
        assert frame.stops["A"].out <= left + 0.1
        assert left + width <= frame.stops["B-0"].into + 0.1
