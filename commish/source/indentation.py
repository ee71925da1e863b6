"""How far lines are indented, and lines that are indented less than what they belong to."""

from commish.source.marks import Lines
from commish.source.quoting import entry

__all__ = ["indent", "is_item", "short_line"]


def indent(line: str) -> int:
    """How many spaces *line* begins with."""
    return len(line) - len(line.lstrip(" "))


def is_item(line: str) -> bool:
    """Whether *line* is a list's item."""
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"


def short_line(lines: Lines, start: int, end: int) -> int:
    """Where a line of the value between two offsets stands too far left; -1 when none does.

    A value over more than one line is indented further than its key or its dash. A closing
    bracket may stand below the key.
    """
    first = lines.number(start)
    outer = _outer(lines.line(first), start - lines.start(first))
    for row in range(first + 1, lines.number(end) + 1):
        line = lines.line(row)
        content = line.strip()
        closes = content[:1] in {"]", "}"} and lines.text[start] in "[{"
        if content and indent(line) <= outer and not closes:
            return lines.start(row) + indent(line)
    return -1


def _outer(line: str, column: int) -> int:
    """The column of the key or dash that the value at *column* belongs to; -1 for none."""
    lead = entry(line).lead
    if column > lead:
        return lead
    return indent(line) if is_item(line) else -1
