r"""Codes in double quotes, such as `\n` and `\u2013`, and the first of them that is refused."""

import re
from typing import NamedTuple

from commish.source.advice import Advice
from commish.source.characters import named, refused_in
from commish.source.codes import files

__all__ = ["Escape", "refused_escape"]

_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0abt\tnvfre \"/\\N_LP\n])|.?)",
    re.DOTALL,
)
_LETTERS = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "r": 13, "e": 27}
_LETTERS |= {"N": 0x85, "L": 0x2028, "P": 0x2029}
_LAST_POINT = 0x10FFFF


class Escape(NamedTuple):
    """A refused code in a text in double quotes."""

    start: int
    end: int
    written: str
    """As it stands in the file."""
    means: str
    """The character in words; empty when YAML knows no such code."""

    def advice(self) -> Advice:
        """What to say of a code for a character that documents may not hold."""
        message = f"The code {self.written} stands for a character that can't be seen"
        mend = f"Delete the code {self.written} from the text."
        span = self.start, self.end
        return Advice(f"{message}: {self.means}.", mend, *span, files.REFUSED_CHARACTER)


def refused_escape(text: str, start: int, end: int) -> Escape | None:
    """The first code between two offsets that YAML does not know or documents may not hold."""
    for match in _ESCAPE.finditer(text, start, end):
        digits = match[1] or match[2] or match[3]
        if digits is None and match[4] is None:
            return Escape(match.start(), match.end(), match[0], "")
        point = int(digits, 16) if digits else _LETTERS.get(match[4], ord(" "))
        if point > _LAST_POINT:
            return Escape(match.start(), match.end(), match[0], "")
        if refused_in(chr(point)):
            return Escape(match.start(), match.end(), match[0], named(chr(point)))
    return None
