"""What a text in YAML was made into: data, marks, and what needs a closer look."""

from collections.abc import Callable
from typing import Any

from commish.source.marks import Marks
from commish.source.problems import Failure, Problem

__all__ = ["Built", "Parser"]

Parser = Callable[[str], Any]
"""What gives the events of a text one by one, by its method `get_event`."""


class Built:
    """What came of a text: data and marks, as far as they went."""

    def __init__(self, text: str) -> None:
        self.marks = Marks(text)
        self.problems: list[Problem] = []
        self.root: list[object] = []
        """The document's one value; empty when there is none."""
        self.failure: Failure | None = None
