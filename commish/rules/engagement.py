"""Who was heard: early enough, as much as is claimed, and who was not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of, size_of_thing
from commish.insight.stages import Stage
from commish.insight.thread import Thread
from commish.insight.wording import co_production_words
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.evidence import Engagement
    from commish.model.framework import OutcomeFramework
    from commish.model.need import Need
    from commish.model.procurement import Procurement
    from commish.model.wording import Text

__all__ = ["co_production_is_what_it_says", "those_not_reached_are_named", "users_come_first"]

_TOGETHER = ("co_production", "partnership", "delegated_power", "citizen_control")
"""The rungs at which people act with the body: the top one of TLAP, the upper three of Arnstein."""
_EARLIER = ("need", "outcome-framework")


@rule("COP001", severity=Severity.WARNING, basis="seed")
def users_come_first(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """The people concerned are heard before outcomes are set, not after.

    Who first meets users when the service is designed asks them how, and never what for. Whoever
    was heard about the need, or on the outcome framework, was heard in time. Where no stage is
    written nothing is concluded; drafts and light commissions are left alone.

    Bad:
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - safe-streets
        engagement:
          - id: evening-walk
            who: People who live in the street
            stage: design
            rung: consultation
            not_reached: Tenants who had moved away.
        ---
        kind: commission
        id: safe-streets
        tier: strategic

    Good:
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - safe-streets
        engagement:
          - id: evening-walk
            who: People who live in the street
            stage: design
            rung: consultation
            not_reached: Tenants who had moved away.
        ---
        kind: commission
        id: safe-streets
        tier: strategic
        engagement:
          - id: street-meeting
            who: Residents of all ages
            stage: outcomes

    Source: Beyond Big Contracts (2014), on Lambeth; ladder of Think Local Act Personal.
    """
    limits = limits_of(setting.workspace)
    for commission in thread.of_sort("commission"):
        asked = commission.status in ("proposed", "agreed") and "engagement" in commission.says
        if asked and not _heard_elsewhere(thread, commission):
            first = _first(commission)
            if first and size_of_thing(commission, limits).size is not Size.LIGHT:
                yield first


def _heard_elsewhere(thread: Thread, commission: Thing) -> bool:
    """Whether what stands above it tells of anybody who was heard."""
    above = (thread.find(name) for name in thread.all_above(commission.id))
    holders = (thread.find(one.document) for one in above if one)
    return any(one and "engagement" in one.says for one in holders)


def _first(commission: Thing) -> Problem | None:
    """What to say of the first time that people were heard, if it was after outcomes were set."""
    entries = kept_items(commission.values.get("engagement"))
    stages = [Stage.named(str(one.get("stage", ""))) for one in entries]
    known = [stage for stage in stages if stage]
    if not known or len(known) < len(stages):
        return None
    first = min(known, key=lambda stage: stage.rank)
    if first.rank <= Stage.OUTCOMES.rank:
        return None
    at = stages.index(first)
    rung = str(entries[at].get("rung", "")).replace("_", " ")
    on_rung = f", on the rung “{rung}”" if rung else ""
    return Problem(
        commission._replace(pointer=("engagement", at)),
        f"Users were first heard at the {first.title} stage{on_rung}: outcomes were set without"
        " them.",
        "Ask them what should change before it is decided, and write it under `engagement` of the"
        " need or the outcome framework.",
    )


@rule("COP002", severity=Severity.WARNING, basis="seed")
def co_production_is_what_it_says(
    document: Commission | Need | OutcomeFramework | Procurement,
) -> Iterator[Problem]:
    """What is called co-produced was made together with the people it is for.

    Asking for views is worth doing, and is not co-production: that takes people who act, decide
    and share the work. If a text says that something was co-produced and every rung written under
    `engagement` is lower, one of the two is wrong. On Arnstein's ladder partnership and above
    count. Where a rung is not written, nothing is concluded.

    Bad:
        kind: outcome-framework
        summary: Outcomes that were co-produced with young people.
        engagement:
          - id: survey
            who: Young people
            ladder: tlap
            rung: consultation

    Good:
        kind: outcome-framework
        summary: Outcomes that were co-produced with young people.
        engagement:
          - id: workshops
            who: Young people
            ladder: tlap
            rung: co_production

    Source: Beyond Big Contracts (2014), on Lambeth; ladders of Arnstein and Think Local Act
        Personal.
    """
    rungs = [one.rung for one in document.engagement]
    if not rungs or not all(rungs) or any(rung in _TOGETHER for rung in rungs):
        return
    for where, text in _texts(document):
        words = co_production_words(str(text))
        if words:
            highest = " and ".join(dict.fromkeys(f"“{rung.replace('_', ' ')}”" for rung in rungs))
            yield Problem(
                where,
                f"{quoted(words)} is more than was done: people were heard on the rung {highest}.",
                "Say what was done, or write the engagement in which people decided together with"
                " you.",
            )
            return


def _texts(
    document: Commission | Need | OutcomeFramework | Procurement,
) -> Iterator[tuple[Pointer, Text | str]]:
    yield ("title",), document.title
    if document.summary:
        yield ("summary",), document.summary
    for index, one in enumerate(document.engagement):
        for key, text in (("method", one.method), ("found", one.found), ("changed", one.changed)):
            if text:
                yield ("engagement", index, key), text


@rule("COP003", severity=Severity.WARNING, basis="seed")
def those_not_reached_are_named(
    document: Commission | Need | OutcomeFramework | Procurement, setting: Setting
) -> Iterator[Problem]:
    """Whoever asked people also says whom they did not reach.

    Those who come to a meeting are rarely those who are worst off. Who was missing, and why, shows
    whom the outcomes may have forgotten. Asked of a commission from the stage of design on, and
    never of a light one or a grant; elsewhere it is a reminder once the document is agreed.

    Bad:
        kind: commission
        tier: tactical
        stage: design
        engagement:
          - id: evening-walk
            who: People who live in the street
            stage: need

    Good:
        kind: commission
        tier: tactical
        stage: design
        engagement:
          - id: evening-walk
            who: People who live in the street
            stage: need
            not_reached: Tenants who had moved away.

    Source: Beyond Big Contracts (2014), on Lambeth.
    """
    severity = _how_much(document, setting)
    for index, one in enumerate(document.engagement):
        if severity and not one.not_reached:
            yield Problem(
                ("engagement", index),
                f"Nothing says who was not reached{_when(one)}.",
                "Write under `not_reached` who was missing, and why; `not stated` is an answer.",
                severity,
            )


def _how_much(
    document: Commission | Need | OutcomeFramework | Procurement, setting: Setting
) -> Severity | None:
    """How strongly it is asked; None: not at all."""
    if document.kind != "commission":
        return Severity.INFORMATION if document.status == "agreed" else None
    stage = Stage.named(document.stage)
    late = stage is not None and stage.rank >= Stage.DESIGN.rank
    if not late or document.status == "ended" or _is_a_grant(document):
        return None
    size = size_of(document, limits_of(setting.workspace)).size
    return None if size is Size.LIGHT else Severity.WARNING


def _is_a_grant(commission: Commission) -> bool:
    return any(option.preferred and option.model == "grant" for option in commission.options)


def _when(one: Engagement) -> str:
    return f" when people were heard in {one.date.words}" if one.date else ""
