"""A change of a file as a unified diff, with the names before and after as git writes them."""

from difflib import unified_diff
from typing import NamedTuple

__all__ = ["Change", "patch"]


class Change(NamedTuple):
    """What is to become of one file."""

    name: str
    """Its path as it is shown."""
    new_name: str
    """The same, unless it is renamed."""
    before: bytes
    after: bytes


def patch(change: Change, *, is_shown: bool = True) -> str:
    """The change as `git diff` shows it; empty where nothing changes.

    Line ends are shown as plain ones, because they stay what they are. Where the lines may not be
    shown, one line says how many of them would change.
    """
    head = _head(change)
    if change.before == change.after:
        return head
    old, new = _lines(change.before), _lines(change.after)
    if not is_shown:
        count = sum(1 for one, other in zip(old, new, strict=False) if one != other)
        lines = f"{count} line{'' if count == 1 else 's'}"
        return f"{head}# {lines} of {change.name} would change; it withholds something.\n"
    names = (f"a/{change.name}", f"b/{change.new_name}")
    return head + "".join(map(_ended, unified_diff(old, new, *names)))


def _head(change: Change) -> str:
    if change.name == change.new_name:
        return ""
    same = "similarity index 100%\n" if change.before == change.after else ""
    return (
        f"diff --git a/{change.name} b/{change.new_name}\n{same}"
        f"rename from {change.name}\nrename to {change.new_name}\n"
    )


def _lines(content: bytes) -> list[str]:
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    *whole, last = text.split("\n")  # splitlines() knows ends that YAML has none of
    return [f"{line}\n" for line in whole] + ([last] if last else [])


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
