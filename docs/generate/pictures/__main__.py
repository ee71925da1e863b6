"""Draws the pictures of the documentation again: `make pictures`. Needs Chromium.

docs/pictures/board-paper.png shows two parts of the South Tyneside sample's report to Cabinet, side
by side, as a browser draws them: its front, and its golden thread. It is drawn with two points to a
pixel and reduced to a palette, so that it stays sharp and small. Fonts differ between machines, so
no test compares it with a new one; a test says that it is there, wide enough and small enough.
"""

import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.generate.parts.terminal import answer
from docs.generate.pictures.palette import reduced

__all__ = ["main"]

_PICTURE = Path(__file__).resolve().parents[2] / "pictures" / "board-paper.png"
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


def main() -> None:
    """Write the sample and its paper into a scratch folder, draw it, and keep the picture."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        sys.exit(f"To draw pictures, install one of {', '.join(_BROWSERS)}.")
    with TemporaryDirectory() as scratch, chdir(scratch):
        answer(f"commish init . --sample {_SAMPLE}")
        answer("commish render board-paper cabinet-2014-03 --to html")
        Path("frame.html").write_text(_FRAME, encoding="utf-8")
        _shoot(browser, Path(scratch) / "frame.html")
        _PICTURE.parent.mkdir(exist_ok=True)
        _PICTURE.write_bytes(reduced(Path("shot.png").read_bytes(), _COLOURS))


def _shoot(browser: str, page: Path) -> None:
    command = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--allow-file-access-from-files",
        "--force-color-profile=srgb",
        "--force-device-scale-factor=2",
        f"--window-size={_SIZE}",
        f"--screenshot={page.with_name('shot.png')}",
        page.as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- found on the PATH


if __name__ == "__main__":
    main()
