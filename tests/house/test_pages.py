"""The pages: generated ones are fresh, links lead somewhere, goals are known."""

import re
import runpy
from pathlib import Path

import pytest

from tests.checkout import files

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_GENERATE = Path(__file__).parents[2] / "docs" / "generate"


def test_the_generated_pages_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """`make docs` writes them again."""
    stale = runpy.run_path(str(_GENERATE))["main"](["--check"])
    assert not stale, f"run `make docs`: {capsys.readouterr().out}"


def test_every_link_between_pages_leads_to_a_file(root: Path) -> None:
    broken = [
        f"{path}: {target}"
        for path in files(root)
        if path.endswith(".md")
        for target in _links((root / path).read_text(encoding="utf-8"))
        if not (root / path).parent.joinpath(target).exists()
    ]
    assert not broken


def test_every_page_can_be_reached_from_the_map(root: Path) -> None:
    """A page that nothing links to is a page that nobody reads."""
    start = root / "docs" / "README.md"
    seen, ahead = {start}, [start]
    while ahead:
        page = ahead.pop()
        for target in _links(page.read_text(encoding="utf-8")):
            linked = (page.parent / target).resolve()
            if linked.suffix == ".md" and linked not in seen and linked.is_file():
                seen.add(linked)
                ahead.append(linked)
    assert not [
        path for path in files(root, "docs") if path.endswith(".md") and root / path not in seen
    ]


def test_a_mark_names_a_goal_and_a_command(root: Path) -> None:
    generator = runpy.run_path(str(_GENERATE / "coverage.py"))
    goals = generator["goals"](root / "docs" / "reference" / "goals.toml")
    for path in (root / "tests").rglob("test_*.py"):
        for proof in generator["proofs"](path, root):
            assert proof.goal in goals, f"{proof.path}: {proof.goal} is no goal"
            assert proof.command.partition(" ")[0] == "commish", f"{proof.path}: {proof.command}"


def test_marks_are_found_wherever_pytest_takes_them(tmp_path: Path) -> None:
    source = tmp_path / "test_sample.py"
    source.write_text(
        "import pytest\n"
        "pytestmark = pytest.mark.covers('G01', 'commish a')\n"
        "@pytest.mark.covers('G02', 'commish b')\n"
        "def test_one(): ...\n"
        "@pytest.mark.covers('G03', 'commish c')\n"
        "class TestTwo:\n"
        "    @pytest.mark.parametrize(\n"
        "        'x', [pytest.param(1, marks=pytest.mark.covers('G04', 'commish d'))]\n"
        "    )\n"
        "    def test_three(self, x): ...\n"
    )
    found = runpy.run_path(str(_GENERATE / "coverage.py"))["proofs"](source, tmp_path)
    assert [(proof.goal, proof.test) for proof in found] == [
        ("G01", ""),
        ("G02", "test_one"),
        ("G03", "TestTwo"),
        ("G04", "test_three"),
    ]


def _links(text: str) -> list[str]:
    targets = _LINK.findall(_FENCE.sub("", text))
    return [each.partition("#")[0] for each in targets if "://" not in each and each[0] != "#"]
