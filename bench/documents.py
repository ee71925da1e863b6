"""Made-up documents of every kind, as text. Everything in them is invented."""

import random
from collections.abc import Callable

__all__ = ["FEW", "ONE_A_GROUP", "TIERS", "Writer", "commission", "provider_return", "source"]

_LINES = (
    "People said that being sent from one office to another was the worst part of it.",
    "A worker stays with each person until help is no longer needed.",
    "The figures are collected each month and checked by a second person.",
    "What was learned is shared with every partner before the next quarter begins.",
    "Those who live furthest from the centre are asked twice a year how they get on.",
    "The team meets each week and looks first at who has not been seen for a while.",
)
_KPIS = 6
"""In an agreement, and so in each of its returns."""
TIERS = ("political", "strategic", "tactical", "service")


def _prose(rng: random.Random, count: int, indent: str) -> str:
    return "".join(f"{indent}{rng.choice(_LINES)}\n" for _ in range(count))


def _head(kind: str, name: str, title: str, rng: random.Random, status: str = "draft") -> str:
    return (
        f"kind: {kind}\nid: {name}\ntitle: {title}\nstatus: {status}\nillustrative: true\n"
        f"summary: |\n{_prose(rng, rng.randint(6, 20), '  ')}"
    )


def _papers(n: int, rng: random.Random) -> str:
    papers = "".join(
        f"  - title: Made-up paper {at} of {n}\n    path: papers/{n}-{at}.pdf\n"
        f"    date: 2025-0{at + 1}-0{rng.randint(1, 9)}\n"
        for at in range(rng.randint(3, 8))
    )
    roles = "roles:\n  owner: Head of Commissioning\n  contact: Democratic Services\n"
    return f"{roles}documents:\n{papers}"


def source(n: int, rng: random.Random) -> str:
    head = _head("source", f"source-{n}", f"Made-up source {n}", rng, "live")
    return (
        head
        + f"author: The made-up office\ndate: {rng.randint(2018, 2025)}\ntype: statistics\n"
        + _papers(n, rng)
    )


def _plan(n: int, rng: random.Random) -> str:
    aims = "".join(
        f"  - id: aim-{n}-{at}\n    title: Aim {at} of plan {n}\n"
        f"    statement: {rng.choice(_LINES)}\n"
        for at in range(4)
    )
    return (
        _head("plan", f"plan-{n}", f"Made-up plan {n}", rng)
        + f"type: corporate\nbody: council\nfrom: 2024-04-01\nto: 2029-03-31\naims:\n{aims}"
    )


def _need(n: int, rng: random.Random) -> str:
    evidence = "".join(
        f"  - id: evidence-{n}-{at}\n    statement: {rng.choice(_LINES)}\n"
        f"    value: about {rng.randint(20, 900)}\n    period: 2024/25\n    on: 2025\n"
        f"    kind: statistics\n    source: source-{n % 7}, page {at + 1}\n"
        for at in range(rng.randint(3, 6))
    )
    return (
        _head("need", f"need-{n}", f"Made-up need {n}", rng)
        + "cohorts:\n  - everyone\nplaces:\n  - town\n"
        + f"size: {rng.randint(100, 5000):,}\nseverity: high\ntrend: rising\nevidence:\n{evidence}"
        + f"engagement:\n  - id: heard-{n}\n    date: 2025-05\n    who: People with this need\n"
        f"    found: {rng.choice(_LINES)}\n    changed: {rng.choice(_LINES)}\n"
        "    not_reached: Those who work at night.\n"
    )


def _framework(n: int, rng: random.Random) -> str:
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
        for at in range(_KPIS)
    )
    return (
        _head("outcome-framework", f"framework-{n}", f"Made-up framework {n}", rng)
        + f"version: '1'\noutcomes:\n{outcomes}indicators:\n{indicators}"
    )


def commission(n: int, rng: random.Random) -> str:
    group, tier = divmod(n, 4)
    text = _head("commission", f"commission-{n}", f"Made-up commission {n}", rng)
    text += f"tier: {TIERS[tier]}\nwhy: {rng.choice(_LINES)}\ncohorts:\n  - everyone\n"
    text += "places:\n  - town\nfor_whom: Everyone in the town.\n"
    if tier == 0:
        outcomes = "".join(f"  - outcome-{group}-{at}\n" for at in range(4))
        return f"{text}needs:\n  - need-{group}\noutcomes:\n{outcomes}{_papers(n, rng)}"
    budget = (5 - tier) * 800_000
    text += f"answers:\n  - commission-{n - 1}\nbudget: £{budget:,} over the term\n"
    text += "risks:\n" + "".join(
        f"  - id: risk-{at}\n    title: Something goes wrong, way {at}\n    likelihood: 2\n"
        f"    impact: 3\n    owner: Head of Service\n    mitigation: {rng.choice(_LINES)}\n"
        for at in range(rng.randint(2, 5))
    )
    return text


def _provider(n: int, rng: random.Random) -> str:
    return (
        _head("provider", f"provider-{n}", f"Made-up provider {n}", rng, "active")
        + "sector: voluntary\nsize: small\nservices:\n  - Support\n"
        + "turnover: £2m a year\ndue_diligence:\n  - what: accounts\n    on: 2025-09\n"
        "    checked_by: Contract Manager\n    expires: 2027-03-31\n" + _papers(n, rng)
    )


def _agreement(n: int, rng: random.Random) -> str:
    kpis = "".join(
        f"  - id: kpi-{n}-{at}\n    indicator: indicator-{n}-{at}\n    target: {60 + at}%\n"
        "    tolerance: 2%\n    frequency: quarter\n    owner: Service Manager\n"
        for at in range(_KPIS)
    )
    return (
        _head("agreement", f"agreement-{n}", f"Made-up agreement {n}", rng, "proposed")
        + f"type: contract\nladder: output_based\ncommissions:\n  - commission-{n * 4 + 3}\n"
        f"parties:\n  - id: council\n    role: commissioner\n  - id: provider-{n}\n    role: lead\n"
        f"value: £{rng.randint(1, 9)}00,000 over the term\nstart: 2025-04-01\nend: 2029-03-31\n"
        "breaks:\n  - id: year-2\n    on: 2027-03-31\n    notice: 3 months\n    by: either\n"
        f"pool: pool-{n}\nkpis:\n{kpis}"
    )


def _decision(n: int, rng: random.Random) -> str:
    paragraphs = "".join(f"      - {rng.choice(_LINES)}\n" for _ in range(6))
    return (
        _head("decision", f"decision-{n}", f"Made-up decision {n}", rng)
        + "route:\n  - body: cabinet\n    capacity: decides\n    date: 2026-12-09\n    item: '7'\n"
        f"decides:\n  - id: commission-{n * 4}\nrecommendations:\n"
        f"  - id: agree\n    text: {rng.choice(_LINES)}\n    owner: Chief Executive\n"
        "    due: 2027-03-31\nsections:\n  - id: background\n    heading: Why now\n"
        f"    paragraphs:\n{paragraphs}"
        "background_papers: none\nappendices: none\n"
    )


def _pool(n: int, rng: random.Random) -> str:
    return (
        _head("pool", f"pool-{n}", f"Made-up pool {n}", rng)
        + "kind_of_pool: pooled\nhost: council\nmembers:\n  - id: housing\n    title: Housing\n"
        "    body: council\n  - id: care\n    title: Care\n    body: council\n"
        "contributions:\n  - member: housing\n    amount: £100,000\n"
        "  - member: care\n    amount: not stated\n" + _papers(n, rng)
    )


def _procurement(n: int, rng: random.Random) -> str:
    return (
        _head("procurement", f"procurement-{n}", f"Made-up procurement {n}", rng)
        + f"commissions:\n  - commission-{n * 4 + 2}\nregime: pa2023_light_touch\n"
        "route: open\nvalue: £720,000 including VAT\ncriteria:\n  - id: quality\n"
        "    title: Quality\n    weight: 60\n  - id: price\n    title: Price\n    weight: 40\n"
        + _papers(n, rng)
    )


def _series(n: int, rng: random.Random) -> str:
    values = "".join(
        f"  - period: {year}/{(year + 1) % 100:02}\n    value: {rng.randint(40, 70)}\n"
        for year in range(2012, 2026)
    )
    return (
        _head("series", f"series-{n}", f"Made-up series {n}", rng)
        + f"indicator: indicator-{n}-0\nof: England\nunit: '%'\nvalues:\n{values}"
    )


def _payment(n: int, rng: random.Random) -> str:
    return (
        _head("payment", f"payment-{n}", f"Made-up payment {n}", rng, "paid")
        + f"agreement: agreement-{n}\nperiod: 2025/26 Q1\ndue: £25,000\npaid: £25,000\n"
        f"paid_on: 2025-07-20\npayee: provider-{n}\nlines:\n  - id: fee\n    what: Fee\n"
        f"    amount: £25,000\n    note: {rng.choice(_LINES)}\n" + _papers(n, rng)
    )


def _rulebook(n: int, rng: random.Random) -> str:
    return (
        _head("rulebook", f"rulebook-{n}", f"Made-up rulebook {n}", rng)
        + "nations:\n  - england\nentries:\n"
        + "".join(
            f"  - id: entry-{at}\n    title: Entry {at}\n    number: {at + 20}\n    unit: days\n"
            "    basis: practice\n    verified: unverified\n"
            for at in range(8)
        )
    )


def _cycle(n: int, rng: random.Random) -> str:
    stages = ("need", "priorities", "outcomes", "options", "design", "secure", "deliver", "review")
    return (
        _head("cycle", f"cycle-{n}", f"Made-up cycle {n}", rng)
        + "stages:\n"
        + "".join(
            f"  - id: step-{one}\n    title: The step {one}\n    canonical:\n      - {one}\n"
            for one in stages
        )
    )


def _accepted(n: int, rng: random.Random) -> str:
    return (
        _head("accepted", f"accepted-{n}", f"Made-up acceptances {n}", rng)
        + f"findings:\n  - code: CON002\n    where: agreement-{n}\n"
        f"    reason: {rng.choice(_LINES)}\n"
        "    by: Head of Commissioning\n    until: 2027-03-31\n" + _papers(n, rng)
    )


def provider_return(n: int, agreements: int, rng: random.Random) -> tuple[str, str]:
    which, number = n % agreements, n // agreements
    year, quarter = 2000 + number // 4, number % 4 + 1
    name = f"agreement-{which}-{year}-{(year + 1) % 100:02}-q{quarter}"
    measures = "".join(
        f"  - kpi: kpi-{which}-{at}\n    value: {rng.randint(50, 90)}%\n"
        f"    numerator: {rng.randint(20, 60)}\n    denominator: {rng.randint(61, 120)}\n"
        f"    comment: {rng.choice(_LINES)}\n    cell: Return!B{at + 2}\n    breakdown:\n"
        f"      - group: 16 to 17\n        value: {rng.randint(5, 40)}\n"
        f"      - group: 18 to 24\n        value: {rng.randint(5, 40)}\n"
        for at in range(_KPIS)
    )
    claims = "".join(
        f"  - id: claim-{at}\n    component: step-{at}\n    claimed: {rng.randint(4, 30)}\n"
        f"    verified: {rng.randint(1, 4)}\n    refused: 0\n    cell: Return!B{at + 9}\n"
        for at in range(3)
    )
    text = (
        f"kind: return\nid: {name}\nstatus: accepted\nillustrative: true\n"
        f"agreement: agreement-{which}\nperiod: {year}/{(year + 1) % 100:02} Q{quarter}\n"
        f"state: final\nby: Service Manager\nusers: {rng.randint(50, 99)}\n"
        f"contacts: {rng.randint(100, 400)}\nmeasures:\n{measures}claims:\n{claims}"
        f"comment: |\n{_prose(rng, rng.randint(2, 8), '  ')}"
    )
    return name, text


Writer = Callable[[int, random.Random], str]
ONE_A_GROUP: tuple[tuple[str, Writer], ...] = (
    ("plan", _plan),
    ("need", _need),
    ("framework", _framework),
    ("provider", _provider),
    ("agreement", _agreement),
    ("decision", _decision),
    ("pool", _pool),
    ("procurement", _procurement),
    ("series", _series),
    ("payment", _payment),
)
FEW: tuple[tuple[str, Writer], ...] = (
    ("rulebook", _rulebook),
    ("cycle", _cycle),
    ("accepted", _accepted),
)
