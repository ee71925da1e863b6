"""The sample workspaces, put into a folder by `commish init` as a new user does."""

from pathlib import Path

from tests.command import Commish

__all__ = ["REPORTS", "SAMPLES", "placed", "rendered"]

_ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path.parent.name for path in (_ROOT / "sample-commissions").glob("*/commish.yaml"))
"""The names of all samples."""
REPORTS = ("board-paper", "control-document", "overview")
"""The reports that every sample has something for."""


def placed(run: Commish, folder: Path, sample: str) -> Path:
    """A sample as `commish init` writes it into *folder*."""
    done = run("init", folder / sample, "--sample", sample)
    assert done.code == 0, done.words
    return folder / sample


def rendered(run: Commish, folder: Path) -> dict[str, str]:
    """Every paper of a workspace in every format, by the name of its file."""
    for report in REPORTS:
        done = run("render", report, "--to", "html,md", "-o", "out", at=folder)
        assert done.code == 0, done.words
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted((folder / "out").iterdir())
    }
