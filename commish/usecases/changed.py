"""What a change made of a workspace's findings: those in changed files, and those it caused."""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from commish import history
from commish.findings import Finding, Pointer
from commish.source.discovery import MARKER, find_root
from commish.usecases.trees import (
    Content,
    Shown,
    at_home,
    content,
    contents,
    laid_out,
    on_disk,
    roots,
    tracked,
)

__all__ = ["Check", "OfChange", "of_change", "trait"]

Check = Callable[[Sequence[Path], Shown], Collection[Finding]]
"""Checks paths the same way as was asked for, and shows them as it is told."""


class OfChange(NamedTuple):
    """What of the findings belongs to a change."""

    found: frozenset[Finding]
    words: tuple[str, ...]
    """What was compared, one line a workspace."""


class _Since(NamedTuple):
    """One workspace since a commit."""

    root: Path
    base: history.Revision
    name: str
    was: dict[str, history.Blob]
    now: dict[str, Path]
    changed: frozenset[str]
    """Documents of now that are not as they were."""
    gone: frozenset[str]

    @property
    def words(self) -> str:
        count = len(self.changed) + len(self.gone)
        files = "1 document differs" if count == 1 else f"{count:,} documents differ"
        return f"Compared with {self.base.id[:10]}, where this parted from {self.name}: {files}."


def of_change(
    found: Collection[Finding], paths: Sequence[Path], since: str, shown: Shown, check: Check
) -> OfChange:
    """What of the findings in *paths* belongs to the change since a revision.

    The change is all that differs between the files on the disk and the last commit that HEAD and
    the revision *since* have in common. To it belong the findings in documents that differ, and
    those elsewhere that were not there before: a link into a deleted document shows in the document
    that has the link. *check* is used on the earlier state only when there are any elsewhere.

    Raises:
        CommishError: there is no such revision, no repository or no git.
    """
    states = [_since(root, since, shown) for root in roots(paths)]
    alone = [path for path in paths if path.is_file() and not find_root(path)]
    states += [_alone(path, since) for path in alone]
    differing = {shown(each.now[way]) for each in states for way in each.changed}
    own = {one for one in found if one.place.path in differing}
    elsewhere = set(found) - own
    touched = [each for each in states if each.changed or each.gone]
    if elsewhere and touched:
        known = _known(touched, shown, check)
        quiet = {
            shown(path) for each in states if each not in touched for path in each.now.values()
        }
        own |= {one for one in elsewhere if one.place.path not in quiet and trait(one) not in known}
    return OfChange(frozenset(own), tuple(each.words for each in states))


def trait(finding: Finding) -> tuple[str, str, Pointer, str]:
    """What makes a finding the same one in two states of which its file is alike: not its line."""
    return (finding.code, finding.place.path, finding.pointer, finding.message)


def _since(root: Path, name: str, shown: Shown) -> _Since:
    at = history.repository(root)
    head = history.revision(at, "HEAD")
    base = history.merge_base(history.revision(at, name), head)
    was, now = tracked(base), on_disk(root, shown)
    held = _unmoved_submodules(was, head)
    changed = {
        way for way, path in now.items() if not _within(way, held) and _differs(was, way, path)
    }
    blobs = {way: blob for way, blob in was.items() if not blob.is_submodule}
    return _Since(root, base, name, blobs, now, frozenset(changed), frozenset(blobs.keys() - now))


def _alone(path: Path, name: str) -> _Since:
    """A document outside any workspace: a state of its own, with nothing to check in it before."""
    at = history.repository(path.absolute().parent)
    base = history.merge_base(history.revision(at, name), history.revision(at, "HEAD"))
    was = {way: blob for way, blob in tracked(base).items() if way == path.name}
    changed = frozenset([path.name] if _differs(was, path.name, path) else [])
    return _Since(path.parent, base, name, {}, {path.name: path}, changed, frozenset())


def _differs(was: dict[str, history.Blob], way: str, path: Path) -> bool:
    blob = was.get(way)
    text = content(path)
    if blob is None or text is None:
        return blob is None or not blob.is_link
    return not history.is_same(blob, text)


def _unmoved_submodules(was: dict[str, history.Blob], head: history.Revision) -> tuple[str, ...]:
    """The submodules that stand at the same commit as before: their documents did not change."""
    before = {way: blob for way, blob in was.items() if blob.is_submodule}
    if not before:
        return ()
    after = tracked(head)
    return tuple(way for way, blob in before.items() if after.get(way) == blob)


def _within(way: str, folders: Collection[str]) -> bool:
    return any(way.startswith(f"{folder}/") for folder in folders)


def _known(states: Sequence[_Since], shown: Shown, check: Check) -> frozenset[object]:
    """What there was to find before."""
    before = {each.root: dict(_before(each)) for each in states}
    with laid_out(before) as places:
        marked = [place for place in places.values() if (place / MARKER).is_file()]
        if not marked:
            return frozenset()
        return frozenset(trait(one) for one in check(marked, at_home(places, shown)))


def _before(state: _Since) -> Iterator[tuple[str, Content]]:
    yield from contents(state.base.repository, state.was)
    # What stands in a submodule is in no tree of this repository: it is taken as it is
    for way, path in state.now.items():
        if way not in state.changed and way not in state.was:
            yield way, content(path)
