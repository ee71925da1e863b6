"""Start a workspace: empty, or as a copy of a sample."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from commish.errors import CommishError
from commish.resources import folder
from commish.source.discovery import MARKER
from commish.source.names import nearest
from commish.source.starters import starter
from commish.source.writing import write_files
from commish.usecases.export_schema import SCHEMAS
from commish.usecases.ids import as_id
from commish.usecases.reading import FORMAT

__all__ = ["Started", "init", "samples"]

_SAMPLES = "sample-commissions"


@dataclass(frozen=True, slots=True)
class Started:
    """The files that were written, or would be."""

    files: tuple[Path, ...]


def samples() -> tuple[str, ...]:
    """The names of the samples."""
    return tuple(sorted(one.parent.name for one in folder(_SAMPLES).glob(f"*/{MARKER}")))


def init(into: Path, sample: str = "", *, title: str = "", dry_run: bool = False) -> Started:
    """Write a new workspace into a folder that holds none.

    Raises:
        CommishError: there is a workspace already, a file is in the way, or no such sample.
    """
    if (into / MARKER).exists():
        where = "This folder" if into == Path() else into.as_posix()
        raise CommishError(f"{where} holds a workspace already.", "Choose another folder.")
    texts = _copied(into, sample) if sample else _empty(into, title)
    taken = [path for path in texts if path.exists()]
    if taken:
        raise CommishError(
            f"{taken[0].as_posix()} is in the way; nothing was written.",
            "Choose an empty folder.",
        )
    if not dry_run:
        write_files(texts)
    return Started(tuple(texts))


def _copied(into: Path, sample: str) -> Mapping[Path, bytes]:
    known = samples()
    if sample not in known:
        near = nearest(sample, known)
        mend = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
        raise CommishError(f"There is no sample {sample}.", mend)
    root = folder(_SAMPLES) / sample
    return {
        into / path.relative_to(root): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def _empty(into: Path, title: str) -> Mapping[Path, str]:
    name = into.absolute().name
    words = title or name.replace("-", " ").replace("_", " ")
    said: Mapping[str, object] = {
        "kind": "workspace",
        "id": as_id(name, "workspace"),
        "title": words.strip() or "Commissioning",
        "format": FORMAT,
    }
    return {into / MARKER: starter("workspace", said, address=f"{SCHEMAS}/workspace.schema.json")}
