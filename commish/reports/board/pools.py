"""Who pays into a pool, how much of it is known, and what it comes to."""

from collections.abc import Iterator

from commish.model.money import Money
from commish.model.pool import Contribution, Pool
from commish.model.sums import MixedCurrenciesError, total
from commish.reports.inlines import Inlines, Text, literal
from commish.reports.writer import Writer

__all__ = ["write_pool"]


def write_pool(pool: Pool, writer: Writer, *, whole: bool) -> None:
    """The contributions to a pool, and their sum where *whole*: nothing of the pool is withheld."""
    names = {member.id: member.title for member in pool.members}
    writer.table(
        f"Who pays into {pool.title}",
        ("Contributor", "Contribution", "Period"),
        [
            (
                literal(names.get(one.member, "not named here")),
                _contribution(one, writer),
                literal(str(one.period) if one.period else ""),
            )
            for one in pool.contributions
        ],
        numeric=("Contribution",),
    )
    if whole:
        for line in _sums(pool):
            writer.line((Text(line),))
        if pool.total and pool.total.value.stated:
            writer.line((Text(f"{pool.title} as a whole: "), *writer.figure(pool.total)))


def _contribution(one: Contribution, writer: Writer) -> Inlines:
    kind = " in kind" if one.kind == "in_kind" else ""
    return (*writer.figure(one.amount), *literal(kind), *writer.made(one))


def _sums(pool: Pool) -> Iterator[str]:
    """A line for each period, for what is paid in one year is not added to another's."""
    periods = dict.fromkeys(one.period for one in pool.contributions)
    for period in periods:
        found = [one for one in pool.contributions if one.period == period]
        when = f", {period}" if period and len(periods) > 1 else ""
        yield f"{pool.title}{when}: {_sum(found)}."


def _sum(found: list[Contribution]) -> str:
    amounts = [one.amount.value if one.amount else Money(None) for one in found]
    stated = sum(1 for amount in amounts if amount.stated)
    count = len({one.member for one in found})
    contributors = f"{count} contributor{'s' if count != 1 else ''}"
    said = f"{contributors}, {stated} of {len(amounts)} amounts stated"
    return f"{said}{_total(amounts)}" if stated else f"{said}, so no total"


def _total(amounts: list[Money]) -> str:
    try:
        summed = total(amounts)
    except MixedCurrenciesError:
        return " in several currencies, so no total"
    return ", which cover unlike things, so no total" if summed.mixed else f": {summed}"
