"""Draws the pictures of the documentation again: `make pictures`. Needs Chromium.

docs/pictures/board-paper.png shows two parts of the South Tyneside sample's report to Cabinet, side
by side, as a browser draws them: its front, and its golden thread. docs/pictures/annotations.png
shows what `commish validate --format github` says of a change to that sample, beside its lines.

They are drawn with two points to a pixel and reduced to a palette, so that they stay sharp and
small. Fonts differ between machines, so no test compares them with new ones; a test says that they
are there, wide enough and small enough.
"""

import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.generate.parts.terminal import answer
from docs.generate.pictures import annotations
from docs.generate.pictures.palette import reduced

__all__ = ["main"]

_PICTURES = Path(__file__).resolve().parents[2] / "pictures"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SAMPLE = "south-tyneside-homelessness"
_COLOURS = 32
_PAPER = "out/board-paper-cabinet-2014-03.html"
_FRAME = f"""\
<!doctype html>
<meta charset="utf-8">
<style>
body {{ margin: 0; padding: 40px; display: flex; gap: 40px; background: #dfe3e6 }}
iframe {{ width: 820px; height: 1085px; border: 1px solid #b1b7bb; background: #fff }}
</style>
<iframe src="{_PAPER}"></iframe>
<iframe src="{_PAPER}#section-the-golden-thread"></iframe>
"""
_SIZE = "1764,1167"
_SIZE_OF_ANNOTATIONS = "980,668"


def main() -> None:
    """Write the sample into a scratch folder, draw what is made from it, and keep the pictures."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        sys.exit(f"To draw pictures, install one of {', '.join(_BROWSERS)}.")
    _PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as scratch, chdir(scratch):
        answer(f"commish init . --sample {_SAMPLE}")
        answer("commish render board-paper cabinet-2014-03 --to html")
        _draw(browser, _FRAME, _SIZE, "board-paper.png")
        _draw(browser, annotations.page(), _SIZE_OF_ANNOTATIONS, "annotations.png")


def _draw(browser: str, page: str, size: str, name: str) -> None:
    """Draw a page that stands in the current folder, in a window of this size."""
    Path("frame.html").write_text(page, encoding="utf-8")
    shot = Path("shot.png").absolute()
    command = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--allow-file-access-from-files",
        "--force-color-profile=srgb",
        "--force-device-scale-factor=2",
        f"--window-size={size}",
        f"--screenshot={shot}",
        Path("frame.html").absolute().as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- found on the PATH
    (_PICTURES / name).write_bytes(reduced(shot.read_bytes(), _COLOURS))


if __name__ == "__main__":
    main()
