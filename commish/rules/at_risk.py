"""How much of the money depends on results, and how far down the supply chain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from commish.findings import Severity
from commish.insight.facts import Reference, Thing
from commish.insight.kept import kept_group, kept_ids, kept_items
from commish.insight.regimes import at
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.number import grouped
from commish.rules.registry import Problem, rule

__all__ = ["risk_is_not_passed_down", "share_at_risk_is_bearable"]

_PROVIDING = ("lead", "prime", "sole", "member")


@rule("PBR001", basis="seed")
def share_at_risk_is_bearable(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """No more of the money depends on results than the provider can bear.

    Most providers fear for their solvency under payment by results, and small ones stay away. An
    agreement states the limit under `at_risk_limit`; a body may set one for each size of provider
    in a rulebook of its own, under the topics `at-risk-limit-small`, `-medium` and so on. Whoever
    decides to go beyond accepts this finding and names the decision.

    Bad:
        kind: agreement
        id: hub-contract
        status: proposed
        payment:
          at_risk: 60
          at_risk_limit: 40

    Good:
        kind: agreement
        id: hub-contract
        status: proposed
        payment:
          at_risk: 40
          at_risk_limit: 40

    Source: Beyond Big Contracts (2014): specify the maximum share at risk.
    """
    for agreement in thread.of_sort("agreement"):
        payment = kept_group(agreement.values.get("payment"))
        share, own = (_number(payment.get(key)) for key in ("at_risk", "at_risk_limit"))
        if share is None:
            continue
        gentle = Severity.WARNING if agreement.status == "draft" else None
        mend = "Lower the share, or name the decision by which it is accepted."
        if own is not None and share > own:
            yield Problem(
                at(agreement, "payment", "at_risk"),
                f"Results decide {grouped(share)}% of the money, over the limit of"
                f" {grouped(own)}%.",
                mend,
                gentle,
            )
        elif own is None:
            yield from _over_the_body_s(thread, agreement, share, setting)


def _over_the_body_s(
    thread: Thread, agreement: Thing, share: Decimal, setting: Setting
) -> Iterator[Problem]:
    for party in kept_items(agreement.values.get("parties")):
        provider = thread.find(str(party.get("id"))) if party.get("role") in _PROVIDING else None
        size = provider.word("size") if provider else ""
        limit = setting.law_on(f"at-risk-limit-{size}", setting.as_of) if size else None
        if provider and limit and share > limit.number:
            yield Problem(
                at(agreement, "payment", "at_risk"),
                f"Results decide {grouped(share)}% of the money; the limit for a {size}"
                f" provider such as {quoted(provider.title)} is {grouped(limit.number)}%"
                f" ({limit.citation}).",
                "Lower the share, or name the decision by which it is accepted.",
                limit.at_most(Severity.WARNING),
            )
            return


class _Link(NamedTuple):
    """One step of a supply chain: who works under whom, and what each bears."""

    where: Thing | Reference
    under: str
    share: Decimal | None
    prime_share: Decimal | None
    known: bool


@rule("PAS001", severity=Severity.WARNING, basis="seed")
def risk_is_not_passed_down(thread: Thread) -> Iterator[Problem]:
    """No sub-contractor bears a greater share of risk than the one it works for.

    Small organisations at the end of a chain can bear least, and see the terms last. What the
    commissioner does not know of their terms is counted. A sub-contractor is a party with `under`
    or the role of one, or an agreement that is a sub-contract of another.

    Bad:
        kind: agreement
        id: hub-contract
        parties:
          - id: prime-plc
            role: prime
            share_at_risk: 30
          - id: key-project
            role: sub_contractor
            under: prime-plc
            share_at_risk: 45

    Good:
        kind: agreement
        id: hub-contract
        parties:
          - id: prime-plc
            role: prime
            share_at_risk: 30
          - id: key-project
            role: sub_contractor
            under: prime-plc
            share_at_risk: 30

    Source: Beyond Big Contracts (2014), on risk passed down the supply chain.
    """
    for agreement in thread.of_sort("agreement"):
        links = [*_within(agreement), *_between(thread, agreement)]
        for link in links:
            share, prime = link.share, link.prime_share
            if share is not None and prime is not None and share > prime:
                yield Problem(
                    link.where,
                    f"Results decide {grouped(share)}% of this sub-contractor's money, but only"
                    f" {grouped(prime)}% of that of {quoted(link.under)}, for whom it works.",
                    "Agree that no more risk is passed on than the prime bears itself.",
                )
        unknown = sum(not link.known for link in links)
        if unknown:
            yield Problem(
                at(agreement, "parties"),
                f"The terms of {_of(unknown, len(links))} are not known.",
                "Ask the prime for them, and write `share_at_risk`, `payment_days` or"
                " `terms_known: true`.",
                Severity.INFORMATION,
            )


def _of(unknown: int, links: int) -> str:
    few = f"{unknown} of {links}" if unknown < links else str(links)
    return f"{few} sub-contractor{'' if links == 1 else 's'}"


def _within(agreement: Thing) -> Iterator[_Link]:
    parties = kept_items(agreement.values.get("parties"))
    whole = _share(agreement)
    shares = {str(one.get("id")).casefold(): _number(one.get("share_at_risk")) for one in parties}
    leads = [str(one.get("id")) for one in parties if one.get("role") in ("prime", "lead")]
    for index, party in enumerate(parties):
        under = str(party.get("under") or "")
        if not under and party.get("role") != "sub_contractor":
            continue
        prime = under or (leads[0] if len(leads) == 1 else "")
        prime_share = shares.get(prime.casefold())
        yield _Link(
            at(agreement, "parties", index, "share_at_risk"),
            prime or "the prime",
            _number(party.get("share_at_risk")),
            whole if prime_share is None and not _is_under(parties, prime) else prime_share,
            _is_known(party),
        )


def _is_under(parties: tuple[Mapping[str, object], ...], name: str) -> bool:
    """Whether the prime itself works under another, so that the agreement's share is not its."""
    return any(one.get("under") and str(one.get("id")) == name for one in parties)


def _is_known(party: Mapping[str, object]) -> bool:
    return party.get("terms_known") is True or "share_at_risk" in party


def _between(thread: Thread, agreement: Thing) -> Iterator[_Link]:
    for name in kept_ids(agreement.values.get("subcontract_of")):
        prime = thread.find(name)
        if prime and prime.sort == "agreement":
            own, above = _share(agreement), _share(prime)
            yield _Link(at(agreement, "payment", "at_risk"), prime.title, own, above, known=True)


def _share(agreement: Thing) -> Decimal | None:
    return _number(kept_group(agreement.values.get("payment")).get("at_risk"))


def _number(raw: object) -> Decimal | None:
    return Decimal(str(raw)) if isinstance(raw, int | Decimal) else None
