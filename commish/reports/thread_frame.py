"""Where everything stands in the golden thread's picture: ranks as rows, or as columns.

A rank of few things is a row across the page. Where a rank is long, ranks become columns, so
that the picture grows downwards as a list does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from commish.insight.layout import Edge, Node, Order, courses, ordered, placed, within_a_rank
from commish.reports.lettering import length
from commish.reports.thread_boxes import SMALL, Box, boxes
from commish.reports.thread_lines import Stop

__all__ = ["HEADS", "LABELS", "PAD", "PAGE", "Band", "Frame", "framed"]

PAGE = 960.0
"""How wide a picture is at most, unless its ranks need more to be legible."""
PAD = 8.0
"""Between a box and the edge of its band."""
LABELS = 108.0
"""For the names of ranks, at the left of their rows."""
HEADS = 40.0
"""For the names of ranks, above their columns."""

_MOST_IN_A_ROW = 8
_LEAST_BOX = 108.0
"""So wide that “commissioning” stands in one line."""
_BROADEST_BOX = 200.0
_BROADEST_COLUMN = 260.0
_LONGEST_SHARE = 1.7
"""How broad the longest column is, against the others: it saves height there."""
_ROW_GAPS = (14.0, 24.0)
_COLUMN_GAPS = (6.0, 14.0)
_LEAST_LEAP, _MOST_LEAP = 32.0, 70.0
_BOW_LEAP = 44.0
_LEAP_SHARE = 0.14
"""Between two rows: more where lines run far sideways."""
_LEAST_COLUMN_LEAP, _MOST_COLUMN_LEAP = 32.0, 80.0
"""Between two columns: more where links have labels."""


@dataclass(frozen=True, slots=True)
class Band:
    """The strip of one rank."""

    rank: int
    start: float
    """Where it begins, in the direction in which ranks follow each other."""
    size: float

    @property
    def end(self) -> float:
        """Where it stops."""
        return self.start + self.size


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture with everything in its place."""

    sideways: bool
    """Whether ranks are columns."""
    width: float
    height: float
    bands: tuple[Band, ...]
    boxes: Mapping[str, Box]
    stops: Mapping[str, Stop]
    """Where lines come in and go out of each box, and each bend."""
    order: Order
    leap: float
    """The least space between two bands."""

    def drawn(self, name: str) -> str:
        """The box of the thing *name* as SVG, in its place."""
        box, stop = self.boxes[name], self.stops[name]
        if self.sideways:
            return box.drawn(stop.into, stop.across - box.height / 2, box.height)
        return box.drawn(stop.across - box.width / 2, stop.into, stop.out - stop.into)


def framed(nodes: Sequence[Node], edges: Sequence[Edge]) -> Frame:
    """The picture of *nodes* and *edges* with everything in its place; there must be a node."""
    order = ordered(nodes, edges)
    named = {node.id: node for node in nodes}
    ranks = [[named[place] for place in row if place in named] for row in order]
    if _is_sideways(order, [len(rank) for rank in ranks]):
        return _columns(order, edges, ranks)
    return _rows(order, edges, ranks)


def _is_sideways(order: Order, counts: Sequence[int]) -> bool:
    across = LABELS + max(
        count * _LEAST_BOX + len(row) * _ROW_GAPS[1]
        for row, count in zip(order, counts, strict=True)
    )
    along = len(order) * (_LEAST_BOX + 2 * PAD + _LEAST_COLUMN_LEAP)
    return max(counts) > _MOST_IN_A_ROW or across > max(PAGE, along)


def _rows(order: Order, edges: Sequence[Edge], ranks: Sequence[Sequence[Node]]) -> Frame:
    free = PAGE - LABELS - PAD
    broad = min(
        (free - _ROW_GAPS[1] * (len(row) - 1)) / len(rank)
        for row, rank in zip(order, ranks, strict=True)
    )
    width = float(int(min(max(broad, _LEAST_BOX), _BROADEST_BOX)))
    written = [boxes(rank, width) for rank in ranks]
    found = {box.node.id: box for rank in written for box in rank}
    lengths = dict.fromkeys(found, width)
    centres = placed(order, edges, lengths=lengths, gaps=_ROW_GAPS)
    leaps = _leaps(order, edges, centres)
    sizes = [max(box.height for box in rank) + 2 * PAD for rank in written]
    bands = _bands([rank[0].rank for rank in ranks], sizes, leaps)
    return Frame(
        sideways=False,
        width=LABELS + _furthest(order, centres, lengths) + PAD,
        height=bands[-1].end + leaps[-1],
        bands=bands,
        boxes=found,
        stops=_stops(order, bands, centres, LABELS),
        order=order,
        leap=_LEAST_LEAP,
    )


def _columns(order: Order, edges: Sequence[Edge], ranks: Sequence[Sequence[Node]]) -> Frame:
    leap = _column_leap(edges)
    widths = _column_widths([len(rank) for rank in ranks], leap)
    written = [boxes(rank, width) for rank, width in zip(ranks, widths, strict=True)]
    found = {box.node.id: box for rank in written for box in rank}
    lengths = {name: box.height for name, box in found.items()}
    centres = placed(order, edges, lengths=lengths, gaps=_COLUMN_GAPS)
    leaps = [leap] * (len(ranks) - 1) + [leap * _has_bows(order[-1:], edges)]
    sizes = [width + 2 * PAD for width in widths]
    bands = _bands([rank[0].rank for rank in ranks], sizes, leaps)
    return Frame(
        sideways=True,
        width=bands[-1].end + leaps[-1],
        height=HEADS + _furthest(order, centres, lengths) + PAD,
        bands=bands,
        boxes=found,
        stops=_stops(order, bands, centres, HEADS),
        order=order,
        leap=leap,
    )


def _furthest(order: Order, centres: Mapping[str, float], lengths: Mapping[str, float]) -> float:
    """Where the longest rank ends."""
    return max(centres[row[-1]] + lengths.get(row[-1], 0) / 2 for row in order)


def _column_leap(edges: Sequence[Edge]) -> float:
    longest = max((length(edge.label, SMALL) for edge in edges), default=0)
    return min(max(longest, _LEAST_COLUMN_LEAP), _MOST_COLUMN_LEAP)


def _column_widths(counts: Sequence[int], leap: float) -> list[float]:
    free = PAGE - leap * (len(counts) - 1) - 2 * PAD * len(counts)
    shares = [_LONGEST_SHARE if count == max(counts) > _MOST_IN_A_ROW else 1 for count in counts]
    unit = max(free / sum(shares), _LEAST_BOX)
    return [float(int(min(unit * share, _BROADEST_COLUMN))) for share in shares]


def _leaps(order: Order, edges: Sequence[Edge], centres: Mapping[str, float]) -> list[float]:
    """The space under each row; under the last only for lines within it."""
    row = {place: at for at, places in enumerate(order) for place in places}
    leaps = [_BOW_LEAP if _has_bows((places,), edges) else _LEAST_LEAP for places in order]
    for course in courses(order, edges).values():
        for upper, lower in pairwise(course):
            far = abs(centres[upper] - centres[lower]) * _LEAP_SHARE
            leaps[row[upper]] = max(leaps[row[upper]], min(far, _MOST_LEAP))
    leaps[-1] *= _has_bows(order[-1:], edges)
    return leaps


def _has_bows(order: Order, edges: Sequence[Edge]) -> bool:
    return bool(within_a_rank(order, edges))


def _bands(
    ranks: Sequence[int], sizes: Sequence[float], leaps: Sequence[float]
) -> tuple[Band, ...]:
    start = 0.0
    bands = []
    for rank, size, leap in zip(ranks, sizes, leaps, strict=True):
        bands.append(Band(rank, start, size))
        start += size + leap
    return tuple(bands)


def _stops(
    order: Order, bands: Sequence[Band], centres: Mapping[str, float], shift: float
) -> dict[str, Stop]:
    return {
        place: Stop(shift + centres[place], band.start + PAD, band.end - PAD)
        for row, band in zip(order, bands, strict=True)
        for place in row
    }
