"""How far lines are indented, and lines that are indented less than what they belong to."""

from commish.source.marks import Lines

__all__ = ["indent", "is_item", "short_line"]


def indent(line: str) -> int:
    """How many spaces *line* begins with."""
    return len(line) - len(line.lstrip(" "))


def is_item(line: str) -> bool:
    """Whether *line* is a list's item."""
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"


def short_line(lines: Lines, start: int, end: int, outer: int) -> int:
    """Where a line of the value between two offsets stands too far left; -1 when none does.

    A value over more than one line is indented further than *outer*, the column of its key or its
    dash, from 0 and -1 for none. The bracket that closes the value may stand below the key.
    """
    for row in range(lines.number(start) + 1, lines.number(end) + 1):
        line = lines.line(row)
        first = lines.start(row) + indent(line)
        closes = first == end - 1 and lines.text[start] in "[{" and indent(line) == outer
        if line.strip(" \t") and indent(line) <= outer and not closes:
            return first
    return -1
