"""The style sheet: small, and with colours that everybody can tell from the paper."""

import re

import pytest

from commish.resources import folder

_SHEET = (folder("templates") / "report.css").read_text(encoding="utf-8")
_PALETTE = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", _SHEET))
_TEXT = ("ink", "soft", "blue", "caution", "bad")
_GRAPHICS = ("line",)
_ORNAMENT = ("hair", "paper")
"""Rules between rows, which the space between them says as well; and the ground."""


def test_the_style_is_small() -> None:
    assert len(_SHEET.encode()) <= 8 * 1024


def test_every_colour_is_in_the_palette() -> None:
    """A page's margin can't use a name of the palette: it repeats a colour."""
    assert set(_PALETTE) == {*_TEXT, *_GRAPHICS, *_ORNAMENT}
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", _SHEET)) == set(_PALETTE.values())


@pytest.mark.parametrize("name", _TEXT)
def test_words_stand_out_from_the_paper(name: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    assert _contrast(_PALETTE[name], _PALETTE["paper"]) >= 4.5


@pytest.mark.parametrize("name", _GRAPHICS)
def test_lines_that_mean_something_stand_out_from_the_paper(name: str) -> None:
    """WCAG 2.2, 1.4.11: at least 3 to 1."""
    assert _contrast(_PALETTE[name], _PALETTE["paper"]) >= 3


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)]
)
def test_the_measure_of_contrast_is_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert _contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_nothing_is_asked_for_from_elsewhere() -> None:
    assert not re.search(r"@import|@font-face|url\(", _SHEET)


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2.2 defines it: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
