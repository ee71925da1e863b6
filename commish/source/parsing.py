"""A text in YAML to plain data, marks and findings."""

from collections.abc import Iterator

from commish.findings import Finding, Place
from commish.source.built import Built, Parser
from commish.source.codes.files import EMPTY_FILE
from commish.source.marks import Marks
from commish.source.problems import Failure, Problem
from commish.source.strays import stray

__all__ = ["parsed"]


def parsed(
    text: str, path: str, parser: Parser | None = None
) -> tuple[object, Marks, Iterator[Finding]]:
    """The data, marks and findings of *text*, which has no refused characters.

    The findings come as they are asked for. *path* is the path as they show it.
    """
    # PyYAML takes time to import, and a run whose files are all known already needs none of it
    from commish.source.events import PARSER, PYTHON_PARSER, build  # noqa: PLC0415

    # A text says the same whether or not its last line has an end: programs differ on a block there
    whole = text if text.endswith("\n") else f"{text}\n"
    built = build(whole, parser or PARSER)
    is_compiled = (parser or PARSER) is not PYTHON_PARSER
    ends_in_blanks = text.rstrip(" ")[-1:] == "\n" != text[-1:]
    found = _findings(built, path, is_compiled=is_compiled, ends_in_blanks=ends_in_blanks)
    return built.root[0] if built.root else None, built.marks, found


def _findings(
    built: Built, path: str, *, is_compiled: bool, ends_in_blanks: bool
) -> Iterator[Finding]:
    marks, problems = built.marks, built.problems
    limit = built.failure.at if built.failure else len(marks.lines.text)
    failure = stray(marks, problems, limit, is_compiled=is_compiled) or built.failure
    is_refused = False
    for refused in _refused(marks, problems, failure, path) if problems else ():
        is_refused = True
        yield refused
    if failure:
        # Most runs meet no broken file and need none of these words
        from commish.source.mistakes import mistake  # noqa: PLC0415

        yield mistake(failure, marks, path)
    elif not built.root or built.root[0] is None:
        if not is_refused:
            yield _empty(marks.lines.text, path)
    elif ends_in_blanks or _may_be_doubted(marks.lines.text, built.root[0]):
        from commish.source.doubts import doubts  # noqa: PLC0415 -- as above

        yield from doubts(marks, built.root[0], path, ends_in_blanks=ends_in_blanks)


def _refused(
    marks: Marks, problems: list[Problem], failure: Failure | None, path: str
) -> Iterator[Finding]:
    """What is refused before the place where reading ended."""
    from commish.source.refusals import refusal  # noqa: PLC0415 -- as above

    for problem in problems:
        if failure is None or marks.starts[problem.number] < failure.at:
            finding = refusal(problem, marks, path)
            if finding is not None:
                yield finding


def _may_be_doubted(text: str, root: object) -> bool:
    return any(sign in text for sign in ("#", "[", "{", "?", "\n...")) or isinstance(root, str)


def _empty(text: str, path: str) -> Finding:
    what = "nothing but comments and markers" if text.strip() else "no content"
    mend = "Write the document, or delete the file."
    return EMPTY_FILE.at(Place(path), f"The file has {what}.", mend)
