"""Where each value and key of a document stands, kept small and looked up on demand."""

from array import array
from bisect import bisect_right
from itertools import accumulate
from typing import Any, NamedTuple

from commish.findings import Place, Pointer

__all__ = ["Bracket", "Group", "Lines", "Marks"]

Group = tuple[int, int, tuple[Any, ...] | None]
"""Of a list or mapping: the number after its last value, where it ends, and a mapping's keys."""

_BLANK = " \t\n"


class Bracket(NamedTuple):
    """A list or group of keys in brackets."""

    start: int
    end: int
    outer: int
    """The column of the keys or dashes that it stands below, from 0; -1 for none."""


class Lines:
    """Line and column of any place in a text."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None

    def number(self, offset: int) -> int:
        """The line that *offset* is on, from 1."""
        return bisect_right(self._line_starts(), offset)

    def start(self, number: int) -> int:
        """Where line *number* begins, as an offset; *number* counts from 1."""
        return self._line_starts()[number - 1]

    def line(self, number: int) -> str:
        """The text of line *number*, from 1, without its end."""
        start = self.start(number)
        return self.text[start : self.end(start)]

    def end(self, offset: int) -> int:
        """Where the line that *offset* is on ends."""
        end = self.text.find("\n", offset)
        return end if end >= 0 else len(self.text)

    def is_comment(self, behind: int, at: int) -> bool:
        """Whether a comment begins between *behind*, where a value ends, and *at* on its line."""
        return self.text.find("#", max(behind, self.start(self.number(at))), at) >= 0

    def place(self, path: str, start: int, end: int) -> Place:
        """The span of the file *path* from *start* up to *end*, both offsets."""
        line, end_line = self.number(start), self.number(end)
        return Place(
            path, line, start - self.start(line) + 1, end_line, end - self.start(end_line) + 1
        )

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            lengths = (len(line) + 1 for line in self.text.split("\n")[:-1])
            self._starts = list(accumulate(lengths, initial=0))
        return self._starts


class Marks:
    """The spans of a document's keys and values, numbered as they stand in the file.

    A mapping's or list's number comes before those of its content; a key's just before its
    value's. Offsets count characters.
    """

    __slots__ = ("_children", "ends", "groups", "lines", "starts")

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.starts = array("I")
        self.ends = array("I")
        """Of a list or mapping the end is in `groups`."""
        self.groups: dict[int, Group] = {}
        self._children: dict[int, dict[str | int, int]] = {}

    def find(self, pointer: Pointer) -> int:
        """The number of the value at *pointer*; of what holds it when it is not there."""
        return self._found(pointer)[0]

    def key_span(self, pointer: Pointer) -> tuple[int, int]:
        """The span of the key at *pointer*, or of a list's item; of what holds it if not there.

        For the document itself it is the first key or item.
        """
        number, is_keyed = self._found(pointer)
        if number == 0 and self.children(0):
            number, is_keyed = 1, False
        return self.span(number - is_keyed)

    def _found(self, pointer: Pointer) -> tuple[int, bool]:
        """The number of the value, and whether a key stands before it."""
        number, is_keyed = 0, False
        for step in pointer:
            child = self.children(number).get(step)
            if child is None:
                break
            is_keyed = self.groups[number][2] is not None
            number = child
        return number, is_keyed

    def children(self, number: int) -> dict[str | int, int]:
        """The numbers of the values in a mapping or list, by key or index; empty for others."""
        known = self._children.get(number)
        if known is None:
            known = self._children[number] = self._counted(number)
        return known

    def span(self, number: int) -> tuple[int, int]:
        """Where a value or key begins and ends, without blanks after it."""
        start, last = self.starts[number], number
        while self.children(last) and not self._is_bracketed(last):
            last = next(reversed(self.children(last).values()))
        end = self.groups[last][1] if last in self.groups else self.ends[last]
        shown = len(self.lines.text[start:end].rstrip(_BLANK))
        return start, start + shown

    def brackets(self) -> list[Bracket]:
        """The closed brackets that stand in no others, in the order of the file."""
        found: list[Bracket] = []
        around: list[int] = []
        for number, group in sorted(self.groups.items()):
            start = self.starts[number]
            while around and self.groups[around[-1]][0] <= number:
                around.pop()
            if not self._is_bracketed(number):
                around.append(number)
            elif group[1] and (not found or start >= found[-1].end):
                found.append(Bracket(start, group[1], self.column(around[-1] if around else -1)))
        return found

    def column(self, number: int) -> int:
        """The column in which a value or key begins, from 0; -1 for number -1, which is none."""
        if number < 0:
            return -1
        start = self.starts[number]
        return start - self.lines.start(self.lines.number(start))

    def has_long_brackets(self) -> bool:
        """Whether anything in brackets goes over more than one line."""
        text, starts = self.lines.text, self.starts
        return ("[" in text or "{" in text) and any(
            text[starts[number]] in "[{" and text.find("\n", starts[number], group[1]) >= 0
            for number, group in self.groups.items()
        )

    @property
    def open_bracket(self) -> int:
        """Where the innermost bracket stands that was open when reading stopped; -1 for none."""
        unclosed = (number for number, group in self.groups.items() if not group[1])
        return max((self.starts[each] for each in unclosed if self._is_bracketed(each)), default=-1)

    def pointer(self, number: int) -> Pointer:
        """The way to the value or key with *number*, as far as its keys are text."""
        steps: list[str | int] = []
        at = 0
        while at != number and at in self.groups:
            step, at = self._towards(at, number)
            if not isinstance(step, str | int):  # a refused key, or nothing
                break
            steps.append(step)
            if at > number:  # the key itself, which stands before its value
                break
        return tuple(steps)

    def _towards(self, group: int, number: int) -> tuple[object, int]:
        """The child of *group* that holds *number*, and that child's number."""
        keyed = self.groups[group][2] is not None
        for step, child in self.children(group).items():
            after = self.groups[child][0] if child in self.groups else child + 1
            if child - keyed <= number < after:
                return step, child
        return None, number

    def _counted(self, number: int) -> dict[str | int, int]:
        if number not in self.groups:
            return {}
        after, _, keys = self.groups[number]
        found: dict[str | int, int] = {}
        at = number + 1
        for step in range(after) if keys is None else keys:
            if at >= after:
                break
            child = at if keys is None else at + 1
            found[step] = child
            at = self.groups[child][0] if child in self.groups else child + 1
        return found

    def _is_bracketed(self, number: int) -> bool:
        return self.lines.text[self.starts[number]] in "[{"
