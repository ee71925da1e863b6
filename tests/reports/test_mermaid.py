"""The thread as a mermaid flowchart."""

import re

import pytest

from commish.insight.layout import Edge, Node, Rank
from commish.reports.mermaid import flowchart
from commish.reports.picture import Picture
from tests.insight.frameworks import framework

_RANKS = tuple(map(Rank, ("Political", "Strategic", "Tactical")))
_BOX = re.compile(r'    n_[A-Za-z0-9_]+\["[^"]*"\]:::rank[0-9]')


def _chart(*nodes: Node, edges: tuple[Edge, ...] = ()) -> list[str]:
    return flowchart(Picture("Thread", _RANKS, nodes, edges)).splitlines()


def _label(title: str) -> str:
    return _chart(Node("A", title, 0, "kpi"))[1].partition('"')[2].partition("<br/>")[0]


def test_a_thing_is_a_box_with_all_that_the_picture_says() -> None:
    node = Node("POL-1", "Safer streets", 0, "need", "£2m", "on target", ("hangs on nothing",))
    assert _chart(node) == [
        "flowchart TD",
        '    n_POL_1["Safer streets<br/>POL-1 · On target<br/>£2m<br/>Hangs on nothing"]:::rank0',
        "    classDef rank0 fill:#FFFFFF,color:#0B0C0C,stroke:#801650,stroke-width:2px",
        "    classDef amiss stroke:#801650,stroke-width:2px,stroke-dasharray:6 3",
        "    class n_POL_1 amiss",
    ]


def test_links_run_from_the_upper_rank_and_are_dotted_within_one() -> None:
    nodes = [Node("A", "A", 0, "need"), Node("B", "B", 1, "kpi"), Node("C", "C", 1, "kpi")]
    edges = (Edge("A", "B", "60%"), Edge("C", "A"), Edge("B", "C", "leads to"))
    assert _chart(*nodes, edges=edges)[4:7] == [
        '    n_A ---|"60%"| n_B',
        '    n_B -.-|"leads to"| n_C',
        "    n_A --- n_C",
    ]


def test_links_out_of_the_picture_are_left_out() -> None:
    edges = (Edge("A", "Z"), Edge("Z", "A"), Edge("A", "A"))
    assert len(_chart(Node("A", "A", 0, "kpi"), edges=edges)) == 3


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ('Say "hello"', "Say #34;hello#34;"),
        ("<b>A & B</b>", "#60;b#62;A #38; B#60;/b#62;"),
        ("Route #35;", "Route #35;35;"),
        ("Two\nlines", "Two lines"),
        ("1. Homes", "1#46; Homes"),
        ("- Homes", "#45; Homes"),
        ("`code` *bold* _it_", "#96;code#96; #42;bold#42; #95;it#95;"),
        ("C:\\new", "C#58;#92;\u2060new"),
        ("style:#x", "style#58;#35;x"),
        ("Economy: output 2.5%", "Economy: output 2.5%"),
        ("fa:fa-car", "fa#58;\u2060fa-car"),
        ("x" * 200, "x" * 119 + "…"),
    ],
)
def test_no_title_is_read_as_more_than_text(title: str, label: str) -> None:
    """Each label was seen to be shown as its title by mermaid 11."""
    assert _label(title) == label


def test_a_name_is_no_word_of_mermaids_and_tells_ids_apart() -> None:
    ids = ["end", "a-b", "a_b", "a--b", "a-", "-a", "a.b", "graph", "a__5f__b"]
    chart = _chart(*(Node(name, "T", 0, "kpi") for name in ids))
    names = {line.strip().partition("[")[0] for line in chart if "[" in line}
    assert len(names) == len(ids)
    assert all(re.fullmatch("n_[A-Za-z0-9_]+", name) for name in names)


def test_a_name_stays_the_same_when_other_things_come_and_go() -> None:
    node = Node("POL-1", "T", 0, "kpi")
    assert _chart(node)[1] in _chart(Node("A", "A", 0, "kpi"), node, Node("Z", "Z", 0, "kpi"))


def test_every_rank_in_use_has_a_class() -> None:
    chart = _chart(Node("A", "A", 0, "need"), Node("B", "B", 2, "agreement"))
    found = [line.split()[1] for line in chart if "classDef" in line]
    assert found == ["rank0", "rank2"]


def test_a_framework_is_boxes_then_links_then_classes() -> None:
    made = framework(40, 1)
    chart = _chart(*made.nodes, edges=made.edges)
    assert all(_BOX.fullmatch(line) for line in chart[1 : len(made.nodes) + 1])
    assert sum(" --- " in line for line in chart) == len(made.edges)


def test_what_mermaid_refuses_for_its_size_is_not_written() -> None:
    """It draws up to 500 links and 50,000 characters."""
    many = [Node(f"A-{at}", "T", at % 2, "kpi") for at in range(46)]
    pairs = [(upper.id, lower.id) for upper in many[::2] for lower in many[1::2]]
    assert _chart(*many, edges=tuple(Edge(*pair) for pair in pairs[:500]))
    assert not _chart(*many, edges=tuple(Edge(*pair) for pair in pairs[:501]))
    assert not _chart(*(Node(f"A-{at}", "T" * 100, 0, "kpi") for at in range(450)))
