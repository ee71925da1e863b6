"""Providers of an agreement, and which of them are voluntary or small."""

from collections.abc import Iterator

from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.thread import Thread

__all__ = ["is_voluntary", "providers_of", "who_it_is"]

_PAYING = ("commissioner", "funder", "investor", "host", "employer", "guarantor", "intermediary")
_VOLUNTARY = ("voluntary", "social_enterprise")
_SMALL = ("micro", "small")


def providers_of(agreement: Thing, thread: Thread) -> Iterator[Thing]:
    """The providers that are parties of an agreement, as far as there are documents of them."""
    for party in kept_items(agreement.values.get("parties")):
        found = thread.find(str(party.get("id", "")))
        if found and found.sort == "provider" and party.get("role", "") not in _PAYING:
            yield found


def is_voluntary(provider: Thing) -> bool:
    """Whether it is a voluntary or community body or a social enterprise."""
    return provider.values.get("vcse") is True or provider.word("sector") in _VOLUNTARY


def who_it_is(provider: Thing) -> str:
    """`a voluntary provider` or `a small provider`; empty for any other."""
    if is_voluntary(provider):
        return "a voluntary provider"
    small = provider.values.get("sme") is True or provider.word("size") in _SMALL
    return "a small provider" if small else ""
