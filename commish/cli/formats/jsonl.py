"""One finding a line as JSON: for programs that read while it comes, and for `grep`."""

from commish.cli.formats.records import as_json, record
from commish.findings import Severity
from commish.usecases.verdict import Verdict

__all__ = ["written"]


def written(verdict: Verdict, lowest: Severity) -> str:
    """The findings as in the format `json`, without an envelope; nothing where there are none."""
    del lowest
    return "\n".join(as_json(record(one), None) for one in verdict.findings)
