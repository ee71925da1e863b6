"""What is wrong with where a document stands, and with what it says it withholds."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from commish.findings import Finding, Fix
from commish.source.codes.ids import NOT_NAMED_AFTER_ITS_ID
from commish.source.codes.links import LINK_TO_NOTHING
from commish.source.codes.schema import UNKNOWN_KIND
from commish.source.discovery import MARKER

if TYPE_CHECKING:
    from commish.source.checking import Checked
    from commish.source.reading import Reading

__all__ = ["amiss"]

_WORKSPACE = "workspace"
_ORDERS = frozenset(("exempt", "confidential"))
"""The keys under which a document withholds something."""


def amiss(path: Path, reading: "Reading", checked: "Checked") -> Iterator[Finding]:
    """What is wrong with where the document stands, and with what it withholds."""
    is_marker = path.name == MARKER
    if checked.kind and is_marker is not (checked.kind == _WORKSPACE):
        yield _misplaced(reading, checked)
    if checked.valid and isinstance(reading.data, dict) and not _ORDERS.isdisjoint(reading.data):
        yield from _withholding_nothing(reading, checked)
    if checked.id and not is_marker and path.stem != checked.id and not _is_reserved(checked.id):
        yield _misnamed(reading, checked)


def _is_reserved(name: str) -> bool:
    """Whether a file that is named after this id would pass for a workspace's commish.yaml."""
    return f"{name}.yaml".casefold() == MARKER


def _withholding_nothing(reading: "Reading", checked: "Checked") -> Iterator[Finding]:
    from commish.source.publication import astray  # noqa: PLC0415 -- most documents withhold nothing

    for pointer in astray(checked.kind, cast("dict[str, object]", reading.data)):
        yield LINK_TO_NOTHING.at(
            reading.place(pointer),
            "What is to be withheld is not there: nothing stands at this address.",
            "Write `all`, or the address of what is to be withheld, such as `budget` or"
            " `options.b.cost`. Until then no paper can be written.",
            pointer=pointer,
        )


def _misplaced(reading: "Reading", checked: "Checked") -> Finding:
    """A workspace that is not its commish.yaml, or a commish.yaml that is no workspace."""
    message = f"{MARKER} describes a workspace, but its kind is “{checked.kind}”."
    mend = f"Write `kind: {_WORKSPACE}`, or give the file another name."
    if checked.kind == _WORKSPACE:
        message = f"A workspace is described by its {MARKER} alone, and this is another file."
        mend = f"Put what it says into {MARKER}, and delete this file."
    return UNKNOWN_KIND.at(reading.place(("kind",)), message, mend, pointer=("kind",))


def _misnamed(reading: "Reading", checked: "Checked") -> Finding:
    place, name = reading.place(("id",)), f"{checked.id}{Path(reading.path).suffix}"
    found = NOT_NAMED_AFTER_ITS_ID.at(
        place,
        f"The document “{checked.id}” stands in a file of another name.",
        f"Rename the file {name}.",
        pointer=("id",),
    )
    return found._replace(fix=Fix(f"Rename the file {name}.", rename=name))
