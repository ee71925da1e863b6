"""From bytes to text, and the characters that no document may hold."""

import re
from functools import cache
from itertools import islice

from commish.findings import Finding, Place
from commish.source.codes.files import NOT_UTF8, REFUSED_CHARACTER

__all__ = [
    "JOINERS",
    "MOST_QUOTED",
    "MOST_SHOWN",
    "decoded",
    "named",
    "quoted",
    "refused_in",
    "shortened",
    "visible",
]

JOINERS = frozenset("\u200c\u200d")
"""Joiners that some scripts and emoji need: allowed in text, refused in keys."""

MOST_QUOTED = 60
"""A message quotes so many characters of a value: the place says the rest."""
MOST_SHOWN = 20
"""So many refused characters of one file are shown; the last says how many more there are."""

_BOM = b"\xef\xbb\xbf"
# With \n and without \r, so that what is left over also tells of Windows line ends
_SAFE_BYTES = bytes(range(0x20, 0x7F)) + b"\t\n"
_REFUSED = (
    (0x00, 0x08),
    (0x0B, 0x1F),
    (0x7F, 0x9F),
    (0x061C, 0x061C),
    (0x200B, 0x200B),
    (0x200E, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0xD800, 0xDFFF),
    (0xFDD0, 0xFDEF),
    (0xFEFF, 0xFEFF),
    *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)
_KINDS = (
    (b"PK\x03\x04", "a zip archive, such as a Word or Excel file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"%PDF-", "a PDF file"),
)
_SAVE = "Save the file as UTF-8: in Notepad, “Save as” with the encoding UTF-8."
_NAMES = {
    0x00: "the null character",
    0x07: "a bell",
    0x08: "a backspace",
    0x0B: "a vertical tab",
    0x0C: "a page break",
    0x0D: "a carriage return",
    0x1B: "an escape code",
    0x7F: "a delete code",
    0x85: "a next-line code",
    0x2028: "a line separator",
    0x2029: "a paragraph separator",
    0xFEFF: "a byte order mark",
}


def decoded(content: bytes, path: str) -> tuple[str, list[Finding]]:
    """The text of a file with plain line ends, and what is wrong with its characters.

    One byte order mark at the start is dropped. *path* is the path as shown. The text is empty
    when the bytes are no text in UTF-8.
    """
    body = content.removeprefix(_BOM)
    rest = body.translate(None, _SAFE_BYTES)
    if not rest:
        return body.decode("ascii"), []
    foreign = _foreign(content)
    if foreign is not None:
        return "", [NOT_UTF8.at(Place(path), *foreign)]
    try:
        written = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(body, error.start, path)]
    text = _with_plain_line_ends(written)
    mixed = _mixed_line_ends(written, path)
    unusual = rest.decode("utf-8").replace("\r", "")
    # isprintable() is a fast pass that nearly every file satisfies
    if unusual.isprintable():
        return text, mixed
    return text, mixed + _refusals(text, refused_in(unusual), path)


def refused_in(text: str, also: frozenset[str] = frozenset()) -> list[str]:
    """The refused characters that *text* holds, each once, in order; with those of *also*."""
    return sorted(each for each in set(text) if _is_refused(ord(each)) or each in also)


def named(character: str) -> str:
    """A character that can't be seen, in words: `U+202E (right-to-left override)`."""
    point = ord(character)
    name = _NAMES.get(point) or _unicode_name(character)
    return f"U+{point:04X} ({name})" if name else f"U+{point:04X}"


def quoted(value: str, most: int = MOST_QUOTED) -> str:
    """*value* in quotation marks, at most *most* characters of it and none that can't be seen."""
    return f"“{shortened(value, most)}”"


def shortened(value: str, most: int = MOST_QUOTED) -> str:
    """At most *most* characters of *value*, and none that can't be seen."""
    return visible(value if len(value) <= most else value[: most - 1] + "…")


def visible(text: str) -> str:
    """*text* with a code in place of each character that can't be seen."""
    if text.isprintable():
        return text
    return "".join(each if _is_visible(each) else _escaped(each) for each in text)


@cache
def _is_visible(character: str) -> bool:
    is_blank = character.isspace() and character not in "\n\t" and not refused_in(character)
    return character.isprintable() or character in JOINERS or is_blank


def _escaped(character: str) -> str:
    point = ord(character)
    return {"\n": "\\n", "\t": "\\t"}.get(character) or (
        f"\\u{point:04X}" if character <= "\uffff" else f"\\U{point:08X}"
    )


def _is_refused(point: int) -> bool:
    return any(first <= point <= last for first, last in _REFUSED)


def _foreign(content: bytes) -> tuple[str, str] | None:
    """What else than UTF-8 text the file is, as message and mend."""
    for start, kind in _KINDS:
        if content.startswith(start):
            mend = "Write the content as plain text and save it as UTF-8."
            return f"This is {kind}, not a text file.", mend
    many_nulls = content.count(0) * 4 >= len(content)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or many_nulls:
        return "The file is saved as UTF-16 or UTF-32, not as UTF-8.", _SAVE
    return None


def _not_utf8(body: bytes, start: int, path: str) -> Finding:
    before = _with_plain_line_ends(body[:start].decode("utf-8"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    byte = body[start : start + 1]
    there = byte.decode("cp1252", "ignore")
    meant = f", which older Windows files use for “{there}”" if there else ""
    if len(body) - start < 4 and _is_cut(body[start:]):  # noqa: PLR2004 -- UTF-8 takes up to 4
        meant = ", where the file ends in the middle of a character"
    message = f"The file is not saved as UTF-8: line {line} holds the byte 0x{byte[0]:02X}{meant}."
    return NOT_UTF8.at(Place(path, line, column, line, column + 1), message, _SAVE)


def _is_cut(end: bytes) -> bool:
    """Whether *end* could go on to be a character of UTF-8."""
    return len(end) > 1 and end[0] >= 0xC2 and all(0x80 <= each <= 0xBF for each in end[1:])  # noqa: PLR2004 -- the lead and tail bytes of UTF-8


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _mixed_line_ends(written: str, path: str) -> list[Finding]:
    """The finding for carriage returns alone among other line ends; old Macs had no others.

    Most programs take such a line and the next for one, and a terminal shows one over the other.
    """
    if "\r" not in written or "\n" not in written:
        return []
    rest = written.replace("\r\n", "\n")
    spot = rest.find("\r")
    if spot < 0:
        return []
    before = rest[:spot]
    line, column = before.count("\n") + 1, spot - before.rfind("\n")
    sign = named(rest[spot])
    message = f"Line {line} ends in {sign} alone, and other lines end otherwise."
    mend = "Delete the line break there and type it again."
    return [REFUSED_CHARACTER.at(Place(path, line, column, line, column + 1), message, mend)]


def _refusals(text: str, refused: list[str], path: str) -> list[Finding]:
    """One finding for each place of a refused character, up to `MOST_SHOWN`."""
    if not refused:
        return []
    pattern = re.compile(f"[{re.escape(''.join(refused))}]")
    spots = [match.start() for match in islice(pattern.finditer(text), MOST_SHOWN)]
    more = sum(map(text.count, refused)) - len(spots)
    findings = [_refusal(text, spot, path) for spot in spots]
    if more:
        message = f"{findings[-1].message} There are {more:,} more in this file."
        findings[-1] = findings[-1]._replace(message=message)
    return findings


def _refusal(text: str, spot: int, path: str) -> Finding:
    line, column = text.count("\n", 0, spot) + 1, spot - text.rfind("\n", 0, spot)
    return REFUSED_CHARACTER.at(
        Place(path, line, column, line, column + 1),
        f"There is a character here that can't be seen: {named(text[spot])}.",
        "Delete it; if you can't see it, type the words around it again.",
    )


def _unicode_name(character: str) -> str:
    import unicodedata  # noqa: PLC0415 -- only a file that has such a character pays for it

    return unicodedata.name(character, "").lower()
