"""The papers of every sample in Markdown, as somebody read and accepted them.

`pytest tests/samples --update-golden` writes them anew; the difference is read before it is kept.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

import commish
from commish.reports.kinds import report_kinds
from tests.command import Commish
from tests.samples.conftest import Papers
from tests.samples.placed import REPORTS, SAMPLES

_GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def _in_markdown(papers: Mapping[str, str]) -> dict[str, str]:
    """The papers in Markdown, without the version of commish that changes with each release."""
    version = f"Made with commish {commish.__version__} from"
    return {
        name: text.replace(version, "Made with commish from")
        for name, text in papers.items()
        if name.endswith(".md")
    }


@pytest.mark.parametrize("sample", SAMPLES)
def test_papers_are_as_they_were_accepted(
    sample: str, papers_of: Papers, request: pytest.FixtureRequest
) -> None:
    now = _in_markdown(papers_of(sample))
    folder = _GOLDEN / sample
    if request.config.getoption("--update-golden"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, text in now.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    kept = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*"))}
    assert list(now) == list(kept)
    for name, text in now.items():
        assert text == kept[name], f"{sample}/{name} reads otherwise: see --update-golden"


@pytest.mark.covers("G84", "commish render --list")
def test_reports_and_accepted_papers_match(run_commish: Commish) -> None:
    """A report without an accepted paper is not tested; a paper without a report is left over."""
    accepted = {path.name for path in _GOLDEN.glob("*/*")}
    kinds = [kind.name for kind in report_kinds()]
    of_kind = {kind: {name for name in accepted if name.startswith(kind)} for kind in kinds}
    assert all(of_kind.values())
    assert set().union(*of_kind.values()) == accepted
    assert sorted(REPORTS) == sorted(kinds)
    assert {path.name for path in _GOLDEN.iterdir()} == set(SAMPLES)
    listed = run_commish("render", "--list").words
    assert all(f"{kind.name} {kind.summary}" in listed for kind in report_kinds())
