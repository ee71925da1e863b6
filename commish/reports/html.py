"""A report as one HTML page that stands alone: style and drawings inside, no script, no request."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from commish.reports.characters import tied
from commish.reports.inlined_svg import inlined_svg
from commish.reports.numbering import numbered
from commish.reports.report import Report
from commish.reports.templates import environment, filled, source_of
from commish.reports.wording import wording

__all__ = ["render_html"]

_LEVELS = 6
"""Levels of heading that HTML has."""


def render_html(report: Report, templates: Path | None = None) -> str:
    """*report* as an HTML page, in the frame `report.html.j2` with the style `report.css`.

    Args:
        report: what to write.
        templates: a folder of the body's own frames and style, which win over the shipped ones.

    Raises:
        CommishError: a frame of the body's own can't be used.
        ValueError: the report contradicts itself (see `numbered`), or a drawing holds what could
            run or load something.
    """
    return filled(
        _frames(templates.resolve() if templates else None),
        "report.html.j2",
        report=numbered(report),
        words=wording(report.language),
    )


@cache
def _frames(own: Path | None) -> Environment:
    frames = environment(own, escape=True)
    frames.filters["css_text"] = _css_text
    frames.filters["kind"] = _kind
    frames.filters["level"] = _level
    frames.filters["svg"] = inlined_svg
    frames.filters["tied"] = tied
    frames.globals["style"] = lambda: _style(frames)
    return frames


def _kind(node: object) -> str:
    """The name by which a page knows a block or inline, such as `Paragraph`."""
    return type(node).__name__


def _level(level: int) -> int:
    """The level of an HTML heading: the title of the report is the first."""
    return min(level + 1, _LEVELS)


def _style(frames: Environment) -> Markup:
    sheet = re.sub(r"/\*.*?\*/\s*", "", source_of(frames, "report.css"), flags=re.DOTALL)
    return Markup(sheet.replace("</", "<\\/").strip())  # noqa: S704 -- a style sheet can't end early


def _css_text(text: str) -> Markup:
    """*text* as a string of a style sheet, each character that could be a sign spelt as a code."""
    spelt = re.sub(r"[^A-Za-z0-9 ]", lambda match: f"\\{ord(match.group()):x} ", text)
    return Markup(f'"{spelt}"')  # noqa: S704 -- letters, digits, spaces and codes
