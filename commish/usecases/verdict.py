"""What a check is asked, and what it comes to."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Accepted, Finding, Severity

if TYPE_CHECKING:
    from commish.model.workspace import RuleChoice
    from commish.usecases.baseline import Baseline, Entry
    from commish.usecases.caching import Cache

__all__ = ["USUAL", "Asked", "Tally", "Verdict", "unjudged"]

_FORM = ("FIL", "YML", "SCH", "VAL")
"""Errors of these kinds keep the rules from a document."""


class Asked(NamedTuple):
    """What is asked of a check, besides what is checked and when."""

    select: tuple[str, ...] = ()
    """Only these rules, by code, name or beginning of codes."""
    ignore: tuple[str, ...] = ()
    """Not these."""
    fail_level: Severity | None = None
    """From which severity on it fails; None: as the workspace says, else errors."""
    baseline: "Baseline | None" = None
    """What is known already and not told again."""
    since: str = ""
    """Only what belongs to the change since this revision; empty: everything."""
    jobs: int = 0
    """How many processes read; 0: as many as fit."""
    cache: "Cache | None" = None
    """What earlier runs found, where this one keeps what is new; None: everything is read anew."""


class Verdict(NamedTuple):
    """What a validation came to."""

    found: Collection[Finding]
    """Each finding once, in no order: to put them in order is to look up the place of each."""
    documents: int
    """How many files were read."""
    rules: int
    """How many rules were run, besides the schemas."""
    as_of: tuple[date, ...]
    """The dates at which workspaces were read, each once."""
    unlinked: int
    """Documents of the thread that nothing above is named for: counted, not scolded."""
    sources: Callable[[str], str]
    """The text of a file that a finding is in, for showing the line."""
    accepted: tuple[Accepted, ...] = ()
    """What is not in `found`, because somebody accepts it."""
    rulebooks: tuple[str, ...] = ()
    """The rulebooks by which it was checked, with their versions."""
    paths: tuple[str, ...] = ()
    """The files that were read, as they are shown."""

    failing: bool = False
    """Whether anything is at or above the level that fails: that asked for, or the body's own."""
    set_aside: int = 0
    """How many findings are left out, because the baseline holds them."""
    left_over: "tuple[tuple[Entry, int], ...]" = ()
    """What the baseline holds of what was checked, and is found no more, with how often."""
    notes: tuple[str, ...] = ()
    """With what it was compared or put together, and what was left out, one sentence each."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, by file, place and code."""
        return tuple(sorted(self.found, key=lambda one: one.order))


USUAL = Asked()
"""Every rule, failing at errors or as the workspace says."""


class Tally:
    """What is found on the way through all that is to be checked."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.found: dict[Finding, Severity] = {}
        """Each finding, with the level from which on findings fail where it is."""
        self.accepted: list[Accepted] = []
        self.unlinked = 0
        self.rules = 0
        self.paths: list[str] = []
        self.books: list[str] = []
        self.dates: list[date] = []
        self.notes: tuple[str, ...] = ()
        self.starts: list[str] = []
        """Where what was asked for begins: paths in full."""
        self.unjudged: set[str] = set()
        """The files that no rule looked at."""
        self.chosen: list[str] = []
        """Which rules are left out, one sentence each."""

    def add(self, findings: Iterable[Finding], own: "RuleChoice | None" = None) -> None:
        """Count findings of a place where a body's *own* rules hold."""
        said = own.fail_level if own else ""
        level = self.asked.fail_level or Severity(said or Severity.ERROR.value)
        self.found.update(dict.fromkeys(findings, level))

    @property
    def words(self) -> tuple[str, ...]:
        """What limits the check, one sentence each: less was looked at than is there."""
        count = len(self.unjudged)
        what = "1 document that" if count == 1 else f"{count:,} documents that"
        why = "can't be read or does not fit its schema"
        if count > 1:
            why = "can't be read or do not fit their schema"
        missed = (f"No rule looked at {what} {why}.",) if count else ()
        return (*self.notes, *missed, *dict.fromkeys(self.chosen))


def unjudged(findings: Iterable[Finding]) -> set[str]:
    """The files that no rule looks at, because they can't be read or don't fit their schema."""
    return {
        one.place.path
        for one in findings
        if one.severity is Severity.ERROR and one.code.startswith(_FORM)
    }
