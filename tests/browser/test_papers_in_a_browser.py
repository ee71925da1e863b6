"""Papers as a browser shows them: readable by everyone, at any width, and with nothing fetched."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from commish.reports.html import render_html
from commish.reports.report import Report
from commish.resources import folder
from commish.usecases.render import reports
from tests.browser.pages import Verdict, verdicts
from tests.command import Commish
from tests.reports.paper import PAPER, holding

pytestmark = [pytest.mark.needs("chromium", "node")]

_SAMPLES = sorted(path.parent for path in folder("sample-commissions").glob("*/commish.yaml"))
_LONGEST_LINE = 70
_HOSTILE = "</p><script>alert(1)</script><b onclick='x()'>x&amp;{{ 7 * 7 }}" + "long" * 60
_FAULTS = {
    "html-has-lang": ('<html lang="en-GB">', "<html>"),
    "color-contrast": ("<p>It is", '<p style="color: #999">It is'),
    "heading-order": ("h3", "h5"),
    "aria-prohibited-attr": (' role="img"', ""),
    "close-order": ("</ul>", ""),
    "no-dup-id": ("section-summary", "section-risks"),
    "http://a.example/x.png": ("<main", '<img src="http://a.example/x.png" alt=""><main'),
    "Content Security Policy": ("<main", "<script>alert(1)</script><main"),
    "sideways": ("<p>It is", '<p style="min-width: 90rem">It is'),
}
"""What is found, and the change to a good page that makes it bad."""


@pytest.mark.slow("page")
def test_a_paper_can_be_read_by_everyone(tmp_path: Path) -> None:
    """No fault at 1280 and 320 px, in English and Welsh, whatever the text."""
    papers: dict[str, Report] = {
        "paper": PAPER,
        "welsh": replace(PAPER, language="cy"),
        "hostile": holding(_HOSTILE),
        "bare": Report("Title"),
    }
    judged = verdicts(_written(tmp_path, {name: render_html(it) for name, it in papers.items()}))
    assert {verdict.file: verdict.faults for verdict in judged if verdict.faults} == {}
    assert 50 < judged[0].longest <= _LONGEST_LINE


@pytest.mark.slow("fault")
def test_each_fault_would_be_found(tmp_path: Path) -> None:
    """A check that finds nothing must be able to find something."""
    good = render_html(PAPER)
    pages = {f"{at}": good.replace(*change) for at, change in enumerate(_FAULTS.values())}
    judged = verdicts(_written(tmp_path, pages))
    assert [
        fault for fault, verdict in _pairs(judged) if fault not in " ".join(verdict.faults)
    ] == []


@pytest.mark.slow("sample")
@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: sample.name)
def test_every_paper_of_a_sample_can_be_read_by_everyone(
    sample: Path, run_commish: Commish, tmp_path: Path
) -> None:
    for kind in reports():
        ran = run_commish("render", kind.name, "--to", "html", "-o", tmp_path, at=sample)
        assert ran.code == 0, ran.words
    judged = verdicts(sorted(tmp_path.glob("*.html")))
    assert len(judged) > len(reports())
    assert {verdict.file: verdict.faults for verdict in judged if verdict.faults} == {}


def _pairs(judged: list[Verdict]) -> list[tuple[str, Verdict]]:
    return list(zip(_FAULTS, judged, strict=True))


def _written(folder: Path, pages: Mapping[str, str]) -> list[Path]:
    files = []
    for name, html in pages.items():
        file = folder / f"{name}.html"
        file.write_text(html, encoding="utf-8")
        files.append(file)
    return files
