"""Where findings go: each format to standard output, or to a file of its own."""

import json
from pathlib import Path

import pytest

from commish.cli import screen
from commish.cli.formats import FORMATS
from commish.cli.formats.targets import Target, deliver, targets
from commish.errors import CommishError
from commish.findings import Severity
from tests.verdicts import HOSTILE, finding, verdict
from tests.workspace import fingerprint

_LOWEST = Severity.WARNING


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], [Target("text")]),
        (["json"], [Target("json")]),
        (["sarif:out.sarif"], [Target("text"), Target("sarif", Path("out.sarif"))]),
        (["github", "junit:a/b.xml"], [Target("github"), Target("junit", Path("a/b.xml"))]),
        (["json:-"], [Target("json")]),
        ([r"json:C:\out\x.json"], [Target("text"), Target("json", Path(r"C:\out\x.json"))]),
        (["text:a b:c.txt"], [Target("text"), Target("text", Path("a b:c.txt"))]),
    ],
)  # fmt: skip
def test_a_format_may_name_a_file(words: list[str], wanted: list[Target]) -> None:
    assert targets(words, "text") == tuple(wanted)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["xml"], "There is no format xml."),
        ([r"C:\x.json"], "There is no format C."),
        (["xml:a.xml"], "There is no format xml."),
        ([""], "There is no format ."),
        (["json:"], "--format json: names no file."),
        (["json: "], "--format json:  names no file."),
        (["json", "text"], "Only one format goes to standard output, not json and text."),
        (["json", "text:-"], "Only one format goes to standard output, not json and text."),
        (["json:a", "text:./a"], "Two formats go to a."),
        (["json:a", "text:A"], "Two formats go to a."),
        (["json:needs/falls.yaml"], "falls.yaml has the name of a document"),
        (["json:a.YML"], "a.YML has the name of a document"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(
    words: list[str], said: str
) -> None:
    with pytest.raises(CommishError) as refused:
        targets(words, "text")
    assert said in refused.value.message
    assert refused.value.mend


def test_every_format_is_written_at_once(tmp_path: Path) -> None:
    said: list[str] = []
    asked = targets(["concise", *(f"{one}:{tmp_path / one}" for one in FORMATS)], "text")
    found = verdict(finding(code="SCH001"))
    deliver(asked, found, _LOWEST, said.append)
    assert len(said) == 1
    for name in FORMATS:
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "SCH001" in text, name
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("x" * 100_000, encoding="utf-8")
    deliver([Target("json", file)], verdict(), _LOWEST, print)
    assert json.loads(file.read_text(encoding="utf-8"))["findings"] == []
    assert [one.name for one in tmp_path.iterdir()] == ["report.json"]


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    kept = tmp_path / "falls.yaml"
    kept.write_text("kind: need\n", encoding="utf-8")
    (tmp_path / "out.json").symlink_to(kept)
    deliver([Target("json", tmp_path / "out.json")], verdict(), _LOWEST, print)
    assert kept.read_text(encoding="utf-8") == "kind: need\n"
    assert not (tmp_path / "out.json").is_symlink()


def test_no_report_lands_on_a_document_that_was_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is named on the command line may have any ending."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text("kind: need\n", encoding="utf-8")
    before = fingerprint(tmp_path)
    said: list[str] = []
    asked = [Target("text"), Target("json", Path("a.json")), Target("text", tmp_path / "NOTES.txt")]
    with pytest.raises(CommishError, match="has the name of a document"):
        deliver(asked, verdict(paths=("notes.txt",)), _LOWEST, said.append)
    assert fingerprint(tmp_path) == before
    assert said == []


def test_what_can_t_be_written_leaves_nothing_half_done(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    asked = [Target("json", tmp_path / "b.json"), Target("text", tmp_path / "a" / "c.txt")]
    with pytest.raises(CommishError, match="can't be written"):
        deliver(asked, verdict(), _LOWEST, print)
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_a_file_has_no_colours_and_no_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "in_colour", lambda: True)
    file, said = tmp_path / "report.txt", list[str]()
    deliver(targets([f"text:{file}"], "text"), verdict(finding(HOSTILE)), _LOWEST, said.append)
    text = file.read_text(encoding="utf-8")
    assert "\x1b[31mError" in said[0]
    assert "  Error: aU+001B[31mb" in text
    assert all(each.isprintable() or each == "\n" for each in text)


def test_without_findings_lines_of_json_are_an_empty_file_and_no_line(tmp_path: Path) -> None:
    said: list[str] = []
    file = tmp_path / "out.jsonl"
    deliver([Target("jsonl"), Target("jsonl", file)], verdict(), _LOWEST, said.append)
    assert said == []
    assert file.read_bytes() == b""
