"""Which rules apply: chosen on the command line, in commish.yaml, and by path."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import translate
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from commish.errors import CommishError
from commish.findings import Finding, Place, Severity
from commish.source.characters import quoted
from commish.source.codes import CODES
from commish.source.codes.acceptance import NAMES_NO_RULE
from commish.source.limits import MOST_FINDINGS
from commish.source.names import nearest

if TYPE_CHECKING:
    from commish.findings import Pointer
    from commish.model.workspace import RuleChoice

__all__ = [
    "Selection",
    "in_words",
    "is_code",
    "is_known",
    "known",
    "rules_told",
    "selection",
    "speaks_of",
    "strangers",
]

_OFF = "off"
_LONGEST = 60
"""Characters of a word that are looked at for what was meant by it."""
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
        # Each is asked once: a list of a hundred thousand words may be anybody's commish.yaml
        severity = cache(self.severity_of)
        left_out = cache(self._left_out)
        for finding in findings:
            if finding.code.startswith(_ALWAYS):
                yield finding
                continue
            path = inner(finding.place.path) if self.paths else ""
            changed = severity(finding.code, finding.name)
            if changed != _OFF and not left_out(path, finding.code, finding.name):
                yield finding._replace(severity=Severity(changed)) if changed else finding

    def severity_of(self, code: str, name: str) -> str:
        """The severity that a rule is given here: empty for its own, `off` where it is left out.

        The last change counts: what is written further down is more particular.
        """
        if self.select and not _among(self.select, code, name):
            return _OFF
        if _among(self.ignore, code, name):
            return _OFF
        found = (new for word, new in reversed(self.severity) if _names(word, code, name))
        return next(found, "")

    def _left_out(self, path: str, code: str, name: str) -> bool:
        """Whether a rule does not apply to a file."""
        return any(_among(words, code, name) and _fits(path, one) for one, words in self.paths)


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
            near = nearest(word[:_LONGEST], known())
            mend = f"Did you mean {near}?" if near else "`commish rules` lists them."
            raise CommishError(f"There is no rule {quoted(word)}.", mend)
    return words


def strangers(own: "RuleChoice | None", place: "Callable[[Pointer], Place]") -> Iterator[Finding]:
    """Findings for what a workspace chooses that names no rule; of very many, the first."""
    wrong = ((at, word) for at, word in _chosen(own) if not is_known(word)) if own else ()
    for pointer, word in islice(wrong, MOST_FINDINGS):
        near = nearest(word[:_LONGEST], known())
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


def known() -> tuple[str, ...]:
    """Every code and name of a finding."""
    return tuple(word for pair in _pairs() for word in pair)


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """The code and the name of all that can be found."""
    from commish.rules import rules  # noqa: PLC0415 -- only who chooses pays for all rules

    return tuple((one.code, one.name) for one in rules()) + tuple(
        (one.code, one.name) for one in CODES
    )


@cache
def _beginnings() -> frozenset[str]:
    """Each name, and each way to begin a code."""
    codes = {code.casefold()[:size] for code, _ in _pairs() for size in range(1, len(code) + 1)}
    return frozenset(codes | {name for _, name in _pairs()})


def is_known(word: str) -> bool:
    """Whether it is a code, a name, or what codes begin with."""
    return word.casefold() in _beginnings()


def is_code(word: str) -> bool:
    """Whether it is the whole of a code or a name."""
    return word.casefold() in _wholes()


@cache
def _wholes() -> frozenset[str]:
    return frozenset(one.casefold() for one in known())


def rules_told(run: int, chosen: Selection) -> int:
    """How many rules of those that are run say anything at all."""
    if not (run and chosen.chooses):
        return run
    from commish.rules import rules  # noqa: PLC0415 -- only who chooses pays for all rules

    return sum(1 for one in rules() if chosen.severity_of(one.code, one.name) != _OFF)


def speaks_of(chosen: Selection, code: str) -> bool:
    """Whether what has a code would be told."""
    return not chosen.chooses or chosen.severity_of(code, dict(_pairs()).get(code, "")) != _OFF


def in_words(chosen: Selection, own: "RuleChoice | None", marker: str) -> Iterator[str]:
    """What is chosen, one sentence each, so that nobody takes part of a check for the whole.

    *own* is what the file *marker* chooses: the rest comes from the command line.
    """
    if not chosen.chooses:
        return
    if chosen.select:
        by = marker if own and chosen.select == own.select else "--select"
        yield f"Only {_counted(chosen.select)} selected by {by}."
    here = own.ignore if own else ()
    off = tuple(word for word, severity in chosen.severity if severity == _OFF)
    for words, by in (((*here, *off), marker), (chosen.ignore[len(here) :], "--ignore")):
        if words:
            yield f"{_counted(words)} ignored by {by}."
    changed = tuple(word for word, severity in chosen.severity if severity != _OFF)
    if changed:
        yield f"{_counted(changed)} of another severity by {marker}."
    if chosen.paths:
        paths = f"{len(chosen.paths):,} path{'s' if len(chosen.paths) > 1 else ''}"
        yield f"Rules ignored under {paths} by {marker}."


def _counted(words: Sequence[str]) -> str:
    pairs = [one for one in _pairs() if not one[0].startswith(_ALWAYS)]
    count = sum(1 for code, name in pairs if _among(words, code, name))
    return f"{count:,} rule{'' if count == 1 else 's'}"


def _among(words: Iterable[str], code: str, name: str) -> bool:
    return any(_names(word, code, name) for word in words)


def _names(word: str, code: str, name: str) -> bool:
    folded = word.casefold()
    return folded == name or code.casefold().startswith(folded)


def _fits(path: str, pattern: str) -> bool:
    """Whether a path is what a pattern says, or lies below it."""
    return any(one.match(path) for one in _compiled(pattern.rstrip("/")))


@cache
def _compiled(pattern: str) -> tuple[re.Pattern[str], ...]:
    # fnmatch itself keeps only few: a long list would be read anew for each file
    return tuple(re.compile(translate(one)) for one in (pattern, f"{pattern}/*"))
