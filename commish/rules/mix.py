"""What is counted: inputs, activities and outputs, or also what changed for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from commish.findings import Severity
from commish.insight.coverage import leads_to_an_outcome
from commish.insight.facts import Thing
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of_thing
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

__all__ = ["what_changed_is_counted_too"]

_EFFORT: Mapping[str, str] = {"input": "inputs", "activity": "activities", "output": "outputs"}


@rule("OUT008", severity=Severity.WARNING, basis="seed")
def what_changed_is_counted_too(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Where outcomes are wanted, at least one KPI tells of more than effort.

    Counting hours, sessions and referrals shows that work was done, not that anybody is better
    off; and providers do what is counted. A KPI tells of effort when its indicator is an input, an
    activity or an output; one whose indicator does not say its `type` settles nothing. Light
    commissions and grants are spared.

    Bad:
        kind: outcome-framework
        outcomes:
          - id: in-work
            title: People who look for work find it
        indicators:
          - id: sessions-held
            title: Sessions held
            type: output
            direction: higher
            measures:
              - in-work
        ---
        kind: agreement
        id: job-club
        outcomes:
          - in-work
        kpis:
          - id: kpi-sessions
            indicator: sessions-held

    Good:
        kind: outcome-framework
        outcomes:
          - id: in-work
            title: People who look for work find it
        indicators:
          - id: found-work
            title: People in work six months later
            type: outcome
            direction: higher
            measures:
              - in-work
        ---
        kind: agreement
        id: job-club
        outcomes:
          - in-work
        kpis:
          - id: kpi-found-work
            indicator: found-work

    Source: Beyond Big Contracts (2014), on inputs, outputs and outcomes.
    """
    kinds = _kinds(thread)
    limits = limits_of(setting.workspace)
    for name, found in kinds.items():
        document = thread.find(name)
        if document is None or not _EFFORT.keys() >= set(found) or _is_spared(document):
            continue
        light = document.sort == "commission" and size_of_thing(document, limits).size is Size.LIGHT
        if not light and leads_to_an_outcome(thread, document.id):
            counts = Counter(found)
            mix = listed(_counted(counts[one], one) for one in _EFFORT if counts[one])
            yield Problem(
                document,
                f"{quoted(document.title)} is for outcomes, but its KPIs measure only effort:"
                f" {mix}.",
                "Promise at least one KPI that tells what changed for people, or how they see it.",
                Severity.INFORMATION if document.status == "draft" and _says(document) else None,
            )


def _counted(count: int, kind: str) -> str:
    return f"{count} {kind if count == 1 else _EFFORT[kind]}"


def _says(document: Thing) -> bool:
    """Whether it calls itself a draft: an agreement mostly says nothing."""
    return "status" in document.says


def _is_spared(document: Thing) -> bool:
    return document.status == "ended" or document.word("type") in ("grant", "spot")


def _kinds(thread: Thread) -> Mapping[str, list[str]]:
    """By document: what the indicator of each of its KPIs tells of; empty where it does not say."""
    measured: dict[str, str] = {}
    for reference in thread.references:
        indicator = thread.find(reference.target) if reference.label == "indicator" else None
        if indicator:
            measured[reference.holder] = indicator.word("type")
    found: dict[str, list[str]] = {}
    for kpi in thread.of_sort("kpi"):
        found.setdefault(kpi.document, []).append(measured.get(kpi.id, ""))
    return found
