"""What one board paper is about: a decision, or a commission that has none, and what they touch."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from commish.errors import CommishError
from commish.model.agreement import Agreement
from commish.model.commission import Commission
from commish.model.decision import Decision
from commish.model.document import Document
from commish.model.framework import OutcomeFramework
from commish.model.need import Need
from commish.model.pool import Pool
from commish.model.procurement import Procurement
from commish.reports.dossier import Dossier, Omission

__all__ = ["Case", "cases"]

_Kind = TypeVar("_Kind", bound=Document)


@dataclass(frozen=True, slots=True)
class Case:
    """The matter of one paper."""

    dossier: Dossier
    decision: Decision | None
    """None when the paper is headed as a draft about a commission."""
    subjects: tuple[Document, ...]
    """What is decided and what the paper is about, each once."""

    @property
    def about(self) -> Document:
        """The decision, else the commission."""
        return self.decision or self.subjects[0]

    @property
    def commissions(self) -> tuple[Commission, ...]:
        """The commissions it is about, political first."""
        found = _of(Commission, self.subjects)
        return tuple(sorted(found, key=lambda one: (one.tier.rank, one.id)))

    @property
    def main(self) -> Commission | None:
        """The commission whose options, risks and balance the paper argues."""
        with_options = [one for one in self.commissions if one.options]
        chosen = with_options or list(self.commissions)
        return chosen[0] if chosen else None

    @property
    def threaded(self) -> tuple[str, ...]:
        """The ids of the subjects and all that stands above and below them in the thread."""
        thread = self.dossier.thread
        names = [one.id for one in self.subjects]
        around = [*names]
        for name in names:
            around += [*thread.all_above(name), *thread.all_below(name)]
        return tuple(dict.fromkeys(around))

    def near(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """Documents of a kind among the subjects, or next to them in the thread."""
        thread = self.dossier.thread
        names = list(self.threaded)
        for name in self.threaded:
            names += [step.above for step in thread.beside(name)]
            names += [step.below for step in thread.beside(name)]
        owners = (thing.document for name in names if (thing := thread.find(name)))
        found = (self.dossier.find(name, kind) for name in dict.fromkeys(owners))
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
    def procurements(self) -> tuple[Procurement, ...]:
        """How those agreements are reached."""
        return self.near(Procurement)

    @property
    def frameworks(self) -> tuple[OutcomeFramework, ...]:
        """The outcome frameworks that its outcomes stand in."""
        return self.near(OutcomeFramework)

    @property
    def omissions(self) -> Sequence[Omission]:
        """What is withheld in the documents that it touches."""
        names = [self.about.id, *self.threaded]
        found = (self.dossier.omissions.get(name, ()) for name in dict.fromkeys(names))
        return sorted({one for many in found for one in many}, key=str)


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
    open_ones = [one for one in _about(dossier, name) if one.status in ("", "draft", "proposed")]
    if open_ones:
        return (_decided(dossier, open_ones[-1]),)
    return (Case(dossier, None, (commission,)),)


def _about(dossier: Dossier, name: str) -> list[Decision]:
    return dossier.all_of(
        Decision,
        lambda one: name in [link.id for link in one.decides] or name in [x.id for x in one.about],
    )


def _decided(dossier: Dossier, decision: Decision) -> Case:
    names = [one.id for one in decision.decides] + [one.id for one in decision.about]
    documents = (dossier.documents.get(name) for name in dict.fromkeys(names))
    return Case(dossier, decision, tuple(one for one in documents if one is not None))


def _of(kind: type[_Kind], documents: Iterable[Document]) -> list[_Kind]:
    return [one for one in documents if isinstance(one, kind)]
