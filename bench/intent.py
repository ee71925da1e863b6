"""Made-up documents of what is wanted and decided, as text. Everything in them is invented."""

import random

from bench.words import LINES, head, papers

__all__ = [
    "INDICATORS",
    "TIERS",
    "accepted",
    "commission",
    "cycle",
    "decision",
    "framework",
    "need",
    "plan",
    "rulebook",
    "source",
]

INDICATORS = 6
"""In a framework."""
TIERS = ("political", "strategic", "tactical", "service")


def source(n: int, rng: random.Random) -> str:
    """A source, linked to nothing."""
    return (
        head("source", f"source-{n}", f"Made-up source {n}", rng, "live")
        + f"author: The made-up office\ndate: {rng.randint(2018, 2025)}\ntype: statistics\n"
        + papers(n, rng)
    )


def plan(n: int, rng: random.Random) -> str:
    """A plan with four aims."""
    aims = "".join(
        f"  - id: aim-{n}-{at}\n    title: Aim {at} of plan {n}\n"
        f"    statement: {rng.choice(LINES)}\n"
        for at in range(4)
    )
    return (
        head("plan", f"plan-{n}", f"Made-up plan {n}", rng)
        + f"type: corporate\nbody: council\nfrom: 2024-04-01\nto: 2029-03-31\naims:\n{aims}"
    )


def need(n: int, rng: random.Random) -> str:
    """A need with evidence from the sources."""
    evidence = "".join(
        f"  - id: evidence-{n}-{at}\n    statement: {rng.choice(LINES)}\n"
        f"    value: about {rng.randint(20, 900)}\n    period: 2024/25\n    on: 2025\n"
        f"    kind: statistics\n    source: source-{n % 7}, page {at + 1}\n"
        for at in range(rng.randint(3, 6))
    )
    return (
        head("need", f"need-{n}", f"Made-up need {n}", rng)
        + "cohorts:\n  - everyone\nplaces:\n  - town\n"
        + f"size: {rng.randint(100, 5000):,}\nseverity: high\ntrend: rising\nevidence:\n{evidence}"
        + f"engagement:\n  - id: heard-{n}\n    date: 2025-05\n    who: People with this need\n"
        f"    found: {rng.choice(LINES)}\n    changed: {rng.choice(LINES)}\n"
        "    not_reached: Those who work at night.\n"
    )


def framework(n: int, rng: random.Random) -> str:
    """A framework with four outcomes, each serving an aim, and its indicators."""
    outcomes = "".join(
        f"  - id: outcome-{n}-{at}\n    title: People live better lives, way {at}\n"
        f"    needs:\n      - need-{n}\n    serves:\n      - aim-{n}-{at}\n    kind: extrinsic\n"
        for at in range(4)
    )
    indicators = "".join(
        f"  - id: indicator-{n}-{at}\n    title: Better lives, measure {at}\n"
        f"    measures:\n      - outcome-{n}-{at % 4}\n    type: outcome\n    kind: proportion\n"
        "    unit: '%'\n    direction: higher\n    numerator: People better off\n"
        "    denominator: People seen\n    baseline:\n      value: 54%\n      at: 2024-04-01\n"
        "    frequency: quarter\n"
        for at in range(INDICATORS)
    )
    return (
        head("outcome-framework", f"framework-{n}", f"Made-up framework {n}", rng)
        + f"version: '1'\noutcomes:\n{outcomes}indicators:\n{indicators}"
    )


def commission(n: int, rng: random.Random) -> str:
    """A commission of the tier that its number stands for, answering the one before it."""
    group, tier = divmod(n, 4)
    text = head("commission", f"commission-{n}", f"Made-up commission {n}", rng)
    text += f"tier: {TIERS[tier]}\nwhy: {rng.choice(LINES)}\ncohorts:\n  - everyone\n"
    text += "places:\n  - town\nfor_whom: Everyone in the town.\n"
    if tier == 0:
        outcomes = "".join(f"  - outcome-{group}-{at}\n" for at in range(4))
        return f"{text}needs:\n  - need-{group}\noutcomes:\n{outcomes}{papers(n, rng)}"
    budget = (5 - tier) * 800_000
    text += f"answers:\n  - commission-{n - 1}\nbudget: £{budget:,} over the term\n"
    text += "risks:\n" + "".join(
        f"  - id: risk-{at}\n    title: Something goes wrong, way {at}\n    likelihood: 2\n"
        f"    impact: 3\n    owner: Head of Service\n    mitigation: {rng.choice(LINES)}\n"
        for at in range(rng.randint(2, 5))
    )
    return text


def decision(n: int, rng: random.Random) -> str:
    """A decision on a political commission, with a report to read."""
    paragraphs = "".join(f"      - {rng.choice(LINES)}\n" for _ in range(6))
    return (
        head("decision", f"decision-{n}", f"Made-up decision {n}", rng)
        + "route:\n  - body: cabinet\n    capacity: decides\n    date: 2026-12-09\n    item: '7'\n"
        f"decides:\n  - id: commission-{n * 4}\nrecommendations:\n"
        f"  - id: agree\n    text: {rng.choice(LINES)}\n    owner: Chief Executive\n"
        "    due: 2027-03-31\nsections:\n  - id: background\n    heading: Why now\n"
        f"    paragraphs:\n{paragraphs}"
        "background_papers: none\nappendices: none\n"
    )


def rulebook(n: int, rng: random.Random) -> str:
    """A rulebook."""
    return (
        head("rulebook", f"rulebook-{n}", f"Made-up rulebook {n}", rng)
        + "nations:\n  - england\nentries:\n"
        + "".join(
            f"  - id: entry-{at}\n    title: Entry {at}\n    number: {at + 20}\n    unit: days\n"
            "    basis: practice\n    verified: unverified\n"
            for at in range(8)
        )
    )


def cycle(n: int, rng: random.Random) -> str:
    """A cycle of eight stages."""
    stages = ("need", "priorities", "outcomes", "options", "design", "secure", "deliver", "review")
    return (
        head("cycle", f"cycle-{n}", f"Made-up cycle {n}", rng)
        + "stages:\n"
        + "".join(
            f"  - id: step-{one}\n    title: The step {one}\n    canonical:\n      - {one}\n"
            for one in stages
        )
    )


def accepted(n: int, rng: random.Random) -> str:
    """Accepted findings."""
    return (
        head("accepted", f"accepted-{n}", f"Made-up acceptances {n}", rng)
        + f"findings:\n  - code: CON001\n    where: agreement-{n}\n"
        f"    reason: {rng.choice(LINES)}\n"
        "    by: Head of Commissioning\n    until: 2027-03-31\n" + papers(n, rng)
    )
