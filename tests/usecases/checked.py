"""A check of whole workspaces, with paths shown as it is told: for what checks other states."""

from collections.abc import Collection, Sequence
from pathlib import Path

from commish.findings import Finding, Severity
from commish.source.discovery import Site, find_root, sites
from commish.usecases.reading import open_site
from commish.usecases.trees import Shown
from commish.usecases.verdict import Verdict
from commish.usecases.whole import read_whole

__all__ = ["again", "errors", "found"]


def found(paths: Sequence[Path], shown: Shown) -> frozenset[Finding]:
    """All that is wrong in the workspaces of *paths*."""
    roots = {
        site
        for path in paths
        for site in (sites(path) if path.is_dir() else [Site(find_root(path) or path)])
    }
    return frozenset(one for site in roots for one in read_whole(open_site(site, shown)).findings)


def again(paths: Sequence[Path], shown: Shown) -> Verdict:
    """The same as a verdict."""
    told = found(paths, shown)
    failing = any(one.severity is Severity.ERROR for one in told)
    return Verdict(told, len(told), 0, (), 0, lambda _: "", failing=failing)


def errors(findings: Collection[Finding]) -> list[tuple[str, str]]:
    """Each error by its path and code."""
    return sorted((one.place.path, one.code) for one in findings if one.severity is Severity.ERROR)
