"""The boxes of the golden thread's picture: a title, an id, how it stands, what is amiss.

Colours are those of the Analysis Function's palette for charts. Nothing rests on colour alone:
a state is a word and a shape, what is amiss is in words with a dashed outline.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from commish.insight.layout import Node
from commish.reports.drawing import plain, tag
from commish.reports.lettering import length, wrapped
from commish.reports.thread_states import sentence, sign, sign_length

__all__ = ["ALARM", "INK", "OUTLINE", "SMALL", "SOFT_INK", "TITLE", "Box", "boxes", "colour"]

TITLE = 13.0
"""Size of a title, in units of the picture."""
SMALL = 11.0
INK = "#0B0C0C"
SOFT_INK = "#3D3D3D"
OUTLINE = "#505A5F"
ALARM = "#801650"

_BLUE, _TURQUOISE, _PINK, _ORANGE = "#12436D", "#28A197", "#801650", "#F46A25"
_COLOURS = {
    **dict.fromkeys(("plan", "aim", "need", "outcome", "outcome-framework"), _PINK),
    **dict.fromkeys(("procurement", "agreement", "pool"), _TURQUOISE),
    **dict.fromkeys(("provider", "return", "payment", "indicator", "kpi", "measure"), _ORANGE),
}
_TITLE_LINES = 3
_NAME_LINES = 3
_NOTE_LINES = 3
_TITLE_STEP = 16.0
_SMALL_STEP = 14.0
_LEFT, _RIGHT, _TOP, _FOOT = 14.0, 6.0, 5.0, 8.0
_UNDER_TITLE = 2.0
_STRIPE = 5.0
_ROUND = 4.0
_APART = 12.0
"""Between an id and the state beside it."""


def colour(kind: str) -> str:
    """The colour of a *kind*: why, what is commissioned, by which agreement, what came of it."""
    return _COLOURS.get(kind, _BLUE)


@dataclass(frozen=True, slots=True)
class Box:
    """A thing as it is written in its box."""

    node: Node
    width: float
    title: tuple[str, ...]
    name: tuple[str, ...]
    """Its id, if it is shown, after its kind where the rank holds several kinds."""
    beside: bool
    """Whether its state stands beside the id rather than below."""
    note: tuple[str, ...]
    marks: tuple[str, ...]

    @property
    def height(self) -> float:
        """How much it needs; it may be drawn taller."""
        state = bool(self.node.state) and not self.beside
        small = len(self.name) + state + len(self.note) + len(self.marks)
        return self._small_top + _SMALL_STEP * small + _FOOT

    @property
    def _small_top(self) -> float:
        return _TOP + _TITLE_STEP * len(self.title) + _UNDER_TITLE

    def drawn(self, x: float, y: float, height: float) -> str:
        """The box as SVG with its top left corner at *x*, *y*."""
        words = self._small(x + _LEFT, y + self._small_top + _SMALL_STEP - 3)
        small = tag("g", words, font_size=SMALL, fill=SOFT_INK) if words else ""
        return tag("g", self._hover() + self._frame(x, y, height) + self._title(x, y) + small)

    def _hover(self) -> str:
        """All of the words, where the box has no room for them."""
        if not any(line.endswith("…") for line in (*self.title, *self.note, *self.marks)):
            return ""
        words = map(sentence, (self.node.title, self.node.note, *self.node.marks))
        return tag("title", plain(". ".join(filter(None, words))))

    def _frame(self, x: float, y: float, height: float) -> str:
        amiss: dict[str, str | float] = {"stroke_width": 2, "stroke_dasharray": "6 3"}
        return tag(
            "rect",
            x=x,
            y=y,
            width=self.width,
            height=height,
            rx=_ROUND,
            fill="#FFFFFF",
            stroke=ALARM if self.marks else OUTLINE,
            **(amiss if self.marks else {}),
        ) + tag(
            "rect",
            x=x + 3,
            y=y + 3,
            width=_STRIPE,
            height=height - 6,
            rx=_ROUND / 2,
            fill=colour(self.node.kind),
        )

    def _title(self, x: float, y: float) -> str:
        return "".join(
            tag("text", plain(line), x=x + _LEFT, y=y + _TOP + _TITLE_STEP * step - 3)
            for step, line in enumerate(self.title, 1)
        )

    def _small(self, x: float, y: float) -> str:
        """The lines under the title, each a step below the last."""
        written = []
        for line in self.name:
            written.append(tag("text", plain(line), x=x, y=y))
            y += _SMALL_STEP
        if self.node.state:
            across = length(self.name[0], SMALL) + _APART if self.beside else 0
            y -= _SMALL_STEP if self.beside else 0
            written.append(sign(self.node.state, x + across, y, SMALL))
            y += _SMALL_STEP
        for line in self.note:
            written.append(tag("text", plain(line), x=x, y=y))
            y += _SMALL_STEP
        for line in self.marks:
            written.append(tag("text", plain(line), x=x, y=y, fill=ALARM, font_weight="bold"))
            y += _SMALL_STEP
        return "".join(written)


def boxes(nodes: Sequence[Node], width: float) -> list[Box]:
    """The boxes of one rank, all *width* wide and set out alike."""
    room = width - _LEFT - _RIGHT
    several = len({node.kind for node in nodes}) > 1
    names = [_name(node, with_kind=several) for node in nodes]
    beside = all(
        name and length(name, SMALL) + _APART + sign_length(node.state, SMALL) <= room
        for name, node in zip(names, nodes, strict=True)
    )
    return [
        Box(
            node=node,
            width=width,
            title=wrapped(node.title, room, TITLE, lines=_TITLE_LINES),
            name=wrapped(name, room, SMALL, lines=_NAME_LINES) if name else (),
            beside=beside,
            note=wrapped(node.note, room, SMALL, lines=_NOTE_LINES),
            marks=tuple(line for mark in node.marks for line in _alarm(mark, room)),
        )
        for name, node in zip(names, nodes, strict=True)
    ]


def _name(node: Node, *, with_kind: bool) -> str:
    kind, name = node.kind if with_kind else "", node.id if node.shows_id else ""
    words = f"{kind} {name}".strip()
    return sentence(words) if kind else words


def _alarm(mark: str, room: float) -> tuple[str, ...]:
    return wrapped(sentence(mark), room, SMALL, lines=_NOTE_LINES, bold=True)
