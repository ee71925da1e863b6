"""Render papers: what may be shown is cut out first, then models, then papers, then files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commish.errors import CommishError
from commish.reports.html import render_html
from commish.reports.kinds import ReportKind, report_kind, report_kinds
from commish.reports.markdown import render_markdown
from commish.reports.report import Report
from commish.source.names import nearest
from commish.source.writing import write_files
from commish.usecases.desk import desk, errors
from commish.usecases.whole import Whole, around, read_whole

__all__ = ["FORMATS", "Rendered", "render", "reports"]

FORMATS: Mapping[str, Callable[[Report, Path | None], str]] = {
    "md": render_markdown,
    "html": render_html,
}
"""By suffix: what writes a report in that format."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Papers as they are to be written, and what is wrong with the files behind them."""

    texts: Mapping[Path, str]
    errors: int
    """How many errors `validate` has in the workspace; papers say what was checked."""


def reports() -> tuple[ReportKind, ...]:
    """The reports that can be rendered."""
    return report_kinds()


def render(  # noqa: PLR0913 -- what the command line asks for
    folder: Path,
    name: str,
    about: str = "",
    *,
    formats: tuple[str, ...] = ("md",),
    out: Path,
    as_of: date | None = None,
    include_exempt: bool = False,
    dry_run: bool = False,
) -> Rendered:
    """Write the papers of a report into a folder; all of them or none.

    Raises:
        CommishError: there is no such report, id or format, or a file can't be written.
    """
    kind = _kind(name)
    for one in formats:
        if one not in FORMATS:
            raise CommishError(f"There is no format {one}.", f"There are: {', '.join(FORMATS)}.")
    whole = read_whole(around(folder, as_of), keep=True)
    _refuse_faulty(whole, about)
    dossier = desk(whole, private=include_exempt)
    own = whole.opened.site.root / "templates"
    templates = own if own.is_dir() else None
    texts = {
        out / f"{paper.name}.{suffix}": FORMATS[suffix](paper.report, templates)
        for paper in kind.write(dossier, about)
        for suffix in formats
    }
    if not texts:
        raise _nothing(whole, name)
    if not dry_run:
        write_files(texts)
    return Rendered(texts, errors(whole))


def _refuse_faulty(whole: Whole, about: str) -> None:
    file = whole.kept.get(about)
    if file is not None and not file.checked.valid:
        raise CommishError(
            f"“{about}” has errors, so no paper can be written from it.",
            "`commish validate` names them.",
        )


def _nothing(whole: Whole, name: str) -> CommishError:
    left_out = sum(1 for file in whole.kept.values() if not file.checked.valid)
    mend = "`commish new` starts a document; `commish walk` shows what there is."
    if left_out:
        files = "One document has" if left_out == 1 else f"{left_out} documents have"
        mend = f"{files} errors and can't be used: `commish validate` names them."
    return CommishError(f"There is nothing here to write a {name} about.", mend)


def _kind(name: str) -> ReportKind:
    found = report_kind(name)
    if found is None:
        names = [one.name for one in report_kinds()]
        near = nearest(name, names)
        mend = f"Did you mean {near}?" if near else f"There are: {', '.join(names)}."
        raise CommishError(f"There is no report {name}.", mend)
    return found
