"""Papers written from real files: a workspace in a few lines of YAML, and what comes of it."""

import re
from pathlib import Path

from commish.reports.dossier import Dossier
from commish.reports.html import render_html
from commish.reports.kinds import report_kind
from commish.reports.markdown import render_markdown
from commish.reports.report import Report
from commish.usecases.desk import desk
from commish.usecases.whole import around, read_whole
from tests.workspace import MARKER, workspace

__all__ = ["TOWN", "html", "lying", "markdown", "paper", "papers", "section", "town"]

TOWN = f"""\
{MARKER}
body:
  type: council_executive
  nation: england
bodies:
- id: cabinet
  title: Cabinet
  tier: political
- id: board
  title: Commissioning Board
  tier: strategic
"""
"""A council with a cabinet and a board."""


def town(folder: Path, *documents: str, marker: str = TOWN) -> Path:
    """A workspace that holds *documents*, each in a file of its own."""
    return workspace(folder, {f"{_id(text)}.yaml": text for text in documents}, marker)


def lying(folder: Path, *, private: bool = False) -> Dossier:
    """What lies on the desk for the papers of a workspace."""
    return desk(read_whole(around(folder), keep=True), private=private)


def papers(folder: Path, kind: str, about: str = "", *, private: bool = False) -> dict[str, Report]:
    """The papers of a kind, by name."""
    found = report_kind(kind)
    assert found
    return {one.name: one.report for one in found.write(lying(folder, private=private), about)}


def paper(folder: Path, kind: str, about: str = "", *, private: bool = False) -> Report:
    """The one paper of a kind."""
    [report] = papers(folder, kind, about, private=private).values()
    return report


def markdown(folder: Path, kind: str, about: str = "", *, private: bool = False) -> str:
    """The one paper of a kind, in Markdown."""
    return render_markdown(paper(folder, kind, about, private=private), None)


def html(folder: Path, kind: str, about: str = "", *, private: bool = False) -> str:
    """The one paper of a kind, as a page."""
    return render_html(paper(folder, kind, about, private=private), None)


def section(text: str, heading: str) -> str:
    """What stands under a heading of a paper in Markdown; fails where there is no such heading."""
    found = re.search(
        rf"(?ms)^##+ (?:\d+ )?{re.escape(heading)}$(.*?)(?=^## |^\[\^1\]|^---$|\Z)", text
    )
    assert found, f"no section {heading}"
    return found[1]


def _id(text: str) -> str:
    found = re.search(r"(?m)^id: (\S+)$", text)
    assert found
    return found[1]
