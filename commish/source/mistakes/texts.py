"""Mistakes in a text: tabs, colons, first characters, quotes, codes."""

from commish.source.advice import Advice
from commish.source.codes import yaml
from commish.source.escapes import refused_escape
from commish.source.limits import MOST_KEY
from commish.source.mistakes.trouble import Trouble
from commish.source.quoting import entry, with_quotes

__all__ = ["TEXTS"]

_SIGNS = {
    "*": "refers to a value elsewhere in the file",
    "&": "gives a value a name",
    "!": "is a tag",
    "?": "begins a long key",
    "@": "has no meaning yet and is kept back",
    "`": "has no meaning yet and is kept back",
    "%": "is an instruction to the program",
    ",": "parts the items of a list",
    "]": "closes a list",
    "}": "closes a group of keys",
    "|": "begins a block of text on the next line",
    ">": "begins a block of text on the next line",
}


def _tab(trouble: Trouble) -> Advice | None:
    """A tab where YAML wants spaces."""
    if trouble.lines.text[trouble.at : trouble.at + 1] != "\t":
        return None
    message = "There is a tab here. YAML lines up with spaces only."
    step = (
        " two for each step" if not trouble.line[: trouble.column].strip() else " or a single one"
    )
    mend = f"Replace the tab with spaces,{step}."
    return Advice(message, mend, trouble.at, trouble.at + 1)


def _key_too_long(trouble: Trouble) -> Advice | None:
    """A key of more characters than YAML looks at."""
    if not trouble.says("mapping values are not allowed") or trouble.column <= MOST_KEY:
        return None
    if trouble.column > trouble.entry.lead + len(trouble.entry.key):
        return None
    message = "The text before this colon is too long for a key,"
    message += f" which has at most {MOST_KEY} characters."
    mend = "If the colon is part of a text, put the text in quotes."
    return trouble.advice(message, mend, code=yaml.KEY_TOO_LONG)


def _colon_in_text(trouble: Trouble) -> Advice | None:
    """`title: Care: a review`."""
    if not trouble.says("mapping values are not allowed"):
        return None
    if trouble.line.startswith("---"):
        mend = "Begin with the first key on the next line."
        return trouble.advice("Nothing may follow --- on its line.", mend)
    if trouble.column < trouble.entry.value:
        return None
    return trouble.advice(
        "A colon followed by a space can't stand in a text without quotes.",
        f"Put the text in quotes: {with_quotes(trouble.line, trouble.entry.value)}",
    )


def _first_sign(trouble: Trouble) -> Advice | None:
    """A text that begins with a character which has a meaning of its own."""
    start = min(trouble.failure.since, trouble.at)
    sign = trouble.lines.text[start : start + 1]
    if sign not in _SIGNS or trouble.says("<block end>", "expected key", "',' or", "found a"):
        return None
    if trouble.bracket >= 0:
        return None
    row = trouble.lines.number(start)
    line, column = trouble.lines.line(row), start - trouble.lines.start(row)
    message = f"A text that begins with “{sign}” needs quotes: “{sign}” {_SIGNS[sign]}."
    mend = f"Put the text in quotes: {with_quotes(line, column)}"
    if sign in "|>":
        mend = f"Put the text on the next line, indented, or in quotes: {with_quotes(line, column)}"
    code = yaml.TAG if sign == "!" else yaml.NOT_YAML
    return Advice(message, mend, start, start + 1, code)


def _after_quotes(trouble: Trouble) -> Advice | None:
    """`title: 'it's fine'`: the text goes on after its closing quote."""
    line, start = trouble.line, trouble.entry.value
    quote = line[start : start + 1]
    if quote not in {"'", '"'} or trouble.column <= start or trouble.says("end of stream"):
        return None
    value = line[start:].rstrip()
    if not trouble.says("expected key", "<block end>", "'-' indicator", "expected ':'"):
        return None
    if value.endswith(quote) and value.count(quote) == 2:  # noqa: PLR2004 -- a pair
        return _open_above(trouble, quote)
    inner = value[1:-1] if value.endswith(quote) else value
    what = "apostrophe" if quote == "'" else "quotation mark"
    return trouble.advice(
        f"The text in quotes ends at the {what} before this, and more follows.",
        f"Use the other kind of quotes: {with_quotes(line, start, inner, whole=True)}",
    )


def _open_above(trouble: Trouble, quote: str) -> Advice | None:
    """A quote on an earlier line that is not closed, so that the quotes after it are turned."""
    for row, line in trouble.above(trouble.row):
        start = entry(line).value
        if line.startswith(quote, start) and line.count(quote, start) == 1:
            return _not_closed(trouble, trouble.lines.start(row) + start)
    return None


def _unclosed_quote(trouble: Trouble) -> Advice | None:
    """A quote that is still open at the end of the file."""
    if "quoted scalar" not in trouble.failure.context:
        return None
    if not trouble.says("end of stream", "document indicator", "document separator"):
        return None
    return _not_closed(trouble, trouble.failure.since)


def _not_closed(trouble: Trouble, start: int) -> Advice:
    row = trouble.lines.number(start)
    line, first = trouble.lines.line(row), trouble.lines.start(row)
    return Advice(
        f"The text in quotes that begins on line {row} has no closing quote.",
        f"Put a {line[start - first]} at the end of the text.",
        start,
        first + len(line.rstrip()),
    )


def _code(trouble: Trouble) -> Advice | None:
    r"""`"C:\Users"`: a backslash in double quotes."""
    if not trouble.says("hexdecimal", "hexadecimal", "escape char", "Unicode character"):
        return None
    start = trouble.failure.since
    escape = refused_escape(trouble.lines.text, start, len(trouble.lines.text))
    if escape is None:
        return None
    if escape.means:
        return escape.advice()
    row = trouble.lines.number(start)
    line, column = trouble.lines.line(row), start - trouble.lines.start(row)
    mend = "Write \\\\ for a backslash, or use single quotes"
    value = line[column:].rstrip()
    if value.startswith('"') and value.endswith('"') and trouble.bracket < 0:
        mend += f": {with_quotes(line, column, value[1:-1], whole=True)}"
    return Advice(
        "In double quotes a backslash begins a code, and this is none that YAML knows.",
        mend,
        escape.start,
        escape.end,
    )


TEXTS = (_tab, _key_too_long, _colon_in_text, _code, _unclosed_quote, _first_sign, _after_quotes)
"""The mistakes in texts, most certain first."""
