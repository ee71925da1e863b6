"""Start a new document: annotated, linked, and without an error from the first moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from commish.errors import CommishError
from commish.findings import Finding, Severity
from commish.insight.facts import Thing
from commish.insight.thread import Thread
from commish.model.tier import Tier
from commish.source.checking import check
from commish.source.links import check_links
from commish.source.names import nearest
from commish.source.reading import read_bytes
from commish.source.schemas import kinds, schema
from commish.source.starters import starter
from commish.source.writing import write_files
from commish.usecases.export_schema import SCHEMAS
from commish.usecases.filing import folder_for, id_for
from commish.usecases.given import given
from commish.usecases.judging import judge_document, judge_thread
from commish.usecases.lacking import LackingError
from commish.usecases.linking import link_to
from commish.usecases.reading import ReadFile
from commish.usecases.walk import find_thing
from commish.usecases.whole import Whole, around, read_whole

__all__ = ["LackingError", "Started", "Wanted", "new", "new_kinds"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for."""

    kind: str
    id: str = ""
    """Empty: made from agreement and period, where the kind has both."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Values by key, as text: title and tier among them."""
    hangs_on: str = ""
    """The id of a thing that the new document is linked to; empty for none."""
    folder: Path | None = None
    """Where to put the file; otherwise where documents of the kind lie."""


@dataclass(frozen=True, slots=True)
class Started:
    """A document that was written, or would be."""

    path: str
    """As it is shown."""
    text: str
    has_schemas: bool
    """Whether the schema that its first line names lies in the workspace."""


def new(folder: Path, wanted: Wanted, *, dry_run: bool = False) -> Started:
    """Write a new document into the workspace around *folder*.

    Raises:
        LackingError: something that the kind can't do without was not given.
        CommishError: there is no such kind or key, the id is malformed or taken, a file is in the
            way, or the document would be in error.
    """
    kind = _kind(wanted.kind)
    whole = read_whole(around(folder))
    values = _values(kind, wanted, whole.thread)
    path = folder_for(kind, wanted.folder, whole) / f"{values['id']}.yaml"
    shown = whole.opened.shown(path)
    if path.exists():
        raise CommishError(f"{shown} is in the way; nothing was written.", "Choose another id.")
    text = _text(values, path, whole)
    _refuse_errors(text, shown, whole)
    if not dry_run:
        write_files({path: text})
    return Started(shown, text, _schema_of(kind, whole).is_file())


def new_kinds() -> tuple[str, ...]:
    """The kinds of document that can be started: all but the workspace itself."""
    return tuple(one for one in kinds() if one != "workspace")


def _kind(kind: str) -> str:
    if kind == "workspace":
        raise CommishError("A workspace is a whole folder.", "`commish init` starts one.")
    known = new_kinds()
    if kind in known:
        return kind
    near = nearest(kind, known)
    mend = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
    message = f"There is no kind of document called {kind}." if kind else "Say which kind to start."
    raise CommishError(message, mend)


def _values(kind: str, wanted: Wanted, thread: Thread) -> dict[str, object]:
    """The values of the new document by key."""
    if {"kind", "id"} & wanted.words.keys():
        raise CommishError("--set gives neither kind nor id.", "Write commish new KIND ID.")
    upper = find_thing(thread, wanted.hangs_on) if wanted.hangs_on else None
    values = given(kind, wanted.words)
    if kind == "commission":
        values["tier"] = _tier(str(values.get("tier", "")), upper)
    if upper:
        key, value = link_to(kind, str(values.get("tier", "")), upper)
        values.setdefault(key, value)
    for key in cast("list[str]", schema(kind)["required"]):
        if key not in ("kind", "id") and key not in values:
            raise LackingError(kind, key)
    return {"kind": kind, "id": id_for(kind, wanted.id, values, thread), **values}


def _tier(asked: str, upper: Thing | None) -> str:
    """The tier that is asked for; else the one below the commission that it hangs on."""
    tiers = {one.value: one for one in Tier}
    if asked:
        if asked not in tiers:
            raise CommishError(f"There is no tier {asked}.", f"There are: {', '.join(tiers)}.")
        return asked
    above = tiers.get(upper.tier) if upper else None
    if upper is None or above is None:
        raise LackingError("commission", "tier")
    if above.below is None:
        raise CommishError(
            f"{upper.id} is a service commission, and no commission stands below one.",
            f"To say who delivers it: commish new agreement ID --from {upper.id}",
        )
    return above.below.value


def _text(values: Mapping[str, object], path: Path, whole: Whole) -> str:
    kind = str(values["kind"])
    root = whole.opened.site.root
    up = "../" * len(path.parent.relative_to(root).parts)
    address = up + _schema_of(kind, whole).relative_to(root).as_posix()
    return starter(kind, values, address=address, known=_known(values, whole.thread))


def _schema_of(kind: str, whole: Whole) -> Path:
    return whole.opened.site.root / SCHEMAS / f"{kind}.schema.json"


def _known(values: Mapping[str, object], thread: Thread) -> Mapping[str, Sequence[str]]:
    """The workspace's own ids by sort, for examples.

    First those in the agreement that it is about; of commissions only those that may stand above.
    """
    known: dict[str, list[str]] = {}
    about = values.get("agreement")
    for thing in sorted(thread.things.values(), key=lambda one: (one.document != about, one.id)):
        known.setdefault(thing.sort, []).append(thing.id)
    tier = values.get("tier")
    upper = Tier(tier).above if tier else Tier.SERVICE
    over = [one.id for one in thread.of_sort("commission") if upper and one.tier == upper.value]
    return {**known, "commission": over}


def _refuse_errors(text: str, shown: str, whole: Whole) -> None:
    """Stop where the new document would be in error, with the words of `commish validate`."""
    for finding in _findings(text, shown, whole):
        if finding.severity is Severity.ERROR and finding.place.path == shown:
            raise CommishError(finding.message, finding.mend)


def _findings(text: str, shown: str, whole: Whole) -> Iterator[Finding]:
    reading = read_bytes(text.encode(), shown)
    file = ReadFile(reading, check(reading))
    yield from file.findings
    yield from judge_document(file, whole.opened.setting)
    own = [file.checked.facts] if file.checked.facts else []
    thread = Thread([*whole.thread.facts, *own])
    yield from check_links(thread)
    yield from judge_thread(thread, whole.opened.setting)
