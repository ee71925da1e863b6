"""One finding a line as JSON."""

import json

from commish.cli.formats.json import written as as_json
from commish.cli.formats.jsonl import written
from commish.findings import Severity
from tests.verdicts import FIX, HOSTILE, finding, verdict


def test_each_line_is_a_finding_with_the_keys_that_json_gives_it() -> None:
    found = verdict(finding(fix=FIX), finding(f"{HOSTILE}\nb"))
    lines = [json.loads(line) for line in written(found, Severity.ERROR).split("\n")]
    assert lines == json.loads(as_json(found, Severity.ERROR))["findings"]
    assert len(lines) == 2


def test_where_nothing_is_found_there_is_no_line() -> None:
    assert written(verdict(), Severity.ERROR) == ""


def test_the_level_does_not_thin_it_out() -> None:
    assert written(verdict(finding(severity=Severity.INFORMATION)), Severity.ERROR)
