"""Findings for a person: the sentence, the line it is about, and what to do."""

from collections.abc import Iterator
from textwrap import wrap

from commish.cli.formats.counting import at_or_above, summary
from commish.cli.screen import paint, visible
from commish.findings import Finding, Place, Severity
from commish.usecases.validate import Verdict

__all__ = ["written"]

_WIDTH = 80
_INDENT = "  "
_WORDS = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFORMATION: "Remark",
}


def written(verdict: Verdict, lowest: Severity) -> str:
    """Each finding with its line and a caret; then the summary and a next step."""
    found = at_or_above(verdict, lowest)
    blocks = ["\n".join(_block(one, verdict)) for one in found]
    last = "\n".join(wrap(summary(verdict, lowest), _WIDTH))
    if found:
        worst = min(found, key=lambda one: one.severity.rank)
        last += f"\nNext: commish explain {worst.code}"
    return "\n\n".join([*blocks, last])


def _block(finding: Finding, verdict: Verdict) -> Iterator[str]:
    yield paint(visible(str(finding.place)), "bold")
    word = _WORDS[finding.severity]
    sentence = visible(f"{word}: {finding.message} ({finding.code})")
    lines = wrap(sentence, _WIDTH - 2, break_long_words=False) or [sentence]
    lines[0] = lines[0].replace(word, paint(word, finding.severity.value), 1)
    yield from (f"{_INDENT}{line}" for line in lines)
    yield from _snippet(finding.place, verdict, "")
    for related in finding.related:
        yield from _snippet(related.place, verdict, related.text, with_path=finding.place.path)
    if finding.mend:
        mended = visible(finding.mend).splitlines()
        first, *rest = wrap(mended[0], _WIDTH - 4) or [""]
        yield f"{_INDENT}→ {first}"
        yield from (f"{_INDENT}  {line}" for line in (*rest, *mended[1:]))


def _snippet(place: Place, verdict: Verdict, label: str, with_path: str = "") -> Iterator[str]:
    lines = verdict.sources(place.path).splitlines() if place.line else []
    if not 0 < place.line <= len(lines):
        return
    if label and with_path and with_path != place.path:
        label = f"{label}: {place}"
    number, line = str(place.line), lines[place.line - 1].expandtabs(1)
    room = _WIDTH - len(number) - 7
    start = max(0, place.column - room) if place.column > room else 0
    shown = visible(line[start : start + room])
    gutter = " " * len(number)
    yield f"{_INDENT}{paint(f'{number} |', 'dim')} {shown}"
    carets = _carets(place, line, start, room)
    yield f"{_INDENT}{paint(f'{gutter} |', 'dim')} {carets}{f' {label}' if label else ''}"


def _carets(place: Place, line: str, start: int, room: int) -> str:
    end = place.end_column if place.end_line == place.line else len(line) + 1
    length = max(1, min(end, start + room + 1) - place.column)
    return " " * (place.column - 1 - start) + "^" * length
