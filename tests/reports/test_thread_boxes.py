"""What is written in a box, and that it fits."""

import pytest

from commish.insight.layout import Node
from commish.reports.lettering import length
from commish.reports.thread_boxes import TITLE, Box, boxes, colour
from tests.reports.svg import drawn, named, read, texts

_LONG = "A safe, congestion-free, accessible and sustainable transport network for all who travel"


def _box(width: float = 160, **said: object) -> Box:
    fields: dict[str, object] = {"id": "POL-1", "title": "Homes", "rank": 0, "kind": "need", **said}
    return boxes([Node(**fields)], width)[0]  # type: ignore[arg-type]


def _text(box: Box) -> list[str]:
    return texts(read(box.drawn(0, 0, box.height)))


def test_a_box_says_title_id_state_note_and_what_is_amiss_in_this_order() -> None:
    box = _box(state="draft", note="£2m a year", marks=("nobody delivers this",))
    assert _text(box) == ["Homes", "POL-1", "Draft", "£2m a year", "Nobody delivers this"]


def test_a_box_is_as_high_as_its_lines() -> None:
    assert _box(title=_LONG).height == _box().height + 32
    assert _box(note="A note").height == _box().height + 14
    assert _box(state="draft").height == _box().height
    assert _box(width=110, state="something rather long").height == _box().height + 14


@pytest.mark.parametrize("width", [108, 160, 200])
def test_every_line_stays_within_its_box(width: float) -> None:
    said = "An extraordinarily long-winded explanation of everything"
    box = _box(width, title=_LONG, id="A" * 40, state="no data", note=said, marks=(said,))
    for element, attributes in drawn(read(box.drawn(0, 0, box.height))):
        if named(element) == "text":
            size, bold = float(attributes.get("font-size", TITLE)), "font-weight" in attributes
            assert float(attributes["x"]) + length(element.text or "", size, bold=bold) <= width
            assert size < float(attributes["y"]) < box.height


def test_an_id_is_never_cut() -> None:
    """It is what an officer types: forty characters at most, on as many lines as they need."""
    name = "-".join(["commissioning"] * 3)[:40]
    for width in (108, 200):
        box = boxes([Node(name, "T", 0, "kpi", state="draft")], width)[0]
        assert "".join(box.name) == name
        assert _text(box)[-1] == "Draft"


def test_words_that_are_cut_stand_whole_in_the_title_that_shows_on_hovering() -> None:
    box = _box(110, title=_LONG, marks=("hangs on nothing",))
    hover = next(each for each, _ in drawn(read(box.drawn(0, 0, 90))) if named(each) == "title")
    assert hover.text == f"{_LONG}. Hangs on nothing"
    assert "<title>" not in _box().drawn(0, 0, 50)


def test_what_is_amiss_has_a_dashed_outline() -> None:
    assert "stroke-dasharray" in _box(marks=("hangs on nothing",)).drawn(0, 0, 60)
    assert "stroke-dasharray" not in _box().drawn(0, 0, 60)


def test_a_rank_of_several_kinds_names_them() -> None:
    """The colour of a box says what it is; so must a word."""
    mixed = boxes([Node("A", "A", 0, "need"), Node("B", "B", 0, "plan")], 160)
    assert [box.name for box in mixed] == [("Need A",), ("Plan B",)]
    assert _box().name == ("POL-1",)


def test_the_states_of_a_rank_stand_alike() -> None:
    """If one has no room beside the id, all go below."""
    nodes = [Node("A", "A", 0, "kpi", state="draft"), Node("B" * 20, "B", 0, "kpi", state="draft")]
    assert [box.beside for box in boxes(nodes, 160)] == [False, False]
    assert boxes(nodes[:1], 160)[0].beside


def test_an_unknown_kind_has_a_colour_too() -> None:
    assert colour("something") == colour("commission") != colour("agreement")
