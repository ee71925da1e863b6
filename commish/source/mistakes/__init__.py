"""Words for everyday mistakes in YAML, in place of a parser's own."""

from commish.findings import Finding
from commish.source.advice import Advice
from commish.source.marks import Marks
from commish.source.mistakes.brackets import BRACKETS
from commish.source.mistakes.layout import LAYOUT
from commish.source.mistakes.texts import TEXTS
from commish.source.mistakes.trouble import Diagnosis, Trouble
from commish.source.problems import Failure

__all__ = ["mistake"]

_DIAGNOSES: tuple[Diagnosis, ...] = (*TEXTS, *BRACKETS, *LAYOUT)


def mistake(failure: Failure, marks: Marks, path: str) -> Finding:
    """What is most likely wrong where reading stopped, and how to put it right."""
    trouble = Trouble(marks.lines, failure, marks.open_bracket)
    found = (diagnosis(trouble) for diagnosis in _DIAGNOSES)
    advice = next(filter(None, found), None) or _unknown(trouble)
    return advice.finding(marks.lines, path)


def _unknown(trouble: Trouble) -> Advice:
    return trouble.advice(
        f"Line {trouble.row} can't be read as YAML.",
        "Check the indentation, colons, quotes and brackets of this line and the one above.",
    )
