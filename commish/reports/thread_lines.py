"""The lines of the golden thread's picture: smooth curves from box to box, round what they pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from commish.reports.drawing import number

__all__ = ["Stop", "bow", "curve", "on_bow", "on_curve"]

_LEAST_BOW = 8.0
_BOW_SHARE = 0.03
_CONTROL = 0.75
"""How far a cubic goes towards two control points at the same distance."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a line passes a rank: how far across it, where it comes in and where it goes out."""

    across: float
    into: float
    out: float


def curve(stops: Sequence[Stop], *, sideways: bool) -> str:
    """The path of a line from its first stop to its last, for `d` of an SVG path.

    Ranks follow each other downwards, or to the right if *sideways*.
    """
    written = ["M" + _point(stops[0].across, stops[0].out, sideways=sideways)]
    for upper, lower in pairwise(stops):
        half = (upper.out + lower.into) / 2
        points = ((upper.across, half), (lower.across, half), (lower.across, lower.into))
        written.append("C" + " ".join(_point(*point, sideways=sideways) for point in points))
        if lower is not stops[-1]:
            written.append("L" + _point(lower.across, lower.out, sideways=sideways))
    return "".join(written)


def bow(first: Stop, second: Stop, *, room: float, sideways: bool) -> str:
    """The path of a line between two boxes of one rank, on the side where the next rank lies.

    It reaches no further than *room* beyond the boxes.
    """
    far = _far(first, second, room)
    points = ((first.across, far), (second.across, far), (second.across, second.out))
    start = _point(first.across, first.out, sideways=sideways)
    return f"M{start}C" + " ".join(_point(*point, sideways=sideways) for point in points)


def on_curve(upper: Stop, lower: Stop, *, at: float, sideways: bool) -> tuple[float, float]:
    """The point at the share *at* of the curve from *upper* to *lower*, as x and y."""
    half = (upper.out + lower.into) / 2
    across = _cubic(upper.across, upper.across, lower.across, lower.across, at=at)
    along = _cubic(upper.out, half, half, lower.into, at=at)
    return (along, across) if sideways else (across, along)


def on_bow(
    first: Stop, second: Stop, *, room: float, at: float, sideways: bool
) -> tuple[float, float]:
    """The point at the share *at* of the line that `bow` draws, as x and y."""
    far = _far(first, second, room)
    across = _cubic(first.across, first.across, second.across, second.across, at=at)
    along = _cubic(first.out, far, far, second.out, at=at)
    return (along, across) if sideways else (across, along)


def _far(first: Stop, second: Stop, room: float) -> float:
    """Where the two control points of a bow lie, so that it just keeps within *room*."""
    deep = min(room, _LEAST_BOW + abs(first.across - second.across) * _BOW_SHARE)
    return first.out + deep / _CONTROL


def _cubic(start: float, first: float, second: float, end: float, *, at: float) -> float:
    back = 1 - at
    return start * back**3 + 3 * first * at * back**2 + 3 * second * at**2 * back + end * at**3


def _point(across: float, along: float, *, sideways: bool) -> str:
    x, y = (along, across) if sideways else (across, along)
    return f"{number(x)} {number(y)}"
