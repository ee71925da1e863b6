"""The ways in: make, continuous integration, pinned versions, the hook for other repositories."""

import re
import tomllib
from pathlib import Path

import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_PIN = re.compile(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*")


def test_continuous_integration_runs_the_same_tests_as_a_person(root: Path) -> None:
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "#!/usr/bin/env bash",
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        "make test",
    ]


def test_every_requirement_is_pinned_to_a_version_that_it_allows(root: Path) -> None:
    pins = _pins(root)
    for requirement in _requirements(root):
        version = pins.get(canonicalize_name(requirement.name))
        assert version, f"{requirement.name} has no pin: run `make constraints`"
        assert requirement.specifier.contains(version), f"{requirement} does not allow {version}"


def test_a_pin_is_a_name_and_a_version(root: Path) -> None:
    """No address and no hash: where packages come from is the user's own setting."""
    text = (root / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert not [line for line in lines if not _PIN.fullmatch(line)]


def test_the_hook_runs_a_command_that_is_installed(root: Path) -> None:
    [hook] = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"].split()[0] in _project(root)["project"]["scripts"]


def test_every_target_says_what_it_is_for(root: Path) -> None:
    text = (root / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony
    assert set(phony[1].split()) == set(re.findall(r"^([a-z-]+):.*## \S", text, re.MULTILINE))


def _requirements(root: Path) -> list[Requirement]:
    project = _project(root)
    extras = project["project"]["optional-dependencies"]
    listed = [
        *project["project"]["dependencies"],
        *(line for name, lines in extras.items() if name != "all" for line in lines),
        *project["dependency-groups"]["dev"],
    ]
    return [Requirement(line) for line in listed]


def _pins(root: Path) -> dict[str, str]:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("==") for line in lines if "==" in line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, _, version in pairs}


def _project(root: Path) -> dict[str, dict[str, dict[str, list[str]]]]:
    project: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
        (root / "pyproject.toml").read_text(encoding="utf-8")
    )
    return project
