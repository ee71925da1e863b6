"""Texts that were good YAML until somebody typed in them: made by chance, and always the same."""

import random
import textwrap
from collections.abc import Callable, Sequence

__all__ = ["mutated", "spoilt_bytes", "spoilt_text"]

_SIGNS: tuple[str, ...] = (
    *":-[]{},?#'\"|>&*!%@`~\\ \n\t=", ": ", " #", "# ", " # x", "- ", "\n- ", "\n  ", "\n ",
    "---\n", "...\n", "\n---\n", "\n...\n", "? ", "|\n", ">\n", "|-\n", ">-\n", "|2\n", ">+\n",
    "|+\n", "\r\n", "\\n", "null", "010", "1e3", "0x1", "+1", ".5", ".inf", "True", "a: b", "\n\n",
    "  ", "    ", '"a"', "'b'", "é", "\u00a0", "\u3000", "€", "😀", "\u200d", "<<", "::", ":x",
    "-x", "?x", "[]", "{}", "''", '""', "\u2028", "\x85", "\x00", "\x1b[2J", "\ufeff",
    "<<<<<<< a\n",
)  # fmt: skip
_MOST_WHOLE = 300


def mutated(chance: random.Random, texts: Sequence[str]) -> str:
    """One of *texts*, or some lines of a long one, with one to four changes."""
    text = chance.choice(texts)
    if len(text) > _MOST_WHOLE:
        lines = text.split("\n")
        first = chance.randrange(len(lines))
        text = textwrap.dedent("\n".join(lines[first : first + chance.randint(1, 12)])) + "\n"
    return spoilt_text(chance, text)


def spoilt_text(chance: random.Random, text: str) -> str:
    """*text* with one to four changes: typed in, left out, moved, indented, repeated."""
    for _ in range(chance.randint(1, 4)):
        way: Callable[[random.Random, str], str] = chance.choice(_WAYS)
        text = way(chance, text)
    return text


def spoilt_bytes(chance: random.Random, content: bytes) -> bytes:
    """*content* with one to four bytes or pieces changed."""
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randint(0, len(content)), chance.randint(0, 8)
        piece = chance.choice(
            (chance.randbytes(chance.randint(0, 4)), content[at : at + 40] * chance.randint(1, 9))
        )
        content = content[:at] + piece + content[at + length :]
    return content


def _typed(chance: random.Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(_SIGNS) + text[at:]


def _left_out(chance: random.Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 4) :]


def _indented(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    row = chance.randrange(len(lines))
    lines[row] = " " * chance.randint(0, 4) + lines[row].lstrip(" ")
    return "\n".join(lines)


def _repeated(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "\n".join(lines)


def _cut(chance: random.Random, text: str) -> str:
    return text.rstrip("\n")[: chance.randint(0, len(text))] if chance.random() < 0.5 else text[:-1]


def _copied(chance: random.Random, text: str) -> str:
    at, start = chance.randint(0, len(text)), chance.randint(0, len(text))
    return text[:at] + text[start : start + 10] + text[at:]


_WAYS = (_typed, _typed, _typed, _left_out, _left_out, _indented, _repeated, _cut, _copied)
