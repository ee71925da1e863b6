"""Findings as data, in the envelope that every command shares."""

import json
import re
from collections.abc import Mapping

import commish
from commish.cli.screen import REFUSED
from commish.findings import Finding, Place, Severity
from commish.usecases.reading import FORMAT
from commish.usecases.validate import Verdict

__all__ = ["envelope", "written"]


def envelope(command: str, payload: Mapping[str, object]) -> str:
    """JSON as every command prints it: the versions, the command, and the payload."""
    whole = {"commish": commish.__version__, "format": FORMAT, "command": command, **payload}
    text = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)
    # What a terminal would obey can only stand inside a text, where JSON has its own code for it
    return re.sub(REFUSED, lambda match: f"\\u{ord(match[0]):04x}", text)


def written(verdict: Verdict, lowest: Severity) -> str:
    """Every finding with all that is known of it; `--level` does not thin it out."""
    del lowest
    return envelope(
        "validate",
        {
            "documents": verdict.documents,
            "rules": verdict.rules,
            "as_of": [one.isoformat() for one in verdict.as_of],
            "not_yet_linked": verdict.unlinked,
            "findings": [_finding(one) for one in verdict.findings],
        },
    )


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "mend": finding.mend,
        "document": finding.subject,
        "pointer": "/".join(("", *map(str, finding.pointer))),
        **_place(finding.place),
        "related": [{"text": one.text, **_place(one.place)} for one in finding.related],
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "file": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
