"""Mistakes with brackets: lists and groups of keys on one line."""

from commish.source.advice import Advice
from commish.source.indentation import indent
from commish.source.mistakes.trouble import Trouble
from commish.source.quoting import with_quotes

__all__ = ["BRACKETS"]

_CLOSING = {"[": "]", "{": "}"}


def _unclosed(trouble: Trouble) -> Advice | None:
    """A bracket that is not closed, or by the wrong one."""
    if trouble.bracket < 0:
        return None
    text = trouble.lines.text
    opening = text[trouble.bracket]
    closing = _CLOSING[opening]
    row = trouble.lines.number(trouble.bracket)
    if trouble.character in {"]", "}"} and trouble.character != closing:
        message = f"“{trouble.character}” stands where “{closing}” should close the bracket of"
        return trouble.advice(f"{message} line {row}.", f"Write “{closing}” instead.")
    line, column = trouble.lines.line(row), trouble.bracket - trouble.lines.start(row)
    if trouble.character and not _is_over(trouble, indent(line), row):
        return _missing_comma(trouble)
    mend = f"Write “{closing}” where it ends."
    if not {"[", "{"} & set(line[:column]):
        mend = f"{mend} If it is text, put it in quotes: {with_quotes(line, column)}"
    message = f"The bracket “{opening}” on line {row} is not closed."
    return Advice(message, mend, trouble.bracket, trouble.bracket + 1)


def _is_over(trouble: Trouble, outer: int, row: int) -> bool:
    """Whether reading stopped on a later line that belongs to the lines outside the bracket."""
    return trouble.row > row and indent(trouble.line) <= outer


def _missing_comma(trouble: Trouble) -> Advice:
    message = "Inside brackets this can't follow what is before it."
    mend = "Part the values with commas; a text with a colon, comma or bracket in it needs quotes."
    return trouble.advice(message, mend)


def _after_brackets(trouble: Trouble) -> Advice | None:
    """`title: [draft] Care`: the text goes on after its bracket."""
    if not trouble.says("expected key", "<block end>", "'-' indicator", "not allowed"):
        return None
    start = trouble.entry.value
    if trouble.line[start : start + 1] not in _CLOSING or trouble.column <= start:
        return None
    if trouble.character in {"]", "}"}:
        return trouble.advice("This bracket closes nothing.", "Delete it.")
    return trouble.advice(
        "The list in brackets is over, and more follows on the line.",
        f"If it is text, put it in quotes: {with_quotes(trouble.line, start)}",
    )


def _mark(trouble: Trouble) -> Advice | None:
    """A `?` in a text, or a `:` that touches what follows."""
    if trouble.character == ":" and trouble.says("unexpected ':'", "found a :"):
        message = "A colon that touches a comma or a bracket has no meaning here."
        return trouble.advice(message, "Put a space after it, or put the text in quotes.")
    if trouble.character == "?" and trouble.says("',' or", "found a ?"):
        message = "Inside brackets a text with a question mark needs quotes."
        if not trouble.line[: trouble.column].strip():
            message = "A text whose line begins with a question mark needs quotes."
        return trouble.advice(message, "Put the text in quotes.")
    return None


BRACKETS = (_mark, _unclosed, _after_brackets)
"""The mistakes with brackets, most certain first."""
