"""What of a commish.yaml is asked before anything else: its data, and the date it is read at."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from commish.source.cache_digest import digest_of

if TYPE_CHECKING:
    from commish.source.checking import Checked
    from commish.source.reading import Reading

__all__ = ["WORKSPACE", "Beginning", "Notes", "beginning_of", "keep_beginning", "kept_beginning"]

WORKSPACE = "workspace"
_NOTE = "beginning"


class Beginning(NamedTuple):
    """What a commish.yaml says to begin with."""

    data: object
    """As it was read; None when an error was found in its YAML."""
    day: date | None
    """At which it is to be read; None when it does not say."""
    is_usable: bool
    """Whether the model can be loaded from it."""
    has_facts: bool
    """Whether it is known what it declares."""


class Notes(Protocol):
    """What one run notes for the next."""

    @property
    def program(self) -> bytes:
        """The digest of the program, its schemas and its rulebooks."""

    def noted(self, key: str) -> bytes:
        """What was noted under *key*; empty where nothing was."""

    def note(self, key: str, value: bytes) -> None:
        """Note something."""


def beginning_of(reading: "Reading", checked: "Checked") -> Beginning:
    """What a commish.yaml that was read says to begin with."""
    is_workspace = checked.kind == WORKSPACE
    return Beginning(
        reading.data,
        # Even if something else in it is wrong
        _day(reading.data or reading.made_out),
        checked.valid and is_workspace,
        checked.facts is not None and is_workspace,
    )


def kept_beginning(notes: Notes, content: bytes) -> Beginning | None:
    """What an earlier run found in a commish.yaml with this *content*; None where none did."""
    noted = notes.noted(_NOTE)
    key = _key(notes, content)
    if not noted.startswith(key):
        return None
    from commish.source.cache_facts import unpacked  # noqa: PLC0415 -- where there is something

    data, day, is_usable, has_facts = unpacked(noted[len(key) :])
    return Beginning(data, date.fromisoformat(day) if day else None, is_usable, has_facts)


def keep_beginning(notes: Notes, content: bytes, found: Beginning) -> None:
    """Keep it for a later run; not where the workspace withholds something of itself."""
    from commish.source.cache_facts import NotKept, packed  # noqa: PLC0415 -- as above

    data = found.data
    if isinstance(data, dict) and (data.get("exempt") or data.get("confidential")):
        return
    day = found.day.isoformat() if found.day else ""
    try:
        whole = packed((data, day, found.is_usable, found.has_facts))
    except NotKept:
        return
    notes.note(_NOTE, _key(notes, content) + whole)


def _key(notes: Notes, content: bytes) -> bytes:
    return notes.program + digest_of(content)


def _day(data: object) -> date | None:
    written = data.get("as_of") if isinstance(data, dict) else None
    if not written:
        return None
    from commish.model.dates import PartialDate  # noqa: PLC0415 -- an empty workspace has no dates

    try:
        return PartialDate.parse(written).last
    except ValueError:
        return None
