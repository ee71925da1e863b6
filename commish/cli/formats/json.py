"""Findings as data, in the envelope that every command shares."""

from collections.abc import Mapping

import commish
from commish.cli.formats.records import accepted_record, as_json, record
from commish.findings import Severity
from commish.usecases.reading import FORMAT
from commish.usecases.verdict import Verdict

__all__ = ["envelope", "written"]


def envelope(command: str, payload: Mapping[str, object]) -> str:
    """JSON as every command prints it: the versions, the command, and the payload."""
    return as_json(
        {"commish": commish.__version__, "format": FORMAT, "command": command, **payload}
    )


def written(verdict: Verdict, lowest: Severity) -> str:
    """Every finding with all that is known of it; `--level` does not thin it out."""
    del lowest
    return envelope(
        "validate",
        {
            "documents": verdict.documents,
            "rules": verdict.rules,
            "rulebooks": list(verdict.rulebooks),
            "notes": list(verdict.notes),
            "as_of": [one.isoformat() for one in verdict.as_of],
            "not_yet_linked": verdict.unlinked,
            "findings": [record(one) for one in verdict.findings],
            "set_aside": verdict.set_aside,
            "accepted": [accepted_record(one) for one in verdict.accepted],
        },
    )
