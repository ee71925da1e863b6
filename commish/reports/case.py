"""What one board paper is about: a decision, or a commission that has none, and what they touch."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from commish.errors import CommishError
from commish.model.agreement import Agreement
from commish.model.commission import Commission
from commish.model.dates import PartialDate
from commish.model.decision import Decision
from commish.model.document import Document
from commish.model.framework import OutcomeFramework
from commish.model.need import Need
from commish.model.pool import Pool
from commish.reports.dossier import Dossier

__all__ = ["Case", "cases"]

_Kind = TypeVar("_Kind", bound=Document)


@dataclass(frozen=True)
class Case:
    """The matter of one paper."""

    dossier: Dossier
    decision: Decision | None
    """None when the paper is headed as a draft about a commission."""
    names: tuple[str, ...]
    """The ids of what is decided and of what the paper is about, each once."""

    @property
    def about(self) -> Document:
        """The decision, else the commission."""
        return self.decision or self.commissions[0]

    @cached_property
    def subjects(self) -> tuple[Document, ...]:
        """The documents that are decided or that the paper is about, each once."""
        found = (self.dossier.holder(name) for name in self.names)
        return tuple({one.id: one for one in found if one}.values())

    @property
    def commissions(self) -> tuple[Commission, ...]:
        """The commissions it is about, political first."""
        found = [one for one in self.subjects if isinstance(one, Commission)]
        return tuple(sorted(found, key=lambda one: (one.tier.rank, one.id)))

    @property
    def decided_on(self) -> PartialDate | None:
        """When it was made, if it was: the last meeting of its route."""
        decision = self.decision
        if decision is None or decision.status != "made":
            return None
        dates = [step.date for step in decision.route if step.date]
        return max(dates, key=lambda one: one.last) if dates else None

    @cached_property
    def threaded(self) -> tuple[str, ...]:
        """The ids of the subjects and all that stands above and below them in the thread."""
        thread = self.dossier.thread
        around = list(self.names)
        for name in self.names:
            around += [*thread.all_above(name), *thread.all_below(name)]
        return tuple(dict.fromkeys(around))

    @cached_property
    def drawn_on(self) -> tuple[str, ...]:
        """The ids of the documents that the paper draws on: those of the thread, and beside it."""
        thread = self.dossier.thread
        names = list(self.threaded)
        for name in self.threaded:
            names += [end for step in thread.beside(name) for end in (step.above, step.below)]
        found = (thing.document for name in names if (thing := thread.find(name)))
        return tuple(dict.fromkeys((self.about.id, *found)))

    def near(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """The documents of a kind that the paper draws on."""
        found = (self.dossier.find(name, kind) for name in self.drawn_on)
        return tuple(one for one in found if one is not None)

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs behind it."""
        return self.near(Need)

    @property
    def pools(self) -> tuple[Pool, ...]:
        """The pools that pay for it."""
        return self.near(Pool)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements that deliver it."""
        return self.near(Agreement)

    @property
    def frameworks(self) -> tuple[OutcomeFramework, ...]:
        """The outcome frameworks that its outcomes stand in."""
        return self.near(OutcomeFramework)


def cases(dossier: Dossier, name: str) -> tuple[Case, ...]:
    """The matters to write about: one by id, or every decision.

    A commission stands for its open decision, else for itself.

    Raises:
        CommishError: the id names neither a decision nor a commission, or is withheld.
    """
    if not name:
        return tuple(_decided(dossier, one) for one in dossier.all_of(Decision))
    decision = dossier.find(name, Decision)
    if decision:
        return (_decided(dossier, decision),)
    commission = dossier.find(name, Commission)
    if commission is None:
        raise CommishError(
            f"“{name}” is neither a decision nor a commission that may be shown.",
            "Give the id of one: `commish walk` shows them.",
        )
    open_ones = [case for case in _open(dossier) if commission in case.subjects]
    return (open_ones[-1],) if open_ones else (Case(dossier, None, (commission.id,)),)


def _open(dossier: Dossier) -> list[Case]:
    """The decisions that are still to be made."""
    found = dossier.all_of(Decision, lambda one: one.status in ("", "draft", "proposed"))
    return [_decided(dossier, one) for one in found]


def _decided(dossier: Dossier, decision: Decision) -> Case:
    names = [one.id for one in decision.decides] + [one.id for one in decision.about]
    shown = (thing.id for name in names if (thing := dossier.thread.find(name)))
    return Case(dossier, decision, tuple(dict.fromkeys(shown)))
