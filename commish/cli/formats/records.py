"""A finding as data: the same keys in every format that has them all."""

import json
import re

from commish.cli.screen import REFUSED
from commish.findings import Acceptance, Accepted, Finding, Fix, Place

__all__ = ["accepted_record", "as_json", "record"]


def as_json(value: object, indent: int | None = 2) -> str:
    """JSON in which no character stands that a terminal would obey or nobody sees."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    # What a terminal would obey can only stand inside a text, where JSON has its own code for it
    return re.sub(REFUSED, lambda match: f"\\u{ord(match[0]):04x}", text)


def record(finding: Finding) -> dict[str, object]:
    """All that is known of a finding."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "mend": finding.mend,
        "document": finding.subject,
        "pointer": "/".join(("", *map(_step, finding.pointer))),
        **_place(finding.place),
        "related": [{"text": one.text, **_place(one.place)} for one in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def accepted_record(one: Accepted) -> dict[str, object]:
    """All that is known of a finding that somebody accepted, and of their word."""
    return {**record(one.finding), "acceptance": _acceptance(one.acceptance)}


def _step(step: str | int) -> str:
    """One step of a JSON Pointer (RFC 6901): a slash in a key would look like two steps."""
    return str(step).replace("~", "~0").replace("/", "~1")


def _acceptance(one: Acceptance) -> dict[str, object]:
    return {
        "code": one.code,
        "because": one.because,
        "by": one.by,
        "until": one.until.isoformat() if one.until else None,
        "where": one.where,
        **_place(one.place),
    }


def _fix(fix: Fix) -> dict[str, object]:
    keys = ("line", "column", "end_line", "end_column")
    return {
        "title": fix.title,
        "edits": [
            {**dict(zip(keys, one.span, strict=True)), "text": one.text} for one in fix.edits
        ],
        "rename": fix.rename,
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "file": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
