"""The options of `commish validate` that choose, count, and set aside."""

import json
from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import AGREEMENT, MARKER, fingerprint, workspace

_SHORT = AGREEMENT.replace("2029-03-31", "2027-03-31")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with one short agreement."""
    return workspace(tmp_path, {"hub-contract.yaml": _SHORT})


def test_what_is_selected_and_ignored_by_options(town: Path, run_commish: Commish) -> None:
    assert "CON002" in run_commish("validate", at=town).out
    assert "CON002" not in run_commish("validate", "--select", "TIR,OUT", at=town).out
    assert "CON002" not in run_commish("validate", "--ignore", "CON", at=town).out
    refused = run_commish("validate", "--ignore", "term-suits-the-wrok", at=town)
    assert refused.code == 2
    assert "Did you mean term-suits-the-work?" in refused.err


def test_statistics_count_by_code(town: Path, run_commish: Commish) -> None:
    lines = run_commish("validate", "--statistics", "--level", "information", at=town).out
    assert "1  warning      CON002  term-suits-the-work\n" in lines
    assert lines.splitlines()[-1].startswith("0 errors and 1 warning in 2 documents")
    clean = run_commish("validate", "--statistics", "--select", "TIR001", at=town).out
    assert clean.startswith("No error and no warning")


def test_settings_are_shown_and_nothing_is_checked(town: Path, run_commish: Commish) -> None:
    own = "rules:\n  severity:\n    - code: CON002\n      severity: error\n  paths:\n"
    own += "    - path: archive\n      ignore:\n        - CON\n"
    (town / "commish.yaml").write_text(MARKER + own, encoding="utf-8")
    done = run_commish("validate", "--show-settings", at=town)
    assert done.code == 0
    assert "read as at      2026-04-01 (commish.yaml)\n" in done.out
    assert "body            not stated\n" in done.out
    assert "severity        CON002: error\n" in done.out
    assert "under archive   without CON\n" in done.out
    assert "hub-contract" not in done.out


def test_the_level_that_fails_may_be_the_bodys_own(town: Path, run_commish: Commish) -> None:
    (town / "commish.yaml").write_text(MARKER + "rules:\n  fail_level: warning\n", encoding="utf-8")
    assert run_commish("validate", at=town).code == 1
    assert run_commish("validate", "--fail-level", "error", at=town).code == 0


def test_a_baseline_is_written_used_and_pruned(town: Path, run_commish: Commish) -> None:
    wrote = run_commish("validate", "--write-baseline", at=town)
    assert "commish-baseline.json now holds" in wrote.err
    kept = json.loads((town / "commish-baseline.json").read_text(encoding="utf-8"))
    assert {
        "path": "hub-contract.yaml",
        "code": "CON002",
        "address": "hub-contract.end",
        "count": 1,
    } in kept["findings"]
    before = fingerprint(town)
    known = run_commish("validate", "--baseline", "commish-baseline.json", at=town)
    assert "CON002" not in known.out
    mended = _SHORT.replace("end: 2027-03-31\n", "")
    (town / "hub-contract.yaml").write_text(mended, encoding="utf-8")
    old = run_commish("validate", "--baseline", "commish-baseline.json", at=town)
    assert "BAS001" in old.out
    assert fingerprint(town)["commish-baseline.json"] == before["commish-baseline.json"]
    pruned = run_commish("validate", "--baseline", "commish-baseline.json", "--prune", at=town)
    assert "taken out" in pruned.err
    assert "BAS001" not in pruned.out
    again = run_commish("validate", "--prune", at=town)
    assert "taken out" not in again.err


def test_a_document_is_no_place_for_a_baseline(town: Path, run_commish: Commish) -> None:
    done = run_commish("validate", "--write-baseline", "--baseline", "hub-contract.yaml", at=town)
    assert done.code == 2
    assert "has the name of a document" in done.err
    assert (town / "hub-contract.yaml").read_text(encoding="utf-8") == _SHORT


def test_a_file_that_is_no_baseline_is_not_written_over(town: Path, run_commish: Commish) -> None:
    page = town / "README.md"
    page.write_text("# Ours\n", encoding="utf-8")
    ran = run_commish("validate", "--write-baseline", "--baseline", "README.md", at=town)
    assert ran.code == 2
    assert "holds something else than a baseline" in ran.err
    assert page.read_text(encoding="utf-8") == "# Ours\n"
    page.write_text("", encoding="utf-8")
    assert run_commish("validate", "--write-baseline", "--baseline", page, at=town).code == 0
    assert run_commish("validate", "--write-baseline", "--baseline", page, at=town).code == 0


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (("--watch", "--write-baseline"), "--watch stands without --write-baseline"),
        (("--watch", "--diff"), "--watch stands without"),
        (("--watch", "--prune"), "--watch stands without"),
        (("--diff", "--baseline", "b.json"), "--diff stands without a baseline"),
        (("--fix", "--prune"), "--fix stands without a baseline"),
        (("--statistics", "--format", "json"), "--statistics stands without a format"),
        (("--statistics", "--format", "json:-"), "--statistics stands without a format"),
        (("--stdin-filename", "a.yaml"), "--stdin-filename stands without files"),
        (("--stdin-filename", "a.yaml", "loose.yaml"), "--stdin-filename stands without files"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    options: tuple[str, ...], refusal: str, town: Path, run_commish: Commish
) -> None:
    """One that is passed over in silence would look as if it had been heard."""
    ran = run_commish("validate", *options, at=town)
    assert ran.code == 2
    assert refusal in ran.err
    assert not ran.out


def test_a_count_goes_with_files_in_other_formats(town: Path, run_commish: Commish) -> None:
    ran = run_commish("validate", "--statistics", "--format", "json:all.json", at=town)
    assert ran.out == run_commish("validate", "--statistics", at=town).out
    assert json.loads((town / "all.json").read_text(encoding="utf-8"))["findings"]


def test_several_formats_go_to_files_in_one_run(town: Path, run_commish: Commish) -> None:
    done = run_commish(
        "validate", "--format", "concise", "--format", "json:out/found.json", at=town
    )
    assert "CON002" in done.out
    found = json.loads((town / "out/found.json").read_text(encoding="utf-8"))
    assert found["findings"]
