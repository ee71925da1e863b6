"""How a thing stands, as a shape and a word, so that it reads without colour."""

from commish.reports.drawing import number, plain, tag
from commish.reports.lettering import length

__all__ = ["sentence", "sign", "sign_length"]

_EDGE = "#0B0C0C"
_SHAPES = {
    "circle": "M{x} {t}a5 5 0 1 1 0 10a5 5 0 1 1 0-10z",
    "triangle": "M{x} {t}l5.5 10h-11z",
    "square": "M{x} {t}m-4.5 .5h9v9h-9z",
    "diamond": "M{x} {t}m0-.5l5.5 5.5-5.5 5.5-5.5-5.5z",
    "dot": "M{x} {t}m0 2.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z",
    "bar": "M{x} {t}m-5 3.5h10v3h-10z",
}
_LOWER_HALF = "M{x} {t}m-5.5 5h11l-5.5 5.5z"
_SIGNS = {
    "on target": ("circle", "#28A197"),
    "slightly off": ("triangle", "#F46A25"),
    "off target": ("square", "#801650"),
    "no data": ("circle", "#FFFFFF"),
    "draft": ("diamond", "#FFFFFF"),
    "proposed": ("diamond", "#FFFFFF"),
    "agreed": ("diamond", "#12436D"),
    "ended": ("bar", "#505A5F"),
}
_OTHER = ("dot", "#505A5F")
_WIDTH = 15.0


def sentence(text: str) -> str:
    """*text* on one line with a capital to begin."""
    line = " ".join(text.split())
    return line[:1].upper() + line[1:]


def sign(state: str, x: float, baseline: float, size: float) -> str:
    """The shape and the word of *state*, from *x* on, as SVG."""
    word = tag("text", plain(sentence(state)), x=x + _WIDTH, y=baseline)
    return _shape(state.casefold(), {"x": number(x + 5.5), "t": number(baseline - size + 2)}) + word


def _shape(state: str, at: dict[str, str]) -> str:
    shape, fill = _SIGNS.get(state, _OTHER)
    drawn = tag("path", d=_SHAPES[shape].format(**at), fill=fill, stroke=_EDGE)
    half = tag("path", d=_LOWER_HALF.format(**at), fill=_EDGE) if state == "proposed" else ""
    return drawn + half


def sign_length(state: str, size: float) -> float:
    """How long `sign` is; nothing for no state."""
    return _WIDTH + length(sentence(state), size) if state else 0
