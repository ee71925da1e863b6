"""SVG as text: elements with presentation attributes only, which every content policy allows."""

from html import escape

from commish.reports.characters import visible

__all__ = ["number", "plain", "tag"]


def number(value: float) -> str:
    """*value* to a tenth, without needless zeros: the same text on every machine."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def plain(text: str) -> str:
    """*text* so that it stands literally in SVG and HTML."""
    return escape(visible(text))


def tag(name: str, content: str = "", /, **attributes: str | float) -> str:
    """An element. *content* is markup already; attribute names take `_` for `-`.

    `tag("path", d="M0 0", stroke_width=2)` gives `<path d="M0 0" stroke-width="2"/>`.
    """
    written = "".join(f' {key.replace("_", "-")}="{_value(of)}"' for key, of in attributes.items())
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _value(of: str | float) -> str:
    return plain(of) if isinstance(of, str) else number(of)
