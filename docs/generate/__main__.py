"""Writes the generated pages: `python docs/generate`, and with `--check` only names the stale ones.

Each module beside this one has `pages()`: text by its path from the root of the checkout.
"""

import runpy
import sys
from pathlib import Path

__all__ = ["main", "pages"]

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]


def main(arguments: list[str]) -> int:
    """Write and name the pages that are stale; 1 if a check found some."""
    stale = {path: text for path, text in pages().items() if _written(path) != text}
    check = "--check" in arguments
    for path, text in stale.items():
        sys.stdout.write(f"{path}\n")
        if not check:
            (_ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (_ROOT / path).write_text(text, encoding="utf-8", newline="\n")
    return int(check and bool(stale))


def pages() -> dict[str, str]:
    """Every generated page, by its path from the root of the checkout."""
    found: dict[str, str] = {}
    for source in sorted(_HERE.glob("[a-z]*.py")):
        found |= runpy.run_path(str(source))["pages"]()
    return found


def _written(path: str) -> str:
    page = _ROOT / path
    return page.read_text(encoding="utf-8") if page.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
