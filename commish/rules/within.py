"""A commission keeps within what it answers: its places and its people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from commish.findings import Severity
from commish.insight.coverage import links_called
from commish.insight.facts import Reference, Thing
from commish.insight.sentences import listed, quoted
from commish.insight.thread import Thread
from commish.insight.within import Ages, Inherited, ages_of, families, is_outside
from commish.rules.registry import Problem, rule

__all__ = ["people_lie_within", "places_lie_within"]


@rule("TIR013", severity=Severity.WARNING, basis="seed")
def places_lie_within(thread: Thread) -> Iterator[Problem]:
    """The places of a commission lie in those of what it answers.

    Money for one town is not there for the next. Which place lies in which, the workspace says
    under `places` (`within`). A place of which that is not known is left alone, and who names no
    place has that of what they answer. A draft is only reminded.

    Bad:
        kind: workspace
        places:
          - id: county
            title: The county
            level: county
          - id: north-town
            title: North town
            level: town
            within: county
          - id: south-town
            title: South town
            level: town
            within: county
        ---
        kind: commission
        id: safe-streets
        tier: strategic
        places:
          - north-town
        ---
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - safe-streets
        places:
          - south-town

    Good:
        kind: workspace
        places:
          - id: county
            title: The county
            level: county
          - id: north-town
            title: North town
            level: town
            within: county
          - id: south-town
            title: South town
            level: town
            within: county
        ---
        kind: commission
        id: safe-streets
        tier: strategic
        places:
          - county
        ---
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - safe-streets
        places:
          - south-town

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    links, inherited = _named(thread, "places")
    for child, parents in families(thread):
        wider = inherited.above(child.id)
        for link in links.get(child.id, ()):
            place = thread.find(link.target)
            if place and is_outside(thread, place.id, wider):
                yield _elsewhere(thread, link, place, parents, wider)


@rule("TIR014", severity=Severity.WARNING, basis="seed")
def people_lie_within(thread: Thread) -> Iterator[Problem]:
    """The people whom a commission is for are among those of what it answers.

    A service for people over 25 does not answer members who asked for the young. Groups are
    compared by their ages, where both say them: any other difference can't be told from names.
    Who names no group has that of what they answer. A draft is only reminded.

    Bad:
        kind: workspace
        cohorts:
          - id: young-people
            title: Young people
            ages: 16 to 24
          - id: older-people
            title: Older people
            ages: 65 and over
        ---
        kind: commission
        id: safe-streets
        tier: strategic
        cohorts:
          - young-people
        ---
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - safe-streets
        cohorts:
          - older-people

    Good:
        kind: workspace
        cohorts:
          - id: young-people
            title: Young people
            ages: 16 to 24
          - id: students
            title: Students
            ages: 18 to 21
        ---
        kind: commission
        id: safe-streets
        tier: strategic
        cohorts:
          - young-people
        ---
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - safe-streets
        cohorts:
          - students

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    links, inherited = _named(thread, "cohorts")
    for child, parents in families(thread):
        wider = inherited.above(child.id)
        for link in links.get(child.id, ()):
            cohort = thread.find(link.target)
            if cohort and cohort.id.casefold() not in wider and _are_others(thread, cohort, wider):
                yield _elsewhere(thread, link, cohort, parents, wider)


def _named(thread: Thread, key: str) -> tuple[Mapping[str, tuple[Reference, ...]], Inherited]:
    """The links of each commission under a key, and what each has from those that it answers."""
    found = links_called(thread, key)
    own = {holder: tuple(one.target.casefold() for one in links) for holder, links in found.items()}
    return found, Inherited(thread, own)


def _are_others(thread: Thread, cohort: Thing, wider: tuple[str, ...]) -> bool:
    """Whether the ages of a group surely lie outside those of all the wider ones."""
    own = ages_of(cohort.word("ages"))
    above = [_ages(thread, one) for one in wider]
    return own is not None and bool(above) and all(one and not one.holds(own) for one in above)


def _ages(thread: Thread, name: str) -> Ages | None:
    thing = thread.find(name)
    return ages_of(thing.word("ages")) if thing else None


def _elsewhere(
    thread: Thread, link: Reference, one: Thing, parents: list[Thing], wider: tuple[str, ...]
) -> Problem:
    child = thread.find(link.holder)
    found = [thread.find(name) for name in wider]
    names = listed((quoted(each.title) for each in found if each), "or")
    above = "the commission above is" if len(parents) == 1 else "the commissions above are"
    return Problem(
        link,
        f"{quoted(one.title)} is not within {names}, which is what {above} for.",
        "Correct either, or write where it belongs in commish.yaml.",
        Severity.INFORMATION if child and child.status == "draft" else None,
        tuple((each, f"{each.id} stands here") for each in parents),
    )
