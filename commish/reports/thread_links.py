"""The links of the golden thread's picture: their lines, and the labels on these."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from commish.insight.layout import Edge, courses, within_a_rank
from commish.reports.drawing import plain, tag
from commish.reports.lettering import length, shortened
from commish.reports.thread_boxes import OUTLINE, SMALL, SOFT_INK
from commish.reports.thread_frame import PAD, Frame
from commish.reports.thread_lines import Stop, bow, curve, on_bow, on_curve

__all__ = ["labels", "lines"]

_STROKE = 1.5
_TO_THE_SIDE = 16.0
"""How far beside the middle of its box a line within a rank begins, to be apart from the rest."""
_BOW_ROOM = 0.7
"""How much of the space to the next rank a line within a rank may use."""
_TRIES = {-1: (0.38, 0.5, 0.62), 0: (0.5, 0.38, 0.62), 1: (0.62, 0.5, 0.76, 0.38)}
"""Where on its line a label may stand, best first: near the upper end where several lines meet
at the lower one, near the lower end where several leave the upper one."""
_BOW_TRIES = (0.5, 0.35, 0.65)
_LONGEST_LABEL = 120.0
_LABEL_HEIGHT = 15.0
_LABEL_PAD = 8.0


def lines(frame: Frame, edges: Sequence[Edge]) -> str:
    """The lines of all links as SVG. A line within a rank is dotted."""
    through = "".join(
        tag("path", d=curve([frame.stops[place] for place in course], sideways=frame.sideways))
        for course in courses(frame.order, edges).values()
    )
    beside = "".join(
        tag("path", d=bow(*ends, room=room, sideways=frame.sideways), stroke_dasharray="2 3")
        for _, ends, room in _beside(frame, edges)
    )
    return tag("g", through + beside, fill="none", stroke=OUTLINE, stroke_width=_STROKE)


def _beside(frame: Frame, edges: Iterable[Edge]) -> Iterator[tuple[Edge, tuple[Stop, Stop], float]]:
    """Each link within a rank, with its ends and how far it may swing out."""
    for edge in within_a_rank(frame.order, edges):
        ends = _facing(frame.stops[edge.above], frame.stops[edge.below])
        yield edge, ends, PAD + frame.leap * _BOW_ROOM


def _facing(first: Stop, second: Stop) -> tuple[Stop, Stop]:
    """The stops moved a little towards each other."""
    step = _TO_THE_SIDE if first.across < second.across else -_TO_THE_SIDE
    return replace(first, across=first.across + step), replace(second, across=second.across - step)


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    x: float
    y: float

    @property
    def width(self) -> float:
        return length(self.text, SMALL) + _LABEL_PAD

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        return self.x + self.width / 2

    def overlaps(self, other: "_Label") -> bool:
        beside = self.right < other.left or other.right < self.left
        return not beside and abs(self.y - other.y) < _LABEL_HEIGHT

    def drawn(self, whole: str) -> str:
        ground = tag(
            "rect",
            x=self.left,
            y=self.y - _LABEL_HEIGHT / 2,
            width=self.width,
            height=_LABEL_HEIGHT,
            rx=3,
            fill="#FFFFFF",
        )
        words = tag("text", plain(self.text), x=self.x, y=self.y + SMALL / 3)
        hover = tag("title", plain(whole)) if whole != self.text else ""
        return tag("g", hover + ground + words)


def labels(frame: Frame, edges: Sequence[Edge]) -> str:
    """The labels of the links as SVG, apart from each other wherever their lines let them be."""
    placed: list[_Label] = []
    drawn = []
    for whole, tries in _label_places(frame, edges):
        free = (new for new in tries if not any(map(new.overlaps, placed)))
        placed.append(next(free, tries[0]))
        drawn.append(placed[-1].drawn(whole))
    group = tag("g", "".join(drawn), font_size=SMALL, fill=SOFT_INK, text_anchor="middle")
    return group if drawn else ""


def _label_places(frame: Frame, edges: Sequence[Edge]) -> Iterator[tuple[str, list[_Label]]]:
    """The whole text of each label, and where it may stand, best first."""
    found = courses(frame.order, edges)
    ties = {tie for course in found.values() for tie in pairwise(course)}
    outgoing = Counter(upper for upper, _ in ties)
    incoming = Counter(lower for _, lower in ties)
    for edge, course in found.items():
        if edge.label:
            upper, lower = course[-2:]
            fan = outgoing[upper] - incoming[lower]
            tries = _TRIES[(fan > 0) - (fan < 0)]
            yield edge.label, _labels_on_curve(frame, edge.label, course, tries)
    for edge, ends, room in _beside(frame, edges):
        if edge.label:
            yield edge.label, _labels_on_bow(frame, edge.label, ends, room)


def _labels_on_curve(
    frame: Frame, text: str, course: Sequence[str], tries: Iterable[float]
) -> list[_Label]:
    upper, lower = frame.stops[course[-2]], frame.stops[course[-1]]
    room = lower.into - upper.out - _LABEL_PAD if frame.sideways else _LONGEST_LABEL
    text = shortened(text, room, SMALL)
    points = (on_curve(upper, lower, at=at, sideways=frame.sideways) for at in tries)
    found = [_Label(text, x, y) for x, y in points]
    if not frame.sideways:
        return found
    return [new for new in found if upper.out <= new.left and new.right <= lower.into]


def _labels_on_bow(frame: Frame, text: str, ends: tuple[Stop, Stop], room: float) -> list[_Label]:
    text = shortened(text, _LONGEST_LABEL, SMALL)
    points = (on_bow(*ends, room=room, at=at, sideways=frame.sideways) for at in _BOW_TRIES)
    return [_Label(text, x, y) for x, y in points]
