"""`commish validate --fix` and `--diff`, as they are typed."""

from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import AGREEMENT, COMMISSION, fingerprint, workspace


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with two slips that can only mean one thing."""
    files = {
        "commissions/safe-homes.yaml": COMMISSION.replace("outcomes:", "outcoms:"),
        "hub-contract.yaml": AGREEMENT.replace("2026-04-01", "1 April 2026"),
    }
    return workspace(tmp_path, files)


def test_what_would_be_mended_is_shown_and_nothing_is_written(
    town: Path, run_commish: Commish
) -> None:
    before = fingerprint(town)
    done = run_commish("validate", "--diff", at=town)
    assert done.code == 1
    assert "-outcoms:\n+outcomes:\n" in done.out
    assert "-start: 1 April 2026\n+start: 2026-04-01\n" in done.out
    assert fingerprint(town) == before
    assert run_commish("validate", "--diff", "--exit-zero", at=town).code == 0


def test_it_is_mended_once_and_nothing_else_is_touched(town: Path, run_commish: Commish) -> None:
    done = run_commish("validate", "--fix", "--select", "SCH", at=town)
    assert done.code == 0
    assert "2 mends made in 2 files." in done.err
    assert all(line.startswith("commish: ") for line in done.err.splitlines())
    mended = (town / "hub-contract.yaml").read_text(encoding="utf-8")
    assert mended == AGREEMENT
    before = fingerprint(town)
    again = run_commish("validate", "--fix", "--select", "SCH", at=town)
    assert again.err == ""
    assert fingerprint(town) == before
    assert run_commish("validate", "--diff", at=town).out == ""


def test_standard_input_and_what_is_known_are_not_mended(town: Path, run_commish: Commish) -> None:
    refused = run_commish("validate", "-", "--fix", at=town, given=COMMISSION)
    assert refused.code == 2
    assert "Only files on the disk are mended" in refused.err
    known = run_commish("validate", "--fix", "--write-baseline", at=town)
    assert known.code == 2
    assert "--fix stands without a baseline" in known.err


def test_a_lone_document_is_promised_no_mend(tmp_path: Path, run_commish: Commish) -> None:
    path = tmp_path / "hub-contract.yaml"
    path.write_text(AGREEMENT.replace("2026-04-01", "1 April 2026"), encoding="utf-8")
    assert "--fix" not in run_commish("validate", path.name, at=tmp_path).out


def test_standard_input_can_not_be_watched(town: Path, run_commish: Commish) -> None:
    done = run_commish("validate", "-", "--watch", at=town)
    assert done.code == 2
    assert "can't be watched" in done.err
