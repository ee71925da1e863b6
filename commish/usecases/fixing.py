"""Mend what is certain: a misspelt key, word or link, a date in another style, a file's name.

Only the bytes of the word that is replaced change. A file that would say anything else besides is
left alone, and so is one that anybody has changed since it was checked.
"""

import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from commish.errors import CommishError
from commish.findings import Edit, Finding, Pointer
from commish.source.checking import check
from commish.source.codes.ids import LISTED_TWICE
from commish.source.discovery import find_root
from commish.source.disk import content_of
from commish.source.edits import edited, is_about, overlap
from commish.source.patches import Change, patch
from commish.source.reading import Reading, read_bytes
from commish.source.writing import write_files
from commish.usecases.discretion import may_be_shown
from commish.usecases.verdict import Verdict

__all__ = ["Fixed", "Left", "apply", "diff", "fixable"]


_CHANGED = "the file has changed since it was checked"


class Left(NamedTuple):
    """A finding that has a mend and was not mended."""

    finding: Finding
    why: str
    """A clause: `the file has changed since it was checked`."""


class Fixed(NamedTuple):
    """What mending came to."""

    done: tuple[Finding, ...]
    left: tuple[Left, ...]
    files: tuple[str, ...]
    """The files that were changed, by their new names."""


class _Plan(NamedTuple):
    """What is to become of one file."""

    change: Change
    done: list[Finding]
    left: list[Left]


def fixable(verdict: Verdict) -> tuple[Finding, ...]:
    """The findings that `apply` would mend, by file and place; none that somebody accepted."""
    found = (one for one in verdict.found if one.fix)
    return tuple(sorted(found, key=lambda one: one.order))


def diff(verdict: Verdict) -> str:
    """What `apply` would change, as a unified diff; empty for nothing. Writes nothing.

    Of a file that withholds something no line is shown, only that some would change.
    """
    changes = (plan.change for plan in _plans(verdict) if plan.done)
    return "".join(patch(one, is_shown=may_be_shown(_text(one.before))) for one in changes)


def apply(verdict: Verdict) -> Fixed:
    """Mend what is certain, file by file: each is replaced as a whole, or left as it was."""
    done: list[Finding] = []
    left: list[Left] = []
    files: list[str] = []
    for plan in _plans(verdict):
        left += plan.left
        why = _carried_out(plan.change) if plan.done else ""
        if why:
            left += (Left(one, why) for one in plan.done)
        elif plan.done:
            done += plan.done
            files.append(plan.change.new_name)
    return Fixed(tuple(done), tuple(left), tuple(files))


def _plans(verdict: Verdict) -> Iterator[_Plan]:
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for one in fixable(verdict):
        by_path[one.place.path].append(one)
    taken: set[str] = set()
    for shown, findings in by_path.items():
        plan = _plan(shown, findings, taken)
        taken.add(plan.change.new_name.casefold())
        yield plan


def _plan(shown: str, findings: list[Finding], taken: set[str]) -> _Plan:
    content = _content(shown)
    if isinstance(content, str):
        return _untouched(shown, findings, content)
    done, left = _chosen(_text(content), findings)
    edits = _edits(done)
    after = edited(content, edits)
    if not _say_the_same(content, after, [one.pointer for one in done if _edits([one])]):
        return _untouched(shown, findings, "the file would say something else besides")
    if _twice(after) > _twice(content):
        return _untouched(shown, findings, "it would then stand twice in a list")
    name = shown
    for one in [one for one in done if one.fix and one.fix.rename]:
        name = _beside(shown, one)
        why = _why_not_called(name, content, taken)
        if why:
            left.append(Left(one, why))
            done.remove(one)
            name = shown
    return _Plan(Change(shown, name, content, after), done, left)


def _why_not_called(name: str, content: bytes, taken: set[str]) -> str:
    """Why a file with this content can't have a new name; empty where it can.

    A name that differs in capitals alone is taken where the disk sees no difference.
    """
    data = _said(read_bytes(content, ""))
    if not isinstance(data, dict) or data.get("id") != Path(name).stem:
        return _CHANGED
    is_taken = os.path.lexists(name) or name.casefold() in taken
    return f"there is a file {name} already" if is_taken else ""


def _untouched(shown: str, findings: list[Finding], why: str) -> _Plan:
    return _Plan(Change(shown, shown, b"", b""), [], [Left(one, why) for one in findings])


def _content(shown: str) -> bytes | str:
    """The bytes of a file that may be mended, or why it may not."""
    whole = Path(os.path.abspath(shown))  # noqa: PTH100 -- resolve() follows links
    root = find_root(whole)
    if root is None:
        return "the file stands in no workspace"
    inside = (one for one in (whole, *whole.parents) if one.is_relative_to(root) and one != root)
    if any(one.is_symlink() for one in inside):
        return "the file is reached through a link"
    try:
        content = content_of(Path(shown), shown)
    except CommishError as error:
        return _clause(error.message)
    return _clause(content.message) if isinstance(content, Finding) else content


def _clause(message: str) -> str:
    return f"{message[:1].lower()}{message[1:]}".removesuffix(".")


def _chosen(text: str, findings: list[Finding]) -> tuple[list[Finding], list[Left]]:
    """The findings that are mended together: of two that touch one place the first."""
    done: list[Finding] = []
    left: list[Left] = []
    for one in findings:
        if one.fix and one.fix.edits and not is_about(text, one.fix):
            left.append(Left(one, _CHANGED))
        elif overlap(_edits([one]), _edits(done)):
            left.append(Left(one, "another mend changes the same place"))
        else:
            done.append(one)
    return done, left


def _edits(findings: list[Finding]) -> list[Edit]:
    return [edit for one in findings if one.fix for edit in one.fix.edits]


def _beside(shown: str, finding: Finding) -> str:
    """The path of a file under its new name, in the folder where it is."""
    folder, slash, _ = shown.rpartition("/")
    return f"{folder}{slash}{finding.fix.rename if finding.fix else ''}"


def _carried_out(change: Change) -> str:
    """Why the change could not be made; empty where it was."""
    path, target = Path(change.name), Path(change.new_name)
    try:
        if content_of(path, change.name) != change.before:
            return _CHANGED
        if change.after != change.before:
            write_files({path: change.after})
        if target != path:
            path.rename(target)
    except CommishError as error:
        return _clause(error.message)
    except OSError as error:
        return f"the file can't be renamed: {(error.strerror or 'unknown reason').lower()}"
    return ""


def _text(content: bytes) -> str:
    """A file's text with plain line ends, as its places count; empty where it is none."""
    return read_bytes(content, "").text


def _say_the_same(before: bytes, after: bytes, pointers: list[Pointer]) -> bool:
    """Whether two versions of a file differ in what they say at these pointers, and only there."""
    old, new = read_bytes(before, ""), read_bytes(after, "")
    codes = [Counter(one.code for one in each.findings) for each in (old, new)]
    differing = list(_differing(_said(old), _said(new)))
    return codes[0] == codes[1] and Counter(differing) == Counter(pointers)


def _twice(content: bytes) -> int:
    """How often something stands twice in a list, as a link may after its slip is mended."""
    findings = check(read_bytes(content, "")).findings
    return sum(1 for one in findings if one.code == LISTED_TWICE.code)


def _said(reading: Reading) -> object:
    return reading.made_out if reading.data is None else reading.data


def _differing(old: object, new: object, at: Pointer = ()) -> Iterator[Pointer]:
    """Where two documents differ; a key that is another one by its old name."""
    if isinstance(old, dict) and isinstance(new, dict) and len(old) == len(new):
        for (key, one), (name, other) in zip(old.items(), new.items(), strict=True):
            if key != name:
                yield (*at, key)
            yield from _differing(one, other, (*at, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _differing(one, other, (*at, index))
    elif type(old) is not type(new) or old != new:
        yield at
