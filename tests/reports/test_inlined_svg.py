"""A drawing within a page is shapes and words; it runs, loads and restyles nothing."""

import pytest

from commish.reports.inlined_svg import inlined_svg
from tests.reports.paper import SVG


def test_a_drawing_of_shapes_and_words_stands_as_it_is() -> None:
    assert inlined_svg(SVG) == SVG
    arrow = '<svg><defs><marker id="a"/></defs><use href="#a" fill="url(#a)"/></svg>'
    assert inlined_svg(arrow) == arrow


@pytest.mark.parametrize(
    "within",
    [
        "<script>alert(1)</script>",
        "<style>p { display: none }</style>",
        "<foreignObject><p>words</p></foreignObject>",
        "<image href='http://a.example/x.png'/>",
        "<a href='http://a.example'><text>x</text></a>",
        "<use href='http://a.example/x.svg#a'/>",
        "<rect onclick='alert(1)'/>",
        "<rect fill='url(http://a.example)'/>",
        "<!-- words -->",
        "<text>unclosed",
        "<text>a < b</text>",
        "<text>&nbsp;</text>",
    ],
)
def test_a_drawing_that_could_do_more_is_refused(within: str) -> None:
    with pytest.raises(ValueError, match="a drawing"):
        inlined_svg(f'<svg xmlns="http://www.w3.org/2000/svg">{within}</svg>')


@pytest.mark.parametrize(
    "svg", ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "<?xml version='1.0'?><svg/>", "", "words"]
)
def test_only_an_element_is_a_drawing(svg: str) -> None:
    with pytest.raises(ValueError, match="a drawing"):
        inlined_svg(svg)
