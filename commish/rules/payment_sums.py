"""Parts of a payment that make a whole: shares, bands, caps, weights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.bands import Band, band_faults
from commish.insight.exactly import exact
from commish.insight.sentences import quoted
from commish.insight.shares import Shares
from commish.model.number import grouped
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.money import Money
    from commish.model.payment_terms import Component, PaymentTerms, Uplift
    from commish.model.terms import Dated

__all__ = ["payment_adds_up"]

_RESULTS = ("milestone", "interim_outcome", "final_outcome", "sustainment")


@rule("PBR005")
def payment_adds_up(agreement: Agreement) -> Iterator[Problem]:
    """The parts of a payment make a whole.

    Shares of the value make 100%, and those that hang on results make the share at risk. Bands of a
    price follow each other without gap or overlap. A cap for a part is no higher than the cap over
    all, and the weights of a price formula make 100%. What nobody stated is left alone.

    Bad:
        kind: agreement
        id: hub-contract
        payment:
          components:
            - id: fee
              type: service_fee
              title: Service fee
              share_of_value: 70
            - id: six-months
              type: interim_outcome
              title: Settled for six months
              share_of_value: 40

    Good:
        kind: agreement
        id: hub-contract
        payment:
          components:
            - id: fee
              type: service_fee
              title: Service fee
              share_of_value: 70
            - id: six-months
              type: interim_outcome
              title: Settled for six months
              share_of_value: 30

    Source: working practice.
    """
    payment = agreement.payment
    if payment is None:
        return
    yield from _shares(payment)
    yield from _caps(payment)
    for index, component in enumerate(payment.components):
        yield from _bands(component, ("payment", "components", index, "bands"))
        yield from _volumes(component, ("payment", "components", index))
    for index, uplift in enumerate(payment.uplift):
        yield from _formula(uplift, ("payment", "uplift", index))


def _shares(payment: PaymentTerms) -> Iterator[Problem]:
    shares = Shares([one.share_of_value for one in payment.components])
    if not shares.can_be_whole:
        yield Problem(
            ("payment", "components"),
            f"The shares of the value add up to {shares}, not to 100%.",
            "Correct the shares, or leave out those that are not known.",
        )
    elif len(shares.stated) == len(shares.parts) and payment.at_risk is not None:
        at_risk = Shares([one.share_of_value for one in payment.components if _is_result(one)])
        if shares.stated and at_risk.sum != payment.at_risk:
            yield Problem(
                ("payment", "at_risk"),
                f"The share that depends on results is said to be {grouped(payment.at_risk)}%, and"
                f" the parts that do add up to {at_risk}.",
                "Correct the one that is wrong.",
                Severity.WARNING,
            )


def _is_result(component: Component) -> bool:
    return component.type in _RESULTS


def _caps(payment: PaymentTerms) -> Iterator[Problem]:
    whole = payment.cap_total
    caps: list[tuple[Pointer, str, Dated[Money] | None]] = [
        (("payment", "cap_period"), "The cap for one period", payment.cap_period)
    ]
    for index, one in enumerate(payment.components):
        at: Pointer = ("payment", "components", index, "cap")
        caps.append((at, f"The cap of {quoted(one.title)}", one.cap))
    for where, name, cap in caps:
        if cap and whole and _exceeds(cap.latest, whole.latest):
            yield Problem(
                where,
                f"{name}, {cap.latest}, is higher than the cap over all, {whole.latest}.",
                "Lower the one or raise the other.",
            )


def _exceeds(part: Money, whole: Money) -> bool:
    like = part.currency == whole.currency and part.vat == whole.vat and part.basis == whole.basis
    if not like or part.amount is None or whole.amount is None:
        return False
    sure = {part.qualifier.value, whole.qualifier.value} == {"exact"}
    return sure and part.amount > whole.amount


def _bands(component: Component, where: Pointer) -> Iterator[Problem]:
    # Bands for groups of people stand side by side; those that say nothing are names only.
    measured = [
        Band(place, exact(band.from_), exact(band.to))
        for place, band in enumerate(component.bands)
        if band.group is None and (band.from_ or band.to)
    ]
    for fault in band_faults(measured):
        band, other = component.bands[fault.place], component.bands[fault.other]
        says = {
            "backwards": f"The band {quoted(band.title)} ends before it begins.",
            "overlap": f"The bands {quoted(other.title)} and {quoted(band.title)} overlap.",
            "gap": f"There is a gap between the bands {quoted(other.title)} and"
            f" {quoted(band.title)}.",
        }
        yield Problem(
            (*where, fault.place),
            says[fault.what],
            "Let each band begin where the one before it ends.",
            Severity.WARNING if fault.what == "gap" else None,
        )


def _volumes(component: Component, where: Pointer) -> Iterator[Problem]:
    limit = exact(component.marginal_up_to)
    volume = exact(component.volume.latest) if component.volume else None
    if limit is not None and volume is not None and limit < volume:
        yield Problem(
            (*where, "marginal_up_to"),
            f"The lower price ends at {grouped(limit)}, before the volume of {grouped(volume)}"
            " is reached.",
            "Write up to which volume above the agreed one it is paid.",
        )


def _formula(uplift: Uplift, where: Pointer) -> Iterator[Problem]:
    weights = Shares([one.weight for one in uplift.formula])
    if weights.stated and not weights.can_be_whole:
        yield Problem(
            (*where, "formula"),
            f"The weights of the formula add up to {weights}, not to 100%.",
            "Correct the weights.",
        )
    if uplift.cap is not None and uplift.collar is not None and uplift.collar > uplift.cap:
        yield Problem(
            (*where, "collar"),
            f"Prices are to rise by {grouped(uplift.collar)}% at least and {grouped(uplift.cap)}%"
            " at most.",
            "Correct the one that is wrong.",
        )
