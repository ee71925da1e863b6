"""What `commish validate --fix` did, and what it left alone."""

from collections.abc import Iterator

from commish.cli.formats.counting import plural
from commish.cli.screen import on_one_line
from commish.findings import Finding
from commish.usecases.fixing import Fixed

__all__ = ["mended"]


def mended(fixed: Fixed) -> str:
    """A line for each mend that was made or not, and a summary; empty where there was none."""
    return "\n".join(_lines(fixed))


def _lines(fixed: Fixed) -> Iterator[str]:
    for one in fixed.done:
        yield on_one_line(f"{one.place}: {_title(one)}")
    for finding, why in fixed.left:
        said = f"{finding.place}: Left as it is, because {why}: {_title(finding)}"
        yield on_one_line(said)
    if fixed.done:
        yield f"{plural(len(fixed.done), 'mend')} made in {plural(len(fixed.files), 'file')}."


def _title(finding: Finding) -> str:
    return finding.fix.title if finding.fix else ""
