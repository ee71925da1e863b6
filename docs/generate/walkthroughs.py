"""Writes what commands answer into the pages that walk a reader through them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from docs.generate.parts.walkthrough import boxes, followed

__all__ = ["pages", "pages_with_commands"]

_ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = ("docs/tutorial", "docs/how-to", "docs/explanation")


def pages() -> dict[str, str]:
    """Each page that shows commands, by its path from the root of the checkout."""
    return {path: _fresh(_ROOT / path) for path in pages_with_commands()}


def pages_with_commands() -> list[str]:
    """The pages that show what a command answers."""
    found = [_ROOT / "README.md"]
    for folder in _FOLDERS:
        found += sorted((_ROOT / folder).glob("*.md"))
    return [path.relative_to(_ROOT).as_posix() for path in found if _has_commands(path)]


def _has_commands(path: Path) -> bool:
    return any(box.language == "console" for box in boxes(path.read_text(encoding="utf-8")))


def _fresh(path: Path) -> str:
    with TemporaryDirectory() as folder:
        return followed(path.read_text(encoding="utf-8"), Path(folder))
