"""The picture as a whole: what a reader sees, hears and may put where."""

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from commish.insight.layout import Edge, Node, Rank
from commish.reports.picture import Picture, description, svg
from tests.insight.frameworks import framework
from tests.reports.svg import drawn, named, read, texts

_TRANSPORT = Picture(
    "The golden thread of transport",
    (Rank("Manifesto"), Rank("Political"), Rank("Strategic"), Rank("Tactical"), Rank("Service")),
    (
        Node("POL-growth", "Jobs and growth", 1, "commission", state="agreed"),
        Node("POL-net", "A safe, congestion-free, accessible and sustainable network", 1, "plan"),
        Node("POL-flood", "Protection from flooding", 1, "need", marks=("nobody delivers this",)),
        Node("STR-tamp", "Transport Asset Management Plan", 2, "commission", "£48m", "proposed"),
        Node("TAC-tamp", "We are going to prepare the plan", 3, "agreement", state="slightly off"),
        Node("SVC-tamp", "This is the plan, with its projects", 4, "kpi", state="on target"),
    ),
    (
        Edge("POL-growth", "STR-tamp", "40%"),
        Edge("POL-net", "STR-tamp"),
        Edge("POL-net", "SVC-tamp"),
        Edge("STR-tamp", "TAC-tamp"),
        Edge("TAC-tamp", "SVC-tamp"),
        Edge("POL-growth", "POL-flood"),
    ),
)
_BACKGROUNDS = ("#FFFFFF", "#EEF2F6")
_PRINTED = """
from commish.insight.layout import Rank
from commish.reports.mermaid import flowchart
from commish.reports.picture import Picture, svg
from tests.insight.frameworks import framework
made = framework(40, 1)
picture = Picture("Framework", (Rank("Rank"),) * 7, made.nodes, made.edges)
print(svg(picture, prefix="thread"), flowchart(picture))
"""


def _contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted(map(_luminance, (first, second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _framework(measures: int) -> Picture:
    made = framework(measures, 1)
    return Picture("Framework", (Rank("Rank"),) * 7, made.nodes, made.edges)


def test_the_names_of_ranks_in_use_are_shown_and_no_others() -> None:
    seen = texts(read(svg(_TRANSPORT, prefix="thread")))
    assert {"Political", "Strategic", "Tactical", "Service"} <= set(seen)
    assert "Manifesto" not in seen


def test_every_thing_is_shown_with_its_id() -> None:
    for picture in (_TRANSPORT, _framework(40)):
        seen = "".join(texts(read(svg(picture, prefix="thread"))))
        assert all(node.id in seen for node in picture.nodes)


def test_the_picture_has_a_name_and_a_description() -> None:
    root = read(svg(_TRANSPORT, prefix="thread"))
    named_by, told_by = root.attrib["aria-labelledby"], root.attrib["aria-describedby"]
    assert root.attrib["role"] == "img"
    assert {each.attrib["id"]: each.text for each in root if "id" in each.attrib} == {
        named_by: "The golden thread of transport",
        told_by: description(_TRANSPORT.nodes, _TRANSPORT.edges),
    }


def test_several_pictures_can_stand_in_one_page() -> None:
    page = svg(_TRANSPORT, prefix="first") + svg(_TRANSPORT, prefix="second")
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("prefix", ["", "1st", "a b", 'a"', "a.b"])
def test_what_can_not_begin_an_id_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="begin"):
        svg(_TRANSPORT, prefix=prefix)


def test_no_title_becomes_markup() -> None:
    hostile = "<script>alert('&')</script> \"x\" ]]> --> \x1b"
    node = Node("A", hostile, 0, "kpi", hostile, hostile, (hostile,))
    picture = Picture(
        hostile, (Rank(hostile),), (node, Node("B", "B", 0, "kpi")), (Edge("A", "B", hostile),)
    )
    root = read(svg(picture, prefix="thread"))
    allowed = {"svg", "title", "desc", "g", "rect", "path", "text"}
    assert {named(each) for each, _ in drawn(root)} <= allowed
    assert root[0].text == hostile.replace("\x1b", "␛")


def test_nothing_is_styled_loaded_or_run() -> None:
    """A page with the strictest content policy shows the picture as it is."""
    for element, _ in drawn(read(svg(_TRANSPORT, prefix="thread"))):
        assert not {name for name in element.attrib if name.startswith("on")}
        assert not {"style", "class", "href"} & element.attrib.keys()
        assert not [value for value in element.attrib.values() if "url(" in value]


def test_text_stands_out_from_what_it_is_on() -> None:
    """At least 4.5 to 1, on a box and on a band alike."""
    for element, attributes in drawn(read(svg(_TRANSPORT, prefix="thread"))):
        if named(element) == "text":
            assert all(_contrast(attributes["fill"], ground) >= 4.5 for ground in _BACKGROUNDS)


def test_lines_outlines_and_shapes_stand_out() -> None:
    """At least 3 to 1. What has no outline of its own lies on the white of its box."""
    seen = set()
    for element, attributes in drawn(read(svg(_TRANSPORT, prefix="thread"))):
        stroke, fill = attributes.get("stroke"), attributes["fill"]
        if stroke:
            seen.add(stroke)
            assert all(_contrast(stroke, ground) >= 3 for ground in _BACKGROUNDS)
        elif named(element) == "rect" and fill not in _BACKGROUNDS:
            seen.add(fill)
            assert _contrast(fill, "#FFFFFF") >= 3
    assert {"#12436D", "#28A197", "#801650", "#F46A25"} <= seen


def test_two_links_between_the_same_things_are_one_line_with_both_labels() -> None:
    nodes = (Node("A", "A", 0, "kpi"), Node("B", "B", 1, "kpi"))
    edges = (Edge("A", "B", "lead"), Edge("A", "B", "60%"), Edge("A", "B"))
    root = read(svg(Picture("P", (Rank("R"), Rank("S")), nodes, edges), prefix="thread"))
    assert texts(root)[-1] == "60%, lead"
    assert sum(named(each) == "path" for each, _ in drawn(root)) == 1


def test_nothing_to_show_is_said() -> None:
    root = read(svg(Picture("Thread", (), (), ()), prefix="thread"))
    assert texts(root) == ["Nothing is in the thread yet."]


def test_columns_have_their_names_above_them() -> None:
    root = read(svg(_framework(40), prefix="thread"))
    heads = [
        attributes
        for element, attributes in drawn(root)
        if element.text == "Rank" and named(element) == "text"
    ]
    assert len({attributes["y"] for attributes in heads}) == 1
    across = [float(attributes["x"]) for attributes in heads]
    assert all(second - first > 100 for first, second in pairwise(across))


def test_every_process_writes_the_same_bytes(root: Path) -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", _PRINTED],
            check=True,
            capture_output=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
