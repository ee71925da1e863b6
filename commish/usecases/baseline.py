"""A baseline: what was wrong on the day when checking began, so that only what is new is told.

It is kept without line numbers, by file, code and address, each with how often it is found there.
Files are named as seen from the folder of the baseline, so that it holds wherever a check is begun.
"""

import errno
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import commish
from commish.errors import CommishError
from commish.findings import Finding, Place
from commish.source.characters import quoted
from commish.source.codes.acceptance import BASELINE_IS_OLD
from commish.usecases.fingerprints import addresses

__all__ = ["BASELINE", "Baseline", "Entry", "baseline_of", "read_baseline", "written_baseline"]

BASELINE = "commish-baseline.json"
"""What the file is called where no other name is given."""
_FORMAT = 1
_MOST_BYTES = 100_000_000
"""Above what any body has: a million entries."""


class Entry(NamedTuple):
    """What a finding is known by."""

    path: str
    """As seen from the folder of the baseline."""
    code: str
    address: str
    """The document's id and the way in it, by the ids of what is listed."""


class Baseline(NamedTuple):
    """How often each entry was found."""

    counts: "Counter[Entry]"
    shown: str = ""
    """The path of its file, as it is shown."""
    folder: Path = Path()
    """Where its file is."""

    def split(
        self, findings: Iterable[Finding], sources: Callable[[str], str]
    ) -> tuple[list[Finding], "Counter[Entry]"]:
        """What is new, and what of the baseline is left over.

        Of several that are alike, the first in the file are taken for the old ones.
        """
        left = Counter(self.counts)
        new: list[Finding] = []
        ordered = sorted(findings, key=lambda one: one.order)
        entries = _entries(ordered, sources, self.folder)
        for finding, entry in zip(ordered, entries, strict=True):
            if left[entry]:
                left[entry] -= 1
            else:
                new.append(finding)
        return new, +left

    def within(self, entry: Entry, starts: Sequence[str]) -> bool:
        """Whether the file of an entry is one of some paths, or lies below one."""
        path = os.path.normcase(os.path.abspath(self.folder / entry.path))  # noqa: PTH100 -- resolve() follows links
        return any(path == one or path.startswith(os.path.join(one, "")) for one in starts)  # noqa: PTH118 -- text

    def pruned(self, left: "Counter[Entry]") -> "Baseline":
        """The baseline without what is left over."""
        return self._replace(counts=self.counts - left)

    def told(self, left: "Counter[Entry]") -> Iterator[Finding]:
        """Findings for what is in the baseline and is found no more."""
        for entry in sorted(left):
            at = f" at {quoted(entry.address)}" if entry.address else ""
            yield BASELINE_IS_OLD.at(
                Place(self.shown),
                f"The baseline holds {entry.code}{at} in {entry.path}, which is found no more.",
                "`commish validate --prune` takes it out.",
            )


def baseline_of(
    findings: Iterable[Finding], sources: Callable[[str], str], folder: Path = Path()
) -> Baseline:
    """The baseline that holds all of these; its file is to lie in *folder*."""
    return Baseline(Counter(_entries(list(findings), sources, folder)), folder=folder)


def _entries(findings: list[Finding], sources: Callable[[str], str], folder: Path) -> list[Entry]:
    told = addresses(findings, sources)
    seen = cache(lambda path: _seen_from(folder, path))
    return [
        Entry(seen(one.place.path), one.code, ".".join(filter(None, (one.subject, told[one]))))
        for one in findings
    ]


def _seen_from(folder: Path, path: str) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path


def read_baseline(path: Path, shown: str) -> Baseline:
    """The baseline in a file.

    Raises:
        CommishError: it is not there, can't be read, or is none.
    """
    try:
        data = json.loads(_text(path))
        counts = Counter(
            {
                Entry(str(one["path"]), str(one["code"]), str(one["address"])): _count(one["count"])
                for one in cast("list[dict[str, object]]", data["findings"])
            }
        )
        version = data["format"]
    except FileNotFoundError:
        mend = "`commish validate --write-baseline` makes one."
        raise CommishError(f"There is no baseline {shown}.", mend) from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise CommishError(f"The baseline {shown} can't be read: {reason}.") from error
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        mend = "`commish validate --write-baseline` writes it anew."
        raise CommishError(f"{shown} is no baseline of commish.", mend) from error
    if version != _FORMAT:
        raise CommishError(
            f"The baseline {shown} is written in another format than {_FORMAT}.",
            "Install a newer commish.",
        )
    return Baseline(counts, shown, path.parent)


def _text(path: Path) -> str:
    """What a file says, which might be a pipe that never ends."""
    if path.exists() and not path.is_dir():
        if not path.is_file():
            raise OSError(errno.EINVAL, "it is a device or a pipe, not a file")
        if path.stat().st_size > _MOST_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return path.read_text(encoding="utf-8")


def _count(given: object) -> int:
    """How often something is found: less than once would hide it for ever."""
    if type(given) is not int or given < 1:
        raise ValueError(given)
    return given


def written_baseline(baseline: Baseline) -> str:
    """The text of its file: sorted, one entry a line, so that git shows what changed."""
    rows = [
        json.dumps({**entry._asdict(), "count": count}, ensure_ascii=False)
        for entry, count in sorted(baseline.counts.items())
    ]
    listed = ",\n    ".join(rows)
    body = f"[\n    {listed}\n  ]" if rows else "[]"
    return (
        f'{{\n  "commish": "{commish.__version__}",\n  "format": {_FORMAT},\n'
        f'  "findings": {body}\n}}\n'
    )
