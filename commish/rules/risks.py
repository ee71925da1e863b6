"""What may go wrong: who bears it, who watches it, and how the service goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.commission import Commission
    from commish.model.decision import Decision
    from commish.model.risk import Risk

__all__ = ["high_risk_is_owned_and_survived", "risk_has_a_bearer"]


@rule("RSK001", basis="seed")
def high_risk_is_owned_and_survived(
    document: Commission | Agreement | Decision, setting: Setting
) -> Iterator[Problem]:
    """A risk above the body's appetite has an owner and a plan to go on.

    How much risk a body takes is its own choice, written under `risk_appetite` in commish.yaml as
    the highest product of likelihood and impact for each category. What lies above it is listed,
    and somebody has to watch it and know how the service continues if it happens. Until it is
    agreed that is a warning. A category without an appetite is left alone.

    Bad:
        kind: workspace
        id: council
        risk_appetite:
          - category: Service
            appetite: cautious
            limit: 12
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        risks:
          - id: provider-fails
            title: The lead provider fails
            category: Service
            likelihood: 4
            impact: 4
            bearer: commissioner
            owner: Head of Commissioning

    Good:
        kind: workspace
        id: council
        risk_appetite:
          - category: Service
            appetite: cautious
            limit: 12
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        risks:
          - id: provider-fails
            title: The lead provider fails
            category: Service
            likelihood: 4
            impact: 4
            bearer: commissioner
            owner: Head of Commissioning
            continuity: The partners take over within a day.

    Source: Shropshire Council, Strategic commissioning (2012), on risk.
    """
    if not document.risks:
        return
    limits = _limits(setting)
    for index, risk in enumerate(document.risks):
        limit = limits.get(_plain(risk.category))
        product = (risk.likelihood or 0) * (risk.impact or 0)
        if limit is None or product <= limit:
            continue
        missing = _missing(risk)
        above = f"The risk {quoted(risk.title)} scores {product}, above the appetite of {limit}"
        gentle = None if document.status in ("agreed", "made") else Severity.WARNING
        yield Problem(
            ("risks", index),
            f"{above}, and has {listed(missing)}." if missing else f"{above}.",
            "Write `owner` and `continuity`, or lower the risk."
            if missing
            else "Nothing has to be done; whoever decides should know it.",
            gentle if missing else Severity.INFORMATION,
        )


def _limits(setting: Setting) -> Mapping[str, int]:
    appetites = setting.workspace.risk_appetite
    return {_plain(one.category): one.limit for one in appetites if one.limit is not None}


def _plain(category: str) -> str:
    return " ".join(category.split()).casefold()


def _missing(risk: Risk) -> list[str]:
    told = {"no owner": risk.owner, "no plan for carrying on": risk.continuity}
    return [words for words, value in told.items() if not str(value or "").strip()]


@rule("RSK002", severity=Severity.WARNING, basis="seed")
def risk_has_a_bearer(
    document: Commission | Agreement | Decision,
) -> Iterator[Problem]:
    """What may go wrong says who bears it.

    A risk that nobody is said to bear falls on whoever is weakest, often those who use the service.
    Who bears it is agreed with the price, and not when it happens. It is asked for once the
    document is agreed; what is proposed is reminded.

    Bad:
        kind: agreement
        id: hub-contract
        status: agreed
        risks:
          - id: provider-fails
            title: The lead provider fails

    Good:
        kind: agreement
        id: hub-contract
        status: agreed
        risks:
          - id: provider-fails
            title: The lead provider fails
            bearer: commissioner

    Source: Shropshire Council, Strategic commissioning (2012); Beyond Big Contracts (2014).
    """
    settled = document.status in ("agreed", "made")
    asked = settled or document.status == "proposed"
    for index, risk in enumerate(document.risks if asked else ()):
        if not risk.bearer:
            yield Problem(
                ("risks", index),
                f"The risk {quoted(risk.title)} does not say who bears it.",
                "Write `bearer`: commissioner, provider, prime, sub_contractor, user or shared.",
                None if settled else Severity.INFORMATION,
            )
