"""Under which law an agreement stands: its own word for it, else that of its procurement."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from commish.findings import Pointer
from commish.insight.facts import Reference, Thing, Way
from commish.insight.kept import kept_claim, kept_date, kept_ids, kept_items
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import (
    Length,
    Worth,
    added_worth,
    whole_worth,
    worth_of_thing,
)
from commish.insight.thread import Thread
from commish.model.dates import PartialDate

__all__ = ["Deal", "at", "deal_of", "deals", "procurement_of", "told_at", "vat_rate"]

_ORDERS = frozenset(("exempt", "confidential"))


class Deal(NamedTuple):
    """What is bought under one law: a procurement with its agreements, or an agreement alone."""

    thing: Thing
    """What a finding points at."""
    regime: str
    """The law that governs it; empty where nobody says."""
    began: PartialDate | None
    """The date that chooses among the versions of the law: when procurement began, else when the
    agreement was signed, else when it starts. None: not known."""
    procurement: Thing | None
    agreements: tuple[Thing, ...]
    is_whole: bool = True
    """Whether these are all agreements of the procurement, so that its value is theirs."""

    @property
    def sources(self) -> tuple[Thing, ...]:
        """The documents that its figures come from."""
        return (*self.agreements, *([self.procurement] if self.procurement else []))

    @property
    def route(self) -> str:
        """The way it is bought; empty where nobody says."""
        return self.procurement.word("route") if self.procurement else ""

    @property
    def categories(self) -> tuple[str, ...]:
        """What is bought, by the categories of its agreements."""
        return tuple(word for word in (one.word("category") for one in self.agreements) if word)

    def worth(self, setting: Setting) -> Worth | None:
        """Its whole value with extensions and VAT: the greatest that its files give, or None."""
        vat, rate = setting.workspace.vat, vat_rate(setting, self.began)
        found = [added_worth(worth_of_thing(one, vat, rate) for one in self.agreements)]
        if self.procurement and self.is_whole:
            kept = self.procurement.values
            lots = [one.get("value") for one in kept_items(kept.get("lots"))]
            found.append(_stated(kept.get("value"), vat, rate))
            found.append(added_worth(_stated(one, vat, rate) for one in lots))
        known = [one for one in found if one is not None]
        return max(known, key=lambda one: one.amount, default=None)


def _stated(raw: object, vat: str, rate: Decimal | None) -> Worth | None:
    """A value that is written for the whole term; one for a year says nothing of the whole."""
    money = kept_claim(raw)
    return whole_worth(money, Length(None), vat, rate) if money else None


def vat_rate(setting: Setting, when: PartialDate | None) -> Decimal | None:
    """The standard rate of VAT in percent on a day, where a rulebook gives one."""
    entry = setting.law_on("vat-rate", when)
    return entry.number if entry else None


def deals(thread: Thread) -> Iterator[Deal]:
    """Every procurement with its agreements, then every agreement that names none that is there."""
    under: dict[str, list[Thing]] = {}
    alone = []
    for agreement in thread.of_sort("agreement"):
        procurement = procurement_of(agreement, thread)
        if procurement:
            under.setdefault(procurement.id, []).append(agreement)
        else:
            alone.append(agreement)
    for procurement in thread.of_sort("procurement"):
        found = tuple(under.get(procurement.id, ()))
        yield Deal(procurement, *_law(procurement, found), procurement, found)
    for agreement in alone:
        yield Deal(agreement, *_law(None, (agreement,)), None, (agreement,))


def deal_of(agreement: Thing, thread: Thread) -> Deal:
    """One agreement with its procurement, under its own regime where it names one."""
    procurement = procurement_of(agreement, thread)
    regime, began = _law(procurement, (agreement,))
    named = agreement.word("regime") or regime
    others = thread.below(procurement.id) if procurement else ()
    alone = sum(step.label == "procurement" for step in others) <= 1
    return Deal(agreement, named, began, procurement, (agreement,), is_whole=alone)


def procurement_of(agreement: Thing, thread: Thread) -> Thing | None:
    """The procurement that an agreement names, if it is there."""
    for name in kept_ids(agreement.values.get("procurement")):
        found = thread.find(name)
        if found and found.sort == "procurement":
            return found
    return None


def _law(
    procurement: Thing | None, agreements: tuple[Thing, ...]
) -> tuple[str, PartialDate | None]:
    regimes = [procurement.word("regime")] if procurement else []
    dates = [kept_date(procurement.values.get("started"))] if procurement else []
    for agreement in agreements:
        regimes.append(agreement.word("regime"))
        dates += (kept_date(agreement.values.get(key)) for key in ("signed", "start"))
    if procurement:
        awards = kept_items(procurement.values.get("awards"))
        dates[1:1] = (kept_date(award.get("on")) for award in awards)
    return next(filter(None, regimes), ""), next(filter(None, dates), None)


def told_at(thing: Thing, sources: Iterable[Thing], *pointer: str | int) -> Thing | Reference:
    """Where a finding stands whose figures come from other documents too.

    What is found in a document that withholds something is told without its values. So where one
    of the sources does, the finding stands there.
    """
    withholding = (one for one in sources if not one.says.isdisjoint(_ORDERS))
    return next(withholding, None) or at(thing, *pointer)


def at(thing: Thing, *pointer: str | int) -> Thing | Reference:
    """A place inside a thing, for a finding; the thing itself where it does not write that key."""
    if pointer[0] not in thing.says:
        return thing
    where: Pointer = (*thing.pointer, *pointer)
    return Reference(
        thing.id, "", (), str(pointer[0]), Way.NONE, thing.locate, where, thing.document
    )
