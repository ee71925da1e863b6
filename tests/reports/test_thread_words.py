"""The picture in words."""

from commish.insight.layout import Edge, Node
from commish.reports.thread_words import description


def _star(ends: int) -> tuple[list[Node], list[Edge]]:
    nodes = [Node("A", "Above", 0, "plan")]
    nodes += [Node(f"B-{at}", f"Below {at}", 1, "kpi") for at in range(ends)]
    return nodes, [Edge("A", f"B-{at}") for at in range(ends)]


def test_each_link_is_named_with_its_label() -> None:
    nodes, edges = _star(3)
    edges[1] = Edge("A", "B-1", "60%")
    said = description(nodes, edges)
    assert said == "“Above” leads to “Below 0”, “Below 1” (60%) and “Below 2”."


def test_up_to_twelve_links_are_named_and_of_more_it_is_said_how_many() -> None:
    assert "“Below 11”." in description(*_star(12))
    assert description(*_star(13)) == "14 things and 13 links: see the list below."


def test_many_things_without_links_are_not_named_either() -> None:
    assert description(_star(24)[0], []) == "25 things and 0 links: see the list below."


def test_what_is_linked_to_nothing_is_said() -> None:
    nodes, edges = _star(2)
    assert "Linked to nothing here: “Below 1”." in description(nodes, edges[:1])
    assert description([], []) == ""


def test_how_things_stand_and_what_is_amiss_is_said() -> None:
    nodes = [
        Node("A", "Safer streets", 0, "outcome", state="on target"),
        Node("B", "Warm homes", 0, "outcome", state="on target", marks=("nobody delivers this",)),
    ]
    said = description(nodes, [])
    assert "On target: “Safer streets” and “Warm homes”." in said
    assert said.endswith("Nobody delivers this: “Warm homes”.")


def test_of_many_things_amiss_it_is_said_how_many() -> None:
    nodes = [Node(f"A-{at}", f"Thing {at}", 0, "kpi", marks=("no data",)) for at in range(30)]
    assert description(nodes, []).endswith("No data: 30 things.")


def test_two_things_of_one_title_are_told_apart_by_id() -> None:
    nodes = [Node("A", "Homes", 0, "outcome"), Node("B", "Homes", 1, "outcome")]
    assert description(nodes, [Edge("A", "B")]) == "“Homes” (A) leads to “Homes” (B)."


def test_two_links_between_the_same_things_are_said_as_one() -> None:
    nodes, _ = _star(1)
    edges = [Edge("A", "B-0", "lead"), Edge("A", "B-0", "60%"), Edge("A", "Z"), Edge("Z", "A")]
    assert description(nodes, edges) == "“Above” leads to “Below 0” (60%, lead)."
