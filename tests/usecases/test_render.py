"""Papers from files to files: all of them or none, and a next step where there is none."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.usecases.render import FORMATS, render, reports
from tests.reports.written import TOWN, town
from tests.workspace import fingerprint, workspace

_OFFER = "kind: commission\nid: offer\ntitle: An offer\ntier: strategic\n"
_DECISION = "kind: decision\nid: yes-2026\ntitle: Yes\nabout:\n- offer\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return town(tmp_path / "town", _OFFER, _DECISION)


@pytest.mark.covers("G83", "commish render")
def test_a_report_is_written_in_every_format_that_is_asked_for(folder: Path) -> None:
    done = render(folder, "control-document", formats=("md", "html"), out=folder / "out")
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "control-document-offer.html",
        "control-document-offer.md",
    ]
    assert {path.read_text(encoding="utf-8") for path in done.texts} == set(done.texts.values())
    assert done.errors == 0


def test_a_paper_about_one_thing_is_written_alone(folder: Path) -> None:
    done = render(folder, "board-paper", "offer", out=folder / "out")
    assert [path.name for path in done.texts] == ["board-paper-yes-2026.md"]


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    before = fingerprint(folder)
    done = render(folder, "overview", out=folder / "out", dry_run=True)
    assert [path.name for path in done.texts] == ["overview.md"]
    assert fingerprint(folder) == before


def test_reading_for_a_paper_changes_no_file_of_the_workspace(folder: Path, tmp_path: Path) -> None:
    before = fingerprint(folder)
    render(folder, "overview", out=tmp_path / "elsewhere")
    assert fingerprint(folder) == before


@pytest.mark.covers("G83", "commish render")
def test_the_same_files_give_the_same_bytes(folder: Path) -> None:
    formats = tuple(FORMATS)
    papers = [
        render(folder, kind.name, formats=formats, out=Path("out"), dry_run=True).texts
        for kind in (*reports(), *reports())
    ]
    assert papers[: len(papers) // 2] == papers[len(papers) // 2 :]


def test_the_date_may_be_another(folder: Path) -> None:
    done = render(folder, "overview", out=Path("out"), as_of=date(2030, 2, 3), dry_run=True)
    assert "Read as at 3 February 2030." in "".join(done.texts.values())


@pytest.mark.covers("G84", "commish render")
def test_a_template_of_the_workspace_is_used_before_the_shipped_one(folder: Path) -> None:
    own = '{% extends "shipped/report.html.j2" %}{% block header %}<h1>Ours</h1>{% endblock %}'
    workspace(folder, {"templates/report.html.j2": own}, marker=TOWN)
    [page] = render(
        folder, "overview", formats=("html",), out=Path("o"), dry_run=True
    ).texts.values()
    assert "<h1>Ours</h1>" in page


def test_errors_in_the_files_are_counted(folder: Path) -> None:
    workspace(folder, {"other.yaml": "kind: need\nid: other\ntitle: O\nzzz: 1\n"}, marker=TOWN)
    assert render(folder, "overview", out=Path("out"), dry_run=True).errors == 1


def test_every_report_says_what_it_is() -> None:
    assert {"board-paper", "control-document", "overview"} <= {kind.name for kind in reports()}


@pytest.mark.parametrize(
    ("arguments", "formats", "message", "mend"),
    [
        (("bord-paper",), ("md",), "There is no report bord-paper.", "Did you mean board-paper?"),
        (("zzz",), ("md",), "There is no report zzz.", "There are: board-paper, control-document"),
        (("overview",), ("docx",), "There is no format docx.", "There are: md, html."),
        (("board-paper", "zzz"), ("md",), "“zzz” is neither a decision", "commish walk"),
    ],
)
def test_what_is_not_there_is_named_with_what_there_is(
    arguments: tuple[str, ...],
    formats: tuple[str, ...],
    message: str,
    mend: str,
    folder: Path,
) -> None:
    with pytest.raises(CommishError) as refusal:
        render(folder, *arguments, formats=formats, out=folder / "out")
    assert refusal.value.message.startswith(message)
    assert mend in refusal.value.mend
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("files", "mend"),
    [
        ((), "`commish new` starts a document; `commish walk` shows what there is."),
        (
            (f"{_DECISION}zzz: 1\n",),
            "One document has errors and can't be used: `commish validate` names them.",
        ),
        (
            (f"{_DECISION}zzz: 1\n", f"{_OFFER}zzz: 1\n"),
            "2 documents have errors and can't be used: `commish validate` names them.",
        ),
    ],
)
def test_where_there_is_nothing_to_write_about_the_next_step_is_told(
    files: tuple[str, ...], mend: str, tmp_path: Path
) -> None:
    with pytest.raises(CommishError, match="nothing here to write a board-paper about") as refusal:
        render(town(tmp_path, *files), "board-paper", out=tmp_path / "out")
    assert refusal.value.mend == mend


def test_a_paper_is_not_written_from_a_faulty_document(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="“yes-2026” has errors") as refusal:
        render(town(tmp_path, f"{_DECISION}zzz: 1\n"), "board-paper", "yes-2026", out=tmp_path)
    assert "commish validate" in refusal.value.mend
