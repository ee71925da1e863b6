"""A workspace read from the disk, file by file, as validate, walk and render need it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from commish.findings import Finding, Place
from commish.insight.setting import Setting
from commish.source.again import places_in
from commish.source.checking import Checked, check
from commish.source.codes.ids import NEWER_FORMAT, NOT_NAMED_AFTER_ITS_ID
from commish.source.codes.links import LINK_TO_NOTHING
from commish.source.codes.schema import UNKNOWN_KIND
from commish.source.discovery import MARKER, Site, documents
from commish.source.reading import Reading, read_file

if TYPE_CHECKING:
    from commish.insight.law import Law
    from commish.model.document import Document
    from commish.model.workspace import RuleChoice, Workspace

__all__ = ["FORMAT", "Opened", "ReadFile", "model", "open_site", "read_all", "read_one"]

FORMAT = 1
"""The version of the file format that this commish writes and reads."""
_WORKSPACE = "workspace"
_DECLARED = frozenset(("body", "cohort", "place"))
"""What only commish.yaml declares."""
_ORDERS = frozenset(("exempt", "confidential"))
"""The keys under which a document withholds something."""


class ReadFile(NamedTuple):
    """One file with what it came to."""

    reading: Reading
    checked: Checked

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it on its own, with the id of the document."""
        return tuple(one._replace(subject=self.checked.id) for one in self.checked.findings)


class Opened(NamedTuple):
    """A workspace whose commish.yaml has been read."""

    site: Site
    marker: ReadFile
    setting: Setting
    shown: Callable[[Path], str]
    """A path as it is shown to the user."""
    too_new: Finding | None = None
    """Set when the workspace is of a newer format; nothing else of it is judged."""
    exclude: tuple[str, ...] = ()

    @property
    def own_rules(self) -> "RuleChoice | None":
        """Which rules the body has chosen; None where it chooses none."""
        data = self.marker.reading.data
        chooses = isinstance(data, dict) and "rules" in data
        return self.setting.workspace.rules if chooses else None

    @property
    def lost(self) -> frozenset[str]:
        """The sorts of things that nothing is known of, because commish.yaml says nothing."""
        checked = self.marker.checked
        return frozenset() if checked.facts and checked.kind == _WORKSPACE else _DECLARED


def open_site(site: Site, shown: Callable[[Path], str], as_of: date | None = None) -> Opened:
    """Read a workspace's commish.yaml.

    The date is *as_of*, else the workspace's own, else today.
    """
    marker = read_one(site.marker, shown)
    data = marker.reading.data if isinstance(marker.reading.data, dict) else {}
    usable = marker.checked.valid and marker.checked.kind == _WORKSPACE
    at = as_of or _own_date(marker) or date.today()  # noqa: DTZ011 -- a civil date, not a moment

    def workspace() -> "Workspace":
        return cast("Workspace", model(marker))

    def law() -> "Law":
        from commish.usecases.lawbooks import law_of  # noqa: PLC0415 -- many documents ask for none

        named = {name for name in _texts(data.get("rulebooks")) if usable}
        found = documents(site, exclude) if named else ()
        return law_of((path for path in found if path.stem in named), shown)

    exclude = _texts(data.get("exclude"))
    return Opened(
        site,
        marker,
        Setting(at, workspace if usable else None, law),
        shown,
        _too_new(marker),
        exclude,
    )


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(map(str, raw)) if isinstance(raw, list) else ()


def _own_date(marker: ReadFile) -> date | None:
    """The date that a commish.yaml gives, even if something else in it is wrong."""
    data = marker.reading.data or marker.reading.made_out
    written = data.get("as_of") if isinstance(data, dict) else None
    if not written:
        return None
    from commish.model.dates import PartialDate  # noqa: PLC0415 -- an empty workspace has no dates

    try:
        return PartialDate.parse(written).last
    except ValueError:
        return None


def read_one(path: Path, shown: Callable[[Path], str]) -> ReadFile:
    """Read and check one file."""
    reading = read_file(path, shown(path))
    checked = check(reading, places_in(path, reading.path))
    amiss = tuple(_amiss(path, reading, checked))
    if amiss:
        checked = checked._replace(findings=(*checked.findings, *amiss))
    return ReadFile(reading, checked)


def _amiss(path: Path, reading: Reading, checked: Checked) -> Iterator[Finding]:
    """What is wrong with where the document stands, and with what it withholds."""
    is_marker = path.name == MARKER
    if checked.kind and is_marker is not (checked.kind == _WORKSPACE):
        yield _misplaced(reading, checked)
    if checked.valid and isinstance(reading.data, dict) and not _ORDERS.isdisjoint(reading.data):
        yield from _withholding_nothing(reading, checked)
    if checked.id and not is_marker and path.stem != checked.id:
        yield _misnamed(reading, checked)


def read_all(opened: Opened) -> Iterator[ReadFile]:
    """Every document of a workspace, commish.yaml first; one at a time, to be let go."""
    yield opened.marker
    for path in documents(opened.site, opened.exclude):
        yield read_one(path, opened.shown)


def model(file: ReadFile) -> "Document":
    """The model of a valid file."""
    from commish.source.loading import load  # noqa: PLC0415 -- an empty workspace needs no model

    return load(file.checked.kind, file.reading.data)


def _withholding_nothing(reading: Reading, checked: Checked) -> Iterator[Finding]:
    from commish.source.publication import astray  # noqa: PLC0415 -- most documents withhold nothing

    for pointer in astray(checked.kind, cast("dict[str, object]", reading.data)):
        yield LINK_TO_NOTHING.at(
            reading.place(pointer),
            "What is to be withheld is not there: nothing stands at this address.",
            "Write `all`, or the address of what is to be withheld, such as `budget` or"
            " `options.b.cost`. Until then no paper can be written.",
            pointer=pointer,
        )


def _misplaced(reading: Reading, checked: Checked) -> Finding:
    """A workspace that is not its commish.yaml, or a commish.yaml that is no workspace."""
    message = f"{MARKER} describes a workspace, but its kind is “{checked.kind}”."
    mend = f"Write `kind: {_WORKSPACE}`, or give the file another name."
    if checked.kind == _WORKSPACE:
        message = f"A workspace is described by its {MARKER} alone, and this is another file."
        mend = f"Put what it says into {MARKER}, and delete this file."
    return UNKNOWN_KIND.at(reading.place(("kind",)), message, mend, pointer=("kind",))


def _misnamed(reading: Reading, checked: Checked) -> Finding:
    place = reading.place(("id",))
    return NOT_NAMED_AFTER_ITS_ID.at(
        place,
        f"The document “{checked.id}” stands in a file of another name.",
        f"Rename the file {checked.id}.yaml.",
        pointer=("id",),
    )


def _too_new(marker: ReadFile) -> Finding | None:
    data = marker.reading.data
    version = data.get("format") if isinstance(data, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version <= FORMAT:
        return None
    place: Place = marker.reading.place(("format",))
    return NEWER_FORMAT.at(
        place,
        f"This workspace is written in format {version}; this commish reads format {FORMAT}.",
        "Install a newer commish.",
        pointer=("format",),
    )
