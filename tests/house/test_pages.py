"""The pages: generated ones are fresh, links lead somewhere, goals are known."""

import re
import runpy
from pathlib import Path

import pytest

from docs.generate.parts.markdown import anchor
from tests.checkout import files

_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_GENERATE = Path(__file__).parents[2] / "docs" / "generate"


@pytest.mark.slow("stale pages")
def test_the_generated_pages_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """`make docs` writes them again."""
    stale = runpy.run_path(str(_GENERATE))["main"](["--check"])
    assert not stale, f"run `make docs`: {capsys.readouterr().out}"


@pytest.mark.slow("pages left behind")
def test_a_page_that_nothing_writes_any_more_is_not_left_behind(root: Path) -> None:
    written = runpy.run_path(str(_GENERATE))["pages"]()
    marked = {
        path
        for path in files(root, "docs")
        if (root / path).read_bytes().startswith(b"<!-- Written by `make docs`")
    }
    assert marked <= set(written)
    assert len(marked) > 20
    assert not [path for path, text in written.items() if str(root) in text]


def test_every_link_between_pages_leads_to_a_file(root: Path) -> None:
    broken = [
        f"{path}: {target}"
        for path in files(root)
        if path.endswith(".md")
        for target in _links((root / path).read_text(encoding="utf-8"))
        if not (root / path).parent.joinpath(target).exists()
    ]
    assert not broken


def test_every_link_to_a_heading_leads_to_one(root: Path) -> None:
    broken = [
        f"{path}: {target}"
        for path in files(root)
        if path.endswith(".md")
        for target in _targets((root / path).read_text(encoding="utf-8"))
        for name, _, heading in [target.partition("#")]
        for page in [(root / path).parent / name if name else root / path]
        if heading and page.suffix == ".md" and heading not in _headings(page)
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
    """The files that a page links to."""
    return [name for each in _targets(text) if (name := each.partition("#")[0])]


def _targets(text: str) -> list[str]:
    """Where the links of a page lead, if not elsewhere on the web."""
    found: list[str] = _LINK.findall(_FENCE.sub("", text))
    return [each for each in found if "://" not in each]


def _headings(page: Path) -> set[str]:
    """What GitHub calls the headings of a page; a second one of a name is numbered."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    names = [anchor(each) for each in _HEADING.findall(text)]
    earlier = [names[:at].count(name) for at, name in enumerate(names)]
    return {f"{name}-{at}" if at else name for name, at in zip(names, earlier, strict=True)}
