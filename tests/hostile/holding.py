"""What must hold of the reader and of a check for any bytes at all."""

import re
from collections.abc import Sequence
from datetime import date

from commish.cli.formats import FORMATS, format_called
from commish.cli.screen import REFUSED
from commish.findings import Finding, Severity
from commish.source.characters import decoded
from commish.source.checking import check
from commish.source.events import PARSER, PYTHON_PARSER
from commish.source.parsing import parsed
from commish.source.reading import read_bytes
from commish.usecases.validate import validate_bytes

__all__ = ["holds"]

_AS_OF = date(2026, 4, 1)
_MOST_WORDS = 1_000
"""P16: an error about a value of any size has fewer characters."""
_MOST_FOR_PYTHON = 5_000
"""The parser in Python takes long over more."""
_BEFORE_PARSING = {"FIL001", "FIL002", "FIL003", "FIL004", "YML012"}


def holds(content: bytes) -> None:
    """Read and check *content*, and assert everything that is promised of any file."""
    reading = read_bytes(content, "f.yaml")
    errors = [each for each in reading.findings if each.severity is Severity.ERROR]
    assert (reading.data is None) == bool(errors)
    rows = len(content.splitlines()) + 1
    _are_sound(reading.findings, rows)
    _are_sound(check(reading).findings, rows)
    if len(content) < _MOST_FOR_PYTHON:
        _is_read_alike(content, errors)
    verdict = validate_bytes(content, "f.yaml", _AS_OF)
    _are_sound(verdict.findings, rows)
    for form in FORMATS:
        printed = format_called(form)(verdict, Severity.INFORMATION)
        assert not re.search(REFUSED, printed) or form in {"json", "jsonl", "sarif", "gitlab"}
        assert "\x1b" not in printed


def _are_sound(findings: Sequence[Finding], rows: int) -> None:
    for finding in findings:
        place = finding.place
        assert 0 <= place.line <= place.end_line <= rows
        words = f"{finding.message} {finding.mend}"
        assert len(words) < _MOST_WORDS
        assert not re.search(REFUSED, words)
        assert "\n" not in finding.message


def _is_read_alike(content: bytes, errors: Sequence[Finding]) -> None:
    """P6: with libyaml and without."""
    text, refused = decoded(content, "f.yaml")
    if refused or _BEFORE_PARSING & {each.code for each in errors}:
        return
    told = []
    for parser in (PARSER, PYTHON_PARSER):
        data, _, findings = parsed(text, "f.yaml", parser)
        is_refused = any(each.severity is Severity.ERROR for each in findings)
        told.append((is_refused, "" if is_refused else repr(data)))
    assert told[0] == told[1]
