"""Branches folded into what is on the disk, document by document, as git would merge them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from commish import history
from commish.usecases.trees import Content, Shown, content, contents, on_disk, tracked

__all__ = ["HERE", "Clash", "Merged", "Touch", "merged_state"]

HERE = ""
"""The side that is on the disk."""


class Clash(NamedTuple):
    """A document that git can't put together by itself."""

    way: str
    side: str
    """The branch that does not go with what is here, as the user wrote it."""
    line: int = 0
    """In the text on the disk; 0 where one side deleted it."""
    deleted: str | None = None
    """The side that deleted what the other changed."""


class Touch(NamedTuple):
    """What one side did to one document."""

    way: str
    side: str
    was: Content
    """Before, at the commit that both sides have in common; None where it was not there."""
    now: Content
    """With this side; None where it deleted it."""


class Merged(NamedTuple):
    """One workspace as it will be."""

    files: dict[str, Content]
    clashes: tuple[Clash, ...]
    touches: tuple[Touch, ...]
    """Of the branches and of this side, each against the commit from which they parted."""
    sides: Mapping[str, Mapping[str, Content]]
    """The documents of each branch alone."""
    commits: Mapping[str, str]
    """The full id of each branch's last commit."""


class _Trees(NamedTuple):
    """The documents of three states, by their way."""

    ours: dict[str, Content]
    base: dict[str, Content]
    theirs: dict[str, Content]


def merged_state(root: Path, branches: Sequence[str], shown: Shown) -> Merged:
    """What is on the disk in a workspace, with each branch merged into it in turn.

    Raises:
        CommishError: a branch, what it has in common with HEAD, the repository or git is not there.
    """
    at = history.repository(root)
    files = {way: content(path) for way, path in on_disk(root, shown).items()}
    before = [history.revision(at, "HEAD")]
    clashes: list[Clash] = []
    touches: list[Touch] = []
    sides: dict[str, Mapping[str, Content]] = {}
    for name in branches:
        branch = history.revision(at, name)
        base = _documents(history.merge_base(branch, *before))
        sides[name] = _documents(branch)
        touches += _touches(name, base, sides[name])
        if len(before) == 1:
            touches += _touches(HERE, base, files)
        files, found = _folded(name, _Trees(files, dict(base), dict(sides[name])))
        clashes += found
        before.append(branch)
    commits = {branch.name: branch.id for branch in before[1:]}
    return Merged(files, tuple(clashes), tuple(touches), sides, commits)


def _documents(of: history.Revision) -> dict[str, Content]:
    return dict(contents(of.repository, tracked(of)))


def _touches(side: str, base: Mapping[str, Content], now: Mapping[str, Content]) -> Iterable[Touch]:
    for way in sorted(base.keys() | now.keys()):
        if not _alike(base, now, way):
            yield Touch(way, side, base.get(way), now.get(way))


def _folded(name: str, trees: _Trees) -> tuple[dict[str, Content], list[Clash]]:
    clashes = list(_moved_and_deleted(name, trees))
    ours, base, theirs = _moves_followed(trees)
    for way in sorted(base.keys() | theirs.keys()):
        if _alike(base, theirs, way) or _alike(ours, theirs, way):
            continue
        if _alike(base, ours, way):
            _take(ours, theirs, way)
        else:
            clash = _both_changed(name, way, _Trees(ours, base, theirs))
            clashes += [clash] if clash else []
    return ours, clashes


def _take(ours: dict[str, Content], theirs: Mapping[str, Content], way: str) -> None:
    if way in theirs:
        ours[way] = theirs[way]
    else:
        ours.pop(way, None)


def _both_changed(name: str, way: str, trees: _Trees) -> Clash | None:
    """Put both changes of a document together in *ours*; what does not go together is told."""
    if way not in trees.theirs:
        return Clash(way, name, deleted=name)
    if way not in trees.ours:
        _take(trees.ours, trees.theirs, way)
        return Clash(way, name, deleted=HERE)
    ours, theirs = trees.ours[way], trees.theirs[way]
    if ours is None or theirs is None:
        return Clash(way, name, 1)
    merged = history.merged_text(ours, trees.base.get(way) or b"", theirs)
    trees.ours[way] = merged.content
    return Clash(way, name, merged.conflict) if merged.conflict else None


def _moves_followed(trees: _Trees) -> _Trees:
    """The same documents under one name, where one side moved what the other left in its place."""
    ours, base, theirs = (dict(each) for each in trees)
    for old, new in _moves(base, theirs).items():
        if old in ours and new not in ours:
            ours[new], base[new] = ours.pop(old), base.pop(old)
    for old, new in _moves(base, ours).items():
        if old in theirs and new not in theirs:
            theirs[new], base[new] = theirs.pop(old), base.pop(old)
    return _Trees(ours, base, theirs)


def _moved_and_deleted(name: str, trees: _Trees) -> Iterator[Clash]:
    """Documents that one side moved and the other deleted: they stay where they were moved to."""
    here, there = _moves(trees.base, trees.ours), _moves(trees.base, trees.theirs)
    for old, new in here.items():
        if old not in trees.theirs and old not in there and new not in trees.theirs:
            yield Clash(new, name, deleted=name)
    for old, new in there.items():
        if old not in trees.ours and old not in here and new not in trees.ours:
            yield Clash(new, name, deleted=HERE)


def _moves(base: Mapping[str, Content], now: Mapping[str, Content]) -> dict[str, str]:
    """Documents that stand in another folder than before, or under another name unchanged.

    A file is named after its id, so the same name is the same document.
    """
    gone, come = base.keys() - now.keys(), now.keys() - base.keys()
    names = Counter(PurePosixPath(way).name for way in come)
    by_name = {PurePosixPath(way).name: way for way in come if names[PurePosixPath(way).name] == 1}
    texts = Counter(now[way] for way in come)
    by_text = {now[way]: way for way in come if texts[now[way]] == 1 and now[way]}
    found: dict[str, str] = {}
    for way in sorted(gone):
        new = by_name.get(PurePosixPath(way).name) or by_text.get(base[way])
        if new and new not in found.values():
            found[way] = new
    return found


def _alike(one: Mapping[str, Content], other: Mapping[str, Content], way: str) -> bool:
    """Whether a document is the same in two states, line ends of Windows aside."""
    if (way in one) is not (way in other):
        return False
    return _plain(one.get(way)) == _plain(other.get(way))


def _plain(text: Content) -> Content:
    return text.replace(b"\r\n", b"\n") if text else text
