"""A drawing as it may stand within a page: shapes and words only.

Drawings are made by commish, and the words in them come from files. Were a word ever written as
markup, the page would be refused here rather than run it.
"""

from xml.etree import ElementTree as ET

from markupsafe import Markup

__all__ = ["inlined_svg"]

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {"circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg", "use"}
_WORDS = {"desc", "text", "title", "tspan"}
_PAINT = {"clipPath", "defs", "linearGradient", "marker", "pattern", "stop"}
_LINKS = {"href", "{http://www.w3.org/1999/xlink}href"}


def inlined_svg(svg: str) -> Markup:
    """*svg*, an `<svg>` element, as markup for a page.

    Raises:
        ValueError: it is not well-formed, or holds anything that could run, load or restyle.
    """
    if "<!" in svg or "<?" in svg:
        raise ValueError("a drawing has no comment, declaration or instruction")
    try:
        drawing = ET.fromstring(svg)  # noqa: S314 -- no declaration, so no entity
    except ET.ParseError as error:
        raise ValueError(f"a drawing is not well-formed: {error}") from error
    for element in drawing.iter():
        _check(element)
    return Markup(svg)  # noqa: S704 -- every element and attribute has been looked at


def _check(element: ET.Element) -> None:
    if element.tag.removeprefix(_SVG) not in _SHAPES | _WORDS | _PAINT:
        raise ValueError(f"a drawing does not hold {element.tag}")
    for name, value in element.attrib.items():
        leads_out = name in _LINKS and not value.startswith("#")
        loads = "url(" in value and "url(#" not in value
        if name.startswith("on") or leads_out or loads:
            raise ValueError(f"a drawing does not hold the attribute {name}")
