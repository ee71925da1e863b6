"""One thing broken in a copy of a sample, and the finding that must follow."""

import re
import shutil
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from commish.findings import Finding, Severity
from commish.rules import rules
from commish.usecases.validate import validate

__all__ = [
    "CAMBRIDGESHIRE",
    "LAMBETH",
    "NORTHANTS",
    "SHROPSHIRE",
    "SOUTH_TYNESIDE",
    "Break",
    "broken",
    "line_of",
    "news",
]

CAMBRIDGESHIRE = "cambridgeshire-cea"
LAMBETH = "lambeth-youth-outcomes"
NORTHANTS = "northants-transport"
SHROPSHIRE = "shropshire-strategic-commissioning"
SOUTH_TYNESIDE = "south-tyneside-homelessness"

_SAMPLES = Path(__file__).resolve().parents[3] / "sample-commissions"
_REMINDING = {rule.code for rule in rules() if rule.severity is Severity.INFORMATION}


class Break(NamedTuple):
    """A small edit of a sample by which one finding more appears, and no other."""

    code: str
    sample: str
    file: str
    old: str
    """What is taken out; it stands once in the file. Empty: the file is added."""
    new: str
    """What is put in its place. A lone surrogate stands for a byte that is no UTF-8."""
    at: str = ""
    """What stands on the line of the finding; without it, the first line of what is put in."""
    elsewhere: str = ""
    """The file that the finding is in, if not the one that is edited."""
    as_of: str = ""
    """The date at which both are read, if not the sample's own."""
    beside: tuple[str, ...] = ()
    """Small documents that are added besides, where one edit alone can't break the rule."""
    whole: bool = False
    """Whether the finding is about the file as a whole, and has no line."""
    reminds: bool = False
    """Whether it is a reminder of a rule that can also say more."""

    @property
    def place(self) -> str:
        """The file that the finding is in."""
        return self.elsewhere or self.file


def broken(row: Break, folder: Path) -> Path:
    """A copy of the sample in *folder*, broken as the row says."""
    copy = folder / row.sample
    shutil.copytree(_SAMPLES / row.sample, copy)
    file = copy / row.file
    before = file.read_text(encoding="utf-8") if row.old else ""
    assert file.exists() == bool(row.old), f"{row.file} is there, or is not"
    assert not row.old or before.count(row.old) == 1, f"{row.old!r}: {before.count(row.old)} times"
    text = before.replace(row.old, row.new) if row.old else row.new
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    for text in row.beside:
        name = re.findall(r"(?m)^id: (.+)$", text)[0]
        (copy / "added").mkdir(exist_ok=True)
        (copy / "added" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return copy


def news(row: Break, copy: Path) -> tuple[Finding, ...]:
    """What is found in the broken copy and not in the sample: errors, warnings, and its own code.

    Findings are told apart by code and file: lines move, and sentences tell of numbers.
    """
    known = Counter(_known(row.sample, row.as_of, row.code if _reminds(row) else ""))
    found = []
    for one in validate([copy], _day(row)).findings:
        if _counts(one, row):
            key = (one.code, _within(copy, one.place.path))
            if known[key]:
                known[key] -= 1
            else:
                found.append(one)
    return tuple(found)


@cache
def _known(sample: str, as_of: str, reminder: str) -> tuple[tuple[str, str], ...]:
    row = Break(reminder, sample, "", "", "", as_of=as_of, reminds=bool(reminder))
    root = _SAMPLES / sample
    return tuple(
        (one.code, _within(root, one.place.path))
        for one in validate([root], _day(row)).findings
        if _counts(one, row)
    )


def _counts(one: Finding, row: Break) -> bool:
    return one.severity is not Severity.INFORMATION or (_reminds(row) and one.code == row.code)


def _reminds(row: Break) -> bool:
    return row.reminds or row.code in _REMINDING


def _day(row: Break) -> date | None:
    return date.fromisoformat(row.as_of) if row.as_of else None


def _within(root: Path, path: str) -> str:
    return Path(path).resolve().relative_to(root.resolve()).as_posix()


def line_of(row: Break, copy: Path) -> int:
    """The line on which the finding must stand; 0 when it is about the file as a whole."""
    if row.whole:
        return 0
    text = (copy / row.place).read_bytes().decode("utf-8", "surrogateescape")
    marker = row.at or row.new
    assert text.count(marker) == 1, f"{marker!r}: {text.count(marker)} times"
    return text.count("\n", 0, text.index(marker)) + 1
