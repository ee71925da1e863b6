"""Whatever the format, the same findings: code, file, line and column."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from commish.cli.formats import FORMATS, format_called
from commish.findings import Severity
from commish.usecases.validate import Verdict, validate
from tests.workspace import AGREEMENT, COMMISSION, workspace

_Found = set[tuple[str, str, int, int]]

_FILES = {
    "commissions/safe-homes.yaml": COMMISSION + "titel: x\n",
    "commissions/care.yaml": "kind: commission\nid: care\ntitle: é\ntier: x\nanswers: [y]\n",
    "agreements/hub.yaml": AGREEMENT.replace("2029-03-31", "2026-02-30"),
    "needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\ntitle: Falls at home\n",
    "needs/empty.yaml": "",
    "needs/broken.yaml": "kind: need\ntitle: [\n",
    "plans/a|b <c> `d` %25 ::error::,x.yaml": "kind: plan\nid: falls\ntitle: Plan\n'a|b<c>': 1\n",
    "plans/café #1.yaml": "kind: plan\nid: cafe\ntitle: Plan\n'%0A::error::x': |\n  a\n",
}  # fmt: skip


def _text(said: str) -> _Found:
    pattern = (
        r"(?m)^(\S.*?)(?::(\d+):(\d+))?\n"
        r"  (?:Error|Warning|Remark): (?:.|\n  )*? ?\(([A-Z]{3}\d{3})\)$"
    )
    return {
        (code, path, int(line or 0), int(column or 0))
        for path, line, column, code in re.findall(pattern, said)
    }


def _concise(said: str) -> _Found:
    pattern = r"(?m)^(.+?)(?::(\d+):(\d+))?: (?:error|warning|information): .* \[([A-Z]{3}\d{3}) "
    return {
        (code, path, int(line or 0), int(column or 0))
        for path, line, column, code in re.findall(pattern, said)
    }


def _json(said: str) -> _Found:
    return {_record(one) for one in json.loads(said)["findings"]}


def _jsonl(said: str) -> _Found:
    return {_record(json.loads(line)) for line in said.split("\n")}


def _record(one: dict[str, object]) -> tuple[str, str, int, int]:
    return str(one["code"]), str(one["file"]), int(str(one["line"])), int(str(one["column"]))


def _sarif(said: str) -> _Found:
    found = set()
    for one in json.loads(said)["runs"][0]["results"]:
        place = one["locations"][0]["physicalLocation"]
        region = place.get("region", {"startLine": 0, "startColumn": 0})
        path = unquote(place["artifactLocation"]["uri"])
        found.add((one["ruleId"], path, region["startLine"], region["startColumn"]))
    return found


def _junit(said: str) -> _Found:
    found = set()
    for case in ET.fromstring(said).iter("testcase"):  # noqa: S314 -- our own
        for one in (*case.iter("failure"), *case.iter("skipped")):
            found |= _concise(f"{one.text} [{case.attrib['name']}")
    return found


def _github(said: str) -> _Found:
    found = set()
    for line in said.splitlines():
        if line.startswith("::"):
            properties = dict(
                one.split("=") for one in line.split("::")[1].split(" ", 1)[1].split(",")
            )
            path, title = unquote(properties["file"]), properties["title"]
            at = int(properties.get("line", 0)), int(properties.get("col", 0))
            found.add((title.split()[0], path, *at))
    return found


def _gitlab(said: str) -> _Found:
    found = set()
    for one in json.loads(said):
        begin = one["location"]["positions"]["begin"]
        place = (one["location"]["path"], begin["line"], begin["column"])
        found.add((one["check_name"].split()[0], *place))
    return found


def _markdown(said: str) -> _Found:
    pattern = r"(?m)^- (`+) ?(.+?)(?::(\d+):(\d+))? ?\1\\\n  .*? \(([A-Z]{3}\d{3}) "
    return {
        (code, path, int(line or 0), int(column or 0))
        for _, path, line, column, code in re.findall(pattern, said)
    }


_READ: dict[str, Callable[[str], _Found]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "gitlab": _gitlab,
    "markdown": _markdown,
}


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Verdict:
    """What is wrong with a workspace in which much is."""
    monkeypatch.chdir(workspace(tmp_path, _FILES))
    monkeypatch.setattr("commish.cli.formats.github.MOST", 1000)
    return validate([])


def test_there_is_a_reader_for_every_format() -> None:
    assert tuple(_READ) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_of_the_same_findings(name: str, found: Verdict) -> None:
    wanted = {(one.code, one.place.path, one.place.line, one.place.column) for one in found.found}
    assert len(wanted) > 12
    assert any(not line for _, _, line, _ in wanted)
    if name == "gitlab":
        # A report without a line is refused, so what is about a file stands at its top
        wanted = {(code, path, max(1, line), max(1, at)) for code, path, line, at in wanted}
    said = format_called(name)(found, Severity.INFORMATION)
    assert _READ[name](said) == wanted


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_prints_a_character_that_is_obeyed(name: str, found: Verdict) -> None:
    said = format_called(name)(found, Severity.INFORMATION)
    assert all(each.isprintable() or each == "\n" for each in said)
    assert not [line for line in said.splitlines() if line.startswith("::error::")]


@pytest.mark.parametrize("name", ["text", "concise", "junit", "github", "markdown"])
def test_what_was_checked_is_said_wherever_a_person_reads(name: str, found: Verdict) -> None:
    said = format_called(name)(found._replace(rulebooks=("PA2023 v2",)), Severity.INFORMATION)
    assert "rulebook PA2023 v2, read as at 1 April 2026." in " ".join(said.split())
