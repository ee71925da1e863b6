"""Branches put together before anybody merges them, and checked as one workspace."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from commish.errors import CommishError
from commish.findings import Finding, Place, Severity
from commish.source.codes.merging import CHANGED_ON_BOTH_SIDES
from commish.source.discovery import MARKER
from commish.usecases.changed import trait
from commish.usecases.discretion import may_be_shown
from commish.usecases.folding import HERE, Clash, Merged, Touch, merged_state
from commish.usecases.sides import explained, story
from commish.usecases.trees import Again, Shown, at_home, laid_out, look_up, roots
from commish.usecases.verdict import Verdict

__all__ = ["Together", "validate_merged"]


class Together(NamedTuple):
    """What a check of branches put together came to."""

    verdict: Verdict
    words: tuple[str, ...]
    """What was put together, one line a workspace."""


def validate_merged(
    paths: Sequence[Path], branches: Sequence[str], shown: Shown, again: Again
) -> Together:
    """Check workspaces as they will be when *branches* are merged into what is on the disk.

    Each branch is merged in its turn, file by file and line by line, from the last commit that it
    has in common with HEAD and the branches before it; a document that was only moved to another
    folder is followed. Nothing is written into the repository or the workspace. Where both sides
    changed the same, that is a finding, and the rest is checked with the text of this side. What
    none of the sides has alone says which side brought what.

    Raises:
        CommishError: a revision, its repository or git is not there, or no path is in a workspace.
    """
    states = {root: merged_state(root, branches, shown) for root in roots(paths)}
    if not states:
        raise CommishError(
            "Only a workspace can be checked as merged, and there is none here.",
            "A workspace has a file commish.yaml at its root.",
        )
    verdict = _checked(paths, states, shown, again)
    found: Collection[Finding] = {one._replace(fix=None) for one in verdict.found}
    if any(one.severity is not Severity.INFORMATION for one in found):
        alone = _alone(states, branches, shown, again)
        told = story(_touches(states, shown))
        found = {one if trait(one) in alone else explained(one, told) for one in found}
    clashes = [_clash(root, one, shown) for root, state in states.items() for one in state.clashes]
    whole = verdict._replace(
        found=frozenset([*found, *clashes]),
        failing=verdict.failing or bool(clashes),
        sources=_sources(states, shown),
    )
    return Together(whole, tuple(_words(state) for state in states.values()))


def _checked(
    paths: Sequence[Path], states: Mapping[Path, Merged], shown: Shown, again: Again
) -> Verdict:
    """What is found in the merged state, with every place looked up while it lies there."""
    with laid_out({root: state.files for root, state in states.items()}) as places:
        verdict = again(_there(paths, places), at_home(places, shown))
        look_up(verdict)
    return verdict


def _there(paths: Sequence[Path], places: Mapping[Path, Path]) -> list[Path]:
    """Where the paths that were asked for lie in the merged state.

    The whole workspace stands for a path that no side has kept.
    """
    found = []
    for root, place in places.items():
        for path in paths:
            whole = Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() follows links
            inner = place / whole.relative_to(root) if whole.is_relative_to(root) else place
            if whole.is_relative_to(root) or root.is_relative_to(whole):
                found.append(inner if inner.exists() else place)
    return list(dict.fromkeys(found))


def _alone(
    states: Mapping[Path, Merged], branches: Sequence[str], shown: Shown, again: Again
) -> frozenset[object]:
    """What there is to find on a side of its own, on the disk or in a branch."""
    found = set(map(trait, again(list(states), shown).found))
    for branch in branches:
        with laid_out({root: state.sides[branch] for root, state in states.items()}) as places:
            marked = [place for place in places.values() if (place / MARKER).is_file()]
            if marked:
                found.update(map(trait, again(marked, at_home(places, shown)).found))
    return frozenset(found)


def _touches(states: Mapping[Path, Merged], shown: Shown) -> list[Touch]:
    return [
        touch._replace(way=shown(root / touch.way))
        for root, state in states.items()
        for touch in state.touches
    ]


def _clash(root: Path, clash: Clash, shown: Shown) -> Finding:
    place = Place(shown(root / clash.way), clash.line, int(clash.line > 0))
    message = f"Here and in “{clash.side}” the same lines of this document were changed."
    mend = f"Merge “{clash.side}” into this branch, and choose what is to stand from here on."
    if clash.deleted is not None:
        message = f"“{clash.side}” deletes this document, and it was changed here."
        if clash.deleted == HERE:
            message = f"This document was deleted here, and “{clash.side}” changes it."
        mend = f"Merge “{clash.side}” into this branch, and choose whether it is to stay."
    return CHANGED_ON_BOTH_SIDES.at(place, message, mend)


def _sources(states: Mapping[Path, Merged], shown: Shown) -> Callable[[str], str]:
    texts = {
        shown(root / way): text
        for root, state in states.items()
        for way, text in state.files.items()
    }

    def source(path: str) -> str:
        text = (texts.get(path) or b"").decode("utf-8-sig", "replace")
        return text if may_be_shown(text) else ""

    return source


def _words(state: Merged) -> str:
    names = [f"{name} ({commit[:10]})" for name, commit in state.commits.items()]
    here = {one.way for one in state.touches if one.side == HERE}
    there = {one.way for one in state.touches if one.side != HERE}
    return (
        f"Checked as merged with {' and '.join(names)}: documents changed there {len(there)},"
        f" here {len(here)}, on both sides {len(here & there)}."
    )
