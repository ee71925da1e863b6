"""The picture of the golden thread, as SVG in text.

Each rank is a band with its name, each thing a box, each link a smooth line. The SVG loads
nothing and uses presentation attributes only, so that it stands in a page, a PDF and a Word
file alike. Beside it belongs the same thread as a nested list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from commish.insight.layout import Edge, Node, Rank
from commish.reports.drawing import number, plain, tag
from commish.reports.lettering import wrapped
from commish.reports.thread_boxes import INK, TITLE
from commish.reports.thread_frame import HEADS, LABELS, PAD, PAGE, Band, Frame, framed
from commish.reports.thread_links import labels, lines
from commish.reports.thread_words import description

__all__ = ["Picture", "description", "svg"]

_BAND = "#EEF2F6"
_RANK = "#12436D"
_RANK_SIZE = 12.0
_RANK_STEP = 15.0
_RANK_LINES = 3
_FONTS = "Arial, 'Liberation Sans', 'DejaVu Sans', Helvetica, sans-serif"


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture of the golden thread shows."""

    title: str
    """Names the picture for those who can't see it; the caption is the page's to write."""
    ranks: tuple[Rank, ...]
    """From top to bottom; what no node stands in is left out."""
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    """Links to things that are not among the nodes are left out."""


def svg(picture: Picture, *, prefix: str) -> str:
    """*picture* as an SVG element, to stand in an HTML page or a file as it is.

    Its ids begin with *prefix*, so that several pictures can stand in one page. The page says
    `max-width: 100%; height: auto` of it.

    Raises:
        ValueError: *prefix* is not letters, digits and hyphens after a letter.
    """
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", prefix):
        raise ValueError(f"an id can't begin with “{prefix}”")
    width, height, drawn = _drawn(picture)
    paper = tag("rect", width=width, height=height, fill="#FFFFFF")
    named = tag("title", plain(picture.title), id=f"{prefix}-title")
    told = tag("desc", plain(description(picture.nodes, picture.edges)), id=f"{prefix}-desc")
    return tag(
        "svg",
        named + told + paper + drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{prefix}-title",
        aria_describedby=f"{prefix}-desc",
        font_family=_FONTS,
        font_size=TITLE,
        fill=INK,
    )


def _drawn(picture: Picture) -> tuple[float, float, str]:
    """How wide and high the picture is, and what is in it."""
    if not picture.nodes:
        words = tag("text", "Nothing is in the thread yet.", x=PAD, y=TITLE + PAD)
        return PAGE / 2, TITLE + 3 * PAD, words
    edges = _joined(picture.edges)
    frame = framed(picture.nodes, edges)
    bands = "".join(_band(band, picture.ranks[band.rank].name, frame) for band in frame.bands)
    boxes = "".join(frame.drawn(name) for name in frame.boxes)
    return frame.width, frame.height, bands + lines(frame, edges) + boxes + labels(frame, edges)


def _joined(edges: Iterable[Edge]) -> list[Edge]:
    """One link for each two things, with the labels of all between them."""
    links: dict[tuple[str, str], Edge] = {}
    for edge in sorted(edges):
        first = links.setdefault((edge.above, edge.below), edge)
        if first is not edge:
            both = ", ".join(filter(None, (first.label, edge.label)))
            links[edge.above, edge.below] = replace(first, label=both)
    return list(links.values())


def _band(band: Band, name: str, frame: Frame) -> str:
    size = {"x": band.start, "y": 0, "width": band.size, "height": frame.height}
    if not frame.sideways:
        size = {"x": 0, "y": band.start, "width": frame.width, "height": band.size}
    return tag("rect", **size, rx=6, fill=_BAND) + _name(band, name, sideways=frame.sideways)


def _name(band: Band, name: str, *, sideways: bool) -> str:
    room = band.size - 2 * PAD if sideways else LABELS - 1.5 * PAD
    written = wrapped(name, room, _RANK_SIZE, lines=2 if sideways else _RANK_LINES, bold=True)
    x = band.start + PAD if sideways else PAD
    middle = (HEADS + PAD) / 2 if sideways else band.start + band.size / 2
    first = middle - (len(written) - 1) / 2 * _RANK_STEP + _RANK_SIZE / 3
    text = "".join(
        tag("text", plain(line), x=x, y=first + step * _RANK_STEP)
        for step, line in enumerate(written)
    )
    return tag("g", text, font_size=_RANK_SIZE, font_weight="bold", fill=_RANK)
