"""Providers: who is answerable, what was checked, and names that mean one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_ids, kept_items
from commish.insight.regimes import at
from commish.insight.running import is_running
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.voluntary import is_voluntary
from commish.rules.registry import Problem, rule

__all__ = [
    "community_provider_names_who_is_answerable",
    "due_diligence_is_in_date",
    "name_means_one_provider",
]

_ASKED: Mapping[str, str] = {
    "dbs": "DBS checks",
    "health_and_safety": "health and safety",
    "safeguarding": "safeguarding",
    "insurance_public": "insurance",
}
_NAMES: Mapping[str, str] = {
    "accounts": "accounts",
    "insurance_employers": "employers' liability insurance",
    "insurance_public": "public liability insurance",
    "insurance_indemnity": "professional indemnity insurance",
    "safeguarding": "safeguarding policy",
    "dbs": "DBS checks",
    "health_and_safety": "health and safety check",
    "constitution": "constitution",
    "references": "references",
    "data_protection": "data protection check",
    "modern_slavery": "modern slavery statement",
}


@rule("DUE001", basis="seed")
def community_provider_names_who_is_answerable(
    thread: Thread, setting: Setting
) -> Iterator[Problem]:
    """A community provider under an agreement names the post that is answerable.

    When something goes wrong it must be clear who answers for checks of staff, health and safety,
    safeguarding and insurance. For companies law says so; among volunteers nobody may have
    thought of it. The provider or the agreement's party names the post; what was checked already is
    not asked again. Before the agreement runs this is a warning.

    Bad:
        kind: provider
        id: key-project
        sector: voluntary
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        state: active
        commissions:
          - youth-pathway-service
        parties:
          - id: key-project
            role: sole

    Good:
        kind: provider
        id: key-project
        sector: voluntary
        answerable: Manager of the Key Project
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        state: active
        commissions:
          - youth-pathway-service
        parties:
          - id: key-project
            role: sole

    Source: commissioning guide of Northamptonshire County Council (2014): who is answerable.
    """
    found: dict[str, list[Thing]] = {}
    for agreement, party, provider in _parties(thread):
        is_named = provider.word("answerable").strip() or str(party.get("answerable", "")).strip()
        if is_voluntary(provider) and not is_named and agreement.status != "draft":
            found.setdefault(provider.id, []).append(agreement)
    for name, agreements in found.items():
        provider = thread.things[name.casefold()]
        checks = {one.get("what") for one in kept_items(provider.values.get("due_diligence"))}
        open_ones = [words for what, words in _ASKED.items() if what not in checks]
        if open_ones:
            yield Problem(
                provider,
                f"Nobody is named as answerable at {quoted(provider.title)} for"
                f" {listed(open_ones)}.",
                "Name the post under `answerable`.",
                _gravity(agreements, setting.as_of),
                tuple((one, "it is a party here") for one in agreements),
            )


def _gravity(agreements: list[Thing], day: date) -> Severity | None:
    linked = [one for one in agreements if kept_ids(one.values.get("commissions"))]
    if any(is_running(one, day) for one in linked):
        return None
    return Severity.WARNING if linked else Severity.INFORMATION


def _parties(thread: Thread) -> Iterator[tuple[Thing, Mapping[str, object], Thing]]:
    """Each agreement that is not over, with each provider that is a party of it."""
    for agreement in thread.of_sort("agreement"):
        over = agreement.status == "ended" or agreement.word("state") in ("ended", "terminated")
        for party in () if over else kept_items(agreement.values.get("parties")):
            provider = thread.find(str(party.get("id")))
            if provider and provider.sort == "provider":
                yield agreement, party, provider


@rule("DUE002", basis="seed")
def due_diligence_is_in_date(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """What was checked of a provider still holds.

    Insurance that ran out pays nothing, and an old check protects nobody. Under an agreement that
    runs it is an error, else a warning; a provider without any agreement is left alone.

    Bad:
        kind: provider
        id: key-project
        due_diligence:
          - what: insurance_public
            expires: 2026-10-31
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        state: active
        parties:
          - id: key-project
            role: sole

    Good:
        kind: provider
        id: key-project
        due_diligence:
          - what: insurance_public
            expires: 2027-10-31
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        state: active
        parties:
          - id: key-project
            role: sole

    Source: commissioning guide of Northamptonshire County Council (2014); working practice.
    """
    agreements: dict[str, list[Thing]] = {}
    for agreement, _, provider in _parties(thread):
        agreements.setdefault(provider.id, []).append(agreement)
    for name, under in agreements.items():
        provider = thread.things[name.casefold()]
        runs = any(is_running(one, setting.as_of) for one in under)
        for index, what, expired in _expired(provider, setting.as_of):
            yield Problem(
                at(provider, "due_diligence", index, "expires"),
                f"The {what} of {quoted(provider.title)} expired {expired}.",
                "Ask for a new one, and write until when it holds under `expires`.",
                None if runs else Severity.WARNING,
                tuple((one, "it is a party here") for one in under),
            )


def _expired(provider: Thing, day: date) -> Iterator[tuple[int, str, str]]:
    checks = kept_items(provider.values.get("due_diligence"))
    for index, check in enumerate(checks):
        expires = kept_date(check.get("expires"))
        if expires and expires.last < day:
            yield index, _NAMES.get(str(check.get("what")), "document"), expires.when


@rule("PRV001", severity=Severity.WARNING)
def name_means_one_provider(thread: Thread) -> Iterator[Problem]:
    """A name or an alias means one provider and no other.

    Registers and returns name providers in words. Where two bear one name, money and results may
    be counted for the wrong one, or one provider stands in two files. Small and capital letters
    and spaces make no difference. A successor may bear the name of the one it follows.

    Bad:
        kind: provider
        id: depaul-uk
        title: Depaul UK
        aliases:
          - De Paul UK
        ---
        kind: provider
        id: de-paul
        title: De Paul UK

    Good:
        kind: provider
        id: depaul-uk
        title: Depaul UK
        aliases:
          - De Paul UK
        ---
        kind: provider
        id: key-project
        title: Key Project

    Source: Beyond Big Contracts (2014): few hold one complete list of providers.
    """
    first: dict[str, Thing] = {}
    for provider in thread.of_sort("provider"):
        aliases = provider.values.get("aliases")
        names = [provider.title, *(aliases if isinstance(aliases, list) else [])]
        for name in {" ".join(str(one).split()).casefold(): str(one) for one in names if one}:
            other = first.setdefault(name, provider)
            if other is not provider and not _follows(provider, other):
                shown = next(one for one in names if " ".join(str(one).split()).casefold() == name)
                yield Problem(
                    provider,
                    f"{quoted(shown)} is also a name of the provider {quoted(other.id)}.",
                    "Keep one file for one provider, or take the name from one of them.",
                    related=((other, "the other one stands here"),),
                )


def _follows(one: Thing, other: Thing) -> bool:
    """Whether either took the other's place."""
    pairs = ((one, other), (other, one))
    return any(_successor(before) == after.id.casefold() for before, after in pairs)


def _successor(provider: Thing) -> str:
    told = provider.values.get("succeeded_by")
    return str(told.get("id", "")).casefold() if isinstance(told, Mapping) else ""
