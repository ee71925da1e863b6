"""Whether commish has all that it needs on this computer and in this workspace."""

import os
import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import commish
from commish import history
from commish.errors import CommishError
from commish.source.cache_folder import cache_folder
from commish.source.discovery import Site, documents, find_root
from commish.source.equipment import reads_fast, validates
from commish.usecases.discretion import may_be_shown
from commish.usecases.editors import editor_signs
from commish.usecases.lawbooks import books_in_use
from commish.usecases.reading import Opened, open_site
from commish.usecases.signs import BROKEN, LOOK, Sign
from commish.usecases.whole import shown_from

__all__ = ["Sign", "doctor"]

_OLDEST_GIT = (2, 30)
"""Older ones take no sign that the words after it are a user's."""
_SYNCED = re.compile(
    r"(?:onedrive|dropbox|google ?drive|icloud ?drive|nextcloud)(?:[ -].*)?"
    r"|mobile documents|cloudstorage|box(?: sync)?",
    re.IGNORECASE,
)
"""The folders in which programs keep copies of files on other computers."""


def doctor(folder: Path, encoding: str) -> tuple[Sign, ...]:
    """Look at this computer, and at the workspace around a folder if there is one.

    *encoding* is how the terminal is written to. Nothing is changed, and no network is asked.

    Raises:
        CommishError: there is no such folder.
    """
    if not folder.is_dir():
        raise CommishError(f"There is no folder {folder}.", "Check the spelling of the path.")
    return (*_computer(encoding), *_workspace(folder))


def _computer(encoding: str) -> Iterator[Sign]:
    yield Sign("commish", f"commish {commish.__version__}, Python {platform.python_version()}")
    yield _reader()
    yield _validator()
    yield _git()
    yield _terminal(encoding)


def _reader() -> Sign:
    told = f"PyYAML {_version('pyyaml')}"
    if reads_fast():
        return Sign("reading", f"{told}, with libyaml")
    return Sign(
        "reading",
        f"{told} has no libyaml: documents are read some 25 times more slowly",
        LOOK,
        "Install PyYAML again from a wheel for this computer: pip install --force-reinstall pyyaml",
    )


def _validator() -> Sign:
    told = f"jsonschema-rs {_version('jsonschema-rs')}"
    if validates():
        return Sign("checking", told)
    mend = "Install it for this computer: pip install --force-reinstall jsonschema-rs"
    return Sign("checking", f"{told} does not work, and nothing can be checked", BROKEN, mend)


def _git() -> Sign:
    found = history.git_version()
    if not found:
        told = "git was not found; only what asks for earlier states needs it"
        return Sign("git", told, LOOK, "Install git, if you work with branches.")
    if tuple(int(part) for part in found.split(".")[:2]) < _OLDEST_GIT:
        told = f"git {found} is older than 2.30: earlier states may not be read"
        return Sign("git", told, LOOK, "Install a newer git.")
    return Sign("git", f"git {found}")


def _terminal(encoding: str) -> Sign:
    if encoding.lower().replace("-", "") == "utf8":
        return Sign("terminal", "The terminal takes every character (UTF-8)")
    return Sign(
        "terminal",
        f"The terminal takes {encoding}: some characters show as question marks",
        LOOK,
        "Set PYTHONUTF8=1, and choose UTF-8 in the settings of the terminal.",
    )


def _workspace(folder: Path) -> Iterator[Sign]:
    root = find_root(folder)
    if root is None:
        told = "There is no workspace here; documents are checked one by one"
        yield Sign("workspace", told, LOOK, "`commish init` makes one.")
        return
    yield _cache(root)
    try:
        opened = open_site(Site(root), shown_from(Path.cwd()))
        yield _found(opened)
        yield from editor_signs(root)
        yield from _kept_apart(opened)
    except CommishError as error:
        yield Sign("workspace", error.message.removesuffix("."), BROKEN, error.mend)


def _cache(root: Path) -> Sign:
    folder = cache_folder(root)
    if folder is None:
        return Sign(
            "cache",
            "What was found before is not kept: the cache's folder can't be written to safely",
            LOOK,
            "Set COMMISH_CACHE_DIR to a folder of your own, outside the workspace.",
        )
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Sign("cache", f"{_shortened(folder)}, {size / 1_000_000:,.1f} MB")


def _found(opened: Opened) -> Sign:
    at = _shortened(opened.site.root)
    if opened.too_new:
        return Sign("workspace", f"{at}: {opened.too_new.message}", BROKEN, opened.too_new.mend)
    if "as_of" in opened.data:
        day = f"read at {opened.setting.as_of.isoformat()}, as it says"
    else:
        day = "read at today's date"
    body = opened.data.get("body")
    nation = body.get("nation") if isinstance(body, dict) else None
    books = ", ".join(books_in_use(opened.data)) or "none"
    told = f"{at}, {day}; nation: {nation or 'not said'}; rulebooks: {books}"
    if nation:
        return Sign("workspace", told)
    mend = "Say `nation` under `body` in commish.yaml: which law applies depends on it."
    return Sign("workspace", told, LOOK, mend)


def _kept_apart(opened: Opened) -> Iterator[Sign]:
    """What is kept from the public, in a place from which others may get it."""
    root = opened.site.root
    synced = next((part for part in root.parts if _SYNCED.fullmatch(part)), "")
    try:
        hosts = history.hosts(history.repository(root))
    except CommishError:
        yield Sign("history", "Not in a git repository, or in one that can't be read")
        hosts = None
    if hosts is not None and synced:
        yield Sign(
            "history",
            f"The repository lies in {synced}, which copies files while git changes them",
            LOOK,
            "Move it out of there: the copies break a repository sooner or later.",
        )
    elif hosts is not None:
        yield Sign("history", f"In a git repository{_sent(hosts)}")
    count = _guarded(opened) if hosts else 0
    if count:
        yield Sign(
            "public",
            f"{_documents(count)} what is exempt, confidential or looks like personal data, and the"
            f" repository is sent to {', '.join(hosts or ())}; whether that is public can't be seen"
            " from here",
            LOOK,
            "Make sure that only those who may read it can: git forgets nothing that was sent.",
        )


def _guarded(opened: Opened) -> int:
    """How many documents hold something that is not for everybody."""
    paths = [opened.site.marker, *documents(opened.site, opened.exclude)]
    return sum(1 for path in paths if not may_be_shown(_text(path)))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace") if not path.is_symlink() else ""
    except OSError:
        return ""


def _documents(count: int) -> str:
    return "1 document holds" if count == 1 else f"{count:,} documents hold"


def _sent(hosts: tuple[str, ...]) -> str:
    return f", sent to {', '.join(hosts)}" if hosts else ", sent nowhere"


def _shortened(path: Path) -> str:
    """A path with ~ for the user's own folder."""
    text, home = str(path), os.path.expanduser("~")  # noqa: PTH111 -- text
    return f"~{text[len(home) :]}" if text.startswith(os.path.join(home, "")) else text  # noqa: PTH118


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"
