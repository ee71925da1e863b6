"""The examples of every code of a file, run as a user would: what `explain` shows is what is."""

import re
from datetime import date
from pathlib import Path

import pytest

from commish.findings import Severity
from commish.source.codes import CODES, Code
from commish.usecases.validate import validate
from tests.workspace import workspace

_SHOWN = [code for code in CODES if code.bad]
_OURS = {code.code for code in CODES}


@pytest.mark.parametrize("code", _SHOWN, ids=lambda code: str(code.code))
def test_the_bad_example_gives_exactly_this_finding(code: Code, tmp_path: Path) -> None:
    assert _found(code.bad, tmp_path) == {(code.code, code.severity)}


@pytest.mark.parametrize("code", _SHOWN, ids=lambda code: str(code.code))
def test_the_good_example_gives_none(code: Code, tmp_path: Path) -> None:
    assert not _found(code.good, tmp_path)


def test_a_code_without_an_example_needs_more_than_one_small_file() -> None:
    """Bytes that are no text, a size, a name, or a second document."""
    assert {code.name for code in CODES if not code.bad} == {
        "not-utf8",
        "too-large",
        "not-a-regular-file",
        "too-many-values",
        "not-named-after-its-id",
        "names-differ-only-in-case",
        "nearly-a-source",
        "nearly-a-cycle",
        "baseline-is-old",
        "changed-on-both-sides",
    }


def _found(text: str, folder: Path) -> set[tuple[str, Severity]]:
    """What a workspace with this one document gives: our codes, and the errors of all others."""
    if "kind: workspace" in text:
        workspace(folder, marker=text)
    else:
        named = re.search(r"^id: (?:&\w+ )?([\w-]+)$", text, flags=re.MULTILINE)
        workspace(folder, {f"{named[1] if named else 'document'}.yaml": text})
    findings = validate([folder], date(2026, 4, 1)).findings
    return {
        (one.code, one.severity)
        for one in findings
        if one.severity is Severity.ERROR or one.code in _OURS
    }
