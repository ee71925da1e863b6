"""Shares of one whole: of funding, of a pool, of a consortium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Pointer
from commish.insight.setting import Setting
from commish.insight.shares import Shares
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement, AgreementParty
    from commish.model.commission import Commission
    from commish.model.pool import Pool

__all__ = ["shares_are_a_whole"]

_FUNDING = ("commissioner", "funder", "investor", "host")
_PROVIDING = ("", "lead", "member", "prime", "sub_contractor", "sole")
_Shared = tuple[Pointer, str, tuple[Shares, ...]]
"""Where shares stand, what is shared, and the ways to count: one must make a whole."""


@rule("FIN003")
def shares_are_a_whole(
    document: Commission | Agreement | Pool, setting: Setting
) -> Iterator[Problem]:
    """Shares of one whole make 100%.

    Shares of funding, of a pool, and of a consortium's money and work: what is missing from 100%
    is owed by somebody, and what is over is owed twice. Shares that nobody stated may fill what is
    missing. Members that left, or have yet to join, are not counted.

    Bad:
        kind: pool
        members:
          - id: housing
            title: Strategic Housing
            share: 40
          - id: children
            title: Children's Services
            share: 50

    Good:
        kind: pool
        members:
          - id: housing
            title: Strategic Housing
            share: 40
          - id: children
            title: Children's Services
            share: 60

    Source: working practice; Beyond Big Contracts (2014), on pooled funding and consortia.
    """
    for where, what, shares in _shared(document, setting.as_of):
        if not any(one.can_be_whole for one in shares):
            yield Problem(
                where,
                f"The shares of {what} add up to {shares[0]}, not to 100%.",
                "Correct the shares, or leave out those that are not known.",
            )


def _shared(document: Commission | Agreement | Pool, day: date) -> Iterator[_Shared]:
    if document.kind == "agreement":
        yield from _of_agreement(document, day)
    elif document.kind == "commission":
        lines = [line.share for line in document.budget_lines]
        yield ("budget_lines",), "the funding", (Shares(lines),)
    else:
        members = [member.share for member in document.members]
        yield ("members",), "the pool", (Shares(members),)


def _of_agreement(agreement: Agreement, day: date) -> Iterator[_Shared]:
    present = [party for party in agreement.parties if _is_in_force(party, agreement, day)]
    funders = [party for party in present if party.role in _FUNDING]
    providers = [party for party in present if party.role in _PROVIDING]
    yield ("parties",), "the cost", (Shares([party.share_of_money for party in funders]),)
    yield ("parties",), "the money", _counted(providers, lambda party: party.share_of_money)
    yield ("parties",), "the work", _counted(providers, lambda party: party.share_of_work)


def _counted(
    providers: list[AgreementParty], share: Callable[[AgreementParty], Decimal | None]
) -> tuple[Shares, Shares]:
    """The shares of all, and of those who work under no other: who passes work on may keep both."""
    return (
        Shares([share(party) for party in providers]),
        Shares([share(party) for party in providers if not party.under]),
    )


def _is_in_force(party: AgreementParty, agreement: Agreement, day: date) -> bool:
    """Whether it is a party on the day; before the start or after the end, on that day."""
    end = agreement.end.latest.last if agreement.end else day
    day = max(min(day, end), agreement.start.first if agreement.start else date.min)
    return not ((party.from_ and party.from_.first > day) or (party.to and party.to.last < day))
