"""Findings and acceptances as text in JSON, and back, with their places."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from commish.findings import Acceptance, Edit, Finding, Fix, Place, Pointer, Related, Severity
from commish.source.again import Sought

__all__ = ["Placing", "findings_from", "packed_findings"]

Placing = Callable[[str, Pointer], Place]
"""Where a pointer leads in the file that is shown as a path."""


def packed_findings(
    findings: Sequence[Finding], acceptances: Sequence[Acceptance], start: str
) -> bytes:
    """What is said of a file or a workspace; empty when that is nothing.

    *start* is how the path of the workspace is shown: it is left out, because another run may
    begin in another folder. A place that is still sought stays its pointer.
    """
    if not findings and not acceptances:
        return b""
    said = [_finding(one, start) for one in findings]
    words = [_acceptance(one, start) for one in acceptances]
    return json.dumps((said, words), separators=(",", ":")).encode("ascii")


def findings_from(
    packed: bytes, start: str, placing: Placing
) -> tuple[list[Finding], list[Acceptance]]:
    """What was packed, with paths that begin with *start*; *placing* finds what is sought."""
    if not packed:
        return [], []
    said, words = json.loads(packed)

    def placed(one: Sequence[Any]) -> Place:
        path, at = f"{start}{one[0]}", one[1]
        return placing(path, tuple(at)) if isinstance(at, list) else Place(path, *one[1:])

    return [_said(one, placed) for one in said], [_word(one, placed) for one in words]


_Placed = Callable[[Sequence[Any]], Place]


def _place(place: Place, start: str) -> Sequence[object]:
    path = place.path.removeprefix(start)
    return (path, place.pointer) if isinstance(place, Sought) else (path, *place.span)


def _finding(one: Finding, start: str) -> Sequence[object]:
    fix = one.fix and (one.fix.title, one.fix.edits, one.fix.rename)
    return (
        one.code,
        one.name,
        one.severity.value,
        _place(one.place, start),
        one.message,
        one.mend,
        one.pointer,
        one.subject,
        [(_place(other.place, start), other.text) for other in one.related],
        fix,
    )


def _said(one: Sequence[Any], placed: _Placed) -> Finding:
    code, name, severity, place, message, mend, pointer, subject, related, fix = one
    return Finding(
        code,
        name,
        Severity(severity),
        placed(place),
        message,
        mend,
        tuple(pointer),
        subject,
        tuple([Related(placed(where), text) for where, text in related]),
        _fix(*fix) if fix else None,
    )


def _fix(title: str, edits: Sequence[Any], rename: str) -> Fix:
    return Fix(title, tuple([Edit(tuple(span), text) for span, text in edits]), rename)


def _acceptance(one: Acceptance, start: str) -> Sequence[object]:
    until = one.until and one.until.isoformat()
    return (one.code, one.because, one.by, until, _place(one.place, start), one.where, one.lines)


def _word(one: Sequence[Any], placed: _Placed) -> Acceptance:
    code, because, by, until, place, where, lines = one
    return Acceptance(
        code,
        because,
        by,
        date.fromisoformat(until) if until else None,
        placed(place),
        where,
        (lines[0], lines[1]) if lines else None,
    )


def packed_span(key: tuple[bytes, Pointer], span: Sequence[int]) -> tuple[bytes, str, str]:
    """A place that was looked up: digest of the file, pointer and span."""
    content, pointer = key
    return content, json.dumps(pointer), " ".join(map(str, span))


def span_from(
    content: bytes, pointer: str, span: str
) -> tuple[tuple[bytes, Pointer], tuple[int, ...]]:
    """The same, unpacked."""
    return (content, tuple(json.loads(pointer))), tuple(map(int, span.split()))
