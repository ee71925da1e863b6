"""Versions of outcome frameworks: what still works to one that was replaced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from commish.findings import Severity
from commish.insight.facts import Reference, Thing
from commish.insight.sentences import listed, quoted
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

__all__ = ["framework_in_use_is_the_latest"]

_SHOWN = 3


@rule("OUT009", severity=Severity.INFORMATION, basis="seed")
def framework_in_use_is_the_latest(thread: Thread) -> Iterator[Problem]:
    """Commissions and agreements work to the outcome framework that is in force.

    When a framework is replaced, contracts go on under the old one until they are varied. That may
    be right; but somebody should know which ones. A framework says under `replaces` which one it
    follows, and counts once it is agreed.

    Bad:
        kind: outcome-framework
        id: youth-outcomes-1
        outcomes:
          - id: settled-lives
            title: Young people live settled lives
        ---
        kind: outcome-framework
        id: youth-outcomes-2
        status: agreed
        replaces:
          - youth-outcomes-1
        ---
        kind: decision
        status: made
        decides:
          - id: youth-outcomes-2
        ---
        kind: commission
        id: youth-offer
        outcomes:
          - settled-lives

    Good:
        kind: outcome-framework
        id: youth-outcomes-1
        outcomes:
          - id: settled-lives
            title: Young people live settled lives
        ---
        kind: outcome-framework
        id: youth-outcomes-2
        status: proposed
        replaces:
          - youth-outcomes-1
        ---
        kind: commission
        id: youth-offer
        outcomes:
          - settled-lives

    Source: Shropshire Council, Strategic commissioning (2012), on outcome frameworks.
    """
    replaced = _replaced(thread)
    if not replaced:
        return
    for (holder, old), links in _uses(thread, replaced).items():
        document, before, after = thread.find(holder), thread.find(old), replaced[old]
        if document and before and document.status != "ended":
            yield Problem(
                links[0],
                f"{quoted(document.title)} works to {_named(links)} of the outcome framework"
                f" {quoted(before.title)}, which {quoted(after.title)} replaces.",
                "Check whether it should name what the newer outcome framework says.",
                related=((after, f"{after.id} stands here"),),
            )


def _replaced(thread: Thread) -> Mapping[str, Thing]:
    """Each framework that another replaces, by its id in lower case, and the newer one."""
    found = {}
    for reference in thread.references:
        newer = thread.find(reference.holder) if reference.label == "replaces" else None
        if newer and newer.sort == "outcome-framework" and newer.status == "agreed":
            found[reference.target.casefold()] = newer
    return found


def _uses(thread: Thread, replaced: Mapping[str, Thing]) -> dict[tuple[str, str], list[Reference]]:
    """What commissions and agreements name of replaced frameworks, by document and framework."""
    found: dict[tuple[str, str], list[Reference]] = {}
    for reference in thread.references:
        target = thread.find(reference.target)
        old = target.document.casefold() if target else ""
        holder = thread.find(reference.document) if old in replaced else None
        if holder and holder.sort in ("commission", "agreement"):
            found.setdefault((holder.id, old), []).append(reference)
    return found


def _named(links: list[Reference]) -> str:
    names = list(dict.fromkeys(f"`{one.target}`" for one in links))
    rest = [f"{len(names) - _SHOWN} more"] if len(names) > _SHOWN else []
    return listed(names[:_SHOWN] + rest)
