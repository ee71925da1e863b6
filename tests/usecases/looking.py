"""A workspace looked at with and without what earlier runs found, and everything that is said."""

from datetime import date
from pathlib import Path

from commish.cli.formats import format_called
from commish.findings import Finding, Severity
from commish.source.discovery import Site
from commish.usecases.caching import Cache
from commish.usecases.reading import open_site
from commish.usecases.verdict import Verdict
from commish.usecases.whole import Whole, read_whole, shown_from

__all__ = ["cold", "look", "said", "warm"]

_FORMATS = ("text", "concise", "json")


def cold(root: Path, *, jobs: int = 1, as_of: date | None = None, here: Path | None = None) -> str:
    """What is said of a workspace when nothing is known."""
    return said(look(root, None, jobs=jobs, as_of=as_of, here=here))


def warm(root: Path, *, jobs: int = 1, as_of: date | None = None, here: Path | None = None) -> str:
    """What is said with what earlier runs found, which is kept for the next."""
    with Cache() as cache:
        return said(look(root, cache, jobs=jobs, as_of=as_of, here=here))


def look(
    root: Path,
    cache: Cache | None,
    *,
    jobs: int = 1,
    as_of: date | None = None,
    here: Path | None = None,
) -> Whole:
    """A workspace as `commish validate` looks at it, from the folder *here*."""
    shown = shown_from(here or root)
    shelf = cache.shelf(Site(root), shown) if cache else None
    opened = open_site(Site(root), shown, as_of, shelf)
    return read_whole(opened, shelf=shelf, jobs=jobs)


def said(whole: Whole) -> str:
    """All that can be known of a workspace, with every place looked up."""
    findings = sorted(whole.findings, key=_order)
    showing = whole.opened.showing
    verdict = Verdict(
        found=findings,
        documents=whole.documents,
        rules=whole.rules,
        as_of=(whole.opened.setting.as_of,),
        unlinked=whole.unlinked,
        sources=lambda path: _text(whole.opened.site.root / showing.inner(path)),
        paths=whole.paths,
    )
    printed = (format_called(one)(verdict, Severity.INFORMATION) for one in _FORMATS)
    known = (findings, whole.accepted, whole.documented, sorted(whole.kinds), whole.paths)
    return "\n".join((*printed, repr(known)))


def _order(finding: Finding) -> tuple[object, ...]:
    return (*finding.order, repr(finding))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
