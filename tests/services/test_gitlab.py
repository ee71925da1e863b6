"""The template for GitLab: sound by the service's own rules, and its script does what it says."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast
from xml.etree import ElementTree as ET

import pytest

from tests.command import Ran
from tests.services.runners import environment, fits, read, run_bash, with_python
from tests.workspace import workspace

_BAD = {"needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\nno_such_key: 1\n"}


@pytest.fixture(scope="module")
def job(root: Path) -> Mapping[str, object]:
    """The job that the template brings."""
    return cast("Mapping[str, object]", read(root / "ci" / "gitlab.yml")["commish-validate"])


@pytest.mark.slow("service schemas")
def test_the_template_is_what_the_service_expects(root: Path, tmp_path: Path) -> None:
    assert fits(root / "ci" / "gitlab.yml", "gitlab-ci")
    (tmp_path / "gitlab.yml").write_text("commish-validate:\n  script: 1\n")
    assert not fits(tmp_path / "gitlab.yml", "gitlab-ci")


def test_the_reports_that_it_hands_over_are_those_that_it_writes(
    job: Mapping[str, object], tmp_path: Path
) -> None:
    town = workspace(tmp_path / "town", _BAD)
    ran = _run(job, "script", town)
    assert ran.code == 1
    assert "needs/falls.yaml:4:1: error" in ran.out
    reports = cast("Mapping[str, Mapping[str, str]]", job["artifacts"])["reports"]
    quality = json.loads((town / reports["codequality"]).read_text(encoding="utf-8"))
    assert quality[0]["location"]["path"] == "needs/falls.yaml"
    tests = ET.parse(town / reports["junit"]).getroot()  # noqa: S314 -- written a moment ago
    assert tests.findall(".//failure")


def test_its_variables_are_options(job: Mapping[str, object], tmp_path: Path) -> None:
    workspace(tmp_path / "town", {"needs/falls.yaml": "kind: need\nid: x\ntitle: Falls\n"})
    assert _run(job, "script", tmp_path, COMMISH_PATH="town").code == 0
    more = "--fail-level warning --ignore NEE"
    assert _run(job, "script", tmp_path, COMMISH_PATH="town", COMMISH_ARGS=more).code == 1


@pytest.mark.slow("installing")
def test_it_installs_what_it_is_told_to_and_says_so_when_it_is_told_nothing(
    job: Mapping[str, object], root: Path, tmp_path: Path
) -> None:
    ran = _run(job, "before_script", tmp_path, COMMISH_SOURCE="")
    assert ran.code != 0
    assert "COMMISH_SOURCE: says what pip installs" in ran.err
    python = with_python(tmp_path / "python")
    ran = _run(job, "before_script", tmp_path, COMMISH_SOURCE=str(root), **python)
    assert ran.code == 0, ran.err


def _run(job: Mapping[str, object], part: str, at: Path, **variables: str) -> Ran:
    usual = {"COMMISH_PATH": ".", "COMMISH_ARGS": "", "GITLAB_CI": "true"}
    path = environment(at.parent / f"programs-{at.name}")
    lines = "\n".join(cast("list[str]", job[part]))
    return run_bash(lines, at, {**path, **usual, **variables})
