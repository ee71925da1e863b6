"""JUnit's XML, which build servers show as tests: a file is a suite, a finding is a test."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from commish.cli.formats.counting import advice, at_or_above, checked
from commish.cli.screen import on_one_line, visible
from commish.findings import Finding, Severity
from commish.usecases.verdict import Verdict

__all__ = ["written"]

_Case = tuple[str, str]
"""A test as XML, and what became of it: `failure`, `skipped`, or nothing: it passed."""


def written(verdict: Verdict, lowest: Severity) -> str:
    """A suite for each file, those in which nothing was found with one test that passed.

    Errors are failures. Warnings, remarks and what is accepted are shown as skipped: they do not
    fail a run either.
    """
    cases: dict[str, list[_Case]] = defaultdict(list, {path: [] for path in verdict.paths})
    for one in at_or_above(verdict, lowest):
        cases[one.place.path].append(_case(one))
    for told in verdict.accepted:
        cases[told.finding.place.path].append(_case(told.finding, told.acceptance.because))
    suites = {path: found or [_passed(path)] for path, found in sorted(cases.items())}
    every = [one for found in suites.values() for one in found]
    lines = (line for path, found in suites.items() for line in _suite(path, found))
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f"<!-- {_comment(checked(verdict))} -->",
            f'<testsuites name="commish validate" {_counts(every)}>',
            *lines,
            "</testsuites>",
        )
    )


def _suite(path: str, found: Sequence[_Case]) -> Iterator[str]:
    skipped = sum(1 for _, became in found if became == "skipped")
    yield f'  <testsuite name={_attribute(path)} {_counts(found)} skipped="{skipped}">'
    yield from (xml for xml, _ in found)
    yield "  </testsuite>"


def _counts(found: Sequence[_Case]) -> str:
    failures = sum(1 for _, became in found if became == "failure")
    return f'tests="{len(found)}" failures="{failures}" errors="0"'


def _passed(path: str) -> _Case:
    return f"    <testcase classname={_attribute(path)} name={_attribute(path)}/>", ""


def _case(finding: Finding, because: str = "") -> _Case:
    """A finding as a test; one that somebody accepted with their reason."""
    place = str(finding.place)
    became = "failure" if finding.severity is Severity.ERROR and not because else "skipped"
    words = f"Accepted: {because}" if because else finding.message
    body = f"{place}: {finding.severity.value}: {finding.message} {advice(finding)}".rstrip()
    kind = f"type={_attribute(finding.severity.value)} message={_attribute(words)}"
    name = _attribute(f"{finding.code} {finding.name} ({place})")
    lines = (
        f"    <testcase classname={_attribute(finding.place.path)} name={name}>",
        f"      <{became} {kind}>{_text(on_one_line(body))}</{became}>",
        "    </testcase>",
    )
    return "\n".join(lines), became


def _attribute(text: str) -> str:
    return quoteattr(_plain(on_one_line(text)))


def _text(text: str) -> str:
    return escape(_plain(visible(text)))


def _comment(text: str) -> str:
    return _text(text).replace("--", "- -")


def _plain(text: str) -> str:
    """Text without what XML has no place for, beside the codes that `visible` has written out."""
    return "".join("\N{REPLACEMENT CHARACTER}" if one in "\ufffe\uffff" else one for one in text)
