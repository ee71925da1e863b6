"""Findings and acceptances as text in JSON, and back, with their places."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from zlib import crc32

from commish.findings import Acceptance, Edit, Finding, Fix, Place, Pointer, Related, Severity
from commish.source.again import Sought, Span

__all__ = ["Paths", "Placing", "findings_from", "packed_findings"]

Placing = Callable[[str, Pointer], Place]
"""Where a pointer leads in the file with a path in the workspace."""
Paths = Callable[[str], str]
"""Paths in the workspace to paths as they are shown, or back."""


def packed_findings(
    findings: Sequence[Finding], acceptances: Sequence[Acceptance], inner: Paths
) -> bytes:
    """What is said of a file or a workspace; empty when that is nothing.

    *inner* gives the path in the workspace of a file that is shown: another run may show it in
    another way. A place that is still sought stays its pointer.

    Raises:
        LookupError: one is no file of the workspace.
    """
    if not findings and not acceptances:
        return b""
    said = [_finding(one, inner) for one in findings]
    words = [_acceptance(one, inner) for one in acceptances]
    return json.dumps((said, words), separators=(",", ":")).encode("ascii")


def findings_from(
    packed: bytes, show: Paths, placing: Placing
) -> tuple[list[Finding], list[Acceptance]]:
    """What was packed; *show* shows paths, and *placing* finds what is sought."""
    if not packed:
        return [], []
    said, words = json.loads(packed)

    def placed(one: Sequence[Any]) -> Place:
        path, at = one[0], one[1]
        return placing(path, tuple(at)) if isinstance(at, list) else Place(show(path), *one[1:])

    return [_said(one, placed) for one in said], [_word(one, placed) for one in words]


_Placed = Callable[[Sequence[Any]], Place]


def _place(place: Place, inner: Paths) -> Sequence[object]:
    path = inner(place.path)
    return (path, place.pointer) if isinstance(place, Sought) else (path, *place.span)


def _finding(one: Finding, inner: Paths) -> Sequence[object]:
    fix = one.fix and (one.fix.title, one.fix.edits, one.fix.rename)
    return (
        one.code,
        one.name,
        one.severity.value,
        _place(one.place, inner),
        one.message,
        one.mend,
        one.pointer,
        one.subject,
        [(_place(other.place, inner), other.text) for other in one.related],
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


def _acceptance(one: Acceptance, inner: Paths) -> Sequence[object]:
    until = one.until and one.until.isoformat()
    return (one.code, one.because, one.by, until, _place(one.place, inner), one.where, one.lines)


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


def packed_span(key: tuple[bytes, Pointer], span: Span) -> tuple[bytes, str, str]:
    """A place that was looked up: digest of the file, pointer, and span with what proves it."""
    content, pointer = key[0], json.dumps(key[1])
    words = " ".join(map(str, span))
    return content, pointer, f"{words} {_proof(content, pointer, words)}"


def span_from(content: bytes, pointer: str, span: str) -> tuple[tuple[bytes, Pointer], Span] | None:
    """The same, unpacked; None where it is not what was written."""
    words, _, proof = str(span).rpartition(" ")
    if proof != str(_proof(content, pointer, words)):
        return None
    return (content, tuple(json.loads(pointer))), tuple(map(int, words.split()))


def _proof(content: bytes, pointer: str, words: str) -> int:
    return crc32(f"{content!r} {pointer} {words}".encode("utf-8", "surrogatepass"))
