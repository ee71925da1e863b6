"""Findings for a person: the sentence, the line it is about, and what to do."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from commish.cli.formats.counting import advice, at_or_above, summary
from commish.cli.screen import on_one_line, paint, visible
from commish.findings import Finding, Place, Related, Severity
from commish.usecases.verdict import Verdict

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
    yield paint(on_one_line(str(finding.place)), "bold")
    word = _WORDS[finding.severity]
    sentence = visible(f"{word}: {finding.message} ({finding.code})")
    lines = wrap(sentence, _WIDTH - 2, break_long_words=False) or [sentence]
    lines[0] = lines[0].replace(word, paint(word, finding.severity.value), 1)
    yield from (f"{_INDENT}{line}" for line in lines)
    related = [(one.place, _label(one, finding.place)) for one in finding.related]
    yield from _snippets([(finding.place, ""), *related], verdict)
    mended = visible(advice(finding, "--fix")).splitlines()
    if mended:
        first, *rest = wrap(mended[0], _WIDTH - 4) or [""]
        yield f"{_INDENT}→ {first}"
        yield from (f"{_INDENT}  {line}" for line in (*rest, *mended[1:]))


_WITHHOLDS = re.compile(r"^(?:exempt|confidential) *:", re.MULTILINE)
"""A file that withholds anything is not quoted: what is printed may be kept in a public log."""


def _label(related: Related, place: Place) -> str:
    """What a second place explains, with its file where that is another one."""
    same = related.place.path == place.path
    return on_one_line(related.text if same else f"{related.text}: {related.place}")


def _snippets(places: Sequence[tuple[Place, str]], verdict: Verdict) -> Iterator[str]:
    """The line of each place with carets under it, and its label."""
    width = max(len(str(place.line)) for place, _ in places)
    room = _WIDTH - width - 5
    for place, label in places:
        # Only \n ends a line, as when the file was read: splitlines() knows more ends
        text = verdict.sources(place.path) if place.line else ""
        lines = [] if _WITHHOLDS.search(text) else text.split("\n")
        if not 0 < place.line <= len(lines):
            continue
        shown, carets = _marked(place, lines[place.line - 1], room)
        yield f"{_INDENT}{paint(f'{place.line:>{width}} |', 'dim')} {shown}"
        below = [carets, label] if label else [carets]
        if len(" ".join(below)) <= room:
            below = [" ".join(below)]
        gutter = paint(f"{' ' * width} |", "dim")
        yield from (f"{_INDENT}{gutter} {line[:room]}" for line in below)


def _marked(place: Place, line: str, room: int) -> tuple[str, str]:
    """As much of the line as there is room for, with the place in view, and carets under it."""
    first = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    start = max(0, first - room // 2) if last > room else 0
    before, inside = (_plain(line[start:first]), _plain(line[first:last]))
    carets = " " * len(before) + "^" * max(1, len(inside))
    return (before + inside + _plain(line[last:]))[:room], carets[:room]


def _plain(text: str) -> str:
    return visible(text.replace("\t", " "))
