"""Reading an SVG back, to say of it what a reader sees."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

Attributes = dict[str, str]


def read(svg: str) -> ET.Element:
    """The SVG as a tree; a fault in its form fails the test."""
    return ET.fromstring(svg)  # noqa: S314  # commish has just written it


def named(element: ET.Element) -> str:
    """The name of *element* without its namespace."""
    return element.tag.rpartition("}")[2]


def drawn(element: ET.Element) -> Iterator[tuple[ET.Element, Attributes]]:
    """Every element within, with the attributes that it has or inherits."""
    yield from _drawn(element, {})


def _drawn(element: ET.Element, above: Attributes) -> Iterator[tuple[ET.Element, Attributes]]:
    attributes = above | element.attrib
    yield element, attributes
    for child in element:
        yield from _drawn(child, attributes)


def texts(element: ET.Element) -> list[str]:
    """The lines of text that a reader sees, in order."""
    return [each.text or "" for each, _ in drawn(element) if named(each) == "text"]


def paths(element: ET.Element) -> list[Attributes]:
    """The paths that are lines: those that are not filled."""
    return [
        attributes
        for each, attributes in drawn(element)
        if named(each) == "path" and attributes["fill"] == "none"
    ]
