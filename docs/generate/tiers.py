"""Writes docs/reference/tiers.md: what each tier is asked for, and where each key belongs."""

from collections.abc import Iterator

from commish.insight.asks import ASKS, Ask
from commish.model.tier import Tier
from commish.source.schemas import schema
from docs.generate.parts.fields import fields
from docs.generate.parts.markdown import cell, code, heading_note, table

__all__ = ["pages"]

_PAGE = "docs/reference/tiers.md"
_INTRODUCTION = """\
# What each tier is asked for

[The four tiers](../explanation/tiers.md) says why. Something counts as said when the commission
says it, or a document that is linked to it: one that it answers, a need, an outcome, an agreement,
a procurement, a pool or a decision. It is asked for when the commission has left the stage that the
table names, or is agreed; before that it is a remark. What only time can tell is not asked for by
agreement. A light commission is asked only for what has a yes in the last column.

Which stage asks for what is commish's own reading. What is asked for comes from the commissioning
guide of Northamptonshire County Council (2014), Table 1.
"""
_KEYS = """
## Where keys belong

Keys that are not here belong at every tier. A key below its tiers is an error
([TIR004](rules.md#tir004-key-belongs-to-the-tier)).

"""


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    note = heading_note("commish/insight/asks.py and schemas/commission.schema.json")
    parts = [note, _INTRODUCTION, *map(_tier, Tier), _KEYS, _keys()]
    return {_PAGE: "".join(parts)}


def _tier(tier: Tier) -> str:
    head = (
        f"\n## {tier.value.capitalize()}\n\n"
        f"“{tier.way_of_operating}” It hands on: {tier.deliverable}.\n\n"
    )
    rows = map(_row, ASKS[tier])
    return head + table(("asked", "write it under", "or in", "on leaving", "light too"), rows)


def _row(ask: Ask) -> tuple[str, ...]:
    others = ", ".join(map(code, _elsewhere(ask)))
    return (
        cell(ask.what),
        code(ask.key),
        others,
        ask.leaving.title if ask.when_agreed else f"{ask.leaving.title}, not before",
        "yes" if ask.light else "no",
    )


def _elsewhere(ask: Ask) -> Iterator[str]:
    yield from (address.removeprefix("commission.") for address in ask.by[1:])


def _keys() -> str:
    told = [one for one in fields(schema("commission")) if one.tiers]
    head = ("key", *(tier.value for tier in Tier))
    rows = (
        (code(one.name), *("yes" if tier.value in one.tiers else "–" for tier in Tier))
        for one in told
    )
    return table(head, rows)
