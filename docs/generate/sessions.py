"""Writes what commands answer into the pages that show a session at the terminal."""

from pathlib import Path
from tempfile import TemporaryDirectory

from docs.generate.parts.session import boxes, followed

__all__ = ["pages", "pages_with_sessions"]

_ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = ("docs/tutorial", "docs/how-to", "docs/explanation")


def pages() -> dict[str, str]:
    """Each page that shows a session, by its path from the root of the checkout."""
    return {path: _fresh(_ROOT / path) for path in pages_with_sessions()}


def pages_with_sessions() -> list[str]:
    """The pages that show what a command answers."""
    found = [_ROOT / "README.md"]
    for folder in _FOLDERS:
        found += sorted((_ROOT / folder).glob("*.md"))
    return [path.relative_to(_ROOT).as_posix() for path in found if _has_session(path)]


def _has_session(path: Path) -> bool:
    return any(box.language == "console" for box in boxes(path.read_text(encoding="utf-8")))


def _fresh(path: Path) -> str:
    with TemporaryDirectory() as folder:
        return followed(path.read_text(encoding="utf-8"), Path(folder))
