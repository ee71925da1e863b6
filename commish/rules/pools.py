"""Pooled money: what comes in is what there is, and what there is is what is planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Pointer, Severity
from commish.insight.sentences import quoted
from commish.model.money import Money
from commish.model.number import EXACT
from commish.model.pounds import price
from commish.model.qualifier import Qualifier
from commish.model.sums import MixedCurrenciesError, Total, total
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.fact import Claims
    from commish.model.pool import Contribution, Pool

__all__ = ["pool_balances"]


@rule("POL001", basis="seed")
def pool_balances(pool: Pool) -> Iterator[Problem]:
    """What is paid into a pool is its total, and its schemes make the total too.

    Pooled money that does not balance is missed by one of the members in the end. It is compared
    once all of it is stated: of three contributors of whom none says how much, nothing is added up.
    What comes in kind may be counted in the total or beside it. Contributions of several periods
    are not added to a total that names none. A line that stands twice is most often a slip.

    Bad:
        kind: pool
        members:
          - id: housing
            title: Strategic Housing
          - id: children
            title: Children's Services
        contributions:
          - member: housing
            amount: £40,000
          - member: children
            amount: £50,000
        total: £100,000

    Good:
        kind: pool
        members:
          - id: housing
            title: Strategic Housing
          - id: children
            title: Children's Services
        contributions:
          - member: housing
            amount: £40,000
          - member: children
            amount: £60,000
        total: £100,000

    Source: Beyond Big Contracts (2014), Appendix 3; working practice of pooled funds.
    """
    gentle = Severity.WARNING if pool.status in ("", "draft") else None
    yield from _strangers(pool)
    yield from _twice(pool)
    whole, spent = (claims.value if claims else None for claims in (pool.total, pool.outturn))
    periods = {str(one.period) for one in pool.contributions}
    if whole and len(periods) <= 1:
        sums = [_added(pool.contributions), _added(_cash(pool))]
        yield from _unlike(_Held(("total",), "contributions", whole), sums, gentle)
    if whole:
        planned = _total([one.planned for one in pool.schemes])
        yield from _unlike(_Held(("total",), "schemes", whole), [planned], gentle)
    if spent:
        outturn = _total([one.outturn for one in pool.schemes])
        held = _Held(("outturn",), "outturns of the schemes", spent)
        yield from _unlike(held, [outturn], gentle)


def _cash(pool: Pool) -> list[Contribution]:
    return [one for one in pool.contributions if one.kind != "in_kind"]


def _added(contributions: Sequence[Contribution]) -> Total | None:
    return _total([one.amount for one in contributions])


def _total(claims: Sequence[Claims[Money] | None]) -> Total | None:
    """What amounts add up to, once every one is stated exactly."""
    amounts = [one.value for one in claims if one is not None]
    if not amounts or len(amounts) < len(claims):
        return None
    try:
        added = total(amounts)
    except MixedCurrenciesError:
        return None
    return added if added.complete and added.qualifier is Qualifier.EXACT else None


class _Held(NamedTuple):
    where: Pointer
    what: str
    whole: Money


def _unlike(held: _Held, sums: list[Total | None], gentle: Severity | None) -> Iterator[Problem]:
    whole = held.whole
    known = [one for one in sums if one is not None]
    if not known or whole.amount is None or whole.qualifier is not Qualifier.EXACT:
        return
    added = known[0]
    is_like = (added.currency, added.vat, added.basis) == (whole.currency, whole.vat, whole.basis)
    if added.mixed or not is_like or any(one.known == whole.amount for one in known):
        return
    short = EXACT.subtract(whole.amount, added.known)
    yield Problem(
        held.where,
        f"The {held.what} add up to {added}, {price(abs(short), whole.currency)}"
        f" {'less' if short > 0 else 'more'} than the {held.where[0]} of {whole}.",
        "Correct the one that is wrong.",
        gentle,
    )


def _twice(pool: Pool) -> Iterator[Problem]:
    """Contributions that stand twice: nothing else tells one line of the list from another."""
    seen: dict[tuple[object, ...], int] = {}
    for index, one in enumerate(pool.contributions):
        money = one.amount.value if one.amount else None
        line = (one.member.casefold(), str(one.period), one.kind, money and money.in_our_words)
        if money and money.amount and not one.note and seen.setdefault(line, index) != index:
            yield Problem(
                ("contributions", index),
                f"{quoted(one.member)} contributes {money} twice in the same words.",
                "Leave one out, or say under `note` how they differ.",
                Severity.WARNING,
            )


def _strangers(pool: Pool) -> Iterator[Problem]:
    members = {member.id.casefold() for member in pool.members}
    for index, one in enumerate(pool.contributions):
        if members and one.member.casefold() not in members:
            yield Problem(
                ("contributions", index, "member"),
                f"{quoted(one.member)} contributes, but is not a member of the pool.",
                "Write the id of a member, or add it to `members`.",
            )
