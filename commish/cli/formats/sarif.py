"""SARIF 2.1.0: findings for services that keep and compare them, such as code scanning."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

import commish
from commish.cli.formats.counting import advice, at_or_above
from commish.cli.formats.records import as_json
from commish.findings import Acceptance, Edit, Finding, Place, Severity
from commish.usecases.explain import explain
from commish.usecases.fingerprints import fingerprints
from commish.usecases.verdict import Verdict

__all__ = ["written"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASE = "SRCROOT"
"""What paths are relative to: the folder in which commish was run."""
_FINGERPRINT = "commish/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_HEADING = re.compile(r".*\((error|warning|information)\)")
_ABSOLUTE = re.compile(r"/|[A-Za-z]:")

_Object = dict[str, object]


def written(verdict: Verdict, lowest: Severity) -> str:
    """One run with the findings, those that are accepted marked as suppressed."""
    suppressed = {one.finding: one.acceptance for one in verdict.accepted}
    shown = [*at_or_above(verdict, lowest), *_in_order(suppressed, lowest)]
    marks = fingerprints([*verdict.found, *suppressed], verdict.sources)
    codes = list(dict.fromkeys(sorted(one.code for one in shown)))
    names = {one.code: one.name for one in shown}
    rules = [_rule(code, names[code]) for code in codes]
    driver = {"name": "commish", "semanticVersion": commish.__version__, "rules": rules}
    results = [
        {
            **_result(one, codes.index(one.code)),
            "partialFingerprints": {_FINGERPRINT: marks[one]},
            **({"suppressions": [_suppression(suppressed[one], one)]} if one in suppressed else {}),
        }
        for one in shown
    ]
    return as_json(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [{**_RUN, "tool": {"driver": driver}, "results": results}],
        }
    )


_RUN: Mapping[str, object] = {
    "columnKind": "unicodeCodePoints",
    "originalUriBaseIds": {
        _BASE: {"description": {"text": "The folder in which commish was run."}}
    },
}


def _in_order(found: Iterable[Finding], lowest: Severity) -> list[Finding]:
    shown = (one for one in found if one.severity.rank <= lowest.rank)
    return sorted(shown, key=lambda one: one.order)


def _rule(code: str, name: str) -> _Object:
    explained = explain(code)
    level = _HEADING.match(explained.heading)
    severity = Severity(level[1]) if level else Severity.ERROR
    first, _, _ = explained.text.strip().partition("\n\n")
    whole = " ".join(first.split())
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": f"{name.replace('-', ' ').capitalize()}."},
        "fullDescription": {"text": whole},
        "help": {"text": explained.text, "markdown": _markdown(explained.text)},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _markdown(text: str) -> str:
    """An explanation with its examples as blocks of code, which need a blank line before them."""
    return re.sub(r"(?m)^(\w+:)\n(?=    )", r"\1\n\n", text)


def _result(finding: Finding, rule: int) -> _Object:
    result: _Object = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {advice(finding)}".strip()},
        "locations": [{**_physical(finding.place), **_logical(finding)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_physical(one.place), "message": {"text": one.text}}
            for number, one in enumerate(finding.related, 1)
        ]
    if finding.fix and finding.fix.edits:
        change = {
            "artifactLocation": _artifact(finding.place.path),
            "replacements": [_replacement(one) for one in finding.fix.edits],
        }
        fix = {"description": {"text": finding.fix.title}, "artifactChanges": [change]}
        result["fixes"] = [fix]
    return result


def _logical(finding: Finding) -> _Object:
    way = ".".join(filter(None, (finding.subject, *map(str, finding.pointer))))
    return {"logicalLocations": [{"fullyQualifiedName": way}]} if way else {}


def _physical(place: Place) -> _Object:
    where: _Object = {"artifactLocation": _artifact(place.path)}
    if place.line:
        where["region"] = _region(place.span)
    return {"physicalLocation": where}


def _region(span: Iterable[int]) -> _Object:
    names = ("startLine", "startColumn", "endLine", "endColumn")
    return dict(zip(names, span, strict=True))


def _replacement(edit: Edit) -> _Object:
    return {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}


def _artifact(path: str) -> _Object:
    """A path as a URI; one from the root of a disk has no base."""
    written = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    if _ABSOLUTE.match(path):
        return {"uri": f"file:///{written.lstrip('/').replace('%3A', ':', 1)}"}
    return {"uri": written, "uriBaseId": _BASE}


def _suppression(acceptance: Acceptance, finding: Finding) -> _Object:
    beside = acceptance.place.path == finding.place.path
    return {
        "kind": "inSource" if beside else "external",
        "status": "accepted",
        "justification": "; ".join(_words(acceptance)),
        "location": _physical(acceptance.place),
    }


def _words(acceptance: Acceptance) -> Iterator[str]:
    yield acceptance.because
    if acceptance.by:
        yield f"by {acceptance.by}"
    if acceptance.until:
        yield f"until {acceptance.until.isoformat()}"
