"""What a user calls a state of the repository, made into one full object id."""

import os
import re
from difflib import get_close_matches
from typing import NamedTuple

from commish.errors import CommishError
from commish.history.door import ask, refused
from commish.history.places import Repository

__all__ = ["Revision", "merge_base", "revision"]

_FULL = re.compile(rb"(?:[0-9a-f]{40}|[0-9a-f]{64})")
_PLAIN_NAME = re.compile(r"(?!HEAD\Z)\w[\w./+-]*")
_UNCUT = "Get the whole history: `git fetch --unshallow`, or fetch-depth: 0 in a workflow."
_LONGEST = 200
"""Characters; a name of a branch is seldom longer than 60."""


class Revision(NamedTuple):
    """One commit."""

    repository: Repository
    id: str
    """The full object id: nothing else of it is given to git."""
    name: str
    """As the user wrote it."""

    @property
    def words(self) -> str:
        """Its name, with the first digits of its id."""
        return self.name if self.id.startswith(self.name) else f"{self.name} ({self.id[:10]})"


def revision(at: Repository, text: str) -> Revision:
    """The commit that a branch, tag, id or other words of git name.

    Raises:
        CommishError: there is none, or a tag and a branch of that name differ.
    """
    found = _resolved(at, text) if text.isprintable() and 0 < len(text) <= _LONGEST else ""
    if not found:
        raise _unknown(at, text)
    if _PLAIN_NAME.fullmatch(text):
        branch, tag = (_resolved(at, f"refs/{sort}/{text}") for sort in ("heads", "tags"))
        if branch and tag and branch != tag:
            raise CommishError(
                f"“{text}” is a branch and also a tag, and they differ.",
                f"Write refs/heads/{text} for the branch, or refs/tags/{text} for the tag.",
            )
    return Revision(at, found, text)


def merge_base(first: Revision, *others: Revision) -> Revision:
    """The last commit that *first* has in common with what *others* are when merged.

    Where histories crossed several times there may be more than one such commit; it is one of them.

    Raises:
        CommishError: they have none in common, or it was cut off.
    """
    ids = (each.id for each in (first, *others))
    answer = ask(first.repository.folder, "merge-base", *ids)
    found = answer.out.strip()
    if _FULL.fullmatch(found):
        return Revision(first.repository, found.decode(), found.decode()[:10])
    if answer.words:
        raise refused(answer, first.repository.folder)
    names = f"{others[0].words} and {first.words}"
    if first.repository.cut_off:
        raise CommishError(
            f"Where {names} parted is not known: this copy of the repository is cut off.",
            _UNCUT,
        )
    raise CommishError(f"{names} have no commit in common.", "Name a branch of the same history.")


def _resolved(at: Repository, text: str) -> str:
    """The full id of a commit; empty if there is none."""
    answer = ask(
        at.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{text}^{{commit}}"
    )
    found = answer.out.strip()
    return found.decode() if not answer.code and _FULL.fullmatch(found) else ""


def _unknown(at: Repository, text: str) -> CommishError:
    shown = f"“{text[:60]}{'…' if len(text) > 60 else ''}”"  # noqa: PLR2004 -- as findings quote
    names = _names(at)
    if not names and not _resolved(at, "HEAD"):
        return CommishError(
            f"There is no {shown}: nothing has been committed in this repository yet.",
            "Commit once; then there is a state to compare with.",
        )
    near = [name for name in names if name.endswith(f"/{text}")]
    near = near or get_close_matches(text, names, n=1)
    mend = "Name a branch, a tag or a commit; `git branch --all` lists the branches."
    if near:
        mend = f"Did you mean {near[0]}?"
    elif at.cut_off:
        mend = f"This copy of it is cut off. {_UNCUT}"
    return CommishError(f"This repository has no {shown}.", mend)


def _names(at: Repository) -> list[str]:
    """The branches and tags, as a user would write them."""
    answer = ask(
        at.folder,
        "for-each-ref",
        "--count=2000",
        "--format=%(refname:lstrip=2)",
        "refs/heads/",
        "refs/remotes/",
        "refs/tags/",
    )
    return [name for name in os.fsdecode(answer.out).splitlines() if not name.startswith("-")]
