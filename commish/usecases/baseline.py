"""A baseline: what was wrong on the day when checking began, so that only what is new is told.

It is kept without line numbers, by file, code and address, each with how often it is found there.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
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


class Entry(NamedTuple):
    """What a finding is known by."""

    path: str
    code: str
    address: str
    """The document's id and the way in it, by the ids of what is listed."""


class Baseline(NamedTuple):
    """How often each entry was found."""

    counts: "Counter[Entry]"
    shown: str = ""
    """The path of its file, as it is shown."""

    def split(
        self, findings: Iterable[Finding], sources: Callable[[str], str]
    ) -> tuple[list[Finding], "Counter[Entry]"]:
        """What is new, and what of the baseline is left over.

        Of several that are alike, the first in the file are taken for the old ones.
        """
        left = Counter(self.counts)
        new: list[Finding] = []
        ordered = sorted(findings, key=lambda one: one.order)
        entries = _entries(ordered, sources)
        for finding, entry in zip(ordered, entries, strict=True):
            if left[entry]:
                left[entry] -= 1
            else:
                new.append(finding)
        return new, +left

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


def baseline_of(findings: Iterable[Finding], sources: Callable[[str], str]) -> Baseline:
    """The baseline that holds all of these."""
    return Baseline(Counter(_entries(list(findings), sources)))


def _entries(findings: list[Finding], sources: Callable[[str], str]) -> list[Entry]:
    told = addresses(findings, sources)
    return [
        Entry(one.place.path, one.code, ".".join(filter(None, (one.subject, told[one]))))
        for one in findings
    ]


def read_baseline(path: Path, shown: str) -> Baseline:
    """The baseline in a file.

    Raises:
        CommishError: it is not there, can't be read, or is none.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        counts = Counter(
            {
                Entry(str(one["path"]), str(one["code"]), str(one["address"])): int(one["count"])
                for one in cast("list[dict[str, object]]", data["findings"])
                if isinstance(one["count"], int)
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
    return Baseline(counts, shown)


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
