"""A report in Markdown: a comment on a pull request, or the annex of a paper."""

import re
from collections.abc import Iterator

from commish.cli.formats.counting import advice, at_or_above, headline, plural, summary
from commish.cli.screen import on_one_line, visible
from commish.findings import Finding, Severity
from commish.usecases.verdict import Verdict

__all__ = ["code", "escaped", "prose", "written"]

_HEADINGS = {
    Severity.ERROR: "Errors",
    Severity.WARNING: "Warnings",
    Severity.INFORMATION: "Remarks",
}
_MOST = 55_000
"""Characters of the list: a comment on a code host has room for about 65,000."""
_SIGNS = re.compile(r"[\\`*_\[\]<>&#|~!@$^]|:(?=//)")
"""What Markdown, its common extensions or a code host would take for more than text."""
_QUOTED = re.compile(r"`([^`\n]+)`")
"""How a message writes what stands in a file."""


def written(verdict: Verdict, lowest: Severity) -> str:
    """A heading, what was found with the worst first, and what was checked."""
    parts = [f"## {escaped(headline(verdict))}"]
    found = at_or_above(verdict, lowest)
    room = _MOST
    for severity, heading in _HEADINGS.items():
        of_level = [_item(one) for one in found if one.severity is severity]
        kept = list(_within(of_level, room))
        room -= sum(map(len, kept))
        parts += [f"### {heading}", *kept] if kept else []
        if len(kept) < len(of_level):
            parts.append(f"{plural(len(of_level) - len(kept), 'finding')} of this level more.")
    return "\n\n".join([*parts, prose(summary(verdict, lowest))])


def escaped(text: str) -> str:
    """Text as Markdown that a reader sees letter for letter, on one line."""
    return _SIGNS.sub(r"\\\g<0>", on_one_line(text))


def code(text: str) -> str:
    """Text as code, whatever signs it holds."""
    shown = on_one_line(text)
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    # Readers take one blank off each end
    apart = " " if {shown[:1], shown[-1:]} & {"`", " "} else ""
    return f"{fence}{apart}{shown}{apart}{fence}"


def prose(text: str) -> str:
    """A message on one line: what it quotes between backticks is code, all else is text."""
    parts = enumerate(_QUOTED.split(text))
    return "".join(code(part) if number % 2 else escaped(part) for number, part in parts)


def _within(items: list[str], room: int) -> Iterator[str]:
    for one in items:
        room -= len(one)
        if room < 0:
            return
        yield one


def _item(finding: Finding) -> str:
    name = f"({finding.code} {finding.name})"
    lines = [f"- {code(str(finding.place))}\\", f"  {prose(finding.message)} {name}"]
    first, *more = advice(finding).split("\n")
    if first:
        lines[-1] += "\\"
        lines.append(f"  → {prose(first)}")
    if more:
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", "\n".join(more))), default=0))
        lines += ["", f"  {fence}yaml", *(f"  {visible(line)}" for line in more), f"  {fence}"]
    return "\n".join(lines)
