"""`commish validate --statistics`: how often each rule found something."""

from collections import Counter

from commish.cli.formats.counting import at_or_above, summary
from commish.findings import Severity
from commish.usecases.validate import Verdict

__all__ = ["counted"]


def counted(verdict: Verdict, lowest: Severity) -> str:
    """A line a code: how often, its severity, code and name; the most frequent first."""
    counts = Counter(
        (one.code, one.name, one.severity.value) for one in at_or_above(verdict, lowest)
    )
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    width = max((len(f"{count:,}") for _, count in rows), default=1)
    lines = [
        f"{count:>{width},}  {severity:<11}  {code}  {name}"
        for (code, name, severity), count in rows
    ]
    return "\n".join([*lines, summary(verdict, lowest)])
