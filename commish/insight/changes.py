"""Changes of what was agreed: which have their record, and how large they are."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from commish.findings import Pointer
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_dates, kept_items, kept_money, kept_sum, kept_text
from commish.insight.sentences import quoted
from commish.model.dates import PartialDate, months_between
from commish.model.money import Basis, Money
from commish.model.number import EXACT
from commish.model.qualifier import Qualifier
from commish.model.terms import Dated, Term

if TYPE_CHECKING:
    from commish.model.agreement import Agreement, Variation

__all__ = [
    "KeptVariation",
    "Unrecorded",
    "kept_variations",
    "share_of",
    "term_change_share",
    "unrecorded_changes",
    "value_of",
]

_T = TypeVar("_T")
_PER_CENT = Decimal(100)


class Unrecorded(NamedTuple):
    """A change whose record is missing, or says otherwise."""

    where: Pointer
    what: str
    """A sentence without its full stop."""


def unrecorded_changes(agreement: "Agreement") -> Iterator[Unrecorded]:
    """Changes of value, end and targets that no variation and no decision explains.

    A change that names a decision is explained, and so is an end that moves when an extension was
    used. A variation that changes the value is expected to show in the value.
    """
    numbers = {one.no for one in agreement.variations}
    if agreement.value:
        yield from _terms("The value", ("value",), agreement.value, numbers)
        yield from _amounts(agreement, agreement.value)
    if agreement.end and not any(one.used for one in agreement.extensions):
        yield from _terms("The end", ("end",), agreement.end, numbers)
    for index, kpi in enumerate(agreement.kpis):
        if kpi.target:
            what = f"The target of {quoted(kpi.title or kpi.id)}"
            yield from _terms(what, ("kpis", index, "target"), kpi.target, numbers)
        if kpi.variation and kpi.variation not in numbers:
            where = ("kpis", index, "variation")
            yield Unrecorded(
                where, f"{quoted(kpi.title or kpi.id)} names a variation that is not recorded"
            )


def _terms(what: str, where: Pointer, dated: Dated[_T], numbers: set[str]) -> Iterator[Unrecorded]:
    for index, term in enumerate(dated.terms):
        if not index or term.decision or term.variation in numbers:
            continue
        since = f" from {term.starts.words}" if term.starts else ""
        why = (
            f"by variation {term.variation}, which is not recorded"
            if term.variation
            else "with no variation and no decision"
        )
        yield Unrecorded((*where, index), f"{what} changes{since} {why}")


def _amounts(agreement: "Agreement", value: Dated[Money]) -> Iterator[Unrecorded]:
    """Variations that change the value, against the value itself."""
    if not value.first.stated:
        return
    for index, variation in enumerate(agreement.variations):
        change = variation.value_change
        if change is None or not change.amount:
            continue
        places = [place for place, term in enumerate(value.terms) if _is_set_by(term, variation)]
        if not places:
            yield Unrecorded(
                ("variations", index, "value_change"),
                f"Variation {variation.no} changes the value by {change} from"
                f" {variation.effective.words}, and `value` has no amount from then",
            )
        elif places[0]:
            yield from _difference(agreement, value, places[0])


def _is_set_by(term: Term[Money], variation: "Variation") -> bool:
    return term.variation == variation.no or _overlap(term.starts, variation.effective)


def _overlap(one: PartialDate | None, other: PartialDate) -> bool:
    return one is not None and one.first <= other.last and other.first <= one.last


def _difference(agreement: "Agreement", value: Dated[Money], place: int) -> Iterator[Unrecorded]:
    """Whether a value differs from the one before by what the variations of its date say."""
    term = value.terms[place]
    before, after = value.terms[place - 1].value, term.value
    setting_it = [one for one in agreement.variations if _is_set_by(term, one)]
    changes = [one.value_change for one in setting_it if one.value_change]
    if not _are_like([before, after, *changes]) or len(changes) < len(setting_it):
        return
    expected = sum((one.amount or Decimal(0) for one in changes), Decimal(0))
    if (after.amount or Decimal(0)) - (before.amount or Decimal(0)) != expected:
        numbers = ", ".join(one.no for one in setting_it)
        yield Unrecorded(
            ("value", place),
            f"The value goes from {before} to {after}, and variation {numbers} does not change it"
            " by that much",
        )


def _are_like(monies: list[Money]) -> bool:
    """Whether amounts are exact and of one currency, basis and VAT, so that they have a sum."""
    sure = all(one.stated and one.qualifier is Qualifier.EXACT for one in monies)
    return sure and len({(one.currency, one.basis, one.vat) for one in monies}) == 1


class KeptVariation(NamedTuple):
    """A variation as it is kept of an agreement."""

    place: int
    """Where it stands among them, from 0."""
    no: str
    effective: PartialDate | None
    change: Money | None
    has_notice: bool
    ground: str


def kept_variations(agreement: Thing) -> tuple[KeptVariation, ...]:
    """The variations of an agreement, in the author's order."""
    return tuple(
        KeptVariation(
            index,
            str(one.get("no", "")),
            kept_date(one.get("effective")),
            kept_sum(one.get("value_change")),
            _is_said(one, "notice"),
            f"{kept_text(one.get('ground'))} {kept_text(one.get('what'))}".strip(),
        )
        for index, one in enumerate(kept_items(agreement.values.get("variations")))
    )


def _is_said(item: Mapping[str, object], key: str) -> bool:
    return bool(str(item.get(key, "")).strip())


def value_of(agreement: Thing) -> Money | None:
    """The value with which an agreement began; None: not stated, or not in pounds."""
    dated = kept_money(agreement.values.get("value"))
    stated = dated is not None and dated.first.amount and dated.first.currency == "GBP"
    return dated.first if dated and stated else None


def share_of(change: Money | None, value: Money) -> Decimal | None:
    """A change as a share of a value in percent, without its sign; None: they can't be compared.

    Both are for a year or both for the term, and neither says otherwise of VAT.
    """
    if change is None or change.amount is None or not value.amount or change.currency != "GBP":
        return None
    apart = Basis.ANNUAL in (change.basis, value.basis) and change.basis is not value.basis
    if apart or (change.vat and value.vat and change.vat is not value.vat):
        return None
    return EXACT.divide(abs(change.amount) * _PER_CENT, value.amount)


def term_change_share(agreement: Thing) -> Decimal | None:
    """By how much of its first term an agreement was lengthened or cut, in percent; None: by none.

    What an extension that was used has added is no change of the agreement.
    """
    start = kept_date(agreement.values.get("start"))
    ends = kept_dates(agreement.values.get("end"))
    used = any(one.get("used") for one in kept_items(agreement.values.get("extensions")))
    if start is None or ends is None or not ends.changes or used:
        return None
    if min(ends.first.last, ends.latest.last) < start.first:
        return None
    before, after = months_between(start, ends.first), months_between(start, ends.latest)
    return EXACT.divide(abs(after - before) * _PER_CENT, Decimal(before)) if before else None
