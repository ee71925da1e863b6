"""Which rules apply: chosen on the command line, in commish.yaml, and by path."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from commish.errors import CommishError
from commish.findings import Finding, Place, Severity
from commish.source.characters import quoted
from commish.source.codes import CODES
from commish.source.codes.acceptance import NAMES_NO_RULE
from commish.source.names import nearest

if TYPE_CHECKING:
    from commish.findings import Pointer
    from commish.model.workspace import RuleChoice

__all__ = ["Selection", "is_code", "is_known", "known", "selection", "strangers"]

_ALWAYS = ("FIL", "YML", "FMT", "SET")
"""What is always told: nothing can be said of a file that can't be read."""


class Selection(NamedTuple):
    """Which findings are told, and how much each matters."""

    select: tuple[str, ...] = ()
    """Only these; none: all."""
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    """The codes whose severity the body has changed; `off` ignores one."""
    paths: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What is ignored in files whose path in the workspace fits a pattern."""

    @property
    def chooses(self) -> bool:
        """Whether anything is chosen at all."""
        return any(self)

    def of(self, findings: Iterable[Finding], inner: Callable[[str], str]) -> Iterator[Finding]:
        """The findings that are told, with the severity that they have here.

        *inner* gives the path of a file in the workspace from the path as it is shown.
        """
        for finding in findings:
            if finding.code.startswith(_ALWAYS):
                yield finding
            elif self._tells(finding, inner(finding.place.path) if self.paths else ""):
                changed = self._changed(finding)
                if changed != "off":
                    yield finding._replace(severity=Severity(changed)) if changed else finding

    def _tells(self, finding: Finding, path: str) -> bool:
        if self.select and not _among(self.select, finding):
            return False
        if _among(self.ignore, finding):
            return False
        return not any(
            _fits(path, pattern) and _among(ignored, finding) for pattern, ignored in self.paths
        )

    def _changed(self, finding: Finding) -> str:
        """The last change counts: what is written further down is more particular."""
        found = (new for word, new in reversed(self.severity) if _names(word, finding))
        return next(found, "")


def selection(
    own: "RuleChoice | None", select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Selection:
    """What a workspace and the command line choose: what is selected there replaces, else adds."""
    chosen, left = _words(select), _words(ignore)
    if own is None:
        return Selection(chosen, left)
    return Selection(
        chosen or own.select,
        (*own.ignore, *left),
        tuple((one.code, one.severity) for one in own.severity),
        tuple((one.path, one.ignore) for one in own.paths),
    )


def _words(given: Sequence[str]) -> tuple[str, ...]:
    """The codes, names and beginnings given on the command line, each checked.

    Raises:
        CommishError: one names no rule.
    """
    words = tuple(word.strip() for one in given for word in one.split(",") if word.strip())
    for word in words:
        if not is_known(word):
            near = nearest(word, known())
            mend = f"Did you mean {near}?" if near else "`commish rules` lists them."
            raise CommishError(f"There is no rule {quoted(word)}.", mend)
    return words


def strangers(own: "RuleChoice | None", place: "Callable[[Pointer], Place]") -> Iterator[Finding]:
    """Findings for what a workspace chooses that names no rule."""
    for pointer, word in _chosen(own) if own else ():
        if not is_known(word):
            near = nearest(word, known())
            mend = f"Did you mean {near}?" if near else "`commish rules` lists them."
            message = f"{quoted(word)} is no code, name or beginning of codes."
            yield NAMES_NO_RULE.at(place(pointer), message, mend, pointer=pointer)


def _chosen(own: "RuleChoice") -> "Iterator[tuple[Pointer, str]]":
    for key, words in (("select", own.select), ("ignore", own.ignore)):
        yield from ((("rules", key, index), word) for index, word in enumerate(words))
    for index, changed in enumerate(own.severity):
        yield ("rules", "severity", index, "code"), changed.code
    for index, path in enumerate(own.paths):
        for inner, word in enumerate(path.ignore):
            yield ("rules", "paths", index, "ignore", inner), word


@cache
def known() -> tuple[str, ...]:
    """Every code and name of a finding."""
    from commish.rules import rules  # noqa: PLC0415 -- only who chooses pays for all rules

    pairs = [(one.code, one.name) for one in rules()] + [(one.code, one.name) for one in CODES]
    return tuple(word for pair in pairs for word in pair)


def is_known(word: str) -> bool:
    """Whether it is a code, a name, or what codes begin with."""
    folded = word.casefold()
    return any(one.casefold() == folded or _begins(folded, one) for one in known())


def is_code(word: str) -> bool:
    """Whether it is the whole of a code or a name."""
    return word.casefold() in {one.casefold() for one in known()}


def _begins(word: str, code: str) -> bool:
    return code.isupper() and code.casefold().startswith(word)


def _among(words: Iterable[str], finding: Finding) -> bool:
    return any(_names(word, finding) for word in words)


def _names(word: str, finding: Finding) -> bool:
    folded = word.casefold()
    return folded == finding.name or finding.code.casefold().startswith(folded)


def _fits(path: str, pattern: str) -> bool:
    """Whether a path is what a pattern says, or lies below it."""
    plain = pattern.rstrip("/")
    return fnmatchcase(path, plain) or fnmatchcase(path, f"{plain}/*")
