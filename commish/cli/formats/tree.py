"""The thread as a tree at 80 columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from commish.cli.formats.counting import plural
from commish.cli.formats.naming import sort_in_words, way_of_operating
from commish.cli.screen import paint, visible
from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.walking import Branch
from commish.usecases.walk import Walk

__all__ = ["tree"]

_WIDTH = 80
_MANY = 3
_COUNTED = ("return", "payment", "kpi", "indicator", "series")
"""What is counted rather than listed when there are more than three of it."""


def tree(walked: Walk) -> str:
    """The walk for a person: each thing with its tier, way of operating, state and findings."""
    lines = [paint(visible(walked.title), "bold"), f"Read as at {_day(walked)}", ""]
    if walked.way:
        lines += _way(walked)
    for branch in walked.trees:
        lines += [*_lines(branch, walked, "", ""), ""]
    if walked.loose:
        lines += [paint("Hangs on nothing", "bold"), ""]
        for branch in walked.loose:
            lines += [*_lines(branch, walked, "", ""), ""]
    lines.append(_last(walked))
    return "\n".join(lines)


def _day(walked: Walk) -> str:
    return f"{walked.as_of.day} {walked.as_of:%B %Y}"


def _last(walked: Walk) -> str:
    errors = _count(walked, Severity.ERROR)
    warnings = _count(walked, Severity.WARNING)
    if not errors + warnings:
        return "Next: commish show ID, or commish render board-paper"
    found = " and ".join(
        part
        for part, count in (
            (plural(errors, "error"), errors),
            (plural(warnings, "warning"), warnings),
        )
        if count
    )
    return f"{found} on the way. Next: commish validate"


def _count(walked: Walk, severity: Severity) -> int:
    documents = {thing.document for name in walked.names if (thing := walked.thread.find(name))}
    found = (one for name in documents for one in walked.findings.get(name, ()))
    return sum(1 for one in found if one.severity is severity)


def _way(walked: Walk) -> Iterator[str]:
    for number, thing in enumerate(walked.way):
        if number:
            yield "│"
        yield from _thing(thing, (), walked, "", "")
    yield ""


def _lines(branch: Branch, walked: Walk, first: str, rest: str) -> Iterator[str]:
    under = f"{rest}│ " if branch.branches else f"{rest}  "
    yield from _thing(branch.thing, branch.marks, walked, first, under, branch=branch)
    shown, counted = _sorted_out(branch.branches)
    parts: list[Branch | str] = [*shown, *counted]
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        head, tail = (f"{rest}└─", f"{rest}  ") if last else (f"{rest}├─", f"{rest}│ ")
        if isinstance(part, str):
            yield f"{head}{part}"
        else:
            yield from _lines(part, walked, head, tail)


def _sorted_out(branches: Sequence[Branch]) -> tuple[list[Branch], list[str]]:
    counts: dict[str, int] = {}
    for branch in branches:
        counts[branch.thing.sort] = counts.get(branch.thing.sort, 0) + 1
    many = [sort for sort in _COUNTED if counts.get(sort, 0) > _MANY]
    shown = [branch for branch in branches if branch.thing.sort not in many]
    return shown, [f"{counts[sort]:,} {_plural(sort)}" for sort in many]


def _plural(sort: str) -> str:
    return {"kpi": "KPIs", "series": "series"}.get(sort, f"{sort}s")


def _thing(
    thing: Thing,
    marks: Sequence[str],
    walked: Walk,
    first: str,
    under: str,
    branch: Branch | None = None,
) -> Iterator[str]:
    title = walked.thread.title(thing)
    room = _WIDTH - len(first)
    words = wrap(visible(title), max(20, room - 2)) or [thing.id]
    yield f"{first}{paint(words[0], 'bold')}"
    yield from (f"{under}{paint(word, 'bold')}" for word in words[1:])
    if branch is not None and branch.again:
        yield f"{under}{thing.id}: told above"
        return
    for line in wrap(
        " · ".join(_about(thing, marks, walked)), _WIDTH - len(under), break_on_hyphens=False
    ):
        yield f"{under}{line}"
    for other in branch.beside if branch else ():
        said = f"{sort_in_words(other.sort)} {other.id} ({other.status})"
        yield f"{under}{paint(said, 'dim')}"


def _about(thing: Thing, marks: Sequence[str], walked: Walk) -> Iterator[str]:
    # A body has a tier too, and does not speak as a commission of that tier does
    way = way_of_operating(thing.tier) if thing.sort == "commission" else ""
    if way:
        yield f"{thing.tier}: {way}"
    else:
        yield sort_in_words(thing.sort)
    yield thing.id
    if thing.word("status"):
        yield thing.status
    if thing.values.get("illustrative") is True:
        yield "illustrative"
    yield from (mark.upper() for mark in marks)
    if thing.document == thing.id:
        found = walked.findings.get(thing.id, ())
        for severity, word in ((Severity.ERROR, "error"), (Severity.WARNING, "warning")):
            count = sum(1 for one in found if one.severity is severity)
            if count:
                yield plural(count, word)
