"""One line a finding: for pipes and editors."""

from commish.cli.formats.counting import advice, at_or_above, summary
from commish.cli.screen import on_one_line
from commish.findings import Finding, Severity
from commish.usecases.verdict import Verdict

__all__ = ["written"]


def written(verdict: Verdict, lowest: Severity) -> str:
    """`path:line:column: severity: sentence mend [CODE name]`, and the summary."""
    lines = [_line(one) for one in at_or_above(verdict, lowest)]
    return "\n".join([*lines, summary(verdict, lowest)])


def _line(finding: Finding) -> str:
    words = " ".join(f"{finding.message} {advice(finding, '--fix')}".split())
    code = f"[{finding.code} {finding.name}]"
    return on_one_line(f"{finding.place}: {finding.severity.value}: {words} {code}")
