"""What the law, guidance and the body's own rules ask, on a day, of a body, under a regime.

Everything legal is data (a rulebook); a rule asks for a topic and is silent where nothing was in
force. An entry that nobody has checked against its source never makes an error.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from commish.findings import Severity
from commish.model.dates import PartialDate
from commish.model.money import Money
from commish.model.rulebook import AppliesIf, Rulebook, RulebookEntry

__all__ = ["Entry", "Law"]

_ANY = AppliesIf()


class Entry(NamedTuple):
    """One entry of a rulebook, with the book that it stands in."""

    book: Rulebook
    own: RulebookEntry
    path: str = ""
    """The file of the book, as it is shown; empty for a book that commish brings."""

    @property
    def topic(self) -> str:
        """What it is about: its own id where it names no topic."""
        return self.own.topic or self.own.id

    @property
    def number(self) -> Decimal:
        """The number of an entry that has one.

        Raises:
            LookupError: it has none.
        """
        if self.own.number is None:
            raise LookupError(f"{self.own.id} in the rulebook {self.book.id} gives no number")
        return self.own.number

    @property
    def amount(self) -> Money:
        """The amount of an entry that has one.

        Raises:
            LookupError: it has none.
        """
        if self.own.amount is None:
            raise LookupError(f"{self.own.id} in the rulebook {self.book.id} gives no amount")
        return self.own.amount

    @property
    def in_working_days(self) -> bool:
        """Whether its days are working days."""
        return self.own.count == "working"

    @property
    def is_verified(self) -> bool:
        """Whether somebody has checked it against its source."""
        return self.own.verified == "verified"

    @property
    def citation(self) -> str:
        """Where it stands: `Procurement Act 2023, section 52`; without a source, its title."""
        source = str(self.own.source) if self.own.source else ""
        return ", ".join(part for part in (source, self.own.section) if part) or self.own.title

    def at_most(self, severity: Severity) -> Severity:
        """The severity that a finding by this entry may have: unverified is never an error."""
        if severity is Severity.ERROR and not self.is_verified:
            return Severity.WARNING
        return severity

    def was_in_force(self, when: PartialDate | date) -> bool:
        """Whether it was in force on a day, or on every day that the date may mean."""
        first, last = (when, when) if isinstance(when, date) else (when.first, when.last)
        begins, ends = self.own.from_, self.own.to
        return (begins is None or begins.first <= first) and (ends is None or last <= ends.last)

    def applies_to(self, *, nation: str, body_type: str, regime: str) -> bool:
        """Whether it binds a body of this type and nation, under this procurement regime.

        What is not known meets no condition.
        """
        own = self.own.applies_if or _ANY
        conditions = (
            (own.nations or self.book.nations, nation),
            (own.body_types or self.book.body_types, body_type),
            (own.regimes, regime),
        )
        return all(not wanted or given in wanted for wanted, given in conditions)


class Law:
    """Every rulebook in use; later ones, the body's own, come before those that commish brings."""

    def __init__(self, books: Iterable[tuple[Rulebook, str]] = ()) -> None:
        self.books = tuple(books)
        """The rulebooks, each with the file it is in; those that commish brings first."""

    @cached_property
    def _by_topic(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.topic, []).insert(0, entry)
        return {topic: tuple(entries) for topic, entries in found.items()}

    @property
    def entries(self) -> Iterator[Entry]:
        """Every entry of every book in use."""
        for book, path in self.books:
            for one in book.entries:
                yield Entry(book, one, path)

    def entry(
        self,
        topic: str,
        when: PartialDate | date | None,
        *,
        nation: str = "",
        body_type: str = "",
        regime: str = "",
    ) -> Entry | None:
        """What was in force about a topic on a day; None: nothing, or the day is not known.

        Of several, the body's own comes first, and then the last one written.
        """
        if when is None:
            return None
        for entry in self._by_topic.get(topic, ()):
            if entry.was_in_force(when) and entry.applies_to(
                nation=nation, body_type=body_type, regime=regime
            ):
                return entry
        return None

    def topics(self, code: str) -> tuple[Entry, ...]:
        """The entries that a rule reads."""
        return tuple(one for one in self.entries if code in one.own.rule.split(", "))
