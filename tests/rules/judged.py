"""Documents in a few lines of YAML, judged by every rule."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from commish.findings import Finding, Pointer, Severity
from commish.insight.law import Law
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.rulebook import Rulebook
from commish.model.workspace import Workspace
from commish.source.checking import check
from commish.source.loading import load
from commish.source.reading import read_bytes
from commish.usecases.judging import judge_document, judge_thread
from commish.usecases.lawbooks import packaged
from commish.usecases.reading import ReadFile

__all__ = ["AS_OF", "Judged", "judged", "read", "thread_of"]

AS_OF = date(2026, 11, 22)
"""The day on which documents are judged, if a test does not say another."""

_MINIMAL = {"commission": "tier: political\n", "workspace": "format: 1\n"}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules found."""

    findings: tuple[Finding, ...]

    @property
    def codes(self) -> set[str]:
        """The codes of errors and warnings."""
        return {one.code for one in self.findings if one.severity is not Severity.INFORMATION}

    def of(self, code: str) -> tuple[Finding, ...]:
        """What one rule found."""
        return tuple(one for one in self.findings if one.code == code)

    def one(self, code: str) -> Finding:
        """The one thing that a rule found."""
        [finding] = self.of(code)
        return finding


def judged(*documents: str, as_of: date = AS_OF) -> Judged:
    """What every rule finds in documents; each is laid over the least that is valid.

    A document of the kind `workspace` says under which body the others are read; the rulebooks
    are those that commish brings, and those among the documents.
    """
    files = [read(text, number) for number, text in enumerate(documents, start=1)]
    own = [_rulebook(file) for file in files if file.checked.kind == "rulebook"]

    def law_of() -> Law:
        return Law([(book, "") for book in (*packaged(), *own)])

    spaces = [file for file in files if file.checked.kind == "workspace"]
    setting = Setting(as_of, (lambda: _workspace(spaces[0])) if spaces else None, law_of)
    findings = [one for file in files for one in judge_document(file, setting)]
    findings += judge_thread(_thread(files), setting)
    written = {f"{number}.yaml": file.reading.data for number, file in enumerate(files, start=1)}
    for finding in findings:
        assert _is_there(written[finding.place.path], finding.pointer), finding
        assert all(map(_is_a_sentence, (finding.message, finding.mend))), finding
    return Judged(tuple(findings))


def _is_a_sentence(text: str) -> bool:
    """Whether it begins and ends like one, and stands on one line without a gap."""
    begins = text[:1].isupper() or text[:1] in "“`…" or text[:1].isdecimal()
    plain = text == " ".join(text.split()) and " ." not in text and " ," not in text
    return begins and text.endswith(".") and plain and not text.isupper() and "XX" not in text


def _is_there(value: object, pointer: Pointer) -> bool:
    """Whether a pointer leads to something that is written, so that a line can be shown."""
    for step in pointer:
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = list(value)[step]
        else:
            return False
    return True


def read(text: str, number: int = 1) -> ReadFile:
    """A document, completed with the keys that every document of its kind must have."""
    [kind] = re.findall(r"(?m)^kind: (.+)$", text)
    least = f"id: example-{number}\ntitle: Example\n{_MINIMAL.get(kind, '')}"
    written = set(re.findall(r"(?m)^(\w+):", text))
    missing = [line for line in least.splitlines() if line.partition(":")[0] not in written]
    reading = read_bytes("\n".join([text.rstrip(), *missing, ""]).encode(), f"{number}.yaml")
    checked = check(reading)
    assert checked.valid, [str(one.message) for one in checked.findings]
    return ReadFile(reading, checked)


def thread_of(*documents: str) -> Thread:
    """The thread over documents."""
    return _thread(read(text, number) for number, text in enumerate(documents, start=1))


def _thread(files: Iterable[ReadFile]) -> Thread:
    return Thread(file.checked.facts for file in files if file.checked.facts)


def _rulebook(file: ReadFile) -> Rulebook:
    book = load("rulebook", file.reading.data)
    assert isinstance(book, Rulebook)
    return book


def _workspace(file: ReadFile) -> Workspace:
    workspace = load("workspace", file.reading.data)
    assert isinstance(workspace, Workspace)
    return workspace
