"""A workspace read from the disk, file by file, as validate, walk and render need it."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from commish.findings import Finding, Place, Pointer
from commish.insight.setting import Setting
from commish.source.discovery import Site, documents
from commish.source.disk import content_of
from commish.usecases.beginning import (
    WORKSPACE,
    Beginning,
    Notes,
    beginning_of,
    keep_beginning,
    kept_beginning,
)
from commish.usecases.showing import Showing

if TYPE_CHECKING:
    from commish.insight.facts import Locate
    from commish.insight.law import Law
    from commish.model.document import Document
    from commish.model.workspace import RuleChoice, Workspace
    from commish.source.checking import Checked
    from commish.source.reading import Reading

__all__ = [
    "FORMAT",
    "Opened",
    "ReadFile",
    "model",
    "open_site",
    "read_all",
    "read_content",
    "read_one",
]

FORMAT = 1
"""The version of the file format that this commish writes and reads."""
_DECLARED = frozenset(("body", "cohort", "place"))
"""What only commish.yaml declares."""


class ReadFile(NamedTuple):
    """One file with what it came to."""

    reading: "Reading"
    checked: "Checked"

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it on its own, with the id of the document."""
        return tuple(one._replace(subject=self.checked.id) for one in self.checked.findings)


class Opened:
    """A workspace whose commish.yaml has been read."""

    def __init__(
        self,
        site: Site,
        shown: Callable[[Path], str],
        as_of: date | None = None,
        notes: Notes | None = None,
    ) -> None:
        self.site = site
        self.shown = shown
        """A path as it is shown to the user."""
        self._notes = notes
        self.content = content_of(site.marker, shown(site.marker))
        """The bytes of commish.yaml, or the finding that it is no plain file."""
        self._as_of = as_of

    @cached_property
    def marker(self) -> ReadFile:
        """The commish.yaml itself."""
        return read_content(self.site.marker, self.shown, self.content)

    @cached_property
    def beginning(self) -> Beginning:
        """What commish.yaml says to begin with, from it or from an earlier run."""
        notes, content = self._notes, self.content
        if notes is None or isinstance(content, Finding):
            return beginning_of(*self.marker)
        known = kept_beginning(notes, content)
        if known is None:
            known = beginning_of(*self.marker)
            keep_beginning(notes, content, known)
        return known

    @cached_property
    def setting(self) -> Setting:
        """The date, the body and its law, as rules see them."""
        at = self._as_of or self.beginning.day or date.today()  # noqa: DTZ011 -- a civil date, not a moment
        return Setting(at, self._workspace if self.beginning.is_usable else None, self._law)

    @cached_property
    def data(self) -> dict[str, object]:
        """What commish.yaml says; nothing when it can't be read."""
        data = self.beginning.data
        return data if isinstance(data, dict) else {}

    def place(self, pointer: Pointer) -> Place:
        """A place in commish.yaml."""
        return self.marker.reading.place(pointer)

    @cached_property
    def showing(self) -> Showing:
        """How its files are shown."""
        return Showing(self.site, self.shown)

    @cached_property
    def exclude(self) -> tuple[str, ...]:
        """The patterns of what is left out."""
        return _texts(self.data.get("exclude"))

    @property
    def books(self) -> frozenset[str]:
        """The ids of its own rulebooks."""
        return frozenset(_texts(self.data.get("rulebooks")) if self.beginning.is_usable else ())

    @property
    def too_new(self) -> Finding | None:
        """Set when the workspace is of a newer format; nothing else of it is judged."""
        version = self.data.get("format")
        if not isinstance(version, int) or isinstance(version, bool) or version <= FORMAT:
            return None
        from commish.source.codes.ids import NEWER_FORMAT  # noqa: PLC0415 -- seldom so

        return NEWER_FORMAT.at(
            self.place(("format",)),
            f"This workspace is written in format {version}; this commish reads format {FORMAT}.",
            "Install a newer commish.",
            pointer=("format",),
        )

    @property
    def own_rules(self) -> "RuleChoice | None":
        """Which rules the body has chosen; None where it chooses none."""
        return self.setting.workspace.rules if "rules" in self.data else None

    @property
    def lost(self) -> frozenset[str]:
        """The sorts of things that nothing is known of, because commish.yaml says nothing."""
        return frozenset() if self.beginning.has_facts else _DECLARED

    def _workspace(self) -> "Workspace":
        from commish.source.loading import load  # noqa: PLC0415 -- an empty workspace needs no model

        return cast("Workspace", load(WORKSPACE, self.data))

    def _law(self) -> "Law":
        from commish.usecases.lawbooks import law_of  # noqa: PLC0415 -- many documents ask for none

        found = documents(self.site, self.exclude) if self.books else ()
        return law_of((path for path in found if path.stem in self.books), self.shown)


def open_site(
    site: Site,
    shown: Callable[[Path], str],
    as_of: date | None = None,
    notes: Notes | None = None,
) -> Opened:
    """Open a workspace by its commish.yaml; what earlier runs found of it is in *notes*.

    The date is *as_of*, else the workspace's own, else today.

    Raises:
        CommishError: commish.yaml may not be read.
    """
    return Opened(site, shown, as_of, notes)


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(map(str, raw)) if isinstance(raw, list) else ()


def read_one(path: Path, shown: Callable[[Path], str]) -> ReadFile:
    """Read and check one file.

    Raises:
        CommishError: it is not there or may not be read.
    """
    return read_content(path, shown, content_of(path, shown(path)))


def read_content(
    path: Path,
    shown: Callable[[Path], str],
    content: bytes | Finding,
    locate: "Locate | None" = None,
) -> ReadFile:
    """Check what was read at *path*; *locate* finds places in it later."""
    # What is known already needs neither the reader nor the schemas, which take time to import
    from commish.source.again import places_in  # noqa: PLC0415
    from commish.source.checking import check  # noqa: PLC0415
    from commish.source.reading import Reading, read_bytes  # noqa: PLC0415
    from commish.usecases.amiss import amiss  # noqa: PLC0415

    name = shown(path)
    if isinstance(content, Finding):
        reading = Reading(name, "", None, (content,))
    else:
        reading = read_bytes(content, name)
    checked = check(reading, locate or places_in(path, name))
    more = tuple(amiss(path, reading, checked))
    if more:
        checked = checked._replace(findings=(*checked.findings, *more))
    return ReadFile(reading, checked)


def read_all(opened: Opened) -> Iterator[ReadFile]:
    """Every document of a workspace, commish.yaml first; one at a time, to be let go."""
    yield opened.marker
    for path in documents(opened.site, opened.exclude):
        yield read_one(path, opened.shown)


def model(file: ReadFile) -> "Document":
    """The model of a valid file."""
    from commish.source.loading import load  # noqa: PLC0415 -- an empty workspace needs no model

    return load(file.checked.kind, file.reading.data)
