"""Findings beside the lines of a change, as code hosts show them, from `--format github` itself.

A sample is changed in two places, as somebody might change it by hand; `commish validate --format
github` is run; and its annotations are drawn under the lines that they name.
"""

import re
from collections.abc import Iterator
from difflib import unified_diff
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from docs.generate.parts.terminal import answer

__all__ = ["Annotation", "annotations", "page"]

_FILE = Path("agreements/st-consortium.yaml")
_CHANGES = (
    ("end: 2014-11\n", "end: 30.11.2014\n"),
    ("home-after-mediation", "home-after-mediaton"),
)
_ANNOTATION = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>.*?)::(?P<text>.*)")
_HUNK = re.compile(r"@@ -(\d+)\S* \+(\d+)\S* @@")
_AROUND = 2
"""Lines that are shown before and after a change."""
_STYLE = """\
body { margin: 0; padding: 28px 32px; background: #eef1f3; color: #1c2b33;
  font: 15px/1.45 "Noto Sans", "DejaVu Sans", Arial, sans-serif }
.file { background: #fff; border: 1px solid #c4cdd3; border-radius: 6px; overflow: hidden }
.name { padding: 9px 14px; border-bottom: 1px solid #c4cdd3; background: #f6f8f9;
  font-weight: 600 }
table { width: 100%; border-collapse: collapse }
pre, .number { font: 13.5px/23px "DejaVu Sans Mono", "Noto Sans Mono", monospace; margin: 0 }
.number { width: 44px; padding: 0 10px 0 0; text-align: right; color: #6c7a83 }
.sign { width: 22px; text-align: center }
.hunk td { background: #e8f0f6; color: #4a5d69; padding: 3px 14px }
.out td { background: #fdecea }
.in td { background: #e7f5ea }
.told td { padding: 10px 14px 12px 88px; background: #fff }
.box { border: 1px solid #c4cdd3; border-left: 5px solid #b3261e; border-radius: 4px;
  padding: 8px 14px 10px; background: #fffdfc }
.warning { border-left-color: #9a6700 }
.notice { border-left-color: #2f5d8a }
.box b { display: block }
"""


class Annotation(NamedTuple):
    """What is said beside a line."""

    level: str
    """`error`, `warning` or `notice`."""
    file: str
    line: int
    title: str
    text: str


def page() -> str:
    """A page with the change and what is said of it, made in the current folder from a sample."""
    before = _FILE.read_text(encoding="utf-8")
    after = before
    for old, new in _CHANGES:
        after = after.replace(old, new, 1)
    _FILE.write_text(after, encoding="utf-8", newline="\n")
    told = annotations(answer("commish validate --format github").shown)
    rows = "\n".join(_rows(before, after, told))
    return (
        f'<!doctype html>\n<meta charset="utf-8">\n<style>\n{_STYLE}</style>\n'
        f'<div class="file"><div class="name">{escape(_FILE.as_posix())}</div>\n'
        f"<table>\n{rows}\n</table></div>\n"
    )


def annotations(printed: str) -> list[Annotation]:
    """The annotations in what `--format github` prints, read as GitHub reads them."""
    found = []
    for match in filter(None, map(_ANNOTATION.fullmatch, printed.splitlines())):
        pairs = (one.split("=", 1) for one in match["properties"].split(","))
        told = {key: unquote(value) for key, value in pairs}
        line, text = int(told.get("line", 0)), unquote(match["text"])
        found.append(Annotation(match["level"], told["file"], line, told["title"], text))
    return found


def _rows(before: str, after: str, told: list[Annotation]) -> Iterator[str]:
    left = right = 0
    lines = unified_diff(before.splitlines(), after.splitlines(), n=_AROUND, lineterm="")
    for line in list(lines)[2:]:
        hunk = _HUNK.match(line)
        if hunk:
            left, right = int(hunk[1]), int(hunk[2])
            yield f'<tr class="hunk"><td colspan="4"><pre>{line}</pre></td></tr>'
            continue
        sign = line[0]
        yield _line(line, left if sign != "+" else 0, right if sign != "-" else 0)
        if sign != "-":
            here = (one for one in told if (one.file, one.line) == (_FILE.as_posix(), right))
            yield from map(_box, here)
        left, right = left + (sign != "+"), right + (sign != "-")


def _line(line: str, left: int, right: int) -> str:
    kind = {"+": "in", "-": "out"}.get(line[0], "")
    numbers = "".join(f'<td class="number">{number or ""}</td>' for number in (left, right))
    sign, text = f"<pre>{line[0]}</pre>", f"<pre>{escape(line[1:])}</pre>"
    return f'<tr class="{kind}">{numbers}<td class="sign">{sign}</td><td>{text}</td></tr>'


def _box(one: Annotation) -> str:
    words = f"<b>{escape(one.title)}</b>{escape(one.text)}"
    return f'<tr class="told"><td colspan="4"><div class="box {one.level}">{words}</div></td></tr>'
