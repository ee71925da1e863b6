"""Mistakes in how lines stand: indentation, dashes, missing spaces, lists among keys."""

import re
from collections.abc import Iterator

from commish.source.advice import Advice
from commish.source.characters import quoted, shortened
from commish.source.codes import yaml
from commish.source.indentation import indent, is_item
from commish.source.mistakes.trouble import Trouble, spaces
from commish.source.quoting import entry, with_quotes

__all__ = ["LAYOUT"]

_SQUEEZED = re.compile(r" *+(?:- ++)*+[\w-]{1,60}:(?=[^\s/])").match
_BLOCK = re.compile(r"(?:^|[ :-])[|>][-+0-9]*(?: +#.*)?$").search
_SHOWN = 30


def _no_space(trouble: Trouble) -> Advice | None:
    """`title:Care` or `-care`, above or where reading stopped."""
    if trouble.says("could not find expected ':'"):
        row = trouble.lines.number(trouble.failure.since)
    elif trouble.says("mapping values are not allowed"):
        row = next((row for row, _ in trouble.above(trouble.row)), trouble.row)
    else:
        return None
    line = trouble.lines.line(row)
    content = line.strip()
    if entry(line).key:
        return None
    squeezed = _SQUEEZED(line)
    if squeezed:
        right = f"{squeezed[0].strip()} {line[squeezed.end() :].strip()}"
        message = f"There is no space after the colon on line {row}."
        return trouble.advice_on(row, message, f"Put a space there: {shortened(right)}")
    if content.startswith("-") and not is_item(line):
        message = f"There is no space after the dash on line {row}."
        return trouble.advice_on(row, message, f"Put a space there: - {shortened(content[1:])}")
    return None


def _colon_first(trouble: Trouble) -> Advice | None:
    """A colon with nothing before it."""
    if trouble.character != ":" or trouble.line[: trouble.column].strip(" -"):
        return None
    message = "There is no key before this colon."
    return trouble.advice(message, "Write a key before it.", code=yaml.KEY_IS_NOT_TEXT)


def _no_key(trouble: Trouble) -> Advice | None:
    """A line that is no `key: value` among lines that are."""
    if not trouble.says("could not find expected ':'"):
        return None
    row = trouble.lines.number(trouble.failure.since)
    message = f"Line {row} has no key and no colon: {quoted(trouble.lines.line(row).strip(), 40)}."
    mend = "If it belongs to the text above, indent it; otherwise write it as “key: value”."
    return trouble.advice_on(row, message, mend)


def _key_in_text(trouble: Trouble) -> Advice | None:
    """A key under a line whose text is taken to go on."""
    if not trouble.says("mapping values are not allowed"):
        return None
    here = indent(trouble.line)
    row, line = next(
        ((row, line) for row, line in trouble.above(trouble.row) if indent(line) < here), (0, "")
    )
    above = entry(line)
    key = trouble.line[: trouble.column].strip()
    if not row:
        return _plain_text_above(trouble)
    mend = "If this is part of the text, put the whole text in quotes."
    if above.key:
        mend = (
            f"If {quoted(key, _SHOWN)} is a key, begin it in column {above.lead + 1}, like "
            f"{quoted(above.key, _SHOWN)}; if not, put all of the text in quotes."
        )
    return trouble.advice(f"This line is read as part of the text that begins on line {row}.", mend)


def _plain_text_above(trouble: Trouble) -> Advice | None:
    """A first line that is no `key: value`."""
    row, line = next(trouble.above(trouble.row), (0, ""))
    if not row:
        return None
    message = f"Line {row} has no key and no colon: {quoted(line.strip(), 40)}."
    return trouble.advice_on(row, message, "Write it as “key: value”, or delete it.")


def _list_on_key_line(trouble: Trouble) -> Advice | None:
    """`items: - care`."""
    if not trouble.says("sequence entries are not allowed"):
        return None
    start = trouble.entry.value
    return trouble.advice(
        "A list begins on the line below its key.",
        f"Move {quoted(trouble.line[start:].strip(), _SHOWN)} to the next line; if it is text, "
        f"put it in quotes: {with_quotes(trouble.line, start)}",
    )


def _wrong_indent(trouble: Trouble) -> Advice | None:
    """A line whose indentation fits no line above."""
    if not trouble.says("expected key", "<block end>", "'-' indicator"):
        return None
    if trouble.line[: trouble.column].strip() or not trouble.character:
        return None
    open_lines = list(_open_lines(trouble))
    if trouble.column in {column for pair in open_lines for column in pair}:
        return _item_among_keys(trouble)
    if _in_block(trouble) and not entry(trouble.line).key:
        message = "This line is indented less than the first line of its text."
        return trouble.advice(message, "Indent all lines of the text as far as its first line.")
    which = 0 if is_item(trouble.line) else 1
    known = sorted({pair[which] for pair in open_lines if pair[which] >= 0}, reverse=True)
    message = f"This line is indented by {spaces(trouble.column)}, which fits no line above it."
    mend = "Indent it like the lines it belongs with"
    return trouble.advice(message, f"{mend}: {_either(known)}." if known else f"{mend}.")


def _open_lines(trouble: Trouble) -> Iterator[tuple[int, int]]:
    """The columns of the dash and of the key that each line above has, -1 where it has none."""
    level = trouble.column + len(trouble.line)
    for _, line in trouble.above(trouble.row):
        if indent(line) < level or not level:
            level = indent(line)
            parts = entry(line)
            yield level if is_item(line) else -1, parts.lead if parts.key else -1
        if not level:
            break


def _either(columns: list[int]) -> str:
    """`by 4 spaces, by 2 spaces or not at all`."""
    words = [f"by {spaces(column)}" if column else "not at all" for column in columns[:3]]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _in_block(trouble: Trouble) -> bool:
    """Whether the text above begins with `|` or `>` on a line that is indented less."""
    above = (line for _, line in trouble.above(trouble.row) if indent(line) < trouble.column)
    return bool(_BLOCK(next(above, "").rstrip()))


def _item_among_keys(trouble: Trouble) -> Advice:
    if is_item(trouble.line):
        return trouble.advice(
            "A list's item stands where a key is expected.",
            "Put a key such as “items:” above the list, or write this line as “key: value”.",
        )
    return trouble.advice(
        "A line without a dash stands where the list's next item is expected.",
        f"Indent it by {spaces(trouble.column + 2)} if it belongs to the item above, or begin it "
        "with a dash.",
    )


def _after_the_end(trouble: Trouble) -> Advice | None:
    """Something follows where the document is over."""
    if not trouble.says("<document start>"):
        return None
    if any(line.startswith("...") for _, line in trouble.above(trouble.row)):
        mend = "Delete the line “...”, or put what follows in a file of its own."
        message = "More follows after the line “...”, which ends the document."
        return trouble.advice(message, mend, code=yaml.SECOND_DOCUMENT)
    first = min((indent(line) for _, line in trouble.above(trouble.row)), default=0)
    if first > trouble.column:
        message = f"The lines above are indented by {spaces(first)}, and this one by less."
        return trouble.advice(message, "Begin all keys of the document in the first column.")
    message = "The document is over before this line."
    return trouble.advice(message, "Look for a bracket or quote above that should not be there.")


LAYOUT = (
    _no_space,
    _colon_first,
    _no_key,
    _key_in_text,
    _list_on_key_line,
    _wrong_indent,
    _after_the_end,
)
"""The mistakes in layout, most certain first."""
