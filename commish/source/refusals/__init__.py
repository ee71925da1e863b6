"""Words for what is good YAML and yet no document: one finding for each noted problem."""

from collections.abc import Callable

from commish.findings import Finding, Related
from commish.source.advice import Advice
from commish.source.codes import yaml
from commish.source.limits import MOST_DEPTH, MOST_VALUES
from commish.source.marks import Marks
from commish.source.problems import Problem, Refused
from commish.source.refusals.keys import KEYS, first_written
from commish.source.refusals.values import VALUES

__all__ = ["refusal"]


def refusal(problem: Problem, marks: Marks, path: str) -> Finding | None:
    """The finding for *problem*; None when a closer look shows that nothing is wrong."""
    advice = _WORDS[problem.what](problem, marks)
    if advice is None:
        return None
    pointer = marks.pointer(problem.number)
    related: tuple[Related, ...] = ()
    if problem.what is Refused.DUPLICATE:
        first = marks.lines.place(path, *marks.span(first_written(problem, marks)))
        related = (Related(first, "first written here"),)
        pointer = (*marks.pointer(problem.group), problem.key)
    return advice._replace(pointer=pointer, related=related).finding(marks.lines, path)


def _depth(problem: Problem, marks: Marks) -> Advice:
    start = marks.starts[problem.number]
    message = f"Lists and groups stand more than {MOST_DEPTH} deep inside each other here."
    mend = "Look for brackets or dashes that should not be there."
    return Advice(message, mend, start, start + 1, yaml.NESTED_TOO_DEEPLY)


def _values(problem: Problem, marks: Marks) -> Advice:
    message = f"The file has more than {MOST_VALUES:,} keys and values."
    mend = "Keep large tables in a file of their own and name that file."
    return Advice(message, mend, *marks.span(problem.number), yaml.TOO_MANY_VALUES)


def _second(problem: Problem, marks: Marks) -> Advice:
    mend = "Put each document in a file of its own, or delete this line."
    span = marks.span(problem.number)
    return Advice("A second document begins here.", mend, *span, yaml.SECOND_DOCUMENT)


_WORDS: dict[Refused, Callable[[Problem, Marks], Advice | None]] = {
    **KEYS,
    **VALUES,
    Refused.DEPTH: _depth,
    Refused.VALUES: _values,
    Refused.SECOND: _second,
}
